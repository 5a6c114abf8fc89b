"""Where the parts of a canvas stand: its blocks in their grid, and beside them the shelf where it is to be seen."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath

from canvasapp.domain.method.method import Canvas
from canvasapp.domain.model.blocks import SHELF
from canvasapp.ui.canvas.block_widget import BlockWidget
from canvasapp.ui.canvas.corners import ALL_CORNERS, NO_CORNERS, RADIUS, Corners, corners_at, outline
from canvasapp.ui.canvas.note_style import NoteStyle
from canvasapp.ui.canvas.sizing import Sizing, block_rects, chosen_style

_SHARE, _LEAST, _MOST = 0.16, 172, 340
"""The width of the shelf: a share of the whole, within these logical pixels."""

_GAP = 8


class Place(NamedTuple):
    """Where a part stands, and which of its corners are round."""

    rect: QRect
    corners: Corners


class Arrangement(NamedTuple):
    """The style of notes, the places of the parts, and the ground that shows as lines between and around them; in
    logical pixels of the canvas."""

    style: NoteStyle
    places: Mapping[BlockWidget, Place]
    ground: QPainterPath


def arranged(
    sizing: Sizing, shown: Sequence[BlockWidget], canvas: Canvas, size: QSize, scale: float, screen_height: int
) -> Arrangement:
    """The parts that are `shown` in `size`. The shelf scrolls: what is on it makes no note smaller."""
    blocks = [widget for widget in shown if widget.block.id != SHELF] or shown
    shelf = next((widget for widget in shown if widget not in blocks), None)
    frames = _frames(size, with_shelf=shelf is not None)
    style = chosen_style(sizing, blocks, canvas, frames[0].size(), scale, screen_height)
    rects = block_rects(sizing, blocks, canvas, frames[0].size(), style)
    places = {widget: _place(rect, frames[0], sizing) for widget, rect in zip(blocks, rects, strict=True)}
    if shelf is not None:
        places[shelf] = _place(frames[1].adjusted(1, 1, -1, -1), frames[1], sizing)
    return Arrangement(style, places, _ground(sizing, frames, places.values()))


def _ground(sizing: Sizing, frames: Sequence[QRect], places: Iterable[Place]) -> QPainterPath:
    """The frames, rounded but on the projector; where a canvas has a hole in its grid, nothing."""
    ground, covered = QPainterPath(), QPainterPath()
    covered.setFillRule(Qt.FillRule.WindingFill)  # neighbours share a line
    for frame in frames:
        ground.addPath(outline(QRectF(frame), RADIUS, NO_CORNERS if sizing.projector else ALL_CORNERS))
    for place in places:
        covered.addRect(QRectF(place.rect.adjusted(-1, -1, 1, 1)))
    return ground.intersected(covered.simplified())


def _place(rect: QRect, frame: QRect, sizing: Sizing) -> Place:
    """A part in its frame; the projector's picture goes up to the edges."""
    return Place(rect, NO_CORNERS if sizing.projector else corners_at(rect, frame))


def _frames(size: QSize, *, with_shelf: bool) -> tuple[QRect, ...]:
    if not with_shelf:
        return (QRect(QPoint(), size),)
    shelf = max(_LEAST, min(round(size.width() * _SHARE), _MOST))
    rest = size.width() - shelf - _GAP
    return QRect(0, 0, rest, size.height()), QRect(rest + _GAP, 0, shelf, size.height())
