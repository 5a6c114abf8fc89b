"""What the methods about canvas and customer compute and offer, edge by edge."""

from datetime import date
from typing import Any

import pytest
from sheets import METHODS, bars, number, outcome, outcome_of, verdict

from canvasapp.domain.engine.language.known_names import results_named
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.outcome import Offer, Outcome
from canvasapp.domain.method.elements import TextElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.workshop import Note

BLOCKS = [block.id for block in METHODS["canvas-walk"].canvas_blocks]


def offers(found: Outcome, rule: str) -> list[Offer]:
    return [offer for offer in found.offered if offer.rule == rule]


def fed_by(method: Method) -> set[str]:
    """The blocks that notes of a method can go to, read off its rules, options, items and lists."""
    fed = {rule.block for rule in method.sticky if rule.block is not None}
    for rule in method.sticky:
        fed |= set(results_named(rule.block_expr))
        if rule.over is None:
            continue
        element = method.element_named(rule.over.partition(":")[0])
        if rule.block_expr == "block":
            fed |= {item.block for item in getattr(element, "items", ()) if item.block is not None}
        for column in getattr(element, "columns", ()):
            if rule.block_expr == f"{column.id}_block":
                fed |= {option.block for option in column.options if option.block is not None}
    for element in method.element:
        if isinstance(element, TextElement) and element.size == "lines" and len(element.blocks) == 1:
            fed.add(element.blocks[0])
    return fed


@pytest.mark.parametrize("method", METHODS.values(), ids=lambda method: method.id)
def test_a_method_names_the_blocks_that_it_feeds(method: Method) -> None:
    assert set(method.blocks) == fed_by(method)


@pytest.mark.parametrize("method", METHODS.values(), ids=lambda method: method.id)
def test_every_result_is_shown_on_some_step(method: Method) -> None:
    assert {rule.id for rule in method.result} <= {name for step in method.step for name in step.show}


# canvas-walk


def walked(story: dict[str, str], each: int = 1) -> Outcome:
    """A canvas with so many notes in each block."""
    notes = [
        Note(id=f"{block}{i}", sheet="s", rank=f"{i}", block=block, text="x") for block in BLOCKS for i in range(each)
    ]
    return outcome("canvas-walk", {"story": story}, notes=notes, blocks=METHODS["canvas-walk"].canvas_blocks)


LINKS = ("seg_value", "value_channel", "relation", "pays", "activity", "resource", "partner", "earns")


def test_a_canvas_is_judged_empty_block_first_then_crowded_then_by_its_links() -> None:
    assert verdict(outcome("canvas-walk")) == "Write the first notes."
    note = Note(id="n", sheet="s", rank="a", block="channels", text="x")
    assert verdict(outcome("canvas-walk", notes=[note])).startswith("A block is empty")
    assert verdict(walked({}, 10)).startswith("A block holds more than nine notes")
    assert verdict(walked(dict.fromkeys(LINKS[:3], "yes"))) == "All blocks are filled; now check the links."
    assert verdict(walked(dict.fromkeys(LINKS, "no"))) == "The blocks do not yet tell one story."
    assert verdict(walked(dict.fromkeys(LINKS, "partly"))) == "Complete; go on to re-verification."


def test_a_link_that_does_not_apply_leaves_the_sum() -> None:
    assert number(walked({"seg_value": "yes", "partner": "na"}), "coherence") == 100


def test_an_open_link_goes_to_the_block_that_has_to_answer_it() -> None:
    found = offers(walked(dict.fromkeys(LINKS, "no")), "story_gap")
    answering = {offer.row: offer.block for offer in walked(dict.fromkeys(LINKS, "no")).standing}
    assert answering == {
        "seg_value": "value_propositions",
        "value_channel": "channels",
        "relation": "customer_relationships",
        "pays": "revenue_streams",
        "activity": "key_activities",
        "resource": "key_resources",
        "partner": "key_partnerships",
        "earns": "cost_structure",
    }
    assert len(found) == METHODS["canvas-walk"].sticky[0].limit


# model-recheck


def claim(key: str, status: str, **more: Any) -> Note:
    return Note.model_validate(
        {"id": key, "sheet": "s", "rank": key, "block": "channels", "text": key, "status": status} | more
    )


def rechecked(*notes: Note, answers: dict[str, Any] | None = None) -> Outcome:
    return outcome("model-recheck", answers, notes=notes, today=date(2026, 3, 2))


def test_without_a_canvas_one_is_asked_for_and_then_to_weigh_its_notes() -> None:
    assert verdict(rechecked()).startswith("Write notes on a canvas first")
    assert verdict(rechecked(claim("a", "assumption"))) == "Rate importance and evidence first."


