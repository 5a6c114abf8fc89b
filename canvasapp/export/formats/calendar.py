"""The actions of a workshop as a calendar, for whatever calendar the people who do them look at."""

from datetime import date

from canvasapp.domain.model.values import Words
from canvasapp.export.format import Finding, Format, Job, Product
from canvasapp.export.options import Options
from canvasapp.export.text.action_calendar import action_calendar, dated_actions

_NO_ACTIONS = Finding("There is no open action with a day in this workshop; the calendar is empty.")


def write(job: Job[Options]) -> Product:
    """The open actions with a day; a finding where there are none."""
    findings = () if dated_actions(job.content) else (_NO_ACTIONS,)
    return Product(action_calendar(job.content, job.today or date.today()), findings=findings)


FORMAT = Format(
    id="calendar",
    suffix=".ics",
    name=Words(en="Calendar of actions", ko="할 일 달력"),
    write=write,
    options=Options,
    place=220,
)
