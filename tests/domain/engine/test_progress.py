"""A step is done with when all that it needs is answered."""

from datetime import date

from pydantic import JsonValue
from workbooks import METHODS

from canvasapp.domain.engine.progress import steps_done
from canvasapp.domain.engine.sheet import sheet_outcome


def done(method: str, **answers: JsonValue) -> frozenset[str]:
    outcome = sheet_outcome(METHODS[method], answers, (), date(2026, 3, 31), spreads={})
    return steps_done(METHODS[method], outcome.reading)


def test_nothing_is_done_on_an_empty_sheet_of_any_method() -> None:
    assert {name: done(name) for name in METHODS} == {name: frozenset() for name in METHODS}


def test_a_step_waits_for_all_its_elements_but_not_for_optional_ones() -> None:
    assert done("customer-effort", segment={"text": "Parents"}) == {"walk"}
    assert done("customer-effort", journey={"rows": [{"id": "r", "label": "Order", "minutes": 3}]}) == frozenset()


def test_most_of_the_statements_are_enough() -> None:
    items = [item.id for item in METHODS["working-backwards"].element_named("ready").items]  # type: ignore[union-attr]
    assert "ready" not in done("working-backwards", ready={item: {"v": "yes"} for item in items[:11]})
    assert "ready" in done("working-backwards", ready={item: {"v": "na"} for item in items[:12]})
