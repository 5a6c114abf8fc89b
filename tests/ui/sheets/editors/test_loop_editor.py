"""A loop is drawn by mouse and by keyboard, and the same is written into two tables."""

from collections.abc import Callable

import pytest
from composing import commit, compose
from pydantic import JsonValue
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sheet_of_one import SheetOfOne

from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.context import Context
from canvasapp.ui.sheets.editors.grid.grid_view import GridView
from canvasapp.ui.sheets.editors.loop.loop_editor import TABLES, LoopEditor
from canvasapp.ui.sheets.editors.popups import NamePopup

KEY = Qt.Key

WHEEL: JsonValue = {
    "nodes": [
        {"id": "visits", "label": "Visits", "hub": True, "state": 3},
        {"id": "sellers", "label": "Sellers", "state": 2},
        {"id": "choice", "label": "Choice"},
    ],
    "links": [
        {"source": "visits", "target": "sellers", "sign": "+", "strength": 4},
        {"source": "sellers", "target": "choice", "sign": "+"},
    ],
}


class Drawing(SheetOfOne):
    """A loop on its sheet."""

    def __init__(self, qtbot: QtBot, context: Context, answer: JsonValue, language: Language = "en") -> None:
        answers: dict[str, JsonValue] = {"wheel": answer} if answer is not None else {}
        super().__init__(LoopEditor, context.methods["flywheel"], "wheel", context, language, answers)
        assert isinstance(self.editor, LoopEditor)
        self.loop = self.editor
        self.picture, self.tables = self.loop.picture, self.loop.tables
        qtbot.addWidget(self.loop)
        for tool in self.loop.tools():
            qtbot.addWidget(tool)
        self.loop.resize(900, 800)
        with qtbot.waitExposed(self.loop):
            self.loop.show()

    def press(self, key: Qt.Key) -> None:
        """A key to whatever has the keyboard."""
        QTest.keyClick(QApplication.focusWidget() or self.loop, key)

    def type(self, text: str) -> None:
        for sign in text:
            QTest.keyClicks(QApplication.focusWidget() or self.loop, sign)

    def links(self) -> list[tuple[str, str]]:
        assert isinstance(self.value, dict)
        links = self.value["links"]
        assert isinstance(links, list)
        return [(str(link["source"]), str(link["target"])) for link in links if isinstance(link, dict)]

    def show_tables(self) -> None:
        self.loop.views.buttons[TABLES].click()


Loop = Callable[..., Drawing]


@pytest.fixture
def loop(qtbot: QtBot, context: Context) -> Loop:
    """Opens a loop with an answer."""

    def open_(answer: JsonValue = WHEEL, language: Language = "en") -> Drawing:
        return Drawing(qtbot, context, answer, language)

    return open_


def test_an_arrow_is_drawn_by_dragging_from_node_to_node(loop: Loop) -> None:
    drawing = loop()
    source, target = drawing.picture.nodes["choice"], drawing.picture.nodes["visits"]
    middle = source.rect().center()
    there = source.mapFromParent(target.geometry().center())
    QTest.mousePress(source, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(source, middle + QPoint(20, 5))
    QTest.mouseMove(source, there)
    assert drawing.picture.target == "visits"
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=there)
    assert drawing.links()[-1] == ("choice", "visits")
    assert len(drawing.steps) == 1
    assert drawing.picture.chosen == ("choice", "visits")
    assert drawing.outcome.loops["wheel"].closed


def test_a_drag_that_ends_nowhere_draws_nothing(loop: Loop) -> None:
    drawing = loop()
    source = drawing.picture.nodes["choice"]
    QTest.mousePress(source, Qt.MouseButton.LeftButton, pos=source.rect().center())
    QTest.mouseMove(source, QPoint(-30, -30))
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=QPoint(-30, -30))
    assert drawing.steps == []
    assert drawing.picture.source == ""


def test_an_arrow_is_drawn_by_keyboard_alone(loop: Loop) -> None:
    drawing = loop()
    drawing.picture.focus("choice")
    drawing.press(KEY.Key_Return)
    assert drawing.picture.source == "choice"
    for _ in range(4):
        if drawing.picture.target == "visits":
            break
        drawing.press(KEY.Key_Up)
        drawing.press(KEY.Key_Right)
    assert drawing.picture.target == "visits"
    drawing.press(KEY.Key_Return)
    assert drawing.links()[-1] == ("choice", "visits")
    assert QApplication.focusWidget() is drawing.picture.links["choice", "visits"]
    drawing.type("-4")
    assert isinstance(drawing.value, dict)
    assert drawing.value["links"][-1] == {  # type: ignore[index,call-overload]
        "source": "choice",
        "target": "visits",
        "sign": "-",
        "strength": 4,
    }
    assert len(drawing.steps) == 3


