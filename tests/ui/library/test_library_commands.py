"""What one does in the library: stories by keyboard, the trash, examples, files that come in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from composing import commit, compose
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shelves import TODAY, Heard, add, titles
from workbooks import library_of

from canvasapp.app.library import Library
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.dialogs.confirm_dialog import ConfirmDialog
from canvasapp.ui.dialogs.intake_dialog import IntakeDialog
from canvasapp.ui.dialogs.workshop_dialog import WorkshopDialog
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.library.library_page import LibraryPage

Key = Qt.Key


def editor_of(page: LibraryPage) -> LineField:
    """The field in which a title is being edited."""
    return page.cards.viewport().findChild(LineField)


def remedy(page: LibraryPage, text: str) -> QPushButton:
    """A button of the message."""
    return next(button for button in page.message.findChildren(QPushButton) if button.text() == text)


def dialog_of(page: LibraryPage, kind: type[QWidget]) -> QWidget:
    """The dialog of a kind that is open over the page."""
    return next(dialog for dialog in page.findChildren(kind) if dialog.isVisible())


def choose_in(menu: QMenu, text: str) -> None:
    """Take an entry of a menu."""
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_a_workshop_is_opened_by_enter_or_a_double_click(qtbot: QtBot, shown: LibraryPage, heard: Heard) -> None:
    qtbot.keyClick(shown.cards, Key.Key_Right)
    qtbot.keyClick(shown.cards, Key.Key_Return)
    second = shown.model.cards[1].id
    assert heard.opened == [second]
    place = shown.cards.visualRect(shown.model.index(0)).center()
    qtbot.mouseClick(shown.cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(shown.cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.opened == [second, shown.model.cards[0].id]


def test_a_new_workshop_has_a_title_a_date_and_a_canvas_and_is_opened(
    qtbot: QtBot, shown: LibraryPage, library: Library, heard: Heard
) -> None:
    shown.header.new.click()
    qtbot.keyClick(shown.header.more.menu(), Key.Key_Return)
    made = library.workbook.load(heard.opened[0])
    assert made.workshop.title == "New workshop"
    assert (made.workshop.day, made.workshop.language) == (TODAY, "en")
    assert [(sheet.title, sheet.method) for sheet in made.sheets] == [("Business model", "canvas-walk")]
    shown.header.new.click()
    qtbot.keyClick(shown.header.more.menu(), Key.Key_Return)
    assert library.workbook.workshop(heard.opened[1]).title == "New workshop (2)"


def test_a_new_workshop_begins_with_any_canvas(shown: LibraryPage, library: Library, heard: Heard) -> None:
    shown.handlers()["file.new"]()
    menu = shown.header.more.menu()
    assert menu.isVisible()
    names = [action.text() for action in menu.actions()[:6]]
    assert names == ["Business model", "Lean canvas", "SWOT", "Environment", "Five forces", "Four actions"]
    choose_in(menu, "Five forces")
    menu.close()
    (sheet,) = library.workbook.load(heard.opened[0]).sheets
    assert (sheet.title, sheet.method) == ("Five forces", "five-forces")


def test_a_workshop_is_renamed_in_place_by_keyboard_alone(qtbot: QtBot, shown: LibraryPage, library: Library) -> None:
    qtbot.keyClick(shown.cards, Key.Key_F2)
    qtbot.keyClicks(editor_of(shown), "Readers first")
    qtbot.keyClick(editor_of(shown), Key.Key_Return)
    qtbot.waitUntil(lambda: titles(shown)[0] == "Readers first")
    assert library.summaries()[0].workshop.title == "Readers first"
    assert shown.cards.card() == shown.model.cards[0]


def test_escape_leaves_the_title_as_it_was(qtbot: QtBot, shown: LibraryPage, library: Library) -> None:
    qtbot.keyClick(shown.cards, Key.Key_F2)
    qtbot.keyClicks(editor_of(shown), "x")
    qtbot.keyClick(editor_of(shown), Key.Key_Escape)
    assert library.summaries()[0].workshop.title == "Bookshop"


def test_enter_while_composing_a_title_ends_the_syllable_only(
    qtbot: QtBot, shown: LibraryPage, library: Library
) -> None:
    qtbot.keyClick(shown.cards, Key.Key_F2)
    editor = editor_of(shown)
    commit(editor, "서")
    compose(editor, "점")
    qtbot.keyClick(editor, Key.Key_Return)
    assert editor.isVisible() and editor.text() == "서점"
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: titles(shown)[0] == "서점")
    assert library.summaries()[0].workshop.title == "서점"


def test_a_title_in_the_making_is_kept_when_the_focus_leaves(
    qtbot: QtBot, shown: LibraryPage, library: Library
) -> None:
    qtbot.keyClick(shown.cards, Key.Key_F2)
    commit(editor_of(shown), "서")
    compose(editor_of(shown), "점")
    shown.header.search.setFocus()
    qtbot.waitUntil(lambda: library.summaries()[0].workshop.title == "서점")


def test_delete_puts_a_workshop_in_the_trash_and_undo_brings_it_back(
    qtbot: QtBot, shown: LibraryPage, library: Library
) -> None:
    gone = shown.model.cards[0].id
    qtbot.keyClick(shown.cards, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(titles(shown)) == 2)
    assert [summary.workshop.id for summary in library.trash()] == [gone]
    assert "“Bookshop” is in the trash." in shown.message.text.text()
    assert shown.cards.card() == shown.model.cards[0], "the focus goes to the card that took its place"
    remedy(shown, "Undo").click()
    qtbot.waitUntil(lambda: len(titles(shown)) == 3)
    assert library.trash() == ()
    assert shown.cards.card().id == gone


def test_the_undo_action_brings_the_last_deleted_workshop_back(
    qtbot: QtBot, shown: LibraryPage, library: Library
) -> None:
    assert shown.state().undo == ""
    qtbot.keyClick(shown.cards, Key.Key_Delete)
    qtbot.waitUntil(lambda: len(titles(shown)) == 2)
    assert shown.state().undo
    shown.handlers()["edit.undo"]()
    qtbot.waitUntil(lambda: len(titles(shown)) == 3)
    assert shown.state().undo == ""


def in_trash(qtbot: QtBot, page: LibraryPage, count: int = 1) -> None:
    """Some workshops in the trash, and the trash on the screen."""
    for left in range(count):
        qtbot.keyClick(page.cards, Key.Key_Delete)
        qtbot.waitUntil(lambda left=left: len(titles(page)) == 2 - left)
    page.sidebar.section_chosen.emit("trash")
    assert len(titles(page)) == count


def test_a_workshop_is_restored_from_the_trash(qtbot: QtBot, shown: LibraryPage, library: Library) -> None:
    in_trash(qtbot, shown)
    choose_in(shown.menu_for(shown.model.cards[0]), "Restore")
    qtbot.waitUntil(lambda: titles(shown) == [])
    assert len(library.summaries()) == 3
    assert shown.state().undo == ""


def test_opening_a_workshop_in_the_trash_offers_to_restore_it(
    qtbot: QtBot, shown: LibraryPage, library: Library, heard: Heard
) -> None:
    in_trash(qtbot, shown)
    shown.cards.setFocus()
    qtbot.keyClick(shown.cards, Key.Key_Return)
    assert heard.opened == []
    remedy(shown, "Restore").click()
    qtbot.waitUntil(lambda: titles(shown) == [])
    assert library.trash() == ()


def test_deleting_for_good_asks_first(qtbot: QtBot, shown: LibraryPage, library: Library) -> None:
    in_trash(qtbot, shown)
    shown.cards.setFocus()
    qtbot.keyClick(shown.cards, Key.Key_Delete)
    dialog_of(shown, ConfirmDialog).keep.click()
    assert len(library.trash()) == 1
    qtbot.keyClick(shown.cards, Key.Key_Delete)
    dialog_of(shown, ConfirmDialog).command.click()
    qtbot.waitUntil(lambda: titles(shown) == [])
    assert library.trash() == () and len(library.summaries()) == 2


def test_emptying_the_trash_asks_first(qtbot: QtBot, shown: LibraryPage, library: Library) -> None:
    in_trash(qtbot, shown, 2)
    shown.header.empty.click()
    dialog_of(shown, ConfirmDialog).keep.click()
    assert len(library.trash()) == 2
    shown.header.empty.click()
    dialog_of(shown, ConfirmDialog).command.click()
    qtbot.waitUntil(lambda: titles(shown) == [])
    assert library.trash() == () and len(library.summaries()) == 1
    assert not shown.header.empty.isVisible()


def test_a_copy_stands_beside_its_original(qtbot: QtBot, shown: LibraryPage, library: Library) -> None:
    for _ in range(2):
        original = next(card for card in shown.model.cards if card.workshop.title == "Bookshop")
        count = len(titles(shown))
        choose_in(shown.menu_for(original), "Duplicate")
        qtbot.waitUntil(lambda count=count: len(titles(shown)) == count + 1)
    assert titles(shown)[:2] == ["Bookshop (copy) (2)", "Bookshop (copy)"]
    assert shown.cards.card() == shown.model.cards[0]
    assert [card.notes for card in shown.model.cards[:2]] == [2, 2]


def test_the_particulars_are_changed_in_a_dialog(qtbot: QtBot, shown: LibraryPage, library: Library) -> None:
    shown.handlers()["file.particulars"]()
    dialog = dialog_of(shown, WorkshopDialog)
    dialog.client.setText("등불서점")
    dialog.save.click()
    qtbot.waitUntil(lambda: shown.model.cards[0].workshop.client == "등불서점")
    assert library.summaries()[0].workshop.client == "등불서점"


def test_the_particulars_are_offered_only_for_a_workshop_of_the_workbook(shown: LibraryPage) -> None:
    assert "file.particulars" in shown.handlers()
    shown.show_examples()
    assert "file.particulars" not in shown.handlers()


def test_an_example_is_copied_into_the_workbook_and_opened(
    qtbot: QtBot, shown: LibraryPage, library: Library, heard: Heard
) -> None:
    shown.show_examples()
    shown.cards.setFocus()
    qtbot.keyClick(shown.cards, Key.Key_Return)
    qtbot.keyClick(shown.cards, Key.Key_Return)
    assert len(set(heard.opened)) == 2
    made = library.workbook.load(heard.opened[0])
    assert made.workshop.title == "Online bookshop moves to e-books"
    assert len(made.notes) == 38
    assert len(library.summaries()) == 5


def test_an_example_can_be_had_in_the_other_language(shown: LibraryPage, library: Library, heard: Heard) -> None:
    shown.show_examples()
    choose_in(shown.menu_for(shown.model.cards[0]), "Open a copy in Korean")
    assert library.workbook.workshop(heard.opened[0]).language == "ko"


def test_the_menu_beside_new_lists_the_examples_in_both_languages(
    shown: LibraryPage, library: Library, heard: Heard
) -> None:
    menu = shown.header.more.menu()
    menu.aboutToShow.emit()
    examples = next(action.menu() for action in menu.actions() if action.text() == "From example")
    own = [action.text() for action in examples.actions() if action.text() and not action.menu()]
    assert len(own) == 3 and "Online bookshop moves to e-books" in own
    korean = next(action.menu() for action in examples.actions() if action.text() == "In Korean")
    korean.actions()[0].trigger()
    assert library.workbook.workshop(heard.opened[0]).language == "ko"
    choose_in(menu, "Business model")
    assert len(heard.opened) == 2


def test_the_menu_of_a_card_opens_by_its_dots_and_by_keyboard(qtbot: QtBot, shown: LibraryPage) -> None:
    wanted: list[str] = []
    shown.cards.menu_wanted.connect(lambda card, _at: wanted.append(card.workshop.title))
    rect = shown.cards.visualRect(shown.model.index(1))
    dots = shown.cards.itemDelegate().places(rect).more.center()
    qtbot.mouseClick(shown.cards.viewport(), Qt.MouseButton.LeftButton, pos=dots)
    QApplication.activePopupWidget().close()
    qtbot.keyClick(shown.cards, Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    QApplication.activePopupWidget().close()
    assert wanted == ["아버지의 자동차 전시장"] * 2


def test_everything_is_reached_by_tab(qtbot: QtBot, shown: LibraryPage) -> None:
    wanted = [
        shown.sidebar.places,
        shown.sidebar.foot,
        shown.header.search,
        shown.header.order,
        shown.header.new,
        shown.header.more,
        shown.cards,
    ]
    wanted[0].setFocus()
    seen = [wanted[0]]
    while len(seen) < len(wanted):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == wanted


MARKDOWN = "# Imported\n\n## Channels\n\n- Web shop\n- Phone\n"


def test_a_markdown_file_becomes_a_workshop(
    qtbot: QtBot, shown: LibraryPage, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "plan.md"
    file.write_text(MARKDOWN, "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    shown.handlers()["file.import"]()
    qtbot.waitUntil(lambda: len(titles(shown)) == 4)
    assert shown.cards.card().workshop.title == "Imported"
    assert shown.cards.card().notes == 2
    assert "“Imported” was imported." in shown.message.text.text()


def test_what_an_import_did_not_understand_can_be_sent_to_a_block_before_it_is_taken(
    qtbot: QtBot, shown: LibraryPage, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "plan.md"
    file.write_text(MARKDOWN + "\n## Weather\n\n- Rain\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    shown.handlers()["file.import"]()
    dialog = dialog_of(shown, IntakeDialog)
    assert len(titles(shown)) == 3, "nothing is taken yet"
    shelf = dialog.board.shelf
    assert shelf.item(0).text() == "Weather: Rain"
    shelf.setCurrentRow(0)
    qtbot.keyClick(dialog, Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    dialog.take.click()
    qtbot.waitUntil(lambda: len(titles(shown)) == 4)
    content = library.workbook.load(shown.cards.card().id)
    assert sorted((note.block, note.text) for note in content.notes.values()) == [
        ("channels", "Phone"),
        ("channels", "Web shop"),
        ("cost_structure", "Weather: Rain"),
    ]


def test_a_file_that_cannot_be_read_is_refused_with_its_reason(
    shown: LibraryPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "plan.json"
    file.write_text('{"half": ', "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    shown.handlers()["file.import"]()
    assert "plan.json" in shown.message.text.text() and "line" in shown.message.text.text()
    assert len(titles(shown)) == 3


def dropping(page: LibraryPage, *files: Path) -> tuple[Callable[[], bool], Callable[[], None]]:
    """Drag files over the page: (enter: whether it takes them, drop)."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    rest = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)

    def enter() -> bool:
        event = QDragEnterEvent(QPoint(700, 400), *rest)
        event.setAccepted(False)
        QApplication.sendEvent(page, event)
        return event.isAccepted()

    def drop() -> None:
        QApplication.sendEvent(page, QDropEvent(QPointF(700, 400), *rest))

    return enter, drop


