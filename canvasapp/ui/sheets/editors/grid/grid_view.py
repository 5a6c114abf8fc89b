"""A table that is filled in by keyboard alone: typing begins a cell, Tab and Enter go on, rows move by Alt+arrows."""

from collections.abc import Callable, Sequence

from pydantic import JsonValue
from PySide6.QtCore import QEvent, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication, QWidget

from canvasapp.domain.filling.cells import CellRefused
from canvasapp.ui.kit.composition import focus_without_break
from canvasapp.ui.kit.index import Index
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.look.look import Look
from canvasapp.ui.sheets.editors.cell_editors import CellEditor, CellLine, End
from canvasapp.ui.sheets.editors.cell_ranges import range_text
from canvasapp.ui.sheets.editors.editor_fonts import FontOf
from canvasapp.ui.sheets.editors.grid.grid_commands import GridCommands, pasted_cells
from canvasapp.ui.sheets.editors.grid.grid_delegate import GridDelegate
from canvasapp.ui.sheets.editors.grid.grid_menus import choice_menu, row_menu, tick_menu
from canvasapp.ui.sheets.editors.grid.grid_model import GridCell, GridColumn, GridRow
from canvasapp.ui.sheets.editors.grid.grid_rows import GridRows
from canvasapp.ui.sheets.editors.grid.typing_view import TypingView

_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_COPYING = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste, QKeySequence.StandardKey.SelectAll)


class GridView(TypingView):
    """`complained` brings a sentence about what was typed or pasted, "" when all is well again."""

    complained = Signal(str)

    def __init__(self, look: Look, font_of: FontOf, commands: GridCommands, new_row: Callable[[], str]) -> None:
        super().__init__(look, font_of)
        self._commands, self._new_row = commands, new_row
        self._tabbed_from: int | None = None
        self._letters, self._letters_at = "", 0
        self.rows = GridRows(self, commands, self.flush)
        self.grips.movable = self.rows.is_movable
        self.grips.picked.connect(self.rows.pick)
        self.grips.dragged.connect(self.rows.drop)

    def make_delegate(self, look: Look, font_of: FontOf) -> GridDelegate:
        return GridDelegate(look, font_of, self, self._leave_editor)

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
        taken = self._commands.write({(row.id, self.grid.column(index).id): value}, self._place_before(row.id))
        if taken:
            self.complained.emit("")
        return taken

    def _place_before(self, row_id: str) -> str | None:
        """The row before which a new row of that key belongs."""
        return self.grid.row_below(row_id)

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
            if isinstance(editor, CellLine):
                editor.selectAll()  # so that typing replaces it

    def _close(self, editor: CellEditor) -> None:
        self.open_editor = None
        if editor.hasFocus():
            focus_without_break(self)
        self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _go_on(self, index: Index, how: End) -> None:
        if how is End.ENTER and index.row() + 1 < self.grid.rowCount():
            column = index.column() if self._tabbed_from is None else self._tabbed_from
            self.setCurrentIndex(self.grid.index(index.row() + 1, column))
        elif how in (End.NEXT, End.BACK):
            self._step(index, 1 if how is End.NEXT else -1)

    def _step(self, index: Index, by: int) -> bool:
        """Go to the next (previous) cell, over the ends of rows; False at the end of the table."""
        wide = self.grid.columnCount()
        place = index.row() * wide + index.column() + by
        if not 0 <= place < self.grid.rowCount() * wide:
            return False
        begun = self._tabbed_from if self._tabbed_from is not None else index.column()
        self.setCurrentIndex(self.grid.index(place // wide, place % wide))
        self._tabbed_from = begun if place // wide == index.row() else 0
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._tabbed_from = None  # it is set anew where Tab was the way

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
            self.rows.shift(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.rows.delete()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.open_cell(index)
        elif key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.rows.pick(index.row(), False)
        elif key == Qt.Key.Key_Insert and self._commands.remove is not None:
            self.rows.begin(index)
        elif key == Qt.Key.Key_Escape:
            event.ignore()  # the sheet leaves the table, or the projector
        elif key in _PAGES and self.verticalScrollBar().maximum() == 0:
            event.ignore()  # the sheet goes on to another step
        elif not self._choose_by_key(index, event):
            super().keyPressEvent(event)

    def _choose_by_key(self, index: Index, event: QKeyEvent) -> bool:
        """Digits rate and choose at once, first letters choose; the space bar opens what there is to choose from."""
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
        if text.strip() and column.kind in ("choice", "calc"):
            self._choose_by_letters(index, column, text.casefold(), event.timestamp())
        return bool(text.strip())

    def _choose_by_letters(self, index: Index, column: GridColumn, letter: str, time: int) -> None:
        """The choice that begins with the letters typed one soon after the other; a letter that leads no further, or
        the same one again, goes on to the next choice that begins with it. `time` of the key in milliseconds."""
        soon = time - self._letters_at < QApplication.keyboardInputInterval()
        together = (self._letters if soon else "") + letter
        self._letters_at = time
        keys = [key for key, _ in column.choices]
        value = self.grid.cell(index).value
        at = keys.index(value) if value in keys else 0
        longer = [(together, at)] if len(together) > 1 else []
        for letters, first in (*longer, (letter, at + (value in keys))):
            in_turn = (*column.choices[first:], *column.choices[:first])
            found = next((key for key, words in in_turn if words.casefold().startswith(letters)), None)
            if found is not None:
                self._letters = letters
                self.put(index, found)
                return

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
        if self._commands.remove is None or not self.grid.writable or not self.flush():
            return
        index = self.currentIndex()
        menu = row_menu(
            self,
            above=lambda: self.rows.begin(index),
            up=lambda: self.rows.shift(-1),
            down=lambda: self.rows.shift(1),
            remove=lambda: self.rows.remove(self.rows.picked() or self.rows.current()),
            fresh=bool(index.isValid() and self.grid.rows[index.row()].fresh),
        )
        menu.popup(event.globalPos())

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
        cells, refused = pasted_cells(self.grid, start, text, self._commands.most, self._new_row)
        if not cells or self._commands.write(cells, self._place_before(self.grid.rows[start.row()].id)):
            self.complained.emit(refused)
