"""A loop to draw and a model to write down."""

from math import cos, pi, sin

from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.method.elements import LoopElement, ModelElement, Variable
from canvasapp.export.figures.marks import Box, Path, StraightLine, polygon
from canvasapp.export.figures.placing import legend
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.pdf.handout.exercise_paper import Paper
from canvasapp.export.pdf.handout.handout_words import (
    ACTUAL,
    ARROW_LABEL,
    ARROW_MINUS,
    ARROW_PLUS,
    EQUATIONS,
    GIVEN,
    HIGH,
    HUB,
    KIND,
    LEVER,
    LOW,
    MEANING,
    QUALITY,
    STARTERS,
    STATE_BOX,
    SYMBOL,
    UNIT,
    USUAL,
)
from canvasapp.export.pdf.handout.page_pieces import PagePiece, joined, kept, spaced
from canvasapp.export.pdf.handout.ruled_tables import (
    Table,
    TableCell,
    TableColumn,
    TableRow,
    least_width,
    table_pieces,
    words,
)
from canvasapp.export.pdf.handout.signs import ROW, WRITING, writing_line
from canvasapp.export.pdf.handout.table_columns import options_cell
from canvasapp.export.pdf.handout.text_pieces import heading, paragraph

_BUBBLES = 8
_RING = 108.0
_BUBBLE = (38.0, 17.0)
"""The height of the ring and the size of a bubble, in millimetres."""

_STATE = 7.0
_VARIABLES = 9
_EQUATIONS = 5


def blank_loop(paper: Paper, element: LoopElement) -> list[PagePiece]:
    """A ring of empty bubbles, the first marked as the hub, with a legend and the arrows to begin with."""
    pieces: list[PagePiece] = []
    if element.nodes:
        names = {node.id: paper.say(node.label) for node in element.nodes}
        paths = [" → ".join(names[key] for key in path) for path in starting_paths(element)]
        text = paper.tell(STARTERS, names="; ".join(paths))
        pieces += kept(paragraph(paper, text, size=paper.small))
        pieces.append(PagePiece(Sketch(paper.style).figure(paper.width, 0.6 * paper.small), keeps=True))
    sketch = Sketch(paper.style)
    height, (wide, tall) = paper.mm(_RING), map(paper.mm, _BUBBLE)
    across, down = min((paper.width - wide) / 2, 1.05 * height), (height - tall) / 2
    for number in range(_BUBBLES):
        angle = 2 * pi * number / _BUBBLES
        middle = (paper.width / 2 + across * sin(angle), height / 2 - down * cos(angle))
        _draw_bubble(sketch, paper, middle, (wide, tall), hub=number == 0)
    bottom = _draw_legend(sketch, paper, element, height + 0.8 * paper.small)
    return [*pieces, PagePiece(sketch.figure(paper.width, bottom))]


def starting_paths(element: LoopElement) -> list[list[str]]:
    """The arrows that a loop starts with, each once, joined to as long paths as they go, from the hub on; nodes
    without an arrow stand alone."""
    left = list(element.links)
    order = sorted(element.nodes, key=lambda node: not node.hub)
    paths: list[list[str]] = []
    for node in order:
        while any(link.source == node.id for link in left):
            path = [node.id]
            while (link := next((link for link in left if link.source == path[-1]), None)) is not None:
                left.remove(link)
                path.append(link.target)
            paths.append(path)
    joined_up = {key for path in paths for key in path}
    return [*paths, *([node.id] for node in element.nodes if node.id not in joined_up)]


def _draw_bubble(
    sketch: Sketch, paper: Paper, middle: tuple[float, float], size: tuple[float, float], *, hub: bool
) -> None:
    """A bubble with a small box for its state."""
    left, top = middle[0] - size[0] / 2, middle[1] - size[1] / 2
    thickness = 1.4 if hub else 0.7
    sketch.put(Box(left, top, *size, stroke=paper.palette.ink, thickness=thickness, radius=size[1] / 2.4))
    side = paper.mm(_STATE)
    box = Box(left + size[0] - 1.55 * side, top + size[1] - side - 4, side, side, stroke=paper.palette.line, radius=1)
    sketch.put(box)
    if hub:
        sketch.icon("star", left + 6, top + 4, 1.3 * paper.small, paper.palette.ink)


