"""How large notes are drawn: three densities for work, and any size for zoom and projector."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from canvasapp.ui.look.type import pixel_font

LINE = 1.36
"""Line pitch of note text as a multiple of its size: Korean needs it, English keeps it."""

LARGE_LINE = 1.26
"""Line pitch of zoomed and projected notes: large letters need less air, and the room needs large letters."""

_POINT = 4 / 3
_COLUMN = 240


@dataclass(frozen=True)
class NoteStyle:
    """Sizes in logical pixels. `side` is the column for letter and sign, which text never enters, `mark` their size."""

    pixels: float
    line: float
    min_height: int
    pad: int
    indent: int
    side: int
    mark: float
    gap: int
    head: int
    head_pixels: float
    column: int

    def columns(self, width: int) -> int:
        """How many columns of notes stand side by side in a block `width` wide."""
        return max(1, width // self.column)

    def note_width(self, width: int) -> int:
        """The width of one note in a block `width` wide, without the gap."""
        columns = self.columns(width)
        return (width - (columns - 1) * self.gap) // columns

    def text_width(self, note_width: int) -> int:
        """The room for text in a note."""
        return max(note_width - self.indent - self.side, 8)

    def note_height(self, text: str, note_width: int) -> int:
        """The height of a note with `text`."""
        wanted = text_height(text, self.text_width(note_width), self.pixels, self.line) + 2 * self.pad
        return max(self.min_height, wanted)


def density(points: float, min_height: int, pad: int, gap: int, scale: float) -> NoteStyle:
    """A working density at the user's text size `scale`."""
    return NoteStyle(
        pixels=points * _POINT * scale,
        line=LINE,
        min_height=round(min_height * scale),
        pad=pad,
        indent=10,
        side=round(24 * scale),
        mark=12.0 * scale,
        gap=gap,
        head=round(24 * scale),
        head_pixels=10 * _POINT * scale,
        column=round(_COLUMN * scale),
    )


def densities(scale: float) -> tuple[NoteStyle, NoteStyle, NoteStyle]:
    """Roomy, normal and compact."""
    return density(11, 58, 7, 6, scale), density(10.5, 52, 6, 6, scale), density(10, 42, 3, 4, scale)


def zoomed(pixels: float, head_pixels: float | None = None, floor: float = 12.0) -> NoteStyle:
    """A style for notes of `pixels`: everything else follows in proportion, letters and signs not under `floor`; one
    line is the least height."""
    pad = round(pixels * 0.22)
    head = head_pixels if head_pixels is not None else max(pixels * 0.95, 13.0)
    return NoteStyle(
        pixels=pixels,
        line=LARGE_LINE,
        min_height=round(pixels * LARGE_LINE) + 2 * pad,
        pad=pad,
        indent=round(pixels * 0.5),
        side=round(pixels * 1.45),
        mark=max(pixels * 0.62, floor),
        gap=max(round(pixels * 0.25), 4),
        head=round(head * 1.7),
        head_pixels=head,
        column=round(pixels * 14),
    )


def tab_distance(pixels: float) -> float:
    """How far apart tabs stop in text of `pixels`: Qt's 80 pixels are half a note."""
    return pixels * 2


@lru_cache(maxsize=40_000)
def text_height(text: str, width: int, pixels: float, line: float) -> int:
    """The height of `text` broken to `width`; `line` is the pitch as a multiple of the size."""
    layout = _unbroken(text, pixels)
    lines = 0
    while (broken := layout.createLine()).isValid():
        broken.setLineWidth(width)
        lines += 1
    return round(lines * pixels * line)


@lru_cache(maxsize=1_000)
def text_layout(text: str, width: int, pixels: float, pitch: float, struck: bool = False) -> QTextLayout:
    """`text` broken into lines: at word spaces, and inside a word that is longer than the line."""
    layout = _unbroken(text, pixels, struck)
    layout.setCacheEnabled(True)
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (pixels * pitch - line.height()) / 2))
        y += pixels * pitch
    layout.endLayout()
    return layout


def _unbroken(text: str, pixels: float, struck: bool = False) -> QTextLayout:
    """A layout that has begun, without lines yet."""
    layout = QTextLayout(text.replace("\n", "\u2028"), _font(pixels, struck))
    layout.setTextOption(_option(pixels))
    layout.beginLayout()
    return layout


@lru_cache(maxsize=100)
def _font(pixels: float, struck: bool) -> QFont:
    font = pixel_font(pixels)
    font.setStrikeOut(struck)
    return font


@lru_cache(maxsize=100)
def _option(pixels: float) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(tab_distance(pixels))
    return option
