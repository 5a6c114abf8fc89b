"""The canvas has rounded corners at work, and goes up to the edges on the projector."""

from facilitator import CS, CST, KA, KP, RS, VP, Facilitator
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage

from canvasapp.ui.canvas.corners import ALL_CORNERS, NO_CORNERS

TOP_LEFT, TOP_RIGHT = Qt.Corner.TopLeftCorner, Qt.Corner.TopRightCorner
BOTTOM_LEFT, BOTTOM_RIGHT = Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner


def picture(table: Facilitator) -> QImage:
    return table.canvas.grab().toImage()


def test_the_blocks_at_the_corners_round_theirs(table: Facilitator) -> None:
    corners = {block_id: widget.corners for block_id, widget in table.canvas.blocks.items() if widget.corners}
    assert corners == {KP: {TOP_LEFT}, CS: {TOP_RIGHT}, CST: {BOTTOM_LEFT}, RS: {BOTTOM_RIGHT}}


def test_outside_the_rounding_is_the_ground_of_the_window(table: Facilitator) -> None:
    surface = table.context.look.colour("surface")
    shown = picture(table)
    for x, y in ((0, 0), (shown.width() - 1, 0), (0, shown.height() - 1), (shown.width() - 1, shown.height() - 1)):
        assert shown.pixelColor(x, y) not in (surface, table.context.look.colour("border"))


def test_the_ring_of_the_block_in_focus_is_rounded_with_it(table: Facilitator) -> None:
    accent = table.context.look.colour("accent")
    shown, block = picture(table), table.block(CS).geometry()
    assert shown.pixelColor(block.topRight()) != accent
    assert shown.pixelColor(block.topLeft()) == accent


def test_one_block_alone_rounds_all_its_corners(table: Facilitator) -> None:
    table.press(Qt.Key.Key_F9)
    assert table.block(CS).corners == ALL_CORNERS


def test_the_projector_has_no_rounded_corners(table: Facilitator) -> None:
    table.press(Qt.Key.Key_F11)
    assert all(widget.corners == NO_CORNERS for widget in table.canvas.blocks.values())
    assert picture(table).pixelColor(QPoint(0, 0)) == QColor(table.context.look.theme.role("border"))
    table.press(Qt.Key.Key_F11)
    assert table.block(KP).corners == {TOP_LEFT}
    assert table.block(VP).corners == table.block(KA).corners == NO_CORNERS
