"""A line of a list that is reworded is the row that it was; notes that came from it find it again."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue
from workbooks import METHODS

from canvasapp.domain.engine.answers.reader import reworded_lines
from canvasapp.domain.engine.evaluating import outcome_in
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.offering import accept, answers_of, offer_behind, source_of, still_open
from canvasapp.domain.engine.results.outcome import Offer
from canvasapp.domain.engine.results.sheet_outcome import sheet_outcome
from canvasapp.domain.filling.line_edits import set_lines
from canvasapp.domain.model.content import content_of
from canvasapp.domain.model.edits import set_answer
from canvasapp.domain.model.workshop import Sheet, Workshop

TODAY = date(2026, 3, 2)


CANVAS = METHODS["canvas-walk"].canvas
assert CANVAS is not None


def rows(value: JsonValue) -> list[str]:
    """The row of each line."""
    assert isinstance(value, dict) and isinstance(value["lines"], list)
    reworded = reworded_lines(value)
    return [reworded.get(str(line), str(line)) for line in value["lines"]]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (["Slow", "Far"], ["Slow", "Far"], ["Slow", "Far"]),
        (["Slow", "Far"], ["Slow", "Too far"], ["Slow", "Far"]),
        (["Slow", "Far"], ["Very slow", "Far", "Dear"], ["Slow", "Far", "Dear"]),
        (["Slow", "Far"], ["Far", "Slow"], ["Far", "Slow"]),
        (["Slow", "Far"], ["Far"], ["Far"]),
        (["Slow", "Far"], ["Slow"], ["Slow"]),
        (["Slow", "Far"], ["New", "Slow", "Far"], ["New", "Slow", "Far"]),
        (["It is slow", "It is far"], ["It is too far", "It is too slow"], ["It is far", "It is slow"]),
        (["One", "Two"], ["Something", "quite", "different"], ["Something", "quite", "different"]),
        (["Slow"], [" ", "Slow  ", ""], ["Slow"]),
    ],
)
def test_a_reworded_line_keeps_its_row(before: list[str], after: list[str], expected: list[str]) -> None:
    assert rows(set_lines({"lines": list(before)}, after)) == expected


def test_a_line_is_the_same_row_through_many_wordings() -> None:
    value: JsonValue = {"lines": ["Slow", "Far"]}
    for wording in ("Slow help", "Slow help in the evening", "Nobody helps in the evening"):
        value = set_lines(value, [wording, "Far"])
    assert value == {
        "lines": ["Nobody helps in the evening", "Far"],
        "was": {"Nobody helps in the evening": "Slow"},
    }


def test_words_that_come_back_are_as_they_were_and_leave_nothing_behind() -> None:
    value = set_lines(set_lines({"lines": ["Slow"]}, ["Slower"]), ["Slow"])
    assert value == {"lines": ["Slow"]}
    assert set_lines(value, []) is None


def test_a_new_line_in_the_words_of_a_reworded_one_is_another_row() -> None:
    value = set_lines(set_lines({"lines": ["Slow"]}, ["Slower"]), ["Slower", "Slow"])
    assert rows(value) == ["Slow", "Slow (2)"]


@pytest.mark.parametrize("before", [None, "Slow\nFar", ["Slow", "Far"], {"text": "Slow\nFar"}, {"lines": "Slow\nFar"}])
def test_answers_of_every_form_are_taken_over(before: JsonValue) -> None:
    value = set_lines(before, ["Slow", "Too far"])
    assert rows(value) == ["Slow", "Too far" if before is None else "Far"]


LINES = st.lists(st.sampled_from(["a", "b", "ab", "abc", "ab c", "x"]), max_size=5, unique=True)


@given(st.lists(LINES, max_size=6))
def test_rows_are_never_shared(edits: list[list[str]]) -> None:
    value: JsonValue = None
    for lines in edits:
        value = set_lines(value, lines)
        if value is None:
            assert lines == []
        else:
            assert value["lines"] == lines  # type: ignore[index,call-overload]
            assert len(set(rows(value))) == len(lines)


class Hesitating:
    """A workshop with a canvas and a sheet whose list offers its lines."""

    def __init__(self, lines: list[str]) -> None:
        canvas = Sheet(id="canvas", workshop="w", rank="a", method="canvas-walk", title="Today")
        sheet = Sheet(id="sheet", workshop="w", rank="b", method="recommend-test", title="Recommend")
        self.content = content_of(Workshop(id="w", title="Lantern"), [canvas, sheet], [], ())
        self.write(lines)

    def write(self, lines: list[str]) -> None:
        """The lines as they stand after an edit."""
        value = set_lines(answers_of(self.content, "sheet").get("hesitations"), lines)
        edit = set_answer(self.content, "sheet", "hesitations", value)
        assert edit is not None
        self.content = self.content.apply(edit.changes)

    def offered(self) -> tuple[Offer, ...]:
        return outcome_in(self.content, METHODS, "sheet", TODAY).offered

    def take_all(self) -> None:
        edit = accept(self.content, "sheet", self.offered(), "canvas", CANVAS, "en")
        assert edit is not None
        self.content = self.content.apply(edit.changes)

    def sources(self) -> dict[str, Any]:
        return {note.text: source_of(note, offer_behind(note, self.offered())) for note in self.content.notes.values()}


def test_a_note_from_a_reworded_line_is_told_that_its_source_changed_and_the_line_is_not_offered_again() -> None:
    team = Hesitating(["Slow", "Far"])
    team.take_all()
    team.write(["Slow in winter", "Far", "Dear"])
    assert team.sources() == {"Slow": "changed", "Far": "same"}
    assert [said(offer.text, "en") for offer in still_open(team.content, "sheet", team.offered())] == ["Dear"]
    team.write(["Far", "Dear"])
    assert team.sources() == {"Slow": "gone", "Far": "same"}


def test_answers_without_memory_of_their_wording_are_read_as_ever() -> None:
    found = sheet_outcome(METHODS["recommend-test"], {"hesitations": {"lines": ["Slow"]}}, (), TODAY)
    assert [(offer.row, offer.text) for offer in found.offered] == [("Slow", "Slow")]
    for strange in ("x", ["x"], {"Slow": 3}):
        answer: JsonValue = {"lines": ["Slow"], "was": strange}  # type: ignore[dict-item]
        assert sheet_outcome(METHODS["recommend-test"], {"hesitations": answer}, (), TODAY).offered == found.offered
