"""Where an offered note comes from travels with it: through copies, drafts and files."""

from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.draft import drafted, made
from canvasapp.domain.model.edits import add_copies, duplicate_sheet
from canvasapp.domain.model.workshop import Note, NoteBody, Origin, Sheet, Workshop
from canvasapp.domain.model.workshop_edits import copy_of

ORIGIN = Origin(sheet="effort", rule="fix", row="r1", text="Free returns")


def with_origin() -> Content:
    """A canvas with a note that a sheet of another method has offered."""
    canvas = Sheet(id="canvas", workshop="w", rank="a", method="canvas-walk", title="Today")
    effort = Sheet(id="effort", workshop="w", rank="b", method="customer-effort", title="Effort")
    note = Note(id="n", sheet="canvas", rank="a", block="channels", text="Free returns, always", origin=ORIGIN)
    return content_of(Workshop(id="w", title="Lantern"), [canvas, effort], [note], ())


def origin_in(content: Content) -> Origin:
    (note,) = content.notes.values()
    assert note.origin is not None
    return note.origin


def test_a_draft_names_the_sheet_by_its_number_and_a_made_content_by_its_id() -> None:
    content = with_origin()
    draft = drafted(content, {})
    assert draft.sheets[0].notes[0].origin == ORIGIN.model_copy(update={"sheet": "2"})
    again = made(draft)
    assert origin_in(again) == ORIGIN.model_copy(update={"sheet": again.sheets[1].id})


def test_the_draft_of_a_canvas_alone_keeps_what_was_offered() -> None:
    draft = drafted(with_origin(), {}, ["canvas"])
    assert origin_in(made(draft)) == ORIGIN.model_copy(update={"sheet": ""})


def test_a_copied_workshop_points_into_itself() -> None:
    copy = copy_of(with_origin(), "Copy")
    assert origin_in(copy).sheet == copy.sheets[1].id


def test_a_copied_note_was_never_offered_but_a_copied_canvas_remembers() -> None:
    content = with_origin()
    copied = add_copies(content, "canvas", "channels", [NoteBody(block="channels", text="Free returns", origin=ORIGIN)])
    assert copied is not None and isinstance(copied.changes[0].after, Note)
    assert copied.changes[0].after.origin is None
    twin = duplicate_sheet(content, "canvas", "Twin").changes[1].after
    assert isinstance(twin, Note) and twin.origin == ORIGIN
