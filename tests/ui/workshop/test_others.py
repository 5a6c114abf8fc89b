"""Other programs at the same workbook: what they write is seen, and whose step undo takes back."""

import pytest
from facilitator import Facilitator
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from workbooks import add, retext, texts

from canvasapp.domain.model.change import Label
from canvasapp.store.sqlite.workbook import SqliteWorkbook


def remedies(table: Facilitator) -> list[QPushButton]:
    QApplication.processEvents()
    return [button for button in table.page.message.findChildren(QPushButton) if button.isVisible()]


def test_what_another_program_writes_is_seen_within_a_second_without_a_key_pressed(table: Facilitator) -> None:
    def is_shown() -> bool:
        return "theirs" in texts(table.document)

    table.page._poll.start()
    seen = table.qtbot.waitSignal(table.page.state_changed, timeout=1000, check_params_cb=is_shown)
    with seen, table.elsewhere() as document:
        add(document, "theirs")
    assert table.shown("channels") == ["theirs"]


def test_undo_takes_back_the_own_step_and_leaves_that_of_the_other(table: Facilitator) -> None:
    add(table.document, "mine")
    with table.elsewhere() as document:
        add(document, "theirs")
    table.page.look_again()
    table.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert texts(table.document) == ["theirs"]
    assert table.document.undo_label is None


def test_a_step_that_somebody_has_changed_since_is_stepped_over_on_demand(table: Facilitator) -> None:
    add(table.document, "first")
    note = add(table.document, "second")[0]
    retext(table.document, note, "mine")
    with table.elsewhere() as document:
        retext(document, document.content.notes[note.id], "theirs")
    table.page.look_again()
    table.page.run("edit.undo")  # its text
    assert "Somebody else has changed the same thing" in table.page.message.text.text()
    assert texts(table.document) == ["first", "theirs"]
    (over,) = remedies(table)
    assert over.text() == "Step over it"
    over.click()  # the note itself, which is theirs by now
    assert table.document.undo_label == Label(action="note.add")
    (over,) = remedies(table)
    over.click()
    assert texts(table.document) == ["theirs"]
    assert remedies(table) == []


@pytest.mark.skipif("os.name == 'nt'", reason="Windows does not let an open file be replaced")
def test_a_backup_that_is_put_in_the_place_of_the_workbook_is_shown_and_told(table: Facilitator) -> None:
    add(table.document, "before")
    backup = table.path.read_bytes()
    add(table.document, "ghost")
    table.path.write_bytes(backup)
    table.page.look_again()
    assert table.shown("channels") == ["before"]
    assert "Another copy was put in the place of this workbook" in table.page.message.text.text()
    add(table.document, "after")
    table.page.look_again()
    with SqliteWorkbook.open(table.path) as workbook:
        assert len(workbook.load(table.document.workshop_id).notes) == 2
