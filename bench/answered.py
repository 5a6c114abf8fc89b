"""An answer changed on its sheet, timed inside the program: `python -m bench.answered WORKBOOK METHOD STEP ELEMENT`.

Prints the median seconds from the edit until it is on the disk, all results are computed, and the sheet is painted
again. With `bare` behind it the method has no results and offers nothing: the same edit, and nothing follows from it.
With `profile`, where the time went.
"""

import cProfile
import sys
import time
from dataclasses import dataclass
from statistics import median
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from bench.program import SETTLED, open_first_card, run_watched, when_library_is_settled
from bench.worked import report

EDITS = 15


@dataclass(frozen=True)
class Place:
    """Where the edits are made: the sheet by its method, the step that is shown, the matrix that is filled in."""

    method: str
    step: str
    element: str


class Answering:
    """Opens the first workshop on a sheet and changes one cell of a matrix, again and again."""

    def __init__(
        self, application: QApplication, place: Place, *, bare: bool, profiler: cProfile.Profile | None
    ) -> None:
        self._place, self._bare, self._profiler = place, bare, profiler
        when_library_is_settled(application, self._open)

    def _open(self) -> None:
        if self._bare:
            _without_results(_widget("LibraryPage")._context.methods, self._place.method)
        open_first_card()
        QTimer.singleShot(SETTLED, self._show)

    def _show(self) -> None:
        self._page = _widget("WorkshopPage")
        sheets = self._page.content.sheets
        self._page.show_sheet(next(sheet.id for sheet in sheets if sheet.method == self._place.method))
        self._page.sheets.steps().show_step(self._place.step)
        QTimer.singleShot(SETTLED, self._measure)

    def _measure(self) -> None:
        self._edit(0)  # the first one makes what later ones find
        seconds = [self._timed(number) for number in range(1, EDITS + 1)]
        report(median(seconds), self._profiler)

    def _timed(self, number: int) -> float:
        if self._profiler is not None:
            self._profiler.enable()
        begun = time.perf_counter()
        self._edit(number)
        return time.perf_counter() - begun

    def _edit(self, number: int) -> None:
        """One cell gets another rating; afterwards nothing is left to paint."""
        # Only here, where the program has imported it long since.
        from canvasapp.domain.model.edits import set_answer  # noqa: PLC0415

        sheet, element = self._page.sheets.current, self._place.element
        answer = self._page.content.answer_to(sheet, element)
        cells = answer.value["cells"]
        first = next(iter(cells))
        value = {**answer.value, "cells": {**cells, first: number % 5}}
        refused = self._page.host.do(set_answer(self._page.content, sheet, element, value))
        if refused:
            raise RuntimeError(refused)
        QCoreApplication.processEvents()
        QCoreApplication.processEvents()


def _widget(name: str) -> Any:
    """A part of the program by the name of its class: it is looked at from outside, and nothing is imported for it."""
    return next(widget for widget in QApplication.allWidgets() if type(widget).__name__ == name)


def _without_results(methods: Any, method_id: str) -> None:
    """The same method as if its file had no results."""
    method = methods[method_id]
    elements = {element.id for element in method.element}
    steps = tuple(
        step.model_copy(update={"show": tuple(name for name in step.show if name in elements)}) for step in method.step
    )
    len(methods)  # all are read now
    methods._complete[method_id] = method.model_copy(update={"result": (), "sticky": (), "notice": (), "step": steps})


def main(workbook: str, method: str, step: str, element: str, *how: str) -> int:
    """Run the program on a workbook and answer in it."""
    profiler = cProfile.Profile() if "profile" in how else None
    kept: list[Answering] = []
    place = Place(method, step, element)

    def look_on(application: QApplication) -> None:
        kept.append(Answering(application, place, bare="bare" in how, profiler=profiler))

    return run_watched([workbook], look_on)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
