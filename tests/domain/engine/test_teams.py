"""What each method says to each of ten teams: read by somebody who leads workshops, and kept, in both languages."""

import tomllib
from dataclasses import replace
from typing import Any

import pytest
from sheets import METHODS, outcome
from teams import TEAMS, answers_of, outcome_for
from workbooks import ROOT

from canvasapp.domain.engine.results.outcome import Outcome, VerdictResult

GOLDEN: dict[str, dict[str, dict[str, str]]] = tomllib.loads((ROOT / "tests/data/teams.toml").read_text("utf-8"))
ROWS = [(method, team) for method, told in GOLDEN.items() for team in told]
LONGEST = 240

WOULD_SAY: dict[str, tuple[str, set[str], set[str]]] = {
    "diligent": ("praise, or the one thing that is left to do", {"good", "fair", "warn", "bad"}, set()),
    "hurried": (
        "it is too early to judge: this comes next",
        {"info"},
        {"purpose", "working-backwards"},  # where a text is missing that everything rests on, and that is said
    ),
    "contradictory": (
        "the weak place by its name, no praise",
        {"info", "fair", "warn", "bad"},
        {"swot", "rival-watch", "self-disruption"},  # each row is judged by itself, and one of them is good
    ),
    "all zero": (
        "nothing that could be taken for praise",
        {"info", "fair", "warn", "bad"},
        {"customer-effort"},  # no effort at all is what one wants there
    ),
    "all five": ("praise, or what is too much of a good thing", {"good", "fair", "warn", "bad"}, set()),
    "one row": ("what follows from that row", {"good", "fair", "warn", "bad"}, {"errc-grid", "model-recheck"}),
    "forty rows": ("the first few names, and how many more", {"good", "fair", "warn", "bad"}, {"model-recheck"}),
    "a single voter": ("the same as if the team had typed it", {"good", "fair", "warn", "bad", "info"}, set()),
    "nothing applies": ("there is nothing to judge yet", {"info"}, set()),
    "example": ("what the example is there to show", {"good", "fair", "warn", "bad"}, set()),
}
"""Of each team what a good facilitator would say, the tones that go with it, and the methods where another one does."""


def finding(found: Outcome) -> VerdictResult:
    return [result for result in found.results.values() if isinstance(result, VerdictResult)][-1]


def test_every_method_has_been_read_for_every_team() -> None:
    assert GOLDEN.keys() == METHODS.keys()
    assert all(set(TEAMS) <= told.keys() for told in GOLDEN.values())


@pytest.mark.parametrize(("method", "team"), ROWS)
def test_a_team_is_told_what_was_found_good_to_say(method: str, team: str) -> None:
    found = outcome_for(method, team)
    assert found is not None
    said = finding(found)
    assert said.band is not None
    assert {"tone": said.tone, "en": said.band.en, "ko": said.band.ko} == GOLDEN[method][team]


@pytest.mark.parametrize(("method", "team"), ROWS)
def test_the_tone_is_that_of_a_good_facilitator(method: str, team: str) -> None:
    would, tones, otherwise = WOULD_SAY[team]
    told = GOLDEN[method][team]
    assert (told["tone"] in tones) != (method in otherwise), (would, told)
    assert max(len(told["en"]), len(told["ko"])) <= LONGEST
    assert "{" not in told["en"] + told["ko"]


@pytest.mark.parametrize("method", list(METHODS))
def test_a_single_vote_says_what_the_same_number_says(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answers: dict[str, Any] = answers_of(METHODS[method], "a single voter")
    voted = finding(outcome(method, answers, spreads={}))
    monkeypatch.setitem(TEAMS, "a single voter", replace(TEAMS["a single voter"], voted=False))  # type: ignore[arg-type]
    assert finding(outcome(method, answers_of(METHODS[method], "a single voter"), spreads={})) == voted
