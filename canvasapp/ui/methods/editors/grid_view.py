"""A table that is filled in by keyboard alone: typing begins a cell, Tab and Enter go on, rows move by Alt+arrows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QSizePolicy, QTableView, QWidget

from canvasapp.domain.filling.cells import CellRefused
from canvasapp.ui.look import Look
from canvasapp.ui.methods.editors.cell_editors import CellEditor, End
from canvasapp.ui.methods.editors.clipboard import range_of, range_text
from canvasapp.ui.methods.editors.fonts import FontOf
from canvasapp.ui.methods.editors.grid_delegate import GridDelegate
from canvasapp.ui.methods.editors.grid_headers import GripHeader, WrappingHeader
from canvasapp.ui.methods.editors.grid_menus import choice_menu, row_menu, tick_menu
from canvasapp.ui.methods.editors.grid_model import GridCell, GridColumn, GridModel, GridRow, Index
from canvasapp.ui.wording import error_text

Cells = Mapping[tuple[str, str], JsonValue]
"""{(row id, column id): value}"""

_ROOMY = {"text": 150, "number": 92, "rating": 84, "choice": 124, "date": 124, "blocks": 140, "calc": 88}
_TIGHT = {"text": 112, "number": 66, "rating": 60, "choice": 88, "date": 104, "blocks": 104, "calc": 66}
_ROOMY_NAME, _TIGHT_NAME = 180, 136
_TALLEST = 520
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_COPYING = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.SelectAll)


@dataclass(frozen=True)
class GridDeeds:
    """What a table can do with its rows; False means that it was refused.

    `write(cells, before)` enters cells, those of unknown rows into new rows before the row `before`; `move(ids,
    before)` and `remove(ids)` are None where rows are fixed; `most` is the number of rows that it takes.
    """

    write: Callable[[Cells, str | None], bool]
    move: Callable[[Sequence[str], str | None], bool] | None = None
    remove: Callable[[Sequence[str]], bool] | None = None
    most: int = 0


class GridView(QTableView):
    """`complained` brings a sentence about what was typed or pasted, "" when all is well again."""

    complained = Signal(str)

    def __init__(self, look: Look, font_of: FontOf, deeds: GridDeeds, new_row: Callable[[], str]) -> None:
        super().__init__()
        self._font_of, self._deeds, self._new_row = font_of, deeds, new_row
        self.open_editor: CellEditor | None = None
        self._room, self._fitting = 0, True  # until everything is there
        self.cells = GridDelegate(look, font_of, self, self._leave_editor)
        self.grid = GridModel(self)
        self.setModel(self.grid)
        self.setItemDelegate(self.cells)
        self.titles = WrappingHeader(look, font_of, self)
        self.titles.align = self.cells.alignment
        self.grips = GripHeader(look, font_of, self)
        self.grips.movable = self._is_movable
        self.grips.picked.connect(self._pick_row)
        self.grips.dragged.connect(self._drop_row)
        self.setHorizontalHeader(self.titles)
        self.setVerticalHeader(self.grips)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tallest = _TALLEST
        for signal in (self.grid.rowsInserted, self.grid.dataChanged):
            signal.connect(self._fit_changed)
        self.grid.modelReset.connect(self.fit)
        self.grid.layoutChanged.connect(self.fit)
        self.grid.rowsRemoved.connect(self.updateGeometry)
        self._fitting = False

    # What the owner says.

    def show_rows(
        self,
        columns: Sequence[GridColumn],
        rows: Sequence[GridRow],
        invite: str = "",
        begun: tuple[GridCell, ...] | None = None,
    ) -> None:
        """Other columns or rows (as `GridModel.show`); what is being typed stays."""
        self.grid.show(columns, rows, invite, begun)

    def flush(self) -> bool:
        """Finish what is being typed; False if it cannot be taken, and then it stays."""
        editor = self.open_editor
        return editor is None or self._leave_editor(editor, self.currentIndex(), End.AWAY)

    def go_to(self, row_id: str, column_id: str = "") -> None:
        """Make a cell current and take the focus; an unknown row is the first one."""
        if not self.flush():
            return
        place = max(self.grid.place_of(row_id), 0)
        index = self.grid.index(place, max(self.grid.column_of(column_id), 0))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()

    def fit(self) -> None:
        """Columns as wide and rows as high as their content and the room want it."""
        self._room = self.viewport().width()
        self._fit_columns()
        self._fit_rows(0, self.grid.rowCount() - 1)

    # Sizes.

    def sizeHint(self) -> QSize:
        high = self.titles.sizeHint().height() + self.grips.length() + 2 * self.frameWidth()
        if self.horizontalScrollBar().maximum() > 0:
            high += self.horizontalScrollBar().sizeHint().height()
        return QSize(400, min(high, self.tallest))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(self.sizeHint().height(), 120))

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if self.viewport().width() != self._room and not self._fitting:  # also when a scroll bar comes or goes
            self._fitting = True
            self.fit()
            self._fitting = False

    def _fit_columns(self) -> None:
        """Roomy where there is room for it, else tight; what is left over goes to the words."""
        columns, room = self.grid.columns, self.viewport().width()
        least = self._least(_ROOMY, _ROOMY_NAME)
        if sum(least) > room:
            least = self._least(_TIGHT, _TIGHT_NAME)
        spare = max(room - sum(least), 0)
        shares = [column.width if column.kind in ("text", "choice", "blocks") else 0 for column in columns]
        for place, (width, share) in enumerate(zip(least, shares, strict=True)):
            self.setColumnWidth(place, width + spare * share // max(sum(shares), 1))
        self.titles.updateGeometry()
        self.updateGeometries()

    def _least(self, widths: Mapping[str, int], name: int) -> list[int]:
        scale = self._font_of("body").pointSizeF() / 10
        return [
            max(
                round((name if column.strong else widths[column.kind]) * scale),
                self.titles.widest_word(place),
                self.cells.unbroken(place),
            )
            for place, column in enumerate(self.grid.columns)
        ]

    def _fit_changed(self, first: Index, second: object, third: object = None) -> None:
        """Rows that were inserted (parent, first, last) or changed (first and last cell)."""
        if isinstance(second, int) and isinstance(third, int):
            self._fit_rows(second, third)
        elif isinstance(second, QModelIndex):
            self._fit_rows(first.row(), second.row())

    def _fit_rows(self, first: int, last: int) -> None:
        usual, before = self.cells.line_height(), self.grips.length()
        if self.grips.defaultSectionSize() != usual:
            self.grips.setDefaultSectionSize(usual)
        widths = [self.columnWidth(place) for place in range(len(self.grid.columns))]
        for place in range(first, last + 1):
            pairs = zip(self.grid.rows[place].cells, self.grid.columns, widths, strict=True)
            high = max((self.cells.height_for(cell, column, width) for cell, column, width in pairs), default=usual)
            if high != self.rowHeight(place):
                self.setRowHeight(place, high)
        if self.grips.length() != before:
            self.updateGeometry()

    # Editing.

    def open_cell(self, index: Index) -> None:
        """Begin to fill in a cell: an editor over it, or a menu of what there is to choose from."""
        if not self.grid.can_write(index):
            return
        column = self.grid.column(index)
        if column.kind in ("text", "number", "date"):
            self.edit(index)
        else:
            self._open_menu(index, column)

    def _open_menu(self, index: Index, column: GridColumn) -> None:
        where = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        spot = QPersistentModelIndex(index)

        def choose(value: JsonValue) -> None:
            self.put(spot, value)

        value = self.grid.cell(index).value
        made = tick_menu if column.kind == "blocks" else choice_menu
        menu = made(self, column, value, choose)
        menu.popup(where)

    def put(self, index: Index, value: JsonValue) -> bool:
        """Enter a value into a cell."""
        if not index.isValid() or value == self.grid.cell(index).value:
            return True
        row = self.grid.rows[index.row()]
        taken = self._deeds.write({(row.id, self.grid.column(index).id): value}, self._place_before(row.id))
        if taken:
            self.complained.emit("")
        return taken

    def _place_before(self, row_id: str) -> str | None:
        """The row before which a new row of that key belongs."""
        return self.grid.row_below(row_id)

    def edit(self, index: Index, trigger: object = None, event: QEvent | None = None) -> bool:  # type: ignore[override]
        """Open an editor. Qt calls this for a typed key, too, and again from its slot of that name."""
        if trigger is None:
            super().edit(index)
            return self.open_editor is not None
        self.cells.typing = trigger == QAbstractItemView.EditTrigger.AnyKeyPressed
        opened = bool(super().edit(index, trigger, event))  # type: ignore[call-overload]
        editor = self.indexWidget(index)
        if isinstance(editor, CellEditor):
            self.open_editor = editor
        return opened

    def _leave_editor(self, editor: CellEditor, index: Index, how: End) -> bool:
        """An editor is left; True if it is closed, False if it stays open with what cannot be taken."""
        if editor is not self.open_editor:
            return True
        if how is not End.ESCAPE:
            try:
                read = self.grid.column(index).read
                value = read(editor.typed()) if read is not None else None
            except CellRefused as error:
                self._refuse(editor, error_text(error), how)
                return False
            if not self.put(index, value):
                self._refuse(editor, "", how)
                return False
        self._close(editor)
        self.complained.emit("")
        self._go_on(index, how)
        return True

    def _refuse(self, editor: CellEditor, sentence: str, how: End) -> None:
        editor.setProperty("error", True)
        editor.style().polish(editor)
        if sentence:
            self.complained.emit(sentence)
        if how is not End.AWAY:
            editor.setFocus()

    def _close(self, editor: CellEditor) -> None:
        had_focus = editor.hasFocus()
        self.open_editor = None
        self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if had_focus:
            self.setFocus()

    def _go_on(self, index: Index, how: End) -> None:
        if how is End.ENTER and index.row() + 1 < self.grid.rowCount():
            self.setCurrentIndex(self.grid.index(index.row() + 1, index.column()))
        elif how in (End.NEXT, End.BACK):
            self._step(index, 1 if how is End.NEXT else -1)

    def _step(self, index: Index, by: int) -> bool:
        """Go to the next (previous) cell, over the ends of rows; False at the end of the table."""
        wide = self.grid.columnCount()
        place = index.row() * wide + index.column() + by
        if not 0 <= place < self.grid.rowCount() * wide:
            return False
        self.setCurrentIndex(self.grid.index(place // wide, place % wide))
        return True

    def commitData(self, editor: QWidget) -> None:
        """The view reads its editors itself."""

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if editor is not self.open_editor:  # one with an unfinished text stays
            super().closeEditor(editor, hint)

    # Keys.

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        """Keys that mean something else elsewhere in the window."""
        moves = event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        return moves or event.key() == Qt.Key.Key_Delete or any(event.matches(key) for key in _COPYING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._shift_rows(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._delete()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.open_cell(index)
        elif key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pick_row(index.row(), False)
        elif key == Qt.Key.Key_Insert and self._deeds.remove is not None:
            self._begin_row(index)
        elif key == Qt.Key.Key_Escape:
            self.focusNextChild()
        elif key in _PAGES and self.verticalScrollBar().maximum() == 0:
            event.ignore()  # the sheet goes on to another step
        elif not self._choose_by_key(index, event):
            super().keyPressEvent(event)

    def _choose_by_key(self, index: Index, event: QKeyEvent) -> bool:
        """Digits rate and choose at once; the space bar opens what there is to choose from."""
        if not self.grid.can_write(index) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        column = self.grid.column(index)
        if column.kind in ("text", "number", "date"):
            return False
        text = event.text()
        if text.isdigit() and column.kind == "rating":
            if column.low <= int(text) <= column.high:
                self.put(index, int(text))
            else:
                self.complained.emit(
                    self.tr("Type a digit from {low} to {high}.").format(low=column.low, high=column.high)
                )
            return True
        if text.isdigit() and column.kind in ("choice", "calc") and 1 <= int(text) <= len(column.choices):
            self.put(index, column.choices[int(text) - 1][0])
            return True
        if event.key() == Qt.Key.Key_Space:
            self._open_menu(index, column)
            return True
        return bool(text.strip())

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self.open_editor is None and self.hasFocus() and self._step(self.currentIndex(), 1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.open_editor is not None:
            self.open_editor.setFocus()
        elif not self.currentIndex().isValid() and self.grid.rowCount():
            self.setCurrentIndex(self.grid.index(0, 0))
        self.viewport().update(self.visualRect(self.currentIndex()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update(self.visualRect(self.currentIndex()))

    def keyboardSearch(self, search: str) -> None:
        """Letters are text."""

    # The mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.open_editor is not None and not self.flush():
            self.open_editor.setFocus()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and index.isValid() and index == self.currentIndex() and len(self.selectedIndexes()) <= 1:
            self.open_cell(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._deeds.remove is None or not self.grid.writable or not self.flush():
            return
        index = self.currentIndex()
        menu = row_menu(
            self,
            above=lambda: self._begin_row(index),
            up=lambda: self._shift_rows(-1),
            down=lambda: self._shift_rows(1),
            remove=lambda: self._remove(self._picked_rows() or self._current_row()),
            fresh=bool(index.isValid() and self.grid.rows[index.row()].fresh),
        )
        menu.popup(event.globalPos())

    # Rows.

    def _is_movable(self, row: int) -> bool:
        return (
            self._deeds.move is not None
            and self.grid.writable
            and row < len(self.grid.rows)
            and not self.grid.rows[row].fresh
        )

    def _pick_row(self, row: int, extend: bool) -> None:
        if row < 0 or not self.flush():
            return
        first = self.currentIndex().row() if extend and self.currentIndex().isValid() else row
        index = self.grid.index(row, max(self.currentIndex().column(), 0))
        chosen = QItemSelection(
            self.grid.index(min(first, row), 0), self.grid.index(max(first, row), self.grid.columnCount() - 1)
        )
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.setFocus()

    def _picked_rows(self) -> list[str]:
        """The keys of the rows that are selected as a whole."""
        rows = (index.row() for index in self.selectionModel().selectedRows())
        return [self.grid.rows[row].id for row in sorted(rows) if not self.grid.rows[row].fresh]

    def _current_row(self) -> list[str]:
        index = self.currentIndex()
        return [self.grid.rows[index.row()].id] if index.isValid() and not self.grid.rows[index.row()].fresh else []

    def _begin_row(self, index: Index) -> None:
        """An empty row above this one, to be typed into."""
        if not self.grid.invite or not self.flush():
            return
        row = self.grid.rows[index.row()] if index.isValid() else None
        place = self.grid.begin_row(None if row is None or row.fresh else row.id)
        self.setCurrentIndex(self.grid.index(place, 0))

    def _shift_rows(self, by: int) -> None:
        """Move the selected rows, or the current one, one place up or down."""
        ids = self._picked_rows() or self._current_row()
        if self._deeds.move is None or not self.grid.writable or not ids or not self.flush():
            return
        others = [row.id for row in self.grid.rows if not row.fresh and row.id not in ids]
        ahead = [row.id for row in self.grid.rows[: self.grid.place_of(ids[0])] if row.id in others]
        place = len(ahead) + by
        if 0 <= place <= len(others):
            self._deeds.move(ids, others[place] if place < len(others) else None)
            self.scrollTo(self.currentIndex())

    def _drop_row(self, source: int, before: int) -> None:
        rows = self.grid.rows
        if self._deeds.move is None or not self.flush():
            return
        picked = self._picked_rows()
        ids = picked if rows[source].id in picked else [rows[source].id]
        target = next((row.id for row in rows[before:] if not row.fresh and row.id not in ids), None)
        self._deeds.move(ids, target)

    def _delete(self) -> None:
        picked = self._picked_rows()
        if picked and self._deeds.remove is not None:
            self._remove(picked)
            return
        cells: dict[tuple[str, str], JsonValue] = {
            (self.grid.rows[index.row()].id, self.grid.column(index).id): None
            for index in self.selectedIndexes() or [self.currentIndex()]
            if self.grid.can_write(index) and self.grid.cell(index).value is not None
        }
        if cells:
            self._deeds.write(cells, None)

    def _remove(self, ids: Sequence[str]) -> None:
        if self._deeds.remove is None or not self.grid.writable or not ids:
            return
        place, column = self.grid.place_of(ids[0]), max(self.currentIndex().column(), 0)
        self._deeds.remove(ids)
        self.setCurrentIndex(self.grid.index(min(place, self.grid.rowCount() - 1), column))

    # The clipboard.

    def _copy(self) -> None:
        chosen = self.selectedIndexes() or [self.currentIndex()]
        rows, columns = sorted({i.row() for i in chosen}), sorted({i.column() for i in chosen})
        QGuiApplication.clipboard().setText(
            range_text([[self.grid.rows[row].cells[column].shown for column in columns] for row in rows])
        )

    def _paste(self, text: str) -> None:
        start = self.currentIndex()
        if not text or not start.isValid() or not self.grid.writable:
            return
        cells, problems = self._cells_of(range_of(text), start)
        if cells and not self._deeds.write(cells, self._place_before(self.grid.rows[start.row()].id)):
            return
        self.complained.emit(
            self.tr("%n cell(s) of what was pasted could not be taken.", "", len(problems)) + f" {problems[0]}"
            if problems
            else ""
        )

    def _cells_of(
        self, pasted: Sequence[Sequence[str]], start: Index
    ) -> tuple[dict[tuple[str, str], JsonValue], list[str]]:
        """What a pasted range means from a cell on, and what is wrong with the cells that cannot be taken."""
        existing = [row.id for row in self.grid.rows[start.row() :] if not row.fresh]
        if self.grid.rows[start.row()].fresh:
            existing = []
        room = max(self._deeds.most - sum(not row.fresh for row in self.grid.rows), 0) if self.grid.invite else 0
        cells: dict[tuple[str, str], JsonValue] = {}
        problems: list[str] = []
        for place, line in enumerate(pasted):
            fresh = place >= len(existing)
            if fresh and place >= len(existing) + room:
                problems += [self.tr("The table takes no more rows.")] * sum(bool(text.strip()) for text in line)
                continue
            row_id = self._new_row() if fresh else existing[place]
            for column, text in zip(self.grid.columns[start.column() :], line, strict=False):
                try:
                    value = column.read(text) if column.read is not None else None
                except CellRefused as error:
                    where = self.tr("Row {row}, {column}:").format(row=place + 1, column=column.label)
                    problems.append(f"{where} {error_text(error)}")
                    continue
                if column.read is not None and not (fresh and value is None):
                    cells[row_id, column.id] = value
        return cells, problems
