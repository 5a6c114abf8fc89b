"""Offered notes are taken or refused once, remember where they came from, and follow their source."""

import pytest
from workbooks import METHODS

from canvasapp.domain.engine.offering import (
    OFFERS,
    accept,
    answers_of,
    keep_own_text,
    notes_from,
    offer_again,
    offer_behind,
    refuse,
    settled,
    source_of,
    still_open,
    take_source_text,
    unlink,
)
from canvasapp.domain.engine.results.outcome import Offer
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.edits import edit_note, remove_notes, set_answer
from canvasapp.domain.model.values import Words
from canvasapp.domain.model.workshop import Answer, LegendEntry, Note, Origin, Sheet, Workshop

CANVAS = METHODS["canvas-walk"].canvas
assert CANVAS is not None
RETURNS = Offer("fix", "r1", "channels", "Free returns")
WORRY = Offer("cell", "use|mind", "customer_relationships", Words(en="Less worry", ko="걱정 줄이기"))


@pytest.fixture
def content() -> Content:
    """A workshop with a canvas and a sheet of another method."""
    canvas = Sheet(id="canvas", workshop="w", rank="a", method="canvas-walk", title="Today")
    effort = Sheet(id="effort", workshop="w", rank="b", method="customer-effort", title="Effort")
    legend = (LegendEntry(letter="A", paper="yellow"), LegendEntry(letter="B", paper="blue"))
    return content_of(Workshop(id="w", title="Lantern", legend=legend), [canvas, effort], [], ())


def after(content: Content, edit: Edit | None) -> Content:
    assert edit is not None
    return content.apply(edit.changes)


def test_an_accepted_offer_is_an_assumption_that_knows_its_origin(content: Content) -> None:
    edit = accept(content, "effort", [WORRY], "canvas", CANVAS, "ko", "B")
    (note,) = after(content, edit).notes.values()
    assert (note.text, note.block, note.sheet, note.colour) == ("걱정 줄이기", WORRY.block, "canvas", "B")
    assert (note.status, note.importance, note.evidence) == ("assumption", 3, 0)
    assert note.origin == Origin(sheet="effort", rule="cell", row="use|mind", text="걱정 줄이기")


def test_an_offer_is_made_once_even_when_its_note_is_gone(content: Content) -> None:
    taken = after(content, accept(content, "effort", [RETURNS], "canvas", CANVAS, "en"))
    assert still_open(taken, "effort", [RETURNS, WORRY]) == (WORRY,)
    (note,) = taken.notes.values()
    gone = after(taken, remove_notes(taken, [note.id]))
    assert still_open(gone, "effort", [RETURNS, WORRY]) == (WORRY,)


def test_taking_several_is_one_edit_whose_inverse_offers_them_again(content: Content) -> None:
    edit = accept(content, "effort", [RETURNS, WORRY], "canvas", CANVAS, "en")
    assert edit is not None and edit.label.count == 2
    taken = content.apply(edit.changes)
    assert len(notes_from(taken, "effort")) == 2
    back = taken.apply(edit.inverse().changes)
    assert still_open(back, "effort", [RETURNS, WORRY]) == (RETURNS, WORRY)
    assert back.answers == {}


def test_an_offer_may_be_taken_with_other_words(content: Content) -> None:
    taken = after(content, accept(content, "effort", {RETURNS: "Returns cost nothing"}, "canvas", CANVAS, "en"))
    (note,) = taken.notes.values()
    assert note.text == "Returns cost nothing"
    assert note.origin is not None and note.origin.text == "Free returns"
    assert accept(content, "effort", {RETURNS: "  "}, "canvas", CANVAS, "en") is None


def test_a_refusal_is_remembered_until_all_is_offered_again(content: Content) -> None:
    refused = after(content, refuse(content, "effort", [RETURNS]))
    assert still_open(refused, "effort", [RETURNS, WORRY]) == (WORRY,)
    assert refuse(refused, "effort", [RETURNS]) is None
    again = after(refused, offer_again(refused, "effort"))
    assert still_open(again, "effort", [RETURNS, WORRY]) == (RETURNS, WORRY)
    assert offer_again(again, "effort") is None


