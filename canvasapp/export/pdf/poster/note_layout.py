"""Notes on paper: how large each is, how they stand in a block, and where what does not fit goes on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from canvasapp.domain.model.workshop import Letter, Note, Status
from canvasapp.export.pdf.pen.line_breaking import Measure, break_lines

_LEADING = 1.36
_NARROWEST_COLUMN = 14
"""Notes of a wide block stand in columns of at least this many times the type size."""

_LONG_PART = 1 / 3
"""On a continuation page a note that would fill more than this part of a column takes the whole width."""

_FEWEST_LINES = 3
"""A note is not parted between pages for fewer lines than this."""


class Slip(NamedTuple):
    """What is printed as one note. Without a letter and a status it is a plain box."""

    text: str
    letter: Letter | None = None
    status: Status | None = None
    overdue: bool = False


def slip_of(note: Note, today: date | None) -> Slip:
    """The slip of a note; overdue if it was due before `today`."""
    overdue = today is not None and note.due is not None and note.due < today
    return Slip(note.text, note.colour, note.status, overdue)


class NotePiece(NamedTuple):
    """A slip in its place, or as much of its text as stands on this page; points from the top left of the page."""

    slip: Slip
    lines: tuple[str, ...]
    x: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class PaperNoteStyle:
    """The lengths of notes set in `size`, in points.

    `mark` is the size of the letter and the sign, `band` the width of the hatched band at the left (0: there is none).
    """

    size: float
    mark: float
    band: float
    measure: Measure = field(repr=False)

    @property
    def leading(self) -> float:
        """From line to line."""
        return _LEADING * self.size

    @property
    def pad(self) -> float:
        """Above and below the text."""
        return 0.25 * self.size

    @property
    def indent(self) -> float:
        """Left of the text."""
        return 0.6 * self.size + self.band

    def side(self, slip: Slip) -> float:
        """The column of the letter and the sign, right of the text; the clock of an overdue note is in it too."""
        return (2.95 if slip.overdue else 1.65) * self.mark

    @property
    def gap(self) -> float:
        """Between notes."""
        return 0.36 * self.size

    def lines(self, slip: Slip, width: float) -> tuple[str, ...]:
        """The lines of a slip `width` wide."""
        return break_lines(slip.text, (width - self.indent - self.side(slip)) / self.size, self.measure)

    def height(self, lines: Sequence[str]) -> float:
        """The height of a slip: two lines at least, so that notes keep a rhythm."""
        return max(2, len(lines)) * self.leading + 2 * self.pad

    def columns(self, width: float) -> int:
        """How many columns of notes a block `width` wide has."""
        return max(1, int((width + self.gap) / (_NARROWEST_COLUMN * self.size + self.gap)))

    def column_width(self, width: float) -> float:
        """How wide each of them is."""
        count = self.columns(width)
        return (width - (count - 1) * self.gap) / count


class _Set(NamedTuple):
    """A slip with its text set in lines."""

    slip: Slip
    lines: tuple[str, ...]


class _NoteRow(NamedTuple):
    """Notes side by side, each `width` wide."""

    notes: tuple[_Set, ...]
    width: float


def _rows(notes: Sequence[_Set], count: int, width: float) -> list[_NoteRow]:
    return [_NoteRow(tuple(notes[i : i + count]), width) for i in range(0, len(notes), count)]


def _row_height(row: _NoteRow, style: PaperNoteStyle) -> float:
    return max(style.height(note.lines) for note in row.notes)


def _pieces(row: _NoteRow, style: PaperNoteStyle, left: float, top: float) -> list[NotePiece]:
    high = _row_height(row, style)
    step = row.width + style.gap
    return [NotePiece(note.slip, note.lines, left + i * step, top, row.width, high) for i, note in enumerate(row.notes)]


class Filled(NamedTuple):
    """A block with the pieces that found room in it, from its own top left corner, and the slips that did not."""

    pieces: tuple[NotePiece, ...]
    rest: tuple[Slip, ...]


def fill_block(slips: Sequence[Slip], style: PaperNoteStyle, width: float, height: float) -> Filled:
    """Fills a block row by row. From the first row that does not fit all goes on elsewhere, and what is too high."""
    column = style.column_width(width)
    notes = [_Set(slip, style.lines(slip, column)) for slip in slips]
    fitting = [i for i, note in enumerate(notes) if style.height(note.lines) <= height]
    pieces: list[NotePiece] = []
    top = 0.0
    for row in _rows([notes[i] for i in fitting], style.columns(width), column):
        high = _row_height(row, style)
        if top + high > height:
            break
        pieces += _pieces(row, style, 0, top)
        top += high + style.gap
    placed = set(fitting[: len(pieces)])
    return Filled(tuple(pieces), tuple(slip for i, slip in enumerate(slips) if i not in placed))


class Heading(NamedTuple):
    """The name of a section on a continuation page; `again` where it goes on from the page before."""

    name: str
    icon: str | None
    top: float
    again: bool


class NoteFlow:
    """Lays sections of slips out on as many pages as they need."""

    def __init__(
        self, style: PaperNoteStyle, left: float, width: float, top: float, bottom: float, heading: float
    ) -> None:
        """`heading` is the height of a section's name with the space below it; the rest are edges of the page."""
        self.pages: list[list[Heading | NotePiece]] = []
        self._style = style
        self._left, self._width, self._top, self._bottom = left, width, top, bottom
        self._heading = heading
        self._at = bottom  # no page yet

    def add(self, name: str, icon: str | None, slips: Sequence[Slip]) -> int:
        """Adds a section; returns the number of the page, from 0, on which it begins."""
        rows = self._section_rows(slips)
        first = min(_row_height(rows[0], self._style), self._room)
        if self._at + self._heading + first > self._bottom:
            self._new_page()
        begins = len(self.pages) - 1
        self._head(name, icon, again=False)
        for row in rows:
            high = _row_height(row, self._style)
            if self._at + high > self._bottom and high <= self._room:
                self._new_page()
                self._head(name, icon, again=True)
            if self._at + high <= self._bottom:
                self.pages[-1] += _pieces(row, self._style, self._left, self._at)
                self._at += high + self._style.gap
            else:
                self._part(name, icon, row.notes[0])
        self._at += self._heading / 2
        return begins

    def _section_rows(self, slips: Sequence[Slip]) -> list[_NoteRow]:
        """Notes in columns, long ones in rows of their own."""
        column, count = self._style.column_width(self._width), self._style.columns(self._width)
        rows: list[_NoteRow] = []
        short: list[_Set] = []
        for slip in slips:
            note = _Set(slip, self._style.lines(slip, column))
            if self._style.height(note.lines) <= _LONG_PART * self._room:
                short.append(note)
            else:
                rows += _rows(short, count, column)
                rows.append(_NoteRow((_Set(slip, self._style.lines(slip, self._width)),), self._width))
                short = []
        return rows + _rows(short, count, column)

    def _part(self, name: str, icon: str | None, note: _Set) -> None:
        """A note longer than a page."""
        lines = note.lines
        while lines:
            room = int((self._bottom - self._at - 2 * self._style.pad) / self._style.leading)
            if room < min(_FEWEST_LINES, len(lines)):
                self._new_page()
                self._head(name, icon, again=True)
                continue
            row = _NoteRow((_Set(note.slip, lines[:room]),), self._width)
            self.pages[-1] += _pieces(row, self._style, self._left, self._at)
            self._at += _row_height(row, self._style) + self._style.gap
            lines = lines[room:]

    @property
    def _room(self) -> float:
        """The height for notes on a page with one section."""
        return self._bottom - self._top - self._heading

    def _new_page(self) -> None:
        self.pages.append([])
        self._at = self._top

    def _head(self, name: str, icon: str | None, again: bool) -> None:
        self.pages[-1].append(Heading(name, icon, self._at, again))
        self._at += self._heading
