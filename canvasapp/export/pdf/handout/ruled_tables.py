"""Ruled tables: columns as wide as their content asks for, rows that may be split, headers that are repeated."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from canvasapp.domain.engine.language.labels import Label
from canvasapp.export.figures.marks import Figure, StraightLine
from canvasapp.export.figures.sketch import Align, Sketch
from canvasapp.export.figures.text_style import Setting, edges
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.page_pieces import PagePiece, joined
from canvasapp.export.pdf.poster.canvas_frame import Rect

_COMPACT = 2

_LONGEST_WORD = 45.0
"""Columns are made no wider for the sake of a word, in millimetres."""

BLANK = 0.45
"""So much may be left free below what stands above a blank table that is to be seen as a whole."""

SHORT = 0.15
"""A table that is no higher than this part of the page is not spread over two, so that it is seen as a whole."""

_TIGHT = 0.4
"""The space above and below the texts of a tight row, beside the usual."""

_TALLEST = 0.4
"""A row higher than this part of the page is split, so that it flows over pages."""


@dataclass(frozen=True)
class Phrase:
    """A text in a cell before its width is known."""

    text: str
    size: float
    bold: bool = False
    muted: bool = False


@dataclass(frozen=True)
class TableCell:
    """Texts one below the other, and what is drawn into the rest of the cell.

    `height` gives the height of what `paint` draws, for a width; `middle` centres texts upright.
    """

    phrases: tuple[Phrase, ...] = ()
    height: Callable[[float], float] | None = None
    paint: Callable[[Sketch, Rect], None] | None = None
    align: Align = "left"
    middle: bool = False


@dataclass(frozen=True)
class TableColumn:
    """A column with its header. `least` is its width in points, `share` its part of what is left over."""

    header: TableCell
    least: float
    share: float = 0


@dataclass(frozen=True)
class TableRow:
    """A row; one with a single cell goes across the whole table. `least` is its height in points.

    `tight`: with little space above and below, where many rows belong together.
    """

    cells: tuple[TableCell, ...]
    least: float = 0
    tight: bool = False


@dataclass(frozen=True)
class Table:
    """Columns and rows. The first `fixed` columns are repeated where the others go on below.

    `open_head`: no lines around the headers. `together`: on one page if it is no higher than this part of one.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...] = field(default_factory=tuple)
    fixed: int = 1
    open_head: bool = False
    together: float = SHORT


EMPTY = TableCell()


def words(paper: Paper, *texts: str, size: float | None = None, bold: bool = False, muted: bool = False) -> TableCell:
    """A cell of texts, one below the other; empty ones are left out."""
    size = size or paper.small
    return TableCell(tuple(Phrase(text, size, bold, muted) for text in texts if text))


def label_words(paper: Paper, label: Label, *, size: float | None = None, bold: bool = False) -> TableCell:
    """A cell with a label; where the page has two languages, the second stands below the first, muted."""
    if isinstance(label, str):
        return words(paper, label, size=size, bold=bold)
    first, *more = dict.fromkeys(label.in_(language) for language in paper.languages)
    return TableCell((*words(paper, first, size=size, bold=bold).phrases, *words(paper, *more, muted=True).phrases))


def least_width(paper: Paper, cell: TableCell) -> float:
    """The width at which no word of a cell is broken."""
    widest = max((paper.style.longest_word(p.text, p.size, bold=p.bold) for p in cell.phrases), default=0)
    return widest + 2 * paper.pad + 0.5


def compact_width(paper: Paper, cell: TableCell, most: float) -> float:
    """The least width, up to `most`, at which each text of a cell takes no more than two lines."""
    width = least_width(paper, cell)
    while width < most and any(len(setting.lines) > _COMPACT for setting in _settings(paper, cell, width)):
        width += 2
    return width


