"""Cards of methods: one list for each group, so that arrows, screen readers and the pointer work as in any list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language
from canvasapp.ui.gallery.method_card import GAP, METHOD_ROLE, MethodCard, spoken_card
from canvasapp.ui.kit.card_columns import lay_out_as_cards
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.index import Index
from canvasapp.ui.kit.parts import follow

LEAST_WIDTH = 240
MOST_COLUMNS = 4


class MethodModel(QAbstractListModel):
    """The methods of one list, in their order."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.methods: tuple[Method, ...] = ()

    def show(self, methods: Sequence[Method]) -> None:
        """Show other methods."""
        self.beginResetModel()
        self.methods = tuple(methods)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it; never changed)
        return 0 if parent.isValid() else len(self.methods)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        method = self.methods[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return method.title.in_(self._language)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_card(method, self._language)
            case _ if role == METHOD_ROLE:
                return method
        return None

    @property
    def _language(self) -> Language:
        return self._context.language


class MethodList(QListView):
    """`chosen` brings the method in focus, `wanted` the one that is to be added; `passed` says that an arrow key leads
    up (-1) or down (+1) out of the list, at which x."""

    chosen = Signal(object)
    wanted = Signal(object)
    passed = Signal(int, int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = MethodModel(context, self)
        self._card = MethodCard(context, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._card)
        lay_out_as_cards(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda index: self._tell(self.wanted, index))
        follow(context.look, self, self.arrange)

    def show_methods(self, methods: Sequence[Method]) -> None:
        """Show these methods."""
        self.rows.show(methods)
        self.arrange()

    def method(self) -> Method | None:
        """The method in focus."""
        method = self.currentIndex().data(METHOD_ROLE)
        return method if isinstance(method, Method) else None

    def choose(self, row: int) -> None:
        """Put the focus of the list on a row."""
        self.setCurrentIndex(self.rows.index(max(0, min(row, self.rows.rowCount() - 1))))

    def forget(self) -> None:
        """Another list has the focus of all."""
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()

    def row_at(self, x: int, *, last: bool) -> int:
        """The row of the first (or last) line of cards that is nearest to `x`."""
        columns = self._columns()
        column = max(0, min(columns - 1, x * columns // max(1, self.viewport().width())))
        count = self.rows.rowCount()
        start = (count - 1) // columns * columns if last else 0
        return min(start + column, count - 1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._tell(self.chosen, current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.choose(0)
        elif self.currentIndex().isValid():
            self._tell(self.chosen, self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        row, columns, count = self.currentIndex().row(), self._columns(), self.rows.rowCount()
        x = self.visualRect(self.currentIndex()).center().x()
        if not plain:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell(self.wanted, self.currentIndex())
        elif event.key() == Qt.Key.Key_Down and row // columns == (count - 1) // columns:
            self.passed.emit(1, x)
        elif event.key() == Qt.Key.Key_Up and row < columns:
            self.passed.emit(-1, x)
        elif event.key() == Qt.Key.Key_Down:
            self.choose(row + columns)
        elif event.key() == Qt.Key.Key_Up:
            self.choose(row - columns)
        elif event.key() == Qt.Key.Key_Right:
            self.choose(row + 1) if row + 1 < count else self.passed.emit(1, 0)
        elif event.key() == Qt.Key.Key_Left:
            self.choose(row - 1) if row else self.passed.emit(-1, self.viewport().width())
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.arrange()

    def arrange(self) -> None:
        """The grid for the width of now; the list is as high as its cards."""
        columns = self._columns()
        # A pixel of slack: a line of cards that is exactly as wide as the list would be broken before its last one.
        cell = self._card.cell_size((self.width() - 1) // columns, self.rows.methods)
        if cell != self.gridSize():
            self._card.cell = cell
            self.setGridSize(cell)
        lines = -(-self.rows.rowCount() // columns)
        self.setFixedHeight(max(1, lines * cell.height()))
        self.viewport().update()

    def _columns(self) -> int:
        return max(1, min(MOST_COLUMNS, self.width() // (LEAST_WIDTH + GAP)))

    def _tell(self, signal: SignalInstance, index: Index) -> None:
        method = index.data(METHOD_ROLE)
        if isinstance(method, Method):
            signal.emit(method)
