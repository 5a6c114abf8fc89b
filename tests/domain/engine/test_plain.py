"""The outcome as JSON: a shape that stays, unrounded."""

import json

import pytest
from sheets import METHODS, outcome, outcome_of

from canvasapp.domain.engine.results.outcome_json import plain_outcome

OF_VIEW = {
    "number": {"value", "unit"},
    "bars": {"items", "top", "unit"},
    "radar": {"items"},
    "grid": {"rows", "cols", "cells", "marked"},
    "map": {"points"},
    "curve": {"points"},
    "graph": {
        "closed", "reinforcing", "braking", "main", "momentum", "bottleneck", "leverage", "turn", "turn_at_least",
        "hub_outside", "cut_off", "dead_ends", "sources", "isolated",
    },
    "tornado": {"output", "base", "low", "high", "p10", "p90", "quality", "known", "own", "error_pct", "items"},
    "verdict": set(),
}  # fmt: skip


EVERYWHERE = {"view", "title", "band", "tone", "coverage", "missing", "empty"}


@pytest.mark.parametrize("method", list(METHODS))
def test_every_result_has_the_shape_of_its_view(method: str) -> None:
    found = plain_outcome(outcome(method), "ko")
    assert found.keys() == {"results", "offered"}
    results = json.loads(json.dumps(found, allow_nan=False))["results"]
    for rule in METHODS[method].result:
        assert results[rule.id].keys() == OF_VIEW[rule.view] | EVERYWHERE


def test_numbers_are_not_rounded_and_labels_are_in_the_language() -> None:
    found = plain_outcome(outcome_of("bookshop-to-ebooks", "customer-effort", "ko"), "ko")
    results = found["results"]
    assert isinstance(results, dict)
    assert results["effort_today"] == {
        "view": "number",
        "title": "오늘의 노력 지수",
        "unit": None,
        "value": 100 * 29 / 15 / 5,
        "band": "느껴짐",
        "tone": "warn",
        "coverage": {"answered": 12, "asked": 12, "badge": None},
        "missing": [],
        "empty": None,
    }
    assert results["by_stage"]["items"][1] == {"key": "use", "label": "사용", "value": 40, "rank": 2}  # type: ignore[index,call-overload]
    assert found["offered"][3] == {  # type: ignore[index]
        "rule": "fix",
        "row": "f1",
        "block": "channels",
        "text": "1분 안의 무선 전송",
    }
