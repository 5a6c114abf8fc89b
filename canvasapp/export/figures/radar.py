"""A radar: a closed line over axes, broken where nothing is known; several lines differ by dash and marker too."""

from collections.abc import Sequence
from math import cos, pi, sin

from canvasapp.domain.engine.language.labels import Label, joined
from canvasapp.domain.engine.results.outcome import BarsResult, BarValue, RadarResult, Series
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.export.figures.bars import draw_bars
from canvasapp.export.figures.figure_words import NOTHING_YET, STOP
from canvasapp.export.figures.marks import Path, StraightLine, circle, polygon
from canvasapp.export.figures.palette import mixed
from canvasapp.export.figures.placing import Key, Taken, legend
from canvasapp.export.figures.sketch import Align, Sketch
from canvasapp.export.figures.text_style import Setting
from canvasapp.export.pdf.pen.pen import Step
from canvasapp.export.pdf.poster.canvas_frame import Rect

_RINGS = 4
_MOST_TOGETHER = 3
"""More lines than these get a picture each."""

_DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2.5), (1.5, 2))
_MARKER = 2.6
_FEWEST_AXES = 3
_SIDE = 0.3
"""From this share of the radius on an axis points to a side."""


def draw_radar(sketch: Sketch, result: RadarResult, top: float, width: float, height: float | None = None) -> float:
    """The radar; with fewer than three axes bars say the same. Returns where it ends."""
    style = sketch.style
    if not result.axes or not result.series:
        return sketch.text(style.set(style.say(NOTHING_YET), width), 0, top, style.palette.muted)
    if len(result.axes) < _FEWEST_AXES:
        return draw_bars(sketch, _as_bars(result), top, width)
    if len(result.series) > _MOST_TOGETHER:
        return _several(sketch, result, top, width)
    bottom = _draw_one(sketch, result, result.series, Rect(0, top, width, height or _usual_height(width)))
    return _draw_legend(sketch, result, bottom, width)


def _usual_height(width: float) -> float:
    return min(0.72 * width, 260.0)


def _as_bars(result: RadarResult) -> BarsResult:
    def label(axis: Label, series: Series) -> Label:
        return axis if series.label is None else joined(axis, series.label)

    bars = [
        BarValue(f"{i}-{j}", label(axis, series), series.values[i])
        for i, axis in enumerate(result.axes)
        for j, series in enumerate(result.series)
    ]
    return BarsResult(
        id=result.id,
        title=result.title,
        items=tuple(bars),
        ranked=False,
        form=result.form,
        unit=result.unit,
        good=result.good,
        full=result.full,
    )


