"""Reading tables and matrices: rows that the team typed, that a method presets, or that another table has."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from pydantic import JsonValue

from canvasapp.domain.engine.answers.answer_values import (
    Cell,
    CellKey,
    ElementAnswer,
    MatrixAnswer,
    MatrixLine,
    Row,
    TableAnswer,
)
from canvasapp.domain.engine.answers.checking import NO_ID, TOO_MANY_ROWS, AnswerChecker, JsonObject, Place
from canvasapp.domain.engine.answers.votes import median_of
from canvasapp.domain.engine.language.labels import Label, joined
from canvasapp.domain.method.elements import Column, Item, MatrixElement, TableElement

ONLY_LAYER = "v"
"""The name of the layer of a matrix that names none."""

MAX_LINES = 200
"""The most rows or columns of a matrix."""


class Source(tuple[tuple[str, Label, str | None, Mapping[str, object]], ...]):
    """Rows that others follow: (id, label, block, what is known of it by column)."""

    __slots__ = ()

    def __new__(cls, rows: Iterable[tuple[str, Label, str | None, Mapping[str, object]]] = ()) -> "Source":
        return super().__new__(cls, tuple(rows))


def rows_of(answer: ElementAnswer) -> Source:
    """The rows of a table as a source for others."""
    rows = answer.rows if isinstance(answer, TableAnswer) else ()
    return Source((row.id, row.label, row.block, {}) for row in rows)


def read_table(
    element: TableElement, value: JsonValue, checker: AnswerChecker, sources: Mapping[str, Source]
) -> TableAnswer:
    """The rows of a table. Rows without label and answers are not read; those beyond the limit are kept unused."""
    given = checker.object(value).get("rows")
    found = _by_id(checker.list(given), checker)
    if element.rows_from is not None:
        followed = sources.get(element.rows_from, Source())
        return TableAnswer(
            tuple(
                _row(element, checker, key, label, block, found.get(key, {}), known)
                for key, label, block, known in followed
            )
        )
    presets = {row.id: row for row in element.rows}
    if not element.add_rows:
        for key in found.keys() - presets.keys():
            checker.from_earlier(key, dict(found[key]))
        return TableAnswer(
            tuple(_row(element, checker, row.id, row.label, row.block, found.get(row.id, {})) for row in element.rows)
        )
    if given is None:
        return TableAnswer(tuple(Row(row.id, row.label, {}, row.block) for row in element.rows), preset=True)
    rows: list[Row] = []
    for number, (key, cells) in enumerate(found.items()):
        preset = presets.get(key)
        if number >= element.max_rows:
            checker.keep(checker.text(cells.get("label"), ""), dict(cells), TOO_MANY_ROWS)
            continue
        label: Label = preset.label if preset is not None and "label" not in cells else _label(cells, checker)
        row = _row(element, checker, key, label, preset.block if preset is not None else None, cells)
        if label or any(cell not in (None, "", ()) for cell in row.cells.values()):
            rows.append(row)
    return TableAnswer(tuple(rows))


def _by_id(rows: Sequence[JsonValue], checker: AnswerChecker) -> dict[str, JsonObject]:
    found: dict[str, JsonObject] = {}
    for number, row in enumerate(rows, start=1):
        cells = checker.object(row, f"{number}")
        key = cells.get("id")
        if isinstance(key, str) and key and key not in found:
            found[key] = cells
        elif cells:
            checker.keep(f"{number}", dict(cells), NO_ID)
    return found


def _label(cells: JsonObject, checker: AnswerChecker) -> str:
    return checker.text(cells.get("label"), f"{cells.get('id')}").strip()


def _row(
    element: TableElement,
    checker: AnswerChecker,
    key: str,
    label: Label,
    block: str | None,
    given: JsonObject,
    known: Mapping[str, object] | None = None,
) -> Row:
    """A row; what is `known` of it (a note's status, say) goes before what stands in the answer."""
    cells: dict[str, Cell] = {}
    own: Mapping[str, object] = {**given, **(known or {})}
    for column in element.columns:
        value = own.get(column.id)
        if value is not None:
            cells[column.id] = _cell(column, value, (label, column.label), checker)  # type: ignore[arg-type]
    for name in given.keys() - {column.id for column in element.columns} - {"id", "label"}:
        checker.from_earlier(joined(label, name), given[name])
    return Row(key, label, cells, block)


def _cell(column: Column, value: JsonValue, place: Place, checker: AnswerChecker) -> Cell:
    match column.kind:
        case "text":
            return checker.text(value, place)
        case "number":
            return checker.number(value, place, column.min, column.max)
        case "rating":
            return checker.number(value, place, *column.scale)
        case "choice":
            return checker.option(value, place, column.choices)
        case "date":
            return value if isinstance(value, date) else checker.day(value, place)
        case "blocks":
            return checker.names(value, place)
        case "calc":
            return checker.option(value, place, column.options)


def read_matrix(
    element: MatrixElement, value: JsonValue, checker: AnswerChecker, sources: Mapping[str, Source]
) -> MatrixAnswer:
    """The rows, columns and cells of a matrix."""
    given = checker.object(value)
    rows = _lines(element.rows, element.rows_from, given, "rows", "w_rows", checker, sources)
    cols = _lines(element.cols, element.cols_from, given, "cols", "w_cols", checker, sources)
    places: dict[str, tuple[CellKey, Place]] = {
        f"{row.id}|{col.id}": ((row.id, col.id), (row.label, col.label)) for row in rows for col in cols
    }
    names = [layer.id for layer in element.layers] or [ONLY_LAYER]
    low, high = element.scale.min, element.scale.max
    votes = {
        layer: {
            places[key][0]: checker.votes(found, places[key][1], low, high)
            for key, found in cells.items()
            if key in places
        }
        for layer, cells in _by_layer(checker.object(given.get("votes")), names, checker).items()
    }
    layers: dict[str, dict[CellKey, float]] = {}
    for layer, cells in _by_layer(checker.object(given.get("cells")), names, checker).items():
        read: dict[CellKey, float] = {}
        for key, number in cells.items():
            if key not in places:
                _strange_cell(element, key, number, checker)
            elif (found := checker.number(number, places[key][1], low, high)) is not None:
                read[places[key][0]] = found
        for cell, voted in votes.get(layer, {}).items():
            middle = median_of(voted)
            if middle is not None and cells.get("|".join(cell)) is None:
                read[cell] = middle
        layers[layer] = read
    remarks = {
        places[key][0]: checker.text(text, places[key][1])
        for key, text in checker.object(given.get("remarks")).items()
        if key in places
    }
    return MatrixAnswer(rows, cols, layers, remarks, votes)


def _strange_cell(element: MatrixElement, key: str, value: JsonValue, checker: AnswerChecker) -> None:
    """A cell of a row that the team removed comes back with the row; one that the method dropped is listed."""
    fixed_rows = element.rows_from is None and not element.add_rows
    fixed_cols = element.cols_from is None and not element.add_cols
    if fixed_rows and fixed_cols:
        checker.from_earlier(key.replace("|", " / "), value)


def _by_layer(cells: JsonObject, names: Sequence[str], checker: AnswerChecker) -> dict[str, JsonObject]:
    """The cells by layer, also where an earlier version of the method had no layers, or had some."""
    flat = {key: value for key, value in cells.items() if not isinstance(value, (dict, list)) or "|" in key}
    found: dict[str, JsonObject] = {name: checker.object(cells.get(name), name) for name in names}
    if flat:
        found[names[0]] = {**flat, **found[names[0]]}
    for name in cells.keys() - flat.keys() - set(names):
        if names == [ONLY_LAYER] and not found[ONLY_LAYER] and isinstance(cells[name], dict):
            found[ONLY_LAYER] = checker.object(cells[name])
        else:
            checker.from_earlier(name, cells[name])
    return found


def _lines(
    items: Sequence[Item],
    follows: str | None,
    given: JsonObject,
    name: str,
    weights_name: str,
    checker: AnswerChecker,
    sources: Mapping[str, Source],
) -> tuple[MatrixLine, ...]:
    weights = checker.object(given.get(weights_name))

    def line(key: str, label: Label, item: Item | None, own: JsonObject) -> MatrixLine:
        typed = weights.get(key, own.get("w"))
        found = checker.number(typed, label, 0, 3)
        return MatrixLine(key, label, found if found is not None else item.weight if item is not None else 1, item)

    if follows is not None:
        return tuple(line(key, label, None, {}) for key, label, _, _ in sources.get(follows, Source())[:MAX_LINES])
    presets = {item.id: item for item in items}
    typed_lines = _by_id(checker.list(given.get(name)), checker)
    if not typed_lines:
        return tuple(line(item.id, item.label, item, {}) for item in items)
    lines: list[MatrixLine] = []
    for number, (key, own) in enumerate(typed_lines.items()):
        if number >= MAX_LINES:
            checker.keep(f"{number + 1}", dict(own), TOO_MANY_ROWS)
            continue
        item = presets.get(key)
        label = item.label if item is not None and "label" not in own else _label(own, checker)
        lines.append(line(key, label, item, own))
    return tuple(lines)
