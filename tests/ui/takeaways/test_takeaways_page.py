"""The page of decisions and actions: listed, filtered, changed by keys, carried over, saved, and left again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from facilitator import CH, CTRL, NONE, Disk, Facilitator
from modal import in_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from workbooks import library_of

from canvasapp.domain.model.draft import Draft, made
from canvasapp.domain.model.takeaway import Takeaway, TakeawayBody, TakeawaySort, TakeawaySource
from canvasapp.domain.model.takeaway_edits import add_takeaway
from canvasapp.domain.model.workshop_edits import describe
from canvasapp.ui.takeaways.carry_over_dialog import CarryOverDialog
from canvasapp.ui.takeaways.saving_takeaways import save_takeaways
from canvasapp.ui.takeaways.takeaway_dialog import TakeawayDialog
from canvasapp.ui.takeaways.takeaways_page import TakeawaysPage

TODAY = date(2026, 11, 29)


@pytest.fixture
def page(qtbot: QtBot, table: Facilitator) -> Iterator[TakeawaysPage]:
    """The page over the table's workshop, which has decisions, an overdue action, a done one and a parked thing."""
    keep(table, "decision", "Begin at the stations", who="Anna", vote="11 of 14", day=TODAY)
    keep(table, "decision", "One price", status="dropped")
    keep(table, "action", "Call the station", who="Jun", due=date(2026, 11, 1))
    keep(table, "action", "Count readers", who="Anna", status="done")
    keep(table, "parked", "Second-hand books")
    made_page = TakeawaysPage(table.context, table.actions, lambda: TODAY)
    table.window.show_page(made_page)
    table.actions.serve(made_page)
    made_page.show_for(table.page.host)
    yield made_page
    made_page.leave()


def keep(table: Facilitator, sort: TakeawaySort, text: str, **fields: object) -> Takeaway:
    body = TakeawayBody.model_validate({"sort": sort, "text": text} | fields)
    table.page.host.do(add_takeaway(table.document.content, body))
    return next(each for each in table.document.content.takeaways.values() if each.text == text)


def shown(page: TakeawaysPage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def spoken(page: TakeawaysPage, row: int) -> str:
    return str(page.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole))


def found(table: Facilitator, text: str) -> Takeaway:
    return next(each for each in table.document.content.takeaways.values() if each.text == text)


