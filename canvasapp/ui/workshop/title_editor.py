"""The editor over a tab, for the title of its sheet."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from canvasapp.ui.kit.composition import FOCUS_COMES_BACK
from canvasapp.ui.kit.line_field import LineField


class TitleEditor(LineField):
    """Enter and leaving keep the title, Esc does not. `closed` when it is done; refused, it stays with its text."""

    closed = Signal()

    def __init__(self, parent: QWidget, sheet: str, title: str, commit: Callable[[str], str]) -> None:
        """`sheet` is the id of the sheet; `commit(title)` returns "" or why it was refused."""
        super().__init__(parent)
        self.sheet, self._commit, self._over = sheet, commit, False
        self.setText(title)
        self.selectAll()
        self.returnPressed.connect(self.finish)

    def finish(self) -> bool:
        """Keep the title and close. False if it was refused."""
        if self._over:
            return True
        self.finish_composition()
        self._over = True  # what the commit sets off may take the focus away and come here again
        refused = self._commit(self.text())
        self._over = not refused
        if refused:
            self.setProperty("error", True)
            self.setAccessibleDescription(refused)
            self.style().unpolish(self)
            self.style().polish(self)
        else:
            self.closed.emit()
        return self._over

    def give_up(self) -> None:
        """Close without keeping anything."""
        self._over = True
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in FOCUS_COMES_BACK:
            self.finish()
