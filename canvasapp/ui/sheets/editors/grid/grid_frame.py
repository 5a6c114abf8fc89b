"""The frame of a table: its headers, and columns and rows as large as content and room want them."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSize
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTableView

from canvasapp.ui.kit.index import Index
from canvasapp.ui.look.look import Look
from canvasapp.ui.sheets.editors.editor_fonts import FontOf
from canvasapp.ui.sheets.editors.grid.frozen_columns import FrozenColumns
from canvasapp.ui.sheets.editors.grid.grid_delegate import GridDelegate
from canvasapp.ui.sheets.editors.grid.grid_headers import GripHeader, WrappingHeader
from canvasapp.ui.sheets.editors.grid.grid_model import GridModel

_ROOMY = {"text": 150, "number": 92, "rating": 84, "choice": 124, "date": 124, "blocks": 140, "calc": 88}
_TIGHT = {"text": 112, "number": 66, "rating": 60, "choice": 88, "date": 104, "blocks": 104, "calc": 66}
_ROOMY_NAME, _TIGHT_NAME = 180, 136
_TALLEST = 800


class GridFrame(QTableView):
    """As high as its rows up to `tallest` logical pixels; then it scrolls."""

    def __init__(self, look: Look, font_of: FontOf) -> None:
        super().__init__()
        self._font_of = font_of
        self._room, self._fitting = 0, True  # until everything is there
        self.tallest = _TALLEST
        self.cells = self.make_delegate(look, font_of)
        self.grid = GridModel(self)
        self.setModel(self.grid)
        self.setItemDelegate(self.cells)
        self.titles, self.grips = WrappingHeader(look, font_of, self), GripHeader(look, font_of, self)
        self.titles.align = self.cells.alignment
        self.setHorizontalHeader(self.titles)
        self.setVerticalHeader(self.grips)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for signal in (self.grid.rowsInserted, self.grid.dataChanged):
            signal.connect(self._fit_changed)
        self.grid.modelReset.connect(self.fit)
        self.grid.layoutChanged.connect(self.fit)
        self.grid.rowsRemoved.connect(self.updateGeometry)
        parts = (look, self, self.grid, self.titles, self.grips, self.cells)
        self.frozen, self.decides = FrozenColumns(*parts), FrozenColumns(*parts, right=True)
        self._fitting = False

    def make_delegate(self, look: Look, font_of: FontOf) -> GridDelegate:
        """What paints the cells and opens editors over them."""
        raise NotImplementedError

    def fit(self) -> None:
        """Columns as wide and rows as high as their content and the room want it."""
        self._room = self.viewport().width()
        self._fit_columns()
        self._fit_rows(0, self.grid.rowCount() - 1)
        self.updateGeometry()

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
            self.decides.follow()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        super().scrollTo(index, hint)
        if index.column() <= 0:
            return
        bar = self.horizontalScrollBar()
        if not self.decides.holds(index.column()):
            uncovered = self.viewport().width() - self.decides.covers()
            bar.setValue(bar.value() + max(self.visualRect(index).right() + 1 - uncovered, 0))
        bar.setValue(bar.value() - max(self.frozen.covers() - self.visualRect(index).left(), 0))

    def _fit_columns(self) -> None:
        """Roomy where there is room for it, else tight; what is left over goes to the words."""
        columns, room = self.grid.columns, self.viewport().width()
        tries = ((_ROOMY, _ROOMY_NAME, 3), (_TIGHT, _TIGHT_NAME, 3), (_TIGHT, _TIGHT_NAME, 9))
        for widths, name, lines in tries:
            least = self._least(widths, name, lines)
            if sum(least) <= room:
                break
        spare = max(room - sum(least), 0)
        shares = [column.width if column.kind in ("text", "choice", "blocks") else 0 for column in columns]
        for place, (width, share) in enumerate(zip(least, shares, strict=True)):
            self.setColumnWidth(place, width + spare * share // max(sum(shares), 1))
        self.titles.updateGeometry()
        self.updateGeometries()

    def _least(self, widths: Mapping[str, int], name: int, lines: int) -> list[int]:
        scale = self._font_of("body").pointSizeF() / 10
        return [
            max(
                round((column.least or (name if column.strong else widths[column.kind])) * scale),
                self.titles.width_for(place, lines),
                self.cells.unbroken(place),
            )
            for place, column in enumerate(self.grid.columns)
        ]

    def _fit_changed(self, first: Index, second: object, third: object = None) -> None:
        """Rows that were inserted (parent, first, last) or changed (first and last cell)."""
        if isinstance(second, int) and isinstance(third, int):
            self._fit_rows(second, third)
            self.updateGeometry()
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
            if self.grid.rows[place].fresh and widths:
                high = max(high, self.cells.height_of_invitation(self.grid.invite, widths[0]))
            if high != self.rowHeight(place):
                self.setRowHeight(place, high)
        if self.grips.length() != before:
            self.updateGeometry()
