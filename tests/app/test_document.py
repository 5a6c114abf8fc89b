"""A document: disk first, then memory, then history, then those who listen; undo that survives closing."""

from pathlib import Path

import pytest
from ears import Ear
from workbooks import add, library_of, made, opened, retext, texts

from canvasapp.app.document import Document
from canvasapp.domain.model.change import Label, Step
from canvasapp.domain.model.edits import (
    add_notes,
    colour_notes,
    duplicate_sheet,
    edit_note,
    move_notes,
    remove_notes,
    remove_sheet,
)
from canvasapp.domain.model.workshop import Note
from canvasapp.domain.model.workshop_edits import describe, set_legend
from canvasapp.store.errors import (
    Conflict,
    WorkbookMissing,
    WorkbookMoved,
    WorkshopMissing,
)
from canvasapp.store.sqlite.workbook import SqliteWorkbook


def test_an_edit_is_on_the_disk_in_memory_and_in_the_history_when_it_is_announced(
    document: Document, elsewhere: SqliteWorkbook
) -> None:
    seen: list[tuple[list[str], list[str], Label | None]] = []
    document.subscribe(lambda _: seen.append((texts(opened(elsewhere)), texts(document), document.undo_label)))
    add(document, "App")
    assert seen == [(["App"], ["App"], Label(action="note.add"))]


def test_an_edit_that_changes_nothing_is_silent(document: Document, workbook: SqliteWorkbook) -> None:
    note = add(document, "App")[0]
    ear, steps = Ear(document), len(workbook.history(document.workshop_id))
    assert document.do(edit_note(document.content, note.id, " App ")) is None
    assert document.do(None) is None
    assert ear.heard == []
    assert len(workbook.history(document.workshop_id)) == steps


def test_undo_and_redo_name_what_they_do_and_walk_all_the_way(document: Document) -> None:
    ear = Ear(document)
    notes = add(document, "a", "b", "c")
    sheet = document.content.sheets[0].id
    document.do(move_notes(document.content, [note.id for note in notes], sheet, "key_resources"))
    document.do(colour_notes(document.content, [notes[0].id], "B"))
    states = [document.content]
    assert document.undo_label == Label(action="note.colour")
    document.undo()
    assert document.undo_label == Label(action="note.move", count=3)
    assert document.redo_label == Label(action="note.colour")
    document.undo()
    document.undo()
    assert document.undo() is None
    assert (document.undo_label, texts(document)) == (None, [])
    while document.redo() is not None:
        states.append(document.content)
    assert document.redo_label is None
    assert states[-1] == states[0]
    assert [kind for kind, _ in ear.labels] == ["do"] * 3 + ["undo"] * 3 + ["redo"] * 3


def test_a_new_edit_ends_what_could_be_redone(document: Document) -> None:
    add(document, "a")
    document.undo()
    add(document, "b")
    assert document.redo_label is None
    assert document.redo() is None


def test_undo_and_redo_survive_closing_and_reopening(path: Path) -> None:
    with SqliteWorkbook.open(path, session="mine") as workbook:
        document = opened(workbook)
        note = add(document, "a")[0]
        retext(document, note, "b")
        retext(document, note, "c")
        document.undo()
    with SqliteWorkbook.open(path, session="mine") as workbook:
        document = opened(workbook)
        assert texts(document) == ["b"]
        document.redo()
        assert texts(document) == ["c"]
        document.undo()
        document.undo()
        assert texts(document) == ["a"]
    with SqliteWorkbook.open(path, session="mine") as workbook:
        document = opened(workbook)
        document.undo()
        assert texts(document) == []
        document.redo()
        document.redo()
        assert texts(document) == ["b"]


def test_removing_a_sheet_with_all_that_is_on_it_comes_back_whole(document: Document) -> None:
    notes = add(document, "a", "b")
    document.do(duplicate_sheet(document.content, document.content.sheets[0].id, "2030"))
    document.do(remove_notes(document.content, [notes[0].id]))
    before = document.content
    document.do(remove_sheet(document.content, document.content.sheets[1].id))
    document.undo()
    assert document.content == before


