"""A matrix to write on: a grid with a box for each digit, room for a reason, and circles for weights."""

from collections.abc import Sequence

from canvasapp.domain.method.elements import Item, MatrixElement, TableElement
from canvasapp.domain.model.values import Words
from canvasapp.export.figures.marks import Path, polygon
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.handout_words import WEIGHT as WEIGHT_WORD
from canvasapp.export.pdf.handout.handout_words import WHY
from canvasapp.export.pdf.handout.page_pieces import PagePiece
from canvasapp.export.pdf.handout.ruled_tables import (
    EMPTY,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    label_words,
    table_pieces,
    words,
)
from canvasapp.export.pdf.handout.scale import scale_pieces
from canvasapp.export.pdf.handout.signs import DIGIT, WEIGHT, digit_box, weight_circle, writing_line
from canvasapp.export.pdf.poster.canvas_frame import Rect

_GAP = 1.6
_REASON = 17.0
_REASON_BELOW = 7.0
"""The length of a line for a reason beside the boxes, and its height below them, in millimetres."""

_LABEL = 38.0
_CHAIN_LABEL = 52.0
_VOTE_LABEL = 30.0
_ARROW = 15.0
_MOST_LAYERS = 3
_EMPTY_ROWS = 2
_EMPTY_COLS = 5
_VOTE_COLS = 4
_FEW = 5
_MOST_STAGES = 9

Head = Item | None
"""A row or column of the grid; None is one that the team names by hand."""


