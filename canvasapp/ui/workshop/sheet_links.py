"""Ways between the sheets of a workshop: from a note to the row it comes from and back, from a canvas to its steps,
and of notes from sheet to sheet."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from canvasapp.domain.model import edits
from canvasapp.domain.model.takeaway import TakeawayBody
from canvasapp.ui.workshop.open_workshop import OpenWorkshop


def go_to_note(opened: OpenWorkshop, note_id: str) -> None:
    """Show a note on its canvas, selected."""
    note = opened.content.notes.get(note_id)
    if note is not None:
        opened.front.choose_sheet(note.sheet)
        walk(opened, False)
        opened.sheets.with_canvas(lambda canvas: canvas.commands.select([note_id]))


def go_to_origin(opened: OpenWorkshop, note_id: str) -> None:
    """Show the row of a sheet that a note comes from."""
    origin = opened.content.notes[note_id].origin
    if origin is None or origin.sheet not in {sheet.id for sheet in opened.content.sheets}:
        return
    opened.front.choose_sheet(origin.sheet)
    walk(opened, opened.sheets.on_canvas_sheet)
    steps = opened.sheets.steps()
    if steps is not None:
        steps.go_to_origin(origin.rule, origin.row)


def go_to_source(opened: OpenWorkshop, takeaway: TakeawayBody) -> None:
    """Show where a decision, an action or a parked thing came up; where that is gone, its sheet, or a word about it."""
    source = takeaway.source
    if source is None:
        return
    if source.note in opened.content.notes:
        go_to_note(opened, source.note)
        return
    there = source.sheet in {sheet.id for sheet in opened.content.sheets}
    if source.note or not there:
        gone = QCoreApplication.translate("ways", "The place where this came up is gone.")
        opened.sheets.signals.told.emit(gone, "info", {})
    if not there:
        return
    opened.front.choose_sheet(source.sheet)
    if source.element:
        walk(opened, opened.sheets.on_canvas_sheet)
        steps = opened.sheets.steps()
        if steps is not None:
            steps.go_to(source.element)


def go_to_block(opened: OpenWorkshop, block_id: str) -> None:
    """Show a block of the canvas whose steps are in front."""
    walk(opened, False)
    opened.sheets.with_canvas(lambda canvas: canvas.go_to(block_id))


def walk(opened: OpenWorkshop, on: bool) -> None:
    """Show the canvas in front by its steps, or as a canvas again, when what is being typed could be kept."""
    if on != opened.sheets.walking and opened.front.flush():
        opened.sheets.walk(on)
        opened.front.show_sheet(opened.sheets.current)


def move_to_sheet(opened: OpenWorkshop, note_ids: Iterable[str], sheet_id: str) -> None:
    """Move notes to the same blocks of another sheet, one step for all of them."""
    method = opened.session.method_of(sheet_id)
    if method is None or method.canvas is None:
        told = opened.sheets.signals.told
        told.emit(QCoreApplication.translate("ways", "Notes can only be moved to a canvas."), "warn", {})
        return
    here = [note_id for note_id in note_ids if note_id in opened.content.notes]
    opened.do(edits.move_to_sheet(opened.content, here, sheet_id))
