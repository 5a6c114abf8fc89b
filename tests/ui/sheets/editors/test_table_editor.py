"""A table is filled in by keyboard, mouse and clipboard; every finished cell is one step."""

from collections.abc import Callable

import pytest
from composing import commit, compose
from pydantic import JsonValue
from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot
from sheet_of_one import SheetOfOne

from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.kit.context import Context
from canvasapp.ui.sheets.editors.cell_editors import CellEditor, CellLine
from canvasapp.ui.sheets.editors.grid.grid_delegate import GridDelegate
from canvasapp.ui.sheets.editors.grid.table_editor import TableEditor

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


class Filling(SheetOfOne):
    """A table on its sheet, with the keyboard in it."""

    def __init__(
        self,
        qtbot: QtBot,
        context: Context,
        method: str,
        element: str,
        answers: dict[str, JsonValue] | None = None,
        language: Language = "en",
        notes: tuple[Note, ...] = (),
    ) -> None:
        super().__init__(TableEditor, context.methods[method], element, context, language, answers, notes)
        assert isinstance(self.editor, TableEditor)
        self.table = self.editor
        self.view = self.table.view
        qtbot.addWidget(self.table)
        self.table.resize(900, 600)
        with qtbot.waitExposed(self.table):
            self.table.show()
        self.view.setFocus()

    def at(self, row: int, column: str) -> QModelIndex:
        return self.view.grid.index(row, self.view.grid.column_of(column))

    def go(self, row: int, column: str) -> None:
        self.view.setCurrentIndex(self.at(row, column))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key to whatever has the keyboard."""
        QTest.keyClick(QApplication.focusWidget() or self.view, key, modifiers)

    def type(self, text: str) -> None:
        for sign in text:
            QTest.keyClicks(QApplication.focusWidget() or self.view, sign)

    @property
    def open_editor(self) -> CellEditor:
        editor = self.view.open_editor
        assert editor is not None
        return editor

    def rows(self) -> list[dict[str, JsonValue]]:
        assert isinstance(self.value, dict)
        rows = self.value["rows"]
        assert isinstance(rows, list)
        return [row for row in rows if isinstance(row, dict)]

    def labels(self) -> list[object]:
        return [self.at(row, "label").data() for row in range(self.view.grid.rowCount() - 1)]


class Reasons(QObject):
    """Why the focus went from widget to widget within a window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.seen: set[Qt.FocusReason] = set()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusAboutToChange:
            self.seen.add(event.reason())
        return False


Table = Callable[..., Filling]


@pytest.fixture
def table(qtbot: QtBot, context: Context) -> Table:
    """Opens a table of a method with answers."""

    def open_(method: str, element: str, answer: JsonValue = None, **more: object) -> Filling:
        answers = {element: answer} if answer is not None else {}
        return Filling(qtbot, context, method, element, answers, **more)  # type: ignore[arg-type]

    return open_


FIXES: JsonValue = {
    "rows": [
        {"id": "f1", "label": "Call back", "stage": "use"},
        {"id": "f2", "label": "Written price", "stage": "order"},
        {"id": "f3", "label": "One button", "stage": "search"},
    ]
}


def test_a_row_is_typed_from_name_to_last_column_by_keyboard_alone(table: Table) -> None:
    filling = table("customer-effort", "fixes")
    filling.type("One button")
    filling.press(KEY.Key_Tab)
    filling.type("2")
    filling.press(KEY.Key_Tab)
    filling.type("1")
    filling.press(KEY.Key_Tab)
    filling.type("none")
    filling.press(KEY.Key_Return)
    (row,) = filling.rows()
    assert {key: value for key, value in row.items() if key != "id"} == {
        "label": "One button",
        "stage": "order",
        "way": "remove",
        "side": "none",
    }
    assert len(filling.steps) == 4
    assert filling.view.grid.rows[-1].fresh
    assert filling.view.currentIndex().row() == 1


