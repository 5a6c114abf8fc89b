"""How large the notes of a canvas are, and where its blocks stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QSize

from canvasapp.domain.method.method import Canvas, Cell
from canvasapp.ui.canvas.block_widget import BlockWidget
from canvasapp.ui.canvas.note_style import NoteStyle, densities, zoomed

PROJECTOR_FLOOR = 20.0
"""Nothing under 20 px is read from the back of a room."""

_SMALLEST, _LARGEST = 12.0, 72.0
_ALONE = 44.0
"""One block over the whole window is a page to read, not a headline."""

_STEP = 1.125

_Placed = tuple[BlockWidget, Cell]


@dataclass(frozen=True)
class Sizing:
    """The user's wish: automatic densities (pixels 0), a size in pixels, or the largest that fits.

    `projector`: full screen, never below the floor.
    """

    pixels: float = 0.0
    fit: bool = False
    projector: bool = False

    def zoomed(self, way: int, now: NoteStyle | None) -> "Sizing":
        """One step larger or smaller than what is shown now; 0 is automatic again."""
        if way == 0 or now is None:
            return replace(self, pixels=0.0, fit=False)
        wanted = now.pixels * (_STEP if way > 0 else 1 / _STEP)
        floor = PROJECTOR_FLOOR if self.projector else _SMALLEST
        return replace(self, pixels=min(max(round(wanted * 2) / 2, floor), _LARGEST), fit=False)

    def fitting(self) -> "Sizing":
        """The largest size that fits."""
        return replace(self, pixels=0.0, fit=True)

    def projected(self, on: bool) -> "Sizing":
        """For the projector, or for work; the size is automatic at first."""
        return Sizing(projector=on)


def chosen_style(
    sizing: Sizing, blocks: Sequence[BlockWidget], canvas: Canvas, size: QSize, scale: float, screen_height: int
) -> NoteStyle:
    """The style of notes for a canvas of `size` logical pixels.

    Automatic: the roomiest density at which the fullest block fits, else compact. Projector and fit: the largest
    size in half pixels at which every block fits.
    """

    alone = len(blocks) == 1

    def fits(style: NoteStyle) -> bool:
        rects = block_rects(sizing, blocks, canvas, size, style)
        return all(
            block.wanted_height(style, rect.width(), rect.height(), with_line=alone) <= rect.height()
            for block, rect in zip(blocks, rects, strict=True)
        )

    floor = PROJECTOR_FLOOR if sizing.projector else _SMALLEST
    head = max(floor, screen_height * 0.022) if sizing.projector else None
    if sizing.pixels:
        return zoomed(sizing.pixels, head, floor)
    if sizing.projector or sizing.fit or alone:
        return _largest(lambda pixels: zoomed(pixels, head, floor), fits, floor, _ALONE if alone else _LARGEST)
    roomy, normal, compact = densities(scale)
    return next((style for style in (roomy, normal) if fits(style)), compact)


def _largest(
    style_of: Callable[[float], NoteStyle], fits: Callable[[NoteStyle], bool], floor: float, ceiling: float
) -> NoteStyle:
    low, high = int(floor * 2), int(ceiling * 2)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(style_of(middle / 2)):
            low = middle
        else:
            high = middle - 1
    return style_of(low / 2)


def block_rects(
    sizing: Sizing, blocks: Sequence[BlockWidget], canvas: Canvas, size: QSize, style: NoteStyle
) -> list[QRect]:
    """Where the blocks stand: the canvas's grid with hairlines between; one block alone takes everything.

    On the projector a last row that is lower than others is only as tall as its notes need, and a row that needs more
    gets it from one that has it to spare.
    """
    width, height = size.width(), size.height()
    if len(blocks) == 1:
        return [QRect(1, 1, width - 2, height - 2)]
    columns, cells = canvas.columns, {block.id: block.cell for block in canvas.block}
    placed = [(block, cells[block.block.id]) for block in blocks]
    xs = [round(1 + (width - 1) * i / columns) for i in range(columns + 1)]
    ys = _row_lines(sizing, placed, canvas.rows, height, style, xs)
    rects = []
    for _, cell in placed:
        left, right = xs[cell.column], xs[cell.column + cell.columns] - 1
        top, bottom = ys[cell.row], ys[cell.row + cell.rows] - 1
        rects.append(QRect(left, top, right - left, bottom - top))
    return rects


def _row_lines(
    sizing: Sizing, blocks: Sequence[_Placed], rows: Sequence[int], height: int, style: NoteStyle, xs: Sequence[int]
) -> list[int]:
    inner = height - 1
    if not (sizing.projector or sizing.fit):
        return _lines([inner * row / sum(rows) for row in rows])
    wanted = [_wanted(blocks, row, style, xs, inner) for row in range(len(rows))]
    if rows[-1] >= max(rows):
        return _lines(_shares(inner, rows, wanted))
    *above, lowest = wanted
    last = min(max(lowest, style.head * 2), inner * rows[-1] / sum(rows))
    return _lines([*_shares(inner - last, rows[:-1], above), last])


def _wanted(blocks: Sequence[_Placed], row: int, style: NoteStyle, xs: Sequence[int], limit: int) -> int:
    """The height that the blocks of this one row need, with the hairline below them."""
    needs = (
        block.wanted_height(style, xs[cell.column + cell.columns] - 1 - xs[cell.column], limit)
        for block, cell in blocks
        if (cell.row, cell.rows) == (row, 1)
    )
    return max(needs, default=0) + 1


def _shares(room: float, weights: Sequence[int], wanted: Sequence[int]) -> list[float]:
    """`room` by weights; where a row needs more and the others have it to spare, they give it."""
    even = [room * weight / sum(weights) for weight in weights]
    spare = [max(have - need, 0) for have, need in zip(even, wanted, strict=True)]
    lacking = sum(max(need - have, 0) for have, need in zip(even, wanted, strict=True))
    if lacking > sum(spare):
        return even
    giving = lacking / sum(spare) if lacking else 0
    return [max(have - more * giving, need) for have, more, need in zip(even, spare, wanted, strict=True)]


def _lines(heights: Sequence[float]) -> list[int]:
    """Where rows of these heights begin, and where the last one ends."""
    return [1 + round(sum(heights[:i])) for i in range(len(heights) + 1)]
