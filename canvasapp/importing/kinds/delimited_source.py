"""Cells parted by commas, semicolons or tabs, as spreadsheets and whiteboards write them."""

import re
from collections.abc import Iterator, Sequence

from canvasapp.domain.model.values import Words, clean_text
from canvasapp.importing.kinds.source_kind import ImportSource, SourceKind
from canvasapp.importing.list_signs import numbered, without_sign
from canvasapp.importing.outline import Outline, TextCell, TextPart, TextTable
from canvasapp.importing.plain_lines import parts_of_lines
from canvasapp.importing.source_limits import TooManyParts
from canvasapp.importing.vocabulary import Vocabulary

_DELIMITERS = "\t;,|"
_NEEDS_QUOTES = re.compile(r'[\t\n,;|]|""')
_QUOTED = re.compile(r"'+[=+\-@\t]")
_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|", re.MULTILINE)
"""The line below the header of a table in Markdown."""

_MOST_CELLS = 400_000
_SAMPLE, _SAMPLE_SIGNS = 20, 20_000

Row = tuple[int, tuple[str, ...]]
"""The line a row begins on, and its cells."""


def read(source: ImportSource, vocabulary: Vocabulary) -> Outline:
    """The table of a text; the sign that parts its cells is the one that parts most rows alike."""
    text = source.text
    if max(map(text.count, _DELIMITERS)) > _MOST_CELLS:
        raise TooManyParts
    if text[:4].lower() == "sep=" and len(text) > 4:
        first, _, text = text.partition("\n")
        found = [(line + 1, cells) for line, cells in rows_of(text, first[4])]
    else:
        found = list(rows_of(text, delimiter_of(text, vocabulary) or _commonest(text)))
    return Outline((TextTable(1, tuple(tuple(cell_of(_bare(cell), line) for cell in cells) for line, cells in found)),))


def recognises(source: ImportSource, vocabulary: Vocabulary) -> bool:
    """Whether a row near the top names two blocks, or its columns are called as those of notes are."""
    return _RULE.search(source.text) is None and delimiter_of(source.text, vocabulary) is not None


def delimiter_of(text: str, vocabulary: Vocabulary) -> str | None:
    """The sign that parts the cells; None where no table is seen."""
    sample = "\n".join(text[:_SAMPLE_SIGNS].split("\n", _SAMPLE)[:_SAMPLE])
    best, most = None, 0
    for delimiter in _DELIMITERS:
        if delimiter in sample:
            rows = [cells for _, cells in rows_of(sample, delimiter)]
            count = max((_named(cells, vocabulary) for cells in rows), default=0)
            begun = len([cells for cells in rows if any(cells[1:]) and vocabulary.named(cells[0])])
            if begun > 1 or (begun == len(rows) and delimiter == "\t"):
                count = max(count, begun + 1)
            if count > max(1, most):
                best, most = delimiter, count
    return best


def _commonest(text: str) -> str:
    """The sign that stands most often in the first rows."""
    sample = text[:_SAMPLE_SIGNS]
    return max(_DELIMITERS, key=sample.count)


def _named(cells: Sequence[str], vocabulary: Vocabulary) -> int:
    texts = [cell for cell in cells if 0 < len(cell) <= 80]
    roles = any(vocabulary.is_word("block", text) for text in texts)
    if roles and any(vocabulary.is_word("text", text) for text in texts if not vocabulary.is_word("block", text)):
        return len(texts)
    return len([text for text in texts if vocabulary.named(text)])


def rows_of(text: str, delimiter: str) -> Iterator[Row]:
    """The rows that are not blank, with their lines. Quotes that a cell did not need were typed and stay."""
    sign = re.escape(delimiter)
    pattern = re.compile(rf'"(?P<quoted>(?:[^"]|"")*+)"(?=[{sign}\n]|\Z)|(?P<plain>[^{sign}\n]*)')
    cells: list[str] = []
    at, line, begun = 0, 1, 1
    while at <= len(text):
        found = pattern.match(text, at)
        assert found is not None  # the pattern matches nothing, too
        cells.append(_cell_text(found, delimiter))
        line += found[0].count("\n")
        at = found.end() + 1
        if found.end() == len(text) or text[found.end()] == "\n":
            if any(cells):
                yield begun, tuple(cells)
            line += 1
            cells, begun = [], line


def _cell_text(cell: re.Match[str], delimiter: str) -> str:
    quoted = cell["quoted"]
    if quoted is not None and (delimiter != "\t" or _NEEDS_QUOTES.search(quoted)):
        return clean_text(quoted.replace('""', '"'))
    return clean_text(cell[0])


def _bare(text: str) -> str:
    """A cell without the apostrophe that kept a spreadsheet from taking it for a formula."""
    return text[1:] if _QUOTED.match(text) else text


def cell_of(text: str, line: int) -> TextCell:
    """A cell of plain text: one part, or an item for each line where its lines have the signs of a list."""
    if not text:
        return TextCell()
    first, *rest = text.split("\n")
    listed = [one for one in rest if without_sign(one) is not None or numbered(one) is not None]
    if not rest:
        bare = without_sign(text)
        return TextCell((TextPart("text", line, bare if bare is not None else text),), typed=text)
    if listed and len(listed) == len([one for one in rest if one.strip()]):
        return TextCell(tuple(parts_of_lines((line, one) for one in (first, *rest))), typed=text)
    return TextCell((TextPart("text", line, text),), typed=text)


KIND = SourceKind("delimited", Words(en="Table (CSV)", ko="표(CSV)"), (".csv", ".tsv", ".tab"), 50, recognises, read)
