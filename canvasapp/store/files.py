"""Names, rights and places of workbook files on all systems."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from canvasapp.domain.model.errors import WorkbookError
from canvasapp.private_files import mode_in
from canvasapp.store.errors import AlreadyThere, FolderMissing, FolderReadOnly, told_of_files

SUFFIX = ".canvasbook"
"""How the name of a workbook's file ends."""


def may_write(path: Path) -> bool:
    """Whether the system lets us write the file, and the journal beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


@contextmanager
def built_beside(path: Path) -> Iterator[Path]:
    """A free name beside `path` to build a file at; what is built there takes its place when the block ends well.

    Nothing half-made ever stands at `path`, and nothing that stands there is overwritten. Raises AlreadyThere,
    FolderMissing, FolderReadOnly, DiskFull.
    """
    if os.path.lexists(path):
        raise AlreadyThere.at(path)
    if not path.parent.is_dir():
        raise FolderMissing.at(path)
    if not os.access(path.parent, os.W_OK):
        raise FolderReadOnly.at(path)
    draft = path.with_name(f".{uuid4().hex}.new")
    try:
        with told_of_files(path):
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode_in(path.parent)))
            yield draft
            _place(draft, path)
            _sync_folder(path.parent)
    except WorkbookError as error:
        if error.details["file"] == draft.name:  # a name the user has never seen
            error.details |= {"file": path.name}
        raise
    finally:
        for leftover in (draft, Path(f"{draft}-journal")):
            with suppress(OSError):  # what was asked for is done, or its own fault is on the way
                leftover.unlink(missing_ok=True)


def _place(draft: Path, path: Path) -> None:
    """Rename without overwriting: Windows refuses by itself, elsewhere a second name is made, which refuses too."""
    if os.name == "nt":
        draft.rename(path)
        return
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as FAT
        if os.path.lexists(path):
            raise AlreadyThere.at(path) from None
        draft.replace(path)


def _sync_folder(folder: Path) -> None:
    """Make a new name in `folder` survive a power cut; Windows needs (and offers) no such thing."""
    if os.name == "nt":
        return
    with suppress(OSError):  # some network file systems can't; the file itself is in its place
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
