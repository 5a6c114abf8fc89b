"""A sheet beside earlier runs of its method: what has changed, over the same items, and the line through them all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from math import isfinite

from canvasapp.domain.engine.answers.answer_values import CellKey, ItemsAnswer, MatrixAnswer, ReadAnswers
from canvasapp.domain.engine.answers.reader import Board
from canvasapp.domain.engine.results.evaluation import Evaluation, evaluation_of, results_of
from canvasapp.domain.engine.results.outcome import AnyResult, BarValue, NumberResult, TrendResult, ValueChange
from canvasapp.domain.method.method import Method
from canvasapp.domain.method.rules import NumberRule
from canvasapp.domain.model.workshop import Sheet

Numbers = Mapping[str, float]
"""The numbers of a sheet that enough was answered for, by result."""

_Answered = frozenset[tuple[str, str | tuple[str, CellKey]]]
"""The items and cells that have a value."""


@dataclass(frozen=True, slots=True)
class Run:
    """An earlier sheet of a method and what came out of it.

    `reading` and `board` are what it came from; without a reading the numbers are those of that time, which cannot be
    compared item by item.
    """

    sheet: str
    title: str
    numbers: Numbers
    reading: ReadAnswers | None = None
    board: Board = field(default_factory=Board)


def numbers_of(results: Mapping[str, AnyResult]) -> Numbers:
    """The numbers that later runs are compared with."""
    found = {name: result.judged for name, result in results.items() if isinstance(result, NumberResult)}
    return {name: value for name, value in found.items() if value is not None and isfinite(value)}


def with_changes(
    results: Mapping[str, AnyResult], evaluation: Evaluation, runs: Sequence[Run], board: Board, today: date
) -> Mapping[str, AnyResult]:
    """The numbers with their change since the last run, over the items that both have answered."""
    now = numbers_of(results)
    if not runs or not now:
        return results
    before = runs[-1]
    old, common = before.numbers, False
    if before.reading is not None:
        method, reading = evaluation.method, evaluation.reading
        here, there = _answered(reading), _answered(before.reading)
        common = here != there
        if there - here:
            old = _values(method, _only(before.reading, here), before.board, today)
        if here - there:
            now = _values(method, _only(reading, there), board, today)
    changed = dict(results)
    for name in now.keys() & old.keys():
        result = results[name]
        if isinstance(result, NumberResult) and result.judged is not None:
            changed[name] = replace(result, change=ValueChange(now[name] - old[name], before.title, common))
    return changed


def trends_of(
    method: Method, results: Mapping[str, AnyResult], runs: Sequence[Run], sheet: Sheet
) -> Mapping[str, TrendResult]:
    """The numbers that have a trend, from the earlier runs to this sheet."""
    found: dict[str, TrendResult] = {}
    all_runs = [*runs, Run(sheet.id, sheet.title, numbers_of(results))] if runs else []
    for rule in method.result:
        result = results[rule.id]
        if not isinstance(rule, NumberRule) or not isinstance(result, NumberResult) or not rule.has_trend:
            continue
        known = [run for run in all_runs if rule.id in run.numbers]
        if len(known) > 1:
            found[rule.id] = TrendResult(
                id=rule.id,
                title=rule.title,
                items=tuple(BarValue(run.sheet, run.title, run.numbers[rule.id]) for run in known),
                form=result.form,
                unit=result.unit,
                full=result.full,
            )
    return found


def _values(method: Method, reading: ReadAnswers, board: Board, today: date) -> Numbers:
    results = results_of(evaluation_of(method, reading, board, today, {}))
    values = {name: result.value for name, result in results.items() if isinstance(result, NumberResult)}
    return {name: value for name, value in values.items() if value is not None}


def _answered(reading: ReadAnswers) -> _Answered:
    found: set[tuple[str, str | tuple[str, CellKey]]] = set()
    for name, answer in reading.elements.items():
        if isinstance(answer, ItemsAnswer):
            found |= {(name, key) for key, rated in answer.items.items() if rated.value is not None}
        elif isinstance(answer, MatrixAnswer):
            found |= {(name, (layer, key)) for layer, cells in answer.layers.items() for key in cells}
    return frozenset(found)


def _only(reading: ReadAnswers, wanted: _Answered) -> ReadAnswers:
    """A reading without the items and cells that are not wanted."""
    elements = dict(reading.elements)
    for name, answer in reading.elements.items():
        if isinstance(answer, ItemsAnswer):
            elements[name] = ItemsAnswer({key: rated for key, rated in answer.items.items() if (name, key) in wanted})
        elif isinstance(answer, MatrixAnswer):
            layers = {
                layer: {key: value for key, value in cells.items() if (name, (layer, key)) in wanted}
                for layer, cells in answer.layers.items()
            }
            elements[name] = replace(answer, layers=layers)
    return ReadAnswers(elements)
