"""Office files are archives of XML: opened with care, since a small one may unpack to gigabytes."""

import io
import zipfile
from collections.abc import Iterable

from canvasapp.domain.model.finding import Finding
from canvasapp.importing.kinds.source_kind import ImportSource, UnreadableSource

_MOST_BYTES = 20_000_000
_MOST_RATIO = 60
"""What shrinks more than that was made to grow."""
_MOST_FILES = 2000
_DAMAGED = Finding("It is damaged or incomplete. Save it again in the program it comes from.")
_TOO_LARGE = Finding(
    "It unpacks to more than {limit} megabytes. Copy its canvas into a file of its own.", {"limit": 20}
)
_LOCKED = Finding("It is protected by a password. Save it without one first.")


def holds(source: ImportSource, name: str) -> bool:
    """Whether a source is an archive that holds a file of that name."""
    if not source.data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            return name in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def opened(source: ImportSource, needed: Iterable[str] = ()) -> zipfile.ZipFile:
    """The archive, whose parts are small enough to be read. Raises UnreadableSource.

    `needed` are the beginnings of the names that will be read; all others do not count.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise UnreadableSource(file=source.file, reason=_DAMAGED) from error
    parts = archive.infolist()
    begin = tuple(needed) or ("",)
    if (
        len(parts) > _MOST_FILES
        or sum(part.file_size for part in parts if part.filename.startswith(begin)) > _MOST_BYTES
    ):
        archive.close()
        raise UnreadableSource(file=source.file, reason=_TOO_LARGE)
    if any(part.flag_bits & 1 for part in parts):
        archive.close()
        raise UnreadableSource(file=source.file, reason=_LOCKED)
    return archive


def damaged(source: ImportSource) -> UnreadableSource:
    """The error for an archive whose parts say nothing sensible."""
    return UnreadableSource(file=source.file, reason=_DAMAGED)
