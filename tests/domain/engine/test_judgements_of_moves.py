"""Methods about moves and renewal with answers typed in on purpose: what a good facilitator would say."""

from typing import Any

import pytest
from judging import all_of, band, corner, notes, route, row, table, tone
from sheets import bars, number, outcome, verdict

from canvasapp.domain.engine.results.outcome import NumberResult, Outcome

# data-asset

LAWFUL = all_of("data-asset", "legal", "yes")


def assets(questions: dict[str, str], **cells: Any) -> Outcome:
    full = {"ease": 4, "unique": 4, "quality": 4, "demand": 5, "legal": 0, "market": "dairies"} | cells
    return outcome("data-asset", {"assets": table(row(**full)), "legal": questions})


def test_what_the_law_stops_is_struck_from_the_offer_and_the_ranking() -> None:
    found = assets(LAWFUL, legal=5, ease=5, unique=5, quality=5)
    assert route(found, "assets", "a") == "stop"
    assert corner(assets(LAWFUL, legal=3), "place", "a") == "enrich first"
    assert corner(found, "place", "a") == "stop*"
    assert bars(found, "ranking") == {}
    assert "law forbids all" in verdict(found)
    assert notes(found) == []


def test_without_an_answer_about_the_law_nothing_is_offered() -> None:
    found = assets({})
    assert band(found, "verdict") == ("Not yet judged: legal and trust questions (0 of 6).", "info")
    assert notes(found) == ["Data asset: a"]
    assert notes(assets(LAWFUL)) == ["Data asset: a", "Offer data: a", "dairies"]


def test_a_legal_no_is_in_the_route_too() -> None:
    found = assets(LAWFUL | {"consent": "no"})
    assert (route(found, "assets", "a"), corner(found, "place", "a")) == (
        "settle the law first",
        "settle the law first*",
    )
    assert notes(found) == ["Data asset: a"]


# standalone-services

OUTSIDE = all_of("standalone-services", "missing", "yes")


def services(missing: dict[str, str], **cells: Any) -> Outcome:
    return outcome("standalone-services", {"services": table(row(**cells)), "missing": missing})


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"demand": 0, "unique": 5, "grade": 5}, "wait for demand"),
        ({"demand": 3, "unique": 2, "grade": 3, "danger": 2}, "raise to outside grade"),
        ({"demand": 5, "unique": 5, "grade": 5}, "sell now"),
    ],
)
def test_a_service_has_one_route_on_the_map_and_in_the_table(cells: dict[str, int], said: str) -> None:
    found = services(OUTSIDE, **cells)
    assert route(found, "services", "a") == said
    assert (corner(found, "place", "a") or "").rstrip("*") == said


def test_outside_grade_that_is_denied_is_raised_first() -> None:
    found = services(all_of("standalone-services", "missing", "no"), demand=5, unique=5, grade=5)
    assert "raise the quality" in verdict(found)
    assert notes(found) == ["Bring to outside grade: a"]


# self-disruption, rival-watch, direct-connection


def test_where_waiting_costs_nothing_one_watches() -> None:
    attack = row(value=4, likely=0, able=4, share=20, lost_others=0, lost_we=0, fresh=0)
    found = outcome(
        "self-disruption", {"attacks": table(attack), "barriers": all_of("self-disruption", "barriers", "yes")}
    )
    assert verdict(found).startswith("Waiting costs nothing yet")
    assert route(found, "attacks", "a") == "watch"
    assert corner(found, "choice_map", "a") == "watch*"
    assert notes(found) == []


def test_a_rival_without_threat_or_gain_is_watched() -> None:
    hours = {"rows": [{"id": "customers", "h": 9}, {"id": "rivals", "h": 1}]}
    found = outcome("rival-watch", {"hours": hours, "rivals": table(row(threat=0, gain=0))})
    assert verdict(found) == "Nobody to invite or to outdo at present: watch them."
    assert corner(found, "map", "a") == "watch"


def test_a_contact_only_through_others_belongs_to_somebody_else() -> None:
    link = row(direct="none", strength=5, saves=5, learn=5)
    for found in (
        outcome("direct-connection", {"links": table(link)}),
        outcome("direct-connection", {"links": table(link | {"side": "customer"})}),
        outcome("direct-connection", {"links": table(row(direct="none"))}),
    ):
        assert verdict(found) == "Most of our customer contact belongs to someone else."


@pytest.mark.parametrize(("vgive", "vget", "said"), [(5, 0, "in our favour"), (0, 5, "in the partner’s favour")])
def test_a_deal_is_one_sided_both_ways(vgive: int, vget: int, said: str) -> None:
    link = row(side="customer", direct="direct", strength=5, saves=5, learn=5)
    found = outcome("direct-connection", {"links": table(link), "deals": table(row(vgive=vgive, vget=vget))})
    assert said in verdict(found)
    assert tone(found) == "warn"


