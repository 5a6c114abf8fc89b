"""What the library shows: cards, sections, search, order, empty places, the foot."""

from collections.abc import Callable
from pathlib import Path

import pytest
from composing import commit, compose
from fitting import clipped, speak_pseudo, untranslated
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shelves import TODAY, Heard, PageMaker, add, titles
from workbooks import library_of

from canvasapp.app.library import Library
from canvasapp.app.settings import RECENT
from canvasapp.store.sqlite.backup import daily_backup
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.side_list import ENTRY_ROLE, SideEntry, SideList
from canvasapp.ui.library.library_page import LibraryPage


def entries(side: SideList) -> list[SideEntry]:
    """The rows of a side list."""
    return [side.rows.index(row).data(ENTRY_ROLE) for row in range(side.rows.rowCount())]


def test_the_workshops_are_cards_newest_first(shown: LibraryPage) -> None:
    assert titles(shown) == ["Bookshop", "아버지의 자동차 전시장", "Corner shops"]
    first = shown.model.cards[0]
    assert (first.notes, first.sheets, first.workshop.client) == (2, 1, "Lantern Books")


@pytest.mark.parametrize(("width", "columns"), [(1100, 2), (1366, 3), (1440, 3), (1920, 4), (2560, 6)])
def test_as_many_cards_stand_side_by_side_as_are_320_wide(
    qtbot: QtBot, page: LibraryPage, workbook: SqliteWorkbook, width: int, columns: int
) -> None:
    library = library_of(workbook)
    for number in range(20):
        add(library, f"Workshop {number}", "")
    page.resize(width, 700)
    page.show_library(library)
    qtbot.waitUntil(lambda: page.cards.verticalScrollBar().isVisible())

    def in_first_row() -> int:
        rects = [page.cards.visualRect(page.model.index(row)) for row in range(20)]
        return sum(rect.top() == rects[0].top() for rect in rects)

    qtbot.waitUntil(lambda: in_first_row() == columns)
    assert page.cards.visualRect(page.model.index(0)).width() - 24 >= 320


def test_the_search_finds_two_syllables_of_a_korean_note_while_one_types(qtbot: QtBot, shown: LibraryPage) -> None:
    search = shown.header.search
    commit(search, "시")
    compose(search, "스")
    assert titles(shown) == []
    compose(search, "승")
    assert titles(shown) == ["아버지의 자동차 전시장"]
    assert search.composing == "승"
    commit(search, "승")
    assert titles(shown) == ["아버지의 자동차 전시장"]
    assert search.text() == "시승"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LANTERN", ["Bookshop"]),
        ("60 sec", ["Bookshop"]),
        ("corner", ["Corner shops"]),
        ("shop", ["Bookshop", "Corner shops"]),
    ],
)
def test_the_search_looks_at_titles_clients_and_notes(
    qtbot: QtBot, shown: LibraryPage, text: str, found: list[str]
) -> None:
    qtbot.keyClicks(shown.header.search, text)
    assert titles(shown) == found


def test_what_is_not_found_is_said_and_the_search_can_be_cleared(qtbot: QtBot, shown: LibraryPage) -> None:
    qtbot.keyClicks(shown.header.search, "xyz")
    assert shown.body.currentWidget() is shown.empty
    assert "xyz" in shown.empty.sentence.text()
    assert shown.empty.first is not None
    shown.empty.first.click()
    assert len(titles(shown)) == 3
    assert shown.header.search.text() == ""


def test_escape_clears_the_search_and_then_goes_back_to_the_cards(qtbot: QtBot, shown: LibraryPage) -> None:
    search = shown.header.search
    search.setFocus()
    qtbot.keyClicks(search, "corner")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == "" and len(titles(shown)) == 3
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    qtbot.waitUntil(shown.cards.hasFocus)


def test_the_search_of_the_examples_looks_into_their_notes(qtbot: QtBot, shown: LibraryPage) -> None:
    shown.show_examples()
    assert len(titles(shown)) == 3
    qtbot.keyClicks(shown.header.search, "wireless download")
    assert titles(shown) == ["Online bookshop moves to e-books"]


