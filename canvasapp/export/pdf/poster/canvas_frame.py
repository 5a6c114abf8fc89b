"""The frame of a canvas: where its blocks are, their lines, names and icons."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from canvasapp.domain.method.method import Block, Canvas
from canvasapp.domain.model.values import Language
from canvasapp.export.pdf.pen.colours import INK, LINE
from canvasapp.export.pdf.pen.fonts import Face
from canvasapp.export.pdf.pen.line_icons import Icon, read_icon
from canvasapp.export.pdf.pen.measures import Measures
from canvasapp.export.pdf.pen.pen import Pen

_ICON = 1.15
_ICON_GAP = 0.5
"""The icon before a name and the space behind it, in units of the type size."""


class Rect(NamedTuple):
    """A rectangle in points; `top` counts from the top of the page."""

    x: float
    top: float
    width: float
    height: float

    def inset(self, by: float, head: float = 0) -> "Rect":
        """The rectangle without an edge of `by` on every side, and without `head` at the top."""
        return Rect(self.x + by, self.top + by + head, self.width - 2 * by, self.height - 2 * by - head)


Icons = Callable[[str], Icon | None]


def icons_in(folder: Path) -> Icons:
    """A reader of the icons below `folder` by name; None for one that is not there. Each file is read once."""
    known: dict[str, Icon | None] = {}

    def icon(name: str) -> Icon | None:
        if name not in known:
            path = folder / f"{name}.svg"
            known[name] = read_icon(path) if path.exists() else None
        return known[name]

    return icon


def block_rects(canvas: Canvas, area: Rect) -> Mapping[str, Rect]:
    """Where each block stands in `area`: equal columns, rows as high as the method says."""
    edges = [area.top + area.height * sum(canvas.rows[:row]) / sum(canvas.rows) for row in range(len(canvas.rows) + 1)]
    rects = {}
    for block in canvas.block:
        cell = block.cell
        top, bottom = edges[cell.row], edges[cell.row + cell.rows]
        column = area.width / canvas.columns
        rects[block.id] = Rect(area.x + cell.column * column, top, cell.columns * column, bottom - top)
    return rects


def heading_height(sizes: Measures) -> float:
    """The height of a block's name with the space below it."""
    return sizes.block * 1.25 + sizes.small * 0.6


def with_fitting_names(sizes: Measures, canvas: Canvas, language: Language, face: Face) -> Measures:
    """`sizes` with block names as small as the longest needs to stand beside its icon, but not below small text."""
    for block in canvas.block:
        column = sizes.inner_width * block.cell.columns / canvas.columns
        needed = face.width(block.name.in_(language)) + _ICON + _ICON_GAP + 2 * sizes.pad / sizes.block
        sizes = replace(sizes, block=max(sizes.small, min(sizes.block, column / needed)))
    return sizes


def draw_heading(pen: Pen, sizes: Measures, x: float, top: float, name: str, icon: Icon | None) -> None:
    """An icon and a name, in the type of block names."""
    if icon is not None:
        size = sizes.block * _ICON
        pen.icon(icon, x, top + (sizes.block * 1.25 - size) / 2, size)
        x += size + sizes.block * _ICON_GAP
    pen.paragraph(x, top, (name,), sizes.block, sizes.block * 1.25, bold=True)


def draw_lines(pen: Pen, sizes: Measures, canvas: Canvas, area: Rect) -> None:
    """Draws the lines between blocks and around them."""
    for rect in block_rects(canvas, area).values():
        pen.box(*rect, stroke=LINE, thickness=sizes.grid_line)
    pen.box(*area, stroke=INK, thickness=sizes.frame_line)


def note_rooms(canvas: Canvas, area: Rect, sizes: Measures) -> Mapping[str, Rect]:
    """The room for notes in each block: below its name."""
    return {block: rect.inset(sizes.pad, heading_height(sizes)) for block, rect in block_rects(canvas, area).items()}


def draw_block_name(pen: Pen, sizes: Measures, block: Block, room: Rect, language: Language, icons: Icons) -> None:
    """Draws the icon and the name of a block above its room for notes."""
    draw_heading(pen, sizes, room.x, room.top - heading_height(sizes), block.name.in_(language), icons(block.icon))
