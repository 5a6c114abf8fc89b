"""The window and its pages."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from canvasapp.ui.shell.window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def send(receiver: QWidget | QWindow, kind: QEvent.Type) -> None:
    """An event of the mouse, as the window system sends it."""
    spot = QPointF(10, 10)
    event = QMouseEvent(kind, spot, receiver.mapToGlobal(spot), LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(receiver, event)


def send_second_half(widget: QWidget) -> None:
    """The second half of a double click: the native window is told of a press, the widget is not."""
    send(QWindow(), QEvent.Type.MouseButtonPress)
    send(widget, QEvent.Type.MouseButtonDblClick)
    send(widget, QEvent.Type.MouseButtonRelease)


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
    send_second_half(second)
    assert pressed == []
    QTest.mouseClick(second, LEFT)
    assert pressed == ["Print"]
    send_second_half(second)
    assert pressed == ["Print", "Print"]
