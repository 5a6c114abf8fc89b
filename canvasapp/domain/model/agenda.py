"""The agenda of a workshop: steps with their minutes, and the time that each of them really ran."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from canvasapp.domain.model.values import Value

AgendaSort = Literal["input", "exercise", "break", "vote", "discussion"]
AGENDA_SORTS: tuple[AgendaSort, ...] = ("input", "exercise", "break", "vote", "discussion")

MOST_MINUTES = 24 * 60
Minutes = Annotated[int, Field(ge=1, le=MOST_MINUTES)]


class Span(Value):
    """A time during which the clock of a step ran; without an end it runs."""

    start: AwareDatetime
    end: AwareDatetime | None = None

    def lasted(self, now: datetime) -> timedelta:
        """How long it ran until `now`; nothing where the clock of the computer was turned back meanwhile."""
        return max((self.end or now) - self.start, timedelta())


class AgendaBody(Value):
    """A step of the day.

    `sheet` is the id of the sheet it is about (in files its number), "" for none; `private` is for the facilitator
    alone. `spans` are the times during which its clock ran, `extra` minutes that were given (or taken) while it ran. It
    is `over` when somebody says so, never by itself.
    """

    title: str
    sort: AgendaSort = "input"
    minutes: Minutes = 15
    lead: str = ""
    sheet: str = ""
    private: str = ""
    skipped: bool = False
    extra: int = 0
    spans: tuple[Span, ...] = ()
    over: bool = False

    @property
    def is_running(self) -> bool:
        """Whether its clock runs."""
        return not self.over and bool(self.spans) and self.spans[-1].end is None

    @property
    def is_begun(self) -> bool:
        """Whether it has begun and is not over: it runs, or pauses."""
        return bool(self.spans) and not self.over

    @property
    def box(self) -> timedelta:
        """The time it has: what was planned, and what was given since."""
        return timedelta(minutes=max(self.minutes + self.extra, 1))

    def ran(self, now: datetime) -> timedelta:
        """How long its clock ran until `now`, without pauses."""
        return sum((span.lasted(now) for span in self.spans), timedelta())


class AgendaItem(AgendaBody):
    """A step of the agenda of a workshop."""

    kind: Literal["agenda_item"] = "agenda_item"
    id: str
    workshop: str
    rank: str


NOT_BEGUN: Mapping[str, object] = {"extra": 0, "spans": (), "over": False}
"""The fields of a step whose clock never ran, as an update: for a copy, which is another day."""


def current(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The step that has begun and is not over; None between two steps."""
    return next((item for item in items if item.is_begun), None)


def following(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The step that comes next and is not skipped: behind the one that has begun, else behind the last that is over."""
    begun = [place for place, item in enumerate(items) if item.is_begun or item.over]
    first = begun[-1] + 1 if begun else 0
    return next((item for item in items[first:] if not item.skipped), None)
