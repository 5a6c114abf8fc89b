"""The one-line field keeps what is being composed."""

from collections.abc import Iterator

import pytest
from composing import commit, compose
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from canvasapp.ui.kit.line_field import LineField


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[LineField]:
    """A field in a window, with another one to go to."""
    window = QWidget()
    column = QVBoxLayout(window)
    made, other = LineField(), QLineEdit()
    other.setObjectName("other")
    column.addWidget(made)
    column.addWidget(other)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made


def test_what_is_shown_has_the_syllable_in_the_making_at_the_cursor(field: LineField) -> None:
    field.setText("전책")
    field.setCursorPosition(1)
    compose(field, "자")
    assert field.text() == "전책"
    assert field.composing == "자"
    assert field.shown_text() == "전자책"


def test_the_shown_text_is_told_while_one_composes(qtbot: QtBot, field: LineField) -> None:
    with qtbot.waitSignal(field.shown_changed) as told:
        compose(field, "서")
    assert told.args == ["서"]


def test_a_syllable_in_the_making_stays_when_the_focus_leaves(qtbot: QtBot, field: LineField) -> None:
    commit(field, "서")
    compose(field, "점")
    other = field.window().findChild(QLineEdit, "other")
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert field.text() == "서점"
    assert field.composing == ""


def test_a_click_into_the_text_keeps_the_syllable(qtbot: QtBot, field: LineField) -> None:
    compose(field, "점")
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.text() == "점"


def test_enter_ends_the_syllable_and_nothing_else(qtbot: QtBot, field: LineField) -> None:
    entered: list[str] = []
    field.returnPressed.connect(lambda: entered.append(field.text()))
    compose(field, "점")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), entered) == ("점", [])
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert entered == ["점"]


def test_what_the_input_method_delivers_itself_is_not_entered_twice(field: LineField) -> None:
    compose(field, "점")
    commit(field, "점")
    field.finish_composition()
    assert field.text() == "점"
