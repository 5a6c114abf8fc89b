"""Methods are found by the words that they say of themselves."""

import pytest
from workbooks import METHODS

from canvasapp.domain.method.choosing import best_found, is_found


@pytest.mark.parametrize(
    ("text", "method", "found"),
    [
        ("", "flywheel", True),
        ("fly", "flywheel", True),
        ("FLYWHEEL", "flywheel", True),
        ("lywheel", "flywheel", False),
        ("one", "customer-effort", False),
        ("day", "customer-effort", False),
        ("effort customer", "customer-effort", True),
        ("노력", "customer-effort", True),
        ("객 노", "customer-effort", True),
        ("day-one", "day-one-pulse", True),
        ("2010", "customer-effort", True),
        ("(", "customer-effort", False),
    ],
)
def test_a_word_is_found_where_one_begins_and_korean_anywhere(text: str, method: str, found: bool) -> None:
    assert is_found(METHODS[method], text) is found


def test_a_name_is_meant_before_prose() -> None:
    best = best_found(METHODS.values(), "day one")
    assert best is not None and best.id == "day-one-pulse"
    assert best_found(METHODS.values(), "elephant") is None
