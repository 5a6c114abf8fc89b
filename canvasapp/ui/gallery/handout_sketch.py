"""Small pictures of handouts: what is most telling about a method's paper, drawn from the method's data alone."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from canvasapp.domain.method.method import Method
from canvasapp.ui.gallery.block_map import paint_block_map
from canvasapp.ui.look.look import Look

Motif = Literal[
    "canvas", "loop", "model", "curve", "grid", "radar", "map", "letter", "rating", "bars", "table", "check", "text"
]

_PART_OF: Mapping[str, Motif] = {"graph": "loop", "tornado": "model", "matrix": "grid"}
"""Parts of a handout that look alike."""

_TELLING: tuple[Motif, ...] = (
    "loop",
    "model",
    "curve",
    "radar",
    "grid",
    "map",
    "letter",
    "rating",
    "bars",
    "table",
    "check",
    "text",
)
"""From the most to the least telling; of the parts of a handout the first of these is drawn."""

_SHADES = (1.0, 0.35, 0.75, 0.15, 0.5, 0.2, 0.9, 0.3, 0.6, 0.1)
"""How strong the cells and marks are: no real numbers, but always the same."""


def motif_of(method: Method) -> Motif:
    """What the picture of a method's handout shows."""
    if method.canvas is not None:
        return "canvas"
    kinds: dict[str, str] = {element.id: element.kind for element in method.element}
    kinds |= {rule.id: rule.view for rule in method.result}
    there = {_PART_OF.get(kinds[part], kinds[part]) for part in (*method.blank_parts, *method.filled_parts)}
    return next((motif for motif in _TELLING if motif in there), "text")


