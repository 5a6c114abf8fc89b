"""The question before something that cannot be undone; for anything else there is undo, and no question."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from canvasapp.ui.kit.dialog_page import dialog_page, foot
from canvasapp.ui.kit.parts import button, text_label
from canvasapp.ui.look.look import Look

WIDTH = 440


class ConfirmDialog(QDialog):
    """A question, what happens then, and two buttons; Enter and Escape keep everything as it is."""

    def __init__(
        self, look: Look, question: str, consequence: str, command: str, parent: QWidget | None = None
    ) -> None:
        """`command` is the verb on the button that does it."""
        super().__init__(parent)
        self.setWindowTitle(question)
        icon = QLabel()
        icon.setPixmap(look.icon("triangle-alert", "danger").pixmap(QSize(20, 20)))
        self.command = button("danger")
        self.command.setText(command)
        self.command.setIcon(look.icon("trash-2", "danger"))
        self.command.setAutoDefault(False)
        self.command.clicked.connect(self.accept)
        self.keep = button()
        self.keep.setText(self.tr("Cancel"))
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.reject)

        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(text_label("h3", question, wrap=True))
        words.addWidget(text_label("body", consequence, wrap=True))
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        page = dialog_page(self, WIDTH)
        page.addLayout(top)
        page.addLayout(foot(self.keep, self.command))
        self.keep.setFocus()


def ask(
    parent: QWidget, look: Look, question: str, consequence: str, command: str, do: Callable[[], object]
) -> ConfirmDialog:
    """Ask before `do`; returns at once, and `do` follows only when the user says so."""
    dialog = ConfirmDialog(look, question, consequence, command, parent)
    dialog.accepted.connect(do)
    dialog.open()
    return dialog
