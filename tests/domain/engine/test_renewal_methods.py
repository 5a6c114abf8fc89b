"""What the methods from the dream business to untold stories compute and offer, edge by edge."""

from typing import Any

import pytest
from sheets import METHODS, bars, number, outcome, verdict

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.outcome import Outcome, RadarResult

TRAITS = ("love", "size", "ret", "last")
PULSE = [item.id for item in getattr(METHODS["day-one-pulse"].element_named("pulse"), "items", ())]


def offered(found: Outcome) -> list[tuple[str, str, str]]:
    """Rule, block and text of each note that is offered."""
    return [(offer.rule, offer.block, said(offer.text, "en")) for offer in found.offered]


def rows(**cells: Any) -> dict[str, Any]:
    return {"rows": [{"id": "r", "label": "It", **cells}]}


def ideas(**given: tuple[float, ...]) -> dict[str, Any]:
    """Ideas with a rating for each trait (both of its statements)."""
    cells = {
        f"{trait}{half}|{idea}": value
        for idea, values in given.items()
        for trait, value in zip(TRAITS, values, strict=True)
        for half in (1, 2)
    }
    return {"traits": {"cols": [{"id": idea, "label": idea} for idea in given], "cells": {"v": cells}}}


# Dream business


def test_our_business_today_is_a_column_from_the_start() -> None:
    (only,) = bars(outcome("dream-business"), "index")
    assert only == "present"


def test_an_idea_without_a_trait_has_no_index_no_rank_and_a_broken_line() -> None:
    answers = ideas(a=(4, 4, 4, 4), b=(5, 5, 5, 5))
    for half in "12":
        del answers["traits"]["cells"]["v"][f"last{half}|b"]
    found = outcome("dream-business", answers)
    assert bars(found, "index") == {"a": (pytest.approx(80), 1), "b": (None, None)}
    radar = found.results["radar"]
    assert isinstance(radar, RadarResult)
    assert radar.series[1].values == (5, 5, 5, None)
    assert radar.stop == 2


def test_a_trait_of_nothing_makes_the_index_nothing() -> None:
    found = outcome("dream-business", ideas(a=(5, 5, 0, 5)))
    assert bars(found, "index")["a"] == (0, 1)
    assert verdict(found).startswith("No dream business yet")


def test_equal_ideas_are_ranked_by_their_smallest_trait() -> None:
    found = outcome("dream-business", ideas(uneven=(1, 4, 4, 4), even=(2, 2, 4, 4)))
    assert [(key, rank) for key, (_, rank) in bars(found, "index").items()] == [("even", 1), ("uneven", 2)]


@pytest.mark.parametrize(
    ("rating", "told"), [(4, "one to hold for decades"), (3, "is promising"), (2, "No dream business yet")]
)
def test_a_dream_business_has_its_bands(rating: float, told: str) -> None:
    assert told in verdict(outcome("dream-business", ideas(a=(rating,) * 4)))


def test_weak_return_and_weak_love_are_offered() -> None:
    assert offered(outcome("dream-business", ideas(a=(2, 4, 2, 4), b=(3, 4, 3, 4)))) == []  # of the best idea alone
    found = outcome("dream-business", ideas(a=(2, 4, 2, 4)))
    assert offered(found) == [
        ("weak_return", "cost_structure", "Raise return on capital: a"),
        ("weak_love", "value_propositions", "Not loved yet: a"),
    ]


# Day 1 pulse


def pulse(*values: float) -> dict[str, Any]:
    return {"pulse": dict(zip(PULSE, ({"v": value} for value in values), strict=False))}


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ((3,) * 7, "at least eight"),
        ((4,) * 14 + (1,), "Already Day 2"),
        ((4,) * 15, "still Day 1"),
        ((3,) * 15, "one habit in the weakest area"),
    ],
)
def test_the_pulse_is_judged_from_eight_statements_on(values: tuple[float, ...], told: str) -> None:
    assert told in verdict(outcome("day-one-pulse", pulse(*values)))


def test_a_habit_goes_to_the_block_of_its_area_and_waits_for_one() -> None:
    habits = [
        {"id": area or "none", "label": f"Habit {area}", "area": area}
        for area in ("customer", "decide", "invent", "people", "")
    ]
    assert [(block, text) for _, block, text in offered(outcome("day-one-pulse", {"habits": {"rows": habits}}))] == [
        ("customer_relationships", "Habit: Habit customer"),
        ("key_activities", "Habit: Habit decide"),
        ("key_activities", "Habit: Habit invent"),
        ("key_resources", "Habit: Habit people"),
    ]


# Self-disruption


BOLD = {"barriers": {"power": {"v": "yes"}, "pay": {"v": "yes"}, "say": {"v": "yes"}}}


def attack(**cells: Any) -> Outcome:
    base = {"value": 5, "likely": 5, "able": 4, "share": 20, "lost_others": 60, "lost_we": 30}
    return outcome("self-disruption", {"attacks": rows(**{**base, **cells})} | BOLD)


