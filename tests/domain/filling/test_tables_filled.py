"""Rows of tables are typed, moved and removed without anything else being lost."""

from pydantic import JsonValue

from canvasapp.domain.filling.table_edits import move_rows, remove_rows, set_cells
from canvasapp.domain.method.elements import TableElement

ELEMENT = {
    "id": "t",
    "kind": "table",
    "prompt": {"en": "P", "ko": "피"},
    "row_name": {"en": "Row", "ko": "줄"},
    "columns": [{"id": "minutes", "kind": "number", "label": {"en": "Minutes", "ko": "시간"}}],
    "rows": [{"id": "a", "label": {"en": "First", "ko": "첫째"}}, {"id": "b", "label": {"en": "Second", "ko": "둘째"}}],
}


def table(**fields: object) -> TableElement:
    return TableElement.model_validate({**ELEMENT, **fields})


def ids(value: JsonValue) -> list[JsonValue]:
    assert isinstance(value, dict)
    rows = value["rows"]
    assert isinstance(rows, list)
    return [row["id"] for row in rows if isinstance(row, dict)]


def test_the_first_edit_takes_the_starter_rows_along() -> None:
    value = set_cells(table(), None, {("b", "minutes"): 5})
    assert value == {"rows": [{"id": "a"}, {"id": "b", "minutes": 5}]}


def test_a_row_nobody_knows_is_a_new_one_at_its_place() -> None:
    value = set_cells(table(), None, {("n", "label"): "New"}, before="b")
    assert ids(value) == ["a", "n", "b"]
    assert ids(set_cells(table(), value, {("m", "label"): "Last"})) == ["a", "n", "b", "m"]


def test_a_row_in_which_nothing_stands_goes() -> None:
    value = set_cells(table(rows=[]), None, {("n", "label"): "New"})
    assert set_cells(table(rows=[]), value, {("n", "label"): None}) == {"rows": []}


def test_a_starter_row_without_its_name_stays_away() -> None:
    value = set_cells(table(), None, {("a", "label"): None})
    assert ids(value) == ["b"]
    kept = set_cells(table(), {"rows": [{"id": "a", "minutes": 3}]}, {("a", "label"): None})
    assert kept == {"rows": [{"id": "a", "minutes": 3, "label": ""}]}


def test_clearing_a_cell_of_a_starter_row_leaves_the_row() -> None:
    value = set_cells(table(), None, {("a", "minutes"): 3})
    assert ids(set_cells(table(), value, {("a", "minutes"): None})) == ["a", "b"]


def test_cells_that_an_edit_does_not_touch_stay_as_they_are() -> None:
    stored: JsonValue = {"rows": [{"id": "x", "label": "X", "minutes": "many", "gone": 1}], "more": 2}
    value = set_cells(table(), stored, {("x", "label"): "Y"})
    assert value == {"rows": [{"id": "x", "label": "Y", "minutes": "many", "gone": 1}], "more": 2}
    assert stored == {"rows": [{"id": "x", "label": "X", "minutes": "many", "gone": 1}], "more": 2}


def test_rows_that_come_from_elsewhere_keep_only_what_was_said_about_them() -> None:
    follows = table(rows_from="stages", rows=[])
    value = set_cells(follows, None, {("s1", "minutes"): 4})
    assert value == {"rows": [{"id": "s1", "minutes": 4}]}
    assert set_cells(follows, value, {("s1", "minutes"): None}) == {"rows": []}


def test_rows_move_together_and_in_their_order() -> None:
    value: JsonValue = {"rows": [{"id": name, "label": name} for name in "abcd"]}
    assert ids(move_rows(table(), value, ["d", "b"], "a")) == ["b", "d", "a", "c"]
    assert ids(move_rows(table(), value, ["a"], None)) == ["b", "c", "d", "a"]
    assert ids(move_rows(table(), None, ["b"], "a")) == ["b", "a"]


def test_removed_rows_are_gone() -> None:
    assert ids(remove_rows(table(), None, ["a"])) == ["b"]


def test_an_answer_of_another_form_is_kept_beside_the_new_one() -> None:
    assert set_cells(table(rows=[]), "words", {("n", "label"): "N"}) == {
        "kept": "words",
        "rows": [{"id": "n", "label": "N"}],
    }
