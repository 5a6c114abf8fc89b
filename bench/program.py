"""The program run and worked with from outside: a watch on its application, events as a user's keyboard sends them.

Nothing is imported here that the program does not import at once by itself, since its start is measured with it.
"""

import os
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from bench.painted import WhenPainted

SETTLED = 500  # milliseconds in which the library paints its pictures, before anything else is measured


def run_watched(arguments: list[str], look_on: Callable[[QtWidgets.QApplication], None]) -> int:
    """Run the program; `look_on` sees its application before it does anything with it. Returns the exit code."""

    class Watched(QtWidgets.QApplication):
        def __init__(self, given: list[str]) -> None:
            super().__init__(given)
            look_on(self)

    QtWidgets.QApplication = Watched  # type: ignore[assignment,misc]
    # Only now, so that the program takes the class above.
    from canvasapp.__main__ import main  # noqa: PLC0415

    sys.argv = ["canvasapp", *arguments]
    sys.excepthook = _end_at_once
    return main()


def _end_at_once(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A failure in the program is none of its readings: without this Qt would go on, and nothing be painted."""
    sys.__excepthook__(kind, error, trace)
    os._exit(1)


def view_of(widget: QWidget) -> QListView | None:
    """The list with rows of which a widget is the painted part."""
    view = widget.parentWidget()
    if isinstance(view, QListView) and view.viewport() is widget and view.model() is not None:
        return view if view.model().rowCount() > 0 else None
    return None


def shows_cards(widget: QWidget) -> bool:
    """Whether a widget shows the workshops of a library."""
    view = view_of(widget)
    return view is not None and view.viewMode() == QListView.ViewMode.IconMode


def shows_notes(widget: QWidget) -> bool:
    """Whether a widget shows the notes of a block."""
    view = view_of(widget)
    return view is not None and hasattr(view.model(), "block")


def views(shows: Callable[[QWidget], bool]) -> list[QListView]:
    """All lists of that kind."""
    return [view for widget in QtWidgets.QApplication.allWidgets() if shows(widget) and (view := view_of(widget))]


def open_first_card() -> None:
    """Open the first workshop of the library: it takes the focus, then Enter."""
    (cards,) = views(shows_cards)
    cards.setCurrentIndex(cards.model().index(0, 0))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        QtWidgets.QApplication.postEvent(cards, key)


def when_library_is_settled(application: QtWidgets.QApplication, then: Callable[[], None]) -> None:
    """Call `then` when the cards have been painted and had time for their pictures."""
    WhenPainted(application, shows_cards, lambda: QTimer.singleShot(SETTLED, then))
