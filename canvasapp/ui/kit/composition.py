"""Ending a composition (a Korean syllable in the making) without losing it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

FOCUS_COMES_BACK = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Reasons for which an editor loses the focus for a while only: what is typed stays in it."""


def focus_without_break(widget: QWidget) -> None:
    """Give `widget` the focus while the input method goes on.

    Qt ends a composition when the focus moves within a window, and an input method that works beside the program may
    by then be at the next syllable, which is lost. Qt leaves it alone for the reason that is given here.
    """
    widget.setFocus(Qt.FocusReason.PopupFocusReason)


def composing(editor: QPlainTextEdit) -> str:
    """The text that is being composed in `editor`; empty when nothing is."""
    layout = editor.textCursor().block().layout()
    return layout.preeditAreaText() if layout is not None else ""


def finish_composition(editor: QPlainTextEdit) -> None:
    """Make what is being composed part of the text.

    The input method is asked first; where it delivers nothing (as on macOS, and when the focus is already leaving),
    the composed text itself is entered and the input method told to forget it, so that it cannot come twice.
    """
    if not composing(editor):
        return
    QGuiApplication.inputMethod().commit()
    left_over = composing(editor)
    if left_over:
        event = QInputMethodEvent()
        event.setCommitString(left_over)
        QCoreApplication.sendEvent(editor, event)
        QGuiApplication.inputMethod().reset()
