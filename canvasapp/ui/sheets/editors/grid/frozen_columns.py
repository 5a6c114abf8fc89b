"""Columns that stay in sight while a wide table scrolls sideways: the names at the left, what decides at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView, QWidget

from canvasapp.ui.kit.index import Index
from canvasapp.ui.look.look import Look
from canvasapp.ui.sheets.editors.grid.grid_delegate import GridDelegate
from canvasapp.ui.sheets.editors.grid.grid_headers import GripHeader, WrappingHeader
from canvasapp.ui.sheets.editors.grid.grid_model import GridModel

_MOST_LEFT, _MOST_RIGHT = 0.5, 0.35
"""A wider part of the table than this is not covered: too little would be left to scroll."""

_MOST_TORN = 0.15
"""A column of which a wider part of the table than this is in sight is not covered for being torn."""


class FrozenColumns(QWidget):
    """A picture of some columns over the cells at an edge of the table, while their own place is out of sight.

    It is nothing but paint: keyboard and screen reader stay in the one table, and a click makes the cell below the
    pointer current, which scrolls the table to it.
    """

    def __init__(
        self,
        look: Look,
        view: QTableView,
        grid: GridModel,
        titles: WrappingHeader,
        grips: GripHeader,
        cells: GridDelegate,
        *,
        right: bool = False,
    ) -> None:
        """`view` is the table; model, headers and delegate are its own. At the `right` are the columns that decide."""
        super().__init__(view)
        self._look, self._view, self._grid, self._titles, self._cells = look, view, grid, titles, cells
        self._right = right
        self._sections: Callable[[], list[int]] = self._deciding if right else self._names
        self.hide()
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(self.follow)
        for header in (titles, grips):
            header.sectionResized.connect(self.follow)
            header.geometriesChanged.connect(self.follow)
        for signal in (grid.modelReset, grid.rowsInserted, grid.rowsRemoved, grid.layoutChanged):
            signal.connect(self.follow)
        grid.dataChanged.connect(self._repaint_rows)

    def follow(self) -> None:
        """Stand at the edge as long as a column of it is scrolled out of sight."""
        wide = self.covers()
        self.setVisible(wide > 0)
        if wide:
            top = self._titles.geometry().top()
            body = self._view.viewport().geometry()
            left = body.right() + 1 - wide if self._right else body.left()
            self.setGeometry(left, top, wide, body.bottom() + 1 - top)
            self.raise_()
            self.update()

    def _repaint_rows(self, first: Index, last: Index) -> None:
        top, bottom = self._place_of(first.row()).top(), self._place_of(last.row()).bottom()
        self.update(0, top, self.width(), bottom + 1 - top)

    def covers(self) -> int:
        """The width at the edge of the table that is not to be seen, in logical pixels."""
        sections = self._sections()
        return self._torn_beside(sections) + self._width_of(sections)

    def holds(self, section: int) -> bool:
        """Whether that column is shown here."""
        return section in self._sections()

    def _names(self) -> list[int]:
        view = self._view
        scrolled = view.horizontalScrollBar().value() > 0 and self._grid.columnCount() > 1
        return [0] if scrolled and view.columnWidth(0) <= _MOST_LEFT * view.viewport().width() else []

    def _deciding(self) -> list[int]:
        """The columns that decide of which a part is out of sight to the right; if they are too wide, the last ones."""
        view, found = self._view, list[int]()
        room = view.viewport().width()
        for section in reversed([place for place, column in enumerate(self._grid.columns) if column.decides]):
            edge = room - self._width_of(found)
            beyond = view.columnViewportPosition(section) + view.columnWidth(section) > edge
            if not beyond or self._width_of([section, *found]) > _MOST_RIGHT * room:
                break
            found.insert(0, section)
        return found

    def _torn_beside(self, sections: Sequence[int]) -> int:
        """The width of what is in sight of a column that goes on below them: no torn words and digits."""
        if not self._right or not sections:
            return 0
        view, edge = self._view, self._view.viewport().width() - self._width_of(sections)
        torn = view.columnAt(edge - 1)
        seen = edge - view.columnViewportPosition(torn)
        return seen if seen < view.columnWidth(torn) and seen <= _MOST_TORN * view.viewport().width() else 0

    def _width_of(self, sections: Sequence[int]) -> int:
        return sum(self._view.columnWidth(section) for section in sections)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, sections = event.position().toPoint(), self._sections()
        row, left = self._view.rowAt(at.y() - self._head()), self._torn_beside(sections)
        for section in sections:
            left += self._view.columnWidth(section)
            if row >= 0 and at.x() < left:
                self._view.setCurrentIndex(self._grid.index(row, section))
                self._view.setFocus()
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, sections = QPainter(self), self._sections()
        painter.fillRect(self.rect(), self._look.colour("surface"))
        left = self._torn_beside(sections)
        for section in sections:
            self._paint_column(painter, section, left, event.rect())
            left += self._view.columnWidth(section)
        painter.setPen(self._look.colour("line"))
        edge = self._torn_beside(sections) if self._right else self.width() - 1
        painter.drawLine(edge, 0, edge, self.height())
        painter.end()

    def _paint_column(self, painter: QPainter, section: int, left: int, wanted: QRect) -> None:
        view, head, wide = self._view, self._head(), self._view.columnWidth(section)
        self._titles.paintSection(painter, QRect(left, 0, wide, head), section)
        painter.setClipRect(left, head, wide, self.height() - head)
        for row in range(max(view.rowAt(max(wanted.top() - head, 0)), 0), self._grid.rowCount()):
            place = self._place_of(row)
            if place.top() > wanted.bottom():
                break
            option = QStyleOptionViewItem()
            option.rect = QRect(left, place.top(), wide, place.height())
            index = self._grid.index(row, section)
            if view.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            self._cells.paint(painter, option, index)
        painter.setClipping(False)

    def _place_of(self, row: int) -> QRect:
        """Where a row stands here, over the whole width."""
        top = self._head() + self._view.rowViewportPosition(row)
        return QRect(0, top, self.width(), self._view.rowHeight(row))

    def _head(self) -> int:
        return self._view.viewport().mapTo(self._view, QPoint(0, 0)).y() - self.geometry().top()
