"""A stack of paper notes typed in: each Enter a note in its block or on the shelf, and nothing lost or doubled."""

from facilitator import CH, CS, Disk, Facilitator
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from canvasapp.domain.model.blocks import SHELF
from canvasapp.ui.workshop.intake_bar import IntakeBar


def begin(table: Facilitator) -> IntakeBar:
    table.page.run("view.intake")
    bar = table.page.intake
    assert bar.isVisible()
    assert table.focus() is bar.field
    return bar


def enter(table: Facilitator, *lines: str) -> None:
    for line in lines:
        table.type(line)
        table.press(Qt.Key.Key_Return)


def test_each_line_is_a_note_in_the_block_of_its_number_or_on_the_shelf(table: Facilitator) -> None:
    bar = begin(table)
    steps = table.steps()
    enter(table, "3 faster delivery @Kim", "anywhere", "1 commuters", "60 seconds")
    assert table.texts(CH) == ["faster delivery"]
    model = table.block(CH).model
    assert model.data(model.index(0), Qt.ItemDataRole.ToolTipRole) == "by Kim"
    assert table.texts(CS) == ["commuters"]
    assert table.texts(SHELF) == ["anywhere", "60 seconds"]
    assert table.steps() == steps + 4
    assert bar.field.text() == ""
    assert table.focus() is bar.field
    table.page.grab()


def test_where_a_note_goes_is_said_while_it_is_typed(table: Facilitator) -> None:
    bar = begin(table)
    assert bar.goes_to.text() == "Shelf"
    table.type("3 fast #A @Kim")
    assert bar.goes_to.text() == "Channels · A · Kim"
    bar.field.clear()
    table.compose("가")
    assert bar.goes_to.text() == "Shelf"


def test_enter_ends_a_syllable_before_it_makes_a_note(table: Facilitator) -> None:
    begin(table)
    table.type("3 ")
    table.compose("가")
    table.press(Qt.Key.Key_Return)
    table.press(Qt.Key.Key_Return)
    assert table.texts(CH) == ["가"]


def test_the_same_text_twice_is_asked_about_and_merged_or_added(table: Facilitator) -> None:
    table.fill(CH, "Faster delivery")
    bar = begin(table)
    steps = table.steps()
    enter(table, "2 faster  delivery")
    assert "there already, in Channels" in bar.trouble.text()
    assert table.steps() == steps
    table.press(Qt.Key.Key_Escape)
    assert (bar.field.text(), bar.isVisible(), bar.trouble.isVisible()) == ("", True, False)
    enter(table, "2 faster delivery")
    table.press(Qt.Key.Key_Return)
    assert table.steps() == steps + 1


def test_a_line_that_was_changed_is_asked_about_anew(table: Facilitator) -> None:
    table.fill(CH, "a", "b")
    begin(table)
    steps = table.steps()
    enter(table, "a")
    table.press(Qt.Key.Key_Backspace)
    enter(table, "b")
    assert table.steps() == steps


def test_a_text_that_could_not_be_written_stays_in_the_line(table: Facilitator, disk: Disk) -> None:
    bar = begin(table)
    disk.full = True
    enter(table, "3 fast")
    assert bar.field.text() == "3 fast"
    assert "no room" in bar.trouble.text()
    disk.full = False
    table.press(Qt.Key.Key_Return)
    assert table.texts(CH) == ["fast"]


def test_what_is_in_the_line_is_kept_when_the_workshop_is_left(table: Facilitator) -> None:
    bar = begin(table)
    table.type("3 fast")
    table.press(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert table.page.flush()
    assert table.texts(CH) == ["fast"]


def test_what_is_being_typed_is_kept_aside_for_a_crash(table: Facilitator) -> None:
    begin(table)
    table.type("3 fast")
    table.page.look_again()
    (kept,) = table.context.places.home.glob("typed-*.txt")
    assert kept.read_text("utf-8") == "3 fast"


def test_the_bar_goes_with_the_canvas_and_comes_back_for_another(table: Facilitator) -> None:
    bar = begin(table)
    other = table.add_sheet("Tomorrow")
    method = table.add_sheet("Effort", "customer-effort")
    table.page.show_sheet(method)
    assert not bar.isVisible()
    table.page.show_sheet(other)
    begin(table)
    enter(table, "3 fast")
    assert table.texts(CH) == ["fast"]
    assert table.notes(CH)[0].sheet == other


def test_undo_takes_the_notes_back_one_by_one(table: Facilitator) -> None:
    begin(table)
    enter(table, "3 a", "3 b")
    table.page.run("edit.undo")
    QApplication.processEvents()
    assert table.texts(CH) == ["a"]
