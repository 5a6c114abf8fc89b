"""Another program at the same workbook while its library is shown."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from workbooks import library_of

from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.library.library_page import LibraryPage


def titles(page: LibraryPage) -> list[str]:
    return [card.workshop.title for card in page.model.cards]


def test_what_another_program_writes_is_seen_within_a_second_without_a_key_pressed(
    qtbot: QtBot, shown: LibraryPage, workbook: SqliteWorkbook
) -> None:
    seen = qtbot.waitSignal(shown.state_changed, timeout=1000, check_params_cb=lambda: "Theirs" in titles(shown))
    assert workbook.path is not None
    with seen, SqliteWorkbook.open(workbook.path) as elsewhere:
        library_of(elsewhere).create("Theirs", "en", None)
    assert titles(shown)[0] == "Theirs"
    assert shown.cards.hasFocus()


def test_a_title_that_is_being_edited_is_not_taken_away(shown: LibraryPage, workbook: SqliteWorkbook) -> None:
    QTest.keyClick(shown.cards, Qt.Key.Key_F2)
    assert shown.cards.is_editing()
    assert workbook.path is not None
    with SqliteWorkbook.open(workbook.path) as elsewhere:
        library_of(elsewhere).create("Theirs", "en", None)
    shown._look_again()
    assert shown.cards.is_editing() and "Theirs" not in titles(shown)
