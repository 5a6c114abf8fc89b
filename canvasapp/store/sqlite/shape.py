"""What a workbook's file is made of (tables, indexes, triggers), compared with what this program makes."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from canvasapp.domain.model.finding import Finding
from canvasapp.store.errors import DamagedWorkbook, StrangeWorkbook
from canvasapp.store.sqlite.released import RELEASED
from canvasapp.store.sqlite.schema import METADATA, SCHEMA, TRIGGERS

Parts = Mapping[tuple[str, str], str]
"""(kind, name) -> the statement that makes it, its white space and quotation marks set aside."""

_MADE = re.compile(r"CREATE (?:UNIQUE )?(TABLE|INDEX|TRIGGER|VIEW) (\w+)")


@cache
def statements(schema: int) -> tuple[str, ...]:
    """The statements that make an empty workbook of a schema, the present one or one that was released before."""
    if schema != SCHEMA:
        return RELEASED.get(schema, ())
    dialect = sqlite.dialect()
    tables = METADATA.sorted_tables
    made = [str(CreateTable(table).compile(dialect=dialect)) for table in tables]
    made += [str(CreateIndex(index).compile(dialect=dialect)) for table in tables for index in table.indexes]
    return (*made, *TRIGGERS)


@cache
def parts_of_schema(schema: int) -> Parts:
    """What a workbook of a schema is made of."""
    return _parts(statements(schema))


def parts_of(file: sqlite3.Connection) -> Parts:
    """What an open file is made of, without what SQLite adds by itself (indexes of keys, statistics)."""
    found = file.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    own = ("table", "index")
    return {(kind, name): _plain(sql) for kind, name, sql in found if not (kind in own and name.startswith("sqlite_"))}


def differences(found: Parts, ours: Parts) -> Iterator[Finding]:
    """How a file differs from `ours`, one finding for each part."""
    for kind, name in sorted(found.keys() - ours.keys()):
        yield Finding("There is a {kind} {name} that canvasapp did not make.", {"kind": kind, "name": name})
    for kind, name in sorted(ours.keys() - found.keys()):
        yield Finding("The {kind} {name} is missing.", {"kind": kind, "name": name})
    for kind, name in sorted(key for key in ours.keys() & found.keys() if ours[key] != found[key]):
        yield Finding("The {kind} {name} is not as canvasapp made it.", {"kind": kind, "name": name})


def check_length(path: Path, file: sqlite3.Connection) -> None:
    """Raise DamagedWorkbook where the file is shorter than it says: SQLite would read the missing end as zeros."""
    (pages,) = file.execute("PRAGMA page_count").fetchone()
    (size,) = file.execute("PRAGMA page_size").fetchone()
    if path.stat().st_size < pages * size:
        raise DamagedWorkbook.at(path)


def check_columns(file: sqlite3.Connection) -> None:
    """Raise sqlite3.OperationalError where a table or a column of the present schema is missing."""
    for table in METADATA.tables.values():
        # Qualified: SQLite would read an unknown name in quotes as a text.
        columns = ", ".join(f'{table.name}."{column.name}"' for column in table.c)
        file.execute(f"SELECT {columns} FROM {table.name} LIMIT 0")


def refuse_strange(path: Path, file: sqlite3.Connection, schema: int = SCHEMA) -> None:
    """Raise StrangeWorkbook where a part of the file is not of its schema, or not as we make it.

    A trigger of a stranger deletes what it likes as soon as a note is written. What is missing is no danger: an index
    is for speed, and `check` names it.
    """
    ours = parts_of_schema(schema)
    strange = sorted(key for key, made in parts_of(file).items() if ours.get(key) != made)
    if strange:
        kind, name = strange[0]
        raise StrangeWorkbook.at(path, kind=kind, name=name)


def _parts(statements: Iterable[str]) -> Parts:
    parts: dict[tuple[str, str], str] = {}
    for statement in map(_plain, statements):
        made = _MADE.match(statement)
        assert made is not None, statement
        parts[made[1].lower(), made[2]] = statement
    return parts


def _plain(statement: str) -> str:
    return " ".join(statement.replace('"', "").split())
