"""Takeaways put into words of the interface's language."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.takeaway import Carried, TakeawayBody, TakeawaySort, TakeawaySource, TakeawayStatus
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.wording import day_text

ICONS: Mapping[TakeawaySort, str] = {"decision": "gavel", "action": "square-check", "parked": "archive"}

CARRY = "carry over"
"""In the place of the id of a takeaway that is to be shown: what earlier workshops left open is to be offered."""

_LONGEST = 60


def sort_text(sort: TakeawaySort) -> str:
    """One takeaway of a sort: decision, action, parked."""
    names: dict[TakeawaySort, str] = {
        "decision": QCoreApplication.translate("takeaways", "Decision"),
        "action": QCoreApplication.translate("takeaways", "Action"),
        "parked": QCoreApplication.translate("takeaways", "Parked"),
    }
    return names[sort]


def status_text(sort: TakeawaySort, status: TakeawayStatus) -> str:
    """How a takeaway of a sort stands."""
    decisions: dict[TakeawayStatus, str] = {
        "open": QCoreApplication.translate("takeaways", "stands"),
        "done": QCoreApplication.translate("takeaways", "carried out"),
        "dropped": QCoreApplication.translate("takeaways", "withdrawn"),
    }
    others: dict[TakeawayStatus, str] = {
        "open": QCoreApplication.translate("takeaways", "open"),
        "done": QCoreApplication.translate("takeaways", "done"),
        "dropped": QCoreApplication.translate("takeaways", "dropped"),
    }
    return (decisions if sort == "decision" else others)[status]


def source_text(content: Content, source: TakeawaySource) -> str:
    """Where a takeaway came up: the sheet, and what stood there; a note is quoted as it is now."""
    sheet = next((sheet.title for sheet in content.sheets if sheet.id == source.sheet), "")
    note = content.notes.get(source.note)
    said = shortened(note.text if note is not None else source.text)
    return " · ".join(part for part in (sheet, f"“{said}”" if said else "") if part)


def below_text(content: Content, takeaway: TakeawayBody, today: date, language: Language) -> str:
    """What stands below a takeaway in a list: who, until when, how it stands, and where it comes from."""
    due = _due(takeaway, today, language)
    stands = status_text(takeaway.sort, takeaway.status) if takeaway.status != "open" else ""
    vote = QCoreApplication.translate("takeaways", "vote: {vote}").format(vote=takeaway.vote) if takeaway.vote else ""
    noted = ""
    if takeaway.sort == "decision" and takeaway.day is not None:
        noted = QCoreApplication.translate("takeaways", "noted on {day}").format(day=day_text(takeaway.day, language))
    carried = carried_text(takeaway.carried, language) if takeaway.carried is not None else ""
    source = source_text(content, takeaway.source) if takeaway.source is not None else ""
    return " · ".join(part for part in (stands, takeaway.who, due, vote, noted, carried, source) if part)


def carried_text(carried: Carried, language: Language) -> str:
    """From which earlier workshop a takeaway was carried over."""
    title = " ".join(part for part in (f"“{carried.title}”", day_text(carried.day, language)) if part)
    return QCoreApplication.translate("takeaways", "from {workshop}").format(workshop=title)


def shortened(text: str) -> str:
    """A text on one line, its end given up where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _due(takeaway: TakeawayBody, today: date, language: Language) -> str:
    if takeaway.sort != "action" or takeaway.due is None:
        return ""
    if takeaway.is_overdue(today):
        text = QCoreApplication.translate("takeaways", "overdue since {day}")
    else:
        text = QCoreApplication.translate("takeaways", "until {day}")
    return text.format(day=day_text(takeaway.due, language))
