"""Decisions and actions as files of their own: a table for spreadsheets, a calendar for the actions with a day."""

import csv
from datetime import date
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.draft import Draft, made
from canvasapp.domain.model.takeaway import TakeawayBody, TakeawaySource
from canvasapp.domain.model.values import clean_text
from canvasapp.export.text.action_calendar import action_calendar
from canvasapp.export.text.takeaway_table import takeaway_table

TODAY = date(2026, 11, 29)


def content(*takeaways: TakeawayBody) -> Content:
    return made(Draft(title="Spring", takeaways=takeaways))


def rows(table: bytes) -> list[list[str]]:
    assert table.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(table.decode("utf-8-sig"), newline="")))


def events(calendar: bytes) -> list[dict[str, object]]:
    return [
        {"summary": str(event["summary"]), "start": event["dtstart"].dt, "uid": str(event["uid"])}
        for event in Calendar.from_ical(calendar).walk("VEVENT")
    ]


def test_a_table_has_a_row_for_each_under_heads_in_the_language_of_the_workshop() -> None:
    kept = content(
        TakeawayBody(sort="action", text='Call, "today"\nor never', who="준호", due=TODAY, status="done"),
        TakeawayBody(sort="decision", text="Begin", source=TakeawaySource(sheet="", text="Stations"), day=TODAY),
    )
    heads, decision, action = rows(takeaway_table(kept, "en"))
    assert heads[:3] == ["Kind", "What", "Who"]
    assert decision == ["decision", "Begin", "", "", "", "open", "2026-11-29", "Stations", ""]
    assert action == ["action", 'Call, "today"\nor never', "준호", "", "2026-11-29", "done", "", "", ""]
    assert rows(takeaway_table(kept, "ko"))[0][:2] == ["종류", "내용"]


def test_no_text_becomes_a_formula() -> None:
    kept = content(*(TakeawayBody(sort="parked", text=f"{sign}1+1") for sign in "=+-@"))
    assert [row[1] for row in rows(takeaway_table(kept, "en"))[1:]] == ["'=1+1", "'+1+1", "'-1+1", "'@1+1"]


def test_a_calendar_has_the_open_actions_with_a_day_soonest_first() -> None:
    kept = content(
        TakeawayBody(sort="action", text="Later", due=date(2026, 12, 24)),
        TakeawayBody(sort="action", text="Call", who="Jun", due=date(2026, 12, 4)),
        TakeawayBody(sort="action", text="Done", due=TODAY, status="done"),
        TakeawayBody(sort="action", text="Whenever"),
        TakeawayBody(sort="decision", text="Decided", due=TODAY),
    )
    found = events(action_calendar(kept, TODAY))
    assert [(each["summary"], each["start"]) for each in found] == [
        ("Jun: Call", date(2026, 12, 4)),
        ("Later", date(2026, 12, 24)),
    ]
    assert found == events(action_calendar(kept, date(2026, 12, 1))), "the same action stays the same event"


@given(st.text(min_size=1).filter(lambda text: bool(clean_text(text))))
def test_any_text_comes_out_of_a_calendar_as_it_went_in(text: str) -> None:
    kept = content(TakeawayBody(sort="action", text=text, due=TODAY))
    (found,) = events(action_calendar(kept, TODAY))
    assert found["summary"] == clean_text(text)
