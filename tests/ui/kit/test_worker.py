"""Work beside the window."""

import subprocess
import sys
import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from canvasapp.ui.kit.worker import Worker

QUIT_WHILE_WORKING = """
import sys, time
from PySide6.QtCore import QCoreApplication, QTimer
from canvasapp.ui.kit.worker import Worker

app = QCoreApplication(sys.argv)
worker = Worker(app)
worker.ask(lambda: time.sleep(0.3), lambda nothing: print("too late"))
QTimer.singleShot(0, app.quit)
sys.exit(app.exec())
"""


def test_results_come_back_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    parent, got = QObject(), list[object]()
    worker = Worker(parent)
    worker.ask(threading.current_thread, lambda there: got.extend([there, threading.current_thread()]))
    assert worker.busy
    qtbot.waitUntil(lambda: len(got) == 2)
    assert got[0] is not got[1] is threading.main_thread()
    assert not worker.busy


def test_only_the_newest_of_those_that_wait_is_done(qtbot: QtBot) -> None:
    parent, gate = QObject(), threading.Event()
    done, got = list[int](), list[int]()
    worker = Worker(parent)

    def task(number: int) -> int:
        gate.wait(20)
        done.append(number)
        return number

    for number in range(4):
        worker.ask(lambda number=number: task(number), got.append)  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: bool(got))
    assert (done, got) == ([0, 3], [3])


def test_a_task_learns_that_it_is_overtaken(qtbot: QtBot) -> None:
    parent, begun, gate, got = QObject(), threading.Event(), threading.Event(), list[bool]()
    worker = Worker(parent)

    def first() -> None:
        got.append(worker.overtaken)
        begun.set()
        gate.wait(20)
        got.append(worker.overtaken)

    worker.ask(first, lambda nothing: None)
    assert begun.wait(20)
    worker.ask(lambda: None, lambda nothing: None)
    gate.set()
    qtbot.waitUntil(lambda: not worker.busy)
    assert got == [False, True]


def test_what_is_forgotten_is_not_delivered(qtbot: QtBot) -> None:
    parent, gate = QObject(), threading.Event()
    got, failed = list[object](), list[object]()
    worker = Worker(parent)
    worker.failed.connect(failed.append)

    def fails() -> None:
        gate.wait(20)
        raise ValueError

    worker.ask(fails, got.append)
    worker.forget()
    gate.set()
    worker.ask(lambda: "next", got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert (got, failed) == (["next"], [])


def test_the_program_ends_while_a_task_runs() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", QUIT_WHILE_WORKING], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
