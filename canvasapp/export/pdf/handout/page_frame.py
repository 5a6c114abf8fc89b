"""What stands around the pieces of a page: title, purpose and particulars above, tip, source and number below."""

from collections.abc import Sequence

from canvasapp.domain.engine.results.outcome import AnyResult
from canvasapp.export.figures.figure import figure_of
from canvasapp.export.figures.marks import Figure, StraightLine, moved
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.figures.text_style import Setting
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.handout_words import SOURCE
from canvasapp.export.pdf.handout.text_pieces import both_ways
from canvasapp.export.pdf.pen.paper_words import DATE, TEAM, WORKSHOP

_FIELDS = ((WORKSHOP, 46.0), (DATE, 24.0), (TEAM, 28.0))
"""What the team fills in by hand, and how long its line is in millimetres."""

_FINDING = 0.46
"""The part of the width that the finding takes beside the title."""

_SECOND = 0.62
"""A title in the second language, beside the first one's size."""


def blank_head(paper: Paper, titles: Sequence[str]) -> Figure:
    """Title, lines for workshop, date and team, and what the method is for."""
    sketch = Sketch(paper.style)
    fields = [(paper.say(label), paper.mm(length)) for label, length in _FIELDS]
    wide = sum(paper.style.width(label) + 0.7 * paper.small + length for label, length in fields)
    wide += (len(fields) - 1) * 1.6 * paper.small
    title = paper.style.set(titles[0], 10_000, paper.sizes.title, bold=True)
    beside = title.width + 2 * paper.small + wide <= paper.width
    bottom = _titles(sketch, paper, titles, paper.width)
    y = title.height - 0.3 * paper.sizes.title if beside else bottom + paper.mm(8)
    x = paper.width - wide if beside else 0
    for label, length in fields:
        setting = paper.style.set(label, 1000)
        sketch.text(setting, x, y - setting.height + 0.3 * paper.small, paper.palette.muted)
        x += setting.width + 0.7 * paper.small
        sketch.put(StraightLine(x, y + 2, x + length, y + 2, paper.palette.line, paper.sizes.grid_line))
        x += length + 1.6 * paper.small
    bottom = max(bottom, y + 4)
    return sketch.figure(paper.width, _purpose(sketch, paper, bottom))


def filled_head(
    paper: Paper, titles: Sequence[str], fields: Sequence[tuple[str, str]], finding: AnyResult | None
) -> Figure:
    """Title, what it is called as a method, the particulars of the workshop, and what the method is for.

    The finding stands beside all that: it is what the room wants to read first.
    """
    sketch = Sketch(paper.style)
    between = 2.2 * paper.small
    width = paper.width if finding is None else (1 - _FINDING) * paper.width - between
    bottom = _titles(sketch, paper, titles, width)
    x, top = 0.0, bottom + 0.4 * paper.small
    for label, value in fields:
        name = paper.style.set(label, 1000)
        text = paper.style.set(value, width, paper.body)
        wide = max(name.width, text.width)
        if x > 0 and x + wide > width:
            x, top = 0.0, bottom + 0.4 * paper.small
        sketch.text(name, x, top, paper.palette.muted)
        bottom = max(bottom, sketch.text(text, x, top + name.height))
        x += wide + between
    if finding is not None:
        beside = figure_of(finding, paper.style, _FINDING * paper.width)
        sketch.put(*moved(beside.marks, paper.width - beside.width, 0))
        bottom = max(bottom, beside.height)
    return sketch.figure(paper.width, _purpose(sketch, paper, bottom))


def further_head(paper: Paper, titles: Sequence[str]) -> Figure:
    """The title again, small, over a line."""
    sketch = Sketch(paper.style)
    title = paper.style.set(" · ".join(titles[:1]), paper.width, paper.heading, bold=True)
    bottom = sketch.text(title, 0, 0) + 0.3 * paper.small
    sketch.put(StraightLine(0, bottom, paper.width, bottom, paper.palette.line, paper.sizes.grid_line))
    return sketch.figure(paper.width, bottom + 0.8 * paper.small)


def foot(paper: Paper, number: str, *, sources: bool) -> Figure:
    """Tip and, if wanted, source and credit at the left, the number of the page at the right."""
    sketch = Sketch(paper.style)
    page = paper.style.set(number, 1000)
    room = paper.width - paper.style.width("888 / 888") - 2 * paper.small
    settings = [paper.style.set(text, room) for text in _notes(paper, sources=sources)]
    bottom = 0.0
    for setting in settings:
        bottom = sketch.text(setting, 0, bottom, paper.palette.muted)
    sketch.text(page, paper.width, bottom - page.height, paper.palette.muted, "right")
    return sketch.figure(paper.width, bottom)


def _notes(paper: Paper, *, sources: bool) -> list[str]:
    method = paper.method
    texts = both_ways(paper, method.tip)
    if sources:
        texts += [SOURCE.in_(each).format(source=method.source.in_(each)) for each in paper.languages]
    if method.canvas is not None:
        texts += [paper.say(method.canvas.credit)]
    return texts


def _titles(sketch: Sketch, paper: Paper, titles: Sequence[str], width: float) -> float:
    """The title, and what else it is called below it."""
    first: Setting = paper.style.set(titles[0], width, paper.sizes.title, bold=True)
    bottom = sketch.text(first, 0, 0)
    for title in dict.fromkeys(titles[1:]):
        if title != titles[0]:
            setting = paper.style.set(title, width, max(paper.small, _SECOND * paper.sizes.title))
            bottom = sketch.text(setting, 0, bottom, paper.palette.muted)
    return bottom


def _purpose(sketch: Sketch, paper: Paper, top: float) -> float:
    top += 0.3 * paper.small
    for text in both_ways(paper, paper.method.purpose):
        top = sketch.text(paper.style.set(text, paper.width), 0, top, paper.palette.muted)
    return top + 1.1 * paper.small
