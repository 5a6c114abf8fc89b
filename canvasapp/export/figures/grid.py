"""A heat map: each cell with its number on a plate, its step as a fill and as a hatch."""

from math import floor

from canvasapp.domain.engine.answers.layers import HIGHER
from canvasapp.domain.engine.results.outcome import GridResult
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.method.elements import Form
from canvasapp.export.figures.figure_words import NOTHING_YET
from canvasapp.export.figures.hatch import empty, hatched
from canvasapp.export.figures.marks import Box
from canvasapp.export.figures.palette import Fill
from canvasapp.export.figures.placing import Key, all_fitted
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.pdf.poster.canvas_frame import Rect

_GAP = 2.0
_LABELS = 0.36
_LEAST_CELL = 3.2
_MOST_CELL = 9.0
"""The width of a cell, in units of the type size."""

_HEADER = 4
"""The most lines of a column's label."""

STEPS = 5


def draw_grid(sketch: Sketch, result: GridResult, top: float, width: float) -> float:
    """Rows down, columns across. Labels without room are numbered, with a key below. Returns where it ends."""
    style, size = sketch.style, sketch.style.size
    if not result.rows or not result.cols:
        return sketch.text(style.set(style.say(NOTHING_YET), width), 0, top, style.palette.muted)
    key = Key()
    rows = [style.say(label) for label in result.rows]
    cols = [style.say(label) for label in result.cols]
    longest = max(style.width(text) for text in rows) + size
    labels = min(longest, max(_LABELS * width, width - len(cols) * _MOST_CELL * size))
    cell = min((width - labels) / len(cols), _MOST_CELL * size)
    if cell < _LEAST_CELL * size:
        labels = max(min(longest, width - len(cols) * _LEAST_CELL * size), 3 * size)
        cell = (width - labels) / len(cols)
    heads = all_fitted(style, cols, cell - _GAP, _HEADER * 1.32 * size, key)
    sides = all_fitted(style, rows, labels - size, 3 * 1.32 * size, key)
    head = max(setting.height for setting in heads)
    for number, setting in enumerate(heads):
        sketch.text(setting, labels + (number + 0.5) * cell, top + head - setting.height, align="middle")
    top += head + 2
    for place, (side, values) in enumerate(zip(sides, result.values, strict=True)):
        height = max(2.3 * size, side.height + _GAP)
        sketch.text(side, 0, top + (height - side.height) / 2)
        for number, value in enumerate(values):
            rect = Rect(labels + number * cell, top, cell - _GAP, height - _GAP)
            sign = HIGHER if (place, number) in result.marks else ""
            draw_cell(sketch, rect, value, result.full, style.palette.scale(result.good), result.form, sign=sign)
        top += height
    top = key.draw(sketch, 0, top, width)
    if result.marks and result.marked is not None:
        told = style.set(f"{HIGHER} {style.say(result.marked)}", width)
        top = sketch.text(told, 0, top + 0.3 * size, style.palette.muted)
    return top


def step_of(value: float, full: float) -> int:
    """The step 0-5 of a number on a scale from zero to `full`; a half goes with the next step."""
    return min(STEPS, max(0, floor(value / full * STEPS + 0.5 + 1e-9))) if full > 0 else 0


def draw_cell(
    sketch: Sketch,
    rect: Rect,
    value: float | None,
    full: float,
    scale: tuple[Fill, ...],
    form: Form = "rating",
    *,
    sign: str = "",
) -> None:
    """One cell of a heat map, with a `sign` behind its number; without a value it is empty, with a dash."""
    style, palette = sketch.style, sketch.style.palette
    middle = (rect.x + rect.width / 2, rect.top + rect.height / 2)
    if value is None:
        sketch.put(empty(rect, palette.line))
        sketch.line_of("–", *middle, colour=palette.muted, align="middle")
        return
    step = step_of(value, full)
    ground, ink = scale[step]
    sketch.put(*hatched(rect, step, (ground, ink), palette.line, mono=palette.mono))
    text = style.set(f"{shown(value, form)} {sign}".rstrip(), 1000, bold=True)
    plate = 1.36 * style.size
    wide = max(plate, text.width + 0.5 * style.size)
    left, top = middle[0] - wide / 2, middle[1] - plate / 2
    sketch.put(Box(left, top, wide, plate, fill=ground, radius=plate / 2))
    sketch.text(text, middle[0], middle[1] - text.height / 2, ink, "middle")
