"""Notices when a window has been painted, from outside: an event filter on the application, no hook in the program."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class WhenPainted(QObject):
    """Calls `then` once, after the first paint of a widget for which `is_it` holds has reached the screen."""

    def __init__(
        self, application: QCoreApplication, is_it: Callable[[QWidget], bool], then: Callable[[], None]
    ) -> None:
        super().__init__(application)
        self._is_it, self._then, self._seen = is_it, then, False
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every paint event; let all events through."""
        is_paint = not self._seen and event.type() == QEvent.Type.Paint
        if is_paint and isinstance(watched, QWidget) and self._is_it(watched):
            self._seen = True
            # The timer comes after the whole window has been painted and handed over.
            QTimer.singleShot(0, self._then)
        return False


def say_painted_and_quit() -> None:
    """Tell the measuring process, wait until it has looked, end as a user ends the program."""
    for stream in (sys.stdout, sys.stderr):  # the second for who reads the list of imports there
        print("painted", file=stream, flush=True)
    sys.stdin.readline()
    QCoreApplication.quit()
