"""Ballots are counted into medians; whose votes they were cannot be told."""

import pytest
from pydantic import JsonValue

from canvasapp.domain.engine.answers.answer_values import ElementAnswer
from canvasapp.domain.engine.answers.checking import AnswerChecker
from canvasapp.domain.engine.answers.reader import Board, read_element
from canvasapp.domain.filling.ballots import (
    ballots,
    ballots_in,
    summaries,
    votables,
    votes_closed,
    votes_opened,
    with_ballot,
)
from canvasapp.domain.method.elements import MatrixElement, RatingElement

SCALE = {"low": {"en": "low", "ko": "낮음"}, "high": {"en": "high", "ko": "높음"}}
ITEMS = [{"id": name, "label": {"en": name, "ko": name}} for name in ("a", "b")]
RATING = RatingElement.model_validate(
    {"id": "r", "kind": "rating", "prompt": {"en": "P", "ko": "피"}, "scale": SCALE, "items": ITEMS}
)
MATRIX = MatrixElement.model_validate(
    {
        "id": "m",
        "kind": "matrix",
        "prompt": {"en": "P", "ko": "피"},
        "scale": SCALE,
        "rows": ITEMS,
        "cols": ITEMS,
        "layers": [
            {"id": "today", "label": {"en": "T", "ko": "오늘"}},
            {"id": "goal", "label": {"en": "G", "ko": "목표"}},
        ],
    }
)


def read(element: RatingElement | MatrixElement, value: JsonValue) -> ElementAnswer:
    return read_element(element, value, AnswerChecker(element.id), Board(), {})


def test_what_is_voted_on_comes_in_the_order_of_the_method() -> None:
    assert [found.key for found in votables(RATING, read(RATING, None))] == ["a", "b"]
    assert [found.key for found in votables(MATRIX, read(MATRIX, None))] == ["a|a", "a|b", "b|a", "b|b"]


def test_votes_are_stored_in_order_of_size_and_not_of_people() -> None:
    value: JsonValue = None
    for vote in (5, 0, 3):
        value = with_ballot(RATING, value, {"a": vote})
    assert value == {"a": {"votes": [0, 3, 5]}}


def test_the_median_of_an_even_number_is_a_half() -> None:
    value: JsonValue = None
    for vote in (2, 3, 5, 1):
        value = with_ballot(RATING, value, {"a": vote})
    answer = read(RATING, value)
    assert ballots(answer) == 4
    (found,) = summaries(RATING, answer)
    assert (found.median, found.spread, found.talk_about) == (2.5, 4, True)


def test_a_single_ballot_has_no_spread() -> None:
    (found,) = summaries(RATING, read(RATING, votes_opened(RATING, with_ballot(RATING, None, {"a": 5}))))
    assert found.spread is None
    assert not found.talk_about


@pytest.mark.parametrize("element", [RATING, MATRIX])
def test_the_first_two_ballots_move_nothing_and_the_third_opens_them(element: RatingElement | MatrixElement) -> None:
    layer, key = ("today", "a|b") if isinstance(element, MatrixElement) else (None, "a")
    before: JsonValue = {"cells": {"today": {"a|b": 4}}} if layer else {"a": {"v": 4}}
    value = before
    for number, vote in enumerate((5, 0), start=1):
        value = with_ballot(element, value, {key: vote}, layer)
        assert ballots_in(element, value, layer) == number
        answer = read(element, value)
        assert summaries(element, answer, layer) == ()
        assert answer == read(element, before)
    value = with_ballot(element, value, {key: 1}, layer)
    (found,) = summaries(element, read(element, value), layer)
    assert (found.count, found.median, found.spread) == (3, 1, 5)
    assert ballots_in(element, with_ballot(element, value, {key: 3}, layer), layer) == 4


@pytest.mark.parametrize("element", [RATING, MATRIX])
def test_votes_that_are_held_back_count_before_a_new_vote(element: RatingElement | MatrixElement) -> None:
    layer, key = ("today", "a|b") if isinstance(element, MatrixElement) else (None, "a")
    before: JsonValue = {"cells": {"today": {"a|b": 4}}} if layer else {"a": {"v": 4}}
    value = with_ballot(element, with_ballot(element, before, {key: 0}, layer), {key: 3}, layer)
    closed = votes_closed(element, value, read(element, value), layer)
    assert closed == ({"cells": {"today": {"a|b": 1.5}}} if layer else {"a": {"v": 1.5}})


@pytest.mark.parametrize("before", [{"a": 4}, {"a": {"v": 4, "why": "seen"}}])
def test_a_vote_takes_the_place_of_a_typed_value_when_it_is_opened(before: JsonValue) -> None:
    value = votes_opened(RATING, with_ballot(RATING, before, {"a": 1}))
    assert isinstance(value, dict)
    assert isinstance(value["a"], dict)
    assert "v" not in value["a"]
    assert value["a"].get("why") == ("seen" if before == {"a": {"v": 4, "why": "seen"}} else None)


def test_layers_are_voted_on_apart() -> None:
    value = with_ballot(MATRIX, {"cells": {"today": {"a|a": 1}, "goal": {"a|a": 2}}}, {"a|a": 4}, "goal")
    assert votes_opened(MATRIX, value, "today") == value
    value = votes_opened(MATRIX, value, "goal")
    assert value == {"cells": {"today": {"a|a": 1}}, "votes": {"goal": {"a|a": [4]}}}
    answer = read(MATRIX, value)
    assert ballots(answer, "goal") == 1
    assert ballots(answer, "today") == 0


@pytest.mark.parametrize("element", [RATING, MATRIX])
def test_a_vote_that_is_closed_leaves_the_teams_value(element: RatingElement | MatrixElement) -> None:
    layer = "today" if isinstance(element, MatrixElement) else None
    key = "a|b" if layer else "a"
    value = with_ballot(element, with_ballot(element, None, {key: 1}, layer), {key: 4}, layer)
    value = votes_opened(element, value, layer)
    closed = votes_closed(element, value, read(element, value), layer)
    assert closed == ({"cells": {"today": {"a|b": 2.5}}} if layer else {"a": {"v": 2.5}})
