"""Customer methods with answers typed in on purpose: what a good facilitator would say, never the contrary."""

from typing import Any

import pytest
from judging import all_of, band, notes, row, table, tone
from sheets import METHODS, bars, number, outcome, verdict

from canvasapp.domain.engine.results.outcome import Outcome, TornadoResult
from canvasapp.domain.engine.results.sentences import sentence_of

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