def test_a_disproved_note_counts_whether_it_was_weighed_or_not() -> None:
    found = rechecked(claim("a", "invalidated"))
    assert number(found, "broken") == 1
    assert verdict(found).startswith("A disproved note")


def test_the_riskiest_are_open_or_overdue_and_ties_go_by_importance() -> None:
    found = rechecked(
        claim("open", "assumption", importance=4, evidence=0),
        claim("heavier", "testing", importance=5, evidence=1),
        claim("sure", "validated", importance=5, evidence=0, due="2026-06-01"),
        claim("stale", "validated", importance=5, evidence=3, due="2026-03-01"),
        claim("wrong", "invalidated", importance=5, evidence=0),
        claim("unknown", "assumption", importance=5),
    )
    assert bars(found, "riskiest") == {
        "heavier": (4, 1),
        "open": (4, 2),
        "stale": (2, 3),
        "unknown": (None, None),
    }
    assert number(found, "overdue") == 1


def test_confidence_is_weighted_by_importance_and_a_stale_note_counts_for_half() -> None:
    found = rechecked(
        claim("a", "validated", importance=5, due="2026-06-01"),
        claim("b", "validated", importance=3, due="2026-03-01"),
        claim("c", "testing", importance=2),
        claim("d", "assumption"),
    )
    assert number(found, "confidence") == pytest.approx(100 * (5 + 1.5 + 0.5) / 10)
    coverage = found.results["confidence"].coverage
    assert coverage is not None and (coverage.answered, coverage.asked) == (3, 4)


def test_a_fired_trigger_is_told_before_everything_else() -> None:
    triggers = {"triggers": {"rows": [{"id": "t", "label": "A club sells cheaper", "fired": "yes"}]}}
    assert verdict(rechecked(claim("a", "invalidated"), answers=triggers)).startswith("A trigger has fired")


# purpose


def lived(want: int, have: int) -> Outcome:
    return outcome("purpose", {"values": {"rows": [{"id": "v", "label": "Care", "want": want, "lived": have}]}})


@pytest.mark.parametrize(("want", "have", "gap"), [(5, 2, 3), (3, 3, 0), (2, 5, 0)])
def test_a_value_that_is_lived_above_the_wish_has_no_gap_and_is_called_above(want: int, have: int, gap: int) -> None:
    found = lived(want, have)
    assert bars(found, "value_gaps")["v"][0] == gap
    option = found.computed["values"]["v"]["gap"].option
    assert (option.label.en if option is not None else None) == ("above" if have > want else None)


def test_what_is_computed_and_not_to_be_overruled_stays_as_it_is() -> None:
    row = {"id": "v", "label": "Care", "want": 5, "lived": 2, "gap": "above"}
    cell = outcome("purpose", {"values": {"rows": [row]}}).computed["values"]["v"]["gap"]
    assert (cell.value, cell.option) == (3, None)


def initiatives(scores: list[int], **texts: str) -> Outcome:
    principles = ("customer", "longterm", "invention", "operations")
    cells = {f"{row}|i": score for row, score in zip(principles, scores, strict=True)}
    matrix = {"cols": [{"id": "i", "label": "New shop"}], "cells": {"v": cells}}
    return outcome("purpose", {"principles": matrix} | {name: {"text": text} for name, text in texts.items()})


def test_a_principle_that_nothing_serves_is_an_orphan() -> None:
    found = initiatives([5, 3, 2, 0])
    assert bars(found, "alignment")["i"][0] == pytest.approx(100 * 2.5 / 5)
    assert {key: value for key, (value, _) in bars(found, "served").items()} == {
        "operations": 0,
        "invention": 2,
        "longterm": 3,
        "customer": 5,
    }
    assert [offer.row for offer in offers(found, "orphan")] == ["invention", "operations"]
    assert {offer.block for offer in offers(found, "orphan")} == {"key_activities"}


def test_time_that_goes_elsewhere_is_told_once_vision_and_mission_stand() -> None:
    assert verdict(outcome("purpose")) == "Write vision and mission."
    assert verdict(initiatives([1, 1, 1, 1])).startswith("Write vision and mission")
    assert verdict(initiatives([1, 2, 2, 2], vision="v", mission="m")).startswith("Our time goes to other things")
    assert verdict(initiatives([2, 2, 2, 2], vision="v", mission="m")).startswith("No initiative serves")


# working-backwards

ANSWERS = ("customer", "problem", "benefit", "evidence")
FACETS = {"c": "customer", "p": "problem", "b": "benefit", "e": "evidence", "x": "experience"}


