"""Texts, tables and results one below the other on as many slides as they need."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Pt

from canvasapp.domain.engine.results.outcome import NumberResult, VerdictResult
from canvasapp.domain.engine.results.sentences import with_unit
from canvasapp.export.deck.slide_charts import add_chart, add_picture, is_chart, picture_height
from canvasapp.export.deck.slides import LINE, MUTED, Slides
from canvasapp.export.pdf.pen.colours import INK
from canvasapp.export.pdf.pen.paper_words import CONTINUED
from canvasapp.export.pdf.poster.canvas_frame import Rect
from canvasapp.export.sections.section import FilledCanvas, Heading, Paragraph, Part, Picture, TextTable

_BODY = 14.0
_HEADING = 15.0
_CELL = 11.0
_MUTED = 11.0
_GAP = 10.0
_TILE = 74.0
_CHART = 220.0
_MOST = 0.6
"""Where more of the slide is left, a figure is made lower rather than moved to the next."""
_FIGURE = 0.8
"""The part of its width that a figure takes: wider ones are higher than a slide."""
_TOGETHER = 3
"""So many rows of a table stand below its head, if it has them."""
_ROW_PAD = 7.0
_LEAST = 3 * _BODY


class FlowSlides:
    """Places parts from the top of the room; where they do not fit, on a further slide of the same title."""

    def __init__(self, slides: Slides, title: str) -> None:
        self._slides, self._title = slides, title
        self._room = slides.room
        self._slide: Any = None
        self._top = 0.0
        self._heading: str | None = None

    def add(self, finding: str, parts: Sequence[Part]) -> None:
        """Place all parts, results before answers; `finding` stands above them."""
        if finding:
            self._text(finding, _HEADING + 3, bold=True)
        for part in _gathered(sorted(parts, key=lambda part: not isinstance(part, Picture))):
            match part:
                case Heading():
                    self._place_heading()
                    self._heading = part.text
                case Paragraph():
                    self._paragraph(part)
                case TextTable():
                    self._table(part)
                case list():
                    self._pictures(part)
        self._place_heading()

    @property
    def _left(self) -> float:
        """The height that is left on this slide."""
        return 0.0 if self._slide is None else self._room.top + self._room.height - self._top

    def _begin(self) -> None:
        title = self._title if self._slide is None else self._slides.style.tell(CONTINUED, name=self._title)
        self._slide, self._top = self._slides.add(title), self._room.top

    def _need(self, height: float) -> None:
        """A further slide, unless there is room for so much and the heading above it."""
        heading = 0.0
        if self._heading is not None:
            heading = self._slides.text.height(self._heading, _HEADING, self._room.width, bold=True)
        if self._left < min(height + heading, self._room.height):
            self._begin()
        self._place_heading()

    def _place_heading(self) -> None:
        if self._heading is not None:
            text, self._heading = self._heading, None
            self._text(text, _HEADING, bold=True, gap=2)

    def _paragraph(self, part: Paragraph) -> None:
        bullet = part.role == "bullet"
        size = _MUTED if part.role == "muted" else _BODY
        colour = MUTED if part.role == "muted" else INK
        self._need(min(self._slides.text.height(part.text, size, self._room.width), _LEAST))
        self._text(part.text, size, colour=colour, bullet=bullet, gap=2 if bullet else _GAP / 2)

    def _text(self, text: str, size: float, *, gap: float = _GAP, **how: Any) -> None:
        """A text over the whole width; one that is longer than the slide goes on on the next."""
        width = self._room.width
        measured = f"•  {text}" if how.get("bullet") else text
        height = self._slides.text.height(measured, size, width, bold=how.get("bold", False))
        if self._left < min(height, self._room.height):
            if self._slide is None or self._left < _LEAST or height <= self._room.height:
                self._begin()
            if height > self._left:
                first, rest = self._parted(text, size)
                self._text(first, size, gap=gap, **how)
                self._begin()
                self._text(rest, size, gap=gap, **how | {"bullet": False})
                return
        self._slides.box(self._slide, Rect(self._room.x, self._top, width, height), text, size, **how)
        self._top += height + gap

    def _parted(self, text: str, size: float) -> tuple[str, str]:
        """As much of a text as fits here, and the rest."""
        fitting = len(text)
        while fitting > 1 and self._slides.text.height(f"•  {text[:fitting]}", size, self._room.width) > self._left:
            fitting = int(fitting * 0.95)
        cut = max(text.rfind(" ", 0, fitting), text.rfind("\n", 0, fitting))
        cut = cut if cut > fitting // 2 else fitting
        return text[:cut], text[cut:].strip()

    def _table(self, table: TextTable) -> None:
        """A native table; its head stands again on each further slide."""
        widths = self._column_widths(table)
        head = self._row_height(table.head, widths, bold=True)
        heights = [self._row_height(row, widths) for row in table.rows]
        at = 0
        while at < len(table.rows):
            self._need(min(head + sum(heights[at : at + _TOGETHER]), self._room.height))
            count, used = 0, head
            while at + count < len(heights) and (count == 0 or used + heights[at + count] <= self._left):
                used += heights[at + count]
                count += 1
            if at + count == len(heights) - 1 and count > _TOGETHER:  # no row stands alone
                count -= 1
                used -= heights[at + count]
            rows = table.rows[at : at + count]
            self._add_table(table, rows, widths, [head, *heights[at : at + count]])
            self._top += used + _GAP
            at += count

    def _add_table(
        self, table: TextTable, rows: Sequence[tuple[str, ...]], widths: Sequence[float], heights: Sequence[float]
    ) -> None:
        frame = self._slide.shapes.add_table(
            len(rows) + 1, len(widths), Pt(self._room.x), Pt(self._top), Pt(sum(widths)), Pt(sum(heights))
        )
        made = frame.table
        for column, width in zip(made.columns, widths, strict=True):
            column.width = Pt(width)
        for row, height in zip(made.rows, heights, strict=True):
            row.height = Pt(height)
        numeric = table.numeric or (False,) * len(widths)
        for number, texts in enumerate((table.head, *rows)):
            size = self._cell_size(texts, widths, heights[number], bold=number == 0)
            for column, text in enumerate(texts):
                cell = made.cell(number, column)
                align = "center" if numeric[column] else "left"
                self._slides.text.write(cell.text_frame, text, size, bold=number == 0, align=align)
                cell.margin_top = cell.margin_bottom = Pt(_ROW_PAD / 2)
                cell.margin_left = cell.margin_right = Pt(4)
                cell.vertical_anchor = MSO_ANCHOR.MIDDLE

    def _cell_size(self, texts: Sequence[str], widths: Sequence[float], height: float, *, bold: bool) -> float:
        """The usual size, smaller for a row that would be higher than a slide."""
        size = _CELL
        while size > 5 and self._row_height(texts, widths, bold=bold, size=size) > height + 0.1:
            size -= 0.5
        return size

    def _row_height(
        self, texts: Sequence[str], widths: Sequence[float], *, bold: bool = False, size: float = _CELL
    ) -> float:
        text = self._slides.text
        high = max(text.height(each, size, width - 4, bold=bold) for each, width in zip(texts, widths, strict=True))
        return min(high + _ROW_PAD, self._room.height - 3 * _CELL) if size == _CELL else high + _ROW_PAD

    def _column_widths(self, table: TextTable) -> list[float]:
        """Columns as wide as their texts want, together as wide as the room."""
        face = self._slides.text.fonts.regular
        columns = list(zip(table.head, *table.rows, strict=True))
        wanted = [min(max(face.width(t) for text in column for t in text.split("\n")), 32) + 2 for column in columns]
        least = [max(face.width(word) for text in column for word in (*text.split(), "")) + 2 for column in columns]
        wanted = [max(want, min(need, 14)) for want, need in zip(wanted, least, strict=True)]
        return [self._room.width * want / sum(wanted) for want in wanted]

    def _pictures(self, pictures: Sequence[Picture]) -> None:
        """Results beside each other, as many as there is room for: numbers as tiles, charts, and our figures."""
        row: list[Picture] = []
        for picture in pictures:
            if _kind(picture) == "sentence":
                self._row(row)
                row = []
                self._heading = picture.title
                self._paragraph(Paragraph(picture.told))
                continue
            if sum(map(_share, (*row, picture))) > 1:
                self._row(row)
                row = []
            row.append(picture)
        self._row(row)

    def _row(self, pictures: Sequence[Picture]) -> None:
        """Results that have room side by side."""
        if not pictures:
            return
        full = self._room.width + _GAP
        widths = [full * _share(picture) - _GAP for picture in pictures]
        highest = self._left if self._left > _MOST * self._room.height else self._room.height
        heights = [self._height(picture, width, highest) for picture, width in zip(pictures, widths, strict=True)]
        self._need(max(heights))
        x = self._room.x
        for picture, width, height in zip(pictures, widths, heights, strict=True):
            add = {"number": self._tile, "chart": self._chart, "figure": self._figure}[_kind(picture)]
            add(picture, Rect(x, self._top, width, height))
            x += width + _GAP
        self._top += max(heights) + _GAP

    def _height(self, picture: Picture, width: float, highest: float) -> float:
        kind = _kind(picture)
        if kind == "figure":
            return min(picture_height(self._slides, picture, _FIGURE * width), highest)
        return {"number": _TILE, "chart": _CHART}[kind]

    def _chart(self, picture: Picture, rect: Rect) -> None:
        add_chart(self._slides, self._slide, picture, rect)

    def _figure(self, picture: Picture, rect: Rect) -> None:
        add_picture(self._slides, self._slide, picture, rect._replace(width=_FIGURE * rect.width))

    def _tile(self, picture: Picture, rect: Rect) -> None:
        """A number with its name above and what it means below."""
        result = picture.result
        assert isinstance(result, NumberResult)
        slides, text = self._slides, self._slides.text
        frame = slides.rectangle(self._slide, rect, rounded=True)
        frame.fill.background()
        frame.line.color.rgb = RGBColor.from_string(LINE.removeprefix("#"))
        said = with_unit(result.value, result.form, result.unit, text.language)
        band = slides.style.say(result.band) if result.band is not None else ""
        inner = rect.width - 12
        size = text.fit(picture.title, inner, 30, 11, 7)
        slides.box(self._slide, Rect(rect.x + 6, rect.top + 2, inner, 30), picture.title, size, colour=MUTED)
        slides.box(self._slide, Rect(rect.x + 6, rect.top + 30, inner, 26), said, 18, bold=True, colour=INK)
        if band:
            size = text.fit(band, inner, 18, 10, 6)
            slides.box(self._slide, Rect(rect.x + 6, rect.top + rect.height - 19, inner, 18), band, size, colour=INK)


def _share(picture: Picture) -> float:
    """The part of the width that a result has for itself."""
    return {"number": 0.25, "chart": 0.5, "figure": 1.0}[_kind(picture)]


def _kind(picture: Picture) -> str:
    if isinstance(picture.result, VerdictResult):
        return "sentence"
    if isinstance(picture.result, NumberResult):
        return "number"
    return "chart" if is_chart(picture.result) else "figure"


def _gathered(parts: Sequence[Part]) -> Iterator[Part | list[Picture]]:
    """The parts, with results that follow each other together."""
    for pictures, group in groupby(parts, key=lambda part: isinstance(part, Picture)):
        if pictures:
            yield [part for part in group if isinstance(part, Picture)]
        else:
            yield from (part for part in group if not isinstance(part, FilledCanvas))
