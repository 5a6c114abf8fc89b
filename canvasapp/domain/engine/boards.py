"""Which canvas a sheet of a method looks at, and what it sees there."""

from collections.abc import Mapping

from canvasapp.domain.engine.answers.reader import Board
from canvasapp.domain.method.method import Block, Method, canvases
from canvasapp.domain.model.content import Content, note_order
from canvasapp.domain.model.workshop import Sheet

_NOTE_SIGNS = ('"@notes"', '"@blocks"', "notes.")
"""What stands in the file of a method that looks at the notes of a canvas."""


def canvas_behind(content: Content, methods: Mapping[str, Method], sheet_id: str) -> str | None:
    """The canvas that a sheet looks at: itself, else the last canvas before it, else the first one after it."""
    return canvases_behind(content, methods)[sheet_id]


def canvases_behind(content: Content, methods: Mapping[str, Method]) -> Mapping[str, str | None]:
    """The canvas that each sheet looks at, by the sheet's id; see `canvas_behind`."""
    last = next((sheet.id for sheet in content.sheets if _is_canvas(sheet, methods)), None)
    behind: dict[str, str | None] = {}
    for sheet in content.sheets:
        last = sheet.id if _is_canvas(sheet, methods) else last
        behind[sheet.id] = last
    return behind


def board_of(content: Content, methods: Mapping[str, Method], canvas_id: str | None) -> Board:
    """The notes of a canvas in the order of its blocks, and its blocks; an empty board for no canvas."""
    if canvas_id is None:
        return Board()
    blocks = methods[content.sheet(canvas_id).method].canvas_blocks
    places = {block.id: place for place, block in enumerate(blocks)}
    notes = content.on_sheet(canvas_id)
    ordered = sorted(notes, key=lambda note: (places.get(note.block, len(places)), note_order(note)))
    return Board(tuple(ordered), blocks)


def blocks_at_hand(content: Content, methods: Mapping[str, Method], method: Method) -> tuple[Block, ...]:
    """The blocks that blank paper of a method speaks of: its own, else those of the workshop's first canvas, else those
    of the first canvas that there is."""
    there = [methods[sheet.method] for sheet in content.sheets if _is_canvas(sheet, methods)]
    return next((found.canvas_blocks for found in (method, *there, *canvases(methods)) if found.canvas_blocks), ())


def looks_at_notes(method: Method) -> bool:
    """Whether what follows from a sheet of a method depends on the notes of a canvas."""
    text = method.model_dump_json()
    return method.canvas is not None or any(sign in text for sign in _NOTE_SIGNS)


def _is_canvas(sheet: Sheet, methods: Mapping[str, Method]) -> bool:
    return sheet.method in methods and methods[sheet.method].canvas is not None
