"""Small pictures of canvases: the blocks of the grid, and a bar in its paper's colour for each note."""

from collections import OrderedDict
from collections.abc import Mapping
from contextlib import suppress

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from canvasapp.domain.method.method import Block, Canvas, Method, canvases
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.summaries import Marks
from canvasapp.domain.model.workshop import Workshop
from canvasapp.ui.library.workshop_cards import WorkshopCard
from canvasapp.ui.look.look import Look

ASPECT = 0.59
"""Height of a picture by its width."""

_KEPT = 200
_GAP = 1.6
_BAR = 11.0
_INDENT = 5.0
_WIDE = 110.0
"""A block wider than this (logical px) has its notes in columns of half that width and more."""


class CardThumbnails:
    """Paints pictures and keeps them, by card, stamp, theme, size and pixel ratio."""

    def __init__(self, look: Look, methods: Mapping[str, Method]) -> None:
        self._look, self._methods = look, methods
        self._kept: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    def picture(self, card: WorkshopCard, size: QSize, ratio: float) -> QPixmap:
        """The picture of a card, `size` in logical pixels. What cannot be read or is no canvas is the first canvas
        without notes."""
        theme = self._look.theme
        key = (card.id, card.stamp, card.workshop.legend, theme.name, theme.contrast, size.toTuple(), ratio)
        if key not in self._kept:
            self._kept[key] = self._painted(card, size, ratio)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _painted(self, card: WorkshopCard, size: QSize, ratio: float) -> QPixmap:
        # Before anything is painted: whatever goes wrong with a file must not leave a painter behind.
        canvas, notes = self._shown(card)
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._look.colour("surface"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if canvas is not None:
            self._paint_blocks(painter, card.workshop, size, canvas, notes)
        painter.end()
        return picture

    def _paint_blocks(self, painter: QPainter, workshop: Workshop, size: QSize, canvas: Canvas, notes: Marks) -> None:
        for block in canvas.block:
            area = _place(canvas, block, size)
            self._paint_frame(painter, area, size)
            self._paint_notes(painter, area, workshop, notes.get(block.id, ()))

    def _shown(self, card: WorkshopCard) -> tuple[Canvas | None, Marks]:
        """The canvas of a card, and its notes. A fault of a file is told where it is read next, not while painting."""
        with suppress(WorldError, KeyError):
            thumbnail = card.picture()
            method = self._methods[thumbnail.method]
            if method.canvas is not None:
                return method.canvas, thumbnail.blocks
        first = next(iter(canvases(self._methods)), None)
        return (first.canvas if first is not None else None), {}

    def _paint_frame(self, painter: QPainter, area: QRectF, size: QSize) -> None:
        """Hairlines between the blocks; the sheet's own edge belongs to the card."""
        line = self._look.colour("border")
        if area.right() < size.width() - 1:
            painter.fillRect(QRectF(round(area.right()), area.top(), 1, area.height()), line)
        if area.bottom() < size.height() - 1:
            painter.fillRect(QRectF(area.left(), round(area.bottom()), area.width(), 1), line)

    def _paint_notes(
        self, painter: QPainter, area: QRectF, workshop: Workshop, notes: tuple[tuple[str, int], ...]
    ) -> None:
        meant = {str(entry.letter): entry.paper for entry in workshop.legend}
        for bar, (letter, signs) in zip(_bars(area, len(notes)), notes, strict=True):
            paper = self._look.theme.papers[meant.get(letter, "grey")]
            painter.setPen(QColor(paper.edge))
            painter.setBrush(QColor(paper.fill))
            painter.drawRoundedRect(bar, 1.5, 1.5)
            ink = QColor(paper.ink)
            ink.setAlphaF(0.55)
            text = QRectF(bar.left() + 6, bar.center().y() - 0.9, (bar.width() - 12) * _share(signs), 1.8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(text, 0.9, 0.9)


def _place(canvas: Canvas, block: Block, size: QSize) -> QRectF:
    rows, cell = canvas.rows, block.cell
    wide, high = size.width() / canvas.columns, size.height() / sum(rows)
    return QRectF(
        cell.column * wide,
        sum(rows[: cell.row]) * high,
        cell.columns * wide,
        sum(rows[cell.row : cell.row + cell.rows]) * high,
    )


def _bars(area: QRectF, count: int) -> list[QRectF]:
    """Places for `count` notes, lower where the block is full; half pixels, so that edges are sharp."""
    if not count:
        return []
    columns = 2 if area.width() > _WIDE else 1
    lines = -(-count // columns)
    inside = area.adjusted(_INDENT, _INDENT, -_INDENT + 1, -_INDENT + 1)
    pitch = min(_BAR + _GAP, inside.height() / lines)
    width = (inside.width() - (columns - 1) * 3) / columns
    return [
        QRectF(
            round(inside.left() + (i % columns) * (width + 3)) + 0.5,
            round(inside.top() + (i // columns) * pitch) + 0.5,
            round(width) - 1,
            max(round(pitch - _GAP) - 1, 2),
        )
        for i in range(count)
    ]


def _share(signs: int) -> float:
    """How much of its line a text fills: the short and the long are told apart, nothing is measured."""
    return 0.3 + 0.6 * min(signs / 60, 1)
