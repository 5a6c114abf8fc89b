"""What the methods from making good to watching rivals compute and offer, edge by edge."""

from typing import Any

import pytest
from sheets import bars, number, outcome, outcome_of, verdict

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.outcome import GraphResult, Outcome, VerdictResult
from canvasapp.domain.engine.results.outcome_json import plain_result
from canvasapp.domain.engine.results.sentences import sentence_of


def rows(*found: dict[str, Any]) -> dict[str, Any]:
    """A table of rows that are called a, b, c …"""
    return {"rows": [{"id": key, "label": key, **row} for key, row in zip("abcdefgh", found, strict=False)]}


def offers(found: Outcome, rule: str) -> list[tuple[str, str]]:
    """Row and block of what a rule offers, in order."""
    return [(offer.row, offer.block) for offer in found.offered if offer.rule == rule]


def tone(found: Outcome) -> str | None:
    result = found.results["verdict"]
    assert isinstance(result, VerdictResult)
    return result.tone


# proactive-recovery


def failures(*found: dict[str, Any]) -> Outcome:
    return outcome("proactive-recovery", {"failures": rows(*found)})


def test_proactivity_is_weighted_by_cases_where_every_rated_failure_has_some() -> None:
    quick, slow = {"notice": "us", "response": "auto"}, {"notice": "nobody", "response": "refused"}
    assert number(failures({**quick, "cases": 30}, {**slow, "cases": 10}), "proactivity") == pytest.approx(75)
    assert number(failures({**quick, "cases": 30}, slow), "proactivity") == pytest.approx(50)


def test_cases_of_a_failure_that_is_not_rated_do_not_count() -> None:
    quick, slow = {"notice": "us", "response": "auto"}, {"notice": "nobody", "response": "refused"}
    found = failures({**quick, "cases": 30}, {**slow, "cases": 10}, {"cases": 100})
    assert number(found, "proactivity") == pytest.approx(75)
    assert number(failures(quick, {"cases": 100}), "proactivity") == pytest.approx(100)


def test_a_failure_without_cases_counts_once_and_one_that_we_always_notice_has_no_priority() -> None:
    found = failures(
        {"hurt": 4, "notice": "nobody", "response": "refused"},
        {"hurt": 5, "notice": "us", "response": "auto", "cases": 900},
        {"hurt": 2, "notice": "nobody", "response": "refused", "cases": 2},
    )
    assert bars(found, "first_failures") == {"a": (4, 1), "c": (4, 2), "b": (0, 3)}


def test_the_failures_that_matter_most_are_offered_first() -> None:
    worst = {"hurt": 5, "notice": "nobody", "response": "refused"}
    found = failures({**worst, "cases": 1}, {**worst, "cases": 9}, {**worst, "hurt": 2, "cases": 99})
    assert offers(found, "auto") == [("b", "customer_relationships"), ("a", "customer_relationships")]


def test_a_failure_without_cost_adds_nothing_to_the_yearly_cost() -> None:
    found = failures({"cases": 10, "cost": 3}, {"cases": 10})
    assert number(found, "year_cost") == 360
    assert number(failures({"cases": 10}), "year_cost") is None


# direct-connection


def test_a_connection_of_no_side_is_offered_to_no_block() -> None:
    weak = {"direct": "none", "strength": 4, "saves": 1, "learn": 1}
    links = rows({**weak, "side": "customer"}, weak, {**weak, "side": "partner"})
    found = outcome("direct-connection", {"links": links})
    assert offers(found, "weak") == [("a", "customer_relationships"), ("c", "key_partnerships")]


def test_a_connection_with_a_part_missing_has_no_score() -> None:
    found = outcome("direct-connection", {"links": rows({"direct": "shared", "strength": 5, "saves": 5})})
    assert bars(found, "weak_links") == {"a": (None, None)}


def test_a_deal_is_offered_with_its_three_directions() -> None:
    deals = rows(
        {"gives": "its counter", "gets": "readers", "margin": "the retail margin", "later": 10}, {"later": 0}, {}
    )
    found = outcome("direct-connection", {"deals": deals})
    assert [said(offer.text, "en") for offer in found.offered if offer.rule == "deal"] == [
        "a – gives its counter – gets readers – earns the retail margin – keeps 10 % of later sales",
        "b – keeps 0 % of later sales",
        "c",
    ]


