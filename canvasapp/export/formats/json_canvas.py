"""JSON Canvas (https://jsoncanvas.org/spec/1.0/), for whiteboards: a group for each block, a card for each note."""

from collections.abc import Iterator, Mapping, Sequence

from canvasapp.domain.method.method import Cell, Method
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.draft import DraftSheet, drafted
from canvasapp.domain.model.values import Language, Words
from canvasapp.domain.model.workshop import LegendEntry, NoteBody, Paper
from canvasapp.export.format import Format, Job, Product
from canvasapp.export.options import Options
from canvasapp.export.text.markdown_lines import escaped
from canvasapp.export.text.note_rows import block_names
from canvasapp.export.text.strict_json import written

Node = dict[str, object]

_COLUMN, _CARD, _LINE, _GAP = 170, 48, 22, 12
"""Sizes in the units of the form, which are pixels: a column of the grid, a card of one line, a further line, a gap."""
_SIGNS = 22
"""About so many signs stand on a line of a card."""
_COLOURS: Mapping[Paper, str] = {
    "coral": "1",
    "pink": "#f2a7c3",
    "amber": "2",
    "yellow": "3",
    "green": "4",
    "teal": "5",
    "blue": "#8fb8ea",
    "violet": "6",
    "grey": "#b8b8b8",
}


def write(job: Job[Options]) -> Product:
    """The canvases of a job below one another, each a group of groups."""
    draft = drafted(job.content, job.methods, job.sheets)
    nodes: list[Node] = []
    top = 0
    for number, sheet in enumerate(draft.sheets, start=1):
        drawn = _Drawn(sheet, job.methods, draft.legend, job.language)
        made, height = drawn.nodes(f"{number}", top)
        nodes += made
        top += height + 6 * _GAP
    return Product(written({"nodes": nodes, "edges": []}).encode())


class _Drawn:
    """Lays one sheet out: the grid of its method, and what has no place in it below."""

    def __init__(
        self, sheet: DraftSheet, methods: Mapping[str, Method], legend: Sequence[LegendEntry], language: Language
    ) -> None:
        self._sheet = sheet
        self._papers = {entry.letter: entry.paper for entry in legend}
        self._names = block_names(sheet, methods, language)
        blocks = methods[sheet.method].canvas_blocks if sheet.method in methods else ()
        self._cells = {block.id: block.cell for block in blocks}

    def nodes(self, name: str, top: int) -> tuple[list[Node], int]:
        """The nodes of the sheet from `top` on, with the height of all."""
        heights = self._row_heights()
        tops = [top + 3 * _GAP + sum(heights[:row]) for row in range(4)]
        found: list[Node] = []
        for block, cell in self._cells.items():
            height = sum(heights[cell.row : cell.row + cell.rows])
            found += self._block(f"{name}-{block}", block, cell.column * _COLUMN, tops[cell.row], cell.columns, height)
        end = tops[3]
        for block in [SHELF, *sorted({note.block for note in self._sheet.notes} - set(self._names))]:
            height = self._height(block, 10)
            if self._of(block):
                found += self._block(f"{name}-{block}", block, 0, end, 10, height)
                end += height
        whole = {"x": -_GAP, "y": top, "width": 10 * _COLUMN + 2 * _GAP, "height": end - top + _GAP}
        return [{"id": name, "type": "group", "label": self._sheet.title, **whole}, *found], end - top

    def _block(self, name: str, block: str, x: int, y: int, columns: int, height: int) -> Iterator[Node]:
        width = columns * _COLUMN
        place = {"x": x, "y": y, "width": width - _GAP, "height": height - _GAP}
        yield {"id": name, "type": "group", "label": self._names.get(block, block), **place}
        at = y + _GAP
        for number, note in enumerate(self._of(block)):
            tall = _tall(note, columns)
            size = {"x": x + _GAP, "y": at, "width": width - 3 * _GAP, "height": tall}
            colour = _COLOURS[self._papers.get(note.colour, "grey")]
            yield {"id": f"{name}-{number}", "type": "text", "text": escaped(note.text), **size, "color": colour}
            at += tall + _GAP

    def _of(self, block: str) -> list[NoteBody]:
        return [note for note in self._sheet.notes if note.block == block]

    def _height(self, block: str, columns: int) -> int:
        return max(3 * _CARD, sum(_tall(note, columns) + _GAP for note in self._of(block)) + 3 * _GAP)

    def _row_heights(self) -> list[int]:
        """The heights of the three rows of the grid, so that every block has room for its notes."""
        heights = [0, 0, 0]
        for block, cell in sorted(self._cells.items(), key=lambda pair: pair[1].rows):
            self._stretch(heights, cell, self._height(block, cell.columns))
        return heights

    def _stretch(self, heights: list[int], cell: Cell, needed: int) -> None:
        last = cell.row + cell.rows - 1
        missing = needed - sum(heights[cell.row : last + 1])
        heights[last] += max(0, missing)


def _tall(note: NoteBody, columns: int) -> int:
    """The height of a card."""
    lines = sum(1 + len(line) // (_SIGNS * columns) for line in note.text.split("\n"))
    return _CARD + (lines - 1) * _LINE


FORMAT = Format(
    id="canvas",
    suffix=".canvas",
    name=Words(en="JSON Canvas", ko="JSON Canvas"),
    write=write,
    options=Options,
    place=240,
)
