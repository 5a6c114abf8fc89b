"""Notes come from the line at the end of a block."""

from facilitator import CS, Facilitator
from PySide6.QtCore import Qt


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
