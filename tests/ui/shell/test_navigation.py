"""The way between the screens, and the window that waits for what is being typed."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from composing import commit, compose
from facilitator import CH, CS, CTRL, NONE, SHIFT, VP, Disk
from modal import in_dialog
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from workbooks import ROOT, add, library_of, opened, texts, with_workshop

from canvasapp.app.document import Document
from canvasapp.app.library import Library
from canvasapp.app.settings import LANGUAGE, MENU_BAR, RECENT, SCHEME, WORKBOOK
from canvasapp.domain.model import edits
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.draft import Draft, DraftSheet, made
from canvasapp.domain.model.takeaway import TakeawayBody, TakeawaySource
from canvasapp.domain.model.takeaway_edits import add_takeaway
from canvasapp.domain.model.tracking import track
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.canvas.note_editor import NoteEditor
from canvasapp.ui.dialogs.confirm_dialog import ConfirmDialog
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import MessageBar
from canvasapp.ui.library.due_list import DueList
from canvasapp.ui.library.library_page import LibraryPage
from canvasapp.ui.shell.navigation import Navigation
from canvasapp.ui.shell.start import _restore
from canvasapp.ui.shell.window import MainWindow
from canvasapp.ui.takeaways.carry_over_dialog import CarryOverDialog
from canvasapp.ui.takeaways.takeaways_page import TakeawaysPage
from canvasapp.ui.workshop.workshop_page import WorkshopPage


class Program:
    """The window with everything in it, as a start of the program makes it."""

    def __init__(self, qtbot: QtBot, context: Context) -> None:
        self.qtbot, self.context = qtbot, context
        self.window = MainWindow()
        self.navigation = Navigation(self.window, context, "Mina")

    def start(self, workbook: Path | None = None, prepare: Callable[[Library], None] | None = None) -> None:
        self.navigation.open_first(workbook, prepare)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    def front(self) -> QWidget:
        page = self.window.page()
        assert page is not None
        return page

    def workshop(self) -> WorkshopPage:
        page = self.front()
        assert isinstance(page, WorkshopPage)
        return page

    def canvas(self) -> CanvasSheet:
        canvas = self.workshop().sheets.canvas()
        assert canvas is not None
        return canvas

    def open(self, title: str) -> WorkshopPage:
        """Open the workshop with that title from the library."""
        page = self.navigation.library_page
        page.opened.emit(next(card.id for card in page.model.cards if card.workshop.title == title))
        return self.workshop()

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focus(), key, modifiers)

    def end(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()


@pytest.fixture
def program(qtbot: QtBot, context: Context, disk: Disk) -> Iterator[Program]:
    """The program on its library with two workshops."""
    context.places.home.mkdir(parents=True)
    made = Program(qtbot, context)
    made.start(None, two_workshops)
    yield made
    disk.full = False
    made.end()


def two_workshops(library: Library) -> None:
    library.create("Bookshop", "en", None, "Today")
    library.create("Showroom", "ko", None, "오늘")


def kept(path: Path, title: str = "Bookshop") -> list[str]:
    """The texts of a workshop's notes, read from the file."""
    with SqliteWorkbook.open(path, read_only=True) as workbook:
        (found,) = [s.workshop.id for s in workbook.workshops() if s.workshop.title == title]
        return [note.text for note in workbook.load(found).notes.values()]


def content_of(document: Document) -> Content:
    return document.content


def answer(press: Callable[[ConfirmDialog], None]) -> list[str]:
    """Answer the question that comes next; the list has its words then."""
    said: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        said.append(dialog.windowTitle())
        press(dialog)

    QTimer.singleShot(0, act)
    return said


