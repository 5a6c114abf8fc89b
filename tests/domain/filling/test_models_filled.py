"""Variables and equations of a model."""

from pydantic import JsonValue

from canvasapp.domain.engine.answers.checking import AnswerChecker
from canvasapp.domain.engine.answers.graph_reader import read_model
from canvasapp.domain.filling.model_edits import (
    move_variables,
    remove_variables,
    set_actual,
    set_equations,
    set_variables,
)
from canvasapp.domain.method.elements import ModelElement

ELEMENT = ModelElement.model_validate(
    {
        "id": "m",
        "kind": "model",
        "prompt": {"en": "P", "ko": "피"},
        "vars": [
            {"sym": "cases", "label": {"en": "Cases", "ko": "건수"}, "low": 8, "base": 10, "high": 12},
            {"sym": "cost", "label": {"en": "Cost", "ko": "비용"}, "role": "lever", "base": 2},
        ],
        "equations": ["total = cases*cost"],
    }
)


def bases(value: JsonValue) -> list[tuple[str, float | None]]:
    answer = read_model(ELEMENT, value, AnswerChecker("m"))
    return [(variable.sym, variable.base) for variable in answer.variables]


def test_one_number_changes_and_the_rest_stays_with_the_method() -> None:
    value = set_variables(ELEMENT, None, {(0, "base"): 11}, "en")
    assert value == {"vars": [{"sym": "cases", "base": 11}, {"sym": "cost"}]}
    assert bases(value) == [("cases", 11), ("cost", 2)]


def test_a_starter_number_can_be_taken_away() -> None:
    assert bases(set_variables(ELEMENT, None, {(0, "base"): None}, "en"))[0] == ("cases", None)


def test_a_variable_with_another_symbol_keeps_what_the_method_said_of_it() -> None:
    answer = read_model(ELEMENT, set_variables(ELEMENT, None, {(0, "sym"): "n"}, "ko"), AnswerChecker("m"))
    first = answer.variables[0]
    assert (first.sym, first.label, first.low, first.base, first.high) == ("n", "건수", 8, 10, 12)


def test_a_place_behind_the_last_is_a_new_variable() -> None:
    value = set_variables(ELEMENT, None, {(2, "sym"): "x", (2, "base"): 1}, "en")
    assert bases(value)[-1] == ("x", 1)


def test_variables_move_and_go() -> None:
    value = set_variables(ELEMENT, None, {(2, "sym"): "x"}, "en")
    assert [sym for sym, _ in bases(move_variables(ELEMENT, value, [2], 0))] == ["x", "cases", "cost"]
    assert [sym for sym, _ in bases(move_variables(ELEMENT, value, [0], 3))] == ["cost", "x", "cases"]
    assert [sym for sym, _ in bases(remove_variables(ELEMENT, value, [0, 2]))] == ["cost"]


def test_equations_without_a_word_go_and_the_starters_are_no_edit() -> None:
    assert set_equations(ELEMENT, None, ["total = cases*cost", "", "  "]) is None
    assert set_equations(ELEMENT, None, ["a = 1", " "]) == {"equations": ["a = 1"]}


def test_the_last_outcome_comes_and_goes() -> None:
    assert set_actual(None, 3.0) == {"actual": 3}
    assert set_actual({"actual": 3}, None) is None
