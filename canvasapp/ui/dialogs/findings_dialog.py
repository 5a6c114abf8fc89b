"""A list of things that were not understood in a file, to read and to copy."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from canvasapp.ui.kit.dialog_page import dialog_page, foot
from canvasapp.ui.kit.parts import button, text_label
from canvasapp.ui.look.look import Look

WIDTH = 560


class FindingsDialog(QDialog):
    """One sentence a line; the workshop itself is imported already."""

    def __init__(self, look: Look, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Not understood"))
        self.list = QPlainTextEdit("\n".join(sentences))
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setFont(look.font("body"))
        self.list.setMinimumHeight(220)
        self.list.setAccessibleName(self.tr("What was not understood"))
        close = button("primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        page = dialog_page(self, WIDTH)
        page.addWidget(text_label("h1", self.tr("What was not understood")))
        page.addWidget(self.list, 1)
        page.addLayout(foot(close))
