"""The title block above a poster's canvas: a title at the left, labelled values at the right."""

from collections.abc import Sequence
from typing import NamedTuple

from canvasapp.export.pdf.pen.colours import SMALL
from canvasapp.export.pdf.pen.fonts import Face
from canvasapp.export.pdf.pen.line_breaking import Shortened, shortened
from canvasapp.export.pdf.pen.measures import Measures
from canvasapp.export.pdf.pen.pen import Pen, baseline_in

_MOST_LINES = 2
"""A title or a value takes no more lines than this."""

_WIDEST_FIELD = 0.4
_ALL_FIELDS = 0.6
"""A field, and all of them together, take no more than this part of the width; the rest is for the title."""

_LINE = 1.25


class _HeadField(NamedTuple):
    label: str
    value: Shortened
    width: float


class Head:
    """`height` is known before it is drawn; `cut` names the fields that it shortens, "" for the title."""

    def __init__(
        self, title: str, fields: Sequence[tuple[str, str]], sizes: Measures, regular: Face, bold: Face
    ) -> None:
        self._sizes = sizes
        self._fields = self._in_fields(fields, _WIDEST_FIELD, regular)
        if self._fields_width > _ALL_FIELDS * sizes.inner_width:
            self._fields = self._in_fields(fields, _ALL_FIELDS / len(fields), regular)
        room = sizes.inner_width - self._fields_width
        self._title = shortened(title, room / sizes.title, bold.measure, _MOST_LINES)
        values = max((len(field.value.lines) for field in self._fields), default=0)
        self._fields_height = sizes.small * _LINE + values * sizes.value * _LINE
        self.height = max(len(self._title.lines) * sizes.title * _LINE, self._fields_height + sizes.title * 0.2)
        self.cut = tuple(
            name for name, text in (("", self._title), *((f.label, f.value) for f in self._fields)) if text.cut
        )

    @property
    def _between(self) -> float:
        return self._sizes.value * 1.8

    @property
    def _fields_width(self) -> float:
        return sum(field.width + self._between for field in self._fields)

    def _in_fields(self, fields: Sequence[tuple[str, str]], widest: float, face: Face) -> list[_HeadField]:
        """The fields set in lines, each `widest` of the page's width at most."""
        sizes = self._sizes
        most = widest * sizes.inner_width / sizes.value
        found = []
        for label, value in fields:
            text = shortened(value, most, face.measure, _MOST_LINES)
            width = max(face.width(line.rstrip()) for line in text.lines) * sizes.value
            found.append(_HeadField(label, text, max(width, face.width(label) * sizes.small)))
        return found

    def draw(self, pen: Pen) -> None:
        """Draws it into the top of the page; the last line of the title and the last of a value share a baseline."""
        sizes = self._sizes
        bottom = sizes.margin + self.height
        leading = sizes.title * _LINE
        title_top = bottom - len(self._title.lines) * leading
        pen.paragraph(sizes.margin, title_top, self._title.lines, sizes.title, leading, bold=True)
        below_baseline = leading - baseline_in(leading, sizes.title)
        below_value = sizes.value * _LINE - baseline_in(sizes.value * _LINE, sizes.value)
        top = bottom - self._fields_height - below_baseline + below_value
        x = sizes.width - sizes.margin + self._between - self._fields_width
        for field in self._fields:
            pen.paragraph(x, top, (field.label,), sizes.small, sizes.small * _LINE, colour=SMALL)
            pen.paragraph(x, top + sizes.small * _LINE, field.value.lines, sizes.value, sizes.value * _LINE)
            x += field.width + self._between
