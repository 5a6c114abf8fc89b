"""Figures of results: every view, in all colours and at many widths."""

from dataclasses import replace
from io import BytesIO
from itertools import combinations, product

import pytest
from drawn_pages import drawn, fonts_in, pages
from example_results import results
from paper_jobs import RESOURCES
from pypdf import PdfReader

from canvasapp.domain.engine.answers.answer_values import LoopAnswer, LoopLink, LoopNode
from canvasapp.domain.engine.results.loop_analysis import analysed
from canvasapp.domain.engine.results.outcome import (
    AnyResult,
    BarsResult,
    BarValue,
    Coverage,
    CurveResult,
    GraphResult,
    GridResult,
    MapResult,
    NumberResult,
    Point,
    RadarResult,
    Series,
    TrendResult,
    ValueChange,
    VerdictResult,
)
from canvasapp.domain.engine.results.sentences import sentence_of
from canvasapp.domain.method.rules import Band
from canvasapp.domain.model.values import LANGUAGES, Language, Words
from canvasapp.export.figures.figure import figure_of, figure_pdf
from canvasapp.export.figures.grid import step_of
from canvasapp.export.figures.hatch import hatched
from canvasapp.export.figures.marks import Box, Figure, Path, Sign, StraightLine, Text
from canvasapp.export.figures.palette import MONO, PAPER, Palette, screen_palette
from canvasapp.export.figures.text_style import SMALLEST, Style
from canvasapp.export.pdf.pen.fonts import Fonts
from canvasapp.export.pdf.poster.canvas_frame import Rect, icons_in
from canvasapp.ui.look.theme import theme

WIDTHS = (150, 225, 300, 420, 760)
VIEWS = {"number", "bars", "radar", "grid", "map", "graph", "tornado", "curve", "verdict"}
TITLE = Words(en="A result", ko="어떤 결과")
FONTS = Fonts(RESOURCES / "fonts", (), ())
LONG = "a very long name that no one would give to a thing, unless to test what becomes of it"


def screen(name: str) -> Palette:
    colours = theme("dark" if name == "dark" else "light")
    return screen_palette(colours.roles, colours.heat, colours.gain)


PALETTES = {"paper": PAPER, "mono": MONO, "light": screen("light"), "dark": screen("dark")}


def style(palette: str = "paper", *languages: Language, size: float = 9) -> Style:
    return Style(PALETTES[palette], FONTS, icons_in(RESOURCES / "icons"), languages or ("en",), size)


def squeezed(text: str) -> str:
    return "".join(text.split())


def said(figure: Figure) -> str:
    return squeezed("".join(text.text for text in figure.texts))


def extents(figure: Figure) -> list[tuple[float, float]]:
    """Points that everything but text lies between."""
    found: list[tuple[float, float]] = []
    for mark in figure.marks:
        match mark:
            case Box():
                found += [(mark.x, mark.top), (mark.x + mark.width, mark.top + mark.height)]
            case StraightLine():
                found += [(mark.x1, mark.y1), (mark.x2, mark.y2)]
            case Path():
                found += [(values[i], values[i + 1]) for _, values in mark.steps for i in range(0, len(values), 2)]
            case Sign():
                found += [(mark.x, mark.top), (mark.x + mark.size, mark.top + mark.size)]
    return found


def collisions(figure: Figure) -> list[tuple[str, str]]:
    """Texts that lie on each other."""

    def meet(a: Text, b: Text) -> bool:
        across = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
        down = min(a.baseline, b.baseline + 0.1 * b.size) - max(a.baseline - 0.7 * a.size, b.baseline - 0.7 * b.size)
        return across > 1.5 and down > 1.5

    return [(a.text, b.text) for a, b in combinations(figure.texts, 2) if meet(a, b)]


def check(figure: Figure) -> None:
    """Nothing is cut, too small or on top of something else."""
    assert figure.texts
    for text in figure.texts:
        assert text.size >= SMALLEST
        assert text.x >= -0.5
        assert text.x + text.width <= figure.width + 0.5, text
        assert text.top >= 0
        assert text.bottom <= figure.height + 0.5, text
    for x, y in extents(figure):
        assert -4 <= x <= figure.width + 4
        assert -1 <= y <= figure.height + 1
    assert collisions(figure) == []


def test_the_examples_have_results_of_every_view() -> None:
    assert {result.view for result in results("en")} == VIEWS


@pytest.mark.parametrize(("language", "width"), list(product(LANGUAGES, WIDTHS)))
def test_the_figures_of_the_examples_are_whole_at_every_width(language: Language, width: int) -> None:
    for result in results(language):
        check(figure_of(result, style("paper", language), width))


