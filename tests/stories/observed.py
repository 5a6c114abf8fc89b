"""The real program in its real window, which also says where things are on the screen.

Started as `python observed.py WORKBOOK`. Each line on stdin is one question as JSON, each line on stdout its answer,
null while there is no such thing. Hands are a matter of the test: nothing is typed or clicked here.
"""

import json
import sys

from PySide6.QtCore import QPoint, QRect, QSocketNotifier
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from canvasapp.__main__ import main
from canvasapp.ui.canvas.block_widget import BlockWidget
from canvasapp.ui.sheets.editors.grid.grid_view import GridView
from canvasapp.ui.shell import start

Spot = tuple[int, int]


class Observed(QApplication):
    """Answers from the event loop, between the events of the window."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._questions = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._questions.activated.connect(self._answer)

    def _answer(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self._questions.setEnabled(False)
            return
        try:
            print(json.dumps(answer(json.loads(line))), flush=True)
        except Exception:
            self.exit(2)  # else the test would wait for an answer
            raise


def answer(question: list[str]) -> object:
    """focus · button WORDS · block ID · tables · cell TABLE ROW COLUMN · go TABLE ROW COLUMN · shown TABLE COLUMN."""
    match question:
        case ["focus"]:
            return type(QApplication.focusWidget()).__name__
        case ["button", words]:
            return next((middle(found) for found in visible(QAbstractButton) if found.text() == words), None)
        case ["block", block]:
            return next((middle(found.input) for found in visible(BlockWidget) if found.block.id == block), None)
        case ["tables"]:
            return len(visible(GridView)) or None
        case ["cell", table, row, column]:
            view = tables()[int(table)]
            cell = view.grid.index(int(row), view.grid.column_of(column))
            return middle(view.viewport(), view.visualRect(cell))
        case ["go", table, row, column]:
            view = tables()[int(table)]
            view.go_to(view.grid.rows[int(row)].id, column)
            return True
        case ["shown", table, column]:
            view = tables()[int(table)]
            return [row.cells[view.grid.column_of(column)].shown for row in view.grid.rows]
    raise ValueError(question)


def visible(kind: type[QWidget]) -> list:
    """The widgets of a kind that are on the screen, from top to bottom."""
    found = [widget for widget in QApplication.allWidgets() if isinstance(widget, kind) and widget.isVisible()]
    return sorted(found, key=lambda widget: widget.mapToGlobal(QPoint()).toTuple()[::-1])


def tables() -> list[GridView]:
    return visible(GridView)


def middle(widget: QWidget, part: QRect | None = None) -> Spot:
    """The middle of a widget or of a part of it, on the screen."""
    spot = widget.mapToGlobal((part or widget.rect()).center())
    return spot.x(), spot.y()


if __name__ == "__main__":
    start.QApplication = Observed  # type: ignore[attr-defined,misc]
    sys.exit(main())
