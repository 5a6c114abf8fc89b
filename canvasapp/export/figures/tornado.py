"""The range of a model, and what drives it: a bar for each variable from its low to its high end."""

from collections.abc import Callable

from canvasapp.domain.engine.results.model_analysis import Driver, ModelFindings
from canvasapp.domain.engine.results.outcome import TornadoResult
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.engine.results.sentences import SAMPLES
from canvasapp.export.figures.figure_words import (
    ACTUAL,
    CAUTIOUS,
    EIGHT_OF_TEN,
    GIVEN,
    HOPEFUL,
    IMPROVE,
    LEVER,
    NOTHING_YET,
    QUALITY,
    USUAL,
)
from canvasapp.export.figures.hatch import slanted
from canvasapp.export.figures.marks import Box, Path, StraightLine, polygon
from canvasapp.export.figures.placing import Taken, legend
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.pdf.poster.canvas_frame import Rect

_LABELS = 0.4
_BAR = 1.15

_LEAST_PLOT = 8.0
"""With less room for the bars, in units of the type size, labels stand above them."""


def draw_tornado(sketch: Sketch, result: TornadoResult, top: float, width: float) -> float:
    """The range from cautious to hopeful, then the drivers, largest swing first. Returns where it ends."""
    style = sketch.style
    model = result.model
    if model.base is None:
        return sketch.text(style.set(style.say(NOTHING_YET), width), 0, top, style.palette.muted)
    if not model.own:
        top = sketch.text(style.set(style.say(SAMPLES), width), 0, top, style.palette.muted)
    top = _draw_range(sketch, model, top, width)
    drivers = [driver for driver in model.drivers if driver.at_low is not None and driver.at_high is not None]
    if drivers:
        top = _draw_drivers(sketch, model, drivers, top + 0.8 * style.size, width)
    improve = [f"{style.say(driver.label)} ({shown(driver.improve)})" for driver in model.improve_first]
    if improve:
        text = style.tell(IMPROVE, names=", ".join(improve))
        top = sketch.text(style.set(text, width), 0, top + 0.4 * style.size)
    return top


def _draw_range(sketch: Sketch, model: ModelFindings, top: float, width: float) -> float:
    """A bar from the cautious to the hopeful result, in it the stretch of eight draws in ten."""
    style, palette = sketch.style, sketch.style.palette
    size = style.size
    marks = [(model.low, CAUTIOUS), (model.base, USUAL), (model.high, HOPEFUL), (model.actual, ACTUAL)]
    known = [(value, style.say(words)) for value, words in marks if value is not None]
    spread = model.spread
    reach = [value for value, _ in known] + ([spread.p10, spread.p90] if spread is not None else [])
    low, high = min(reach), max(reach)
    line = 1.32 * size
    inner = Rect(2 * size, top, width - 4 * size, 0)

    def at(value: float) -> float:
        return inner.x + inner.width * ((value - low) / (high - low) if high > low else 0.5)

    taken = Taken(Rect(0, top, width, 12 * line))
    texts = []
    for value, name in known:
        setting = style.set(f"{name} {shown(value)}", width, bold=value == model.base)
        x = min(max(at(value) - setting.width / 2, 0), width - setting.width)
        rect = taken.first_free(Rect(x, top + row * line, setting.width, setting.height) for row in range(8))
        texts.append((setting, rect or Rect(x, top + 8 * line, setting.width, setting.height)))
    bar = max(rect.top + rect.height for _, rect in texts) + 3
    if model.low is not None and model.high is not None:
        left, right = sorted((at(model.low), at(model.high)))
        sketch.put(Box(left, bar, right - left, size, fill=palette.track, stroke=palette.line, radius=1))
    if spread is not None:
        left, right = at(spread.p10), at(spread.p90)
        sketch.put(Box(left, bar, right - left, size, fill=palette.weak, stroke=palette.accent, radius=1))
    for (value, _), (setting, rect) in zip(known, texts, strict=True):
        sketch.text(setting, rect.x, rect.top, palette.ink if value == model.base else palette.muted)
        sketch.put(
            Path(polygon([(at(value), bar), (at(value) - 3, bar - 4), (at(value) + 3, bar - 4)]), fill=palette.ink)
        )
        sketch.put(
            StraightLine(at(value), bar, at(value), bar + size, palette.ink, 1.5 if value == model.base else 0.75)
        )
    bottom = bar + size + 2
    if spread is not None:
        text = style.tell(EIGHT_OF_TEN, low=shown(spread.p10), high=shown(spread.p90))
        bottom = sketch.text(style.set(text, width), 0, bottom, palette.muted)
    return bottom


