"""What to do first where an editor has nothing to show yet: one sentence, at most one button."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from canvasapp.ui.kit.parts import button, text_label


class EmptyHint(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, act: Callable[[], object] | None = None) -> None:
        super().__init__()
        self.setProperty("tone", "info")
        self.words = text_label("body", wrap=True)
        self.command = button()
        self.command.setVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.command, 0, Qt.AlignmentFlag.AlignVCenter)
        if act is not None:
            self.command.clicked.connect(lambda: act())
        self.hide()

    def tell(self, words: str, command: str = "") -> None:
        """Say a sentence, with the words of the button ("" : no button); no sentence hides it all."""
        self.words.setText(words)
        self.command.setText(command)
        self.command.setVisible(bool(command))
        self.setVisible(bool(words))
