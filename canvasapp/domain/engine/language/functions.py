"""The functions of the expression language: those over vectors skip null, those over numbers hand it on."""

import math
import statistics
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, takewhile

from canvasapp.domain.engine.language.arithmetic import NOT_ONE, applied, rounded
from canvasapp.domain.engine.language.scope import Scope
from canvasapp.domain.engine.language.vectors import (
    Labels,
    Scalar,
    Thing,
    Value,
    Vector,
    elementwise,
    entries,
    is_true,
    numbers,
    weighted,
)

MOST = 200
"""More arguments than an expression has room for."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function with the least and most arguments it takes; with `of_element` the first is the name of an element."""

    call: Callable[..., Value]
    least: int
    most: int
    of_element: bool = False


# Over vectors


def _over(call: Callable[[list[float]], float | None]) -> Callable[..., Value]:
    """A function over all numbers of its arguments; null where there is none."""

    def run(scope: Scope, *values: Value) -> Value:
        found = [number for value in values for number in numbers(value)]
        return applied(lambda: call(found), scope) if found else None

    return run


def _weighted_mean(scope: Scope, value: Value) -> Value:
    """Σ wx / Σ w over what is answered and has a weight; null if nothing has."""
    if not isinstance(value, Vector):
        return _over(statistics.fmean)(scope, value)
    weights = value.weights or (1.0,) * len(value.values)
    pairs = [
        (weight, float(entry))
        for weight, entry in zip(weights, value.values, strict=True)
        if isinstance(entry, (int, float)) and weight > 0
    ]
    if not pairs:
        return None
    return applied(lambda: sum(w * x for w, x in pairs) / sum(w for w, _ in pairs), scope)


def _geometric_mean(found: list[float]) -> float:
    if min(found) < 0:
        raise ValueError
    if min(found) == 0:
        return 0.0
    return math.exp(math.fsum(map(math.log, found)) / len(found))


def _count(scope: Scope, value: Value) -> Value:
    if isinstance(value, tuple):
        return float(len(value))
    return float(sum(entry is not None for entry in entries(value)))


def _total(scope: Scope, value: Value) -> Value:
    return float(value.asked) if isinstance(value, Vector) else float(len(entries(value)))


def _share(scope: Scope, value: Value) -> Value:
    known = [entry for entry in entries(value) if entry is not None]
    return sum(map(is_true, known)) / len(known) if known else None


def _where(scope: Scope, value: Value, condition: Value) -> Value:
    return _by_entry(scope, lambda entry, kept: entry if is_true(kept) else None, value, condition)


def _cumulated(scope: Scope, value: Value) -> Value:
    """Running totals; an empty entry stays empty and changes nothing."""
    running, totals = 0.0, []
    for entry in entries(value):
        known = isinstance(entry, (int, float))
        running += float(entry) if isinstance(entry, (int, float)) else 0.0
        totals.append(running if known else None)
    like = value if isinstance(value, Vector) else Vector(())
    return applied(lambda total: total, scope, like.with_values(totals))


def _first(scope: Scope, value: Value) -> Value:
    return next((entry for entry in entries(value) if entry is not None), None)


def _last(scope: Scope, value: Value) -> Value:
    return next((entry for entry in reversed(entries(value)) if entry is not None), None)


def _rising(scope: Scope, value: Value) -> Value:
    """Whether each number is larger than the one before it; empty entries are passed over."""
    found = numbers(value)
    return all(before < after for before, after in pairwise(found))


def _payback(scope: Scope, x: Value, net: Value) -> Value:
    """The first x from which on the running total is never negative; null if it ends below, or nothing flows."""
    totals = entries(_cumulated(scope, net))
    known = [
        (float(total), place)
        for total, place in zip(totals, entries(x), strict=False)
        if isinstance(total, (int, float)) and place is not None
    ]
    if not any(total for total, _ in known):
        return None
    stays = list(takewhile(lambda pair: pair[0] >= -1e-9, reversed(known)))
    return stays[-1][1] if stays else None


def _vector(scope: Scope, *values: Value) -> Value:
    return Vector(tuple(entry for value in values for entry in entries(value)))


def _patched(scope: Scope, value: Value, place: Value, filler: Value) -> Value:
    """The vector with its empty entry number `place` (from 1) filled; an entry that is answered stays."""
    if not isinstance(value, Vector) or not isinstance(place, (int, float)) or isinstance(filler, (Vector, tuple)):
        scope.fault(NOT_ONE)
        return None
    values = list(value.values)
    i = int(place) - 1
    removed = value.weights is not None and 0 <= i < len(values) and value.weights[i] <= 0
    if 0 <= i < len(values) and values[i] is None and not removed and not isinstance(filler, Labels):
        values[i] = filler
    return value.with_values(values)


def _nearest(scope: Scope, place: Value, mask: Value) -> Value:
    """Steps from entry number `place` (from 1) to the nearest true entry; null if none is true."""
    if not isinstance(place, (int, float)):
        return None
    steps = [abs(place - i) for i, entry in enumerate(entries(mask), start=1) if is_true(entry)]
    return float(min(steps)) if steps else None


def _labels_where(choose: Callable[[Vector], Iterable[bool]]) -> Callable[..., Value]:
    def run(scope: Scope, value: Value) -> Value:
        if not isinstance(value, Vector) or value.labels is None:
            return Labels(())
        chosen = zip(value.labels, choose(value), strict=True)
        return Labels(tuple(label for label, wanted in chosen if wanted))

    return run


