"""An agenda made of the steps of the methods that a workshop has sheets of."""

from collections.abc import Mapping

from canvasapp.domain.method.method import Lead, Method
from canvasapp.domain.model.agenda import AgendaBody
from canvasapp.domain.model.content import Content


def agenda_of_methods(
    content: Content, methods: Mapping[str, Method], leads: Mapping[Lead, str]
) -> tuple[AgendaBody, ...]:
    """A step for each step of each sheet's method, with its minutes, who leads it, and the sentence to say as a private
    note. `leads` names who leads. Sheets whose method is not known, or that are in the agenda already, are left out."""
    language = content.workshop.language
    there = {item.sheet for item in content.agenda}
    return tuple(
        AgendaBody(
            title=f"{sheet.title}: {step.title.in_(language)}",
            sort="exercise",
            minutes=step.minutes,
            lead=leads[step.lead],
            sheet=sheet.id,
            private=step.say.in_(language),
        )
        for sheet in content.sheets
        if sheet.method in methods and sheet.id not in there
        for step in methods[sheet.method].step
    )
