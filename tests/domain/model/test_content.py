"""A content: changes are applied to it, looked up in it, and found between two of it."""

from collections.abc import Callable

import pytest
from contents import after, content, ids, texts
from hypothesis import given
from hypothesis import strategies as st

from canvasapp.domain.model.change import Change, Edit
from canvasapp.domain.model.content import Content, content_of, differences, note_order
from canvasapp.domain.model.edits import add_notes, colour_notes, duplicate_sheet, edit_note, move_notes, remove_sheet
from canvasapp.domain.model.workshop_edits import describe


def test_the_notes_of_a_block_stand_in_the_order_of_their_ranks_and_then_of_their_ids() -> None:
    notes = list(content(channels=list("abc")).notes.values())
    same = [note.model_copy(update={"rank": "V", "id": name}) for note, name in zip(notes, "zxy", strict=True)]
    built = content_of(content().workshop, content().sheets, same, ())
    assert [note.id for note in built.in_block("one", "channels")] == ["x", "y", "z"]
    assert sorted(same, key=note_order)[0].id == "x"


def test_only_the_touched_blocks_are_built_anew() -> None:
    before = content(channels=list("ab"), key_resources=list("cd"))
    edit = edit_note(before, ids(before, "a")[0], "x")
    assert edit is not None
    result = before.apply(edit.changes)
    assert result.in_block("one", "key_resources") is before.in_block("one", "key_resources")
    assert texts(before, "channels") == ["a", "b"]
    assert result.answers is before.answers


def test_a_block_that_becomes_empty_is_no_block() -> None:
    before = content(channels=["a"])
    result = after(before, move_notes(before, ids(before, "a"), "two", "channels"))
    assert set(result.blocks) == {("two", "channels")}
    assert result.in_block("one", "channels") == ()


def test_the_workshop_changes_but_never_goes() -> None:
    before = content()
    assert after(before, describe(before.workshop, client="Lantern Books")).workshop.client == "Lantern Books"
    with pytest.raises(ValueError, match="cannot be removed"):
        before.apply([Change(before=before.workshop, after=None)])


def test_sheets_notes_and_answers_are_looked_up() -> None:
    here = content(channels=["a"], key_resources=["b"])
    assert here.sheet("two").title == "Two"
    assert sorted(note.text for note in here.on_sheet("one")) == ["a", "b"]
    assert here.on_sheet("two") == ()
    assert [answer.id for answer in here.answers_on("one")] == ["answer"]
    with pytest.raises(KeyError):
        here.sheet("nowhere")


def test_entities_come_parents_first() -> None:
    kinds = [entity.kind for entity in content(channels=["a"]).entities()]
    assert kinds == ["workshop", "sheet", "sheet", "note", "answer"]


def test_changes_fit_where_they_begin_at_what_is_here() -> None:
    before = content(channels=["a"])
    edit = edit_note(before, ids(before, "a")[0], "b")
    assert edit is not None
    assert before.fits(edit.changes)
    assert not before.apply(edit.changes).fits(edit.changes)
    strange = before.workshop.model_copy(update={"id": "other"})
    assert not before.fits([Change(before=strange, after=strange)])
    addition = add_notes(before, "one", "channels", ["new"])
    assert addition is not None
    assert not before.apply(addition.changes).fits(addition.changes)


def test_nothing_differs_from_itself() -> None:
    here = content(channels=["a"])
    assert differences(here, here) == ()


MAKERS: list[Callable[[Content], Edit | None]] = [
    lambda here: add_notes(here, here.sheets[0].id, "channels", ["new"], row=0),
    lambda here: move_notes(here, list(here.notes)[:2], here.sheets[-1].id, "channels"),
    lambda here: colour_notes(here, list(here.notes)[:3], "B"),
    lambda here: edit_note(here, next(iter(here.notes)), "edited") if here.notes else None,
    lambda here: duplicate_sheet(here, here.sheets[0].id, "Copy"),
    lambda here: remove_sheet(here, here.sheets[-1].id) if len(here.sheets) > 1 else None,
    lambda here: describe(here.workshop, title=here.workshop.title + "!"),
]


@given(st.lists(st.sampled_from(MAKERS), max_size=8))
def test_the_differences_lead_from_one_content_to_the_other_and_back(
    makers: list[Callable[[Content], Edit | None]],
) -> None:
    before = result = content(channels=list("abc"), key_resources=["d"])
    for make in makers:
        edit = make(result)
        result = after(result, edit) if edit is not None else result
    assert before.apply(differences(before, result)) == result
    assert result.apply(differences(result, before)) == before
