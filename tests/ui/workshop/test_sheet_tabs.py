"""The sheets of a workshop as tabs: added, renamed, duplicated, put in order, removed."""

import pytest
from composing import commit, compose
from facilitator import CH, CS, CTRL, SHIFT, Disk, Facilitator
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTabBar

from canvasapp.domain.model import edits
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.workshop import Sheet
from canvasapp.ui.workshop.title_editor import TitleEditor


def titles(table: Facilitator) -> list[str]:
    """The titles as the workbook has them; the tabs have to agree."""
    shown = [table.page.tabs.bar.tabText(i) for i in range(table.page.tabs.bar.count())]
    kept = [sheet.title for sheet in table.document.content.sheets]
    assert [text.replace("&&", "&") for text in shown] == kept
    return kept


def bar(table: Facilitator) -> QTabBar:
    return table.page.tabs.bar


def front(table: Facilitator) -> str:
    """The title of the sheet in front."""
    assert bar(table).tabData(bar(table).currentIndex()) == table.page.sheets.current
    return table.document.content.sheet(table.page.sheets.current).title


def editor(table: Facilitator) -> TitleEditor:
    found = table.page.tabs.editor
    assert found is not None
    return found


@pytest.fixture
def three(table: Facilitator) -> Facilitator:
    """Three sheets, the first one in front."""
    table.add_sheet("2030")
    table.add_sheet("A competitor")
    return table


class TestAdding:
    def test_a_sheet_is_duplicated_with_its_notes_behind_it(self, three: Facilitator) -> None:
        three.fill(CS, "one", "two")
        three.press(Qt.Key.Key_D, CTRL)
        assert titles(three) == ["Today", "Today (copy)", "2030", "A competitor"]
        assert front(three) == "Today (copy)"
        assert three.shown(CS) == ["one", "two"]
        three.press(Qt.Key.Key_Z, CTRL)
        assert titles(three) == ["Today", "2030", "A competitor"]

    def test_what_is_being_typed_goes_along_into_the_copy(self, table: Facilitator) -> None:
        table.compose("점")
        table.press(Qt.Key.Key_D, CTRL)
        assert table.shown(CS) == ["점"]

    def test_undo_of_a_new_sheet_goes_to_a_sheet_that_is_there(self, table: Facilitator) -> None:
        table.press(Qt.Key.Key_D, CTRL)
        table.press(Qt.Key.Key_Z, CTRL)
        assert front(table) == "Today"
        assert table.focus() is table.line(CS)


