"""Elements and results as they were worked out: answers, remarks, computed cells and figures."""

from collections.abc import Iterator, Mapping, Sequence

from canvasapp.domain.engine.answers.answer_values import (
    ElementAnswer,
    ItemsAnswer,
    LoopAnswer,
    MatrixAnswer,
    ModelAnswer,
    Row,
    TableAnswer,
    TextAnswer,
)
from canvasapp.domain.engine.answers.names import Computed
from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.engine.results.letter_parts import GAP
from canvasapp.domain.engine.results.outcome import AnyResult, GridResult, Outcome
from canvasapp.domain.engine.results.progress import is_begun
from canvasapp.domain.method.elements import (
    CheckElement,
    Element,
    LetterElement,
    RatingElement,
    TableElement,
)
from canvasapp.domain.method.elements import Column as Field
from canvasapp.domain.method.method import Method
from canvasapp.domain.method.rules import VerdictRule
from canvasapp.domain.model.values import Words
from canvasapp.export.figures.figure import figure_of
from canvasapp.export.figures.marks import Figure, moved
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.filled_drawings import loop_pieces, model_pieces
from canvasapp.export.pdf.handout.filled_matrix import matrix_pieces
from canvasapp.export.pdf.handout.handout_words import EDITED, FURTHER, KEPT, NO_ANSWER, RUNS
from canvasapp.export.pdf.handout.item_rows import check_pieces, rating_pieces
from canvasapp.export.pdf.handout.page_pieces import PagePiece
from canvasapp.export.pdf.handout.ruled_tables import Table, TableCell, TableRow, fits, table_pieces, with_room, words
from canvasapp.export.pdf.handout.table_columns import field_column, label_column, row_label, shown_fields
from canvasapp.export.pdf.handout.text_pieces import ABOVE_ELEMENT, element_heading, heading, paragraph
from canvasapp.export.text.cell_words import cell_text, is_numeric, plain_value, rows_in_order

_PARTS: Mapping[str, float] = {
    "number": 1 / 3,
    "bars": 1 / 2,
    "radar": 1 / 2,
    "map": 1 / 2,
    "curve": 1 / 2,
    "trend": 1 / 2,
}
"""The part of the width that a view takes; the others take all of it."""

_FEW_COLUMNS = 6
"""A grid with no more columns takes half of the width."""

_LOWER = frozenset({"map", "radar", "graph", "curve"})
_LOWEST = 0.62
"""Views that can do with less height, and with how much of it: enough to fill a page that would else have a gap."""

_LEAST = 10.0
"""No picture is lower, in units of small type."""

_GUTTER = 2.2
_NARROWEST = {"number": 16.0}
_NARROWEST_PICTURE = 24.0
"""No figure is narrower, in units of small type."""

_DOTS = "………………"


def filled_pieces(paper: Paper, outcome: Outcome) -> list[PagePiece]:
    """What the method puts on a filled handout, in its order; then earlier runs, and what was answered besides."""
    named = paper.method.filled_parts
    finding = finding_of(paper.method, outcome)
    pieces = list(_parts(paper, outcome, [name for name in named if finding is None or name != finding.id]))
    if outcome.trends:
        pieces += [*_divider(paper, RUNS), *result_pieces(paper, list(outcome.trends.values()))]
    further = [
        element
        for element in paper.method.element
        if element.id not in named and is_begun(outcome.reading.elements[element.id]) and _is_printed(paper, element)
    ]
    if further:
        pieces += _divider(paper, FURTHER)
        for element in further:
            pieces += _element(paper, element, outcome)
    return [*pieces, *_unused(paper, outcome)]


def finding_of(method: Method, outcome: Outcome) -> AnyResult | None:
    """The finding of a filled handout, if it is to stand on it: the last verdict of the method."""
    findings = [rule.id for rule in method.result if isinstance(rule, VerdictRule)]
    return next((outcome.results[name] for name in findings[-1:] if name in method.filled_parts), None)


