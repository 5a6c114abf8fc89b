"""Changes, edits and steps: they are about one entity, can be turned round, and travel as JSON without loss."""

from datetime import UTC, datetime

import pytest
from contents import content, ids
from pydantic import ValidationError

from canvasapp.domain.model.change import Change, Edit, Label, Step
from canvasapp.domain.model.edits import move_notes
from canvasapp.domain.model.workshop import Answer, Note
from canvasapp.domain.model.workshop_edits import creation

NOTE = Note(id="n", sheet="s", block="channels", rank="V", text="App")


def test_a_change_needs_a_before_or_an_after() -> None:
    with pytest.raises(ValidationError, match="needs a before or an after"):
        Change(before=None, after=None)


@pytest.mark.parametrize(
    "other", [NOTE.model_copy(update={"id": "m"}), Answer(id="n", sheet="s", element="e", value=1)]
)
def test_a_change_is_about_one_entity(other: Note | Answer) -> None:
    with pytest.raises(ValidationError, match="about one entity"):
        Change(before=NOTE, after=other)


def test_kind_and_identity_are_those_of_the_entity() -> None:
    for change in (Change(before=None, after=NOTE), Change(before=NOTE, after=None)):
        assert (change.kind, change.id) == ("note", "n")


def test_the_inverse_of_an_edit_turns_every_change_and_their_order() -> None:
    other = NOTE.model_copy(update={"id": "m"})
    changes = (Change(before=None, after=NOTE), Change(before=other, after=None))
    edit = Edit(label=Label(action="note.add"), changes=changes)
    assert edit.inverse().changes == (Change(before=None, after=other), Change(before=NOTE, after=None))
    assert edit.inverse().inverse() == edit


def test_a_step_travels_as_json_without_loss() -> None:
    here = content(channels=["동네 가게 🏪\nline", "<b>&amp;</b>"])
    move = move_notes(here, ids(here, "<b>&amp;</b>"), "two", "channels")
    assert move is not None
    changes = (*creation(here).changes, *move.changes, *move.inverse().changes)
    step = Step(
        number=7,
        workshop="w",
        time=datetime(2026, 3, 2, 9, tzinfo=UTC),
        author="미나",
        kind="undo",
        target=6,
        label=Label(action="note.move", count=2),
        changes=changes,
    )
    assert Step.model_validate_json(step.model_dump_json()) == step
