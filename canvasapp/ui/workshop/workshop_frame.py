"""How the parts of a workshop's screen stand around its sheets."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

_SHEETS, _SIDE = 1128, 312
"""Widths at first, in logical pixels."""


class WorkshopFrame(QVBoxLayout):
    """Bars at the top of the screen; below them the sheets, with strips over and under them, and beside them a side
    whose width the user chooses."""

    def __init__(
        self,
        bars: Sequence[QWidget],
        strips: Sequence[QWidget],
        sheets: QWidget,
        feet: Sequence[QWidget],
        side: QWidget,
    ):
        super().__init__()
        self._bars = (*bars, _rule())
        self._column = QVBoxLayout()
        for strip in strips:
            self._column.addWidget(strip)
        self._column.addWidget(sheets, 1)
        for foot in feet:
            self._column.addWidget(foot)
        left = QWidget()
        left.setLayout(self._column)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(7)
        self._splitter.addWidget(left)
        self._splitter.addWidget(side)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([_SHEETS, _SIDE])
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        for bar in self._bars:
            self.addWidget(bar)
        self.addWidget(self._splitter, 1)
        self.give_air(True)

    def show_bars(self, on: bool) -> None:
        """With the bars, or without."""
        for bar in self._bars:
            bar.setVisible(on)

    def give_air(self, on: bool) -> None:
        """Room around the sheet, or the sheet up to the edges."""
        self._column.setContentsMargins(*((16, 14, 16, 0) if on else (0, 0, 0, 0)))
        self._column.setSpacing(8 if on else 0)

    def widths(self) -> bytes:
        """The widths that the user has chosen, to be remembered."""
        return bytes(self._splitter.saveState().data())

    def take_widths(self, remembered: bytes) -> None:
        """The widths of last time, if there were any."""
        if remembered:
            self._splitter.restoreState(remembered)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("frame", "rule")
    return rule
