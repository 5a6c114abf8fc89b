"""A clean copy of a workbook: the rows that people entered, in a file that this program made, and nothing else."""

import sqlite3
from contextlib import closing
from pathlib import Path

from canvasapp.store.connection import connect, declared_schema, schema_of
from canvasapp.store.errors import DamagedWorkbook, told
from canvasapp.store.files import built_beside
from canvasapp.store.schema import ENTITIES, SCHEMA, STEP
from canvasapp.store.shape import parts_of
from canvasapp.store.workbook import Workbook

_TABLES = (*ENTITIES, STEP)
_AT_ONCE = 1000
"""Rows that are in memory at a time."""


def clean_copy(path: Path, out: Path) -> None:
    """A workbook at `out`, which must be free, with the rows of the one at `path`, which stays as it is.

    Triggers, views, further tables and columns are left out. Raises the errors of `canvasapp.store.errors`,
    DamagedWorkbook where the rows do not make a workbook; then there is no file at `out`.
    """
    with told(path):
        schema_of(path)
    with built_beside(out) as draft:
        Workbook.create(draft).close()
        with told(path), closing(connect(path)) as source:
            source.execute("BEGIN")
            if declared_schema(path, source) != SCHEMA or not _has_our_tables(source):
                raise DamagedWorkbook.at(path)
            with told(out), closing(connect(draft)) as target:
                target.execute("BEGIN")
                for table in _TABLES:
                    _copy_rows(source, target, table.name, list(table.c.keys()))
                if target.execute("PRAGMA foreign_key_check").fetchall():
                    raise DamagedWorkbook.at(path)
                target.execute("COMMIT")


def _has_our_tables(source: sqlite3.Connection) -> bool:
    """Whether they are tables: a view would be computed by what the stranger wrote."""
    return {("table", table.name) for table in _TABLES} <= parts_of(source).keys()


def _copy_rows(source: sqlite3.Connection, target: sqlite3.Connection, table: str, columns: list[str]) -> None:
    names = ", ".join(f'"{column}"' for column in columns)
    insert = f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"
    found = source.execute(f"SELECT {names} FROM {table}")
    while rows := found.fetchmany(_AT_ONCE):
        target.executemany(insert, rows)
