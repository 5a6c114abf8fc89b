"""A note is edited where it stands."""

import pytest
from facilitator import CH, CS, CST, CTRL, SHIFT, VP, Facilitator, text_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication


def begin(table: Facilitator, text: str = "Commuters") -> None:
    """The editor is open over the only note of a block."""
    table.fill(CS, text)
    table.press(Qt.Key.Key_Up)
    table.press(Qt.Key.Key_F2)


def test_f2_edits_the_selected_note_where_it_stands(table: Facilitator) -> None:
    begin(table)
    assert table.focus() is table.editor
    assert text_of(table.editor) == "Commuters"
    note = table.view(CS).visualRect(table.view(CS).model().index(0, 0))
    assert note.contains(table.editor.geometry().center())


def test_enter_edits_the_selected_note(table: Facilitator) -> None:
    table.fill(CS, "Commuters")
    table.press(Qt.Key.Key_Up)
    table.press(Qt.Key.Key_Return)
    assert table.focus() is table.editor


def test_a_double_click_edits_a_note(table: Facilitator) -> None:
    table.fill(CS, "Commuters")
    table.double_click_note(CS, 0)
    assert table.focus() is table.editor


def test_what_is_typed_replaces_the_text_and_enter_keeps_it_as_one_step(table: Facilitator) -> None:
    begin(table)
    before = table.steps()
    table.type("Students ")
    table.type("abroad")
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == table.shown(CS) == ["Students abroad"]
    assert table.steps() == before + 1
    assert table.editors() == []
    assert table.focus() is table.view(CS)
    assert table.selected() == ["Students abroad"]


def test_escape_leaves_the_note_as_it_was(table: Facilitator) -> None:
    begin(table)
    before = table.steps()
    table.type("Students")
    table.press(Qt.Key.Key_Escape)
    assert table.texts(CS) == ["Commuters"]
    assert table.steps() == before
    assert table.editors() == []
    assert table.focus() is table.view(CS)


def test_an_edit_that_changes_nothing_is_no_step(table: Facilitator) -> None:
    begin(table)
    before = table.steps()
    table.press(Qt.Key.Key_End)
    table.type("  ")
    table.press(Qt.Key.Key_Return)
    assert table.steps() == before
    assert table.texts(CS) == ["Commuters"]


def test_shift_and_enter_begin_a_new_line_in_the_note(table: Facilitator) -> None:
    begin(table)
    table.press(Qt.Key.Key_End)
    table.press(Qt.Key.Key_Return, SHIFT)
    table.type("by train")
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["Commuters\nby train"]


def test_leaving_the_editor_keeps_the_text(table: Facilitator) -> None:
    begin(table)
    table.type("Students")
    table.click_block(CH)
    assert table.texts(CS) == ["Students"]
    assert table.editors() == []
    assert table.focus() is table.line(CH)


def test_tab_keeps_the_text_and_goes_to_the_next_block(table: Facilitator) -> None:
    begin(table)
    table.type("Students")
    table.press(Qt.Key.Key_Tab)
    assert table.texts(CS) == ["Students"]
    assert table.focus() is table.line(VP)


def test_clicking_another_note_keeps_the_text(table: Facilitator) -> None:
    table.fill(CS, "Commuters", "Hikers")
    table.double_click_note(CS, 0)
    table.type("Students")
    table.click_note(CS, 1)
    assert table.texts(CS) == ["Students", "Hikers"]
    assert table.selected() == ["Hikers"]


def test_a_note_without_text_is_removed(table: Facilitator) -> None:
    begin(table)
    table.press(Qt.Key.Key_Delete)
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == []
    assert table.document.undo_label is not None
    assert table.document.undo_label.action == "note.remove"


def test_the_keys_of_the_notes_are_those_of_the_text_while_one_edits(table: Facilitator) -> None:
    begin(table)
    table.press(Qt.Key.Key_Home)
    table.press(Qt.Key.Key_Delete)
    table.press(Qt.Key.Key_A, CTRL)
    assert table.editor.textCursor().selectedText() == "ommuters"
    table.press(Qt.Key.Key_Z, CTRL)
    assert text_of(table.editor) == "Commuters"
    assert table.texts(CS) == ["Commuters"]


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_Y, CTRL), (Qt.Key.Key_Z, CTRL | SHIFT)])
def test_redo_inside_the_editor_is_its_own(table: Facilitator, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    begin(table)
    table.type("x")
    table.press(Qt.Key.Key_Z, CTRL)
    table.press(key, modifiers)
    assert text_of(table.editor) == "x"


def test_the_block_grows_with_the_note_that_is_edited_whatever_was_done_before(table: Facilitator) -> None:
    table.fill(CS, "Commuters", "Students")
    table.canvas.arrange()  # as after any step: the same size of notes, chosen once more
    table.press(Qt.Key.Key_Up)
    table.press(Qt.Key.Key_F2)
    table.type("they have half an hour twice a day and nothing that fits into one hand, least of all a paper")
    view = table.view(CS)
    assert view.verticalScrollBar().maximum() == 0
    assert view.viewport().rect().contains(table.editor.geometry())


def test_the_note_grows_with_its_text_while_one_edits(table: Facilitator) -> None:
    begin(table)
    table.fill(CS, "Hikers")
    view = table.view(CS)
    low = view.visualRect(view.model().index(0, 0)).height()
    next_top = view.visualRect(view.model().index(1, 0)).top()
    table.press(Qt.Key.Key_End)
    for _ in range(4):
        table.press(Qt.Key.Key_Return, SHIFT)
        table.type("more")
    cell = view.visualRect(view.model().index(0, 0))
    assert cell.height() > low
    assert view.visualRect(view.model().index(1, 0)).top() > next_top
    assert cell.contains(table.editor.geometry())
    assert table.editor.height() >= table.editor.lines_height()
    table.press(Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert view.visualRect(view.model().index(0, 0)).height() == low


def test_the_cursor_stays_in_sight_in_a_note_that_is_taller_than_its_block(table: Facilitator) -> None:
    begin(table, "\n".join(f"line {i}" for i in range(120)))
    view = table.view(CS)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        table.press(key, CTRL)
        cursor = table.editor.cursorRect()
        corner = table.editor.viewport().mapTo(view.viewport(), QPoint(cursor.left(), cursor.center().y()))
        assert view.viewport().rect().contains(corner)


def test_a_note_in_a_wide_block_is_edited_in_its_column(table: Facilitator) -> None:
    table.fill(CST, "Rent", "Wages")
    table.double_click_note(CST, 1)
    view = table.view(CST)
    assert view.visualRect(view.model().index(1, 0)).contains(table.editor.geometry().center())
    table.type("Salaries")
    table.press(Qt.Key.Key_Return)
    assert table.texts(CST) == ["Rent", "Salaries"]
