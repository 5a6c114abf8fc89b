"""One exercise on paper: its pieces on pages, with their head and foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.days import day_in_words
from canvasapp.domain.model.workshop import Workshop
from canvasapp.export.figures.marks import Figure, draw
from canvasapp.export.pdf.handout.blank import blank_parts
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.filled import filled_pieces, finding_of
from canvasapp.export.pdf.handout.handout_words import FACILITATOR
from canvasapp.export.pdf.handout.page_frame import blank_head, filled_head, foot, further_head
from canvasapp.export.pdf.handout.page_pieces import Page, PagePiece, paginated
from canvasapp.export.pdf.pen.paper_words import CLIENT, DATE, WORKSHOP
from canvasapp.export.pdf.pen.pen import Pen


@dataclass(frozen=True)
class Exercise:
    """Pages that are ready to be drawn; `head` stands on the first, `further` on the others."""

    paper: Paper
    title: str
    head: Figure
    further: Figure
    laid: tuple[Page, ...]

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self.laid)

    def draw(self, pen: Pen, first: int, total: int) -> None:
        """Draws them; `first` is the number of the first one of `total` in the file."""
        sizes = self.paper.sizes
        for number, page in enumerate(self.laid):
            pen.turn(sizes.width, sizes.height)
            if number == 0:
                pen.bookmark(self.title)
            head = self.further if number else self.head
            draw(pen, head, sizes.margin, sizes.margin)
            for placed in page:
                draw(pen, placed.figure, sizes.margin, sizes.margin + head.height + placed.top)
            below = foot(self.paper, f"{first + number} / {total}", sources=number == 0)
            draw(pen, below, sizes.margin, sizes.bottom - below.height)
            pen.end_page()


def laid_out(paper: Paper, titles: Sequence[str], head: Figure, pieces: Sequence[PagePiece]) -> Exercise:
    """An exercise from its pieces."""
    further = further_head(paper, titles)
    above = paper.sizes.bottom - paper.sizes.margin - 0.8 * paper.small
    rooms = [
        above - top.height - foot(paper, "", sources=sources).height
        for top, sources in ((head, True), (further, False))
    ]
    pages = paginated(pieces, lambda page: rooms[min(page, 1)])
    return Exercise(paper, titles[0], head, further, tuple(pages))


def blank_exercise(paper: Paper) -> Exercise:
    """A method to work with pens."""
    titles = _titles(paper, paper.method)
    names = [name for name in paper.method.blank_parts if not _is_block_list(paper.method, name)]
    return laid_out(paper, titles, blank_head(paper, titles), blank_parts(paper, names))


def filled_exercise(paper: Paper, title: str, workshop: Workshop, outcome: Outcome) -> Exercise:
    """A sheet with its answers and results."""
    day = day_in_words(workshop.day, paper.style.language) if workshop.day is not None else ""
    fields = (
        (WORKSHOP, workshop.title),
        (CLIENT, workshop.client),
        (DATE, day),
        (FACILITATOR, workshop.facilitator),
    )
    told = [(paper.say(label), value) for label, value in fields if value]
    titles = list(dict.fromkeys([title, *_titles(paper, paper.method)]))
    head = filled_head(paper, titles, told, finding_of(paper.method, outcome))
    return laid_out(paper, titles, head, filled_pieces(paper, outcome))


def _titles(paper: Paper, method: Method) -> list[str]:
    return list(dict.fromkeys(method.title.in_(language) for language in paper.languages))


def _is_block_list(method: Method, name: str) -> bool:
    """Whether an element is the list of notes of a block: the canvas itself has room for it."""
    return getattr(method.element_named(name), "bind", "none") == "notes"
