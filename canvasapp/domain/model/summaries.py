"""What the library shows of workshops without opening them: summaries, thumbnails, and the notes that are due."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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
    """What a card of the library shows: `last_step` tells whether a picture of it is still good, `changed` sorts."""

    workshop: Workshop
    sheets: int
    notes: int
    last_step: int
    changed: datetime


@dataclass(frozen=True)
class Standing:
    """How the notes of a workshop stand on a day: how many are disproved and not replaced, how many are past their day,
    and the next day on which one is to be looked at."""

    disproved: int = 0
    overdue: int = 0
    next: date | None = None


@dataclass(frozen=True)
class DueNote:
    """A note that is to be looked at on a day, and the workshop it is in."""

    id: str
    text: str
    status: Status
    due: date
    workshop: str
    title: str
