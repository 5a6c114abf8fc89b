"""What a figure is made of: texts, boxes, lines, paths and icons, in points from its top left corner."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from canvasapp.export.pdf.pen.line_icons import Icon
from canvasapp.export.pdf.pen.pen import ASCENT, Pen, Step

_BEND = 0.5523
"""How far the control points of a quarter of a circle lie from its ends, in radii."""


class Text(NamedTuple):
    """One line of text; `width` is what it takes, known since it was set."""

    x: float
    baseline: float
    text: str
    size: float
    colour: str
    width: float
    bold: bool = False

    @property
    def top(self) -> float:
        """Where its capitals end."""
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Where its descenders end."""
        return self.baseline + 0.22 * self.size


class Box(NamedTuple):
    """A rectangle, filled or outlined or both."""

    x: float
    top: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    thickness: float = 0.75
    dash: tuple[float, ...] = ()
    radius: float = 0


class StraightLine(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    thickness: float = 0.75
    dash: tuple[float, ...] = ()


class Path(NamedTuple):
    """A path, filled or outlined or both."""

    steps: tuple[Step, ...]
    fill: str | None = None
    stroke: str | None = None
    thickness: float = 0.75
    dash: tuple[float, ...] = ()
    round_ends: bool = False


class Sign(NamedTuple):
    """A line icon in a square of `size`."""

    icon: Icon
    x: float
    top: float
    size: float
    colour: str


Mark = Text | Box | StraightLine | Path | Sign


@dataclass(frozen=True)
class Figure:
    """A picture of `width` × `height` points; later marks lie on earlier ones."""

    width: float
    height: float
    marks: tuple[Mark, ...]

    @property
    def texts(self) -> tuple[Text, ...]:
        """Its texts, in the order in which they are read."""
        return tuple(mark for mark in self.marks if isinstance(mark, Text))


def circle(x: float, y: float, radius: float) -> tuple[Step, ...]:
    """The path of a circle."""
    r, b = radius, radius * _BEND
    return (
        ("m", (x + r, y)),
        ("c", (x + r, y + b, x + b, y + r, x, y + r)),
        ("c", (x - b, y + r, x - r, y + b, x - r, y)),
        ("c", (x - r, y - b, x - b, y - r, x, y - r)),
        ("c", (x + b, y - r, x + r, y - b, x + r, y)),
        ("h", ()),
    )


def polygon(points: Sequence[tuple[float, float]], closed: bool = True) -> tuple[Step, ...]:
    """The path through some points."""
    steps: list[Step] = [("l" if i else "m", point) for i, point in enumerate(points)]
    return (*steps, ("h", ())) if closed else tuple(steps)


def moved(marks: Sequence[Mark], x: float, y: float) -> list[Mark]:
    """The marks further right and further down."""
    found: list[Mark] = []
    for mark in marks:
        match mark:
            case Text():
                found.append(mark._replace(x=mark.x + x, baseline=mark.baseline + y))
            case Box() | Sign():
                found.append(mark._replace(x=mark.x + x, top=mark.top + y))
            case StraightLine():
                found.append(mark._replace(x1=mark.x1 + x, y1=mark.y1 + y, x2=mark.x2 + x, y2=mark.y2 + y))
            case Path():
                found.append(mark._replace(steps=tuple((kind, _moved(values, x, y)) for kind, values in mark.steps)))
    return found


def draw(pen: Pen, figure: Figure, x: float, top: float) -> None:
    """Draws a figure with its top left corner at (x, top) of the page."""
    for mark in figure.marks:
        match mark:
            case Text():
                pen.text(x + mark.x, top + mark.baseline, mark.text, mark.size, bold=mark.bold, colour=mark.colour)
            case Box():
                pen.box(
                    x + mark.x,
                    top + mark.top,
                    mark.width,
                    mark.height,
                    fill=mark.fill,
                    stroke=mark.stroke,
                    thickness=mark.thickness,
                    dash=mark.dash,
                    radius=mark.radius,
                )
            case StraightLine():
                pen.line(
                    x + mark.x1,
                    top + mark.y1,
                    x + mark.x2,
                    top + mark.y2,
                    colour=mark.colour,
                    thickness=mark.thickness,
                    dash=mark.dash,
                )
            case Path():
                pen.path(
                    [(kind, _moved(values, x, top)) for kind, values in mark.steps],
                    fill=mark.fill,
                    stroke=mark.stroke,
                    thickness=mark.thickness,
                    dash=mark.dash,
                    round_ends=mark.round_ends,
                )
            case Sign():
                pen.icon(mark.icon, x + mark.x, top + mark.top, mark.size, mark.colour)


def _moved(values: Sequence[float], x: float, y: float) -> list[float]:
    return [value + (y if i % 2 else x) for i, value in enumerate(values)]
