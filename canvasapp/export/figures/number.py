"""A number: large, with what it means, and a gauge with its bands."""

from canvasapp.domain.engine.results.outcome import NumberResult
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.engine.results.sentences import changed
from canvasapp.domain.method.rules import Band
from canvasapp.export.figures.hatch import hatched
from canvasapp.export.figures.marks import Box, Path, polygon
from canvasapp.export.figures.pills import draw_pill
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.pdf.poster.canvas_frame import Rect

_LARGE = 2.4
_GAUGE = 7.0
_PER_CENT = 100.0


def draw_number(sketch: Sketch, result: NumberResult, top: float, width: float) -> float:
    """The number, its change, its band and its gauge. Returns where they end."""
    style = sketch.style
    large = _LARGE * style.size
    muted = result.value is None or result.badge == "too_little"
    colour = style.palette.muted if muted else style.palette.ink
    value = shown(result.value, result.form)
    while large > style.size and style.width(value, large, bold=True) > width:
        large -= 1
    setting = style.set(value, 10_000, large, bold=True)
    sketch.text(setting, 0, top, colour)
    middle = top + setting.height * 0.62
    left = setting.width + 0.35 * style.size
    bottom = top + setting.height
    for text in _behind(sketch, result):
        wide = style.width(text)
        if left + wide > width:
            left, middle, bottom = 0, bottom + 0.65 * style.size, bottom + 1.3 * style.size
        left += sketch.line_of(text, left, middle, colour=style.palette.muted) + 0.6 * style.size
    if result.change is not None:
        text = changed(result, result.change, style.language)
        bottom = sketch.text(style.set(text, width), 0, bottom, style.palette.muted)
    if result.band is not None and result.tone is not None:
        bottom = draw_pill(sketch, style.say(result.band), result.tone, 0, bottom + 2, width)
    return _gauge(sketch, result, bottom + 0.6 * style.size, width) if _has_gauge(result) else bottom


def _behind(sketch: Sketch, result: NumberResult) -> list[str]:
    """What stands behind the number: its unit or full mark."""
    style = sketch.style
    texts = []
    if result.value is None:
        return []
    if result.unit is not None:
        texts.append(style.say(result.unit))
    elif result.full is not None:
        texts.append(f"/ {shown(result.full)}")
    return texts


def _full(result: NumberResult) -> float | None:
    """The end of the gauge: the one that the method gives, or a hundred for a share."""
    if result.full is not None:
        return result.full
    return _PER_CENT if result.form == "score" else None


def _has_gauge(result: NumberResult) -> bool:
    full = _full(result)
    if full is None or result.value is None or len(result.bands) < 2:
        return False
    return 0 <= result.value <= full and all(band.min is None or band.min >= 0 for band in result.bands)


def _gauge(sketch: Sketch, result: NumberResult, top: float, width: float) -> float:
    """A bar from zero to full, cut where bands begin; a triangle above it points to the value."""
    palette = sketch.style.palette
    full = _full(result) or _PER_CENT
    bands = sorted(result.bands, key=_begin)
    starts = [min(max(0.0, _begin(band)), full) for band in bands]
    ends = [*starts[1:], full]
    bar = top + 5
    for step, (band, start, end) in enumerate(zip(bands, starts, ends, strict=True)):
        if end <= start:
            continue
        rect = Rect(width * start / full, bar, width * (end - start) / full, _GAUGE)
        ground, ink = palette.tones[band.tone]
        sketch.put(*hatched(rect, step % 6 if palette.mono else 0, (ground, ink), ink, mono=palette.mono, radius=0))
    value = result.value or 0
    x = width * value / full
    sketch.put(Path(polygon([(x, bar), (x - 4, top - 1), (x + 4, top - 1)]), fill=palette.ink))
    sketch.put(Box(x - 0.6, bar, 1.2, _GAUGE, fill=palette.ink))
    return _marks(sketch, [0.0, *starts[1:], full], full, bar + _GAUGE + 1, width)


def _marks(sketch: Sketch, numbers: list[float], full: float, top: float, width: float) -> float:
    """The numbers below a gauge, without those for which there is no room."""
    style = sketch.style
    bottom, free = top, -1000.0
    last = style.width(shown(full))
    for number in numbers:
        setting = style.set(shown(number), 1000)
        x = min(max(width * number / full, setting.width / 2), width - setting.width / 2)
        crowded = number not in (0, full) and x + setting.width / 2 > width - last - 3
        if x - setting.width / 2 < free + 3 or crowded:
            continue
        bottom = sketch.text(setting, x, top, style.palette.muted, "middle")
        free = x + setting.width / 2
    return bottom


def _begin(band: Band) -> float:
    return float("-inf") if band.min is None else band.min
