"""A canvas as it was understood: its blocks in their places, and beside them what found none."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from canvasapp.app.intake import Intake
from canvasapp.domain.method.method import Method
from canvasapp.domain.method.note_shelf import SHELF_AREA
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.values import Language
from canvasapp.ui.dialogs.piece_list import PieceList
from canvasapp.ui.kit.parts import text_label

_SHELF_WIDTH = 260
_LEAST = 64


class IntakeBoard(QWidget):
    """`changed`: a piece was sent somewhere."""

    changed = Signal()

    def __init__(self, methods: Mapping[str, Method], language: Language) -> None:
        super().__init__()
        self._methods, self._language = methods, language
        self._intake: Intake | None = None
        self._last = SHELF
        self.lists: dict[str, PieceList] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._grid: QWidget | None = None
        self.shelf = self._list(SHELF, SHELF_AREA.name.in_(language))
        beside = QWidget()
        beside.setFixedWidth(_SHELF_WIDTH)
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.shelf_label = text_label("strong", SHELF_AREA.name.in_(language))
        column.addWidget(self.shelf_label)
        column.addWidget(self.shelf, 1)
        self._row.addWidget(beside)

    def show_intake(self, intake: Intake) -> None:
        """Show the canvas of an intake that is looked at."""
        self._intake = intake
        if self._grid is not None:
            self._row.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
        self.lists = {SHELF: self.shelf}
        self._grid = self._blocks(self._methods[intake.sheet.method])
        self._row.insertWidget(0, self._grid, 1)
        self.fill()

    def speak(self, language: Language) -> None:
        """Call the blocks by their names in another language."""
        self._language = language
        name = SHELF_AREA.name.in_(language)
        self.shelf_label.setText(name)
        self.shelf.setAccessibleName(name)
        if self._intake is not None:
            self.show_intake(self._intake)

    def fill(self) -> None:
        """Show which piece lies where."""
        if self._intake is not None:
            for block, each in self.lists.items():
                each.show_notes(self._intake.notes(block))

    def send(self, number: int) -> None:
        """Send the selected pieces to the block with that number, from 1; 0 is the shelf."""
        blocks = [block for block in self.lists if block != SHELF]
        if number <= len(blocks):
            self._send(self.lists[self._last].chosen(), blocks[number - 1] if number else SHELF)

    def _send(self, ids: list[str], block: str) -> None:
        if self._intake is None or not ids:
            return
        row = self.lists[self._last].currentRow()
        self._intake.send(ids, block)
        self.fill()
        source = self.lists[self._last]
        if source.count():
            source.setCurrentRow(min(max(row, 0), source.count() - 1))
        self.changed.emit()

    def _blocks(self, method: Method) -> QWidget:
        grid = QWidget()
        layout = QGridLayout(grid)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for number, block in enumerate(method.canvas_blocks, start=1):
            name = block.name.in_(self._language)
            made = self._list(block.id, name)
            self.lists[block.id] = made
            column = QVBoxLayout()
            column.setSpacing(2)
            label = text_label("caption", f"{number}  {name}", wrap=True)
            label.setBuddy(made)
            column.addWidget(label)
            column.addWidget(made, 1)
            cell = block.cell
            layout.addLayout(column, cell.row, cell.column, cell.rows, cell.columns)
        canvas = method.canvas
        for place in range(canvas.columns if canvas is not None else 0):
            layout.setColumnStretch(place, 1)
        for place, share in enumerate(canvas.rows if canvas is not None else ()):
            layout.setRowStretch(place, share)
        return grid

    def _list(self, block: str, name: str) -> PieceList:
        made = PieceList(block)
        made.setAccessibleName(name)
        made.setMinimumHeight(_LEAST)
        made.sent.connect(self._send)
        made.touched.connect(self._touch)
        return made

    def _touch(self, block: str) -> None:
        """One list has the selection at a time."""
        self._last = block
        for name, each in self.lists.items():
            if name != block:
                each.clearSelection()
