"""What the elements of a sheet are called in expressions: their values, members, and the computed cells of tables."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from canvasapp.domain.engine.answers.answer_values import (
    CellKey,
    ItemsAnswer,
    LoopAnswer,
    MatrixAnswer,
    Message,
    ModelAnswer,
    Rated,
    ReadAnswers,
    Row,
    TableAnswer,
    TextAnswer,
)
from canvasapp.domain.engine.answers.reader import Board
from canvasapp.domain.engine.answers.table_reader import ONLY_LAYER
from canvasapp.domain.engine.language.expression import parsed
from canvasapp.domain.engine.language.labels import joined, shortened
from canvasapp.domain.engine.language.scope import Named, Scope
from canvasapp.domain.engine.language.vectors import Labels, Scalar, Thing, Value, Vector, weighted
from canvasapp.domain.engine.results.loop_analysis import LoopFindings, analysed
from canvasapp.domain.engine.results.model_analysis import ModelFindings, Spread, analysed_model
from canvasapp.domain.engine.results.simulation import simulated
from canvasapp.domain.method.elements import (
    CheckElement,
    Column,
    Group,
    Item,
    LoopElement,
    MatrixElement,
    ModelElement,
    Option,
    RatingElement,
    TableElement,
    TextElement,
)
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.finding import Finding

Spreads = Mapping[str, Spread | None]
"""Simulated ranges by element, where somebody has computed them already."""


@dataclass(frozen=True, slots=True)
class Computed:
    """A computed cell of a table.

    `option` is its number as a word; `proposed` is what the rule says, which the team may have overruled.
    """

    value: Scalar
    option: Option | None = None
    proposed: Option | None = None


@dataclass(slots=True)
class SheetNames:
    """The things of a sheet by name, and what was found while they were made."""

    names: dict[str, Named] = field(default_factory=dict)
    rows: dict[str, tuple[Mapping[str, Named], ...]] = field(default_factory=dict)
    computed: dict[str, dict[str, dict[str, Computed]]] = field(default_factory=dict)
    loops: dict[str, LoopFindings] = field(default_factory=dict)
    models: dict[str, ModelFindings] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)


def names_of(
    method: Method, reading: ReadAnswers, board: Board, today: date, spreads: Spreads | None = None
) -> SheetNames:
    """The things of all elements, in the order of the file: a computed column may use what stands before it."""
    sheet = SheetNames(names={"notes": _notes(board)})
    for element in method.element:
        answer = reading.elements[element.id]
        match element, answer:
            case TextElement(), TextAnswer():
                sheet.names[element.id] = Thing(
                    answer.lines if element.size == "lines" else answer.text.strip() or None
                )
            case RatingElement(), ItemsAnswer():
                sheet.names[element.id] = _rating(element, answer)
            case CheckElement(), ItemsAnswer():
                sheet.names[element.id] = _check(element, answer)
            case TableElement(), TableAnswer():
                _add_table(sheet, element, answer, today)
            case MatrixElement(), MatrixAnswer():
                sheet.names[element.id] = _matrix(element, answer)
            case LoopElement(), LoopAnswer():
                sheet.loops[element.id] = analysed(answer)
                sheet.messages += _about_loop(element, sheet.loops[element.id])
                sheet.names[element.id] = _loop(sheet.loops[element.id])
            case ModelElement(), ModelAnswer():
                sheet.models[element.id] = _model_findings(element, answer, spreads)
                sheet.messages += _about_model(element, sheet.models[element.id])
                sheet.names[element.id] = _model(sheet.models[element.id])
            case _:
                sheet.names[element.id] = Thing(None)
    return sheet


def value_of_option(options: Iterable[Option], option_id: object) -> float | None:
    """The number that an option stands for; None for “not applicable” and for no option."""
    return next((option.value for option in options if option.id == option_id), None)


class _Counts(dict[str, Value]):
    """How many notes each block has; a block that the canvas lacks has none."""

    def __contains__(self, key: object) -> bool:
        return True

    def __missing__(self, key: str) -> float:
        return 0.0


def _notes(board: Board) -> Thing:
    counts = Counter(note.block for note in board.notes)
    return Thing(float(len(board.notes)), _Counts({block: float(count) for block, count in counts.items()}))


def _rating(element: RatingElement, answer: ItemsAnswer) -> Thing:
    values = {key: rated.value for key, rated in answer.items.items()}
    return _over_items(element.items, element.groups, values, set())


def _check(element: CheckElement, answer: ItemsAnswer) -> Thing:
    def number(rated: Rated) -> float | None:
        return value_of_option(element.options, rated.value)

    values = {key: number(rated) for key, rated in answer.items.items()}
    left_out = {key for key, rated in answer.items.items() if rated.value is not None and values[key] is None}
    return _over_items(element.items, element.groups, values, left_out)


def _over_items(
    items: tuple[Item, ...], groups: tuple[Group, ...], values: Mapping[str, Scalar], left_out: set[str]
) -> Thing:
    def vector(chosen: list[Item]) -> Vector:
        return weighted(
            [values.get(item.id) for item in chosen],
            [item.weight for item in chosen],
            [item.label for item in chosen],
            sum(item.id in left_out and item.weight > 0 for item in chosen),
        )

    members: dict[str, Value] = {item.id: values.get(item.id) for item in items}
    for group in groups:
        members[group.id] = vector([item for item in items if item.group == group.id])
    return Thing(vector(list(items)), members)


def _add_table(sheet: SheetNames, element: TableElement, answer: TableAnswer, today: date) -> None:
    """The thing of a table, its rows as names, and its computed cells."""
    count = len(answer.rows)
    rows = [_row_names(element, row, number, count) for number, row in enumerate(answer.rows, start=1)]
    computed: dict[str, dict[str, Computed]] = {row.id: {} for row in answer.rows}
    scope = Scope(sheet.names, today)
    insides = [scope.within(names) for names in rows]
    for column in element.columns:
        if column.kind != "calc":
            continue
        expression = parsed(column.expr or "None")
        for row, names, inside in zip(answer.rows, rows, insides, strict=True):
            found = _computed(column, row, expression.evaluate(inside))
            computed[row.id][column.id] = found
            names[column.id] = found.value
            if found.option is not None:
                names[f"{column.id}_id"] = found.option.id
            if scope.faults:
                place = joined(row.label, column.label)
                sheet.messages += [Message(element.id, place, fault) for fault in scope.faults]
                scope.faults.clear()
    sheet.names[element.id] = _table(element, answer, rows)
    sheet.rows[element.id] = tuple(rows)
    sheet.computed[element.id] = computed


def _row_names(element: TableElement, row: Row, number: int, count: int) -> dict[str, Named]:
    names: dict[str, Named] = {
        "label": row.label,
        "id": row.id,
        "i": float(number),
        "n": float(count),
        "block": row.block,
    }
    for column in element.columns:
        cell = row.cells.get(column.id)
        if column.kind == "choice":
            names[column.id] = value_of_option(column.choices, cell)
            names[f"{column.id}_id"] = cell
            names[f"{column.id}_block"] = next((o.block for o in column.choices if o.id == cell), None)
        elif column.kind != "calc":
            names[column.id] = (cell.strip() or None) if isinstance(cell, str) else cell
    return names


def _computed(column: Column, row: Row, value: Value) -> Computed:
    single = _single(value)
    proposed = next((option for option in column.options if option.value == single), None) if column.options else None
    chosen = row.cells.get(column.id) if column.is_filled_in else None
    override = next((option for option in column.options if option.id == chosen), None)
    if override is not None:
        return Computed(override.value, override, proposed)
    return Computed(single, proposed)


def _table(element: TableElement, answer: TableAnswer, rows: list[dict[str, Named]]) -> Thing:
    labels = tuple(row.label for row in answer.rows)
    members: dict[str, Value] = {"label": Vector(labels, None, labels)}
    for column in element.columns:
        values = [_single(names.get(column.id)) for names in rows]
        left_out = 0
        if column.kind == "choice":
            ids = tuple(_single(names.get(f"{column.id}_id")) for names in rows)
            members[f"{column.id}_id"] = Vector(ids, None, labels)
            if any(option.value is not None for option in column.choices):
                left_out = sum(value is None and key is not None for value, key in zip(values, ids, strict=True))
        members[column.id] = Vector(tuple(values), None, labels, left_out)
    cells = {
        row.id: {key: _value(named) for key, named in names.items()}
        for row, names in zip(answer.rows, rows, strict=True)
    }
    columns = tuple(column.id for column in element.columns)
    titles = {column.id: column.label for column in element.columns}
    return Thing(Vector(labels, None, labels), members, cells, columns, titles=titles)


def _single(named: Named) -> Scalar:
    """A value as an entry of a vector; a list of blocks is none."""
    return None if isinstance(named, (Thing, Vector, Labels, tuple)) else named


def _value(named: Named) -> Value:
    return named.value if isinstance(named, Thing) else named


def _matrix(element: MatrixElement, answer: MatrixAnswer) -> Thing:
    places: list[CellKey] = [(row.id, col.id) for row in answer.rows for col in answer.cols]
    weights = tuple(row.weight * col.weight for row in answer.rows for col in answer.cols)
    labels = tuple(joined(row.label, col.label) for row in answer.rows for col in answer.cols)
    names = [layer.id for layer in element.layers] or [ONLY_LAYER]
    vectors: dict[str, Value] = {
        name: weighted(tuple(map(answer.layers.get(name, {}).get, places)), weights, labels) for name in names
    }
    first = answer.layers.get(names[0], {})
    kept = [col for col in answer.cols if col.weight > 0]
    rows = {
        row.id: {col.id: first.get((row.id, col.id)) for col in kept} if row.weight > 0 else {} for row in answer.rows
    }
    return Thing(
        vectors[names[0]],
        vectors,
        rows,
        tuple(col.id for col in answer.cols),
        tuple(col.weight for col in answer.cols),
        {col.id: col.label for col in answer.cols},
    )


def _loop(found: LoopFindings) -> Thing:
    states = tuple(node.state for node in found.nodes)
    strengths = tuple(link.strength for link in found.links)
    members: dict[str, Value] = {
        "closed": found.closed,
        "momentum": found.main.momentum if found.main is not None else None,
        "turn": found.turn,
        "brakes": float(len(found.braking)),
        "wheels": float(len(found.reinforcing)),
    }
    return Thing(Vector((*states, *strengths)), members)


def _about_loop(element: LoopElement, found: LoopFindings) -> Iterator[Message]:
    if found.too_many_nodes:
        yield Message(
            element.id,
            "",
            Finding("A loop takes at most 16 nodes; nothing is computed. Join two of them or remove some."),
        )
    if found.cut_off:
        yield Message(
            element.id, "", Finding("There are more than 200 loops; the others are left out. Remove some arrows.")
        )
    if found.hub_outside:
        yield Message(element.id, "", Finding("The hub is in no reinforcing loop. Draw how it comes back to the hub."))


def _about_model(element: ModelElement, found: ModelFindings) -> Iterator[Message]:
    for sym, reason in (*found.problems.items(), *found.warnings.items()):
        yield Message(element.id, sym, reason)
    for equation in found.equations:
        if equation.problem is not None:
            yield Message(element.id, shortened(equation.text), equation.problem)


def _model_findings(element: ModelElement, answer: ModelAnswer, spreads: Spreads | None) -> ModelFindings:
    found = analysed_model(element, answer)
    spread = simulated(element, answer) if spreads is None else spreads.get(element.id)
    return found.with_spread(spread)


def _model(found: ModelFindings) -> Thing:
    spread = found.spread
    members: dict[str, Value] = {
        "base": found.base,
        "low": found.low,
        "high": found.high,
        "p10": spread.p10 if spread is not None else None,
        "p90": spread.p90 if spread is not None else None,
        "quality": found.quality,
        "valid": found.valid,
        "known": found.known,
        "own": found.own,
        "error_pct": found.error_pct,
        "actual": found.actual,
    }
    return Thing(found.base, members)
