"""Ranks: there is always room for one more, and they stay short."""

from bisect import bisect_left
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvasapp.domain.model.rank import ranks_between, ranks_of

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ranks = st.text(DIGITS, min_size=1, max_size=8).map(lambda text: text.rstrip("0")).filter(bool)
ends = st.none() | ranks


@given(ends, ends, st.integers(0, 200))
def test_new_ranks_rise_strictly_between_their_neighbours(one: str | None, other: str | None, count: int) -> None:
    low, high = (one, other) if None in (one, other) else (min(one or "", other or ""), max(one or "", other or ""))
    if low is not None and low == high:
        return
    found = ranks_between(low, high, count)
    assert len(found) == count
    row = [*([low] if low else []), *found, *([high] if high else [])]
    assert all(left < right for left, right in pairwise(row))
    assert all(rank and not rank.endswith("0") and set(rank) <= set(DIGITS) for rank in found)


@given(st.lists(st.tuples(st.integers(0, 1000), st.integers(1, 5)), max_size=60))
def test_however_often_something_is_put_in_there_is_room(insertions: list[tuple[int, int]]) -> None:
    row: list[str] = []
    for place, count in insertions:
        at = place % (len(row) + 1)
        row[at:at] = ranks_between(row[at - 1] if at else None, row[at] if at < len(row) else None, count)
        assert row == sorted(set(row))


@given(ends, ends, st.lists(st.uuids().map(lambda identity: identity.hex), max_size=50, unique=True))
def test_ranks_that_bear_a_mark_rise_as_strictly(one: str | None, other: str | None, ids: list[str]) -> None:
    low, high = (one, other) if None in (one, other) else (min(one or "", other or ""), max(one or "", other or ""))
    if low is not None and low == high:
        return
    row = [*([low] if low else []), *ranks_of(ids, low, high), *([high] if high else [])]
    assert all(left < right for left, right in pairwise(row))
    assert not any(rank.endswith("0") for rank in row)


def test_two_that_are_put_in_one_place_at_once_get_two_ranks_with_room_between_them() -> None:
    for low, high in ((None, None), ("V", None), (None, "V"), ("V", "W")):
        mine, yours = ranks_of(["mine"], low, high)[0], ranks_of(["yours"], low, high)[0]
        low, high = sorted((mine, yours))
        assert low < ranks_of(["third"], low, high)[0] < high


def test_ranks_with_marks_stay_short_wherever_thousands_are_put_in_one_by_one() -> None:
    last = first = ranks_of(["begin"], None, None)[0]
    between = last
    for number in range(3_000):
        last = ranks_of([f"last {number}"], last, None)[0]
        first = ranks_of([f"first {number}"], None, first)[0]
    for number in range(300):
        between = ranks_of([f"between {number}"], between, last)[0]
    assert max(len(last), len(first)) <= 14
    assert len(between) < 80


def test_the_first_rank_is_the_middle() -> None:
    assert ranks_between(None, None, 1) == ["V"]
    assert ranks_between("A", "B", 0) == []


@pytest.mark.parametrize(("low", "high"), [("V", "V"), ("W", "V")])
def test_between_equal_or_crossed_neighbours_there_is_no_room(low: str, high: str) -> None:
    with pytest.raises(ValueError, match="no room"):
        ranks_between(low, high, 1)


def test_ranks_stay_short_when_thousands_are_appended_one_by_one_at_either_end() -> None:
    last = first = "V"
    for _ in range(10_000):
        last = ranks_between(last, None, 1)[0]
        first = ranks_between(None, first, 1)[0]
    assert max(len(last), len(first)) <= 8


def test_ranks_stay_short_when_ten_thousand_come_at_once() -> None:
    found = ranks_between(None, None, 10_000)
    assert max(map(len, found)) <= 6
    assert bisect_left(found, found[5_000]) == 5_000
