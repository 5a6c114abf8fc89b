"""The view of the cards: as many columns as fit, everything by keyboard, and a menu on every card."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QWidget

from canvasapp.ui.kit.card_columns import lay_out_as_cards
from canvasapp.ui.kit.index import Index
from canvasapp.ui.kit.parts import follow
from canvasapp.ui.library.card_delegate import HALF_GAP, CardDelegate
from canvasapp.ui.library.workshop_cards import CARD_ROLE, CardModel, WorkshopCard
from canvasapp.ui.look.look import Look

LEAST_WIDTH = 320
MARGIN = 32


class CardView(QListView):
    """`opened`, `removal_wanted`, `menu_wanted` bring a card; the menu is to open at the given place of the screen."""

    opened = Signal(object)
    removal_wanted = Signal(object)
    menu_wanted = Signal(object, object)
    current_changed = Signal()

    def __init__(self, look: Look, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate: CardDelegate | None = None
        self._model = model
        self.setModel(model)
        lay_out_as_cards(self)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda index: self._emit(self.opened, index))
        follow(look, self, self._arrange)

    def paint_with(self, delegate: CardDelegate) -> None:
        """Paint the cards so."""
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self._arrange()

    def card(self) -> WorkshopCard | None:
        """The card that has the focus."""
        return self._card_at(self.currentIndex())

    def choose(self, card_id: str) -> None:
        """Put the focus of the view on a card, on the first one if that is not shown."""
        index = self._model.index_of(card_id)
        if not index.isValid() and self._model.cards:
            index = self._model.index(0)
        self.setCurrentIndex(index)

    def rename(self) -> None:
        """Edit the title of the card in focus in place."""
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.scrollTo(index)
            self.edit(index)

    def is_editing(self) -> bool:
        """Whether a title is being edited in place."""
        return self.state() == CardView.State.EditingState

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._emit(self.opened, index)
        elif event.key() == Qt.Key.Key_F2 and plain:
            self.rename()
        elif event.key() == Qt.Key.Key_Delete and plain:
            self._emit(self.removal_wanted, index)
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._open_menu(index)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._open_menu(self.currentIndex())
        else:
            self._open_menu(self.indexAt(event.pos()), event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._more_of(index).contains(event.position().toPoint()):
            self._open_menu(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._arrange()

    def _arrange(self) -> None:
        """The grid for the width of now. Room for a scroll bar is always kept, so that its coming moves nothing."""
        if self._delegate is None:
            return
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        side = MARGIN - HALF_GAP
        self.setViewportMargins(side, 0, side - bar, 0)
        room = self.width() - 2 * side
        columns = max(1, room // (LEAST_WIDTH + 2 * HALF_GAP))
        cell = self._delegate.cell_size(room // columns)
        if cell != self.gridSize():
            self._delegate.cell = cell
            self.setGridSize(cell)
            self.verticalScrollBar().setSingleStep(cell.height() // 6)
        self.viewport().update()

    def _open_menu(self, index: QModelIndex, at: QPoint | None = None) -> None:
        card = self._card_at(index)
        if card is not None:
            self.setCurrentIndex(index)
            more = self._more_of(index)
            self.menu_wanted.emit(card, at or self.viewport().mapToGlobal(more.bottomLeft() + QPoint(0, 4)))

    def _more_of(self, index: QModelIndex) -> QRect:
        if self._delegate is None or not index.isValid():
            return QRect()
        return self._delegate.places(self.visualRect(index)).more

    def _emit(self, signal: SignalInstance, index: QModelIndex) -> None:
        card = self._card_at(index)
        if card is not None:
            signal.emit(card)

    def _card_at(self, index: Index) -> WorkshopCard | None:
        card = index.data(CARD_ROLE)
        return card if isinstance(card, WorkshopCard) else None
