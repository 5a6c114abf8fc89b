"""A segmented control: a few choices side by side, one of them taken."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton

_PADDING = 24
"""On both sides of a choice together, with its line, in logical pixels."""


class Segments(QFrame):
    """`chosen` brings the id of a choice that the user took; choosing by program is silent."""

    chosen = Signal(str)

    def __init__(self, ids: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("segments", True)
        self._group = QButtonGroup(self)
        self.buttons = {name: QPushButton() for name in ids}
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for name, segment in self.buttons.items():
            segment.setCheckable(True)
            segment.setAutoDefault(False)  # Enter finishes the form
            segment.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self._group.addButton(segment)
            row.addWidget(segment)

    def name_choices(self, title: str, texts: Mapping[str, str]) -> None:
        """Say what is chosen here (for a screen reader) and how each choice is called."""
        self.setAccessibleName(title)
        for name, segment in self.buttons.items():
            segment.setText(texts[name])
            segment.setAccessibleName(f"{title}: {texts[name]}")
        self._make_room()

    def choose(self, name: str) -> None:
        """Take a choice; an id that is not offered takes the first."""
        self.buttons.get(name, next(iter(self.buttons.values()))).setChecked(True)

    def choice(self) -> str:
        """The id of the choice that is taken."""
        return next((name for name, segment in self.buttons.items() if segment.isChecked()), "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def _make_room(self) -> None:
        """The choice that is taken is bold: its room is kept before it is taken."""
        for segment in self.buttons.values():
            bold = QFont(segment.font())
            bold.setBold(True)
            segment.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(segment.text()) + _PADDING)
