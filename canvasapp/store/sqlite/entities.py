"""The kinds of entities that a workbook keeps: a row here for each, and nothing else in the store names them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Table, select

from canvasapp.domain.model.agenda import AgendaItem
from canvasapp.domain.model.entity import Entity
from canvasapp.domain.model.takeaway import Takeaway
from canvasapp.domain.model.workshop import Answer, Note, Sheet, Workshop
from canvasapp.store.sqlite.schema import AGENDA_ITEM, ANSWER, NOTE, SHEET, TAKEAWAY, WORKSHOP


@dataclass(frozen=True)
class EntityTable:
    """How the entities of a kind are kept. `json` are the columns that hold a value of its own as JSON text."""

    table: Table
    model: type[Entity]
    json: tuple[str, ...] = ()

    @cached_property
    def always_json(self) -> frozenset[str]:
        """Those that hold a value also where there is nothing: `null`."""
        return frozenset(name for name in self.json if not self.table.c[name].nullable)

    @cached_property
    def reader(self) -> TypeAdapter[list[Entity]]:
        """Checks the fields of many entities at once."""
        return TypeAdapter(list[self.model])  # type: ignore[name-defined]


ENTITIES: Mapping[str, EntityTable] = {
    "workshop": EntityTable(WORKSHOP, Workshop, ("legend",)),
    "sheet": EntityTable(SHEET, Sheet),
    "note": EntityTable(NOTE, Note, ("origin", "trial")),
    "answer": EntityTable(ANSWER, Answer, ("value",)),
    "takeaway": EntityTable(TAKEAWAY, Takeaway, ("source", "carried")),
    "agenda_item": EntityTable(AGENDA_ITEM, AgendaItem, ("spans",)),
}
"""By kind, parents before children. A new kind is a table in `schema`, a model in the domain, and a row here."""


def of_workshop(table: Table, workshop_id: str) -> ColumnElement[bool]:
    """The condition for the rows of a table that belong to a workshop, found by the table's foreign key."""
    if table is WORKSHOP:
        return WORKSHOP.c.id == workshop_id
    (key,) = table.foreign_keys
    parent = key.column.table
    if parent is WORKSHOP:
        return key.parent == workshop_id
    return key.parent.in_(select(parent.c.id).where(of_workshop(parent, workshop_id)))
