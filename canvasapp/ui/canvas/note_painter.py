"""Painting one note: paper, shadow, border by status, text, letter and sign."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from canvasapp.domain.engine.offering import Source
from canvasapp.domain.model.workshop import LegendEntry, Note
from canvasapp.ui.canvas.note_style import NoteStyle, text_layout
from canvasapp.ui.kit.wording import SIGNS
from canvasapp.ui.look.look import Look
from canvasapp.ui.look.type import pixel_font

_RADIUS = 3.0
_SHADOW = ((1, 0.5, 16), (2, 1.0, 10), (3, 1.5, 6))
"""(down, grown, alpha of 255): three flat rectangles look like one soft shadow."""
_BAND = 5
_DIMMED = {"light": 0.55, "dark": 0.40}
_BANDED = frozenset({"E", "F"})
"""The fifth and sixth colour are too near the others for some eyes, so they carry a band as well."""
_SOURCE_ICONS: Mapping[Source | None, tuple[str, str]] = {"changed": ("refresh-cw", "warn"), "gone": ("unlink", "")}
"""The sign of a note whose source is not as it was, and the role of its colour (none: the paper's ink)."""


@dataclass(frozen=True)
class NoteState:
    """How a note stands on the screen at this moment."""

    selected: bool = False
    focused: bool = False
    hovered: bool = False
    dimmed: bool = False
    banded: bool = False
    editing: bool = False
    away: bool = False
    source: Source | None = None
    overdue: bool = False
    replaced: bool = False


def paint_note(
    painter: QPainter,
    rect: QRect,
    note: Note,
    entry: LegendEntry,
    state: NoteState,
    style: NoteStyle,
    look: Look,
    signs: bool = True,
) -> None:
    """Paint `note` into `rect` (logical pixels). `signs`: with the sign of its status."""
    paper = look.theme.papers[entry.paper]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    body = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    if state.away:
        _paint_slot(painter, body, look.colour("line"))
        painter.restore()
        return
    if state.dimmed:
        painter.setOpacity(_DIMMED[look.theme.name])
    if not look.theme.contrast:
        _paint_shadow(painter, QRectF(rect), 2 if state.hovered else 0)
    painter.setPen(_border(note, QColor(paper.edge)) if signs else QPen(QColor(paper.edge), 1))
    painter.setBrush(look.colour("surface") if state.editing else QColor(paper.fill))
    painter.drawRoundedRect(body, _RADIUS, _RADIUS)
    if state.banded or note.colour in _BANDED:
        _paint_band(painter, rect, entry.letter, QColor(paper.ink))
    if not state.editing:
        _paint_text(painter, rect, note, style, QColor(look.theme.note_text))
    icon, role = _second_sign(state) if signs and not state.editing else ("", "")
    _paint_marks(painter, rect, note, entry, style, QColor(paper.ink), signs, beside=bool(icon))
    if icon:
        look.paint_icon(painter, icon, look.theme.role(role) if role else paper.ink, _beside_sign(rect, style))
    if state.selected or state.editing:
        _paint_ring(painter, rect, look.colour("accent" if state.focused or state.editing else "line"))
    painter.restore()


def _second_sign(state: NoteState) -> tuple[str, str]:
    """The icon that stands beside the sign of the status, and the role of its colour ("": ink); "" for none."""
    if state.source in _SOURCE_ICONS:
        return _SOURCE_ICONS[state.source]
    if state.replaced:
        return ("arrow-right", "")
    return ("clock", "warn") if state.overdue else ("", "")


def _beside_sign(rect: QRect, style: NoteStyle) -> QRectF:
    """The place for the second sign: left of the sign of the status in the same column, where text never comes;
    over the bottom edge where a note is one line high and the column is full."""
    side = style.mark
    left, bottom = rect.right() + 1 - style.side, rect.bottom() + 1
    if _one_line(rect, style):
        return QRectF(left - side * 0.6, bottom - side * 0.75, side, side)
    return QRectF(left - side * 0.15, bottom - style.pad - _row(style) / 2 - side / 2, side, side)


def _row(style: NoteStyle) -> float:
    """The height of the row of a letter or a sign."""
    return style.mark * 1.36


def _one_line(rect: QRect, style: NoteStyle) -> bool:
    """Whether letter and sign have no room below each other."""
    return rect.height() + 1 - 2 * style.pad - 2 * _row(style) < -4


def _paint_slot(painter: QPainter, body: QRectF, colour: QColor) -> None:
    """The place of a note that is being dragged."""
    pen = QPen(colour, 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(body, _RADIUS, _RADIUS)


def _border(note: Note, colour: QColor) -> QPen:
    pen = QPen(colour, 1)
    if note.status == "assumption":
        pen.setDashPattern([4, 3])
    elif note.status == "testing":
        pen.setDashPattern([1.2, 2])
    return pen


def _paint_shadow(painter: QPainter, rect: QRectF, lift: int) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for down, grown, alpha in _SHADOW:
        painter.setBrush(QColor(0, 0, 0, alpha))
        shadow = rect.adjusted(-grown, -grown, grown, grown).translated(0, down + lift / 2)
        painter.drawRoundedRect(shadow, _RADIUS + grown, _RADIUS + grown)


def _paint_band(painter: QPainter, rect: QRect, letter: str, ink: QColor) -> None:
    """A 5 px band at the left edge: striped, or dotted for the sixth colour; the letter decides."""
    painter.save()
    painter.setClipRect(rect.left() + 1, rect.top() + 1, _BAND, rect.height() - 2)
    painter.setPen(QPen(ink, 1.4))
    slope = {"A": 0, "B": 4, "C": -4, "D": 8, "E": 4, "F": 0}[letter]
    step = {"A": 6, "B": 6, "C": 6, "D": 4, "E": 4, "F": 5}[letter]
    for y in range(rect.top() - 8, rect.bottom() + 8, step):
        if letter == "F":
            painter.drawPoint(QPointF(rect.left() + 3.2, y))
        else:
            painter.drawLine(QPointF(rect.left(), y + slope), QPointF(rect.left() + _BAND + 1, y))
    painter.restore()


def _paint_text(painter: QPainter, rect: QRect, note: Note, style: NoteStyle, colour: QColor) -> None:
    layout = text_layout(
        note.text, style.text_width(rect.width()), style.pixels, style.line, note.status == "invalidated"
    )
    painter.setPen(colour)
    layout.draw(painter, QPointF(rect.left() + style.indent, rect.top() + style.pad))


def _paint_marks(
    painter: QPainter,
    rect: QRect,
    note: Note,
    entry: LegendEntry,
    style: NoteStyle,
    ink: QColor,
    signs: bool,
    *,
    beside: bool,
) -> None:
    """Letter and sign in a column of their own: below each other, or side by side where a note is one line high.

    `beside`: the sign makes room for a second one at its left.
    """
    row = _row(style)
    left, width = rect.right() + 1 - style.side, float(style.side)
    top = QRectF(left, rect.top() + style.pad, width, row)
    bottom = QRectF(left, rect.bottom() + 1 - style.pad - row, width, row)
    if signs and _one_line(rect, style):
        bottom = QRectF(left, top.top(), width / 2, row)
        top.setLeft(left + width / 2)
    elif beside:
        bottom.setLeft(left + width / 2)
    painter.setPen(ink)
    painter.setFont(pixel_font(style.mark, bold=True))
    painter.drawText(top, Qt.AlignmentFlag.AlignCenter, entry.letter)
    if signs:
        painter.setFont(pixel_font(style.mark))
        painter.drawText(bottom, Qt.AlignmentFlag.AlignCenter, SIGNS[note.status])


def _paint_ring(painter: QPainter, rect: QRect, colour: QColor) -> None:
    painter.setOpacity(1.0)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(-1, -1, 1, 1), _RADIUS + 1, _RADIUS + 1)
