"""The list of notes in a block: selection, keys and drags; what they mean is decided by the canvas."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from canvasapp.domain.model.workshop import Note
from canvasapp.ui.canvas.block_model import BlockModel
from canvasapp.ui.canvas.note_delegate import NoteDelegate
from canvasapp.ui.canvas.note_mime import notes_mime
from canvasapp.ui.canvas.note_style import NoteStyle
from canvasapp.ui.kit.composition import is_text
from canvasapp.ui.kit.host import Host
from canvasapp.ui.look.look import Look
from canvasapp.ui.look.type import pixel_font

_BADGE = 22
_LINE_WAYS = {QAbstractItemView.CursorAction.MoveUp: -1, QAbstractItemView.CursorAction.MoveDown: 1}
_PAGE_WAYS = {QAbstractItemView.CursorAction.MovePageUp: -1, QAbstractItemView.CursorAction.MovePageDown: 1}


class BlockView(QListView):
    """Signals: `left_below` (Down on the last note), `sideways` (-1 or 1), `tabbed` (1 or -1), `menu_wanted` (global
    position), `background_clicked`, `dragged_over` (whether a drag is here), `dragging` (ids of the notes that are on
    their way), `picked` (selection or focus changed), `laid_out`, `typed` (what a key or an input method brings as
    text). `carried` are the notes that a drag takes along."""

    left_below = Signal()
    sideways = Signal(int)
    tabbed = Signal(int)
    menu_wanted = Signal(QPoint)
    background_clicked = Signal()
    dragged_over = Signal(bool)
    dragging = Signal(object)
    picked = Signal()
    laid_out = Signal()
    typed = Signal(QEvent)

    def __init__(self, host: Host, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._styled: tuple[NoteStyle, int] | None = None
        self.carried: Callable[[], list[Note]] = self.selected_notes
        self.notes = NoteDelegate(host, look, self)
        self.notes.cursor_moved.connect(self._show_cursor)
        self.setItemDelegate(self.notes)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        # Tab goes from line to line; where nothing can be written there are no lines.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus if host.writable else Qt.FocusPolicy.StrongFocus)
        self.setObjectName("notes")

    def block_model(self) -> BlockModel:
        """The model, typed."""
        model = self.model()
        assert isinstance(model, BlockModel)
        return model

    def take_style(self, style: NoteStyle, width: int, place: QRect) -> bool:
        """Notes of `style` in a block `width` wide, the list at `place`. Whether they will be laid out anew; then
        `laid_out` follows."""
        if (self._styled, self.geometry()) == ((style, width), place):
            return False
        self.setGeometry(place)
        self.scheduleDelayedItemsLayout()
        if self._styled == (style, width):
            return True
        self._styled = (style, width)
        columns = style.columns(width)
        self.notes.style, self.notes.width, self.notes.columns = style, style.note_width(width), columns
        flow = QListView.Flow.TopToBottom if columns == 1 else QListView.Flow.LeftToRight
        if self.flow() != flow:
            self.setFlow(flow)
            self.setWrapping(columns > 1)
        self.verticalScrollBar().setSingleStep(style.min_height // 2)
        if self.notes.editor is not None:
            self.notes.editor.set_pixels(style.pixels, style.line)
        return True

    def doItemsLayout(self) -> None:
        if self._styled is not None:  # before that Qt would have every note measured at widths that never come
            super().doItemsLayout()
            self.laid_out.emit()

    def places(self) -> dict[str, QPoint]:
        """Where the notes in sight are, by their ids; none where notes don't glide."""
        if not self.notes.slide.wanted or not self.isVisible():
            return {}
        notes, height = self.block_model().notes, self.viewport().height()
        found: dict[str, QPoint] = {}
        for row in range(max(self.indexAt(QPoint(8, 8)).row(), 0), len(notes)):
            place = self.visualRect(self.model().index(row, 0)).topLeft()
            if place.y() > height:
                break
            found[notes[row].id] = place
        return found

    # Selection.

    def selected_notes(self) -> list[Note]:
        """The selected notes in order."""
        notes = self.block_model().notes
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [notes[row] for row in rows if row < len(notes)]

    def select_rows(self, rows: list[int]) -> None:
        """Select these rows; the last one becomes current and is scrolled to."""
        chosen = self.selectionModel()
        chosen.clearSelection()
        for row in rows:
            chosen.select(self.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select)
        if rows:
            current = self.model().index(rows[-1], 0)
            chosen.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(current)

    def selectionChanged(self, selected: object, deselected: object) -> None:
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.picked.emit()

    # The editor over a note.

    def edit_current(self) -> None:
        """Open the editor over the current note, where it may be edited."""
        if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def edit_note(self, note_id: str, text: str) -> None:
        """Open the editor over a note of this block, with `text` in it."""
        row = self.block_model().row_of(note_id)
        if row >= 0:
            self.select_rows([row])
            self.edit_current()
        if row >= 0 and self.notes.editor is not None:
            self.notes.editor.setPlainText(text)
            self.notes.editor.moveCursor(QTextCursor.MoveOperation.End)

    def fit_editor(self) -> None:
        """Give the open editor the height of its text, and keep its cursor in sight."""
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.updateEditorGeometries()
        self._show_cursor()

    def _show_cursor(self) -> None:
        editor = self.notes.editor
        if editor is None:
            return
        cursor = editor.cursorRect().translated(editor.viewport().pos() + editor.pos())
        below, above = cursor.bottom() + 4 - self.viewport().height(), 4 - cursor.top()
        bar = self.verticalScrollBar()
        if above > 0:
            bar.setValue(bar.value() - above)
        elif below > 0:
            bar.setValue(bar.value() + below)

    # Keys and mouse.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers()
        row, count = self.currentIndex().row(), self.model().rowCount()
        single = self.flow() == QListView.Flow.TopToBottom
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit_current()
        elif key == Qt.Key.Key_Down and plain and self._leaves(row, count):
            self.left_below.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain and single:
            self.sideways.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.tabbed.emit(-1 if key == Qt.Key.Key_Backtab else 1)
        elif is_text(event):
            self.typed.emit(event)
        elif not self._turns_page(key):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.typed.emit(event)

    def _turns_page(self, key: int) -> bool:
        """A note that is taller than the list is read page by page, before the next one is gone to."""
        note, height = self.visualRect(self.currentIndex()), self.viewport().height()
        bar = self.verticalScrollBar()
        if key == Qt.Key.Key_PageDown and note.bottom() > height:
            bar.setValue(bar.value() + min(height - bar.singleStep(), note.bottom() - height))
        elif key == Qt.Key.Key_PageUp and note.top() < 0:
            bar.setValue(bar.value() - min(height - bar.singleStep(), -note.top()))
        else:
            return False
        return True

    def _leaves(self, row: int, count: int) -> bool:
        """Whether Down from `row` leaves the notes: from the last line of notes, or where none is current."""
        return row < 0 or row // self._columns() == (count - 1) // self._columns()

    def _columns(self) -> int:
        return 1 if self._styled is None else self._styled[0].columns(self._styled[1])

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where QListView does not know its way: a line up or down in several columns, and away from a tall note."""
        row, last, columns = self.currentIndex().row(), self.model().rowCount() - 1, self._columns()
        if row >= 0 and columns > 1 and action in _LINE_WAYS:
            wanted = row + _LINE_WAYS[action] * columns
            return self.model().index(min(wanted, last) if wanted >= 0 else row, 0)
        found = super().moveCursor(action, modifiers)
        if row >= 0 and found.row() == row and action in _PAGE_WAYS:
            return self.model().index(min(max(row + _PAGE_WAYS[action], 0), last), 0)
        return found

    def keyboardSearch(self, search: str) -> None:
        """Bare letters are text, never a command."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.tabbed.emit(1 if forward else -1)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.indexAt(event.position().toPoint()).isValid():
            self.background_clicked.emit()
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        current = self.visualRect(self.currentIndex())
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard and current.isValid()
        self.menu_wanted.emit(self.viewport().mapToGlobal(current.center()) if by_key else event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the canvas zooms
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.currentIndex().isValid() and self.model().rowCount():
            self.select_rows([0])
        self.picked.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Drags.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.setDropIndicatorShown(True)
        super().dragEnterEvent(event)
        self.dragged_over.emit(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.setDropIndicatorShown(False)  # Qt keeps its place, and would paint it in the next drag that begins here
        self.dragged_over.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the drop to the model. QListView would try to move rows itself when the source is this view."""
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0 and self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem:
            row += 1
        self.setDropIndicatorShown(False)
        self.dragged_over.emit(False)
        self.setState(QAbstractItemView.State.NoState)
        if self.model().dropMimeData(event.mimeData(), event.dropAction(), row, 0, QModelIndex()):
            event.acceptProposedAction()
        self.viewport().update()

    def startDrag(self, actions: Qt.DropAction) -> None:
        notes = self.carried()
        if not notes:
            return
        drag = QDrag(self)
        drag.setMimeData(notes_mime(notes))
        drag.setPixmap(self._drag_picture(self.currentIndex(), len(notes)))
        drag.setHotSpot(QPoint(24, 16))
        self.dragging.emit(frozenset(note.id for note in notes))
        drag.exec(actions, Qt.DropAction.MoveAction)
        self.dragging.emit(frozenset())

    def _drag_picture(self, index: QModelIndex, count: int) -> QPixmap:
        """The current note at 90 %, with a badge that counts where several are dragged."""
        rect = self.notes.note_rect(self.visualRect(index))
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round((rect.width() + _BADGE) * ratio), round((rect.height() + _BADGE) * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(0.9)
        painter.drawPixmap(QPoint(0, _BADGE // 2), self.viewport().grab(rect))
        painter.setOpacity(1)
        if count > 1:
            spot = QRect(rect.width() - _BADGE // 2, 0, _BADGE, _BADGE)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent_fill"))
            painter.drawEllipse(spot)
            painter.setPen(self._look.colour("on_accent"))
            painter.setFont(pixel_font(12, bold=True))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(count))
        painter.end()
        return picture
