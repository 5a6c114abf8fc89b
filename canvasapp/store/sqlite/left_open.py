"""What the workshops of a workbook have left open: for the next one of a client, and for the library."""

from collections.abc import Iterable

from sqlalchemy import Connection, Select, select

from canvasapp.domain.model.agenda import AgendaItem
from canvasapp.domain.model.summaries import DueAction
from canvasapp.domain.model.takeaway import Carried, Takeaway
from canvasapp.domain.model.takeaway_edits import Left
from canvasapp.domain.model.values import folded
from canvasapp.store.sqlite.rows import entities_of, workshop_of
from canvasapp.store.sqlite.schema import AGENDA_ITEM, TAKEAWAY, WORKSHOP


def left_open(connection: Connection, client: str, besides: str) -> tuple[Left, ...]:
    """The open takeaways of a client's workshops (however its name is capitalised) that no workshop has carried on, the
    oldest workshop first; without those in the trash and the workshop `besides`. Raises ValueError for damaged rows."""
    others = select(WORKSHOP).where(WORKSHOP.c.deleted.is_(None), WORKSHOP.c.id != besides)
    rows = connection.execute(others.order_by(WORKSHOP.c.day, WORKSHOP.c.title, WORKSHOP.c.id))
    earlier = [workshop for workshop in map(workshop_of, rows) if folded(workshop.client) == folded(client)]
    found = _not_carried_on(connection, connection.execute(_open()))
    return tuple((workshop, each) for workshop in earlier for each in found if each.workshop == workshop.id)


def last_agenda(connection: Connection, client: str, besides: str) -> tuple[AgendaItem, ...]:
    """The agenda of the client's last workshop that has one; without those in the trash and the workshop `besides`.

    Raises ValueError for damaged rows.
    """
    others = select(WORKSHOP).where(WORKSHOP.c.deleted.is_(None), WORKSHOP.c.id != besides)
    rows = connection.execute(others.order_by(WORKSHOP.c.day.desc(), WORKSHOP.c.title, WORKSHOP.c.id))
    for workshop in map(workshop_of, rows):
        if folded(workshop.client) == folded(client):
            mine = select(AGENDA_ITEM).where(AGENDA_ITEM.c.workshop == workshop.id)
            found = entities_of("agenda_item", connection.execute(mine.order_by(AGENDA_ITEM.c.rank, AGENDA_ITEM.c.id)))
            if found:
                return tuple(item for item in found if isinstance(item, AgendaItem))
    return ()


def due_actions(connection: Connection) -> tuple[DueAction, ...]:
    """The open actions with a day that no later workshop has carried on, soonest first; of workshops that are not in
    the trash. Raises ValueError for damaged rows."""
    titles = {row.id: row.title for row in connection.execute(select(WORKSHOP.c.id, WORKSHOP.c.title))}
    dated = _open().where(TAKEAWAY.c.sort == "action", TAKEAWAY.c.due.is_not(None))
    found = _not_carried_on(connection, connection.execute(dated))
    actions = [
        DueAction(each.id, each.text, each.who, each.due, each.workshop, titles[each.workshop])
        for each in found
        if each.due is not None
    ]
    return tuple(sorted(actions, key=lambda action: (action.due, action.title, action.id)))


def _open() -> Select[tuple[object, ...]]:
    live = TAKEAWAY.join(WORKSHOP, WORKSHOP.c.id == TAKEAWAY.c.workshop)
    query = select(*TAKEAWAY.c).select_from(live).where(WORKSHOP.c.deleted.is_(None), TAKEAWAY.c.status == "open")
    return query.order_by(TAKEAWAY.c.sort, TAKEAWAY.c.rank, TAKEAWAY.c.id)


def _not_carried_on(connection: Connection, found: Iterable[Iterable[object]]) -> list[Takeaway]:
    """The takeaways of rows that no later workshop has carried on; what is in the trash carries nothing."""
    live = TAKEAWAY.join(WORKSHOP, WORKSHOP.c.id == TAKEAWAY.c.workshop)
    carried = select(TAKEAWAY.c.carried).select_from(live)
    rows = connection.execute(carried.where(TAKEAWAY.c.carried.is_not(None), WORKSHOP.c.deleted.is_(None)))
    carried_on = {Carried.model_validate_json(text).takeaway for (text,) in rows}
    return [
        takeaway
        for takeaway in entities_of("takeaway", found)
        if isinstance(takeaway, Takeaway) and takeaway.id not in carried_on
    ]
