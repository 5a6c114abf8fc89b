"""A one-line field in which no syllable is lost: it knows what is being composed in it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from canvasapp.ui.kit.composition import keep_composed


class LineField(QLineEdit):
    """A QLineEdit that keeps a composition when the focus leaves, and in which Enter first ends it.

    `shown_changed` brings the text as it is on the screen, with the syllable in the making: QLineEdit itself says
    nothing while one composes.
    """

    shown_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = ""
        self.textChanged.connect(self._tell)

    @property
    def composing(self) -> str:
        """The text that is being composed; empty when nothing is."""
        return self._composing

    def shown_text(self) -> str:
        """The text as it is on the screen."""
        text, at = self.text(), self.cursorPosition()
        return text[:at] + self._composing + text[at:]

    def finish_composition(self) -> None:
        """Make what is being composed part of the text."""
        keep_composed(self, self._composing, self.text)

    def event(self, event: QEvent) -> bool:
        # While the input method still speaks to this field: a moment later it would deliver to the next one.
        if event.type() == QEvent.Type.FocusAboutToChange:
            self.finish_composition()
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = event.preeditString()
        super().inputMethodEvent(event)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._composing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish_composition()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.finish_composition()
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.finish_composition()
        super().focusOutEvent(event)

    def _tell(self) -> None:
        self.shown_changed.emit(self.shown_text())
