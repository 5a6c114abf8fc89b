"""From an answer and its outcome to what a matrix shows."""

from dataclasses import dataclass, replace

from canvasapp.domain.engine.answers.answer_values import CellKey, MatrixAnswer, MatrixLine, TableAnswer
from canvasapp.domain.engine.answers.layers import signs_in_use, signs_of
from canvasapp.domain.engine.answers.names import value_of_option
from canvasapp.domain.engine.answers.votes import median_of
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.outcome import BarsResult, BarValue, GridResult, Outcome
from canvasapp.domain.engine.results.rounding import NOTHING, shown
from canvasapp.domain.engine.results.sentences import place_short
from canvasapp.domain.filling.matrix_edits import layers_of
from canvasapp.domain.method.elements import Column, Item, MatrixElement, TableElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.method.rules import BarsRule, GridRule
from canvasapp.domain.model.values import Language
from canvasapp.ui.sheets.editors.matrix.matrix_model import LineView, MatrixFoot, MatrixShown


@dataclass(frozen=True)
class Apparatus:
    """The words beside those of the method: for weights, and for the row of what came out."""

    weight: str
    foot: str


def matrix_shown(
    element: MatrixElement, method: Method, outcome: Outcome, language: Language, weights: bool, words: Apparatus
) -> MatrixShown:
    """The state of a matrix. Where its rows are the stages of an ordered table, they run across, as a chain does."""
    answer = outcome.reading.elements[element.id]
    assert isinstance(answer, MatrixAnswer)
    turned = _is_chain(element, method)
    ours = _ours(element, method, outcome)
    headings = _headings(element, answer, language)
    rows = tuple(
        replace(_line(line, language, ours.get(line.id)), heading=headings.get(line.id, "")) for line in answer.rows
    )
    cols = tuple(_line(line, language) for line in answer.cols)
    labels = {layer.id: layer.label.in_(language) for layer in element.layers}
    signs = signs_of(element, answer)
    numbers = {(cell, layer): number for layer, cells in answer.layers.items() for cell, number in cells.items()}
    derived = _derived(element, method, outcome, answer, numbers)
    voted = {
        (cell, layer)
        for layer, cells in answer.votes.items()
        for cell, votes in cells.items()
        if votes and numbers.get((cell, layer)) == median_of(votes)
    }
    return MatrixShown(
        down=cols if turned else rows,
        across=rows if turned else cols,
        layers=tuple((layer, labels.get(layer, "")) for layer in layers_of(element)),
        turned=turned,
        weights=weights and element.weights,
        good=element.scale.good,
        low=element.scale.min,
        high=element.scale.max,
        alarm=element.scale.high.in_(language) if element.scale.good == "low" else "",
        weight_word=words.weight,
        numbers={**derived, **numbers},
        derived=frozenset(derived) | voted,
        remarks={cell: text for cell, text in answer.remarks.items() if text},
        signs=signs,
        meanings={(layer.id, sign): meaning.in_(language) for sign, layer, meaning in signs_in_use(element, signs)},
        feet=_feet(element, method, outcome, answer, language) if turned else {},
        foot_word=words.foot,
    )


def _feet(
    element: MatrixElement, method: Method, outcome: Outcome, answer: MatrixAnswer, language: Language
) -> dict[str, MatrixFoot]:
    """What came out for each stage: the ranking that stands on the same step, over the stages or what is computed of
    them."""
    together = [set(step.show) for step in method.step if element.id in step.show]
    for rule in method.result:
        if not isinstance(rule, BarsRule) or rule.over is None or rule.sort == "given":
            continue
        name, _, part = rule.over.partition(":")
        source, result = method.element_named(name), outcome.results.get(rule.id)
        computed = isinstance(source, TableElement) and source.rows_from == element.rows_from
        about_rows = computed or (source is element and part == "rows")
        if about_rows and isinstance(result, BarsResult) and any(rule.id in names for names in together):
            known = {bar.key: _foot(bar, result, language) for bar in result.items}
            return {line.id: known.get(line.id, MatrixFoot(NOTHING)) for line in answer.rows}
    return {}


def _foot(bar: BarValue, result: BarsResult, language: Language) -> MatrixFoot:
    rank = bar.rank
    return MatrixFoot(shown(bar.value, result.form), place_short(rank, language) if rank is not None else "", rank == 1)


def has_weights_of_its_own(element: MatrixElement, answer: MatrixAnswer) -> bool:
    """Whether the team has set a weight."""
    return any(
        line.weight != (line.item.weight if line.item is not None else 1) for line in (*answer.rows, *answer.cols)
    )


def _line(line: MatrixLine, language: Language, ours: float | None = None) -> LineView:
    item: Item | None = line.item
    about = item.help.in_(language) if item is not None and item.help is not None else ""
    return LineView(line.id, said(line.label, language), about, line.weight, ours)


def _headings(element: MatrixElement, answer: MatrixAnswer, language: Language) -> dict[str, str]:
    """The names of groups, by the row that each begins with."""
    names = {group.id: group.label.in_(language) for group in element.groups}
    found: dict[str, str] = {}
    before: str | None = None
    for line in answer.rows:
        if line.group != before and line.group in names:
            found[line.id] = names[line.group]
        before = line.group
    return found


def _is_chain(element: MatrixElement, method: Method) -> bool:
    if element.rows_from is None or element.rows_from.startswith("@"):
        return False
    source = method.element_named(element.rows_from)
    return isinstance(source, TableElement) and source.ordered


def _ours(element: MatrixElement, method: Method, outcome: Outcome) -> dict[str, float]:
    """How far each stage of a chain is ours: the first column of the chain that is answered yes, partly or no."""
    if not _is_chain(element, method) or element.rows_from is None:
        return {}
    source, answer = method.element_named(element.rows_from), outcome.reading.elements[element.rows_from]
    assert isinstance(source, TableElement)
    assert isinstance(answer, TableAnswer)
    asked = next((column for column in source.columns if _asks_yes_or_no(column)), None)
    if asked is None:
        return {}
    values = {row.id: value_of_option(asked.choices, row.cells.get(asked.id)) for row in answer.rows}
    return {key: value for key, value in values.items() if value is not None}


def _asks_yes_or_no(column: Column) -> bool:
    return column.kind == "choice" and {"yes", "partly"} <= {option.id for option in column.choices}


def _derived(
    element: MatrixElement,
    method: Method,
    outcome: Outcome,
    answer: MatrixAnswer,
    numbers: dict[tuple[CellKey, str], float],
) -> dict[tuple[CellKey, str], float]:
    """What the method's heat map over this matrix has in cells that nobody has filled in."""
    rule = next(
        (rule for rule in method.result if isinstance(rule, GridRule) and rule.over.split(":")[0] == element.id), None
    )
    result = outcome.results.get(rule.id) if rule is not None else None
    if not isinstance(result, GridResult):
        return {}
    layer = layers_of(element)[0]
    found: dict[tuple[CellKey, str], float] = {}
    for row, values in zip(answer.rows, result.values, strict=False):
        for col, value in zip(answer.cols, values, strict=False):
            key = ((row.id, col.id), layer)
            if value is not None and key not in numbers:
                found[key] = value
    return found
