"""What a result means, with a sign for its tone; and how much of it was answered."""

from canvasapp.domain.engine.results.outcome import Coverage
from canvasapp.domain.method.rules import Tone
from canvasapp.export.figures.figure_words import ANSWERED, BADGES
from canvasapp.export.figures.marks import Box
from canvasapp.export.figures.sketch import Sketch

SIGNS: dict[Tone, str] = {
    "good": "circle-check",
    "fair": "info",
    "warn": "triangle-alert",
    "bad": "circle-alert",
    "info": "info",
}
"""The icon that goes with a tone, so that colour does not speak alone."""


def draw_pill(sketch: Sketch, text: str, tone: Tone, x: float, top: float, width: float) -> float:
    """A band in words on the ground of its tone, with its sign. Returns where it ends."""
    style = sketch.style
    ground, ink = style.palette.tones[tone]
    icon, pad = 1.2 * style.size, 0.55 * style.size
    setting = style.set(text, width - icon - 2.6 * pad, bold=style.palette.mono)
    height = max(setting.height, icon) + 0.5 * pad
    box = Box(
        x,
        top,
        setting.width + icon + 2.6 * pad,
        height,
        fill=ground,
        stroke=ink if style.palette.mono else None,
        radius=min(height / 2, style.size * 0.9),
    )
    sketch.put(box)
    sketch.icon(SIGNS[tone], x + pad, top + 0.25 * pad + (setting.leading - icon) / 2, icon, ink)
    sketch.text(setting, x + icon + 1.6 * pad, top + 0.25 * pad, ink)
    return top + height


def draw_coverage(sketch: Sketch, coverage: Coverage, x: float, top: float, width: float) -> float:
    """The badge of a result of which too little was answered. Returns where it ends; nothing where enough was."""
    if coverage.badge is None:
        return top
    style = sketch.style
    counts = style.tell(ANSWERED, answered=coverage.answered, asked=coverage.asked)
    setting = style.set(f"{style.say(BADGES[coverage.badge])} · {counts}", width - 1.2 * style.size)
    box = Box(
        x,
        top + 2,
        setting.width + 1.2 * style.size,
        setting.height + 0.4 * style.size,
        stroke=style.palette.line,
        dash=(2, 2),
        radius=0.8 * style.size,
    )
    sketch.put(box)
    sketch.text(setting, x + 0.6 * style.size, top + 2 + 0.2 * style.size, style.palette.muted)
    return box.top + box.height
