"""Assumptions and evidence: the way of a status with its reasons, dates, confidence."""

from datetime import date

import pytest
from pydantic import ValidationError

from canvasapp.domain.content import Content, content_of
from canvasapp.domain.edits import edit_note
from canvasapp.domain.elements import TableElement
from canvasapp.domain.tracking import (
    NoEvidenceYet,
    NoPlanYet,
    NoSuchWay,
    confidence,
    fired,
    judged,
    look_again_on,
    overdue,
    reopened,
    track,
)
from canvasapp.domain.workshop import Note, Trial, Workshop
from canvasapp.domain.workshops import blank

TODAY = date(2026, 11, 21)
PLAN = Trial(test="Ask ten readers", limit="7 of 10 pay", owner="Kim")
FOUND = PLAN.model_copy(update={"result": "8 of 10 paid"})


def canvas(**fields: object) -> tuple[Content, Note]:
    content = blank(Workshop(id="w", title="W"), "Today", "canvas-walk")
    note = Note(id="n", sheet=content.sheets[0].id, block="channels", rank="V", text="Readers pay", **fields)  # type: ignore[arg-type]
    return content_of(content.workshop, content.sheets, [note], ()), note


def tracked(content: Content, note: Note, **wanted: object) -> Note:
    edit = track(content, note.id, note.model_copy(update=wanted), TODAY)
    assert edit is not None
    (after,) = content.apply(edit.changes).in_block(note.sheet, note.block)
    return after


def test_testing_needs_test_limit_owner_and_date() -> None:
    content, note = canvas()
    for trial in (None, Trial(test="x", limit="y"), Trial(test="x", owner="z"), Trial(limit="y", owner="z")):
        with pytest.raises(NoPlanYet):
            tracked(content, note, status="testing", trial=trial, due=TODAY)
    with pytest.raises(NoPlanYet):
        tracked(content, note, status="testing", trial=PLAN)
    assert tracked(content, note, status="testing", trial=PLAN, due=TODAY).status == "testing"


def test_an_assumption_is_not_settled_untested() -> None:
    content, note = canvas(evidence=5, trial=FOUND)
    with pytest.raises(NoSuchWay):
        tracked(content, note, status="validated")


@pytest.mark.parametrize("status", ["validated", "invalidated"])
def test_settling_needs_evidence_of_three_and_a_result(status: str) -> None:
    content, note = canvas(status="testing", trial=PLAN)
    with pytest.raises(NoEvidenceYet):
        tracked(content, note, status=status, evidence=2, trial=FOUND)
    with pytest.raises(NoEvidenceYet):
        tracked(content, note, status=status, evidence=3)
    assert tracked(content, note, status=status, evidence=3, trial=FOUND).status == status


@pytest.mark.parametrize(("importance", "days"), [(5, 90), (4, 120), (3, 180), (2, 365), (0, 365), (None, 365)])
def test_the_more_depends_on_a_note_the_sooner_it_is_looked_at_again(importance: int | None, days: int) -> None:
    assert (look_again_on(importance, TODAY) - TODAY).days == days
    content, note = canvas(status="testing", trial=FOUND, evidence=4, importance=importance)
    assert (tracked(content, note, status="validated").due or TODAY) == look_again_on(importance, TODAY)


def test_a_date_that_was_chosen_is_kept_when_a_note_is_validated() -> None:
    content, note = canvas(status="testing", trial=FOUND, evidence=4)
    assert tracked(content, note, status="validated", due=date(2027, 1, 1)).due == date(2027, 1, 1)


def test_a_validated_note_past_its_date_counts_for_half_and_keeps_its_status() -> None:
    _, note = canvas(status="validated", importance=4, due=date(2026, 11, 20))
    assert overdue(note, TODAY)
    assert not overdue(note, date(2026, 11, 20))
    assert confidence([note], TODAY) == 50


def test_confidence_is_weighted_by_importance_and_skips_what_has_none() -> None:
    _, note = canvas(importance=5)
    sure = note.model_copy(update={"status": "validated", "importance": 3})
    unknown = note.model_copy(update={"status": "validated", "importance": None})
    assert confidence([note, sure, unknown], TODAY) == pytest.approx(100 * 3 / 8)
    assert confidence([unknown], TODAY) is None
    assert confidence([], TODAY) is None


@pytest.mark.parametrize(
    ("before", "after"), [("validated", "assumption"), ("invalidated", "assumption"), ("testing", "testing")]
)
def test_another_sentence_is_an_assumption_again(before: str, after: str) -> None:
    content, note = canvas(status=before)
    edit = edit_note(content, note.id, "Readers pay twice")
    assert edit is not None
    assert content.apply(edit.changes).notes[note.id].status == after
    assert edit_note(content, note.id, " Readers pay ") is None


def test_a_fired_trigger_brings_the_validated_notes_of_its_blocks_forward() -> None:
    content, note = canvas(status="validated", due=date(2027, 5, 1))
    assert reopened(content, ["cost_structure"], note.sheet, TODAY) is None
    edit = reopened(content, ["channels"], note.sheet, TODAY)
    assert edit is not None
    assert content.apply(edit.changes).notes[note.id].due == TODAY
    assert reopened(content.apply(edit.changes), ["channels"], note.sheet, TODAY) is None


TRIGGERS = TableElement.model_validate(
    {
        "id": "triggers",
        "kind": "table",
        "reopens": "fired",
        "prompt": {"en": "Triggers", "ko": "신호"},
        "row_name": {"en": "Trigger", "ko": "신호"},
        "columns": [
            {"id": "touches", "kind": "blocks", "label": {"en": "Blocks", "ko": "블록"}},
            {"id": "fired", "kind": "choice", "label": {"en": "Fired", "ko": "발생"}},
        ],
    }
)


def rows(*answers: str) -> dict[str, object]:
    return {"rows": [{"id": str(i), "fired": fired, "touches": ["channels"]} for i, fired in enumerate(answers)]}


def test_only_a_trigger_that_newly_says_yes_fires() -> None:
    assert fired(TRIGGERS, None, rows("no", "yes")) == ("channels",)  # type: ignore[arg-type]
    assert fired(TRIGGERS, rows("yes"), rows("yes")) == ()  # type: ignore[arg-type]
    assert fired(TRIGGERS, rows("yes"), rows("no")) == ()  # type: ignore[arg-type]
    assert fired(TRIGGERS, None, {"rows": "none"}) == ()


def test_what_a_table_says_of_a_note_becomes_part_of_the_note() -> None:
    _, note = canvas()
    after = judged(note, {"importance": 4, "due": "2027-01-03", "test": "Ask ten"})
    assert (after.importance, after.due, after.trial) == (4, date(2027, 1, 3), Trial(test="Ask ten"))
    assert judged(after, {"test": None}).trial is None
    with pytest.raises(ValidationError):
        judged(note, {"importance": 9})
