"""Values put into words of the interface's language: steps, errors, findings, dates."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from canvasapp.app.settings import Setting
from canvasapp.domain.method.method import Lead
from canvasapp.domain.model.change import Label
from canvasapp.domain.model.days import day_in_words
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import Status
from canvasapp.export.format import Finding

if TYPE_CHECKING:  # these names bring the whole engine of results, which no start needs
    from canvasapp.domain.engine.offering import Source
    from canvasapp.domain.engine.results.outcome import Badge

_LONGEST_WORD = 24
SIGNS: Mapping[Status, str] = {"assumption": "?", "testing": "~", "validated": "✓", "invalidated": "✕"}


def shortened(text: str, most: int = 60) -> str:
    """A title as it stands in a sentence: one line of `most` signs, without a word that no line could hold."""
    return _cut(" ".join(_cut(word, _LONGEST_WORD) for word in text.split()), most)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def error_text(error: WorldError) -> str:
    """The sentence of an error, translated and filled."""
    return _filled(error.sentence, error.details)


def finding_text(finding: Finding) -> str:
    """The sentence of a finding, translated and filled."""
    return _filled(finding.sentence, finding.details)


def setting_title(setting: Setting[Any]) -> str:
    """What a setting is called."""
    return QCoreApplication.translate("settings", setting.title)


def day_text(day: date | None, language: Language) -> str:
    """A day as it is written: 14 Mar 2005, 2005. 3. 14."""
    return "" if day is None else day_in_words(day, language)


def status_text(status: Status) -> str:
    """The name of a note's status."""
    names: dict[Status, str] = {
        "assumption": QCoreApplication.translate("wording", "assumption"),
        "testing": QCoreApplication.translate("wording", "testing"),
        "validated": QCoreApplication.translate("wording", "validated"),
        "invalidated": QCoreApplication.translate("wording", "disproved"),
    }
    return names[status]


def lead_text(lead: Lead) -> str:
    """Who leads a step of a method."""
    names: dict[Lead, str] = {
        "facilitator": QCoreApplication.translate("wording", "facilitator"),
        "customer_voice": QCoreApplication.translate("wording", "customer voice"),
        "numbers": QCoreApplication.translate("wording", "numbers keeper"),
        "scribe": QCoreApplication.translate("wording", "scribe"),
        "sceptic": QCoreApplication.translate("wording", "sceptic"),
        "everyone": QCoreApplication.translate("wording", "everyone"),
    }
    return names[lead]


def minutes_text(minutes: int) -> str:
    """A duration: 55 min, 55분."""
    return QCoreApplication.translate("wording", "{minutes} min").format(minutes=minutes)


def team_text(team: str) -> str:
    """The size of a team, as a method file has it (3-8): 3–8 people."""
    return QCoreApplication.translate("wording", "{team} people").format(team=team.replace("-", "–"))


def badge_text(badge: "Badge | None") -> str:
    """What is to be said about how much was answered; "" where it is enough."""
    match badge:
        case "too_little":
            return QCoreApplication.translate("wording", "too little to judge")
        case "provisional":
            return QCoreApplication.translate("wording", "provisional")
        case _:
            return ""


def source_text(source: "Source") -> str:
    """How the source of a note stands that a sheet has offered."""
    names: dict[Source, str] = {
        "same": QCoreApplication.translate("wording", "taken"),
        "changed": QCoreApplication.translate("wording", "source changed"),
        "gone": QCoreApplication.translate("wording", "source gone"),
    }
    return names[source]


