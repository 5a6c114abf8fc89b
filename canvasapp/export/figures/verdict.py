"""A verdict: the sentence that is true now, in a box of its tone with its sign."""

import re

from canvasapp.domain.engine.results.outcome import VerdictResult
from canvasapp.export.figures.figure_words import NOTHING_YET
from canvasapp.export.figures.marks import Box
from canvasapp.export.figures.pills import SIGNS
from canvasapp.export.figures.sketch import Sketch

_FIRST_SENTENCE = re.compile(r"^(.+?[.!?:])\s+(.+)$", re.DOTALL)


def draw_verdict(sketch: Sketch, result: VerdictResult, top: float, width: float) -> float:
    """The box; the first of several sentences stands bold on lines of its own. Returns where it ends."""
    style = sketch.style
    tone = result.tone or "info"
    ground, ink = style.palette.tones[tone]
    icon, pad = 1.7 * style.size, 0.9 * style.size
    left = pad + icon + 0.8 * style.size
    settings = []
    for language in style.languages:
        sentence = (result.band or NOTHING_YET).in_(language)
        parts = _FIRST_SENTENCE.match(sentence)
        first, rest = (parts[1], parts[2]) if parts else (sentence, "")
        settings.append(style.set(first, width - left - pad, style.size * 1.08, bold=True))
        if rest:
            settings.append(style.set(rest, width - left - pad, style.size * 1.08))
    height = max(icon, sum(setting.height for setting in settings)) + 1.6 * pad
    sketch.put(Box(0, top, width, height, fill=ground, radius=4))
    if style.palette.mono:
        sketch.put(Box(0, top, width, height, stroke=ink, thickness=1, radius=2))
    sketch.icon(SIGNS[tone], pad, top + 0.8 * pad, icon, ink)
    y = top + (height - sum(setting.height for setting in settings)) / 2
    for setting in settings:
        y = sketch.text(setting, left, y, style.palette.ink)
    return top + height