class TestRenaming:
    def test_shift_and_f2_rename_the_sheet(self, three: Facilitator) -> None:
        three.press(Qt.Key.Key_F2, SHIFT)
        assert three.focus() is editor(three)
        assert editor(three).selectedText() == "Today"
        three.type("Now & then")
        three.press(Qt.Key.Key_Return)
        assert titles(three) == ["Now & then", "2030", "A competitor"]
        assert three.page.tabs.editor is None
        assert three.focus() is three.line(CS)

    def test_f2_renames_where_the_tabs_have_the_focus(self, three: Facilitator) -> None:
        three.fill(CS, "one")
        three.click_note(CS, 0)
        bar(three).setFocus()
        three.press(Qt.Key.Key_F2)
        assert three.focus() is editor(three)
        assert three.editors() == []

    def test_a_double_click_renames(self, three: Facilitator) -> None:
        three.click(bar(three), bar(three).tabRect(1).center())
        place = bar(three).tabRect(1).center()  # its title is bold now, and wider
        QTest.mouseDClick(bar(three), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        three.type("2040")
        three.press(Qt.Key.Key_Return)
        assert titles(three) == ["Today", "2040", "A competitor"]

    def test_a_syllable_in_the_making_is_kept(self, three: Facilitator) -> None:
        three.press(Qt.Key.Key_F2, SHIFT)
        compose(editor(three), "오")
        commit(editor(three), "오")
        compose(editor(three), "늘")
        three.press(Qt.Key.Key_Return)
        assert titles(three)[0] == "Today"  # ends the syllable alone
        three.press(Qt.Key.Key_Return)
        assert titles(three)[0] == "오늘"

    def test_leaving_keeps_the_title(self, three: Facilitator) -> None:
        three.press(Qt.Key.Key_F2, SHIFT)
        compose(editor(three), "늘")
        three.click_block(CH)
        assert titles(three)[0] == "늘"
        assert three.focus() is three.line(CH)

    def test_escape_leaves_the_title_as_it_was(self, three: Facilitator) -> None:
        before = three.steps()
        three.press(Qt.Key.Key_F2, SHIFT)
        three.type("Nonsense")
        three.press(Qt.Key.Key_Escape)
        assert titles(three)[0] == "Today"
        assert three.steps() == before
        assert three.page.tabs.editor is None

    def test_a_blank_title_changes_nothing(self, three: Facilitator) -> None:
        three.press(Qt.Key.Key_F2, SHIFT)
        three.type(" ")
        three.press(Qt.Key.Key_Return)
        assert titles(three)[0] == "Today"

    def test_a_refused_title_stays_in_the_editor(self, three: Facilitator, disk: Disk) -> None:
        three.press(Qt.Key.Key_F2, SHIFT)
        three.type("Now")
        disk.full = True
        three.press(Qt.Key.Key_Return)
        assert editor(three).text() == "Now"
        assert editor(three).property("error") is True
        assert "no room left" in three.page.message.text.text()
        assert not three.page.flush()
        disk.full = False
        assert three.page.flush()
        assert titles(three)[0] == "Now"

    def test_a_sheet_that_another_program_removes_takes_its_editor_along(self, three: Facilitator) -> None:
        sheet = three.document.content.sheets[1]
        three.page.tabs.rename(1)
        three.type("2040")
        with three.elsewhere() as document:
            document.do(edits.remove_sheet(document.content, sheet.id))
        three.page.look_again()
        assert titles(three) == ["Today", "A competitor"]
        assert three.page.tabs.editor is None

    def test_the_editor_follows_its_tab(self, three: Facilitator) -> None:
        three.page.tabs.rename(0)
        with three.elsewhere() as document:
            document.do(edits.move_sheet(document.content, document.content.sheets[0].id, 2))
        three.page.look_again()
        assert editor(three).geometry().center().x() > bar(three).tabRect(1).right()
        three.type("Now")
        three.press(Qt.Key.Key_Return)
        assert titles(three) == ["2030", "A competitor", "Now"]


class TestOrder:
    def test_ctrl_shift_and_page_keys_move_the_sheet(self, three: Facilitator) -> None:
        three.press(Qt.Key.Key_PageDown, CTRL | SHIFT)
        assert titles(three) == ["2030", "Today", "A competitor"]
        assert front(three) == "Today"
        three.press(Qt.Key.Key_PageDown, CTRL | SHIFT)
        three.press(Qt.Key.Key_PageDown, CTRL | SHIFT)
        assert titles(three) == ["2030", "A competitor", "Today"]
        three.press(Qt.Key.Key_PageUp, CTRL | SHIFT)
        assert titles(three) == ["2030", "Today", "A competitor"]
        three.press(Qt.Key.Key_Z, CTRL)
        assert titles(three) == ["2030", "A competitor", "Today"]

    def drag_tab(self, table: Facilitator, place: int, goal: int) -> None:
        tabs, left = bar(table), Qt.MouseButton.LeftButton
        start, end = tabs.tabRect(place).center(), tabs.tabRect(goal).center()
        QTest.mousePress(tabs, left, Qt.KeyboardModifier.NoModifier, start)
        for part in range(1, 11):
            spot = QPointF(start + (end - start) * part / 9)
            move = QMouseEvent(
                QEvent.Type.MouseMove,
                spot,
                tabs.mapToGlobal(spot),
                Qt.MouseButton.NoButton,
                left,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(tabs, move)
        QTest.mouseRelease(tabs, left, Qt.KeyboardModifier.NoModifier, end)

    def test_a_tab_is_dragged_to_its_place(self, three: Facilitator) -> None:
        before = three.steps()
        self.drag_tab(three, 0, 2)
        QApplication.processEvents()
        assert titles(three) == ["2030", "A competitor", "Today"]
        assert three.steps() == before + 1

    def test_a_drag_that_is_refused_goes_back(self, three: Facilitator, disk: Disk) -> None:
        disk.full = True
        self.drag_tab(three, 0, 2)
        three.qtbot.waitUntil(lambda: bar(three).tabText(0) == "Today")
        assert titles(three) == ["Today", "2030", "A competitor"]
        assert "no room left" in three.page.message.text.text()

    def test_a_drag_that_goes_nowhere_is_no_step(self, three: Facilitator) -> None:
        before = three.steps()
        three.click(bar(three), bar(three).tabRect(1).center())
        assert three.steps() == before


class TestGoing:
    def test_ctrl_and_page_keys_go_from_sheet_to_sheet_and_around(self, three: Facilitator) -> None:
        seen = []
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            three.press(key, CTRL)
            seen.append(front(three))
        assert seen == ["2030", "A competitor", "Today", "A competitor"]

    def test_a_click_goes_to_a_sheet_with_the_cursor_in_the_block_in_focus(self, three: Facilitator) -> None:
        three.click(bar(three), bar(three).tabRect(1).center())
        assert front(three) == "2030"
        assert three.focus() is three.line(CS)
        three.press(Qt.Key.Key_3, CTRL)
        three.click(bar(three), bar(three).tabRect(0).center())
        three.click(bar(three), bar(three).tabRect(1).center())
        assert three.focus() is three.line(CH)

    def test_arrow_keys_go_from_tab_to_tab_and_down_goes_into_the_sheet(self, three: Facilitator) -> None:
        bar(three).setFocus()
        three.press(Qt.Key.Key_Right)
        three.press(Qt.Key.Key_Right)
        assert front(three) == "A competitor"
        assert three.focus() is bar(three)
        three.press(Qt.Key.Key_Down)
        assert three.focus() is three.line(CS)

    def test_each_sheet_keeps_its_notes_to_itself(self, three: Facilitator) -> None:
        three.fill(CS, "today")
        three.press(Qt.Key.Key_PageDown, CTRL)
        three.fill(CS, "tomorrow")
        assert three.shown(CS) == ["tomorrow"]
        three.press(Qt.Key.Key_PageUp, CTRL)
        assert three.shown(CS) == ["today"]


class TestRemoving:
    def test_a_removed_sheet_comes_back_with_its_notes_by_undo(self, three: Facilitator) -> None:
        three.fill(CS, "one", "two")
        three.page.run("sheet.remove")
        assert titles(three) == ["2030", "A competitor"]
        assert front(three) == "2030"
        assert "Today" in three.actions.by_id["edit.undo"].text()
        three.press(Qt.Key.Key_Z, CTRL)
        assert titles(three) == ["Today", "2030", "A competitor"]
        three.click(bar(three), bar(three).tabRect(0).center())
        assert three.shown(CS) == ["one", "two"]

    def test_the_neighbour_of_a_removed_sheet_comes_to_the_front(self, three: Facilitator) -> None:
        three.click(bar(three), bar(three).tabRect(2).center())
        three.page.run("sheet.remove")
        assert front(three) == "2030"

    def test_the_last_sheet_can_not_be_removed(self, table: Facilitator) -> None:
        assert not table.actions.by_id["sheet.remove"].isEnabled()
        table.add_sheet("2030")
        assert table.actions.by_id["sheet.remove"].isEnabled()

    def test_what_is_being_typed_on_a_sheet_that_is_removed_is_in_its_history(self, three: Facilitator) -> None:
        three.type("Commuters")
        three.page.run("sheet.remove")
        three.press(Qt.Key.Key_Z, CTRL)
        three.click(bar(three), bar(three).tabRect(0).center())
        assert three.shown(CS) == ["Commuters"]


class TestMenu:
    def test_the_menu_of_a_tab_is_about_its_sheet(self, three: Facilitator) -> None:
        said: list[str] = []

        def look() -> None:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            said.extend(action.text() for action in menu.actions())
            menu.close()

        QTimer.singleShot(0, look)
        spot = bar(three).tabRect(1).center()
        bar(three).customContextMenuRequested.emit(spot)
        assert front(three) == "2030"
        assert said[:2] == ["Rename sheet", "Duplicate sheet"]
        assert "Remove sheet" in said


def test_more_sheets_than_there_is_room_for_are_listed_by_a_button(table: Facilitator) -> None:
    tabs = table.page.tabs
    assert tabs.all.isHidden()
    for number in range(12):
        table.add_sheet(f"A long way to the year {2030 + number}")
    assert tabs.all.isVisible()
    table.page.show_sheet(table.document.content.sheets[-1].id)
    assert bar(table).rect().contains(bar(table).tabRect(bar(table).currentIndex()))

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [action.text() for action in menu.actions() if action.isChecked()] == ["A long way to the year 2041"]
        menu.actions()[1].trigger()
        menu.close()

    QTimer.singleShot(0, choose)
    table.click(tabs.all)
    assert front(table) == "A long way to the year 2030"
    assert bar(table).rect().contains(bar(table).tabRect(1))


def test_larger_letters_that_leave_no_room_bring_the_list_of_sheets(table: Facilitator) -> None:
    for number in range(4):
        table.add_sheet(f"On the way to the year {2030 + number}")
    assert table.page.tabs.all.isHidden()
    table.context.look.choose(scale=1.5)
    table.qtbot.waitUntil(table.page.tabs.all.isVisible)
    table.context.look.choose(scale=1.0)
    table.qtbot.waitUntil(table.page.tabs.all.isHidden)


def test_a_sheet_of_a_method_that_is_not_known_is_kept_and_readable(table: Facilitator) -> None:
    from canvasapp.domain.model.change import Change, Label  # noqa: PLC0415
    from canvasapp.domain.model.workshop import Answer  # noqa: PLC0415

    sheet_id = table.add_sheet("From the future", "method-of-2050")
    answer = Answer(id="a", sheet=sheet_id, element="vision", value={"text": "별을 보는 책"})
    table.document.do(Edit(label=Label(action="sheet.add"), changes=(Change(before=None, after=answer),)))
    table.page.show_sheet(sheet_id)
    from canvasapp.ui.sheets.unknown_sheet import UnknownSheet  # noqa: PLC0415

    page = table.page.sheets.currentWidget()
    assert isinstance(page, UnknownSheet)
    assert "별을 보는 책" in page._text.toPlainText()
    assert "vision" in page._text.toPlainText()
    assert not table.page.legend.isVisible()
    for command in ("view.in", "note.paste", "block.3", "view.block"):
        table.page.run(command)
    table.page.show_sheet(table.document.content.sheets[0].id)
    assert table.page.legend.isVisible()


def test_titles_are_shown_as_they_are_typed(table: Facilitator) -> None:
    title = "R&D <b>2030</b>"
    table.document.do(edits.rename_sheet(table.document.content, table.page.sheets.current, title))
    assert bar(table).tabText(0) == "R&&D <b>2030</b>"
    sheet = table.document.content.sheets[0]
    assert isinstance(sheet, Sheet)
    assert sheet.title == title
