"""Vote cards: two on a sheet of paper to be cut apart, with numbered items and circles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from canvasapp.domain.elements import MatrixElement, RatingElement
from canvasapp.export.figures.marks import Figure, Line, draw
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.figures.style import Setting
from canvasapp.export.pdf.exercise.paper import Paper, lying
from canvasapp.export.pdf.exercise.signs import circles_width, rating_circles, writing_line
from canvasapp.export.pdf.exercise.words import VOTE_ALONE, VOTE_CARD
from canvasapp.export.pdf.frame import Rect
from canvasapp.export.pdf.pen import Pen

_EMPTY = 12
"""Lines for the items that the team names itself."""

_ROW = 7.4
_CIRCLES = 6


@dataclass(frozen=True)
class _Item:
    """`low` and `high` are its own ends; those of the scale stand once, above all items."""

    number: int
    label: str
    low: str = ""
    high: str = ""


@dataclass(frozen=True)
class VoteCards:
    """Cards of the size of half a page, the same one twice on each."""

    paper: Paper
    title: str
    cards: tuple[Figure, ...]

    @property
    def pages(self) -> int:
        """A page for each card."""
        return len(self.cards)

    def draw(self, pen: Pen, first: int, total: int) -> None:
        """Draws them side by side with the line to cut along. They go from hand to hand: pages are not numbered."""
        sizes = self.paper.sizes
        for number, card in enumerate(self.cards):
            pen.turn(sizes.width, sizes.height)
            if number == 0:
                pen.bookmark(self.title)
            for left in (0.0, sizes.width / 2):
                draw(pen, card, left + sizes.margin, sizes.margin)
            middle = sizes.width / 2
            pen.line(middle, 0, middle, sizes.height, colour=self.paper.palette.line, thickness=0.5, dash=(3, 3))
            pen.end_page()


def vote_cards(paper: Paper) -> VoteCards | None:
    """The cards of everything that is voted on; None if nothing is."""
    paper = replace(paper, sizes=lying(paper.sizes, landscape=True))
    cards: list[Figure] = []
    for element in paper.method.element:
        if isinstance(element, (RatingElement, MatrixElement)) and element.votes:
            cards += _cards(paper, element)
    title = f"{paper.say(VOTE_CARD)}: {paper.method.title.in_(paper.style.language)}"
    return VoteCards(paper, title, tuple(cards)) if cards else None


def _cards(paper: Paper, element: RatingElement | MatrixElement) -> list[Figure]:
    """As many cards as the items of an element need."""
    items = _items(paper, element)
    cards: list[Figure] = []
    while items:
        card, items = _card(paper, element, items)
        cards.append(card)
    return cards


def _items(paper: Paper, element: RatingElement | MatrixElement) -> list[_Item]:
    if isinstance(element, RatingElement):
        return [
            _Item(
                number,
                paper.say(item.label),
                paper.say(item.low) if item.low is not None else "",
                paper.say(item.high) if item.high is not None else "",
            )
            for number, item in enumerate(element.items, start=1)
        ]
    cells = [f"{paper.say(row.label)} / {paper.say(col.label)}" for row in element.rows for col in element.cols]
    return [_Item(number, label) for number, label in enumerate(cells or [""] * _EMPTY, start=1)]


def _card(paper: Paper, element: RatingElement | MatrixElement, items: Sequence[_Item]) -> tuple[Figure, list[_Item]]:
    """A card with as many items as fit, and those that are left."""
    sketch = Sketch(paper.style)
    style, width = paper.style, paper.sizes.width / 2 - 2 * paper.sizes.margin
    height = paper.sizes.height - 2 * paper.sizes.margin
    top = sketch.text(style.set(paper.method.title.in_(style.language), width, paper.heading, bold=True), 0, 0)
    top = sketch.text(style.set(paper.say(element.prompt), width, paper.body, bold=True), 0, top + 2)
    top = sketch.text(style.set(paper.say(VOTE_ALONE), width), 0, top, paper.palette.muted)
    scale = element.scale
    ends = f"{scale.min} {paper.say(scale.low)} – {scale.max} {paper.say(scale.high)}"
    top = sketch.text(style.set(ends, width), 0, top) + 0.5 * paper.small
    done = 0
    for item in items:
        needed = _item_height(paper, item, width)
        if done and top + needed > height:
            break
        _draw_item(sketch, paper, element, item, Rect(0, top, width, needed))
        top += needed
        done += 1
    return sketch.figure(width, height), list(items[done:])


def _item_height(paper: Paper, item: _Item, width: float) -> float:
    label = _label(paper, item, width).height
    if not _has_ends(item):
        return max(label, paper.mm(_ROW)) + 0.2 * paper.small
    room = (width - circles_width(paper, _CIRCLES)) / 2 - 0.6 * paper.small
    ends = max(paper.style.set(text, room).height for text in (item.low, item.high))
    return label + max(ends, paper.mm(_ROW)) + 0.2 * paper.small


def _has_ends(item: _Item) -> bool:
    return bool(item.low or item.high)


def _label(paper: Paper, item: _Item, width: float) -> Setting:
    """The name of an item: beside its circles, or above them where its own ends stand beside them."""
    before = 2.2 * paper.small
    circles = 0 if _has_ends(item) else circles_width(paper, _CIRCLES) + paper.small
    return paper.style.set(item.label, width - before - circles, paper.body)


def _draw_item(sketch: Sketch, paper: Paper, element: RatingElement | MatrixElement, item: _Item, area: Rect) -> None:
    """The number, the item and its circles."""
    style = paper.style
    before = 2.2 * paper.small
    sketch.put(Line(0, area.top, area.width, area.top, paper.palette.faint, 0.5))
    label = _label(paper, item, area.width)
    numbers = range(element.scale.min, element.scale.max + 1)
    wide = circles_width(paper, len(numbers))
    if not _has_ends(item):
        middle = area.top + area.height / 2
        sketch.line_of(f"{item.number}", 0, middle, paper.body, bold=True)
        if item.label:
            sketch.text(label, before, middle - label.height / 2)
        else:
            writing_line(sketch, before, area.top + area.height - 4, area.width - before - wide - paper.small)
        rating_circles(sketch, paper, area.width - wide, middle, numbers)
        return
    top = area.top + 0.1 * paper.small
    sketch.text(style.set(f"{item.number}", before, paper.body, bold=True), 0, top)
    top = sketch.text(label, before, top)
    left = (area.width - wide) / 2
    room = left - 0.6 * paper.small
    low, high = style.set(item.low, room), style.set(item.high, room)
    middle = (top + area.top + area.height) / 2
    rating_circles(sketch, paper, left, middle, numbers)
    sketch.text(low, left - 0.6 * paper.small, middle - low.height / 2, paper.palette.muted, "right")
    sketch.text(high, left + wide + 0.6 * paper.small, middle - high.height / 2, paper.palette.muted)
