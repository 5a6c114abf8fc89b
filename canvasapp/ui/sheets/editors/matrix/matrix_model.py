"""The cells of a matrix as a model: one index per cell and layer, and one per weight while weights are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from canvasapp.domain.engine.answers.answer_values import CellKey
from canvasapp.domain.engine.results.rounding import NOTHING, shown
from canvasapp.domain.filling.matrix_edits import Side
from canvasapp.domain.method.elements import Good
from canvasapp.ui.kit.index import Index

_TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class LineView:
    """A row or column as it is shown. `ours`: how far a stage of a chain is ours, 0-1; None where nobody asks.

    `heading`: the name of the group that begins with this row.
    """

    id: str
    label: str
    help: str = ""
    weight: float = 1
    ours: float | None = None
    heading: str = ""


@dataclass(frozen=True, slots=True)
class MatrixFoot:
    """What came out for a line across: its number and rank in words; `best`: no other ranks before it."""

    number: str
    rank: str = ""
    best: bool = False


@dataclass(frozen=True, slots=True)
class MatrixShown:
    """All that a matrix shows. `down` run down the side, `across` run across the top.

    `turned`: the answer's rows run across (a chain of stages). `numbers` by (cell, layer), `derived` those that nobody
    typed; `signs` stand beside numbers that lie above or below another layer's, `meanings` say what that means;
    `alarm` are the words under a cell whose first layer stands at the bad end of the scale. `feet` by line across are
    the last row.
    """

    down: tuple[LineView, ...] = ()
    across: tuple[LineView, ...] = ()
    layers: tuple[tuple[str, str], ...] = (("v", ""),)
    turned: bool = False
    weights: bool = False
    good: Good = "none"
    low: int = 0
    high: int = 5
    alarm: str = ""
    weight_word: str = ""
    numbers: Mapping[tuple[CellKey, str], float] = field(default_factory=dict)
    derived: frozenset[tuple[CellKey, str]] = frozenset()
    remarks: Mapping[CellKey, str] = field(default_factory=dict)
    signs: Mapping[tuple[CellKey, str], str] = field(default_factory=dict)
    meanings: Mapping[tuple[str, str], str] = field(default_factory=dict)
    feet: Mapping[str, MatrixFoot] = field(default_factory=dict)
    foot_word: str = ""

    @property
    def foot_row(self) -> int:
        """The row of what came out; -1 if there is none."""
        return len(self.down) + self.weights if self.feet else -1

    def key(self, down: int, across: int) -> CellKey:
        """The cell (row id, column id) at a place."""
        one, other = self.down[down].id, self.across[across].id
        return (other, one) if self.turned else (one, other)

    def alarmed(self, cell: CellKey) -> bool:
        """Whether the first layer of a cell stands at the bad end of the scale."""
        return bool(self.alarm) and (self.numbers.get((cell, self.layers[0][0])) or 0) >= self.high


@dataclass(frozen=True, slots=True)
class WeightPlace:
    """The weight of a row or column of the answer."""

    side: Side
    line: LineView


@dataclass(frozen=True, slots=True)
class FootPlace:
    """What came out for a line across: it is read, not typed."""

    line: LineView


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A number of a cell."""

    cell: CellKey
    layer: str
    group: int


Place = CellPlace | WeightPlace | FootPlace


