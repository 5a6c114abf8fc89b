"""The expression language: what it computes, how null goes through it, and that no text gets past it."""

import string
import sys
import time
from datetime import date
from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from canvasapp.domain.engine.language.expression import MAX_CHARACTERS, NOT_COMPUTED, parsed, parsed_equation
from canvasapp.domain.engine.language.functions import FUNCTIONS, Function
from canvasapp.domain.engine.language.scope import TOO_MUCH, Scope
from canvasapp.domain.engine.language.signs import ExpressionError, symbol
from canvasapp.domain.engine.language.vectors import Labels, Thing, Vector

TODAY = date(2026, 3, 2)

RATING = Vector((3.0, None, 5.0), (1.0, 1.0, 2.0), ("a", "b", "c"))
NAMES: dict[str, Any] = {
    "x": 4.0,
    "none": None,
    "text": "word",
    "blank": "  ",
    "list": ("one", "two", " "),
    "day": date(2026, 3, 1),
    "v": RATING,
    "other": Vector((1.0, 2.0, None)),
    "pair": Vector((1.0, 2.0)),
    "things": Thing(
        RATING,
        {"part": Vector((1.0, None)), "item": 2.0},
        {"r1": {"q1": None, "q2": 4.0}, "r2": {"q1": 1.0, "q2": None}},
        ("q1", "q2"),
        (2.0, 1.0),
    ),
}


def value(text: str) -> Any:
    scope = Scope(NAMES, TODAY)
    found = parsed(text).evaluate(scope)
    return list(found.values) if isinstance(found, Vector) else found


def faults(text: str) -> list[str]:
    scope = Scope(NAMES, TODAY)
    assert parsed(text).evaluate(scope) is None
    return [str(fault) for fault in scope.faults]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 + 2*3 - 4/2", 5),
        ("2**10", 1024),
        ("-x + +1", -3),
        ("x if x > 3 else 0", 4),
        ("1 < x < 5", True),
        ("1 < x < 3", False),
        ("text in ['word', 'other']", True),
        ("x not in [1, 2]", True),
        ("text == 'word' and not x == 3", True),
        ("none == 1 or x != 4", False),
        ("things.item * 2", 4),
        ("v", [3, None, 5]),
        ("things", [3, None, 5]),
        ("v + other", [4, None, None]),
        ("v * 2", [6, None, 10]),
        ("v >= 4", [False, None, True]),
        ("v >= 4 or other == 1", [True, False, True]),
        ("mean(v)", 4),
        ("wmean(v)", 13 / 3),
        ("wmean(where(v, v < 5))", 3),
        ("gmean(vec(2, 8))", 4),
        ("gmean(vec(2, 0, 8))", 0),
        ("median(vec(1, 5, 2, none))", 2),
        ("sum(v)", 8),
        ("min(v)", 3),
        ("max(1, x, none)", 4),
        ("count(v)", 2),
        ("count(list)", 3),
        ("total(v)", 3),
        ("share(v >= 4)", 0.5),
        ("where(v, v >= 4)", [None, None, 5]),
        ("coalesce(none, x)", 4),
        ("coalesce(v, 0)", [3, 0, 5]),
        ("clamp(7, 0, 5)", 5),
        ("clamp(v, 4, 9)", [4, None, 5]),
        ("abs(-2) + sqrt(9) + round(2.5) + round(-2.5) + round(1.25, 1)", 2 + 3 + 3 - 3 + 1.3),
        ("exp(0) + ln(1)", 1),
        ("round(1e14, 15) + round(5e14, 15)", 6e14),
        ("round(123.456, -15) + round(-0.5, 99)", -0.5),
        ("'1a' == '1a'", True),
        ("text == '½: 2x {³}'", False),
        ("cumsum(vec(1, none, 2))", [1, None, 3]),
        ("first(vec(none, 2, 3))", 2),
        ("last(vec(1, 2, none))", 2),
        ("payback(vec(1, 2, 3, 4), vec(-5, 2, 2, 2))", 4),
        ("payback(vec(1, 2), vec(1, 2))", 1),
        ("payback(vec(1, 2), vec(-5, 2))", None),
        ("filled(text) + filled(blank) + filled(none) + filled(list) + filled(v) + filled(x)", 4),
        ("lines(list)", 2),
        ("past(day)", True),
        ("past(none)", None),
        ("cell(things, 'r1', 'q2')", 4),
        ("cell(things, 'r9', 'q2')", None),
        ("row(things, 'r2')", [1, None]),
        ("wmean(row(things, 'r1'))", 4),
        ("patch(row(things, 'r1'), 1, 3)", [3, 4]),
        ("patch(row(things, 'r2'), 1, 3)", [1, None]),
        ("nearest(1, vec(0, 0, 1))", 2),
        ("nearest(1, vec(0, 0))", None),
        ("names(v > 4)", Labels(("c",))),
        ("lowest(v)", Labels(("a",))),
        ("highest(v)", Labels(("c",))),
    ],
)
def test_an_expression_has_its_value(text: str, expected: Any) -> None:
    found = value(text)
    assert found == (pytest.approx(expected) if isinstance(expected, float) else expected)


