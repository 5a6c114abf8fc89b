"""The checks of what makes a method a canvas: its grid, its blocks, and the questions of each."""

from collections.abc import Iterator
from itertools import combinations

from canvasapp.domain.method.method import Block, Canvas, Cell, Method
from canvasapp.domain.method.problem import Location, Problem, twice
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.finding import Finding


def canvas_problems(method: Method) -> Iterator[Problem]:
    """What is wrong with the canvas of a method; nothing for a method that is none."""
    canvas = method.canvas
    if canvas is None:
        return
    for place, reason in twice((block.id for block in canvas.block), ("canvas", "block")):
        yield Problem(place, reason)
    for i, block in enumerate(canvas.block):
        for key, reason in _of_block(method, canvas, block):
            yield Problem(("canvas", "block", i, key), reason)
    for (_, first), (i, second) in combinations(enumerate(canvas.block), 2):
        if _overlap(first.cell, second.cell):
            reason = Finding("“{id}” lies over “{other}”. Move one of them.", {"id": second.id, "other": first.id})
            yield Problem(("canvas", "block", i, "cell"), reason)
    yield from _takes(canvas)


def _of_block(method: Method, canvas: Canvas, block: Block) -> Iterator[tuple[str, Finding]]:
    cell = block.cell
    if block.id == SHELF:
        yield "id", Finding("“{id}” has a meaning of its own here. Choose another id.", {"id": block.id})
    if cell.column + cell.columns > canvas.columns or cell.row + cell.rows > len(canvas.rows):
        details = {"id": block.id, "columns": canvas.columns, "rows": len(canvas.rows)}
        yield "cell", Finding("“{id}” reaches beyond the grid of {columns} × {rows}. Make it smaller.", details)
    if all(element.id != block.id for element in method.element):
        reason = Finding("The block “{id}” has no questions. Add an element with that id.", {"id": block.id})
        yield "id", reason


def _takes(canvas: Canvas) -> Iterator[Problem]:
    for strange, own in canvas.takes.items():
        place: Location = ("canvas", "takes", strange)
        if own not in canvas.ids:
            details = {"block": own, "blocks": ", ".join(block.id for block in canvas.block)}
            yield Problem(place, Finding("There is no block “{block}”. Blocks are {blocks}.", details))
        if strange in canvas.ids:
            reason = Finding("“{id}” is a block of this canvas and takes its notes itself.", {"id": strange})
            yield Problem(place, reason)


def _overlap(first: Cell, second: Cell) -> bool:
    beside = first.column + first.columns <= second.column or second.column + second.columns <= first.column
    below = first.row + first.rows <= second.row or second.row + second.rows <= first.row
    return not beside and not below
