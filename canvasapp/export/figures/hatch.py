"""Hatches: the six steps of a scale told apart without colour."""

from math import floor

from canvasapp.export.figures.marks import Box, Mark, Path, StraightLine
from canvasapp.export.figures.palette import Fill, mixed
from canvasapp.export.pdf.pen.pen import Step
from canvasapp.export.pdf.poster.canvas_frame import Rect

_UNIT = 0.75
"""One pixel of the screen at its usual size, in points."""

_OPACITY = 0.3

_DOTS = {1: 7.0, 2: 4.0}
_SLANTS = {3: 7.0, 4: 4.0, 5: 5.0}
"""From dot to dot or line to line, in pixels: sparse and dense dots, wide and narrow lines, crossed lines."""


def hatched(rect: Rect, step: int, fill: Fill, line: str, *, mono: bool, radius: float = 2) -> list[Mark]:
    """A box of one of the steps 0-5, with its hatch. `line` outlines the lowest step, and all of them if `mono`."""
    ground, text = fill
    colour = text if mono else mixed(text, ground, _OPACITY)
    marks: list[Mark] = [Box(*rect, fill=ground, radius=radius)]
    inner = rect.inset(1)
    if step in _DOTS and (dots := _dots(inner, _DOTS[step] * _UNIT)):
        marks.append(Path(tuple(dots), stroke=colour, thickness=(1 if mono else 2) * _UNIT, round_ends=True))
    if step in _SLANTS:
        slants = _slants(inner, _SLANTS[step] * _UNIT)
        if step == 5:
            slants += [(kind, (2 * inner.x + inner.width - values[0], values[1])) for kind, values in slants]
        marks.append(Path(tuple(slants), stroke=colour, thickness=(0.6 if mono else 1) * _UNIT))
    if step == 0 or mono:
        marks.append(Box(*rect, stroke=line, thickness=_UNIT, radius=radius))
    return marks


def slanted(rect: Rect, colour: str, gap: float = 4 * _UNIT) -> Path:
    """Slanted lines over a rectangle."""
    return Path(tuple(_slants(rect, gap)), stroke=colour, thickness=_UNIT)


def empty(rect: Rect, line: str, radius: float = 2) -> Box:
    """The box of a cell without an answer."""
    return Box(*rect, stroke=line, thickness=_UNIT, dash=(2, 2), radius=radius)


def outline(rect: Rect, line: str) -> list[StraightLine]:
    """The four edges of a rectangle."""
    right, bottom = rect.x + rect.width, rect.top + rect.height
    corners = [(rect.x, rect.top), (right, rect.top), (right, bottom), (rect.x, bottom)]
    return [StraightLine(*a, *b, line) for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)]


def _dots(rect: Rect, gap: float) -> list[Step]:
    """Strokes without length, whose round ends make dots; every other row is moved by half a gap."""
    steps: list[Step] = []
    rows = floor(rect.height / gap)
    for row in range(rows):
        y = rect.top + (rect.height - (rows - 1) * gap) / 2 + row * gap
        x = rect.x + gap / 2 * (1 + row % 2)
        while x < rect.x + rect.width - 1:
            steps += [("m", (x, y)), ("l", (x, y))]
            x += gap
    return steps


def _slants(rect: Rect, gap: float) -> list[Step]:
    """Lines that rise to the right, cut at the edges."""
    steps: list[Step] = []
    right, bottom = rect.x + rect.width, rect.top + rect.height
    distance = gap * 2**0.5
    offset = distance / 2
    while offset < rect.width + rect.height:
        start = (rect.x, rect.top + offset) if offset <= rect.height else (rect.x + offset - rect.height, bottom)
        end = (rect.x + offset, rect.top) if offset <= rect.width else (right, rect.top + offset - rect.width)
        steps += [("m", start), ("l", end)]
        offset += distance
    return steps
