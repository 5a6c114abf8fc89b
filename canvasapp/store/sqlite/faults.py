"""The faults of SQLite, told as what is wrong with a workbook: all of them end here."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from canvasapp.domain.model.errors import WorkbookError
from canvasapp.store.errors import (
    Conflict,
    DamagedWorkbook,
    DiskFull,
    DiskTrouble,
    FolderReadOnly,
    NoAccess,
    NotAWorkbook,
    ReadOnlyWorkbook,
    UnfinishedWrite,
    WorkbookBusy,
    WorkbookMoved,
    absent,
    of_system,
)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Every fault of SQLite and of the file system that concerns the file at `path` becomes an error of
    `canvasapp.store.errors`."""
    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, sqlite3.Error):
            raise
        raise of_sqlite(path, error.orig) from error
    except sqlite3.Error as error:
        raise of_sqlite(path, error) from error
    except UnicodeDecodeError as error:  # in what SQLite says about a damaged file
        raise DamagedWorkbook.at(path) from error
    except OSError as error:
        raise of_system(path, error) from error


_BY_EXTENDED_CODE: dict[int, type[WorkbookError]] = {
    sqlite3.SQLITE_READONLY_ROLLBACK: UnfinishedWrite,
    sqlite3.SQLITE_READONLY_DBMOVED: WorkbookMoved,
    sqlite3.SQLITE_READONLY_DIRECTORY: FolderReadOnly,
    # A quota, or a limit on the size of files: the system takes no more, though the disk itself may have room.
    sqlite3.SQLITE_IOERR_WRITE: DiskFull,
}

_BY_CODE: dict[int, type[WorkbookError]] = {
    sqlite3.SQLITE_BUSY: WorkbookBusy,
    sqlite3.SQLITE_LOCKED: WorkbookBusy,
    sqlite3.SQLITE_READONLY: ReadOnlyWorkbook,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_IOERR: DiskTrouble,
    sqlite3.SQLITE_PERM: NoAccess,
    sqlite3.SQLITE_AUTH: NoAccess,
    sqlite3.SQLITE_NOTADB: NotAWorkbook,
    sqlite3.SQLITE_CONSTRAINT: Conflict,
    # Our own statements are right for our schema: where SQLite can't run them, the file is not what it says it is.
    sqlite3.SQLITE_ERROR: DamagedWorkbook,
    sqlite3.SQLITE_CORRUPT: DamagedWorkbook,
    sqlite3.SQLITE_FORMAT: DamagedWorkbook,
    sqlite3.SQLITE_MISMATCH: DamagedWorkbook,
    sqlite3.SQLITE_TOOBIG: DamagedWorkbook,
}


def of_sqlite(path: Path, error: sqlite3.Error) -> Exception:
    """The error for what SQLite said about the file at `path`; `error` itself where the fault is ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Python raises these by itself: text that is not UTF-8 in the file; anything else is a fault of ours.
        return DamagedWorkbook.at(path) if "decode" in str(error) else error
    if code in _BY_EXTENDED_CODE:
        return _BY_EXTENDED_CODE[code].at(path)
    if code & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
        missing = absent(path)
        if missing is not None:
            return missing
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN:
        if not os.access(path, os.R_OK):
            return NoAccess.at(path)
        # The file itself can be read: then it is the journal beside it that could not be made.
        return (DiskTrouble if os.access(path.parent, os.W_OK) else FolderReadOnly).at(path)
    kind = _BY_CODE.get(code & 0xFF)
    return kind.at(path) if kind is not None else error
