"""A page that scrolls up and down under a bar that takes no width from it."""

from collections.abc import Container

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QScrollBar, QWidget

_BAR = 12


class PageArea(QScrollArea):
    """`left_alone` are keys that are not for scrolling.

    The bar lies over the right margin of the page: what gets its height from its width would otherwise never come to
    rest, when the bar comes and goes with the height. A page whose parts have grown grows at once: Qt would first
    squeeze them into its old height, paint that, and only then make room.
    """

    def __init__(self, page: QWidget, left_alone: Container[int]) -> None:
        super().__init__()
        self._left_alone = left_alone
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = page.layout()
        if layout is not None:
            layout.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        page.setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # what stays in its place is not painted again
        self.setWidget(page)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        inner = self.verticalScrollBar()
        inner.rangeChanged.connect(self._show_range)
        inner.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(inner.setValue)
        self._bar.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - _BAR, 0, _BAR, self.height())
        self._bar.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self._left_alone:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _show_range(self, least: int, most: int) -> None:
        inner = self.verticalScrollBar()
        self._bar.setPageStep(inner.pageStep())
        self._bar.setSingleStep(inner.singleStep())
        self._bar.setRange(least, most)
        self._bar.setVisible(most > least)