@pytest.mark.parametrize(
    ("cells", "score", "net", "route"),
    [
        ({}, 100 * (100 / 125) ** (1 / 3), 12 - 6, 3),
        ({"fresh": 5}, 100 * (100 / 125) ** (1 / 3), 12 - 6 + 5, 3),
        ({"lost_we": 90}, 100 * (100 / 125) ** (1 / 3), 12 - 18, 2),
        ({"value": 2}, 100 * (40 / 125) ** (1 / 3), 6, 1),
        ({"able": None}, None, 6, 3),
        ({"likely": None}, None, None, None),
        ({"lost_others": None}, 100 * (100 / 125) ** (1 / 3), None, None),
    ],
)
def test_an_attack_has_its_strength_net_effect_and_route(
    cells: dict[str, Any], score: float | None, net: float | None, route: float | None
) -> None:
    computed = attack(**cells).computed["attacks"]["r"]
    values = (computed["score"].value, computed["net"].value, computed["route"].value)
    assert values == (pytest.approx(score), pytest.approx(net), route)


def test_what_an_attack_costs_and_brings_is_offered_as_revenue() -> None:
    assert ("loss", "revenue_streams", "We give up 30 % of the old product: It") in offered(attack())
    gain = offered(attack(lost_we=0, fresh=5))
    assert ("loss", "revenue_streams", "We give up 0 % of the old product and gain 5 % of new revenue: It") in gain
    assert all(rule != "loss" for rule, *_ in offered(attack(lost_we=0)))


def test_an_attack_that_pays_waits_for_a_culture_that_bears_it() -> None:
    answers = {"attacks": rows(value=5, likely=5, able=4, share=20, lost_others=60, lost_we=30)}
    no = {"barriers": {"power": {"v": "no"}, "pay": {"v": "no"}, "say": {"v": "partly"}}}
    assert "free the team first" in verdict(outcome("self-disruption", answers | no))
    assert "waiting costs more" in verdict(outcome("self-disruption", answers | BOLD))


# Formula workbench


def model(**more: Any) -> dict[str, Any]:
    variable = {"sym": "a", "low": 1, "base": 2, "high": 3, "quality": 4}
    return {"vars": [variable], "equations": ["x = a - 2"], **more}


WRITTEN = {"decision": {"text": "Riders"}, "wanted": {"text": "By orders"}}


@pytest.mark.parametrize(
    ("answers", "stage", "told"),
    [
        ({"model": model()}, 0, "Write the decision"),
        (WRITTEN, 1, "Write an equation"),
        (WRITTEN | {"model": model(equations=["x = a +"])}, 1, "Write an equation"),
        (WRITTEN | {"model": model(vars=[{"sym": "a", "base": 2, "quality": 2}])}, 2, "weak data"),
        (WRITTEN | {"model": model(), "sources": rows(fed="notyet")}, 3, "still to be put into the equations: It"),
        (WRITTEN | {"model": model(), "sources": rows()}, 3, "still to be put into the equations: It"),
        (WRITTEN | {"model": model(), "sources": rows(fed="yes")}, 4, "a gain or a loss is still open"),
        (WRITTEN | {"model": model()}, 4, "a gain or a loss is still open"),
        (WRITTEN | {"model": model(actual=4)}, 4, "misses reality"),
        (WRITTEN | {"model": model(actual=0)}, 4, "a gain or a loss is still open"),
        (
            WRITTEN | {"model": model(equations=["x = a"], actual=2)},
            4,
            "Not yet judged: questions whether we are serious",
        ),
    ],
)
def test_the_stages_of_a_formula_and_what_is_said_of_them(answers: dict[str, Any], stage: float, told: str) -> None:
    found = outcome("formula-workbench", answers)
    assert number(found, "stage") == stage
    assert told in verdict(found)


def test_better_data_go_to_the_block_of_their_way_and_wait_for_one() -> None:
    ways = [{"id": how or "none", "label": how or "none", "how": how} for how in ("connected", "hand", "others", "")]
    found = offered(outcome("formula-workbench", {"sources": {"rows": ways}}))
    assert [block for _, block, _ in found] == ["key_resources", "key_activities", "key_partnerships"]


# Other people's work


@pytest.mark.parametrize(
    ("cells", "route", "freed", "saved"),
    [
        ({"value": 0, "talent": 5, "auto": "yes"}, 4, 10, 250),
        ({"value": 3, "talent": 5, "auto": "yes"}, 3, 10, 160),
        ({"value": 3, "talent": 2, "outside": "yes", "secret": 3}, 2, 10, 160),
        ({"value": 3, "talent": 2, "outside": "partly"}, 2, 5, 80),
        ({"value": 3, "talent": 2, "outside": "yes", "secret": 4}, 1, 0, 0),
        ({"value": 3, "talent": 2, "outside": "no"}, 1, 0, 0),
        ({"value": 3, "talent": 4, "outside": "yes"}, 0, 0, 0),
        ({"value": 3, "talent": 3, "outside": "yes", "auto": "partly"}, 1, 0, 0),
        ({"talent": 3}, None, None, None),
        ({"value": 3}, None, None, None),
    ],
)
def test_a_task_goes_one_of_five_ways(
    cells: dict[str, Any], route: float | None, freed: float | None, saved: float | None
) -> None:
    table = rows(hours=10, inside_cost=25, outside_cost=9, **cells)
    computed = outcome("opw-triage", {"tasks": table}).computed["tasks"]["r"]
    assert tuple(computed[name].value for name in ("route", "free", "save")) == (route, freed, saved)