def ready(**ticks: str) -> Outcome:
    """Five answers, and the tests that are ticked: c="yes" ticks all three of the customer."""
    answers: dict[str, Any] = {name: {"text": name} for name in ANSWERS} | {"experience": {"lines": ["One"]}}
    marks = {f"{letter}{i}": option for letter, option in ticks.items() for i in (1, 2, 3)}
    return outcome("working-backwards", answers | {"ready": marks})


def test_a_facet_without_its_text_is_missing_whatever_is_ticked() -> None:
    found = outcome("working-backwards", {"ready": {"c1": "yes"}})
    assert verdict(found) == "One answer is missing."
    assert verdict(outcome("working-backwards")) == "Write the five answers and test them."


def test_evidence_comes_first_whatever_the_total() -> None:
    assert verdict(ready(c="yes", p="yes", b="yes", e="no", x="yes")).startswith("Evidence first")
    answers = ready(c="yes", p="yes", b="yes", x="yes")
    assert verdict(answers).startswith("Test the weakest answer")  # evidence was not tested at all
    weak = {f"{letter}{i}": "yes" for letter in "cpbx" for i in (1, 2, 3)} | {"e1": "partly", "e2": "no", "e3": "no"}
    texts: dict[str, Any] = {name: {"text": name} for name in ANSWERS} | {"experience": {"lines": ["One"]}}
    assert verdict(outcome("working-backwards", texts | {"ready": weak})).startswith("Evidence first")


def test_it_is_ready_when_all_five_are() -> None:
    assert verdict(ready(c="yes", p="yes", b="yes", e="partly", x="partly")) == "Ready to build a first version."
    assert number(ready(c="yes", p="yes", b="yes", e="partly", x="partly"), "readiness") == pytest.approx(80)


def skilled(*rows: dict[str, Any]) -> Outcome:
    return outcome(
        "working-backwards",
        {"skills": {"rows": [{"id": f"s{i}", "label": f"Skill {i}", **row} for i, row in enumerate(rows)]}},
    )


def test_the_missing_share_is_weighted_over_rows_with_both_ratings() -> None:
    found = skilled({"need": 4, "have": 1, "weight": 3}, {"need": 5, "have": 5}, {"need": 3}, {"need": 2, "have": 4})
    assert number(found, "gap_share") == pytest.approx(100 * 9 / (12 + 5 + 2))
    assert bars(found, "skill_gaps")["s0"] == (9, 1)


@pytest.mark.parametrize(
    ("need", "have", "told"),
    [(5, 5, "Hardly anything new"), (5, 4, "A healthy stretch"), (4, 2, "A long road"), (0, 0, "List the skills")],
)
def test_the_posture_is_told_from_the_missing_share(need: int, have: int, told: str) -> None:
    assert verdict(skilled({"need": need, "have": have}), "posture").startswith(told)


def test_a_skill_to_acquire_goes_where_its_way_leads() -> None:
    ways = ("learn", "hire", "partner", "buy", None)
    found = skilled(*({"need": 4, "have": 1} | ({"way": way} if way else {}) for way in ways), {"need": 2, "have": 1})
    assert [offer.block for offer in offers(found, "skill")] == [
        "key_activities", "key_resources", "key_partnerships", "key_resources", "key_resources",
    ]  # fmt: skip


# long-horizon


def convinced(meaningful: int | None, durable: int | None) -> str:
    votes = {f"m{i}": meaningful for i in (1, 2, 3)} | {f"d{i}": durable for i in (1, 2, 3)}
    return verdict(outcome("long-horizon", {"conviction": votes}), "place")


def test_a_need_has_one_of_four_places_once_both_groups_are_rated() -> None:
    assert convinced(4, 4).startswith("Meaningful and durable")
    assert convinced(4, 3).startswith("Meaningful but passing")
    assert convinced(3, 4).startswith("Durable but faint")
    assert convinced(3, 3).startswith("Not convincing")
    assert convinced(4, None) == "Rate both groups first."


def planned(*nets: tuple[int | None, int | None], first: int = 2030, **patience: str) -> Outcome:
    rows = [
        {"id": f"y{i}", "label": "", "year": first + i, "out": out, "inn": inn} for i, (out, inn) in enumerate(nets)
    ]
    return outcome("long-horizon", {"years": {"rows": rows}, "patience": patience})


def test_nothing_planned_is_zero_in_a_plan_of_years_and_nowhere_else() -> None:
    found = planned((10, None), (None, None), (None, 12))
    assert (number(found, "lowest_cash"), number(found, "payback"), number(found, "horizon")) == (-10, 2032, 3)
    assert number(planned((None, 5), (2, None)), "payback") == 2030