def _extreme(pick: Callable[[list[float]], float]) -> Callable[[Vector], Iterable[bool]]:
    def choose(value: Vector) -> Iterable[bool]:
        known = numbers(value)
        best = pick(known) if known else math.nan
        return [isinstance(entry, (int, float)) and abs(entry - best) <= 1e-9 for entry in value.values]

    return choose


# Over single values, or entry by entry


def _by_entry(scope: Scope, call: Callable[..., Scalar], *values: Value) -> Value:
    """Entry by entry, null included."""
    try:
        return elementwise(call, *values)
    except ValueError:
        scope.fault(NOT_ONE)
        return None


def _coalesce(scope: Scope, *values: Value) -> Value:
    return _by_entry(scope, lambda *given: next((value for value in given if value is not None), None), *values)


def _clamp(scope: Scope, value: Value, low: Value, high: Value) -> Value:
    return applied(lambda x, least, most: min(max(x, least), most), scope, value, low, high)


def _numeric(call: Callable[..., float]) -> Callable[..., Value]:
    def run(scope: Scope, *values: Value) -> Value:
        return applied(call, scope, *values)

    return run


def _past(scope: Scope, value: Value) -> Value:
    return _by_entry(scope, lambda day: day < scope.today if isinstance(day, date) else None, value)


def _filled(scope: Scope, value: Value) -> Value:
    """1 if there is something: a text that is not blank, a line, an answer; else 0."""
    if isinstance(value, Vector):
        return float(any(map(_is_filled, value.values)))
    if isinstance(value, tuple):
        return float(any(map(_is_filled, value)))
    return float(not isinstance(value, Labels) and _is_filled(value))


def _is_filled(value: Scalar) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value is not None


def _lines(scope: Scope, value: Value) -> Value:
    if isinstance(value, tuple):
        return float(sum(map(_is_filled, value)))
    return float(sum(map(_is_filled, value.splitlines()))) if isinstance(value, str) else 0.0


# Over elements


def _cell(scope: Scope, element: Thing, row: Value, column: Value) -> Value:
    return element.rows.get(_key(row), {}).get(_key(column))


def _whole(scope: Scope, element: Thing) -> Value:
    """The value of an element, also where a column of the row bears its name."""
    return element.value


def _row(scope: Scope, element: Thing, row: Value, *columns: Value) -> Value:
    """The cells of a row: all of them, or those of some columns, each with the title of its column."""
    cells = element.rows.get(_key(row), {})
    chosen = tuple(map(_key, columns)) or element.columns
    values: list[Scalar] = [value if _is_scalar(value) else None for value in map(cells.get, chosen)]  # type: ignore[misc]
    weights = dict(zip(element.columns, element.row_weights, strict=True)) if element.row_weights is not None else {}
    return weighted(values, [weights.get(key, 1.0) for key in chosen], [element.titles.get(key, key) for key in chosen])


def _answered(scope: Scope, value: Value) -> Value:
    """The share of what was asked that is answered; 0 where nothing was asked."""
    if isinstance(value, Vector):
        return value.answered / value.asked if value.asked > 0 else 0.0
    return _filled(scope, value)


def _is_scalar(value: Value) -> bool:
    return not isinstance(value, (Vector, Labels, tuple))


def _key(value: Value) -> str:
    return value if isinstance(value, str) else ""


# The tables

SIMPLE: Mapping[str, Function] = {
    "min": Function(_over(min), 1, MOST),
    "max": Function(_over(max), 1, MOST),
    "abs": Function(_numeric(abs), 1, 1),
    "sqrt": Function(_numeric(math.sqrt), 1, 1),
    "exp": Function(_numeric(math.exp), 1, 1),
    "ln": Function(_numeric(math.log), 1, 1),
    "round": Function(_numeric(rounded), 1, 2),
}
"""The functions that equations of the workbench may use."""

FUNCTIONS: Mapping[str, Function] = {
    **SIMPLE,
    "mean": Function(_over(statistics.fmean), 1, MOST),
    "wmean": Function(_weighted_mean, 1, 1),
    "gmean": Function(_over(_geometric_mean), 1, MOST),
    "median": Function(_over(statistics.median), 1, MOST),
    "sum": Function(_over(math.fsum), 1, MOST),
    "count": Function(_count, 1, 1),
    "total": Function(_total, 1, 1),
    "share": Function(_share, 1, 1),
    "answered": Function(_answered, 1, 1),
    "where": Function(_where, 2, 2),
    "coalesce": Function(_coalesce, 1, MOST),
    "clamp": Function(_clamp, 3, 3),
    "cumsum": Function(_cumulated, 1, 1),
    "first": Function(_first, 1, 1),
    "last": Function(_last, 1, 1),
    "payback": Function(_payback, 2, 2),
    "rising": Function(_rising, 1, 1),
    "filled": Function(_filled, 1, 1),
    "lines": Function(_lines, 1, 1),
    "past": Function(_past, 1, 1),
    "vec": Function(_vector, 1, MOST),
    "cell": Function(_cell, 3, 3, of_element=True),
    "whole": Function(_whole, 1, 1, of_element=True),
    "row": Function(_row, 2, MOST, of_element=True),
    "patch": Function(_patched, 3, 3),
    "nearest": Function(_nearest, 2, 2),
    "names": Function(_labels_where(lambda vector: map(is_true, vector.values)), 1, 1),
    "lowest": Function(_labels_where(_extreme(min)), 1, 1),
    "highest": Function(_labels_where(_extreme(max)), 1, 1),
}
"""All functions of the language."""