# Data asset


@pytest.mark.parametrize(
    ("cells", "score", "route"),
    [
        ({"ease": 4, "unique": 4, "quality": 4, "demand": 4, "legal": 5}, 40, 0),
        ({"ease": 4, "unique": 4, "quality": 4, "demand": 4}, 80, 3),
        ({"ease": 4, "unique": 4, "quality": 4, "demand": 2}, 70, 1),
        ({"ease": 1, "unique": 1, "demand": 5}, 100 * 7 / 15, 2),
        ({"ease": 4, "unique": 4, "quality": 4}, 80, 1),
        ({"ease": 4, "unique": 4}, None, None),
    ],
)
def test_an_asset_is_offered_enriched_used_inside_or_stopped(
    cells: dict[str, Any], score: float | None, route: float | None
) -> None:
    computed = outcome("data-asset", {"assets": rows(**cells)}).computed["assets"]["r"]
    assert (computed["score"].value, computed["route"].value) == (pytest.approx(score), route)


@pytest.mark.parametrize(
    ("checks", "lean", "band"),
    [
        ({"fresh": "yes", "history": "no"}, 100, "Subscription"),
        ({"fresh": "partly", "history": "yes"}, -50, "Licence"),
        (
            {"fresh": "yes", "steady": "yes", "serve": "no", "history": "yes", "embed": "yes", "few": "no"},
            0,
            "Test both",
        ),
        ({"fresh": "yes"}, None, None),
    ],
)
def test_charging_leans_to_one_side(checks: dict[str, str], lean: float | None, band: str | None) -> None:
    found = outcome("data-asset", {"charging": {name: {"v": value} for name, value in checks.items()}})
    assert number(found, "lean") == lean
    enough = len(checks) >= 3
    assert (found.results["lean"].band is not None) == (band is not None and enough)


LAWFUL = {"legal": {key: {"v": "yes"} for key in ("consent", "minimal", "rights")}}


def test_a_legal_no_is_told_before_all_else() -> None:
    no = {"legal": {"consent": {"v": "no"}}}
    strong = {"assets": rows(ease=5, unique=5, quality=5, demand=5)}
    assert "solve it before" in verdict(outcome("data-asset", no))
    assert "solve it before" in verdict(outcome("data-asset", strong | no))
    assert "Not yet judged: legal and trust questions" in verdict(outcome("data-asset", strong))
    assert verdict(outcome("data-asset", strong | LAWFUL)) == "Worth offering: It."
    assert "Rate at least one" in verdict(outcome("data-asset", {"legal": {"consent": {"v": "yes"}}}))


def test_an_asset_worth_offering_is_a_resource_a_revenue_and_a_segment() -> None:
    table = rows(ease=5, unique=5, quality=5, demand=5, market="dairies", context="weather")
    assert offered(outcome("data-asset", {"assets": table} | LAWFUL)) == [
        ("asset", "key_resources", "Data asset: It + weather"),
        ("revenue", "revenue_streams", "Offer data: It"),
        ("buyers", "customer_segments", "dairies"),
    ]


def test_a_next_step_is_offered_once_it_has_an_owner_and_a_date() -> None:
    steps = rows(owner="Lee", due="2026-05-15")
    assert offered(outcome("data-asset", {"moves": steps})) == [
        ("next", "key_activities", "Next: It – Lee, 2026-05-15")
    ]
    for half in ({"owner": "Lee"}, {"due": "2026-05-15"}, {}):
        assert offered(outcome("data-asset", {"moves": rows(**half)})) == []


# Untold stories


def test_a_story_that_all_know_is_not_untold() -> None:
    found = outcome("untold-story", {"stories": rows(value=3, known=5)})
    assert bars(found, "gaps")["r"] == (0, 1)
    assert verdict(found) == "What we do is known."


def test_equal_gaps_are_told_by_value() -> None:
    stories = [{"id": "a", "label": "A", "value": 4, "known": 1}, {"id": "b", "label": "B", "value": 5, "known": 2}]
    found = outcome("untold-story", {"stories": {"rows": stories}})
    assert list(bars(found, "gaps")) == ["b", "a"]
    assert offered(found) == [("tell", "channels", "Tell: A"), ("tell", "channels", "Tell: B")]


def test_a_signal_needs_all_three_and_must_be_true() -> None:
    story = {"stories": rows(value=5, known=0)}
    half = outcome("untold-story", story | {"signals": rows(attention=5, fits=5)})
    assert bars(half, "best_signal")["r"] == (None, None)
    false = outcome("untold-story", story | {"signals": rows(attention=5, fits=5, truth=1)})
    assert bars(false, "best_signal")["r"][0] == pytest.approx(100 * (25 / 125) ** (1 / 3))
    assert "do not tell it" in verdict(false)
    assert "tell it this month" in verdict(half)
