"""A map: points on two axes, cut into four named corners; the corner where both are high stands out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import ceil, floor, log10, sqrt

from canvasapp.domain.engine.results.outcome import MapResult, Point
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.model.values import Words
from canvasapp.export.figures.figure_words import WITHOUT_PLACE
from canvasapp.export.figures.hatch import outline
from canvasapp.export.figures.marks import Box, Path, StraightLine, circle
from canvasapp.export.figures.placing import Key, Taken, overlap
from canvasapp.export.figures.sketch import Align, Sketch
from canvasapp.export.figures.text_style import Setting, Style
from canvasapp.export.pdf.poster.canvas_frame import Rect

_SMALLEST, _LARGEST = 3.0, 9.0
"""The radius of a point, in points; its area follows the size."""

_RATING = 5.0
_SHARE = 100.0
_SAME = 1.5
"""Points that lie closer than this, in points, are one with several names."""


@dataclass(frozen=True)
class _Spot:
    """A place on the plot with the names of all that lies there."""

    x: float
    y: float
    radius: float
    name: str
    strong: bool
    struck: bool = False


def draw_map(sketch: Sketch, result: MapResult, top: float, width: float, height: float | None = None) -> float:
    """The map with its axes. Returns where it ends, a key and a line for what has no place included."""
    style, palette = sketch.style, sketch.style.palette
    line = 1.32 * style.size
    xs = _range(result.x_cut, [point.x for point in result.points if point.x is not None])
    ys = _range(result.y_cut, [point.y for point in result.points if point.y is not None])
    up = style.set(f"↑ {style.say(result.y_label)}", width)
    head = sketch.text(up, 0, top, palette.muted)
    left = max(style.width(shown(end)) for end in (*ys, result.y_cut)) + 0.5 * style.size
    plot = Rect(
        left, head + 3, width - left - 1, (height or max(min(0.62 * width, 300.0), 150.0)) - (head - top) - 2.4 * line
    )
    cut = (_across(plot, xs, result.x_cut), _down(plot, ys, result.y_cut))
    sketch.put(
        Box(cut[0], plot.top, plot.x + plot.width - cut[0], cut[1] - plot.top, fill=palette.soft),
        *outline(plot, palette.line),
        StraightLine(cut[0], plot.top, cut[0], plot.top + plot.height, palette.line, dash=(2.5, 2.5)),
        StraightLine(plot.x, cut[1], plot.x + plot.width, cut[1], palette.line, dash=(2.5, 2.5)),
    )
    spots = _spots(style, result, plot, xs, ys)
    taken, key = Taken(plot, (Rect(s.x - s.radius, s.y - s.radius, 2 * s.radius, 2 * s.radius) for s in spots)), Key()
    _draw_corners(sketch, result.corners, plot, cut, taken, key)
    lines = (Rect(cut[0] - 1, plot.top, 2, plot.height), Rect(plot.x, cut[1] - 1, plot.width, 2))
    for spot in spots:
        _draw_spot(sketch, spot, taken, lines, key)
    bottom = _draw_axes(sketch, result, plot, xs, ys)
    bottom = key.draw(sketch, 0, bottom, width)
    lost = [style.say(point.label) for point in result.points if not point.placed]
    if lost:
        text = style.tell(WITHOUT_PLACE, names=", ".join(lost))
        bottom = sketch.text(style.set(text, width), 0, bottom, palette.muted)
    return bottom


def _range(cut: float, values: Sequence[float]) -> tuple[float, float]:
    """The ends of an axis: a rating's or a share's own where they fit, else round numbers around all values."""
    low, high = min([0.0, cut, *values]), max([cut, *values])
    if low >= 0 and 0 < cut < _RATING and high <= _RATING:
        return (0.0, _RATING)
    if low < 0 or cut <= 0:
        far = max(abs(low - cut), abs(high - cut), 1.0)
        return (cut - _round_up(far), cut + _round_up(far))
    wanted = _round_up(max(2 * cut, 1.08 * high))
    return (0.0, min(wanted, _SHARE) if high <= _SHARE else wanted)


def _round_up(value: float) -> float:
    unit = 10.0 ** floor(log10(value)) / 2
    return float(ceil(value / unit) * unit)


def _across(plot: Rect, ends: tuple[float, float], value: float) -> float:
    inner = plot.inset(_LARGEST + 1)  # so that points at the ends are whole
    return inner.x + inner.width * (value - ends[0]) / (ends[1] - ends[0])


def _down(plot: Rect, ends: tuple[float, float], value: float) -> float:
    inner = plot.inset(_LARGEST + 1)
    return inner.top + inner.height * (ends[1] - value) / (ends[1] - ends[0])


def _draw_corners(
    sketch: Sketch,
    corners: tuple[Words, Words, Words, Words],
    plot: Rect,
    cut: tuple[float, float],
    taken: Taken,
    key: Key,
) -> None:
    """The names in the outer corners of the four fields; the field where both are high is set bold."""
    style, palette = sketch.style, sketch.style.palette
    pad = 4.0
    right, bottom = plot.x + plot.width, plot.top + plot.height
    for number, words in enumerate(corners):
        east, north = number in (0, 3), number in (0, 1)
        room = Rect(
            (cut[0] if east else plot.x) + pad,
            (plot.top if north else cut[1]) + 2,
            (right - cut[0] if east else cut[0] - plot.x) - 2 * pad,
            (cut[1] - plot.top if north else bottom - cut[1]) - 4,
        )
        name = style.say(words)
        setting = style.fitting(name, room.width, min(room.height, 3 * 1.32 * style.size), bold=number == 0)
        if setting is None:
            setting = style.set(key.number(name), 100, bold=number == 0)
        rect = taken.first_free(_corner_places(room, setting, east=east, north=north))
        if rect is None:
            setting = style.set(key.number(name), 100, bold=number == 0)
            places = list(_corner_places(room, setting, east=east, north=north))
            rect = taken.first_free(places) or places[0]
        align: Align = "right" if rect.x > room.x + 1 else "left"
        colour = palette.accent if number == 0 else palette.muted
        sketch.text(setting, rect.x + (setting.width if align == "right" else 0), rect.top, colour, align)


def _corner_places(room: Rect, setting: Setting, *, east: bool, north: bool) -> Iterator[Rect]:
    """Places for the name of a field, from its outer corner inwards."""
    spare, rows = room.width - setting.width, max(1, int(room.height // setting.leading))
    for row in range(rows):
        down = row * (room.height - setting.height) / max(1, rows - 1)
        for share in (0, 1, 0.5):
            x = room.x + spare * (1 - share if east else share)
            yield Rect(
                x, room.top + (down if north else room.height - setting.height - down), setting.width, setting.height
            )


def _spots(
    style: Style, result: MapResult, plot: Rect, xs: tuple[float, float], ys: tuple[float, float]
) -> list[_Spot]:
    """The points where they lie, largest first; those that would cover each other are one."""
    largest = max((point.size for point in result.points if point.size is not None and point.size > 0), default=0)
    together: list[tuple[float, float, list[Point]]] = []
    for point in result.points:
        if point.x is None or point.y is None:
            continue
        x, y = _across(plot, xs, point.x), _down(plot, ys, point.y)
        there = next(
            (
                near
                for sx, sy, near in together
                if abs(sx - x) <= _SAME and abs(sy - y) <= _SAME and result.corner(near[0]) == result.corner(point)
            ),
            None,
        )
        if there is None:
            together.append((x, y, [point]))
        else:
            there.append(point)
    spots = [
        _Spot(
            x,
            y,
            max(_radius(point.size, largest) for point in points),
            _named(style, result, points),
            result.corner(points[0]) == result.corners[0],
            result.is_struck(points[0]),
        )
        for x, y, points in together
    ]
    return sorted(spots, key=lambda spot: -spot.radius)


def _named(style: Style, result: MapResult, points: Sequence[Point]) -> str:
    """The names of points at one place; of those that are judged otherwise than it says, also how."""
    names = ", ".join(style.say(point.label) for point in points)
    corner = result.corner(points[0])
    return f"{names} ({style.say(corner)})" if corner is not None and result.is_struck(points[0]) else names


def _radius(size: float | None, largest: float) -> float:
    if largest <= 0:
        return _SMALLEST + 1
    return max(_SMALLEST, _LARGEST * sqrt(max(size or 0, 0) / largest))


def _draw_spot(sketch: Sketch, spot: _Spot, taken: Taken, lines: Sequence[Rect], key: Key) -> None:
    """A point and its name beside it, off the lines if it can be, or a number that stands for the name.

    What is struck out of the corner that it lies in is hollow.
    """
    style, palette = sketch.style, sketch.style.palette
    fill = palette.ground if spot.struck else palette.accent if spot.strong else palette.track
    edge = palette.line if spot.struck or not spot.strong else palette.ground
    sketch.put(Path(circle(spot.x, spot.y, spot.radius), fill=fill, stroke=edge, thickness=1))
    for obstacles, width in product((lines, ()), (14 * style.size, 8 * style.size)):
        setting = style.fitting(spot.name, width, 4 * 1.32 * style.size, bold=spot.strong)
        if setting is None:
            continue
        rects = _beside(spot, setting)
        rect = taken.first_free(rect for rect in rects if not any(overlap(rect, line) for line in obstacles))
        if rect is not None:
            sketch.text(setting, rect.x, rect.top)
            return
    setting = style.set(key.number(spot.name), 100, bold=True)
    if spot.radius >= setting.height / 2:
        colour = palette.ground if spot.strong and not spot.struck else palette.ink
        sketch.text(setting, spot.x, spot.y - setting.height / 2, colour, "middle")
        return
    places = list(_beside(spot, setting))
    rect = taken.first_free(places) or places[0]
    sketch.text(setting, rect.x, rect.top)


def _beside(spot: _Spot, setting: Setting) -> Iterable[Rect]:
    """Places for a name around a point: right, left, above, below, then the four diagonals."""
    w, h, gap = setting.width, setting.height, spot.radius + 2.5
    near = 0.7 * spot.radius + 1
    for x, y in (
        (spot.x + gap, spot.y - h / 2),
        (spot.x - gap - w, spot.y - h / 2),
        (spot.x - w / 2, spot.y - gap - h),
        (spot.x - w / 2, spot.y + gap),
        (spot.x + near, spot.y - near - h),
        (spot.x + near, spot.y + near),
        (spot.x - near - w, spot.y - near - h),
        (spot.x - near - w, spot.y + near),
    ):
        yield Rect(x, y, w, h)


def _draw_axes(
    sketch: Sketch, result: MapResult, plot: Rect, xs: tuple[float, float], ys: tuple[float, float]
) -> float:
    """The ends and the cut of each axis as numbers; the name of the lower one below them."""
    style, palette = sketch.style, sketch.style.palette
    line = 1.32 * style.size
    bottom = plot.top + plot.height
    for value in (ys[0], result.y_cut, ys[1]):
        y = min(max(_down(plot, ys, value), plot.top + line / 2), bottom - line / 2)
        sketch.line_of(shown(value), plot.x - 3, y, colour=palette.muted, align="right")
    taken = Taken(Rect(plot.x - plot.x, bottom, plot.width + plot.x + 1, 3 * line))
    for value in (xs[0], xs[1], result.x_cut):
        setting = style.set(shown(value), 1000)
        x = min(max(_across(plot, xs, value) - setting.width / 2, plot.x), plot.x + plot.width - setting.width)
        if taken.first_free([Rect(x, bottom + 2, setting.width, setting.height)]) is not None:
            sketch.text(setting, x, bottom + 2, palette.muted)
    name = style.set(f"{style.say(result.x_label)} →", plot.width)
    return sketch.text(name, plot.x + plot.width, bottom + 2 + line, palette.muted, "right")
