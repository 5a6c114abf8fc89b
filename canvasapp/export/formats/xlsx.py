"""A spreadsheet (XLSX): one sheet for each canvas and method, with colours, status and scores."""

import io
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from canvasapp.domain.model.draft import DraftSheet, drafted
from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Words
from canvasapp.domain.model.workshop import LegendEntry, Paper
from canvasapp.export.format import Format, Job, Product
from canvasapp.export.office.packing import repacked
from canvasapp.export.options import Options
from canvasapp.export.text.note_rows import COLUMNS, METHOD, note_rows

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FILLS: Final[Mapping[Paper, str]] = {
    "amber": "FFE0A3",
    "yellow": "FFF3B0",
    "coral": "FBC4B8",
    "pink": "F9D0E2",
    "green": "CFEBC4",
    "blue": "CBE1F9",
    "teal": "C2E9E4",
    "violet": "E0D2F5",
    "grey": "E3E3E3",
}
_WIDTHS = (26, 70, 12, 14, 12, 12, 12)
_LONGEST = 32_767
"""The most signs a cell of Excel holds."""
_CUT = Finding("Notes longer than {limit} signs are cut in a spreadsheet: {count}.")
_ESCAPE = re.compile(r"_x[0-9A-Fa-f]{4}_")
_NO_SIGN = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
_QUESTION = Words(en="Question", ko="질문")
_ANSWER = Words(en="Answer", ko="답")


def write(job: Job[Options]) -> Product:
    """The sheets of a job. No text in it is a formula, whatever it begins with."""
    # Only for spreadsheets, and slow to load.
    from openpyxl import Workbook  # noqa: PLC0415

    draft = drafted(job.content, job.methods, job.sheets)
    book = Workbook()
    book.remove(book.worksheets[0])
    used: set[str] = set()
    for sheet in draft.sheets:
        page = book.create_sheet(_title(sheet.title, used))
        _write_notes(page, sheet, job, draft.legend)
        if sheet.answers:
            _write_answers(page, sheet, job)
    if not book.worksheets:
        book.create_sheet("–")
    data = io.BytesIO()
    book.save(data)
    long = sum(1 for sheet in draft.sheets for note in sheet.notes if len(note.text) > _LONGEST)
    told = (Finding(_CUT.sentence, {"limit": _LONGEST, "count": long}),) if long else ()
    return Product(repacked(data.getvalue()), findings=told)


def _write_notes(page: "Worksheet", sheet: DraftSheet, job: Job[Options], legend: tuple[LegendEntry, ...]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415

    method = job.methods.get(sheet.method)
    if method is not None and method.canvas is None and not sheet.notes:
        return
    _row(page, 1, [*(words.in_(job.language) for words in COLUMNS), METHOD.in_(job.language)])
    for cell in page[1]:
        cell.font = Font(bold=True)
    page.freeze_panes = "A2"
    for place, width in enumerate(_WIDTHS):
        page.column_dimensions["ABCDEFG"[place]].width = width
    papers = {entry.letter: entry.paper for entry in legend}
    wrap = Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(note_rows(sheet, job.methods, legend, job.language), start=2):
        _row(page, number, [*row.cells, sheet.method])
        fill = _FILLS[papers.get(row.note.colour, "grey")]
        note = page.cell(number, 2)
        note.fill, note.alignment = PatternFill("solid", fgColor=fill), wrap


def _write_answers(page: "Worksheet", sheet: DraftSheet, job: Job[Options]) -> None:
    """The answers of a sheet of a method, below its notes: where in it, and what."""
    method, language = job.methods.get(sheet.method), job.language
    first = page.max_row + 2 if page.max_row > 1 else 1
    _row(page, first, [_QUESTION.in_(language), _ANSWER.in_(language)])
    at = first + 1
    for element, answer in sheet.answers.items():
        known = {one.id: one.prompt.in_(language) for one in method.element} if method is not None else {}
        for place, text in _leaves(answer):
            _row(page, at, [" · ".join([known.get(element, element), *place]), text])
            at += 1


def _leaves(answer: object, place: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], str]]:
    """The texts and numbers of an answer, each with the names on the way to it."""
    if isinstance(answer, Mapping):
        return [leaf for key, inner in answer.items() for leaf in _leaves(inner, (*place, str(key)))]
    if isinstance(answer, list):
        return [leaf for number, inner in enumerate(answer, 1) for leaf in _leaves(inner, (*place, str(number)))]
    return [] if answer is None else [(place, str(answer))]


def _row(page: "Worksheet", number: int, texts: list[str]) -> None:
    for column, text in enumerate(texts, start=1):
        if text:
            cell = page.cell(number, column)
            cell.value = _safe(text)
            cell.data_type = "s"  # text, though it begin with "="
            cell.quotePrefix = text[:1] in "=+-@"


def _safe(text: str) -> str:
    """`text` as the file can hold it: what looks like an escape of the form is escaped."""
    return _ESCAPE.sub(lambda found: f"_x005F{found[0]}", text).translate(_NO_SIGN)[:_LONGEST]


def _title(title: str, used: set[str]) -> str:
    """A name that a sheet may bear: 31 signs, without []:*?/\\, no apostrophe at its ends, each once."""
    plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", title).strip().strip("'")[:31].strip() or "–"
    name, number = plain, 1
    while name.casefold() in used or name.casefold() == "history":
        number += 1
        name = f"{plain[: 31 - len(str(number)) - 3]} ({number})"
    used.add(name.casefold())
    return name


FORMAT = Format(
    id="xlsx",
    suffix=".xlsx",
    name=Words(en="Spreadsheet (XLSX)", ko="스프레드시트(XLSX)"),
    write=write,
    options=Options,
    place=220,
)
