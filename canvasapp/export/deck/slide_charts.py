"""Results on slides: native charts where PowerPoint has the kind, else our figure as a picture."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.oxml.ns import qn
from pptx.util import Pt

from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.engine.results.outcome import AnyResult, BarsResult, CurveResult, RadarResult, TrendResult
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.export.deck.slides import Slides
from canvasapp.export.figures.figure import figure_of
from canvasapp.export.figures.figure_png import figure_png
from canvasapp.export.pdf.poster.canvas_frame import Rect
from canvasapp.export.sections.section import Picture

_TEXT = 10.0
_LONGEST_LABEL = 28


def is_chart(result: AnyResult) -> bool:
    """Whether PowerPoint has a chart of the kind, and there is something to show."""
    match result:
        case BarsResult() | TrendResult():
            return any(item.value is not None for item in result.items)
        case CurveResult():
            return len(result.points) > 1
        case RadarResult():
            return len(result.axes) > 2 and any(value is not None for line in result.series for value in line.values)
    return False


def add_chart(slides: Slides, slide: Any, picture: Picture, rect: Rect) -> None:
    """A native chart in a place on a slide, with what it shows in words as its description."""
    kind, data, form = _chart(slides, picture.result)
    frame = slide.shapes.add_chart(kind, Pt(rect.x), Pt(rect.top), Pt(rect.width), Pt(rect.height), data)
    frame.name = picture.title
    describe(frame, picture)
    chart = frame.chart
    chart.has_title = True
    slides.text.write(chart.chart_title.text_frame, picture.title, None)
    for run in chart.chart_title.text_frame.paragraphs[0].runs:
        run.font.size, run.font.bold = Pt(_TEXT + 2), True
    chart.font.size = Pt(_TEXT)
    chart.has_legend = len(list(chart.plots[0].series)) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    _label(chart, kind, form)
    if kind == XL_CHART_TYPE.BAR_CLUSTERED:
        chart.category_axis.reverse_order = True  # the first one is at the top


def picture_height(slides: Slides, picture: Picture, width: float) -> float:
    """How high our figure of a result is when it is so wide, in points."""
    return figure_of(picture.result, slides.style, width).height


def add_picture(slides: Slides, slide: Any, picture: Picture, rect: Rect) -> None:
    """Our figure of a result as a picture, no larger than its place, with its words as its description."""
    figure = figure_of(picture.result, slides.style, rect.width)
    file = BytesIO(figure_png(figure, slides.style))
    share = min(1.0, rect.height / figure.height)
    made = slide.shapes.add_picture(file, Pt(rect.x), Pt(rect.top), Pt(figure.width * share), Pt(figure.height * share))
    made.name = picture.title
    describe(made, picture)


def describe(shape: Any, picture: Picture) -> None:
    """Says in words what a shape shows."""
    properties = shape._element.find(f".//{qn('p:cNvPr')}")
    properties.set("descr", f"{picture.title}: {picture.told}")


def _chart(slides: Slides, result: AnyResult) -> tuple[Any, CategoryChartData, str]:
    data = CategoryChartData()
    say = slides.style.say
    match result:
        case BarsResult():
            items = result.shown
            data.categories = [_short(say(item.label)) for item in items]
            data.add_series(say(result.title), [item.value for item in items])
            return XL_CHART_TYPE.BAR_CLUSTERED, data, _format([item.value for item in items])
        case TrendResult():
            data.categories = [_short(say(item.label)) for item in result.items]
            data.add_series(say(result.title), [item.value for item in result.items])
            return XL_CHART_TYPE.COLUMN_CLUSTERED, data, _format([item.value for item in result.items])
        case CurveResult():
            data.categories = [shown(point.x, "year") for point in result.points]
            data.add_series(say(result.title), [point.y for point in result.points])
            return XL_CHART_TYPE.LINE_MARKERS, data, _format([point.y for point in result.points])
        case RadarResult():
            data.categories = [_short(say(axis)) for axis in result.axes]
            for line in result.series:
                data.add_series(_named(slides, line.label or result.title), line.values)
            return XL_CHART_TYPE.RADAR_MARKERS, data, "0.#"
    raise NotImplementedError(result.view)


def _label(chart: Any, kind: Any, form: str) -> None:
    plot = chart.plots[0]
    if kind == XL_CHART_TYPE.RADAR_MARKERS:
        return
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = form, False
    labels.font.size = Pt(_TEXT - 1)
    if kind == XL_CHART_TYPE.LINE_MARKERS:
        labels.position = XL_LABEL_POSITION.ABOVE
        return
    plot.gap_width, plot.vary_by_categories = 50, False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False


def _format(values: Sequence[float | None]) -> str:
    """How Excel writes numbers: whole where all are."""
    return "0" if all(value is None or value == round(value) for value in values) else "0.0"


def _named(slides: Slides, label: Label) -> str:
    return slides.style.say(label)


def _short(text: str) -> str:
    """A label on an axis; what is longer stands in the description and in the answers."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_LABEL else f"{line[: _LONGEST_LABEL - 1]}…"
