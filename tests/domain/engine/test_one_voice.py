"""One voice: whatever is answered, what a sheet says in one place it does not deny in another."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from made_up import MOODS, answers_to, notes
from sheets import METHODS, outcome

from canvasapp.domain.engine.results.outcome import MapResult, NumberResult, Outcome, VerdictResult
from canvasapp.domain.method.elements import MatrixElement, TableElement
from canvasapp.domain.method.rules import MapRule

SETS = 40
"""Answer sets per mood and method."""

OTHER_THINGS = {
    ("canvas-walk", "coherence"),
    ("customer-effort", "cut"),
    ("five-forces", "pressure"),
    ("flywheel", "momentum"),
    ("lean-canvas", "firmness"),
    ("long-horizon", "place"),
    ("margin-hunt", "self_ratio"),
    ("model-recheck", "confidence"),
    ("proactive-recovery", "proactivity"),
    ("recommend-test", "bond"),
    ("self-disruption", "exposure"),
    ("working-backwards", "posture"),
}
"""Results that speak of something else than the verdict does, so that one may be good while the other warns."""


def made_up(method: str) -> Iterator[tuple[dict[str, Any], Outcome]]:
    chance = random.Random(method)
    for mood in MOODS:
        for _ in range(SETS):
            answers = answers_to(method, chance, mood)
            yield answers, outcome(method, answers, notes=notes(chance), spreads={})


def says_no(text: str) -> bool:
    return text.startswith(("No ", "Not ", "Open ", "Nothing "))


@pytest.mark.parametrize("method", list(METHODS))
def test_nothing_is_good_while_a_note_warns_or_a_ground_is_missing(method: str) -> None:
    warning = {rule.id for rule in METHODS[method].sticky if rule.warns}
    for answers, found in made_up(method):
        good = [name for name, result in found.results.items() if result.tone == "good"]
        assert not [name for name in good if found.results[name].missing], answers
        verdicts = [name for name in good if isinstance(found.results[name], VerdictResult)]
        warned = [str(o.text) for o in found.offered if o.rule in warning or says_no(str(o.text))]
        assert not (verdicts and warned), (verdicts, warned, answers)


@pytest.mark.parametrize("method", list(METHODS))
def test_no_number_is_good_while_the_verdict_on_it_warns(method: str) -> None:
    for answers, found in made_up(method):
        verdict = list(found.results.values())[-1]
        good = [name for name, result in found.results.items() if result.tone == "good" and result is not verdict]
        others = [name for name in good if (method, name) not in OTHER_THINGS]
        assert not (verdict.tone in ("warn", "bad") and others), (verdict.band, others, answers)


@pytest.mark.parametrize("method", list(METHODS))
def test_a_map_says_of_a_row_what_its_route_says(method: str) -> None:
    rules = [rule for rule in METHODS[method].result if isinstance(rule, MapRule)]
    for rule in rules:
        element = METHODS[method].element_named(rule.over)
        assert isinstance(element, TableElement)
        judging = [column.id for column in element.columns if column.kind == "calc" and column.options]
        assert [rule.route] == (judging or [None])
    rules = [rule for rule in rules if rule.route is not None]
    for answers, found in made_up(method) if rules else ():
        for rule in rules:
            result, routes = found.results[rule.id], found.computed[rule.over]
            assert isinstance(result, MapResult)
            for point in result.points:
                option = routes[point.key][rule.route or ""].option
                assert result.corner(point) == (option.label if option is not None and point.placed else None), answers
                field = MapResult.corner(result, type(point)(point.key, point.label, point.x, point.y))
                assert result.is_struck(point) == (point.placed and field != result.corner(point))


@pytest.mark.parametrize("method", list(METHODS))
def test_no_note_names_a_test_that_was_denied(method: str) -> None:
    tables = {element.id: element for element in METHODS[method].element if isinstance(element, TableElement)}
    over = {rule.id: rule.over for rule in METHODS[method].sticky if rule.over in tables and not rule.warns}
    for answers, found in made_up(method):
        for offer in found.offered:
            if offer.rule not in over:
                continue
            table = tables[over[offer.rule] or ""]
            rows = answers.get(table.id, {}).get("rows", ())
            cells = next((row for row in rows if row["id"] == offer.row), {})
            denied = [c.label.en for c in table.columns if c.kind == "rating" and cells.get(c.id) == 0]
            assert not [label for label in denied if label.casefold() in str(offer.text).casefold()], (offer, cells)


@pytest.mark.parametrize(
    ("method", "element"),
    [(m.id, e) for m in METHODS.values() for e in m.element if isinstance(e, MatrixElement) and e.weights],
    ids=lambda part: getattr(part, "id", part),
)
def test_what_stands_in_a_row_without_weight_changes_nothing(method: str, element: MatrixElement) -> None:
    chance = random.Random(method)
    for mood in MOODS:
        answers = answers_to(method, chance, mood)
        matrix = answers.get(element.id)
        if matrix is None:
            continue
        removed = next(iter(matrix["w_rows"]))
        without = {**matrix, "cells": emptied(matrix["cells"], removed)}
        one, other = (outcome(method, {**answers, element.id: form}, spreads={}) for form in (matrix, without))
        assert one.results == other.results
        assert one.offered == other.offered


def emptied(cells: dict[str, Any], row: str) -> dict[str, Any]:
    """The cells of all layers without those of a row."""
    return {
        key: emptied(value, row) if isinstance(value, dict) else value
        for key, value in cells.items()
        if not key.startswith(f"{row}|")
    }


@pytest.mark.parametrize("method", list(METHODS))
def test_what_a_number_lacks_is_said_in_its_place(method: str) -> None:
    for _, found in made_up(method):
        for result in found.results.values():
            assert not (isinstance(result, NumberResult) and result.value is None and result.tone == "good")
