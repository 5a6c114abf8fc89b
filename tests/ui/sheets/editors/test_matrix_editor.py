"""A matrix is rated by digits, arrows and clicks; only what changed is painted again."""

from collections.abc import Callable

import pytest
from composing import compose
from pydantic import JsonValue
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from sheet_of_one import SheetOfOne

from canvasapp.app.settings import DIGIT_GOES_ON
from canvasapp.domain.method.elements import MatrixElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.context import Context
from canvasapp.ui.sheets.editors.matrix.matrix_delegate import MatrixDelegate
from canvasapp.ui.sheets.editors.matrix.matrix_editor import MatrixEditor
from canvasapp.ui.sheets.editors.popups import NamePopup, ScaleChooser

KEY = Qt.Key


class Rating(SheetOfOne):
    """A matrix on its sheet, with the keyboard in it."""

    def __init__(
        self,
        qtbot: QtBot,
        context: Context,
        method: Method,
        element: str,
        answers: dict[str, JsonValue],
        language: Language = "en",
    ) -> None:
        super().__init__(MatrixEditor, method, element, context, language, answers)
        self.context = context
        assert isinstance(self.editor, MatrixEditor)
        self.matrix = self.editor
        self.view = self.matrix.view
        qtbot.addWidget(self.matrix)
        for tool in self.matrix.tools():
            qtbot.addWidget(tool)
        self.matrix.resize(900, 700)
        with qtbot.waitExposed(self.matrix):
            self.matrix.show()
        self.view.setFocus()

    def at(self, cell: str, layer: str) -> QModelIndex:
        row, _, col = cell.partition("|")
        return self.view.matrix.index_of((row, col), layer)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, modifiers)

    def type(self, text: str) -> None:
        for sign in text:
            QTest.keyClicks(QApplication.focusWidget() or self.view, sign)

    def cells(self, layer: str) -> object:
        assert isinstance(self.value, dict)
        cells = self.value["cells"]
        assert isinstance(cells, dict)
        return cells.get(layer)


Matrix = Callable[..., Rating]


@pytest.fixture
def matrix(qtbot: QtBot, context: Context) -> Matrix:
    """Opens a matrix of a method with the answers of its sheet."""

    def open_(method: str, element: str, answer: JsonValue = None, **more: JsonValue) -> Rating:
        answers = {**more, **({element: answer} if answer is not None else {})}
        return Rating(qtbot, context, context.methods[method], element, answers)

    return open_