# recommend-test, dream-business, untold-story


def test_will_and_one_moment_are_no_recommendation() -> None:
    found = outcome("recommend-test", {"will": {"will": 5}, "moments": {"rows": [{"id": "before", "sure": 5}]}})
    assert tone(found) == "info"
    assert tone(found, "index") in (None, "info")


def dream(*statements: str) -> Outcome:
    return outcome("dream-business", {"traits": {"cells": {f"{name}|present": 5 for name in statements}}})


def test_four_of_eight_statements_are_no_business_for_decades() -> None:
    found = dream("love1", "size1", "ret1", "last1")
    assert tone(found) == "info"
    assert bars(found, "index") == {"present": (None, None)}
    assert tone(dream("love1", "love2", "size1", "size2", "ret1", "last1")) == "good"


@pytest.mark.parametrize(
    ("value", "known", "said"),
    [(0, 0, "Nothing worth telling yet"), (5, 5, "What we do is known."), (5, 0, "tell it this month")],
)
def test_what_is_worth_nothing_is_not_known(value: int, known: int, said: str) -> None:
    assert said in verdict(outcome("untold-story", {"stories": table(row(value=value, known=known))}))


# opw-triage, formula-workbench, margin-hunt, value-chain


def test_tasks_without_hours_are_not_judged() -> None:
    found = outcome("opw-triage", {"tasks": table(row(value=5, talent=5))})
    assert tone(found) == "info"


FORMULA = {"decision": {"text": "d"}, "wanted": {"text": "w"}}


def formula(*variables: dict[str, Any], serious: str | None = "yes") -> Outcome:
    answers = {**FORMULA, "model": {"vars": list(variables), "equations": ["y = a + b"]}}
    if serious is not None:
        answers["transparent"] = all_of("formula-workbench", "transparent", serious)
    return outcome("formula-workbench", answers, spreads={})


SURE = {"sym": "a", "low": 9, "base": 10, "high": 11, "quality": 5}
STILL = {"sym": "b", "low": 1, "base": 1, "high": 1.001, "quality": 5}


def test_a_formula_that_nobody_agreed_to_follow_is_no_finding() -> None:
    assert tone(formula(SURE, STILL)) == "good"
    assert tone(formula(SURE, STILL, serious="no")) == "warn"
    assert band(formula(SURE, STILL, serious=None), "verdict")[1] == "info"


def test_the_quality_of_what_moves_nothing_is_too_little() -> None:
    found = formula({**SURE, "quality": None}, STILL)
    assert number(found, "stage") == 2
    assert "Too little is known" in verdict(found)


def test_an_offer_names_the_passed_tests_and_what_we_offer() -> None:
    player = row("Rival", pool=100, margin=40, cheaper=0, flexible=4, better=5, selfserve=3, ours="Our van")
    found = outcome("margin-hunt", {"players": table(player)})
    assert notes(found) == ["Our van (More flexible, Better, Self-service; instead of: Rival)"]
    player |= {"cheaper": 3, "selfserve": 0}
    found = outcome("margin-hunt", {"players": table(player)})
    assert notes(found) == ["Our van (Cheaper, More flexible, Better; instead of: Rival)"]
    assert corner(found, "at_stake", "Rival") == "enter"


def test_a_stage_with_two_answers_is_neither_ranked_nor_placed_nor_offered() -> None:
    chain = table(row("s1", ours="yes"))
    found = outcome("value-chain", {"stages": chain, "five": {"cells": {"s1|q1": 5, "s1|q4": 5}}})
    assert notes(found) == []
    assert corner(found, "place", "s1") is None
    assert bars(found, "entry_points") == {}


def test_a_question_of_no_weight_is_not_asked() -> None:
    cells = {f"s1|{q}": 5 for q in ("q2", "q3", "q4", "q5")} | {"s1|q1": 0}
    signs = {f"s1|{c}": 0 for c in ("integration", "price", "availability", "practice")}
    answers = {"stages": table(row("s1", ours="yes")), "five": {"cells": cells}, "signs": {"cells": signs}}
    weighed = outcome("value-chain", answers)
    assert bars(weighed, "entry_points")["s1"][0] == pytest.approx(100 * 25 / 35)
    answers["five"] = {"cells": cells, "w_cols": {"q1": 0}}
    without = outcome("value-chain", answers)
    assert bars(without, "entry_points")["s1"][0] == 100
    assert without.computed["stage_score"]["s1"]["attract"].value == 5


def test_a_number_that_nothing_is_known_for_says_so() -> None:
    result = outcome("opw-triage").results["opw_share"]
    assert isinstance(result, NumberResult)
    assert result.empty is not None
    assert result.empty.ko == "업무별 시간이 필요합니다"
