"""The grid of a matrix: digits rate, arrows go, a click or Enter opens the steps to choose from, F2 the remark."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontInfo,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QSizePolicy, QTableView

from canvasapp.domain.engine.answers.answer_values import CellKey
from canvasapp.domain.filling.matrix_edits import MAX_WEIGHT
from canvasapp.ui.kit.index import Index
from canvasapp.ui.look.look import Look
from canvasapp.ui.sheets.editors.cell_editors import CellText, End
from canvasapp.ui.sheets.editors.editor_fonts import FontOf
from canvasapp.ui.sheets.editors.matrix.matrix_delegate import MatrixDelegate
from canvasapp.ui.sheets.editors.matrix.matrix_headers import BETWEEN, GAP, AcrossHeader, DownHeader
from canvasapp.ui.sheets.editors.matrix.matrix_model import (
    CellPlace,
    FootPlace,
    MatrixModel,
    MatrixShown,
    WeightPlace,
)

_TALLEST = 1100
_WEIGHTS = 56
_LONG_TITLES = 130


@dataclass(frozen=True)
class MatrixCommands:
    """What can be done with cells; False means that it was refused.

    `number(place, step)` and `weigh(place, weight)` enter a number, None clears it; `remark(cell, text)`.
    """

    number: Callable[[CellPlace, int | None], bool]
    weigh: Callable[[WeightPlace, int | None], bool]
    remark: Callable[[CellKey, str], bool]
    remarks: bool = True


class MatrixView(QTableView):
    """`chooser_wanted(index)`, `menu_wanted(index, global position)`; `complained` brings a sentence about a key."""

    chooser_wanted = Signal(QModelIndex)
    menu_wanted = Signal(QModelIndex, QPoint)
    complained = Signal(str)

    def __init__(self, look: Look, font_of: FontOf, commands: MatrixCommands) -> None:
        super().__init__()
        self._look, self._font_of, self._commands = look, font_of, commands
        self.writable = True
        self.digits_go_on: Callable[[], bool] = lambda: False
        """Whether a digit leads on to the next cell; asked with each digit, since it is a setting."""
        self.tallest = _TALLEST
        self.remark_editor: CellText | None = None
        self._remark_cell: CellKey | None = None
        self.matrix = MatrixModel(self)
        self.setModel(self.matrix)
        self.cells = MatrixDelegate(look, font_of, self)
        self.setItemDelegate(self.cells)
        self.across, self.down = AcrossHeader(look, font_of, self), DownHeader(look, font_of, self)
        self.cells.lead = self.down.lead
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._fitted = 0
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.matrix.modelReset.connect(self.fit)
        self.matrix.dataChanged.connect(lambda first, last: self._fit_rows(first.row(), last.row()))

    def show_matrix(self, now: MatrixShown) -> None:
        """Follow to another state; the current cell stays the current one."""
        place = self.matrix.place(self.currentIndex())
        self.matrix.show(now)
        if not self.currentIndex().isValid() and isinstance(place, CellPlace):
            self.setCurrentIndex(self.matrix.index_of(place.cell, place.layer))

    def flush(self) -> bool:
        """Finish a remark that is being typed; False if that was refused."""
        return self.remark_editor is None or self._end_remark(End.AWAY)

    def go_to(self, cell: CellKey, layer: str) -> None:
        """Make a number current and take the focus; an unknown one is the first."""
        index = self.matrix.index_of(cell, layer)
        index = index if index.isValid() else self.matrix.index(0, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()

    # Sizes.

    def fit(self) -> None:
        """Columns as wide as there is room for, rows as high as their titles and remarks."""
        now, scale = self.matrix.shown, self._font_of("body").pointSizeF() / 10
        if self.property("turned") != now.turned:
            self.setProperty("turned", now.turned)
            for part in (self, *self.findChildren(QAbstractButton)):  # the button is the corner of the headers
                self.style().polish(part)
        count, layers = len(now.across), len(now.layers)
        gap = GAP if layers > 1 else BETWEEN
        most, floor = (88 if count * layers > 6 else 118, 46) if layers > 1 else (118, 64) if now.turned else (168, 74)
        roomy = round((206 if now.turned else 156) * min(scale, 1.5))
        tight = round((140 if now.turned else 112) * scale)
        self._fitted = self.width()  # the viewport's width follows from what is decided here, and would never rest
        room = self._fitted - (_WEIGHTS if now.weights else 0)
        if self.verticalScrollBar().isVisible():
            room -= self.verticalScrollBar().sizeHint().width()
        room -= count * (gap + (layers - 1) * BETWEEN)
        cells = max(count * layers, 1)
        unbroken = self.across.widest_word() if layers == 1 else self.across.widest_layer()
        if cells * unbroken + tight > room:  # better more lines beside than a torn word above
            tight = min(tight, max(self.down.widest_word(), round(120 * scale) if now.turned else 0))
        # Better a word of a title on two lines than a column out of sight.
        least = max(min(unbroken, (room - tight) // cells), round(floor * min(scale, 1.3)))
        spare = room - cells * least
        self.down.wide = min(max(spare, tight), roomy)
        wide = max(min(least + (spare - self.down.wide) // cells, round(most * scale)), least)
        left_over = room - cells * wide - self.down.wide
        self.down.wide += max(min(left_over, round(_LONG_TITLES * scale)), 0)
        for group in range(count):
            for nth in range(layers):
                ends = (nth == 0) + (nth == layers - 1)
                self.setColumnWidth(group * layers + nth, wide + (ends * gap + (2 - ends) * BETWEEN) // 2)
            for row in range(len(now.down), self.matrix.rowCount() if layers > 1 else 0):
                self.setSpan(row, group * layers, 1, layers)
        if now.weights and count:
            self.setColumnWidth(count * layers, _WEIGHTS)
        self._fit_rows(0, self.matrix.rowCount() - 1)
        self.updateGeometries()

    def _fit_rows(self, first: int, last: int) -> None:
        changed = False
        for row in range(first, last + 1):
            high = max(self.cells.row_height(row), self.down.height_for(row))
            if self.rowHeight(row) != high:
                self.setRowHeight(row, high)
                changed = True
        if changed:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        high = self.across.sizeHint().height() + self.down.length() + 2
        if self.horizontalScrollBar().maximum() > 0:
            high += self.horizontalScrollBar().sizeHint().height()
        return QSize(400, min(high, self.tallest))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, min(self.sizeHint().height(), 160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() != self._fitted:
            self.fit()
            self.updateGeometry()

    # Keys.

    def event(self, event: QEvent) -> bool:
        own = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if own and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text().isdigit():
            if self.enter(index, int(event.text())) and self.digits_go_on():
                self._go_on()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.enter(index, None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._want_chooser(index)
        elif key == Qt.Key.Key_F2:
            self.open_remark(index)
        elif key == Qt.Key.Key_Escape:
            event.ignore()  # the sheet leaves the grid, or the projector
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and self.verticalScrollBar().maximum() == 0:
            event.ignore()  # the sheet goes on to another step
        else:
            super().keyPressEvent(event)

    def enter(self, index: Index, number: int | None) -> bool:
        """Enter a number (None: clear) at an index; one off the scale is told."""
        place, now = self.matrix.place(index), self.matrix.shown
        if place is None or isinstance(place, FootPlace) or not self.writable:
            return False
        low, high = (0, MAX_WEIGHT) if isinstance(place, WeightPlace) else (now.low, now.high)
        if number is not None and not low <= number <= high:
            self.complained.emit(self.tr("Type a digit from {low} to {high}.").format(low=low, high=high))
            return False
        self.complained.emit("")
        if isinstance(place, WeightPlace):
            return self._commands.weigh(place, number)
        return self._commands.number(place, number)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self.hasFocus() and self._step(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def _go_on(self) -> None:
        """Go to the next cell of the same layer, or the next weight; the last one stays the current one."""
        index, layers = self.currentIndex(), self.matrix.layer_count
        below = self.matrix.index(index.row() + 1, index.column())
        if isinstance(self.matrix.place(index), CellPlace):
            beside = index.siblingAtColumn(index.column() + layers)
            first = self.matrix.index(index.row() + 1, index.column() % layers)
            following = beside if isinstance(self.matrix.place(beside), CellPlace) else first
        else:
            following = below
        if following.isValid() and isinstance(self.matrix.place(following), CellPlace | WeightPlace):
            self.setCurrentIndex(following)

    def _step(self, by: int) -> bool:
        """Go to the next (previous) cell, over the ends of rows; False at the end of the grid."""
        index, wide = self.currentIndex(), self.matrix.columnCount()
        place = index.row() * wide + index.column() + by
        if not index.isValid() or not 0 <= place < self.matrix.rowCount() * wide:
            return False
        self.setCurrentIndex(self.matrix.index(place // wide, place % wide))
        return True

    def keyboardSearch(self, search: str) -> None:
        """Letters are no commands."""

    # Focus, mouse, and the ring around the current cell.

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.matrix.index(0, 0))
        self.viewport().update(self._ring_area(self.currentIndex()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update(self._ring_area(self.currentIndex()))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        for index in (current, previous):
            self.viewport().update(self._ring_area(index))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.flush():
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not self.writable or index != self.currentIndex():
            return
        place = self.matrix.place(index)
        below = event.position().y() > self.cells.box(self.visualRect(index), index).bottom()
        if isinstance(place, CellPlace) and below:
            if place.cell in self.matrix.shown.remarks:
                self.open_remark(index)
        elif place is not None:
            self._want_chooser(index)

    def _want_chooser(self, index: Index) -> None:
        if self.writable and isinstance(self.matrix.place(index), (CellPlace, WeightPlace)):
            self.chooser_wanted.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentIndex().isValid() and self.flush():
            self.menu_wanted.emit(self.currentIndex(), event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if not index.isValid():
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus() or self.remark_editor is not None
        painter.setPen(QPen(self._look.colour("accent" if focused else "line"), 2 if focused else 1))
        painter.drawRoundedRect(self._ring(index), 6, 6)
        if focused and self.matrix.layer_count > 1 and isinstance(self.matrix.place(index), CellPlace):
            box = self.cells.box(self.visualRect(index), index).adjusted(-1.5, -1.5, 1.5, 1.5)
            painter.drawRoundedRect(box, 6, 6)
        painter.end()

    def _ring(self, index: Index) -> QRectF:
        """Around the whole cell, with all its layers and what stands below them."""
        place = self.matrix.place(index)
        if not isinstance(place, CellPlace):
            return QRectF(self.visualRect(index)).adjusted(2, 3, -4, -4)
        first = self.matrix.index(index.row(), place.group * self.matrix.layer_count)
        box = self.cells.box(self.visualRect(first), first)
        below = self.cells.below_height(place.cell, place.group)
        out = 2.5 if self.matrix.layer_count == 1 else 5.0
        return QRectF(
            box.left() - out,
            box.top() - out,
            self.cells.group_width(place.group) + 2 * out,
            box.height() + 2 * out + (below + 3 if below else 0),
        )

    def _ring_area(self, index: Index) -> QRect:
        return self._ring(index).toAlignedRect().adjusted(-3, -3, 3, 3) if index.isValid() else QRect()

    # Remarks.

    def open_remark(self, index: Index) -> None:
        """An editor below the numbers of a cell."""
        place = self.matrix.place(index)
        if not isinstance(place, CellPlace) or not self.writable or not self._commands.remarks or not self.flush():
            return
        editor = CellText(self.viewport(), self.matrix.shown.remarks.get(place.cell, ""), self._end_remark)
        editor.set_pixels(QFontInfo(self._font_of("caption")).pixelSize())
        editor.setAccessibleName(self.tr("Remark"))
        editor.setPlaceholderText(self.tr("Remark"))
        self.remark_editor, self._remark_cell = editor, place.cell
        box = self.cells.box(self.visualRect(index), index)
        ring = self._ring(index)
        wide = max(round(ring.width()), 170)
        left = min(round(ring.left()), self.viewport().width() - wide)

        def grow() -> None:
            editor.setGeometry(max(left, 0), round(box.bottom()) + 3, wide, editor.lines_height() + 14)

        grow()
        editor.textChanged.connect(grow)
        editor.begin(typing=False)
        editor.show()
        editor.setFocus()

    def _end_remark(self, how: End) -> bool:
        editor, cell = self.remark_editor, self._remark_cell
        if editor is None or cell is None:
            return True
        text = editor.typed().strip()
        changed = text != self.matrix.shown.remarks.get(cell, "")
        if how is not End.ESCAPE and changed and not self._commands.remark(cell, text):
            return False
        had_focus = editor.hasFocus()
        self.remark_editor = self._remark_cell = None
        editor.hide()
        editor.deleteLater()
        if had_focus:
            self.setFocus()
        self.viewport().update()
        return True
