"""A document: disk first, then memory, then history, then those who listen; undo that survives closing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from workbooks import add, library_of, made, opened, retext, texts, with_workshop

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
    ChangedSince,
    Conflict,
    NotAWorkbook,
    OtherHistory,
    WorkbookMissing,
    WorkbookMoved,
    WorkshopMissing,
)
from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.workbook import SqliteWorkbook


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with_workshop(tmp_path / "book.canvasbook")
    return tmp_path / "book.canvasbook"


@pytest.fixture
def workbook(path: Path) -> Iterator[SqliteWorkbook]:
    with SqliteWorkbook.open(path) as ours:
        yield ours


@pytest.fixture
def elsewhere(path: Path) -> Iterator[SqliteWorkbook]:
    """The same file in another window."""
    with SqliteWorkbook.open(path) as theirs:
        yield theirs


@pytest.fixture
def document(workbook: SqliteWorkbook) -> Document:
    return opened(workbook)


class Ear:
    """A listener that keeps what it heard."""

    def __init__(self, document: Document) -> None:
        self.heard: list[Step] = []
        self.stop = document.subscribe(self.heard.append)

    @property
    def labels(self) -> list[tuple[str, str]]:
        return [(step.kind, step.label.action) for step in self.heard]


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


def test_each_session_undoes_its_own_steps(document: Document, elsewhere: SqliteWorkbook) -> None:
    add(document, "mine")
    add(document, "mine, too")
    document.undo()
    other = opened(elsewhere)
    add(other, "theirs")
    document.refresh()
    assert document.redo_label is not None  # what others do does not end it
    document.undo()
    assert texts(document) == ["theirs"]
    assert document.undo() is None
    document.redo()
    document.redo()
    assert sorted(texts(document)) == ["mine", "mine, too", "theirs"]
    other.undo()
    assert texts(other) == ["mine", "mine, too"]
    assert other.undo() is None


def test_undoing_what_somebody_has_changed_since_is_told_and_can_be_stepped_over(
    document: Document, elsewhere: SqliteWorkbook
) -> None:
    first, second = add(document, "first"), add(document, "second")
    retext(document, second[0], "mine")
    retext(opened(elsewhere), second[0], "theirs")
    for _ in range(2):
        with pytest.raises(ChangedSince, match="Step over it"):
            document.undo()
    assert texts(document) == ["first", "theirs"]
    ear = Ear(document)
    document.step_over("undo")
    assert len(ear.heard) == 1  # what undo is called has changed
    with pytest.raises(ChangedSince):
        document.undo()  # the note was added by us, but is theirs by now
    document.step_over("undo")
    document.undo()
    assert texts(document) == ["theirs"]
    assert first[0].id not in document.content.notes


def test_undo_takes_back_the_text_of_a_note_that_somebody_has_coloured_since(
    document: Document, elsewhere: SqliteWorkbook
) -> None:
    note = add(document, "App")[0]
    retext(document, note, "mine")
    other = opened(elsewhere)
    other.do(colour_notes(other.content, [note.id], "B"))
    document.undo()
    found = document.content.notes[note.id]
    assert (found.text, found.colour) == ("App", "B")
    document.redo()
    assert (document.content.notes[note.id].text, document.content.notes[note.id].colour) == ("mine", "B")
    assert document.content == opened(elsewhere).content


def test_redoing_what_somebody_has_changed_since_is_told_and_can_be_stepped_over(
    document: Document, elsewhere: SqliteWorkbook
) -> None:
    note = add(document, "App")[0]
    retext(document, note, "mine")
    document.undo()
    retext(opened(elsewhere), note, "theirs")
    with pytest.raises(ChangedSince):
        document.redo()
    document.step_over("redo")
    assert document.redo() is None
    assert texts(document) == ["theirs"]


def test_text_by_one_and_colour_by_the_other_both_stay(document: Document, elsewhere: SqliteWorkbook) -> None:
    note = add(document, "App")[0]
    other = opened(elsewhere)
    retext(document, note, "App and telephone")
    step = made(other.do(colour_notes(other.content, [note.id], "B")))
    document.refresh()
    for each in (document, other):
        found = each.content.notes[note.id]
        assert (found.text, found.colour) == ("App and telephone", "B")
    assert step.changes[0].before != step.changes[0].after
    assert document.content == other.content == opened(elsewhere).content


def test_two_that_append_at_once_leave_room_between_them(document: Document, elsewhere: SqliteWorkbook) -> None:
    other = opened(elsewhere)
    mine = add_notes(document.content, document.content.sheets[0].id, "channels", ["mine"])
    add(other, "theirs")
    document.do(mine)
    both = texts(document)
    document.do(add_notes(document.content, document.content.sheets[0].id, "channels", ["between"], row=1))
    assert texts(document) == [both[0], "between", both[1]]


class TestCopyPutInPlace:
    """Somebody restores a backup with `cp`, or a folder sync brings its copy, while the workbook is open."""

    def put(self, copy: bytes, path: Path, how: str) -> None:
        if how == "over":
            path.write_bytes(copy)
        else:
            beside = path.with_suffix(".sync")
            beside.write_bytes(copy)
            beside.replace(path)

    @pytest.mark.skipif("os.name == 'nt'", reason="Windows does not let an open file be replaced")
    @pytest.mark.parametrize("how", ["over", "renamed"])
    def test_it_is_noticed_shown_and_told(self, path: Path, document: Document, how: str) -> None:
        add(document, "before")
        backup = path.read_bytes()
        add(document, "ghost")
        self.put(backup, path, how)
        ear = Ear(document)
        with pytest.raises(OtherHistory, match="Another copy was put in the place"):
            document.refresh()
        assert texts(document) == ["before"]
        assert len(ear.heard) == 1
        add(document, "after")
        assert document.refresh() == ()
        document.undo()
        document.undo()
        assert texts(document) == []
        assert check(path) == ()

    @pytest.mark.skipif("os.name == 'nt'", reason="Windows does not let an open file be replaced")
    @pytest.mark.parametrize("how", ["over", "renamed"])
    def test_an_edit_that_comes_before_it_was_noticed_is_not_written(
        self, path: Path, document: Document, how: str
    ) -> None:
        add(document, "before")
        backup = path.read_bytes()
        note = add(document, "ghost")[0]
        self.put(backup, path, how)
        with pytest.raises(OtherHistory):
            retext(document, note, "ghost of a ghost")
        assert texts(document) == ["before"]

    @pytest.mark.skipif("os.name == 'nt'", reason="Windows does not let an open file be replaced")
    def test_a_copy_that_went_its_own_way_by_as_many_steps_is_noticed_too(self, path: Path, document: Document) -> None:
        twin = path.with_name("twin.canvasbook")
        twin.write_bytes(path.read_bytes())
        add(document, "here")
        with SqliteWorkbook.open(twin) as other:
            add(opened(other), "there")
        self.put(twin.read_bytes(), path, "over")
        with pytest.raises(OtherHistory):
            add(document, "here, too")
        assert texts(document) == ["there"]
        add(document, "on both")
        assert texts(document) == ["there", "on both"]
        assert check(path) == ()

    @pytest.mark.skipif("os.name == 'nt'", reason="Windows does not let an open file be replaced")
    @pytest.mark.parametrize("how", ["over", "renamed"])
    def test_a_later_copy_of_the_same_history_is_followed(self, path: Path, document: Document, how: str) -> None:
        twin = path.with_name("twin.canvasbook")
        twin.write_bytes(path.read_bytes())
        with SqliteWorkbook.open(twin) as other:
            add(opened(other), "on the laptop")
        self.put(twin.read_bytes(), path, how)
        assert len(document.refresh()) == 1
        add(document, "here")
        assert texts(document) == ["on the laptop", "here"]

    @pytest.mark.skipif("os.name == 'nt'", reason="Windows does not let an open file be replaced")
    def test_a_file_without_the_workshop_or_of_another_kind_is_told_and_takes_no_edit(
        self, path: Path, document: Document, tmp_path: Path
    ) -> None:
        add(document, "ghost")
        with_workshop(tmp_path / "other.canvasbook", "Another")
        self.put((tmp_path / "other.canvasbook").read_bytes(), path, "over")
        for attempt in (document.refresh, lambda: add(document, "lost?")):
            with pytest.raises(WorkshopMissing):
                attempt()
        self.put(b"no workbook at all" * 1000, path, "renamed")
        before = path.read_bytes()
        for attempt in (document.refresh, lambda: add(document, "lost?")):
            with pytest.raises((NotAWorkbook, WorkshopMissing)):
                attempt()
        assert path.read_bytes() == before


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
