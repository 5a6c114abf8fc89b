"""A trend: a row for each run of a method, a dot for its number, and a line down from dot to dot."""

from canvasapp.domain.engine.results.outcome import TrendResult
from canvasapp.export.figures.marks import Path, StraightLine, circle, polygon
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.figures.text_style import Setting

_LABELS = 0.5
"""The part of the width that the titles of sheets take at most."""

_ROW = 1.9
_DOT, _LAST_DOT = 2.6, 3.6


def draw_trend(sketch: Sketch, result: TrendResult, top: float, width: float) -> float:
    """The runs from the oldest down to the sheet itself, which is bold. Returns where they end."""
    style, palette = sketch.style, sketch.style.palette
    values = [run.value or 0.0 for run in result.items]
    numbers = [style.value(run.value, result.form, result.unit) for run in result.items]
    last = len(values) - 1
    gap = 0.9 * style.size
    behind = max(style.width(number, bold=True) for number in numbers)
    longest = max(style.width(style.say(run.label), bold=place == last) for place, run in enumerate(result.items))
    label = min(longest, _LABELS * width)
    left, right = label + gap + _LAST_DOT, width - behind - gap - _LAST_DOT
    low, high = min(0.0, *values), max(result.full or 0.0, *values)
    span = (high - low) or 1.0
    dots: list[tuple[float, float]] = []
    lines: list[tuple[Setting, float]] = []
    for place, (run, value) in enumerate(zip(result.items, values, strict=True)):
        setting = style.set(style.say(run.label), label, bold=place == last)
        height = max(setting.height, _ROW * style.size)
        lines.append((setting, top + (height - setting.height) / 2))
        dots.append((left + (value - low) / span * (right - left), top + height / 2))
        top += height
    for _, y in dots:
        sketch.put(StraightLine(left, y, right, y, palette.line, 0.6))
    sketch.put(Path(polygon(dots, closed=False), stroke=palette.accent, thickness=1.5))
    for place, ((setting, above), (x, y)) in enumerate(zip(lines, dots, strict=True)):
        bold = place == last
        sketch.text(setting, 0, above, palette.ink if bold else palette.muted)
        sketch.put(Path(circle(x, y, _LAST_DOT if bold else _DOT), fill=palette.accent, stroke=palette.ground))
        sketch.line_of(numbers[place], width, y, bold=bold, align="right")
    return top
