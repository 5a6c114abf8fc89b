"""Offered notes side by side, as cards with what can be done: take, edit and take, refuse."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from canvasapp.domain.engine.offering import Source
from canvasapp.domain.engine.results.outcome import Offer
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.canvas.note_style import LINE, text_height, text_layout
from canvasapp.ui.kit.wording import source_text
from canvasapp.ui.look.look import Look
from canvasapp.ui.look.type import size_of

Deed = Literal["take", "edit", "refuse"]

_Index = QModelIndex | QPersistentModelIndex
_PADDING, _BUTTON, _HEAD = 12, 28, 20
_NARROWEST, _WIDEST = 200, 300
_GAP = 10


@dataclass(frozen=True)
class OfferCard:
    """An offered note, or one that was taken already (with the note it became, and how its source stands)."""

    offer: Offer | None
    text: str
    block: str
    icon: str
    note: Note | None = None
    source: Source | None = None


class OfferModel(QAbstractListModel):
    """The cards in a row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: tuple[OfferCard, ...] = ()

    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self.cards)

    def show_cards(self, cards: Sequence[OfferCard]) -> None:
        """Other cards; where they are the same nothing happens."""
        if tuple(cards) != self.cards:
            self.beginResetModel()
            self.cards = tuple(cards)
            self.endResetModel()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            place = self.tr("{place} of {count}").format(place=index.row() + 1, count=len(self.cards))
            standing = source_text(card.source) if card.source is not None else ""
            return ", ".join(part for part in (card.block, card.text, standing, place) if part)
        return card.text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None