@pytest.mark.parametrize(
    "text", ["none + 1", "-none", "x * none", "abs(none)", "none < 1", "mean(vec(none))", "sum(none)", "sqrt(none)"]
)
def test_null_makes_null_and_no_fault(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize("text", ["none and x", "not x", "none > 1 or none < 1"])
def test_in_a_condition_null_is_false(text: str) -> None:
    assert value(text) is False


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1/0", "divided by zero"),
        ("x/(x-4)", "divided by zero"),
        ("0**-1", "divided by zero"),
        ("10**15*11", "too large"),
        ("9e14*9", "too large"),
        ("2**65", "exponent"),
        ("(-8)**0.5", "root"),
        ("sqrt(-1)", "root"),
        ("ln(0)", "root"),
        ("gmean(vec(-1, 2))", "root"),
        ("exp(1000)", "too large"),
        ("text + 1", "A text stands where a number is needed"),
        ("text * 3", "A text stands where a number is needed"),
        ("text < 1", "cannot be compared"),
        ("abs(text)", "A text stands"),
        ("v + pair", "different length"),
        ("1 if v else 2", "A list stands"),
        ("nobody", "“nobody” is not known"),
        ("things.nobody", "“things.nobody” is not known"),
        ("cell(x, 'a', 'b')", "“x” is not known"),
    ],
)
def test_what_has_no_result_is_null_with_a_reason(text: str, reason: str) -> None:
    (fault,) = faults(text)
    assert reason in fault


def test_an_entry_that_fails_leaves_the_others() -> None:
    assert value("12 / vec(0, 3, none)") == [None, 4, None]


@pytest.mark.parametrize(
    ("text", "column", "reason"),
    [
        ("", 1, "no expression"),
        ("   ", 1, "no expression"),
        ("x +", 3, "breaks off"),
        ("(x", 1, "breaks off"),
        ("x y", 3, "breaks off"),
        ("x.__class__", 1, "double underscore"),
        ("__import__('os')", 1, "There is no function"),
        ("_x", 1, "begins with a letter"),
        ("x.y.z", 1, "not part of the language"),
        ("(1).real", 1, "not part of the language"),
        ("x[0]", 1, "not part of the language"),
        ("lambda: 1", 7, "sign “:”"),
        ("[1, 2]", 1, "not part of the language"),
        ("x in text", 1, "not part of the language"),
        ("x in [x]", 7, "texts and numbers only"),
        ("[i for i in v]", 1, "not part of the language"),
        ("1 if x", 1, "breaks off"),
        ("f'{x}'", 1, "not part of the language"),
        ("x; y", 2, "sign “;”"),
        ("x @ y", 3, "sign “@”"),
        ("x % 2", 3, "sign “%”"),
        ("x // 2", 1, "not part of the language"),
        ("x is none", 1, "not part of the language"),
        ("max(x, key=x)", 1, "not part of the language"),
        ("max(*v)", 5, "not part of the language"),
        ("eval('1')", 1, "There is no function “eval”"),
        ("wmean(1, 2)", 1, "another number of values"),
        ("cell(1, 2, 3)", 1, "name of an element"),
        ("1e999", 1, "cannot be used"),
        ("10000000000000000", 1, "cannot be used"),
        ("2x", 2, "number and a name"),
        ("0x10", 2, "number and a name"),
        ("1 if x else 2y", 14, "number and a name"),
        ("3j", 2, "number and a name"),
        ("'", 1, "sign “'”"),
        ("'''x'1'", 7, "sign “'”"),
        ("b'x'", 1, "cannot be used"),
        ("...", 1, "cannot be used"),
        ("x + 'a\\n'", 7, "sign “\\”"),
        ("가격 + 값[1]", 6, "not part of the language"),
        ("x\x00", 2, "sign"),
        ("9" * 601, 601, "at most 600"),
        ("(" * 100_000 + ")" * 100_000, 601, "at most 600"),
        ("(" * 290 + ")" * 290, 201, "breaks off"),
        ("-" * 500 + "1", 1, "too many parts"),
        ("+".join("x" * 150), 1, "too many parts"),
        ("not " * 140 + "x", 1, ""),
    ],
)
def test_what_is_not_the_language_is_refused_at_its_place(text: str, column: int, reason: str) -> None:
    try:
        parsed(text)
    except ExpressionError as error:
        assert reason in str(error.reason)
        assert error.column == column
    else:
        assert text.startswith("not ")  # 140 negations are dull, but harmless


