"""Cells, remarks, weights and lines of a matrix change alone."""

import pytest
from pydantic import JsonValue

from canvasapp.domain.filling.matrix_edits import (
    LastLine,
    TooManyLines,
    add_line,
    move_line,
    remove_line,
    rename_line,
    set_cells,
    set_remark,
    set_weight,
)
from canvasapp.domain.method.elements import MatrixElement

SCALE = {"low": {"en": "low", "ko": "낮음"}, "high": {"en": "high", "ko": "높음"}}
LAYERS = [{"id": "today", "label": {"en": "T", "ko": "오늘"}}, {"id": "target", "label": {"en": "G", "ko": "목표"}}]
ROWS = [{"id": "r1", "label": {"en": "R1", "ko": "줄1"}}, {"id": "r2", "label": {"en": "R2", "ko": "줄2"}}]


def matrix(**fields: object) -> MatrixElement:
    return MatrixElement.model_validate(
        {"id": "m", "kind": "matrix", "prompt": {"en": "P", "ko": "피"}, "scale": SCALE, "rows": ROWS, **fields}
    )


CELL = ("r1", "c1")


def test_a_number_goes_into_its_layer() -> None:
    element = matrix(layers=LAYERS)
    value = set_cells(element, None, {(CELL, "target"): 3})
    assert value == {"cells": {"target": {"r1|c1": 3}}}
    assert set_cells(element, value, {(CELL, "target"): None}) is None


def test_a_cell_from_before_there_were_layers_is_cleared_as_well() -> None:
    element = matrix(layers=LAYERS)
    old: JsonValue = {"cells": {"r1|c1": 4, "r2|c1": 1}}
    assert set_cells(element, old, {(CELL, "today"): 2}) == {"cells": {"r2|c1": 1, "today": {"r1|c1": 2}}}
    assert set_cells(element, old, {(CELL, "today"): None}) == {"cells": {"r2|c1": 1}}


def test_remarks_and_weights_come_and_go() -> None:
    value = set_remark(None, CELL, "why")
    assert value == {"remarks": {"r1|c1": "why"}}
    weighed = set_weight(matrix(), value, "rows", "r1", 0)
    assert weighed == {"remarks": {"r1|c1": "why"}, "w_rows": {"r1": 0}}
    assert set_weight(matrix(), weighed, "rows", "r1", None) == value
    assert set_remark(value, CELL, "") is None


def test_lines_are_added_renamed_moved_and_removed() -> None:
    element = matrix(add_rows=True, add_cols=True)
    value = add_line(element, None, "rows", "r3", "Third", before="r1")
    assert value == {"rows": [{"id": "r3", "label": "Third"}, {"id": "r1"}, {"id": "r2"}]}
    value = rename_line(element, value, "rows", "r1", "Mine")
    value = move_line(element, value, "rows", "r3", None)
    assert value == {"rows": [{"id": "r1", "label": "Mine"}, {"id": "r2"}, {"id": "r3", "label": "Third"}]}
    value = remove_line(element, value, "rows", "r2")
    assert value == {"rows": [{"id": "r1", "label": "Mine"}, {"id": "r3", "label": "Third"}]}


def test_numbers_of_a_removed_line_stay_with_the_answer() -> None:
    element = matrix(add_rows=True)
    value = set_cells(element, None, {(CELL, "v"): 5})
    removed = remove_line(element, value, "rows", "r1")
    assert isinstance(removed, dict)
    assert removed["cells"] == {"v": {"r1|c1": 5}}


def test_the_last_line_has_to_stay_where_starters_would_come_back() -> None:
    element = matrix(add_rows=True, add_cols=True)
    one = remove_line(element, None, "rows", "r1")
    with pytest.raises(LastLine):
        remove_line(element, one, "rows", "r2")
    assert remove_line(element, {"cols": [{"id": "c", "label": "C"}]}, "cols", "c") == {"cols": []}


def test_there_is_an_end_to_lines() -> None:
    many: JsonValue = {"cols": [{"id": f"c{n}", "label": f"{n}"} for n in range(200)]}
    with pytest.raises(TooManyLines):
        add_line(matrix(add_cols=True), many, "cols", "more", "More")
