"""The library in the situations that a person meets, and the way to the bookshop of the examples."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from stage import BOOKSHOP, Stage, enter, settle


def library(stage: Stage) -> None:
    """Six workshops, one of them chosen."""
    stage.open(stage.fill)


def library_examples(stage: Stage) -> None:
    """The examples that come with the program."""
    library(stage)
    stage.navigation.library_page.show_examples()


def library_trash(stage: Stage) -> None:
    """One workshop in the trash."""
    library(stage)
    stage.navigation.library_page.sidebar.section_chosen.emit("trash")


def library_empty(stage: Stage) -> None:
    """The very first start."""
    stage.open()


def library_found(stage: Stage) -> None:
    """A search that finds something."""
    _search(stage, {"en": "book", "ko": "서점"}[stage.language])


def library_nothing(stage: Stage) -> None:
    """A search that finds nothing."""
    _search(stage, {"en": "elephant", "ko": "코끼리"}[stage.language])


def library_message(stage: Stage) -> None:
    """A workshop was put in the trash just now."""
    library(stage)
    QTest.keyClick(stage.navigation.library_page.cards, Qt.Key.Key_Delete)


def library_card_menu(stage: Stage) -> None:
    """What can be done with a workshop."""
    library(stage)
    page = stage.navigation.library_page
    card = page.cards.card()
    assert card is not None
    pop_up(page.menu_for(card), stage, QPoint(620, 340))


def library_new_menu(stage: Stage) -> None:
    """What a new workshop can begin with."""
    library(stage)
    menu = stage.navigation.library_page.header.more.menu()
    menu.aboutToShow.emit()
    pop_up(menu, stage, QPoint(stage.window.width() - 240, 58))


def _search(stage: Stage, text: str) -> None:
    library(stage)
    search = stage.navigation.library_page.header.search
    search.setFocus()
    enter(search, text)


def pop_up(menu: object, stage: Stage, at: QPoint) -> None:
    assert isinstance(menu, QMenu)
    menu.popup(stage.window.mapToGlobal(at))
    settle()


def open_bookshop(stage: Stage) -> None:
    library(stage)
    stage.open_workshop(BOOKSHOP)
