"""The report as PDF: what came out and the contents in front, behind them the pages of each sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from canvasapp.domain.model.values import Words
from canvasapp.export.carrying import carrying
from canvasapp.export.format import Job, Product
from canvasapp.export.formats.handout import HandoutOptions
from canvasapp.export.paper import PaperSize
from canvasapp.export.pdf.handout.exercise_paper import lying
from canvasapp.export.pdf.handout.handout_pages import LaidOut, laid_out_handouts
from canvasapp.export.pdf.pen.colours import INK, LINE, SMALL
from canvasapp.export.pdf.pen.measures import Measures, measures
from canvasapp.export.pdf.pen.pen import Pen
from canvasapp.export.sections.section import Heading, Paragraph, Section, TextTable
from canvasapp.export.sections.sections_of import sections_of

_CONTENTS = Words(en="Contents", ko="차례")
_LEADING = 1.4
_BODY = 10.5
_HEADING = 14.0
_TITLE = 26.0
_GAP = 6.0
_NAME = 0.34
"""The part of the width in which a sheet is named beside what came out of it."""


@dataclass(frozen=True)
class _Line:
    """A line of the front: its text from the left, another in a column of its own, and a page number at the right."""

    text: str
    size: float = _BODY
    bold: bool = False
    colour: str = INK
    before: float = 0
    beside: str = ""
    page: int | None = None

    @property
    def height(self) -> float:
        """With the space above it."""
        return self.before + self.size * _LEADING


def pdf_report(job: Job[Any], paper: PaperSize, *, colour: bool, data: bool) -> Product:
    """The report of a job; `data`: it carries its workshop. Raises NoHandout where there is no sheet."""
    about, *_ = sections_of(job)
    laid = laid_out_handouts(job.with_options(HandoutOptions(filled=True, paper=paper, colour=colour)))
    sizes = lying(measures(paper), landscape=False)
    count = len(_pages(list(_lines(laid, about, sizes, 0)), sizes))
    front = _pages(list(_lines(laid, about, sizes, count)), sizes)
    total = len(front) + laid.total
    pen = laid.desk.pen(job.content.workshop.title, job.language)
    for number, lines in enumerate(front, start=1):
        _draw(pen, laid, lines, sizes, f"{number} / {total}", about.title if number == 1 else "")
    page = len(front) + 1
    for part in laid.parts:
        part.draw(pen, page, total)
        page += part.pages
    product = Product(pen.data(), total, laid.desk.findings())
    return carrying(product, job) if data else product


def _lines(laid: LaidOut, about: Section, sizes: Measures, front: int) -> Iterator[_Line]:
    """Title and particulars, what has come out, and where each sheet begins if so many pages stand in front."""
    yield from _wrapped(laid, about.title, sizes, _Line("", _TITLE, bold=True))
    for part in about.parts:
        match part:
            case Heading():
                yield from _wrapped(laid, part.text, sizes, _Line("", _HEADING, bold=True, before=2 * _GAP))
            case Paragraph():
                yield from _wrapped(laid, part.text, sizes, _Line("", colour=SMALL if part.role == "muted" else INK))
            case TextTable():
                for name, said in (row[:2] for row in part.rows):
                    yield from _beside(laid, name, said, sizes)
    yield _Line(laid.desk.say(_CONTENTS), _HEADING, bold=True, before=3 * _GAP)
    page, title = front + 1, ""
    for each in laid.parts:
        if each.title != title:  # a canvas and what else was answered on its sheet are one
            title = each.title
            *others, last = laid.desk.fonts.regular.lines(each.title, (sizes.inner_width - 40) / _BODY)
            yield from (_Line(line) for line in others)
            yield _Line(last, page=page)
        page += each.pages


def _wrapped(laid: LaidOut, text: str, sizes: Measures, like: _Line) -> Iterator[_Line]:
    face = laid.desk.fonts.face(like.bold)
    for number, line in enumerate(face.lines(text, sizes.inner_width / like.size)):
        yield _Line(line, like.size, like.bold, like.colour, 0 if number else like.before)


def _beside(laid: LaidOut, name: str, said: str, sizes: Measures) -> Iterator[_Line]:
    """A name, and what is said of it beside it."""
    face, wide = laid.desk.fonts.regular, sizes.inner_width / _BODY
    left, right = face.lines(name, _NAME * wide - 1), face.lines(said, (1 - _NAME) * wide)
    for number in range(max(len(left), len(right))):
        text, beside = ("".join(lines[number : number + 1]) for lines in (left, right))
        yield _Line(text, beside=beside, before=0 if number else 0.4 * _GAP)


def _pages(lines: Sequence[_Line], sizes: Measures) -> list[list[_Line]]:
    """The lines on as many pages as they need."""
    room = sizes.bottom - sizes.margin - 2 * sizes.small
    pages: list[list[_Line]] = [[]]
    used = 0.0
    for line in lines:
        if used + line.height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(line)
        used += line.height
    return pages


def _draw(pen: Pen, laid: LaidOut, lines: Sequence[_Line], sizes: Measures, number: str, bookmark: str) -> None:
    pen.turn(sizes.width, sizes.height)
    if bookmark:
        pen.bookmark(bookmark)
    regular, right = laid.desk.fonts.regular, sizes.width - sizes.margin
    top = sizes.margin
    for line in lines:
        top += line.before
        leading = line.size * _LEADING
        pen.paragraph(sizes.margin, top, (line.text,), line.size, leading, bold=line.bold, colour=line.colour)
        if line.beside:
            pen.paragraph(sizes.margin + _NAME * sizes.inner_width, top, (line.beside,), line.size, leading)
        if line.page is not None:
            text = f"{line.page}"
            start = right - regular.width(text) * line.size
            pen.paragraph(start, top, (text,), line.size, leading)
            left = sizes.margin + regular.width(line.text.rstrip()) * line.size + 6
            y = top + 0.72 * leading
            if left < start - 6:
                pen.line(left, y, start - 6, y, colour=LINE, thickness=0.5, dash=(0.5, 3))
        top += leading
    pen.text(right - regular.width(number) * sizes.small, sizes.bottom, number, sizes.small, colour=SMALL)
    pen.end_page()
