"""The rows of a table as a whole: selected, begun, moved, removed."""

from collections.abc import Callable, Sequence

from pydantic import JsonValue
from PySide6.QtCore import QItemSelection, QItemSelectionModel

from canvasapp.ui.kit.index import Index
from canvasapp.ui.sheets.editors.grid.grid_commands import GridCommands
from canvasapp.ui.sheets.editors.grid.grid_frame import GridFrame


class GridRows:
    """`flush()` finishes what is being typed; False stops what was to be done with rows."""

    def __init__(self, view: GridFrame, commands: GridCommands, flush: Callable[[], bool]) -> None:
        self._view, self._commands, self._flush = view, commands, flush

    def is_movable(self, row: int) -> bool:
        """Whether a row can be moved."""
        return (
            self._commands.move is not None
            and self._view.grid.writable
            and row < len(self._view.grid.rows)
            and not self._view.grid.rows[row].fresh
        )

    def pick(self, row: int, extend: bool) -> None:
        """Select a row as a whole; `extend` all from the current one to it."""
        if row < 0 or not self._flush():
            return
        first = self._view.currentIndex().row() if extend and self._view.currentIndex().isValid() else row
        index = self._view.grid.index(row, max(self._view.currentIndex().column(), 0))
        chosen = QItemSelection(
            self._view.grid.index(min(first, row), 0),
            self._view.grid.index(max(first, row), self._view.grid.columnCount() - 1),
        )
        self._view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._view.setFocus()

    def picked(self) -> list[str]:
        """The keys of the rows that are selected as a whole."""
        rows = (index.row() for index in self._view.selectionModel().selectedRows())
        return [self._view.grid.rows[row].id for row in sorted(rows) if not self._view.grid.rows[row].fresh]

    def current(self) -> list[str]:
        """The key of the row that the keyboard is in."""
        index = self._view.currentIndex()
        return (
            [self._view.grid.rows[index.row()].id]
            if index.isValid() and not self._view.grid.rows[index.row()].fresh
            else []
        )

    def begin(self, index: Index) -> None:
        """An empty row above this one, to be typed into."""
        if not self._view.grid.invite or not self._flush():
            return
        row = self._view.grid.rows[index.row()] if index.isValid() else None
        place = self._view.grid.begin_row(None if row is None or row.fresh else row.id)
        self._view.setCurrentIndex(self._view.grid.index(place, 0))

    def shift(self, by: int) -> None:
        """Move the selected rows, or the current one, one place up or down."""
        ids = self.picked() or self.current()
        if self._commands.move is None or not self._view.grid.writable or not ids or not self._flush():
            return
        others = [row.id for row in self._view.grid.rows if not row.fresh and row.id not in ids]
        ahead = [row.id for row in self._view.grid.rows[: self._view.grid.place_of(ids[0])] if row.id in others]
        place = len(ahead) + by
        if 0 <= place <= len(others):
            self._commands.move(ids, others[place] if place < len(others) else None)
            self._view.scrollTo(self._view.currentIndex())

    def drop(self, source: int, before: int) -> None:
        """A row was dragged by its grip; if it is one of those that are selected, all of them go along."""
        rows = self._view.grid.rows
        if self._commands.move is None or not self._flush():
            return
        picked = self.picked()
        ids = picked if rows[source].id in picked else [rows[source].id]
        target = next((row.id for row in rows[before:] if not row.fresh and row.id not in ids), None)
        self._commands.move(ids, target)

    def delete(self) -> None:
        """Rows that are selected as a whole go; else the selected cells are cleared."""
        picked = self.picked()
        if picked and self._commands.remove is not None:
            self.remove(picked)
            return
        cells: dict[tuple[str, str], JsonValue] = {
            (self._view.grid.rows[index.row()].id, self._view.grid.column(index).id): None
            for index in self._view.selectedIndexes() or [self._view.currentIndex()]
            if self._view.grid.can_write(index) and self._view.grid.cell(index).value is not None
        }
        if cells:
            self._commands.write(cells, None)

    def remove(self, ids: Sequence[str]) -> None:
        """These rows go, and the keyboard stays where they were."""
        if self._commands.remove is None or not self._view.grid.writable or not ids:
            return
        place, column = self._view.grid.place_of(ids[0]), max(self._view.currentIndex().column(), 0)
        self._commands.remove(ids)
        self._view.setCurrentIndex(self._view.grid.index(min(place, self._view.grid.rowCount() - 1), column))
