"""A library with three workshops in a real workbook, and the page that shows it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from shelves import TODAY, Heard, PageMaker, add
from workbooks import library_of

from canvasapp.app.library import Library
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.kit.context import Context
from canvasapp.ui.library.library_page import LibraryPage
from canvasapp.ui.library.shipped_examples import ShippedExamples


@pytest.fixture
def workbook(context: Context) -> Iterator[SqliteWorkbook]:
    """The default workbook, still empty."""
    context.places.home.mkdir(parents=True)
    with SqliteWorkbook.create(context.places.library) as made_workbook:
        yield made_workbook


@pytest.fixture
def library(workbook: SqliteWorkbook) -> Library:
    """Three workshops; the bookshop was changed last."""
    filled = library_of(workbook)
    add(filled, "Corner shops", "Network", "Delivery in two hours")
    add(filled, "아버지의 자동차 전시장", "지방 딜러", "전기차 시승", "정비 예약", language="ko")
    add(filled, "Bookshop", "Lantern Books", "Any book within 60 seconds", "E-books")
    return filled


@pytest.fixture
def heard() -> Heard:
    """What the page asked for in this test."""
    return Heard()


@pytest.fixture
def make_page(qtbot: QtBot, workbook: SqliteWorkbook, heard: Heard) -> Iterator[PageMaker]:
    """Puts pages on the screen; they let go of their library before the workbook is closed."""
    pages: list[LibraryPage] = []

    def make(context: Context, width: int = 1440, height: int = 900) -> LibraryPage:
        page = LibraryPage(context, ShippedExamples(context.places.examples), today=lambda: TODAY)
        page.opened.connect(heard.opened.append)
        page.workbook_wanted.connect(heard.workbooks.append)
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        page.activateWindow()
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.forget_library()


@pytest.fixture
def page(make_page: PageMaker, context: Context) -> LibraryPage:
    """The page on the screen, without a library yet."""
    return make_page(context)


@pytest.fixture
def shown(qtbot: QtBot, page: LibraryPage, library: Library) -> LibraryPage:
    """The page with the three workshops, the focus on the first card."""
    page.show_library(library)
    qtbot.waitUntil(page.cards.hasFocus)
    return page
