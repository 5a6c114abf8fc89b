"""The delegate that paints notes and opens the editor over them."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from canvasapp.domain import edits
from canvasapp.domain.workshop import Note
from canvasapp.ui.canvas.block_model import NOTE_ROLE
from canvasapp.ui.canvas.host import Host
from canvasapp.ui.canvas.note_editor import NoteEditor
from canvasapp.ui.canvas.note_painter import NoteState, paint_note
from canvasapp.ui.canvas.note_style import NoteStyle, densities
from canvasapp.ui.look import Look

Index = QModelIndex | QPersistentModelIndex


class NoteDelegate(QStyledItemDelegate):
    """Paints in `style`; `lit` are the ids that stay bright (None: all). `refused` tells why an edit was not kept."""

    refused = Signal(str)

    def __init__(self, host: Host, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._host, self._look, self._view = host, look, view
        self.style: NoteStyle = densities(look.scale)[1]
        self.width = 200
        self.patterns = False
        self.signs = True
        self.lit: frozenset[str] | None = None
        self._edited = ""

    def note_rect(self, cell: QRect) -> QRect:
        """The paper inside a cell: the cell holds the gap at its right and below."""
        return QRect(cell.left() + 2, cell.top() + 2, min(self.width, cell.width() - 2), cell.height() - self.style.gap)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        note = index.data(NOTE_ROLE)
        height = self.style.note_height(note.text, self.width)
        return QSize(self.width + self.style.gap, height + self.style.gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note: Note = index.data(NOTE_ROLE)
        flags = option.state
        state = NoteState(
            selected=bool(flags & QStyle.StateFlag.State_Selected),
            focused=self._view.hasFocus(),
            hovered=bool(flags & QStyle.StateFlag.State_MouseOver),
            dimmed=self.lit is not None and note.id not in self.lit,
            banded=self.patterns,
            editing=note.id == self._edited,
        )
        entry = self._host.content.workshop.entry(note.colour)
        paint_note(painter, self.note_rect(option.rect), note, entry, state, self.style, self._look, self.signs)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        note: Note = index.data(NOTE_ROLE)
        self._edited = note.id

        def commit(text: str) -> str:
            if note.id not in self._host.content.notes:
                return ""
            return self._host.do(edits.edit_note(self._host.content, note.id, text))

        editor = NoteEditor(parent, note.text, commit)
        editor.set_pixels(self.style.pixels)
        editor.setAccessibleName(self.tr("Text of the note"))
        editor.refused.connect(self.refused)
        editor.closed.connect(lambda: self._close(editor))
        editor.textChanged.connect(lambda: self._fit(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The editor got its text when it was made; a repaint must not take away what was typed since."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The editor commits through its document, not through the model."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = self.note_rect(option.rect)
        if isinstance(editor, NoteEditor):
            rect.setHeight(max(rect.height(), editor.lines_height() + 2 * self.style.pad))
        top, left = self.style.pad, self.style.indent
        editor.setGeometry(rect.adjusted(left, top, -self.style.side, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The editor knows its keys and its focus itself."""
        return False

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._edited = ""
        super().destroyEditor(editor, index)

    def _close(self, editor: NoteEditor) -> None:
        had_focus = editor.hasFocus()
        self._edited = ""
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        if had_focus:
            self._view.setFocus()
        self._view.viewport().update()

    def _fit(self, editor: NoteEditor) -> None:
        editor.resize(editor.width(), max(editor.height(), editor.lines_height() + self.style.pad))
