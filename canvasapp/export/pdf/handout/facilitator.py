"""The facilitator's sheet: steps with their times, who leads, what to say, and what lies on the table."""

from datetime import date, datetime, time, timedelta

from canvasapp.domain.method.method import MethodStep
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.pdf.handout.exercise import Exercise, laid_out
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.handout_words import (
    BEGIN,
    CASES,
    CLOCK,
    FACILITATOR_SHEET,
    IN_VIEW,
    LEAD_BY,
    LEADS,
    MATERIAL,
    MATERIAL_ALWAYS,
    MATERIAL_VOTES,
    MINUTES,
    PEOPLE,
    SAY,
)
from canvasapp.export.pdf.handout.page_frame import blank_head
from canvasapp.export.pdf.handout.page_pieces import PagePiece, spaced
from canvasapp.export.pdf.handout.ruled_tables import (
    Phrase,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    table_pieces,
    words,
)
from canvasapp.export.pdf.handout.signs import writing_line
from canvasapp.export.pdf.handout.text_pieces import ABOVE_ELEMENT, heading, paragraph

_ANY_DAY = date(2000, 1, 1)


def facilitator_sheet(paper: Paper, start: time | None) -> Exercise:
    """The steps by the clock; without a start they are counted from zero, with room for the clock."""
    method = paper.method
    titles = [f"{paper.say(FACILITATOR_SHEET)}: {method.title.in_(paper.style.language)}"]
    people = PEOPLE.in_(paper.style.language).format(team=method.team.replace("-", "–"), minutes=method.minutes)
    pieces = [*paragraph(paper, people, bold=True), *_material(paper)]
    if start is None:
        pieces.append(_begin_line(paper))
    pieces += table_pieces(paper, _steps(paper, start))
    if method.case:
        pieces += spaced(heading(paper, CASES), ABOVE_ELEMENT * paper.small)
        for case in method.case:
            pieces += paragraph(paper, paper.say(case.label), indent=1.2 * paper.body, bullet="·")
    return laid_out(paper, titles, blank_head(paper, titles), pieces)


def _material(paper: Paper) -> list[PagePiece]:
    texts = [paper.say(MATERIAL_ALWAYS)]
    if paper.method.has_votes:
        texts.append(paper.say(MATERIAL_VOTES))
    return paragraph(paper, f"{paper.say(MATERIAL)}: {', '.join(texts)}", size=paper.small, muted=True)


def _begin_line(paper: Paper) -> PagePiece:
    sketch = Sketch(paper.style)
    height = paper.mm(9)
    label = paper.style.set(paper.say(BEGIN), 1000)
    sketch.text(label, 0, height - label.height)
    writing_line(sketch, label.width + paper.small, height, paper.mm(30))
    return PagePiece(sketch.figure(paper.width, height + 0.8 * paper.small), keeps=True)


def _steps(paper: Paper, start: time | None) -> Table:
    columns = (
        TableColumn(words(paper, paper.say(CLOCK), bold=True), paper.mm(27)),
        TableColumn(words(paper, paper.say(LEAD_BY), bold=True), paper.mm(30)),
        TableColumn(words(paper, paper.say(SAY), bold=True), paper.mm(60), 2.0),
        TableColumn(words(paper, paper.say(IN_VIEW), bold=True), paper.mm(40), 1.0),
    )
    rows = []
    passed = 0
    for step in paper.method.step:
        times = f"{_clock(start, passed)}–{_clock(start, passed + step.minutes)}"
        passed += step.minutes
        minutes = paper.tell(MINUTES, minutes=step.minutes)
        rows.append(TableRow((_time_cell(paper, times, minutes), *_step_cells(paper, step))))
    return Table(columns, tuple(rows))


def _time_cell(paper: Paper, times: str, minutes: str) -> TableCell:
    return TableCell((Phrase(times, paper.body, bold=True), Phrase(minutes, paper.small, muted=True)))


def _step_cells(paper: Paper, step: MethodStep) -> tuple[TableCell, TableCell, TableCell]:
    named = {element.id: element.prompt for element in paper.method.element}
    named |= {rule.id: rule.title for rule in paper.method.result}
    shown = [paper.say(named[name]) for name in step.show if name in named]
    said = TableCell((Phrase(paper.say(step.title), paper.body, bold=True), Phrase(paper.say(step.say), paper.body)))
    return words(paper, paper.say(LEADS[step.lead])), said, words(paper, *(f"· {text}" for text in shown))


def _clock(start: time | None, minutes: int) -> str:
    if start is None:
        return f"{minutes // 60}:{minutes % 60:02}"
    return f"{datetime.combine(_ANY_DAY, start) + timedelta(minutes=minutes):%H:%M}"
