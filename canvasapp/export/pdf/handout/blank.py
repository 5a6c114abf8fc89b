"""Elements as they are handed out: prompts, and room to write, tick and circle."""

from collections.abc import Sequence

from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.method.elements import (
    CheckElement,
    Element,
    LetterElement,
    LoopElement,
    MatrixElement,
    ModelElement,
    RatingElement,
    TableElement,
    TextElement,
)
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.pdf.handout.blank_drawings import blank_loop, blank_model
from canvasapp.export.pdf.handout.blank_matrix import blank_matrix
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.item_rows import check_pieces, rating_pieces
from canvasapp.export.pdf.handout.page_pieces import PagePiece
from canvasapp.export.pdf.handout.ruled_tables import BLANK, Table, TableRow, fits, table_pieces
from canvasapp.export.pdf.handout.signs import ROW, WRITING, writing_line
from canvasapp.export.pdf.handout.table_columns import (
    blank_cell,
    field_column,
    label_column,
    row_label,
    shown_fields,
)
from canvasapp.export.pdf.handout.text_pieces import ABOVE_ELEMENT, element_heading, guiding, heading

_LINES = {"line": 1, "para": 4, "lines": 6}
_LETTER_LINES = 3

_LEAST_BESIDE = 75.0
"""A single writing line stands behind its prompt if so many millimetres are left."""


def blank_pieces(paper: Paper, element: Element) -> list[PagePiece]:
    """An element to write on."""
    if isinstance(element, TextElement) and (beside := _line_beside(paper, element)) is not None:
        return beside
    top = element_heading(paper, element, asking=True)
    match element:
        case TextElement():
            return [*top, *writing_lines(paper, _LINES[element.size])]
        case RatingElement():
            return [*top, *rating_pieces(paper, element)]
        case CheckElement():
            return [*top, *check_pieces(paper, element)]
        case TableElement():
            return [*top, *table_pieces(paper, _table(paper, element))]
        case MatrixElement():
            return [*top, *blank_matrix(paper, element)]
        case LoopElement():
            return [*top, *blank_loop(paper, element)]
        case ModelElement():
            return [*top, *blank_model(paper, element)]
        case LetterElement():
            return [*top, *_letter(paper, element)]


def writing_lines(paper: Paper, count: int) -> list[PagePiece]:
    """Lines to write on, kept together."""
    pieces = []
    for number in range(count):
        sketch = Sketch(paper.style)
        height = paper.mm(WRITING)
        writing_line(sketch, 0, height, paper.width)
        pieces.append(PagePiece(sketch.figure(paper.width, height), keeps=number < count - 1))
    return pieces


def _line_beside(paper: Paper, element: TextElement) -> list[PagePiece] | None:
    """A single line behind its prompt, where both fit and nothing is said about it; None otherwise."""
    prompt = paper.style.set(paper.say(element.prompt), 10_000, paper.heading, bold=True)
    left = prompt.width + paper.small
    said = bool(guiding(paper, element) or element.hints) and paper.guides
    if element.size != "line" or element.optional or said or paper.width - left < paper.mm(_LEAST_BESIDE):
        return None
    height = paper.mm(WRITING)
    sketch = Sketch(paper.style)
    sketch.text(prompt, 0, height - prompt.height + 0.1 * paper.heading)
    writing_line(sketch, left, height, paper.width - left)
    return [PagePiece(sketch.figure(paper.width, height), before=0.6 * ABOVE_ELEMENT * paper.small)]


def _table(paper: Paper, element: TableElement) -> Table:
    """Header, the rows that the method presets, and empty ones."""
    fields = shown_fields(element, filled=False)
    made = None
    for narrow in (False, True):
        columns = (
            label_column(paper, element.row_name),
            *(field_column(paper, field, filled=False, narrow=narrow) for field in fields),
        )
        made = Table(columns, _rows(paper, element), together=BLANK)
        if fits(paper, made):
            break
    assert made is not None
    return made


def _rows(paper: Paper, element: TableElement) -> tuple[TableRow, ...]:
    cells = tuple(blank_cell(paper, field) for field in shown_fields(element, filled=False))
    labels: list[Label] = [row.label for row in element.rows]
    more = element.blank_rows if element.add_rows or not element.rows else 0
    return tuple(
        TableRow(
            (row_label(paper, label, numbered=number if element.ordered else None), *cells),
            paper.mm(ROW),
        )
        for number, label in enumerate([*labels, *[""] * more], start=1)
    )


def _letter(paper: Paper, element: LetterElement) -> list[PagePiece]:
    """The titles of the parts, with lines below them."""
    pieces: list[PagePiece] = []
    for part in element.parts:
        pieces += heading(paper, part.title, paper.body)
        pieces += writing_lines(paper, _LETTER_LINES)
    return pieces


def blank_parts(paper: Paper, names: Sequence[str]) -> list[PagePiece]:
    """The elements with these ids, in this order."""
    return [piece for name in names for piece in blank_pieces(paper, paper.method.element_named(name))]