def press(page: TakeawaysPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(page.list, key, modifiers)


def test_what_is_open_is_listed_by_kind_and_says_who_when_and_how(page: TakeawaysPage) -> None:
    assert shown(page) == ["Begin at the stations", "Call the station", "Second-hand books"]
    assert spoken(page, 0) == "Decision: Begin at the stations, Anna · vote: 11 of 14 · noted on 29 Nov 2026"
    assert spoken(page, 1) == "Action: Call the station, Jun · overdue since 1 Nov 2026"
    page.grab()


def test_the_list_is_filtered_by_kind_person_and_what_is_done(page: TakeawaysPage) -> None:
    page.bar.standing.buttons["every"].click()
    assert len(shown(page)) == 5
    assert "carried out" not in spoken(page, 1)
    assert "withdrawn" in spoken(page, 1)
    page.bar.person.setCurrentIndex(page.bar.person.findData("Anna"))
    assert shown(page) == ["Begin at the stations", "Count readers"]
    page.bar.sorts.buttons["parked"].click()
    assert shown(page) == []
    assert page.empty.isVisible()
    assert page.empty.first is not None
    page.empty.first.click()
    assert len(shown(page)) == 5
    assert page.bar.sorts.buttons["action"].text() == "Actions 2"


def test_space_makes_an_action_done_and_undo_takes_that_back(table: Facilitator, page: TakeawaysPage) -> None:
    page.list.choose(found(table, "Call the station").id)
    press(page, Qt.Key.Key_Space)
    assert found(table, "Call the station").status == "done"
    assert shown(page) == ["Begin at the stations", "Second-hand books"]
    table.actions.run("edit.undo")
    assert found(table, "Call the station").status == "open"
    assert "Call the station" in shown(page)


def test_several_are_removed_at_once_and_come_back(table: Facilitator, page: TakeawaysPage) -> None:
    page.list.selectAll()
    press(page, Qt.Key.Key_Delete)
    assert shown(page) == []
    table.actions.run("edit.undo")
    assert len(shown(page)) == 3


def test_enter_changes_one_and_what_was_parked_becomes_an_action(table: Facilitator, page: TakeawaysPage) -> None:
    page.list.choose(found(table, "Second-hand books").id)

    def change(dialog: TakeawayDialog) -> None:
        dialog.sort.buttons["action"].click()
        assert dialog.due.isVisible()
        assert not dialog.vote.isVisible()
        QTest.keyClicks(dialog.who, "Mina")
        QTest.keyClicks(dialog.due, "4 Dec 2026")
        QTest.keyClick(dialog.due, Qt.Key.Key_Return)

    in_dialog(TakeawayDialog, lambda: press(page, Qt.Key.Key_Return), change)
    changed = found(table, "Second-hand books")
    assert (changed.sort, changed.who, changed.due) == ("action", "Mina", date(2026, 12, 4))
    assert page.list.current_id() == changed.id


def test_a_day_that_is_none_and_a_blank_text_are_complained_about_in_place(
    table: Facilitator, page: TakeawaysPage
) -> None:
    steps = table.steps()

    def try_it(dialog: TakeawayDialog) -> None:
        dialog.save.click()
        assert dialog.focusWidget() is dialog.text
        QTest.keyClicks(dialog.text, "Call")
        QTest.keyClicks(dialog.due, "soon")
        dialog.save.click()
        assert dialog.focusWidget() is dialog.due
        dialog.sort.buttons["parked"].click()
        dialog.save.click()

    in_dialog(TakeawayDialog, lambda: page.write_down("action"), try_it)
    assert table.steps() == steps + 1
    assert (found(table, "Call").sort, found(table, "Call").due, found(table, "Call").day) == ("parked", None, TODAY)


def test_what_was_typed_stays_when_the_disk_is_full(table: Facilitator, page: TakeawaysPage, disk: Disk) -> None:
    def try_it(dialog: TakeawayDialog) -> None:
        QTest.keyClicks(dialog.text, "Call")
        disk.full = True
        dialog.save.click()
        assert dialog.isVisible()
        assert "no room" in dialog.message.text.text()
        disk.full = False
        dialog.save.click()
        assert not dialog.isVisible()

    in_dialog(TakeawayDialog, lambda: page.write_down("action"), try_it)
    assert found(table, "Call")


def test_ctrl_enter_leads_to_where_it_came_up(qtbot: QtBot, table: Facilitator, page: TakeawaysPage) -> None:
    sheet = table.document.content.sheets[0].id
    kept = keep(table, "action", "Ask them", source=TakeawaySource(sheet=sheet))
    page.list.choose(kept.id)
    with qtbot.waitSignal(page.source_wanted) as heard:
        press(page, Qt.Key.Key_Return, CTRL)
    assert heard.args == [kept]


def test_what_an_earlier_workshop_left_open_is_offered_and_carried_over(
    table: Facilitator, page: TakeawaysPage
) -> None:
    page.carry()
    assert "Client" in page.message.text.text()
    table.page.host.do(describe(table.document.content.workshop, client="Lantern"))
    page.carry()
    assert "nothing open" in page.message.text.text()
    bodies = [TakeawayBody(sort="action", text=text, who="Jun", due=TODAY) for text in ("Write", "Draw")]
    earlier = made(Draft(title="Spring", client="lantern", day="2026-03-02", takeaways=tuple(bodies)))
    library_of(table.workbook).add(earlier)

    def choose(dialog: CarryOverDialog) -> None:
        assert dialog.list.item(0).text() == "Write\nAction · Jun · until 29 Nov 2026 · “Spring” 2 Mar 2026"
        dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
        assert dialog.take.text() == "Carry over 1"
        dialog.grab()
        dialog.take.click()

    in_dialog(CarryOverDialog, page.carry, choose)
    assert "Write" in shown(page)
    assert "Draw" not in shown(page)
    row = shown(page).index("Write")
    assert "from “Spring” 2 Mar 2026" in spoken(page, row)


def test_another_window_is_followed(table: Facilitator, page: TakeawaysPage) -> None:
    with table.elsewhere() as document:
        document.do(add_takeaway(document.content, TakeawayBody(sort="parked", text="From elsewhere")))
    table.page.look_again()
    assert "From elsewhere" in shown(page)


def test_takeaways_are_saved_as_what_the_suffix_says(table: Facilitator, page: TakeawaysPage, tmp_path: Path) -> None:
    content = table.document.content
    for name, begin in (("a.md", "# Decisions"), ("a.csv", "\ufeffKind,What"), ("a.ics", "BEGIN:VCALENDAR")):
        path = tmp_path / name
        said = save_takeaways(page, table.context, content, TODAY, where=lambda *_, path=path: path)  # type: ignore[misc]
        assert said == f"Saved: {name}."
        assert path.read_text(encoding="utf-8").startswith(begin)
    assert save_takeaways(page, table.context, content, TODAY, where=lambda *_: None) is None


def test_escape_and_the_arrow_lead_back(qtbot: QtBot, page: TakeawaysPage) -> None:
    with qtbot.waitSignal(page.closed):
        press(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        page.bar.top.back.click()


def test_a_note_knows_its_block_after_the_page_was_left(table: Facilitator, page: TakeawaysPage) -> None:
    page.leave()
    table.fill(CH, "a")
    assert page.state().writable
    page.refresh()
