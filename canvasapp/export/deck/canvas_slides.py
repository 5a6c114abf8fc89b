"""A canvas on slides: blocks and notes as native shapes, what does not fit on further slides."""

from collections.abc import Mapping, Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from canvasapp.domain.method.method import Canvas
from canvasapp.domain.model.workshop import STATUSES, Status, Workshop
from canvasapp.export.deck.slide_text import WIDER
from canvasapp.export.deck.slides import LINE, MUTED, Slides
from canvasapp.export.pdf.pen.colours import INK, fill_of
from canvasapp.export.pdf.pen.paper_words import CONTINUED, SIGN, STATUS
from canvasapp.export.pdf.poster.canvas_frame import Rect, block_rects
from canvasapp.export.pdf.poster.note_layout import (
    Filled,
    NoteFlow,
    NotePiece,
    PaperNoteStyle,
    Slip,
    fill_block,
    slip_of,
)
from canvasapp.export.sections.found_again import squeezed
from canvasapp.export.sections.section import FilledCanvas

_NAME = 11.0
_HEAD = 20.0
_PAD = 4.0
_SIZES = (16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
_FURTHER = 14.0
_FOOT = 16.0
_DASHES: Mapping[Status, Any] = {"assumption": MSO_LINE.DASH, "testing": MSO_LINE.ROUND_DOT}


def add_canvas(slides: Slides, title: str, filled: FilledCanvas, workshop: Workshop) -> None:
    """The slides of a canvas."""
    room = slides.room
    area = Rect(room.x, room.top, room.width, room.height - _FOOT)
    slide = slides.add(title)
    rooms = {block: _inside(rect) for block, rect in block_rects(filled.canvas, area).items()}
    slips = {block: [slip_of(note, None) for note in notes] for block, notes in filled.notes.items()}
    style = _largest(slides, slips, rooms)
    rest: dict[str, Sequence[Slip]] = {block: found for block, found in slips.items() if block not in rooms and found}
    _add_blocks(slides, slide, filled, area)
    for block, inside in rooms.items():
        placed = fill_block(slips.get(block, ()), style, inside.width, inside.height)
        if placed.rest:
            placed = fill_block(slips[block], style, inside.width, inside.height - _FOOT)
            rest[block] = placed.rest
        for piece in placed.pieces:
            _add_note(slides, slide, piece, style, workshop, inside.x, inside.top)
    _add_foot(slides, slide, filled.credit, workshop)
    _add_further(slides, title, filled, rest, workshop)


def _inside(rect: Rect) -> Rect:
    return Rect(rect.x + _PAD, rect.top + _HEAD, rect.width - 2 * _PAD, rect.height - _HEAD - _PAD)


def _style(slides: Slides, size: float) -> PaperNoteStyle:
    """Notes in a size; the fonts of another computer may be wider than ours."""
    regular = slides.text.fonts.regular
    return PaperNoteStyle(size, max(8.0, 0.62 * size), 0, lambda text: WIDER * regular.measure(text))


def _largest(slides: Slides, slips: Mapping[str, Sequence[Slip]], rooms: Mapping[str, Rect]) -> PaperNoteStyle:
    """The largest type in which all notes stand in their blocks; the smallest if none does."""
    for size in _SIZES:
        style = _style(slides, size)
        if not any(_fill(slips.get(block, ()), style, room).rest for block, room in rooms.items()):
            return style
    return _style(slides, _SIZES[-1])


def _fill(slips: Sequence[Slip], style: PaperNoteStyle, room: Rect) -> Filled:
    return fill_block(slips, style, room.width, room.height)


def _add_blocks(slides: Slides, slide: Any, filled: FilledCanvas, area: Rect) -> None:
    canvas: Canvas = filled.canvas
    for block, rect in block_rects(canvas, area).items():
        name = filled.names[block]
        frame = slides.rectangle(slide, rect)
        frame.name = name
        frame.fill.background()
        frame.line.color.rgb = _rgb(LINE)
        frame.line.width = Pt(0.75)
        size = slides.text.fit(name, rect.width - 2 * _PAD, _HEAD - 2, _NAME, 7)
        label = Rect(rect.x + _PAD - 2, rect.top + 2, rect.width - 2 * _PAD + 4, _HEAD - 2)
        slides.box(slide, label, name, size, bold=True, colour=INK)


def _add_note(
    slides: Slides, slide: Any, piece: NotePiece, style: PaperNoteStyle, workshop: Workshop, x: float, top: float
) -> None:
    """A note: its paper with the text on it, and its letter and sign at the right."""
    slip = piece.slip
    rect = Rect(x + piece.x, top + piece.top, piece.width, piece.height)
    group = slide.shapes.add_group_shape()
    paper = slides.rectangle(group, rect, rounded=True)
    assert slip.letter is not None
    assert slip.status is not None
    fill = fill_of(workshop.entry(slip.letter), colour=True)
    paper.fill.solid()
    paper.fill.fore_color.rgb = _rgb(fill.paper)
    paper.line.color.rgb = _rgb(fill.ink)
    paper.line.width = Pt(0.75)
    if slip.status in _DASHES:
        paper.line.dash_style = _DASHES[slip.status]
    here = "".join(piece.lines)
    text = slip.text if squeezed(here) == squeezed(slip.text) else here.strip()
    slides.text.write(paper.text_frame, text, style.size, colour=INK, struck=slip.status == "invalidated")
    paper.text_frame.margin_right = Pt(style.side(slip))
    mark = style.mark
    marks = Rect(rect.x + rect.width - style.side(slip), rect.top, style.side(slip), rect.height)
    slides.box(group, marks, f"{slip.letter}\n{SIGN[slip.status]}", mark, bold=True, colour=fill.ink, align="center")


def _add_foot(slides: Slides, slide: Any, credit: str, workshop: Workshop) -> None:
    """What letters and signs mean, and the credit line."""
    room, text = slides.room, slides.text
    top = room.top + room.height - _FOOT + 2
    colours = [f"{entry.letter} {entry.meaning}".rstrip() for entry in workshop.legend]
    signs = [f"{SIGN[status]} {STATUS[status].in_(text.language)}" for status in STATUSES]
    legend = "   ".join((*colours, *signs))
    wide = 0.62 * room.width
    size = text.fit(legend, wide, _FOOT, 9, 6)
    slides.box(slide, Rect(room.x - 2, top, wide, _FOOT), legend, size, colour=MUTED)
    right = Rect(room.x + wide, top, room.width - wide + 2, _FOOT)
    slides.box(slide, right, credit, text.fit(credit, right.width, _FOOT, 8, 6), colour=MUTED, align="right")


def _add_further(
    slides: Slides, title: str, filled: FilledCanvas, rest: Mapping[str, Sequence[Slip]], workshop: Workshop
) -> None:
    """Slides for the notes that found no room in their block, or have no block here."""
    room, style = slides.room, _style(slides, _FURTHER)
    flow = NoteFlow(style, room.x, room.width, room.top, room.top + room.height, _HEAD)
    for block, slips in rest.items():
        flow.add(filled.names[block], None, slips)
    for page in flow.pages:
        slide = slides.add(slides.style.tell(CONTINUED, name=title))
        for item in page:
            if isinstance(item, NotePiece):
                _add_note(slides, slide, item, style, workshop, 0, 0)
            else:
                name = slides.style.tell(CONTINUED, name=item.name) if item.again else item.name
                slides.box(slide, Rect(room.x - 2, item.top, room.width, _HEAD), name, _NAME, bold=True, colour=INK)


def _rgb(colour: str) -> Any:
    return RGBColor.from_string(colour.removeprefix("#"))
