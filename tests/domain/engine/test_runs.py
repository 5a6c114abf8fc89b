"""Earlier runs of a method: the change since the last one, the line through all, and starting another."""

from datetime import date
from typing import Any

from contents import after
from engine.sheets import METHODS, TODAY
from pydantic import JsonValue

from canvasapp.domain.engine.evaluating import outcome_in
from canvasapp.domain.engine.results.outcome import NumberResult, Outcome, ValueChange
from canvasapp.domain.engine.results.outcome_json import plain_outcome
from canvasapp.domain.engine.results.sentences import sentence_of
from canvasapp.domain.engine.runs import MOST_RUNS, NUMBERS, kept_numbers, later_runs, run_again, start_methods
from canvasapp.domain.method.choosing import add_methods
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.edits import add_notes, duplicate_sheet, set_answer
from canvasapp.domain.model.tracking import track
from canvasapp.domain.model.workshop import Answer, Sheet, Workshop

PULSE = [item.id for item in METHODS["day-one-pulse"].element_named("pulse").items]  # type: ignore[union-attr]


def workshop(*runs: dict[str, JsonValue] | None, method: str = "day-one-pulse", element: str = "pulse") -> Content:
    """A workshop with a sheet for each of the runs, r1, r2, …, with these answers to one element."""
    names = [f"r{number}" for number, _ in enumerate(runs, start=1)]
    sheets = [
        Sheet(id=name, workshop="w", method=method, title=f"Pulse {name}", rank=f"{place:03}V")
        for place, name in enumerate(names)
    ]
    answers = [
        Answer(id=f"a{name}", sheet=name, element=element, value=value)
        for name, value in zip(names, runs, strict=True)
        if value is not None
    ]
    return content_of(Workshop(id="w", title="W"), sheets, (), answers)


def pulse(value: int, *items: str) -> dict[str, JsonValue]:
    return dict.fromkeys(items or PULSE, value)


def outcome(content: Content, sheet: str, today: date = TODAY) -> Outcome:
    return outcome_in(content, METHODS, sheet, today)


def number(found: Outcome, name: str = "pulse_score") -> NumberResult:
    result = found.results[name]
    assert isinstance(result, NumberResult)
    return result


def line(found: Outcome, name: str = "pulse_score") -> list[tuple[Any, ...]]:
    return [(run.key, run.label, run.value) for run in found.trends[name].items]


def test_a_number_has_its_change_since_the_run_before() -> None:
    content = workshop(pulse(2), pulse(3), pulse(5))
    assert number(outcome(content, "r1")).change is None
    assert number(outcome(content, "r2")).change == ValueChange(20, "Pulse r1")
    assert number(outcome(content, "r3")).change == ValueChange(40, "Pulse r2")


def test_a_change_looks_at_the_items_alone_that_both_have_answered() -> None:
    before = pulse(1, *PULSE[:9]) | pulse(5, *PULSE[9:])
    content = workshop(before, pulse(2, *PULSE[:9]))
    found = number(outcome(content, "r2"))
    assert found.value == 40
    assert found.change == ValueChange(20, "Pulse r1", common=True)
    assert "+20 since “Pulse r1”, same items only" in sentence_of(found, "en")
    assert "‘Pulse r1’ 이후 +20 (같은 항목만)" in sentence_of(found, "ko")


def test_cells_of_a_matrix_are_compared_where_both_have_a_value() -> None:
    cells = [f"{row}|{col}" for row in ("search", "order", "use", "dispose") for col in ("money", "time", "mind")]
    before: dict[str, JsonValue] = {"cells": {"today": dict.fromkeys(cells[:9], 4)}}
    now: dict[str, JsonValue] = {"cells": {"today": dict.fromkeys(cells[:6], 2) | dict.fromkeys(cells[6:], 0)}}
    effort = METHODS["customer-effort"].element_named("effort")
    rows, cols = ([line.id for line in lines] for lines in (effort.rows, effort.cols))  # type: ignore[union-attr]
    named = [f"{row}|{col}" for row in rows for col in cols]
    for value in (before, now):
        today = value["cells"]["today"]  # type: ignore[index, call-overload]
        value["cells"] = {"today": dict(zip(named, today.values(), strict=False))}  # type: ignore[union-attr]
    found = number(outcome(workshop(before, now, method="customer-effort", element="effort"), "r2"), "effort_today")
    assert found.change is not None
    assert found.change.common
    assert round(found.change.by, 6) == round(100 * (6 * 2 / 9 - 4) / 5, 6)


def test_too_little_is_neither_compared_nor_a_point_of_the_line() -> None:
    content = workshop(pulse(2), pulse(5, *PULSE[:3]), pulse(3))
    assert number(outcome(content, "r2")).change is None
    assert number(outcome(content, "r3")).change == ValueChange(20, "Pulse r1")
    assert line(outcome(content, "r3")) == [("r1", "Pulse r1", 40), ("r3", "Pulse r3", 60)]
    assert outcome(content, "r2").trends == {}


def test_a_line_goes_through_all_runs_that_have_a_number_up_to_this_one() -> None:
    content = workshop(pulse(2), None, pulse(3), pulse(4), pulse(5))
    found = outcome(content, "r4")
    assert line(found) == [("r1", "Pulse r1", 40), ("r3", "Pulse r3", 60), ("r4", "Pulse r4", 80)]
    assert sentence_of(found.trends["pulse_score"], "en").endswith(
        ": run by run: Pulse r1 40; Pulse r3 60; Pulse r4 80"
    )
    plain = plain_outcome(found, "en")["trends"]
    assert plain == {
        "pulse_score": [
            {"sheet": "Pulse r1", "id": "r1", "value": 40},
            {"sheet": "Pulse r3", "id": "r3", "value": 60},
            {"sheet": "Pulse r4", "id": "r4", "value": 80},
        ]
    }


