"""Edits of ratings, check lists and letters keep what they do not change."""

from datetime import date

import pytest
from pydantic import JsonValue
from workbooks import METHODS

from canvasapp.domain.engine.results.sheet_outcome import sheet_outcome
from canvasapp.domain.filling.item_edits import set_item
from canvasapp.domain.filling.letter_edits import assemble_part, edit_part


@pytest.mark.parametrize(
    ("before", "given", "after"),
    [
        (None, 3, {"a": {"v": 3}}),
        ({"a": 2}, 3, {"a": {"v": 3}}),
        ({"a": {"v": 2, "why": "seen", "votes": [1, 3]}}, 0, {"a": {"v": 0, "why": "seen", "votes": [1, 3]}}),
        ({"a": {"v": 2, "why": "seen"}}, None, {"a": {"why": "seen"}}),
        ({"a": {"v": 2}, "b": {"v": 1}}, None, {"b": {"v": 1}}),
        ({"a": {"v": 2}}, None, None),
        ("of another form", 1, {"kept": "of another form", "a": {"v": 1}}),
    ],
)
def test_a_choice_changes_nothing_else(before: JsonValue, given: JsonValue, after: JsonValue) -> None:
    assert set_item(before, "a", "v", given) == after


def test_a_reason_stands_beside_a_bare_number() -> None:
    assert set_item({"a": 2}, "a", "why", "counted") == {"a": {"v": 2, "why": "counted"}}
    assert set_item({"a": {"v": 2, "why": "counted"}}, "a", "why", "") == {"a": {"v": 2}}


def test_the_answer_before_is_left_alone() -> None:
    before: JsonValue = {"a": {"v": 2}}
    set_item(before, "a", "v", 5)
    edit_part(before, "head", "Ours", "Theirs")
    assert before == {"a": {"v": 2}}


def test_an_edited_part_remembers_what_it_was_put_together_from_and_forgets_it_again() -> None:
    edited = edit_part(None, "head", "Ours", "Theirs")
    assert edited == {"edited": {"head": "Ours"}, "from": {"head": "Theirs"}}
    both = edit_part(edited, "quote", "", "Said")
    assert assemble_part(both, "head") == {"edited": {"quote": ""}, "from": {"quote": "Said"}}
    assert assemble_part(edited, "head") is None


def test_an_edited_part_is_marked_when_its_source_changes_but_not_in_another_language() -> None:
    method = METHODS["working-backwards"]
    answers: dict[str, JsonValue] = {"customer": {"text": "Mina"}}

    def parts(language: str) -> dict[str, bool]:
        outcome = sheet_outcome(method, answers, (), date(2026, 3, 31))
        return {part.id: part.stale for part in outcome.letters["release"][language]}  # type: ignore[index]

    outcome = sheet_outcome(method, answers, (), date(2026, 3, 31))
    part = next(part for part in outcome.letters["release"]["en"] if "Mina" in part.text)
    answers["release"] = edit_part(None, part.id, "Ours", part.assembled)
    assert not parts("en")[part.id] and not parts("ko")[part.id]
    answers["customer"] = {"text": "Jun"}
    assert parts("en")[part.id] and parts("ko")[part.id]