def _parts(paper: Paper, outcome: Outcome, names: Sequence[str]) -> Iterator[PagePiece]:
    """Elements and results in order; results that follow each other stand side by side."""
    elements = {element.id: element for element in paper.method.element if _is_printed(paper, element)}
    results: list[AnyResult] = []
    for name in names:
        if name in outcome.results:
            results.append(outcome.results[name])
            continue
        yield from result_pieces(paper, results)
        results = []
        if name in elements:
            yield from _element(paper, elements[name], outcome)
    yield from result_pieces(paper, results)


def result_pieces(paper: Paper, results: Sequence[AnyResult]) -> Iterator[PagePiece]:
    """Figures in rows: as many beside each other, and below shorter ones, as there is room for."""
    row = _FilledRow(paper)
    for result in results:
        if not row.takes(result):
            yield row.piece()
            row = _FilledRow(paper)
            row.takes(result)
    if row.figures:
        yield row.piece()


class _FilledRow:
    """Figures that stand side by side; below the last of them there may be room for more.

    `share` is the part of its height that a figure which can be lower has.
    """

    def __init__(self, paper: Paper, share: float = 1.0) -> None:
        self._paper, self._share = paper, share
        self.figures: list[tuple[float, float, Figure]] = []
        self._results: list[AnyResult] = []
        self._used = self._column = 0.0
        self._heights = [0.0]

    def takes(self, result: AnyResult) -> bool:
        """Whether there is room for a result, which then has it."""
        paper = self._paper
        part = _part(paper, result)
        gutter = _GUTTER * paper.small
        full = paper.width + gutter
        if self._used + part <= 1.001:
            figure = self._figure(result, full * part - gutter)
            self.figures.append((self._used * full, 0, figure))
            self._column, self._used = self._used, self._used + part
            self._heights.append(figure.height)
            self._results.append(result)
            return True
        if self._column == 0:
            return False
        figure = self._figure(result, full * (1 - self._column) - gutter)
        top = self._heights[-1] + ABOVE_ELEMENT * paper.small
        if top + figure.height > max(self._heights):
            return False
        self.figures.append((self._column * full, top, figure))
        self._heights[-1] = top + figure.height
        self._used = 1.0
        self._results.append(result)
        return True

    def _figure(self, result: AnyResult, width: float) -> Figure:
        figure = figure_of(result, self._paper.style, width)
        if self._share == 1 or result.view not in _LOWER:
            return figure
        aim = self._share * figure.height
        beside = figure_of(result, self._paper.style, width, height=aim).height - aim  # its title, legend and remarks
        return figure_of(result, self._paper.style, width, height=max(aim - beside, _LEAST * self._paper.small))

    def piece(self) -> PagePiece:
        """The row as one piece; one with a figure that can be lower makes room for itself on a page."""
        lower = any(result.view in _LOWER for result in self._results)
        return PagePiece(
            self.figure(),
            before=ABOVE_ELEMENT * self._paper.small,
            smaller=self._made_lower if lower and self._share == 1 else None,
        )

    def figure(self) -> Figure:
        """All figures as one."""
        marks = [mark for x, top, figure in self.figures for mark in moved(figure.marks, x, top)]
        return Figure(self._paper.width, max(self._heights), tuple(marks))

    def _made_lower(self, room: float) -> Figure | None:
        share = room / max(self._heights)
        while share >= _LOWEST:
            row = _FilledRow(self._paper, share)
            if all(row.takes(result) for result in self._results) and max(row._heights) <= room:
                return row.figure()
            share -= 0.04
        return None


def _part(paper: Paper, result: AnyResult) -> float:
    part = _PARTS.get(result.view, 1.0)
    if isinstance(result, GridResult) and len(result.cols) <= _FEW_COLUMNS:
        part = 1 / 2
    least = _NARROWEST.get(result.view, _NARROWEST_PICTURE) * paper.small
    return part if paper.width * part >= least else 1.0


def _element(paper: Paper, element: Element, outcome: Outcome) -> list[PagePiece]:
    answer = outcome.reading.elements[element.id]
    return [*element_heading(paper, element, asking=False), *_answer(paper, element, answer, outcome)]


