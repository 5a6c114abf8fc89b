"""The tabs of a workshop's sheets: chosen, renamed, reordered, and notes dropped on them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from canvasapp.domain.method import Method
from canvasapp.domain.workshop import Sheet
from canvasapp.ui.canvas.block_model import NOTES_MIME, dragged_ids
from canvasapp.ui.line_field import LineField
from canvasapp.ui.look import Look
from canvasapp.ui.parts import button, follow


class SheetTabs(QWidget):
    """`chosen(sheet id)`, `moved(sheet id, position)`, `renamed(sheet id, title)`, `added()`, `notes_dropped(ids, sheet
    id)`, `menu_wanted(sheet id, global position)`."""

    chosen = Signal(str)
    moved = Signal(str, int)
    renamed = Signal(str, str)
    added = Signal()
    notes_dropped = Signal(list, str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, look: Look, methods: Mapping[str, Method]) -> None:
        super().__init__()
        self._look, self._methods = look, methods
        self._sheets: tuple[Sheet, ...] = ()
        self._filling = False
        self._editor: LineField | None = None
        self.writable = True
        self.bar = _Bar(self)
        self.bar.setExpanding(False)
        self.bar.setMovable(True)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.bar.setIconSize(QSize(16, 16))
        self.bar.currentChanged.connect(self._choose)
        self.bar.dropped_on.connect(lambda ids, tab: self.notes_dropped.emit(ids, self._sheets[tab].id))
        self.bar.tabBarDoubleClicked.connect(self.rename)
        self.bar.released.connect(self._tell_order)
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.bar.customContextMenuRequested.connect(self._menu)
        self.plus = button("quiet")
        self.plus.setProperty("tab", True)
        self.plus.clicked.connect(self.added)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(4)
        row.addWidget(self.bar)
        row.addWidget(self.plus)
        row.addStretch(1)
        self.setFixedHeight(40)
        follow(look, self, self._paint)
        self.retranslate()

    def show_sheets(self, sheets: Sequence[Sheet], current: str) -> None:
        """These tabs, with that one in front."""
        self._filling = True
        self._sheets = tuple(sheets)
        while self.bar.count() > len(sheets):
            self.bar.removeTab(self.bar.count() - 1)
        while self.bar.count() < len(sheets):
            self.bar.addTab("")
        for place, sheet in enumerate(sheets):
            self.bar.setTabText(place, sheet.title.replace("&", "&&"))
            self.bar.setTabToolTip(place, sheet.title)
            self.bar.setTabData(place, sheet.id)
            if sheet.id == current:
                self.bar.setCurrentIndex(place)
        self._paint()
        self._filling = False

    def rename(self, place: int) -> None:
        """Open the editor over a tab."""
        if not 0 <= place < len(self._sheets) or not self.writable:
            return
        sheet = self._sheets[place]
        editor = LineField(self.bar)
        editor.setText(sheet.title)
        editor.selectAll()
        rect = self.bar.tabRect(place)
        editor.setGeometry(rect.left() + 2, 2, max(rect.width() - 4, 160), 36)
        editor.setAccessibleName(self.tr("Title of the sheet"))
        editor.editingFinished.connect(lambda: self._renamed(sheet.id))
        self._editor = editor
        editor.show()
        editor.setFocus()

    def _renamed(self, sheet_id: str) -> None:
        if self._editor is not None:
            title = self._editor.text()
            self._editor.deleteLater()
            self._editor = None
            self.renamed.emit(sheet_id, title)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self.plus.setText(self.tr("Sheet"))
        self.plus.setToolTip(self.tr("New sheet"))
        self.plus.setAccessibleName(self.tr("New sheet"))
        self.bar.setAccessibleName(self.tr("Sheets"))

    def _paint(self) -> None:
        self.plus.setIcon(self._look.icon("plus", "accent"))
        for place, sheet in enumerate(self._sheets):
            method = self._methods.get(sheet.method)
            canvas = method is not None and method.canvas is not None
            self.bar.setTabIcon(place, self._look.icon("layout-grid" if canvas else "file-text", "muted"))

    def _choose(self, place: int) -> None:
        if not self._filling and 0 <= place < len(self._sheets):
            self.chosen.emit(self.bar.tabData(place))

    def _tell_order(self) -> None:
        shown = [self.bar.tabData(place) for place in range(self.bar.count())]
        if shown != [sheet.id for sheet in self._sheets]:
            current = self.bar.tabData(self.bar.currentIndex())
            self.moved.emit(current, shown.index(current))

    def _menu(self, position: QPoint) -> None:
        place = self.bar.tabAt(position)
        if place >= 0:
            self.menu_wanted.emit(self._sheets[place].id, self.bar.mapToGlobal(position))


class _Bar(QTabBar):
    """A tab bar that takes notes: they go to the same blocks of the sheet they are dropped on."""

    dropped_on = Signal(list, int)
    released = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setDrawBase(False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(NOTES_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.tabAt(event.position().toPoint()) >= 0:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        tab = self.tabAt(event.position().toPoint())
        if tab >= 0:
            event.acceptProposedAction()
            self.dropped_on.emit(dragged_ids(event.mimeData()), tab)
