"""Finding notes on the sheet in front: matches stay bright, Enter goes from one to the next."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.values import folded
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import text_label, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.look.look import Look


class FindBar(Retranslated, QFrame):
    """`found(ids or None)` while one types, `wanted(id)` for the note to go to, `closed`."""

    found = Signal(object)
    wanted = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "accent")
        self.setMinimumHeight(48)
        self.field = LineField()
        self.field.setMaximumWidth(420)
        self.field.shown_changed.connect(lambda _text: self._search())
        self.field.installEventFilter(self)
        self._count = text_label("body")
        self._close = tool_button(look, "x", small=True)
        self._close.clicked.connect(self.end)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 10, 5)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._close)
        self._ids: list[str] = []
        self._content: Content | None = None
        self._sheet, self._at = "", -1
        self.retranslate()
        self.hide()

    def begin(self, content: Content, sheet_id: str) -> None:
        """Show the bar for a sheet."""
        self._content, self._sheet = content, sheet_id
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._search()

    def follow(self, content: Content, sheet_id: str) -> None:
        """The content changed under the search."""
        if not self.isHidden():
            self._content, self._sheet = content, sheet_id
            self._search()

    def end(self) -> None:
        """Hide the bar; everything is bright again."""
        self.hide()
        self.found.emit(None)
        self.closed.emit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.end()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.field.composing:
                self._next(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return False

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self.field.setPlaceholderText(self.tr("Find notes on this sheet"))
        self.field.setAccessibleName(self.tr("Find notes on this sheet"))
        self._close.setToolTip(self.tr("End the search"))
        self._close.setAccessibleName(self.tr("End the search"))
        self._tell_count()

    def _search(self) -> None:
        wanted = folded(self.field.shown_text().strip())
        if self._content is None or not wanted:
            self._ids, self._at = [], -1
            self._tell_count()
            self.found.emit(None)
            return
        notes = self._content.on_sheet(self._sheet)
        self._ids = [note.id for note in notes if wanted in folded(note.text)]
        self._at = -1
        self._tell_count()
        self.found.emit(frozenset(self._ids))

    def _tell_count(self) -> None:
        looking = bool(self.field.shown_text().strip())
        self._count.setText(self.tr("%n note(s) found", "", len(self._ids)) if looking else "")

    def _next(self, way: int) -> None:
        if self._ids:
            self._at = (self._at + way) % len(self._ids)
            self.wanted.emit(self._ids[self._at])
            self.field.setFocus()
