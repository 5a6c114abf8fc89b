"""Actions as a calendar (RFC 5545): each open one with a day is an event of that whole day."""

from datetime import UTC, date, datetime, time, timedelta

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.takeaway import Takeaway


def dated_actions(content: Content) -> tuple[Takeaway, ...]:
    """The actions that belong into a calendar, soonest first."""
    found = [(each.due, each) for each in content.taken("action") if each.status == "open" and each.due is not None]
    return tuple(each for _, each in sorted(found, key=lambda pair: pair[0]))


def action_calendar(content: Content, today: date) -> bytes:
    """The calendar of a workshop's actions. An action keeps its identity, so that it moves when it comes again.

    Events and not to-dos: most calendars pass over those in a file. They leave the day free.
    """
    # 100 ms that no start of the program needs.
    from icalendar import Calendar, Event  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", "-//canvasapp//actions//EN")
    calendar.add("version", "2.0")
    for action in dated_actions(content):
        assert action.due is not None, "only actions with a day are in a calendar"
        event = Event()
        event.add("uid", f"{action.id}@canvasapp")
        event.add("dtstamp", datetime.combine(today, time(), UTC))
        event.add("summary", f"{action.who}: {action.text}" if action.who else action.text)
        event.add("dtstart", action.due)
        event.add("dtend", action.due + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("description", content.workshop.title)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
