"""The bench compares like with like, and says what is missed."""

import sys
from collections.abc import Callable
from functools import partial

import pytest

from bench.__main__ import line
from bench.measure import Failed, Row, python, read, seconds_until_painted
from bench.profiles import of_imports


def in_turn(*values: float) -> Callable[[], float]:
    readings = iter(values)
    return lambda: next(readings)


def test_a_row_is_the_median_and_the_first_round_does_not_count() -> None:
    row = Row("row", "s", 2.0, in_turn(99, 4, 6, 5), in_turn(99, 2, 1, 2), rounds=3)
    reading = read(row)
    assert (reading.ours, reading.floor, reading.ratio) == (5, 2, 2.5)


def test_ours_and_the_floor_are_measured_in_turn() -> None:
    order: list[str] = []

    def measure(name: str) -> float:
        order.append(name)
        return 1.0

    read(Row("row", "s", 2.0, partial(measure, "ours"), partial(measure, "floor"), rounds=2))
    assert order == ["ours", "floor"] * 3


@pytest.mark.parametrize(("at_most", "missed"), [(2.5, ""), (2.0, "MISSED by 25%")])
def test_a_missed_row_is_marked_with_what_it_is_missed_by_and_why(at_most: float, missed: str) -> None:
    row = Row("row", "s", at_most, in_turn(0, 0.005), in_turn(1, 0.002), rounds=1, profile=lambda: "sqlalchemy 117")
    printed = line(row)
    assert "5.0 ms" in printed
    assert "2.50×" in printed
    assert ("MISSED" in printed) is bool(missed)
    assert missed in printed
    assert ("sqlalchemy 117" in printed) is bool(missed)


def test_a_profile_names_the_packages_that_take_the_time() -> None:
    assert "PySide6" in of_imports(python("bench.bare_window"))


def test_a_process_that_dies_before_it_painted_is_no_reading() -> None:
    with pytest.raises(Failed, match="ended with 3 and said ''"):
        seconds_until_painted([sys.executable, "-c", "import sys; sys.exit(3)"])


def test_a_painted_window_is_a_reading() -> None:
    assert seconds_until_painted([sys.executable, "-m", "bench.bare_window"]) > 0
