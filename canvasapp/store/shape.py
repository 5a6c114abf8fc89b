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
from canvasapp.store.schema import METADATA, TRIGGERS

Parts = Mapping[tuple[str, str], str]
"""(kind, name) -> the statement that makes it, its white space and quotation marks set aside."""

_MADE = re.compile(r"CREATE (?:UNIQUE )?(TABLE|INDEX|TRIGGER|VIEW) (\w+)")


@cache
def our_parts() -> Parts:
    """What a workbook of the present schema is made of."""
    dialect = sqlite.dialect()
    tables = METADATA.sorted_tables
    made = [str(CreateTable(table).compile(dialect=dialect)) for table in tables]
    made += [str(CreateIndex(index).compile(dialect=dialect)) for table in tables for index in table.indexes]
    return _parts([*made, *TRIGGERS])


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


def check_columns(path: Path, file: sqlite3.Connection) -> None:
    """Look, without reading it all, whether the file is as long as it says and has the tables of the schema.

    Raises DamagedWorkbook, or sqlite3.OperationalError where a table or a column is missing.
    """
    (pages,) = file.execute("PRAGMA page_count").fetchone()
    (size,) = file.execute("PRAGMA page_size").fetchone()
    if path.stat().st_size < pages * size:
        raise DamagedWorkbook.at(path)  # SQLite itself would read the missing end of a page as zeros
    for table in METADATA.tables.values():
        # Qualified: SQLite would read an unknown name in quotes as a text.
        columns = ", ".join(f'{table.name}."{column.name}"' for column in table.c)
        file.execute(f"SELECT {columns} FROM {table.name} LIMIT 0")


def refuse_strange(path: Path, file: sqlite3.Connection) -> None:
    """Raise StrangeWorkbook where a part of the file is not ours, or not as we make it.

    A trigger of a stranger deletes what it likes as soon as a note is written. What is missing is no danger: an index
    is for speed, and `check` names it.
    """
    ours = our_parts()
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
