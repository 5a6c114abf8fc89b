"""A canvas in small: which of its blocks a method feeds."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from canvasapp.domain.method.method import Canvas
from canvasapp.ui.kit.parts import follow
from canvasapp.ui.look.look import Look


def paint_block_map(
    painter: QPainter,
    look: Look,
    place: QRectF,
    canvas: Canvas,
    fed: Collection[str],
    weight: float = 1,
    ground: str = "surface",
) -> None:
    """The blocks of `canvas` in `place`, those that are `fed` in the accent's colour."""
    across, down = place.width() / canvas.columns, place.height() / sum(canvas.rows)
    painter.setPen(QPen(look.colour("line"), weight))
    for block in canvas.block:
        cell = block.cell
        painter.setBrush(look.colour("accent" if block.id in fed else ground))
        above, high = sum(canvas.rows[: cell.row]), sum(canvas.rows[cell.row : cell.row + cell.rows])
        box = QRectF(
            place.left() + cell.column * across, place.top() + above * down, cell.columns * across, high * down
        )
        painter.drawRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)


class BlockMap(QWidget):
    """The picture as a widget; its accessible name is given by whoever knows the names of the blocks."""

    def __init__(self, look: Look, canvas: Canvas, fed: Collection[str]) -> None:
        super().__init__()
        self._look, self._canvas, self._fed = look, canvas, fed
        self.setFixedSize(QSize(72, 48))
        follow(look, self, self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -1, -1)
        paint_block_map(painter, self._look, place, self._canvas, self._fed)
