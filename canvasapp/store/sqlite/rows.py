"""Entities as rows and back, and a step's changes written to the tables with a check of what stood there before."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cache

from pydantic_core import to_jsonable_python
from sqlalchemy import Connection, Delete, Update, bindparam, select

from canvasapp.domain.model.change import Change
from canvasapp.domain.model.entity import Entity, EntityKind
from canvasapp.domain.model.json_text import read_json
from canvasapp.domain.model.workshop import Workshop
from canvasapp.store.sqlite.entities import ENTITIES, of_workshop

Row = dict[str, object]

_DEPTH = {kind: depth for depth, kind in enumerate(ENTITIES)}
_AT_ONCE = 500
"""Ids in one question: SQLite takes a limited number of parameters."""


class RowsDiffer(Exception):
    """A row is not (or no longer) what the change says it was."""


def row_of(entity: Entity) -> Row:
    """The entity's columns and their values."""
    row: Row = {name: _plain(value) for name, value in entity.__dict__.items() if name != "kind"}
    kept = ENTITIES[entity.kind]
    for name in kept.json:
        if row[name] is not None or name in kept.always_json:
            row[name] = _json(to_jsonable_python(row[name]))
    return row


def entities_of(kind: str, rows: Iterable[Iterable[object]]) -> list[Entity]:
    """The entities of whole rows, checked all at once for speed. Raises ValueError for a damaged one."""
    kept = ENTITIES[kind]
    names = tuple(kept.table.c.keys())
    fields = [dict(zip(names, row, strict=True)) for row in rows]
    for name in kept.json:
        for entity in fields:
            if entity[name] is not None:
                entity[name] = read_json(str(entity[name]))
    return kept.reader.validate_python(fields)


def read_workshop(connection: Connection, workshop_id: str) -> Mapping[str, list[Entity]]:
    """All that is in a workshop, by kind, itself as the first. Raises ValueError for damaged rows."""
    return {
        kind: entities_of(
            kind, connection.execute(select(kept.table).where(of_workshop(kept.table, workshop_id))).all()
        )
        for kind, kept in ENTITIES.items()
    }


def workshop_of(row: Iterable[object]) -> Workshop:
    """The workshop of a row. Raises ValueError for a damaged one."""
    (workshop,) = entities_of("workshop", [row])
    assert isinstance(workshop, Workshop)
    return workshop


def utc(moment: datetime) -> str:
    """A time as it stands in the file: ISO 8601 in UTC."""
    return moment.astimezone(UTC).isoformat()


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return utc(value)
    return value.isoformat() if isinstance(value, date | time) else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def rebased(connection: Connection, changes: Sequence[Change]) -> tuple[Change, ...]:
    """The same changes of the entities as they are now, where somebody else has changed other fields of them.

    Raises RowsDiffer where the same field was changed, or an entity is gone.
    """
    ids: dict[EntityKind, list[str]] = {}
    for change in changes:
        if change.before is not None and change.after is not None:
            ids.setdefault(change.kind, []).append(change.id)
    now = {(kind, entity.id): entity for kind in ids for entity in _by_ids(connection, kind, ids[kind])}
    return tuple(_rebased(change, now.get((change.kind, change.id))) for change in changes)


def _rebased(change: Change, now: Entity | None) -> Change:
    if change.before is None or change.after is None or change.before == now:
        return change
    found = change.rebased(now) if now is not None else None
    if found is None:
        raise RowsDiffer
    return found


def _by_ids(connection: Connection, kind: str, ids: Sequence[str]) -> list[Entity]:
    table = ENTITIES[kind].table
    parts = [ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)]
    return [
        entity
        for part in parts
        for entity in entities_of(kind, connection.execute(select(table).where(table.c.id.in_(part))).all())
    ]


def write_changes(connection: Connection, changes: Iterable[Change]) -> None:
    """Removals (children first), edits, additions (parents first), each removal and edit only where every column still
    is what `before` says. Raises RowsDiffer; the caller then rolls back.
    """
    removed: dict[str, list[Row]] = {}
    edited: dict[tuple[str, tuple[str, ...]], list[Row]] = {}
    added: dict[str, list[Row]] = {}
    for change in changes:
        if change.after is None:
            assert change.before is not None
            removed.setdefault(change.kind, []).append(_old(row_of(change.before)))
        elif change.before is None:
            added.setdefault(change.kind, []).append(row_of(change.after))
        else:
            old, new = row_of(change.before), row_of(change.after)
            columns = tuple(name for name in new if new[name] != old[name])
            if columns:
                parameters = _old(old) | {f"new_{name}": new[name] for name in columns}
                edited.setdefault((change.kind, columns), []).append(parameters)
    for kind in sorted(removed, key=_DEPTH.__getitem__, reverse=True):
        _execute(connection, _removal(kind), removed[kind])
    for (kind, columns), rows in edited.items():
        _execute(connection, _edit(kind, columns), rows)
    for kind in sorted(added, key=_DEPTH.__getitem__):
        connection.execute(ENTITIES[kind].table.insert(), added[kind])


def _old(row: Row) -> Row:
    return {f"old_{name}": value for name, value in row.items()}


def _execute(connection: Connection, statement: Update | Delete, rows: Sequence[Row]) -> None:
    if connection.execute(statement, rows).rowcount != len(rows):
        raise RowsDiffer


@cache
def _removal(kind: str) -> Delete:
    table = ENTITIES[kind].table
    return table.delete().where(*(column.is_not_distinct_from(bindparam(f"old_{column.name}")) for column in table.c))


@cache
def _edit(kind: str, columns: tuple[str, ...]) -> Update:
    table = ENTITIES[kind].table
    unchanged = (column.is_not_distinct_from(bindparam(f"old_{column.name}")) for column in table.c)
    return table.update().where(*unchanged).values({name: bindparam(f"new_{name}") for name in columns})
