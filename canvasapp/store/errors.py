"""What can be wrong with a workbook, each with its own sentence.

All of them take `file` (the name to show) and `folder`; `at(path, …)` fills both.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from canvasapp.domain.model.errors import WorkbookError


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


class OtherHistory(WorkbookError):
    sentence: ClassVar[str] = (
        "Another copy was put in the place of this workbook while it was open: a backup, or that of a folder sync. "
        "What is shown now is what that copy holds. Nothing was written to it. Look whether it is the one you want."
    )


class ChangedSince(WorkbookError):
    sentence: ClassVar[str] = (
        "Somebody else has changed the same thing since. Their change was kept, and your step stays as it is. "
        "Step over it to go on with the one before it."
    )


@contextmanager
def told_of_files(path: Path) -> Iterator[None]:
    """Every fault of the file system that concerns the file at `path` becomes an error of this module."""
    try:
        yield
    except OSError as error:
        raise of_system(path, error) from error


def of_system(path: Path, error: OSError) -> WorkbookError:
    """The error for what the system said about the file at `path`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFull.at(path)
    if error.errno == errno.EEXIST:
        return AlreadyThere.at(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return FolderReadOnly.at(path)
    return absent(path) or DiskTrouble.at(path)


def absent(path: Path) -> WorkbookError | None:
    """The error for a file that is not there, or is none; None if it is there."""
    if not path.parent.is_dir():
        return FolderMissing.at(path)
    if path.is_dir():
        return NotAWorkbook.at(path)
    return None if path.exists() else WorkbookMissing.at(path)
