"""How texts of a figure are set: wrapped, then made smaller, and where even that does not do, numbered with a key."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.method.elements import Form
from canvasapp.domain.model.values import Language, Words
from canvasapp.export.figures.palette import Palette
from canvasapp.export.pdf.pen.fonts import Face, Fonts
from canvasapp.export.pdf.poster.canvas_frame import Icons

SMALLEST = 9.0
"""No text of a figure is smaller, in points."""

_STEP = 0.5
_LEADING = 1.32
_BETWEEN_LANGUAGES = " · "


@dataclass(frozen=True)
class Setting:
    """A text in lines of one size."""

    lines: tuple[str, ...]
    size: float
    width: float
    bold: bool = False

    @property
    def leading(self) -> float:
        """From line to line."""
        return self.size * _LEADING

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return len(self.lines) * self.leading


@dataclass(frozen=True)
class Style:
    """Colours, fonts, icons, the languages of labels (the first is the main one), and the size of their type."""

    palette: Palette
    fonts: Fonts
    icons: Icons
    languages: tuple[Language, ...]
    size: float = SMALLEST

    @property
    def language(self) -> Language:
        """The main language."""
        return self.languages[0]

    def say(self, label: Label) -> str:
        """A label in the languages of the figure; what the team typed stands once."""
        return said_in(label, self.languages)

    def tell(self, template: Words, **values: object) -> str:
        """A template filled, in the main language alone: what stands in it is not said twice."""
        return template.in_(self.language).format(**values)

    def value(self, value: float | None, form: Form, unit: Words | None = None) -> str:
        """A number as it is printed, with its unit."""
        text = shown(value, form)
        return text if unit is None or value is None else with_unit(text, unit.in_(self.language))

    def face(self, bold: bool = False) -> Face:
        """The face of a weight."""
        return self.fonts.face(bold)

    def width(self, text: str, size: float | None = None, *, bold: bool = False) -> float:
        """The width of a line in points."""
        return self.face(bold).width(text) * (size or self.size)

    def set(self, text: str, width: float, size: float | None = None, *, bold: bool = False) -> Setting:
        """A text wrapped into `width` points; words longer than that are broken."""
        size = size or self.size
        face = self.face(bold)
        lines = tuple(line.rstrip() for line in face.lines(text, max(width, size) / size))
        return Setting(lines, size, max((face.width(line) for line in lines), default=0) * size, bold)

    def fitting(
        self, text: str, width: float, height: float, size: float | None = None, *, bold: bool = False
    ) -> Setting | None:
        """A text wrapped into a box without breaking words, smaller if need be; None if it does not fit at 9 pt."""
        size = size or self.size
        while size >= SMALLEST:
            made = self.set(text, width, size, bold=bold)
            if made.height <= height + 0.01 and self.longest_word(text, size, bold=bold) <= width + 0.01:
                return made
            size = size - _STEP if size == SMALLEST or size - _STEP >= SMALLEST else SMALLEST
        return None

    def longest_word(self, text: str, size: float | None = None, *, bold: bool = False) -> float:
        """The width of the longest word of a text."""
        return max((self.width(word, size, bold=bold) for word in text.split()), default=0)


def said_in(label: Label, languages: Sequence[Language]) -> str:
    """A label in one or two languages, in one line."""
    if isinstance(label, str):
        return label
    return _BETWEEN_LANGUAGES.join(dict.fromkeys(label.in_(language) for language in languages))


def with_unit(number: str, unit: str) -> str:
    """A number with its unit: Korean units and per cent signs stand close, words apart."""
    close = unit[:1] in "%‰°" or "가" <= unit[:1] <= "힣"
    return f"{number}{unit}" if close else f"{number} {unit}"


def edges(parts: Sequence[float], start: float = 0) -> list[tuple[float, float]]:
    """Where parts of given lengths begin and end, one after the other."""
    ends = [start]
    for part in parts:
        ends.append(ends[-1] + part)
    return list(pairwise(ends))