def with_room(paper: Paper, table: Table) -> Table:
    """The table with columns wide enough for the longest word in them, within reason; where nothing stands in any row a
    column is as wide as its name needs."""
    columns = []
    for place, column in enumerate(table.columns):
        cells = [row.cells[place] for row in table.rows if len(row.cells) > 1]
        if not any(phrase.text for cell in cells for phrase in cell.phrases):
            columns.append(replace(column, least=least_width(paper, column.header), share=0))
            continue
        longest = max((least_width(paper, cell) for cell in cells), default=0)
        columns.append(replace(column, least=max(column.least, min(longest, paper.mm(_LONGEST_WORD)))))
    return replace(table, columns=tuple(columns))


def fits(paper: Paper, table: Table) -> bool:
    """Whether all columns stand side by side."""
    return sum(column.least for column in table.columns) <= paper.width + 0.01


def table_pieces(paper: Paper, table: Table) -> list[PagePiece]:
    """The table as pieces: its header, which is repeated, and its rows; columns without room go on below."""
    pieces: list[PagePiece] = []
    for places in _groups(paper, table):
        columns = [table.columns[place] for place in places]
        widths = _widths(paper, columns)
        header = _header(paper, columns, widths, ruled=not table.open_head)
        if pieces:
            pieces.append(PagePiece(Sketch(paper.style).figure(paper.width, 1.2 * paper.small)))
        if header is not None:
            pieces.append(PagePiece(header, keeps=True))
        for number, row in enumerate(table.rows):
            cells = row.cells if len(row.cells) == 1 else tuple(row.cells[place] for place in places)
            whole = [sum(widths)] if len(row.cells) == 1 else widths
            top = header is None and number == 0
            last = number == len(table.rows) - 1
            at_an_end = number in (0, len(table.rows) - 2)  # no row stands alone on its page
            keeps = not last and (len(row.cells) == 1 or at_an_end)
            pieces += _row(paper, replace(row, cells=tuple(cells)), whole, header, top=top, keeps=keeps)
    short = sum(piece.figure.height for piece in pieces) <= table.together * paper.sizes.height
    return joined(pieces) if short else pieces


def _groups(paper: Paper, table: Table) -> list[list[int]]:
    """The columns of each part of a table: as many as fit beside the fixed ones."""
    first = list(range(table.fixed))
    used = sum(table.columns[place].least for place in first)
    groups, room = [list(first)], paper.width - used
    for place in range(table.fixed, len(table.columns)):
        least = table.columns[place].least
        if least > room + 0.01 and len(groups[-1]) > table.fixed:
            groups.append(list(first))
            room = paper.width - used
        groups[-1].append(place)
        room -= least
    return groups


def _widths(paper: Paper, columns: Sequence[TableColumn]) -> list[float]:
    least = [column.least for column in columns]
    spare = paper.width - sum(least)
    shares = sum(column.share for column in columns)
    if spare < 0:
        return [width * paper.width / sum(least) for width in least]
    if shares == 0:
        return [width + spare * width / sum(least) for width in least]
    return [width + spare * column.share / shares for width, column in zip(least, columns, strict=True)]


def _header(paper: Paper, columns: Sequence[TableColumn], widths: Sequence[float], *, ruled: bool) -> Figure | None:
    if not any(column.header.phrases or column.header.paint for column in columns):
        return None
    cells = [column.header for column in columns]
    height = max(_needed(paper, cell, width, paper.pad) for cell, width in zip(cells, widths, strict=True))
    sketch = Sketch(paper.style)
    _draw_cells(sketch, paper, cells, widths, height, paper.pad)
    if ruled:
        _rule(sketch, paper, widths, height, top=True, bottom=True)
    else:
        sketch.put(StraightLine(0, height, sum(widths), height, paper.palette.line, paper.sizes.grid_line))
    return sketch.figure(paper.width, height)