def test_the_last_dozen_runs_make_the_line() -> None:
    content = workshop(*(pulse(number % 6) for number in range(20)))
    assert len(line(outcome(content, "r20"))) == MOST_RUNS + 1


def test_a_number_without_an_end_has_no_line_unless_its_file_says_so() -> None:
    minutes = next(rule for rule in METHODS["customer-effort"].result if rule.id == "minutes_total")
    assert minutes.has_trend is False  # type: ignore[union-attr]
    assert minutes.model_copy(update={"trend": True}).has_trend  # type: ignore[union-attr]
    effort = next(rule for rule in METHODS["customer-effort"].result if rule.id == "effort_today")
    assert effort.has_trend  # type: ignore[union-attr]
    assert not effort.model_copy(update={"trend": False}).has_trend  # type: ignore[union-attr]


def test_another_run_is_an_empty_sheet_behind_the_last_one_called_after_the_day() -> None:
    content = workshop(pulse(2), pulse(3))
    content = after(content, add_methods(content, [METHODS["customer-effort"]]))
    content = after(content, run_again(content, "r1", METHODS, date(2026, 3, 4)))
    titles = [sheet.title for sheet in content.sheets]
    assert titles == ["Pulse r1", "Pulse r2", "Day 1 pulse, 4 Mar 2026", "Customer effort map"]
    new = content.sheets[2]
    assert content.answers_on(new.id) == ()
    assert new.method_version == METHODS["day-one-pulse"].version
    content = after(content, run_again(content, new.id, METHODS, date(2026, 3, 4)))
    assert content.sheets[3].title == "Day 1 pulse, 4 Mar 2026 2"


def canvas() -> Content:
    """A canvas with one note of some importance, and a first look at how sure it is."""
    methods = [METHODS["canvas-walk"], METHODS["model-recheck"]]
    content = content_of(Workshop(id="w", title="W"), (), (), ())
    content = after(content, start_methods(content, methods, "", METHODS, TODAY))
    content = after(content, add_notes(content, content.sheets[0].id, "channels", ["Readers pay"]))
    return sure(content, "testing")


def sure(content: Content, status: str) -> Content:
    (note,) = content.notes.values()
    trial = {"test": "Ask", "limit": "7 of 10", "owner": "Kim", "result": "8 of 10"}
    known = note.model_validate(note.model_dump() | {"importance": 4, "evidence": 4, "due": TODAY, "trial": trial})
    return after(content, track(content, note.id, known.model_copy(update={"status": status}), TODAY))


def test_a_run_that_looks_at_notes_keeps_its_numbers_when_the_next_one_begins() -> None:
    content = canvas()
    first = content.sheets[1].id
    content = after(content, run_again(content, first, METHODS, TODAY))
    second = content.sheets[2].id
    content = sure(content, "validated")
    found = outcome(content, second)
    assert number(found, "confidence").change == ValueChange(75, content.sheet(first).title)
    assert [y for _, _, y in line(found, "confidence")] == [25, 100]
    assert kept_numbers(content, first)["confidence"] == 25
    assert not any(kept.element == NUMBERS for kept in outcome(content, first).reading.earlier)


def test_numbers_are_kept_at_the_end_of_a_run_and_by_no_copy_of_it() -> None:
    content = canvas()
    first = content.sheets[1].id
    content = after(content, run_again(content, first, METHODS, TODAY))
    content = sure(content, "validated")
    assert kept_numbers(content, first)["confidence"] == 25
    third = run_again(content, content.sheets[2].id, METHODS, TODAY)
    content = after(content, third)
    assert kept_numbers(content, content.sheets[2].id)["confidence"] == 100
    assert kept_numbers(content, first)["confidence"] == 25


def test_only_what_looks_at_notes_keeps_numbers() -> None:
    content = workshop(pulse(2))
    edit = run_again(content, "r1", METHODS, TODAY)
    assert [change.kind for change in edit.changes] == ["sheet"]
    content = after(content, edit)
    content = after(content, set_answer(content, "r1", "pulse", pulse(1)))
    content = after(content, set_answer(content, content.sheets[1].id, "pulse", pulse(2)))
    assert number(outcome(content, content.sheets[1].id)).change == ValueChange(20, "Pulse r1")


def test_kept_numbers_that_a_file_made_up_are_read_as_far_as_they_can_be() -> None:
    for value in ("x", [], {"numbers": 3}, {"numbers": {"pulse_score": "x"}}, {"numbers": {"pulse_score": True}}):
        content = workshop(value, pulse(2), element=NUMBERS)  # type: ignore[arg-type]
        assert kept_numbers(content, "r1") == {}
        assert number(outcome(content, "r2")).change is None


def test_canvases_are_no_runs_of_each_other() -> None:
    story = [item.id for item in METHODS["canvas-walk"].element_named("story").items]  # type: ignore[union-attr]
    content = workshop(dict.fromkeys(story, "no"), dict.fromkeys(story, "yes"), method="canvas-walk", element="story")
    found = outcome(content, "r2")
    assert number(found, "coherence").change is None
    assert found.trends == {}


def test_the_sheets_that_follow_a_run_are_known() -> None:
    content = workshop(pulse(1), pulse(2), pulse(3))
    content = after(content, duplicate_sheet(content, "r3", "Copy"))
    (copy,) = {sheet.id for sheet in content.sheets} - {"r1", "r2", "r3"}
    assert later_runs(content, frozenset({"r2"})) == {"r3", copy}
    assert later_runs(content, frozenset({copy})) == frozenset()
