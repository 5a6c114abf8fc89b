"""Nothing typed is lost when it can't be kept, or when another program was first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from facilitator import CH, CS, CTRL, KP, VP, Disk, Facilitator, text_of
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot
from workbooks import add, retext, with_workshop

from canvasapp.domain.model import edits
from canvasapp.store.errors import DiskFull
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.kit.composition import composing
from canvasapp.ui.kit.context import Context


def edit_first(table: Facilitator, text: str) -> None:
    """Type over the first customer segment, without ending the edit."""
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_F2)
    table.type(text)


def trouble(table: Facilitator, block: str = CS) -> str:
    return table.block(block).trouble.sentence


# A disk in trouble.


def test_a_refused_note_stays_in_the_line_with_the_reason_under_it(table: Facilitator, disk: Disk) -> None:
    disk.full = True
    table.type("Commuters")
    table.press(Qt.Key.Key_Return)
    assert text_of(table.line(CS)) == "Commuters"
    assert table.focus() is table.line(CS)
    assert "no room left" in trouble(table)
    widget = table.block(CS).trouble
    assert widget.isVisible()
    assert widget.geometry().top() >= table.line(CS).geometry().bottom()
    assert "no room left" in table.line(CS).accessibleDescription()
    disk.full = False
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["Commuters"]
    assert trouble(table) == ""


def test_a_refused_note_stays_when_one_goes_to_another_block(table: Facilitator, disk: Disk) -> None:
    disk.full = True
    table.compose("점")
    table.click_block(CH)
    assert text_of(table.line(CS)) == "점"
    assert table.line(CS).height() > 20
    assert "no room left" in trouble(table)
    assert table.focus() is table.line(CH)
    disk.full = False
    assert table.page.flush()
    assert table.texts(CS) == ["점"]


def test_typing_on_takes_the_reason_away(table: Facilitator, disk: Disk) -> None:
    disk.full = True
    table.type("Commuters")
    table.press(Qt.Key.Key_Return)
    table.type("!")
    assert trouble(table) == ""


def test_a_refused_edit_stays_in_its_editor_with_the_reason_under_it(table: Facilitator, disk: Disk) -> None:
    table.fill(CS, "Commuters", "Hikers")
    edit_first(table, "Students")
    disk.full = True
    table.press(Qt.Key.Key_Return)
    assert text_of(table.editor) == "Students"
    assert "no room left" in trouble(table)
    below = table.editor.mapTo(table.block(CS), table.editor.rect().bottomLeft()).y()
    assert table.block(CS).trouble.geometry().top() >= below
    assert "no room left" in table.editor.accessibleDescription()
    disk.full = False
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["Students", "Hikers"]
    assert trouble(table) == ""


def test_a_refused_edit_is_not_forgotten_when_the_focus_goes_on(table: Facilitator, disk: Disk) -> None:
    table.fill(CS, "Commuters")
    edit_first(table, "Students")
    disk.full = True
    table.click_block(CH)
    assert text_of(table.editor) == "Students"
    assert not table.page.flush()
    disk.full = False
    assert table.page.flush()
    assert table.texts(CS) == ["Students"]
    assert table.editors() == []


def test_escape_gives_a_refused_edit_up(table: Facilitator, disk: Disk) -> None:
    table.fill(CS, "Commuters")
    edit_first(table, "Students")
    disk.full = True
    table.press(Qt.Key.Key_Return)
    table.press(Qt.Key.Key_Escape)
    assert table.editors() == []
    assert trouble(table) == ""
    assert table.shown(CS) == ["Commuters"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_X])
def test_a_refused_removal_leaves_the_notes_and_is_told(table: Facilitator, disk: Disk, key: Qt.Key) -> None:
    table.fill(CS, "Commuters")
    table.click_note(CS, 0)
    disk.full = True
    table.press(key, CTRL if key == Qt.Key.Key_X else Qt.KeyboardModifier.NoModifier)
    assert table.shown(CS) == ["Commuters"]
    assert table.selected() == ["Commuters"]
    assert "no room left" in table.page.message.text.text()
    assert table.page.message.isVisible()


def test_a_refused_paste_is_told(table: Facilitator, disk: Disk) -> None:
    disk.full = True
    QApplication.clipboard().setText("one\ntwo")
    table.press(Qt.Key.Key_V, CTRL)
    assert table.shown(CS) == []
    assert "no room left" in table.page.message.text.text()


def test_another_sheet_is_not_shown_while_something_typed_can_not_be_kept(table: Facilitator, disk: Disk) -> None:
    table.add_sheet("2030")
    first = table.page.sheets.current
    table.type("Commuters")
    disk.full = True
    bar = table.page.tabs.bar
    table.click(bar, bar.tabRect(1).center())
    assert table.page.sheets.current == first
    assert bar.currentIndex() == 0
    assert text_of(table.line(CS)) == "Commuters"
    assert "no room left" in trouble(table)
    disk.full = False
    table.click(bar, bar.tabRect(1).center())
    assert table.page.sheets.current != first
    assert [note.text for note in table.document.content.in_block(first, CS)] == ["Commuters"]


def test_undo_that_is_refused_is_told(table: Facilitator, disk: Disk) -> None:
    table.fill(CS, "Commuters")
    disk.full = True
    table.press(Qt.Key.Key_Z, CTRL)
    assert table.shown(CS) == ["Commuters"]
    assert "no room left" in table.page.message.text.text()


# Another program at the same workbook.


def test_notes_of_another_program_appear_beside_what_is_being_typed(table: Facilitator) -> None:
    table.type("Commu")
    with table.elsewhere() as document:
        add(document, "Hikers", block=CS)
        add(document, "Shop", block=CH)
    table.page.look_again()
    assert (table.shown(CS), table.shown(CH)) == (["Hikers"], ["Shop"])
    assert text_of(table.line(CS)) == "Commu"
    assert table.focus() is table.line(CS)


def test_notes_of_another_program_leave_an_open_editor_open(table: Facilitator) -> None:
    (note, *_) = table.fill(CS, "Commuters", "Hikers", "Students")
    edit_first(table, "Train commuters")
    with table.elsewhere() as document:
        add(document, "Pupils", block=CS)
        document.do(edits.remove_notes(document.content, [document.content.in_block(note.sheet, CS)[1].id]))
        document.do(edits.move_notes(document.content, [note.id], note.sheet, CS, 3))
    table.page.look_again()
    QApplication.processEvents()
    assert table.shown(CS) == ["Students", "Pupils", "Commuters"]
    assert table.focus() is table.editor
    assert text_of(table.editor) == "Train commuters"
    view = table.view(CS)
    assert view.visualRect(view.model().index(2, 0)).contains(table.editor.geometry().center())
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["Students", "Pupils", "Train commuters"]


def test_many_notes_of_another_program_leave_an_open_editor_open(table: Facilitator) -> None:
    table.fill(CS, "Commuters")
    edit_first(table, "Train commuters")
    table.compose("점")
    with table.elsewhere() as document:
        add(document, *(f"Segment {i}" for i in range(500)), block=CS)
    table.page.look_again()
    assert table.focus() is table.editor
    assert composing(table.editor) == "점"
    table.commit("점")
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS)[0] == "Train commuters점"


@pytest.mark.parametrize("seen", [True, False], ids=["seen before", "not seen before"])
def test_an_edit_does_not_overwrite_what_another_program_wrote_without_saying_so(
    table: Facilitator, seen: bool
) -> None:
    (note,) = table.fill(CS, "Commuters")
    edit_first(table, "Students")
    with table.elsewhere() as document:
        retext(document, note, "Hikers")
    if seen:
        table.page.look_again()
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["Hikers"]
    assert text_of(table.editor) == "Students"
    assert "Hikers" in trouble(table)
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["Students"]


def test_escape_leaves_what_another_program_wrote(table: Facilitator) -> None:
    (note,) = table.fill(CS, "Commuters")
    edit_first(table, "Students")
    with table.elsewhere() as document:
        retext(document, note, "Hikers")
    table.press(Qt.Key.Key_Return)
    table.press(Qt.Key.Key_Escape)
    assert table.texts(CS) == table.shown(CS) == ["Hikers"]


def test_the_same_text_from_two_programs_is_no_conflict(table: Facilitator) -> None:
    (note,) = table.fill(CS, "Commuters")
    edit_first(table, "Students")
    with table.elsewhere() as document:
        retext(document, note, "Students")
    table.page.look_again()
    table.press(Qt.Key.Key_Return)
    assert table.editors() == []
    assert table.texts(CS) == ["Students"]


@pytest.mark.parametrize("seen", [True, False], ids=["seen before", "not seen before"])
def test_what_is_typed_over_a_note_that_another_program_removes_comes_into_the_line(
    table: Facilitator, seen: bool
) -> None:
    (note,) = table.fill(CS, "Commuters")
    edit_first(table, "Train ")
    table.compose("점")
    with table.elsewhere() as document:
        document.do(edits.remove_notes(document.content, [note.id]))
    if seen:
        table.page.look_again()
    else:
        table.click_block(VP)
    assert table.editors() == []
    assert table.shown(CS) == []
    assert text_of(table.line(CS)) == "Train 점"
    assert "gone" in trouble(table)
    assert table.line(CS).height() > 20
    table.click_block(CS)
    table.press(Qt.Key.Key_Return)
    assert table.texts(CS) == ["Train 점"]


def test_a_note_that_is_removed_elsewhere_before_anything_was_typed_just_goes(table: Facilitator) -> None:
    (note,) = table.fill(CS, "Commuters")
    table.click_note(CS, 0)
    table.press(Qt.Key.Key_F2)
    with table.elsewhere() as document:
        document.do(edits.remove_notes(document.content, [note.id]))
    table.page.look_again()
    assert table.line(CS).empty
    assert trouble(table) == ""


def test_an_editor_goes_along_with_a_note_that_another_program_moves(table: Facilitator) -> None:
    (note,) = table.fill(CS, "Commuters")
    edit_first(table, "Students")
    with table.elsewhere() as document:
        document.do(edits.move_notes(document.content, [note.id], note.sheet, KP))
    table.page.look_again()
    assert table.view(KP).notes.editor is table.editor
    assert table.focus() is table.editor
    assert text_of(table.editor) == "Students"
    table.press(Qt.Key.Key_Return)
    assert table.texts(KP) == ["Students"]
    assert table.texts(CS) == []


def test_what_is_typed_on_a_sheet_that_another_program_removes_comes_to_another_sheet(table: Facilitator) -> None:
    first = table.page.sheets.current
    other = table.add_sheet("2030")
    table.page.show_sheet(other)
    table.press(Qt.Key.Key_3, CTRL)
    table.type("Shop")
    with table.elsewhere() as document:
        document.do(edits.remove_sheet(document.content, other))
    table.page.look_again()
    assert table.page.sheets.current == first
    assert text_of(table.line(CH)) == "Shop"
    assert "gone" in trouble(table, CH)
    assert table.page.flush()
    assert table.texts(CH) == ["Shop"]


def test_notes_removed_by_two_programs_are_removed_once(table: Facilitator) -> None:
    (note,) = table.fill(CS, "Commuters")
    table.click_note(CS, 0)
    with table.elsewhere() as document:
        document.do(edits.remove_notes(document.content, [note.id]))
    table.press(Qt.Key.Key_Delete)
    assert table.shown(CS) == []
    assert "first" in table.page.message.text.text()


def test_a_workbook_that_goes_away_is_told_once(table: Facilitator, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_workbook: SqliteWorkbook) -> int:
        raise DiskFull.at(table.path)

    with monkeypatch.context() as patch:
        patch.setattr(SqliteWorkbook, "data_version", gone)
        table.page.look_again()
        assert table.page.message.isVisible()
        table.page.message.dismiss()
        table.page.look_again()
        assert not table.page.message.isVisible()
    table.page.look_again()
    assert not table.page.message.isVisible()


# A workbook that may only be read.


@pytest.fixture
def reader(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[Facilitator]:
    """A facilitator who may only read."""
    path = tmp_path / "archive.canvasbook"
    with_workshop(path)
    with SqliteWorkbook.open(path) as workbook:
        from workbooks import opened  # noqa: PLC0415

        document = opened(workbook)
        add(document, "Commuters", "Students", block=CS)
        add(document, "Rent", block=KP)
    facilitator = Facilitator(qtbot, context, path, read_only=True)
    yield facilitator
    facilitator.leave()


def test_a_workbook_to_be_read_has_a_lock_and_no_lines(reader: Facilitator) -> None:
    assert reader.page.top.lock.isVisible()
    assert not any(reader.line(block).isVisible() for block in (CS, VP, CH))
    assert not reader.page.tabs.plus.isVisible()


def test_a_workbook_to_be_read_offers_nothing_that_writes(reader: Facilitator) -> None:
    offered = [button.accessibleName() for button in reader.page.legend.findChildren(QAbstractButton)]
    assert "What the colours mean" not in offered
    assert "next note" not in [label.text() for label in reader.page.guide.panel().findChildren(QLabel)]
    for command in ("sheet.legend", "sheet.new", "sheet.remove", "sheet.rename"):
        reader.page.run(command)
    assert QApplication.activeModalWidget() is None
    assert reader.page.tabs.editor is None
    assert not reader.page.message.isVisible()


def test_a_workbook_to_be_read_has_no_editors(reader: Facilitator) -> None:
    reader.double_click_note(CS, 0)
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        reader.press(key)
    assert reader.editors() == []
    assert reader.shown(CS) == ["Commuters", "Students"]
    assert not reader.page.message.isVisible()


def test_a_workbook_to_be_read_is_walked_by_keyboard_without_a_trap(reader: Facilitator) -> None:
    been = []
    for _ in range(60):
        reader.press(Qt.Key.Key_Tab)
        been.append(reader.focus())
        if reader.focus() is reader.view(CS):
            break
    assert been[-1] is reader.view(CS)
    assert {reader.view(block) for block in (VP, CH, KP)} <= set(been)
    assert reader.page.top.present in been


def test_numbers_go_to_the_blocks_of_a_workbook_to_be_read(reader: Facilitator) -> None:
    reader.press(Qt.Key.Key_8, CTRL)
    assert reader.focus() is reader.view(KP)
    reader.press(Qt.Key.Key_2, CTRL)
    assert reader.focus() is reader.view(VP)
    assert reader.page.guide.panel().block == VP


def test_nothing_is_dropped_or_pasted_into_a_workbook_to_be_read(reader: Facilitator) -> None:
    from PySide6.QtCore import QMimeData, QPoint  # noqa: PLC0415

    data = QMimeData()
    data.setText("one\ntwo")
    assert not reader.drop(data, reader.block(VP), QPoint(60, 60))
    QApplication.clipboard().setMimeData(data)
    reader.press(Qt.Key.Key_V, CTRL)
    assert reader.shown(VP) == []


def test_notes_of_a_workbook_to_be_read_can_be_copied(reader: Facilitator) -> None:
    reader.click_note(CS, 0)
    reader.press(Qt.Key.Key_A, CTRL)
    reader.press(Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "Commuters\nStudents"


def test_a_language_switch_leaves_what_is_being_typed(table: Facilitator) -> None:
    table.type("Commu")
    table.context.interface.choose("ko")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert text_of(table.line(CS)) == "Commu"
