"""The guiding questions of a block, small: in its corner of a blank canvas, or on a page of their own."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from canvasapp.domain.method.method import Block, Method
from canvasapp.domain.model.values import Language
from canvasapp.export.pdf.pen.colours import SMALL
from canvasapp.export.pdf.pen.line_breaking import break_lines
from canvasapp.export.pdf.pen.page_resources import PageResources, canvas_of
from canvasapp.export.pdf.pen.pen import Pen
from canvasapp.export.pdf.poster.canvas_frame import Rect, draw_heading, heading_height

_LEADING = 1.35
_BULLET = "·"
_COLUMNS = 3
_STEP = 0.25
"""Type sizes are tried in steps of this many points."""


class Question(NamedTuple):
    """A question in lines; the first of a block is its main one, the others are hints with a bullet."""

    lines: tuple[str, ...]
    main: bool


def questions(
    desk: PageResources, method: Method, block: Block, width: float, size: float, languages: Sequence[Language]
) -> list[Question]:
    """The questions of a block for a column `width` points wide; in a second language behind the name of the block."""
    guide = method.guide(block.id)
    language, *others = languages
    measure = desk.fonts.regular.measure
    main = Question(break_lines(guide.prompt.in_(language), width / size, measure), main=True)
    smaller = [f"{block.name.in_(other)}: {guide.prompt.in_(other)}" for other in others]
    smaller += [hint.in_(each) for hint in guide.hints for each in languages]
    return [main, *(Question(break_lines(text, width / size - 1, measure), main=False) for text in smaller)]


def questions_height(asked: Iterable[Question], size: float) -> float:
    """Their height with the space between them."""
    return sum(len(question.lines) * _LEADING + (0.35 if question.main else 0.1) for question in asked) * size


def fitting(asked: Sequence[Question], height: float, size: float) -> Sequence[Question]:
    """The first questions that fit; the main one in any case."""
    count = 1
    while count < len(asked) and questions_height(asked[: count + 1], size) <= height:
        count += 1
    return asked[:count]


def draw_questions(pen: Pen, x: float, top: float, asked: Iterable[Question], size: float) -> None:
    """Draws them one below the other."""
    for question in asked:
        if question.main:
            pen.paragraph(x, top, question.lines, size, _LEADING * size)
        else:
            pen.paragraph(x, top, (_BULLET,), size, _LEADING * size, colour=SMALL)
            pen.paragraph(x + size, top, question.lines, size, _LEADING * size, colour=SMALL)
        top += questions_height((question,), size)


def draw_question_page(desk: PageResources, pen: Pen, method: Method, area: Rect, language: Language) -> None:
    """All questions of a canvas in columns, in the largest type between that of values and small text that fits."""
    sizes, blocks = desk.sizes, canvas_of(method).block
    rows = [blocks[i : i + _COLUMNS] for i in range(0, len(blocks), _COLUMNS)]
    gap = 2 * sizes.pad
    width = (area.width - (_COLUMNS - 1) * gap) / _COLUMNS
    size = sizes.value + _STEP
    free = -1.0
    while free < 0 and size > sizes.small:
        size -= _STEP
        asked = {block.id: questions(desk, method, block, width, size, (language,)) for block in blocks}
        heights = [_row_height(desk, row, asked, size) for row in rows]
        free = area.height - sum(heights)
    top = area.top
    for row, height in zip(rows, heights, strict=True):
        for column, block in enumerate(row):
            x = area.x + column * (width + gap)
            draw_heading(pen, sizes, x, top, block.name.in_(language), desk.icons(block.icon))
            draw_questions(pen, x, top + heading_height(sizes), asked[block.id], size)
        top += height + max(0, free) / len(rows)


def _row_height(
    desk: PageResources, row: Sequence[Block], asked: Mapping[str, Sequence[Question]], size: float
) -> float:
    highest = max(questions_height(asked[block.id], size) for block in row)
    return heading_height(desk.sizes) + highest + desk.sizes.block
