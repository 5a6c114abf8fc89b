"""Handouts in one file: canvases and exercises, blank or filled, and what a facilitator needs beside them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import chain
from typing import Any, Protocol

from canvasapp.domain.engine.boards import blocks_at_hand
from canvasapp.domain.engine.evaluating import outcome_in
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.method.elements import TableElement
from canvasapp.domain.method.method import Block, Method
from canvasapp.domain.model.workshop import Sheet
from canvasapp.export.figures.palette import MONO, PAPER
from canvasapp.export.figures.text_style import Style
from canvasapp.export.format import Job, NoHandout, Product, handout_sheets
from canvasapp.export.pdf.handout.blank_canvas import blank_canvas
from canvasapp.export.pdf.handout.exercise import blank_exercise, filled_exercise
from canvasapp.export.pdf.handout.exercise_paper import Paper, lying
from canvasapp.export.pdf.handout.facilitator import facilitator_sheet
from canvasapp.export.pdf.handout.handout_options import HandoutOptions
from canvasapp.export.pdf.handout.table_columns import least_table_width
from canvasapp.export.pdf.handout.vote_cards import vote_cards
from canvasapp.export.pdf.pen.measures import measures
from canvasapp.export.pdf.pen.page_resources import PageResources, desk_for, strings_in
from canvasapp.export.pdf.pen.pen import Pen
from canvasapp.export.pdf.poster.poster_pages import poster_pages
from canvasapp.export.text.page_language import Sentences

_ANY_DAY = date(2000, 1, 1)


class Pages(Protocol):
    """Pages that are laid out and ready to be drawn."""

    @property
    def title(self) -> str:
        """What they are about."""

    @property
    def pages(self) -> int:
        """How many there are."""

    def draw(self, pen: Pen, first: int, total: int) -> None:
        """Draws them; `first` is the number of the first one of `total` in the file."""


@dataclass(frozen=True)
class LaidOut:
    """The handouts of a job, ready to be drawn by any pen; `title` is that of the document."""

    desk: PageResources
    title: str
    parts: tuple[Pages, ...]

    @property
    def total(self) -> int:
        """How many pages there are in all."""
        return sum(part.pages for part in self.parts)

    def draw(self, pen: Pen) -> None:
        """Draws all pages."""
        page = 1
        for part in self.parts:
            part.draw(pen, page, self.total)
            page += part.pages


def handouts(job: Job["HandoutOptions"]) -> Product:
    """The handouts of a job: a filled one of each sheet, or a blank one of each method. Raises NoHandout."""
    laid = laid_out_handouts(job)
    pen = laid.desk.pen(laid.title, job.language)
    laid.draw(pen)
    return Product(data=pen.data(), pages=laid.total, findings=laid.desk.findings())


def laid_out_handouts(job: Job["HandoutOptions"]) -> LaidOut:
    """The handouts of a job before they are drawn. Raises NoHandout."""
    sheets = _sheets_of(job)
    methods = _methods_of(job, sheets)
    if not methods:
        raise NoHandout()
    texts = chain(
        (text for method in methods for text in strings_in(method.model_dump())),
        (text for entity in job.content.entities() for text in strings_in(entity.model_dump())),
    )
    desk = desk_for(job, methods, texts)
    filled = job.options.filled and job.options.method is None
    parts = tuple(_filled(desk, job, sheets) if filled else _blank(desk, job, methods))
    title = methods[0].title.in_(job.language) if len(methods) == 1 else job.content.workshop.title
    return LaidOut(desk, title, parts)


def _sheets_of(job: Job["HandoutOptions"]) -> list[Sheet]:
    if job.options.method is not None:
        return []
    return [sheet for sheet in handout_sheets(job.content, job.methods) if not job.sheets or sheet.id in job.sheets]


def _methods_of(job: Job["HandoutOptions"], sheets: Sequence[Sheet]) -> list[Method]:
    one = job.options.method
    wanted = [one] if one is not None else list(dict.fromkeys(sheet.method for sheet in sheets))
    return [job.methods[name] for name in wanted if name in job.methods]


def _blank(desk: PageResources, job: Job["HandoutOptions"], methods: Sequence[Method]) -> Iterator[Pages]:
    options, start = job.options, job.options.start
    for method in methods:
        paper = _paper(desk, job, method, filled=False)
        if method.canvas is not None:
            yield blank_canvas(desk, method, options.languages(job.language), guides=options.guides)
        if method.canvas is None or (options.guides and _has_more(method)):
            yield blank_exercise(paper)
        if options.facilitator:
            yield facilitator_sheet(paper, start)
            start = _later(start, method.minutes)
        cards = vote_cards(paper) if options.vote_cards else None
        if cards is not None:
            yield cards


def _later(start: time | None, minutes: int) -> time | None:
    """When the next method begins: without a pause, or at no known time."""
    return None if start is None else (datetime.combine(_ANY_DAY, start) + timedelta(minutes=minutes)).time()


def _filled(desk: PageResources, job: Job["HandoutOptions"], sheets: Sequence[Sheet]) -> Iterator[Pages]:
    """A canvas is filled as its poster; what else was answered on its sheet follows."""
    workshop = job.content.workshop
    for sheet in sheets:
        method = job.methods[sheet.method]
        if method.canvas is not None:
            yield poster_pages(desk, sheet)
        if method.canvas is None or job.content.answers_on(sheet.id):
            paper = _paper(desk, job, method, filled=True)
            yield filled_exercise(paper, sheet.title, workshop, _outcome(job, sheet))


def _outcome(job: Job[Any], sheet: Sheet) -> Outcome:
    """What follows from a sheet, on the day of the job or of the workshop: the same job gives the same pages."""
    today = job.today or job.content.workshop.day or date.min
    return outcome_in(job.content, job.methods, sheet.id, today)


def _has_more(method: Method) -> bool:
    """Whether a canvas method asks for more than notes."""
    return any(getattr(method.element_named(name), "bind", "none") != "notes" for name in method.blank_parts)


def _paper(desk: PageResources, job: Job["HandoutOptions"], method: Method, *, filled: bool) -> Paper:
    """The paper as the method wants it, but across where a table is too wide for it to stand."""
    options, sizes = job.options, measures(job.options.paper)
    palette = PAPER if options.colour else MONO
    style = Style(palette, desk.fonts, desk.icons, options.languages(job.language), sizes.small)
    landscape = method.handout.orientation == "landscape" or method.canvas is not None
    paper = Paper(
        method,
        lying(sizes, landscape=landscape),
        style,
        _blocks(job),
        blocks_at_hand(job.content, job.methods, method),
        options.guides,
        options.private,
        Sentences(job.resources, job.language).say,
    )
    names = method.filled_parts if filled else method.blank_parts
    tables = [e for e in method.element if isinstance(e, TableElement) and e.id in names]
    if not landscape and any(least_table_width(paper, table, filled=filled) > paper.width for table in tables):
        return replace(paper, sizes=lying(sizes, landscape=True))
    return paper


def _blocks(job: Job[Any]) -> Mapping[str, Block]:
    """The blocks that exercises speak of: those of the canvases at hand."""
    return {block.id: block for method in job.methods.values() for block in method.canvas_blocks}
