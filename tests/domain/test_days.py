"""Days in words."""

from datetime import date

from canvasapp.domain.days import day_in_words


def test_a_day_is_written_as_the_language_does() -> None:
    assert day_in_words(date(2005, 3, 14), "en") == "14 Mar 2005"
    assert day_in_words(date(2005, 3, 14), "ko") == "2005. 3. 14."