def test_what_a_sheet_keeps_for_itself_is_no_answer(content: Content) -> None:
    answered = after(content, set_answer(content, "effort", "segment", {"text": "Parents"}))
    refused = after(answered, refuse(answered, "effort", [RETURNS]))
    assert answers_of(refused, "effort") == {"segment": {"text": "Parents"}}


def test_a_source_is_the_same_changed_or_gone_whatever_the_language(content: Content) -> None:
    taken = after(content, accept(content, "effort", [RETURNS, WORRY], "canvas", CANVAS, "ko"))
    worry, returns = sorted(taken.notes.values(), key=lambda note: note.block, reverse=True)
    changed = Offer("fix", "r1", "channels", "Free returns for a year")
    assert source_of(worry, offer_behind(worry, [changed, WORRY])) == "same"
    assert source_of(returns, offer_behind(returns, [changed, WORRY])) == "changed"
    assert source_of(returns, offer_behind(returns, [WORRY])) == "gone"


def test_a_changed_source_is_followed_left_or_forgotten(content: Content) -> None:
    taken = after(content, accept(content, "effort", {RETURNS: "Our words"}, "canvas", CANVAS, "en"))
    (note,) = taken.notes.values()
    changed = Offer("fix", "r1", "channels", "Free returns for a year")
    followed = after(taken, take_source_text(taken, note.id, changed, "en")).notes[note.id]
    assert followed.text == "Free returns for a year" and source_of(followed, changed) == "same"
    kept = after(taken, keep_own_text(taken, note.id, changed, "en")).notes[note.id]
    assert kept.text == "Our words" and source_of(kept, changed) == "same"
    forgotten = after(taken, unlink(taken, note.id))
    assert forgotten.notes[note.id].origin is None
    assert still_open(forgotten, "effort", [changed]) == ()


def test_editing_a_note_keeps_where_it_came_from(content: Content) -> None:
    taken = after(content, accept(content, "effort", [RETURNS], "canvas", CANVAS, "en"))
    (note,) = taken.notes.values()
    edited = after(taken, edit_note(taken, note.id, "Other")).notes[note.id]
    assert edited.origin == note.origin


def test_a_note_from_elsewhere_counts_as_taken(content: Content) -> None:
    origin = Origin(sheet="effort", rule="fix", row="r1", text="x")
    note = Note(id="n", sheet="canvas", rank="a", block="channels", text="x", origin=origin)
    there = content_of(content.workshop, content.sheets, [note], ())
    assert still_open(there, "effort", [RETURNS]) == ()
    assert still_open(after(there, unlink(there, "n")), "effort", [RETURNS]) == ()


@pytest.mark.parametrize("value", [None, [], "x", {"accepted": 3}, {"refused": [["only one"], 7]}])
def test_a_strange_memory_of_offers_hinders_nothing(content: Content, value: object) -> None:
    strange = Answer.model_validate({"id": "a", "sheet": "effort", "element": OFFERS, "value": value})
    there = content_of(content.workshop, content.sheets, [], [strange])
    assert settled(there, "effort").accepted == ()
    assert still_open(after(there, refuse(there, "effort", [RETURNS])), "effort", [RETURNS]) == ()


def test_an_answer_is_set_changed_and_taken_away_silently_where_nothing_changes(content: Content) -> None:
    assert set_answer(content, "effort", "segment", None) is None
    there = after(content, set_answer(content, "effort", "segment", {"text": "Parents"}, "Whose effort"))
    assert set_answer(there, "effort", "segment", {"text": "Parents"}) is None
    other = after(there, set_answer(there, "effort", "segment", {"text": "Guests"}))
    assert answers_of(other, "effort") == {"segment": {"text": "Guests"}}
    assert len(other.answers) == 1
    assert after(other, set_answer(other, "effort", "segment", None)).answers == {}


def test_what_a_canvas_has_no_block_for_goes_to_its_shelf_in_the_same_step(content: Content) -> None:
    lean = METHODS["lean-canvas"].canvas
    assert lean is not None
    work = Offer("fix", "r2", "key_activities", "Answer within an hour")
    taken = after(content, accept(content, "effort", [RETURNS, WORRY, work], "canvas", lean, "en"))
    found = {note.text: note.block for note in taken.notes.values()}
    assert found == {"Free returns": "channels", "Less worry": SHELF, "Answer within an hour": "solution"}
    assert still_open(taken, "effort", [RETURNS, WORRY, work]) == ()