def test_what_customers_propose_is_offered_line_by_line() -> None:
    found = outcome("direct-connection", {"proposals": {"lines": ["Lend a book to a friend"]}})
    assert [(offer.block, said(offer.text, "en")) for offer in found.offered] == [
        ("customer_relationships", "Lend a book to a friend")
    ]


def test_relief_compares_only_what_is_rated_today_and_after() -> None:
    cells = {"today": {"permit|c1": 4, "papers|c1": 5}, "target": {"permit|c1": 1}}
    burden = {"cols": [{"id": "c1", "label": "Shop"}], "cells": cells}
    assert number(outcome("direct-connection", {"burden": burden}), "relief") == pytest.approx(75)


# value-chain


def chain(five: dict[str, int], signs: dict[str, int] | None = None, ours: str | None = None) -> Outcome:
    """A chain of three stages, the last of which is ours in that way."""
    stages = rows({}, {}, {"ours": ours} if ours else {})
    return outcome("value-chain", {"stages": stages, "five": {"cells": five}, "signs": {"cells": signs or {}}})


def test_signs_alone_are_no_verdict_on_a_chain() -> None:
    assert tone(chain({}, {"a|price": 5, "a|practice": 4})) == "info"
    assert tone(chain({"a|q1": 5, "a|q2": 1})) == "info"
    assert tone(chain({"a|q1": 5, "a|q2": 1, "a|q4": 0})) == "warn"


def test_how_near_an_entry_point_is_needs_a_stage_that_is_ours() -> None:
    entry = {"a|q1": 5, "a|q2": 1, "a|q4": 4}
    assert "Mark the stages that are ours" in verdict(chain(entry))
    assert "Mark the stages that are ours" in verdict(chain(entry, ours="partly"))
    assert "more than one step away" in verdict(chain(entry, ours="yes"))
    assert "next to us" in verdict(chain({"b|q1": 5, "b|q2": 1, "b|q4": 4}, ours="yes"))


def test_the_mean_of_the_signs_stands_for_an_empty_first_question() -> None:
    found = chain({"a|q2": 3, "a|q4": 3}, {"a|price": 5, "a|practice": 2})
    assert bars(found, "entry_points")["a"][0] == pytest.approx(100 * (2 * 3.5 + 3 + 2 * 3) / (5 * 5))


# margin-hunt


def test_a_negative_margin_is_no_prize_and_an_unknown_pool_has_no_rank() -> None:
    tests = {"cheaper": 4, "flexible": 5, "better": 3}
    found = outcome(
        "margin-hunt", {"players": rows({**tests, "pool": 100, "margin": -5}, {**tests, "margin": 40}, {"pool": 9})}
    )
    assert bars(found, "ranking") == {"a": (0, 1), "b": (None, None), "c": (None, None)}


def test_the_largest_prizes_and_the_most_hours_are_offered_first() -> None:
    tests = {"cheaper": 4, "flexible": 5, "better": 3, "margin": 30, "ours": "A van"}
    players = rows({**tests, "pool": 10}, {**tests, "pool": 500})
    tasks = rows(
        {"level": "human", "volume": 100, "minutes": 10},
        {"level": "human", "volume": 900, "minutes": 10},
        {"level": "self", "volume": 900, "minutes": 10},
    )
    found = outcome("margin-hunt", {"players": players, "tasks": tasks})
    assert offers(found, "offer") == [("b", "value_propositions"), ("a", "value_propositions")]
    assert offers(found, "selfserve") == [("b", "customer_relationships"), ("a", "customer_relationships")]


# standalone-services


def test_a_capability_is_sold_raised_or_kept() -> None:
    found = outcome(
        "standalone-services",
        {
            "missing": {key: {"v": "yes"} for key in ("interface", "signup", "price")},
            "services": rows(
                {"unique": 4, "demand": 5, "grade": 4, "danger": 2, "prospect": "A publisher"},
                {"unique": 2, "demand": 4, "grade": 1},
                {"unique": 5, "demand": 2, "grade": 2},
                {"unique": 5, "demand": 2, "grade": 3},
                {"unique": 5, "demand": 5},
            ),
        },
    )
    routes = [cells["route"].option for cells in found.computed["services"].values()]
    assert [option and option.id for option in routes] == ["sell", "raise", "keep", "wait", None]
    assert bars(found, "ranking")["a"] == (pytest.approx(100 * (13 / 3) / 5 * 0.8), 1)
    assert offers(found, "buyer") == [("a", "customer_segments")]
    assert offers(found, "grade") == [("b", "key_activities")]


