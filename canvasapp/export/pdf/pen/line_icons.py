"""Line icons (SVG files of Lucide) as lines and curves, for drawing as vectors."""

import re
from collections.abc import Iterator
from math import acos, ceil, copysign, cos, hypot, pi, radians, sin, sqrt, tan
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

GRID = 24
"""Icons are drawn on a square of this side, y downwards."""

STROKE = 1.75

Point = tuple[float, float]


class Segment(NamedTuple):
    """`m` moves to the last point, `l` draws a line to it, `c` a curve with two control points before it."""

    kind: str
    points: tuple[Point, ...]


Icon = tuple[Segment, ...]

_NUMBER = r"([-+]?(?:\d*\.\d+|\d+))"
_COMMAND = re.compile(r"([a-zA-Z])([^a-zA-Z]*)")
_ARC = re.compile(r"[\s,]*".join([_NUMBER] * 3 + ["([01])"] * 2 + [_NUMBER] * 2))
"""The two flags of an arc may stand together with what follows: 0 0022 17 is 0, 0, 0, 22 and 17."""

_NUMBERS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "a": 7}


def read_icon(path: Path) -> Icon:
    """The segments of an icon file. Raises OSError, or ValueError for what line icons do not use."""
    root = ElementTree.fromstring(path.read_bytes())
    return tuple(segment for shape in root for segment in _shape(shape.tag.rpartition("}")[2], shape.attrib))


def _shape(tag: str, attributes: dict[str, str]) -> Iterator[Segment]:
    def number(name: str) -> float:
        return float(attributes.get(name, 0))

    if tag == "path":
        return _path(attributes["d"])
    if tag in ("polyline", "polygon"):
        return _path(f"M{attributes['points']}" + ("z" if tag == "polygon" else ""))
    if tag == "line":
        return _path(f"M{number('x1')} {number('y1')}L{number('x2')} {number('y2')}")
    if tag == "circle":
        x, y, r = number("cx"), number("cy"), number("r")
        return _path(f"M{x - r} {y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0")
    if tag == "ellipse":
        x, y, rx, ry = (number(name) for name in ("cx", "cy", "rx", "ry"))
        return _path(f"M{x - rx} {y}a{rx} {ry} 0 1 0 {2 * rx} 0a{rx} {ry} 0 1 0 {-2 * rx} 0")
    if tag == "rect":
        x, y, w, h, r = (number(name) for name in ("x", "y", "width", "height", "rx"))
        corner = f"a{r} {r} 0 0 1 "
        return _path(
            f"M{x + r} {y}h{w - 2 * r}{corner}{r} {r}v{h - 2 * r}{corner}{-r} {r}"
            f"h{2 * r - w}{corner}{-r} {-r}v{2 * r - h}{corner}{r} {-r}"
        )
    raise ValueError(f"an icon with <{tag}> cannot be drawn")


def _path(data: str) -> Iterator[Segment]:
    start, here, bend = (0.0, 0.0), (0.0, 0.0), None
    for command, numbers in _COMMAND.findall(data):
        kind = command.lower()
        if kind == "z":
            yield Segment("l", (start,))
            here = start
            continue
        for place, values in enumerate(_arguments(kind, numbers)):
            step = "l" if kind == "m" and place else kind  # further pairs are lines
            for segment in _step(step, values, here, bend or here, command.islower()):
                yield segment
                here, bend = segment.points[-1], segment.points[1] if segment.kind == "c" else None
            if step == "m":
                start = here


def _arguments(kind: str, numbers: str) -> list[list[float]]:
    """The numbers behind a command, for each time that it is done."""
    if kind not in _NUMBERS:
        raise ValueError(f"an icon with the path command {kind} cannot be drawn")
    if kind == "a":
        return [[float(number) for number in found] for found in _ARC.findall(numbers)]
    values, count = [float(number) for number in re.findall(_NUMBER, numbers)], _NUMBERS[kind]
    return [values[at : at + count] for at in range(0, len(values), count)]


def _step(kind: str, values: list[float], here: Point, bend: Point, relative: bool) -> Iterator[Segment]:
    """`bend` is the last control point of a curve just before, else `here`: a curve with `s` goes on from it."""
    x, y = here if relative else (0.0, 0.0)
    if kind == "h":
        yield Segment("l", ((x + values[0], here[1]),))
    elif kind == "v":
        yield Segment("l", ((here[0], y + values[0]),))
    elif kind == "a":
        yield from _arc(here, values, (x + values[5], y + values[6]))
    else:
        points = tuple((x + values[i], y + values[i + 1]) for i in range(0, len(values), 2))
        if kind == "s":
            kind, points = "c", ((2 * here[0] - bend[0], 2 * here[1] - bend[1]), *points)
        yield Segment(kind, points)


def _arc(start: Point, values: list[float], end: Point) -> Iterator[Segment]:
    """An elliptical arc as curves of at most a quarter turn: SVG 1.1, appendix F.6."""
    rx, ry, turn, large, sweep = abs(values[0]), abs(values[1]), radians(values[2]), bool(values[3]), bool(values[4])
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    if not (rx and ry and (dx or dy)):
        yield Segment("l", (end,))
        return
    x1, y1 = cos(turn) * dx + sin(turn) * dy, cos(turn) * dy - sin(turn) * dx
    stretch = max(1.0, hypot(x1 / rx, y1 / ry))  # radii too short for the distance grow until they reach
    rx, ry = rx * stretch, ry * stretch
    reach = (x1 / rx) ** 2 + (y1 / ry) ** 2
    factor = sqrt(max(0.0, 1 / reach - 1)) * (1 if large != sweep else -1)
    cx, cy = factor * rx * y1 / ry, -factor * ry * x1 / rx
    first = _angle((x1 - cx) / rx, (y1 - cy) / ry)
    whole = (_angle((-x1 - cx) / rx, (-y1 - cy) / ry) - first) % (2 * pi)
    whole = whole if sweep else whole - 2 * pi
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)

    def point(px: float, py: float) -> Point:
        px, py = cx + rx * px, cy + ry * py
        return (middle[0] + cos(turn) * px - sin(turn) * py, middle[1] + sin(turn) * px + cos(turn) * py)

    count = ceil(abs(whole) / (pi / 2) - 1e-9)
    part = whole / count
    bend = 4 / 3 * tan(part / 4)
    for i in range(count):
        a, b = first + i * part, first + (i + 1) * part
        yield Segment(
            "c",
            (
                point(cos(a) - bend * sin(a), sin(a) + bend * cos(a)),
                point(cos(b) + bend * sin(b), sin(b) - bend * cos(b)),
                end if i == count - 1 else point(cos(b), sin(b)),
            ),
        )


def _angle(x: float, y: float) -> float:
    return copysign(acos(max(-1.0, min(1.0, x / hypot(x, y)))), y)
