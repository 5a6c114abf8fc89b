"""Random answers: partly filled, within or far outside of what is asked; nothing raises and shares stay shares."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import METHODS, outcome

from canvasapp.domain.engine.results.outcome import BarsResult, NumberResult
from canvasapp.domain.engine.results.outcome_json import plain_outcome
from canvasapp.domain.engine.results.sentences import sentence_of
from canvasapp.domain.method.elements import Column, Element
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import LANGUAGES
from canvasapp.domain.model.workshop import STATUSES, Note

SETS = 300
SIGNED = {"cut", "relief", "lean", "honesty"}
"""Percentages that may be below zero by what they mean."""

ABOVE_THE_WHOLE = {"exposure"}
"""A sum of shares that the team may type above a hundred; a notice says so."""


def some(chance: random.Random, make: Callable[[], Any], share: float = 0.6) -> Any:
    return make() if chance.random() < share else None


def cell(column: Column, chance: random.Random) -> Any:
    match column.kind:
        case "number":
            low = column.min if column.min is not None else 0
            return round(chance.uniform(low, column.max if column.max is not None else low + 1000), 2)
        case "rating":
            return chance.randint(0, 5)
        case "choice":
            return chance.choice(column.choices).id
        case "date":
            return f"2026-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}"
        case "blocks":
            return ["channels"]
    return chance.choice(["word", "두 단어", ""])


def answer(element: Element, chance: random.Random) -> Any:
    match element.kind:
        case "text":
            return {"lines": ["one", "둘"]} if element.size == "lines" else {"text": "text"}
        case "rating":
            return {item.id: {"v": chance.randint(0, 5)} for item in element.items if chance.random() < 0.6}
        case "check":
            return {item.id: chance.choice(element.options).id for item in element.items if chance.random() < 0.6}
        case "table":
            ids = [row.id for row in element.rows] + [f"r{i}" for i in range(chance.randint(0, 6))]
            return {
                "rows": [
                    {"id": key, "label": key}
                    | {c.id: cell(c, chance) for c in element.columns if c.kind != "calc" and chance.random() < 0.6}
                    for key in ids
                ]
            }
        case "matrix":
            rows = [row.id for row in element.rows] or [f"r{i}" for i in range(4)]
            cols = [col.id for col in element.cols] or [f"c{i}" for i in range(3)]
            layers = [layer.id for layer in element.layers] or ["v"]
            cells = {
                layer: {f"{r}|{c}": chance.randint(0, 5) for r in rows for c in cols if chance.random() < 0.6}
                for layer in layers
            }
            own = {} if element.cols else {"cols": [{"id": c, "label": c, "w": chance.randint(0, 3)} for c in cols]}
            return {"cells": cells if element.layers else cells["v"], "w_rows": {rows[0]: 0}} | own
        case "loop":
            names = [f"n{i}" for i in range(chance.randint(2, 8))]
            links = [
                {"source": a, "target": b, "sign": chance.choice("+-"), "strength": chance.randint(0, 5)}
                for a in names
                for b in names
                if chance.random() < 0.3
            ]
            return {"nodes": [{"id": n, "label": n, "state": chance.randint(0, 5)} for n in names], "links": links}
        case "model":
            variables = [{"sym": v.sym, "base": chance.uniform(-5, 5)} for v in element.vars]
            return {"vars": [*variables, {"sym": "z", "low": 0, "base": 1, "high": 2, "quality": 2}]}
    return {"edited": {element.parts[0].id: "edited"}}


def notes(chance: random.Random) -> list[Note]:
    return [
        Note(
            id=f"n{i}",
            sheet="s",
            rank="V",
            block=chance.choice(METHODS["canvas-walk"].blocks),
            text=f"Note {i}",
            status=chance.choice(STATUSES),
            importance=some(chance, lambda: chance.randint(0, 5)),
            evidence=some(chance, lambda: chance.randint(0, 5)),
        )
        for i in range(chance.randint(0, 12))
    ]


def is_share(method: Method, name: str) -> bool:
    rule = next(rule for rule in method.result if rule.id == name)
    full = getattr(rule, "full", None)
    unit = getattr(rule, "unit", None)
    return name not in SIGNED | ABOVE_THE_WHOLE and (full == 100 or (unit is not None and unit.en == "%"))


@pytest.mark.parametrize("method", list(METHODS))
def test_partly_filled_sheets_have_results_and_shares_between_nothing_and_all(method: str) -> None:
    chance = random.Random(method)
    for _ in range(SETS):
        given_answers = {
            element.id: answer(element, chance) for element in METHODS[method].element if chance.random() < 0.8
        }
        found = outcome(method, given_answers, notes=notes(chance), spreads={})
        for result in found.results.values():
            values = (
                [result.value]
                if isinstance(result, NumberResult)
                else [bar.value for bar in result.items]
                if isinstance(result, BarsResult)
                else []
            )
            if is_share(METHODS[method], result.id):
                assert all(value is None or -1e-6 <= value <= 100 + 1e-6 for value in values), (result, given_answers)
        for language in LANGUAGES:
            assert all(sentence_of(result, language) for result in found.results.values())
            assert plain_outcome(found, language)
        blocks = {*METHODS["canvas-walk"].blocks, *METHODS[method].blocks}
        assert all(offer.block in blocks for offer in found.offered)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.sampled_from(["rows", "cols", "cells", "id", "label", "v", "text", "lines", "votes", "vars",
                                       "equations", "nodes", "links", "source", "sym", "base", "edited", "today",
                                       "search|time", "w_rows", "search", "face", "cases"]), inner, max_size=5),
    max_leaves=25,
)  # fmt: skip


@pytest.mark.parametrize("method", list(METHODS))
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_answers_of_any_form_never_raise_and_nothing_of_them_is_lost(method: str, data: st.DataObject) -> None:
    ids = [element.id for element in METHODS[method].element]
    found = outcome(method, {key: data.draw(ANYTHING, label=key) for key in ids}, spreads={})
    assert found.results.keys() == {rule.id for rule in METHODS[method].result}
