"""Typing Korean as an input method delivers it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget


def compose(editor: QWidget, preedit: str) -> None:
    """A syllable in the making, as far as it is."""
    QCoreApplication.sendEvent(editor, QInputMethodEvent(preedit, []))


def commit(editor: QWidget, text: str) -> None:
    """The input method delivers a text, and nothing is in the making any more."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(editor, event)
