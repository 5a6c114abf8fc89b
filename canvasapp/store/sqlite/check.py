"""What is wrong with a workbook's file, found by reading it: nothing here changes a file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy import create_engine, select
from sqlalchemy.pool import StaticPool

from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.finding import Finding
from canvasapp.store.errors import UnfinishedWrite
from canvasapp.store.sqlite import log
from canvasapp.store.sqlite.connection import connect, declared_schema, schema_of
from canvasapp.store.sqlite.entities import ENTITIES
from canvasapp.store.sqlite.faults import told
from canvasapp.store.sqlite.rows import entities_of
from canvasapp.store.sqlite.schema import SCHEMA, STEP
from canvasapp.store.sqlite.shape import check_columns, check_length, differences, parts_of, parts_of_schema


def check(path: Path) -> tuple[Finding, ...]:
    """What is wrong with the file at `path`; empty if it is a sound workbook."""
    found: list[Finding] = []
    try:
        with told(path):
            schema_of(path)
            # Only where there is a journal could a connection that may write change the file, by rolling back; one
            # that may not write leaves files behind where another tool switched to a write-ahead log.
            mode = "ro" if Path(f"{path}-journal").exists() else "rw"
            with closing(connect(path, mode=mode)) as file:
                for finding in _findings(path, file):
                    found.append(finding)
    except UnfinishedWrite as error:
        found.append(
            Finding(
                "A program stopped while it wrote to {file}. Open it with canvasapp: "
                "the last state that was saved comes back by itself.",
                error.details,
            )
        )
    except WorldError as error:
        found.append(Finding(error.sentence, error.details))
    return tuple(found)


def _findings(path: Path, file: sqlite3.Connection) -> Iterator[Finding]:
    schema = declared_schema(path, file)
    for (problem,) in file.execute("PRAGMA integrity_check"):
        if problem != "ok":
            yield Finding("SQLite reports: {problem}", {"problem": problem})
    for table, count in file.execute('SELECT "table", count(*) FROM pragma_foreign_key_check GROUP BY 1'):
        yield Finding("{count} rows of {table} belong to nothing.", {"table": table, "count": count})
    check_length(path, file)
    if schema == SCHEMA:
        check_columns(file)
        yield from differences(parts_of(file), parts_of_schema(SCHEMA))
        yield from _unreadable_or_unexplained(file)


def _unreadable_or_unexplained(file: sqlite3.Connection) -> Iterator[Finding]:
    """Every row is read, and compared with what the steps, one after the other, have made of it."""
    found: dict[tuple[str, str], object] = {}
    explained: dict[tuple[str, str], object] = {}
    engine = create_engine("sqlite://", creator=lambda: file, poolclass=StaticPool)
    with engine.connect() as connection:
        for kind, kept in ENTITIES.items():
            for row in connection.execute(select(kept.table)):
                try:
                    (found[kind, row.id],) = entities_of(kind, [row])
                except ValueError:
                    yield Finding("A {kind} cannot be read: {id}", {"kind": kind, "id": row.id})
        for row in connection.execute(select(STEP).order_by(STEP.c.number)):
            try:
                changes = log.step_of(row).changes
            except ValueError:
                yield Finding("A {kind} cannot be read: {id}", {"kind": "step", "id": row.number})
                continue
            for change in changes:
                explained[change.kind, change.id] = change.after
    there = {key: entity for key, entity in explained.items() if entity is not None}
    strays = sum(1 for key in found.keys() | there.keys() if found.get(key) != there.get(key))
    if strays:
        yield Finding("{count} entries are not as the log of steps has them.", {"count": strays})
