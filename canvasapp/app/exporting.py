"""Files that are written beside and then replaced: whoever looks finds the old file or the new one, never half."""

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import ClassVar
from uuid import uuid4

from canvasapp.domain.model.errors import WorldError
from canvasapp.store.errors import FolderMissing, FolderReadOnly

_SQLITE = b"SQLite format 3\0"


class NotWritten(WorldError):
    """A file that could not be written; all of these take `file` (its name) and `folder`."""

    sentence: ClassVar[str] = (
        "{file} was not written: the drive of {folder} does not answer as it should. The workshop is safe. "
        "Check the drive, or save the file elsewhere."
    )


class NoRoom(NotWritten):
    sentence: ClassVar[str] = (
        "{file} was not written: there is no room left in {folder}. The workshop is safe. "
        "Make room, or save the file elsewhere."
    )


class FileHeld(NotWritten):
    sentence: ClassVar[str] = (
        "{file} was not written: it is open in another program or may not be replaced by you. The workshop is safe. "
        "Close it there, or choose another name."
    )


class IsFolder(NotWritten):
    sentence: ClassVar[str] = "{file} was not written: that is a folder. The workshop is safe. Choose another name."


class BadName(NotWritten):
    sentence: ClassVar[str] = (
        "{file} was not written: {folder} takes no such name. The workshop is safe. Choose a shorter or simpler name."
    )


class IsWorkbook(NotWritten):
    sentence: ClassVar[str] = (
        "{file} was not written: it is a workbook, and an export never replaces one. The workbook is safe. "
        "Choose another name."
    )


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole: under another name in the same folder, onto the disk, then in the place of `path`.

    A file that is there keeps its rights; a link keeps pointing to it. Raises FolderMissing, FolderReadOnly or a
    NotWritten; what was at `path` is then as it was. A workbook is never replaced.
    """
    target = Path(os.path.realpath(path))
    fields = {"file": path.name, "folder": str(target.parent)}
    if not target.parent.is_dir():
        raise FolderMissing(**fields)
    try:
        if target.is_dir():
            raise IsFolder(**fields)
        if _is_workbook(target):
            raise IsWorkbook(**fields)
        _replace(target, data)
    except OSError as error:
        raise _told(error, target)(**fields) from error


def _is_workbook(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


def _replace(target: Path, data: bytes) -> None:
    draft = target.with_name(f".{uuid4().hex}.new")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    finally:
        with suppress(OSError):  # it is written, or the fault that kept it from that is on the way
            draft.unlink(missing_ok=True)


def _told(error: OSError, target: Path) -> type[WorldError]:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return NoRoom
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ):
        return BadName
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ETXTBSY):
        return FileHeld if os.access(target.parent, os.W_OK) else FolderReadOnly
    return NotWritten
