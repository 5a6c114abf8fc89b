"""Edits of notes and sheets: each is a value that does what it says, can be taken back, and is silent over nothing."""

import pytest
from contents import after, content, ids, texts

from canvasapp.domain.model.change import Change, Edit, Label
from canvasapp.domain.model.edits import (
    add_notes,
    add_sheet,
    add_to_blocks,
    colour_notes,
    duplicate_sheet,
    edit_note,
    move_notes,
    move_sheet,
    move_to_sheet,
    remove_notes,
    remove_sheet,
    rename_sheet,
)
from canvasapp.domain.model.workshop import Note


def label(edit: Edit | None) -> Label:
    assert edit is not None
    return edit.label


def test_new_notes_stand_at_the_end_or_before_a_row_in_the_order_given() -> None:
    before = content(channels=["a", "b"])
    assert texts(after(before, add_notes(before, "one", "channels", ["c", "d"])), "channels") == ["a", "b", "c", "d"]
    assert texts(after(before, add_notes(before, "one", "channels", ["c", "d"], row=1)), "channels") == list("acdb")
    assert texts(after(before, add_notes(before, "one", "channels", ["c"], row=-5)), "channels") == ["c", "a", "b"]
    assert texts(after(before, add_notes(before, "one", "channels", ["c"], row=99)), "channels") == ["a", "b", "c"]


def test_fifty_lines_are_fifty_notes_in_one_edit() -> None:
    before = content()
    edit = add_notes(before, "one", "channels", [f"line {i}" for i in range(50)])
    assert label(edit) == Label(action="note.add", count=50)
    assert texts(after(before, edit), "channels") == [f"line {i}" for i in range(50)]


def test_texts_are_cleaned_and_blank_ones_make_no_note() -> None:
    before = content()
    edit = add_notes(before, "one", "channels", ["  a\r\nb\x00 ", "", " \n\t "])
    assert texts(after(before, edit), "channels") == ["a\nb"]
    assert add_notes(before, "one", "channels", ["", " \n"]) is None


def test_a_new_note_has_the_first_colour_of_the_legend_or_the_one_wished_for() -> None:
    before = content()
    plain = after(before, add_notes(before, "one", "channels", ["a"]))
    wished = after(before, add_notes(before, "one", "channels", ["a"], colour="B"))
    assert [note.colour for note in (*plain.notes.values(), *wished.notes.values())] == ["A", "B"]


def test_a_table_fills_several_blocks_in_one_edit() -> None:
    before = content(channels=["a"])
    edit = add_to_blocks(before, "one", {"channels": ["b"], "key_resources": ["c", "d"]})
    result = after(before, edit)
    assert label(edit).count == 3
    assert (texts(result, "channels"), texts(result, "key_resources")) == (["a", "b"], ["c", "d"])


def test_an_edited_note_stays_where_it_is() -> None:
    before = content(channels=["a", "b", "c"])
    result = after(before, edit_note(before, ids(before, "b")[0], " 비 "))
    assert texts(result, "channels") == ["a", "비", "c"]
    assert edit_note(before, ids(before, "b")[0], "b ") is None


def test_a_note_edited_to_nothing_is_removed() -> None:
    before = content(channels=["a", "b"])
    edit = edit_note(before, ids(before, "a")[0], " \n ")
    assert label(edit).action == "note.remove"
    assert texts(after(before, edit), "channels") == ["b"]


def test_a_moved_note_keeps_its_text_and_all_else() -> None:
    before = content(channels=["a"], key_resources=["b"])
    before = after(before, colour_notes(before, ids(before, "a"), "B"))
    result = after(before, move_notes(before, ids(before, "a"), "two", "key_activities"))
    old, new = before.notes[ids(before, "a")[0]], result.notes[ids(before, "a")[0]]
    assert (new.sheet, new.block) == ("two", "key_activities")
    assert new.model_copy(update={"sheet": old.sheet, "block": old.block, "rank": old.rank}) == old


@pytest.mark.parametrize(
    ("moved", "row", "expected"),
    [
        ("a", 2, "bacd"),
        ("a", None, "bcda"),
        ("d", 0, "dabc"),
        ("ca", 4, "bdac"),
        ("bd", 0, "bdac"),
        ("ac", 3, "bacd"),
        ("ad", 2, "badc"),
    ],
)
def test_notes_move_before_the_row_that_was_named_and_keep_their_order(
    moved: str, row: int | None, expected: str
) -> None:
    before = content(channels=list("abcd"))
    edit = move_notes(before, ids(before, *moved), "one", "channels", row)
    assert texts(after(before, edit), "channels") == list(expected)


@pytest.mark.parametrize(
    ("moved", "row"), [("a", 0), ("a", 1), ("bc", 1), ("bc", 2), ("bc", 3), ("d", None), ("abcd", 2)]
)
def test_a_move_to_where_the_notes_stand_is_silent(moved: str, row: int | None) -> None:
    before = content(channels=list("abcd"))
    assert move_notes(before, ids(before, *moved), "one", "channels", row) is None


