"""The shelf of a canvas: the notes that have no block there, whatever the reason."""

from collections.abc import Collection

from canvasapp.domain.method.method import Area, Method
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.values import Words
from canvasapp.domain.model.workshop import Note

SHELF_AREA = Area(id=SHELF, icon="archive", name=Words(en="Shelf", ko="보관함"))

SHELF_PROMPT = Words(
    en="Notes without a block. Drag one to its block, or select it and press Ctrl and the number of the block.",
    ko="블록이 없는 메모입니다. 블록으로 끌어 놓거나, 메모를 고르고 Ctrl과 블록 번호를 누르세요.",
)


def on_shelf(content: Content, sheet_id: str, blocks: Collection[str]) -> tuple[Note, ...]:
    """The notes of a sheet that are in none of its canvas's `blocks`, in the order of the shelf."""
    found = (note for note in content.on_sheet(sheet_id) if note.block not in blocks)
    return tuple(sorted(found, key=shelf_order))


def shelf_order(note: Note) -> tuple[str, ...]:
    """The order on a shelf: what was put there, then what came with the block of another canvas, block by block."""
    return ("" if note.block == SHELF else note.block, note.rank, note.id)


def area_of(method: Method | None, block: str) -> Area:
    """The block of a canvas with that id; the shelf where the canvas lacks it, or where the method is not known."""
    known = method.canvas_blocks if method is not None else ()
    return next((area for area in known if area.id == block), SHELF_AREA)
