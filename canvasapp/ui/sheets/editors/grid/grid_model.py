"""Rows and columns of a table as a model that changes only where its rows have changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from pydantic import JsonValue
from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from canvasapp.domain.method.elements import Good
from canvasapp.domain.model.values import new_id
from canvasapp.ui.kit.index import Index

CellKind = Literal["text", "number", "rating", "choice", "date", "blocks", "calc"]

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
_TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column. `read` turns typed text into what is kept (CellRefused if it cannot); None: nothing is typed here.

    `choices` are (id, words) of a choice, of the blocks, or of a computed cell that may be overruled; `width` is its
    share of free room; `low` and `high` are the ends of a rating; `least` is the width of a column with short words,
    in pixels at the usual text size, where it needs less than others of its kind; one that `decides` stays in sight.
    """

    id: str
    kind: CellKind
    label: str
    read: Callable[[str], JsonValue] | None = field(default=None, compare=False)
    width: int = 1
    unit: str = ""
    good: Good = "none"
    choices: tuple[tuple[str, str], ...] = ()
    low: int = 0
    high: int = 5
    help: str = ""
    strong: bool = False
    least: int | None = None
    decides: bool = False

    @property
    def title(self) -> str:
        """Label and unit."""
        return f"{self.label} ({self.unit})" if self.unit and self.unit not in self.label else self.label


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: how it is shown, the text that its editor begins with, its value, and what is wrong with it.

    A `sample` is nobody's answer yet.
    """

    shown: str = ""
    typed: str = ""
    value: JsonValue = None
    problem: str = ""
    overruled: bool = False
    sample: bool = False


EMPTY = GridCell()


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: its key and its cells, one per column. The `fresh` row is the empty one that begins a new row."""

    id: str
    cells: tuple[GridCell, ...]
    fresh: bool = False


