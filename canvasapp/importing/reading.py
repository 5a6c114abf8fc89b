"""One reader for everything that comes in: bytes of a file, or what was on the clipboard."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from canvasapp.domain.model.finding import Finding
from canvasapp.importing.block_placing import placed
from canvasapp.importing.encodings import decoded
from canvasapp.importing.found import Found
from canvasapp.importing.kinds.source_kind import ImportSource, SourceKind, UnreadableSource, kinds
from canvasapp.importing.source_limits import MOST_BYTES, MOST_PARTS, TOO_LONG, TOO_MANY, TooManyParts
from canvasapp.importing.vocabulary import Vocabulary

_MAGIC = (
    (b"%PDF", Finding("It is a PDF. Copy its text and paste that, or ask for the file it was made from.")),
    (b"\x89PNG", Finding("It is a picture. What is on it cannot be read.")),
    (b"\xff\xd8\xff", Finding("It is a picture. What is on it cannot be read.")),
    (b"GIF8", Finding("It is a picture. What is on it cannot be read.")),
    (b"\xd0\xcf\x11\xe0", Finding("It is a file of an old Office. Save it as .xlsx, .csv or HTML first.")),
    (b"SQLite format 3", Finding("It is a database. A workbook is opened, not imported.")),
)
_NO_TEXT = Finding("It is no text, no spreadsheet and nothing else that can be read. Choose another.")
_WRONG_ENCODING = Finding("It is not written in {encoding}. Choose another encoding.")
_GUESS = Finding("It says of no encoding that it is written in; it was read as {encoding}.")
_EMPTY = Finding("There is nothing in it. Choose another.")


@dataclass(frozen=True)
class SourceReading:
    """What was found in a source, the id of its kind, and the encoding it was read in ("" where there is none)."""

    found: Found
    kind: str
    encoding: str = ""


def read_source(
    data: bytes,
    file: str,
    vocabulary: Vocabulary,
    *,
    encoding: str | None = None,
    method: str | None = None,
    careful: bool = False,
) -> SourceReading:
    """What is in the bytes of a source called `file`.

    `encoding` and `method` are what the user asked for (None: what fits best). `careful` is for a paste, whose plain
    lines are notes. Raises UnreadableSource with the reason.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableSource(file=file, reason=TOO_LONG)
    if not data.strip():
        raise UnreadableSource(file=file, reason=_EMPTY)
    known = kinds()
    vocabulary = vocabulary.only(method) if method else vocabulary
    source = ImportSource(file, data)
    guess: tuple[Finding, ...] = ()
    kind = next((one for one in known if one.binary and one.recognises(source, vocabulary)), None)
    if kind is None:
        source, guess = _as_text(source, encoding, vocabulary)
        if source.text.count("\n") > MOST_PARTS:
            raise UnreadableSource(file=file, reason=TOO_MANY)
        kind = _kind_of_text(source, [one for one in known if not one.binary], vocabulary)
    try:
        outline = kind.read(source, vocabulary)
    except RecursionError as error:
        raise UnreadableSource(file=file, reason=Finding("It is nested too deeply. Take brackets out.")) from error
    except TooManyParts as error:
        raise UnreadableSource(file=file, reason=TOO_MANY) from error
    if len(outline.entries) > MOST_PARTS:
        raise UnreadableSource(file=file, reason=TOO_MANY)
    found = placed(outline, vocabulary, method, careful)
    if guess:
        found = Found(**{**found.__dict__, "findings": (*guess, *found.findings)})
    return SourceReading(found, kind.id, str(guess[0].details["encoding"]) if guess else "utf-8" if source.text else "")


def _as_text(
    source: ImportSource, encoding: str | None, vocabulary: Vocabulary
) -> tuple[ImportSource, tuple[Finding, ...]]:
    for magic, reason in _MAGIC:
        if source.data.startswith(magic):
            raise UnreadableSource(file=source.file, reason=reason)
    try:
        text = decoded(source.data, encoding, lambda text: known_names(text.split("\n"), vocabulary))
    except (UnicodeDecodeError, LookupError) as error:
        reason = Finding(_WRONG_ENCODING.sentence, {"encoding": encoding})
        raise UnreadableSource(file=source.file, reason=reason) from error
    if text is None or "\0" in text[0]:
        raise UnreadableSource(file=source.file, reason=_NO_TEXT)
    if not text[0].strip():
        raise UnreadableSource(file=source.file, reason=_EMPTY)
    guessed = encoding is None and not text[1].startswith("utf")
    told = (Finding(_GUESS.sentence, {"encoding": text[1]}),) if guessed else ()
    return ImportSource(source.file, source.data, text[0]), told


def known_names(lines: Iterable[str], vocabulary: Vocabulary) -> int:
    """How many words between signs of tables and lists, of some lines, are names of blocks."""
    cells = (cell for line in lines for cell in re.split(r"[,;\t|#*:>]", line[:400]))
    return sum(1 for cell in cells if 1 < len(cell.strip()) < 60 and vocabulary.exactly(cell.strip()))


def _kind_of_text(source: ImportSource, known: list[SourceKind], vocabulary: Vocabulary) -> SourceKind:
    """The kind by its content; a suffix decides between kinds that all are but text."""
    by_suffix = next((one for one in known if source.suffix in one.suffixes), None)
    seen = next(one for one in known if one.recognises(source, vocabulary))
    plain = known[-1]
    if by_suffix is None or seen.order < 50:
        return seen
    return seen if by_suffix is plain else by_suffix
