"""When the steps of an agenda begin and end, by plan and as it comes, and how the clock of a step stands.

Everything is computed from times that are kept, never counted in ticks: a program that was closed, a computer that
slept, and a crash change nothing about it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Literal

from canvasapp.domain.model.agenda import AgendaItem, current

ClockPhase = Literal["calm", "soon", "last", "over"]

SOON, LAST = 0.2, 0.05
"""The parts of its time that are left when a step is soon, and at last, at its end."""


@dataclass(frozen=True)
class Slot:
    """A step by the clock: when it was planned to begin, and when it did, or will as the day goes; likewise its end.

    Of a step that is skipped all is None; likewise where nobody has said when the day begins and nothing has begun.
    """

    item: AgendaItem
    planned: datetime | None = None
    begins: datetime | None = None
    ends: datetime | None = None


@dataclass(frozen=True)
class Clock:
    """How the clock of a step stands: time that is left, negative in overtime, of how much."""

    left: timedelta
    box: timedelta
    running: bool

    @property
    def phase(self) -> ClockPhase:
        """Calm, then soon at its end (a fifth is left), the last of it (a twentieth), and over."""
        if self.left < timedelta():
            return "over"
        share = self.left / self.box
        return "last" if share <= LAST else "soon" if share <= SOON else "calm"


def clock_of(item: AgendaItem, now: datetime) -> Clock:
    """The clock of a step at a time."""
    return Clock(item.box - item.ran(now), item.box, item.is_running)


def day_start(items: Sequence[AgendaItem], begins: time | None, now: datetime) -> datetime | None:
    """When the day was to begin: at that time of the day on which the first step began, else of today, where the
    computer is. None where nobody has said a time."""
    if begins is None:
        return None
    begun = [item.spans[0].start for item in items if item.spans]
    return datetime.combine((min(begun) if begun else now).astimezone().date(), begins).astimezone()


def slots(items: Sequence[AgendaItem], start: datetime | None, now: datetime) -> tuple[Slot, ...]:
    """All steps by the clock. `start` is when the day was to begin; None: when the first step did.

    Steps that are over stand as they were; the one that runs ends when its time is up, or now if it is already; what
    comes behind follows at once.
    """
    begun = [item.spans[0].start for item in items if item.spans]
    start = start or (min(begun) if begun else None)
    found: list[Slot] = []
    planned = coming = start
    for item in items:
        if item.skipped or planned is None or coming is None:
            found.append(Slot(item))
            continue
        begins, ends = _real(item, coming, now)
        found.append(Slot(item, planned, begins, ends))
        planned += timedelta(minutes=item.minutes)
        coming = ends
    return tuple(found)


def _real(item: AgendaItem, coming: datetime, now: datetime) -> tuple[datetime, datetime]:
    """When a step began and ended, or will."""
    if not item.spans:
        if item.over:
            return coming, coming
        return coming, coming + item.box
    begins = item.spans[0].start
    last = item.spans[-1].end or now
    if item.over:
        return begins, max(last, begins)
    return begins, max(now, begins) + max(item.box - item.ran(now), timedelta())


def behind(items: Sequence[AgendaItem], start: datetime | None, now: datetime) -> timedelta | None:
    """How far the day is behind its plan (negative: ahead); None before it has begun, or where there is no plan.

    Of the step that has begun its expected end counts against the planned one; between steps, the time of now against
    the planned begin of the next.
    """
    timed = [slot for slot in slots(items, start, now) if slot.planned is not None]
    if not any(slot.item.spans for slot in timed):
        return None
    running = current(items)
    for slot in timed:
        if slot.planned is None or slot.ends is None:
            continue
        if running is not None and slot.item.id == running.id:
            return slot.ends - slot.planned - timedelta(minutes=slot.item.minutes)
        if running is None and not slot.item.over:
            return now - slot.planned
    last = timed[-1]
    assert last.planned is not None and last.ends is not None
    return last.ends - last.planned - timedelta(minutes=last.item.minutes)


def planned_minutes(items: Sequence[AgendaItem]) -> int:
    """The minutes of all steps that are not skipped."""
    return sum(item.minutes for item in items if not item.skipped)