@pytest.mark.parametrize("size", (9, 10, 13, 15))
def test_figures_are_whole_at_every_size_of_type(size: float) -> None:
    for result in results("ko"):
        check(figure_of(result, style("dark", "ko", size=size), 320))


def test_figures_in_both_languages_are_whole() -> None:
    for result in results("ko"):
        check(figure_of(result, style("paper", "ko", "en"), 400))


@pytest.mark.parametrize("palette", PALETTES)
def test_every_view_is_drawn_in_every_palette(palette: str) -> None:
    shown = {result.view: result for result in results("ko")}
    for result in shown.values():
        figure = figure_of(result, style(palette, "ko"), 300)
        data = figure_pdf(figure, style(palette, "ko"), "title")
        (page,) = pages(data)
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
            (figure.width, figure.height), abs=0.01
        )
        assert squeezed(result.title.ko) in squeezed(page.extract_text())
        for font in fonts_in(data):
            assert font["/FontDescriptor"]["/FontFile2"].get_data()
        assert not drawn(page).pictures


def test_black_and_white_has_no_colours() -> None:
    for result in results("en"):
        data = figure_pdf(figure_of(result, style("mono"), 300), style("mono"))
        for fill in drawn(pages(data)[0]).fills:
            assert max(fill) - min(fill) < 20


def test_the_same_figure_gives_the_same_bytes() -> None:
    for result in results("en")[:12]:
        first, second = (figure_pdf(figure_of(result, style(), 300), style()) for _ in range(2))
        assert first == second


def test_the_papers_scales_are_those_of_the_light_theme() -> None:
    light = screen("light")
    assert (PAPER.heat, PAPER.gain, PAPER.tones) == (light.heat, light.gain, light.tones)


