"""How sure is a note, at the open canvas: replaced when it is disproved, found again, with its history."""

from collections.abc import Callable
from datetime import date

from facilitator import CH, Facilitator
from modal import in_dialog
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from canvasapp.domain.model.edits import add_notes
from canvasapp.domain.model.tracking import replacement_of, track
from canvasapp.domain.model.workshop import Note, Status, Trial
from canvasapp.ui.dialogs.note_list import NoteList
from canvasapp.ui.dialogs.removed_notes import RemovedNotes
from canvasapp.ui.dialogs.tracking_dialog import TrackingDialog
from canvasapp.ui.workshop.note_menu import note_menu

TODAY = date(2026, 11, 21)
TRIAL = Trial(test="Ask ten", limit="7 of 10", owner="Kim", result="2 of 10")


def written(table: Facilitator, *texts: str) -> list[Note]:
    """Notes in a block, the first of them selected."""
    table.page.host.do(add_notes(table.document.content, table.canvas.sheet_id, CH, texts))
    notes = table.notes(CH)
    table.canvas.commands.select([notes[0].id])
    return notes


def judged(table: Facilitator, note: Note, *way: Status) -> Note:
    for status in way:
        known = table.document.content.notes[note.id]
        fields = {"status": status, "importance": 4, "evidence": 4, "trial": TRIAL, "due": known.due or TODAY}
        table.page.host.do(track(table.document.content, note.id, known.model_copy(update=fields), TODAY))
    return table.document.content.notes[note.id]


def in_tracking(table: Facilitator, act: Callable[[TrackingDialog], None]) -> None:
    in_dialog(TrackingDialog, lambda: table.page.run("note.track"), act)


def in_removed(table: Facilitator, act: Callable[[RemovedNotes], None]) -> None:
    in_dialog(RemovedNotes, lambda: table.page.run("note.removed"), act)


def entries(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions()}


def test_a_disproved_note_gets_a_new_one_in_its_place_and_undo_takes_both_back(table: Facilitator) -> None:
    (note,) = written(table, "Readers pay")
    judged(table, note, "testing", "invalidated")

    def replace(dialog: TrackingDialog) -> None:
        dialog.replacement.choose("new")
        QTest.keyClicks(dialog.replacement.text, "Readers rent")
        QTest.keyClick(dialog.replacement.text, Qt.Key.Key_Return)

    in_tracking(table, replace)
    old, new = table.notes(CH)
    assert (old.text, new.text) == ("Readers pay", "Readers rent")
    assert replacement_of(table.document.content, old) == new
    model = table.block(CH).model
    assert "replaced by “Readers rent”" in model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)  # type: ignore[operator]
    assert model.data(model.index(0), Qt.ItemDataRole.ToolTipRole) == "replaced by “Readers rent”"
    table.document.undo()
    assert [note.text for note in table.notes(CH)] == ["Readers pay"]
    assert not table.notes(CH)[0].is_replaced


def test_the_menu_leads_from_a_disproved_note_to_its_replacement_and_back(table: Facilitator) -> None:
    note, other = written(table, "Readers pay", "Readers rent")
    disproved = judged(table, note, "testing", "invalidated")
    trial = TRIAL.model_copy(update={"replaced_by": other.id})
    wanted = disproved.model_copy(update={"trial": trial})
    table.page.host.do(track(table.document.content, note.id, wanted, TODAY))
    for text, then in (
        ("Go to the note that replaced it", "Readers rent"),
        ("Go to the note that it replaced", "Readers pay"),
    ):
        menu = note_menu(table.page.opened, table.actions, table.canvas)
        entries(menu)[text].trigger()
        menu.deleteLater()
        assert table.selected() == [then]


def test_the_history_of_a_note_is_in_its_dialog(table: Facilitator) -> None:
    (note,) = written(table, "Readers pay")
    judged(table, note, "testing", "validated")
    told: list[str] = []

    def read(dialog: TrackingDialog) -> None:
        dialog.look_back.click()
        told.append(dialog.past.toPlainText())

    in_tracking(table, read)
    (text,) = told
    assert text.index("testing → validated") < text.index("assumption → testing") < text.index("written: “Readers pay”")
    assert "what came out: 2 of 10" in text


def told(notes: NoteList) -> list[str]:
    rows = (notes.item(row) for row in range(notes.count()))
    return [str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]


def test_what_was_taken_off_a_canvas_is_kept_and_comes_back_where_it_was(table: Facilitator) -> None:
    note, _, other = written(table, "Readers pay", "Readers rent", "Readers lend")
    judged(table, note, "testing", "invalidated")
    for one in (note, other):
        table.canvas.commands.select([one.id])
        table.page.run("note.remove")
    seen: list[str] = []

    def back(dialog: RemovedNotes) -> None:
        seen.extend(told(dialog.list))
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        dialog.back.click()

    in_removed(table, back)
    assert [text.partition(",")[0] for text in seen] == ["Readers lend", "Readers pay"]
    assert "✕ disproved · 2 of 10" in seen[1]
    assert [one.text for one in table.notes(CH)] == ["Readers pay", "Readers rent"]
    assert table.notes(CH)[0] == judged(table, note)
    assert table.selected() == ["Readers pay"]
    table.document.undo()
    assert [one.text for one in table.notes(CH)] == ["Readers rent"]


def test_nothing_was_taken_off_a_new_canvas(table: Facilitator) -> None:
    def look(dialog: RemovedNotes) -> None:
        assert dialog.list.count() == 0
        assert not dialog.back.isEnabled()

    in_removed(table, look)