def _row(
    paper: Paper, row: TableRow, widths: Sequence[float], header: Figure | None, *, top: bool, keeps: bool
) -> list[PagePiece]:
    """A row as one piece, or as several where its texts are long."""
    limit = max(_TALLEST * paper.sizes.height, row.least)
    pad = _TIGHT * paper.pad if row.tight else paper.pad
    parts = [_parts(paper, cell, width, limit) for cell, width in zip(row.cells, widths, strict=True)]
    count = max(len(part) for part in parts)
    pieces = []
    for number in range(count):
        here = [part[number] if number < len(part) else EMPTY for part in parts]
        needed = [_needed(paper, cell, width, pad) for cell, width in zip(here, widths, strict=True)]
        height = max(row.least if count == 1 else 0, *needed)
        sketch = Sketch(paper.style)
        _draw_cells(sketch, paper, here, widths, height, pad)
        _rule(sketch, paper, widths, height, top=top and number == 0, bottom=number == count - 1)
        pieces.append(PagePiece(sketch.figure(paper.width, height), keeps=keeps, header=header))
    return pieces


def _parts(paper: Paper, cell: TableCell, width: float, limit: float) -> list[TableCell]:
    """A cell cut into cells no higher than `limit`; what is drawn stays with the last of its texts."""
    settings = _settings(paper, cell, width)
    if sum(setting.height for setting in settings) + 2 * paper.pad <= limit:
        return [cell]
    cells: list[TableCell] = []
    phrases: list[Phrase] = []
    used = 2 * paper.pad
    for phrase, setting in zip(cell.phrases, settings, strict=True):
        for line in setting.lines:
            if used + setting.leading > limit:
                cells.append(TableCell(tuple(phrases), align=cell.align))
                phrases, used = [], 2 * paper.pad
            phrases.append(Phrase(line, phrase.size, phrase.bold, phrase.muted))
            used += setting.leading
    return [*cells, TableCell(tuple(phrases), cell.height, cell.paint, cell.align)]


def _settings(paper: Paper, cell: TableCell, width: float) -> list[Setting]:
    return [paper.style.set(p.text, width - 2 * paper.pad, p.size, bold=p.bold) for p in cell.phrases]


def _needed(paper: Paper, cell: TableCell, width: float, pad: float) -> float:
    """The height of a cell of this width, with `pad` above and below."""
    texts = sum(setting.height for setting in _settings(paper, cell, width))
    drawn = cell.height(width - 2 * paper.pad) if cell.height is not None else 0
    return texts + drawn + (2 * pad if texts or drawn else 0)


def _draw_cells(
    sketch: Sketch, paper: Paper, cells: Sequence[TableCell], widths: Sequence[float], height: float, pad: float
) -> None:
    for cell, (left, right) in zip(cells, edges(widths), strict=True):
        settings = _settings(paper, cell, right - left)
        tall = sum(setting.height for setting in settings)
        top = (height - tall) / 2 if cell.middle else pad
        x = {"left": left + paper.pad, "middle": (left + right) / 2, "right": right - paper.pad}[cell.align]
        for phrase, setting in zip(cell.phrases, settings, strict=True):
            top = sketch.text(setting, x, top, paper.palette.muted if phrase.muted else None, cell.align)
        if cell.paint is not None:
            start = top if settings else pad
            inner = Rect(left + paper.pad, start, right - left - 2 * paper.pad, height - start - pad)
            cell.paint(sketch, inner)


def _rule(sketch: Sketch, paper: Paper, widths: Sequence[float], height: float, *, top: bool, bottom: bool) -> None:
    """The lines around the cells of a row; the one below is left out where the row goes on."""
    colour, thickness = paper.palette.line, paper.sizes.grid_line
    ends = [0.0, *(end for _, end in edges(widths))]
    sketch.put(*(StraightLine(x, 0, x, height, colour, thickness) for x in ends))
    if top:
        sketch.put(StraightLine(0, 0, ends[-1], 0, colour, thickness))
    if bottom:
        sketch.put(StraightLine(0, height, ends[-1], height, colour, thickness))
