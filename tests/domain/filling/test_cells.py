"""What people type into cells is read as they mean it, and refused with a sentence where it means nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvasapp.domain.filling import cells
from canvasapp.domain.filling.cells import (
    CellRefused,
    NotADay,
    NotANumber,
    NotOffered,
    NotWhole,
    TooLarge,
    TooSmall,
    cell_text,
    cell_typed,
    exact,
    number_typed,
    rating_typed,
)
from canvasapp.domain.method.elements import Column, Option
from canvasapp.domain.model.values import Words

PER_CENT = Words(en="%", ko="%")
MINUTES = Words(en="min", ko="분")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", 12),
        ("1,5", 1.5),
        ("1.5", 1.5),
        ("-3", -3),
        ("−3", -3),
        ("12,300", 12300),
        ("0,125", 0.125),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1 234 567", 1234567),
        ("1,234,567", 1234567),
        ("１２．５", 12.5),
        ("1e3", 1000),
        ("", None),
        ("  ", None),
    ],
)
def test_a_number_is_read_with_comma_or_point(typed: str, number: float | None) -> None:
    assert number_typed(typed) == number


@pytest.mark.parametrize(
    ("typed", "unit"), [("12 %", PER_CENT), ("12%", PER_CENT), ("12 min", MINUTES), ("12분", MINUTES)]
)
def test_the_unit_may_stand_behind_a_number(typed: str, unit: Words) -> None:
    assert number_typed(typed, unit) == 12


@pytest.mark.parametrize("typed", ["abc", "12 x", "nan", "inf", "--2", "12 %"])
def test_what_is_no_number_is_refused_with_what_was_typed(typed: str) -> None:
    with pytest.raises(NotANumber) as refused:
        number_typed(typed)
    assert typed in str(refused.value)


@pytest.mark.parametrize(("typed", "kind"), [("1e400", TooLarge), ("9" * 400, TooLarge), ("-" + "9" * 20, TooSmall)])
def test_a_number_beyond_all_bounds_is_too_large_not_no_number(typed: str, kind: type[CellRefused]) -> None:
    with pytest.raises(kind) as refused:
        number_typed(typed)
    assert typed[:20] in str(refused.value)
    assert len(str(refused.value)) < 120


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12))
def test_a_number_that_is_shown_is_read_as_the_same_number(number: float) -> None:
    assert number_typed(exact(number)) == number


@pytest.mark.parametrize("typed", ["6", "-1", "2.5", "x"])
def test_a_rating_is_one_of_the_steps(typed: str) -> None:
    with pytest.raises(NotWhole):
        rating_typed(typed)
    assert rating_typed("0") == 0
    assert rating_typed(" ") is None


def column(**fields: object) -> Column:
    return Column.model_validate({"id": "c", "label": {"en": "C", "ko": "씨"}, **fields})


def test_a_number_outside_of_the_column_is_refused() -> None:
    share = column(kind="number", min=0, max=100, unit=PER_CENT)
    assert cell_typed(share, "12,5 %") == 12.5
    assert cell_typed(share, "100") == 100
    with pytest.raises(TooSmall):
        cell_typed(share, "-1")
    with pytest.raises(TooLarge):
        cell_typed(share, "100.1")


@pytest.mark.parametrize("typed", ["2026-03-31", "31 Mar 2026", "2026. 3. 31.", "2026년 3월 31일"])
def test_a_day_is_read_in_every_way_it_is_written(typed: str) -> None:
    assert cell_typed(column(kind="date"), typed) == "2026-03-31"


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(NotADay):
        cell_typed(column(kind="date"), "31/3")


def test_a_choice_is_read_by_its_words_in_either_language_or_by_its_beginning() -> None:
    options = (
        Option(id="remove", label=Words(en="remove the step", ko="단계 없애기")),
        Option(id="forthem", label=Words(en="do it for them", ko="대신 하기")),
    )
    way = column(kind="choice", options=options)
    for typed in ("remove", "Remove the step", "단계 없애기", "rem", "대신"):
        assert cell_typed(way, typed) in ("remove", "forthem")
    assert cell_typed(way, "") is None
    with pytest.raises(NotOffered) as refused:
        cell_typed(way, "wait")
    assert "do it for them" in str(refused.value)


def test_a_cell_that_is_copied_is_read_as_the_same_cell() -> None:
    way = column(kind="choice")
    assert cell_typed(way, cell_text(way, "partly", "ko", {})) == "partly"
    year = column(kind="number", format="year")
    assert cell_text(year, 2005.0, "en", {}) == "2005"


@given(st.text(max_size=60), st.sampled_from(["text", "number", "rating", "date", "choice", "blocks"]))
def test_any_text_is_taken_or_refused_never_worse(typed: str, kind: str) -> None:
    try:
        cell_typed(column(kind=kind), typed)
    except CellRefused as refused:
        assert str(refused)


def test_every_refusal_says_what_to_do() -> None:
    refusals = [found for found in vars(cells).values() if isinstance(found, type) and issubclass(found, CellRefused)]
    assert len(refusals) > 6
    for refusal in refusals:
        if refusal is not CellRefused:
            assert refusal.sentence.endswith(".") and refusal.__doc__
