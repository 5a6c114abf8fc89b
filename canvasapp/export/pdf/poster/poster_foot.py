"""What stands below a poster's canvas: the legend, the credit line, the page number."""

from collections.abc import Sequence
from typing import NamedTuple

from canvasapp.domain.model.workshop import LegendEntry
from canvasapp.export.pdf.pen.colours import INK, SMALL, WARN, fill_of
from canvasapp.export.pdf.pen.fonts import Face
from canvasapp.export.pdf.pen.line_breaking import Shortened, shortened
from canvasapp.export.pdf.pen.line_icons import Icon
from canvasapp.export.pdf.pen.measures import Measures
from canvasapp.export.pdf.pen.patterns import draw_band, has_band
from canvasapp.export.pdf.pen.pen import Pen
from canvasapp.export.pdf.poster.canvas_frame import Rect

_MOST_LINES = 2
"""A meaning takes no more lines than this."""


class _LegendItem(NamedTuple):
    """One line of the legend: a swatch with a letter, a sign or an icon, and what it means."""

    mark: LegendEntry | str | Icon
    text: Shortened
    width: float


class PosterFoot:
    """Legend left, credit and page number right.

    `height` is known before it is drawn; `cut` are the letters whose meanings it shortens.
    """

    def __init__(
        self,
        legend: Sequence[LegendEntry],
        signs: Sequence[tuple[str | Icon, str]],
        credit: str,
        sizes: Measures,
        regular: Face,
        colour: bool,
    ) -> None:
        self._sizes, self._face, self._colour, self._credit = sizes, regular, colour, credit
        self._mark = sizes.small * 1.45
        entries = [self._entry(entry, entry.meaning) for entry in legend]
        entries += [self._entry(mark, text) for mark, text in signs]
        credit_width = regular.width(f"{credit} · 88 / 88") * sizes.small + 2 * self._between
        self._rows = self._in_rows(entries)
        if self._row_width(self._rows[-1]) + credit_width > sizes.inner_width:
            self._rows.append([])
        self.height = sum(map(self._row_height, self._rows))
        self.cut = tuple(
            entry.mark.letter for entry in entries if entry.text.cut and isinstance(entry.mark, LegendEntry)
        )

    @property
    def _between(self) -> float:
        return self._sizes.small * 1.5

    @property
    def _leading(self) -> float:
        return self._sizes.small * 1.3

    def _entry(self, mark: LegendEntry | str | Icon, text: str) -> _LegendItem:
        sizes = self._sizes
        before = self._mark_width(mark)
        lines = shortened(text, (sizes.inner_width - before) / sizes.small, self._face.measure, _MOST_LINES)
        widest = max(self._face.width(line.rstrip()) for line in lines.lines) * sizes.small
        return _LegendItem(mark, lines, before + widest)

    def _mark_width(self, mark: LegendEntry | str | Icon) -> float:
        if isinstance(mark, LegendEntry):
            return self._swatch_width(mark) + 0.6 * self._sizes.small
        if isinstance(mark, str):
            return (self._face.width(mark) + 0.5) * self._sizes.small
        return 1.6 * self._sizes.small

    def _swatch_width(self, entry: LegendEntry) -> float:
        band = has_band(entry.letter, self._colour)
        return self._mark * 1.35 if band else self._mark

    def _in_rows(self, entries: Sequence[_LegendItem]) -> list[list[_LegendItem]]:
        rows: list[list[_LegendItem]] = [[]]
        for entry in entries:
            if rows[-1] and self._row_width([*rows[-1], entry]) > self._sizes.inner_width:
                rows.append([])
            rows[-1].append(entry)
        return rows

    def _row_width(self, row: Sequence[_LegendItem]) -> float:
        return sum(entry.width for entry in row) + self._between * max(0, len(row) - 1)

    def _row_height(self, row: Sequence[_LegendItem]) -> float:
        lines = max((len(entry.text.lines) for entry in row), default=1)
        return max(self._mark + 0.35 * self._sizes.small, lines * self._leading + 0.5 * self._sizes.small)

    def draw(self, pen: Pen, page: str) -> None:
        """Draws it into the bottom of the page; `page` is its number, if it needs one."""
        sizes = self._sizes
        top = sizes.bottom - self.height
        for row in self._rows:
            x = sizes.margin
            for entry in row:
                self._draw_entry(pen, entry, x, top)
                x += entry.width + self._between
            last, top = top, top + self._row_height(row)
        credit = f"{self._credit} · {page}" if page else self._credit
        x = sizes.width - sizes.margin - self._face.width(credit) * sizes.small
        pen.paragraph(x, last + (self._mark - self._leading) / 2, (credit,), sizes.small, self._leading, colour=SMALL)

    def _draw_entry(self, pen: Pen, entry: _LegendItem, x: float, top: float) -> None:
        small = self._sizes.small
        middle = top + (self._mark - self._leading) / 2
        if isinstance(entry.mark, LegendEntry):
            _draw_swatch(pen, entry.mark, Rect(x, top, self._swatch_width(entry.mark), self._mark), small, self._colour)
        elif isinstance(entry.mark, str):
            pen.paragraph(x, middle, (entry.mark,), small, self._leading, bold=True)
        else:
            pen.icon(entry.mark, x, top + (self._mark - 1.15 * small) / 2, 1.15 * small, WARN if self._colour else INK)
        pen.paragraph(x + self._mark_width(entry.mark), middle, entry.text.lines, small, self._leading)


def _draw_swatch(pen: Pen, entry: LegendEntry, rect: Rect, size: float, colour: bool) -> None:
    """A small note with its letter."""
    fill = fill_of(entry, colour)
    pen.box(*rect, fill=fill.paper)
    band = 0.0
    if has_band(entry.letter, colour):
        band = rect.width * 0.26
        draw_band(pen, entry.letter, Rect(rect.x, rect.top, band, rect.height), fill.ink)
    pen.box(*rect, stroke=fill.ink, thickness=0.75)
    width = pen.face(bold=True).width(entry.letter) * size
    x = rect.x + band + (rect.width - band - width) / 2
    pen.paragraph(x, rect.top, (entry.letter,), size, rect.height, bold=True, colour=fill.ink)
