"""What a result or a note rule goes over: rows, items, groups, cells, pushes or variables, each with its names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from canvasapp.domain.engine.answers.answer_values import ItemsAnswer, MatrixAnswer, MatrixLine, ReadAnswers
from canvasapp.domain.engine.answers.names import SheetNames, value_of_option
from canvasapp.domain.engine.answers.table_reader import ONLY_LAYER
from canvasapp.domain.engine.language.labels import Label, joined
from canvasapp.domain.engine.language.scope import Named
from canvasapp.domain.engine.language.vectors import Scalar, Thing, Value, Vector, weighted
from canvasapp.domain.engine.results.loop_analysis import LoopFindings
from canvasapp.domain.engine.results.model_analysis import ModelFindings
from canvasapp.domain.method.elements import CheckElement, Element, Item, MatrixElement, RatingElement, TableElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Words

PARTS: Mapping[str, tuple[str, ...]] = {
    "rating": ("items", "groups"),
    "check": ("items", "groups"),
    "table": ("rows",),
    "matrix": ("cells", "rows", "cols", "groups"),
    "loop": ("pushes",),
    "model": ("vars",),
}
"""What one may go over in each kind of element; the first is meant where nothing is said."""

NAMES: Mapping[tuple[str, str], frozenset[str]] = {
    ("rating", "items"): frozenset({"v", "w", "label", "group", "id", "i", "n", "block", "why"}),
    ("rating", "groups"): frozenset({"v", "label", "id", "i", "n"}),
    ("matrix", "rows"): frozenset({"v", "w", "label", "id", "i", "n", "block"}),
    ("matrix", "cols"): frozenset({"v", "w", "label", "id", "i", "n", "block"}),
    ("matrix", "cells"): frozenset({"v", "w", "row", "col", "label", "remark", "id", "i", "n", "block"}),
    ("matrix", "groups"): frozenset({"v", "w", "label", "id", "group", "col", "i", "n"}),
    ("loop", "pushes"): frozenset({"label", "state", "gain", "cost", "value", "id", "i", "n"}),
    ("model", "vars"): frozenset({"label", "sym", "swing", "quality", "improve", "elasticity", "role", "id", "i", "n"}),
}
"""The names that are known inside, beside layers, columns and groups."""


_Weighted = TypeVar("_Weighted", Item, MatrixLine)


@dataclass(frozen=True, slots=True)
class Entry:
    """One of what is gone over: its key, its label, its names; `series` for the columns of a radar."""

    key: str
    label: Label
    names: Mapping[str, Named]
    axis: Label | None = None
    series: Label | None = None


def split_over(method: Method, over: str) -> tuple[Element, str]:
    """The element and the part that `over` names. KeyError if there is no such element or part."""
    name, _, part = over.partition(":")
    element = method.element_named(name)
    parts = PARTS.get(element.kind, ())
    part = part or (parts[0] if parts else "")
    if part not in parts:
        raise KeyError(over)
    return element, part


def entries_over(method: Method, over: str, reading: ReadAnswers, sheet: SheetNames) -> tuple[Entry, ...]:
    """The entries in the method's own order, numbered from 1. What has the weight 0 is removed and none of them."""
    element, part = split_over(method, over)
    answer = reading.elements[element.id]
    if isinstance(element, TableElement):  # whose rows know their numbers
        return tuple(Entry(str(row["id"]), _label(row), row) for row in sheet.rows.get(element.id, ()))
    match element, part:
        case ((RatingElement() | CheckElement()), "items") if isinstance(answer, ItemsAnswer):
            found = list(_items(element, answer))
        case ((RatingElement() | CheckElement()), _):
            found = list(_item_groups(element, sheet))
        case MatrixElement(), _ if isinstance(answer, MatrixAnswer):
            found = list(_MATRIX_PARTS[part](element, answer))
        case _, "pushes":
            found = list(_pushes(sheet.loops[element.id]))
        case _:
            found = list(_variables(sheet.models[element.id]))
    count = float(len(found))
    return tuple(
        Entry(entry.key, entry.label, {**entry.names, "i": float(number), "n": count}, entry.axis, entry.series)
        for number, entry in enumerate(found, start=1)
    )


def _label(names: Mapping[str, Named]) -> Label:
    label = names["label"]
    return label if isinstance(label, (str, Words)) else ""


def _items(element: RatingElement | CheckElement, answer: ItemsAnswer) -> Iterator[Entry]:
    for item in _kept(element.items):
        rated = answer.items.get(item.id)
        value: Scalar = rated.value if rated is not None else None
        if isinstance(element, CheckElement):
            value = value_of_option(element.options, value)
        names: dict[str, Named] = {
            "v": value,
            "w": item.weight,
            "label": item.label,
            "group": item.group,
            "id": item.id,
            "block": item.block,
            "why": rated.why if rated is not None else None,
        }
        yield Entry(item.id, item.label, names)