class MatrixModel(QAbstractTableModel):
    """Columns are the lines across times the layers; behind them the weights of the lines down, if they are shown.
    Below the rows stand the weights of the lines across, and below these what came out for each."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown = MatrixShown()

    @property
    def layer_count(self) -> int:
        """How many numbers a cell has."""
        return len(self.shown.layers)

    def show(self, now: MatrixShown) -> None:
        """Follow to another state: where rows and columns are the same, only cells that differ are told."""
        before, self.shown = self.shown, now
        if _shape(before) != _shape(now):
            self.beginResetModel()
            self.endResetModel()
            return
        if before.down != now.down or before.across != now.across:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(len(now.down) - 1, 0))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(self.columnCount() - 1, 0))
            if now.weights:
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        words = before.alarm != now.alarm or before.good != now.good
        for row in range(len(now.down)):
            for group in range(len(now.across)):
                cell = now.key(row, group)
                if words or any(_cell_of(before, cell, layer) != _cell_of(now, cell, layer) for layer, _ in now.layers):
                    first = group * self.layer_count
                    self.dataChanged.emit(self.index(row, first), self.index(row, first + self.layer_count - 1))
        if now.feet != before.feet:
            row = now.foot_row
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def place(self, index: Index) -> Place | None:
        """What an index stands for; None for the corner of the weights."""
        now = self.shown
        if not index.isValid():
            return None
        row, group = index.row(), index.column() // self.layer_count
        if row == now.foot_row:
            return FootPlace(now.across[group]) if group < len(now.across) else None
        if row < len(now.down) and group < len(now.across):
            return CellPlace(now.key(row, group), now.layers[index.column() % self.layer_count][0], group)
        if row < len(now.down):
            return WeightPlace("cols" if now.turned else "rows", now.down[row])
        if group < len(now.across):
            return WeightPlace("rows" if now.turned else "cols", now.across[group])
        return None

    def number(self, place: CellPlace) -> float | None:
        """The number at a place."""
        return self.shown.numbers.get((place.cell, place.layer))

    def index_of(self, cell: CellKey, layer: str) -> QModelIndex:
        """The index of a number; an invalid one if there is none."""
        now = self.shown
        row_id, col_id = (cell[1], cell[0]) if now.turned else cell
        row = next((place for place, line in enumerate(now.down) if line.id == row_id), -1)
        group = next((place for place, line in enumerate(now.across) if line.id == col_id), -1)
        nth = next((place for place, (name, _) in enumerate(now.layers) if name == layer), 0)
        return self.index(row, group * self.layer_count + nth) if row >= 0 and group >= 0 else QModelIndex()

    # What Qt asks.

    def rowCount(self, parent: Index = _TOP) -> int:
        now = self.shown
        return 0 if parent.isValid() or not now.across else len(now.down) + now.weights + bool(now.feet)

    def columnCount(self, parent: Index = _TOP) -> int:
        now = self.shown
        if parent.isValid():
            return 0
        return len(now.across) * self.layer_count + (1 if now.weights and now.across else 0)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.place(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place = self.place(index)
        if place is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(place)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index, place)
            case Qt.ItemDataRole.ToolTipRole if isinstance(place, CellPlace):
                told = (self.shown.remarks.get(place.cell, ""), self.meaning(place))
                return "\n".join(filter(None, told)) or None
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical and section == self.shown.foot_row:
            return self.shown.foot_word if role == Qt.ItemDataRole.DisplayRole else None
        lines = self.shown.down if orientation == Qt.Orientation.Vertical else self.shown.across
        layers = 1 if orientation == Qt.Orientation.Vertical else self.layer_count
        line = lines[section // layers] if 0 <= section // layers < len(lines) else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.shown.weight_word if line is None else line.label
            case Qt.ItemDataRole.ToolTipRole:
                return line.help or None if line is not None else None
            case Qt.ItemDataRole.AccessibleTextRole if line is not None:
                layer = self.shown.layers[section % layers][1] if layers > 1 else ""
                return ", ".join(filter(None, (line.heading, line.label, layer, line.help, _whose(line))))
            case _:
                return None

    def meaning(self, place: CellPlace) -> str:
        """What the sign beside a number means; "" without one."""
        return self.shown.meanings.get((place.layer, self.shown.signs.get((place.cell, place.layer), "")), "")

    def _words(self, place: Place) -> str:
        if isinstance(place, WeightPlace):
            return shown(place.line.weight)
        if isinstance(place, FootPlace):
            foot = self.shown.feet.get(place.line.id, _NO_FOOT)
            return f"{foot.number} {foot.rank}".rstrip()
        number = shown(self.number(place), "rating")
        return f"{number} {self.shown.signs.get((place.cell, place.layer), '')}".rstrip()

    def _spoken(self, index: Index, place: Place) -> str:
        now = self.shown
        if isinstance(place, WeightPlace):
            return f"{now.weight_word}, {place.line.label}: {shown(place.line.weight)}"
        if isinstance(place, FootPlace):
            return f"{now.foot_word}, {place.line.label}: {self._words(place)}"
        number = self.number(place)
        empty = QCoreApplication.translate("MatrixModel", "not answered")
        layer = dict(now.layers)[place.layer]
        names = (now.down[index.row()].label, now.across[place.group].label, layer)
        words = f"{', '.join(name for name in names if name)}: {empty if number is None else shown(number, 'rating')}"
        if (place.cell, place.layer) in now.derived:
            words = f"{words}, {QCoreApplication.translate('MatrixModel', 'computed')}"
        if self.meaning(place):
            words = f"{words}, {self.meaning(place)}"
        if now.alarmed(place.cell) and place.layer == now.layers[0][0]:
            words = f"{words}, {now.alarm}"
        remark = now.remarks.get(place.cell)
        return f"{words}. {remark}" if remark else words.replace(NOTHING, empty)


_NO_FOOT = MatrixFoot(NOTHING)


def _whose(line: LineView) -> str:
    """Whether a stage of a chain is ours, in words."""
    if not line.ours:
        return ""
    if line.ours >= 1:
        return QCoreApplication.translate("MatrixModel", "we do it")
    return QCoreApplication.translate("MatrixModel", "we do part of it")


def _shape(now: MatrixShown) -> tuple[object, ...]:
    return (
        [line.id for line in now.down],
        [line.id for line in now.across],
        [layer for layer, _ in now.layers],
        now.turned,
        now.weights,
        bool(now.feet),
    )


def _cell_of(now: MatrixShown, cell: CellKey, layer: str) -> tuple[object, ...]:
    key = (cell, layer)
    return now.numbers.get(key), key in now.derived, now.signs.get(key), now.remarks.get(cell)
