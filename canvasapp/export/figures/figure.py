"""A result as a figure: its title, its picture, how much was answered, and how to read it."""

from canvasapp.domain.engine.results.outcome import (
    AnyResult,
    BarsResult,
    CurveResult,
    GraphResult,
    GridResult,
    MapResult,
    NumberResult,
    RadarResult,
    TornadoResult,
    TrendResult,
    VerdictResult,
)
from canvasapp.domain.engine.results.sentences import RUN_BY_RUN
from canvasapp.export.figures.bars import draw_bars
from canvasapp.export.figures.curve import draw_curve
from canvasapp.export.figures.graph import draw_graph
from canvasapp.export.figures.grid import draw_grid
from canvasapp.export.figures.map import draw_map
from canvasapp.export.figures.marks import Figure, draw
from canvasapp.export.figures.number import draw_number
from canvasapp.export.figures.pills import draw_coverage, draw_pill
from canvasapp.export.figures.radar import draw_radar
from canvasapp.export.figures.sketch import Sketch
from canvasapp.export.figures.text_style import Style
from canvasapp.export.figures.tornado import draw_tornado
from canvasapp.export.figures.trend import draw_trend
from canvasapp.export.figures.verdict import draw_verdict
from canvasapp.export.pdf.pen.pen import Pen

_TITLE = 1.12
_MARGIN = 1.0
"""Lines at the edge of a figure are not cut in half."""


def figure_of(
    result: AnyResult,
    style: Style,
    width: float,
    *,
    titled: bool = True,
    helped: bool = True,
    height: float | None = None,
) -> Figure:
    """The figure of a result, `width` points wide and as high as it needs.

    `titled` puts the result's name above it, `helped` below it how to read it. `height` is what a map, radar, graph
    or curve should take for itself; other views take no notice.
    """
    sketch = Sketch(style)
    top = _MARGIN
    if titled:
        strong = not isinstance(result, NumberResult)
        setting = style.set(_title(sketch, result), width, _TITLE * style.size if strong else None, bold=strong)
        colour = style.palette.ink if strong else style.palette.muted
        top = sketch.text(setting, 0, top, colour) + (0.4 * style.size if strong else 0)
    top = _draw(sketch, result, top, width, height)
    if result.band is not None and result.tone is not None and not isinstance(result, (NumberResult, VerdictResult)):
        top = draw_pill(sketch, style.say(result.band), result.tone, 0, top + 3, width)
    if result.coverage is not None:
        top = draw_coverage(sketch, result.coverage, 0, top, width)
    if helped and result.help is not None:
        top = sketch.text(style.set(style.say(result.help), width), 0, top + 2, style.palette.muted)
    return sketch.figure(width, top + _MARGIN)


def _title(sketch: Sketch, result: AnyResult) -> str:
    """The result's name; of a trend with what it is of the number of that name."""
    title = sketch.style.say(result.title)
    return f"{title}: {sketch.style.say(RUN_BY_RUN)}" if isinstance(result, TrendResult) else title


def _draw(sketch: Sketch, result: AnyResult, top: float, width: float, height: float | None) -> float:
    """The picture; of what is empty the reason, where the method has one."""
    if result.empty is not None:
        style = sketch.style
        return sketch.text(style.set(style.say(result.empty), width), 0, top, style.palette.muted)
    match result:
        case NumberResult():
            return draw_number(sketch, result, top, width)
        case BarsResult():
            return draw_bars(sketch, result, top, width)
        case RadarResult():
            return draw_radar(sketch, result, top, width, height)
        case GridResult():
            return draw_grid(sketch, result, top, width)
        case MapResult():
            return draw_map(sketch, result, top, width, height)
        case GraphResult():
            return draw_graph(sketch, result.loop, top, width, height)
        case TornadoResult():
            return draw_tornado(sketch, result, top, width)
        case CurveResult():
            return draw_curve(sketch, result, top, width, height)
        case TrendResult():
            return draw_trend(sketch, result, top, width)
        case VerdictResult():
            return draw_verdict(sketch, result, top, width)


def figure_pdf(figure: Figure, style: Style, title: str = "") -> bytes:
    """A PDF of one page, the size of the figure, without a ground of its own."""
    pen = Pen(figure.width, figure.height, style.fonts, title=title, author="", language=style.language)
    draw(pen, figure, 0, 0)
    pen.end_page()
    return pen.data()
