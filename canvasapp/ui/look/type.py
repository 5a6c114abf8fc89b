"""The type scale of the window: one family, two weights, sizes in points; and the fonts that ship with the program."""

from pathlib import Path
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

FAMILY = "Pretendard"
EMOJI_FAMILY = "Noto Emoji"

TypeStyle = Literal["caption", "label", "body", "strong", "note", "h3", "h2", "h1", "figure", "clock"]

_SIZES: dict[TypeStyle, float] = {
    "caption": 9,
    "label": 9,
    "body": 10,
    "strong": 10,
    "note": 10.5,
    "h3": 11,
    "h2": 13,
    "h1": 16,
    "figure": 24,
    "clock": 40,
}
_BOLD: frozenset[TypeStyle] = frozenset({"label", "strong", "h3", "h2", "h1", "figure", "clock"})


def load_fonts(folder: Path) -> None:
    """Make the bundled fonts known to Qt."""
    for name in ("Pretendard-Regular.ttf", "Pretendard-Bold.ttf", "NotoEmoji-Regular.ttf"):
        QFontDatabase.addApplicationFont(str(folder / name))


def size_of(style: TypeStyle, scale: float = 1.0) -> float:
    """The size of a style in points; `scale` is the user's text size (0.9–1.5)."""
    return _SIZES[style] * scale


def font(style: TypeStyle, scale: float = 1.0, *, tabular: bool = False) -> QFont:
    """The font of a style; `tabular` gives figures of one width, for numbers that change or stand in columns."""
    return _font(style in _BOLD, tabular, points=size_of(style, scale))


def pixel_font(pixels: float, *, bold: bool = False) -> QFont:
    """A font by its height in logical pixels, as zoomed and projected notes need it."""
    screen = QGuiApplication.primaryScreen()
    dots_per_inch = screen.logicalDotsPerInchY() if screen is not None else 96.0
    return _font(bold, False, points=max(pixels, 1) * 72 / dots_per_inch)


def scaled(font: QFont, share: float) -> QFont:
    """`font` at a share of its size, in whole logical pixels."""
    made = QFont(font)
    made.setPixelSize(max(int(QFontInfo(font).pixelSize() * share), 1))
    return made


def _font(bold: bool, tabular: bool, *, points: float) -> QFont:
    made = QFont()
    made.setFamilies([FAMILY, EMOJI_FAMILY])
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setPointSizeF(points)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
