"""The golden results: every number that must come out of the three examples, in both languages."""

from typing import Any

import pytest
from golden import BOOKS, CARS, GOLDEN, NOTICED, OFFERED, SHOPS
from sheets import outcome_of

from canvasapp.domain.engine.language.labels import joined, said
from canvasapp.domain.engine.results.outcome import (
    AnyResult,
    BarsResult,
    CurveResult,
    GraphResult,
    NumberResult,
    RadarResult,
    TornadoResult,
    VerdictResult,
)
from canvasapp.domain.engine.results.rounding import shown


def number(value: float | None) -> str:
    """As the golden list prints numbers: one decimal where there is one."""
    return "–" if value is None else f"{value:.1f}".removesuffix(".0")


def printed(result: AnyResult) -> str:
    """A result as the golden list has it."""
    band = f" ({result.band.en})" if result.band is not None else ""
    match result:
        case NumberResult():
            return number(result.value) + band
        case BarsResult():
            return ", ".join(
                f"{said(bar.label, 'en')} {number(bar.value)}" + (f" (#{bar.rank})" if bar.rank else "")
                for bar in result.shown
            )
        case RadarResult():
            return ", ".join(
                f"{said(axis if line.label is None else joined(axis, line.label), 'en')} {number(line.values[i])}"
                for i, axis in enumerate(result.axes)
                for line in result.series
            )
        case CurveResult():
            return ", ".join(f"{number(point.x)}:{number(point.y)}" for point in result.points)
        case GraphResult(loop=loop):
            assert loop.main is not None
            main = " → ".join(str(loop.label(node)) for node in loop.main.nodes)
            return (
                f"closed={loop.closed}, reinforcing {len(loop.reinforcing)}, braking {len(loop.braking)}, "
                f"main = {main}, bottleneck {', '.join(map(str, loop.bottleneck))}"
            )
        case TornadoResult(model=model):
            assert model.quality is not None
            swings = ", ".join(f"{driver.sym} {number(driver.swing)}" for driver in model.drivers[:4])
            improve = ", ".join(f"{driver.sym} {number(driver.improve)}" for driver in model.improve_first[:3])
            return (
                f"base {number(model.base)}, range {number(model.low)}…{number(model.high)}, quality "
                f"{model.quality:.2f}; swing: {swings}; improve first: {improve}"
            )
        case VerdictResult():
            return band[2:-1]
    return shown(None)


@pytest.mark.parametrize(("name", "method", "result", "expected"), GOLDEN, ids=lambda part: str(part)[:24])
def test_the_golden_results_come_out_of_the_examples(name: str, method: str, result: str, expected: str) -> None:
    found = printed(outcome_of(name, method).results[result])
    # two lists of the golden results are cut after their first entries
    assert found.startswith(expected) if result in ("notes_per_block", "riskiest", "radar") else found == expected


@pytest.mark.parametrize(("key", "count"), OFFERED.items(), ids=str)
def test_as_many_notes_are_offered_as_the_golden_list_says(key: tuple[str, str], count: int) -> None:
    offered = outcome_of(*key).offered
    assert len([offer for offer in offered if not offer.rule.startswith("lines:")]) == count


@pytest.mark.parametrize(
    ("name", "method", "result", "p10", "p90"),
    [
        (CARS, "proactive-recovery", "worth_range", 9.3, 80.7),
        (SHOPS, "formula-workbench", "drivers", -7_972_688, 12_374_608),
    ],
)
def test_the_simulated_range_is_within_two_per_cent(
    name: str, method: str, result: str, p10: float, p90: float
) -> None:
    found = outcome_of(name, method).results[result]
    assert isinstance(found, TornadoResult)
    assert found.model.spread is not None
    assert found.model.spread.p10 == pytest.approx(p10, rel=0.02)
    assert found.model.spread.p90 == pytest.approx(p90, rel=0.02)


@pytest.mark.parametrize("key", [*OFFERED, (BOOKS, "model-recheck")], ids=str)
def test_the_numbers_do_not_depend_on_the_language(key: tuple[str, str]) -> None:
    def numbers(result: AnyResult) -> Any:
        match result:
            case NumberResult():
                return result.value, result.tone
            case BarsResult():
                return [(bar.value, bar.rank) for bar in result.items]
            case VerdictResult():
                return result.tone
        return result.id

    english, korean = outcome_of(*key, "en").results, outcome_of(*key, "ko").results
    assert {name: numbers(found) for name, found in english.items()} == {
        name: numbers(found) for name, found in korean.items()
    }


@pytest.mark.parametrize("key", OFFERED, ids=str)
def test_the_examples_leave_nothing_unused_and_nothing_fails(key: tuple[str, str]) -> None:
    found = outcome_of(*key)
    assert [str(message.finding) for message in found.messages] == ([NOTICED[key]] if key in NOTICED else [])
    assert found.reading.kept == ()
    assert found.reading.earlier == ()