def test_a_plan_that_is_short_or_cannot_wait_is_told() -> None:
    five = ((5, 1), (5, 1), (1, 5), (1, 5), (1, 5))
    assert verdict(outcome("long-horizon")) == "Fill in the plan."
    assert verdict(planned(*five[2:])) == "Extend the plan to at least five years."
    assert verdict(planned(*five)).startswith("Not yet judged: meaning of the need (0 of 3)")
    assert verdict(planned(*five, funded="no", owner="partly")).startswith("The need may be right")


def test_the_low_point_is_a_cost_and_the_promise_a_value() -> None:
    slots = {"everything": {"text": "Any book"}, "limit": {"text": "within a minute"}}
    years = [{"id": "y", "label": "", "year": 2030, "out": 93}, {"id": "z", "label": "", "year": 2031, "inn": 93}]
    rows = {"years": {"rows": years}}
    found = outcome("long-horizon", slots | rows)
    assert [(offer.block, said(offer.text, "en")) for offer in found.offered] == [
        ("value_propositions", "Promise: Any book, within a minute"),
        ("cost_structure", "Long bet: cash low point −93"),
    ]


# customer-effort


def effort(today: dict[str, float], target: dict[str, float] | None = None, **more: Any) -> Outcome:
    return outcome("customer-effort", {"effort": {"cells": {"today": today, "target": target or {}}} | more})


SIX = {"search|money": 1, "search|time": 1, "search|mind": 1, "order|money": 1, "order|time": 1, "order|mind": 1}


def test_half_of_the_cells_are_rated_before_anything_is_told() -> None:
    assert verdict(effort(dict(list(SIX.items())[:5]))) == "Rate at least half of the cells."
    assert verdict(effort(SIX)).startswith("Light journey")
    assert verdict(effort(dict.fromkeys(SIX, 2))).startswith("No breaking point")
    assert verdict(effort(SIX | {"use|mind": 5})).startswith("Customers give up at Use / Worry")


def test_the_cut_counts_cells_that_are_rated_twice_and_a_trade_off_lowers_it() -> None:
    assert number(effort({"use|mind": 4, "use|time": 2}, {"use|mind": 2}), "cut") == 50
    assert number(effort({"use|mind": 4, "use|time": 2}, {"use|mind": 2, "use|time": 3}), "cut") == pytest.approx(
        100 / 6
    )
    assert number(effort({"use|mind": 0}, {"use|mind": 0}), "cut") is None


@pytest.mark.parametrize("many", [0, 4, 5])
def test_targets_that_are_lower_are_counted_and_four_are_enough(many: int) -> None:
    target = {key: 0 if i < many else 1 for i, key in enumerate(SIX)}
    found = effort(SIX, target)
    told = [str(message.finding) for message in found.messages]
    assert number(found, "lowered") == many
    assert told == ([f"{many} cells have a lower target: keep the four that weigh most."] if many > 4 else [])
    assert number(effort(SIX, target, w_rows={"order": 0}), "lowered") == min(many, 3)


def test_weights_count_in_index_and_priority_and_zero_takes_a_row_out() -> None:
    today, target = (
        {"use|mind": 5, "search|mind": 3, "order|mind": 3},
        {"use|mind": 1, "search|mind": 2, "order|mind": 2},
    )
    weights = {"w_rows": {"use": 0, "search": 2}, "w_cols": {"mind": 3}}
    found = effort(SIX | today, target, **weights)
    assert bars(found, "first_cells") == {"search|mind": (6, 1), "order|mind": (3, 2)}
    assert verdict(found).startswith("No breaking point")
    assert not [offer for offer in found.offered if offer.row.startswith("use|")]
    assert number(found, "effort_today") == pytest.approx(100 * (2 * (1 + 1 + 9) + (1 + 1 + 9)) / (5 * (2 * 5 + 5)))


def test_priorities_tie_by_the_heavier_cell_today() -> None:
    found = effort({"use|mind": 3, "use|time": 5, "order|mind": 4}, {"use|mind": 1, "use|time": 3, "order|mind": 4})
    assert bars(found, "first_cells") == {"use|time": (2, 1), "use|mind": (2, 2)}


