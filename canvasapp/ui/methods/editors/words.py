"""Text in the cells of editors: broken at word spaces, inside a word only where it is longer than the line."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption


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
    layout = QTextLayout(text.replace("\n", "\u2028"), chosen)
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