@pytest.mark.parametrize(
    "text", ["x.item", "'a'", "mean(x)", "cell(a, b, c)", "where(x, y)", "[1]", "max", "sqrt + 1", "None"]
)
def test_an_equation_knows_numbers_names_and_simple_functions_only(text: str) -> None:
    with pytest.raises(ExpressionError):
        parsed_equation(text)


def test_an_equation_takes_names_in_hangul_and_unifies_wide_signs() -> None:
    names: dict[str, Any] = {"가격": 3.0, "수량_2": 4.0, "a1": 2.0}
    assert parsed_equation("가격 * 수량_2 + ａ1").evaluate(Scope(names, TODAY)) == 14


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3²", 9),
        ("10³", 1000),
        ("x² + x²*2", 48),
        ("-x²", -16),
        ("2**x²", 65536),
        ("x⁻¹", 0.25),
        ("(x + 1)²¹", 5.0**21),
        ("x2 + x₂ + x₁₂", 7 + 7 + 11),
        ("𝑥 ＋ １", 5),
        ("x\u00a0*\u30002", 8),
        ("ㄱ + 가", 3),
    ],
)
def test_raised_digits_are_powers_and_other_forms_of_a_sign_are_that_sign(text: str, expected: float) -> None:
    names: dict[str, Any] = {"x": 4.0, "x2": 7.0, "x12": 11.0, symbol("ㄱ"): 1.0, symbol("가"): 2.0}
    assert parsed_equation(text).evaluate(Scope(names, TODAY)) == expected


