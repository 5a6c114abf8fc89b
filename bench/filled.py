"""Workbooks with answers to measure with: an example as it is, a long value chain, a large matrix."""

from pathlib import Path

from pydantic import JsonValue

from bench.workbooks import ROOT, WHEN, workshop_of
from canvasapp.app.examples import load_example
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.edits import add_sheet, set_answer
from canvasapp.domain.model.workshop_edits import creation
from canvasapp.store.sqlite.workbook import SqliteWorkbook

BIGGEST = "corner-shop-delivery"
"""The example with the longest sheet: its value chain."""

Answers = dict[str, JsonValue]


def example(path: Path) -> Path:
    """The biggest example."""
    return _written(path, load_example(ROOT / "examples", BIGGEST, "en"))


def value_chain(path: Path, stages: int) -> Path:
    """A value chain of so many stages, all rated."""
    rows: list[JsonValue] = [
        {"id": f"s{i}", "label": f"Stage {i}", "ours": "yes" if i % 7 == 0 else "no"} for i in range(stages)
    ]
    rated: Answers = {"stages": {"rows": rows}}
    for element, columns in (
        ("signs", ("integration", "price", "availability", "practice")),
        ("five", ("q1", "q2", "q3", "q4", "q5")),
    ):
        rated[element] = _matrix([f"s{i}" for i in range(stages)], columns)
    return _written(path, _with_sheet("value-chain", rated))


def matrix(path: Path, rows: int, columns: int) -> Path:
    """Principles against initiatives: a matrix of so many rows and columns, all rated."""
    lines: list[JsonValue] = [{"id": f"r{i}", "label": f"Principle {i}"} for i in range(rows)]
    heads: list[JsonValue] = [{"id": f"c{i}", "label": f"Initiative {i}"} for i in range(columns)]
    cells = _matrix([f"r{i}" for i in range(rows)], [f"c{i}" for i in range(columns)])
    return _written(path, _with_sheet("purpose", {"principles": {"rows": lines, "cols": heads, **cells}}))


def _matrix(rows: list[str], columns: tuple[str, ...] | list[str]) -> Answers:
    return {"cells": {f"{row}|{column}": (i + j) % 6 for i, row in enumerate(rows) for j, column in enumerate(columns)}}


def _with_sheet(method: str, answers: Answers) -> Content:
    content = workshop_of("Long", 38)
    content = content.apply(add_sheet(content, "Long", method).changes)
    for element, value in answers.items():
        edit = set_answer(content, content.sheets[-1].id, element, value)
        content = content.apply(edit.changes if edit is not None else ())
    return content


def _written(path: Path, content: Content) -> Path:
    with SqliteWorkbook.create(path) as workbook:
        workbook.write(creation(content), content.workshop.id, kind="fixed", author="bench", time=WHEN)
    return path
