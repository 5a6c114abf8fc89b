"""A clean copy of a workbook: the rows that people entered, in a file that this program made, and nothing else."""

import sqlite3
from contextlib import closing
from pathlib import Path

from canvasapp.store.errors import DamagedWorkbook
from canvasapp.store.files import built_beside
from canvasapp.store.sqlite.connection import connect, declared_schema, schema_of
from canvasapp.store.sqlite.faults import told
from canvasapp.store.sqlite.schema import header
from canvasapp.store.sqlite.shape import parts_of, parts_of_schema, statements

_AT_ONCE = 1000
"""Rows that are in memory at a time."""


def clean_copy(path: Path, out: Path) -> None:
    """A workbook at `out`, which must be free, with the rows of the one at `path`, which stays as it is.

    Triggers, views, further tables and columns are left out; the schema stays the same. Raises the errors of
    `canvasapp.store.errors`, DamagedWorkbook where the rows do not make a workbook; then there is no file at `out`.
    """
    with told(path):
        schema_of(path)
    with built_beside(out) as draft, told(path), closing(connect(path)) as source:
        source.execute("BEGIN")
        schema = declared_schema(path, source)
        with told(draft), closing(connect(draft, mode="rwc")) as target:
            target.execute("BEGIN")
            for statement in (*statements(schema), *header(schema)):
                target.execute(statement)
            tables = [name for kind, name in parts_of_schema(schema) if kind == "table"]
            # They have to be tables: a view would be computed by what the stranger wrote.
            if not tables or not {("table", name) for name in tables} <= parts_of(source).keys():
                raise DamagedWorkbook.at(path)
            for table in tables:
                _copy_rows(source, target, table)
            if target.execute("PRAGMA foreign_key_check").fetchall():
                raise DamagedWorkbook.at(path)
            target.execute("COMMIT")


def _copy_rows(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> None:
    columns = [f'"{name}"' for (name,) in target.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    found = source.execute(f"SELECT {', '.join(columns)} FROM {table}")
    while rows := found.fetchmany(_AT_ONCE):
        target.executemany(insert, rows)
