"""Models: equations in any order, swings, ranges, data quality, simulation, and what is wrong with them."""

from typing import Any

import pytest
from sheets import METHODS, outcome

from canvasapp.domain.engine.answers.answer_values import ModelAnswer, ModelVariable
from canvasapp.domain.engine.results.model_analysis import ModelFindings, analysed_model
from canvasapp.domain.engine.results.simulation import simulated
from canvasapp.domain.method.elements import ModelElement

ELEMENT = METHODS["formula-workbench"].element_named("model")
assert isinstance(ELEMENT, ModelElement)


def variable(sym: str, low: float | None, base: float | None, high: float | None, **more: Any) -> ModelVariable:
    return ModelVariable(sym, sym.title(), low=low, base=base, high=high, **more)


def model(variables: list[ModelVariable], *equations: str, actual: float | None = None) -> ModelFindings:
    assert isinstance(ELEMENT, ModelElement)
    return analysed_model(ELEMENT, ModelAnswer(tuple(variables), equations, actual))


A, B = variable("a", 1, 2, 4), variable("b", 10, 10, 20)


def test_equations_may_stand_in_any_order_and_the_result_is_the_one_that_no_other_uses() -> None:
    for equations in (("c = a*2", "d = c + b"), ("d = c + b", "c = a*2")):
        found = model([A, B], *equations)
        assert (found.output, found.base) == ("d", 14)
        assert {line.name: line.value for line in found.equations} == {"c": 4, "d": 14}


def test_drivers_come_by_swing_with_their_elasticity() -> None:
    found = model([A, B], "d = a*b")
    assert [(driver.sym, driver.swing) for driver in found.drivers] == [("a", 30), ("b", 20)]
    assert found.drivers[0].elasticity == pytest.approx((40 - 10) / 20 / ((4 - 1) / 2))


def test_levers_stay_as_usual_in_the_range() -> None:
    lever = variable("b", 10, 10, 20, role="lever")
    found = model([A, lever], "d = a*b")
    assert (found.low, found.high) == (10, 40)
    falling = model([A], "d = 10 - a")
    assert (falling.low, falling.high) == (6, 9)


def test_improve_first_is_about_given_data_alone() -> None:
    found = model([variable("a", 1, 2, 4, quality=0), variable("b", 10, 10, 20, quality=0, role="lever")], "d = a*b")
    assert [driver.sym for driver in found.improve_first] == ["a"]
    assert found.improve_first[0].improve == 30
    assert found.quality == 0


def test_quality_is_weighted_by_swing_over_what_is_rated() -> None:
    found = model([variable("a", 1, 2, 4, quality=5), variable("b", 10, 10, 20, quality=0)], "d = a*b")
    assert found.quality == pytest.approx(5 * 30 / 50)
    assert model([A, B], "d = a*b").quality is None


def test_a_missing_end_is_the_usual_value() -> None:
    found = model([variable("a", None, 2, None)], "d = a*3")
    assert (found.base, found.low, found.high, found.drivers[0].swing) == (6, 6, 6, 0)


def test_error_and_elasticity_need_something_to_divide_by() -> None:
    assert model([A], "d = a", actual=4).error_pct == 50
    assert model([A], "d = a", actual=0).error_pct is None
    assert model([A], "d = a - 2").drivers[0].elasticity is None


@pytest.mark.parametrize(
    ("equation", "reason", "column"),
    [
        ("d = a + nobody", "no variable or equation “nobody”", 9),
        ("d = d + 1", "Break the circle", 1),
        ("d = a.x", "not part of the language", 5),
        ("d = __import__('os')", "no function", 5),
        ("d = 9**9**9", "exponent", 1),
        ("d = a/0", "divided by zero", 1),
        ("d = ", "no expression", 4),
        ("just words", "name = expression", 1),
        ("d == a", "name = expression", 1),
        ("2d = a", "Latin or Hangul letters", 1),
        ("max = a", "name of a function", 1),
        ("a = 5", "stands twice", 1),
        ("lambda = a", "Latin or Hangul letters", 1),
        ("d = mean(a)", "no function “mean”", 5),
    ],
)
def test_an_equation_says_what_is_wrong_with_it_and_where(equation: str, reason: str, column: int) -> None:
    found = model([A], equation)
    assert found.base is None
    assert not found.valid
    assert reason in str(found.equations[0].problem)
    assert found.equations[0].column == column


def test_a_circle_of_equations_is_told_at_each_of_them() -> None:
    found = model([A], "x = y + a", "y = x", "z = a")
    assert [line.problem is not None for line in found.equations] == [True, True, False]
    assert found.base is None


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (variable("a", 5, 4, 3), "Low is above high"),
        (variable("a", 1, None, 3), "usual value is missing"),
        (variable("a b", 1, 2, 3), "Latin or Hangul"),
        (variable("sum", 1, 2, 3), "name of a function"),
    ],
)
def test_a_variable_says_what_is_wrong_with_it(wrong: ModelVariable, reason: str) -> None:
    found = model([wrong], "d = 1")
    assert found.base is None
    assert reason in str(found.problems[wrong.sym])


def test_two_variables_with_one_symbol_are_told() -> None:
    assert "stands twice" in str(model([A, A], "d = a").problems["a"])


def test_a_usual_value_outside_its_ends_is_only_a_warning() -> None:
    found = model([variable("a", 1, 9, 4)], "d = a")
    assert found.base == 9
    assert "a" in found.warnings


def test_symbols_in_hangul_work_and_wide_letters_are_the_same_letters() -> None:
    assert model([variable("가격", 1, 2, 3), variable("ａ", 1, 5, 9)], "합 = 가격 * a").base == 10


def test_the_simulation_is_the_same_each_time_and_lies_within_the_range() -> None:
    assert isinstance(ELEMENT, ModelElement)
    answer = ModelAnswer((A, B), ("d = a*b",))
    first, second = (simulated(ELEMENT, answer) for _ in range(2))
    assert first == second
    assert first is not None
    assert 10 < first.p10 < first.p90 < 80
    assert simulated(ELEMENT, ModelAnswer((A,), ("d = x",))) is None
    constant = simulated(ELEMENT, ModelAnswer((variable("a", 3, 3, 3),), ("d = a",)))
    assert constant is not None
    assert (constant.p10, constant.p90) == (3, 3)


def test_a_range_that_somebody_simulated_is_taken_over() -> None:
    answers = {"model": {"vars": [{"sym": "a", "low": 1, "base": 2, "high": 3}], "equations": ["d = a"]}}
    assert outcome("formula-workbench", answers, spreads={}).models["model"].spread is None
    assert outcome("formula-workbench", answers).models["model"].spread is not None


def test_a_variable_with_a_problem_is_not_called_missing_where_it_is_used() -> None:
    found = model([ModelVariable("a", "A", low=3, base=2, high=1)], "x = a * 2")
    assert str(found.problems["a"]).startswith("Low is above high")
    assert found.equations[0].problem is None
    assert found.base is None
