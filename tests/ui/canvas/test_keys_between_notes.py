"""Notes are selected, ordered, moved, coloured and removed with the keyboard and the mouse."""

import pytest
from facilitator import ALT, CH, CR, CS, CST, CTRL, IN_ORDER, KA, KP, KR, RS, SHIFT, VP, Facilitator
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from canvasapp.domain.model.workshop import LegendEntry
from canvasapp.domain.model.workshop_edits import set_legend

LEGEND = tuple(
    LegendEntry(letter=letter, paper=paper)  # type: ignore[arg-type]
    for letter, paper in zip("ABCDEF", ("yellow", "blue", "green", "grey", "coral", "violet"), strict=True)
)


def test_arrows_go_from_note_to_note(table: Facilitator) -> None:
    table.fill(CS, "one", "two", "three")
    table.click_note(CS, 0)
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        table.press(key)
        seen += table.selected()
    assert seen == ["two", "three", "two"]


def test_arrows_go_through_the_columns_of_a_wide_block(table: Facilitator) -> None:
    table.fill(CST, "one", "two", "three", "four")
    table.click_note(CST, 0)
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        table.press(key)
        seen += table.selected()
    assert seen == ["two", "four", "three", "one"]


def test_down_from_the_last_line_of_a_wide_block_goes_to_its_line(table: Facilitator) -> None:
    table.fill(CST, "one", "two", "three", "four")
    table.click_note(CST, 2)
    table.press(Qt.Key.Key_Down)
    assert table.focus() is table.line(CST)


def test_sideways_goes_to_the_note_beside_in_the_next_block(table: Facilitator) -> None:
    table.fill(CS, "a", "b", "c")
    table.fill(CR, "d", "e", "f")
    table.fill(VP, "g", "h", "i")
    table.fill(KA, "j")
    table.fill(KP, "k")
    table.click_note(CS, 1)
    seen = []
    for _ in range(4):
        table.press(Qt.Key.Key_Left)
        seen += table.selected()
    assert seen == ["e", "h", "j", "k"]
    table.press(Qt.Key.Key_Left)
    assert table.selected() == ["k"]
    table.press(Qt.Key.Key_Right)
    assert table.selected() == ["j"]


def test_sideways_passes_over_empty_blocks(table: Facilitator) -> None:
    table.fill(CS, "a")
    table.fill(KP, "b")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_Left)
    assert table.selected() == ["b"]


def test_sideways_prefers_the_block_at_the_same_height(table: Facilitator) -> None:
    table.fill(CS, *(f"segment {i}" for i in range(9)))
    table.fill(CR, "above")
    table.fill(CH, "below")
    table.click_note(CS, 8)
    table.press(Qt.Key.Key_Left)
    assert table.selected() == ["below"]


def test_shift_selects_a_range_and_ctrl_single_notes(table: Facilitator) -> None:
    table.fill(CS, "one", "two", "three", "four")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_Down, SHIFT)
    assert table.selected() == ["one", "two"]
    table.click_note(CS, 3, CTRL)
    assert table.selected() == ["one", "two", "four"]
    table.click_note(CS, 1, CTRL)
    assert table.selected() == ["one", "four"]
    table.click_note(CS, 1, SHIFT)
    assert set(table.selected()) >= {"two"}


def test_ctrl_selects_over_several_blocks_and_a_plain_click_ends_that(table: Facilitator) -> None:
    table.fill(CS, "one")
    table.fill(KP, "two", "three")
    table.click_note(CS, 0)
    table.click_note(KP, 0, CTRL)
    assert table.selected() == ["one", "two"]
    table.click_note(KP, 1)
    assert table.selected() == ["three"]


def test_ctrl_a_selects_the_notes_of_the_block_from_a_note_and_from_the_empty_line(table: Facilitator) -> None:
    table.fill(CS, "one", "two")
    table.fill(VP, "three")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_A, CTRL)
    assert table.selected() == ["one", "two"]
    table.press(Qt.Key.Key_2, CTRL)
    table.press(Qt.Key.Key_A, CTRL)
    assert table.selected() == ["three"]


