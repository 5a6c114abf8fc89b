"""A workshop as sections: what is said of it, each sheet with its canvas, results and answers, and the legend."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from canvasapp.domain.engine.evaluating import outcome_in
from canvasapp.domain.engine.results.outcome import AnyResult, Outcome
from canvasapp.domain.engine.results.sentences import spoken_body
from canvasapp.domain.method.method import Block, Method
from canvasapp.domain.method.note_shelf import SHELF_AREA, on_shelf
from canvasapp.domain.method.rules import VerdictRule
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.days import day_in_words
from canvasapp.domain.model.values import Words
from canvasapp.domain.model.workshop import STATUSES, Note, Sheet
from canvasapp.export.format import Job, NoHandout, handout_sheets
from canvasapp.export.pdf.handout.handout_words import FACILITATOR, KEPT, RUNS
from canvasapp.export.pdf.pen.paper_words import CLIENT, DATE, LEGEND, SHEET, SIGN, STATUS
from canvasapp.export.sections.answer_parts import PlainTeller, answer_parts
from canvasapp.export.sections.section import (
    FilledCanvas,
    Heading,
    Paragraph,
    Part,
    Picture,
    Section,
    TextTable,
    team_texts,
)
from canvasapp.export.text.cell_words import plain_value

PURPOSE = Words(en="Purpose", ko="목적")
FINDING = Words(en="What came out", ko="나온 결론")
FINDINGS = Words(en="In short", ko="한눈에 보기")
REMARKS = Words(en="Remarks", ko="비고")
COLOUR = Words(en="Colour", ko="색")
SAYS = Words(en="Meaning", ko="뜻")


_OF_SHEETS = ("canvas", "exercise")


def teller_of(job: Job[Any]) -> PlainTeller:
    """Says labels in the language of a job."""
    blocks: dict[str, Block] = {b.id: b for method in job.methods.values() for b in method.canvas_blocks}
    return PlainTeller(job.language, blocks)


def sections_of(job: Job[Any]) -> tuple[Section, ...]:
    """The sections of a job: the workshop, its sheets, the legend. Raises NoHandout where there is no sheet."""
    sheets = [sheet for sheet in handout_sheets(job.content, job.methods) if not job.sheets or sheet.id in job.sheets]
    if not sheets:
        raise NoHandout()
    teller = teller_of(job)
    told = [_sheet(job, teller, sheet) for sheet in sheets]
    return (_about(job, teller, told), *told, _legend(job, teller))


def sheet_texts(job: Job[Any]) -> Iterator[str]:
    """What the team wrote on the sheets of a job."""
    return (text for section in sections_of(job) if section.kind in _OF_SHEETS for text in team_texts(section))


def _about(job: Job[Any], teller: PlainTeller, sheets: Sequence[Section]) -> Section:
    """The particulars of the workshop, and what has come out of its sheets."""
    workshop = job.content.workshop
    day = day_in_words(workshop.day, job.language) if workshop.day is not None else ""
    told = ((CLIENT, workshop.client), (DATE, day), (FACILITATOR, workshop.facilitator))
    facts = [Paragraph(f"{teller.say(label)}: {value}") for label, value in told if value]
    longer = ((PURPOSE, workshop.purpose), (REMARKS, workshop.remarks))
    texts: list[Part] = [
        part for label, value in longer if value for part in (Heading(teller.say(label)), Paragraph(value))
    ]
    found = tuple((sheet.title, sheet.finding) for sheet in sheets if sheet.finding)
    head = (teller.say(SHEET), teller.say(FINDING))
    findings = (Heading(teller.say(FINDINGS)), TextTable(head, found, (False, False))) if found else ()
    return Section("about", workshop.title, (*facts, *texts, *findings))


def _sheet(job: Job[Any], teller: PlainTeller, sheet: Sheet) -> Section:
    method = job.methods[sheet.method]
    outcome = outcome_in(job.content, job.methods, sheet.id, job.today or job.content.workshop.day or date.min)
    verdicts = [rule.id for rule in method.result if isinstance(rule, VerdictRule)]
    finding = next((outcome.results[name] for name in verdicts[-1:] if name in outcome.results), None)
    parts = list(_sheet_parts(job, teller, sheet, outcome, finding))
    said = teller.say(finding.band) if finding is not None and finding.band is not None else ""
    return Section("canvas" if method.canvas is not None else "exercise", sheet.title, tuple(parts), said)


def _sheet_parts(
    job: Job[Any], teller: PlainTeller, sheet: Sheet, outcome: Outcome, finding: AnyResult | None
) -> Iterator[Part]:
    method = job.methods[sheet.method]
    if method.canvas is not None:
        yield _canvas(job, teller, sheet, method)
    elements = {element.id: element for element in method.element}
    for name in dict.fromkeys((*method.filled_parts, *elements)):
        if name in outcome.results:
            if outcome.results[name] is not finding:
                yield _picture(teller, outcome.results[name])
        elif name in elements and getattr(elements[name], "bind", "none") != "notes" and not elements[name].private:
            yield from answer_parts(teller, method, elements[name], outcome)
    if outcome.trends:
        yield Heading(teller.say(RUNS))
        yield from (_picture(teller, trend) for trend in outcome.trends.values())
    unused = (*outcome.reading.kept, *outcome.reading.earlier)
    if unused:
        yield Heading(teller.say(KEPT))
        yield from (Paragraph(f"{teller.say(each.place)}: {plain_value(each.value)}", "muted") for each in unused)


def _canvas(job: Job[Any], teller: PlainTeller, sheet: Sheet, method: Method) -> FilledCanvas:
    canvas = method.canvas
    assert canvas is not None
    names = {block.id: teller.say(block.name) for block in canvas.block}
    notes: dict[str, tuple[Note, ...]] = {block: tuple(job.content.in_block(sheet.id, block)) for block in names}
    if shelved := tuple(on_shelf(job.content, sheet.id, canvas.ids)):
        names[SHELF], notes[SHELF] = teller.say(SHELF_AREA.name), shelved
    return FilledCanvas(sheet.id, canvas, names, notes, teller.say(canvas.credit))


def _picture(teller: PlainTeller, result: AnyResult) -> Picture:
    return Picture(result, teller.say(result.title), spoken_body(result, teller.language))


def _legend(job: Job[Any], teller: PlainTeller) -> Section:
    """What letters and signs mean."""
    colours = tuple((entry.letter, entry.meaning) for entry in job.content.workshop.legend)
    signs = tuple((SIGN[status], teller.say(STATUS[status])) for status in STATUSES)
    head = (teller.say(COLOUR), teller.say(SAYS))
    return Section("legend", teller.say(LEGEND), (TextTable(head, (*colours, *signs), (False, False)),))
