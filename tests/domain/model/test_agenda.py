"""The agenda and its clock: planned, moved, run, paused and ended; all from times that are kept, never from ticks."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from contents import after, content
from hypothesis import given
from hypothesis import strategies as st

from canvasapp.domain.model.agenda import AgendaBody, AgendaItem, Span, current, following
from canvasapp.domain.model.agenda_edits import (
    add_agenda,
    begin_step,
    edit_agenda_item,
    end_step,
    give_minutes,
    move_agenda_item,
    next_step,
    pause_step,
    remove_agenda,
    skip_agenda_item,
)
from canvasapp.domain.model.agenda_times import behind, clock_of, planned_minutes, slots
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content

NINE = datetime(2026, 11, 29, 9, tzinfo=UTC)


def at(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


def planned(*lengths: int) -> Content:
    """A day of steps "1", "2", … of these minutes."""
    before = content()
    bodies = [AgendaBody(title=f"{number}", minutes=length) for number, length in enumerate(lengths, start=1)]
    return after(before, add_agenda(before, bodies))


def item(content: Content, title: str) -> AgendaItem:
    return next(each for each in content.agenda if each.title == title)


def titles(content: Content) -> list[str]:
    return [each.title for each in content.agenda]


def begun(content: Content, title: str, minute: float) -> Content:
    return after(content, begin_step(content, item(content, title).id, at(minute)))


def ran(content: Content, title: str, minute: float) -> float:
    return item(content, title).ran(at(minute)) / timedelta(minutes=1)


def clock_times(content: Content, minute: float = 0) -> list[tuple[float | None, float | None]]:
    """When each step was planned to begin, and when it does, in minutes from nine."""

    def minutes(moment: datetime | None) -> float | None:
        return None if moment is None else (moment - NINE) / timedelta(minutes=1)

    return [(minutes(slot.planned), minutes(slot.begins)) for slot in slots(content.agenda, NINE, at(minute))]


def lag(content: Content, minute: float) -> float | None:
    found = behind(content.agenda, NINE, at(minute))
    return None if found is None else found / timedelta(minutes=1)


# Planning.


def test_steps_stand_in_their_order_and_a_blank_title_makes_none() -> None:
    before = planned(15, 20)
    assert add_agenda(before, [AgendaBody(title=" ")]) is None
    result = after(before, add_agenda(before, [AgendaBody(title="between")], row=1))
    assert titles(result) == ["1", "between", "2"]


def test_a_step_is_moved_changed_and_removed() -> None:
    before = planned(15, 20, 5)
    assert titles(after(before, move_agenda_item(before, item(before, "3").id, 0))) == ["3", "1", "2"]
    assert move_agenda_item(before, item(before, "3").id, 9) is None
    wanted = AgendaBody(title="Lunch", sort="break", minutes=60, lead="Kim", private="order early")
    changed = item(after(before, edit_agenda_item(before, item(before, "2").id, wanted)), "Lunch")
    assert (changed.sort, changed.minutes, changed.lead, changed.private) == ("break", 60, "Kim", "order early")
    assert edit_agenda_item(before, item(before, "2").id, AgendaBody(title="")) is None
    assert titles(after(before, remove_agenda(before, [item(before, "2").id]))) == ["1", "3"]


def test_an_edit_from_an_open_dialog_does_not_touch_the_clock_that_ran_meanwhile() -> None:
    before = planned(15)
    old = item(before, "1")
    running = begun(before, "1", 0)
    result = after(running, edit_agenda_item(running, old.id, old.model_copy(update={"title": "Welcome"})))
    assert item(result, "Welcome").is_running


def test_every_step_has_its_clock_time_and_moving_and_skipping_recalculate() -> None:
    before = planned(15, 20, 5)
    assert clock_times(before) == [(0, 0), (15, 15), (35, 35)]
    moved = after(before, move_agenda_item(before, item(before, "3").id, 0))
    assert clock_times(moved) == [(0, 0), (5, 5), (20, 20)]
    skipped = after(before, skip_agenda_item(before, item(before, "2").id, True))
    assert clock_times(skipped) == [(0, 0), (None, None), (15, 15)]
    assert (planned_minutes(before.agenda), planned_minutes(skipped.agenda)) == (40, 20)


def test_without_a_begin_there_are_no_clock_times_until_something_begins() -> None:
    before = planned(15, 20)
    assert {slot.begins for slot in slots(before.agenda, None, NINE)} == {None}
    running = begun(before, "1", 3)
    assert [slot.begins for slot in slots(running.agenda, None, at(5))] == [at(3), at(18)]


# The clock.


def test_a_clock_counts_while_it_runs_and_stands_while_it_pauses() -> None:
    running = begun(planned(15, 20), "1", 0)
    assert ran(running, "1", 4) == 4
    paused = after(running, pause_step(running, at(4)))
    assert ran(paused, "1", 10) == 4
    assert pause_step(paused, at(11)) is None
    again = begun(paused, "1", 10)
    assert ran(again, "1", 13) == 7
    assert begin_step(again, item(again, "1").id, at(14)) is None
    assert len(item(again, "1").spans) == 2


def test_nothing_moves_on_by_itself() -> None:
    running = begun(planned(15, 20), "1", 0)
    assert current(running.agenda) == item(running, "1")
    clock = clock_of(item(running, "1"), at(500))
    assert (clock.phase, clock.left, clock.running) == ("over", timedelta(minutes=-485), True)


@pytest.mark.parametrize(
    ("minute", "phase"),
    [(0, "calm"), (15.9, "calm"), (16, "soon"), (18.9, "soon"), (19, "last"), (20, "last"), (20.1, "over")],
)
def test_the_clock_of_twenty_minutes_is_soon_at_four_and_at_its_last_at_one(minute: float, phase: str) -> None:
    running = begun(planned(20), "1", 0)
    assert clock_of(item(running, "1"), at(minute)).phase == phase


def test_minutes_are_given_and_taken_and_the_plan_is_kept() -> None:
    running = begun(planned(15), "1", 0)
    more = after(running, give_minutes(running, 5))
    assert clock_of(item(more, "1"), at(10)).left == timedelta(minutes=10)
    assert item(more, "1").minutes == 15
    less = after(more, give_minutes(more, -100))
    assert item(less, "1").box == timedelta(minutes=1)
    assert give_minutes(planned(15), 1) is None


def test_the_next_step_begins_when_somebody_says_so_and_the_last_just_ends() -> None:
    running = begun(planned(15, 20, 5), "1", 0)
    skipped = after(running, skip_agenda_item(running, item(running, "2").id, True))
    second = after(skipped, next_step(skipped, at(14)))
    assert (item(second, "1").over, item(second, "3").is_running, item(second, "2").spans) == (True, True, ())
    assert ran(second, "1", 99) == 14
    done = after(second, next_step(second, at(20)))
    assert current(done.agenda) is None
    assert following(done.agenda) is None
    assert next_step(done, at(21)) is None


def test_finishing_early_begins_nothing() -> None:
    running = begun(planned(15, 20), "1", 0)
    ended = after(running, end_step(running, at(9)))
    assert current(ended.agenda) is None
    assert following(ended.agenda) == item(ended, "2")
    assert end_step(ended, at(10)) is None


def test_a_step_that_has_begun_is_not_left_out() -> None:
    running = begun(planned(15), "1", 0)
    assert skip_agenda_item(running, item(running, "1").id, True) is None


def test_how_far_the_day_is_behind_its_plan() -> None:
    before = planned(15, 20, 5)
    assert lag(before, 30) is None
    late = begun(before, "1", 3)
    assert lag(late, 5) == 3
    assert lag(late, 18) == 3
    assert lag(late, 20) == 5
    between = after(late, end_step(late, at(12)))
    assert lag(between, 13) == -2
    second = begun(between, "2", 14)
    assert lag(second, 15) == -1
    assert clock_times(second, 15) == [(0, 3), (15, 14), (35, 34)]
    given = after(second, give_minutes(second, 5))
    assert lag(given, 15) == 4


def test_a_computer_clock_that_was_turned_back_harms_nothing() -> None:
    running = begun(planned(15, 20), "1", 60)
    assert ran(running, "1", 0) == 0
    assert clock_of(item(running, "1"), at(0)).left == timedelta(minutes=15)
    ended = after(running, next_step(running, at(0)))
    assert ran(ended, "1", 0) == 0
    assert item(ended, "2").is_running


def pressed(press: str, before: Content, now: datetime) -> Edit | None:
    """What one of the buttons does."""
    first, last = before.agenda[0], before.agenda[-1]
    buttons: dict[str, Callable[[], Edit | None]] = {
        "next": lambda: next_step(before, now),
        "pause": lambda: pause_step(before, now),
        "start": lambda: begin_step(before, first.id, now),
        "end": lambda: end_step(before, now),
        "give": lambda: give_minutes(before, 1),
        "skip": lambda: skip_agenda_item(before, last.id, not last.skipped),
        "back": lambda: None,
    }
    return buttons[press]()


@given(st.lists(st.sampled_from(["next", "pause", "start", "end", "give", "skip", "back"]), max_size=25))
def test_whatever_is_pressed_one_step_runs_at_most_and_undo_leads_back(presses: list[str]) -> None:
    states = [planned(5, 10, 15)]
    minute = 0.0
    for press in presses:
        minute += -3 if press == "back" else 2
        now = at(minute)
        edit = pressed(press, states[-1], now)
        if edit is not None:
            states.append(after(states[-1], edit))
        running = [each for each in states[-1].agenda if each.is_begun]
        assert len(running) <= 1
        assert all(each.ran(now) >= timedelta() for each in states[-1].agenda)
        for slot in slots(states[-1].agenda, NINE, now):
            assert slot.begins is None or (slot.ends is not None and slot.ends >= slot.begins)
        behind(states[-1].agenda, NINE, now)


def test_a_span_knows_how_long_it_lasted() -> None:
    assert Span(start=at(0), end=at(2)).lasted(at(9)) == timedelta(minutes=2)
    assert Span(start=at(0)).lasted(at(9)) == timedelta(minutes=9)
