"""The floor of the canvas: notes by a raw SELECT into tuples, shown in nine bare QListViews with Qt's own delegate.

`python -m bench.bare_canvas open|move WORKBOOK` prints the seconds from the SELECT until painted, or those of moving a
note to the top of another view, until painted.
"""

import sqlite3
import sys
import time
from collections.abc import Callable
from statistics import median
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QListView, QMainWindow, QWidget

from bench.painted import WhenPainted

MOVES = 15

# The nine places of the classic layout: row, column, rows, columns.
CELLS = {
    "customer_segments": (0, 8, 2, 2),
    "value_propositions": (0, 4, 2, 2),
    "channels": (1, 6, 1, 2),
    "customer_relationships": (0, 6, 1, 2),
    "revenue_streams": (2, 5, 1, 5),
    "key_resources": (1, 2, 1, 2),
    "key_activities": (0, 2, 1, 2),
    "key_partnerships": (0, 0, 2, 2),
    "cost_structure": (2, 0, 1, 5),
}

Index = QModelIndex | QPersistentModelIndex
Row = tuple[str, ...]


class Rows(QAbstractListModel):
    """A list of tuples as a model; the text is the last field."""

    def __init__(self, rows: list[Row]) -> None:
        super().__init__()
        self.rows = rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.rows[index.row()][-1] if role == Qt.ItemDataRole.DisplayRole else None

    def take(self, row: int) -> Row:
        """Remove a row."""
        self.beginRemoveRows(QModelIndex(), row, row)
        taken = self.rows.pop(row)
        self.endRemoveRows()
        return taken

    def put(self, row: int, note: Row) -> None:
        """Insert a row."""
        self.beginInsertRows(QModelIndex(), row, row)
        self.rows.insert(row, note)
        self.endInsertRows()


def bare_window() -> tuple[QMainWindow, dict[str, QListView]]:
    """A window with nine empty views in their grid."""
    window, canvas = QMainWindow(), QWidget()
    grid = QGridLayout(canvas)
    views = {block: QListView(wordWrap=True) for block in CELLS}
    for block, view in views.items():
        grid.addWidget(view, *CELLS[block])
    for row, stretch in enumerate((3, 3, 2)):
        grid.setRowStretch(row, stretch)
    window.setCentralWidget(canvas)
    window.resize(1440, 900)
    return window, views


def select(path: str) -> dict[str, list[Row]]:
    """The notes of a workbook by block, in their order."""
    connection = sqlite3.connect(path)
    blocks: dict[str, list[Row]] = {block: [] for block in CELLS}
    for row in connection.execute("SELECT id, block, colour, text FROM note ORDER BY block, rank"):
        blocks[row[1]].append(row)
    connection.close()
    return blocks


def seconds_until_painted(application: QCoreApplication, viewports: set[QWidget], act: Callable[[], None]) -> float:
    """Do something, let Qt work until one of the viewports (and the rest of its window) is painted."""
    ended: list[float] = []
    watch = WhenPainted(application, viewports.__contains__, lambda: ended.append(time.perf_counter()))
    started = time.perf_counter()
    act()
    while not ended:
        application.processEvents()
    watch.deleteLater()
    return ended[0] - started


def main(what: str, path: str) -> int:
    """Open, then perhaps move; print the seconds."""
    application = QApplication(sys.argv)
    window, views = bare_window()
    window.show()
    application.processEvents()
    models: dict[str, Rows] = {}

    def open_notes() -> None:
        for block, rows in select(path).items():
            models[block] = Rows(rows)
            views[block].setModel(models[block])

    viewports = {view.viewport() for view in views.values()}
    opening = seconds_until_painted(application, viewports, open_notes)
    if what == "open":
        print(opening)
        return 0

    source, target = models["customer_segments"], models["cost_structure"]
    moves = [seconds_until_painted(application, viewports, lambda: target.put(0, source.take(0))) for _ in range(MOVES)]
    print(median(moves))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
