"""Pasted text: lines that become notes, or a table of a spreadsheet whose header names blocks."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from canvasapp.domain.method.method import Method, named_block
from canvasapp.domain.model.values import clean_text

_CELL = re.compile(r'"(?P<quoted>(?:[^"]|"")*+)"(?=[\t\n]|\Z)|(?P<plain>[^\t\n]*)')
_NEEDS_QUOTES = re.compile(r'[\t\n]|""')
_BLOCK_COLUMN = ("block", "블록")
"""What the column of blocks may be called."""

Row = tuple[str, ...]


@dataclass(frozen=True)
class Pasted:
    """What was pasted: `blocks` has the texts of a table by block id, in rows' order; else `lines` has one text a note.

    `unknown` are the columns of a table (header to texts) whose header names no block; they are in neither.
    """

    lines: tuple[str, ...] = ()
    blocks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unknown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def pasted(text: str, method: Method) -> Pasted:
    """Plain text of the clipboard as notes for the blocks of `method`.

    Three forms are known, cells parted by tabs and quoted as spreadsheets do it: a header of block names over columns
    of notes (at least two of them names of blocks); rows that each begin with the name of a block; anything else is
    lines. Names are those of either language, ids, codes and aliases; cells with line breaks stay one note.
    """
    rows = _rows(text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(rows) > 1 or (rows and len(rows[0]) > 1):
        found = _with_row_names(rows, method) or _with_header(rows, method)
        if found is not None:
            return found
    return Pasted(lines=tuple("\t".join(row).strip() for row in rows))


def _rows(text: str) -> list[Row]:
    """The rows that are not blank, their cells cleaned."""
    rows: list[Row] = []
    cells: list[str] = []
    at = 0
    while at <= len(text):
        cell = _CELL.match(text, at)
        assert cell is not None  # the pattern matches nothing, too
        cells.append(_cell_text(cell))
        at = cell.end() + 1
        if cell.end() == len(text) or text[cell.end()] == "\n":
            if any(cells):
                rows.append(tuple(cells))
            cells = []
    return rows


def _cell_text(cell: re.Match[str]) -> str:
    """A cell's text; quotes that the cell did not need were typed by somebody and stay."""
    quoted = cell["quoted"]
    if quoted is not None and _NEEDS_QUOTES.search(quoted):
        return clean_text(quoted.replace('""', '"'))
    return clean_text(cell[0])


def _with_header(rows: Sequence[Row], method: Method) -> Pasted | None:
    header, *body = rows
    names = [_block(cell, method) for cell in header]
    if len([name for name in names if name]) < 2 or not body:
        return None
    blocks: dict[str, list[str]] = {}
    unknown: dict[str, list[str]] = {}
    for row in body:
        for i, text in enumerate(row):
            name = names[i] if i < len(names) else None
            if text and name:
                blocks.setdefault(name, []).append(text)
            elif text:
                unknown.setdefault(header[i] if i < len(header) else "", []).append(text)
    return Pasted(blocks=_frozen(blocks), unknown=_frozen(unknown))


def _with_row_names(rows: Sequence[Row], method: Method) -> Pasted | None:
    """Rows "block, note, note …", below a header or not. One strange name, and it is no such table: nothing is lost."""
    if not all(any(row[1:]) for row in rows):
        return None
    if len(rows) > 1 and rows[0][0].casefold() in _BLOCK_COLUMN:
        rows = rows[1:]
    names = [_block(row[0], method) for row in rows]
    if None in names or all(_block(cell, method) for cell in rows[0]):
        return None
    blocks: dict[str, list[str]] = {}
    for name, row in zip(names, rows, strict=True):
        blocks.setdefault(name or "", []).extend(text for text in row[1:] if text)
    return Pasted(blocks=_frozen(blocks))


def _block(name: str, method: Method) -> str | None:
    block = named_block(method, name) if name else None
    return block.id if block else None


def _frozen(found: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(texts) for name, texts in found.items()}