def _several(sketch: Sketch, result: RadarResult, top: float, width: float) -> float:
    """A picture for each line, side by side."""
    style = sketch.style
    columns = max(1, min(len(result.series), int(width // (20 * style.size))))
    each = width / columns
    for first in range(0, len(result.series), columns):
        ends = []
        for place, series in enumerate(result.series[first : first + columns]):
            title = style.set(style.say(series.label or ""), each - style.size, bold=True)
            below = sketch.text(title, (place + 0.5) * each, top, align="middle")
            rect = Rect(place * each, below, each - style.size, _usual_height(each))
            ends.append(_draw_one(sketch, result, (series,), rect))
        top = max(ends) + style.size
    return _stop_legend(sketch, result, top, width)


def _draw_one(sketch: Sketch, result: RadarResult, series: Sequence[Series], area: Rect) -> float:
    style, palette = sketch.style, sketch.style.palette
    label_height = 2 * 1.32 * style.size
    count = len(result.axes)
    ends = [(sin(2 * pi * i / count), -cos(2 * pi * i / count)) for i in range(count)]
    lowest = max(y for _, y in ends)
    radius = min(0.27 * area.width, (area.height - 2 * label_height) / (1 + lowest))
    area = area._replace(height=radius * (1 + lowest) + 2 * label_height)
    centre = (area.x + area.width / 2, area.top + label_height + radius)

    def at(axis: int, value: float) -> tuple[float, float]:
        share = radius * min(max(value / result.full, 0), 1)
        return (centre[0] + ends[axis][0] * share, centre[1] + ends[axis][1] * share)

    for ring in range(1, _RINGS + 1):
        corners = [at(axis, result.full * ring / _RINGS) for axis in range(count)]
        outer = ring == _RINGS
        sketch.put(Path(polygon(corners), stroke=palette.line if outer else palette.faint, thickness=0.6))
    for axis in range(count):
        sketch.put(StraightLine(*centre, *at(axis, result.full), palette.faint, 0.6))
    for number, line in enumerate(series):
        _draw_line(sketch, line, number, [at(i, v) if v is not None else None for i, v in enumerate(line.values)])
    return _draw_labels(sketch, result, series, area, centre, radius, ends)


def _draw_line(sketch: Sketch, line: Series, number: int, points: Sequence[tuple[float, float] | None]) -> None:
    palette = sketch.style.palette
    colour = palette.accent if number == 0 else palette.ink if number == 1 else palette.warn
    known = [point for point in points if point is not None]
    dash = _DASHES[number % len(_DASHES)]
    if len(known) == len(points):
        fill = mixed(palette.accent, palette.ground, 0.12) if number == 0 and not palette.mono else None
        if fill is not None:
            # under everything, so that rings and axes stay visible
            sketch.marks.insert(0, Path(polygon(known), fill=fill))
        sketch.put(Path(polygon(known), stroke=colour, thickness=1.5, dash=dash))
    else:
        following = [*points[1:], points[0]]
        for a, b in zip(points, following, strict=True):
            if a is not None and b is not None:
                sketch.put(StraightLine(*a, *b, colour, 1.5, dash))
    for point in known:
        sketch.put(_marker(number, *point, colour, palette.ground))


def _marker(number: int, x: float, y: float, colour: str, ground: str) -> Path:
    """A disc, a square or a triangle."""
    r = _MARKER
    steps: tuple[Step, ...] = circle(x, y, r)
    if number == 1:
        steps = polygon([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)])
    elif number >= 2:
        steps = polygon([(x, y - 1.2 * r), (x + 1.1 * r, y + r), (x - 1.1 * r, y + r)])
    return Path(steps, fill=colour if number == 0 else ground, stroke=colour, thickness=1)


def _draw_labels(
    sketch: Sketch,
    result: RadarResult,
    series: Sequence[Series],
    area: Rect,
    centre: tuple[float, float],
    radius: float,
    ends: Sequence[tuple[float, float]],
) -> float:
    """The names of the axes around it, with the value where there is one line. Returns where all ends."""
    style, palette = sketch.style, sketch.style.palette
    key, taken = Key(), Taken(area)
    for axis, (x, y) in enumerate(ends):
        name = style.say(result.axes[axis])
        value = series[0].values[axis] if len(series) == 1 else None
        stopped = result.stop is not None and any(
            line.values[axis] is not None and (line.values[axis] or 0) < result.stop for line in series
        )
        number = f"  {shown(value, result.form)}" if len(series) == 1 else ""
        end = (centre[0] + x * (radius + 6), centre[1] + y * (radius + 6))
        room = area.width / 2 - abs(x) * (radius + 6) - (2 * style.size if stopped else 2)
        rect, setting = _placed(sketch, taken, f"{name}{number}", end, (x, y), room)
        if rect is None or setting is None:
            setting = style.set(f"{key.number(name)}{number}", 1000, bold=True)
            rect = _rect(setting, end, (x, y))
            taken.take(rect)
        sketch.text(setting, rect.x, rect.top)
        if stopped:
            left = rect.x - 1.3 * style.size if x < -_SIDE else rect.x + rect.width + 2
            sketch.icon("octagon-alert", left, rect.top, 1.2 * style.size, palette.danger)
    return key.draw(sketch, area.x, area.top + area.height, area.width)


def _placed(
    sketch: Sketch, taken: Taken, text: str, end: tuple[float, float], way: tuple[float, float], room: float
) -> tuple[Rect | None, Setting | None]:
    style = sketch.style
    height = (2 if abs(way[0]) < _SIDE else 3) * 1.32 * style.size
    width = 2 * room if abs(way[0]) < _SIDE else room
    setting = style.fitting(text, width, height)
    if setting is None:
        return None, None
    rect = taken.first_free([_rect(setting, end, way)])
    return rect, setting


def _rect(setting: Setting, end: tuple[float, float], way: tuple[float, float]) -> Rect:
    """Where a label goes at the end of an axis."""
    align: Align = "middle" if abs(way[0]) < _SIDE else "left" if way[0] > 0 else "right"
    left = end[0] - {"left": 0.0, "middle": setting.width / 2, "right": setting.width}[align]
    top = end[1] - setting.height * (0.5 if align != "middle" else 1.0 if way[1] < 0 else 0.0)
    return Rect(left, top, setting.width, setting.height)


def _draw_legend(sketch: Sketch, result: RadarResult, top: float, width: float) -> float:
    """Each line with its marker and its values."""
    style, palette = sketch.style, sketch.style.palette
    if len(result.series) > 1:
        entries = []
        for series in result.series:
            axes = zip(result.axes, series.values, strict=True)
            values = ", ".join(f"{style.say(axis)} {shown(value, result.form)}" for axis, value in axes)
            entries.append((f"{style.say(series.label or '')}: {values}", 2.2 * style.size))
        places = legend(sketch, entries, 0, top + 0.4 * style.size, width)
        colours = (palette.accent, palette.ink, palette.warn)
        for number, (x, y) in enumerate(places[:-1]):
            colour = colours[number]
            sketch.put(StraightLine(x, y, x + 2 * style.size, y, colour, 1.5, _DASHES[number]))
            sketch.put(_marker(number, x + style.size, y, colour, palette.ground))
        top = places[-1][1]
    return _stop_legend(sketch, result, top, width)


def _stop_legend(sketch: Sketch, result: RadarResult, top: float, width: float) -> float:
    style = sketch.style
    values = [value for series in result.series for value in series.values if value is not None]
    if result.stop is None or not any(value < result.stop for value in values):
        return top
    text = style.tell(STOP, value=shown(result.stop, result.form))
    (x, y), end = legend(sketch, [(text, 1.2 * style.size)], 0, top + 0.3 * style.size, width)
    sketch.icon("octagon-alert", x, y - 0.6 * style.size, 1.2 * style.size, style.palette.danger)
    return end[1]
