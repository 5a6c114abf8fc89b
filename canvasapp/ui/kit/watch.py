"""Looking again, twice a second, for what other programs have written."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

PAUSE = 500
"""Milliseconds: what others write is to be seen within a second."""


def watch(page: QWidget, look: Callable[[], object]) -> QTimer:
    """Call `look` from now on, as long as `page` lives and until the timer is stopped."""
    timer = QTimer(page)
    timer.timeout.connect(look)
    timer.start(PAUSE)
    return timer
