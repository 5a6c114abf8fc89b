"""A workshop from a file, in whatever format its suffix names."""

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.errors import WorldError
from canvasapp.export.format import Format, ReadWorkshop, formats


class NotRead(WorldError):
    """A file that could not be opened; all of these take `file` (its name) and `folder`."""

    sentence: ClassVar[str] = (
        "{file} cannot be read: the drive of {folder} does not answer as it should. Nothing was imported. "
        "Check the drive, then try again."
    )


class FileMissing(NotRead):
    sentence: ClassVar[str] = "{file} is not in {folder}. Nothing was imported. Find the file, then try again."


class NoLeave(NotRead):
    sentence: ClassVar[str] = "{file} may not be opened by you. Nothing was imported. Ask its owner for a copy."


class FormatUnknown(WorldError):
    sentence: ClassVar[str] = (
        "{file} is of no kind that can be imported. Nothing was imported. Choose a file that ends in {suffixes}."
    )


def readable() -> dict[str, Format]:
    """The formats that can be imported, by suffix."""
    return {found.suffix: found for found in formats().values() if found.read is not None}


def read_workshop(path: Path, methods: Mapping[str, Method]) -> ReadWorkshop:
    """The workshop in a file. Raises FormatUnknown, NotRead, or UnreadableFile with line and reason."""
    by_suffix = readable()
    found = by_suffix.get(path.suffix.lower())
    if found is None or found.read is None:
        raise FormatUnknown(file=path.name, suffixes=", ".join(by_suffix))
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _told(error)(file=path.name, folder=str(path.absolute().parent)) from error
    return found.read(data, path.name, methods)


def _told(error: OSError) -> type[NotRead]:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return FileMissing
    return NoLeave if error.errno in (errno.EACCES, errno.EPERM, errno.EISDIR) else NotRead
