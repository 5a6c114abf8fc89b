"""The ring around the button in focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QFocusFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import clear
from canvasapp.ui.look.focus_ring import FocusRing


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, context: Context) -> Iterator[QWidget]:
    """A window with two buttons and a field, and the ring that follows the focus."""
    ring = FocusRing(qapp)
    shown = QWidget()
    column = QVBoxLayout(shown)
    column.setContentsMargins(20, 20, 20, 20)
    for name in ("one", "two"):
        button = QPushButton(name)
        button.setObjectName(name)
        column.addWidget(button)
    field = QLineEdit()
    field.setObjectName("field")
    column.addWidget(field)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    yield shown
    qapp.focusChanged.disconnect(ring._follow)
    ring.deleteLater()


def rings(window: QWidget) -> list[QRect]:
    """The rings that are to be seen, in the coordinates of the window."""
    frames = [frame for frame in window.findChildren(QFocusFrame) if frame.isVisible()]
    return [QRect(frame.mapTo(window, QPoint()), frame.size()) for frame in frames]


def go_to(qtbot: QtBot, window: QWidget, name: str) -> QWidget:
    """Put the focus on a widget, as the keyboard does."""
    widget = window.findChild(QWidget, name)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    return widget


def test_the_ring_stands_two_pixels_outside_its_button(qtbot: QtBot, window: QWidget) -> None:
    button = go_to(qtbot, window, "one")
    assert rings(window) == [button.geometry().adjusted(-4, -4, 4, 4)]


def test_there_is_one_ring_and_it_follows_the_focus(qtbot: QtBot, window: QWidget) -> None:
    go_to(qtbot, window, "one")
    button = go_to(qtbot, window, "two")
    assert rings(window) == [button.geometry().adjusted(-4, -4, 4, 4)]


def test_the_ring_is_whole_where_the_button_fills_its_parent(qtbot: QtBot, window: QWidget) -> None:
    held = QWidget()
    QVBoxLayout(held).setContentsMargins(0, 0, 0, 0)
    edge = QPushButton("edge")
    edge.setObjectName("edge")
    layout, outer = held.layout(), window.layout()
    assert layout is not None
    assert outer is not None
    layout.addWidget(edge)
    outer.addWidget(held)
    qtbot.waitUntil(edge.isVisible)
    go_to(qtbot, window, "edge")
    (frame,) = [frame for frame in window.findChildren(QFocusFrame) if frame.isVisible()]
    assert frame.visibleRegion().boundingRect() == frame.rect()


def test_a_field_has_no_ring(qtbot: QtBot, window: QWidget) -> None:
    go_to(qtbot, window, "one")
    go_to(qtbot, window, "field")
    assert rings(window) == []


def test_a_button_that_goes_takes_its_ring_along(qtbot: QtBot, window: QWidget) -> None:
    button = go_to(qtbot, window, "one")
    button.deleteLater()
    QApplication.sendPostedEvents(button, QEvent.Type.DeferredDelete)
    go_to(qtbot, window, "two")
    assert len(rings(window)) == 1


def test_a_button_in_focus_can_be_taken_out_of_its_window(qtbot: QtBot, window: QWidget) -> None:
    button = go_to(qtbot, window, "one")
    layout = window.layout()
    assert layout is not None
    clear(layout)  # rows that are built anew while one of their buttons has the focus
    assert button.parent() is None
    assert rings(window) == []
