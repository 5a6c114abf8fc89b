"""The notes and actions that are due this month: counted in the library, listed, and a way to them."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shelves import TODAY
from workbooks import library_of

from canvasapp.app.document import Document
from canvasapp.domain.model.draft import Draft, DraftSheet, made
from canvasapp.domain.model.summaries import Standing
from canvasapp.domain.model.takeaway import TakeawayBody
from canvasapp.domain.model.takeaway_edits import carry_over
from canvasapp.domain.model.workshop import NoteBody, Status, Trial
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.kit.side_list import ENTRY_ROLE, SideEntry
from canvasapp.ui.library.due_list import DueList
from canvasapp.ui.library.library_page import LibraryPage
from canvasapp.ui.library.workshop_cards import standing_text


def note(text: str, due: date, status: Status = "validated") -> NoteBody:
    return NoteBody(block="channels", text=text, due=due, status=status)


NOTES = (
    note("Shops sell", date(2026, 3, 31)),
    note("Readers pay", date(2026, 1, 9)),
    note("Next month", date(2026, 4, 1)),
    note("Disproved", date(2026, 3, 5), "invalidated"),
    note("Ask ten", date(2026, 3, 2), "testing"),
)


ACTIONS = (
    TakeawayBody(sort="action", text="Call the station", who="Jun", due=date(2026, 1, 2)),
    TakeawayBody(sort="action", text="Whenever"),
    TakeawayBody(sort="action", text="Done", due=date(2026, 1, 2), status="done"),
    TakeawayBody(sort="action", text="Write", due=date(2026, 3, 20)),
    TakeawayBody(sort="action", text="In April", due=date(2026, 4, 1)),
)


def filled(workbook: SqliteWorkbook, title: str = "Bookshop") -> str:
    draft = Draft(title=title, sheets=(DraftSheet(method="canvas-walk", title="Today", notes=NOTES),))
    return library_of(workbook).add(made(draft), "workshop.create")


def entry(page: LibraryPage) -> SideEntry | None:
    rows = [page.sidebar.places.rows.index(row) for row in range(page.sidebar.places.rows.rowCount())]
    found = [row.data(ENTRY_ROLE) for row in rows]
    return next((one for one in found if one.id == "due"), None)


def test_what_is_due_by_the_end_of_the_month_is_found_soonest_first(workbook: SqliteWorkbook) -> None:
    workshop = filled(workbook)
    found = library_of(workbook).due_this_month(TODAY)
    assert [one.text for one in found] == ["Readers pay", "Ask ten", "Shops sell"]
    assert {one.workshop for one in found} == {workshop}
    library_of(workbook).delete(workshop)
    assert library_of(workbook).due_this_month(TODAY) == ()


def test_how_the_notes_of_a_workshop_stand_is_told_on_its_card(page: LibraryPage, workbook: SqliteWorkbook) -> None:
    library = library_of(workbook)
    workshop = filled(workbook)
    quiet = library.create("Quiet", "en", None, "Today")
    found = library.standings(TODAY)
    assert found == {workshop: Standing(disproved=1, overdue=1, next=date(2026, 3, 2))}
    page.show_library(library)
    said = {card.id: standing_text(card.standing, "en") for card in page.model.cards}
    assert said == {workshop: "1 disproved", quiet: ""}
    assert standing_text(Standing(overdue=2), "en") == "2 overdue"
    assert standing_text(Standing(next=date(2026, 10, 1)), "en") == "due 1 Oct 2026"
    index = page.model.index_of(workshop)
    assert "1 disproved" in page.model.data(index, Qt.ItemDataRole.AccessibleTextRole)  # type: ignore[operator]
    page.grab()


def test_a_disproved_note_that_was_replaced_is_no_matter_any_more(workbook: SqliteWorkbook) -> None:
    bodies = (
        NoteBody(block="channels", text="Old", status="invalidated", trial=Trial(result="no", replaced_by="1.2")),
        NoteBody(block="channels", text="New", trial=Trial(test='"replaced_by":')),
        NoteBody(block="channels", text="Wrong", status="invalidated", trial=Trial(test='"replaced_by":')),
    )
    draft = Draft(title="T", sheets=(DraftSheet(method="canvas-walk", title="Today", notes=bodies),))
    workshop = library_of(workbook).add(made(draft), "workshop.create")
    assert library_of(workbook).standings(TODAY) == {workshop: Standing(disproved=1)}


def test_actions_are_due_like_notes_and_stand_on_the_card(page: LibraryPage, workbook: SqliteWorkbook) -> None:
    library = library_of(workbook)
    workshop = library.add(made(Draft(title="Bookshop", takeaways=ACTIONS)))
    assert [one.text for one in library.due_this_month(TODAY)] == ["Call the station", "Write"]
    assert library.standings(TODAY) == {workshop: Standing(overdue=1, next=date(2026, 3, 20))}
    library.delete(workshop)
    assert library.due_this_month(TODAY) == ()
    assert library.standings(TODAY) == {}


def test_what_a_later_workshop_has_carried_on_is_due_there_alone(workbook: SqliteWorkbook) -> None:
    library = library_of(workbook)
    earlier = made(Draft(title="Spring", client="Lantern", takeaways=ACTIONS[:1]))
    library.add(earlier)
    later = made(Draft(title="Summer", client="LANTERN"))
    library.add(later)
    left = workbook.left_open("lantern", besides=later.workshop.id)
    assert [(workshop.title, takeaway.text) for workshop, takeaway in left] == [("Spring", "Call the station")]
    document = Document(workbook, later.workshop.id, "")
    document.do(carry_over(document.content, left))
    assert [(one.title, one.text) for one in library.due_this_month(TODAY)] == [("Summer", "Call the station")]
    assert workbook.left_open("Lantern", besides="") == ((document.content.workshop, *document.content.taken()),)
    library.delete(later.workshop.id)
    assert [one.title for one in library.due_this_month(TODAY)] == ["Spring"]


def test_nothing_is_left_open_by_other_clients_or_by_what_is_settled(workbook: SqliteWorkbook) -> None:
    library = library_of(workbook)
    library.add(made(Draft(title="Other", client="Okapi", takeaways=ACTIONS)))
    library.add(made(Draft(title="Same", client="Lantern", takeaways=ACTIONS[2:3])))
    assert workbook.left_open("Lantern", besides="") == ()


def test_an_action_of_the_list_leads_to_it(qtbot: QtBot, page: LibraryPage, workbook: SqliteWorkbook) -> None:
    library = library_of(workbook)
    workshop = library.add(made(Draft(title="Bookshop", takeaways=ACTIONS)))
    page.show_library(library)
    page.sidebar.due_wanted.emit()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DueList)
    said = dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Call the station, Jun · overdue since 2 Jan 2026 · Bookshop"
    with qtbot.waitSignal(page.action_wanted) as heard:
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert heard.args == [workshop, library.due_this_month(TODAY)[0].id]


def test_the_side_of_the_library_counts_them_and_says_nothing_of_none(
    page: LibraryPage, workbook: SqliteWorkbook
) -> None:
    page.show_library(library_of(workbook))
    assert entry(page) is None
    filled(workbook)
    page.refresh()
    found = entry(page)
    assert found is not None
    assert (found.text, found.count, found.spoken) == ("Due this month", 3, "3 things due this month")


def test_a_note_of_the_list_leads_to_it_by_keys(qtbot: QtBot, page: LibraryPage, workbook: SqliteWorkbook) -> None:
    workshop = filled(workbook)
    page.show_library(library_of(workbook))
    page.sidebar.due_wanted.emit()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DueList)
    said = [dialog.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(dialog.list.count())]
    assert said == [
        "Readers pay, overdue since 9 Jan 2026 · Bookshop",
        "Ask ten, due on 2 Mar 2026 · Bookshop",
        "Shops sell, due on 31 Mar 2026 · Bookshop",
    ]
    dialog.grab()
    wanted = library_of(workbook).due_this_month(TODAY)[1]
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.note_wanted) as heard:
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert heard.args == [workshop, wanted.id]
