"""What a workshop leaves behind to be kept: decisions, actions and parked things, all of them takeaways."""

from datetime import date
from typing import Literal

from canvasapp.domain.model.values import Value

TakeawaySort = Literal["decision", "action", "parked"]
TAKEAWAY_SORTS: tuple[TakeawaySort, ...] = ("decision", "action", "parked")

TakeawayStatus = Literal["open", "done", "dropped"]
TAKEAWAY_STATUSES: tuple[TakeawayStatus, ...] = ("open", "done", "dropped")


class TakeawaySource(Value):
    """Where a takeaway came up: a note, or an element of a sheet, and what stood there then.

    In files, which have no ids, `sheet` is its number among the sheets (from 1) and `note` its place ("2.7"); nothing
    stands for what is not in the file.
    """

    sheet: str
    note: str = ""
    element: str = ""
    text: str = ""


class Carried(Value):
    """The earlier workshop that a takeaway was carried over from, and what it was there."""

    workshop: str
    takeaway: str
    title: str
    day: date | None = None


class TakeawayBody(Value):
    """A decision (`who` decided, by which `vote`), an action (`who` does it, until `due`), or something parked.

    `day` is the day on which it was written down. A decision that is open stands, one that is dropped was withdrawn.
    """

    sort: TakeawaySort
    text: str
    who: str = ""
    vote: str = ""
    due: date | None = None
    status: TakeawayStatus = "open"
    day: date | None = None
    source: TakeawaySource | None = None
    carried: Carried | None = None

    def is_overdue(self, today: date) -> bool:
        """Whether this is an action whose day has passed while it is open."""
        return self.sort == "action" and self.status == "open" and self.due is not None and self.due < today


class Takeaway(TakeawayBody):
    """A decision, an action, or something parked, in a workshop."""

    kind: Literal["takeaway"] = "takeaway"
    id: str
    workshop: str
    rank: str
