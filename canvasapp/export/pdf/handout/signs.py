"""What is printed to be ticked, circled or written on: boxes, circles and lines."""

from collections.abc import Sequence

from canvasapp.export.figures.marks import Box, Path, StraightLine, circle, polygon
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.pdf.handout.exercise_paper import Paper

DIGIT = (12.0, 9.0)
"""The box for a digit, in millimetres."""

WRITING = 9.0
"""From writing line to writing line, in millimetres."""

ROW = 11.0
"""The row of a table to write in, in millimetres."""

WEIGHT = 7.5
"""The circle for a weight, in millimetres across."""

RATING = 6.6
"""The circle of a rating, in millimetres across."""

_BOX = 0.95
_OPTION_LINE = 1.45


def writing_line(sketch: Sketch, x: float, y: float, width: float) -> None:
    """A dotted line to write on."""
    sketch.put(StraightLine(x, y, x + width, y, sketch.style.palette.line, 0.7, (0.7, 2)))


def digit_box(sketch: Sketch, paper: Paper, x: float, top: float) -> None:
    """A box for one digit."""
    sketch.put(Box(x, top, paper.mm(DIGIT[0]), paper.mm(DIGIT[1]), stroke=paper.palette.ink, thickness=0.6, radius=1.5))


def weight_circle(sketch: Sketch, paper: Paper, x: float, middle: float, usual: float = 1) -> None:
    """A circle for a weight around `x`; a usual weight other than 1 stands in it."""
    sketch.put(Path(circle(x, middle, paper.mm(WEIGHT) / 2), stroke=paper.palette.ink, thickness=0.6))
    if usual != 1:
        sketch.line_of(f"{usual:g}", x, middle, colour=paper.palette.muted, align="middle")


def rating_circles(
    sketch: Sketch, paper: Paper, x: float, middle: float, numbers: Sequence[int], chosen: float | None = None
) -> float:
    """Circles with numbers; the chosen one is filled. Returns their width."""
    palette = paper.palette
    radius = paper.mm(RATING) / 2
    for i, number in enumerate(numbers):
        centre = x + radius + i * 2.35 * radius
        on = chosen == number
        fill = palette.accent if on else None
        sketch.put(
            Path(circle(centre, middle, radius), fill=fill, stroke=palette.accent if on else palette.ink, thickness=0.6)
        )
        sketch.line_of(f"{number}", centre, middle, bold=on, colour=palette.ground if on else None, align="middle")
    return circles_width(paper, len(numbers))


def circles_width(paper: Paper, count: int) -> float:
    """The width of so many rating circles."""
    return paper.mm(RATING) / 2 * (2 + 2.35 * (count - 1))


def tick_box(sketch: Sketch, x: float, middle: float, size: float, on: bool = False) -> float:
    """A box to tick, ticked if `on`. Returns its width."""
    palette = sketch.style.palette
    side = _BOX * size
    top = middle - side / 2
    sketch.put(Box(x, top, side, side, fill=palette.ink if on else None, stroke=palette.ink, thickness=0.6, radius=0.8))
    if on:
        tick = [
            (x + 0.22 * side, middle),
            (x + 0.42 * side, middle + 0.22 * side),
            (x + 0.8 * side, middle - 0.25 * side),
        ]
        sketch.put(Path(polygon(tick, closed=False), stroke=palette.ground, thickness=1.1, round_ends=True))
    return side


def option_width(paper: Paper, option: str) -> float:
    """The width of a box with an option behind it."""
    return (_BOX + 0.4) * paper.small + paper.style.width(option)


def options_height(paper: Paper, options: Sequence[str], width: float) -> float:
    """How high options are in a column of this width."""
    return sum(_height_of(paper, row, width) for row in _rows(paper, options, width))


def draw_options(
    sketch: Sketch, paper: Paper, options: Sequence[str], x: float, top: float, width: float, chosen: str | None = None
) -> float:
    """Options with boxes, as many in a line as there is room for, in columns. Returns where they end."""
    before = (_BOX + 0.4) * paper.small
    rows = _rows(paper, options, width)
    column = _column(paper, options, width, rows)
    for row in rows:
        for place, option in enumerate(row):
            left = x + place * column
            setting = paper.style.set(option, width - before, bold=option == chosen)
            middle = top + _OPTION_LINE * paper.small / 2
            tick_box(sketch, left, middle, paper.small, option == chosen)
            sketch.text(setting, left + before, middle - setting.leading / 2)
        top += _height_of(paper, row, width)
    return top


def _rows(paper: Paper, options: Sequence[str], width: float) -> list[Sequence[str]]:
    """As few rows as possible, equally long, with columns as wide as the widest option."""
    each = max((option_width(paper, option) for option in options), default=0) + 0.9 * paper.small
    most = max(1, int((width + 0.9 * paper.small + 0.01) // each))
    rows = -(-len(options) // most)
    count = -(-len(options) // rows) if rows else 1
    return [options[first : first + count] for first in range(0, len(options), count)]


def _column(paper: Paper, options: Sequence[str], width: float, rows: Sequence[Sequence[str]]) -> float:
    if len(rows) > 1 or not options:
        return width / max(1, len(rows[0]) if rows else 1)
    return max(option_width(paper, option) for option in options) + 0.9 * paper.small


def _height_of(paper: Paper, row: Sequence[str], width: float) -> float:
    room = width - (_BOX + 0.4) * paper.small
    lines = max(len(paper.style.set(option, room).lines) for option in row)
    return (_OPTION_LINE + (lines - 1) * 1.32) * paper.small