def test_esc_leaves_off_drawing(loop: Loop) -> None:
    drawing = loop()
    drawing.picture.focus("choice")
    drawing.press(KEY.Key_Return)
    drawing.press(KEY.Key_Escape)
    assert drawing.picture.source == ""
    assert drawing.steps == []


def test_the_same_arrow_twice_is_refused_in_words(loop: Loop) -> None:
    drawing = loop()
    drawing.picture.drawn.emit("visits", "sellers")
    assert drawing.steps == []
    assert "already" in drawing.troubles[-1]
    drawing.picture.drawn.emit("visits", "visits")
    assert "different node" in drawing.troubles[-1]
    drawing.picture.drawn.emit("choice", "visits")
    assert drawing.troubles[-1] == ""


def test_a_seventeenth_node_is_refused_in_words(loop: Loop) -> None:
    nodes: list[JsonValue] = [{"id": f"n{n}", "label": f"Node {n}"} for n in range(16)]
    drawing = loop({"nodes": nodes, "links": []})
    assert not drawing.loop._add_node("One more")
    assert drawing.steps == []
    assert "at most 16 nodes" in drawing.troubles[-1]
    assert len(drawing.picture.nodes) == 16


def test_a_loop_of_seventeen_nodes_from_elsewhere_can_still_be_worked_on(loop: Loop) -> None:
    nodes: list[JsonValue] = [{"id": f"n{n}", "label": f"Node {n}"} for n in range(17)]
    drawing = loop({"nodes": nodes, "links": []})
    drawing.picture.focus("n16")
    drawing.press(KEY.Key_Delete)
    assert len(drawing.picture.nodes) == 16


def test_digits_rate_a_node_and_the_bar_shows_and_takes_its_values(loop: Loop) -> None:
    drawing = loop()
    drawing.picture.focus("choice")
    drawing.type("4")
    bar = drawing.loop.node_bar
    assert bar.isVisible()
    assert bar.name.text() == "Choice"
    assert bar.state.buttons["4"].isChecked()
    bar.cost.buttons["2"].click()
    bar.misunderstood.click()
    bar.hub.click()
    assert isinstance(drawing.value, dict)
    nodes = drawing.value["nodes"]
    assert nodes[2] == {  # type: ignore[index,call-overload]
        "id": "choice",
        "label": "Choice",
        "state": 4,
        "cost": 2,
        "misunderstood": True,
        "hub": True,
    }
    assert "hub" not in nodes[0]  # type: ignore[index,call-overload,operator]
    assert len(drawing.steps) == 4
    drawing.type("9")


def test_the_bar_of_an_arrow_takes_sign_strength_and_delay(loop: Loop) -> None:
    drawing = loop()
    drawing.picture.focus(("visits", "sellers"))
    bar = drawing.loop.link_bar
    assert bar.isVisible()
    assert bar.name.text() == "Visits → Sellers"
    bar.sign.buttons["-"].click()
    bar.strength.buttons["1"].click()
    bar.delay.setFocus()
    bar.delay.clear()
    QTest.keyClicks(bar.delay, "1,5")
    QTest.keyClick(bar.delay, KEY.Key_Return)
    assert isinstance(drawing.value, dict)
    assert drawing.value["links"][0] == {  # type: ignore[index,call-overload]
        "source": "visits",
        "target": "sellers",
        "sign": "-",
        "strength": 1,
        "delay": 1.5,
    }
    assert len(drawing.steps) == 3


def test_a_delay_that_is_no_number_stays_with_a_sentence(loop: Loop) -> None:
    drawing = loop()
    drawing.picture.focus(("visits", "sellers"))
    bar = drawing.loop.link_bar
    bar.delay.setFocus()
    QTest.keyClicks(bar.delay, "soon")
    assert not drawing.loop.flush()
    assert bar.delay.text() == "soon"
    assert "“soon” is not a number" in drawing.troubles[-1]
    assert drawing.steps == []


def test_a_node_goes_with_its_arrows_and_the_keyboard_stays_in_the_picture(loop: Loop) -> None:
    drawing = loop()
    drawing.picture.focus("sellers")
    drawing.press(KEY.Key_Delete)
    assert set(drawing.picture.nodes) == {"visits", "choice"}
    assert drawing.links() == []
    assert QApplication.focusWidget() is drawing.picture.nodes["choice"]
    assert len(drawing.steps) == 1


def test_a_node_is_added_and_renamed_with_korean_composed_to_the_end(loop: Loop) -> None:
    drawing = loop()
    drawing.loop.add_node_button.click()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, NamePopup)
    compose(popup.field, "가")
    QTest.keyClick(popup.field, KEY.Key_Return)
    commit(popup.field, "")
    popup.command.click()
    assert len(drawing.picture.nodes) == 4
    (added,) = set(drawing.picture.nodes) - {"visits", "sellers", "choice"}
    assert drawing.picture.name_of(added) == "가"
    assert drawing.picture.chosen == added
    drawing.picture.focus("visits")
    drawing.press(KEY.Key_F2)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, NamePopup)
    popup.field.setText("Readers")
    popup.command.click()
    assert drawing.picture.name_of("visits") == "Readers"
    assert len(drawing.steps) == 2