def _draw_drivers(sketch: Sketch, model: ModelFindings, drivers: list[Driver], top: float, width: float) -> float:
    """One row for each driver around the line of the usual result; what the team sets itself is hatched."""
    style, palette = sketch.style, sketch.style.palette
    size, gap = style.size, 0.6 * style.size
    ends = [value for driver in drivers for value in (driver.at_low, driver.at_high) if value is not None]
    low, high = min([*ends, model.base or 0]), max([*ends, model.base or 0])
    labels = min(max(style.width(_label(sketch, driver)) for driver in drivers), _LABELS * width)
    value = max(style.width(shown(end)) for end in ends) + gap
    stacked = width - labels - gap - 2 * value < _LEAST_PLOT * size
    beside = 0 if stacked else labels + gap
    area = Rect(beside + value, top, width - beside - 2 * value, 0)

    def at(number: float) -> float:
        return area.x + area.width * ((number - low) / (high - low) if high > low else 0.5)

    base = at(model.base or 0)
    axis: list[StraightLine] = []
    first = len(sketch.marks)
    for driver in drivers:
        setting = style.set(_label(sketch, driver), width if stacked else labels)
        height = max(0 if stacked else setting.height + 0.4 * size, 1.9 * size)
        if stacked:  # the line leaves out the labels
            top = sketch.text(setting, 0, top)
            axis.append(StraightLine(base, top, base, top + height, palette.ink, 1))
        else:
            sketch.text(setting, 0, top + (height - setting.height) / 2)
        _draw_swing(sketch, driver, Rect(0, top + (height - _BAR * size) / 2, 0, _BAR * size), at)
        top += height + (0.4 * size if stacked else 0)
    sketch.under(first, *(axis or [StraightLine(base, area.top - 2, base, top + 1, palette.ink, 1)]))
    entries = [(style.say(LEVER), 2 * size)] if any(driver.role == "lever" for driver in drivers) else []
    if not entries:
        return top
    entries.append((style.say(GIVEN), 2 * size))
    places = legend(sketch, entries, 0, top + 0.3 * size, width)
    for number, (x, y) in enumerate(places[:-1]):
        _draw_box(sketch, Rect(x, y - 0.45 * size, 1.8 * size, 0.9 * size), lever=number == 0)
    return places[-1][1]


def _label(sketch: Sketch, driver: Driver) -> str:
    name = sketch.style.say(driver.label) or driver.sym
    if driver.quality is None:
        return name
    return f"{name} ({sketch.style.tell(QUALITY, value=shown(driver.quality, 'rating'))})"


def _draw_swing(sketch: Sketch, driver: Driver, row: Rect, at: Callable[[float], float]) -> None:
    style = sketch.style
    ends = sorted(value for value in (driver.at_low, driver.at_high) if value is not None)
    left, right = at(ends[0]), at(ends[-1])
    _draw_box(sketch, Rect(left, row.top, max(right - left, 0.8), row.height), lever=driver.role == "lever")
    middle = row.top + row.height / 2
    sketch.line_of(shown(ends[0]), left - 3, middle, colour=style.palette.muted, align="right")
    sketch.line_of(shown(ends[-1]), right + 3, middle, colour=style.palette.muted)


def _draw_box(sketch: Sketch, rect: Rect, *, lever: bool) -> None:
    palette = sketch.style.palette
    sketch.put(Box(*rect, fill=palette.track if lever else palette.weak, stroke=palette.accent, radius=1))
    if lever:
        sketch.put(slanted(rect, palette.accent))
