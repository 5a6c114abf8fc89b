"""The delegate that paints notes and opens the editor over them."""

from datetime import date

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QRect,
    QSize,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from canvasapp.domain.model.tracking import overdue
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.canvas.block_model import NOTE_ROLE
from canvasapp.ui.canvas.note_edit import NoteEdit
from canvasapp.ui.canvas.note_editor import NoteEditor
from canvasapp.ui.canvas.note_painter import NoteState, paint_note
from canvasapp.ui.canvas.note_style import NoteStyle, densities
from canvasapp.ui.canvas.slide import Slide
from canvasapp.ui.kit.host import Host
from canvasapp.ui.kit.index import Index
from canvasapp.ui.look.look import Look


class NoteDelegate(QStyledItemDelegate):
    """Paints in `style`; `lit` are the ids that stay bright (None: all), `dragged` those that are on their way.

    Signals: `refused(reason)` when an edit was not kept; of the open editor: `typed`, `grown` when it needs another
    height, `cursor_moved`, `closed` when it is gone.
    """

    refused = Signal(str)
    typed = Signal()
    grown = Signal()
    cursor_moved = Signal()
    closed = Signal()

    def __init__(self, host: Host, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._host, self._look, self._view = host, look, view
        self.style: NoteStyle = densities(look.scale)[1]
        self.width = 200
        self.columns = 1
        self.patterns = False
        self.signs = True
        self.lit: frozenset[str] | None = None
        self.dragged: frozenset[str] = frozenset()
        self.slide = Slide(view.viewport())
        self.editor: NoteEditor | None = None
        self.editing: NoteEdit | None = None
        self._lines_height = 0

    def note_rect(self, cell: QRect) -> QRect:
        """The paper inside a cell: the cell holds the gap at its right and below."""
        return QRect(cell.left() + 2, cell.top() + 2, min(self.width, cell.width() - 2), cell.height() - self.style.gap)

    def note_height(self, note: Note, style: NoteStyle, width: int) -> int:
        """The height of a note `width` wide; while it is edited, that of the editor over it."""
        if self.editor is not None and self._is_edited(note) and style == self.style:
            return max(style.min_height, self.editor.lines_height() + 2 * style.pad)
        return style.note_height(note.text, width)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.width + self.style.gap, self._row_height(index) + self.style.gap)

    def _row_height(self, index: Index) -> int:
        """The height of the notes that stand side by side with this one: that of the tallest."""
        first = index.row() - index.row() % self.columns
        last = min(first + self.columns, index.model().rowCount())
        notes = (index.sibling(row, 0).data(NOTE_ROLE) for row in range(first, last))
        return max(self.note_height(note, self.style, self.width) for note in notes)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note: Note = index.data(NOTE_ROLE)
        flags = option.state
        state = NoteState(
            selected=bool(flags & QStyle.StateFlag.State_Selected),
            focused=self._view.hasFocus(),
            hovered=bool(flags & QStyle.StateFlag.State_MouseOver),
            dimmed=self.lit is not None and note.id not in self.lit,
            banded=self.patterns,
            editing=self._is_edited(note),
            away=note.id in self.dragged,
            source=self._host.source(note) if note.origin is not None else None,
            overdue=overdue(note, date.today()),
            replaced=note.is_replaced,
        )
        entry = self._host.content.workshop.entry(note.colour)
        paper = self.note_rect(option.rect).translated(self.slide.away(note.id))
        paint_note(painter, paper, note, entry, state, self.style, self._look, self.signs)

    def _is_edited(self, note: Note) -> bool:
        return self.editing is not None and self.editing.note_id == note.id

    # The editor.

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        note: Note = index.data(NOTE_ROLE)
        edit = NoteEdit(self._host, note)
        editor = NoteEditor(parent, note.text, edit.commit)
        self.editor, self.editing = editor, edit
        editor.set_pixels(self.style.pixels, self.style.line)
        editor.setAccessibleName(self.tr("Text of the note"))
        editor.refused.connect(self.refused)
        editor.closed.connect(lambda: self._close(editor))
        self._lines_height = editor.lines_height()
        editor.textChanged.connect(self.typed)
        editor.textChanged.connect(lambda: self._look_at_height(editor))
        for moved in (editor.cursorPositionChanged, editor.selectionChanged):
            moved.connect(self.cursor_moved)
        return editor

    def _look_at_height(self, editor: NoteEditor) -> None:
        if editor.lines_height() != self._lines_height:
            self._lines_height = editor.lines_height()
            self.grown.emit()

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The editor got its text when it was made; a repaint must not take away what was typed since."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The editor commits through its document, not through the model."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        style = self.style
        editor.setGeometry(self.note_rect(option.rect).adjusted(style.indent, style.pad, -style.side, -style.pad))
        if isinstance(editor, NoteEditor):  # at another width the text may take other lines; not amid this layout
            QTimer.singleShot(0, editor, lambda: self._look_at_height(editor))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The editor knows its keys and its focus itself."""
        return False

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = self.editing = None
            self.closed.emit()
        super().destroyEditor(editor, index)

    def _close(self, editor: NoteEditor) -> None:
        if editor is not self.editor:
            return  # the view let go of it already: its note is no longer here
        had_focus = editor.hasFocus()
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        if had_focus:
            self._view.setFocus()
        self._view.viewport().update()
