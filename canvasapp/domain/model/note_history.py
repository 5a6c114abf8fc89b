"""The history of one note, out of the log: when who changed what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from canvasapp.domain.model.change import Step
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.workshop import Note

_SAYS_NOTHING = ("rank", "sheet", "colour", "origin")
"""Fields of a note whose change is no matter for its history."""


@dataclass(frozen=True)
class Event:
    """A note before and after a step; None: it was not there. `undone`: an earlier step was taken back."""

    time: datetime
    author: str
    before: Note | None
    after: Note | None
    undone: bool = False


def history_of(note_id: str, steps: Iterable[Step]) -> tuple[Event, ...]:
    """What happened to a note, newest first; moves within its block and other papers are left out."""
    events: list[Event] = []
    for step in steps:
        for change in step.changes:
            before, after = change.before, change.after
            if change.id != note_id or not isinstance(after or before, Note):
                continue
            old, new = (entity if isinstance(entity, Note) else None for entity in (before, after))
            if _telling(old) != _telling(new):
                events.append(Event(step.time, step.author, old, new, step.kind == "undo"))
    return tuple(reversed(events))


@dataclass(frozen=True)
class Removed:
    """A note that was taken off its canvas, as it was then, when and by whom."""

    note: Note
    time: datetime
    author: str


def removed_from(content: Content, sheet_id: str, steps: Iterable[Step]) -> tuple[Removed, ...]:
    """The notes that were removed from a sheet and are nowhere in the workshop now, the last one first."""
    found: dict[str, Removed] = {}
    for step in steps:
        for change in step.changes:
            if isinstance(change.before, Note) and change.after is None and change.id not in content.notes:
                found.pop(change.id, None)
                found[change.id] = Removed(change.before, step.time, step.author)
    return tuple(one for one in reversed(found.values()) if one.note.sheet == sheet_id)


def _telling(note: Note | None) -> dict[str, object] | None:
    return note.model_dump(exclude=set(_SAYS_NOTHING)) if note is not None else None
