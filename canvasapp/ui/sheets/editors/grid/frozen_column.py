"""The names of rows, which stay in sight while a wide table scrolls sideways."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView, QWidget

from canvasapp.ui.look.look import Look
from canvasapp.ui.sheets.editors.grid.grid_delegate import GridDelegate
from canvasapp.ui.sheets.editors.grid.grid_headers import GripHeader, WrappingHeader
from canvasapp.ui.sheets.editors.grid.grid_model import GridModel

_MOST = 0.5
"""A wider part of the table than this is not covered: too little would be left to scroll."""


class FrozenColumn(QWidget):
    """A picture of the first column over the cells that have been scrolled below it.

    It is nothing but paint: keyboard and screen reader stay in the one table, and a click makes the cell of the first
    column current, which scrolls the table back to it.
    """

    def __init__(
        self,
        look: Look,
        view: QTableView,
        grid: GridModel,
        titles: WrappingHeader,
        grips: GripHeader,
        cells: GridDelegate,
    ) -> None:
        """`view` is the table; model, headers and delegate are its own."""
        super().__init__(view)
        self._look, self._view, self._grid, self._titles, self._cells = look, view, grid, titles, cells
        self.hide()
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(self.follow)
        for header in (titles, grips):
            header.sectionResized.connect(self.follow)
            header.geometriesChanged.connect(self.follow)
        for signal in (grid.dataChanged, grid.modelReset, grid.rowsInserted, grid.rowsRemoved, grid.layoutChanged):
            signal.connect(self.follow)

    def follow(self) -> None:
        """Stand where the column would, as long as it is scrolled out of sight."""
        wide = self.covers()
        self.setVisible(wide > 0)
        if wide:
            top = self._titles.geometry().top()
            body = self._view.viewport().geometry()
            self.setGeometry(body.left(), top, wide, body.bottom() + 1 - top)
            self.raise_()
            self.update()

    def covers(self) -> int:
        """The width at the left of the table that is not to be seen, in logical pixels."""
        view = self._view
        wide = view.columnWidth(0) if self._grid.columnCount() > 1 else 0
        scrolled = view.horizontalScrollBar().value() > 0
        return wide if scrolled and wide <= _MOST * view.viewport().width() else 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._view.rowAt(event.position().toPoint().y() - self._head())
        if row >= 0:
            self._view.setCurrentIndex(self._grid.index(row, 0))
            self._view.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        view, head = self._view, self._head()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        self._titles.paintSection(painter, QRect(0, 0, self.width(), head), 0)
        painter.setClipRect(0, head, self.width(), self.height() - head)
        for row in range(max(view.rowAt(0), 0), self._grid.rowCount()):
            rect = QRect(0, head + view.rowViewportPosition(row), self.width(), view.rowHeight(row))
            if rect.top() > self.height():
                break
            option = QStyleOptionViewItem()
            option.rect = rect
            index = self._grid.index(row, 0)
            if view.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            self._cells.paint(painter, option, index)
        painter.setClipping(False)
        painter.setPen(self._look.colour("line"))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()

    def _head(self) -> int:
        return self._view.viewport().mapTo(self._view, QPoint(0, 0)).y() - self.geometry().top()
