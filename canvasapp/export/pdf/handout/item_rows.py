"""Ratings and check lists on paper, blank and filled: one row for each statement."""

from collections.abc import Sequence

from canvasapp.domain.engine.answers.answer_values import ItemsAnswer, Rated
from canvasapp.domain.engine.answers.votes import voted
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.method.elements import CheckElement, Group, Item, RatingElement
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.handout_words import EVIDENCE, SPREAD, TALK_ABOUT
from canvasapp.export.pdf.handout.page_pieces import PagePiece
from canvasapp.export.pdf.handout.ruled_tables import (
    BLANK,
    EMPTY,
    SHORT,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    label_words,
    table_pieces,
    words,
)
from canvasapp.export.pdf.handout.signs import (
    WRITING,
    circles_width,
    option_width,
    rating_circles,
    writing_line,
)
from canvasapp.export.pdf.handout.table_columns import options_cell
from canvasapp.export.pdf.poster.canvas_frame import Rect

_FULL_ROW = 0.42

_TICKED = 7.0
"""The least height of a statement that is ticked already, in millimetres."""

_NO_VALUE = Rated()


def rating_pieces(paper: Paper, element: RatingElement, answer: ItemsAnswer | None = None) -> list[PagePiece]:
    """Each statement with circles between its two ends; those of the scale stand above where it has none of its own."""
    numbers = range(element.scale.min, element.scale.max + 1)
    circles = circles_width(paper, len(numbers)) + 2 * paper.pad
    own = any(item.low is not None or item.high is not None for item in element.items)
    low, high = label_words(paper, element.scale.low), label_words(paper, element.scale.high)
    columns = (
        TableColumn(EMPTY, 0.22 * paper.width, 1.0),
        TableColumn(TableCell(low.phrases, align="right"), 0.16 * paper.width, 1.4 if own else 0),
        TableColumn(EMPTY, circles),
        TableColumn(high, 0.16 * paper.width, 1.4 if own else 0),
    )
    rows: list[TableRow] = []
    for group, item in _grouped(element.items, element.groups):
        if group is not None:
            rows.append(_group_row(paper, group))
        rated = _NO_VALUE if answer is None else answer.items.get(item.id, _NO_VALUE)
        rows.append(TableRow(_rating_cells(paper, item, rated, numbers), paper.mm(WRITING)))
    return table_pieces(paper, Table(columns, tuple(rows), open_head=True, together=_whole(answer)))


def _whole(answer: ItemsAnswer | None) -> float:
    return BLANK if answer is None else SHORT


def _rating_cells(paper: Paper, item: Item, rated: Rated, numbers: range) -> tuple[TableCell, ...]:
    value = rated.value if isinstance(rated.value, float) else None

    def paint(sketch: Sketch, rect: Rect) -> None:
        rating_circles(sketch, paper, rect.x, rect.top + rect.height / 2, numbers, value)

    label = item_cell(paper, item, asking=value is None)
    told = [rated.why]
    if value is not None and value != round(value):
        told.insert(0, shown(value, "rating"))
    summary = voted("", item.id, item.label, rated.votes)
    if summary is not None and summary.spread is not None:
        text = paper.tell(SPREAD, spread=shown(summary.spread, "rating"))
        told.append(f"{text} · {paper.say(TALK_ABOUT)}" if summary.talk_about else text)
    low = label_words(paper, item.low) if item.low is not None else EMPTY
    high = label_words(paper, item.high) if item.high is not None else EMPTY
    return (
        TableCell((*label.phrases, *words(paper, *told, muted=True).phrases), middle=True),
        TableCell(low.phrases, align="right", middle=True),
        TableCell(paint=paint),
        TableCell(high.phrases, middle=True),
    )


def check_pieces(paper: Paper, element: CheckElement, answer: ItemsAnswer | None = None) -> list[PagePiece]:
    """Each statement with its options, and a line for the evidence."""
    options = {option.id: paper.say(option.label) for option in element.options}
    wide = sum(option_width(paper, text) for text in options.values()) + 0.9 * paper.small * len(options)
    longest = max(option_width(paper, text) for text in options.values()) + 0.9 * paper.small
    wide = min(max(wide, longest * len(options)) + 2 * paper.pad, _FULL_ROW * paper.width)
    evidence = words(paper, paper.say(EVIDENCE), muted=True)
    columns = [TableColumn(EMPTY, 0.2 * paper.width, 1.2), TableColumn(EMPTY, wide)]
    if element.evidence:
        columns.append(TableColumn(evidence, 0.15 * paper.width, 1.0))
    rows: list[TableRow] = []
    for group, item in _grouped(element.items, element.groups):
        if group is not None:
            rows.append(_group_row(paper, group))
        rated = _NO_VALUE if answer is None else answer.items.get(item.id, _NO_VALUE)
        chosen = options.get(rated.value) if isinstance(rated.value, str) else None
        cells = [item_cell(paper, item, asking=answer is None), options_cell(paper, list(options.values()), chosen)]
        if element.evidence:
            cells.append(line_cell() if answer is None else words(paper, rated.why))
        rows.append(TableRow(tuple(cells), paper.mm(WRITING if answer is None else _TICKED)))
    return table_pieces(paper, Table(tuple(columns), tuple(rows), open_head=True, together=_whole(answer)))


def item_cell(paper: Paper, item: Item, *, asking: bool) -> TableCell:
    """A statement, with its help where it is still to be answered."""
    texts = label_words(paper, item.label, size=paper.body).phrases
    notes = [paper.say(item.help)] if item.help is not None and asking and paper.guides else []
    return TableCell((*texts, *words(paper, *notes, muted=True).phrases), middle=True)


def line_cell() -> TableCell:
    """A line to write on at the bottom of a cell."""

    def paint(sketch: Sketch, rect: Rect) -> None:
        writing_line(sketch, rect.x, rect.top + rect.height, rect.width)

    return TableCell(paint=paint)


def _group_row(paper: Paper, group: Group) -> TableRow:
    return TableRow((words(paper, paper.say(group.label), bold=True),))


def _grouped(items: Sequence[Item], groups: Sequence[Group]) -> list[tuple[Group | None, Item]]:
    """The items, each with its group where that begins."""
    known = {group.id: group for group in groups}
    found: list[tuple[Group | None, Item]] = []
    last: str | None = None
    for item in items:
        begins = known.get(item.group or "") if item.group != last else None
        found.append((begins, item))
        last = item.group
    return found