def test_a_workbook_dropped_on_the_library_is_opened(shown: LibraryPage, heard: Heard, tmp_path: Path) -> None:
    file = tmp_path / "Clients.canvasbook"
    enter, drop = dropping(shown, file)
    assert enter()
    assert shown.veil.isVisible() and shown.veil.size() == shown.veil.parentWidget().size()
    drop()
    assert not shown.veil.isVisible()
    assert heard.workbooks == [file]


def test_text_files_dropped_on_the_library_are_imported(qtbot: QtBot, shown: LibraryPage, tmp_path: Path) -> None:
    files = [tmp_path / "one.md", tmp_path / "two.MD"]
    for file in files:
        file.write_text(MARKDOWN, "utf-8")
    enter, drop = dropping(shown, *files)
    assert enter()
    drop()
    qtbot.waitUntil(lambda: titles(shown).count("Imported") == 2)


def test_other_files_are_not_taken(shown: LibraryPage, heard: Heard, tmp_path: Path) -> None:
    enter, _drop = dropping(shown, tmp_path / "picture.png")
    assert not enter()
    assert not shown.veil.isVisible()


def test_a_file_dropped_on_a_workbook_that_may_only_be_read_is_refused_in_words(
    page: LibraryPage, library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "one.md"
    file.write_text(MARKDOWN, "utf-8")
    with SqliteWorkbook.open(library.workbook.path, read_only=True) as closed:
        page.show_library(library_of(closed))
        enter, drop = dropping(page, file)
        assert enter()
        drop()
        assert "may only be read" in page.message.text.text()
        page.forget_library()


def test_a_title_without_end_does_not_widen_the_page(qtbot: QtBot, page: LibraryPage, library: Library) -> None:
    add(library, "끝없는제목" * 100, "x" * 500)
    page.show_library(library)
    qtbot.keyClick(page.cards, Key.Key_Delete)
    qtbot.waitUntil(page.message.isVisible)
    assert page.minimumSizeHint().width() <= 1100


def test_ten_thousand_notes_are_searched_as_one_types(qtbot: QtBot, page: LibraryPage, library: Library) -> None:
    for number in range(20):
        add(library, f"Big {number}", "", *(f"메모 {number}-{i} 새벽 배송" for i in range(500)))
    page.show_library(library)
    qtbot.keyClicks(page.header.search, "19-499")
    assert titles(page) == ["Big 19"]
