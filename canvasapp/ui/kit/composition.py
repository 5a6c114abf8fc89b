"""Ending a composition (a Korean syllable in the making) without losing it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
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


def is_text(event: QKeyEvent) -> bool:
    """Whether a key is a sign to be written, and no command or way to go."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.text().strip()) and event.text().isprintable() and not event.modifiers() & commands


def composing(editor: QPlainTextEdit) -> str:
    """The text that is being composed in `editor`; empty when nothing is."""
    layout = editor.textCursor().block().layout()
    return layout.preeditAreaText() if layout is not None else ""


def finish_composition(editor: QPlainTextEdit) -> None:
    """Make what is being composed part of the text."""
    keep_composed(editor, composing(editor), editor.document().characterCount)


def keep_composed(editor: QWidget, composed: str, written: Callable[[], object]) -> None:
    """Put a composed text into its editor, of which `written` says what stands in it without compositions.

    The input method is asked first; where it delivers nothing (as on macOS, and when the focus is already leaving) or
    throws the text away (as anthy does), the text is entered here and the input method told to forget it, so that it
    cannot come twice.
    """
    if not composed:
        return
    before = written()
    QGuiApplication.inputMethod().commit()
    if written() == before:
        event = QInputMethodEvent()
        event.setCommitString(composed)
        QCoreApplication.sendEvent(editor, event)
        QGuiApplication.inputMethod().reset()
