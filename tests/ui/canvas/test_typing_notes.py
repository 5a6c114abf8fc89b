"""Notes come from the line at the end of a block."""

import pytest
from facilitator import ALT, CH, CS, CST, CTRL, IN_ORDER, KR, SHIFT, VP, Facilitator, text_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from canvasapp.domain.model.workshop import LegendEntry
from canvasapp.domain.model.workshop_edits import set_legend


def test_a_workshop_opens_with_the_cursor_in_the_first_block(table: Facilitator) -> None:
    assert table.focus() is table.line(CS)


def test_typing_and_enter_make_a_note_and_the_line_is_ready_for_the_next(table: Facilitator) -> None:
    table.type("Commuters")
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == table.shown(CS) == ["Commuters"]
    assert table.focus() is table.line(CS)
    assert table.line(CS).empty
    table.type("Students")
    table.press(Qt.Key.Key_Enter)
    assert table.texts(CS) == ["Commuters", "Students"]


def test_each_note_is_one_step(table: Facilitator) -> None:
    before = table.steps()
    table.type("Commuters")
    table.press(Qt.Key.Key_Return)
    table.type("Students")
    table.press(Qt.Key.Key_Return)
    assert table.steps() == before + 2


def test_shift_and_enter_begin_a_new_line_in_the_same_note(table: Facilitator) -> None:
    table.type("Commuters")
    table.press(Qt.Key.Key_Return, SHIFT)
    table.type("by train")
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["Commuters\nby train"]


def test_the_line_grows_with_its_text(table: Facilitator) -> None:
    line = table.line(CS)
    low = line.height()
    table.type("one")
    for _ in range(3):
        table.press(Qt.Key.Key_Return, SHIFT)
        table.type("more")
    assert line.height() > low * 2
    assert line.line_count() == 4


def test_what_the_empty_line_says_stands_in_one_line(table: Facilitator) -> None:
    line = table.line(CS)
    assert line.placeholderText() == "One idea at a time"
    table.context.look.choose(scale=1.5)
    table.window.resize(1100, 680)
    QApplication.processEvents()
    said = line.placeholderText()
    assert said.startswith("One idea")
    assert said.endswith("…")
    assert line.fontMetrics().horizontalAdvance(said) <= line.viewport().width()


def test_enter_in_the_empty_line_makes_nothing(table: Facilitator) -> None:
    before = table.steps()
    table.type("   ")
    table.press(Qt.Key.Key_Return)
    table.press(Qt.Key.Key_Return)
    assert table.steps() == before
    assert table.line(CS).empty


def test_up_goes_from_the_empty_line_to_the_last_note_and_down_comes_back(table: Facilitator) -> None:
    table.fill(CS, "Commuters", "Students")
    table.press(Qt.Key.Key_Up)
    assert table.focus() is table.view(CS)
    assert table.selected() == ["Students"]
    table.press(Qt.Key.Key_Up)
    assert table.selected() == ["Commuters"]
    table.press(Qt.Key.Key_Down)
    table.press(Qt.Key.Key_Down)
    assert table.focus() is table.line(CS)
    assert table.selected() == []


def test_up_in_a_line_with_text_stays_in_the_line(table: Facilitator) -> None:
    table.fill(CS, "Commuters")
    table.type("Stu")
    table.press(Qt.Key.Key_Up)
    assert table.focus() is table.line(CS)


def test_up_in_an_empty_block_stays_in_the_line(table: Facilitator) -> None:
    table.press(Qt.Key.Key_Up)
    assert table.focus() is table.line(CS)


def test_escape_keeps_what_is_typed_and_goes_to_the_notes(table: Facilitator) -> None:
    table.type("Commuters")
    table.press(Qt.Key.Key_Escape)
    assert table.texts(CS) == ["Commuters"]
    assert table.focus() is table.view(CS)


@pytest.mark.parametrize("block", IN_ORDER)
def test_clicking_a_block_puts_the_cursor_into_its_line(table: Facilitator, block: str) -> None:
    table.click_block(block)
    assert table.focus() is table.line(block)
    assert table.line(block).isVisible()
    assert table.line(block).height() > 20
    table.type("x")
    table.press(Qt.Key.Key_Return)
    assert table.texts(block) == ["x"]


def test_clicking_the_ground_between_notes_and_edge_puts_the_cursor_into_the_line(table: Facilitator) -> None:
    table.fill(CST, "Rent", "Wages", "Data")
    view = table.view(CST)
    beside_last = view.visualRect(view.model().index(2, 0)).center()
    beside_last.setX(view.viewport().width() - 20)
    table.click(view.viewport(), beside_last)
    assert table.focus() is table.line(CST)


def test_clicking_the_name_of_a_block_puts_the_cursor_into_its_line(table: Facilitator) -> None:
    table.click(table.block(KR).head.name)
    assert table.focus() is table.line(KR)


@pytest.mark.parametrize(("number", "block"), list(enumerate(IN_ORDER, start=1)))
def test_ctrl_and_a_number_put_the_cursor_into_the_block(table: Facilitator, number: int, block: str) -> None:
    table.press(Qt.Key(Qt.Key.Key_0.value + number), CTRL)
    assert table.focus() is table.line(block)
    table.type("x")
    assert text_of(table.line(block)) == "x"


