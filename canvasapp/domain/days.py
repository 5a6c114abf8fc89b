"""Days as people write them."""

from datetime import date

from canvasapp.domain.values import Language

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_in_words(day: date, language: Language) -> str:
    """A day in a language: 14 Mar 2005, 2005. 3. 14."""
    if language == "ko":
        return f"{day.year}. {day.month}. {day.day}."
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
