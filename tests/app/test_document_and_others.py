"""A document beside others: their steps stay theirs, and a copy that is put in the place of the file is noticed."""

from pathlib import Path

import pytest
from ears import Ear
from workbooks import add, made, opened, retext, texts, with_workshop

from canvasapp.app.document import Document
from canvasapp.domain.model.edits import (
    add_notes,
    colour_notes,
)
from canvasapp.store.errors import (
    ChangedSince,
    NotAWorkbook,
    OtherHistory,
    WorkshopMissing,
)
from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.workbook import SqliteWorkbook


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
