"""Text in the cells of editors: broken between words, inside a word only where it is longer than the line."""

import re
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from canvasapp.ui.look.type import scaled

_BREAKS = re.compile(r"\s+|(?<=·)")
"""Where a line may end: at word spaces, and behind a middle dot, as between Korean nouns."""


_SMALLEST = 0.75
"""So much smaller a word is set at most, so that it is not torn."""


def words_of(text: str) -> list[str]:
    """The parts of a text that are not broken, as long as there is room for them."""
    return [word for word in _BREAKS.split(text) if word]


def fitting(text: str, font: QFont, width: float) -> QFont:
    """`font`, or smaller, down to three quarters, where one of the words would be torn in lines of `width` px."""
    widest = max(map(QFontMetricsF(font).horizontalAdvance, words_of(text)), default=0)
    if widest <= width or not widest:
        return font
    return scaled(font, max(width / widest, _SMALLEST))


def height_of(text: str, font: QFont, width: float) -> int:
    """The height of a text in lines of `width` logical pixels, at least one line."""
    return round(_broken(text or " ", font.key(), round(width)).boundingRect().height() + 0.5)


def draw(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    *,
    middle: bool = True,
) -> None:
    """Paint a text in the painter's pen; `middle` of the height, else from the top. What has no room is cut off."""
    layout = _broken(text, font.key(), round(rect.width()), align)
    high = layout.boundingRect().height()
    top = rect.top() + (max((rect.height() - high) / 2, 0) if middle else 0)
    layout.draw(painter, QPointF(rect.left(), top), [], rect)


@lru_cache(maxsize=20_000)
def _broken(text: str, font: str, width: int, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> QTextLayout:
    chosen = QFont()
    chosen.fromString(font)
    layout = QTextLayout(text.replace("\n", "\u2028").replace("·", "·\u200b"), chosen)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 10))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout
