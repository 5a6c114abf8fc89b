"""Notes as cards to be cut apart: block, number, colour letter and sign, the text as large as fits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from canvasapp.domain.method.note_shelf import SHELF_AREA, on_shelf
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.workshop import Note
from canvasapp.export.format import Job, Product
from canvasapp.export.paper import PaperOptions
from canvasapp.export.pdf.pen.colours import INK, SMALL, fill_of
from canvasapp.export.pdf.pen.measures import MM
from canvasapp.export.pdf.pen.page_resources import PageResources, canvas_of, desk_for, sheets_of, strings_in
from canvasapp.export.pdf.pen.paper_words import SIGN
from canvasapp.export.pdf.pen.patterns import draw_band, has_band
from canvasapp.export.pdf.pen.pen import Pen
from canvasapp.export.pdf.poster.canvas_frame import Rect

Grid = Literal["2x3", "3x3"]

CARD: Mapping[Grid, float] = {"2x3": 76 * MM, "3x3": 62 * MM}
"""The side of a card: that of a sticky note, or what lets nine of them stand on the paper."""

FLOOR, CEILING = 9.0, 30.0
_STEP = 0.5
_LEADING = 1.32
_SMALL = 9.0
_PAD = 4.5 * MM
_BAND = 3 * MM
_MARK = 5 * MM


@dataclass(frozen=True)
class Card:
    """What stands on a card; a note that is too long for one goes on on the next, with a further `part`."""

    note: Note
    block: str
    number: int
    lines: tuple[str, ...]
    size: float
    part: int = 1
    parts: int = 1


def cards(job: Job[PaperOptions], grid: Grid) -> Product:
    """The notes of a job's canvases as cards, by block in fill-in order. Raises NothingToWrite without a canvas."""
    sheets = sheets_of(job)
    methods = [job.methods[name] for name in dict.fromkeys(sheet.method for sheet in sheets)]
    texts = [note.text for sheet in sheets for note in job.content.on_sheet(sheet.id)]
    texts += [text for method in methods for text in strings_in(canvas_of(method).model_dump())]
    texts += strings_in(SHELF_AREA.name.model_dump())
    desk = desk_for(job, methods, texts)
    made = list(_cards(desk, CARD[grid]))
    pen = desk.pen(job.content.workshop.title, job.language)
    columns, rows = (int(side) for side in grid.split("x"))
    pages = 0
    todo = iter(made)
    while page := list(islice(todo, columns * rows)):
        _draw_page(pen, desk, page, columns, rows, CARD[grid])
        pages += 1
    if not pages:  # a canvas without notes: cards to write on
        _draw_page(pen, desk, [], columns, rows, CARD[grid])
        pages = 1
    smallest = min((card.size for card in made), default=None)
    return Product(pen.data(), pages, (*desk.findings(), *_findings(made)), smallest)


def _cards(desk: PageResources, side: float) -> Iterator[Card]:
    content = desk.job.content
    for sheet in sheets_of(desk.job):
        canvas = desk.canvas(sheet)
        notes = {block.id: (desk.say(block.name), content.in_block(sheet.id, block.id)) for block in canvas.block}
        notes[SHELF] = (desk.say(SHELF_AREA.name), on_shelf(content, sheet.id, canvas.ids))
        number = 0
        for name, there in notes.values():
            for note in there:
                number += 1
                yield from _of_note(desk, note, name, number, side)


def _of_note(desk: PageResources, note: Note, block: str, number: int, side: float) -> Iterator[Card]:
    """A note on as few cards as it needs, in the largest type in which one is enough."""
    wide, high = side - 2 * _PAD - _BAND, side - 2 * _PAD - 3.4 * _SMALL
    face = desk.fonts.regular
    size = CEILING
    lines = face.lines(note.text, wide / size)
    while size > FLOOR and (
        len(lines) * size * _LEADING > high or any(face.width(word) * size > wide for word in note.text.split())
    ):
        size -= _STEP
        lines = face.lines(note.text, wide / size)
    fitting = int(high / (size * _LEADING))
    parts = [lines[at : at + fitting] for at in range(0, len(lines), fitting)]
    for at, part in enumerate(parts, start=1):
        yield Card(note, block, number, part, size, at, len(parts))


def _findings(made: Sequence[Card]) -> list[Finding]:
    several = sorted({card.number for card in made if card.parts > 1})
    if not several:
        return []
    details: dict[str, object] = {"numbers": ", ".join(map(str, several))}
    return [Finding("These notes are too long for one card and go on on the next: {numbers}", details)]


def _draw_page(pen: Pen, desk: PageResources, page: Sequence[Card], columns: int, rows: int, side: float) -> None:
    wide, high = min(desk.sizes.width, desk.sizes.height), max(desk.sizes.width, desk.sizes.height)
    pen.turn(wide, high)
    left, top = (wide - columns * side) / 2, (high - rows * side) / 2
    for at, card in enumerate(page):
        _draw_card(pen, desk, card, Rect(left + at % columns * side, top + at // columns * side, side, side))
    for column in range(columns + 1):
        x = left + column * side
        for start in (top - _MARK - 2, top + rows * side + 2):
            pen.line(x, start, x, start + _MARK, colour=INK, thickness=0.5)
    for row in range(rows + 1):
        y = top + row * side
        for start in (left - _MARK - 2, left + columns * side + 2):
            pen.line(start, y, start + _MARK, y, colour=INK, thickness=0.5)
    pen.end_page()


def _draw_card(pen: Pen, desk: PageResources, card: Card, rect: Rect) -> None:
    """The text first, in one go, so that it reads back as one; then what is around it."""
    note, colour = card.note, desk.job.options.colour
    fill = fill_of(desk.job.content.workshop.entry(note.colour), colour)
    pen.box(*rect, fill=fill.paper, stroke=fill.ink, thickness=0.5)
    if has_band(note.colour, colour):
        draw_band(pen, note.colour, Rect(rect.x, rect.top, _BAND, rect.height), fill.ink)
    x, wide = rect.x + _PAD + _BAND, rect.width - 2 * _PAD - _BAND
    room = rect.height - 2 * _PAD - 3.4 * _SMALL
    text_top = rect.top + _PAD + 1.7 * _SMALL + (room - len(card.lines) * card.size * _LEADING) / 2
    struck = note.status == "invalidated"
    pen.paragraph(x, text_top, card.lines, card.size, card.size * _LEADING, right=x + wide, struck=struck)
    (name, *_) = pen.face(bold=True).lines(card.block, wide / _SMALL)
    pen.paragraph(x, rect.top + _PAD, (name,), _SMALL, 1.3 * _SMALL, bold=True, colour=fill.ink)
    foot = rect.top + rect.height - _PAD - 1.3 * _SMALL
    part = f" ({card.part}/{card.parts})" if card.parts > 1 else ""
    pen.paragraph(x, foot, (f"{card.number}{part}",), _SMALL, 1.3 * _SMALL, colour=SMALL)
    marks = f"{note.colour} {SIGN[note.status]}"
    width = pen.face(bold=True).width(marks) * 1.3 * _SMALL
    pen.text(x + wide - width, foot + _SMALL, marks, 1.3 * _SMALL, bold=True, colour=fill.ink)
