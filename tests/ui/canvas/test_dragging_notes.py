"""Notes are dragged between blocks, sheets and windows."""

import pytest
from facilitator import CH, CS, CST, CTRL, KP, VP, Facilitator
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from workbooks import add, opened, with_workshop

from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.canvas.note_mime import NOTES_MIME, notes_mime


def above(table: Facilitator, block: str, row: int) -> QPoint:
    """A place just inside the upper edge of a note."""
    return table.view(block).visualRect(table.view(block).model().index(row, 0)).topLeft() + QPoint(30, 4)


def below(table: Facilitator, block: str, row: int) -> QPoint:
    """A place just inside the lower edge of a note."""
    return table.view(block).visualRect(table.view(block).model().index(row, 0)).bottomLeft() + QPoint(30, -4)


@pytest.mark.parametrize("row", [0, 1, 2])
def test_a_note_goes_before_the_note_on_whose_upper_half_it_is_dropped(table: Facilitator, row: int) -> None:
    (note,) = table.fill(CS, "moved")
    table.fill(VP, "one", "two", "three")
    assert table.drop(notes_mime([note]), table.view(VP).viewport(), above(table, VP, row))
    wanted = ["one", "two", "three"]
    wanted.insert(row, "moved")
    assert table.texts(VP) == table.shown(VP) == wanted
    assert table.texts(CS) == []
    assert table.selected() == ["moved"]


@pytest.mark.parametrize("row", [0, 1, 2])
def test_a_note_goes_behind_the_note_on_whose_lower_half_it_is_dropped(table: Facilitator, row: int) -> None:
    (note,) = table.fill(CS, "moved")
    table.fill(VP, "one", "two", "three")
    table.drop(notes_mime([note]), table.view(VP).viewport(), below(table, VP, row))
    assert table.texts(VP).index("moved") == row + 1


def test_the_middle_of_a_note_is_no_forbidden_place(table: Facilitator) -> None:
    (note,) = table.fill(CS, "moved")
    table.fill(VP, "one")
    assert table.drop(notes_mime([note]), table.view(VP).viewport(), table.place(VP, 0))


def test_a_drop_on_the_ground_of_a_block_goes_behind_its_last_note(table: Facilitator) -> None:
    (note,) = table.fill(CS, "moved")
    table.fill(VP, "one", "two")
    block = table.block(VP)
    assert table.drop(notes_mime([note]), block, QPoint(60, block.height() - 20))
    assert table.texts(VP) == ["one", "two", "moved"]


def test_a_drop_on_an_empty_block_arrives(table: Facilitator) -> None:
    (note,) = table.fill(CS, "moved")
    assert table.drop(notes_mime([note]), table.block(KP), QPoint(60, 100))
    assert table.texts(KP) == ["moved"]


def test_a_drop_on_the_line_is_one_on_its_block(table: Facilitator) -> None:
    """The line takes no drops, so that Qt offers them to the block under it."""
    table.press(Qt.Key.Key_2, CTRL)
    assert not table.line(VP).acceptDrops()
    assert not table.line(VP).viewport().acceptDrops()
    assert table.block(VP).acceptDrops()


def test_a_drop_leaves_no_bar_behind_for_the_next_drag(table: Facilitator) -> None:
    (note,) = table.fill(CS, "moved")
    table.fill(VP, "one", "two")
    view = table.view(VP)
    table.drop(notes_mime([note]), view.viewport(), above(table, VP, 1))
    before = view.grab().toImage()
    view.setState(view.State.DraggingState)  # as at the beginning of a drag, when the pointer has left the list already
    assert view.grab().toImage() == before


def test_several_notes_keep_their_order_and_are_one_step(table: Facilitator) -> None:
    notes = table.fill(CS, "one", "two", "three")
    table.fill(VP, "four", "five")
    before = table.steps()
    table.drop(notes_mime([notes[0], notes[2]]), table.view(VP).viewport(), above(table, VP, 1))
    assert table.texts(VP) == ["four", "one", "three", "five"]
    assert table.texts(CS) == ["two"]
    assert table.steps() == before + 1


def test_a_note_is_moved_inside_its_block(table: Facilitator) -> None:
    notes = table.fill(CS, "one", "two", "three")
    table.drop(notes_mime([notes[0]]), table.view(CS).viewport(), below(table, CS, 1))
    assert table.texts(CS) == ["two", "one", "three"]


def test_a_drop_into_the_columns_of_a_wide_block_goes_where_it_is_dropped(table: Facilitator) -> None:
    (note,) = table.fill(CS, "moved")
    table.fill(CST, "one", "two", "three")
    table.drop(notes_mime([note]), table.view(CST).viewport(), above(table, CST, 1))
    assert table.texts(CST) == ["one", "moved", "two", "three"]


