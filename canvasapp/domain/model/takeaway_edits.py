"""The edits of takeaways: pure functions from a content and a wish to an `Edit`, or None where nothing would change."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from canvasapp.domain.model.change import Action, Change, Edit, Label
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.rank import ranks_between
from canvasapp.domain.model.takeaway import Carried, Takeaway, TakeawayBody, TakeawaySort, TakeawayStatus
from canvasapp.domain.model.values import clean_text, new_id
from canvasapp.domain.model.workshop import Workshop

Left = tuple[Workshop, Takeaway]
"""Something that an earlier workshop left open, with that workshop."""

_ADDING: Mapping[TakeawaySort, Action] = {"decision": "decision.add", "action": "action.add", "parked": "parked.add"}


def add_takeaway(content: Content, body: TakeawayBody) -> Edit | None:
    """A takeaway behind the others of its sort; one without a text says nothing."""
    changes = _added(content, [body])
    return _edit(_ADDING[body.sort], changes) if changes else None


def edit_takeaway(content: Content, takeaway_id: str, wanted: TakeawayBody) -> Edit | None:
    """Another wording, person, day and so on; a blank text changes nothing. Where its sort becomes another one, it
    goes behind the others of that sort."""
    before = content.takeaways[takeaway_id]
    if not clean_text(wanted.text):
        return None
    fields = _cleaned(wanted)
    if wanted.sort != before.sort:
        fields["rank"] = _ranks(content, wanted.sort, 1)[0]
    return _edit("takeaway.edit", _changed([before], fields))


def set_takeaway_status(content: Content, ids: Iterable[str], status: TakeawayStatus) -> Edit | None:
    """Some takeaways open, done or dropped."""
    return _edit("takeaway.status", _changed([content.takeaways[each] for each in ids], {"status": status}))


def remove_takeaways(content: Content, ids: Iterable[str]) -> Edit | None:
    """Some takeaways gone."""
    gone = [content.takeaways[each] for each in dict.fromkeys(ids)]
    return _edit("takeaway.remove", [Change.model_construct(before=each, after=None) for each in gone])


def carry_over(content: Content, left: Iterable[Left]) -> Edit | None:
    """What earlier workshops left open becomes part of this one, each with the name of where it comes from.

    A takeaway that was carried here before is not carried twice.
    """
    here = {each.carried.takeaway for each in content.takeaways.values() if each.carried is not None}
    bodies = [
        TakeawayBody(**_fields(takeaway) | {"source": None, "carried": _carried(workshop, takeaway)})
        for workshop, takeaway in left
        if takeaway.id not in here
    ]
    return _edit("takeaway.carry", _added(content, bodies))


def overdue(content: Content, today: date) -> tuple[Takeaway, ...]:
    """The actions whose day has passed while they are open, those that wait longest first."""
    late = [each for each in content.taken("action") if each.is_overdue(today)]
    return tuple(sorted(late, key=lambda each: each.due or today))


def _carried(workshop: Workshop, takeaway: Takeaway) -> Carried:
    return Carried(workshop=workshop.id, takeaway=takeaway.id, title=workshop.title, day=workshop.day)


def _added(content: Content, bodies: Sequence[TakeawayBody]) -> list[Change]:
    changes = []
    by_sort: dict[TakeawaySort, list[TakeawayBody]] = {}
    for body in bodies:
        if clean_text(body.text):
            by_sort.setdefault(body.sort, []).append(body)
    for sort, there in by_sort.items():
        for body, rank in zip(there, _ranks(content, sort, len(there)), strict=True):
            new = Takeaway(id=new_id(), workshop=content.workshop.id, rank=rank, **_cleaned(body))
            changes.append(Change.model_construct(before=None, after=new))
    return changes


def _ranks(content: Content, sort: TakeawaySort, count: int) -> list[str]:
    """Ranks behind the last takeaway of a sort."""
    there = content.taken(sort)
    return ranks_between(there[-1].rank if there else None, None, count)


def _fields(body: TakeawayBody) -> dict[str, object]:
    return {name: getattr(body, name) for name in TakeawayBody.model_fields}


def _cleaned(body: TakeawayBody) -> dict[str, object]:
    return {name: clean_text(value) if isinstance(value, str) else value for name, value in _fields(body).items()}


def _changed(takeaways: Iterable[Takeaway], fields: Mapping[str, object]) -> list[Change]:
    changes = [Change.model_construct(before=each, after=each.model_copy(update=fields)) for each in takeaways]
    return [change for change in changes if change.before != change.after]


def _edit(action: Action, changes: Sequence[Change]) -> Edit | None:
    if not changes:
        return None
    return Edit.model_construct(label=Label(action=action, count=len(changes)), changes=tuple(changes))