def test_digits_rate_and_arrows_go_from_layer_to_layer_and_cell_to_cell(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort")
    rating.context.settings.remember(DIGIT_GOES_ON, False)
    rating.type("4")
    rating.press(KEY.Key_Right)
    rating.type("2")
    rating.press(KEY.Key_Right)
    rating.press(KEY.Key_Right)
    rating.type("3")
    rating.press(KEY.Key_Down)
    rating.type("0")
    assert rating.cells("today") == {"search|money": 4, "search|time": 3, "order|time": 0}
    assert rating.cells("target") == {"search|money": 2}
    assert len(rating.steps) == 4


def test_each_digit_leads_to_the_next_cell_of_its_layer(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort")
    for digit in "1234512345":
        rating.type(digit)
    assert list(rating.cells("today").values()) == [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]
    assert not rating.cells("target")


def test_backspace_takes_a_number_back(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort", {"cells": {"today": {"search|money": 4}}})
    rating.press(KEY.Key_Backspace)
    assert rating.value is None
    assert len(rating.steps) == 1
    rating.press(KEY.Key_Backspace)
    assert len(rating.steps) == 1


def test_a_digit_off_the_scale_changes_nothing_and_is_told(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort", {"cells": {"today": {"search|money": 4}}})
    rating.type("7")
    assert rating.steps == []
    assert "0 to 5" in rating.troubles[-1]
    rating.type("5")
    assert rating.troubles[-1] == ""


def test_a_click_opens_the_steps_and_enter_does_the_same(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort")
    spot = rating.view.cells.box(
        rating.view.visualRect(rating.at("order|mind", "today")), rating.at("order|mind", "today")
    )
    QTest.mouseClick(rating.view.viewport(), Qt.MouseButton.LeftButton, pos=spot.center().toPoint())
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ScaleChooser)
    popup.pad.buttons["4"].click()
    assert rating.cells("today") == {"order|mind": 4}
    rating.press(KEY.Key_Return)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ScaleChooser)
    QTest.keyClick(popup.pad.buttons["4"], KEY.Key_2)
    assert rating.cells("today") == {"order|mind": 2}
    assert len(rating.steps) == 2


def test_a_remark_is_typed_below_its_cell(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort")
    rating.press(KEY.Key_F2)
    editor = rating.view.remark_editor
    assert editor is not None
    rating.type("too far")
    assert rating.steps == []
    rating.press(KEY.Key_Return)
    assert rating.value == {"remarks": {"search|money": "too far"}}
    assert rating.view.hasFocus()
    assert "too far" in str(rating.at("search|money", "today").data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_syllable_of_a_remark_is_not_lost_when_the_sheet_is_left(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort")
    rating.press(KEY.Key_F2)
    editor = rating.view.remark_editor
    assert editor is not None
    compose(editor, "멀")
    assert rating.matrix.flush()
    assert rating.value == {"remarks": {"search|money": "멀"}}
    assert rating.view.remark_editor is None


def test_a_remark_that_is_refused_stays(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort")
    rating.refusal = "The disk is full."
    rating.press(KEY.Key_F2)
    rating.type("kept")
    rating.press(KEY.Key_Return)
    assert not rating.matrix.flush()
    assert rating.view.remark_editor is not None
    assert rating.view.remark_editor.toPlainText() == "kept"
    rating.press(KEY.Key_Escape)
    assert rating.view.remark_editor is None


def test_weights_are_folded_away_until_asked_for_and_typed_like_numbers(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort", {"cells": {"today": {"search|money": 4}}})
    model = rating.view.matrix
    before = (model.rowCount(), model.columnCount())
    rating.matrix.weights.click()
    assert (model.rowCount(), model.columnCount()) == (before[0] + 1, before[1] + 1)
    rating.view.setFocus()
    rating.view.setCurrentIndex(model.index(1, before[1]))
    rating.type("3")
    rating.view.setCurrentIndex(model.index(before[0], 0))
    rating.type("0")
    assert rating.value == {
        "cells": {"today": {"search|money": 4}},
        "w_rows": {"order": 3},
        "w_cols": {"money": 0},
    }
    rating.type("4")
    assert "0 to 3" in rating.troubles[-1]
    rating.matrix.weights.click()
    assert model.columnCount() == before[1]
    assert "(set)" in rating.matrix.weights.text()


def test_a_breaking_point_is_said_in_words(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort", {"cells": {"today": {"use|mind": 5}}})
    spoken = str(rating.at("use|mind", "today").data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Use, Worry, Today: 5, gives up"


def test_stages_of_a_chain_run_across_with_what_is_ours_marked(matrix: Matrix) -> None:
    stages: JsonValue = {
        "rows": [{"id": "a", "label": "Farm", "ours": "no"}, {"id": "b", "label": "Shop", "ours": "yes"}]
    }
    rating = matrix("value-chain", "five", None, stages=stages)
    now = rating.view.matrix.shown
    assert now.turned
    assert [(line.label, line.ours) for line in now.across] == [("Farm", 0), ("Shop", 1)]
    assert [line.id for line in now.down] == ["q1", "q2", "q3", "q4", "q5"]
    rating.press(KEY.Key_Right)
    rating.type("3")
    assert rating.value == {"cells": {"v": {"b|q1": 3}}}


def test_what_is_computed_stands_in_the_empty_cell_and_gives_way_to_what_is_typed(matrix: Matrix) -> None:
    stages: JsonValue = {"rows": [{"id": "a", "label": "Farm"}]}
    signs: JsonValue = {"cells": {"v": {"a|price": 4, "a|practice": 5}}}
    rating = matrix("value-chain", "five", None, stages=stages, signs=signs)
    here = (("a", "q1"), "v")
    assert rating.view.matrix.shown.numbers[here] == 4.5
    assert here in rating.view.matrix.shown.derived
    rating.type("2")
    assert rating.view.matrix.shown.numbers[here] == 2
    assert here not in rating.view.matrix.shown.derived


CHAIN: dict[str, JsonValue] = {
    "stages": {"rows": [{"id": key, "label": key, "ours": ours} for key, ours in (("a", "yes"), ("b", None))]},
}


def test_score_and_rank_stand_below_the_stages_that_are_ranked(matrix: Matrix) -> None:
    cells: JsonValue = {"cells": {"a|q1": 5, "a|q2": 2, "a|q4": 3, "b|q1": 4}}
    model = matrix("value-chain", "five", cells, **CHAIN).view.matrix
    last = model.rowCount() - 1
    feet = [model.data(model.index(last, column)) for column in range(model.columnCount())]
    assert feet == ["72 1st", "–"]
    assert model.headerData(last, Qt.Orientation.Vertical) == "Score and rank"
    spoken = model.data(model.index(last, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Score and rank, a: 72 1st"
    assert matrix("value-chain", "signs", None, **CHAIN).view.matrix.rowCount() == 4


def test_nothing_is_typed_into_what_came_out(matrix: Matrix) -> None:
    rating = matrix("value-chain", "five", {"cells": {"a|q1": 5}}, **CHAIN)
    model = rating.view.matrix
    rating.view.setCurrentIndex(model.index(model.rowCount() - 1, 0))
    rating.type("3")
    rating.press(KEY.Key_Return)
    rating.press(KEY.Key_Backspace)
    assert rating.steps == []
    assert not [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ScaleChooser)]


def test_a_target_above_today_bears_a_sign_that_is_explained(matrix: Matrix) -> None:
    layers: JsonValue = {
        "today": {"use|money": 1, "use|time": 3},
        "target": {"use|money": 2, "use|time": 2},
        "rival": {"use|money": 0, "use|time": 4},
    }
    rating = matrix("customer-effort", "effort", {"cells": layers})
    model = rating.view.matrix

    def spoken(cell: str, layer: str) -> str:
        return str(model.data(rating.at(cell, layer), Qt.ItemDataRole.AccessibleTextRole))

    assert model.data(rating.at("use|money", "target")) == "2 ▲"
    assert "trade-off" in spoken("use|money", "target")
    assert model.data(rating.at("use|time", "target")) == "2"
    assert model.data(rating.at("use|money", "rival")) == "0 ▼"
    assert "easier than we are" in spoken("use|money", "rival")
    assert "harder than we are" in spoken("use|time", "rival")
    told = rating.matrix.legend.accessibleName()
    assert "Target: more than today, a trade-off" in told
    assert "3 annoying" in told


def test_no_word_above_a_column_is_torn_while_there_is_room_beside_it(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort")
    rating.matrix.resize(716, 700)
    view = rating.view
    assert view.columnWidth(0) - view.across.widest_layer() >= 0
    chain = matrix("value-chain", "five").view
    chain.resize(690, 700)
    chain.fit()
    metrics = QFontMetrics(chain._font_of("label"))
    assert chain.columnWidth(0) - chain.across._inset(chain.columnWidth(0)) >= metrics.horizontalAdvance("Wholesale")


def test_the_legend_takes_the_lines_that_it_needs(matrix: Matrix) -> None:
    legend = matrix("customer-effort", "effort", {"cells": {"today": {"use|money": 1}, "target": {"use|money": 2}}})
    wide, narrow = (legend.matrix.legend.heightForWidth(width) for width in (1600, 300))
    assert narrow > wide


def test_rows_of_a_group_stand_below_its_name(matrix: Matrix) -> None:
    rating = matrix("dream-business", "traits", {"cols": [{"id": "x", "label": "X"}]})
    headings = [line.heading for line in rating.view.matrix.shown.down]
    assert headings[:4] == ["Loved by customers", "", "Can grow very large", ""]
    view = rating.view
    box = view.cells.box(view.visualRect(view.matrix.index(0, 0)), view.matrix.index(0, 0))
    assert box.top() - view.rowViewportPosition(0) > view.down.lead(0) > 0
    assert view.down.lead(1) == 0


def test_a_matrix_without_its_rows_says_where_to_begin(matrix: Matrix) -> None:
    rating = matrix("value-chain", "five", None, stages={"rows": []})
    assert "Which stages does the industry have" in rating.matrix.hint.words.text()
    assert not rating.matrix.card.isVisible()
    assert not rating.matrix.vote.isEnabled()


def test_a_column_of_ones_own_is_added_renamed_and_removed(matrix: Matrix) -> None:
    rating = matrix("direct-connection", "burden")
    assert rating.matrix.hint.command.text() == "+ Kind of partner"
    rating.matrix.hint.command.click()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, NamePopup)
    QTest.keyClicks(popup.field, "Corner shop")
    QTest.keyClick(popup.field, KEY.Key_Return)
    assert len(rating.steps) == 1
    (line,) = rating.view.matrix.shown.across
    assert line.label == "Corner shop"
    rating.view.setFocus()
    rating.type("3")
    rating.matrix._rename("cols", 0, rating.view.across.line_rect(0))
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, NamePopup)
    compose(popup.field, "가")
    popup.command.click()
    assert rating.view.matrix.shown.across[0].label in ("가", "Corner shop가")
    assert len(rating.steps) == 3


def test_the_menu_of_a_cell_moves_and_removes_its_lines(matrix: Matrix) -> None:
    cols: JsonValue = [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]
    rating = matrix("purpose", "principles", {"cols": cols, "cells": {"v": {"customer|x": 3}}})
    menu = QMenu()
    rating.matrix._add_line_actions(menu, "cols", 0)
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Move forward"].isEnabled()
    actions["Move back"].trigger()
    assert [line.id for line in rating.view.matrix.shown.across] == ["y", "x"]
    menu.clear()
    rating.matrix._add_line_actions(menu, "rows", 0)
    next(action for action in menu.actions() if action.text() == "Remove").trigger()
    assert [line.id for line in rating.view.matrix.shown.down] == ["longterm", "invention", "operations"]
    assert rating.cells("v") == {"customer|x": 3}
    menu.deleteLater()


def test_the_current_cell_stays_when_a_line_comes_or_goes(matrix: Matrix) -> None:
    rating = matrix("purpose", "principles", {"cols": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]})
    rating.view.setCurrentIndex(rating.at("invention|y", "v"))
    rating.answers["principles"] = {
        "cols": [{"id": "n", "label": "N"}, {"id": "x", "label": "X"}, {"id": "y", "label": "Y"}]
    }
    rating.show()
    assert rating.view.currentIndex() == rating.at("invention|y", "v")


def test_a_read_only_matrix_takes_nothing(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort")
    rating.matrix.set_writable(False)
    rating.type("3")
    rating.press(KEY.Key_Return)
    rating.press(KEY.Key_F2)
    assert rating.steps == []
    assert QApplication.activePopupWidget() is None
    assert rating.view.remark_editor is None


def test_go_to_finds_a_cell_a_row_and_a_column(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort")
    for key, cell in (
        ("use|mind", "use|mind"),
        ("order", "order|money"),
        ("time", "search|time"),
        ("?", "search|money"),
    ):
        rating.matrix.go_to(key)
        assert rating.view.currentIndex() == rating.at(cell, "today")


def large(context: Context) -> Method:
    """A method with a matrix of 60 rows and 20 columns."""
    method = context.methods["customer-effort"]
    element = method.element_named("effort")
    assert isinstance(element, MatrixElement)
    rows = tuple(element.rows[0].model_copy(update={"id": f"r{n}"}) for n in range(60))
    cols = tuple(element.cols[0].model_copy(update={"id": f"c{n}"}) for n in range(20))
    grown = element.model_copy(update={"rows": rows, "cols": cols, "layers": ()})
    return method.model_copy(update={"element": (grown,), "result": (), "sticky": ()})


def test_in_a_matrix_of_60_by_20_one_edit_paints_one_cell(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[tuple[int, int]] = []
    measured: list[int] = []
    paint, row_height = MatrixDelegate.paint, MatrixDelegate.row_height
    monkeypatch.setattr(
        MatrixDelegate, "paint", lambda s, p, o, i: (painted.append((i.row(), i.column())), paint(s, p, o, i))[1]
    )
    monkeypatch.setattr(MatrixDelegate, "row_height", lambda s, row: (measured.append(row), row_height(s, row))[1])
    cells: JsonValue = {"cells": {"v": {f"r{row}|c{col}": (row + col) % 6 for row in range(60) for col in range(20)}}}
    context.settings.remember(DIGIT_GOES_ON, False)
    rating = Rating(qtbot, context, large(context), "effort", {"effort": cells})
    rating.view.setCurrentIndex(rating.at("r3|c2", "v"))
    qtbot.waitUntil(lambda: (3, 2) in painted)
    QApplication.processEvents()
    painted.clear()
    measured.clear()
    rating.type("1")
    qtbot.waitUntil(lambda: bool(painted))
    QApplication.processEvents()
    assert len(rating.steps) == 1
    assert painted == [(3, 2)]
    assert set(measured) <= {3}


def test_the_model_of_a_matrix_is_sound(matrix: Matrix) -> None:
    rating = matrix("customer-effort", "effort")
    tester = QAbstractItemModelTester(
        rating.view.matrix, QAbstractItemModelTester.FailureReportingMode.Warning, rating.matrix
    )
    rating.type("4")
    rating.matrix.weights.click()
    rating.type("3")
    rating.answers["effort"] = {"remarks": {"use|mind": "x"}}
    rating.show()
    rating.matrix.weights.click()
    assert tester.model() is rating.view.matrix
