"""Workbooks as the window and the command line need them: opened, made, kept in backups, and copied clean."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from canvasapp.app.places import Places
from canvasapp.store.errors import StrangeWorkbook as StrangeWorkbook
from canvasapp.store.files import SUFFIX as SUFFIX
from canvasapp.store.protocol import Workbook as Workbook
from canvasapp.store.sqlite.backup import backups_of, copy_to, daily_backup
from canvasapp.store.sqlite.check import check as check
from canvasapp.store.sqlite.clean_copy import clean_copy
from canvasapp.store.sqlite.session_id import SessionId as SessionId
from canvasapp.store.sqlite.workbook import SqliteWorkbook


def open_workbook(path: Path, places: Places, *, read_only: bool = False, session: str | None = None) -> Workbook:
    """The workbook at `path`. One of an older program is converted, after a copy to the folder of the backups; where it
    is only read, it stays as it is.

    `session` is the id of this run (see `SessionId`); without it, steps can be undone as long as the workbook is open.
    Raises the errors of `canvasapp.store.errors`.
    """
    return SqliteWorkbook.open(path, read_only=read_only, backups=places.backups, session=session)


def create_workbook(path: Path, *, session: str | None = None) -> Workbook:
    """A new, empty workbook at `path`, which must be free. Raises the errors of `canvasapp.store.errors`."""
    return SqliteWorkbook.create(path, session=session)


def keep_backup(workbook: Workbook, places: Places, today: date) -> None:
    """The backup of the day, unless there is one. Raises the errors of `canvasapp.store.errors`."""
    if workbook.path is not None:
        daily_backup(workbook.path, places.backups, today)


def last_backup(workbook: Path, places: Places) -> datetime | None:
    """When the newest backup of a workbook was made; None if there is none, or none can be read."""
    try:
        backups = backups_of(workbook, places.backups)
        return datetime.fromtimestamp(backups[-1].stat().st_mtime) if backups else None
    except OSError:
        return None


def copy_workbook(path: Path, out: Path, *, clean: bool = False) -> None:
    """A verified copy of a workbook; `clean`: of what was entered alone, without what other programs added.

    Raises the errors of `canvasapp.store.errors`; then there is no file at `out`.
    """
    copy: Callable[[Path, Path], None] = clean_copy if clean else copy_to
    copy(path, out)


def clean_copy_beside(path: Path) -> Path:
    """A copy of a workbook with what was entered alone, in its folder; returns where it is.

    Raises the errors of `canvasapp.store.errors`.
    """
    names = (f"{path.stem} clean{number}" for number in ("", *(f" {count}" for count in range(2, 1000))))
    out = next(found for name in names if not (found := path.with_stem(name)).exists())
    copy_workbook(path, out, clean=True)
    return out
