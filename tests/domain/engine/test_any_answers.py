"""Random answers: partly filled, within or far outside of what is asked; nothing raises and shares stay shares."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import answers_to, notes
from sheets import METHODS, outcome

from canvasapp.domain.engine.results.outcome import BarsResult, NumberResult
from canvasapp.domain.engine.results.outcome_json import plain_outcome
from canvasapp.domain.engine.results.sentences import sentence_of
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import LANGUAGES

SETS = 300
SIGNED = {"cut", "relief", "lean", "honesty"}
"""Percentages that may be below zero by what they mean."""

ABOVE_THE_WHOLE = {"exposure"}
"""A sum of shares that the team may type above a hundred; a notice says so."""


def is_share(method: Method, name: str) -> bool:
    rule = next(rule for rule in method.result if rule.id == name)
    full = getattr(rule, "full", None)
    unit = getattr(rule, "unit", None)
    return name not in SIGNED | ABOVE_THE_WHOLE and (full == 100 or (unit is not None and unit.en == "%"))


@pytest.mark.parametrize("method", list(METHODS))
def test_partly_filled_sheets_have_results_and_shares_between_nothing_and_all(method: str) -> None:
    chance = random.Random(method)
    for _ in range(SETS):
        given_answers = answers_to(method, chance)
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