class OfferView(QListView):
    """`wanted(row, command)`; Enter takes, F2 edits, Delete refuses. `menu_wanted(row, global position)`."""

    wanted = Signal(int, str)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, look: Look, model: OfferModel) -> None:
        super().__init__()
        self.offers = model
        self.setModel(model)
        self.painted = _CardDelegate(look, self)
        self.setItemDelegate(self.painted)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setSpacing(0)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setObjectName("notes")  # without a ground of its own
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        model.modelReset.connect(self._keep_place)
        self._row = 0
        self.edited = -1

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._row = current.row()

    def _keep_place(self) -> None:
        """After a card is gone the next one is at hand."""
        if self.offers.cards:
            self.setCurrentIndex(self.offers.index(min(self._row, len(self.offers.cards) - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentIndex().row(), Qt.Key(event.key())
        commands: dict[Qt.Key, Deed] = {
            Qt.Key.Key_Return: "take",
            Qt.Key.Key_Enter: "take",
            Qt.Key.Key_F2: "edit",
            Qt.Key.Key_Delete: "refuse",
            Qt.Key.Key_Backspace: "refuse",
        }
        if key in commands and row >= 0 and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.wanted.emit(row, commands[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        command = self.painted.deed_at(index, self.visualRect(index), event.position().toPoint())
        if command is not None and event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit(index.row(), command)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        on_button = self.painted.deed_at(index, self.visualRect(index), event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_button else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def text_rect(self, row: int) -> QRect:
        """Where the text of a card stands, for an editor over it."""
        return self.painted.text_rect(self.visualRect(self.offers.index(row)))

    def set_edited(self, row: int) -> None:
        """The card over which an editor stands; -1 for none."""
        self.edited = row
        self.viewport().update()

    def _menu(self, position: QPoint) -> None:
        index = self.indexAt(position)
        if index.isValid():
            self.menu_wanted.emit(index.row(), self.viewport().mapToGlobal(position))


class _CardDelegate(QStyledItemDelegate):
    """Paints a card: block, text, and what can be done."""

    def __init__(self, look: Look, view: OfferView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self.writable = True

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        card = self._view.offers.cards[index.row()]
        height = self._view.viewport().height()
        room = self.text_rect(QRect(0, 0, _NARROWEST, height)).height()
        width = _NARROWEST
        while width < 2 * _WIDEST and text_height(card.text, width, self._pixels(), LINE) > room:
            width += 20
        return QSize(width + 2 * _PADDING + _GAP, height)

    def _pixels(self) -> float:
        """The size of the text in logical pixels."""
        return size_of("body", self._look.scale) * 96 / 72

    def text_rect(self, rect: QRect) -> QRect:
        """The place for the text of a card."""
        return rect.adjusted(_PADDING, 8 + _HEAD, -_PADDING - _GAP, -_BUTTON - 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card = self._view.offers.cards[index.row()]
        rect: QRect = option.rect.adjusted(0, 0, -_GAP, 0)
        state: QStyle.StateFlag = option.state
        edited = index.row() == self._view.edited
        focused = edited or (bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._look.colour("accent" if focused else "line"), 2 if focused else 1)
        if card.note is None and not focused:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(self._look.colour("raised"))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)
        head = QRect(rect.left() + _PADDING, rect.top() + 8, rect.width() - 2 * _PADDING, _HEAD)
        self._look.paint_icon(
            painter, card.icon, self._look.theme.role("muted"), QRectF(head.left(), head.top() + 3, 14, 14)
        )
        painter.setFont(self._look.font("caption"))
        painter.setPen(self._look.colour("muted"))
        name = painter.fontMetrics().elidedText(card.block, Qt.TextElideMode.ElideRight, head.width() - 20)
        painter.drawText(head.adjusted(20, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), name)
        painter.setPen(self._look.colour("text"))
        place = self.text_rect(option.rect)
        layout = text_layout(card.text, place.width(), self._pixels(), LINE)
        layout.draw(painter, QPointF(place.topLeft()), [], QRectF(place))
        if edited:
            self._paint_keys(painter, rect)
        elif card.note is None:
            self._paint_commands(painter, option.rect)
        else:
            self._paint_standing(painter, rect, card)
        painter.restore()

    def _paint_standing(self, painter: QPainter, rect: QRect, card: OfferCard) -> None:
        role, icon = {"changed": ("warn", "triangle-alert"), "gone": ("muted", "unlink")}.get(
            card.source or "", ("good", "check")
        )
        where = QRect(rect.left() + _PADDING, rect.bottom() - _BUTTON - 2, rect.width() - 2 * _PADDING, _BUTTON)
        self._look.paint_icon(
            painter, icon, self._look.theme.role(role), QRectF(where.left(), where.center().y() - 7, 14, 14)
        )
        painter.setFont(self._look.font("caption"))
        painter.setPen(self._look.colour(role))
        text = source_text(card.source or "same")
        painter.drawText(where.adjusted(20, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_keys(self, painter: QPainter, rect: QRect) -> None:
        """What the keys do while the words are edited."""
        painter.setFont(self._look.font("caption"))
        painter.setPen(self._look.colour("muted"))
        where = QRect(rect.left() + _PADDING, rect.bottom() - _BUTTON - 2, rect.width() - 2 * _PADDING, _BUTTON)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), self.tr("Enter takes it · Esc leaves it"))

    def _paint_commands(self, painter: QPainter, rect: QRect) -> None:
        if not self.writable:
            return
        pointer = self._view.viewport().mapFromGlobal(self._view.cursor().pos())
        places = self._places(rect)
        for command, where in places.items():
            if where.contains(pointer):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._look.colour("hover"))
                painter.drawRoundedRect(where, 5, 5)
            icon, role = {"take": ("check", "accent"), "edit": ("pencil", "text"), "refuse": ("x", "text")}[command]
            left = where.left() + 6
            self._look.paint_icon(
                painter, icon, self._look.theme.role(role), QRectF(left, where.center().y() - 7, 15, 15)
            )
        painter.setFont(self._look.font("body"))
        painter.setPen(self._look.colour("accent"))
        painter.drawText(places["take"].adjusted(28, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self.tr("Take"))

    def _places(self, rect: QRect) -> dict[Deed, QRect]:
        """Where a card's buttons are."""
        top, right = rect.bottom() - _BUTTON - 4, rect.right() - _GAP - 6
        width = QFontMetrics(self._look.font("body")).horizontalAdvance(self.tr("Take"))
        return {
            "take": QRect(rect.left() + 6, top, width + 38, _BUTTON),
            "edit": QRect(right - 2 * _BUTTON - 4, top, _BUTTON, _BUTTON),
            "refuse": QRect(right - _BUTTON, top, _BUTTON, _BUTTON),
        }

    def deed_at(self, index: _Index, rect: QRect, position: QPoint) -> Deed | None:
        """The button under a position; None beside all of them."""
        if not index.isValid() or not self.writable or self._view.offers.cards[index.row()].note is not None:
            return None
        return next((command for command, where in self._places(rect).items() if where.contains(position)), None)
