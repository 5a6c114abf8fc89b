"""A model is written as variables and equations; what is wrong is said where it stands, while it is typed."""

from collections.abc import Callable

import pytest
from composing import commit, compose
from pydantic import JsonValue
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheet_of_one import SheetOfOne

from canvasapp.ui.kit.context import Context
from canvasapp.ui.sheets.editors.cell_editors import CellLine
from canvasapp.ui.sheets.editors.model.model_editor import ModelEditor

KEY = Qt.Key

MODEL: JsonValue = {
    "vars": [
        {"sym": "orders", "label": "Orders", "low": 5, "base": 10, "high": 20, "quality": 2},
        {"sym": "price", "label": "Price", "role": "lever", "base": 3},
    ],
    "equations": ["revenue = orders*price"],
}


class Workbench(SheetOfOne):
    """A model on its sheet."""

    def __init__(self, qtbot: QtBot, context: Context, answer: JsonValue) -> None:
        answers: dict[str, JsonValue] = {"model": answer} if answer is not None else {}
        super().__init__(ModelEditor, context.methods["formula-workbench"], "model", context, "en", answers)
        assert isinstance(self.editor, ModelEditor)
        self.model = self.editor
        self.view, self.equations = self.model.variables, self.model.equations
        qtbot.addWidget(self.model)
        self.model.resize(900, 800)
        with qtbot.waitExposed(self.model):
            self.model.show()
        self.view.setFocus()

    def at(self, row: int, column: str) -> QModelIndex:
        return self.view.grid.index(row, self.view.grid.column_of(column))

    def go(self, row: int, column: str) -> None:
        self.view.setCurrentIndex(self.at(row, column))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, modifiers)

    def type(self, text: str) -> None:
        """By keys, and what no key has as an input method delivers it."""
        for sign in text:
            focused = QApplication.focusWidget() or self.view
            if sign.isascii():
                QTest.keyClicks(focused, sign)
            else:
                compose(focused, sign)
                commit(focused, sign)

    def vars(self) -> list[dict[str, JsonValue]]:
        assert isinstance(self.value, dict)
        found = self.value["vars"]
        assert isinstance(found, list)
        return [one for one in found if isinstance(one, dict)]

    def texts(self) -> object:
        return self.value["equations"] if isinstance(self.value, dict) else None


Model = Callable[..., Workbench]


@pytest.fixture
def model(qtbot: QtBot, context: Context) -> Model:
    """Opens a model with an answer."""

    def open_(answer: JsonValue = MODEL) -> Workbench:
        return Workbench(qtbot, context, answer)

    return open_


def test_a_model_is_made_from_nothing_by_keyboard(model: Model) -> None:
    bench = model(None)
    bench.type("orders")
    bench.press(KEY.Key_Return)
    bench.go(0, "base")
    bench.type("12,5")
    bench.press(KEY.Key_Return)
    bench.go(1, "sym")
    bench.type("가격")
    bench.press(KEY.Key_Tab)
    bench.type("Price")
    bench.press(KEY.Key_Return)
    bench.go(1, "base")
    bench.type("4")
    bench.press(KEY.Key_Return)
    line = bench.equations.lines[0]
    line.field.setFocus()
    bench.type("revenue = orders * 가격")
    bench.press(KEY.Key_Return)
    assert bench.vars() == [{"sym": "orders", "base": 12.5}, {"sym": "가격", "label": "Price", "base": 4}]
    assert bench.outcome.models["model"].base == 50
    assert line.value.text() == "= 50"
    assert len(bench.steps) == 6


def test_the_new_variable_stays_the_current_one(model: Model) -> None:
    bench = model()
    bench.go(2, "sym")
    bench.type("cost")
    bench.press(KEY.Key_Tab)
    assert bench.view.currentIndex() == bench.at(2, "label")
    assert not bench.view.grid.rows[2].fresh
    assert bench.view.grid.rows[3].fresh


def test_what_is_wrong_with_an_equation_is_said_while_it_is_typed(model: Model) -> None:
    bench = model()
    line = bench.equations.lines[0]
    line.field.setFocus()
    line.field.setText("revenue = orders*prise")
    assert "“prise”" in line.problem.words
    assert line.field.property("error") is True
    assert bench.steps == []
    line.field.setText("revenue = orders*price")
    assert line.problem.words == ""
    assert line.value.text() == "= 30"


def test_the_mark_points_at_the_place_of_the_mistake(model: Model) -> None:
    bench = model()
    line = bench.equations.lines[0]
    line.field.setText("prise = orders")
    line.field.setText("revenue = prise")
    near = line.problem._at
    line.field.setText("revenue = orders + orders + prise")
    assert line.problem._at > near + 40


@pytest.mark.parametrize(
    "text", ["revenue", "revenue = ", "min = 3", "revenue = revenue", "revenue = __class__", "revenue = 9**9**9", "= 3"]
)
def test_an_equation_that_makes_no_sense_is_kept_and_marked(model: Model, text: str) -> None:
    bench = model()
    line = bench.equations.lines[0]
    line.field.setFocus()
    line.field.setText(text)
    bench.press(KEY.Key_Return)
    assert bench.texts() == [text.strip()]
    assert line.problem.words
    assert not bench.outcome.models["model"].valid
    assert bench.model.result.isHidden()


def test_equations_are_added_and_go_when_they_are_empty(model: Model) -> None:
    bench = model()
    bench.equations.lines[1].field.setFocus()
    bench.type("twice = revenue*2")
    bench.press(KEY.Key_Return)
    assert bench.texts() == ["revenue = orders*price", "twice = revenue*2"]
    assert len(bench.equations.lines) == 3
    first = bench.equations.lines[0]
    first.field.setFocus()
    first.field.clear()
    bench.press(KEY.Key_Return)
    assert bench.texts() == ["twice = revenue*2"]
    assert len(bench.steps) == 2


