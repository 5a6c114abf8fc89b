"""Verified copies of workbooks: the rolling backups, the copy before a conversion, and the one a user asks for."""

import os
import sqlite3
import zlib
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path

from canvasapp.private_files import make_private_folder
from canvasapp.store.errors import DamagedWorkbook
from canvasapp.store.files import SUFFIX, built_beside
from canvasapp.store.sqlite.connection import connect, schema_of
from canvasapp.store.sqlite.faults import of_sqlite, told

KEPT = 10
"""So many backups of a workbook are kept, the newest."""


def copy_to(path: Path, out: Path) -> None:
    """A verified copy of the workbook at `path`, made while others may use it; `out` must be free.

    Raises the errors of `canvasapp.store.errors`, DamagedWorkbook if the copy does not pass SQLite's own check; then
    there is no file at `out`.
    """
    with told(path):
        schema_of(path)
    with built_beside(out) as draft:
        with told(path):
            source = connect(path)
        with closing(source), closing(connect(draft, mode="rwc")) as target:
            try:
                source.backup(target)
                findings = target.execute("PRAGMA integrity_check").fetchall()
            except sqlite3.Error as error:
                full = error.sqlite_errorcode in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE)
                raise of_sqlite(out if full else path, error) from error
            if findings != [("ok",)]:
                raise DamagedWorkbook.at(path)


def daily_backup(path: Path, folder: Path, today: date) -> Path | None:
    """Today's backup of the workbook at `path` in `folder`, which is made; None if there is one already.

    The oldest beyond the last ten go, but only after the new one was verified. Raises like `copy_to`.
    """
    out = folder / f"{_name_of(path)}-{today.isoformat()}{SUFFIX}"
    with told(out):
        there = out.exists()
    return None if there else _kept(path, out)


def backup_before_conversion(path: Path, folder: Path, schema: int, now: datetime) -> Path:
    """A backup of a workbook that is about to be converted, named by its schema. Raises like `copy_to`."""
    return _kept(path, folder / f"{_name_of(path)}-{now:%Y-%m-%d-%H%M%S-%f}-schema-{schema}{SUFFIX}")


def backups_of(path: Path, folder: Path) -> tuple[Path, ...]:
    """The backups of the workbook at `path` in `folder`, newest last."""
    if not folder.is_dir():
        return ()
    name = f"{_name_of(path)}-"
    return tuple(sorted(file for file in folder.iterdir() if file.name.startswith(name) and file.suffix == SUFFIX))


def _kept(path: Path, out: Path) -> Path:
    with told(out):
        make_private_folder(out.parent)
    copy_to(path, out)
    with suppress(OSError):  # the copy is made; one too many is no trouble
        for old in backups_of(path, out.parent)[:-KEPT]:
            old.unlink(missing_ok=True)
    return out


def _name_of(path: Path) -> str:
    """The workbook's name, told apart from workbooks of the same name in other folders."""
    return f"{path.stem}-{zlib.crc32(os.fsencode(path.resolve())):08x}"
