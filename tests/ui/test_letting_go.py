"""What is closed is gone: no command, however often it is done, leaves windows, menus or pages behind."""

import gc
import weakref
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from stage import BOOKSHOP, CORNER, Stage, settle

from canvasapp.ui.workshop.note_menu import note_menu, sheet_menu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Deed = Callable[[Stage], None]


def back(stage: Stage) -> None:
    """To the library again."""
    stage.navigation.show_library()
    settle()


def open_and_leave(stage: Stage) -> None:
    stage.open_workshop(BOOKSHOP)
    back(stage)


def look_at_every_sheet(stage: Stage) -> None:
    stage.open_workshop(BOOKSHOP)
    for sheet in stage.workshop().content.sheets:
        stage.workshop().show_sheet(sheet.id)
        settle()
    back(stage)


def begin_and_remove_a_sheet(stage: Stage) -> None:
    stage.open_workshop(CORNER)
    page = stage.workshop()
    page.add_sheet(stage.context.methods["customer-effort"])
    settle()
    page.session.document.undo()
    back(stage)


def walk_through_a_canvas(stage: Stage) -> None:
    stage.open_workshop(BOOKSHOP)
    stage.run("view.walk")
    back(stage)


def in_workshop(*actions: str) -> Deed:
    """Actions of an open workshop; a dialog that one of them opens is closed at once."""

    def command(stage: Stage) -> None:
        stage.open_workshop(BOOKSHOP)
        stage.run("block.2")
        stage.canvas().blocks["value_propositions"].view.select_rows([0])
        act(stage, *actions)
        back(stage)

    return command


def act(stage: Stage, *actions: str) -> None:
    """Actions of the page in front; a dialog or menu that one of them opens is closed at once."""
    for action in actions:
        QTimer.singleShot(0, close_what_is_above)
        stage.run(action)
        close_what_is_above()
        settle()


def close_what_is_above() -> None:
    """Close the dialog or menu in front."""
    above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if above is not None:
        above.close()


def menus_of_the_workshop(stage: Stage) -> None:
    stage.open_workshop(BOOKSHOP)
    stage.workshop().top.menu.menu().aboutToShow.emit()
    view = stage.canvas().blocks["value_propositions"].view
    view.select_rows([0, 2])
    opened, actions = stage.workshop().opened, stage.navigation.actions
    for menu in (note_menu(opened, actions, stage.canvas()), sheet_menu(opened, actions)):
        look_into(menu)
        menu.deleteLater()
    back(stage)


def menus_of_the_library(stage: Stage) -> None:
    page = stage.navigation.library_page
    page.header.more.menu().aboutToShow.emit()
    act(stage, "view.menu")
    card = page.cards.card()
    assert card is not None
    page.cards.menu_wanted.emit(card, QPoint(10, 10))
    close_what_is_above()


def look_into(menu: QMenu) -> None:
    """Pop a menu up and let it go."""
    menu.popup(QPoint(10, 10))
    settle()
    menu.close()


def messages(stage: Stage) -> None:
    page = stage.navigation.library_page
    page.tell("The disk is full.", "warn", {"Open the folder": lambda: None})
    page.tell("", "info")


def another_look(stage: Stage) -> None:
    stage.open_workshop(BOOKSHOP)
    for action in ("view.scheme", "view.language", "view.scheme", "view.language"):
        stage.run(action)
    back(stage)


def print_preview(stage: Stage) -> None:
    stage.open_workshop(BOOKSHOP)
    page = stage.print_page()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    back(stage)


def the_gallery(stage: Stage) -> None:
    act(stage, "file.methods")
    back(stage)


DEEDS: Mapping[str, Deed] = {
    "a workshop": open_and_leave,
    "every sheet": look_at_every_sheet,
    "a sheet and undo": begin_and_remove_a_sheet,
    "steps of a canvas": walk_through_a_canvas,
    "particulars": in_workshop("file.particulars"),
    "legend": in_workshop("sheet.legend"),
    "tracking": in_workshop("note.track"),
    "projector": in_workshop("view.present", "view.present"),
    "one block": in_workshop("view.block", "view.block"),
    "an edited note": in_workshop("note.edit", "block.3"),
    "settings": lambda stage: act(stage, "file.settings"),
    "menus of a workshop": menus_of_the_workshop,
    "menus of the library": menus_of_the_library,
    "messages": messages,
    "language and colours": another_look,
    "printing": print_preview,
    "the gallery": the_gallery,
}


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """The program at its library."""
    made = Stage(qapp, tmp_path / "stage")
    made.open(made.fill)
    yield made
    made.close()


def alive(stage: Stage) -> Counter[str]:
    """All windows and widgets, and whatever else the window holds, by kind."""
    settle()
    objects = {*stage.window.findChildren(QObject), *QApplication.allWidgets()}
    return Counter(type(one).__name__ for one in objects)


@pytest.mark.parametrize("command", DEEDS)
def test_nothing_is_left_behind(stage: Stage, command: str) -> None:
    DEEDS[command](stage)  # what is built once stays
    before = alive(stage)
    DEEDS[command](stage)
    DEEDS[command](stage)
    assert alive(stage) - before == Counter()


def test_a_workshop_that_was_left_is_forgotten(stage: Stage) -> None:
    stage.open_workshop(BOOKSHOP)
    page = stage.workshop()
    left = [weakref.ref(one) for one in (page, page.session.document, page.content, page.sheets, page.sheets.canvas())]
    del page
    back(stage)
    gc.collect()
    assert [type(found()).__name__ for found in left if found() is not None] == []
