"""Older workbooks are converted: copied aside, then brought to the present schema in one transaction, or left as is.

Imported only when a file is old, which keeps alembic off the start of the program.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool

from canvasapp.store.errors import DamagedWorkbook
from canvasapp.store.sqlite.backup import backup_before_conversion
from canvasapp.store.sqlite.connection import connect, connect_memory, declared_schema
from canvasapp.store.sqlite.faults import told
from canvasapp.store.sqlite.released import LOG_IS_APPEND_ONLY
from canvasapp.store.sqlite.schema import SCHEMA, header
from canvasapp.store.sqlite.shape import check_columns, refuse_strange

Migration = Callable[[Operations], None]


def _steps_get_ids(operations: Operations) -> None:
    """From schema 1: every step gets an id of its own, the same in all copies of a file, and an unknown session."""
    for trigger in ("step_is_never_changed", "step_goes_with_its_workshop"):
        operations.execute(f"DROP TRIGGER {trigger}")
    operations.execute("DROP INDEX step_of_workshop")
    operations.execute("ALTER TABLE step RENAME TO older_step")
    operations.execute(
        """CREATE TABLE step (
        number INTEGER NOT NULL, id TEXT NOT NULL, workshop TEXT NOT NULL, session TEXT NOT NULL, time TEXT NOT NULL,
        author TEXT NOT NULL, kind TEXT NOT NULL, target INTEGER, action TEXT NOT NULL, count INTEGER NOT NULL,
        name TEXT NOT NULL, changes TEXT NOT NULL, PRIMARY KEY (number), UNIQUE (id),
        FOREIGN KEY(workshop) REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED )"""
    )
    operations.execute(
        "INSERT INTO step SELECT number, number, workshop, '', time, author, kind, target, action, count, name, "
        "changes FROM older_step"
    )
    steps = operations.get_bind().execute(text("SELECT number, workshop, time FROM step")).all()
    ids = [
        {"number": step.number, "id": blake2b(repr(tuple(step)).encode(), digest_size=16).hexdigest()} for step in steps
    ]
    if ids:
        operations.get_bind().execute(text("UPDATE step SET id = :id WHERE number = :number"), ids)
    operations.execute("DROP TABLE older_step")
    operations.execute("CREATE INDEX step_of_workshop ON step (workshop, number)")
    for trigger in LOG_IS_APPEND_ONLY:
        operations.execute(trigger)


def _takeaways_and_authors(operations: Operations) -> None:
    """From schema 2: decisions, actions and parked things have a table, and notes an author, who is not known."""
    operations.execute("DROP INDEX note_in_block")
    operations.execute("ALTER TABLE note RENAME TO older_note")
    operations.execute(
        """CREATE TABLE note (
        id TEXT NOT NULL, sheet TEXT NOT NULL, block TEXT NOT NULL, rank TEXT NOT NULL, text TEXT NOT NULL,
        colour TEXT NOT NULL, status TEXT NOT NULL, importance INTEGER, evidence INTEGER, due TEXT, origin TEXT,
        trial TEXT, author TEXT NOT NULL, PRIMARY KEY (id),
        FOREIGN KEY(sheet) REFERENCES sheet (id) DEFERRABLE INITIALLY DEFERRED )"""
    )
    operations.execute("INSERT INTO note SELECT *, '' FROM older_note")
    operations.execute("DROP TABLE older_note")
    operations.execute("CREATE INDEX note_in_block ON note (sheet, block, rank)")
    operations.execute(
        """CREATE TABLE takeaway (
        id TEXT NOT NULL, workshop TEXT NOT NULL, rank TEXT NOT NULL, sort TEXT NOT NULL, text TEXT NOT NULL,
        who TEXT NOT NULL, vote TEXT NOT NULL, due TEXT, status TEXT NOT NULL, day TEXT, source TEXT, carried TEXT,
        PRIMARY KEY (id), FOREIGN KEY(workshop) REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED )"""
    )
    operations.execute("CREATE INDEX takeaway_of_workshop ON takeaway (workshop, sort, rank)")


def _agendas(operations: Operations) -> None:
    """From schema 3: a workshop may begin and end at some time, and has an agenda."""
    # The other way round than with notes: a table that others refer to is renamed in what they say, too.
    operations.execute("DROP TRIGGER step_goes_with_its_workshop")
    operations.execute(
        """CREATE TABLE newer_workshop (
        id TEXT NOT NULL, title TEXT NOT NULL, purpose TEXT NOT NULL, client TEXT NOT NULL, facilitator TEXT NOT NULL,
        day TEXT, begins TEXT, ends TEXT, language TEXT NOT NULL, money TEXT NOT NULL, remarks TEXT NOT NULL,
        legend TEXT NOT NULL, deleted TEXT, PRIMARY KEY (id) )"""
    )
    operations.execute(
        "INSERT INTO newer_workshop SELECT id, title, purpose, client, facilitator, day, NULL, NULL, language, money, "
        "remarks, legend, deleted FROM workshop"
    )
    operations.execute("DROP TABLE workshop")
    operations.execute("ALTER TABLE newer_workshop RENAME TO workshop")
    operations.execute(LOG_IS_APPEND_ONLY[1])
    operations.execute(
        """CREATE TABLE agenda_item (
        id TEXT NOT NULL, workshop TEXT NOT NULL, rank TEXT NOT NULL, title TEXT NOT NULL, sort TEXT NOT NULL,
        minutes INTEGER NOT NULL, lead TEXT NOT NULL, sheet TEXT NOT NULL, private TEXT NOT NULL,
        skipped INTEGER NOT NULL, extra INTEGER NOT NULL, spans TEXT NOT NULL, over INTEGER NOT NULL, PRIMARY KEY (id),
        FOREIGN KEY(workshop) REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED )"""
    )
    operations.execute("CREATE INDEX agenda_of_workshop ON agenda_item (workshop, rank)")


MIGRATIONS: dict[int, Migration] = {1: _steps_get_ids, 2: _takeaways_and_authors, 3: _agendas}
"""From each older schema to the next. A released migration never changes; schema 1 is the first that was released."""


def migrate(path: Path, schema: int, backups: Path) -> None:
    """Convert the workbook at `path` from `schema`, after a verified copy to the folder `backups`.

    Raises the errors of `canvasapp.store.errors`; the file is then as it was.
    """
    _refuse_unknown(path, schema)
    backup_before_conversion(path, backups, schema, datetime.now())
    with told(path), closing(connect(path)) as file:
        _convert(path, file)


def converted(path: Path) -> sqlite3.Connection:
    """The workbook at `path` as it would be after the conversion, in memory; the file stays as it is.

    Raises the errors of `canvasapp.store.errors`.
    """
    memory = connect_memory()
    try:
        with told(path):
            with closing(connect(path)) as file:
                file.backup(memory)
            _refuse_unknown(path, declared_schema(path, memory))
            _convert(path, memory)
    except BaseException:
        memory.close()
        raise
    return memory


def _refuse_unknown(path: Path, schema: int) -> None:
    if any(number not in MIGRATIONS for number in range(schema, SCHEMA)):
        raise DamagedWorkbook.at(path)


def _convert(path: Path, file: sqlite3.Connection) -> None:
    """Bring an open file to the present schema, in one transaction."""
    file.execute("PRAGMA foreign_keys=OFF")  # tables may be built anew; checked below, before the commit
    engine = create_engine("sqlite://", creator=lambda: file, poolclass=StaticPool)
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("BEGIN EXCLUSIVE")
        operations = Operations(MigrationContext.configure(connection))
        # The number is read again: another window may have converted the file meanwhile.
        schema = declared_schema(path, file)
        refuse_strange(path, file, schema)
        for number in range(schema, SCHEMA):
            MIGRATIONS[number](operations)
        for statement in header(SCHEMA):
            connection.exec_driver_sql(statement)
        check_columns(file)
        refuse_strange(path, file)
        if file.execute("PRAGMA foreign_key_check").fetchall():
            raise DamagedWorkbook.at(path)