def test_text_in_a_heat_map_is_read_on_its_fill() -> None:
    def luminance(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for palette in PALETTES.values():
        for ground, text in (*palette.heat, *palette.gain):
            light, dark = sorted((luminance(ground), luminance(text)), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_six_steps_differ_without_colour() -> None:
    drawings = [
        tuple(hatched(Rect(0, 0, 30, 20), step, ("#FFFFFF", "#000000"), "#777777", mono=True)) for step in range(6)
    ]
    assert len(set(drawings)) == 6


@pytest.mark.parametrize(
    ("value", "step"), [(0, 0), (0.4, 0), (0.5, 1), (2.5, 3), (2.3, 2), (4.3, 4), (4.5, 5), (5, 5), (7, 5), (-1, 0)]
)
def test_a_half_takes_the_step_above_it(value: float, step: int) -> None:
    assert step_of(value, 5) == step


def number(**fields: object) -> NumberResult:
    given: dict[str, object] = {"id": "n", "title": TITLE, "value": 42.0}
    return NumberResult(**given | fields)  # type: ignore[arg-type]


def test_a_number_of_which_too_little_is_known_says_so() -> None:
    figure = figure_of(number(coverage=Coverage(2, 8)), style(), 200)
    assert "toolittletojudge·2of8answered" in said(figure)
    assert "answered" not in said(figure_of(number(coverage=Coverage(8, 8)), style(), 200))


def test_a_number_without_value_is_a_dash_without_unit_and_gauge() -> None:
    bands = (Band(tone="bad", label=TITLE), Band(min=50, tone="good", label=TITLE))
    figure = figure_of(number(value=None, unit=Words(en="min", ko="분"), full=100, bands=bands), style(), 200)
    assert said(figure) == "Aresult–"


def test_a_gauge_shows_where_bands_begin() -> None:
    bands = (
        Band(tone="bad", label=TITLE),
        Band(min=30, tone="fair", label=TITLE),
        Band(min=75, tone="good", label=TITLE),
    )
    texts = [text.text for text in figure_of(number(full=100, bands=bands), style(), 200).texts]
    assert texts[-4:] == ["0", "30", "75", "100"]


def test_a_change_since_an_earlier_run_is_told_whole_however_long_its_title() -> None:
    change = ValueChange(-3.0, "The pulse of the whole team before the summer break")
    figure = figure_of(number(change=change), style(), 120)
    assert "−3since“Thepulseofthewholeteambeforethesummerbreak”" in said(figure)
    assert "sameitemsonly" in said(figure_of(number(change=ValueChange(2, "March", common=True)), style(), 300))


RUNS = tuple(BarValue(f"s{value}", name, value) for name, value in (("In March", 40), ("In June", 63), ("Autumn", 51)))


@pytest.mark.parametrize("palette", ["paper", "mono"])
def test_a_trend_has_a_row_for_each_run_and_a_line_through_them(palette: str) -> None:
    result = TrendResult(id="pulse", title=TITLE, items=RUNS, form="score", full=100)
    figure = figure_of(result, style(palette), 300)
    assert said(figure) == "Aresult:runbyrunInMarch40InJune63Autumn51"
    assert sentence_of(result, "en") == "A result: run by run: In March 40; In June 63; Autumn 51"
    (line,) = [mark for mark in figure.marks if isinstance(mark, Path) and mark.fill is None]
    xs = [place[0] for _, place in line.steps]
    assert xs[0] < xs[2] < xs[1]


def test_a_trend_goes_below_zero_and_beyond_its_end() -> None:
    low, high = BarValue("a", "Before", -20), BarValue("b", "After a year in which much has changed for everybody", 130)
    figure = figure_of(TrendResult(id="x", title=TITLE, items=(low, high), full=100), style(), 150)
    assert "−20" in said(figure)
    assert "130" in said(figure)


@pytest.mark.parametrize(
    "result",
    [
        BarsResult(id="b", title=TITLE, items=()),
        RadarResult(id="r", title=TITLE, axes=(), series=(), full=5),
        GridResult(id="g", title=TITLE, rows=(), cols=(), values=(), full=5),
        CurveResult(id="c", title=TITLE, points=()),
        GraphResult(id="l", title=TITLE, loop=analysed(LoopAnswer())),
        VerdictResult(id="v", title=TITLE),
    ],
)
def test_a_result_without_anything_says_so(result: AnyResult) -> None:
    figure = figure_of(result, style(), 200)
    assert "Noanswersyet" in said(figure)
    check(figure)


def test_negative_bars_begin_at_the_same_zero() -> None:
    items = tuple(BarValue(f"{i}", f"bar {i}", float(value), i) for i, value in enumerate((30, -10), start=1))
    figure = figure_of(BarsResult(id="b", title=TITLE, items=items), style(), 300)
    filled = [mark for mark in figure.marks if isinstance(mark, Box) and mark.fill in (PAPER.accent, PAPER.weak)]
    right, left = filled
    assert left.x + left.width == pytest.approx(right.x)
    assert right.width == pytest.approx(3 * left.width)


def test_bars_beyond_the_top_are_counted() -> None:
    items = tuple(BarValue(f"{i}", f"bar {i}", 9.0 - i, i) for i in range(1, 8))
    assert "and4more" in said(figure_of(BarsResult(id="b", title=TITLE, items=items, top=3), style(), 300))


def test_long_labels_stand_above_their_bars_and_no_word_is_broken() -> None:
    labels = ("Recommendations", "Readers with a device → Willing publishers of books that can be read on it")
    items = tuple(BarValue(label, label, 3.0, i) for i, label in enumerate(labels, start=1))
    figure = figure_of(BarsResult(id="b", title=TITLE, items=items), style(), 170)
    words = {word for text in figure.texts for word in text.text.split()}
    assert set(" ".join(labels).split()) <= words
    tracks = [mark for mark in figure.marks if isinstance(mark, Box) and mark.fill == PAPER.track]
    first = next(text for text in figure.texts if text.text == "Recommendations")
    assert first.bottom < tracks[0].top
    check(figure)
    (short,) = (
        text
        for text in figure_of(BarsResult(id="b", title=TITLE, items=items[:1]), style(), 170).texts
        if text.text == "Recommendations"
    )
    assert short.x + short.width < 0.56 * 170


def test_what_is_left_out_of_a_ranking_is_named_below_it() -> None:
    left = Words(en="Not ranked: Return", ko="순위 밖: 반품")
    result = BarsResult(id="b", title=TITLE, items=(BarValue("a", "bar", 3.0, 1),), left_out=left)
    assert "Notranked:Return" in said(figure_of(result, style(), 200))
    assert sentence_of(result, "ko").endswith("순위 밖: 반품")


def test_a_marked_cell_of_a_heat_map_bears_a_sign_that_is_explained() -> None:
    marked = Words(en="a trade-off", ko="대가")
    result = GridResult(
        id="g",
        title=TITLE,
        rows=("a",),
        cols=("x", "y"),
        values=((2.0, 3.0),),
        full=5,
        marks=frozenset({(0, 1)}),
        marked=marked,
    )
    figure = figure_of(result, style(), 300)
    assert [text.text for text in figure.texts if "▲" in text.text] == ["3 ▲", "▲ a trade-off"]
    assert sentence_of(result, "en") == f"{TITLE.en}: a: x 2, y 3 (a trade-off)"
    check(figure)


def test_a_radar_is_broken_where_nothing_is_known_and_stops_where_too_little_is() -> None:
    axes = tuple(f"axis {i}" for i in range(4))
    radar = RadarResult(id="r", title=TITLE, axes=axes, series=(Series(None, (1.0, None, 4.0, 5.0)),), full=5, stop=2)
    figure = figure_of(radar, style(), 300)
    assert "stopsign:below2" in said(figure)
    assert sum(isinstance(mark, Sign) for mark in figure.marks) == 2
    check(figure)


def test_four_lines_of_a_radar_get_a_picture_each() -> None:
    axes = tuple(f"axis {i}" for i in range(4))
    series = tuple(Series(f"idea {i}", (1.0, 2.0, 3.0, float(i))) for i in range(4))
    figure = figure_of(RadarResult(id="r", title=TITLE, axes=axes, series=series, full=5), style(), 420)
    assert said(figure).count("axis0") == 4
    check(figure)


@pytest.mark.parametrize("width", (300, 760))
def test_a_large_grid_with_long_labels_is_whole(width: int) -> None:
    rows, cols = 60, 20
    grid = GridResult(
        id="g",
        title=TITLE,
        rows=tuple(f"{LONG} {i}" for i in range(rows)),
        cols=tuple(f"{LONG} {i}" for i in range(cols)),
        values=tuple(tuple(float((i + j) % 6) for j in range(cols)) for i in range(rows)),
        full=5,
    )
    figure = figure_of(grid, style(), width)
    for i in range(rows):
        assert squeezed(f"{LONG} {i}") in said(figure)
    if width > 400:
        check(figure)


def test_a_crowded_map_names_every_point() -> None:
    points = tuple(Point(f"{i}", f"{LONG} {i}", 2 + 0.05 * i, 3 + 0.02 * i, 1.0) for i in range(24))
    lost = Point("x", "nowhere", None, 2.0)
    corner = Words(en="corner", ko="구석")
    result = MapResult(
        id="m",
        title=TITLE,
        points=(*points, lost),
        x_label=TITLE,
        y_label=TITLE,
        x_cut=2.5,
        y_cut=2.5,
        corners=(corner, corner, corner, corner),
    )
    figure = figure_of(result, style(), 320)
    for point in points:
        assert squeezed(str(point.label)) in said(figure)
    assert "Notonthemap:nowhere" in said(figure)


def test_points_in_one_place_are_one_with_all_names() -> None:
    points = tuple(Point(name, name, 3.0, 4.0) for name in ("here", "there"))
    words = (TITLE,) * 4
    result = MapResult(
        id="m", title=TITLE, points=points, x_label=TITLE, y_label=TITLE, x_cut=2.5, y_cut=2.5, corners=words
    )
    assert "here,there" in said(figure_of(result, style(), 320))


def loop(count: int, label: str = "node") -> GraphResult:
    nodes = tuple(LoopNode(f"n{i}", f"{label} {i}", hub=i == 0, state=3.0, misunderstood=i == 2) for i in range(count))
    ring = [(i, (i + 1) % count) for i in range(count)]
    links = tuple(
        LoopLink(f"n{a}", f"n{b}", "-" if (a, b) == (1, 0) else "+", 4.0, 2.0)
        for a, b in [*ring, *((i, 0) for i in range(1, count - 1))]
    )
    return GraphResult(id="l", title=TITLE, loop=analysed(LoopAnswer(nodes, links)))


@pytest.mark.parametrize(("count", "width"), list(product((2, 3, 6, 9, 16), (300, 500, 760))))
def test_a_loop_of_any_size_names_every_node(count: int, width: int) -> None:
    figure = figure_of(loop(count), style(), width)
    for i in range(count):
        assert f"node{i}" in said(figure)
    for text in figure.texts:
        assert text.x >= -0.5
        assert text.x + text.width <= figure.width + 0.5


def test_nodes_without_room_for_their_names_are_numbered() -> None:
    figure = figure_of(loop(16, LONG), style(), 300)
    for i in range(16):
        assert squeezed(f"{LONG} {i}") in said(figure)


def test_brakes_are_dashed_and_the_main_wheel_is_bold() -> None:
    paths = [mark for mark in figure_of(loop(6), style(), 500).marks if isinstance(mark, Path) and mark.stroke]
    assert any(path.stroke == PAPER.danger and path.dash for path in paths)
    assert any(path.stroke == PAPER.accent and path.thickness > 2 and not path.dash for path in paths)


def test_text_a_font_lacks_is_printed_by_another_or_as_its_code() -> None:
    items = (BarValue("a", "coffee ☕ and \U0001f9ff", 1.0, 1),)
    result = BarsResult(id="b", title=TITLE, items=items)
    fonts = Fonts(RESOURCES / "fonts", set("☕\ue000"), ())
    data = figure_pdf(figure_of(result, replace(style(), fonts=fonts), 300), replace(style(), fonts=fonts))
    assert "☕" in PdfReader(BytesIO(data)).pages[0].extract_text()
