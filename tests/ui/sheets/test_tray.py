"""The tray takes no room while it has nothing to show, and no more than its head where somebody folds it."""

from PySide6.QtCore import QPoint, Qt
from team import Team, key, keys, text_of

from canvasapp.domain.model.edits import remove_sheet
from canvasapp.ui.sheets.page.sheet_page import MethodSheet
from canvasapp.ui.sheets.tray.tray import FOLDED, OPEN


def offering(team: Team) -> MethodSheet:
    """A sheet that offers one note."""
    sheet = team.open("working-backwards")
    keys("Mina, who flies")
    key(Qt.Key.Key_Tab)
    return sheet


def test_an_empty_tray_is_its_head_alone_and_says_what_will_come(team: Team) -> None:
    sheet = team.open("working-backwards")
    tray = sheet.tray
    assert tray.is_folded and tray.height() == FOLDED
    assert tray.hint.isVisible() and tray.hint.text().startswith("What is worth a note")
    assert not tray.fold.isVisible() and not tray.all.isVisible() and not tray.target.isVisible()


def test_it_opens_when_something_is_offered_and_goes_when_that_is_taken_back(team: Team) -> None:
    sheet = offering(team)
    tray = sheet.tray
    assert not tray.is_folded and tray.height() == OPEN
    assert tray.view.isVisible() and not tray.hint.isVisible()
    team.page.session.document.undo()
    assert tray.is_folded and tray.height() == FOLDED


def test_it_stays_folded_where_somebody_folded_it(team: Team) -> None:
    sheet = offering(team)
    tray = sheet.tray
    tray.fold.click()
    assert tray.is_folded and tray.count.text() == "1"
    field = text_of(sheet, "benefit")
    field.setFocus()
    keys("Any book at once")
    key(Qt.Key.Key_Tab)
    assert tray.count.text() == "2" and tray.is_folded
    other = team.open("recommend-test")
    assert other.tray.is_folded
    tray.fold.click()
    assert not tray.is_folded


def test_with_all_taken_it_folds_and_shows_what_was_taken_when_that_is_asked_for(team: Team) -> None:
    sheet = offering(team)
    tray = sheet.tray
    tray.all.click()
    assert tray.is_folded
    tray.kinds.buttons["taken"].click()
    assert not tray.is_folded
    assert [card.text for card in tray.model.cards] == ["Mina, who flies"]


def test_without_a_canvas_it_says_that_one_is_needed(team: Team) -> None:
    canvas = team.page.sheets.current
    sheet = offering(team)
    team.page.host.do(remove_sheet(team.document.content, canvas))
    assert sheet.tray.hint.isVisible() and "add a canvas" in sheet.tray.hint.text()
    assert not sheet.tray.is_folded and not sheet.tray.all.isEnabled()


def test_the_card_whose_words_are_edited_is_ringed_and_says_what_the_keys_do(team: Team) -> None:
    sheet = offering(team)
    view = sheet.tray.view
    view.setFocus()
    key(Qt.Key.Key_F2)
    assert view.edited == 0
    ring = view.viewport().grab().toImage().pixelColor(view.visualRect(view.offers.index(0)).topLeft() + QPoint(40, 1))
    assert ring == team.context.look.colour("accent")
    key(Qt.Key.Key_Escape)
    assert view.edited == -1
