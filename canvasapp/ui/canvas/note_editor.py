"""The two editors of a canvas: the line at the end of each block, and the editor over a note."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextBlock, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from canvasapp.ui.canvas.note_style import LINE
from canvasapp.ui.composition import composing, finish_composition
from canvasapp.ui.type import pixel_font

_STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""Reasons for which the focus will come back: what is typed stays in the editor."""


class NoteText(QPlainTextEdit):
    """A plain editor for the text of one note: Enter is done, Shift+Enter a new line; composition is never lost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)

    def set_pixels(self, pixels: float) -> None:
        """The size of the text in logical pixels."""
        self.setFont(pixel_font(pixels))
        self.viewport().setFont(pixel_font(pixels))  # the placeholder is painted in the viewport's font
        self._pixels = pixels

    def typed(self) -> str:
        """The text, with what is being composed."""
        finish_composition(self)
        return self.toPlainText()

    def line_count(self) -> int:
        """How many lines the text takes now, at least one."""
        self.document().documentLayout().documentSize()  # lays out what is not laid out yet
        lines = sum(max(block.layout().lineCount(), 1) for block in _blocks(self))
        return max(lines, 1)

    def lines_height(self) -> int:
        """The height that the text needs now."""
        return round(self.line_count() * self._pixels * LINE)

    def done(self) -> None:
        """Enter was pressed."""

    def abandoned(self) -> None:
        """Esc was pressed."""

    def left(self) -> None:
        """The focus went elsewhere for good."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if composing(self):
                finish_composition(self)
            elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.textCursor().insertBlock()
                self.ensureCursorVisible()
            else:
                self.done()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.abandoned()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        finish_composition(self)
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.left()


class NoteEditor(NoteText):
    """The editor over a note. `commit(text)` returns "" or why it was refused; then the editor stays with its text."""

    closed = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget, text: str, commit: Callable[[str], str]) -> None:
        super().__init__(parent)
        self._commit, self._over = commit, False
        self.setPlainText(text)
        self.selectAll()
        self.setObjectName("noteEditor")

    def done(self) -> None:
        self._finish()

    def left(self) -> None:
        self._finish()

    def abandoned(self) -> None:
        if not self._over:
            self._over = True
            self.closed.emit()

    def _finish(self) -> None:
        if self._over:
            return
        reason = self._commit(self.typed())
        if reason:
            self.refused.emit(reason)
            return
        self._over = True
        self.closed.emit()


class InputLine(NoteText):
    """The line that is always there. `submit(text)` returns "" or why it was refused; then the text stays."""

    went_up = Signal()
    ended = Signal()
    pasted = Signal(QMimeData)
    resized = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget, submit: Callable[[str], str]) -> None:
        super().__init__(parent)
        self._submit = submit
        self.setObjectName("inputLine")
        self.textChanged.connect(self.resized)

    @property
    def empty(self) -> bool:
        """Nothing typed and nothing being composed."""
        return not self.toPlainText() and not composing(self)

    def submit(self) -> bool:
        """Make a note of what is typed. True if the line is empty afterwards."""
        text = self.typed()
        if not text.strip():
            self.clear()
            return True
        reason = self._submit(text)
        if reason:
            self.refused.emit(reason)
            return False
        self.clear()
        return True

    def done(self) -> None:
        self.submit()

    def left(self) -> None:
        self.submit()

    def abandoned(self) -> None:
        if self.submit():
            self.ended.emit()

    def event(self, event: QEvent) -> bool:
        # With nothing typed, undo and redo are those of the workshop, not of the empty line.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.empty:
            undo_keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in undo_keys):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.empty and not event.modifiers():
            self.went_up.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if "\n" in source.text().strip() or "\t" in source.text().strip():
            self.pasted.emit(source)
        else:
            super().insertFromMimeData(source)


def _blocks(editor: QPlainTextEdit) -> Iterator[QTextBlock]:
    block = editor.document().begin()
    while block.isValid():
        yield block
        block = block.next()