def test_ctrl_a_in_a_line_with_text_selects_the_text(table: Facilitator) -> None:
    table.fill(CS, "one")
    table.type("two")
    table.press(Qt.Key.Key_A, CTRL)
    assert table.selected() == []
    assert table.line(CS).textCursor().selectedText() == "two"


def test_alt_and_arrows_change_the_order(table: Facilitator) -> None:
    table.fill(CS, "one", "two", "three")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_Down, ALT)
    assert table.texts(CS) == table.shown(CS) == ["two", "one", "three"]
    table.press(Qt.Key.Key_Down, ALT)
    table.press(Qt.Key.Key_Down, ALT)
    assert table.texts(CS) == ["two", "three", "one"]
    table.press(Qt.Key.Key_Up, ALT)
    assert table.texts(CS) == ["two", "one", "three"]
    assert table.selected() == ["one"]
    assert table.focus() is table.view(CS)


def test_several_notes_change_their_place_together(table: Facilitator) -> None:
    table.fill(CS, "one", "two", "three", "four")
    table.click_note(CS, 2)
    table.press(Qt.Key.Key_Down, SHIFT)
    before = table.steps()
    table.press(Qt.Key.Key_Up, ALT)
    assert table.texts(CS) == ["one", "three", "four", "two"]
    assert table.selected() == ["three", "four"]
    assert table.steps() == before + 1


def test_at_the_ends_alt_and_arrows_do_nothing(table: Facilitator) -> None:
    table.fill(CS, "one", "two")
    before = table.steps()
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_Up, ALT)
    table.click_note(CS, 1)
    table.press(Qt.Key.Key_Down, ALT)
    assert table.steps() == before


def test_alt_left_and_right_move_to_the_block_beside(table: Facilitator) -> None:
    table.fill(CS, "one")
    table.click_note(CS, 0)
    been = []
    for _ in range(4):
        table.press(Qt.Key.Key_Left, ALT)
        been += [block for block in IN_ORDER if table.texts(block)]
        assert table.selected() == ["one"]
    assert been[1:] == [VP, KA, KP] or been[1:] == [VP, KR, KP]
    assert been[0] in (CR, CH)
    table.press(Qt.Key.Key_Left, ALT)
    assert table.texts(KP) == ["one"]
    table.press(Qt.Key.Key_Right, ALT)
    assert table.texts(KP) == []


@pytest.mark.parametrize("number", range(1, 7))
def test_alt_and_a_number_colour_the_selected_notes(table: Facilitator, number: int) -> None:
    table.document.do(set_legend(table.document.content, LEGEND))
    table.fill(CS, "one", "two", "three")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_Down, SHIFT)
    table.press(Qt.Key(Qt.Key.Key_0.value + number), ALT)
    letter = "ABCDEF"[number - 1]
    assert [note.colour for note in table.notes(CS)] == [letter, letter, "A"]
    assert table.selected() == ["one", "two"]


def test_delete_removes_the_selected_notes_and_selects_the_next_one(table: Facilitator) -> None:
    table.fill(CS, "one", "two", "three", "four")
    table.click_note(CS, 1)
    table.press(Qt.Key.Key_Down, SHIFT)
    table.press(Qt.Key.Key_Delete)
    assert table.texts(CS) == ["one", "four"]
    assert table.selected() == ["four"]
    table.press(Qt.Key.Key_Delete)
    assert table.selected() == ["one"]
    table.press(Qt.Key.Key_Delete)
    assert table.texts(CS) == []
    assert table.focus() is table.line(CS)


def test_notes_of_several_blocks_are_removed_in_one_step(table: Facilitator) -> None:
    table.fill(CS, "one")
    table.fill(KP, "two")
    table.click_note(CS, 0)
    table.click_note(KP, 0, CTRL)
    before = table.steps()
    table.press(Qt.Key.Key_Delete)
    assert table.steps() == before + 1
    assert table.texts(CS) == table.texts(KP) == []


