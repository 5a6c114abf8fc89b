"""The binding itself: PySide6 6.12.0 loses a reference to None with every void call and aborts after some thousands."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 2000
NOISE = 50  # what the interpreter itself may add or drop meanwhile; one reference lost with each call makes 2000

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted from Python 3.12 on")


def drift(call: Callable[[], object]) -> int:
    """By how much the reference count of None changes over many calls."""
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return sys.getrefcount(None) - before


def test_a_call_without_a_result_keeps_the_reference_count_of_none(qtbot: QtBot) -> None:
    widget, item = QWidget(), QStandardItem("note")
    qtbot.addWidget(widget)
    calls: dict[str, Callable[[], object]] = {
        "update": widget.update,
        "setMinimumSize": lambda: widget.setMinimumSize(QSize(10, 10)),
        "setAccessibleName": lambda: widget.setAccessibleName("block"),
        "setText": lambda: item.setText("note"),
        "findChild, which finds none": lambda: widget.findChild(QObject, "nobody"),
    }
    drifts = {name: drift(call) for name, call in calls.items()}
    assert {name: change for name, change in drifts.items() if abs(change) > NOISE} == {}


def test_a_signal_into_python_keeps_the_reference_count_of_none() -> None:
    heard: list[str] = []
    sender = QObject()
    sender.objectNameChanged.connect(heard.append)
    names = iter(range(CALLS + 1))
    assert abs(drift(lambda: sender.setObjectName(str(next(names))))) <= NOISE
    assert len(heard) == CALLS + 1


def test_a_virtual_function_in_python_keeps_the_reference_count_of_none() -> None:
    class Counting(QObject):
        seen = 0

        def customEvent(self, event: QEvent) -> None:
            self.seen += 1

    receiver, event = Counting(), QEvent(QEvent.Type.User)
    assert abs(drift(lambda: QCoreApplication.sendEvent(receiver, event))) <= NOISE
    assert receiver.seen == CALLS + 1