def test_a_move_touches_the_moved_notes_alone() -> None:
    before = content(channels=list("abcd"), key_resources=list("efgh"))
    edit = move_notes(before, ids(before, "b", "f", "g"), "one", "channels", 3)
    assert edit is not None
    assert {change.id for change in edit.changes} == set(ids(before, "b", "f", "g"))
    assert texts(after(before, edit), "channels") == list("acbfgd")
    assert label(edit) == Label(action="note.move", count=3)


def test_notes_named_twice_move_once() -> None:
    before = content(channels=list("ab"))
    edit = move_notes(before, ids(before, "a", "a"), "one", "key_resources")
    assert texts(after(before, edit), "key_resources") == ["a"]


def test_between_notes_of_one_rank_there_is_still_room() -> None:
    before = content(channels=list("ab"))
    twins = [note.model_copy(update={"id": note.id + "x", "text": note.text * 2}) for note in before.notes.values()]
    before = before.apply(_additions(twins))
    assert texts(before, "channels") == ["a", "aa", "b", "bb"]
    result = after(before, add_notes(before, "one", "channels", ["new"], row=1))
    assert texts(result, "channels") == ["a", "new", "aa", "b", "bb"]
    ranks = [note.rank for note in result.in_block("one", "channels")]
    assert ranks[:3] == sorted(set(ranks[:3]))
    result = after(before, move_notes(before, ids(before, "bb"), "one", "channels", 0))
    assert texts(result, "channels") == ["bb", "a", "aa", "b"]


def test_notes_move_to_the_same_blocks_of_another_sheet_in_one_edit() -> None:
    before = content(channels=list("ab"), key_resources=list("c"))
    edit = move_to_sheet(before, ids(before, "b", "c"), "two")
    result = after(before, edit)
    assert (texts(result, "channels", "two"), texts(result, "key_resources", "two")) == (["b"], ["c"])
    assert label(edit) == Label(action="note.move", count=2)
    assert move_to_sheet(before, ids(before, "a"), "one") is None


def test_colouring_names_only_what_changes() -> None:
    before = content(channels=list("abc"))
    one = after(before, colour_notes(before, ids(before, "a"), "B"))
    edit = colour_notes(one, ids(one, "a", "b"), "B")
    assert label(edit) == Label(action="note.colour", count=1)
    assert colour_notes(before, ids(before, "a"), "A") is None
    assert colour_notes(before, [], "B") is None


def test_removed_notes_are_gone_and_come_back_where_they_were() -> None:
    before = content(channels=list("abc"), key_resources=list("d"))
    edit = remove_notes(before, ids(before, "a", "c", "d"))
    result = after(before, edit)
    assert (texts(result, "channels"), texts(result, "key_resources")) == (["b"], [])
    assert label(edit) == Label(action="note.remove", count=3)
    assert remove_notes(before, []) is None


def test_an_edit_of_what_is_not_there_is_a_fault_of_the_program() -> None:
    before = content(channels=["a"])
    for wrong in (
        lambda: edit_note(before, "nobody", "x"),
        lambda: remove_notes(before, ["nobody"]),
        lambda: move_notes(before, ids(before, "a"), "nowhere", "channels"),
        lambda: add_notes(before, "nowhere", "channels", ["x"]),
    ):
        with pytest.raises(KeyError):
            wrong()


def titles(edit: Edit | None) -> list[str]:
    return [sheet.title for sheet in after(content(channels=["a"]), edit).sheets]


def test_sheets_are_added_behind_renamed_and_moved() -> None:
    before = content(channels=["a"])
    assert titles(add_sheet(before, " 2030 ", "canvas-walk")) == ["One", "Two", "2030"]
    assert [sheet.title for sheet in after(before, rename_sheet(before, "two", "2030")).sheets] == ["One", "2030"]
    assert rename_sheet(before, "two", " ") is None
    assert rename_sheet(before, "two", " Two ") is None
    assert [sheet.title for sheet in after(before, move_sheet(before, "two", 0)).sheets] == ["Two", "One"]
    assert [sheet.title for sheet in after(before, move_sheet(before, "one", 9)).sheets] == ["Two", "One"]
    assert move_sheet(before, "two", 1) is None


def test_a_duplicated_sheet_stands_behind_its_original_with_all_that_is_on_it() -> None:
    before = content(channels=list("ab"), key_resources=list("c"))
    result = after(before, duplicate_sheet(before, "one", "Copy"))
    assert [sheet.title for sheet in result.sheets] == ["One", "Copy", "Two"]
    copy = result.sheets[1].id
    assert (texts(result, "channels", copy), texts(result, "key_resources", copy)) == (["a", "b"], ["c"])
    assert [answer.value for answer in result.answers_on(copy)] == [{"pays": "yes"}]
    assert not {note.id for note in result.on_sheet(copy)} & {note.id for note in result.on_sheet("one")}


def test_a_removed_sheet_takes_its_notes_and_answers_along() -> None:
    before = content(channels=list("ab"))
    result = after(before, remove_sheet(before, "one"))
    assert ([sheet.id for sheet in result.sheets], dict(result.notes), dict(result.answers)) == (["two"], {}, {})
    assert label(remove_sheet(before, "one")) == Label(action="sheet.remove", name="One")


def _additions(notes: list[Note]) -> list[Change]:
    return [Change(before=None, after=note) for note in notes]
