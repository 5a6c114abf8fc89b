"""The keyboard leaves a part of a page for what comes after it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def leave(parts: Iterable[QWidget]) -> None:
    """Take the keyboard out of that of the `parts` which has it, to the next stop of Tab outside."""
    focused = QApplication.focusWidget()
    part = next((part for part in parts if focused is not None and part.isAncestorOf(focused)), None)
    if part is None or focused is None:
        return
    after = focused.nextInFocusChain()
    while after is not None and after is not focused:
        if not part.isAncestorOf(after) and after.isVisible() and after.focusPolicy() & Qt.FocusPolicy.TabFocus:
            after.setFocus(Qt.FocusReason.TabFocusReason)
            return
        after = after.nextInFocusChain()
