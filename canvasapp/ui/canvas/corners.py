"""The rounded corners of a canvas: a block rounds those of its corners that are the canvas's own."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainterPath

RADIUS = 8.0
"""In logical pixels, of the hairline around the canvas."""

Corners = frozenset[Qt.Corner]

NO_CORNERS: Corners = frozenset()
ALL_CORNERS: Corners = frozenset(Qt.Corner)


def corners_at(block: QRect, canvas: QRect) -> Corners:
    """Which corners of `block` are corners of `canvas`; both in the canvas's pixels, with the hairline between."""
    inside = canvas.adjusted(1, 1, -1, -1)
    ends = {
        Qt.Corner.TopLeftCorner: block.topLeft() == inside.topLeft(),
        Qt.Corner.TopRightCorner: block.topRight() == inside.topRight(),
        Qt.Corner.BottomLeftCorner: block.bottomLeft() == inside.bottomLeft(),
        Qt.Corner.BottomRightCorner: block.bottomRight() == inside.bottomRight(),
    }
    return frozenset(corner for corner, met in ends.items() if met)


def outline(rect: QRectF, radius: float, corners: Corners) -> QPainterPath:
    """The outline of `rect` with these corners rounded and the others square."""
    path = QPainterPath()
    if not corners:
        path.addRect(rect)
        return path
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    size = QSizeF(radius, radius)
    shift = QPointF(radius, radius)
    squares = {
        Qt.Corner.TopLeftCorner: rect.topLeft(),
        Qt.Corner.TopRightCorner: rect.topRight() - QPointF(radius, 0),
        Qt.Corner.BottomLeftCorner: rect.bottomLeft() - QPointF(0, radius),
        Qt.Corner.BottomRightCorner: rect.bottomRight() - shift,
    }
    for corner in ALL_CORNERS - corners:
        path.addRect(QRectF(squares[corner], size))
    return path.simplified()