class HandoutSketch:
    """Draws on a sheet of paper, whose lower part may be cut off."""

    def __init__(self, painter: QPainter, look: Look, method: Method) -> None:
        self._painter, self._look, self._method = painter, look, method

    def paint(self, sheet: QRectF) -> None:
        """The sheet with its head and what is most telling below it."""
        painter, unit = self._painter, sheet.width() / 190
        painter.fillRect(sheet, self._look.colour("surface"))
        painter.setPen(QPen(self._look.colour("border"), 1))
        painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))
        self._bar(QRectF(sheet.left() + 9 * unit, sheet.top() + 9 * unit, 56 * unit, 4 * unit), "muted")
        self._bar(QRectF(sheet.right() - 47 * unit, sheet.top() + 9 * unit, 38 * unit, 4 * unit), "border")
        inside = sheet.adjusted(9 * unit, 22 * unit, -9 * unit, -8 * unit)
        painters: Mapping[Motif, Callable[[QRectF], None]] = {
            "canvas": self._canvas,
            "loop": self._loop,
            "model": self._tornado,
            "curve": self._curve,
            "grid": self._grid,
            "radar": self._radar,
            "map": self._map,
            "letter": self._letter,
            "rating": self._rating,
            "bars": self._bars,
            "table": self._table,
            "check": self._check,
            "text": self._letter,
        }
        painters[motif_of(self._method)](inside)

    def _accent(self, share: float) -> QColor:
        colour = self._look.colour("accent")
        colour.setAlphaF(share)
        return colour

    def _bar(self, place: QRectF, role: str) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._look.colour(role))
        self._painter.drawRoundedRect(place, 1, 1)

    def _lines(self, left: float, top: float, shares: Sequence[float], width: float, pitch: float) -> None:
        self._painter.setPen(QPen(self._look.colour("line"), 1))
        for number, share in enumerate(shares):
            y = round(top + number * pitch) + 0.5
            self._painter.drawLine(QPointF(left, y), QPointF(left + width * share, y))

    def _canvas(self, place: QRectF) -> None:
        """The blocks, with a note in each of the upper ones and one more in the middle."""
        canvas = self._method.canvas
        assert canvas is not None
        paint_block_map(self._painter, self._look, place, canvas, ())
        upper = sorted((block.cell for block in canvas.block if block.cell.row == 0), key=lambda cell: cell.column)
        spots = [(cell, 0.1) for cell in upper]
        spots[len(upper) // 2 + 1 : 0] = [(cell, 0.26) for cell in upper[len(upper) // 2 :][:1]]
        column, edge = place.width() / canvas.columns, 0.03 * place.width()
        for number, (cell, height) in enumerate(spots):
            left, width = place.left() + cell.column * column + edge, cell.columns * column - 2 * edge
            box = QRectF(left, place.top() + height * place.height(), width, 6)
            self._painter.fillRect(box, self._accent(_SHADES[number % len(_SHADES)]))

    def _loop(self, place: QRectF) -> None:
        radius = place.width() * 0.15
        middle = QPointF(place.center().x(), place.top() + radius * 1.2)
        nodes = [
            middle + QPointF(radius * 1.9 * math.sin(angle), -radius * math.cos(angle))
            for angle in (2 * math.pi * i / 7 for i in range(7))
        ]
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._look.colour("line"), 1, Qt.PenStyle.DashLine))
        self._painter.drawEllipse(middle, radius * 1.9, radius)
        self._painter.setPen(QPen(self._look.colour("accent"), 1.4))
        self._painter.setBrush(self._look.colour("surface"))
        for node in nodes:
            self._painter.drawEllipse(node, place.width() * 0.04, place.width() * 0.04)

    def _tornado(self, place: QRectF) -> None:
        high = place.width() * 0.06
        for number, share in enumerate((0.56, 0.44, 0.34, 0.24, 0.15)):
            wide = place.width() * share
            bar = QRectF(place.center().x() - wide / 2, place.top() + number * high * 1.5, wide, high)
            self._painter.fillRect(bar, self._accent(1 - number * 0.17))

    def _curve(self, place: QRectF) -> None:
        left, wide, high = place.left(), place.width(), place.width() * 0.28
        zero = place.top() + high * 0.45
        self._lines(left, zero, [1], wide, 1)
        path = QPainterPath(QPointF(left + wide * 0.03, zero - high * 0.1))
        path.cubicTo(
            left + wide * 0.25, zero + high * 0.75, left + wide * 0.5, zero + high * 0.6, left + wide * 0.62, zero
        )
        path.cubicTo(
            left + wide * 0.72,
            zero - high * 0.4,
            left + wide * 0.85,
            zero - high * 0.42,
            left + wide,
            zero - high * 0.4,
        )
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._look.colour("accent"), 1.6))
        self._painter.drawPath(path)

    def _grid(self, place: QRectF) -> None:
        wide, high = place.width() * 0.19, place.width() * 0.075
        for row in range(6):
            top = place.top() + row * (high + 3)
            self._lines(place.left(), top + high / 2, [0.8], place.width() * 0.17, 1)
            for column in range(4):
                cell = QRectF(place.left() + place.width() * 0.2 + column * (wide + 2), top, wide, high)
                self._painter.fillRect(cell, self._accent(_SHADES[(row * 3 + column * 2) % len(_SHADES)]))

    def _radar(self, place: QRectF) -> None:
        radius = place.width() * 0.14
        middle = QPointF(place.center().x(), place.top() + radius)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._look.colour("line"), 1))
        for share in (1.0, 0.66, 0.33):
            self._painter.drawPolygon(_diamond(middle, radius, (share,) * 4))
        self._painter.setPen(QPen(self._look.colour("accent"), 1.6))
        self._painter.setBrush(self._accent(0.25))
        self._painter.drawPolygon(_diamond(middle, radius, (0.8, 0.95, 0.5, 0.7)))

    def _map(self, place: QRectF) -> None:
        wide, high = place.width() * 0.62, place.width() * 0.27
        frame = QRectF(place.center().x() - wide / 2, place.top(), wide, high)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._look.colour("line"), 1))
        self._painter.drawRect(frame)
        self._painter.setPen(QPen(self._look.colour("line"), 1, Qt.PenStyle.DashLine))
        self._painter.drawLine(QPointF(frame.center().x(), frame.top()), QPointF(frame.center().x(), frame.bottom()))
        self._painter.drawLine(QPointF(frame.left(), frame.center().y()), QPointF(frame.right(), frame.center().y()))
        self._painter.setPen(Qt.PenStyle.NoPen)
        for x, y, size, share in ((0.78, 0.2, 6, 1.0), (0.62, 0.36, 4, 0.7), (0.3, 0.28, 5, 0.5), (0.2, 0.7, 4, 0.35)):
            self._painter.setBrush(self._accent(share))
            self._painter.drawEllipse(QPointF(frame.left() + x * wide, frame.top() + y * high), size, size)

    def _letter(self, place: QRectF) -> None:
        pitch = place.width() * 0.075
        shares = (1.0, 0.94, 0.98, 0.74, 0, 1.0, 0.92, 0.6)
        self._lines(place.left(), place.top() + pitch / 2, shares, place.width(), pitch)

    def _rating(self, place: QRectF) -> None:
        pitch, radius = place.width() * 0.085, place.width() * 0.026
        for row in range(6):
            middle = place.top() + radius + 2 + row * pitch
            self._lines(place.left(), middle, [(0.9, 0.75, 1.0)[row % 3]], place.width() * 0.42, 1)
            for point in range(6):
                on = point == (4, 2, 3, 1, 5, 2)[row]
                self._painter.setPen(QPen(self._look.colour("accent" if on else "line"), 1))
                self._painter.setBrush(self._look.colour("accent") if on else Qt.BrushStyle.NoBrush)
                centre = QPointF(place.right() - place.width() * 0.42 + point * place.width() * 0.08, middle)
                self._painter.drawEllipse(centre, radius, radius)

    def _bars(self, place: QRectF) -> None:
        pitch = place.width() * 0.085
        for row, share in enumerate((0.6, 0.52, 0.4, 0.28, 0.18, 0.1)):
            top = place.top() + row * pitch
            self._lines(place.left(), top + pitch * 0.35, [(0.9, 0.7, 1.0)[row % 3]], place.width() * 0.26, 1)
            bar = QRectF(place.left() + place.width() * 0.32, top, place.width() * share, pitch * 0.7)
            self._painter.fillRect(bar, self._accent(1 - row * 0.13))

    def _table(self, place: QRectF) -> None:
        row = place.width() * 0.078
        self._painter.setPen(QPen(self._look.colour("line"), 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(QRectF(place.left(), place.top(), place.width(), row * 7))
        for number in range(1, 7):
            y = place.top() + number * row
            self._painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
        for share in (0.34, 0.67):
            x = place.left() + place.width() * share
            self._painter.drawLine(QPointF(x, place.top()), QPointF(x, place.top() + row * 7))
        for number, share in enumerate((0.2, 0.14, 0.24)):
            y = place.top() + (number + 1.3) * row
            self._bar_of(QRectF(place.left() + 5, y, place.width() * share, row * 0.4))

    def _bar_of(self, place: QRectF) -> None:
        self._painter.fillRect(place, self._accent(0.75))

    def _check(self, place: QRectF) -> None:
        pitch, side = place.width() * 0.085, place.width() * 0.045
        for row in range(6):
            top = place.top() + row * pitch
            self._lines(place.left(), top + side / 2, [(0.95, 0.8, 1.0)[row % 3]], place.width() * 0.6, 1)
            for box in range(3):
                self._painter.setPen(QPen(self._look.colour("line"), 1))
                self._painter.setBrush(self._accent(0.8) if box == (0, 1, 0, 2, 0, 1)[row] else Qt.BrushStyle.NoBrush)
                self._painter.drawRect(QRectF(place.right() - (3 - box) * side * 2, top, side, side))


def _diamond(middle: QPointF, radius: float, shares: Sequence[float]) -> QPolygonF:
    directions = (QPointF(0, -1), QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0))
    return QPolygonF([middle + way * radius * share for way, share in zip(directions, shares, strict=True)])