def test_the_order_is_chosen_and_remembered(
    make_page: PageMaker, context: Context, shown: LibraryPage, library: Library
) -> None:
    by_title = shown.header.order.menu().actions()[1]
    by_title.trigger()
    assert titles(shown) == ["Bookshop", "Corner shops", "아버지의 자동차 전시장"]
    assert shown.header.order.menu().actions()[1].isChecked()
    again = make_page(context)
    again.show_library(library)
    assert titles(again) == ["Bookshop", "Corner shops", "아버지의 자동차 전시장"]


def test_the_section_is_remembered(
    make_page: PageMaker, context: Context, shown: LibraryPage, library: Library
) -> None:
    shown.sidebar.section_chosen.emit("trash")
    again = make_page(context)
    again.show_library(library)
    assert again.header.title.text() == shown.header.title.text() == "Trash"


def test_the_sidebar_counts_and_names_what_there_is(shown: LibraryPage, library: Library) -> None:
    library.delete(shown.model.cards[0].id)
    shown.refresh()
    rows = entries(shown.sidebar.places)
    assert [(row.id, row.count) for row in rows[:3]] == [("workshops", 2), ("examples", 3), ("trash", 1)]
    assert [row.active for row in rows[:3]] == [True, False, False]
    assert rows[0].spoken.startswith("All workshops, 2 ")


def test_the_sidebar_lists_workbooks_and_forgets_one_that_is_gone(
    qtbot: QtBot, context: Context, shown: LibraryPage, heard: Heard, tmp_path: Path
) -> None:
    there, gone = tmp_path / "Clients.canvasbook", tmp_path / "Gone.canvasbook"
    SqliteWorkbook.create(there).close()
    context.settings.remember_recent(there)
    context.settings.remember_recent(gone)
    shown.refresh()
    workbooks = {row.text: row for row in entries(shown.sidebar.places) if row.kind == "workbook"}
    assert list(workbooks) == ["My library", "Gone", "Clients"]
    assert workbooks["My library"].active
    assert [workbooks[name].missing for name in workbooks] == [False, True, False]
    assert "not found" in workbooks["Gone"].spoken
    side = shown.sidebar.places
    row = entries(side).index(workbooks["Clients"])
    side.setCurrentIndex(side.rows.index(row))
    qtbot.keyClick(side, Qt.Key.Key_Return)
    assert heard.workbooks == [there]
    side.setCurrentIndex(side.rows.index(entries(side).index(workbooks["Gone"])))
    qtbot.keyClick(side, Qt.Key.Key_Delete)
    assert context.settings.get(RECENT) == (there,)
    assert "Gone" not in [row.text for row in entries(side)]


def test_the_cross_of_a_missing_workbook_forgets_it(
    qtbot: QtBot, context: Context, shown: LibraryPage, heard: Heard, tmp_path: Path
) -> None:
    context.settings.remember_recent(tmp_path / "Gone.canvasbook")
    shown.refresh()
    side = shown.sidebar.places
    row = next(i for i, entry in enumerate(entries(side)) if entry.missing)
    rect = side.visualRect(side.rows.index(row))
    qtbot.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, pos=side.itemDelegate().cross(rect).center())
    assert context.settings.get(RECENT) == ()
    assert heard.workbooks == []


def test_the_last_row_asks_for_a_workbook(qtbot: QtBot, shown: LibraryPage, heard: Heard) -> None:
    side = shown.sidebar.places
    side.setCurrentIndex(side.rows.index(side.rows.rowCount() - 1))
    qtbot.keyClick(side, Qt.Key.Key_Space)
    assert heard.workbooks == [None]


def test_the_settings_are_asked_for_at_the_bottom(qtbot: QtBot, shown: LibraryPage) -> None:
    with qtbot.waitSignal(shown.settings_wanted):
        qtbot.keyClick(shown.sidebar.foot, Qt.Key.Key_Return)


def test_an_empty_library_says_what_to_do_first(qtbot: QtBot, page: LibraryPage, workbook: SqliteWorkbook) -> None:
    page.show_library(library_of(workbook))
    assert page.body.currentWidget() is page.empty
    assert page.empty.first is not None
    qtbot.waitUntil(page.empty.first.hasFocus)
    assert not page.header.new.isVisible(), "one primary button on a screen"
    page.show_examples()
    assert len(titles(page)) == 3
    assert page.header.new.isVisible()


