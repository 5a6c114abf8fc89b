"""The steps of the day in a list: clock time, kind, title, minutes; the one that has begun stands out."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from canvasapp.domain.model.agenda import AgendaItem
from canvasapp.domain.model.agenda_times import Slot
from canvasapp.ui.agenda.agenda_words import ICONS, clock_time, length_text, sort_text
from canvasapp.ui.look.look import Look

SLOT_ROLE = Qt.ItemDataRole.UserRole + 1
_LENGTH_ROLE = SLOT_ROLE + 1
_HIGH, _SIDE, _TIME, _SIGN = 44, 12, 58, 17
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Index = QModelIndex | QPersistentModelIndex


class AgendaList(QListWidget):
    """Enter changes a step, Ctrl+Enter goes to its sheet, Alt+arrows and dragging move it, space leaves it out or takes
    it in again, Delete removes it. `moved` brings its id and the row it goes to."""

    edit_wanted = Signal()
    sheet_wanted = Signal()
    skip_wanted = Signal()
    removal_wanted = Signal()
    moved = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setItemDelegate(_AgendaRow(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.itemDoubleClicked.connect(lambda _item: self.edit_wanted.emit())

    def show_slots(self, slots: Sequence[Slot], now: datetime) -> None:
        """Show these steps; the focus stays on its step, and where only times have changed, the rows stay, too."""
        current, row = self.current_id(), self.currentRow()
        while self.count() > len(slots):
            self.takeItem(self.count() - 1)
        while self.count() < len(slots):
            self.addItem(QListWidgetItem())
        for place, slot in enumerate(slots):
            item = self.item(place)
            length = length_text(slot.item, now)
            if (item.data(SLOT_ROLE), item.data(_LENGTH_ROLE)) == (slot, length):
                continue
            item.setData(SLOT_ROLE, slot)
            item.setData(_LENGTH_ROLE, length)
            item.setText(slot.item.title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(slot, length))
        ids = [slot.item.id for slot in slots]
        if ids:
            wanted = ids.index(current) if current in ids else max(0, min(row, len(ids) - 1))
            if wanted != self.currentRow():
                self.setCurrentRow(wanted)

    def current_id(self) -> str:
        """The id of the step that has the focus; "" if there is none."""
        item = self.currentItem()
        return _slot(item).item.id if item is not None and item.data(SLOT_ROLE) is not None else ""

    def choose(self, item_id: str) -> None:
        """Give a step the focus."""
        for row in range(self.count()):
            if _slot(self.item(row)).item.id == item_id:
                self.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers()
        if event.key() in _ENTER:
            control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            (self.sheet_wanted if control else self.edit_wanted).emit()
        elif event.key() == Qt.Key.Key_Space:
            self.skip_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers & Qt.KeyboardModifier.AltModifier:
            way = -1 if event.key() == Qt.Key.Key_Up else 1
            self.moved.emit(self.current_id(), self.currentRow() + way)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """The list itself moves nothing: the edit does, and comes back as the new order."""
        target = self.indexAt(event.position().toPoint())
        row = target.row() if target.isValid() else self.count()
        if self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem:
            row += 1
        before = self.currentRow()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.moved.emit(self.current_id(), row - 1 if row > before else row)


def _slot(item: QListWidgetItem) -> Slot:
    slot = item.data(SLOT_ROLE)
    assert isinstance(slot, Slot), "every row is one"
    return slot


def _spoken(slot: Slot, length: str) -> str:
    parts = (clock_time(slot.begins), slot.item.title, sort_text(slot.item.sort), length, slot.item.lead)
    return ", ".join(part for part in parts if part)


class _AgendaRow(QStyledItemDelegate):
    """Paints a step."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(_HIGH, QFontMetrics(self._look.font("body")).height() + 22))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row, slot = self._look, option.rect, index.data(SLOT_ROLE)
        item: AgendaItem = slot.item
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, begun=item.is_begun)
        quiet = "muted" if item.over or item.skipped else "text"
        time = QRect(row.left() + _SIDE, row.top(), _TIME, row.height())
        self._write(painter, time, clock_time(slot.begins) or "–", "muted")
        sign = QRectF(row.left() + _SIDE + _TIME, row.top() + (row.height() - _SIGN) / 2, _SIGN, _SIGN)
        icon = "check" if item.over else ICONS[item.sort]
        role = "good" if item.over else "accent" if item.is_begun else "muted"
        look.paint_icon(painter, icon, look.theme.role(role), sign)
        length = index.data(_LENGTH_ROLE)
        font = look.font("caption", tabular=True)
        width = QFontMetrics(font).horizontalAdvance(length) + 4
        right = QRect(row.right() - _SIDE - width, row.top(), width, row.height())
        self._write(painter, right, length, "muted", small=True)
        title = QRect(round(sign.right()) + 12, row.top(), 0, row.height())
        title.setRight(right.left() - 10)
        self._write(painter, title, item.title, quiet, bold=item.is_begun, struck=item.skipped)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, begun: bool) -> None:
        look, row = self._look, QRectF(option.rect).adjusted(2, 2, -2, -2)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(look.colour("border"), 1) if begun else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_soft" if selected else "hover" if hover else "surface"))
        if selected or hover or begun:
            painter.drawRoundedRect(row, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row, 6, 6)

    def _write(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        role: str,
        *,
        bold: bool = False,
        small: bool = False,
        struck: bool = False,
    ) -> None:
        font = self._look.font("strong" if bold else "caption" if small else "body", tabular=True)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(self._look.colour(role))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
