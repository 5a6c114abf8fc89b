"""Checking single values of an answer; what does not fit is kept, not used, and named with a remedy."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pydantic import JsonValue

from canvasapp.domain.engine.answers.answer_values import Kept
from canvasapp.domain.engine.language.labels import Label, joined
from canvasapp.domain.method.elements import Option
from canvasapp.domain.model.finding import Finding

MAX_NUMBER = 1e15

MAX_TEXT = 100_000
"""No answer is longer; a file may bring megabytes, which no screen shows in time."""

WRONG_SHAPE = Finding("This answer has another form than the method expects; it is kept, but not used. Answer anew.")
NOT_A_TEXT = Finding("A text is expected here. What stands here is kept, but not used; type it anew.")
TOO_LONG = Finding(
    "This text is longer than 100,000 signs; all of it is kept, but only its beginning is used. Shorten it."
)
NOT_A_NUMBER = Finding("A number is expected here. What stands here is kept, but not used; type it anew.")
NOT_A_DAY = Finding("A day is expected here, as 2026-03-31. What stands here is kept, but not used; type it anew.")
NOT_AN_OPTION = Finding("This is none of the answers to choose from; it is kept, but not used. Choose one.")
NO_ID = Finding("This row has no id, or one that stands twice; it is kept, but not used. Type it into a new row.")
TOO_MANY_ROWS = Finding("There are more rows than this table takes; the last ones are kept, but not used. Remove some.")
EARLIER = Finding("This belongs to an earlier version of the method; it is kept, but not used.")

JsonObject = Mapping[str, JsonValue]


Place = Label | tuple[Label, Label]
"""Where a value stands: a label, or those of its row and column."""


@dataclass(slots=True)
class AnswerChecker:
    """Collects, for one element, what is kept unused."""

    element: str
    kept: list[Kept] = field(default_factory=list)
    earlier: list[Kept] = field(default_factory=list)

    def keep(self, place: Place, value: JsonValue, reason: Finding) -> None:
        """Keep a value that cannot be used."""
        self.kept.append(Kept(self.element, joined(*place) if isinstance(place, tuple) else place, value, reason))

    def from_earlier(self, place: Label, value: JsonValue) -> None:
        """Keep a value that the method no longer asks for."""
        self.earlier.append(Kept(self.element, place, value, EARLIER))

    def object(self, value: JsonValue, place: Place = "") -> JsonObject:
        """An object, or an empty one for anything else."""
        if isinstance(value, dict):
            return value
        if value is not None:
            self.keep(place, value, WRONG_SHAPE)
        return {}

    def list(self, value: JsonValue, place: Place = "") -> Sequence[JsonValue]:
        """A list, or an empty one for anything else."""
        if isinstance(value, list):
            return value
        if value is not None:
            self.keep(place, value, WRONG_SHAPE)
        return ()

    def number(
        self, value: JsonValue, place: Place, low: float | None = None, high: float | None = None
    ) -> float | None:
        """A finite number between `low` and `high`, else None."""
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not _is_bearable(value):
            self.keep(place, value, NOT_A_NUMBER)
            return None
        number = float(value)
        if (low is not None and number < low) or (high is not None and number > high):
            self.keep(place, value, _outside(number, low, high))
            return None
        return number

    def text(self, value: JsonValue, place: Place) -> str:
        """A text, else an empty one; of a very long one the beginning."""
        if isinstance(value, str):
            if len(value) > MAX_TEXT:
                self.keep(place, value, TOO_LONG)
            return value[:MAX_TEXT]
        if value is not None:
            self.keep(place, value, NOT_A_TEXT)
        return ""

    def option(self, value: JsonValue, place: Place, options: Sequence[Option]) -> str | None:
        """The id of one of the options, else None."""
        if value is None or value == "":
            return None
        if isinstance(value, str) and any(option.id == value for option in options):
            return value
        self.keep(place, value, NOT_AN_OPTION)
        return None

    def day(self, value: JsonValue, place: Place) -> date | None:
        """A day in ISO form, else None."""
        if value is None or value == "":
            return None
        try:
            return date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            self.keep(place, value, NOT_A_DAY)
            return None

    def names(self, value: JsonValue, place: Place) -> tuple[str, ...]:
        """A list of ids."""
        return tuple(name for name in self.list(value, place) if isinstance(name, str))

    def votes(self, value: JsonValue, place: Place, low: float, high: float) -> tuple[float, ...]:
        """The votes of a group that are within the scale, in order of size."""
        found = (self.number(vote, place, low, high) for vote in self.list(value, place))
        return tuple(sorted(vote for vote in found if vote is not None))


def _is_bearable(number: int | float) -> bool:
    return -MAX_NUMBER <= number <= MAX_NUMBER and math.isfinite(number)


def _outside(number: float, low: float | None, high: float | None) -> Finding:
    if high is None:
        return Finding("{value} is below {low}; it is kept, but not used. Type a larger number.", _shown(number, low))
    if low is None:
        return Finding(
            "{value} is above {high}; it is kept, but not used. Type a smaller number.", _shown(number, None, high)
        )
    return Finding(
        "{value} is not between {low} and {high}; it is kept, but not used. Type a number in between.",
        _shown(number, low, high),
    )


def _shown(value: float, low: float | None = None, high: float | None = None) -> dict[str, object]:
    named = {"value": value, "low": low, "high": high}
    return {name: f"{number:g}" for name, number in named.items() if number is not None}
