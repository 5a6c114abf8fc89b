"""The widget style under the style sheet: calm focus frames, an accent drop bar, no surprises from the desktop."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFocusFrame, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

FOCUS_MARGIN = 4
"""How far the ring around a button in focus reaches out, in logical pixels: a gap of two and its own two."""


class QuietStyle(QProxyStyle):
    """Fusion without its dotted focus frame; drops between items show a 3 px bar in the accent colour."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.PrimitiveElement.PE_FrameFocusRect:
            return
        if element == QStyle.PrimitiveElement.PE_IndicatorItemViewItemDrop:
            self._draw_drop_bar(option, painter)
            return
        super().drawPrimitive(element, option, painter, widget)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        margins = (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin)
        if metric in margins and isinstance(widget, QFocusFrame):  # lists take the same metric for other gaps
            return FOCUS_MARGIN
        if metric == QStyle.PixelMetric.PM_LineEditIconSize:
            return 16
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return 0
        if (
            hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget
        ):  # else a button at the edge of its parent has half a ring
            return 1
        return super().styleHint(hint, option, widget, returned)

    def _draw_drop_bar(self, option: QStyleOption, painter: QPainter) -> None:
        rect = option.rect
        pen = QPen(option.palette.link().color(), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.save()
        painter.setPen(pen)
        if rect.height() <= 4:
            painter.drawLine(rect.left() + 2, rect.center().y(), rect.right() - 2, rect.center().y())
        else:
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()
