"""What a sheet says of answers that were typed in on purpose: what a good facilitator would say, never the contrary."""

from typing import Any

import pytest
from sheets import METHODS, bars, number, outcome, verdict

from canvasapp.domain.engine.results.outcome import MapResult, NumberResult, Outcome, TornadoResult
from canvasapp.domain.engine.results.sentences import sentence_of


def band(found: Outcome, name: str) -> tuple[str | None, str | None]:
    result = found.results[name]
    return (result.band.en if result.band is not None else None), result.tone


def tone(found: Outcome, name: str = "verdict") -> str | None:
    return found.results[name].tone


def corner(found: Outcome, name: str, key: str) -> str | None:
    """What a map says of a row; with a star where it is struck out of the corner that it lies in."""
    result = found.results[name]
    assert isinstance(result, MapResult)
    point = next(point for point in result.points if point.key == key)
    words = result.corner(point)
    return None if words is None else words.en + ("*" if result.is_struck(point) else "")


def notes(found: Outcome) -> list[str]:
    return [str(offer.text) for offer in found.offered]


def route(found: Outcome, table: str, row: str, column: str = "route") -> str | None:
    option = found.computed[table][row][column].option
    return option.label.en if option is not None else None


def row(key: str = "a", **cells: Any) -> dict[str, Any]:
    return {"id": key, "label": key, **cells}


def table(*rows: dict[str, Any]) -> dict[str, Any]:
    return {"rows": list(rows)}


def all_of(method: str, element: str, value: Any) -> dict[str, Any]:
    return {item.id: value for item in METHODS[method].element_named(element).items}  # type: ignore[union-attr]


# long-horizon

NEED = all_of("long-horizon", "conviction", 5)
PATIENT = all_of("long-horizon", "patience", "yes")


def plan(*flows: tuple[float | None, float | None], **more: Any) -> Outcome:
    years = [row(f"y{i}", year=2025 + i, out=out, inn=inn) for i, (out, inn) in enumerate(flows)]
    answers = {"conviction": NEED, "patience": PATIENT, "years": table(*years), **more}
    return outcome("long-horizon", answers)


def test_a_need_of_nothing_decides_before_the_money() -> None:
    found = plan(*[(10, 0)] * 7, conviction=all_of("long-horizon", "conviction", 0))
    assert tone(found) == "warn"
    assert "does not carry a long bet" in verdict(found)
    assert notes(found) == []


def test_no_money_back_within_the_plan_is_no_bet_we_hold_and_its_place_says_why() -> None:
    found = plan(*[(10, 0)] * 7)
    assert verdict(found) == "Not held: no money is back within the plan."
    assert number(found, "payback") is None
    empty = found.results["payback"].empty
    assert empty is not None
    assert empty.en == "not within the plan: still −70 in 2031"
    assert empty.ko == "계획 기간 안에는 없음: 2031년에도 −70"
    assert "Long bet" not in " ".join(notes(found))


def test_patience_is_asked_after_the_money() -> None:
    flows = [(10, 0), (5, 5), (0, 10), (0, 10), (0, 10)]
    assert "able to wait" in verdict(plan(*flows, patience=all_of("long-horizon", "patience", "no")))
    assert verdict(plan(*flows)) == "A bet we can hold."


def test_years_without_money_pay_nothing_back() -> None:
    found = plan(*[(None, None)] * 7)
    assert number(found, "payback") is None
    assert tone(found) == "info"
    assert number(plan(*[(0, 0)] * 7), "payback") is None


@pytest.mark.parametrize(
    ("flows", "year"),
    [
        ([(10, 0), (0, 12), (8, 0), (0, 2)], None),
        ([(10, 0), (0, 12), (8, 0), (0, 9)], 2028),
        ([(10, 0), (0, 12), (2, 0), (0, 9)], 2026),
        ([(0, 3), (1, 2)], 2025),
    ],
)
def test_money_is_back_in_the_first_year_from_which_it_stays(
    flows: list[tuple[float, float]], year: int | None
) -> None:
    assert number(plan(*flows), "payback") == year


