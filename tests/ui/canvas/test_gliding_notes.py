"""Notes glide to their places, unless the user wants less motion."""

from facilitator import ALT, CS, VP, Facilitator
from PySide6.QtCore import QAbstractAnimation, QPoint, Qt

from canvasapp.app.settings import REDUCE_MOTION

RUNNING = QAbstractAnimation.State.Running


def gliding(table: Facilitator, block: str) -> dict[str, QPoint]:
    """The notes of a block that are not yet where they belong."""
    slide = table.view(block).notes.slide
    away = {note.text: slide.away(note.id) for note in table.notes(block)}
    return {text: place for text, place in away.items() if place != QPoint()}


def test_notes_below_a_removed_one_glide_up(table: Facilitator) -> None:
    table.fill(CS, "one", "two", "three")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_Delete)
    away = gliding(table, CS)
    assert set(away) == {"two", "three"}
    assert all(place.y() > 0 for place in away.values())
    slide = table.view(CS).notes.slide
    table.qtbot.waitUntil(lambda: slide.state() != RUNNING)
    assert gliding(table, CS) == {}


def test_notes_change_places_in_front_of_ones_eyes(table: Facilitator) -> None:
    table.fill(CS, "one", "two")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_Down, ALT)
    away = gliding(table, CS)
    assert away["one"].y() < 0 < away["two"].y()


def test_a_new_note_is_where_it_belongs_at_once(table: Facilitator) -> None:
    table.fill(CS, "one")
    table.type("two")
    table.press(Qt.Key.Key_Return)
    assert gliding(table, CS) == {}


def test_other_blocks_keep_still(table: Facilitator) -> None:
    table.fill(CS, "one", "two")
    table.fill(VP, "three", "four")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_Delete)
    assert gliding(table, VP) == {}


def test_with_less_motion_everything_is_at_its_place_at_once(table: Facilitator) -> None:
    table.context.settings.remember(REDUCE_MOTION, True)
    table.page.sheets.arrange()
    table.fill(CS, "one", "two", "three")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_Delete)
    assert gliding(table, CS) == {}
    assert table.view(CS).notes.slide.state() != RUNNING
    table.page.run("sheet.duplicate")
    assert not table.view(CS).notes.slide.wanted
