"""The tabs of a workshop's sheets: chosen, renamed, reordered, and notes dropped on them."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QWidget

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.workshop import Sheet
from canvasapp.ui.canvas.note_mime import NOTES_MIME, carried_notes
from canvasapp.ui.kit.parts import button, follow, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.look.look import Look
from canvasapp.ui.workshop.title_editor import TitleEditor

Rename = Callable[[str, str], str]

_EDGE = 16
"""Room at both ends, in logical pixels."""

_WIDEST = 280
"""The room for a title in a tab, in logical pixels at the usual size of text."""


class SheetTabs(Retranslated, QWidget):
    """`chosen(sheet id)`, `moved(sheet id, position)`, `added`, `notes_dropped(ids, sheet id)`, `menu_wanted(sheet id,
    global position)`, `entered`: the keyboard goes on into the sheet."""

    chosen = Signal(str)
    moved = Signal(str, int)
    added = Signal()
    notes_dropped = Signal(list, str)
    menu_wanted = Signal(str, QPoint)
    entered = Signal()

    def __init__(self, look: Look, methods: Mapping[str, Method], rename: Rename) -> None:
        """`rename(sheet id, title)` returns "" or why it was refused; the editor then stays with the title."""
        super().__init__()
        self._look, self._methods, self._rename = look, methods, rename
        self._sheets: tuple[Sheet, ...] = ()
        self._current = ""
        self._filling = False
        self.editor: TitleEditor | None = None
        self.writable = True
        self.bar = _TabBar(self)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)  # scrolled sooner than shortened
        self.bar.setIconSize(QSize(16, 16))
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.all = tool_button(look, "chevron-down", small=True)
        self.all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.plus = button("quiet")
        self.plus.setProperty("tab", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.setSpacing(4)
        row.addWidget(self.bar)
        row.addWidget(self.all)
        row.addWidget(self.plus)
        row.addStretch(1)
        self.setFixedHeight(40)
        self._connect()
        follow(look, self, self._paint)
        self.retranslate()

    def _connect(self) -> None:
        self.bar.currentChanged.connect(self._choose)
        self.bar.dropped_on.connect(lambda ids, tab: self.notes_dropped.emit(ids, self._sheets[tab].id))
        self.bar.tabBarDoubleClicked.connect(self.rename)
        self.bar.rename_wanted.connect(lambda: self.rename(self.bar.currentIndex()))
        self.bar.released.connect(self._tell_order)
        self.bar.entered.connect(self.entered)
        self.bar.customContextMenuRequested.connect(self._menu)
        self.plus.clicked.connect(self.added)
        self.bar.laid_out.connect(self._offer_list)
        self.all.clicked.connect(self._list)

    def show_sheets(self, sheets: Sequence[Sheet], current: str, *, writable: bool) -> None:
        """These tabs, with that one in front."""
        self._filling = True
        self.writable = writable
        self.bar.setMovable(writable)
        self.plus.setVisible(writable)
        self._sheets, self._current = tuple(sheets), current
        while self.bar.count() > len(sheets):
            self.bar.removeTab(self.bar.count() - 1)
        while self.bar.count() < len(sheets):
            self.bar.addTab("")
        for place, sheet in enumerate(sheets):
            words = self.fontMetrics().elidedText(
                sheet.title, Qt.TextElideMode.ElideRight, round(_WIDEST * self._look.scale)
            )
            self.bar.setTabText(place, words.replace("&", "&&"))
            self.bar.setAccessibleTabName(place, sheet.title)
            self.bar.setTabToolTip(place, sheet.title)
            self.bar.setTabData(place, sheet.id)
            self.bar.setAccessibleTabName(place, sheet.title)
            if sheet.id == current:
                self.bar.setCurrentIndex(place)
        self._paint()
        self._filling = False
        self._place_editor()

    def rename(self, place: int) -> None:
        """Open the editor over a tab."""
        if not 0 <= place < len(self._sheets) or not self.writable or not self.flush():
            return
        sheet = self._sheets[place]
        editor = TitleEditor(self.bar, sheet.id, sheet.title, lambda title: self._rename(sheet.id, title))
        editor.setAccessibleName(self.tr("Title of the sheet"))
        editor.closed.connect(self._forget_editor)
        self.editor = editor
        self._place_editor()
        editor.show()
        editor.setFocus()

    def flush(self) -> bool:
        """Keep the title that is being typed. False if it was refused; it is still there."""
        return self.editor is None or self.editor.finish()

    def _forget_editor(self) -> None:
        editor, self.editor = self.editor, None
        if editor is not None:
            had_focus = editor.hasFocus()
            editor.hide()
            editor.deleteLater()
            if had_focus:
                self.entered.emit()

    def _place_editor(self) -> None:
        if self.editor is None:
            return
        places = [place for place, sheet in enumerate(self._sheets) if sheet.id == self.editor.sheet]
        if places:
            rect = self.bar.tabRect(places[0])
            self.editor.setGeometry(rect.left() + 2, 2, max(rect.width() - 4, 160), 36)
        else:
            self.editor.give_up()

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self.plus.setText(self.tr("Sheet"))
        self.plus.setToolTip(self.tr("New sheet"))
        self.plus.setAccessibleName(self.tr("New sheet"))
        self.all.setToolTip(self.tr("All sheets"))
        self.all.setAccessibleName(self.tr("All sheets"))
        self.bar.setAccessibleName(self.tr("Sheets"))

    def _paint(self) -> None:
        self.plus.setIcon(self._look.icon("plus", "accent"))
        for place, sheet in enumerate(self._sheets):
            method = self._methods.get(sheet.method)
            self.bar.setTabIcon(place, self._look.icon(method.icon if method is not None else "file-text", "muted"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_list()

    def _offer_list(self) -> None:
        """Where the tabs have no room side by side, a button lists them all."""
        plus = self.plus.sizeHint().width() if self.writable else 0
        room = self.width() - 2 * _EDGE - plus
        self.all.setVisible(sum(self.bar.tabRect(place).width() for place in range(self.bar.count())) > room)

    def _list(self) -> None:
        menu, bold = QMenu(self), QFont(self.font())
        bold.setBold(True)
        for place, sheet in enumerate(self._sheets):
            action = menu.addAction(self.bar.tabIcon(place), self.bar.tabText(place))
            action.setCheckable(True)
            if sheet.id == self._current:
                action.setChecked(True)
                action.setFont(bold)
            action.triggered.connect(lambda _checked=False, place=place: self.bar.setCurrentIndex(place))
        menu.exec(self.all.mapToGlobal(self.all.rect().bottomLeft()))
        menu.deleteLater()

    def _choose(self, place: int) -> None:
        # While a tab is dragged its place changes, but not the sheet in front.
        if not self._filling and 0 <= place < len(self._sheets) and self.bar.tabData(place) != self._current:
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


class _TabBar(QTabBar):
    """A tab bar that takes notes: they go to the same blocks of the sheet they are dropped on."""

    dropped_on = Signal(list, int)
    laid_out = Signal()
    released = Signal()
    rename_wanted = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setDrawBase(False)

    def tabLayoutChange(self) -> None:
        self.laid_out.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.released.emit()

    def event(self, event: QEvent) -> bool:
        # Where the tabs have the focus, F2 is theirs; else it edits the selected note.
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.keyCombination() == QKeyCombination(Qt.Key.Key_F2):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
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
            self.dropped_on.emit([note.id for note in carried_notes(event.mimeData())], tab)
