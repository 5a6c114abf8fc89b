"""How sure the model is, on the canvas: rings in the heads of blocks, the clock of a note that is due."""

from datetime import date

from facilitator import Facilitator

from canvasapp.domain.model.edits import replace_notes


def test_a_block_shows_how_far_its_notes_are_founded(table: Facilitator) -> None:
    table.fill("channels", "Counter", "Telephone")
    head = table.block("channels").head
    assert head.toolTip() == ""
    counter, telephone = table.notes("channels")
    table.page.host.do(replace_notes("note.track", [counter], importance=5))
    table.page.host.do(replace_notes("note.track", [telephone], importance=5, status="validated"))
    assert head.toolTip() == "Confidence 50 %"
    assert table.block("channels").view.accessibleDescription() == "Confidence 50 %"


def test_a_validated_note_past_its_date_is_said_to_be_due(table: Facilitator) -> None:
    table.fill("channels", "Counter")
    (note,) = table.notes("channels")
    table.page.host.do(replace_notes("note.track", [note], status="validated", due=date(2005, 3, 14)))
    model = table.block("channels").model
    assert "to be looked at again" in model._spoken(model.notes[0], 0)
