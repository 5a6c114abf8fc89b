"""The two editors of a canvas: the line at the end of each block, and the editor over a note."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextBlock, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from canvasapp.ui.canvas.note_mime import NOTES_MIME, local_files
from canvasapp.ui.canvas.note_style import LINE, tab_distance
from canvasapp.ui.kit.composition import FOCUS_COMES_BACK, composing, finish_composition
from canvasapp.ui.look.type import pixel_font

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_REDO = QKeyCombination(_CONTROL, Qt.Key.Key_Y)
"""Known to editors on Windows alone, but a key of ours everywhere."""

_KEYS_OF_THE_WORKSHOP = (
    QKeyCombination(_CONTROL, Qt.Key.Key_Z),
    QKeyCombination(_CONTROL | _SHIFT, Qt.Key.Key_Z),
    _REDO,
    QKeyCombination(_CONTROL, Qt.Key.Key_A),
)


class NoteText(QPlainTextEdit):
    """A plain editor for the text of one note: Enter is done, Shift+Enter a new line; composition is never lost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.setAcceptDrops(False)  # what is dropped here is meant for the block below

    def set_pixels(self, pixels: float, pitch: float = LINE) -> None:
        """The size of the text in logical pixels; `pitch` is the height of a line as a multiple of it."""
        self.setFont(pixel_font(pixels))
        self.viewport().setFont(pixel_font(pixels))  # the placeholder is painted in the viewport's font
        self.setTabStopDistance(tab_distance(pixels))
        self._pixels, self._pitch = pixels, pitch

    def typed(self) -> str:
        """The text, with what is being composed."""
        finish_composition(self)
        return self.toPlainText()

    def line_count(self) -> int:
        """How many lines the text takes now, at least one."""
        layout, lines = self.document().documentLayout(), 0
        for block in _blocks(self):
            layout.blockBoundingRect(block)  # lays it out; what was pasted a moment ago is not yet
            lines += max(block.layout().lineCount(), 1)
        return max(lines, 1)

    def lines_height(self) -> int:
        """The height that the text needs now."""
        return round(self.line_count() * self._pixels * self._pitch)

    def done(self) -> None:
        """Enter was pressed."""

    def abandoned(self) -> None:
        """Esc was pressed."""

    def left(self) -> None:
        """The focus went elsewhere for good."""

    def event(self, event: QEvent) -> bool:
        # While the input method still speaks to this editor: a moment later it would deliver to the next one.
        if event.type() == QEvent.Type.FocusAboutToChange:
            finish_composition(self)
        elif _asks_for(event, _REDO):
            event.accept()
            return True
        return super().event(event)

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
        elif event.keyCombination() == _REDO:
            self.redo()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        finish_composition(self)  # before the cursor goes elsewhere
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        finish_composition(self)
        super().focusOutEvent(event)
        if event.reason() not in FOCUS_COMES_BACK:
            self.left()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the canvas zooms
        else:
            super().wheelEvent(event)


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

    def finish(self) -> bool:
        """Keep the text and close. False if it was refused; then the editor stays with it."""
        if self._over:
            return True
        self._over = True  # what the commit sets off may take the focus away and come here again
        reason = self._commit(self.typed())
        self._over = not reason
        if reason:
            self.refused.emit(reason)
        else:
            self.closed.emit()
        return self._over

    def done(self) -> None:
        self.finish()

    def left(self) -> None:
        self.finish()

    def abandoned(self) -> None:
        if not self._over:
            self._over = True
            self.closed.emit()


class InputLine(NoteText):
    """The line that is always there. `submit(text)` returns "" or why it was refused; then the text stays.

    Signals: `went_up` (Up in the empty line), `ended` (Esc, what was typed is kept), `pasted` (what makes notes at
    once), `refused` (the reason).
    """

    went_up = Signal()
    ended = Signal()
    pasted = Signal(QMimeData)
    refused = Signal(str)

    def __init__(self, parent: QWidget, submit: Callable[[str], str]) -> None:
        super().__init__(parent)
        self._submit = submit
        self.setObjectName("inputLine")

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

    def take_away(self) -> str:
        """What is typed; the line is empty afterwards."""
        text = self.typed()
        self.clear()
        return text

    def take_up(self, text: str) -> None:
        """Put `text` behind what is typed, to be decided on."""
        finish_composition(self)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.insertPlainText(f"\n{text}" if self.toPlainText() else text)

    def event(self, event: QEvent) -> bool:
        # With nothing typed, these keys are those of the workshop, not of the empty line.
        if self.empty and _asks_for(event, *_KEYS_OF_THE_WORKSHOP):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.empty and not event.modifiers():
            self.went_up.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._end(event)
        else:
            super().keyPressEvent(event)

    def _end(self, event: QKeyEvent) -> None:
        """Esc keeps what is typed; in the empty line it is the page's, which goes one step back."""
        if self.empty:
            self.ended.emit()
            event.setAccepted(not self.hasFocus())
        elif self.submit():
            self.ended.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        several = any(sign in source.text().strip() for sign in "\n\r\t")
        foreign = not source.text().strip() or local_files(source)
        if several or foreign or (source.hasFormat(NOTES_MIME) and self.empty):
            self.pasted.emit(source)
        else:
            super().insertFromMimeData(source)


def _asks_for(event: QEvent, *keys: QKeyCombination) -> bool:
    """Whether `event` asks an editor if one of `keys` is its own rather than a shortcut of the window."""
    asks = event.type() == QEvent.Type.ShortcutOverride
    return asks and isinstance(event, QKeyEvent) and event.keyCombination() in keys


def _blocks(editor: QPlainTextEdit) -> Iterator[QTextBlock]:
    block = editor.document().begin()
    while block.isValid():
        yield block
        block = block.next()