def pop_up(table: Facilitator, *words: str) -> list[str]:
    """Open the menu of the selected notes by key, go down the submenus named, and choose the last word."""
    said: list[str] = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        root = menu
        for word in words:
            action = next(action for action in menu.actions() if word in action.text())
            said[:] = [action.text() for action in menu.actions()]
            inner: QMenu | None = action.menu()  # type: ignore[assignment]
            if inner is not None:
                assert inner.isEnabled()
                menu = inner
            else:
                _trigger(action)
        said[:] = [action.text() for action in menu.actions()]
        root.close()

    QTimer.singleShot(0, choose)
    spot = table.focus().mapToGlobal(table.focus().rect().center())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, table.focus().rect().center(), spot)
    QApplication.sendEvent(table.focus(), event)
    return said


def _trigger(action: QAction) -> None:
    assert action.isEnabled()
    action.trigger()


@pytest.mark.parametrize("block", [VP, CH, CR, RS, KR, KA, KP, CST])
def test_the_menu_moves_notes_to_each_block(table: Facilitator, block: str) -> None:
    table.fill(CS, "one", "two")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_Down, SHIFT)
    before = table.steps()
    pop_up(table, "Move to", table.canvas.method.block(block).name.en)
    assert table.texts(block) == ["one", "two"]
    assert table.texts(CS) == []
    assert table.steps() == before + 1
    assert table.selected() == ["one", "two"]


def test_the_menu_moves_notes_to_another_sheet(table: Facilitator) -> None:
    table.fill(CS, "one", "two")
    table.fill(KP, "three")
    other = table.add_sheet("2030 & beyond")
    table.click_note(CS, 0)
    table.click_note(KP, 0, CTRL)
    before = table.steps()
    pop_up(table, "Move to", "2030")
    content = table.document.content
    assert [note.text for note in content.in_block(other, CS)] == ["one"]
    assert [note.text for note in content.in_block(other, KP)] == ["three"]
    assert table.texts(CS) == ["two"]
    assert table.steps() == before + 1


def test_the_menu_names_the_numbers_and_the_sheets_that_are_canvases(table: Facilitator) -> None:
    table.fill(CS, "one")
    table.add_sheet("2030")
    table.add_sheet("Flywheel", "flywheel")
    table.click_note(CS, 0)
    said = pop_up(table, "Move to")
    assert [text for text in said if text][:9] == [
        f"{number}  {table.canvas.method.block(block).name.en}" for number, block in enumerate(IN_ORDER, start=1)
    ]
    assert "2030" in said
    assert "Flywheel" not in said


def test_the_menu_colours_notes(table: Facilitator) -> None:
    table.document.do(set_legend(table.document.content, LEGEND[:3]))
    table.fill(CS, "one")
    table.click_note(CS, 0)
    said = pop_up(table, "Colour", "C")
    assert [text.strip() for text in said] == ["A", "B", "C"]
    assert table.notes(CS)[0].colour == "C"


def test_the_menu_opens_on_the_ground_of_a_block_too(table: Facilitator) -> None:
    opened: list[list[str]] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        opened.append([action.text() for action in menu.actions()])
        menu.close()

    block = table.block(VP)
    spot = block.rect().center()
    QTimer.singleShot(0, look)
    QApplication.sendEvent(block, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, block.mapToGlobal(spot)))
    assert "Paste as notes" in opened[0]


def test_a_step_keeps_the_selection_of_other_blocks(table: Facilitator) -> None:
    table.fill(CS, "one", "two")
    table.click_note(CS, 1)
    table.fill(VP, "three")
    assert table.selected() == ["two"]
    assert table.focus() is table.view(CS)


def test_letters_typed_on_a_selected_note_begin_a_new_one_in_its_block(table: Facilitator) -> None:
    table.fill(CS, "one")
    table.click_note(CS, 0)
    table.type("two")
    assert table.focus() is table.line(CS)
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["one", "two"]


def test_letters_typed_on_the_projector_are_a_note_without_a_click(table: Facilitator) -> None:
    table.page.run("view.present")
    for letter in "seen by all":
        table.type(letter)
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["seen by all"]
    table.press(Qt.Key.Key_Escape)


def test_a_colour_that_the_legend_lacks_is_said_not_passed_over(table: Facilitator) -> None:
    table.fill(CS, "one")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_3, ALT)
    assert "Ctrl+L" in table.page.message.text.text()
