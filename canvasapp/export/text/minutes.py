"""Results as minutes: what came out of a sheet in a line each, shorter than what a picture shows in words."""

from collections.abc import Iterable

from canvasapp.domain.engine.language.labels import Label, said, shortened
from canvasapp.domain.engine.language.templates import side_by_side
from canvasapp.domain.engine.results.outcome import (
    AnyResult,
    BarsResult,
    BarValue,
    CurveResult,
    GridResult,
    MapResult,
    Outcome,
    TornadoResult,
    VerdictResult,
)
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.engine.results.sentences import EMPTY, SAMPLES, sentence_of, with_unit
from canvasapp.domain.model.values import Language, Words

MOST_CELLS = 3
MOST_BARS = 5
MOST_DRIVERS = 3

HIGHEST = Words(en="highest", ko="높은 칸")
WITHOUT_PLACE = Words(en="not placed", ko="자리 없음")
USUAL = Words(en="usual {usual}, between {low} and {high}", ko="보통 {usual}, {low}에서 {high} 사이")
DRIVEN_BY = Words(en="driven by {names}", ko="주요 요인: {names}")
BETTER_DATA = Words(en="better data first for {names}", ko="먼저 개선할 데이터: {names}")
COURSE = Words(
    en="from {first} in {begin} to {last} in {end}, lowest {low} in {deep}",
    ko="{begin}년 {first}에서 {end}년 {last}까지, 최저 {deep}년 {low}",
)


def minutes_of(outcome: Outcome, language: Language) -> list[str]:
    """A line for each result, the finding of the sheet first, then one for each that earlier runs have too."""
    results = list(outcome.results.values())
    finding = next((result for result in reversed(results) if isinstance(result, VerdictResult)), None)
    first = [finding] if finding is not None else []
    others = [result for result in results if result is not finding]
    return [minute_of(result, language) for result in (*first, *others, *outcome.trends.values())]


def minute_of(result: AnyResult, language: Language) -> str:
    """A result in a line: of rankings, pictures and models what decides, not every number."""
    body = None if result.empty is not None else _body(result, language)
    return sentence_of(result, language) if not body else f"{said(result.title, language)}: {body}"


def _body(result: AnyResult, language: Language) -> str | None:
    match result:
        case BarsResult():
            return _bars(result, language)
        case GridResult():
            return _grid(result, language)
        case MapResult():
            return _map(result, language)
        case TornadoResult():
            return _model(result, language)
        case CurveResult():
            return _curve(result, language)
    return None


def _bars(result: BarsResult, language: Language) -> str:
    """Numbers where there are some; nothing is said of what has none, and of zeros at the end of a ranking."""
    form = "rating" if result.form == "score" else result.form
    found = [bar for bar in result.shown if bar.value is not None]
    while result.ranked and len(found) > 1 and found[-1].value == 0 and found[0].value:
        found.pop()
    told = [f"{said(bar.label, language)} {with_unit(bar.value, form, result.unit, language)}" for bar in _cut(found)]
    left_out = [said(result.left_out, language)] if result.left_out is not None else []
    return "; ".join([*told, *left_out])


def _cut(bars: list[BarValue]) -> list[BarValue]:
    return bars if len(bars) <= MOST_BARS + 4 else bars[:MOST_BARS]


def _grid(result: GridResult, language: Language) -> str | None:
    cells = [
        (value, said(row, language), said(col, language))
        for row, line in zip(result.rows, result.values, strict=True)
        for col, value in zip(result.cols, line, strict=True)
        if value is not None
    ]
    highest = sorted(cells, key=lambda cell: -cell[0])[:MOST_CELLS]
    told = [f"{shortened(row, 40)} / {shortened(col, 40)} {shown(value, result.form)}" for value, row, col in highest]
    return f"{said(HIGHEST, language)}: {'; '.join(told)}" if told else None


def _map(result: MapResult, language: Language) -> str | None:
    """What is called by each name, in the order of the points."""
    groups: dict[str, list[Label]] = {}
    for point in result.points:
        corner = result.corner(point)
        name = said(WITHOUT_PLACE if corner is None else corner, language)
        groups.setdefault(name, []).append(point.label)
    return " | ".join(f"{name}: {_names(labels, language)}" for name, labels in groups.items())


def _model(result: TornadoResult, language: Language) -> str | None:
    model = result.model
    if model.base is None:
        return None
    parts = [] if model.own else [said(SAMPLES, language)]
    parts += [said(USUAL, language).format(usual=shown(model.base), low=shown(model.low), high=shown(model.high))]
    for words, drivers in ((DRIVEN_BY, model.drivers), (BETTER_DATA, model.improve_first)):
        names = [driver.label or driver.sym for driver in drivers[:MOST_DRIVERS] if driver.swing > 0]
        if names:
            parts.append(said(words, language).format(names=_names(names, language)))
    return "; ".join(parts)


def _curve(result: CurveResult, language: Language) -> str | None:
    points = [point for point in result.points if point.y is not None]
    if not points:
        return None
    first, last, deep = points[0], points[-1], min(points, key=lambda point: point.y or 0)
    values = {"first": first.y, "last": last.y, "low": deep.y}
    years = {"begin": first.x, "end": last.x, "deep": deep.x}
    told = {name: shown(value, result.form) for name, value in values.items()}
    return said(COURSE, language).format(**told, **{name: shown(value, "year") for name, value in years.items()})


def _names(labels: Iterable[Label], language: Language) -> str:
    return side_by_side([said(label, language) or said(EMPTY, language) for label in labels])