def test_particulars_and_legend_can_be_undone(document: Document) -> None:
    note = add(document, "a")[0]
    before = document.content
    document.do(describe(document.content.workshop, title="Other", client="Lantern Books", day="2026-03-02"))
    entries = [entry.model_copy(update={"letter": "B"}) for entry in document.content.workshop.legend]
    document.do(set_legend(document.content, entries))
    assert document.content.notes[note.id].colour == "B"
    document.undo()
    document.undo()
    assert document.content == before


def test_creating_deleting_and_restoring_are_never_undone_inside_the_workshop(
    workbook: SqliteWorkbook, document: Document
) -> None:
    library = library_of(workbook)
    assert document.undo() is None
    library.delete(document.workshop_id)
    library.restore(document.workshop_id)
    assert len(document.refresh()) == 2
    assert document.undo() is None
    copy = opened(workbook, library.duplicate(document.workshop_id, "Copy"))
    assert copy.undo_label is None


def test_a_write_that_fails_changes_nothing_anywhere(path: Path, document: Document) -> None:
    add(document, "a")
    before, ear = document.content, Ear(document)
    away = path.rename(path.with_name("away"))
    with pytest.raises((WorkbookMoved, WorkbookMissing)):
        add(document, "b")
    with pytest.raises((WorkbookMoved, WorkbookMissing)):
        document.undo()
    assert document.content == before
    assert ear.heard == []
    assert document.undo_label == Label(action="note.add")
    away.rename(path)
    add(document, "b")
    assert texts(document) == ["a", "b"]


def test_what_another_window_wrote_is_followed_step_by_step(document: Document, elsewhere: SqliteWorkbook) -> None:
    ear, other = Ear(document), opened(elsewhere)
    note = add(other, "a")[0]
    retext(other, note, "b")
    other.undo()
    assert document.refresh() == tuple(ear.heard)
    assert ear.labels == [("do", "note.add"), ("do", "note.edit"), ("undo", "note.edit")]
    assert document.content == other.content
    assert (document.undo_label, document.redo_label) == (None, None)
    assert document.refresh() == ()


