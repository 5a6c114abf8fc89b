"""A field for a text of any length that grows with it, loses no syllable, and keeps what is typed as one edit."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QKeyCombination, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from canvasapp.domain.model.values import clean_text
from canvasapp.ui.kit.composition import FOCUS_COMES_BACK, composing, finish_composition

Extent = Literal["line", "para", "lines"]
"""One line, that wraps where it must; a paragraph; a list with one entry a line."""

_FIRST_LINES = {"line": 1, "para": 3, "lines": 3}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_UNDO = (
    QKeyCombination(_CONTROL, Qt.Key.Key_Z),
    QKeyCombination(_CONTROL | _SHIFT, Qt.Key.Key_Z),
    QKeyCombination(_CONTROL, Qt.Key.Key_Y),
)
_QUOTED = 80
_AIR = 10
"""Room above and below the lines together, in logical pixels."""


class TextField(QPlainTextEdit):
    """`commit(text)` keeps a text and says whether that was done; otherwise it stays here and is tried again.

    Enter ends a line, begins the next entry of a list (and keeps the list), and is a new line in a paragraph, which
    Ctrl+Enter ends. What came to the stored text while one was typing is told by `refused` before it is replaced.
    """

    refused = Signal(str)

    def __init__(self, extent: Extent, commit: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._extent, self._commit = extent, commit
        self._known = ""
        self._meanwhile: str | None = None
        self._finishing = False
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    @property
    def dirty(self) -> bool:
        """Whether something is typed, or being composed, that is not kept yet."""
        return bool(composing(self)) or clean_text(self.toPlainText()) != self._known

    def typed(self) -> str:
        """The text as it is on the screen."""
        finish_composition(self)
        return clean_text(self.toPlainText())

    def show_text(self, text: str) -> None:
        """Show the stored text; what is being typed stays, and is not put in its place without a word.

        It is compared as it would be typed: blanks at the end of an imported text are no edit.
        """
        text = clean_text(text)
        if text == self._known:
            return
        if self.dirty and clean_text(self.toPlainText()) != text:
            self._meanwhile = text
            return
        self._known, self._meanwhile = text, None
        if clean_text(self.toPlainText()) != text:
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def show_entry(self, entry: str) -> None:
        """Put the cursor at the end of the line that says `entry`; where none does, at the end of the text."""
        lines = [line.strip() for line in self.toPlainText().split("\n")]
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if entry in lines:
            block = self.document().findBlockByNumber(lines.index(entry))
            cursor.setPosition(block.position() + len(block.text()))
        self.setTextCursor(cursor)

    def finish(self) -> bool:
        """Keep what is typed. False if that was refused; it is then still here."""
        if self._finishing:  # what the commit sets off takes the focus away and comes here again
            return True
        finish_composition(self)
        text = clean_text(self.toPlainText())
        if text == self._known:
            self._meanwhile = None
            return True
        if self._meanwhile is not None and self._meanwhile != text:
            self.refused.emit(self._told_meanwhile(self._meanwhile))
            self._known, self._meanwhile = self._meanwhile, None
            return False
        self._finishing = True
        kept = self._commit(text)
        self._finishing = False
        if kept:
            self._known, self._meanwhile = text, None
        return kept

    def _told_meanwhile(self, text: str) -> str:
        shown = text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1]}…"
        return self.tr(
            "Meanwhile “{text}” was written here. Leave the field once more to put yours in its place."
        ).format(text=shown)

    def event(self, event: QEvent) -> bool:
        # While the input method still speaks to this editor: a moment later it would deliver to the next one.
        if event.type() == QEvent.Type.FocusAboutToChange:
            finish_composition(self)
        # With nothing new typed, undo is that of the workshop.
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.keyCombination() in _UNDO and not self.dirty:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._enter(event)
        elif event.key() in _PAGES:
            event.ignore()  # the sheet goes on to another step
        elif event.key() == Qt.Key.Key_Escape:
            event.setAccepted(self.dirty)
            self.finish()
        elif event.keyCombination() == _UNDO[2]:
            self.redo()
        else:
            super().keyPressEvent(event)

    def _enter(self, event: QKeyEvent) -> None:
        if composing(self):
            finish_composition(self)
        elif event.modifiers() & _CONTROL or (self._extent == "line" and not event.modifiers() & _SHIFT):
            if self.finish():
                self.focusNextChild()
        elif self._extent != "lines" or self.finish():
            self.textCursor().insertBlock()
            self.ensureCursorVisible()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        finish_composition(self)
        super().focusOutEvent(event)
        if event.reason() not in FOCUS_COMES_BACK:
            self.finish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def _grow(self) -> None:
        lines = max(round(self.document().size().height()), _FIRST_LINES[self._extent])
        frame = self.height() - self.viewport().height() if self.viewport().height() > 0 else 0
        wanted = (
            lines * self.fontMetrics().lineSpacing() + max(frame, _AIR) + round(2 * self.document().documentMargin())
        )
        if wanted != self.height() or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)