def _answer(paper: Paper, element: Element, answer: ElementAnswer, outcome: Outcome) -> list[PagePiece]:
    match element, answer:
        case RatingElement(), ItemsAnswer():
            return rating_pieces(paper, element, answer)
        case CheckElement(), ItemsAnswer():
            return check_pieces(paper, element, answer)
        case _, TextAnswer():
            return _text(paper, answer)
        case TableElement(), TableAnswer():
            return _table(paper, element, answer, outcome.computed.get(element.id, {}))
        case _, MatrixAnswer():
            return matrix_pieces(paper, element, answer)
        case _, LoopAnswer():
            return loop_pieces(paper, answer)
        case _, ModelAnswer():
            return model_pieces(paper, answer, outcome.models[element.id])
        case LetterElement(), _:
            return _letter(paper, element, outcome)
        case _:
            return nothing(paper)


def nothing(paper: Paper) -> list[PagePiece]:
    """Where there is no answer."""
    return paragraph(paper, paper.say(NO_ANSWER), muted=True)


def _text(paper: Paper, answer: TextAnswer) -> list[PagePiece]:
    if answer.lines:
        return [piece for line in answer.lines for piece in paragraph(paper, line, indent=1.2 * paper.body, bullet="·")]
    if not answer.text.strip():
        return nothing(paper)
    return [piece for line in answer.text.split("\n") for piece in paragraph(paper, line)]


def _table(
    paper: Paper, element: TableElement, answer: TableAnswer, computed: Mapping[str, Mapping[str, Computed]]
) -> list[PagePiece]:
    if not answer.rows:
        return nothing(paper)
    fields = shown_fields(element, filled=True)
    rows = tuple(
        TableRow(
            (
                row_label(paper, row.label, numbered=number if element.ordered else None),
                *(_cell(paper, field, row, computed.get(row.id, {}).get(field.id)) for field in fields),
            )
        )
        for number, row in enumerate(
            rows_in_order(answer.rows, paper.method.handout.sort.get(element.id), computed), start=1
        )
    )
    made = None
    for narrow in (False, True):
        columns = (
            label_column(paper, element.row_name, narrow=narrow),
            *(field_column(paper, field, filled=True, narrow=narrow) for field in fields),
        )
        made = with_room(paper, Table(columns, rows))
        if fits(paper, made):
            break
    assert made is not None
    return table_pieces(paper, made)


def _cell(paper: Paper, field: Field, row: Row, computed: Computed | None) -> TableCell:
    cell = words(paper, cell_text(paper, field, row, computed), size=paper.body)
    return TableCell(cell.phrases, align="middle") if is_numeric(field) else cell


def _letter(paper: Paper, element: LetterElement, outcome: Outcome) -> list[PagePiece]:
    """The parts in the main language; what is missing is a dotted line."""
    pieces: list[PagePiece] = []
    for part in outcome.letters[element.id][paper.style.language]:
        if part.left_out:
            continue
        more = f" ({paper.say(EDITED)})" if part.edited else ""
        pieces += heading(paper, part.title, paper.body, more)
        for line in part.text.replace(GAP, _DOTS).split("\n"):
            pieces += paragraph(paper, line)
    return pieces or nothing(paper)


def _unused(paper: Paper, outcome: Outcome) -> list[PagePiece]:
    """Answers that are kept but cannot be used, so that nothing that was typed is lost on paper."""
    kept = [*outcome.reading.kept, *outcome.reading.earlier]
    if not kept:
        return []
    pieces = _divider(paper, KEPT)
    prompts = {element.id: element.prompt for element in paper.method.element}
    for each in kept:
        place: list[Label] = [name for name in (prompts.get(each.element, each.element), each.place) if name]
        text = f"{' / '.join(paper.say(name) for name in place)}: {plain_value(each.value)}"
        pieces += paragraph(paper, text, size=paper.small, muted=True)
    return pieces


def _divider(paper: Paper, words_: Words) -> list[PagePiece]:
    pieces = heading(paper, words_, paper.heading * 1.15)
    first, *rest = pieces
    return [PagePiece(first.figure, before=2.2 * paper.small, keeps=True), *rest]


def _is_printed(paper: Paper, element: Element) -> bool:
    """Whether its answer goes on paper here: not the notes of a block, which the poster has, nor private answers."""
    return getattr(element, "bind", "none") != "notes" and (paper.private or not element.private)