class GridModel(QAbstractTableModel):
    """Shows columns and rows. With `invite` the last row is empty and says that a new row begins there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.columns: tuple[GridColumn, ...] = ()
        self.rows: list[GridRow] = []
        self.invite = ""
        self._writable = True
        self._fresh = new_id()
        self._fresh_before: str | None = None
        self._begun: tuple[GridCell, ...] | None = None
        self.numbered = False
        """Whether rows are known by their place (0, 1, 2 …): then the empty one is, too."""

    def show(
        self,
        columns: Sequence[GridColumn],
        rows: Sequence[GridRow],
        invite: str = "",
        begun: tuple[GridCell, ...] | None = None,
    ) -> None:
        """Other columns, rows, or words of invitation ("" : no row can be added).

        `begun` is what stands in the last row already, where a row needs more than one cell to be one.
        """
        self.invite, self._begun = invite, begun
        if _shape(columns) != _shape(self.columns):
            self.beginResetModel()
            self.columns = tuple(columns)
            self.rows = self._with_fresh(rows)
            self.endResetModel()
            return
        before, self.columns = self.columns, tuple(columns)
        if before != self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        self._follow(self._with_fresh(rows))

    def set_writable(self, on: bool) -> None:
        """Whether cells can be typed into."""
        self._writable = on

    @property
    def writable(self) -> bool:
        """Whether cells can be typed into."""
        return self._writable

    def begin_row(self, before: str | None) -> int:
        """Put the empty row before the row `before` (None: at the end); its place now."""
        self._fresh_before = before
        self._follow(self._with_fresh([row for row in self.rows if not row.fresh]))
        return next((place for place, row in enumerate(self.rows) if row.fresh), -1)

    def place_of(self, row_id: str) -> int:
        """The place of a row, -1 if it is not there."""
        return next((place for place, row in enumerate(self.rows) if row.id == row_id), -1)

    def column_of(self, column_id: str) -> int:
        """The place of a column, -1 if it is not there."""
        return next((place for place, column in enumerate(self.columns) if column.id == column_id), -1)

    def cell(self, index: Index) -> GridCell:
        """The cell at an index."""
        return self.rows[index.row()].cells[index.column()]

    def column(self, index: Index) -> GridColumn:
        """The column of an index."""
        return self.columns[index.column()]

    def can_write(self, index: Index) -> bool:
        """Whether something can be entered there."""
        return index.isValid() and self._writable and self.column(index).read is not None

    def row_below(self, row_id: str) -> str | None:
        """The key of the next row that is not the empty one."""
        place = self.place_of(row_id)
        return next((row.id for row in self.rows[place + 1 :] if not row.fresh), None)

    # What Qt asks.

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.can_write(index) and self.column(index).kind in ("text", "number", "date"):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.shown
            case Qt.ItemDataRole.EditRole:
                return cell.typed
            case Qt.ItemDataRole.ToolTipRole:
                return cell.problem or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index, cell)
            case _ if role == CELL_ROLE:
                return cell
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            column = self.columns[section]
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return column.title
            return column.help or None if role == Qt.ItemDataRole.ToolTipRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and section < len(self.rows):
            return "" if self.rows[section].fresh else str(section + 1)
        return None

    def _spoken(self, index: Index, cell: GridCell) -> str:
        nothing = QCoreApplication.translate("GridModel", "empty")
        words = f"{self.column(index).title}: {cell.shown or nothing}"
        if self.rows[index.row()].fresh:
            words = f"{self.invite}. {words}"
        return f"{words}. {cell.problem}" if cell.problem else words

    # How rows are followed.

    def _with_fresh(self, rows: Sequence[GridRow]) -> list[GridRow]:
        """The rows with the empty one where it belongs; it becomes a row like others once something stands in it."""
        listed = list(rows)
        if self.numbered:
            self._fresh = str(len(listed))
        elif any(row.id == self._fresh for row in listed):
            self._fresh, self._fresh_before = new_id(), None
        if self.invite:
            fresh = GridRow(self._fresh, self._begun or (EMPTY,) * len(self.columns), fresh=True)
            at = next((place for place, row in enumerate(listed) if row.id == self._fresh_before), len(listed))
            listed.insert(at, fresh)
        return listed

    def _follow(self, rows: list[GridRow]) -> None:
        """Become `rows` by removing, ordering, inserting and changing as little as possible."""
        wanted = {row.id for row in rows}
        for first, last in _runs([place for place, row in enumerate(self.rows) if row.id not in wanted]):
            self.beginRemoveRows(_TOP, first, last)
            del self.rows[first : last + 1]
            self.endRemoveRows()
        known = {row.id for row in self.rows}
        self._reorder([row.id for row in rows if row.id in known])
        for first, last in reversed(_runs([place for place, row in enumerate(rows) if row.id not in known])):
            self.beginInsertRows(_TOP, first, last)
            self.rows[first:first] = rows[first : last + 1]
            self.endInsertRows()
        for place, row in enumerate(rows):
            if self.rows[place] != row:
                self._change(place, row)

    def _change(self, place: int, row: GridRow) -> None:
        before, self.rows[place] = self.rows[place], row
        changed = [column for column, cell in enumerate(row.cells) if cell != before.cells[column]]
        if before.fresh != row.fresh:
            changed = list(range(len(row.cells)))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, place, place)
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(place, first), self.index(place, last))

    def _reorder(self, ids: Sequence[str]) -> None:
        if [row.id for row in self.rows] == list(ids):
            return
        self.layoutAboutToBeChanged.emit()
        by_id = {row.id: row for row in self.rows}
        place_of = {row_id: place for place, row_id in enumerate(ids)}
        before = self.persistentIndexList()
        after = [self.index(place_of[self.rows[index.row()].id], index.column()) for index in before]
        self.rows = [by_id[row_id] for row_id in ids]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _shape(columns: Sequence[GridColumn]) -> list[tuple[str, str]]:
    return [(column.id, column.kind) for column in columns]


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring places as (first, last), the last run first, so that removing one leaves the others in place."""
    runs: list[tuple[int, int]] = []
    for place in reversed(places):
        if runs and runs[-1][0] == place + 1:
            runs[-1] = (place, runs[-1][1])
        else:
            runs.append((place, place))
    return runs
