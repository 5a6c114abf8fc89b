"""The outcome of a sheet within its workshop: which canvas it looks at, and which earlier sheet it is compared with."""

from collections.abc import Mapping
from datetime import date

from canvasapp.domain.content import Content, note_order
from canvasapp.domain.engine.outcome import Outcome
from canvasapp.domain.engine.reading import Board
from canvasapp.domain.engine.sheet import sheet_outcome
from canvasapp.domain.engine.things import Spreads
from canvasapp.domain.method import Method
from canvasapp.domain.offering import answers_of
from canvasapp.domain.workshop import Sheet


def outcome_in(
    content: Content,
    methods: Mapping[str, Method],
    sheet_id: str,
    today: date,
    *,
    canvas_id: str | None = None,
    spreads: Spreads | None = None,
) -> Outcome:
    """Everything that follows from a sheet of `content` as it stands.

    `canvas_id` is the canvas to look at, where somebody has chosen another than `canvas_behind`; `spreads` as in
    `sheet_outcome`. KeyError for a sheet that is not here or whose method is not known.
    """
    board = board_of(content, methods, canvas_id or canvas_behind(content, methods, sheet_id))
    before = earlier_sheet(content, sheet_id)
    return sheet_outcome(
        methods[content.sheet(sheet_id).method],
        answers_of(content, sheet_id),
        board.notes,
        today,
        blocks=board.blocks,
        previous=answers_of(content, before.id) if before is not None else None,
        spreads=spreads,
    )


def canvas_behind(content: Content, methods: Mapping[str, Method], sheet_id: str) -> str | None:
    """The canvas that a sheet looks at: itself, else the last canvas before it, else the first one after it."""
    ids = [sheet.id for sheet in content.sheets]
    canvases = [sheet.id for sheet in content.sheets if _is_canvas(sheet, methods)]
    before = [canvas for canvas in canvases if ids.index(canvas) <= ids.index(sheet_id)]
    return before[-1] if before else canvases[0] if canvases else None


def board_of(content: Content, methods: Mapping[str, Method], canvas_id: str | None) -> Board:
    """The notes of a canvas in the order of its blocks, and its blocks; an empty board for no canvas."""
    if canvas_id is None:
        return Board()
    blocks = methods[content.sheet(canvas_id).method].canvas_blocks
    places = {block.id: place for place, block in enumerate(blocks)}
    notes = content.on_sheet(canvas_id)
    ordered = sorted(notes, key=lambda note: (places.get(note.block, len(places)), note_order(note)))
    return Board(tuple(ordered), blocks)


def earlier_sheet(content: Content, sheet_id: str) -> Sheet | None:
    """The last sheet before this one that follows the same method; None if this is the first."""
    method = content.sheet(sheet_id).method
    ids = [sheet.id for sheet in content.sheets]
    same = [sheet for sheet in content.sheets[: ids.index(sheet_id)] if sheet.method == method]
    return same[-1] if same else None


def _is_canvas(sheet: Sheet, methods: Mapping[str, Method]) -> bool:
    return sheet.method in methods and methods[sheet.method].canvas is not None
