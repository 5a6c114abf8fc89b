"""Assumptions and evidence: the way of a status with its reasons, dates, confidence."""

from datetime import date

import pytest
from contents import after
from engine.sheets import METHODS
from pydantic import ValidationError

from canvasapp.domain.engine.results.sheet_outcome import sheet_outcome
from canvasapp.domain.method.elements import TableElement
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.draft import drafted, made
from canvasapp.domain.model.edits import add_copies, add_notes, duplicate_sheet, edit_note, remove_notes
from canvasapp.domain.model.tracking import (
    NoEvidenceYet,
    NoPlanYet,
    NoSuchWay,
    confidence,
    could_replace,
    fired,
    judged,
    look_again_on,
    overdue,
    reopened,
    track,
    track_all,
    track_with_new,
)
from canvasapp.domain.model.workshop import Note, NoteBody, Trial, Workshop
from canvasapp.domain.model.workshop_edits import blank, copy_of

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
    assert reopened(content, {"cost_structure": "Glue costs twice"}, note.sheet, TODAY) is None
    edit = reopened(content, {"channels": "A club sells cheaper"}, note.sheet, TODAY)
    assert edit is not None
    assert content.apply(edit.changes).notes[note.id].due == TODAY
    assert reopened(content.apply(edit.changes), {"channels": "Again"}, note.sheet, TODAY) is None


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
    return {
        "rows": [
            {"id": str(i), "label": f"sign {i}", "fired": fired, "touches": ["channels"]}
            for i, fired in enumerate(answers)
        ]
    }


def test_only_a_trigger_that_newly_says_yes_fires() -> None:
    assert fired(TRIGGERS, None, rows("no", "yes", "yes")) == {"channels": "sign 1"}  # type: ignore[arg-type]
    assert fired(TRIGGERS, rows("yes"), rows("yes")) == {}  # type: ignore[arg-type]
    assert fired(TRIGGERS, rows("yes"), rows("no")) == {}  # type: ignore[arg-type]
    assert fired(TRIGGERS, None, {"rows": "none"}) == {}


def test_what_a_table_says_of_a_note_becomes_part_of_the_note() -> None:
    _, note = canvas()
    after = judged(note, {"importance": 4, "due": "2027-01-03", "test": "Ask ten"})
    assert (after.importance, after.due, after.trial) == (4, date(2027, 1, 3), Trial(test="Ask ten"))
    assert judged(after, {"test": None}).trial is None
    with pytest.raises(ValidationError):
        judged(note, {"importance": 9})


def test_what_prompted_a_new_look_is_told_until_somebody_has_looked() -> None:
    content, note = canvas(status="validated", due=date(2027, 3, 1), trial=FOUND, importance=4, evidence=4)
    edit = reopened(content, {"channels": "A club sells cheaper"}, note.sheet, TODAY)
    assert edit is not None
    content = content.apply(edit.changes)
    note = content.notes["n"]
    assert note.trial == FOUND.model_copy(update={"prompted": "A club sells cheaper"})
    assert tracked(content, note, evidence=5).trial == note.trial
    assert tracked(content, note, due=date(2027, 4, 1)).trial == FOUND
    assert tracked(content, note, status="testing").trial == FOUND


def disproved() -> tuple[Content, Note]:
    content, note = canvas(status="testing", due=TODAY, trial=FOUND, importance=4, evidence=4)
    edit = track(content, "n", note.model_copy(update={"status": "invalidated"}), TODAY)
    assert edit is not None
    content = content.apply(edit.changes)
    return content, content.notes["n"]


def test_a_disproved_note_is_replaced_by_a_new_one_behind_it_in_one_step() -> None:
    content, note = disproved()
    content = after(content, add_notes(content, note.sheet, "channels", ["Another"]))
    edit = track_with_new(content, "n", note, " Readers rent ", TODAY)
    assert edit is not None
    assert edit.label.action == "note.track"
    content = after(content, edit)
    old, new, _ = content.in_block(note.sheet, "channels")
    assert old.is_replaced
    assert old.trial == FOUND.model_copy(update={"replaced_by": new.id})
    assert (new.text, new.status, new.importance, new.colour) == ("Readers rent", "assumption", 4, "A")
    assert track_with_new(content, "n", old, " ", TODAY) is None


