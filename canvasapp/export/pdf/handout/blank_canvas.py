"""The blank canvas: blocks to write in, with the guiding questions small in them or without."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language
from canvasapp.export.pdf.handout.questions import (
    Question,
    draw_question_page,
    draw_questions,
    fitting,
    questions,
    questions_height,
)
from canvasapp.export.pdf.pen.colours import LINE, SMALL, WRITING_LINE
from canvasapp.export.pdf.pen.line_breaking import break_lines
from canvasapp.export.pdf.pen.measures import MM
from canvasapp.export.pdf.pen.page_resources import PageResources, canvas_of
from canvasapp.export.pdf.pen.paper_words import DATE, QUESTIONS, TEAM, WORKSHOP
from canvasapp.export.pdf.pen.pen import Pen
from canvasapp.export.pdf.poster.canvas_frame import Rect, draw_block_name, draw_lines, note_rooms

_WRITING_LINE = 9 * MM

_FIELDS = ((WORKSHOP, 60 * MM), (DATE, 26 * MM), (TEAM, 34 * MM))
"""What the team fills in by hand, and how long its line is on A4."""

_QUESTIONS_PART = 0.5
"""Guiding questions take no more than this part of a block: the rest is for writing."""

_LEADING = 1.35


class BlankCanvas(NamedTuple):
    """One method laid out: the room for its canvas, the questions in its blocks, whether all found room there."""

    desk: PageResources
    method: Method
    purpose: tuple[str, ...]
    tips: tuple[str, ...]
    area: Rect
    questions: Mapping[str, Sequence[Question]]
    complete: bool
    languages: tuple[Language, ...]

    @property
    def title(self) -> str:
        """That of the method."""
        return self.method.title.in_(self.desk.job.language)

    @property
    def pages(self) -> int:
        """The canvas, and a page of questions in each language where they did not fit."""
        return 1 if self.complete else 1 + len(self.languages)

    def draw(self, pen: Pen, first: int, total: int) -> None:
        """Draws the pages; `first` is the number of the first one of `total` in the file."""
        pen.turn(self.desk.sizes.width, self.desk.sizes.height)
        _draw_canvas(self.desk, self, pen, f"{first} / {total}")
        for page, language in enumerate(() if self.complete else self.languages, first + 1):
            _draw_questions(self.desk, self, pen, language, f"{page} / {total}")


def blank_canvas(desk: PageResources, method: Method, languages: tuple[Language, ...], *, guides: bool) -> BlankCanvas:
    """A canvas to write on; `guides`: with the guiding questions.

    Questions that would leave too little room for writing stay out of the blocks; a page with all of them follows.
    """
    sizes, regular = desk.sizes, desk.fonts.regular
    canvas = canvas_of(method)
    width = sizes.inner_width / sizes.small
    purpose = tuple(
        line for each in languages for line in break_lines(method.purpose.in_(each), width, regular.measure)
    )
    beside_credit = width - regular.width(canvas.credit.in_(languages[0])) - 2
    texts = [words.in_(each) for words in (method.tip, method.source) for each in languages]
    tips = tuple(line for text in texts for line in break_lines(text, beside_credit, regular.measure))
    top = sizes.margin + sizes.title * 1.3 + (len(purpose) * _LEADING + 1) * sizes.small
    bottom = sizes.bottom - (max(2, len(tips)) * _LEADING + 0.8) * sizes.small
    area = Rect(sizes.margin, top, sizes.inner_width, bottom - top)
    rooms = note_rooms(canvas, area, sizes)
    printed: dict[str, Sequence[Question]] = {block.id: () for block in canvas.block}
    complete = True
    for block in canvas.block if guides else ():
        room = rooms[block.id]
        asked = questions(desk, method, block, room.width, sizes.small, languages)
        printed[block.id] = fitting(asked, _QUESTIONS_PART * room.height, sizes.small)
        complete = complete and len(printed[block.id]) == len(asked)
    return BlankCanvas(desk, method, purpose, tips, area, printed, complete, languages)


def _draw_canvas(desk: PageResources, handout: BlankCanvas, pen: Pen, page: str) -> None:
    sizes, language = desk.sizes, desk.job.language
    title = handout.method.title.in_(language)
    pen.bookmark(title)
    _draw_head(desk, pen, title, handout.purpose)
    _draw_fields(desk, pen)
    canvas = canvas_of(handout.method)
    draw_lines(pen, sizes, canvas, handout.area)
    rooms = note_rooms(canvas, handout.area, sizes)
    for block in canvas.block:
        room, asked = rooms[block.id], handout.questions[block.id]
        draw_block_name(pen, sizes, block, room, language, desk.icons)
        draw_questions(pen, room.x, room.top, asked, sizes.small)
        taken = questions_height(asked, sizes.small)
        _draw_writing_lines(pen, Rect(room.x, room.top + taken, room.width, room.height - taken))
    _draw_foot(desk, handout, pen, page)
    pen.end_page()


def _draw_questions(desk: PageResources, handout: BlankCanvas, pen: Pen, language: Language, page: str) -> None:
    _draw_head(desk, pen, QUESTIONS.in_(language), (handout.method.title.in_(language),))
    draw_question_page(desk, pen, handout.method, handout.area, language)
    _draw_foot(desk, handout, pen, page)
    pen.end_page()


def _draw_writing_lines(pen: Pen, room: Rect) -> None:
    """Dotted lines from the bottom up, so that they are level in neighbouring blocks."""
    for i in range(int(room.height / _WRITING_LINE)):
        y = room.top + room.height - i * _WRITING_LINE
        pen.line(room.x, y, room.x + room.width, y, colour=WRITING_LINE, thickness=0.5, dash=(0.5, 2.5))


def _draw_head(desk: PageResources, pen: Pen, title: str, lines: Sequence[str]) -> None:
    """A title over small text."""
    sizes = desk.sizes
    pen.paragraph(sizes.margin, sizes.margin, (title,), sizes.title, sizes.title * 1.25, bold=True)
    top = sizes.margin + sizes.title * 1.3
    pen.paragraph(sizes.margin, top, lines, sizes.small, _LEADING * sizes.small, colour=SMALL)


def _draw_fields(desk: PageResources, pen: Pen) -> None:
    """What the team fills in by hand, on the line of the title."""
    sizes, regular = desk.sizes, desk.fonts.regular
    baseline = sizes.margin + sizes.title * 0.97
    fields = [
        (desk.say(label), (regular.width(desk.say(label)) + 0.7) * sizes.small, length_on_a4 * sizes.small / 9)
        for label, length_on_a4 in _FIELDS
    ]
    between = 1.6 * sizes.small
    x = sizes.width - sizes.margin + between - sum(label + length + between for _, label, length in fields)
    for text, label, length in fields:
        pen.text(x, baseline, text, sizes.small, colour=SMALL)
        x += label + length
        pen.line(x - length, baseline + 2, x, baseline + 2, colour=LINE, thickness=sizes.grid_line)
        x += between


def _draw_foot(desk: PageResources, handout: BlankCanvas, pen: Pen, page: str) -> None:
    """Tip and source at the left, the credit line and the number of the page at the right."""
    sizes = desk.sizes
    leading = _LEADING * sizes.small
    top = sizes.bottom - max(2, len(handout.tips)) * leading
    pen.paragraph(sizes.margin, top, handout.tips, sizes.small, leading, colour=SMALL)
    for i, line in enumerate((canvas_of(handout.method).credit.in_(desk.job.language), page)):
        x = sizes.width - sizes.margin - desk.fonts.regular.width(line) * sizes.small
        pen.paragraph(x, top + i * leading, (line,), sizes.small, leading, colour=SMALL)