def test_an_empty_trash_says_so(shown: LibraryPage) -> None:
    shown.sidebar.section_chosen.emit("trash")
    assert shown.body.currentWidget() is shown.empty
    assert not shown.header.empty.isVisible()


def test_the_foot_says_where_everything_is_kept_and_when_it_was_copied(
    context: Context, shown: LibraryPage, workbook: SqliteWorkbook
) -> None:
    assert shown.foot.saved.text() == "Saved in My library"
    daily_backup(workbook.path, context.places.backups, TODAY)
    shown.refresh()
    assert shown.foot.saved.text().startswith("Saved in My library · last backup ")


def test_a_workbook_that_may_only_be_read_offers_nothing_that_writes(
    page: LibraryPage, library: Library, workbook: SqliteWorkbook, heard: Heard
) -> None:
    with SqliteWorkbook.open(workbook.path, read_only=True) as closed:
        page.show_library(library_of(closed))
        assert not page.header.new.isEnabled()
        assert not page.state().writable
        assert "may only be read" in page.foot.saved.text()
        card = page.model.cards[0]
        enabled = {action.text() for action in page.menu_for(card).actions() if action.isEnabled() and action.text()}
        assert enabled == {"Open", "About this workshop…"}
        page.cards.removal_wanted.emit(card)
        page.cards.rename()
        assert page.cards.state() != page.cards.State.EditingState
        page.cards.opened.emit(card)
        assert heard.opened == [card.id]
        page.forget_library()


def test_what_another_program_wrote_is_there_when_the_window_is_used_again(
    qtbot: QtBot, shown: LibraryPage, workbook: SqliteWorkbook
) -> None:
    with SqliteWorkbook.open(workbook.path) as other:
        add(library_of(other), "From elsewhere", "")
    QApplication.sendEvent(shown, QEvent(QEvent.Type.WindowActivate))
    assert "From elsewhere" in titles(shown)


def test_a_broken_workbook_is_told_and_the_page_stays(shown: LibraryPage, workbook: SqliteWorkbook) -> None:
    workbook.path.unlink()
    shown.refresh()
    shown.header.new_wanted.emit("canvas-walk")
    assert shown.message.isVisible()
    assert len(titles(shown)) == 3


def test_the_cards_are_a_list_with_names_for_a_screen_reader(shown: LibraryPage) -> None:
    cards = QAccessible.queryAccessibleInterface(shown.cards)
    assert cards.text(QAccessible.Text.Name) == "All workshops"
    names = [cards.child(i).text(QAccessible.Text.Name) for i in range(cards.childCount())]
    assert any(name.startswith("Bookshop, Lantern Books, 14 March 2005, 2 note") for name in names)


def test_all_that_is_shown_as_an_icon_has_a_name(shown: LibraryPage) -> None:
    for widget in (
        shown.header.more,
        shown.header.search,
        shown.header.order,
        shown.sidebar.places,
        shown.sidebar.foot,
    ):
        assert widget.accessibleName()


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("size", "scale"), [((1100, 680), 1.0), ((1100, 680), 1.5), ((1366, 768), 1.2), ((1920, 1080), 0.9)]
)
def test_all_words_fit(
    qtbot: QtBot,
    make_context: Callable[..., Context],
    make_page: PageMaker,
    library: Library,
    language: str,
    scheme: str,
    size: tuple[int, int],
    scale: float,
) -> None:
    context = make_context(language, scheme, scale)
    page = make_page(context, *size)
    for section in ("workshops", "examples", "trash"):
        page.show_library(library)
        page.sidebar.section_chosen.emit(section)
        qtbot.waitUntil(lambda: not clipped(page))
    assert page.minimumSizeHint().width() <= size[0]


def test_every_word_is_translated(qtbot: QtBot, qapp: QApplication, shown: LibraryPage) -> None:
    language = speak_pseudo(qapp)
    try:
        qtbot.waitUntil(lambda: "«" in shown.header.title.text())
        assert untranslated(shown, {"canvasapp", "Ctrl F"}) == []
        rows = entries(shown.sidebar.places) + entries(shown.sidebar.foot)
        assert [row.text for row in rows if "«" not in row.text] == []
        menu = shown.menu_for(shown.model.cards[0])
        assert [action.text() for action in menu.actions() if action.text() and "«" not in action.text()] == []
    finally:
        qapp.removeTranslator(language)
