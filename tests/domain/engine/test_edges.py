"""The edges: what the examples contain on purpose, empty sheets, and the rules that hold for all methods."""

from typing import Any

import pytest
from sheets import METHODS, TODAY, bars, number, outcome, outcome_of, verdict

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.outcome import (
    BarsResult,
    Coverage,
    CurveResult,
    GridResult,
    MapResult,
    NumberResult,
    RadarResult,
    VerdictResult,
)
from canvasapp.domain.engine.results.sentences import place, sentence_of
from canvasapp.domain.engine.results.sheet_outcome import sheet_outcome, voted_items
from canvasapp.domain.model.values import LANGUAGES, Language

BOOKS, SHOPS, CARS = "bookshop-to-ebooks", "corner-shop-delivery", "car-showroom"


@pytest.mark.parametrize("method", list(METHODS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_sheet_has_results_without_values_and_informs(method: str, language: Language) -> None:
    found = outcome(method)
    assert found.messages == ()
    assert found.offered == ()
    for result in found.results.values():
        assert sentence_of(result, language)
        if isinstance(result, VerdictResult):
            assert result.tone == "info"
        if isinstance(result, NumberResult) and result.coverage is not None and result.coverage.asked:
            assert result.badge == "too_little"


def test_a_target_worse_than_today_lowers_the_cut_and_is_not_ranked() -> None:
    found = outcome_of(BOOKS, "customer-effort")
    assert not {"use|money", "dispose|money"} & bars(found, "first_cells").keys()
    assert not any(offer.row in ("use|money", "dispose|money") for offer in found.offered)


def test_an_empty_cell_is_not_zero() -> None:
    found = outcome_of(CARS, "customer-effort")
    heat = found.results["heat"]
    assert isinstance(heat, GridResult)
    assert heat.values[3][2] is None
    assert found.results["effort_today"].coverage == Coverage(11, 12)


def test_an_alternative_is_compared_where_both_are_known() -> None:
    cells = {
        "today": {"use|mind": 3, "use|time": 3, "order|time": 1, "order|mind": 1, "search|mind": 1, "use|money": 1}
    }
    worse = outcome("customer-effort", {"effort": {"cells": {**cells, "rival": {"use|mind": 2}}}})
    assert verdict(worse) == "On average the alternative is easier than we are."
    better = outcome("customer-effort", {"effort": {"cells": {**cells, "rival": {"use|mind": 4}}}})
    assert verdict(better) != verdict(worse)


def test_not_applicable_leaves_the_number_of_questions() -> None:
    rules = outcome_of(CARS, "proactive-recovery").results["generosity"]
    assert rules.coverage == Coverage(6, 6)
    legal = outcome_of(SHOPS, "data-asset").results["legal_ready"]
    assert legal.coverage == Coverage(5, 5)
    kept = outcome("recommend-test", {"promises": {"rows": [{"id": "a", "label": "P", "kept": "na"}]}})
    assert (number(kept, "kept_share"), kept.results["kept_share"].coverage) == (None, Coverage(0, 0))


def test_equal_values_share_a_rank_unless_something_decides() -> None:
    assert [rank for _, rank in bars(outcome_of(BOOKS, "customer-effort"), "by_stage").values()] == [1, 2, 2, 4]
    failures = bars(outcome_of(CARS, "proactive-recovery"), "first_failures")
    assert failures["f1"] == (pytest.approx(40), 1)
    assert failures["f4"] == (pytest.approx(40), 2)
    attacks = bars(outcome_of(CARS, "self-disruption"), "attack_rank")
    assert attacks["a1"][0] == pytest.approx(attacks["a3"][0])
    assert (attacks["a1"][1], attacks["a3"][1]) == (1, 2)


def test_the_first_question_is_taken_from_the_signs_where_it_is_empty() -> None:
    found = outcome_of(SHOPS, "value-chain")
    q1 = {row: cells["q1"].value for row, cells in found.computed["stage_score"].items()}
    assert (q1["s2"], q1["s5"], q1["s7"], q1["s3"]) == (4.25, 2.25, 4.5, 3)
    heat = found.results["heat"]
    assert isinstance(heat, GridResult)
    assert heat.derived == {(1, 0), (4, 0), (6, 0)}


def test_a_stage_with_too_few_answers_is_not_ranked_and_that_is_said() -> None:
    result = outcome_of(SHOPS, "value-chain").results["entry_points"]
    assert isinstance(result, BarsResult)
    assert "s7" not in {bar.key for bar in result.items}
    assert result.left_out is not None
    assert said(result.left_out, "en") == "Too few answers to be ranked: Returns and empties"
    assert bars(outcome_of(SHOPS, "dream-business"), "index")["van"] == (None, None)


def test_partly_ours_is_not_ours() -> None:
    cells = outcome_of(SHOPS, "value-chain").computed["stage_score"]
    assert cells["s6"]["distance"].value == 2
    assert cells["s4"]["distance"].value == 0
    nobody = outcome("value-chain", {"five": {"cells": {"pay|q1": 3, "pay|q4": 3, "pay|q2": 3}}})
    assert nobody.computed["stage_score"]["pay"]["distance"].value is None
    assert bars(nobody, "entry_points")["pay"][1] == 1


def test_forbidden_data_are_stopped_whatever_the_demand() -> None:
    route = outcome_of(SHOPS, "data-asset").computed["assets"]["a4"]["route"]
    assert route.option is not None
    assert (route.value, route.option.id) == (0, "stop")


def test_a_route_that_the_team_overrules_is_kept_beside_the_proposal() -> None:
    rows = [{"id": "t", "label": "Task", "hours": 10, "value": 0, "talent": 1}]
    proposed = outcome("opw-triage", {"tasks": {"rows": rows}})
    assert proposed.computed["tasks"]["t"]["route"].value == 4
    assert number(proposed, "freed") == 10
    overruled = outcome("opw-triage", {"tasks": {"rows": [rows[0] | {"route": "keep"}]}})
    cell = overruled.computed["tasks"]["t"]["route"]
    assert cell.option is not None
    assert cell.proposed is not None
    assert (cell.value, cell.option.id, cell.proposed.id) == (0, "keep", "stop")
    assert number(overruled, "freed") == 0


def test_customer_gain_with_a_loss_is_an_option() -> None:
    route = outcome_of(BOOKS, "self-disruption").computed["attacks"]["a2"]["route"]
    assert route.option is not None
    assert route.option.id == "option"


def test_a_braking_loop_is_found_beside_two_reinforcing_ones() -> None:
    loop = outcome_of(BOOKS, "flywheel").loops["wheel"]
    assert (len(loop.reinforcing), len(loop.braking)) == (2, 1)
    assert loop.leverage is not None
    assert loop.leverage["readers"] == 2


def test_payback_lies_inside_the_plan_or_is_unknown() -> None:
    assert number(outcome_of(BOOKS, "long-horizon"), "payback") == 2010
    rows = [{"id": f"y{i}", "label": "", "year": 2020 + i, "out": 5, "inn": 1} for i in range(5)]
    never = outcome("long-horizon", {"years": {"rows": rows}})
    assert number(never, "payback") is None
    curve = never.results["cash"]
    assert isinstance(curve, CurveResult)
    assert [point.y for point in curve.points] == [-4, -8, -12, -16, -20]


def test_years_that_do_not_rise_and_shares_above_the_whole_are_noticed() -> None:
    years = [{"id": "a", "label": "A", "year": 2020}, {"id": "b", "label": "B", "year": 2020}]
    (message,) = outcome("long-horizon", {"years": {"rows": years}}).messages
    assert message.element == "years"
    assert "do not rise" in str(message.finding)
    doors = [{"id": "a", "label": "A", "part": 70, "control": 1}, {"id": "b", "label": "B", "part": 40, "control": 5}]
    watched = outcome("rival-watch", {"doors": {"rows": doors}})
    assert [message.element for message in watched.messages] == ["doors"]


def test_a_number_that_fails_is_null_and_named_where_it_fails() -> None:
    skills = [{"id": "a", "label": "Skill", "need": 0, "have": 0}]
    found = outcome("working-backwards", {"skills": {"rows": skills}})
    assert number(found, "gap_share") is None
    (message,) = found.messages
    assert (message.element, said(message.place, "en")) == ("gap_share", "Share of needed capability still missing")
    assert "divided by zero" in str(message.finding)


def test_below_half_of_the_answers_there_is_no_band_and_nothing_is_offered_from_there() -> None:
    few = {"effort": {"cells": {"today": {"use|mind": 5}, "target": {"use|mind": 1}}}}
    fix = {"fixes": {"rows": [{"id": "f", "label": "Fix it", "stage": "use"}]}}
    found = outcome("customer-effort", few | fix)
    effort = found.results["effort_today"]
    assert (effort.badge, effort.band, effort.tone) == ("too_little", None, None)
    assert [offer.rule for offer in found.offered] == ["fix"]


@pytest.mark.parametrize(
    ("answered", "asked", "badge"),
    [(0, 0, None), (0, 4, "too_little"), (5, 12, "too_little"), (6, 12, "provisional"), (79, 100, "provisional"),
     (8, 10, None), (12, 12, None)],
)  # fmt: skip
def test_coverage_has_its_badge(answered: int, asked: int, badge: str | None) -> None:
    assert Coverage(answered, asked).badge == badge


@pytest.mark.parametrize(
    ("votes", "expected"), [([3], (3, None, False)), ([1, 4], (2.5, 3, True)), ([2, 2, 4], (2, 2, False))]
)
def test_votes_make_a_median_and_a_spread(votes: list[int], expected: tuple[float, float | None, bool]) -> None:
    answers: dict[str, Any] = {"pulse": {"face": {"votes": votes}}}
    found = outcome("day-one-pulse", answers)
    (summary,) = voted_items(METHODS["day-one-pulse"], found.reading)
    assert (summary.median, summary.spread, summary.talk_about) == expected
    assert not hasattr(summary, "votes")


def test_the_widest_spread_is_talked_about_first_in_a_matrix_too() -> None:
    votes = {"votes": {"today": {"use|mind": [0, 5], "order|time": [2, 2]}, "target": {"use|mind": [1, 2]}}}
    found = outcome("customer-effort", {"effort": votes})
    summaries = voted_items(METHODS["customer-effort"], found.reading)
    assert [(summary.key, summary.layer) for summary in summaries] == [
        ("use|mind", "today"),
        ("use|mind", "target"),
        ("order|time", "today"),
    ]
    heat = found.results["heat"]
    assert isinstance(heat, GridResult)
    assert heat.values[2][2] == 2.5


def test_lines_with_a_block_are_offered_once_each() -> None:
    found = outcome("recommend-test", {"hesitations": {"lines": ["Slow", "Slow", "Far"]}})
    assert [(offer.rule, offer.row, offer.block, offer.text) for offer in found.offered] == [
        ("lines:hesitations", "Slow", "customer_relationships", "Slow"),
        ("lines:hesitations", "Far", "customer_relationships", "Far"),
    ]


def test_an_offer_speaks_both_languages_where_its_words_come_from_the_method() -> None:
    found = outcome("canvas-walk", {"story": dict.fromkeys(("seg_value", "pays", "earns", "relation"), "no")})
    first = found.offered[0]
    assert said(first.text, "en").startswith("Open link: Every segment")
    assert said(first.text, "ko").startswith("끊긴 연결: 모든 세그먼트")
    assert [offer.block for offer in found.offered] == [
        "value_propositions", "customer_relationships", "revenue_streams", "cost_structure",
    ]  # fmt: skip


def test_offers_are_cut_at_the_limit_of_their_rule_best_first() -> None:
    cells = {f"{row}|{col}": 4 for row in ("search", "order", "use", "dispose") for col in ("money", "time", "mind")}
    target = {key: i % 4 for i, key in enumerate(cells)}
    found = outcome("customer-effort", {"effort": {"cells": {"today": cells, "target": target}}})
    relieved = [offer.rank for offer in found.offered if offer.rule == "heavy_cell"]
    assert relieved == [4, 4, 4, 3]


def test_a_rule_over_a_row_without_a_name_offers_nothing() -> None:
    rows = [{"id": "f", "label": "", "stage": "use"}]
    assert outcome("customer-effort", {"fixes": {"rows": rows}}).offered == ()


def test_points_know_their_corner_and_some_have_no_place() -> None:
    rows = [
        {"id": "a", "label": "A", "vget": 4, "vgive": 4},
        {"id": "b", "label": "B", "vget": 1, "vgive": 4},
        {"id": "c", "label": "C", "vget": 1, "vgive": 1},
        {"id": "d", "label": "D", "vget": 4, "vgive": 1},
        {"id": "e", "label": "E", "vget": 4},
    ]
    result = outcome("direct-connection", {"deals": {"rows": rows}}).results["balance"]
    assert isinstance(result, MapResult)
    corners = [result.corner(point) for point in result.points]
    assert [corner and corner.en for corner in corners] == ["lasting", "they will leave", "drop it", "gift", None]


def test_a_radar_has_a_line_for_each_column() -> None:
    result = outcome_of(SHOPS, "dream-business").results["radar"]
    assert isinstance(result, RadarResult)
    assert len(result.axes) == 4
    assert [said(line.label or "", "en") for line in result.series] == [
        "Corner-shop network", "Own dark store", "Supermarket van",
    ]  # fmt: skip
    assert result.series[2].values[3] is None
    assert (result.full, result.stop) == (5, 2)


def test_a_picture_is_told_in_words() -> None:
    result = outcome_of(BOOKS, "customer-effort").results["by_stage"]
    assert sentence_of(result, "en") == (
        "Effort per stage today: Order 46.7, first; Use 40, second; Dispose 40, second; Search 26.7, fourth"
    )
    assert sentence_of(outcome_of(BOOKS, "customer-effort", "ko").results["by_stage"], "ko").endswith("탐색 26.7, 4위")
    assert [place(rank, "en") for rank in (1, 10, 11, 21, 112)] == ["first", "tenth", "11th", "21st", "112th"]


def test_a_stage_of_the_formula_is_reached_step_by_step() -> None:
    written: dict[str, Any] = {"decision": "d", "wanted": "w"}
    model = {"vars": [{"sym": "a", "base": 2, "low": 1, "high": 3, "quality": 4}], "equations": ["r = a*2"]}
    stages = [
        outcome("formula-workbench", answers)
        for answers in ({}, written, written | {"model": model | {"vars": [{"sym": "a", "base": 2}]}},
                        written | {"model": model}, written | {"model": model | {"actual": 5}})
    ]  # fmt: skip
    assert [number(found, "stage") for found in stages] == [0, 1, 2, 4, 4]


def test_a_day_without_notes_or_methods_never_raises() -> None:
    for method in METHODS.values():
        assert sheet_outcome(method, {"nonsense": 5, method.element[0].id: ["x", 7, None, {}]}, (), TODAY).results


def test_what_is_beyond_the_limit_or_rests_on_too_little_still_stands() -> None:
    method = METHODS["untold-story"]
    rule = method.sticky[0].model_copy(update={"limit": 1})
    method = method.model_copy(update={"sticky": (rule,)})
    rows = [{"id": f"r{n}", "label": f"Deed {n}", "value": 5, "known": n} for n in (0, 1, 2)]
    found = sheet_outcome(method, {"stories": {"rows": rows}}, (), TODAY)
    assert [offer.row for offer in found.offered] == ["r0"]
    assert {offer.row for offer in found.standing} == {"r0", "r1", "r2"}


def test_a_long_equation_is_named_by_its_beginning() -> None:
    long = f"x = {'(' * 3000}a{')' * 3000}"
    found = outcome("formula-workbench", {"model": {"equations": [long, "y ="]}})
    places = [message.place for message in found.messages if message.element == "model"]
    assert places == [f"{long[:59]}…", "y ="]


def test_what_is_wrong_is_told_in_the_order_of_the_method() -> None:
    found = outcome("day-one-pulse", {"pulse": {"curious": {"v": 9}, "bar": {"v": 8}, "face": {"v": 7}}})
    values = [str(message.finding)[0] for message in found.messages]
    assert values == ["7", "8", "9"]