# flywheel


def test_an_empty_wheel_is_asked_for_its_first_part() -> None:
    assert tone(outcome("flywheel", {"wheel": {"nodes": [], "links": []}})) == "info"
    found = outcome("flywheel", {"wheel": {"nodes": [{"id": "n", "label": "Experience"}], "links": []}})
    assert tone(found) == "bad"


def test_one_number_on_a_wheel_is_no_bottleneck_yet() -> None:
    nodes = [{"id": key, "label": key, "state": state} for key, state in (("a", 3), ("b", None))]
    links = [{"source": "a", "target": "b"}, {"source": "b", "target": "a"}]
    found = outcome("flywheel", {"wheel": {"nodes": nodes, "links": links}})
    assert (found.loops["wheel"].bottleneck, number(found, "momentum")) == ((), None)
    nodes[1]["state"] = 4
    found = outcome("flywheel", {"wheel": {"nodes": nodes, "links": links}})
    assert found.loops["wheel"].bottleneck == ("a",)


def test_nodes_in_several_reinforcing_loops_are_leverage_points() -> None:
    found = outcome_of("bookshop-to-ebooks", "flywheel").results["loops"]
    assert isinstance(found, GraphResult)
    points = {str(found.loop.label(node.id)): count for node, count in found.loop.lever_points}
    assert points == {"Readers with a device": 2, "Willing publishers": 1, "Low device price": 1}
    assert "leverage points: Readers with a device 2, " in sentence_of(found, "en")
    assert "Low device price 1 (others think we are wrong)" in sentence_of(found, "en")
    leverage = plain_result(found, "en")["leverage"]
    assert {"label": "Readers with a device", "loops": 2, "misunderstood": False} in leverage


def test_an_investment_with_a_partner_goes_to_the_partnerships() -> None:
    found = outcome("flywheel", {"investments": rows({"fit": 4, "who": "A maker"}, {"fit": 3}, {"fit": 2})})
    assert offers(found, "invest") == [("a", "key_partnerships"), ("b", "key_resources")]
    assert [said(offer.text, "en") for offer in found.offered if offer.rule == "invest"] == [
        "Invest: a (with A maker)",
        "Invest: b",
    ]


# rival-watch


@pytest.mark.parametrize(
    ("customers", "rivals", "expected"), [(60, 20, 75), (60, None, None), (None, 20, None), (None, None, None)]
)
def test_attention_needs_both_hours(customers: int | None, rivals: int | None, expected: float | None) -> None:
    hours = {"rows": [{"id": "customers", "h": customers}, {"id": "rivals", "h": rivals}]}
    assert number(outcome("rival-watch", {"hours": hours}), "attention") == expected


def test_a_rival_is_invited_with_care_outdone_or_watched() -> None:
    found = outcome(
        "rival-watch",
        {
            "rivals": rows(
                {"threat": 2, "gain": 4},
                {"threat": 2, "gain": 4, "depend": 4},
                {"threat": 3, "gain": 2},
                {"threat": 2, "gain": 2},
                {"gain": 5},
            )
        },
    )
    routes = [cells["route"].option for cells in found.computed["rivals"].values()]
    assert [option and option.id for option in routes] == ["invite", "safeguards", "outdo", "watch", None]
    assert bars(found, "invite") == {"a": (4, 1), "b": (2, 2)}
    assert offers(found, "outdo") == [("c", "value_propositions")]


def test_a_door_that_many_use_and_we_hardly_control_is_offered() -> None:
    doors = rows({"part": 45, "control": 1}, {"part": 45, "control": 3}, {"part": 15, "control": 0})
    found = outcome("rival-watch", {"doors": doors})
    assert offers(found, "door") == [("a", "channels")]
    assert [message.element for message in found.messages] == ["doors"]
    assert number(found, "door_share") == pytest.approx(100 * (45 * 0.2 + 45 * 0.6) / 105)
