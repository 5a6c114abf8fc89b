"""The agenda and its clock on the screen: planned, run by buttons and keys, and right whatever the time does."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

import pytest
from facilitator import ALT, CTRL, NONE, Disk, Facilitator
from modal import in_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from workbooks import library_of

from canvasapp.domain.model.agenda import AgendaBody, AgendaItem, Span, current
from canvasapp.domain.model.agenda_edits import add_agenda, next_step
from canvasapp.domain.model.agenda_times import Clock
from canvasapp.domain.model.draft import Draft, made
from canvasapp.domain.model.workshop_edits import describe
from canvasapp.ui.agenda.agenda_dialog import AgendaDialog
from canvasapp.ui.agenda.agenda_page import AgendaPage
from canvasapp.ui.agenda.agenda_words import behind_text, left_text

NINE = datetime(2026, 11, 29, 9, tzinfo=UTC)


class Day:
    """The day as a facilitator has it before them; the time goes on when a test says so."""

    def __init__(self, table: Facilitator) -> None:
        self.table, self.time = table, NINE
        table.session.now = lambda: self.time
        self.page = AgendaPage(table.context, table.actions)
        table.window.show_page(self.page)
        table.actions.serve(self.page)

    def plan(self, *steps: tuple[str, int]) -> None:
        content = self.table.document.content
        bodies = [AgendaBody(title=title, minutes=minutes, private=f"about {title}") for title, minutes in steps]
        self.table.page.host.do(add_agenda(content, bodies))
        self.page.show_for(self.table.page.host)

    def later(self, minutes: float) -> None:
        self.time += timedelta(minutes=minutes)
        self.page.tick()

    def item(self, title: str) -> AgendaItem:
        return next(item for item in self.table.document.content.agenda if item.title == title)

    def titles(self) -> list[str]:
        return [self.page.list.item(row).text() for row in range(self.page.list.count())]

    def spoken(self, row: int) -> str:
        return str(self.page.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole))

    def shown(self) -> str:
        """What the clock shows."""
        return self.page.clock.face.accessibleDescription()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.page.list, key, modifiers)


@pytest.fixture
def day(table: Facilitator) -> Iterator[Day]:
    before_us = Day(table)
    before_us.plan(("Welcome", 15), ("Canvas", 20), ("Break", 10))
    yield before_us
    before_us.page.leave()


def test_the_day_begins_runs_and_goes_on_only_when_somebody_says_so(day: Day) -> None:
    assert day.page.clock.next.text() == "Begin the day"
    day.page.clock.next.click()
    assert day.page.clock.title.text() == "Welcome"
    assert day.shown() == "15:00"
    day.later(4.5)
    assert day.shown() == "10:30"
    day.later(20)
    assert day.shown() == "+09:30"
    assert day.page.clock.phase.text() == "over its time"
    assert current(day.table.document.content.agenda) == day.item("Welcome")
    day.page.clock.next.click()
    assert (day.page.clock.title.text(), day.shown()) == ("Canvas", "20:00")
    assert day.item("Welcome").over
    day.page.grab()


def test_a_pause_stops_the_clock_and_minutes_are_given(day: Day) -> None:
    day.page.clock.next.click()
    day.later(5)
    day.page.clock.run.click()
    assert day.page.clock.phase.text() == "paused"
    day.later(30)
    assert day.shown() == "10:00"
    day.page.clock.run.click()
    day.later(1)
    day.page.clock.five.click()
    day.page.clock.one.click()
    assert day.shown() == "15:00"
    assert (day.item("Welcome").minutes, day.item("Welcome").extra) == (15, 6)


def test_the_clock_says_its_colour_in_words_too(day: Day) -> None:
    day.page.clock.next.click()
    said = []
    for minutes in (0, 12, 2.3, 1):
        day.later(minutes)
        said.append(day.page.clock.phase.text())
    assert said == ["in time", "soon at its end", "at its end", "over its time"]


def test_the_last_step_ends_the_day(day: Day) -> None:
    for _ in range(3):
        day.page.clock.next.click()
    assert day.page.clock.next.text() == "Finish the day"
    day.page.clock.next.click()
    assert current(day.table.document.content.agenda) is None
    assert not day.page.clock.next.isEnabled()


def test_finishing_early_leaves_the_next_step_waiting(day: Day) -> None:
    day.page.clock.next.click()
    day.later(9)
    day.page.clock.end.click()
    assert day.page.clock.title.text() == "No step has begun"
    assert day.page.clock.coming.text() == "Canvas · 20 min"
    assert "9/15 min" in day.spoken(0)


def test_every_step_has_its_clock_time_from_the_begin_of_the_day(day: Day) -> None:
    field = day.page.frame.fields["begins"]
    field.setFocus()
    QTest.keyClicks(field, "8:30")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert day.table.document.content.workshop.begins == time(8, 30)
    assert [day.spoken(row).split(",")[0] for row in range(3)] == ["08:30", "08:45", "09:05"]
    ends = day.page.frame.fields["ends"]
    ends.setFocus()
    QTest.keyClicks(ends, "9")
    QTest.keyClick(ends, Qt.Key.Key_Return)
    assert day.page.frame.sum.text() == "planned: 0:45 · available: 0:30 · too much: 0:15"


def test_a_time_that_is_none_stays_in_its_field_and_changes_nothing(day: Day) -> None:
    field = day.page.frame.fields["begins"]
    field.setFocus()
    steps = day.table.steps()
    QTest.keyClicks(field, "soon")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), day.table.steps(), field.property("error")) == ("soon", steps, True)


def test_steps_are_moved_by_alt_and_arrows_and_by_dragging(day: Day) -> None:
    day.page.list.choose(day.item("Break").id)
    day.press(Qt.Key.Key_Up, ALT)
    assert day.titles() == ["Welcome", "Break", "Canvas"]
    assert day.page.list.current_id() == day.item("Break").id
    day.page.list.moved.emit(day.item("Welcome").id, 2)
    assert day.titles() == ["Break", "Canvas", "Welcome"]
    day.table.actions.run("edit.undo")
    assert day.titles() == ["Welcome", "Break", "Canvas"]


def test_a_step_is_left_out_taken_in_and_removed_by_keys(day: Day) -> None:
    day.page.list.choose(day.item("Canvas").id)
    day.press(Qt.Key.Key_Space)
    assert day.item("Canvas").skipped
    assert "planned: 0:25" in day.page.frame.sum.text()
    day.press(Qt.Key.Key_Space)
    assert not day.item("Canvas").skipped
    day.press(Qt.Key.Key_Delete)
    assert day.titles() == ["Welcome", "Break"]


def test_a_new_step_stands_behind_the_one_in_focus(day: Day) -> None:
    day.page.list.choose(day.item("Welcome").id)

    def fill(dialog: AgendaDialog) -> None:
        dialog.save.click()
        assert dialog.isVisible()
        QTest.keyClicks(dialog.title, "Names")
        dialog.minutes.clear()
        dialog.save.click()
        assert dialog.focusWidget() is dialog.minutes
        QTest.keyClicks(dialog.minutes, "5")
        dialog.sort.buttons["discussion"].click()
        QTest.keyClick(dialog.title, Qt.Key.Key_Return)

    in_dialog(AgendaDialog, day.page.write_down, fill)
    assert day.titles() == ["Welcome", "Names", "Canvas", "Break"]
    assert (day.item("Names").minutes, day.item("Names").sort) == (5, "discussion")
    assert day.page.list.current_id() == day.item("Names").id


def test_a_step_that_is_changed_while_it_runs_runs_on(day: Day) -> None:
    day.page.clock.next.click()
    day.page.list.choose(day.item("Welcome").id)

    def change(dialog: AgendaDialog) -> None:
        day.later(3)
        day.page.clock.five.click()
        dialog.minutes.setText("10")
        dialog.save.click()

    in_dialog(AgendaDialog, lambda: day.press(Qt.Key.Key_Return), change)
    assert (day.item("Welcome").minutes, day.item("Welcome").extra, day.item("Welcome").is_running) == (10, 5, True)
    assert day.shown() == "12:00"


def test_the_steps_of_the_sheets_come_with_their_minutes_once(table: Facilitator) -> None:
    day = Day(table)
    sheet = table.add_sheet("Backwards", "working-backwards")
    day.page.show_for(table.page.host)
    assert day.page.empty.isVisible()
    assert day.page.empty.first is not None
    day.page.empty.first.click()
    steps = [item for item in table.document.content.agenda if item.sheet == sheet]
    assert len(steps) == len(table.context.methods["working-backwards"].step)
    assert steps[0].title.startswith("Backwards: ")
    assert steps[0].private
    count = len(table.document.content.agenda)
    day.page.from_sheets.click()
    assert len(table.document.content.agenda) == count
    assert "already" in day.page.message.text.text()
    day.page.leave()


def test_the_plan_of_the_last_workshop_of_the_client_is_taken_without_its_times(table: Facilitator) -> None:
    ran = AgendaBody(title="Welcome", minutes=15, spans=(Span(start=NINE, end=NINE),), over=True, extra=5)
    steps = (ran, AgendaBody(title="Vote", sort="vote", skipped=True))
    library = library_of(table.workbook)
    library.add(made(Draft(title="Spring", client="Lantern", day="2026-03-02", agenda=steps)))
    library.add(made(Draft(title="Before", client="Lantern", day="2026-01-02", agenda=(AgendaBody(title="Old"),))))
    library.add(made(Draft(title="Other", client="Okapi", day="2026-09-02", agenda=(AgendaBody(title="Strange"),))))
    day = Day(table)
    day.page.show_for(table.page.host)
    day.page.from_last.click()
    assert "No earlier workshop" in day.page.message.text.text()
    table.page.host.do(describe(table.document.content.workshop, client="lantern"))
    day.page.from_last.click()
    assert day.titles() == ["Welcome", "Vote"]
    assert [(item.spans, item.over, item.extra, item.skipped) for item in table.document.content.agenda] == [
        ((), False, 0, False),
        ((), False, 0, False),
    ]
    day.page.leave()


def test_ctrl_enter_leads_to_the_sheet_of_a_step(qtbot: QtBot, day: Day) -> None:
    sheet = day.table.document.content.sheets[0].id
    day.table.page.host.do(add_agenda(day.table.document.content, [AgendaBody(title="On it", sheet=sheet)]))
    day.page.list.choose(day.item("On it").id)
    with qtbot.waitSignal(day.page.sheet_wanted) as heard:
        day.press(Qt.Key.Key_Return, CTRL)
    assert heard.args == [sheet]


def test_private_notes_stand_beside_the_clock_of_their_step(day: Day) -> None:
    assert not day.page.clock.private.isVisible()
    day.page.clock.next.click()
    assert day.page.clock.private.accessibleName() == "about Welcome"


def test_keys_of_the_clock(day: Day) -> None:
    day.table.actions.run("clock.next")
    assert day.item("Welcome").is_running
    day.table.actions.run("clock.run")
    assert not day.item("Welcome").is_running


def test_a_program_that_was_killed_finds_the_clock_where_it_would_be(day: Day) -> None:
    day.page.clock.next.click()
    with day.table.elsewhere() as document:
        running = current(document.content.agenda)
    assert running is not None
    assert running.ran(NINE + timedelta(minutes=7)) == timedelta(minutes=7)


def test_another_window_that_goes_on_is_followed(day: Day) -> None:
    with day.table.elsewhere() as document:
        document.do(next_step(document.content, NINE))
    day.table.page.look_again()
    assert day.page.clock.title.text() == "Welcome"


def test_a_full_disk_is_told_and_the_clock_stays_as_it_was(day: Day, disk: Disk) -> None:
    disk.full = True
    day.page.clock.next.click()
    assert "no room" in day.page.message.text.text()
    assert current(day.table.document.content.agenda) is None


def test_the_face_of_the_clock_is_painted_only_where_it_looks_different(day: Day) -> None:
    day.page.clock.next.click()
    day.later(1)
    before = day.page.clock.face._shown
    day.later(0.001)
    assert day.page.clock.face._shown == before


def test_words_of_the_clock() -> None:
    def left(seconds: float) -> str:
        return left_text(Clock(timedelta(seconds=seconds), timedelta(minutes=15), True))

    assert [left(900), left(899.5), left(60), left(0.4), left(-61), left(4500)] == [
        "15:00",
        "15:00",
        "01:00",
        "00:01",
        "+01:01",
        "75:00",
    ]
    assert behind_text(None) == ""
    assert behind_text(timedelta(seconds=20)) == "on plan"
    assert behind_text(timedelta(minutes=2)) == "2 minutes behind the plan"
    assert behind_text(timedelta(minutes=-1)) == "1 minute ahead of the plan"


def test_the_clock_is_seen_over_the_sheets_while_a_step_has_begun(qtbot: QtBot, day: Day) -> None:
    chip = day.table.page.clock
    assert chip.isHidden()
    day.page.clock.next.click()
    assert (chip.isHidden(), chip.text()) == (False, "15:00")
    day.later(12)
    chip.look()
    assert (chip.text(), chip.property("tone")) == ("03:00", "warn")
    assert chip.accessibleName() == "Welcome, 03:00, soon at its end"
    day.page.clock.run.click()
    assert chip.property("tone") == "muted"
    with qtbot.waitSignal(day.table.page.agenda_wanted):
        chip.click()
    day.page.clock.end.click()
    assert chip.isHidden()


def test_keys_of_the_clock_work_over_the_sheets_too(day: Day) -> None:
    page = day.table.page
    page.run("clock.run")
    assert current(page.content.agenda) is None
    page.run("clock.next")
    assert day.item("Welcome").is_running
    page.run("clock.run")
    assert not day.item("Welcome").is_running
    page.run("clock.next")
    assert day.item("Canvas").is_running