def test_tab_goes_through_the_blocks_in_the_order_of_filling_in_and_back(table: Facilitator) -> None:
    been = []
    for _ in IN_ORDER[1:]:
        table.press(Qt.Key.Key_Tab)
        been.append(next(block for block in IN_ORDER if table.focus() is table.line(block)))
    assert tuple(been) == IN_ORDER[1:]
    for block in reversed(IN_ORDER[:-1]):
        table.press(Qt.Key.Key_Backtab, SHIFT)
        assert table.focus() is table.line(block)


def test_tab_keeps_what_is_typed(table: Facilitator) -> None:
    table.type("Commuters")
    table.press(Qt.Key.Key_Tab)
    assert table.texts(CS) == ["Commuters"]
    assert table.focus() is table.line(VP)


def test_the_keyboard_leaves_the_canvas_at_both_ends(table: Facilitator) -> None:
    table.press(Qt.Key.Key_Backtab, SHIFT)
    assert not table.canvas.isAncestorOf(table.focus())
    table.press(Qt.Key.Key_Tab)
    assert table.focus() is table.line(CS)
    table.press(Qt.Key.Key_9, CTRL)
    table.press(Qt.Key.Key_Tab)
    assert not table.canvas.isAncestorOf(table.focus())
    table.press(Qt.Key.Key_Backtab, SHIFT)
    assert table.focus() is table.line(CST)


def test_tab_goes_once_around_the_window_and_comes_back(table: Facilitator) -> None:
    been = []
    for _ in range(60):
        table.press(Qt.Key.Key_Tab)
        been.append(table.focus())
        if table.focus() is table.line(CS):
            break
    assert been[-1] is table.line(CS)
    assert set(map(table.line, IN_ORDER)) <= set(been)
    assert table.page.tabs.bar in been
    assert table.page.top.present in been


def test_tab_from_a_note_goes_to_the_next_block(table: Facilitator) -> None:
    table.fill(CS, "Commuters")
    table.press(Qt.Key.Key_Up)
    table.press(Qt.Key.Key_Tab)
    assert table.focus() is table.line(VP)


def test_what_is_typed_becomes_a_note_when_another_block_is_clicked(table: Facilitator) -> None:
    table.type("Commuters")
    table.click_block(CH)
    assert table.texts(CS) == ["Commuters"]
    assert table.line(CS).empty
    assert table.focus() is table.line(CH)


def test_the_line_is_shown_where_the_focus_is(table: Facilitator) -> None:
    shown = [block for block in IN_ORDER if table.line(block).height() > 0]
    assert shown == [CS]
    table.click_block(KR)
    assert [block for block in IN_ORDER if table.line(block).height() > 0] == [KR]


def test_new_notes_go_behind_the_others_and_are_in_sight(table: Facilitator) -> None:
    table.fill(CS, *(f"Segment {i}" for i in range(30)))
    table.type("The newest")
    table.press(Qt.Key.Key_Return)
    view = table.view(CS)
    assert table.shown(CS)[-1] == "The newest"
    assert view.viewport().rect().contains(view.visualRect(view.model().index(30, 0)).center())


def test_letters_are_text_and_never_a_command(table: Facilitator) -> None:
    table.fill(CS, "Commuters", "Students")
    table.press(Qt.Key.Key_Up)
    before = table.steps()
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    for letter in letters:
        table.type(letter)
    assert table.steps() == before
    assert table.line(CS).toPlainText() == letters


def test_alt_and_a_number_choose_the_colour_of_the_next_note_and_the_line_shows_it(table: Facilitator) -> None:
    legend = (
        LegendEntry(letter="A", paper="yellow", meaning="Readers"),
        LegendEntry(letter="B", paper="blue", meaning="Travellers"),
    )
    assert not table.block(CS).colour.isVisible()
    table.document.do(set_legend(table.document.content, legend))
    assert table.block(CS).colour.isVisible()
    assert table.block(CS).colour.entry.letter == "A"
    table.press(Qt.Key.Key_2, ALT)
    assert table.block(CS).colour.entry.letter == "B"
    assert "B Travellers" in table.line(CS).accessibleDescription()
    table.type("Hikers")
    table.press(Qt.Key.Key_Return)
    assert table.notes(CS)[0].colour == "B"
    table.press(Qt.Key.Key_2, CTRL)
    assert table.block(VP).colour.entry.letter == "B"


def test_a_colour_that_the_legend_does_not_have_changes_nothing(table: Facilitator) -> None:
    table.press(Qt.Key.Key_5, ALT)
    table.type("Hikers")
    table.press(Qt.Key.Key_Return)
    assert table.notes(CS)[0].colour == "A"


def test_going_to_another_window_leaves_the_text_in_the_line(table: Facilitator) -> None:
    table.type("Commu")
    before = table.steps()
    QApplication.sendEvent(table.line(CS), _focus_out(Qt.FocusReason.ActiveWindowFocusReason))
    assert table.steps() == before
    assert text_of(table.line(CS)) == "Commu"


def _focus_out(reason: Qt.FocusReason) -> object:
    from PySide6.QtCore import QEvent  # noqa: PLC0415
    from PySide6.QtGui import QFocusEvent  # noqa: PLC0415

    return QFocusEvent(QEvent.Type.FocusOut, reason)
