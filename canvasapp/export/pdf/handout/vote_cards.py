"""Vote cards: two on a sheet of paper to be cut apart, with numbered items and circles."""

from dataclasses import dataclass, replace

from canvasapp.domain.method.elements import MatrixElement, RatingElement
from canvasapp.export.figures.marks import Figure, StraightLine, draw, moved
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.figures.text_style import Setting
from canvasapp.export.pdf.handout.blank_matrix import vote_grid
from canvasapp.export.pdf.handout.exercise_paper import Paper, lying
from canvasapp.export.pdf.handout.handout_words import VOTE_ALONE, VOTE_CARD
from canvasapp.export.pdf.handout.page_pieces import PagePiece, paginated
from canvasapp.export.pdf.handout.signs import circles_width, draw_options, rating_circles
from canvasapp.export.pdf.pen.pen import Pen
from canvasapp.export.pdf.poster.canvas_frame import Rect

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
    """Cards of the size of half a page, two on each: the same one twice, or all that one person votes on."""

    paper: Paper
    title: str
    cards: tuple[Figure, ...]

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._pairs())

    def draw(self, pen: Pen, first: int, total: int) -> None:
        """Draws them side by side with the line to cut along. They go from hand to hand: pages are not numbered."""
        sizes = self.paper.sizes
        for number, pair in enumerate(self._pairs()):
            pen.turn(sizes.width, sizes.height)
            if number == 0:
                pen.bookmark(self.title)
            for left, card in zip((0.0, sizes.width / 2), pair, strict=True):
                draw(pen, card, left + sizes.margin, sizes.margin)
            middle = sizes.width / 2
            pen.line(middle, 0, middle, sizes.height, colour=self.paper.palette.line, thickness=0.5, dash=(3, 3))
            pen.end_page()

    def _pairs(self) -> list[tuple[Figure, Figure]]:
        """An even number of cards makes sheets for one person each, an odd one sheets for two."""
        if len(self.cards) % 2:
            return [(card, card) for card in self.cards]
        return list(zip(self.cards[::2], self.cards[1::2], strict=True))


def vote_cards(paper: Paper) -> VoteCards | None:
    """The cards of everything that is voted on; None if nothing is."""
    whole = replace(paper, sizes=lying(paper.sizes, landscape=True))
    half = replace(whole, sizes=replace(whole.sizes, width=whole.sizes.width / 2))
    cards: list[Figure] = []
    for element in paper.method.element:
        if isinstance(element, (RatingElement, MatrixElement)) and element.votes:
            cards += _cards(half, element)
    title = f"{paper.say(VOTE_CARD)}: {paper.method.title.in_(paper.style.language)}"
    return VoteCards(whole, title, tuple(cards)) if cards else None


def _cards(paper: Paper, element: RatingElement | MatrixElement) -> list[Figure]:
    """As many cards as an element needs, each with its share of the items."""
    room = paper.sizes.height - 2 * paper.sizes.margin - _head(paper, element, "").height
    pieces = _pieces(paper, element)
    laid = paginated(pieces, lambda _: room)
    if isinstance(element, RatingElement) and len(laid) > 1:
        share = -(-len(pieces) // len(laid))
        parts = [pieces[start : start + share] for start in range(0, len(pieces), share)]
        if all(sum(piece.figure.height for piece in part) <= room for part in parts):
            laid = [page for part in parts for page in paginated(part, lambda _: room)]
    cards = []
    for number, page in enumerate(laid, start=1):
        head = _head(paper, element, f"{number} / {len(laid)}" if len(laid) > 1 else "")
        marks = [mark for placed in page for mark in moved(placed.figure.marks, 0, head.height + placed.top)]
        cards.append(Figure(paper.width, paper.sizes.height - 2 * paper.sizes.margin, (*head.marks, *marks)))
    return cards


def _head(paper: Paper, element: RatingElement | MatrixElement, number: str) -> Figure:
    """What is voted on and how; of a matrix with layers also which one."""
    sketch = Sketch(paper.style)
    style, width = paper.style, paper.width
    place = style.set(number, width)
    sketch.text(place, width, 0, paper.palette.muted, "right")
    room = width - place.width - paper.small
    top = sketch.text(style.set(paper.method.title.in_(style.language), room, paper.heading, bold=True), 0, 0)
    top = sketch.text(style.set(paper.say(element.prompt), width, paper.body, bold=True), 0, top + 2)
    top = sketch.text(style.set(paper.say(VOTE_ALONE), width), 0, top, paper.palette.muted)
    if isinstance(element, MatrixElement) and len(element.layers) > 1:
        layers = [paper.say(layer.label) for layer in element.layers]
        top = draw_options(sketch, paper, layers, 0, top + 0.3 * paper.small, width)
    if _in_rows(element):
        scale = element.scale
        ends = f"{scale.min} {paper.say(scale.low)} – {scale.max} {paper.say(scale.high)}"
        top = sketch.text(style.set(ends, width), 0, top)
    return sketch.figure(width, top + 0.5 * paper.small)


def _in_rows(element: RatingElement | MatrixElement) -> bool:
    """Whether each item has a row with circles; a grid of which the team names a side has boxes."""
    if isinstance(element, RatingElement):
        return True
    return bool(element.rows and element.cols) and not (element.add_rows or element.add_cols)


def _pieces(paper: Paper, element: RatingElement | MatrixElement) -> list[PagePiece]:
    if isinstance(element, MatrixElement) and not _in_rows(element):
        return vote_grid(paper, element)
    return [_item_piece(paper, element, item) for item in _items(paper, element)]


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
    return [_Item(number, label) for number, label in enumerate(cells, start=1)]


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


def _item_piece(paper: Paper, element: RatingElement | MatrixElement, item: _Item) -> PagePiece:
    """The number, the item and its circles."""
    sketch = Sketch(paper.style)
    area = Rect(0, 0, paper.width, _item_height(paper, item, paper.width))
    _draw_item(sketch, paper, element, item, area)
    return PagePiece(sketch.figure(area.width, area.height))


def _draw_item(sketch: Sketch, paper: Paper, element: RatingElement | MatrixElement, item: _Item, area: Rect) -> None:
    style = paper.style
    before = 2.2 * paper.small
    sketch.put(StraightLine(0, area.top, area.width, area.top, paper.palette.faint, 0.5))
    label = _label(paper, item, area.width)
    numbers = range(element.scale.min, element.scale.max + 1)
    wide = circles_width(paper, len(numbers))
    if not _has_ends(item):
        middle = area.top + area.height / 2
        sketch.line_of(f"{item.number}", 0, middle, paper.body, bold=True)
        sketch.text(label, before, middle - label.height / 2)
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
