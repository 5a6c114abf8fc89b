"""The window and its pages."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from canvasapp.ui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def send(widget: QWidget, kind: QEvent.Type) -> None:
    """An event of the mouse in the middle of a widget, as the window system sends it."""
    spot = QPointF(widget.rect().center())
    event = QMouseEvent(kind, spot, widget.mapToGlobal(spot), LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def test_half_a_double_click_does_nothing_on_the_page_that_the_other_half_brought(qtbot: QtBot) -> None:
    window, first, second = MainWindow(), QPushButton("New workshop"), QPushButton("Print")
    qtbot.addWidget(window)
    pressed: list[str] = []
    first.clicked.connect(lambda: window.show_page(second))
    second.clicked.connect(lambda: pressed.append("Print"))
    window.show_page(first)
    window.show()
    QTest.mouseClick(first, LEFT)
    assert window.page() is second
    send(second, QEvent.Type.MouseButtonDblClick)
    send(second, QEvent.Type.MouseButtonRelease)
    assert pressed == []
    QTest.mouseClick(second, LEFT)
    assert pressed == ["Print"]
    send(second, QEvent.Type.MouseButtonDblClick)
    send(second, QEvent.Type.MouseButtonRelease)
    assert pressed == ["Print", "Print"]
