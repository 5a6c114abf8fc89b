"""Limits of a workshop: told before anything is changed, and never in the way of what is there already."""

from collections.abc import Iterator

import pytest

from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.edits import add_notes, add_sheets, colour_notes, edit_note, remove_notes
from canvasapp.domain.model.limits import (
    LONGEST_NOTE,
    MOST_NOTES,
    MOST_SHEETS,
    NoteTooLong,
    TooManyNotes,
    TooManySheets,
    check_edit,
    check_size,
)
from canvasapp.domain.model.workshop import SheetBody, Workshop
from canvasapp.domain.model.workshop_edits import blank, creation


def made(edit: Edit | None) -> Edit:
    assert edit is not None
    return edit


@pytest.fixture
def content() -> Iterator[Content]:
    yield blank(Workshop(id="w", title="Lantern Books"), "Today", "canvas-walk")


def with_notes(content: Content, *texts: str) -> Content:
    return content.apply(made(add_notes(content, content.sheets[0].id, "channels", texts)).changes)


def test_as_much_as_is_allowed_fits_and_one_more_is_refused() -> None:
    check_size(sheets=MOST_SHEETS, notes=MOST_NOTES, longest=LONGEST_NOTE)
    with pytest.raises(TooManySheets, match="1001 sheets, and a workshop takes 1000"):
        check_size(sheets=MOST_SHEETS + 1, notes=0, longest=0)
    with pytest.raises(TooManyNotes, match="50001 notes"):
        check_size(sheets=0, notes=MOST_NOTES + 1, longest=0)
    with pytest.raises(NoteTooLong, match="100001 signs"):
        check_size(sheets=0, notes=0, longest=LONGEST_NOTE + 1)


def test_sheets_are_counted_with_those_that_are_there(content: Content) -> None:
    bodies = [SheetBody(method="canvas-walk", title="x")] * MOST_SHEETS
    check_edit(content, add_sheets(content, bodies[1:]))
    with pytest.raises(TooManySheets):
        check_edit(content, add_sheets(content, bodies))


def test_a_new_workshop_is_counted_whole(content: Content) -> None:
    check_edit(None, creation(content))
    with pytest.raises(NoteTooLong):
        check_edit(None, creation(with_notes(content, "x" * (LONGEST_NOTE + 1))))


def test_a_text_that_is_too_long_is_refused_whether_new_or_reworded(content: Content) -> None:
    long = "x" * (LONGEST_NOTE + 1)
    with pytest.raises(NoteTooLong):
        check_edit(content, made(add_notes(content, content.sheets[0].id, "channels", [long])))
    there = with_notes(content, "short")
    with pytest.raises(NoteTooLong):
        check_edit(there, made(edit_note(there, *there.notes, long)))


def test_what_an_older_program_took_can_still_be_worked_on(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    there = with_notes(content, "x" * (LONGEST_NOTE + 1), "short", "other")
    monkeypatch.setattr("canvasapp.domain.model.limits.MOST_NOTES", 2)
    long, short, other = there.in_block(there.sheets[0].id, "channels")
    check_edit(there, made(colour_notes(there, [long.id], "B")))
    check_edit(there, made(edit_note(there, long.id, "shortened")))
    check_edit(there, made(edit_note(there, short.id, "reworded")))
    check_edit(there, made(remove_notes(there, [other.id])))
    with pytest.raises(TooManyNotes):
        check_edit(there, made(add_notes(there, there.sheets[0].id, "channels", ["one more"])))
