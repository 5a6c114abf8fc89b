"""What an empty place says: what to do first, in one sentence, with at most two buttons."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from canvasapp.ui.kit.parts import button, follow, text_label
from canvasapp.ui.look.look import Look

_WIDTH = 460


class EmptyPlace(QWidget):
    """An icon, a heading, a sentence and buttons, in the middle; `first` is the primary button, if there is one."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._icon_name = look, "library"
        self._icon = QLabel()
        self.heading = text_label("h2")
        self.sentence = text_label("muted", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setFixedWidth(_WIDTH)
        self.first: QPushButton | None = None
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        # A layout of its own: an aligned widget would not be asked how high its wrapped lines are.
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self.sentence)
        centred.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._icon, 0, middle)
        column.addSpacing(4)
        column.addWidget(self.heading, 0, middle)
        column.addLayout(centred)
        column.addSpacing(8)
        column.addLayout(self._buttons)
        column.addStretch(3)
        follow(look, self, self._paint)

    def say(self, icon: str, heading: str, sentence: str, commands: Mapping[str, Callable[[], object]]) -> None:
        """Say this, with buttons {text: what they do}; the first is the primary one."""
        self._icon_name = icon
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._buttons.addStretch(1)
        first: QPushButton | None = None
        for text, command in commands.items():
            made = button("plain" if first else "primary")
            first = first or made
            made.setText(text)
            made.clicked.connect(lambda _checked=False, command=command: command())
            self._buttons.addWidget(made)
        self._buttons.addStretch(1)
        self.first = first
        self._paint()

    def _paint(self) -> None:
        self._icon.setPixmap(self._look.icon(self._icon_name, "muted").pixmap(QSize(32, 32)))
