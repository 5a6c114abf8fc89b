"""The nine building blocks in small: which of them a method feeds."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from canvasapp.ui.kit.parts import follow
from canvasapp.ui.look.look import Look

_PLACES: Mapping[str, tuple[float, float, float, float]] = {
    "key_partnerships": (0, 0, 2, 6),
    "key_activities": (2, 0, 2, 3),
    "key_resources": (2, 3, 2, 3),
    "value_propositions": (4, 0, 2, 6),
    "customer_relationships": (6, 0, 2, 3),
    "channels": (6, 3, 2, 3),
    "customer_segments": (8, 0, 2, 6),
    "cost_structure": (0, 6, 5, 2.6),
    "revenue_streams": (5, 6, 5, 2.6),
}
"""The standard layout, in tenths of the width: left, top, width, height."""

_HIGH = 8.6


def paint_block_map(
    painter: QPainter, look: Look, place: QRectF, fed: Collection[str], weight: float = 1, ground: str = "surface"
) -> None:
    """The nine blocks in `place`, those that are `fed` in the accent's colour."""
    across, down = place.width() / 10, place.height() / _HIGH
    painter.setPen(QPen(look.colour("line"), weight))
    for block, (x, y, wide, high) in _PLACES.items():
        painter.setBrush(look.colour("accent" if block in fed else ground))
        box = QRectF(place.left() + x * across, place.top() + y * down, wide * across, high * down)
        painter.drawRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)


class BlockMap(QWidget):
    """The picture as a widget; its accessible name is given by whoever knows the names of the blocks."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fed: Collection[str] = ()
        self.setFixedSize(QSize(72, 48))
        follow(look, self, self.update)

    def show_fed(self, blocks: Collection[str]) -> None:
        """Show these blocks as fed."""
        self._fed = blocks
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        paint_block_map(painter, self._look, QRectF(self.rect()).adjusted(0.5, 0.5, -1, -1), self._fed)
