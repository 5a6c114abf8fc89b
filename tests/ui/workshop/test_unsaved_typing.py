"""Texts in the making are kept aside each second and offered after a crash."""

import os

from composing import compose
from facilitator import CS, Facilitator
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from canvasapp.app.typed import SILENCE, TypedText
from canvasapp.ui.kit.text_field import TextField


def kept(table: Facilitator) -> list[str]:
    """What is kept aside now."""
    table.page.look_again()
    folder = table.context.places.home
    return [path.read_text("utf-8") for path in folder.glob("typed-*.txt")] if folder.exists() else []


def test_a_line_and_the_editor_over_a_note_are_kept_aside_and_left_alone(table: Facilitator) -> None:
    table.fill(CS, "Commuters")
    table.type("Students with")
    compose(table.line(CS), "한")
    assert kept(table) == ["Students with"]
    assert table.line(CS).toPlainText() == "Students with"
    compose(table.line(CS), "")
    table.press(Qt.Key.Key_Return)
    assert kept(table) == []
    table.press(Qt.Key.Key_Up)
    table.press(Qt.Key.Key_F2)
    assert kept(table) == []
    table.type("Hikers")
    assert kept(table) == ["Hikers"]


def test_an_answer_is_kept_aside_until_it_is_finished(table: Facilitator) -> None:
    table.add_sheet("Backwards", "working-backwards")
    table.page.show_sheet(table.document.content.sheets[-1].id)
    field = next(field for field in table.page.sheets.findChildren(TextField) if field.isVisible())
    field.setFocus()
    table.type("A reader on a train")
    assert kept(table) == ["A reader on a train"]
    table.page.flush()
    assert kept(table) == []


def test_what_a_dead_program_was_typing_is_offered_until_it_is_taken_notice_of(table: Facilitator) -> None:
    folder = table.context.places.home
    TypedText(folder, table.document.workshop_id).keep("Lend, not sell")
    (left,) = folder.glob("typed-*.txt")
    long_ago = left.stat().st_mtime - SILENCE - 1
    os.utime(left, (long_ago, long_ago))
    table.page.look_again()
    message = table.page.message
    assert message.isVisible()
    assert "Lend, not sell" in message.text.text()
    assert left.exists()
    (copy,) = [button for button in message.findChildren(QPushButton) if button.isVisible()]
    table.click(copy)
    assert QApplication.clipboard().text() == "Lend, not sell"
    assert not left.exists()
    table.page.look_again()
    assert not message.isVisible()


def test_leaving_the_workshop_leaves_nothing_behind(table: Facilitator) -> None:
    table.type("half a thought")
    assert kept(table) == ["half a thought"]
    table.page.end()
    assert list(table.context.places.home.glob("typed-*.txt")) == []