def test_nothing_is_read_where_nothing_was_written(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    add(document, "a")
    document.refresh()
    monkeypatch.setattr(SqliteWorkbook, "steps_after", None)
    assert document.refresh() == ()


def test_what_was_written_to_other_workshops_is_none_of_our_business(
    document: Document, elsewhere: SqliteWorkbook
) -> None:
    library_of(elsewhere).create("Another", "en", None, "Today")
    ear = Ear(document)
    assert document.refresh() == ()
    assert ear.heard == []


def test_two_windows_editing_different_notes_lose_nothing(document: Document, elsewhere: SqliteWorkbook) -> None:
    mine, theirs = add(document, "mine", "theirs")
    other, ear = opened(elsewhere), Ear(document)
    retext(other, theirs, "theirs, edited")
    retext(document, mine, "mine, edited")
    assert texts(document) == ["mine, edited", "theirs, edited"]
    assert len(ear.heard) == 2
    other.refresh()
    assert other.content == document.content
    document.undo()
    assert texts(document) == ["mine", "theirs, edited"]


def test_the_second_to_edit_a_note_is_told_and_sees_the_first_edit(
    document: Document, elsewhere: SqliteWorkbook
) -> None:
    note = add(document, "App")[0]
    other, ear = opened(elsewhere), Ear(document)
    retext(other, note, "first")
    with pytest.raises(Conflict, match="Another window changed the same thing"):
        retext(document, note, "second")
    assert texts(document) == ["first"]
    assert len(ear.heard) == 1
    retext(document, document.content.notes[note.id], "second, knowing the first")
    other.refresh()
    assert texts(other) == ["second, knowing the first"]


def test_rows_changed_past_the_log_are_read_again_after_a_conflict(
    document: Document, workbook: SqliteWorkbook, elsewhere: SqliteWorkbook
) -> None:
    note, other = add(document, "a", "b")
    ear = Ear(document)
    elsewhere._file.execute("UPDATE note SET text = 'smuggled' WHERE id = ?", (note.id,))
    elsewhere._file.execute("DELETE FROM note WHERE id = ?", (other.id,))
    assert document.refresh() == ()
    with pytest.raises(Conflict):
        retext(document, note, "mine")
    assert texts(document) == ["smuggled"]
    assert document.content == workbook.load(document.workshop_id)
    (news,) = ear.heard
    assert {(change.before is None, change.after is None) for change in news.changes} == {(False, True), (False, False)}
    retext(document, document.content.notes[note.id], "mine")
    assert texts(document) == ["mine"]


def test_steps_that_do_not_explain_the_rows_are_replaced_by_reading_again(
    document: Document, elsewhere: SqliteWorkbook
) -> None:
    note = add(document, "a")[0]
    elsewhere._file.execute("UPDATE note SET text = 'smuggled'")
    other, ear = opened(elsewhere), Ear(document)
    retext(other, other.content.notes[note.id], "b")
    document.refresh()
    assert document.content == other.content
    assert len(ear.heard) == 1
    assert document.refresh() == ()


def test_a_workshop_that_was_purged_elsewhere_is_told_as_missing(document: Document, elsewhere: SqliteWorkbook) -> None:
    note = add(document, "a")[0]
    library = library_of(elsewhere)
    library.delete(document.workshop_id)
    library.purge(document.workshop_id)
    with pytest.raises(WorkshopMissing):
        retext(document, note, "b")
    with pytest.raises(WorkshopMissing):
        document.undo()


def test_a_listener_that_fails_keeps_the_others_from_nothing(document: Document) -> None:
    def fail(step: Step) -> None:
        raise ZeroDivisionError(step.label.action)

    document.subscribe(fail)
    ear = Ear(document)
    with pytest.RaisesGroup(ZeroDivisionError):
        add(document, "a")
    assert ear.labels == [("do", "note.add")]
    assert texts(document) == ["a"]


def test_a_listener_that_fails_does_not_end_the_following_of_others(
    document: Document, elsewhere: SqliteWorkbook
) -> None:
    def fail(step: Step) -> None:
        raise ZeroDivisionError

    other = opened(elsewhere)
    add(other, "a")
    add(other, "b")
    document.subscribe(fail)
    ear = Ear(document)
    with pytest.RaisesGroup(ZeroDivisionError, ZeroDivisionError):
        document.refresh()
    assert len(ear.heard) == 2
    assert texts(document) == ["a", "b"]


def test_a_listener_may_edit_and_all_hear_the_steps_in_order(document: Document, elsewhere: SqliteWorkbook) -> None:
    def answer(step: Step) -> None:
        if not any(isinstance(change.after, Note) and "answer" in change.after.text for change in step.changes):
            add(document, f"answer to {step.number}")

    document.subscribe(answer)
    ear, other = Ear(document), opened(elsewhere)
    add(document, "a")
    add(other, "b")
    add(other, "c")
    document.refresh()
    numbers = [step.number for step in ear.heard]
    assert len(numbers) == 6
    assert numbers == sorted(set(numbers))
    assert sorted(texts(document)) == ["a", *(f"answer to {number}" for number in (2, 4, 5)), "b", "c"]
    assert document.refresh() == ()
    assert document.content == opened(elsewhere).content


def test_who_has_stopped_listening_hears_nothing(document: Document) -> None:
    ear = Ear(document)
    ear.stop()
    ear.stop()
    add(document, "a")
    assert ear.heard == []


def test_the_author_and_the_time_of_a_step_are_those_of_the_document(workbook: SqliteWorkbook) -> None:
    document = opened(workbook)
    first = made(document.do(add_notes(document.content, document.content.sheets[0].id, "channels", ["a"])))
    second = made(document.undo())
    assert (first.author, second.author) == ("Mina", "Mina")
    assert first.time < second.time
    assert second.target == first.number