def blank_matrix(paper: Paper, element: MatrixElement) -> list[PagePiece]:
    """The scale, then the grid. Where the rows are a chain, its stages stand as arrows above the columns."""
    chain = _chain(paper, element)
    rows: list[Head] = [*element.rows]
    cols: list[Head] = [*element.cols]
    if chain is not None:
        rows, cols = cols, [None] * _chain_length(chain)
        least = _CHAIN_LABEL
    else:
        rows += [None] * _missing(element.rows, follows=element.rows_from, more=element.add_rows, most=_EMPTY_ROWS)
        least = _LABEL
    weight = paper.mm(WEIGHT) + 2 * paper.pad if element.weights else 0
    room = paper.width - paper.mm(least) - max(weight, paper.style.width(paper.say(WEIGHT_WORD)) + 2 * paper.pad)
    if chain is None and (element.add_cols or element.cols_from is not None):
        fit = int(room // (_boxes_width(paper, element) + 2 * paper.pad)) - len(cols)
        cols += [None] * max(1, min(_EMPTY_COLS - len(cols), fit))
    grid = _grid(paper, element, rows, cols, chain=chain is not None, label=paper.mm(least))
    return [*scale_pieces(paper, element.scale), *table_pieces(paper, grid)]


def vote_grid(paper: Paper, element: MatrixElement) -> list[PagePiece]:
    """A box for each cell of one layer, to write a vote into, with lines for what the team names itself."""
    chain = _chain(paper, element)
    plain = element.model_copy(update={"remarks": False, "weights": False, "layers": ()})
    rows: list[Head] = [*element.rows] or [None] * (_EMPTY_COLS if chain is None else _chain_length(chain))
    cols: list[Head] = [*element.cols]
    if element.add_cols or not cols:
        cols += [None] * (_VOTE_COLS - len(cols))
    grid = _grid(paper, plain, rows, cols, chain=False, label=paper.mm(_VOTE_LABEL))
    return [*scale_pieces(paper, element.scale), *table_pieces(paper, grid)]


def _chain(paper: Paper, element: MatrixElement) -> TableElement | None:
    """The ordered table whose rows the matrix follows, if it does."""
    if element.rows_from is None or element.rows_from.startswith("@"):
        return None
    source = paper.method.element_named(element.rows_from)
    return source if isinstance(source, TableElement) and source.ordered else None


def _chain_length(chain: TableElement) -> int:
    return min(chain.max_rows, _MOST_STAGES, len(chain.rows) + chain.blank_rows)


def _missing(items: Sequence[Item], *, follows: str | None, more: bool, most: int) -> int:
    """How many empty rows to add."""
    if follows is not None:
        return _EMPTY_COLS
    few = most if len(items) <= _FEW else 1
    return few if more or not items else 0


def _boxes_width(paper: Paper, element: MatrixElement) -> float:
    """The width of the boxes of a cell, and of what the name above the last one has over."""
    layers = element.layers[:_MOST_LAYERS]
    pitch, box = _pitch(paper, element), paper.mm(DIGIT[0])
    last = paper.style.set(paper.say(layers[-1].label), pitch).width if layers else 0.0
    return (max(1, len(layers)) - 1) * pitch + box + max(0.0, (last - box) / 2)


def _pitch(paper: Paper, element: MatrixElement) -> float:
    """From box to box: their names above them are not broken."""
    longest = max((paper.style.longest_word(paper.say(layer.label)) for layer in element.layers), default=0)
    return max(paper.mm(DIGIT[0] + _GAP), longest + 3)


def _grid(
    paper: Paper, element: MatrixElement, rows: Sequence[Head], cols: Sequence[Head], *, chain: bool, label: float
) -> Table:
    boxes = _boxes_width(paper, element)
    weight = words(paper, paper.say(WEIGHT_WORD), muted=True)
    name = element.col_name if chain else element.row_name
    columns = [TableColumn(words(paper, paper.say(name)) if name is not None else EMPTY, label, 0.35)]
    for number, col in enumerate(cols, start=1):
        header = _arrow_cell(paper, number) if chain else _head_cell(paper, element, col)
        widest = max((paper.style.longest_word(p.text, p.size, bold=p.bold) for p in header.phrases), default=0)
        columns.append(TableColumn(header, max(boxes, widest) + 2 * paper.pad, 1.0))
    if element.weights:
        columns.append(TableColumn(TableCell(weight.phrases, align="middle"), _weight_width(paper)))
    lines = []
    tight = bool(element.groups)
    group: str | None = None
    for row in rows:
        if row is not None and row.group != group:
            group = row.group
            named = [words(paper, paper.say(found.label), bold=True) for found in element.groups if found.id == group]
            lines += [TableRow((name,), tight=True) for name in named]
        cells = [_row_cell(paper, row), *(_boxes_cell(paper, element) for _ in cols)]
        if element.weights:
            cells.append(_circle_cell(paper, row.weight if row is not None else 1))
        lines.append(TableRow(tuple(cells), tight=tight))
    if element.weights and not chain:
        across = [_circle_cell(paper, col.weight if col is not None else 1) for col in cols]
        lines.append(TableRow((words(paper, paper.say(WEIGHT_WORD), muted=True), *across, EMPTY)))
    return Table(tuple(columns), tuple(lines), open_head=chain, together=1)


def _weight_width(paper: Paper) -> float:
    word = paper.style.longest_word(paper.say(WEIGHT_WORD))
    return max(paper.mm(WEIGHT), word) + 2 * paper.pad + 2


def _row_cell(paper: Paper, row: Head) -> TableCell:
    if row is None:
        return _writing_cell(paper)
    notes = [paper.say(row.help)] if row.help is not None and paper.guides else []
    bold = label_words(paper, row.label, bold=True).phrases
    return TableCell((*bold, *words(paper, *notes, muted=True).phrases), middle=True)


def _head_cell(paper: Paper, element: MatrixElement, col: Head) -> TableCell:
    """The name of a column over those of the layers and of the line for a reason."""
    names: tuple[Words, ...] = tuple(layer.label for layer in element.layers[:_MOST_LAYERS])
    if col is None:
        phrases = words(paper, paper.say(element.col_name) if element.col_name is not None else "", muted=True).phrases
    else:
        notes = [paper.say(col.help)] if col.help is not None and paper.guides else []
        bold = label_words(paper, col.label, bold=True).phrases
        phrases = (*bold, *words(paper, *notes, muted=True).phrases)
    lines = [paper.style.set(paper.say(name), _pitch(paper, element)) for name in names]
    below = max((line.height for line in lines), default=0.0)
    write = paper.mm(_REASON_BELOW) if col is None else 0.0

    def paint(sketch: Sketch, rect: Rect) -> None:
        if col is None:
            writing_line(sketch, rect.x, rect.top + write, rect.width)
        for number, line in enumerate(lines):
            middle = rect.x + number * _pitch(paper, element) + paper.mm(DIGIT[0]) / 2
            sketch.text(line, middle, rect.top + rect.height - line.height, paper.palette.muted, "middle")
        left = rect.x + _boxes_width(paper, element) + paper.mm(_GAP)
        if names and element.remarks and rect.x + rect.width - left >= paper.mm(_REASON):
            why = paper.style.set(paper.say(WHY), rect.x + rect.width - left)
            sketch.text(why, left, rect.top + rect.height - why.height, paper.palette.muted)

    return TableCell(phrases, height=lambda _: below + write, paint=paint)


def _arrow_cell(paper: Paper, number: int) -> TableCell:
    """A stage of a chain: an arrow with its number and room for its name."""

    def paint(sketch: Sketch, rect: Rect) -> None:
        draw_stage(sketch, Rect(rect.x - paper.pad, rect.top, rect.width + 2 * paper.pad, rect.height))
        sketch.line_of(f"{number}", rect.x + 4, rect.top + 0.8 * paper.small, colour=paper.palette.muted)
        line = rect.top + rect.height - 0.28 * paper.mm(_ARROW)
        writing_line(sketch, rect.x + 3, line, rect.width - 3)

    return TableCell(height=lambda _: paper.mm(_ARROW), paint=paint)


def draw_stage(sketch: Sketch, rect: Rect, fill: str | None = None) -> None:
    """The outline of a stage: an arrow to the right that takes in the one before it."""
    palette = sketch.style.palette
    tip, left, right = 5.0, rect.x, rect.x + rect.width - 3
    middle, bottom = rect.top + rect.height / 2, rect.top + rect.height
    points = [
        (left, rect.top),
        (right, rect.top),
        (right + tip, middle),
        (right, bottom),
        (left, bottom),
        (left + tip, middle),
    ]
    sketch.put(Path(polygon(points), fill=fill, stroke=palette.line, thickness=0.6))


def _writing_cell(paper: Paper) -> TableCell:
    def paint(sketch: Sketch, rect: Rect) -> None:
        writing_line(sketch, rect.x, rect.top + rect.height * 0.75, rect.width)

    return TableCell(paint=paint)


def _boxes_cell(paper: Paper, element: MatrixElement) -> TableCell:
    """A box for each layer, and a line for a reason: beside them where there is room, else below."""
    boxes, gap = _boxes_width(paper, element), paper.mm(_GAP)
    layers = min(_MOST_LAYERS, max(1, len(element.layers)))

    def is_beside(width: float) -> bool:
        return width - boxes - gap >= paper.mm(_REASON) * 0.6

    def height(width: float) -> float:
        below = element.remarks and not is_beside(width)
        return paper.mm(DIGIT[1]) + (paper.mm(_REASON_BELOW) if below else 0)

    def paint(sketch: Sketch, rect: Rect) -> None:
        beside = is_beside(rect.width)
        left = rect.x if beside else rect.x + max(0, (rect.width - boxes) / 2)
        tall = paper.mm(DIGIT[1])
        top = rect.top if element.remarks and not beside else rect.top + (rect.height - tall) / 2
        for number in range(layers):
            digit_box(sketch, paper, left + number * _pitch(paper, element), top)
        if element.remarks and beside:
            writing_line(sketch, rect.x + boxes + gap, top + tall, rect.width - boxes - gap)
        elif element.remarks:
            writing_line(sketch, rect.x, rect.top + rect.height - 1, rect.width)

    return TableCell(height=height, paint=paint)


def _circle_cell(paper: Paper, usual: float) -> TableCell:
    def paint(sketch: Sketch, rect: Rect) -> None:
        weight_circle(sketch, paper, rect.x + rect.width / 2, rect.top + rect.height / 2, usual)

    return TableCell(height=lambda _: paper.mm(WEIGHT), paint=paint)
