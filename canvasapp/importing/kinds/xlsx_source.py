"""Spreadsheets of Excel and LibreOffice (.xlsx): every sheet a table under its name."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, Protocol
from xml.etree.ElementTree import ParseError

from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Words, clean_text
from canvasapp.importing.kinds.archive import damaged, holds, opened
from canvasapp.importing.kinds.delimited_source import cell_of
from canvasapp.importing.kinds.source_kind import ImportSource, SourceKind, UnreadableSource
from canvasapp.importing.outline import Aside, Entry, Outline, TextCell, TextPart, TextTable
from canvasapp.importing.source_limits import MOST_PARTS
from canvasapp.importing.vocabulary import Vocabulary

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PROGRAMS = re.compile(r"[^\W\d]+ ?\d+")
_DEFAULT = Finding("It is the name that a program gave to the sheet.")
_MOST_CELLS = 400_000
_TOO_MANY = Finding("It has more than {limit} cells. Copy its canvas into a file of its own.", {"limit": _MOST_CELLS})


def recognises(source: ImportSource, vocabulary: Vocabulary) -> bool:
    """Whether a file is a spreadsheet in an archive."""
    return holds(source, "xl/workbook.xml")


def read(source: ImportSource, vocabulary: Vocabulary) -> Outline:
    """The tables of all sheets. Raises UnreadableSource for a damaged file, a locked one, or one without end."""
    with opened(source, ("xl/worksheets/", "xl/sharedStrings", "xl/styles", "xl/workbook")):
        pass
    # Only for spreadsheets, and slow to load.
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        book = load_workbook(io.BytesIO(source.data), read_only=True, data_only=True)
        entries: list[Entry] = []
        for sheet in book.worksheets:
            rows = tuple(_rows(source, sheet.iter_rows()))
            title = str(sheet.title)
            if _PROGRAMS.fullmatch(title):
                entries.append(Aside(1, title, _DEFAULT))
                title = ""
            if rows:
                entries += [TextPart("heading", 1, title, 0), TextTable(1, rows)]
        book.close()
    except (KeyError, ValueError, TypeError, AttributeError, ParseError, OSError, zipfile.BadZipFile) as error:
        raise damaged(source) from error
    return Outline(tuple(entries))


class _SheetCell(Protocol):
    """A cell as openpyxl gives it."""

    @property
    def value(self) -> Any:
        """What is in it."""


def _rows(source: ImportSource, rows: Iterable[Iterable[_SheetCell]]) -> Iterator[tuple[TextCell, ...]]:
    seen = 0
    for number, row in enumerate(rows, start=1):
        texts = [_text(cell.value) for cell in row]
        seen += len(texts)
        if seen > _MOST_CELLS or number > MOST_PARTS:
            raise UnreadableSource(file=source.file, reason=_TOO_MANY)
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            yield tuple(cell_of(text, number) for text in texts)


def _text(value: Any) -> str:
    """What a cell shows: text, a number without ".0", a day without its midnight."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return (value.date() if value.time().isoformat() == "00:00:00" else value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return clean_text(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value)))


KIND = SourceKind(
    "xlsx", Words(en="Spreadsheet", ko="스프레드시트"), (".xlsx", ".xlsm"), 10, recognises, read, binary=True
)