def test_a_disproved_note_is_replaced_by_one_that_is_there_until_that_goes() -> None:
    content, note = disproved()
    content = after(content, add_notes(content, note.sheet, "revenue_streams", ["Rent"]))
    content = after(content, add_notes(content, note.sheet, "channels", ["Lend"]))
    lend, rent = could_replace(content, note)
    assert (lend.text, rent.text) == ("Lend", "Rent")
    trial = FOUND.model_copy(update={"replaced_by": rent.id})
    content = after(content, track(content, "n", note.model_copy(update={"trial": trial}), TODAY))
    assert content.notes["n"].is_replaced
    gone = remove_notes(content, [rent.id])
    assert gone is not None
    assert gone.label.count == 1
    content = after(content, gone)
    assert not content.notes["n"].is_replaced
    assert content.notes["n"].trial == FOUND


def test_a_replaced_note_counts_neither_for_confidence_nor_among_the_claims() -> None:
    _, note = disproved()
    notes = [note, note.model_copy(update={"id": "v", "status": "validated", "due": None})]
    assert confidence(notes, TODAY) == 50
    replaced = note.model_copy(update={"trial": FOUND.model_copy(update={"replaced_by": "v"})})
    assert confidence([replaced, notes[1]], TODAY) == 100
    found = sheet_outcome(METHODS["model-recheck"], {}, [replaced, notes[1]], TODAY)
    assert found.results["broken"].value == 0  # type: ignore[union-attr]
    assert sheet_outcome(METHODS["model-recheck"], {}, notes, TODAY).results["broken"].value == 1  # type: ignore[union-attr]


def test_only_a_disproved_note_stays_replaced() -> None:
    content, note = disproved()
    note = note.model_copy(update={"trial": FOUND.model_copy(update={"replaced_by": "x"})})
    content = content_of(content.workshop, content.sheets, [note], ())
    assert tracked(content, note, status="assumption").trial == FOUND


def test_copies_and_files_say_again_which_note_replaced_which() -> None:
    content, note = disproved()
    content = after(content, track_with_new(content, "n", note, "Readers rent", TODAY))
    again = made(drafted(content, METHODS))
    for copy in (copy_of(content, "Copy"), again):
        (sheet,) = copy.sheets
        old, new = copy.in_block(sheet.id, "channels")
        assert old.trial is not None
        assert old.trial.replaced_by == new.id
        assert new.id not in content.notes
    twice = after(content, duplicate_sheet(content, note.sheet, "Two"))
    old, new = twice.in_block(twice.sheets[1].id, "channels")
    assert old.trial is not None
    assert old.trial.replaced_by == new.id
    fields = {name: getattr(content.notes["n"], name) for name in NoteBody.model_fields}
    pasted = add_copies(content, note.sheet, "channels", [NoteBody(**fields)])
    assert pasted is not None
    assert pasted.changes[0].after.trial == FOUND  # type: ignore[union-attr]


def test_what_came_later_is_not_written_where_it_says_nothing() -> None:
    assert FOUND.model_dump() == {"test": PLAN.test, "limit": PLAN.limit, "owner": PLAN.owner, "result": FOUND.result}
    assert Trial(replaced_by="x").model_dump()["replaced_by"] == "x"


def test_what_is_changed_is_changed_for_all_of_several_notes_and_nothing_else() -> None:
    content, first = canvas(evidence=1)
    second = first.model_copy(update={"id": "m", "rank": "W", "evidence": 4})
    content = content_of(content.workshop, content.sheets, [first, second], ())
    edit = track_all(content, ["n", "m"], first.model_copy(update={"importance": 5}), "", TODAY)
    assert edit is not None
    assert edit.label.count == 2
    found = content.apply(edit.changes).notes
    assert [(found[note].importance, found[note].evidence) for note in ("n", "m")] == [(5, 1), (5, 4)]
