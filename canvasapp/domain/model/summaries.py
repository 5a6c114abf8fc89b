"""What the library shows of workshops without opening them: summaries, thumbnails, and what is due."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from canvasapp.domain.model.workshop import Status, Workshop

Marks = Mapping[str, tuple[tuple[str, int], ...]]
"""block id -> (letter of the colour, number of signs) of its first notes, in their order."""

NOTES_IN_THUMBNAIL = 12
"""So many notes of a block are in a thumbnail at most."""


@dataclass(frozen=True)
class Thumbnail:
    """What the picture of a workshop shows: a sheet of a method (its id, "" for none), and the notes on it."""

    method: str = ""
    blocks: Marks = field(default_factory=dict)


@dataclass(frozen=True)
class WorkshopSummary:
    """What a card of the library shows: the id of the last step tells whether a picture of it is still good, `changed`
    sorts."""

    workshop: Workshop
    sheets: int
    notes: int
    last_step: str
    changed: datetime


@dataclass(frozen=True)
class Standing:
    """How a workshop stands on a day: how many notes are disproved and not replaced, how many notes and actions are
    past their day, and the next day on which one is due."""

    disproved: int = 0
    overdue: int = 0
    next: date | None = None

    def with_due(self, due: date, today: date) -> "Standing":
        """The same with one thing more that is due on a day."""
        if due < today:
            return replace(self, overdue=self.overdue + 1)
        return replace(self, next=min(due, self.next or due))


@dataclass(frozen=True)
class DueNote:
    """A note that is to be looked at on a day, and the workshop it is in."""

    id: str
    text: str
    status: Status
    due: date
    workshop: str
    title: str


@dataclass(frozen=True)
class DueAction:
    """An open action with its day, and the workshop it is in."""

    id: str
    text: str
    who: str
    due: date
    workshop: str
    title: str
