"""The model of a table follows its rows by what changed alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QObject, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvasapp.ui.sheets.editors.grid.grid_model import GridCell, GridColumn, GridModel, GridRow

COLUMNS = (
    GridColumn("label", "text", "Row", lambda text: text or None, strong=True),
    GridColumn("minutes", "number", "Minutes", lambda text: float(text) if text else None, unit="min"),
    GridColumn("score", "calc", "Score"),
)


def row(key: str, words: str = "", minutes: str = "") -> GridRow:
    return GridRow(key, (GridCell(words or key, words or key, words or key), GridCell(minutes, minutes), GridCell()))


@pytest.fixture
def model(qapp: QApplication) -> GridModel:
    return GridModel(qapp)


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


class Signals(QObject):
    """Counts what a model tells."""

    def __init__(self, model: GridModel) -> None:
        super().__init__(model)
        self.changed: list[tuple[int, int, int, int]] = []
        self.resets = self.inserted = self.removed = 0
        model.dataChanged.connect(lambda a, b: self.changed.append((a.row(), a.column(), b.row(), b.column())))
        model.modelReset.connect(lambda: self._count("resets"))
        model.rowsInserted.connect(lambda *_: self._count("inserted"))
        model.rowsRemoved.connect(lambda *_: self._count("removed"))

    def _count(self, name: str) -> None:
        setattr(self, name, getattr(self, name) + 1)


@settings(max_examples=60)
@given(st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8), min_size=2, max_size=5), st.booleans())
def test_any_rows_are_followed_by_any_other_rows(qapp: QApplication, states: list[list[str]], inviting: bool) -> None:
    model = GridModel(qapp)
    tester = watched(model)
    model.show(COLUMNS, [row(key) for key in states[0]], "New" if inviting else "")
    kept = {key: QPersistentModelIndex(model.index(place, 1)) for place, key in enumerate(states[0])}
    for state in states[1:]:
        model.show(COLUMNS, [row(key) for key in state], "New" if inviting else "")
        assert [found.id for found in model.rows if not found.fresh] == state
        assert model.rowCount() == len(state) + inviting
    for key, index in kept.items():
        stays = all(key in state for state in states)
        assert index.isValid() == stays
        assert not stays or model.rows[index.row()].id == key
    tester.deleteLater()


def test_one_cell_that_changes_is_all_that_is_told(model: GridModel) -> None:
    model.show(COLUMNS, [row("a", minutes="1"), row("b", minutes="2")])
    signals = Signals(model)
    model.show(COLUMNS, [row("a", minutes="1"), row("b", minutes="3")])
    assert signals.changed == [(1, 1, 1, 1)]
    assert (signals.resets, signals.inserted, signals.removed) == (0, 0, 0)
    model.show(COLUMNS, [row("a", minutes="1"), row("b", minutes="3")])
    assert len(signals.changed) == 1


def test_the_empty_row_becomes_a_row_and_a_new_one_follows(model: GridModel) -> None:
    model.show(COLUMNS, [row("a")], "New")
    fresh = model.rows[-1]
    assert fresh.fresh
    here = QPersistentModelIndex(model.index(1, 0))
    model.show(COLUMNS, [row("a"), row(fresh.id, "typed")], "New")
    assert here.row() == 1
    assert here.data() == "typed"
    assert model.rows[2].fresh
    assert model.rows[2].id != fresh.id


def test_the_empty_row_can_stand_between_others(model: GridModel) -> None:
    model.show(COLUMNS, [row("a"), row("b")], "New")
    assert model.begin_row("b") == 1
    assert [found.fresh for found in model.rows] == [False, True, False]


def test_what_is_said_of_a_cell_names_its_column_and_its_problem(model: GridModel) -> None:
    model.show(COLUMNS, [GridRow("a", (GridCell("A"), GridCell("x", problem="Not a number."), GridCell()))])
    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Minutes (min): x. Not a number."
    assert "empty" in model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)


def test_only_what_can_be_typed_can_be_edited(model: GridModel, qtbot: QtBot) -> None:
    model.show(COLUMNS, [row("a")])
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(0, 2)) & Qt.ItemFlag.ItemIsEditable
    model.set_writable(False)
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
