"""What a table can do with its cells and rows; and what a pasted range means in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue
from PySide6.QtCore import QCoreApplication

from canvasapp.domain.filling.cells import CellRefused
from canvasapp.ui.kit.index import Index
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.sheets.editors.cell_ranges import range_of
from canvasapp.ui.sheets.editors.grid.grid_model import GridModel

Cells = Mapping[tuple[str, str], JsonValue]
"""{(row id, column id): value}"""


@dataclass(frozen=True)
class GridCommands:
    """What a table can do with its rows; False means that it was refused.

    `write(cells, before)` enters cells, those of unknown rows into new rows before the row `before`; `move(ids,
    before)` and `remove(ids)` are None where rows are fixed; `most` is the number of rows that it takes.
    """

    write: Callable[[Cells, str | None], bool]
    move: Callable[[Sequence[str], str | None], bool] | None = None
    remove: Callable[[Sequence[str]], bool] | None = None
    most: int = 0


def pasted_cells(
    grid: GridModel, start: Index, text: str, most: int, new_row: Callable[[], str]
) -> tuple[dict[tuple[str, str], JsonValue], str]:
    """What a copied range means from a cell on; or no cells, and in words why the range is refused as a whole.

    Lines below the last row, or from the empty one on, become new rows as long as there are fewer than `most`.
    """
    existing = [] if grid.rows[start.row()].fresh else [row.id for row in grid.rows[start.row() :] if not row.fresh]
    room = max(most - sum(not row.fresh for row in grid.rows), 0) if grid.invite else 0
    lines = range_of(text)
    if len(lines) > len(existing) + room:
        full = QCoreApplication.translate(
            "GridCommands",
            "{rows} rows were copied, there is room for {room}. Nothing was pasted; copy fewer rows.",
        )
        return {}, full.format(rows=len(lines), room=len(existing) + room)
    cells: dict[tuple[str, str], JsonValue] = {}
    for place, line in enumerate(lines):
        fresh = place >= len(existing)
        row_id = new_row() if fresh else existing[place]
        for column, words in zip(grid.columns[start.column() :], line, strict=False):
            if column.read is None:
                continue
            try:
                value = column.read(words)
            except CellRefused as error:
                where = QCoreApplication.translate("GridCommands", "Nothing was pasted. Row {row}, {column}:")
                return {}, f"{where.format(row=place + 1, column=column.label)} {error_text(error)}"
            if value is not None or not fresh:
                cells[row_id, column.id] = value
    return cells, ""