def _draw_legend(sketch: Sketch, paper: Paper, element: LoopElement, top: float) -> float:
    state = paper.tell(STATE_BOX, low=paper.say(element.scale.low), high=paper.say(element.scale.high))
    mark = 2.4 * paper.small
    entries = [
        (paper.say(HUB), 1.3 * paper.small),
        (state, paper.small),
        (paper.say(ARROW_PLUS), mark),
        (paper.say(ARROW_MINUS), mark),
        (paper.say(ARROW_LABEL), 0.0),
    ]
    places = legend(sketch, entries, 0, top, paper.width)
    ink = paper.palette.ink
    sketch.icon("star", places[0][0], places[0][1] - 0.65 * paper.small, 1.3 * paper.small, ink)
    side = 0.95 * paper.small
    sketch.put(Box(places[1][0], places[1][1] - side / 2, side, side, stroke=ink, thickness=0.6, radius=1))
    for (x, y), dash in zip(places[2:4], ((), (3, 2)), strict=True):
        end = x + 2.2 * paper.small
        sketch.put(StraightLine(x, y, end - 4, y, ink, 1, dash))
        sketch.put(Path(polygon([(end, y), (end - 5, y - 2.5), (end - 5, y + 2.5)]), fill=ink))
    return places[-1][1]


def blank_model(paper: Paper, element: ModelElement) -> list[PagePiece]:
    """Lines for variables, those of the method first, lines for equations, and one for what really happened."""
    names = (SYMBOL, MEANING, UNIT, LOW, USUAL, HIGH, QUALITY, KIND)
    shares = (0.8, 3.0, 1.0, 0.8, 0.8, 0.8, 0.4, 0.4)
    kinds = [paper.say(GIVEN), paper.say(LEVER)]
    headers = [words(paper, paper.say(name), bold=True) for name in names]
    least = [max(least_width(paper, header), paper.mm(14)) for header in headers]
    least[-1] = max(least[-1], max(map(paper.style.width, kinds)) + 2.6 * paper.small)
    columns = tuple(TableColumn(*three) for three in zip(headers, least, shares, strict=True))
    rows = [_variable_row(paper, variable, kinds) for variable in element.vars]
    rows += [_variable_row(paper, None, kinds) for _ in range(max(2, _VARIABLES - len(rows)))]
    pieces = table_pieces(paper, Table(columns, tuple(rows)))
    pieces += spaced(heading(paper, EQUATIONS, paper.body), 0.8 * paper.small)
    for equation in element.equations:
        pieces += paragraph(paper, equation)
    pieces += [_equation_line(paper) for _ in range(max(2, _EQUATIONS - len(element.equations)))]
    return joined([*pieces, _actual_line(paper)])


def _variable_row(paper: Paper, variable: Variable | None, kinds: list[str]) -> TableRow:
    if variable is None:
        return TableRow((*[TableCell()] * 7, options_cell(paper, kinds)), paper.mm(ROW))
    unit = paper.say(variable.unit) if variable.unit is not None else ""
    numbers = [shown(v) if v is not None else "" for v in (variable.low, variable.base, variable.high)]
    chosen = kinds[1] if variable.role == "lever" else kinds[0]
    texts = [variable.sym, paper.say(variable.label), unit, *numbers, ""]
    return TableRow((*(words(paper, text) for text in texts), options_cell(paper, kinds, chosen)), paper.mm(ROW))


def _equation_line(paper: Paper) -> PagePiece:
    """A line with an equals sign after its first fifth."""
    sketch = Sketch(paper.style)
    height, left = paper.mm(WRITING), 0.2 * paper.width
    writing_line(sketch, 0, height, left)
    sketch.line_of("=", left + paper.small, height - 0.5 * paper.small, bold=True, align="middle")
    writing_line(sketch, left + 2 * paper.small, height, paper.width - left - 2 * paper.small)
    return PagePiece(sketch.figure(paper.width, height))


def _actual_line(paper: Paper) -> PagePiece:
    sketch = Sketch(paper.style)
    height = paper.mm(WRITING)
    label = paper.style.set(paper.say(ACTUAL), 0.6 * paper.width, paper.body, bold=True)
    sketch.text(label, 0, height - label.height)
    writing_line(sketch, label.width + paper.small, height, 0.3 * paper.width)
    return PagePiece(sketch.figure(paper.width, height), before=0.6 * paper.small)
