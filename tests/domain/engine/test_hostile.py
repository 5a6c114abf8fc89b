"""Hostile answers: at worst a cell has no result and says so; a sheet that fails keeps no other one closed."""

import logging
import time
from typing import Any

import pytest
from sheets import METHODS, outcome

from canvasapp.domain.engine.results import sheet_outcome as sheet
from canvasapp.domain.engine.results.outcome import TornadoResult
from canvasapp.domain.engine.results.sheet_outcome import FAILED

DEEP = "1<(" * 16 + "1" + ")<1" * 16

EQUATIONS = [
    "y = round(1e14, 15)",
    "y = round(amount, 1e15)",
    f"y = {DEEP}",
    "y = " + "1<(" * 60 + "1" + ")<1" * 60,
    "y = 9**64**64",
    "y = " + "(" * 600,
    "y = '1a' == '1a'",
    "y = 3²",
    "y = ½",
    "y = x²" * 40,
    "y = sqrt(-1) + ln(0) + exp(1e15) + 1/0",
    "y = min(" + ", ".join(["1e15"] * 90) + ")",
    "y = \ud800",
    "y\x00 = 1",
    "= = =",
    "y = y",
    "²y = 1",
    "y = None",
    "y = True + True",
    "y = abs()",
    "y = __import__('os')",
]
VALUES: list[Any] = [1e15, -1e15, 1e-320, float("nan"), float("inf"), 10**400, True, "1a", "²", "\ud800", [], {}, None]


def model(*equations: str) -> dict[str, Any]:
    variables = [{"sym": "amount", "low": -1e15, "base": 1e15, "high": 1e15, "quality": 5}]
    return {"vars": variables, "equations": list(equations), "actual": 1e-300}


@pytest.mark.parametrize("equation", EQUATIONS, ids=lambda text: ascii(text[:24]))
def test_an_equation_has_a_value_or_a_reason_at_once(equation: str) -> None:
    begun = time.process_time()
    found = outcome("formula-workbench", {"model": model(equation)})
    assert time.process_time() - begun < 2
    assert FAILED not in [message.finding for message in found.messages]
    result = found.results["drivers"]
    assert isinstance(result, TornadoResult)
    (line,) = result.model.equations
    assert result.model.base is not None or line.problem is not None
    assert line.text == equation


def test_the_largest_model_is_drawn_in_bearable_time() -> None:
    long = "+".join(["amount"] * 80)
    variables = [{"sym": f"v{i}", "low": 0, "base": 1, "high": 2} for i in range(59)]
    answer = model(*(f"y{i} = {long} + v{i % 59}" for i in range(60)))
    answer["vars"] = [{"sym": "amount", "low": 0, "base": 1, "high": 2}, *variables]
    begun = time.process_time()
    found = outcome("formula-workbench", {"model": answer}).results["drivers"]
    assert time.process_time() - begun < 8
    assert isinstance(found, TornadoResult)
    assert found.model.spread is not None


@pytest.mark.parametrize("value", VALUES, ids=lambda value: ascii(str(value)[:12]))
@pytest.mark.parametrize("method", [name for name in METHODS if METHODS[name].canvas is None])
def test_whatever_a_cell_holds_its_sheet_has_results(method: str, value: Any) -> None:
    answers: dict[str, Any] = {}
    for element in METHODS[method].element:
        match element.kind:
            case "text":
                answers[element.id] = {"text": value}
            case "rating" | "check":
                answers[element.id] = {item.id: {"v": value, "why": value, "votes": [value]} for item in element.items}
            case "table":
                cells = {column.id: value for column in element.columns}
                answers[element.id] = {"rows": [{"id": row, "label": value, **cells} for row in ("a", "b")]}
            case "matrix":
                lines = [{"id": "a", "label": value, "w": value}]
                keys = [f"{row.id}|{col.id}" for row in element.rows for col in element.cols] or ["a|a"]
                cells = dict.fromkeys(keys, value)
                layers = {layer.id: cells for layer in element.layers}
                own = {} if element.rows else {"rows": lines}
                own |= {} if element.cols else {"cols": lines}
                answers[element.id] = {"cells": layers or cells, "w_rows": {"a": value}, "remarks": cells, **own}
            case "loop":
                nodes = [{"id": key, "label": value, "state": value, "cost": value} for key in ("a", "b")]
                links = [{"source": "a", "target": "b", "strength": value, "delay": value}]
                answers[element.id] = {"nodes": nodes, "links": links}
            case "model":
                numbers = dict.fromkeys(("low", "base", "high", "quality"), value)
                variables = [{"sym": variable.sym, **numbers} for variable in element.vars]
                answers[element.id] = {"vars": variables, "equations": [value], "actual": value}
            case "letter":
                answers[element.id] = {"edited": {part.id: value for part in element.parts}, "from": value}
    found = outcome(method, answers, spreads={})
    assert found.results.keys() == {rule.id for rule in METHODS[method].result}
    assert FAILED not in [message.finding for message in found.messages]


def test_a_sheet_that_fails_keeps_its_answers_and_says_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*given: Any) -> Any:
        if given[0].reading.elements["hours"].rows[0].cells:
            raise ArithmeticError("a fault of ours")
        return working(*given)

    working = sheet.offers_of
    monkeypatch.setattr(sheet, "offers_of", broken)
    rows = {"rows": [{"id": "customers", "h": 4}]}
    with caplog.at_level(logging.ERROR):
        found = outcome("rival-watch", {"hours": rows})
    assert "a fault of ours" in caplog.text
    assert found.messages[0].finding == FAILED
    assert found.reading.elements == outcome("rival-watch", {"hours": rows}).reading.elements
    assert found.results.keys() == {rule.id for rule in METHODS["rival-watch"].result}
    assert found.results["verdict"].tone == "info"
    assert not found.offered