def test_heavy_cells_breaking_points_and_fixes_go_to_their_blocks() -> None:
    heavy = {"search|money": 4, "order|mind": 4, "use|time": 5, "dispose|time": 4, "search|time": 3, "order|time": 2}
    stages = ("search", "order", "use", "dispose", None)
    fixes = [
        {"id": f"f{i}", "label": f"Fix {i}"} | ({"stage": stage} if stage else {}) for i, stage in enumerate(stages)
    ]
    cells = {"effort": {"cells": {"today": heavy, "target": dict.fromkeys(heavy, 1)}}}
    found = outcome("customer-effort", cells | {"fixes": {"rows": fixes}})
    assert [(offer.row, offer.block) for offer in offers(found, "heavy_cell")] == [
        ("use|time", "customer_relationships"),
        ("search|money", "channels"),
        ("order|mind", "customer_relationships"),
        ("dispose|time", "customer_relationships"),
    ]
    assert [(offer.row, offer.block) for offer in offers(found, "breaking")] == [("use|time", "value_propositions")]
    assert [offer.block for offer in offers(found, "fix")] == [
        "channels", "channels", "customer_relationships", "customer_relationships", "customer_relationships",
    ]  # fmt: skip


# recommend-test


def recommended(will: int | None, *kept: str, sure: int | None = None) -> Outcome:
    rows = [{"id": f"p{i}", "label": f"Promise {i}", "kept": option} for i, option in enumerate(kept)]
    moments = [{"id": "day1", "sure": sure}] if sure is not None else []
    answers = {"will": {"will": will}, "promises": {"rows": rows}, "moments": {"rows": moments}}
    return outcome("recommend-test", answers)


def test_kept_promises_are_weighted_and_what_does_not_apply_leaves_the_sum() -> None:
    rows = [
        {"id": "a", "label": "A", "kept": "yes", "weight": 3},
        {"id": "b", "label": "B", "kept": "no"},
        {"id": "c", "label": "C", "kept": "na", "weight": 3},
        {"id": "d", "label": "D", "weight": 2},
    ]
    assert number(outcome("recommend-test", {"promises": {"rows": rows}}), "kept_share") == pytest.approx(75)


def test_two_of_three_parts_make_an_index() -> None:
    assert number(recommended(4), "index") is None
    assert verdict(recommended(4)) == "Answer at least two of the three parts."
    assert number(recommended(4, "yes"), "index") == pytest.approx(90)
    assert number(recommended(4, sure=1), "index") == pytest.approx(50)
    assert number(recommended(5, "yes", sure=5), "index") == pytest.approx(100)


@pytest.mark.parametrize(
    ("will", "kept", "told"),
    [(5, "partly", "We praise more than we keep"), (0, "yes", "We keep more than we believe"),
     (3, "partly", "Repair the weakest"), (4, "yes", "Not yet judged: moments")],
)  # fmt: skip
def test_praise_is_compared_with_delivery(will: int, kept: str, told: str) -> None:
    found = recommended(will, kept)
    assert number(found, "honesty") == pytest.approx(20 * will - {"yes": 100, "partly": 50}[kept])
    assert verdict(found).startswith(told)


def test_a_difference_of_twenty_points_is_still_in_step() -> None:
    rows = [{"id": "a", "label": "A", "kept": "yes", "weight": 3}, {"id": "b", "label": "B", "kept": "no", "weight": 2}]
    answers = {"will": {"will": 4}, "promises": {"rows": rows}}
    assert number(outcome("recommend-test", answers), "honesty") == pytest.approx(20)
    assert verdict(outcome("recommend-test", answers)).startswith("Repair the weakest")


def test_the_bond_is_the_share_of_what_makes_them_stay() -> None:
    def reasons(*rows: tuple[str, int]) -> Outcome:
        listed = [
            {"id": f"r{i}", "label": f"Reason {i}", "kind": kind, "strength": strength}
            for i, (kind, strength) in enumerate(rows)
        ]
        return outcome("recommend-test", {"reasons": {"rows": listed}})

    assert number(reasons(("came", 3), ("stays", 1)), "bond") == 25
    assert number(reasons(("came", 3)), "bond") is None
    assert number(reasons(), "bond") is None
    assert [offer.row for offer in offers(reasons(("came", 5), ("stays", 4), ("stays", 3)), "stay")] == ["r1"]


def test_what_is_not_kept_and_who_is_left_alone_is_offered() -> None:
    found = recommended(3, "yes", "partly", "no", "na", sure=2)
    assert [offer.row for offer in offers(found, "promise")] == ["p1", "p2"]
    assert [(offer.row, offer.block) for offer in offers(found, "moment")] == [("day1", "customer_relationships")]
    assert offers(recommended(3, sure=3), "moment") == []


def test_the_examples_person_is_not_for_everybody() -> None:
    assert METHODS["recommend-test"].element_named("person").private
    assert outcome_of("car-showroom", "recommend-test").offered
