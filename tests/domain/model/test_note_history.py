"""What happened to a note, out of the steps of the log."""

from datetime import UTC, datetime

from contents import after, content

from canvasapp.domain.model.change import Edit, Label, Step
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.edits import bring_back, colour_notes, edit_note, move_notes, remove_notes
from canvasapp.domain.model.note_history import history_of, removed_from
from canvasapp.domain.model.workshop import Trial

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def steps(start: Content, *edits: Edit | None) -> list[Step]:
    return [
        Step(
            number=number,
            workshop="w",
            time=NOON,
            author="Kim",
            kind="do",
            label=Label(action="note.edit"),
            changes=edit.changes,
        )
        for number, edit in enumerate((edit for edit in edits if edit is not None), start=1)
    ]


def test_the_history_has_what_was_said_and_leaves_out_order_and_paper() -> None:
    before = content(channels=["App", "Shop"])
    app, shop = (note.id for note in before.in_block("one", "channels"))
    reworded = edit_note(before, app, "Web")
    now = after(before, reworded)
    coloured, moved = colour_notes(now, [app], "B"), move_notes(now, [app], "one", "channels")
    gone = remove_notes(now, [app])
    other = edit_note(before, shop, "Kiosk")
    removed, rewritten = history_of(app, steps(before, reworded, coloured, moved, other, gone))
    assert (removed.before is not None, removed.after) == (True, None)
    assert rewritten.before is not None
    assert rewritten.after is not None
    assert (rewritten.before.text, rewritten.after.text, rewritten.author) == ("App", "Web", "Kim")
    assert not rewritten.undone


def test_what_was_taken_back_says_so() -> None:
    before = content(channels=["App"])
    (app,) = (note.id for note in before.in_block("one", "channels"))
    edit = edit_note(before, app, "Web")
    assert edit is not None
    (step,) = steps(before, edit.inverse())
    (event,) = history_of(app, [step.model_copy(update={"kind": "undo"})])
    assert event.undone


def test_what_was_removed_and_is_nowhere_now_is_listed_the_last_one_first() -> None:
    before = content(channels=["App", "Shop", "Kiosk"])
    app, shop, kiosk = before.in_block("one", "channels")
    gone = [remove_notes(before, [note.id]) for note in (app, shop, kiosk)]
    now = before
    for edit in gone:
        now = after(now, edit)
    now = after(now, bring_back(now, [shop]))
    found = removed_from(now, "one", steps(before, *gone))
    assert [(one.note.text, one.author) for one in found] == [("Kiosk", "Kim"), ("App", "Kim")]
    assert removed_from(now, "two", steps(before, *gone)) == ()


def test_a_note_comes_back_as_it_was_but_with_what_is_still_there() -> None:
    before = content(channels=["App", "Shop"])
    app, shop = before.in_block("one", "channels")
    replaced = app.model_copy(update={"colour": "F", "status": "invalidated", "trial": Trial(replaced_by=shop.id)})
    now = after(before, remove_notes(before, [app.id, shop.id]))
    assert bring_back(before, [app]) is None
    assert bring_back(now, [app.model_copy(update={"sheet": "gone"})]) is None
    alone = after(now, bring_back(now, [replaced]))
    assert alone.notes[app.id].trial == Trial()
    assert alone.notes[app.id].colour == "A"
    both = after(now, bring_back(now, [replaced, shop]))
    assert both.notes[app.id].is_replaced
    assert [note.text for note in both.in_block("one", "channels")] == ["App", "Shop"]
