"""Random expressions against exact numbers: no exception, no difference, and none that takes long.

EXPRESSIONS=100000 in the environment tries that many; usually it is enough to try some thousands.
"""

import ast
import os
import random
import time
from datetime import date
from fractions import Fraction
from typing import Any

from exact import CALLS, Exact, Number, Unsure, exact

from canvasapp.domain.engine.language.expression import NOT_COMPUTED, parsed
from canvasapp.domain.engine.language.functions import FUNCTIONS
from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.engine.language.scope import Scope
from canvasapp.domain.engine.language.signs import ExpressionError
from canvasapp.domain.engine.language.vectors import Labels, Thing, Vector
from canvasapp.domain.model.values import Words

HOW_MANY = int(os.environ.get("EXPRESSIONS", "4000"))
SECONDS = 0.05

LABELS: tuple[Label, ...] = ("a", "b", Words(en="c", ko="다"))
VALUES: dict[str, Any] = {
    "x": 4.0,
    "y": -2.5,
    "big": 9e14,
    "small": 1e-9,
    "yes": True,
    "none": None,
    "text": "word",
    "v": Vector((3.0, None, 5.0), None, LABELS),
    "w": Vector((0.0, -2.0, 1.5), None, LABELS),
    "pair": Vector((True, None)),
    "nothing": Vector(()),
}
STRANGE: dict[str, Any] = {
    "day": date(2026, 3, 1),
    "list": ("one", " "),
    "words": Words(en="yes", ko="예"),
    "labels": Labels(("a",)),
    "rated": Vector((1.0, None, 2.0), (0.0, 1.0, 3.0), LABELS, 1),
    "table": Thing(Vector((1.0, None)), {"part": Vector(("a", None))}, {"r1": {"q1": 4.0}}, ("q1", "q2"), (2.0, 1.0)),
}
"""Kinds of values that have no exact number."""

OPERATORS: tuple[ast.operator, ...] = (ast.Add(), ast.Sub(), ast.Mult(), ast.Div(), ast.Pow())
COMPARISONS: tuple[ast.cmpop, ...] = (ast.Lt(), ast.LtE(), ast.Gt(), ast.GtE(), ast.Eq(), ast.NotEq())


def exactly(value: Any) -> Exact:
    if isinstance(value, Vector):
        return [exactly(entry) for entry in value.values]  # type: ignore[misc]
    return Number(Fraction(value)) if isinstance(value, float) else value


EXACT_VALUES = {name: exactly(value) for name, value in VALUES.items()}


def expression(chance: random.Random, parts: int, strange: bool) -> ast.expr:
    """A random expression of about so many parts."""
    if parts <= 1:
        return leaf(chance, strange)

    def inner(share: int = 2) -> ast.expr:
        return expression(chance, (parts - 1) // share, strange)

    match chance.randrange(10):
        case 0 | 1 | 2:
            return ast.BinOp(inner(), chance.choice(OPERATORS), inner())
        case 3:
            return ast.UnaryOp(chance.choice((ast.USub(), ast.UAdd(), ast.Not())), inner(1))
        case 4:
            return ast.BoolOp(chance.choice((ast.And(), ast.Or())), [inner(), inner()])
        case 5:
            count = chance.randint(1, 3)
            others = [inner(count + 1) for _ in range(count)]
            return ast.Compare(inner(count + 1), [chance.choice(COMPARISONS) for _ in others], others)
        case 6:
            return ast.IfExp(inner(3), inner(3), inner(3))
    names = [name for name in FUNCTIONS if strange or name in CALLS]
    name = chance.choice(names)
    function = FUNCTIONS[name]
    count = chance.randint(function.least, min(function.most, 3))
    given: list[ast.expr] = [inner(max(count, 2)) for _ in range(count)]
    if function.of_element:
        given[0] = ast.Name(chance.choice(["table", "x"]))
    return ast.Call(ast.Name(name), given, [])


def leaf(chance: random.Random, strange: bool) -> ast.expr:
    if chance.random() < 0.4:
        number = chance.choice(
            [0, 1, 2, 3, 5, 10, 0.5, 0.1, 2.5, 1e14, 15, 64, chance.randint(0, 999), chance.random()]
        )
        return ast.Constant(number)
    if strange and chance.random() < 0.4:
        found = chance.choice([*STRANGE, "table.part"])
        return ast.Attribute(ast.Name("table"), "part") if "." in found else ast.Name(found)
    if chance.random() < 0.1:
        return ast.Constant(chance.choice([True, False, None, "word", "1a"]))
    return ast.Name(chance.choice(list(VALUES)))


def differs(found: Any, wanted: Exact) -> bool:
    if isinstance(wanted, list):
        entries = found.values if isinstance(found, Vector) else None
        return entries is None or len(entries) != len(wanted) or any(map(differs, entries, wanted))
    if isinstance(wanted, Number):
        if isinstance(found, bool) or not isinstance(found, float):
            return not (isinstance(found, bool) and wanted.value == int(found))
        return abs(Fraction(found) - wanted.value) > wanted.off * 4
    return found is not wanted and found != wanted


def evaluated(text: str, names: dict[str, Any]) -> tuple[Any, Scope, float]:
    """The value, its scope and the seconds it took; the best of three where one was slow for other reasons."""
    best = 1.0
    for _ in range(3):
        parsed.cache_clear()
        scope = Scope(names, date(2026, 3, 2))
        begun = time.process_time()
        found = parsed(text).evaluate(scope)
        best = min(best, time.process_time() - begun)
        if best < SECONDS:
            break
    return found, scope, best


def test_random_expressions_are_what_exact_numbers_say() -> None:
    chance, compared = random.Random(20260302), 0
    for _ in range(HOW_MANY):
        tree = expression(chance, chance.randint(1, 60), strange=False)
        text = ast.unparse(tree)
        try:
            found, scope, seconds = evaluated(text, VALUES)
        except ExpressionError as error:
            assert "at most 600" in str(error.reason) or "too many parts" in str(error.reason), text
            continue
        assert NOT_COMPUTED not in scope.faults, text
        assert seconds < SECONDS, text
        try:
            wanted = exact(tree, EXACT_VALUES)
        except Unsure:
            continue
        compared += 1
        assert not differs(found, wanted), (text, found, wanted)
    assert compared > HOW_MANY / 2


def test_every_function_takes_every_kind_of_value_without_an_exception() -> None:
    chance = random.Random(20260303)
    names = {**VALUES, **STRANGE}
    for _ in range(HOW_MANY):
        text = ast.unparse(expression(chance, chance.randint(2, 60), strange=True))
        try:
            found, scope, seconds = evaluated(text, names)
        except ExpressionError as error:
            assert error.column >= 1
            continue
        assert NOT_COMPUTED not in scope.faults, (text, scope.faults)
        assert seconds < SECONDS, text
        entries = found.values if isinstance(found, Vector) else (found,)
        assert all(abs(entry) <= 1e15 for entry in entries if isinstance(entry, (int, float))), text