def test_lines_of_another_program_become_notes_where_they_are_dropped(table: Facilitator) -> None:
    table.fill(VP, "one", "two")
    data = QMimeData()
    data.setText("first\nsecond")
    before = table.steps()
    assert table.drop(data, table.view(VP).viewport(), above(table, VP, 1))
    assert table.texts(VP) == ["one", "first", "second", "two"]
    assert table.steps() == before + 1


def test_notes_of_another_workbook_are_copied_whole(table: Facilitator) -> None:
    path = table.path.with_name("other.canvasbook")
    with_workshop(path)
    with SqliteWorkbook.open(path) as workbook:
        (note,) = add(opened(workbook), "from\nelsewhere")
    foreign = note.model_copy(update={"status": "validated", "colour": "F"})
    table.drop(notes_mime([foreign]), table.block(CH), QPoint(60, 100))
    (copied,) = table.notes(CH)
    assert (copied.text, copied.status, copied.colour) == ("from\nelsewhere", "validated", "A")
    assert copied.id != note.id


def test_notes_in_a_form_that_is_not_understood_become_notes_of_their_text(table: Facilitator) -> None:
    data = QMimeData()
    data.setData(NOTES_MIME, b"[{}]")
    data.setText("plain")
    table.drop(data, table.block(CH), QPoint(60, 100))
    assert table.texts(CH) == ["plain"]


def test_a_drop_on_a_tab_moves_notes_to_the_same_blocks_of_its_sheet(table: Facilitator) -> None:
    one, two = *table.fill(CS, "one"), *table.fill(KP, "two")
    other = table.add_sheet("2030")
    bar, before = table.page.tabs.bar, table.steps()
    assert table.drop(notes_mime([one, two]), bar, bar.tabRect(1).center())
    content = table.document.content
    assert [note.text for note in content.in_block(other, CS)] == ["one"]
    assert [note.text for note in content.in_block(other, KP)] == ["two"]
    assert table.texts(CS) == table.texts(KP) == []
    assert table.steps() == before + 1


def test_a_drop_on_the_tab_of_the_same_sheet_changes_nothing(table: Facilitator) -> None:
    notes = table.fill(CS, "one")
    bar, before = table.page.tabs.bar, table.steps()
    table.drop(notes_mime(notes), bar, bar.tabRect(0).center())
    assert table.steps() == before


def test_a_drop_on_the_tab_of_an_exercise_is_refused_in_words(table: Facilitator) -> None:
    notes = table.fill(CS, "one")
    table.add_sheet("Flywheel", "flywheel")
    bar = table.page.tabs.bar
    table.drop(notes_mime(notes), bar, bar.tabRect(1).center())
    assert table.texts(CS) == ["one"]
    assert table.page.message.isVisible()
    assert "canvas" in table.page.message.text.text()


def test_a_block_that_is_dragged_over_is_ringed_until_the_drag_leaves(table: Facilitator) -> None:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent  # noqa: PLC0415

    (note,) = table.fill(CS, "one")
    data, block = notes_mime([note]), table.block(KP)
    plain = block.grab().toImage().pixelColor(block.width() // 2, block.height() - 40)
    enter = QDragEnterEvent(
        QPoint(40, 40),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(block, enter)
    assert block.grab().toImage().pixelColor(block.width() // 2, block.height() - 40) == table.context.look.colour(
        "accent_soft"
    )
    QApplication.sendEvent(block, QDragLeaveEvent())
    assert block.grab().toImage().pixelColor(block.width() // 2, block.height() - 40) == plain


def test_dragging_takes_all_selected_notes_along_and_leaves_slots(
    table: Facilitator, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, _ = table.fill(CS, "one", "two")
    table.fill(KP, "three")
    table.click_note(KP, 0)
    table.click_note(CS, 0, CTRL)
    dragged: list[str] = []
    away: list[frozenset[str]] = []

    def exec_drag(drag: QDrag, *_: object) -> Qt.DropAction:
        dragged.append(drag.mimeData().text())
        away.append(table.view(KP).notes.dragged)
        assert not drag.pixmap().isNull()
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", exec_drag)
    viewport, start = table.view(CS).viewport(), table.place(CS, 0)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, CTRL, start)
    QTest.mouseMove(viewport, start + QPoint(40, 40))
    table.view(CS).startDrag(Qt.DropAction.MoveAction)
    assert sorted(dragged[-1].split("\n")) == ["one", "three"]
    assert one.id in away[-1]
    assert table.view(KP).notes.dragged == frozenset()