@pytest.mark.parametrize(
    ("text", "column", "reason"),
    [
        ("½ * x", 1, "“½” can be read in two ways"),
        ("x + ③", 5, "“③” can be read"),
        ("xⁿ", 2, "“ⁿ” can be read"),
        ("3₂", 2, "“₂” can be read"),
        ("Ⅷ", 1, "“Ⅷ” can be read"),
        ("x²⁻", 2, "“²⁻” can be read"),
        ("x + ㎡", 5, "“㎡” can be read"),
        ("x²**3", 2, "Two powers"),
        ("x² ³", 2, "Two powers"),
        ("x²y", 3, "breaks off"),
        ("3²4", 3, "breaks off"),
        ("x² + y z", 8, "breaks off"),
        ("²", 1, "breaks off"),
    ],
)
def test_what_would_mean_something_else_is_refused_by_name(text: str, column: int, reason: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        parsed_equation(text)
    assert reason in str(refused.value.reason)
    assert refused.value.column == column


@pytest.mark.parametrize("levels", [1, 2, 16, 18, 60])
@pytest.mark.parametrize(("before", "after"), [("1<(", ")<1"), ("(1 if ", " else 0)<1"), ("x<(x>", ")<x<x")])
def test_what_is_nested_takes_no_longer_than_what_is_not(levels: int, before: str, after: str) -> None:
    text = before * levels + "1" + after * levels
    begun = time.process_time()
    try:
        expression = parsed(text)
        found = expression.evaluate(Scope(NAMES, TODAY))
    except ExpressionError as error:
        assert "too many parts" in str(error.reason) or "at most 600" in str(error.reason)
    else:
        assert isinstance(found, (bool, float))
        assert len(expression.uses) == text.count("x")
    assert time.process_time() - begun < 0.05


def test_long_vectors_use_up_the_steps_of_a_sheet_and_say_so() -> None:
    names = {"v": Vector((1.0,) * 40_000)}
    scope = Scope(names, TODAY)
    product = parsed("sum(v*v*v*v*v)")
    assert product.evaluate(scope) == 40_000
    begun = time.process_time()
    found = [product.evaluate(scope.within({"i": float(i)})) for i in range(40_000)]
    assert time.process_time() - begun < 10
    assert found[0] == 40_000
    assert found[-1] is None
    assert [str(fault) for fault in scope.faults] == [str(TOO_MUCH)]


def test_whatever_a_function_does_an_evaluation_does_not_raise(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(scope: Scope, value: Any) -> Any:
        raise ArithmeticError

    parsed.cache_clear()
    monkeypatch.setitem(cast("dict[str, Function]", FUNCTIONS), "count", Function(broken, 1, 1))
    scope = Scope(NAMES, TODAY)
    assert parsed("1 + count(x)").evaluate(scope) is None
    assert scope.faults == [NOT_COMPUTED]
    parsed.cache_clear()


HOSTILE = [
    "().__class__.__bases__[0].__subclasses__()",
    "x.__class__",
    "getattr(x, 'y')",
    "9**9**9",
    "9**64**64",
    "9**9**9**9**9",
    "(" * 100_000,
    "[" * 590,
    "((" * 140 + "1" + "))" * 140,
    "-" * 599 + "1",
    "not " * 149 + "1",
    "1 if " * 100 + "1",
    "x if x else " * 40 + "x",
    "가" * 599,
    "가격.값.것",
    "\x00",
    "x\x00y",
    "\ud800",
    "\u202ex\u202c",
    "a" * 10_000_000,
    "'" * 599,
    '"' * 3 + "x",
    "1" * 599,
    "1" * 590 + "**" + "9" * 5,
    "1e" * 200,
    ".".join(["x"] * 290),
    "max(" * 140 + "1" + ")" * 140,
    "vec(" + ",".join("1" * 100) + ")",
    "__import__('os').system('echo')",
    "print('x')",
    "(lambda: (yield))()",
    "x := 1",
    "`x`",
    "\\u0041",
    "\n\n(\nx\n)\n",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_hostile_text_is_told_at_its_place_at_once(text: str) -> None:
    def seconds() -> float:
        parsed.cache_clear()
        begun = time.process_time()
        try:
            parsed(text).evaluate(Scope(NAMES, TODAY))
        except ExpressionError as error:
            assert 1 <= error.column <= MAX_CHARACTERS + 1
            assert str(error.reason)
        return time.process_time() - begun

    assert min(seconds() for _ in range(3)) < 0.05


@given(st.text(max_size=80) | st.text(alphabet=string.printable + "가각힣", max_size=200))
@example("0in [0]")
@example("1if 1else 2")
@example("'\\N{x}'")
def test_any_text_is_an_expression_or_an_error_that_names_its_place(text: str) -> None:
    try:
        found = parsed(text)
    except ExpressionError as error:
        assert 1 <= error.column <= max(1, min(len(text), MAX_CHARACTERS) + 1)
    else:
        found.evaluate(Scope(NAMES, TODAY))


NUMBERS = st.sampled_from(["1", "0", "x", "none", "v", "other", "text", "list", "things.part", "2.5", "-3", "1e14"])


def _joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    operators = st.sampled_from(["+", "-", "*", "/", "**", "<", ">=", "==", "and", "or"])
    calls = st.sampled_from([name for name, function in FUNCTIONS.items() if not function.of_element])
    return (
        st.tuples(parts, operators, parts).map(lambda found: f"({found[0]} {found[1]} {found[2]})")
        | st.tuples(calls, parts, parts, parts).map(_call)
        | st.tuples(parts, parts, parts).map(lambda found: f"({found[0]} if {found[1]} else {found[2]})")
    )


def _call(found: tuple[str, str, str, str]) -> str:
    name, *arguments = found
    return f"{name}({', '.join(arguments[: max(1, min(FUNCTIONS[name].most, 3))])})"


@given(st.recursive(NUMBERS, _joined, max_leaves=12))
def test_whatever_is_combined_never_raises_and_never_leaves_the_limits(text: str) -> None:
    try:
        expression = parsed(text)
    except ExpressionError:
        return  # too long or with too few arguments
    found = expression.evaluate(Scope(NAMES, TODAY))
    numbers = found.values if isinstance(found, Vector) else (found,)
    assert all(abs(number) <= 1e15 for number in numbers if isinstance(number, (int, float)))


def test_parsing_does_not_deepen_the_stack_for_others() -> None:
    limit = sys.getrecursionlimit()
    for text in HOSTILE:
        try:
            parsed(text)
        except ExpressionError:
            continue
    assert sys.getrecursionlimit() == limit


def test_a_member_may_be_called_like_a_word_of_python() -> None:
    scope = Scope({"notes": Thing(3.0, {"raise": 2.0, "class": 1.0})}, date(2026, 1, 1))
    assert parsed("notes.raise + notes.class*10 if notes > 0 else None").evaluate(scope) == 12
    assert [(use.name, use.member, use.column) for use in parsed("1 + notes.raise").uses] == [("notes", "raise", 5)]
    with pytest.raises(ExpressionError):
        parsed("raise + 1")
