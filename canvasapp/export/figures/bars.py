"""Bars with ranks: a label, a bar from zero, and the number behind it."""

from canvasapp.domain.engine.results.outcome import BarsResult, BarValue
from canvasapp.export.figures.figure_words import MORE, NOTHING_YET
from canvasapp.export.figures.hatch import slanted
from canvasapp.export.figures.marks import Box, StraightLine
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.figures.text_style import Style
from canvasapp.export.pdf.poster.canvas_frame import Rect

_BAR = 0.95
_ROW = 1.75
_LABELS, _MOST_LABELS = 0.42, 0.55
"""The part of the width that labels take beside their bars, and what they may take so that no word is broken."""

_LINES = 2
"""Labels of more lines stand above their bars."""

_AIR = 0.6
"""Between a row of several lines and the next, in heights of type."""


def draw_bars(sketch: Sketch, result: BarsResult, top: float, width: float) -> float:
    """One row for each bar that is shown. Returns where they end."""
    style = sketch.style
    shown = result.shown
    if not shown:
        return sketch.text(style.set(style.say(NOTHING_YET), width), 0, top, style.palette.muted)
    gap = 0.7 * style.size
    ranked = any(bar.rank is not None for bar in shown)
    before = max(style.width(f"{bar.rank or ''}") for bar in shown) + gap if ranked else 0
    values = {bar.key: style.value(bar.value, result.form, result.unit) for bar in shown}
    behind = max(style.width(value, bold=True) for value in values.values())
    beside = _beside(style, [style.say(bar.label) for bar in shown], before, width)
    left = before if beside is None else before + beside + gap
    track = Rect(left, 0, width - left - behind - gap, _BAR * style.size)
    low = min([0.0, *(bar.value for bar in shown if bar.value is not None)])
    high = max([0.0, *(bar.value for bar in shown if bar.value is not None)])
    high = max(high, result.full or 0) or (1.0 if low == 0 else 0.0)
    best = _strongest(shown)
    for bar in shown:
        setting = style.set(style.say(bar.label), width - before if beside is None else beside)
        height = max(setting.height, _ROW * style.size)
        middle = top + height / 2
        if beside is None:
            middle = top + setting.height + 0.55 * _ROW * style.size
            height = setting.height + (_ROW + _AIR) * style.size
        elif len(setting.lines) > 1:
            height += _AIR * style.size
        strong = bar.key in best
        if bar.rank is not None:
            rank = middle if beside is not None else top + setting.leading / 2
            sketch.line_of(f"{bar.rank}", before - gap, rank, colour=style.palette.muted, align="right")
        sketch.text(setting, before, top if beside is None else middle - setting.height / 2)
        _draw_bar(sketch, bar, track._replace(top=middle - track.height / 2), low, high, strong)
        colour = style.palette.muted if bar.value is None else style.palette.ink
        sketch.line_of(values[bar.key], width, middle, bold=strong, colour=colour, align="right")
        top += height
    left_out = len(result.items) - len(shown)
    if left_out:
        text = style.tell(MORE, count=left_out)
        top = sketch.text(style.set(text, width - before), before, top, style.palette.muted)
    if result.left_out is not None:
        told = style.set(style.say(result.left_out), width)
        top = sketch.text(told, 0, top + 0.3 * style.size, style.palette.muted)
    return top


def _beside(style: Style, labels: list[str], before: float, width: float) -> float | None:
    """The width of labels beside their bars; None where they would break a word or take too many lines."""
    longest = max(map(style.width, labels))
    word = max(map(style.longest_word, labels))
    room = min(longest, max(_LABELS * width - before, min(word, _MOST_LABELS * width - before)))
    fits = word <= room + 0.01 and all(len(style.set(label, room).lines) <= _LINES for label in labels)
    return room if fits else None


def _strongest(shown: tuple[BarValue, ...]) -> set[str]:
    """The keys of the bars that stand out: the first ranks, or the highest values where nothing is ranked."""
    values = [bar.value for bar in shown if bar.value is not None]
    if any(bar.rank is not None for bar in shown):
        return {bar.key for bar in shown if bar.rank == 1}
    return {bar.key for bar in shown if values and bar.value == max(values)}


def _draw_bar(sketch: Sketch, bar: BarValue, track: Rect, low: float, high: float, strong: bool) -> None:
    palette = sketch.style.palette
    sketch.put(Box(*track, fill=palette.track, stroke=palette.line if palette.mono else None, thickness=0.4, radius=1))
    if bar.value is None or high == low:
        return
    zero = track.x + track.width * -low / (high - low)
    end = track.x + track.width * (bar.value - low) / (high - low)
    filled = Rect(min(zero, end), track.top, abs(end - zero), track.height)
    if filled.width > 0:
        sketch.put(Box(*filled, fill=palette.accent if strong else palette.weak, radius=1))
        if palette.mono and not strong:
            sketch.put(slanted(filled, palette.ink), Box(*filled, stroke=palette.ink, radius=1))
    if low < 0:
        sketch.put(StraightLine(zero, track.top - 2, zero, track.top + track.height + 2, palette.line))
