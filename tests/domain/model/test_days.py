"""Days in words."""

from datetime import date, time

import pytest

from canvasapp.domain.model.days import day_from_words, day_in_words, end_of_month, time_from_words
from canvasapp.domain.model.values import LANGUAGES, Language


def test_a_day_is_written_as_the_language_does() -> None:
    assert day_in_words(date(2005, 3, 14), "en") == "14 Mar 2005"
    assert day_in_words(date(2005, 3, 14), "ko") == "2005. 3. 14."


@pytest.mark.parametrize(
    "text",
    ["14 Mar 2005", "14 March 2005", "14 mar. 2005", "2005-03-14", "2005. 3. 14.", "2005년 3월 14일", " 2005/3/14 "],
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert day_from_words(text) == date(2005, 3, 14)


@pytest.mark.parametrize("text", ["14.3.05", "3/14/2005", "30 Feb 2005", "2005-13-01", "March", "12345"])
def test_what_could_be_another_day_is_no_day(text: str) -> None:
    with pytest.raises(ValueError):
        day_from_words(text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_what_is_written_is_read(month: int, language: Language) -> None:
    assert day_from_words(day_in_words(date(2024, month, 29), language)) == date(2024, month, 29)


def test_a_blank_text_is_no_day_and_no_mistake() -> None:
    assert day_from_words("  ") is None


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("9", 9, 0),
        ("9:30", 9, 30),
        ("09.05", 9, 5),
        ("1405", 14, 5),
        ("905", 9, 5),
        (" 14시 5분", 14, 5),
        ("14시", 14, 0),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, hour: int, minute: int) -> None:
    assert time_from_words(text) == time(hour, minute)


@pytest.mark.parametrize("text", ["25", "9:60", "9:3", "half past nine", "12345", "-1", "9:30 pm"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        time_from_words(text)


def test_a_blank_text_is_no_time_and_no_mistake() -> None:
    assert time_from_words("  ") is None


def test_a_month_ends_on_its_last_day() -> None:
    months = [date(2026, 2, 1), date(2024, 2, 29), date(2026, 12, 31), date(2026, 4, 30)]
    assert [end_of_month(day) for day in months] == [
        date(2026, 2, 28),
        date(2024, 2, 29),
        date(2026, 12, 31),
        date(2026, 4, 30),
    ]
