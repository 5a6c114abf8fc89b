"""Days, and times of a day, as people write them."""

import re
from datetime import date, time, timedelta

from canvasapp.domain.model.values import Language

_TIME = re.compile(r"(\d{1,2})(?:\s*[:.]\s*(\d{2})|\s*시(?:\s*(\d{1,2})\s*분)?|(\d{2}))?")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_in_words(day: date, language: Language) -> str:
    """A day in a language: 14 Mar 2005, 2005. 3. 14."""
    if language == "ko":
        return f"{day.year}. {day.month}. {day.day}."
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def time_from_words(text: str) -> time | None:
    """The time that a text names: 9, 9:30, 14.05, 1405, 14시 5분. None for a blank text.

    Raises ValueError for anything else.
    """
    written = text.strip()
    if not written:
        return None
    found = _TIME.fullmatch(written)
    if found is None:
        raise ValueError(f"“{written}” is no time")
    return time(int(found[1]), int(found[2] or found[3] or found[4] or 0))


def end_of_month(day: date) -> date:
    """The last day of the month that a day is in."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def day_from_words(text: str) -> date | None:
    """The day that a text names: 14 Mar 2005, 14 March 2005, 2005-03-14, 2005. 3. 14., 2005년 3월 14일.

    None for a blank text. Raises ValueError for anything else. A year always has four digits, so that the order of
    day and month is never guessed.
    """
    if not text.strip():
        return None
    numbers = re.fullmatch(r"\s*(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?\s*", text)
    if numbers:
        return date(*map(int, numbers.groups()))
    words = re.fullmatch(r"\s*(\d{1,2})\s+([A-Za-z]{3,9})\.?\s+(\d{4})\s*", text)
    if words and words[2][:3].title() in _MONTHS:
        return date(int(words[3]), _MONTHS.index(words[2][:3].title()) + 1, int(words[1]))
    raise ValueError(f"not a day: {text!r}")
