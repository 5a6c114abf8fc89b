"""Enter on a button that has the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from canvasapp.ui.kit.enter_key import EnterKey


@pytest.fixture(autouse=True)
def enter_key(qapp: QApplication) -> Iterator[None]:
    made = EnterKey(qapp)
    yield
    qapp.removeEventFilter(made)
    made.deleteLater()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_as_by_space(qtbot: QtBot, key: Qt.Key) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_box_to_tick_is_not_ticked_by_enter(qtbot: QtBot) -> None:
    box = QCheckBox()
    qtbot.addWidget(box)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not box.isChecked()


def test_a_button_with_a_menu_opens_it(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    menu = QMenu(button)
    menu.addAction("one")
    opened: list[bool] = []
    menu.aboutToShow.connect(lambda: opened.append(True))
    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu.close))
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.show()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert opened == [True]