def test_tab_goes_from_each_node_to_the_arrows_that_leave_it(loop: Loop) -> None:
    drawing = loop()
    drawing.picture.focus("visits")
    order: list[object] = [QApplication.focusWidget()]
    for _ in range(4):
        drawing.press(KEY.Key_Tab)
        order.append(QApplication.focusWidget())
    picture = drawing.picture
    assert order == [
        picture.nodes["visits"],
        picture.links["visits", "sellers"],
        picture.nodes["sellers"],
        picture.links["sellers", "choice"],
        picture.nodes["choice"],
    ]


def test_nodes_and_arrows_are_said_in_words(loop: Loop) -> None:
    drawing = loop()
    assert drawing.picture.nodes["visits"].accessibleName() == "Visits, state 3, hub, leads to Sellers"
    assert drawing.picture.links["visits", "sellers"].accessibleName() == "Visits → Sellers, +, strength 4"


def test_buttons_lie_where_the_figure_has_nodes(loop: Loop) -> None:
    drawing = loop()
    boxes = [button.geometry() for button in drawing.picture.nodes.values()]
    assert all(drawing.picture.rect().contains(box) for box in boxes)
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    drawing.loop.resize(1200, 900)
    QApplication.processEvents()
    assert [button.geometry() for button in drawing.picture.nodes.values()] != boxes


def test_nodes_and_arrows_are_written_into_tables(loop: Loop) -> None:
    drawing = loop()
    drawing.show_tables()
    assert not drawing.loop.card.isVisible()
    nodes: GridView = drawing.tables.nodes
    nodes.setFocus()
    nodes.setCurrentIndex(nodes.grid.index(3, 0))
    drawing.type("Price")
    drawing.press(KEY.Key_Tab)
    drawing.type("2")
    assert len(drawing.steps) == 2
    assert "Price" in [drawing.picture.name_of(key) for key in drawing.picture.nodes]
    assert nodes.grid.index(3, 1).data() == "2"


def test_an_arrow_of_the_table_waits_for_its_second_end(loop: Loop) -> None:
    drawing = loop()
    drawing.show_tables()
    links: GridView = drawing.tables.links
    links.setFocus()
    links.setCurrentIndex(links.grid.index(2, 0))
    drawing.type("3")
    assert drawing.steps == []
    assert links.grid.index(2, 0).data() == "Choice"
    links.setCurrentIndex(links.grid.index(2, 3))
    drawing.type("5")
    assert drawing.steps == []
    links.setCurrentIndex(links.grid.index(2, 1))
    drawing.type("1")
    assert drawing.links()[-1] == ("choice", "visits")
    assert len(drawing.steps) == 1
    assert links.grid.index(2, 3).data() == "5"
    assert links.grid.rows[-1].fresh
    assert links.grid.index(3, 0).data() == ""


def test_an_arrow_of_the_table_that_is_there_already_is_refused(loop: Loop) -> None:
    drawing = loop()
    drawing.show_tables()
    links: GridView = drawing.tables.links
    links.setFocus()
    links.setCurrentIndex(links.grid.index(1, 0))
    drawing.type("1")
    links.setCurrentIndex(links.grid.index(1, 1))
    drawing.type("2")
    assert "already" in drawing.troubles[-1]
    assert ("visits", "choice") in drawing.links()


def test_an_empty_loop_says_what_to_do_first(loop: Loop) -> None:
    drawing = loop({"nodes": [], "links": []})
    assert "first node" in drawing.loop.hint.words.text()
    assert not drawing.loop.card.isVisible()
    drawing.loop.hint.command.click()
    assert isinstance(QApplication.activePopupWidget(), NamePopup)


def test_starters_are_said_in_the_language_of_the_workshop(loop: Loop) -> None:
    drawing = loop(None, "ko")
    assert drawing.picture.name_of("visits") == "방문"
    drawing.loop.speak("en")
    assert drawing.picture.name_of("visits") == "Visits"
    assert drawing.steps == []


def test_a_read_only_loop_takes_nothing(loop: Loop) -> None:
    drawing = loop()
    drawing.loop.set_writable(False)
    drawing.picture.focus("choice")
    drawing.type("4")
    drawing.press(KEY.Key_Delete)
    drawing.press(KEY.Key_F2)
    drawing.press(KEY.Key_Return)
    assert drawing.steps == []
    assert drawing.picture.source == ""
