"""A curve through points, with its zero line and every value."""

from canvasapp.domain.engine.results.outcome import CurveResult, Point
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.export.figures.figure_words import LOWEST, NOTHING_YET
from canvasapp.export.figures.marks import Path, StraightLine, circle, polygon
from canvasapp.export.figures.placing import Key, Taken
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.pdf.poster.canvas_frame import Rect


def draw_curve(sketch: Sketch, result: CurveResult, top: float, width: float, height: float | None = None) -> float:
    """The line from left to right; the lowest point is named if it lies below zero. Returns where it ends."""
    style, palette = sketch.style, sketch.style.palette
    points = [(point, point.x, point.y) for point in result.points if point.x is not None and point.y is not None]
    if not points:
        return sketch.text(style.set(style.say(NOTHING_YET), width), 0, top, palette.muted)
    lowest = min(y for _, _, y in points)
    low, high = min(0.0, lowest), max(0.0, max(y for _, _, y in points))
    span = (high - low) or 1.0
    left, right = min(x for _, x, _ in points), max(x for _, x, _ in points)
    line = 1.32 * style.size
    side = max(style.width(shown(y, result.form)) for _, _, y in points) / 2 + style.size
    plot = Rect(side, top + 1.6 * line, width - 2 * side, (height or min(0.42 * width, 170.0)) - 4.2 * line)

    def at(x: float, y: float) -> tuple[float, float]:
        across = (x - left) / (right - left) if right > left else 0.5
        return (plot.x + across * plot.width, plot.top + (high - y) / span * plot.height)

    zero = at(left, 0)[1]
    sketch.put(StraightLine(0, zero, width, zero, palette.line))
    sketch.text(style.set("0", 100), 0, zero - line, palette.muted)
    places = [at(x, y) for _, x, y in points]
    sketch.put(Path(polygon(places, closed=False), stroke=palette.accent, thickness=1.75))
    taken = Taken(Rect(-2, top, width + 4, plot.top + plot.height + 4 * line - top))
    key = Key()
    for (point, _, y), (px, py) in zip(points, places, strict=True):
        below = y < 0
        marked = below and y == lowest
        fill = palette.danger if marked else palette.accent
        sketch.put(Path(circle(px, py, 3.4 if marked else 2.6), fill=fill, stroke=palette.ground))
        text = shown(y, result.form) + (f" {style.say(LOWEST)}" if marked else "")
        setting = style.set(text, 1000, bold=marked)
        tops = (py + 4, py - setting.height - 4) if below else (py - setting.height - 4, py + 4)
        x = min(max(px - setting.width / 2, 0), width - setting.width)
        rect = taken.first_free([Rect(x - 2, each, setting.width + 4, setting.height) for each in tops])
        if rect is not None:
            sketch.text(setting, rect.x + 2, rect.top, palette.danger if marked else None)
        else:
            key.number(f"{_named(point, style.say(point.label), result)}: {text}")
    return _axis(sketch, result, points, places, plot, width, key)


def _axis(
    sketch: Sketch,
    result: CurveResult,
    points: list[tuple[Point, float, float]],
    places: list[tuple[float, float]],
    plot: Rect,
    width: float,
    key: Key,
) -> float:
    """What each point stands for, below; names that meet their neighbour go one line lower."""
    style = sketch.style
    line = 1.32 * style.size
    top = plot.top + plot.height + 1.4 * line
    most = 4 * len(points)
    air = 0.5 * style.size
    taken = Taken(Rect(-air, top, width + 2 * air, (most + 4) * line))
    bottom = top
    for (point, _, _), (px, _) in zip(points, places, strict=True):
        setting = style.set(_named(point, style.say(point.label), result), 12 * style.size)
        x = min(max(px - setting.width / 2, 0), width - setting.width)
        rows = [Rect(x - air, top + row * line, setting.width + 2 * air, setting.height) for row in range(most)]
        rect = taken.first_free(rows) or rows[-1]
        bottom = max(bottom, sketch.text(setting, rect.x + air, rect.top, style.palette.muted))
    return key.draw(sketch, 0, bottom, width)


def _named(point: Point, label: str, result: CurveResult) -> str:
    """A point's own name, and its x where that says something more."""
    x = shown(point.x, "year") if point.x is not None else ""
    return x if not label or label == x else f"{x} {label}" if x not in label else label
