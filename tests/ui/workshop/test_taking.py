"""Keeping a decision, an action or a parked thing from a note, from what is typed, and from an answer."""

from collections.abc import Callable

import pytest
from facilitator import CH, Facilitator
from modal import in_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from canvasapp.domain.model.takeaway import Takeaway
from canvasapp.ui.sheets.page.sheet_page import MethodSheet
from canvasapp.ui.takeaways.takeaway_dialog import TakeawayDialog
from canvasapp.ui.workshop.note_menu import note_menu
from canvasapp.ui.workshop.sheet_links import go_to_source


def save(dialog: TakeawayDialog) -> None:
    QTest.keyClick(dialog.who, Qt.Key.Key_Return)


def kept(table: Facilitator, command: str, act: Callable[[TakeawayDialog], None] = save) -> Takeaway:
    """What a command has kept."""
    known = set(table.document.content.takeaways)
    in_dialog(TakeawayDialog, lambda: table.page.run(command), act)
    (new,) = table.document.content.takeaways.keys() - known
    return table.document.content.takeaways[new]


@pytest.mark.parametrize(
    ("key", "sort"), [(Qt.Key.Key_F6, "decision"), (Qt.Key.Key_F7, "action"), (Qt.Key.Key_F8, "parked")]
)
def test_one_key_keeps_the_selected_note_as_what_it_is(table: Facilitator, key: Qt.Key, sort: str) -> None:
    (note,) = table.fill(CH, "Stations")
    table.canvas.commands.select([note.id])
    in_dialog(TakeawayDialog, lambda: table.press(key), save)
    (found,) = table.document.content.takeaways.values()
    assert (found.sort, found.text) == (sort, "Stations")
    assert found.source is not None
    assert (found.source.note, found.source.sheet, found.source.text) == (note.id, note.sheet, "Stations")
    assert found.day is not None
    assert "Kept" in table.page.message.text.text()


def test_several_notes_are_kept_as_their_texts_together(table: Facilitator) -> None:
    notes = table.fill(CH, "Stations", "Trains")
    table.canvas.commands.select([note.id for note in notes])
    assert kept(table, "take.decide").text == "Stations\nTrains"


def test_what_is_being_typed_is_kept_and_stays_where_it_is(table: Facilitator) -> None:
    table.click(table.line(CH))
    table.type("A thought")
    assert kept(table, "take.park").text == "A thought"
    assert table.line(CH).toPlainText() == "A thought"
    assert table.notes(CH) == []


def test_a_part_of_a_text_is_kept_where_it_is_selected(table: Facilitator) -> None:
    table.click(table.line(CH))
    table.type("Call the station today")
    line = table.line(CH)
    cursor = line.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(len("Call the station"), cursor.MoveMode.KeepAnchor)
    line.setTextCursor(cursor)
    assert kept(table, "take.act").text == "Call the station"


def test_an_answer_is_kept_with_the_element_it_answers_and_found_again(table: Facilitator) -> None:
    sheet_id = table.add_sheet("Backwards", "working-backwards")
    table.page.show_sheet(sheet_id)
    sheet = table.page.sheets.steps()
    assert isinstance(sheet, MethodSheet)
    field = next(card for card in sheet.cards.values() if card.findChildren(QPlainTextEdit))
    editor = field.findChildren(QPlainTextEdit)[0]
    editor.setFocus()
    table.type("Readers wait")
    found = kept(table, "take.decide")
    assert found.text == "Readers wait"
    assert found.source is not None
    assert (found.source.sheet, sheet.cards[found.source.element]) == (sheet_id, field)
    table.page.show_sheet(table.document.content.sheets[0].id)
    go_to_source(table.page.opened, found)
    assert table.page.sheets.current == sheet_id


def test_a_dialog_that_is_left_keeps_nothing(table: Facilitator) -> None:
    in_dialog(TakeawayDialog, lambda: table.page.run("take.act"), lambda dialog: dialog.cancel.click())
    assert table.document.content.takeaways == {}


def test_the_menu_of_a_note_leads_to_what_was_decided_at_it(qtbot: QtBot, table: Facilitator) -> None:
    (note,) = table.fill(CH, "Stations & trains")
    table.canvas.commands.select([note.id])
    found = kept(table, "take.decide")
    menu = note_menu(table.page.opened, table.actions, table.canvas)
    entry = next(action for action in menu.actions() if action.text() == "Decision: Stations && trains")
    with qtbot.waitSignal(table.page.takeaways_wanted) as heard:
        entry.trigger()
    assert heard.args == [found.id]
    menu.deleteLater()


def test_a_source_that_is_gone_is_told(table: Facilitator) -> None:
    (note,) = table.fill(CH, "Stations")
    table.canvas.commands.select([note.id])
    found = kept(table, "take.decide")
    table.canvas.commands.remove()
    go_to_source(table.page.opened, found)
    assert "is gone" in table.page.message.text.text()
