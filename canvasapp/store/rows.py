"""Entities as rows and back, and a step's changes written to the tables with a check of what stood there before."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache

from pydantic import TypeAdapter
from sqlalchemy import Connection, Delete, Table, Update, bindparam

from canvasapp.domain.model.change import AnyEntity, Change
from canvasapp.domain.model.workshop import Answer, Note, Sheet, Workshop
from canvasapp.store.schema import ANSWER, ENTITIES, NOTE, SHEET, WORKSHOP

Row = dict[str, object]

_TABLES: Mapping[str, Table] = {table.name: table for table in ENTITIES}
_NOTES = TypeAdapter(list[Note])
_PARTS = ("origin", "trial")
"""Fields of a note that are values of their own, kept as JSON text."""

_DEPTH = {table.name: depth for depth, table in enumerate(ENTITIES)}


class RowsDiffer(Exception):
    """A row is not (or no longer) what the change says it was."""


def row_of(entity: AnyEntity) -> Row:
    """The entity's columns and their values."""
    row: Row = {name: _plain(value) for name, value in entity.__dict__.items() if name != "kind"}
    if isinstance(entity, Workshop):
        row["legend"] = _json([entry.model_dump() for entry in entity.legend])
    elif isinstance(entity, Note):
        row |= {name: _json(value.model_dump()) for name in _PARTS if (value := getattr(entity, name)) is not None}
    elif isinstance(entity, Answer):
        row["value"] = _json(entity.value)
    return row


def workshop_of(values: Iterable[object]) -> Workshop:
    """The workshop of a row. Raises ValueError for a damaged one."""
    fields = _fields(WORKSHOP, values)
    return Workshop.model_validate(fields | {"legend": json.loads(str(fields["legend"]))})


def sheet_of(values: Iterable[object]) -> Sheet:
    """The sheet of a row. Raises ValueError for a damaged one."""
    return Sheet.model_validate(_fields(SHEET, values))


def note_of(values: Iterable[object]) -> Note:
    """The note of a row. Raises ValueError for a damaged one."""
    (note,) = notes_of([values])
    return note


def notes_of(rows: Iterable[Iterable[object]]) -> list[Note]:
    """The notes of many rows, checked all at once for speed. Raises ValueError for a damaged one."""
    names = tuple(NOTE.c.keys())
    fields = [dict(zip(names, row, strict=True)) for row in rows]
    for note in fields:
        for name in _PARTS:
            if note[name] is not None:
                note[name] = json.loads(str(note[name]))
    return _NOTES.validate_python(fields)


def answer_of(values: Iterable[object]) -> Answer:
    """The answer of a row. Raises ValueError for a damaged one."""
    fields = _fields(ANSWER, values)
    return Answer.model_validate(fields | {"value": json.loads(str(fields["value"]))})


def utc(moment: datetime) -> str:
    """A time as it stands in the file: ISO 8601 in UTC."""
    return moment.astimezone(UTC).isoformat()


def _fields(table: Table, values: Iterable[object]) -> Row:
    return dict(zip(table.c.keys(), values, strict=True))


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return utc(value)
    return value.isoformat() if isinstance(value, date) else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


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
        connection.execute(_TABLES[kind].insert(), added[kind])


def _old(row: Row) -> Row:
    return {f"old_{name}": value for name, value in row.items()}


def _execute(connection: Connection, statement: Update | Delete, rows: Sequence[Row]) -> None:
    if connection.execute(statement, rows).rowcount != len(rows):
        raise RowsDiffer


@cache
def _removal(kind: str) -> Delete:
    table = _TABLES[kind]
    return table.delete().where(*(column.is_not_distinct_from(bindparam(f"old_{column.name}")) for column in table.c))


@cache
def _edit(kind: str, columns: tuple[str, ...]) -> Update:
    table = _TABLES[kind]
    unchanged = (column.is_not_distinct_from(bindparam(f"old_{column.name}")) for column in table.c)
    return table.update().where(*unchanged).values({name: bindparam(f"new_{name}") for name in columns})
