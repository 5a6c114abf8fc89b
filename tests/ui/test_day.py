"""A day as it is played: agenda and clock, a stack of paper, decisions and actions, and next week's workshop that knows
them; in the real window, in both languages."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from modal import in_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from stage import BOOKSHOP, Stage, enter, settle

from canvasapp.domain.model.agenda import current
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.ui.agenda.agenda_page import AgendaPage
from canvasapp.ui.takeaways.carry_over_dialog import CarryOverDialog
from canvasapp.ui.takeaways.takeaway_dialog import TakeawayDialog
from canvasapp.ui.takeaways.takeaways_page import TakeawaysPage

HALF_PAST_EIGHT = datetime(2026, 11, 29, 8, 30, tzinfo=UTC)
PAPER = (
    "3 kiosk at the station @Kim",
    "1 출퇴근 독자",
    "2 any book in a minute",
    "no block yet",
    "3 kiosk at the station",
)


@pytest.fixture(params=LANGUAGES)
def stage(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    language: Language = request.param
    made = Stage(qapp, tmp_path / "home", language=language)
    made.open(made.fill)
    yield made
    made.close()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def test_a_day_and_the_workshop_of_next_week(stage: Stage) -> None:
    stage.open_workshop(BOOKSHOP)
    page = stage.workshop()
    clock = [HALF_PAST_EIGHT]
    page.session.now = lambda: clock[0]

    # The agenda comes from the sheets; the first step begins.
    stage.run("view.agenda")
    day = stage.window.page()
    assert isinstance(day, AgendaPage)
    assert day.empty.first is not None
    day.empty.first.click()
    assert day.list.count() == len(page.content.agenda) > 5
    stage.run("clock.next")
    first = current(page.content.agenda)
    assert first is not None
    clock[0] += timedelta(minutes=first.minutes + 3)
    stage.run("clock.next")
    second = current(page.content.agenda)
    assert second is not None
    assert second.id != first.id
    stage.run("view.agenda")
    assert stage.window.page() is page
    assert not page.clock.isHidden()

    # A stack of paper: the last one is there already, and is left.
    page.show_sheet(page.content.sheets[0].id)
    notes = len(page.content.notes)
    stage.run("view.intake")
    for line in PAPER:
        enter(page.intake.field, line)
        press(Qt.Key.Key_Return)
    assert page.intake.trouble.isVisible()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert len(page.content.notes) == notes + len(PAPER) - 1

    # Three decisions from one note, an action and something parked.
    kiosk = next(note for note in page.content.notes.values() if note.author == "Kim")
    stage.canvas().commands.select([kiosk.id])
    for command in ("take.decide", "take.decide", "take.decide", "take.act", "take.park"):
        in_dialog(TakeawayDialog, lambda command=command: stage.run(command), lambda dialog: dialog.save.click())  # type: ignore[misc]
    assert [takeaway.sort for takeaway in page.content.taken()] == ["decision"] * 3 + ["action", "parked"]

    # Next week, the same client.
    client, title = page.content.workshop.client, page.content.workshop.title
    stage.run("file.library")
    library = stage.navigation.workbook.library
    assert library is not None
    next_week = library.create("Next week", stage.language, None, "Canvas")
    library.describe(next_week, client=client)
    stage.navigation.open_workshop(next_week)
    settle()
    later = stage.workshop()
    (remedy,) = later.message.findChildren(QPushButton)
    in_dialog(CarryOverDialog, remedy.click, lambda dialog: dialog.take.click())
    listed = stage.window.page()
    assert isinstance(listed, TakeawaysPage)
    assert listed.list.count() == 5
    assert {each.carried.title for each in later.content.taken() if each.carried is not None} == {title}
    assert {each.text for each in later.content.taken()} == {kiosk.text}
    stage.run("edit.undo")
    assert later.content.takeaways == {}
