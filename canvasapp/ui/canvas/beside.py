"""Which block of a canvas lies beside which, as the arrow keys see it."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint

from canvasapp.ui.canvas.block_widget import BlockWidget


def block_beside(blocks: Iterable[BlockWidget], start: BlockWidget, way: int, spot: QPoint) -> BlockWidget | None:
    """The nearest block on the left (-1) or right (1) of `start`: the next column, in it the one nearest to `spot`."""
    here = start.geometry().center().x()
    beside = [block for block in blocks if (block.geometry().center().x() - here) * way > 4]
    return min(beside, key=lambda block: (_columns_away(block, spot), _distance(block, spot)), default=None)


def row_at_height(block: BlockWidget, canvas_y: int) -> int:
    """The row of the note that stands nearest to a height of the canvas."""
    canvas, view = block.parentWidget(), block.view
    assert canvas is not None
    rows = range(len(block.model.notes))
    centres = [view.mapTo(canvas, view.visualRect(block.model.index(row)).center()).y() for row in rows]
    return min(rows, key=lambda row: abs(centres[row] - canvas_y))


def _columns_away(block: BlockWidget, spot: QPoint) -> int:
    return abs(block.geometry().center().x() - spot.x()) // 40


def _distance(block: BlockWidget, spot: QPoint) -> int:
    rect = block.geometry()
    across = max(rect.left() - spot.x(), 0, spot.x() - rect.right())
    along = max(rect.top() - spot.y(), 0, spot.y() - rect.bottom())
    return across + along
