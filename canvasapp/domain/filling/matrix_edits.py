"""Edits of a matrix's answer: cells by layer, remarks, weights, rows and columns."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from pydantic import JsonValue

from canvasapp.domain.engine.answers.answer_values import CellKey
from canvasapp.domain.engine.answers.table_reader import MAX_LINES, ONLY_LAYER
from canvasapp.domain.filling.shape import JsonObject, as_object, inner, moved, objects, plain_number, put, tidy
from canvasapp.domain.method.elements import MatrixElement
from canvasapp.domain.model.errors import WorldError

Side = Literal["rows", "cols"]
MAX_WEIGHT = 3


class TooManyLines(WorldError):
    """A matrix takes no more rows or columns."""

    sentence: ClassVar[str] = "A matrix takes at most {most} rows and columns. Remove one first."


class LastLine(WorldError):
    """A matrix keeps one row and one column."""

    sentence: ClassVar[str] = "One of them has to stay. Rename it instead."


def layers_of(element: MatrixElement) -> tuple[str, ...]:
    """The ids of the layers; a single unnamed one where the method names none."""
    return tuple(layer.id for layer in element.layers) or (ONLY_LAYER,)


def own_lines(element: MatrixElement, side: Side) -> bool:
    """Whether rows (columns) are added, renamed, moved and removed here."""
    follows, adds = (element.rows_from, element.add_rows) if side == "rows" else (element.cols_from, element.add_cols)
    return adds and follows is None


def set_cells(element: MatrixElement, value: JsonValue, cells: Mapping[tuple[CellKey, str], float | None]) -> JsonValue:
    """The answer with these numbers: {(cell, layer): number}; None clears, and then the votes speak, if any."""
    whole = as_object(value)
    by_layer = inner(whole, "cells")
    first = layers_of(element)[0]
    for (cell, layer), number in cells.items():
        key = "|".join(cell)
        put(inner(by_layer, layer), key, None if number is None else plain_number(number))
        if not by_layer[layer]:
            del by_layer[layer]
        if layer == first:  # as an earlier version of the method without layers had it
            by_layer.pop(key, None)
    return tidy(whole, "cells")


def set_remark(value: JsonValue, cell: CellKey, text: str) -> JsonValue:
    """The answer with a remark on a cell; a blank one takes it away."""
    whole = as_object(value)
    put(inner(whole, "remarks"), "|".join(cell), text)
    return tidy(whole, "remarks")


def set_weight(element: MatrixElement, value: JsonValue, side: Side, line: str, weight: float | None) -> JsonValue:
    """The answer with the weight (0-3) of a row or column; None gives back the one that the method sets."""
    whole = as_object(value)
    name = "w_rows" if side == "rows" else "w_cols"
    put(inner(whole, name), line, None if weight is None else plain_number(weight))
    return tidy(whole, name)


def add_line(
    element: MatrixElement, value: JsonValue, side: Side, line: str, label: str, before: str | None = None
) -> JsonValue:
    """The answer with a row or column more, before the line `before` (None: at the end). TooManyLines."""
    whole, lines = _taken_apart(element, value, side)
    if len(lines) >= MAX_LINES:
        raise TooManyLines(most=MAX_LINES)
    at = next((number for number, own in enumerate(lines) if own.get("id") == before), len(lines))
    lines.insert(at, {"id": line, "label": label})
    whole[side] = [*lines]
    return whole


def rename_line(element: MatrixElement, value: JsonValue, side: Side, line: str, label: str) -> JsonValue:
    """The answer with another name for a row or column."""
    whole, lines = _taken_apart(element, value, side)
    whole[side] = [{**own, "label": label} if own.get("id") == line else own for own in lines]
    return whole


def remove_line(element: MatrixElement, value: JsonValue, side: Side, line: str) -> JsonValue:
    """The answer without a row or column; its numbers stay with the answer and come back with it. LastLine."""
    whole, lines = _taken_apart(element, value, side)
    left = [own for own in lines if own.get("id") != line]
    if not left and (element.rows if side == "rows" else element.cols):
        raise LastLine()
    whole[side] = [*left]
    return whole


def move_line(element: MatrixElement, value: JsonValue, side: Side, line: str, before: str | None) -> JsonValue:
    """The answer with a row or column before another one (None: at the end)."""
    whole, lines = _taken_apart(element, value, side)
    whole[side] = [*moved(lines, frozenset((line,)), before)]
    return whole


def _taken_apart(element: MatrixElement, value: JsonValue, side: Side) -> tuple[JsonObject, list[JsonObject]]:
    whole = as_object(value)
    lines = objects(whole.get(side))
    presets = element.rows if side == "rows" else element.cols
    return whole, lines or [{"id": item.id} for item in presets]
