"""The edits of an agenda and of its clock: pure functions to an `Edit`, or None where nothing would change.

Whatever depends on the time is given it (`now`, with time zone).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from canvasapp.domain.model.agenda import NOT_BEGUN, AgendaBody, AgendaItem, Span, current, following
from canvasapp.domain.model.change import Action, Change, Edit, Label
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.rank import ranks_between
from canvasapp.domain.model.values import clean_text, new_id

_PLANNED = ("title", "sort", "minutes", "lead", "sheet", "private")
"""What is said of a step before it runs."""


def add_agenda(content: Content, bodies: Iterable[AgendaBody], row: int | None = None) -> Edit | None:
    """Steps before the one at `row` (None: behind the others), in one edit; those without a title are left out."""
    kept = [fields for body in bodies if (fields := _cleaned(body))["title"]]
    ranks = _ranks(content.agenda, row, len(kept))
    new = [
        AgendaItem.model_validate({**fields, "id": new_id(), "workshop": content.workshop.id, "rank": rank})
        for fields, rank in zip(kept, ranks, strict=True)
    ]
    return _edit("agenda.add", [Change.model_construct(before=None, after=item) for item in new])


def planned_again(items: Iterable[AgendaItem]) -> tuple[AgendaBody, ...]:
    """The plan of another day, for this one: nothing has begun, nothing is left out, and sheets are not known."""
    fields = {**NOT_BEGUN, "skipped": False, "sheet": ""}
    return tuple(AgendaBody.model_validate(_cleaned(item) | fields) for item in items)


def edit_agenda_item(content: Content, item_id: str, wanted: AgendaBody) -> Edit | None:
    """Another title, kind, length, lead, sheet or private notes; its clock is not touched. A blank title: nothing."""
    fields = {name: value for name, value in _cleaned(wanted).items() if name in _PLANNED}
    return _edit("agenda.edit", _changed(_item(content, item_id), fields)) if fields["title"] else None


def move_agenda_item(content: Content, item_id: str, row: int) -> Edit | None:
    """A step to position `row` among all steps."""
    item = _item(content, item_id)
    others = [other for other in content.agenda if other.id != item_id]
    row = max(0, min(row, len(others)))
    if content.agenda.index(item) == row:
        return None
    return _edit("agenda.move", _changed(item, {"rank": _ranks(others, row, 1)[0]}))


def remove_agenda(content: Content, ids: Iterable[str]) -> Edit | None:
    """Some steps gone."""
    gone = [_item(content, item_id) for item_id in dict.fromkeys(ids)]
    return _edit("agenda.remove", [Change.model_construct(before=item, after=None) for item in gone])


def skip_agenda_item(content: Content, item_id: str, skipped: bool) -> Edit | None:
    """Leave a step out, or take it in again; one that has begun is not left out any more."""
    item = _item(content, item_id)
    return _edit("agenda.skip", _changed(item, {"skipped": skipped})) if not item.spans else None


def begin_step(content: Content, item_id: str, now: datetime) -> Edit | None:
    """The clock of a step runs from now on; the step that had begun before is over. One that runs goes on as it is."""
    item = _item(content, item_id)
    if item.is_running:
        return None
    before = current(content.agenda)
    ending = _changed(before, _over(before, now)) if before is not None and before.id != item_id else []
    running = {"spans": (*item.spans, Span(start=now)), "over": False, "skipped": False}
    return _edit("clock.start", [*ending, *_changed(item, running)])


def pause_step(content: Content, now: datetime) -> Edit | None:
    """The clock that runs stands still."""
    item = current(content.agenda)
    if item is None or not item.is_running:
        return None
    return _edit("clock.pause", _changed(item, {"spans": _closed(item, now)}))


def pause_or_go_on(content: Content, now: datetime) -> Edit | None:
    """The clock of the step that has begun stands still, or runs again."""
    item = current(content.agenda)
    if item is None:
        return None
    return pause_step(content, now) if item.is_running else begin_step(content, item.id, now)


def give_minutes(content: Content, minutes: int) -> Edit | None:
    """More time for the step that has begun, or less; it has at least one minute."""
    item = current(content.agenda)
    if item is None:
        return None
    extra = max(item.extra + minutes, 1 - item.minutes)
    return _edit("clock.give", _changed(item, {"extra": extra}), name=f"{minutes:+}")


def end_step(content: Content, now: datetime) -> Edit | None:
    """The step that has begun is over."""
    item = current(content.agenda)
    return _edit("clock.end", _changed(item, _over(item, now))) if item is not None else None


def next_step(content: Content, now: datetime) -> Edit | None:
    """The step that has begun is over, and the next one begins; at the end of the agenda only the former."""
    coming = following(content.agenda)
    return begin_step(content, coming.id, now) if coming is not None else end_step(content, now)


def _over(item: AgendaItem, now: datetime) -> Mapping[str, object]:
    return {"spans": _closed(item, now), "over": True}


def _closed(item: AgendaItem, now: datetime) -> tuple[Span, ...]:
    """Its times, the last of them ended: at its begin where the clock of the computer was turned back meanwhile."""
    last = item.spans[-1]
    if last.end is not None:
        return item.spans
    return (*item.spans[:-1], last.model_copy(update={"end": max(now, last.start)}))


def _item(content: Content, item_id: str) -> AgendaItem:
    """The step with that id. Raises KeyError."""
    found = next((item for item in content.agenda if item.id == item_id), None)
    if found is None:
        raise KeyError(item_id)
    return found


def _cleaned(body: AgendaBody) -> dict[str, object]:
    fields = {name: getattr(body, name) for name in AgendaBody.model_fields}
    return {name: clean_text(value) if isinstance(value, str) else value for name, value in fields.items()}


def _ranks(there: Sequence[AgendaItem], row: int | None, count: int) -> list[str]:
    """`count` ranks before the step at `row`; equal neighbours (two programs, one rank) leave no room between them."""
    row = len(there) if row is None else max(0, min(row, len(there)))
    low = there[row - 1].rank if row > 0 else None
    while row < len(there) and low is not None and there[row].rank <= low:
        row += 1
    return ranks_between(low, there[row].rank if row < len(there) else None, count)


def _changed(item: AgendaItem, fields: Mapping[str, object]) -> list[Change]:
    after = item.model_copy(update=fields)
    return [Change.model_construct(before=item, after=after)] if after != item else []


def _edit(action: Action, changes: Sequence[Change], name: str = "") -> Edit | None:
    if not changes:
        return None
    return Edit.model_construct(label=Label(action=action, count=len(changes), name=name), changes=tuple(changes))
