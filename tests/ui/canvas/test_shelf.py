"""Notes that have no block on their canvas are in sight beside it, and are brought to a block from there."""

import pytest
from facilitator import ALT, CH, CS, CST, CTRL, IN_ORDER, VP, Facilitator
from PySide6.QtCore import QPoint, Qt

from canvasapp.domain.model.blocks import SHELF
from canvasapp.ui.canvas.note_mime import notes_mime
from canvasapp.ui.workshop.sheet_links import move_to_sheet

STRANGE = "solution"
"""A block that this canvas lacks."""


def test_without_such_notes_there_is_no_shelf(table: Facilitator) -> None:
    assert table.block(SHELF).isHidden()
    assert table.block(CS).geometry().right() == table.canvas.width() - 2


@pytest.mark.parametrize("block", [SHELF, STRANGE])
def test_a_note_whose_block_the_canvas_lacks_is_in_sight(table: Facilitator, block: str) -> None:
    table.fill(block, "Sails")
    assert table.block(SHELF).isVisible()
    assert table.shown(SHELF) == ["Sails"]
    shelf = table.block(SHELF).geometry()
    assert all(not shelf.intersects(table.block(other).geometry()) for other in IN_ORDER)
    assert table.canvas.rect().contains(shelf)


def test_what_was_put_on_the_shelf_stands_before_what_came_from_other_canvases(table: Facilitator) -> None:
    table.fill(STRANGE, "Sails")
    table.fill(SHELF, "Import")
    table.fill("attic", "Box")
    table.fill(SHELF, "Import 2")
    assert table.shown(SHELF) == ["Import", "Import 2", "Box", "Sails"]


@pytest.mark.parametrize("block", [SHELF, STRANGE])
def test_a_note_is_dragged_from_the_shelf_to_a_block(table: Facilitator, block: str) -> None:
    (note,) = table.fill(block, "Sails")
    assert table.drop(notes_mime([note]), table.block(VP), QPoint(60, 80))
    assert table.texts(VP) == table.shown(VP) == ["Sails"]
    assert table.block(SHELF).isHidden()


def test_a_note_is_dragged_to_the_shelf_and_within_it(table: Facilitator) -> None:
    table.fill(STRANGE, "Sails")
    table.fill(SHELF, "Rope")
    (note,) = table.fill(VP, "Dragged")
    table.drop(notes_mime([note]), table.view(SHELF).viewport(), QPoint(30, 4))
    assert table.shown(SHELF) == ["Dragged", "Rope", "Sails"]
    sails = table.notes(STRANGE)[0]
    table.drop(notes_mime([sails]), table.view(SHELF).viewport(), QPoint(30, 4))
    assert table.shown(SHELF) == ["Sails", "Dragged", "Rope"]
    assert table.texts(SHELF) == ["Sails", "Dragged", "Rope"]


@pytest.mark.parametrize(("number", "block"), list(enumerate(IN_ORDER, start=1)))
def test_a_selected_note_is_sent_to_the_block_of_a_number(table: Facilitator, number: int, block: str) -> None:
    (note,) = table.fill(STRANGE, "Sails")
    table.canvas.commands.select([note.id])
    table.press(Qt.Key(Qt.Key.Key_0 + number), CTRL)
    assert table.texts(block) == ["Sails"]
    assert table.selected() == ["Sails"]
    assert table.block(SHELF).isHidden()


def test_arrows_send_a_note_to_the_block_beside_and_back(table: Facilitator) -> None:
    (note,) = table.fill(SHELF, "Sails")
    table.fill(SHELF, "Rope")
    table.canvas.commands.select([note.id])
    table.press(Qt.Key.Key_Left, ALT)
    assert table.texts(CS) == ["Sails"]
    table.press(Qt.Key.Key_Right, ALT)
    assert table.texts(SHELF) == ["Rope", "Sails"]


def test_a_number_without_a_selected_note_goes_to_the_block(table: Facilitator) -> None:
    table.fill(STRANGE, "Sails")
    table.canvas.go_to(SHELF)
    table.press(Qt.Key.Key_3, CTRL)
    assert table.canvas.focus_block == CH
    assert table.texts(STRANGE) == ["Sails"]


def test_the_empty_shelf_is_there_while_one_writes_on_it(table: Facilitator) -> None:
    table.canvas.go_to(CS)
    table.press(Qt.Key.Key_B, CTRL)
    assert table.block(SHELF).isVisible()
    assert table.focus() is table.line(SHELF)
    table.type("For later")
    table.press(Qt.Key.Key_Return)
    assert table.texts(SHELF) == table.shown(SHELF) == ["For later"]
    table.document.undo()
    table.press(Qt.Key.Key_1, CTRL)
    assert table.block(SHELF).isHidden()


def test_tab_goes_over_the_shelf_while_it_is_there(table: Facilitator) -> None:
    table.fill(STRANGE, "Sails")
    table.canvas.go_to(CST)
    table.press(Qt.Key.Key_Tab)
    assert table.canvas.focus_block == SHELF
    table.press(Qt.Key.Key_Backtab)
    assert table.canvas.focus_block == CST


def test_a_note_of_the_shelf_is_edited_removed_and_brought_back(table: Facilitator) -> None:
    (note,) = table.fill(STRANGE, "Sails")
    table.canvas.commands.select([note.id])
    table.press(Qt.Key.Key_F2)
    table.type("Oars")
    table.press(Qt.Key.Key_Return)
    assert table.shown(SHELF) == table.texts(STRANGE) == ["Oars"]
    table.canvas.commands.select([note.id])
    table.press(Qt.Key.Key_Delete)
    assert table.shown(SHELF) == []
    table.document.undo()
    assert table.shown(SHELF) == ["Oars"]


def test_it_is_searched_and_projected(table: Facilitator) -> None:
    table.fill(STRANGE, "Sails")
    table.page.run("note.find")
    table.type("sai")
    table.press(Qt.Key.Key_Return)
    assert table.selected() == ["Sails"]
    table.page.present(True)
    assert table.block(SHELF).isVisible()
    table.page.present(False)


def test_the_guide_says_what_the_shelf_is(table: Facilitator) -> None:
    table.fill(STRANGE, "Sails")
    table.canvas.go_to(SHELF)
    assert table.page.guide.panel().block == SHELF


def test_notes_that_are_moved_to_another_canvas_are_in_sight_there_and_at_home_again(table: Facilitator) -> None:
    (note,) = table.fill(VP, "Any book in a minute")
    first, second = table.canvas.sheet_id, table.add_sheet("Around us", "swot")
    move_to_sheet(table.page.opened, [note.id], second)
    table.page.choose_sheet(second)
    assert table.shown(SHELF) == ["Any book in a minute"]
    move_to_sheet(table.page.opened, [note.id], first)
    table.page.choose_sheet(first)
    assert table.shown(VP) == ["Any book in a minute"]


def test_keys_beyond_the_blocks_of_a_canvas_do_nothing(table: Facilitator) -> None:
    table.page.choose_sheet(table.add_sheet("Around us", "swot"))
    table.canvas.go_to("threats")
    assert table.canvas.go_to_number(5) == ""
    assert table.canvas.focus_block == "threats"