def test_each_finished_cell_is_one_step_and_undo_takes_one_back(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.go(0, "label")
    filling.press(KEY.Key_F2)
    filling.type(" soon")
    filling.press(KEY.Key_Return)
    assert filling.labels()[0] == "Call back soon"
    assert len(filling.steps) == 1
    filling.steps.insert(0, FIXES)
    filling.undo()
    assert filling.labels()[0] == "Call back"


def test_a_cell_that_is_left_as_it_was_is_no_step(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.press(KEY.Key_Return)
    filling.press(KEY.Key_Return)
    assert filling.steps == []


def test_the_first_korean_syllable_typed_into_a_cell_is_not_lost(table: Table) -> None:
    filling = table("customer-effort", "fixes")
    compose(filling.view, "ㄷ")
    compose(filling.view, "다")
    commit(filling.view, "다")
    assert filling.open_editor.hasFocus()
    compose(filling.open_editor, "시")
    filling.press(KEY.Key_Return)
    filling.press(KEY.Key_Return)
    assert filling.rows()[0]["label"] == "다시"
    assert len(filling.steps) == 1


def test_no_way_into_a_cell_or_out_of_it_breaks_what_the_input_method_does(table: Table) -> None:
    """For any other reason Qt resets the input method, which may be at the next syllable already."""
    filling = table("customer-effort", "fixes")
    reasons = Reasons(filling.table)
    for composed in ("다", ""):
        compose(filling.view, composed)
        commit(filling.view, "다")
        filling.press(KEY.Key_Return)
    filling.type("3")
    filling.press(KEY.Key_Tab)
    assert [row["label"] for row in filling.rows()] == ["다", "다", "3"]
    assert reasons.seen == {Qt.FocusReason.PopupFocusReason}


@pytest.mark.parametrize("key", [KEY.Key_Tab, KEY.Key_Return])
def test_a_key_that_comes_while_the_first_syllable_is_composed_is_one_of_the_editor(table: Table, key: Qt.Key) -> None:
    filling = table("customer-effort", "fixes")
    compose(filling.view, "다")
    assert filling.view.hasFocus()
    filling.press(key)
    filling.press(KEY.Key_Return)
    assert filling.rows()[0]["label"] == "다"


def test_the_first_syllable_is_kept_when_the_keyboard_goes_elsewhere(table: Table, qtbot: QtBot) -> None:
    filling = table("customer-effort", "fixes")
    elsewhere = QLineEdit(filling.table)
    elsewhere.show()
    compose(filling.view, "다")
    elsewhere.setFocus()
    assert filling.rows()[0]["label"] == "다"
    assert elsewhere.hasFocus()


@pytest.mark.parametrize("row", [0, 3])
def test_the_first_syllable_is_kept_when_another_cell_is_clicked(table: Table, qtbot: QtBot, row: int) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.go(row, "label")
    compose(filling.view, "다")
    place = filling.view.visualRect(filling.at(1, "side")).center()
    qtbot.mouseClick(filling.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert filling.rows()[row]["label"] == "다"


def test_escape_in_the_first_syllable_leaves_the_cell_as_it_was(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    before = filling.rows()[0]["label"]
    filling.go(0, "label")
    compose(filling.view, "다")
    filling.press(KEY.Key_Escape)
    assert filling.view.open_editor is None
    assert filling.view.hasFocus()
    assert (filling.rows()[0]["label"], filling.steps) == (before, [])


def test_a_syllable_in_the_making_is_kept_when_the_keyboard_goes_elsewhere(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.go(0, "side")
    filling.press(KEY.Key_Return)
    compose(filling.open_editor, "값")
    filling.table.flush()
    assert filling.rows()[0]["side"] == "값"


@pytest.mark.parametrize(("typed", "kept"), [("12,5", 12.5), ("1.5", 1.5), ("12 min", 12), ("1,200", 1200)])
def test_numbers_are_typed_with_comma_point_or_unit(table: Table, typed: str, kept: float) -> None:
    filling = table("customer-effort", "journey")
    filling.go(0, "minutes")
    filling.type(typed)
    filling.press(KEY.Key_Return)
    assert filling.rows()[0]["minutes"] == kept


def test_a_number_that_is_none_stays_in_its_cell_with_a_sentence(table: Table) -> None:
    filling = table("customer-effort", "journey", {"rows": [{"id": "j", "label": "Order", "minutes": 4}]})
    filling.go(0, "minutes")
    filling.type("4 or 5")
    filling.press(KEY.Key_Return)
    assert filling.steps == []
    assert "“4 or 5” is not a number" in filling.troubles[-1]
    editor = filling.open_editor
    assert isinstance(editor, CellLine)
    assert (editor.text(), editor.hasFocus()) == ("4 or 5", True)
    assert not filling.table.flush()
    filling.press(KEY.Key_Escape)
    assert filling.view.open_editor is None
    assert filling.at(0, "minutes").data() == "4"
    assert filling.troubles[-1] == ""


def test_a_click_elsewhere_does_not_drop_what_cannot_be_taken(table: Table) -> None:
    filling = table("customer-effort", "journey", {"rows": [{"id": "j", "label": "Order", "minutes": 4}]})
    filling.go(0, "minutes")
    filling.type("-7")
    spot = filling.view.visualRect(filling.at(0, "annoys")).center()
    QTest.mouseClick(filling.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    editor = filling.open_editor
    assert isinstance(editor, CellLine)
    assert editor.text() == "-7"
    assert "below 0" in filling.troubles[-1]


def test_what_the_sheet_refuses_stays_in_the_editor(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.refusal = "The disk is full."
    filling.go(0, "label")
    filling.type("Call at once")
    filling.press(KEY.Key_Return)
    editor = filling.open_editor
    assert isinstance(editor, QPlainTextEdit)
    assert editor.toPlainText() == "Call at once"
    filling.refusal = ""
    filling.press(KEY.Key_Return)
    assert filling.labels()[0] == "Call at once"


def test_what_somebody_else_changes_does_not_disturb_what_is_being_typed(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.go(1, "label")
    filling.type("Price in wri")
    filling.answers["fixes"] = {"rows": [{"id": "f0", "label": "New above"}, *FIXES["rows"][1:]]}  # type: ignore[index,call-overload]
    filling.show()
    editor = filling.open_editor
    assert isinstance(editor, QPlainTextEdit)
    assert (editor.toPlainText(), editor.hasFocus()) == ("Price in wri", True)
    filling.type("ting")
    filling.press(KEY.Key_Return)
    assert [row["label"] for row in filling.rows()] == ["New above", "Price in writing", "One button"]


def test_digits_rate_and_backspace_takes_it_back(table: Table) -> None:
    filling = table("data-asset", "assets", {"rows": [{"id": "a", "label": "Orders"}]})
    filling.go(0, "ease")
    filling.type("4")
    assert filling.rows()[0]["ease"] == 4
    filling.type("7")
    assert "0 to 5" in filling.troubles[-1]
    filling.press(KEY.Key_Backspace)
    assert "ease" not in filling.rows()[0]
    assert len(filling.steps) == 2


def test_a_choice_is_made_from_a_menu_by_keyboard(table: Table, qtbot: QtBot) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.go(0, "stage")
    filling.press(KEY.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is not None
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    assert filling.rows()[0]["stage"] == "dispose"
    assert len(filling.steps) == 1


def test_the_first_letter_of_a_choice_chooses_it_and_goes_on_to_the_next(table: Table) -> None:
    filling = table("proactive-recovery", "failures", {"rows": [{"id": "a", "label": "Late"}]})
    filling.go(0, "response")
    filling.type("s")
    assert filling.rows()[0]["response"] == "offered"
    filling.type("r")
    assert filling.rows()[0]["response"] == "refused"
    filling.type("z")
    assert filling.rows()[0]["response"] == "refused"
    assert len(filling.steps) == 2


def test_enter_goes_down_to_where_the_row_was_begun(table: Table) -> None:
    filling = table("customer-effort", "journey")
    filling.go(0, "label")
    filling.type("Looks")
    filling.press(KEY.Key_Tab)
    filling.press(KEY.Key_Tab)
    filling.type("5")
    filling.press(KEY.Key_Return)
    here = filling.view.currentIndex()
    assert (here.row(), here.column()) == (1, 0)
    filling.go(0, "minutes")
    filling.press(KEY.Key_F2)
    filling.press(KEY.Key_Return)
    assert filling.view.currentIndex() == filling.at(1, "minutes")


def test_names_stay_in_sight_while_a_wide_table_scrolls(table: Table, qtbot: QtBot) -> None:
    rows: JsonValue = [{"id": key, "label": f"Player {key}", "pool": 3} for key in "ab"]
    filling = table("margin-hunt", "players", {"rows": rows})
    view, frozen = filling.view, filling.view.frozen
    filling.table.resize(560, 600)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    assert not frozen.isVisible()
    filling.go(1, view.grid.columns[-1].id)
    assert frozen.isVisible()
    assert frozen.width() == view.columnWidth(0)
    for _ in range(view.grid.columnCount() - 2):
        filling.press(KEY.Key_Left)
        assert view.visualRect(view.currentIndex()).left() >= frozen.covers()
    filling.go(1, view.grid.columns[-1].id)
    drawn = frozen.grab().toImage()
    assert {drawn.pixelColor(x, drawn.height() // 2).name() for x in range(drawn.width())} - {"#ffffff"}
    place = QPoint(20, view.rowViewportPosition(0) + view.viewport().y() + 5)
    QTest.mouseClick(frozen, Qt.MouseButton.LeftButton, pos=place)
    assert view.currentIndex() == filling.at(0, "label")
    assert not frozen.isVisible()


def test_what_decides_stays_in_sight_at_the_right(table: Table, qtbot: QtBot) -> None:
    rated = {"pool": 100, "margin": 40, "cheaper": 5, "flexible": 5, "better": 5, "selfserve": 5}
    filling = table("margin-hunt", "players", {"rows": [{"id": "a", "label": "Rival", **rated}, {"id": "b"}]})
    view, decides = filling.view, filling.view.decides
    ids = [column.id for column in view.grid.columns]
    prize, go = ids.index("prize"), ids.index("go")
    filling.table.resize(700, 600)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    assert decides.isVisible()
    assert decides.geometry().right() == view.viewport().geometry().right()
    wide = view.columnWidth(prize) + view.columnWidth(go)
    beside = view.columnAt(view.viewport().width() - decides.width() - 1)
    torn = view.columnViewportPosition(beside + 1) if decides.width() > wide else 0
    assert decides.width() in (wide, view.viewport().width() - torn)
    drawn = decides.grab().toImage()
    height = view.rowViewportPosition(0) + view.viewport().y() - decides.y() + view.rowHeight(0) // 2
    assert {drawn.pixelColor(x, height).name() for x in range(1, drawn.width())} - {"#ffffff"}
    for name in ids[1:prize]:
        filling.go(0, name)
        covered = 0 if decides.holds(view.currentIndex().column()) else decides.covers()
        assert view.visualRect(view.currentIndex()).right() < view.viewport().width() - covered
    filling.go(0, "pool")
    place = QPoint(
        decides.width() - view.columnWidth(go) + 4, view.rowViewportPosition(0) + view.viewport().y() - decides.y() + 4
    )
    QTest.mouseClick(decides, Qt.MouseButton.LeftButton, pos=place)
    assert view.currentIndex() == filling.at(0, "go")
    assert not decides.isVisible()


def test_where_there_is_room_or_too_little_of_it_nothing_is_covered(table: Table, qtbot: QtBot) -> None:
    filling = table("margin-hunt", "players", {"rows": [{"id": "a", "label": "Rival"}]})
    view = filling.view
    filling.table.resize(2600, 600)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)
    assert not view.decides.isVisible()
    filling.table.resize(250, 600)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    assert view.decides.covers() <= 0.35 * view.viewport().width()


def test_a_rating_takes_the_digits_of_its_own_scale(table: Table) -> None:
    filling = table("flywheel", "investments", {"rows": [{"id": "a", "label": "Second warehouse"}]})
    filling.go(0, "cost")
    filling.type("0")
    assert filling.steps == []
    assert "1 to 5" in filling.troubles[-1]
    filling.type("4")
    assert filling.rows()[0]["cost"] == 4


def test_the_words_that_invite_to_a_new_row_are_whole(table: Table) -> None:
    filling = table("margin-hunt", "players")
    view = filling.view
    wide = view.columnWidth(0)
    assert view.rowHeight(0) >= view.cells.height_of_invitation(view.grid.invite, wide)


def test_blocks_are_ticked_in_a_menu_and_told_once(table: Table) -> None:
    filling = table("model-recheck", "triggers", {"rows": [{"id": "t", "label": "Rival"}]})
    filling.go(0, "touches")
    filling.press(KEY.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, KEY.Key_Space)
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Space)
    assert filling.steps == []
    QTest.keyClick(menu, KEY.Key_Return)
    assert filling.rows()[0]["touches"] == ["customer_segments", "value_propositions"]
    assert len(filling.steps) == 1
    assert filling.at(0, "touches").data() == "Customer segments, Value propositions"


def test_what_is_said_about_a_note_is_told_to_be_kept_with_the_note(table: Table) -> None:
    note = Note(id="n1", sheet="s", block="customer_segments", rank="a", text="Families buy", colour="A")
    filling = table("model-recheck", "claims", notes=(note,))
    told: list[tuple[str, object]] = []
    filling.table.note_edited.connect(lambda note_id, fields: told.append((note_id, fields)))
    filling.go(0, "due")
    filling.type("31 Mar 2027")
    filling.press(KEY.Key_Return)
    filling.go(0, "importance")
    filling.type("5")
    assert told == [("n1", {"due": "2027-03-31"}), ("n1", {"importance": 5})]
    assert filling.steps == []


def test_rows_move_by_alt_and_arrows_and_stay_the_current_ones(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.go(2, "stage")
    filling.press(KEY.Key_Up, ALT)
    assert filling.labels() == ["Call back", "One button", "Written price"]
    assert filling.view.currentIndex() == filling.at(1, "stage")
    filling.press(KEY.Key_Down, ALT)
    filling.press(KEY.Key_Down, ALT)
    assert filling.labels() == ["Call back", "Written price", "One button"]
    assert len(filling.steps) == 2


def test_a_row_is_dragged_by_its_grip(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    grips = filling.view.grips
    middles = [grips.sectionViewportPosition(row) + grips.sectionSize(row) // 2 for row in range(3)]
    QTest.mousePress(grips.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, middles[2]))
    QTest.mouseMove(grips.viewport(), QPoint(8, middles[1]))
    QTest.mouseMove(grips.viewport(), QPoint(8, middles[0] - 6))
    QTest.mouseRelease(grips.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, middles[0] - 6))
    assert filling.labels() == ["One button", "Call back", "Written price"]
    assert len(filling.steps) == 1


def test_a_selected_row_is_removed_by_del_and_undo_brings_it_back(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.go(1, "label")
    filling.press(KEY.Key_Space, SHIFT)
    filling.press(KEY.Key_Delete)
    assert filling.labels() == ["Call back", "One button"]
    assert len(filling.steps) == 1
    filling.steps.insert(0, FIXES)
    filling.undo()
    assert filling.labels() == ["Call back", "Written price", "One button"]


def test_del_on_a_cell_clears_it_and_keeps_the_row(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.go(1, "stage")
    filling.press(KEY.Key_Delete)
    assert filling.rows()[1] == {"id": "f2", "label": "Written price"}


def test_a_row_is_begun_between_others(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.go(1, "label")
    filling.press(KEY.Key_Insert)
    filling.type("In between")
    filling.press(KEY.Key_Return)
    assert filling.labels() == ["Call back", "In between", "Written price", "One button"]


def test_a_range_of_a_spreadsheet_is_pasted_as_one_step(table: Table) -> None:
    filling = table("customer-effort", "journey", {"rows": [{"id": "j", "label": "Order"}]})
    QGuiApplication.clipboard().setText('Order\torder\t9\n"Wait\nat home"\tuse\t1,5\r\nReturn\t\t\n')
    filling.go(0, "label")
    filling.press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    rows = [{key: value for key, value in row.items() if key != "id"} for row in filling.rows()]
    assert rows == [
        {"label": "Order", "stage": "order", "minutes": 9},
        {"label": "Wait\nat home", "stage": "use", "minutes": 1.5},
        {"label": "Return"},
    ]
    assert filling.rows()[0]["id"] == "j"
    assert len(filling.steps) == 1
    assert filling.troubles[-1] == ""


def test_a_range_with_a_cell_that_cannot_be_taken_is_refused_as_a_whole(table: Table) -> None:
    filling = table("customer-effort", "journey")
    QGuiApplication.clipboard().setText("Order\torder\tlong\nUse\tnowhere\t3")
    filling.press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert filling.steps == []
    assert "Nothing was pasted. Row 1, Minutes: “long” is not a number" in filling.troubles[-1]


def test_what_is_copied_is_pasted_as_the_same(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.view.selectAll()
    filling.press(KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Call back\tuse\t\t\t"
    before = filling.value
    filling.go(0, "label")
    filling.press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert filling.value == before


def test_more_rows_than_a_table_takes_are_refused_before_one_is_lost(table: Table) -> None:
    filling = table("value-chain", "stages")
    most = filling.table.table.max_rows
    rows: list[JsonValue] = [{"id": f"s{n}", "label": f"Stage {n}"} for n in range(most - 1)]
    filling.answers["stages"] = {"rows": rows}
    filling.show()
    QGuiApplication.clipboard().setText("One\nTwo\nThree")
    filling.go(most - 1, "label")
    filling.press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(filling.rows()) == most - 1
    assert "3 rows were copied, there is room for 1" in filling.troubles[-1]


def test_letters_typed_one_after_the_other_choose_by_the_beginning_of_a_word(table: Table) -> None:
    filling = table("customer-effort", "journey", {"rows": [{"id": "a", "label": "Late"}]})
    stages = filling.view.grid.columns[filling.view.grid.column_of("stage")].choices
    wanted = stages[-1]
    filling.go(0, "stage")
    filling.type(wanted[1][:3])
    assert filling.rows()[0]["stage"] == wanted[0]


def test_rows_that_come_from_another_table_follow_it(table: Table) -> None:
    stages: JsonValue = {"rows": [{"id": "s1", "label": "Making"}, {"id": "s2", "label": "Selling"}]}
    filling = table("value-chain", "stage_score")
    filling.answers["stages"] = stages
    filling.show()
    view = filling.view
    assert [view.grid.index(row, 0).data() for row in range(view.grid.rowCount())] == ["Making", "Selling"]
    filling.go(0, "label")
    filling.type("x")
    assert view.open_editor is None
    assert filling.steps == []


def test_a_table_without_its_source_says_where_to_begin(table: Table) -> None:
    filling = table("model-recheck", "claims")
    assert "notes of the canvas" in filling.table.hint.words.text()
    assert not filling.table.card.isVisible()


def test_computed_cells_are_words_and_can_be_overruled(table: Table) -> None:
    row: JsonValue = {"id": "t", "label": "Photos", "value": 3, "talent": 5}
    filling = table("opw-triage", "tasks", {"rows": [row]})
    assert filling.at(0, "route").data() == "keep"
    filling.go(0, "route")
    filling.type("3")
    assert filling.rows()[0]["route"] == "handout"
    assert filling.at(0, "route").data() == "hand out (keep)"
    filling.press(KEY.Key_Backspace)
    assert filling.at(0, "route").data() == "keep"


def test_a_stored_value_that_cannot_be_used_stays_in_sight(table: Table) -> None:
    filling = table("customer-effort", "journey", {"rows": [{"id": "j", "label": "Order", "minutes": -4}]})
    cell = filling.view.grid.cell(filling.at(0, "minutes"))
    assert cell.shown == "-4"
    assert "below" in cell.problem


def test_esc_leaves_the_table_and_tab_stops_at_its_end(table: Table, qtbot: QtBot) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    wide, high = filling.view.grid.columnCount(), filling.view.grid.rowCount()
    for _ in range(wide * high - 1):
        filling.press(KEY.Key_Tab)
    assert filling.view.currentIndex() == filling.view.grid.index(high - 1, wide - 1)
    assert not filling.view._step(filling.view.currentIndex(), 1)


def test_a_workbook_that_is_read_only_takes_nothing(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    filling.table.set_writable(False)
    filling.go(0, "label")
    filling.type("x")
    filling.press(KEY.Key_Delete)
    filling.press(KEY.Key_Up, ALT)
    assert filling.view.open_editor is None
    assert filling.steps == []
    assert not any(row.fresh for row in filling.view.grid.rows)


def test_a_name_of_the_method_is_said_in_the_language_of_the_workshop(table: Table) -> None:
    filling = table("value-chain", "stages", language="ko")
    assert filling.at(0, "label").data() == "아이디어·원료"
    filling.table.speak("en")
    assert filling.at(0, "label").data() == "Idea, material"
    assert filling.steps == []


def test_of_ten_thousand_notes_one_edit_paints_one_row(
    table: Table, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = tuple(
        Note(id=f"n{n}", sheet="s", block="customer_segments", rank=f"{n:05}", text=f"Note {n}", colour="A")
        for n in range(10_000)
    )
    measured: list[int] = []
    painted: list[tuple[int, int]] = []
    paint, height_for = GridDelegate.paint, GridDelegate.height_for
    monkeypatch.setattr(
        GridDelegate, "paint", lambda s, p, o, i: (painted.append((i.row(), i.column())), paint(s, p, o, i))[1]
    )
    monkeypatch.setattr(GridDelegate, "height_for", lambda s, c, k, w: (measured.append(1), height_for(s, c, k, w))[1])
    filling = table("model-recheck", "claims", notes=notes)
    assert filling.view.grid.rowCount() == 10_000
    filling.go(3, "importance")
    qtbot.waitUntil(lambda: bool(painted))
    QApplication.processEvents()
    painted.clear()
    measured.clear()
    filling.notes = (*notes[:3], notes[3].model_copy(update={"importance": 4}), *notes[4:])
    filling.show()
    qtbot.waitUntil(lambda: bool(painted))
    QApplication.processEvents()
    assert filling.at(3, "importance").data() == "4"
    assert {row for row, _ in painted} == {3}
    assert len(measured) <= filling.view.grid.columnCount()


def test_a_selection_of_rows_moves_together(table: Table) -> None:
    filling = table("customer-effort", "fixes", FIXES)
    choose = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    filling.go(1, "label")
    filling.view.selectionModel().select(filling.at(1, "label"), choose)
    filling.view.selectionModel().select(filling.at(2, "label"), choose)
    filling.press(KEY.Key_Up, ALT)
    assert filling.labels() == ["Written price", "One button", "Call back"]


def test_a_step_shows_the_columns_that_it_is_about_and_cells_go_where_they_belong(
    qtbot: QtBot, context: Context
) -> None:
    notes = (Note(id="n", sheet="s", rank="a", block="channels", text="Corner shop", importance=4),)
    filling = Filling(qtbot, context, "model-recheck", "claims", notes=notes)
    filling.table.show_columns(("status", "test", "owner"))
    shown = [column.id for column in filling.view.grid.columns]
    assert shown == ["label", "status", "test", "owner"]
    told: list[tuple[str, object]] = []
    filling.table.note_edited.connect(lambda note, fields: told.append((note, fields)))
    filling.go(0, "owner")
    filling.type("Jun")
    filling.press(KEY.Key_Tab)
    assert told == [("n", {"owner": "Jun"})]
    filling.table.show_columns(())
    assert len(filling.view.grid.columns) == 1 + len(filling.table.table.columns)


def test_a_computed_word_that_stands_is_not_typed_over(qtbot: QtBot, context: Context) -> None:
    rows: JsonValue = [{"id": "v", "label": "Care", "want": 2, "lived": 5}]
    filling = Filling(qtbot, context, "purpose", "values", {"values": {"rows": rows}})
    gap = filling.at(0, "gap")
    assert gap.data() == "above"
    assert not filling.view.grid.can_write(gap)
