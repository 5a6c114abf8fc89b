"""A step of a scale as it is painted: ground and hatch for the step, and the number on a plain plate."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from canvasapp.domain.engine.answers.layers import HIGHER
from canvasapp.domain.engine.results.rounding import NOTHING, shown
from canvasapp.domain.method.elements import Good
from canvasapp.ui.look.look import Look

RADIUS = 5.0
PLATE = 1.36
"""The height of the plate under a number, in heights of its type."""

_HATCH_ALPHA = 0.30
_SPARSE, _DENSE = 10.0, 5.5
_WIDE, _NARROW, _CROSSED = 7.0, 4.0, 5.0
_SIGMA = 12.0


def step_of(value: float) -> int:
    """The step whose ground a value takes, 0-5: halves take that of the higher one."""
    return min(max(math.ceil(value - 1e-9), 0), 5)


def hatch_of(step: int, size: QSizeF) -> tuple[list[QLineF], list[QPointF]]:
    """The lines and dots of a step in a cell of that size, in logical pixels."""
    width, height = size.width(), size.height()
    match step:
        case 1:
            return [], _dots(width, height, _SPARSE)
        case 2:
            return [], _dots(width, height, _DENSE)
        case 3:
            return _slashes(width, height, _WIDE), []
        case 4:
            return _slashes(width, height, _NARROW), []
        case 5:
            rising = _slashes(width, height, _CROSSED)
            return [
                *rising,
                *(QLineF(line.x1(), height - line.y1(), line.x2(), height - line.y2()) for line in rising),
            ], []
        case _:
            return [], []


def _dots(width: float, height: float, apart: float) -> list[QPointF]:
    """Dots in rows that stand between each other's gaps."""
    half = apart / 2
    return [
        QPointF(half + column * apart + (half if row % 2 else 0), half + row * apart * 0.8)
        for row in range(int(height / (apart * 0.8)) + 1)
        for column in range(int(width / apart) + 1)
    ]


def _slashes(width: float, height: float, apart: float) -> list[QLineF]:
    """Lines that rise to the right at 45°, `apart` from each other, from edge to edge."""
    pitch = apart * math.sqrt(2)
    count = int((width + height) / pitch) + 1
    return [QLineF(x - height, height, x, 0) for x in (pitch * number for number in range(1, count + 1))]


class ScaleCells:
    """Paints cells of a scale; grounds are kept, so that a large grid costs one picture per step."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._theme = look.theme
        self._grounds: dict[tuple[object, ...], QPixmap] = {}

    def colours(self, good: Good, value: float) -> tuple[QColor, QColor]:
        """Ground and text of a value on a scale whose better end is `good`."""
        scale: Sequence[tuple[str, str]] = self._look.theme.heat if good == "low" else self._look.theme.gain
        fill, text = scale[step_of(value)]
        return QColor(fill), QColor(text)

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        value: float | None,
        good: Good,
        font: QFont,
        *,
        derived: bool = False,
        hovered: bool = False,
        sign: str = "",
    ) -> None:
        """A cell with its number; None is an empty slot with a dash. `derived` marks what the team did not type; a
        `sign` (▲ or ▼) stands in the corner."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        if value is None:
            self._paint_empty(painter, rect, hovered)
        else:
            fill, text = self.colours(good, value)
            painter.drawPixmap(rect.topLeft(), self._ground(painter, rect.size(), value, good))
            if hovered:
                painter.setPen(QPen(self._look.colour("line"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            _paint_number(painter, rect, shown(value, "rating"), fill, text)
            corner = QRectF(rect.right() - _SIGMA - 3, rect.top() + 3, _SIGMA, _SIGMA)
            if derived:
                self._look.paint_icon(painter, "sigma", text.name(), corner)
                corner = corner.translated(-_SIGMA - 2, 0)
            if sign:
                _paint_sign(painter, corner, sign == HIGHER, fill, text)
        painter.restore()

    def _paint_empty(self, painter: QPainter, rect: QRectF, hovered: bool) -> None:
        pen = QPen(self._look.colour("line" if hovered else "border"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setPen(self._look.colour("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, NOTHING)

    def _ground(self, painter: QPainter, size: QSizeF, value: float, good: Good) -> QPixmap:
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        if self._theme is not self._look.theme:
            self._theme = self._look.theme
            self._grounds.clear()
        key = (step_of(value), good == "low", round(size.width()), round(size.height()), ratio)
        found = self._grounds.get(key)
        if found is None:
            found = self._grounds[key] = self._drawn(step_of(value), good, size, ratio)
        return found

    def _drawn(self, step: int, good: Good, size: QSizeF, ratio: float) -> QPixmap:
        fill, text = self.colours(good, step)
        picture = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), RADIUS, RADIUS)
        painter.setPen(QPen(self._look.colour("border"), 1) if step == 0 else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QBrush(fill))
        painter.drawPath(shape)
        painter.setClipPath(shape)
        text.setAlphaF(_HATCH_ALPHA)
        lines, dots = hatch_of(step, size)
        if lines:
            painter.setPen(QPen(text, 1))
            painter.drawLines(lines)
        if dots:
            pen = QPen(text, 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints(dots)
        painter.end()
        return picture


def _paint_sign(painter: QPainter, corner: QRectF, up: bool, fill: QColor, text: QColor) -> None:
    """A triangle that points up or down, on plain ground."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fill))
    painter.drawEllipse(corner)
    inside = corner.adjusted(2, 2.5, -2, -2.5)
    base, point = (inside.bottom(), inside.top()) if up else (inside.top(), inside.bottom())
    painter.setBrush(QBrush(text))
    painter.drawPolygon(
        QPolygonF([QPointF(inside.left(), base), QPointF(inside.right(), base), QPointF(inside.center().x(), point)])
    )


def _paint_number(painter: QPainter, rect: QRectF, number: str, fill: QColor, text: QColor) -> None:
    metrics = QFontMetricsF(painter.font())
    height = min(metrics.capHeight() * 1.4 * PLATE, rect.height())
    width = max(height, metrics.horizontalAdvance(number) + height * 0.5)
    plate = QRectF(0, 0, width, height)
    plate.moveCenter(rect.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fill))
    painter.drawRoundedRect(plate, height / 2, height / 2)
    painter.setPen(text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, number)