def _item_groups(element: RatingElement | CheckElement, sheet: SheetNames) -> Iterator[Entry]:
    thing = sheet.names[element.id]
    for group in element.groups:
        members: Value = thing.members[group.id] if isinstance(thing, Thing) else None
        yield Entry(group.id, group.label, {"v": members, "label": group.label, "id": group.id})


def _kept(lines: Sequence[_Weighted]) -> list[_Weighted]:
    return [line for line in lines if line.weight > 0]


def _layers(element: MatrixElement) -> list[str]:
    return [layer.id for layer in element.layers] or [ONLY_LAYER]


def _rows(element: MatrixElement, answer: MatrixAnswer) -> Iterator[Entry]:
    for row in _kept(answer.rows):
        yield Entry(row.id, row.label, _line_names(element, answer, row, [(row, col) for col in answer.cols], 1))


def _cols(element: MatrixElement, answer: MatrixAnswer) -> Iterator[Entry]:
    for col in _kept(answer.cols):
        names = _line_names(element, answer, col, [(row, col) for row in answer.rows], 0)
        for group in element.groups:
            inside = [(row, col) for row in answer.rows if row.group == group.id]
            names[f"g_{group.id}"] = _vector(answer, _layers(element)[0], inside, 0)
        yield Entry(col.id, col.label, names)


def _line_names(
    element: MatrixElement,
    answer: MatrixAnswer,
    line: MatrixLine,
    cells: list[tuple[MatrixLine, MatrixLine]],
    across: int,
) -> dict[str, Named]:
    """The names of a row or column: a vector per layer, weighted by the lines across."""
    names: dict[str, Named] = {layer: _vector(answer, layer, cells, across) for layer in _layers(element)}
    return {
        **names,
        "v": names[_layers(element)[0]],
        "w": line.weight,
        "label": line.label,
        "id": line.id,
        "block": line.block,
    }


def _vector(answer: MatrixAnswer, layer: str, cells: list[tuple[MatrixLine, MatrixLine]], across: int) -> Vector:
    values = answer.layers.get(layer, {})
    return weighted(
        [values.get((row.id, col.id)) if row.weight * col.weight > 0 else None for row, col in cells],
        [cell[across].weight for cell in cells],
        [cell[across].label for cell in cells],
    )


def _cells(element: MatrixElement, answer: MatrixAnswer) -> Iterator[Entry]:
    names_of_layers = _layers(element)
    layers = [(name, answer.layers.get(name, {})) for name in names_of_layers]
    first = layers[0][1]
    for row in _kept(answer.rows):
        for col in _kept(answer.cols):
            cell = (row.id, col.id)
            label = joined(row.label, col.label)
            names: dict[str, Named] = {
                "v": first.get(cell),
                **{name: values.get(cell) for name, values in layers},
                "w": row.weight * col.weight,
                "row": row.id,
                "col": col.id,
                "id": f"{row.id}|{col.id}",
                "label": label,
                "remark": answer.remarks.get(cell) or None,
                "block": row.block or col.block,
            }
            yield Entry(f"{row.id}|{col.id}", label, names)


def _groups(element: MatrixElement, answer: MatrixAnswer) -> Iterator[Entry]:
    """Group by group a cell vector per column: the axes and lines of a radar."""
    for group in element.groups:
        for col in _kept(answer.cols):
            inside = [(row, col) for row in answer.rows if row.group == group.id]
            names: dict[str, Named] = {layer: _vector(answer, layer, inside, 0) for layer in _layers(element)}
            label = joined(group.label, col.label)
            names |= {"v": names[_layers(element)[0]], "w": col.weight, "label": label, "id": group.id}
            names |= {"group": group.id, "col": col.id}
            yield Entry(f"{group.id}|{col.id}", label, names, axis=group.label, series=col.label)


_MATRIX_PARTS = {"rows": _rows, "cols": _cols, "cells": _cells, "groups": _groups}


def _pushes(found: LoopFindings) -> Iterator[Entry]:
    for push in found.pushes:
        names: dict[str, Named] = {
            "label": push.label,
            "state": push.state,
            "gain": push.gain,
            "cost": push.cost,
            "value": push.value,
            "id": push.key,
        }
        yield Entry(push.key, push.label, names)


def _variables(found: ModelFindings) -> Iterator[Entry]:
    for driver in found.drivers:
        label = driver.label or driver.sym
        names: dict[str, Named] = {
            "label": label,
            "sym": driver.sym,
            "swing": driver.swing,
            "quality": driver.quality,
            "improve": driver.improve,
            "elasticity": driver.elasticity,
            "role": driver.role,
            "id": driver.sym,
        }
        yield Entry(driver.sym, label, names)