def test_esc_takes_an_equation_back(model: Model) -> None:
    bench = model()
    line = bench.equations.lines[0]
    line.field.setFocus()
    line.field.setText("nonsense")
    bench.press(KEY.Key_Escape)
    assert line.field.text() == "revenue = orders*price"
    assert bench.steps == []


def test_a_hangul_name_that_is_being_composed_is_not_lost(model: Model) -> None:
    bench = model()
    line = bench.equations.lines[1]
    line.field.setFocus()
    QTest.keyClicks(line.field, "a = ")
    compose(line.field, "값")
    assert "값" in line.problem.words
    assert bench.model.flush()
    assert bench.texts() == ["revenue = orders*price", "a = 값"]


def test_an_equation_that_is_being_typed_survives_another_edit(model: Model) -> None:
    bench = model()
    line = bench.equations.lines[0]
    line.field.setFocus()
    QTest.keyClicks(line.field, " + 1")
    bench.answers["model"] = {**MODEL, "actual": 40}  # type: ignore[dict-item]
    bench.show()
    assert line.field.text() == "revenue = orders*price + 1"
    assert bench.model.actual.text() == "40"


def test_low_above_high_is_refused_and_stays_in_its_cell(model: Model) -> None:
    bench = model()
    bench.go(0, "low")
    bench.type("30")
    bench.press(KEY.Key_Return)
    assert bench.steps == []
    assert "Low is above high" in bench.troubles[-1]
    editor = bench.view.open_editor
    assert isinstance(editor, CellLine)
    assert editor.text() == "30"
    bench.press(KEY.Key_Escape)
    assert bench.at(0, "low").data() == "5"


def test_a_usual_value_outside_of_its_range_is_warned_of(model: Model) -> None:
    bench = model()
    bench.go(0, "base")
    bench.type("50")
    bench.press(KEY.Key_Return)
    cell = bench.view.grid.cell(bench.at(0, "base"))
    assert cell.shown == "50"
    assert "outside" in cell.problem
    assert bench.outcome.models["model"].valid


def test_a_symbol_that_stands_twice_is_marked(model: Model) -> None:
    bench = model()
    bench.go(1, "sym")
    bench.type("orders")
    bench.press(KEY.Key_Return)
    assert "stands twice" in bench.view.grid.cell(bench.at(1, "sym")).problem


def test_variables_move_by_alt_and_arrows_and_are_removed(model: Model) -> None:
    bench = model()
    bench.go(1, "label")
    bench.press(KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one["sym"] for one in bench.vars()] == ["price", "orders"]
    assert bench.view.currentIndex().row() == 0
    bench.press(KEY.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    bench.press(KEY.Key_Delete)
    assert [one["sym"] for one in bench.vars()] == ["orders"]
    assert len(bench.steps) == 2


def test_a_range_of_variables_is_pasted_as_one_step(model: Model) -> None:
    bench = model()
    QGuiApplication.clipboard().setText("cost\tCost\tKRW\tgiven\t1\t2\t3\nfee\tFee\t\tlever\t\t1,5\t")
    bench.go(2, "sym")
    bench.press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert bench.vars()[2:] == [
        {"sym": "cost", "label": "Cost", "unit": "KRW", "role": "given", "low": 1, "base": 2, "high": 3},
        {"sym": "fee", "label": "Fee", "role": "lever", "base": 1.5},
    ]
    assert len(bench.steps) == 1


def test_what_really_came_out_is_one_step_and_nonsense_stays(model: Model) -> None:
    bench = model()
    bench.model.actual.setFocus()
    QTest.keyClicks(bench.model.actual, "1.200,5")
    bench.press(KEY.Key_Return)
    assert isinstance(bench.value, dict)
    assert bench.value["actual"] == 1200.5
    assert len(bench.steps) == 1
    bench.model.actual.clear()
    QTest.keyClicks(bench.model.actual, "plenty")
    assert not bench.model.flush()
    assert bench.model.actual.text() == "plenty"
    assert "not a number" in bench.troubles[-1]
    assert len(bench.steps) == 1


def test_the_result_is_said_in_words(model: Model) -> None:
    bench = model()
    assert bench.model.result.text() == "revenue = 30 · cautious 15, hopeful 60"


def test_a_read_only_model_takes_nothing(model: Model) -> None:
    bench = model()
    bench.model.set_writable(False)
    bench.type("x")
    assert bench.view.open_editor is None
    assert all(line.field.isReadOnly() for line in bench.equations.lines)
    assert bench.model.actual.isReadOnly()
    assert len(bench.equations.lines) == 1


def test_sample_numbers_are_grey_until_one_is_changed(qtbot: QtBot, context: Context) -> None:
    method = context.methods["proactive-recovery"]
    samples = SheetOfOne(ModelEditor, method, "worth", context, "en", {})
    changed = SheetOfOne(
        ModelEditor, method, "worth", context, "en", {"worth": {"vars": [{"sym": "cases", "base": 9}]}}
    )
    greys = []
    for sheet in (samples, changed):
        assert isinstance(sheet.editor, ModelEditor)
        qtbot.addWidget(sheet.editor)
        grid = sheet.editor.variables.grid
        greys.append({cell.sample for row in grid.rows if not row.fresh for cell in row.cells[4:7]})
    assert greys == [{True}, {False}]