class TestScreens:
    def test_the_program_begins_with_its_library(self, program: Program) -> None:
        assert isinstance(program.front(), LibraryPage)
        assert program.window.windowTitle() == "canvasapp"
        assert program.context.places.library.exists()

    def test_the_keyboard_is_on_the_cards_after_a_start(self, qtbot: QtBot, context: Context, program: Program) -> None:
        program.window.close()
        again = Program(qtbot, context)
        again.start()
        page = again.front()
        assert isinstance(page, LibraryPage)
        assert again.focus() is page.cards
        again.end()

    def test_a_workshop_opens_on_its_canvas_with_the_cursor_ready(self, program: Program) -> None:
        program.open("Bookshop")
        assert program.focus() is program.canvas().blocks[CS].input
        assert program.window.windowTitle() == "Bookshop – canvasapp"

    def test_the_title_of_the_window_follows_the_workshop(self, program: Program) -> None:
        from canvasapp.domain.model.workshop_edits import describe  # noqa: PLC0415

        page = program.open("Bookshop")
        page.host.do(describe(page.content.workshop, title="Lantern Books"))
        assert program.window.windowTitle() == "Lantern Books – canvasapp"

    def test_alt_home_goes_back_to_the_library(self, program: Program) -> None:
        program.open("Bookshop")
        program.press(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
        assert isinstance(program.front(), LibraryPage)
        assert program.window.windowTitle() == "canvasapp"

    def test_a_workshop_can_be_opened_again_and_again(self, program: Program) -> None:
        for title in ("Bookshop", "Showroom", "Bookshop"):
            page = program.open(title)
            assert page.content.workshop.title == title
            program.navigation.show_library()

    def test_a_workshop_that_is_gone_is_told(self, program: Program) -> None:
        program.navigation.open_workshop("nowhere")
        assert isinstance(program.front(), LibraryPage)

    def test_printing_and_back_leave_the_workshop_as_it_was(self, program: Program) -> None:
        page = program.open("Bookshop")
        program.press(Qt.Key.Key_3, CTRL)
        program.press(Qt.Key.Key_P, CTRL)
        assert program.front() is not page
        program.navigation._back_to_workshop()
        assert program.front() is page
        assert program.focus() is program.canvas().blocks[CH].input

    def test_the_library_shows_what_was_written_meanwhile(self, program: Program) -> None:
        program.open("Bookshop")
        QTest.keyClicks(program.focus(), "Commuters")
        program.navigation.show_library()
        (card,) = [c for c in program.navigation.library_page.model.cards if c.workshop.title == "Bookshop"]
        assert card.notes == 1


LEAVING: dict[str, Callable[[Program], object]] = {
    "the library": lambda program: program.press(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier),
    "closing the window": lambda program: program.window.close(),
    "quitting": lambda program: program.press(Qt.Key.Key_Q, CTRL),
    "another workbook": lambda program: other_workbook(program),
    "printing": lambda program: program.press(Qt.Key.Key_P, CTRL),
}


def other_workbook(program: Program) -> None:
    path = program.context.places.home / "other.canvasbook"
    with_workshop(path)
    assert program.navigation.workbook.open(path)


class TestNothingTypedIsLost:
    @pytest.mark.parametrize("way", LEAVING)
    def test_a_syllable_in_the_line_is_a_note(self, program: Program, way: str) -> None:
        program.open("Bookshop")
        compose(program.focus(), "서")
        commit(program.focus(), "서")
        compose(program.focus(), "점")
        LEAVING[way](program)
        assert kept(program.context.places.library) == ["서점"]

    @pytest.mark.parametrize("way", LEAVING)
    def test_a_syllable_in_an_editor_is_in_the_note(self, program: Program, way: str) -> None:
        page = program.open("Bookshop")
        page.host.do(edits.add_notes(page.content, page.sheets.current, CS, ["온라인"]))
        program.press(Qt.Key.Key_Up)
        program.press(Qt.Key.Key_F2)
        assert isinstance(program.focus(), NoteEditor)
        compose(program.focus(), "점")
        LEAVING[way](program)
        assert kept(program.context.places.library) == ["점"]

    @pytest.mark.parametrize("way", LEAVING)
    def test_a_syllable_in_the_title_of_a_sheet_is_in_the_title(self, program: Program, way: str) -> None:
        page = program.open("Bookshop")
        document = page.session.document
        program.press(Qt.Key.Key_F2, SHIFT)
        compose(program.focus(), "점")
        LEAVING[way](program)
        assert [sheet.title for sheet in content_of(document).sheets] == ["점"]

    @pytest.mark.parametrize("way", ["the library", "printing"])
    def test_a_screen_is_not_left_while_something_can_not_be_kept(self, program: Program, disk: Disk, way: str) -> None:
        page = program.open("Bookshop")
        QTest.keyClicks(program.focus(), "Commuters")
        disk.full = True
        LEAVING[way](program)
        assert program.front() is page
        assert program.canvas().blocks[CS].input.toPlainText() == "Commuters"
        assert "no room left" in program.canvas().blocks[CS].trouble.sentence

    def test_another_workbook_is_not_opened_while_something_can_not_be_kept(self, program: Program, disk: Disk) -> None:
        path = program.context.places.home / "other.canvasbook"
        with_workshop(path)
        page = program.open("Bookshop")
        QTest.keyClicks(program.focus(), "Commuters")
        disk.full = True
        assert not program.navigation.workbook.open(path)
        assert program.front() is page

    def test_the_window_stays_where_something_can_not_be_kept_and_the_user_stays(
        self, program: Program, disk: Disk
    ) -> None:
        page = program.open("Bookshop")
        compose(program.focus(), "점")
        disk.full = True
        said = answer(lambda dialog: dialog.keep.click())
        assert not program.window.close()
        assert said == ["Close all the same?"]
        assert program.window.isVisible()
        assert program.front() is page
        assert program.canvas().blocks[CS].input.toPlainText() == "점"
        disk.full = False
        assert program.window.close()
        assert kept(program.context.places.library) == ["점"]

    def test_the_window_goes_where_the_user_says_so(self, program: Program, disk: Disk) -> None:
        program.open("Bookshop")
        QTest.keyClicks(program.focus(), "Commuters")
        disk.full = True
        answer(lambda dialog: dialog.command.click())
        assert program.window.close()
        assert not program.window.isVisible()

    def test_what_can_not_be_kept_comes_to_the_front(self, program: Program, disk: Disk) -> None:
        page = program.open("Bookshop")
        page.host.do(edits.add_sheet(page.content, "2030", "canvas-walk"))
        first, second = (sheet.id for sheet in page.content.sheets)
        QTest.keyClicks(program.focus(), "Commuters")
        disk.full = True
        page.show_sheet(second)  # as a step of another program may do
        page.flush()
        assert page.sheets.current == first


class TestNextTime:
    def test_the_last_workshop_is_opened_on_its_last_sheet(
        self, qtbot: QtBot, context: Context, program: Program
    ) -> None:
        page = program.open("Bookshop")
        page.host.do(edits.add_sheet(page.content, "2030", "canvas-walk"))
        page.show_sheet(page.content.sheets[1].id)
        program.window.close()
        again = Program(qtbot, context)
        again.start()
        assert again.workshop().content.workshop.title == "Bookshop"
        assert again.workshop().content.sheet(again.workshop().sheets.current).title == "2030"
        again.end()

    def test_after_the_library_the_library_is_opened(self, qtbot: QtBot, context: Context, program: Program) -> None:
        program.open("Bookshop")
        program.navigation.show_library()
        program.window.close()
        again = Program(qtbot, context)
        again.start()
        assert isinstance(again.front(), LibraryPage)
        again.end()

    def test_the_last_workbook_is_opened(self, qtbot: QtBot, context: Context, program: Program) -> None:
        other_workbook(program)
        program.window.close()
        again = Program(qtbot, context)
        again.start()
        assert [card.workshop.title for card in again.navigation.library_page.model.cards] == ["Lantern Books"]
        again.end()

    def test_undo_outlives_a_restart(self, qtbot: QtBot, context: Context, program: Program) -> None:
        add(program.open("Bookshop").session.document, "App")
        program.window.close()
        again = Program(qtbot, context)
        again.start()
        assert texts(again.workshop().session.document) == ["App"]
        again.press(Qt.Key.Key_Z, CTRL)
        assert texts(again.workshop().session.document) == []
        again.end()

    def test_a_workbook_named_relatively_is_the_same_from_everywhere(
        self, qtbot: QtBot, context: Context, program: Program, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        other_workbook(program)
        program.window.close()
        folder = context.places.home
        (folder / "elsewhere").mkdir()
        monkeypatch.chdir(folder / "elsewhere")
        for name in ("../other.canvasbook", str(folder / "other.canvasbook")):
            again = Program(qtbot, context)
            again.start(Path(name))
            assert context.settings.get(RECENT) == (folder / "other.canvasbook",)
            assert context.settings.get(WORKBOOK) == str(folder / "other.canvasbook")
            entries = [entry for entry in again.navigation.library_page.sidebar._workbooks() if "other" in entry.name]
            assert entries == [folder / "other.canvasbook"]
            again.end()

    def test_an_older_library_is_converted_with_its_copy_among_the_backups(
        self, qtbot: QtBot, context: Context, program: Program
    ) -> None:
        program.window.close()
        old = (ROOT / "tests" / "data" / "schema-1.canvasbook").read_bytes()
        context.places.library.write_bytes(old)
        again = Program(qtbot, context)
        again.start()
        assert len(again.navigation.library_page.model.cards) == 2
        assert any("schema-1" in file.name for file in context.places.backups.iterdir())
        assert [file.name for file in context.places.home.glob("*.canvasbook")] == ["library.canvasbook"]
        again.end()

    def test_a_workbook_that_is_gone_gives_way_to_the_library(
        self, qtbot: QtBot, context: Context, program: Program
    ) -> None:
        other_workbook(program)
        program.window.close()
        (context.places.home / "other.canvasbook").unlink()
        again = Program(qtbot, context)
        again.start()
        assert len(again.navigation.library_page.model.cards) == 2
        told = again.navigation.library_page.message
        assert told.isVisible()
        assert "other.canvasbook" in told.text.text()
        again.end()

    def test_a_crash_of_last_time_is_told_where_work_goes_on(
        self, qtbot: QtBot, context: Context, program: Program, tmp_path: Path
    ) -> None:
        program.open("Bookshop")
        program.window.close()
        again = Program(qtbot, context)
        again.start()
        again.navigation.tell_of_crash(tmp_path / "crash-1.log")
        assert again.workshop().message.isVisible()
        assert "crash-1.log" in again.workshop().message.text.text()
        again.end()

    def test_a_backup_that_could_not_be_made_is_told_where_work_goes_on(
        self, qtbot: QtBot, context: Context, program: Program
    ) -> None:
        program.open("Bookshop")
        program.window.close()
        shutil.rmtree(context.places.backups)
        context.places.backups.write_text("no folder")
        again = Program(qtbot, context)
        again.start()
        assert again.workshop().message.isVisible()
        again.end()

    def test_a_window_closed_in_front_of_the_room_comes_back_for_work(self, qtbot: QtBot) -> None:
        window = MainWindow()
        window.show()
        window.showFullScreen()
        geometry = window.saveGeometry()
        window.close()
        again = MainWindow()
        _restore(again, geometry)
        assert not again.isFullScreen()
        for each in (window, again):
            each.deleteLater()


class TestFaults:
    @pytest.mark.parametrize("way", ["printing", "the gallery"])
    def test_a_fault_is_told_on_the_screen_in_front(self, program: Program, tmp_path: Path, way: str) -> None:
        page = program.open("Bookshop")
        page.run("file.print" if way == "printing" else "sheet.new")
        program.navigation.tell_of_fault(tmp_path / "errors.log")
        bars = [bar for bar in program.front().findChildren(MessageBar) if bar.isVisible()]
        assert any("errors.log" in bar.text.text() for bar in bars)


class TestBadWorkbooks:
    def test_a_file_that_is_no_workbook_is_told_and_what_is_open_stays_open(
        self, program: Program, tmp_path: Path
    ) -> None:
        page = program.open("Bookshop")
        bad = tmp_path / "bad.canvasbook"
        bad.write_bytes(b"no workbook at all" * 100)
        assert not program.navigation.workbook.open(bad)
        assert program.front() is page
        assert page.message.isVisible()
        assert "bad.canvasbook" in page.message.text.text()
        assert bad.read_bytes() == b"no workbook at all" * 100
        QTest.keyClicks(program.focus(), "Commuters")
        program.press(Qt.Key.Key_Return)
        assert kept(program.context.places.library) == ["Commuters"]

    def test_a_workbook_with_a_trigger_of_a_stranger_is_opened_as_a_clean_copy(
        self, program: Program, tmp_path: Path
    ) -> None:
        page, path = program.open("Bookshop"), tmp_path / "mailed.canvasbook"
        with_workshop(path, "Mailed")
        with closing(sqlite3.connect(path)) as tool:
            tool.execute("CREATE TRIGGER evil AFTER INSERT ON step BEGIN DELETE FROM note; END")
        assert not program.navigation.workbook.open(path)
        assert "trigger evil" in page.message.text.text()
        (remedy,) = [each for each in page.message.findChildren(QPushButton) if each.isVisible()]
        remedy.click()
        assert program.front() is program.navigation.library_page
        assert [card.workshop.title for card in program.navigation.library_page.model.cards] == ["Mailed"]
        assert program.context.settings.get(WORKBOOK) == str(tmp_path / "mailed clean.canvasbook")


class TestPresenting:
    def test_f11_takes_the_whole_screen_without_tools_and_escape_gives_it_back(self, program: Program) -> None:
        program.context.settings.remember(MENU_BAR, True)
        program.navigation.menus.show_bar()
        page = program.open("Bookshop")
        assert program.navigation.menus.bar.isVisible()
        program.press(Qt.Key.Key_F11)
        assert program.window.isFullScreen()
        assert not program.navigation.menus.bar.isVisible()
        assert not page.top.isVisible()
        program.press(Qt.Key.Key_Escape)
        assert not program.window.isFullScreen()
        assert program.navigation.menus.bar.isVisible()
        assert page.top.isVisible()

    def test_a_maximised_window_is_maximised_again(self, program: Program) -> None:
        program.open("Bookshop")
        program.window.showMaximized()
        program.press(Qt.Key.Key_F11)
        assert program.window.isFullScreen()
        program.press(Qt.Key.Key_F11)
        assert program.window.isMaximized()
        assert not program.window.isFullScreen()

    def test_leaving_for_the_library_ends_the_presentation(self, program: Program) -> None:
        program.open("Bookshop")
        program.press(Qt.Key.Key_F11)
        program.navigation.show_library()
        assert not program.window.isFullScreen()
        assert isinstance(program.front(), LibraryPage)


class TestLanguageAndColours:
    def test_the_interface_changes_its_language_by_key_and_remembers_it(self, program: Program) -> None:
        page = program.open("Bookshop")
        english = {action_id: action.text() for action_id, action in program.navigation.actions.by_id.items()}
        menus = menu_titles(program)
        program.press(Qt.Key.Key_L, CTRL | SHIFT)
        QApplication.processEvents()
        korean = {action_id: action.text() for action_id, action in program.navigation.actions.by_id.items()}
        assert [action_id for action_id in english if english[action_id] == korean[action_id]] == []
        assert set(menu_titles(program)).isdisjoint(menus)
        assert program.canvas().blocks[CS].head.name.text() == "Customer segments"
        assert page.top.present.text() == "발표"
        assert program.context.settings.get(LANGUAGE) == "ko"
        program.press(Qt.Key.Key_L, CTRL | SHIFT)
        QApplication.processEvents()
        assert {a: action.text() for a, action in program.navigation.actions.by_id.items()} == english

    def test_a_korean_workshop_is_korean_in_an_english_interface(self, program: Program) -> None:
        page = program.open("Showroom")
        assert program.canvas().blocks[VP].head.name.text() == "가치 제안"
        assert page.top.present.text() == "Present"

    def test_the_scheme_changes_by_key_and_is_remembered(self, program: Program) -> None:
        program.open("Bookshop")
        program.press(Qt.Key.Key_D, CTRL | SHIFT)
        assert program.context.look.theme.name == "dark"
        assert program.context.settings.get(SCHEME) == "dark"
        program.press(Qt.Key.Key_D, CTRL | SHIFT)
        assert program.context.look.theme.name == "light"


def menu_titles(program: Program) -> list[str]:
    return [action.text() for action in program.navigation.menus.bar.actions()]


class TestMenu:
    def test_f10_opens_the_menus(self, program: Program) -> None:
        program.open("Bookshop")
        said: list[str] = []

        def look() -> None:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            said.extend(action.text() for action in menu.actions())
            menu.close()

        QTimer.singleShot(0, look)
        program.press(Qt.Key.Key_F10)
        program.qtbot.waitUntil(lambda: bool(said))
        assert said[:2] == ["File", "Edit"]

    def test_undo_in_the_menu_says_what_it_does(self, program: Program) -> None:
        program.open("Bookshop")
        QTest.keyClicks(program.focus(), "Commuters")
        program.press(Qt.Key.Key_Return)
        assert program.navigation.actions.by_id["edit.undo"].text() == "Undo: adding 1 note"
        program.navigation.actions.run("edit.undo")
        assert kept(program.context.places.library) == []


def test_a_second_program_at_the_same_workbook_is_followed(program: Program) -> None:
    page = program.open("Bookshop")
    with SqliteWorkbook.open(program.context.places.library) as workbook:
        library = library_of(workbook)
        (found,) = [s.workshop.id for s in library.summaries() if s.workshop.title == "Bookshop"]
        document = opened(workbook, found)
        document.do(edits.add_notes(document.content, document.content.sheets[0].id, CS, ["From elsewhere"]))
    program.qtbot.waitUntil(lambda: len(page.content.notes) == 1, timeout=20_000)
    assert program.canvas().blocks[CS].model.notes[0].text == "From elsewhere"


class TestDueList:
    def test_a_note_that_is_due_is_opened_from_the_library_with_the_keyboard_on_it(self, program: Program) -> None:
        page = program.open("Bookshop")
        page.host.do(edits.add_notes(page.content, page.sheets.current, CH, ["App", "Shop"]))
        _, note = page.content.in_block(page.sheets.current, CH)
        late = note.model_copy(update={"due": date(2026, 1, 9), "importance": 4})
        page.host.do(track(page.content, note.id, late, date(2026, 1, 10)))
        program.navigation.show_library()
        program.navigation.library_page.sidebar.due_wanted.emit()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DueList)
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        program.qtbot.waitUntil(lambda: QApplication.activeWindow() is program.window)
        canvas = program.canvas()
        assert [one.text for one in canvas.commands.selected()] == ["Shop"]
        program.qtbot.waitUntil(lambda: canvas.focus_block == CH)
        assert program.focus() is canvas.blocks[CH].view


def test_from_a_note_to_what_was_decided_at_it_and_back(program: Program) -> None:
    page = program.open("Bookshop")
    QTest.keyClicks(program.focus(), "Stations")
    program.press(Qt.Key.Key_Return)
    (note,) = page.content.notes.values()
    program.canvas().commands.select([note.id])
    body = TakeawayBody(sort="decision", text="Begin", source=TakeawaySource(sheet=note.sheet, note=note.id))
    page.host.do(add_takeaway(page.content, body))
    (kept,) = page.content.takeaways
    program.canvas().commands.select([])
    program.navigation.actions.run("view.takeaways")
    listed = program.front()
    assert isinstance(listed, TakeawaysPage)
    assert listed.bar.top.undo.isEnabled()
    program.press(Qt.Key.Key_Return, CTRL)
    assert program.workshop() is page
    assert [one.id for one in program.canvas().commands.selected()] == [note.id]
    program.navigation.show_library()
    program.navigation.open_takeaway(page.content.workshop.id, kept)
    assert program.front() is listed
    assert listed.list.current_id() == kept
    listed.closed.emit()
    assert program.workshop() is not page


def test_the_next_workshop_of_a_client_is_offered_what_the_last_left_open(program: Program) -> None:
    library = program.navigation.workbook.library
    assert library is not None
    kept = (TakeawayBody(sort="decision", text="Begin at the stations"), TakeawayBody(sort="action", text="Call"))
    sheets = (DraftSheet(method="canvas-walk", title="Today"),)
    library.add(made(Draft(title="Spring", client="Lantern", sheets=sheets, takeaways=kept)))
    library.add(made(Draft(title="Summer", client="lantern", sheets=sheets)))
    program.navigation.library_page.refresh()
    page = program.open("Summer")
    assert page.message.text.text() == "2 things left open in earlier workshops"
    (remedy,) = page.message.findChildren(QPushButton)
    in_dialog(CarryOverDialog, remedy.click, lambda dialog: dialog.take.click())
    assert [each.text for each in page.content.taken()] == ["Begin at the stations", "Call"]
    program.navigation.show_library()
    assert not program.open("Summer").message.isVisible()
