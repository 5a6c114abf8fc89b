"""The notes of a workshop as rows of a table, sheet by sheet: what tables of any kind write."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from canvasapp.domain.method.method import Method
from canvasapp.domain.method.note_shelf import SHELF_AREA
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.draft import DraftSheet
from canvasapp.domain.model.values import Language, Words
from canvasapp.domain.model.workshop import LegendEntry, NoteBody
from canvasapp.export.text.markdown_words import PAPER_NAMES, STATUS_NAMES

CANVAS: Final = Words(en="Canvas", ko="캔버스")
METHOD: Final = Words(en="Method", ko="방법")
COLUMNS: Final = (
    Words(en="Block", ko="블록"),
    Words(en="Note", ko="메모"),
    Words(en="Colour", ko="색"),
    Words(en="Status", ko="상태"),
    Words(en="Importance", ko="중요도"),
    Words(en="Evidence", ko="근거"),
    Words(en="Due", ko="재검증일"),
)
"""The columns of a note; the reader of tables knows them by these names."""

_FORMULA = re.compile(r"'*[=+\-@\t]")


@dataclass(frozen=True)
class NoteRow:
    """A note and the texts of its columns."""

    note: NoteBody
    cells: tuple[str, ...]


def note_rows(
    sheet: DraftSheet, methods: Mapping[str, Method], legend: tuple[LegendEntry, ...], language: Language
) -> Iterator[NoteRow]:
    """The notes of a sheet in the order of its blocks, with the names of `language`."""
    papers = {entry.letter: PAPER_NAMES[entry.paper].in_(language) for entry in legend}
    names = block_names(sheet, methods, language)
    for note in sheet.notes:
        cells = (
            names.get(note.block, note.block),
            note.text,
            papers.get(note.colour, PAPER_NAMES["grey"].in_(language)),
            "" if note.status == "assumption" else STATUS_NAMES[note.status].in_(language),
            "" if note.importance is None else str(note.importance),
            "" if note.evidence is None else str(note.evidence),
            "" if note.due is None else note.due.isoformat(),
        )
        yield NoteRow(note, cells)


def block_names(sheet: DraftSheet, methods: Mapping[str, Method], language: Language) -> dict[str, str]:
    """The names of the blocks of a sheet, by id, in their order; the shelf comes last."""
    known = methods[sheet.method].canvas_blocks if sheet.method in methods else ()
    return {block.id: block.name.in_(language) for block in known} | {SHELF: SHELF_AREA.name.in_(language)}


def harmless(text: str) -> str:
    """A text for a file that spreadsheets open: one that would be taken for a formula has an apostrophe in front."""
    return f"'{text}" if _FORMULA.match(text) else text
