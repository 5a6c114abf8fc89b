"""Work in the program, timed inside it: `python -m bench.worked open|move WORKBOOK` prints seconds.

`open` is from Enter on the card of a workshop until its notes are painted; `move` is the median of moving a note to the
top of another block by drag and drop, until both are painted. With `profile` behind it, the time is not printed, but
where it went.
"""

import cProfile
import sys
import time
from statistics import median

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QListView

from bench.bare_canvas import MOVES
from bench.painted import WhenPainted
from bench.profiles import summary
from bench.program import SETTLED, open_first_card, run_watched, shows_notes, views, when_library_is_settled


class Opening:
    """Opens the first workshop and reports how long that took, or goes on to moving."""

    def __init__(self, application: QApplication, what: str, profiler: cProfile.Profile | None) -> None:
        self._application, self._what, self._profiler = application, what, profiler
        self._begun = 0.0
        WhenPainted(application, shows_notes, self._painted)
        when_library_is_settled(application, self._begin)

    def _begin(self) -> None:
        if self._profiler is not None and self._what == "open":
            self._profiler.enable()
        self._begun = time.perf_counter()
        open_first_card()

    def _painted(self) -> None:
        seconds = time.perf_counter() - self._begun
        if self._what == "open":
            report(seconds, self._profiler)
        else:
            self._moving = Moving(self._application, self._profiler)  # kept here: a timer does not keep it
            QTimer.singleShot(SETTLED, self._moving.move)


class Moving:
    """Moves the first note of one block to the top of another, again and again, and reports the median."""

    def __init__(self, application: QApplication, profiler: cProfile.Profile | None) -> None:
        self._application, self._profiler = application, profiler
        self._source, self._target = block("customer_segments"), block("cost_structure")
        self._begun, self._moves = 0.0, list[float]()

    def move(self) -> None:
        """One drag and drop."""
        notes = self._source.model()
        data = notes.mimeData([notes.index(0, 0)])
        viewports = {self._source.viewport(), self._target.viewport()}
        WhenPainted(self._application, viewports.__contains__, self._painted)
        if self._profiler is not None:
            self._profiler.enable()
        self._begun = time.perf_counter()
        self._target.model().dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())

    def _painted(self) -> None:
        self._moves.append(time.perf_counter() - self._begun)
        if len(self._moves) < MOVES:
            self.move()
        else:
            report(median(self._moves), self._profiler)


def block(block_id: str) -> QListView:
    """The list of notes of a block."""
    return next(view for view in views(shows_notes) if getattr(view.model(), "block", "") == block_id)


def report(seconds: float, profiler: cProfile.Profile | None) -> None:
    """Print what was measured, or where the time went, and end."""
    if profiler is not None:
        profiler.disable()
    print(seconds if profiler is None else summary(profiler), flush=True)
    QCoreApplication.quit()


def main(what: str, workbook: str, *how: str) -> int:
    """Run the program on a workbook and work in it."""
    profiler = cProfile.Profile() if "profile" in how else None
    kept: list[Opening] = []
    return run_watched([workbook], lambda application: kept.append(Opening(application, what, profiler)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