def test_a_bet_without_an_answer_about_patience_is_not_judged() -> None:
    found = plan((10, 0), (5, 5), (0, 10), (0, 10), (0, 10), patience={})
    assert band(found, "verdict") == ("Not yet judged: patience (0 of 5).", "info")
    assert [missing.element for missing in found.results["verdict"].missing] == ["patience"]


# proactive-recovery

FAILURE = table(row(cases=10, hurt=4, notice="us", response="auto", cost=2))


def recovery(**model: Any) -> Outcome:
    return outcome("proactive-recovery", {"failures": FAILURE, **({"worth": model} if model else {})}, spreads={})


def samples(**own: dict[str, Any]) -> list[dict[str, Any]]:
    element = METHODS["proactive-recovery"].element_named("worth")
    return [{"sym": v.sym, **own.get(v.sym, {})} for v in element.vars]  # type: ignore[union-attr]


def test_sample_numbers_give_no_verdict() -> None:
    assert tone(recovery()) == "info"
    assert "samples" in verdict(recovery())
    assert tone(recovery(vars=samples())) == "info"
    assert "sample numbers, none of them yours yet; usual 500" in sentence_of(recovery().results["worth_range"], "en")
    rated = recovery(vars=samples(cases={"quality": 3}))
    assert "sample" not in sentence_of(rated.results["worth_range"], "en") + verdict(rated)


def test_a_cleared_number_is_no_loss() -> None:
    found = recovery(vars=samples(cases={"base": None, "quality": 3}))
    assert tone(found) == "info"
    assert "no result yet" in verdict(found)


def test_one_rated_datum_that_moves_nothing_is_no_quality() -> None:
    found = recovery(vars=samples(abuse={"quality": 5}))
    result = found.results["worth_range"]
    assert isinstance(result, TornadoResult)
    assert result.model.quality is None
    assert 0 < result.model.known < 0.1


def test_a_gain_in_the_bad_case_needs_known_numbers() -> None:
    sure = {v["sym"]: {"low": 0.6, "base": 0.6, "high": 0.7} for v in samples() if v["sym"] in ("lost", "saved")}
    found = recovery(vars=samples(**sure))
    assert found.models["worth"].low is not None
    assert found.models["worth"].low > 0
    assert tone(found) == "info"
    assert "quality of the numbers (0 % of what decides the result)" in verdict(found)
    rated = {v["sym"]: {"quality": 4, **sure.get(v["sym"], {})} for v in samples()}
    assert tone(recovery(vars=samples(**rated))) == "good"


# purpose

PURPOSE = {
    "vision": {"text": "v"},
    "mission": {"lines": ["m"]},
    "plain": all_of("purpose", "plain", "yes"),
    "values": table(*(row(v.id, want=4, lived=4) for v in METHODS["purpose"].element_named("values").rows)),  # type: ignore[union-attr]
}
PRINCIPLES = ("customer", "longterm", "invention", "operations")


def purpose(cells: dict[str, int] | None, **more: Any) -> Outcome:
    matrix = {"cols": [{"id": "i", "label": "Shop"}], "cells": {f"{name}|i": v for name, v in (cells or {}).items()}}
    return outcome("purpose", {**PURPOSE, "principles": matrix if cells is not None else {}, **more})


def test_principles_that_nothing_serves_are_named() -> None:
    found = purpose(dict.fromkeys(PRINCIPLES, 2))
    assert tone(found) == "warn"
    assert verdict(found).startswith("No initiative serves: Customer first")
    assert len([text for text in notes(found) if text.startswith("No initiative serves")]) == 4


def test_one_of_four_cells_is_too_little_to_see_principles() -> None:
    found = purpose({"customer": 5})
    assert band(found, "verdict") == ("Not yet judged: cells of the principles (1 of 4).", "info")
    assert bars(found, "alignment") == {"i": (None, None)}
    assert not [text for text in notes(found) if text.startswith("No initiative")]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({}, "Write vision and mission."),
        ({"vision": {"text": "v"}, "mission": {"lines": ["m"]}}, "Rate how far we live our values."),
        (PURPOSE, "Add the initiatives that take most of our time and money."),
        (
            PURPOSE | {"principles": {"cols": [{"id": "i", "label": "Shop"}]}},
            "Rate each initiative against each principle.",
        ),
    ],
)
def test_the_step_at_hand_is_named(answers: dict[str, Any], said: str) -> None:
    assert verdict(outcome("purpose", answers)) == said


