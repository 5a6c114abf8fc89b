"""Work beside the window: one task at a time, and of those that wait only the newest is done."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

T = TypeVar("T")


class _Mail(QObject):
    """Carries results from the worker's thread to the window's. A task holds its own, so that a result that
    nobody waits for any more goes nowhere instead of to an object that is gone."""

    arrived = Signal(object, object)


class Worker(QObject):
    """`failed` brings the exception of a task whose result is still wanted."""

    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._mail = _Mail()
        self._mail.arrived.connect(self._take)
        self._next: tuple[Callable[[], object], Callable[[object], None]] | None = None
        self._then: Callable[[object], None] | None = None
        self._running = False

    @property
    def busy(self) -> bool:
        """Whether a result that is wanted is still to come."""
        return self._next is not None or self._then is not None

    @property
    def overtaken(self) -> bool:
        """Whether the task that runs now works for nothing, since something newer waits; it may ask and end early."""
        return self._then is None

    def ask(self, task: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do `task` in another thread and call `then` with its result in this one.

        What was asked before and is not done yet is not wanted any more.
        """
        self._next = (task, then)  # type: ignore[assignment]  # the pair belongs together, whatever its T
        self._then = None
        self._begin()

    def forget(self) -> None:
        """Want nothing any more; what is under way ends unseen."""
        self._next = self._then = None

    def _begin(self) -> None:
        if self._running or self._next is None:
            return
        task, self._then = self._next
        self._next = None
        self._running = True
        mail = self._mail

        def run() -> None:
            result: object = None
            error: Exception | None = None
            try:
                result = task()
            except Exception as raised:  # whatever it is, the window tells it
                error = raised
            with suppress(RuntimeError):  # the program has ended meanwhile, and Qt's half of the mail with it
                mail.arrived.emit(result, error)

        QThreadPool.globalInstance().start(run)

    def _take(self, result: object, error: Exception | None) -> None:
        self._running = False
        then, self._then = self._then, None
        self._begin()
        if then is None:
            return
        if error is not None:
            self.failed.emit(error)
        else:
            then(result)


class BesideWindow(QObject):
    """The executor of the window: each task in another thread, its result in this one. An error goes to the faults."""

    def __call__(self, task: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do `task` and call `then` with its result, unless this is gone by then."""
        worker = Worker(self)

        def take(result: T) -> None:
            worker.deleteLater()
            then(result)

        worker.failed.connect(_raise)
        worker.ask(task, take)


def _raise(error: Exception) -> None:
    raise error
