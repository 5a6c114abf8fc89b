"""Ways between the sheets of a workshop: from a note to the row it comes from and back, from a canvas to its steps."""

from canvasapp.ui.workshop.screen import Screen


def go_to_note(screen: Screen, note_id: str) -> None:
    """Show a note on its canvas, selected."""
    note = screen.content.notes.get(note_id)
    if note is not None:
        screen.choose_sheet(note.sheet)
        walk(screen, False)
        screen.with_canvas(lambda canvas: canvas.deeds.select([note_id]))


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
