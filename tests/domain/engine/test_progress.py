"""A step is done with when all that it needs is answered."""

from datetime import date

from pydantic import JsonValue
from workbooks import METHODS

from canvasapp.domain.engine.results.progress import steps_done, where_to_begin
from canvasapp.domain.engine.results.sheet_outcome import sheet_outcome


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


def beginning(method: str, step: str, **answers: JsonValue) -> str | None:
    """The element that a step begins with; None where it has begun."""
    found = METHODS[method]
    outcome = sheet_outcome(found, answers, (), date(2026, 3, 31), spreads={})
    shown = next(known.show for known in found.step if known.id == step)
    first = where_to_begin(found, shown, outcome.reading)
    return first.id if first is not None else None


def test_a_step_begins_with_the_first_element_that_has_to_be_filled_in_until_something_is_said() -> None:
    assert beginning("customer-effort", "walk") == "segment"
    assert beginning("customer-effort", "walk", journey={"rows": [{"id": "r", "label": "Order"}]}) is None
    assert beginning("purpose", "values") == "values"
    assert beginning("purpose", "values", values={"rows": [{"id": "frugality", "lived": 3}]}) is None
    assert beginning("day-one-pulse", "talk") is None