def label_text(label: Label) -> str:
    """What a step does, as a noun: "move of 3 notes"."""
    match label.action:
        case "note.add":
            return QCoreApplication.translate("wording", "adding %n note(s)", None, label.count)
        case "note.edit":
            return QCoreApplication.translate("wording", "edit of a note")
        case "note.move":
            return QCoreApplication.translate("wording", "move of %n note(s)", None, label.count)
        case "note.colour":
            return QCoreApplication.translate("wording", "colour of %n note(s)", None, label.count)
        case "note.remove":
            return QCoreApplication.translate("wording", "removal of %n note(s)", None, label.count)
        case "note.track":
            return QCoreApplication.translate("wording", "judgement of a note")
        case "note.reopen":
            return QCoreApplication.translate("wording", "new look at %n note(s)", None, label.count)
        case "note.origin":
            return QCoreApplication.translate("wording", "change of where a note comes from")
        case "answer.set":
            return QCoreApplication.translate("wording", "answer to “{name}”").format(name=label.name)
        case "offer.accept":
            return QCoreApplication.translate("wording", "taking %n offered note(s)", None, label.count)
        case "offer.refuse":
            return QCoreApplication.translate("wording", "refusal of %n offered note(s)", None, label.count)
        case "offer.again":
            return QCoreApplication.translate("wording", "new offer of %n refused note(s)", None, label.count)
        case "sheet.add":
            return QCoreApplication.translate("wording", "%n new sheet(s)", None, label.count)
        case "sheet.rename":
            return QCoreApplication.translate("wording", "renaming of a sheet")
        case "sheet.duplicate":
            return QCoreApplication.translate("wording", "copy of a sheet")
        case "sheet.move":
            return QCoreApplication.translate("wording", "new order of sheets")
        case "sheet.remove":
            return QCoreApplication.translate("wording", "removal of sheet “{name}”").format(name=label.name)
        case "workshop.legend":
            return QCoreApplication.translate("wording", "change of the legend")
        case "workshop.edit":
            return QCoreApplication.translate("wording", "change of the workshop’s particulars")
        case _:
            return (
                _takeaway_label(label)
                or _agenda_label(label)
                or QCoreApplication.translate("wording", "change of the workshop")
            )


def _takeaway_label(label: Label) -> str:
    """What a step does to decisions, actions and parked things; "" for any other step."""
    match label.action:
        case "decision.add":
            return QCoreApplication.translate("wording", "new decision")
        case "action.add":
            return QCoreApplication.translate("wording", "new action")
        case "parked.add":
            return QCoreApplication.translate("wording", "something parked")
        case "takeaway.edit":
            return QCoreApplication.translate("wording", "change of a decision or action")
        case "takeaway.status":
            return QCoreApplication.translate("wording", "status of %n decision(s) or action(s)", None, label.count)
        case "takeaway.remove":
            return QCoreApplication.translate("wording", "removal of %n decision(s) or action(s)", None, label.count)
        case "takeaway.carry":
            return QCoreApplication.translate("wording", "carrying over of %n thing(s) left open", None, label.count)
        case _:
            return ""


def _agenda_label(label: Label) -> str:
    """What a step does to the agenda and its clock; "" for any other step."""
    match label.action:
        case "agenda.add":
            return QCoreApplication.translate("wording", "%n new step(s) of the agenda", None, label.count)
        case "agenda.edit":
            return QCoreApplication.translate("wording", "change of a step of the agenda")
        case "agenda.move":
            return QCoreApplication.translate("wording", "new order of the agenda")
        case "agenda.skip":
            return QCoreApplication.translate("wording", "leaving a step out, or taking it in")
        case "agenda.remove":
            return QCoreApplication.translate("wording", "removal of %n step(s) of the agenda", None, label.count)
        case "clock.start":
            return QCoreApplication.translate("wording", "start of a step of the agenda")
        case "clock.pause":
            return QCoreApplication.translate("wording", "pause of the clock")
        case "clock.give":
            return QCoreApplication.translate("wording", "{minutes} min on the clock").format(minutes=label.name)
        case "clock.end":
            return QCoreApplication.translate("wording", "end of a step of the agenda")
        case _:
            return ""


def _filled(sentence: str, details: Mapping[str, object]) -> str:
    """The sentence translated and filled; a detail that is a finding (the reason of a refusal) is translated, too."""
    spoken = {name: finding_text(value) if isinstance(value, Finding) else value for name, value in details.items()}
    return QCoreApplication.translate("sentences", sentence).format(**spoken)
