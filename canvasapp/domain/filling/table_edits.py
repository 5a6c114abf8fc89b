"""Edits of a table's answer: cells, rows added, moved and removed."""

from collections.abc import Iterable, Mapping

from pydantic import JsonValue

from canvasapp.domain.filling.shape import JsonObject, as_object, moved, objects, put
from canvasapp.domain.method.elements import TableElement

LABEL = "label"
"""The member of a row that holds its name."""


def has_own_rows(element: TableElement) -> bool:
    """Whether rows are added, renamed, moved and removed here, and not where they come from."""
    return element.rows_from is None and element.add_rows


def set_cells(
    element: TableElement, value: JsonValue, cells: Mapping[tuple[str, str], JsonValue], before: str | None = None
) -> JsonValue:
    """The answer with these cells: {(row id, column id): value}; `label` is the name of the row, None clears a cell.

    A row that is not there yet is added before the row `before` (None: at the end), in the order of `cells`. A row
    in which nothing stands any more goes.
    """
    whole, rows = _taken_apart(element, value)
    presets = {preset.id for preset in element.rows} if has_own_rows(element) else set()
    by_id = {row.get("id"): row for row in rows}
    fresh: list[JsonObject] = []
    for (row_id, column), cell in cells.items():
        if row_id not in by_id:
            by_id[row_id] = {"id": row_id}
            fresh.append(by_id[row_id])
        put(by_id[row_id], column, cell)
        if column == LABEL and cell is None and row_id in presets:
            by_id[row_id][LABEL] = ""  # else the method would name it again
    at = next((number for number, row in enumerate(rows) if row.get("id") == before), len(rows))
    rows[at:at] = fresh
    changed = {row_id for row_id, _ in cells}
    whole["rows"] = [row for row in rows if row.get("id") not in changed or _says_something(row, presets)]
    return whole


def _says_something(row: JsonObject, presets: set[str]) -> bool:
    """Whether anything stands in a row; a starter row has its name from the method until somebody takes it away."""
    own_name = row.get("id") in presets and LABEL not in row
    return own_name or any(cell != "" for name, cell in row.items() if name != "id")


def remove_rows(element: TableElement, value: JsonValue, ids: Iterable[str]) -> JsonValue:
    """The answer without these rows."""
    gone = frozenset(ids)
    whole, rows = _taken_apart(element, value)
    whole["rows"] = [row for row in rows if row.get("id") not in gone]
    return whole


def move_rows(element: TableElement, value: JsonValue, ids: Iterable[str], before: str | None) -> JsonValue:
    """The answer with these rows, in their order, before the row `before` (None: at the end)."""
    whole, rows = _taken_apart(element, value)
    whole["rows"] = [*moved(rows, frozenset(ids), before)]
    return whole


def _taken_apart(element: TableElement, value: JsonValue) -> tuple[JsonObject, list[JsonObject]]:
    """The answer and its rows, ready to be changed: starter rows become rows of the answer with the first edit."""
    whole = as_object(value)
    if whole.get("rows") is None and has_own_rows(element):
        return whole, [{"id": preset.id} for preset in element.rows]
    return whole, objects(whole.get("rows"))
