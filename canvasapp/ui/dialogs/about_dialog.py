"""What this program is: its version, where the data is and who can read it, and whose work it stands on."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from canvasapp import __version__
from canvasapp.ui.kit.dialog_page import dialog_page, foot
from canvasapp.ui.kit.parts import button, text_label

WIDTH = 520


class AboutDialog(QDialog):
    """Texts to read and to copy, and the way to the folder with the data."""

    def __init__(self, home: Path, parent: QWidget | None = None) -> None:
        """`home` is the folder with the user's data."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("About canvasapp"))
        self.folder = button()
        self.folder.setText(self.tr("Open the folder"))
        self.folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(home))))
        done = button("primary")
        done.setText(self.tr("Done"))
        done.setDefault(True)
        done.clicked.connect(self.accept)
        page = dialog_page(self, WIDTH)
        page.addWidget(text_label("h1", f"canvasapp {__version__}"))
        about = self.tr("A workbench for strategy workshops: canvases, guided methods, and paper.")
        privacy = self.tr("It opens no connection to any network. Your data, backups and settings are in {folder}.")
        licences = self.tr(
            "Under the MIT licence. The Business Model Canvas is by Strategyzer (strategyzer.com), CC BY-SA 3.0; "
            "fonts Pretendard and Noto Emoji (SIL Open Font License), icons of Lucide (ISC), Qt for Python (LGPL)."
        )
        texts = (about, privacy.format(folder=home), licences)
        self.labels = [text_label("body", text, wrap=True) for text in texts]
        for label in self.labels:
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            page.addWidget(label)
        page.addStretch(1)
        page.addLayout(foot(done, before=self.folder))
