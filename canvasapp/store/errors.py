"""What can be wrong with a workbook's file, each with its own sentence; all faults of SQLite and the system end here.

All of them take `file` (the name to show) and `folder`; `at(path, …)` fills both.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar, Self

from sqlalchemy.exc import DBAPIError

from canvasapp.domain.model.errors import WorldError


class WorkbookError(WorldError):
    """Something about the file of a workbook is not as it should be."""

    @classmethod
    def at(cls, path: Path, **details: object) -> Self:
        """The error for the file at `path`."""
        return cls(file=path.name, folder=str(path.parent), **details)


class NotAWorkbook(WorkbookError):
    sentence: ClassVar[str] = "{file} is not a workbook. It was left as it is. Choose a file that canvasapp made."


class ForeignDatabase(WorkbookError):
    sentence: ClassVar[str] = (
        "{file} is a database of another program. It was left as it is. Choose a file that canvasapp made."
    )


class DamagedWorkbook(WorkbookError):
    sentence: ClassVar[str] = (
        "{file} is damaged or incomplete. It was left as it is. Open a backup, or copy the file again from its source."
    )


class StrangeWorkbook(WorkbookError):
    sentence: ClassVar[str] = (
        "{file} holds something that canvasapp did not make ({kind} {name}) and that could change or delete what you "
        "enter. It was left as it is. Make a clean copy of it: what was entered comes along, and nothing else."
    )


class NewerWorkbook(WorkbookError):
    sentence: ClassVar[str] = (
        "{file} was made by a newer canvasapp (format {found}; this one knows {known}). It was left as it is. "
        "Update canvasapp to open it."
    )


class OlderWorkbook(WorkbookError):
    sentence: ClassVar[str] = (
        "{file} was made by an older canvasapp and has to be converted, but it may not be written where it is. "
        "It was left as it is. Copy it to a folder of your own and open the copy."
    )


class WorkbookBusy(WorkbookError):
    sentence: ClassVar[str] = (
        "{file} is in use by another program. What was saved before is safe; nothing was changed. "
        "Close the other program, then try again."
    )


class ReadOnlyWorkbook(WorkbookError):
    sentence: ClassVar[str] = (
        "{file} may only be read. What is in it is safe; the change was not written. "
        "Make a copy in a folder of your own to work on it."
    )


class UnfinishedWrite(WorkbookError):
    sentence: ClassVar[str] = (
        "A program stopped while it wrote to {file}, and the file may not be repaired where it is. "
        "It was left as it is. Copy it together with {file}-journal to a folder of your own and open the copy."
    )


class WorkbookMissing(WorkbookError):
    sentence: ClassVar[str] = "{file} is not in {folder}. Nothing was changed. Find the file, or open another workbook."


class WorkbookMoved(WorkbookError):
    sentence: ClassVar[str] = (
        "{file} was moved, replaced or deleted while it was open. What was saved before went with it; "
        "the last change was not written. Open the workbook where it is now."
    )


class AlreadyThere(WorkbookError):
    sentence: ClassVar[str] = "{file} is already in {folder}. It was left as it is. Choose another name."


class FolderMissing(WorkbookError):
    sentence: ClassVar[str] = (
        "The folder {folder} is not there. Nothing was changed. Connect its drive or choose another folder."
    )


class FolderReadOnly(WorkbookError):
    sentence: ClassVar[str] = (
        "The folder {folder} may not be written. What is in it is safe; nothing was changed. "
        "Choose a folder of your own."
    )


class NoAccess(WorkbookError):
    sentence: ClassVar[str] = (
        "{file} may not be opened by you. It was left as it is. Ask its owner for access or for a copy."
    )


class DiskFull(WorkbookError):
    sentence: ClassVar[str] = (
        "There is no room left for {file} in {folder}. What was saved before is safe; the last change was not written. "
        "Make room, then try again."
    )


class DiskTrouble(WorkbookError):
    sentence: ClassVar[str] = (
        "The drive with {file} does not answer as it should. What was saved before stays in the file; "
        "nothing was changed. Check the drive and its cable, then try again."
    )


class Conflict(WorkbookError):
    sentence: ClassVar[str] = (
        "Another window changed the same thing in {file} first. Its change was kept, yours was not written. "
        "Look at the new state, then repeat yours if it is still wanted."
    )


class WorkshopMissing(WorkbookError):
    sentence: ClassVar[str] = "This workshop is no longer in {file}. Nothing was changed. Go back to the library."


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Every fault of SQLite and of the file system that concerns the file at `path` becomes an error of this module."""
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
        raise _of_system(path, error) from error


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
        absent = _absent(path)
        if absent is not None:
            return absent
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN:
        # The file itself can be read: then it is the journal beside it that could not be made.
        return (FolderReadOnly if os.access(path, os.R_OK) else NoAccess).at(path)
    kind = _BY_CODE.get(code & 0xFF)
    return kind.at(path) if kind is not None else error


def _of_system(path: Path, error: OSError) -> Exception:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFull.at(path)
    if error.errno == errno.EEXIST:
        return AlreadyThere.at(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return FolderReadOnly.at(path)
    return _absent(path) or DiskTrouble.at(path)


def _absent(path: Path) -> WorkbookError | None:
    if not path.parent.is_dir():
        return FolderMissing.at(path)
    if path.is_dir():
        return NotAWorkbook.at(path)
    return None if path.exists() else WorkbookMissing.at(path)
