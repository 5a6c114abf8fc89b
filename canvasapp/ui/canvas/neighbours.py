"""Which block of a canvas lies beside which, as the arrow keys see it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from canvasapp.ui.canvas.block_widget import BlockWidget

_LINE = 2
"""The hairline between two blocks belongs to both."""


def block_beside(blocks: Iterable[BlockWidget], start: BlockWidget, way: int, height: int) -> BlockWidget | None:
    """The nearest block on the left (-1) or right (1) of `start`, if it can at a `height` of the canvas."""
    here = start.geometry()

    def remoteness(block: BlockWidget) -> tuple[int, int]:
        there = block.geometry().adjusted(0, -_LINE, 0, _LINE)
        across = max(here.left() - there.right(), there.left() - here.right(), 0)
        return max(there.top() - height, 0, height - there.bottom()), across

    shown = [block for block in blocks if not block.isHidden()]
    beside = [block for block in shown if (block.geometry().center().x() - here.center().x()) * way > _LINE]
    return min(beside, key=remoteness, default=None)


def row_at_height(block: BlockWidget, canvas_y: int) -> int:
    """The row of the note that stands nearest to a height of the canvas."""
    canvas, view = block.parentWidget(), block.view
    assert canvas is not None
    rows = range(len(block.model.notes))
    centres = [view.mapTo(canvas, view.visualRect(block.model.index(row)).center()).y() for row in rows]
    return min(rows, key=lambda row: abs(centres[row] - canvas_y))


def first_outside(canvas: QWidget, end: QWidget, forward: bool) -> QWidget | None:
    """The first widget beyond `canvas` that Tab (`forward`) or Shift+Tab reaches from its part `end`; None for none."""
    target: QWidget | None = end
    while target is not None and (canvas.isAncestorOf(target) or not _takes_tab(target)):
        target = target.nextInFocusChain() if forward else target.previousInFocusChain()
        if target is end:
            return None
    return target


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
