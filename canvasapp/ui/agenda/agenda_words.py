"""The agenda put into words of the interface's language: kinds, clock times, how far the day is from its plan."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from canvasapp.domain.model.agenda import AgendaItem, AgendaSort
from canvasapp.domain.model.agenda_times import Clock, ClockPhase
from canvasapp.ui.kit.wording import minutes_text

ICONS: Mapping[AgendaSort, str] = {
    "input": "megaphone",
    "exercise": "sticky-note",
    "break": "coffee",
    "vote": "vote",
    "discussion": "message-circle-question",
}


def sort_text(sort: AgendaSort) -> str:
    """What kind of step it is."""
    names: dict[AgendaSort, str] = {
        "input": QCoreApplication.translate("agenda", "Input"),
        "exercise": QCoreApplication.translate("agenda", "Exercise"),
        "break": QCoreApplication.translate("agenda", "Break"),
        "vote": QCoreApplication.translate("agenda", "Vote"),
        "discussion": QCoreApplication.translate("agenda", "Discussion"),
    }
    return names[sort]


def clock_time(moment: datetime | None) -> str:
    """The time of the day where the room is: 09:05; "" for none."""
    return "" if moment is None else f"{moment.astimezone():%H:%M}"


def left_text(clock: Clock) -> str:
    """The time that is left: 06:18; in overtime how much too much: +02:10."""
    seconds = int(abs(clock.left).total_seconds() + (0 if clock.phase == "over" else 0.999))
    sign = "+" if clock.phase == "over" else ""
    return f"{sign}{seconds // 60:02}:{seconds % 60:02}"


def phase_text(phase: ClockPhase) -> str:
    """What the colour of a clock says."""
    names: dict[ClockPhase, str] = {
        "calm": QCoreApplication.translate("agenda", "in time"),
        "soon": QCoreApplication.translate("agenda", "soon at its end"),
        "last": QCoreApplication.translate("agenda", "at its end"),
        "over": QCoreApplication.translate("agenda", "over its time"),
    }
    return names[phase]


def behind_text(behind: timedelta | None) -> str:
    """How far the day is from its plan; "" before it has begun."""
    if behind is None:
        return ""
    minutes = round(abs(behind) / timedelta(minutes=1))
    if not minutes:
        return QCoreApplication.translate("agenda", "on plan")
    if behind > timedelta():
        return QCoreApplication.translate("agenda", "%n minute(s) behind the plan", None, minutes)
    return QCoreApplication.translate("agenda", "%n minute(s) ahead of the plan", None, minutes)


def length_text(item: AgendaItem, now: datetime) -> str:
    """How long a step is, and once it has begun how long it took: 14/15 min."""
    if not item.spans:
        return minutes_text(item.minutes)
    ran = round(item.ran(now) / timedelta(minutes=1))
    text = QCoreApplication.translate("agenda", "{ran}/{planned} min")
    return text.format(ran=ran, planned=item.minutes)
