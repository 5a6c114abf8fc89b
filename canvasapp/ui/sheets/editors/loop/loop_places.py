"""Where what stands in the figure of a loop stands in its picture, in logical pixels."""

from PySide6.QtCore import QRect, QRectF

from canvasapp.export.pdf.poster.canvas_frame import Rect

MARGIN = 8
"""Around the figure, so that the ring of what is chosen is not cut off."""

_LEAST = 28
"""What can be clicked is at least so high and wide."""


def scaled(rect: Rect, scale: float) -> QRect:
    """A place in the figure as a place in the picture."""
    there = QRectF(rect.x * scale, rect.top * scale, rect.width * scale, rect.height * scale)
    return there.translated(MARGIN, MARGIN).toAlignedRect()


def at_least(rect: QRect) -> QRect:
    """Large enough to be hit, around the same middle."""
    grown = QRect(0, 0, max(rect.width(), _LEAST), max(rect.height(), _LEAST))
    grown.moveCenter(rect.center())
    return grown
