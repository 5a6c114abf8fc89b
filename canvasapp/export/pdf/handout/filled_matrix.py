"""A matrix with its answers: cells as a heat map, a number per layer, remarks below."""

from collections.abc import Sequence

from canvasapp.domain.engine.answers.answer_values import CellKey, MatrixAnswer, MatrixLine
from canvasapp.domain.engine.answers.layers import signs_in_use, signs_of
from canvasapp.domain.engine.answers.table_reader import ONLY_LAYER
from canvasapp.domain.engine.answers.votes import voted
from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.method.elements import Element, MatrixElement, TableElement
from canvasapp.export.figures.grid import draw_cell
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.figures.text_style import Setting
from canvasapp.export.pdf.handout.blank_matrix import draw_stage
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.handout_words import SPREAD, WEIGHT
from canvasapp.export.pdf.handout.page_pieces import PagePiece
from canvasapp.export.pdf.handout.ruled_tables import (
    EMPTY,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    label_words,
    least_width,
    table_pieces,
    words,
)
from canvasapp.export.pdf.handout.scale import scale_pieces
from canvasapp.export.pdf.poster.canvas_frame import Rect

_CELL = 11.5
_TALL = 7.5
_GAP = 0.8
_LABEL = 30.0
_CHAIN_LABEL = 50.0
_STAGE = 11.0
"""Lengths in millimetres: a number's cell, the gap between layers, the label of a row, an arrow of a chain."""


def matrix_pieces(paper: Paper, element: Element, answer: MatrixAnswer) -> list[PagePiece]:
    """The scale, then the grid; rows that follow a chain stand as its arrows above the columns."""
    assert isinstance(element, MatrixElement)
    layers = {layer.id: layer.label for layer in element.layers}
    names = list(layers) or [ONLY_LAYER]
    longest = max((paper.style.longest_word(paper.say(label)) for label in layers.values()), default=0)
    slot = max(paper.mm(_CELL), longest)
    chain = _is_chain(paper, element)
    rows, cols = (answer.cols, answer.rows) if chain else (answer.rows, answer.cols)
    weighted = any(line.weight != 1 for line in (*rows, *cols))
    columns = [TableColumn(EMPTY, paper.mm(_CHAIN_LABEL if chain else _LABEL), 0.4)]
    for col in cols:
        header = _stage_header(paper, col) if chain else _header(paper, col, [*layers.values()])
        least = len(names) * slot + (len(names) - 1) * paper.mm(_GAP) + 2 * paper.pad
        columns.append(TableColumn(header, max(least, least_width(paper, header)), 1.0))
    if weighted:
        weight = words(paper, paper.say(WEIGHT), muted=True)
        columns.append(TableColumn(TableCell(weight.phrases, align="middle"), least_width(paper, weight)))
    lines: list[TableRow] = []
    tight = bool(element.groups)
    group: str | None = None
    for row in rows:
        if row.group != group:
            group = row.group
            named = [words(paper, paper.say(found.label), bold=True) for found in element.groups if found.id == group]
            lines += [TableRow((name,), tight=True) for name in named]
        cells = [TableCell(label_words(paper, row.label, size=paper.body).phrases, middle=True)]
        for col in cols:
            key = (col.id, row.id) if chain else (row.id, col.id)
            cells.append(_cell(paper, element, answer, key, names))
        if weighted:
            cells.append(_weight(paper, row))
        lines.append(TableRow(tuple(cells), tight=tight))
    if weighted:
        lines.append(
            TableRow((words(paper, paper.say(WEIGHT), muted=True), *(_weight(paper, col) for col in cols), EMPTY))
        )
    table = Table(tuple(columns), tuple(lines), open_head=chain, together=1)
    return [*scale_pieces(paper, element.scale), *table_pieces(paper, table), *_signs_told(paper, element, answer)]


def _signs_told(paper: Paper, element: MatrixElement, answer: MatrixAnswer) -> list[PagePiece]:
    """What the signs beside numbers mean, as far as there are some."""
    told = [
        f"{sign} {paper.say(layer.label)}: {paper.say(meaning)}"
        for sign, layer, meaning in signs_in_use(element, signs_of(element, answer))
    ]
    if not told:
        return []
    sketch = Sketch(paper.style)
    end = sketch.text(paper.style.set("   ".join(told), paper.width), 0, 3, paper.palette.muted)
    return [PagePiece(sketch.figure(paper.width, end))]