def test_sentences_values_and_society_are_heard() -> None:
    served = dict.fromkeys(PRINCIPLES, 4)
    assert tone(purpose(served)) == "good"
    assert "fail their own tests" in verdict(purpose(served, plain=all_of("purpose", "plain", "no")))
    unlived = table(*(row(v, want=5, lived=0) for v in ("obsession", "innovation")))
    assert "Wanted far more than lived: obsession, innovation" in verdict(purpose(served, values=unlived))
    assert "Contribute: park (for kids)" in notes(purpose(served, society=table(row("park", who="kids", fit=4))))


# customer-effort

CELLS = [f"{r}|{c}" for r in ("search", "order", "use", "dispose") for c in ("money", "time", "mind")]


def effort(today: dict[str, int], w_rows: dict[str, int] | None = None, **layers: dict[str, int]) -> Outcome:
    return outcome("customer-effort", {"effort": {"cells": {"today": today, **layers}, "w_rows": w_rows or {}}})


def test_removed_rows_are_not_half_of_the_cells() -> None:
    found = effort(dict.fromkeys(CELLS[:6], 5), {"search": 0, "order": 0})
    assert tone(found) == "info"
    assert found.results["effort_today"].coverage is not None
    assert found.results["effort_today"].coverage.asked == 6
    assert notes(found) == []


def test_an_alternative_that_is_easier_only_in_a_removed_row_is_not_easier() -> None:
    today = dict.fromkeys(CELLS, 2)
    rival = {**dict.fromkeys(CELLS[:3], 0), **dict.fromkeys(CELLS[3:], 2)}
    assert "alternative is easier" in verdict(effort(today, rival=rival))
    assert "alternative is easier" not in verdict(effort(today, {"search": 0}, rival=rival))


def test_all_weights_nothing_is_nothing_to_judge() -> None:
    found = effort(dict.fromkeys(CELLS, 1), dict.fromkeys(("search", "order", "use", "dispose"), 0))
    assert tone(found) == "info"
    assert number(found, "effort_today") is None


def test_a_heavy_journey_is_called_heavy_and_says_where_first() -> None:
    found = effort({**dict.fromkeys(CELLS, 4), "use|mind": 4, "order|mind": 3})
    assert band(found, "effort_today") == ("Heavy", "bad")
    assert tone(found) == "bad"
    assert verdict(found).endswith("heaviest at: Search, Use, Dispose.")


def test_a_breaking_point_is_named_and_leaves_no_light_journey() -> None:
    found = effort({**dict.fromkeys(CELLS, 0), "use|mind": 5})
    assert verdict(found).startswith("Customers give up at Use / Worry")
    assert tone(found, "effort_today") == "fair"


# working-backwards

TEXTS = {name: {"text": name} for name in ("customer", "problem", "benefit", "evidence")} | {
    "experience": {"lines": ["x"]}
}


def backwards(evidence: list[str], texts: dict[str, Any] | None = None) -> Outcome:
    ready = all_of("working-backwards", "ready", "yes") | dict(zip(("e1", "e2", "e3"), evidence, strict=False))
    return outcome("working-backwards", {**(TEXTS if texts is None else texts), "ready": ready})


def test_weak_evidence_is_one_judgement_of_band_and_verdict() -> None:
    found = backwards(["yes", "no", "no"])
    assert verdict(found).startswith("Evidence first")
    assert tone(found, "readiness") == "fair"
    assert tone(backwards(["yes", "yes", "yes"]), "readiness") == "good"


def test_evidence_that_fails_its_tests_is_answered_but_not_proven() -> None:
    assert "not proven" in verdict(backwards(["no", "no", "no"]))
    without = {name: text for name, text in TEXTS.items() if name != "evidence"}
    assert verdict(backwards(["no", "no", "no"], without)) == "One answer is missing."


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
