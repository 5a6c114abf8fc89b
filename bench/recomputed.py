"""One cell of a matrix through an open document: on the disk, and all results of its sheet computed again."""

import time
from datetime import date
from itertools import count
from pathlib import Path

from bench.measure import Measure
from bench.workbooks import ROOT
from canvasapp.app.document import Document
from canvasapp.domain.edits import set_answer
from canvasapp.domain.evaluating import outcome_in
from canvasapp.store.methods import load_methods
from canvasapp.store.workbook import Workbook

TODAY = date(2026, 3, 14)


def recomputed(path: Path, method: str, element: str) -> Measure:
    """A measure of one edit in the first workshop, of the first cell of `element` on the sheet of `method`."""
    methods = load_methods(ROOT / "resources" / "methods")
    workbook = Workbook.open(path)
    document = Document(workbook, workbook.workshops()[0].workshop.id, author="bench")
    sheet = next(sheet.id for sheet in document.content.sheets if sheet.method == method)
    numbers = count()

    def one_edit() -> float:
        answer = document.content.answer_to(sheet, element)
        assert answer is not None and isinstance(answer.value, dict)
        cells = answer.value["cells"]
        assert isinstance(cells, dict)
        value = {**answer.value, "cells": {**cells, next(iter(cells)): next(numbers) % 5}}
        started = time.perf_counter()
        document.do(set_answer(document.content, sheet, element, value))
        outcome = outcome_in(document.content, methods, sheet, TODAY)
        seconds = time.perf_counter() - started
        assert outcome.results
        return seconds

    return one_edit
