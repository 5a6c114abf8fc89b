"""Ways between the sheets of a workshop: from a note to the row it comes from and back, from a canvas to its steps,
and of notes from sheet to sheet."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from canvasapp.domain.model import edits
from canvasapp.ui.workshop.screen import Screen


def go_to_note(screen: Screen, note_id: str) -> None:
    """Show a note on its canvas, selected."""
    note = screen.content.notes.get(note_id)
    if note is not None:
        screen.choose_sheet(note.sheet)
        walk(screen, False)
        screen.with_canvas(lambda canvas: canvas.commands.select([note_id]))


def go_to_origin(screen: Screen, note_id: str) -> None:
    """Show the row of a sheet that a note comes from."""
    origin = screen.content.notes[note_id].origin
    if origin is None or origin.sheet not in {sheet.id for sheet in screen.content.sheets}:
        return
    screen.choose_sheet(origin.sheet)
    walk(screen, screen.canvas() is not None)
    sheet = screen.sheets.method_sheet()
    if sheet is not None:
        sheet.go_to_origin(origin.rule, origin.row)


def go_to_block(screen: Screen, block_id: str) -> None:
    """Show a block of the canvas whose steps are in front."""
    walk(screen, False)
    screen.with_canvas(lambda canvas: canvas.go_to(block_id))


def walk(screen: Screen, on: bool) -> None:
    """Show the canvas in front by its steps, or as a canvas again, when what is being typed could be kept."""
    if on != screen.sheets.walking and screen.flush():
        screen.sheets.walk(on)
        screen.show_sheet(screen.current_sheet())


def move_to_sheet(screen: Screen, note_ids: Iterable[str], sheet_id: str) -> None:
    """Move notes to the same blocks of another sheet, one step for all of them."""
    method = screen.context.methods.get(screen.content.sheet(sheet_id).method)
    if method is None or method.canvas is None:
        screen.message.tell(QCoreApplication.translate("ways", "Notes can only be moved to a canvas."), "warn")
        return
    here = [note_id for note_id in note_ids if note_id in screen.content.notes]
    screen.report(screen.do(edits.move_to_sheet(screen.content, here, sheet_id)))
