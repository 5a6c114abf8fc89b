"""The list of notes in a block: selection, keys and drags; what they mean is decided by the canvas."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from canvasapp.ui.canvas.block_model import BlockModel
from canvasapp.ui.canvas.host import Host
from canvasapp.ui.canvas.note_delegate import NoteDelegate
from canvasapp.ui.canvas.note_style import NoteStyle
from canvasapp.ui.look import Look
from canvasapp.ui.type import pixel_font


class BlockView(QListView):
    """Signals: `left_below` (Down on the last note), `sideways` (-1 or 1), `tabbed` (1 or -1), `menu_wanted` (global
    position), `background_clicked`, `zoomed` (1 or -1), `picked` (selection or focus changed)."""

    left_below = Signal()
    sideways = Signal(int)
    tabbed = Signal(int)
    menu_wanted = Signal(QPoint)
    background_clicked = Signal()
    zoomed = Signal(int)
    picked = Signal()

    def __init__(self, host: Host, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.notes = NoteDelegate(host, look, self)
        self.setItemDelegate(self.notes)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.setObjectName("notes")

    def block_model(self) -> BlockModel:
        """The model, typed."""
        model = self.model()
        assert isinstance(model, BlockModel)
        return model

    def take_style(self, style: NoteStyle, width: int) -> None:
        """Notes of `style` in a block `width` wide."""
        columns = style.columns(width)
        self.notes.style, self.notes.width = style, style.note_width(width)
        flow = QListView.Flow.TopToBottom if columns == 1 else QListView.Flow.LeftToRight
        if self.flow() != flow:
            self.setFlow(flow)
            self.setWrapping(columns > 1)
        self.verticalScrollBar().setSingleStep(style.min_height // 2)
        self.scheduleDelayedItemsLayout()

    def selected_ids(self) -> list[str]:
        """The ids of the selected notes in order."""
        notes = self.block_model().notes
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [notes[row].id for row in rows if row < len(notes)]

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers()
        row, count = self.currentIndex().row(), self.model().rowCount()
        single = self.flow() == QListView.Flow.TopToBottom
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        elif key == Qt.Key.Key_Down and plain and self._leaves(row, count):
            self.left_below.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain and single:
            self.sideways.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.tabbed.emit(-1 if key == Qt.Key.Key_Backtab else 1)
        else:
            super().keyPressEvent(event)

    def _leaves(self, row: int, count: int) -> bool:
        """Whether Down from `row` leaves the notes: from the last note, or the last line of several columns."""
        columns = max(1, self.viewport().width() // (self.notes.width + self.notes.style.gap))
        return row < 0 or row + (1 if self.flow() == QListView.Flow.TopToBottom else columns) >= count

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
        self.menu_wanted.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.select_rows([0])
        self.picked.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def selectionChanged(self, selected: object, deselected: object) -> None:
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.picked.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the drop to the model. QListView would try to move rows itself when the source is this view."""
        index = self.indexAt(event.position().toPoint())
        row = index.row()
        if self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem:
            row += 1
        if self.model().dropMimeData(event.mimeData(), event.dropAction(), row, 0, QModelIndex()):
            event.acceptProposedAction()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def startDrag(self, actions: Qt.DropAction) -> None:
        indexes = self.selectedIndexes()
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(indexes))
        drag.setPixmap(self._drag_picture(self.currentIndex(), len(indexes)))
        drag.setHotSpot(QPoint(24, 16))
        drag.exec(actions, Qt.DropAction.MoveAction)

    def _drag_picture(self, index: QModelIndex, count: int) -> QPixmap:
        """The current note at 90 %, with a badge that counts where several are dragged."""
        rect = self.notes.note_rect(self.visualRect(index))
        badge = 22
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round((rect.width() + badge) * ratio), round((rect.height() + badge) * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(0.9)
        painter.drawPixmap(QPoint(0, badge // 2), self.viewport().grab(rect))
        painter.setOpacity(1)
        if count > 1:
            spot = QRect(rect.width() - badge // 2, 0, badge, badge)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent_fill"))
            painter.drawEllipse(spot)
            painter.setPen(self._look.colour("on_accent"))
            painter.setFont(pixel_font(12, bold=True))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(count))
        painter.end()
        return picture