def _is_chain(paper: Paper, element: MatrixElement) -> bool:
    if element.rows_from is None or element.rows_from.startswith("@"):
        return False
    source = paper.method.element_named(element.rows_from)
    return isinstance(source, TableElement) and source.ordered


def _header(paper: Paper, col: MatrixLine, layers: Sequence[Label]) -> TableCell:
    """The name of a column over those of its layers."""
    label = label_words(paper, col.label, bold=True)

    def names(width: float) -> list[Setting]:
        return [paper.style.set(paper.say(layer), _slot(paper, width, len(layers))) for layer in layers]

    def paint(sketch: Sketch, rect: Rect) -> None:
        wide = _slot(paper, rect.width, len(layers)) if layers else 0
        for number, line in enumerate(names(rect.width)):
            middle = rect.x + number * (wide + paper.mm(_GAP)) + wide / 2
            sketch.text(line, middle, rect.top + rect.height - line.height, paper.palette.muted, "middle")

    return TableCell(
        label.phrases, height=lambda width: max((line.height for line in names(width)), default=0.0), paint=paint
    )


def _slot(paper: Paper, width: float, count: int) -> float:
    """The width of one number's cell, where `count` stand side by side in `width`."""
    return min((width + paper.mm(_GAP)) / count - paper.mm(_GAP), 2.2 * paper.mm(_CELL))


def _stage_header(paper: Paper, stage: MatrixLine) -> TableCell:
    """A stage of a chain as an arrow."""
    label = paper.say(stage.label)

    def height(width: float) -> float:
        return max(paper.mm(_STAGE), paper.style.set(label, width - 8, bold=True).height + 6)

    def paint(sketch: Sketch, rect: Rect) -> None:
        around = Rect(rect.x - paper.pad, rect.top, rect.width + 2 * paper.pad, rect.height)
        draw_stage(sketch, around, None if paper.palette.mono else paper.palette.soft)
        setting = paper.style.set(label, rect.width - 8, bold=True)
        sketch.text(setting, rect.x + rect.width / 2 + 1, rect.top + (rect.height - setting.height) / 2, align="middle")

    least = TableCell(words(paper, label, bold=True).phrases)
    widest = paper.mm(_CELL) + 2 * paper.pad
    return TableCell(height=height, paint=paint) if least_width(paper, least) <= 3 * widest else least


def _cell(paper: Paper, element: MatrixElement, answer: MatrixAnswer, key: CellKey, names: list[str]) -> TableCell:
    """The numbers of a cell side by side, and its remark."""
    values = [answer.layers.get(name, {}).get(key) for name in names]
    signs = signs_of(element, answer)
    remark = answer.remarks.get(key, "")
    notes = [remark] if remark else []
    for name in names:
        summary = voted("", "", "", answer.votes.get(name, {}).get(key, ()))
        if summary is not None and summary.spread is not None:
            notes.append(paper.tell(SPREAD, spread=shown(summary.spread, "rating")))
    text = "\n".join(notes)
    scale = paper.palette.scale(element.scale.good)
    gap, tall = paper.mm(_GAP), paper.mm(_TALL)

    def height(width: float) -> float:
        return tall + (paper.style.set(text, width).height + 2 if text else 0)

    def paint(sketch: Sketch, rect: Rect) -> None:
        wide = _slot(paper, rect.width, len(values))
        left = rect.x if len(values) > 1 else rect.x + (rect.width - wide) / 2
        for number, value in enumerate(values):
            cell = Rect(left + number * (wide + gap), rect.top, wide, tall)
            sign = signs.get((key, names[number]), "")
            draw_cell(sketch, cell, value, element.scale.max, scale, sign=sign)
        if text:
            sketch.text(paper.style.set(text, rect.width), rect.x, rect.top + tall + 2)

    return TableCell(height=height, paint=paint)


def _weight(paper: Paper, line: MatrixLine) -> TableCell:
    return TableCell(words(paper, shown(line.weight)).phrases, align="middle", middle=True)
