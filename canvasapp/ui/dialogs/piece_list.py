"""A block, or the shelf, as a list of what has come in: pieces are dragged from one to another."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from canvasapp.domain.model.workshop import Note

Index = QModelIndex | QPersistentModelIndex
_ID = Qt.ItemDataRole.UserRole
_BESIDE, _ABOVE = 24, 12
"""What the style sheet leaves free around the words of a piece, on both sides together, in logical pixels."""


class _WholeText(QStyledItemDelegate):
    """Makes each piece as tall as its words need: Qt forgets the padding of a style sheet when it breaks lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() - _BESIDE if isinstance(view, QListWidget) else 100
        text = str(index.data() or "")
        breaks = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        needed = option.fontMetrics.boundingRect(QRect(0, 0, max(40, width), 100_000), int(breaks), text)
        return QSize(max(40, width), needed.height() + _ABOVE)


class PieceList(QListWidget):
    """`sent(ids, block)`: pieces of another list were dropped here; `touched(block)`: the user works in it."""

    sent = Signal(list, str)
    touched = Signal(str)

    def __init__(self, block: str) -> None:
        super().__init__()
        self.block = block
        self.setProperty("pieces", True)
        self.setWordWrap(True)
        self.setItemDelegate(_WholeText(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemSelectionChanged.connect(self._tell)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these pieces; those that were selected still are."""
        kept = set(self.chosen())
        self.blockSignals(True)
        self.clear()
        for note in notes:
            item = QListWidgetItem(note.text)
            item.setData(_ID, note.id)
            item.setToolTip(note.text)
            self.addItem(item)
            item.setSelected(note.id in kept)
        self.blockSignals(False)

    def chosen(self) -> list[str]:
        """The ids of the selected pieces, from top to bottom."""
        return [item.data(_ID) for row in range(self.count()) if (item := self.item(row)).isSelected()]

    def _tell(self) -> None:
        if self.selectedItems():
            self.touched.emit(self.block)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(isinstance(event.source(), PieceList))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(isinstance(event.source(), PieceList))

    def dropEvent(self, event: QDropEvent) -> None:
        source = event.source()
        if isinstance(source, PieceList):
            event.setDropAction(Qt.DropAction.CopyAction)  # the lists are filled anew; Qt moves nothing
            event.accept()
            self.sent.emit(source.chosen(), self.block)
