"""What comes in from a file: our own forms as they were written, everything else through the tolerant reader."""

import errno
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from canvasapp.domain.method.method import Method, canvases
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.finding import Finding
from canvasapp.export.carrying import carried, is_pdf
from canvasapp.export.formats import json_file
from canvasapp.export.text.decoding import reading_of
from canvasapp.export.text.markdown_reading import read_ours
from canvasapp.importing.drafting import draft_of
from canvasapp.importing.found import Found, Left
from canvasapp.importing.kinds.source_kind import UnreadableSource, kinds
from canvasapp.importing.reading import read_source
from canvasapp.importing.source_limits import MOST_BYTES
from canvasapp.importing.vocabulary import Vocabulary

LONGEST = 64_000_000
"""The bytes of the longest file that is read at all."""

_OUR_SIGNS = (
    b"```json answers",
    b"```json notes",
    *(f"\n- {word}".encode() for word in ("Method: ", "방법: ", "Legend A")),
)
"""What a long Markdown file says that is our own; a short one is read to find out."""

_MOST_TOLD = 200
"""Of more lines that found no place the number is told."""

_ON_SHELF = Finding("Line {line}: “{text}” is on the shelf. {reason}")
_LEFT_OUT = Finding("Line {line}: “{text}” was left out. {reason}")
_MORE = Finding("There are {count} more lines like these.")


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


class NothingPlaced(WorldError):
    """A source in which no text stands under the name of a block; `texts` is how many texts it has."""

    sentence: ClassVar[str] = (
        "{file} has {texts} pieces of text, but none of them stands under a name of a block. Nothing was imported. "
        "Call the blocks by names such as {names}."
    )


@dataclass(frozen=True)
class Incoming:
    """What a source holds: as a workshop with all of it, what the user should know, and what the reader found.

    `found` is None for our own forms. `kind` is the id of the kind of source, `encoding` what it was read in.
    """

    content: Content
    findings: tuple[Finding, ...]
    found: Found | None = None
    kind: str = ""
    encoding: str = ""

    @property
    def placed(self) -> int:
        """The number of notes that lie in a block."""
        return sum(1 for note in self.content.notes.values() if note.block != SHELF)

    @property
    def is_ours(self) -> bool:
        """Whether it is in a form of our own, which says by itself where everything belongs."""
        return self.found is None

    @property
    def is_something(self) -> bool:
        """Whether anything was understood: a note in a block, or a form of our own."""
        return self.is_ours or self.placed > 0


def readable() -> tuple[str, ...]:
    """The suffixes of files that are offered for import."""
    return tuple(sorted({".pdf", *(suffix for kind in kinds() for suffix in kind.suffixes)}))


def require_notes(incoming: Incoming, file: str, methods: Mapping[str, Method]) -> None:
    """Raise NothingPlaced where nothing was understood."""
    if not incoming.is_something:
        blocks = [block for canvas in canvases(methods)[:1] for block in canvas.canvas_blocks[:3]]
        names = ", ".join(f"“{block.name.en}”" for block in blocks)
        raise NothingPlaced(file=file, texts=len(incoming.content.notes), names=names)


def read_file(
    path: Path,
    methods: Mapping[str, Method],
    vocabulary: Vocabulary,
    *,
    encoding: str | None = None,
    method: str | None = None,
) -> Incoming:
    """What a file holds. Raises NotRead, UnreadableFile, UnreadablePdf or UnreadableSource."""
    return read_bytes(bytes_of(path), path.name, methods, vocabulary, encoding=encoding, method=method)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file that is not too long to be read. Raises NotRead or UnreadableSource."""
    try:
        if path.stat().st_size > LONGEST:
            limit = Finding("It is longer than {limit} megabytes. Take out what belongs to no canvas.", {"limit": 64})
            raise UnreadableSource(file=path.name, reason=limit)
        return path.read_bytes()
    except OSError as error:
        raise _told(error)(file=path.name, folder=str(path.absolute().parent)) from error


def read_bytes(
    data: bytes,
    file: str,
    methods: Mapping[str, Method],
    vocabulary: Vocabulary,
    *,
    encoding: str | None = None,
    method: str | None = None,
    careful: bool = False,
) -> Incoming:
    """What some bytes hold that came from a file, or from the clipboard under a name made up for it."""
    ours = _ours(data, file, methods) if is_pdf(data) or (encoding is None and method is None) else None
    if ours is not None:
        return ours
    try:
        reading = read_source(data, file, vocabulary, encoding=encoding, method=method, careful=careful)
    except UnreadableSource as error:
        if file.lower().endswith(".json") and str(error.details["reason"]).startswith("It is not JSON"):
            json_file.read(data, file, methods)  # says what is wrong there
        raise
    found = reading.found
    whole = reading_of(draft_of(found, methods, vocabulary), file, methods)
    findings = (*found.findings, *whole.findings, *told_of(found))
    return Incoming(whole.content, findings, found, reading.kind, reading.encoding)


def told_of(found: Found) -> tuple[Finding, ...]:
    """What found no place in a source, line by line."""
    told = [_line(_ON_SHELF, left) for left in found.unplaced] + [_line(_LEFT_OUT, left) for left in found.left]
    told.sort(key=lambda finding: int(str(finding.details["line"])))
    more = len(told) - _MOST_TOLD
    return (*told[:_MOST_TOLD], replace(_MORE, details={"count": more})) if more > 0 else tuple(told)


def _line(told: Finding, left: Left) -> Finding:
    first = " ".join(left.text.split())
    shown = first if len(first) <= 60 else f"{first[:59]}…"
    return replace(told, details={"line": left.line, "text": shown, "reason": left.reason})


def _ours(data: bytes, file: str, methods: Mapping[str, Method]) -> Incoming | None:
    """A workshop in one of our own forms; None for everything else."""
    if is_pdf(data):
        read = carried(data, file, methods)
        return Incoming(read.content, read.findings, kind="ours")
    if data.lstrip()[:1] == b"{" and f'"{json_file.NAME}"'.encode() in data[:10_000]:
        read = json_file.read(data, file, methods)
        return Incoming(read.content, read.findings, kind="ours")
    if (
        (len(data) <= MOST_BYTES or any(sign in data for sign in _OUR_SIGNS))
        and file.lower().endswith((".md", ".markdown"))
        and b"\0" not in data
    ):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return None
        ours = read_ours(data, file, methods)
        return Incoming(ours.content, ours.findings, kind="ours") if ours is not None else None
    return None


def _told(error: OSError) -> type[NotRead]:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return FileMissing
    return NoLeave if error.errno in (errno.EACCES, errno.EPERM, errno.EISDIR) else NotRead
