"""Results in a sentence, for screen readers and for text: what a picture shows, said in words."""

from collections.abc import Iterable

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.outcome import (
    AnyResult,
    BarsResult,
    CurveResult,
    GraphResult,
    GridResult,
    MapResult,
    NumberResult,
    RadarResult,
    Result,
    TornadoResult,
    TrendResult,
    ValueChange,
    VerdictResult,
)
from canvasapp.domain.engine.results.rounding import shown, signed
from canvasapp.domain.method.elements import Form
from canvasapp.domain.model.values import Language, Words

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

NOTHING_YET = Words(en="nothing to show yet", ko="아직 보여 줄 것이 없음")
TOO_LITTLE = Words(en="too little to judge", ko="판단하기에 부족")
PROVISIONAL = Words(en="provisional", ko="잠정")
EMPTY = Words(en="not answered", ko="응답 없음")
SAMPLES = Words(en="sample numbers, none of them yours yet", ko="아직 우리 값이 아닌 예시 숫자")
SINCE = Words(en="{change} since “{run}”", ko="‘{run}’ 이후 {change}")
MISREAD = Words(en="others think we are wrong", ko="남들이 오해하는 곳")
RUN_BY_RUN = Words(en="run by run", ko="회차별")
SAME_ITEMS = Words(en=", same items only", ko=" (같은 항목만)")


def sentence_of(result: AnyResult, language: Language) -> str:
    """The result in words: "Order 46.7, first; Use 40, second; …"."""
    return f"{said(result.title, language)}: {spoken_body(result, language)}"


def spoken_body(result: AnyResult, language: Language) -> str:
    """The same without the title; of what is empty the reason, where the method has one."""
    if result.empty is not None:
        return said(result.empty, language)
    match result:
        case NumberResult():
            body = _number(result, language)
        case BarsResult():
            body = _bars(result, language)
        case RadarResult():
            body = _radar(result, language)
        case GridResult():
            body = _grid(result, language)
        case MapResult():
            body = _map(result, language)
        case GraphResult():
            body = _graph(result, language)
        case TornadoResult():
            body = _tornado(result, language)
        case CurveResult():
            body = _listed(f"{shown(p.x, 'year')} {shown(p.y, result.form)}" for p in result.points)
        case TrendResult():
            body = _trend(result, language)
        case VerdictResult():
            body = said(result.band, language) if result.band is not None else ""
    return ", ".join(part for part in (body or said(NOTHING_YET, language), _badge(result, language)) if part)


def place(rank: int, language: Language) -> str:
    """A rank as an ordinal: first, 11th; 1위."""
    if language == "ko":
        return f"{rank}위"
    return ORDINALS[rank - 1] if rank <= len(ORDINALS) else place_short(rank, language)


def place_short(rank: int, language: Language) -> str:
    """The same in as few signs as can be: 1st, 11th; 1위."""
    if language == "ko":
        return f"{rank}위"
    ending = "th" if rank % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank}{ending}"


def with_unit(value: float | None, form: Form, unit: Words | None, language: Language) -> str:
    """A number with its unit: 48 %, 48분."""
    text = shown(value, form)
    if value is None or unit is None:
        return text
    between = "" if language == "ko" else " "
    return f"{text}{between}{said(unit, language)}"


def _listed(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def _badge(result: Result, language: Language) -> str:
    badge = result.badge
    if badge is None:
        return ""
    return said(TOO_LITTLE if badge == "too_little" else PROVISIONAL, language)


def _number(result: NumberResult, language: Language) -> str:
    if result.value is None:
        return said(EMPTY, language)
    parts = [with_unit(result.value, result.form, result.unit, language)]
    if result.band is not None:
        parts.append(said(result.band, language))
    if result.change is not None:
        parts.append(changed(result, result.change, language))
    return ", ".join(parts)


def changed(result: NumberResult, change: ValueChange, language: Language) -> str:
    """A change in words: +6 since “Pulse, March”, same items only."""
    text = said(SINCE, language).format(change=signed(change.by, result.form), run=change.since)
    return f"{text}{said(SAME_ITEMS, language)}" if change.common else text


def _trend(result: TrendResult, language: Language) -> str:
    runs = (f"{said(run.label, language)} {shown(run.value, result.form)}" for run in result.items)
    return f"{said(RUN_BY_RUN, language)}: {_listed(runs)}"


def _bars(result: BarsResult, language: Language) -> str:
    def bar(label: str, value: float | None, rank: int | None) -> str:
        if value is None:
            return f"{label} {said(EMPTY, language)}"
        number = with_unit(value, _finer(result.form), result.unit, language)
        return f"{label} {number}" + (f", {place(rank, language)}" if rank is not None else "")

    told = [bar(said(item.label, language), item.value, item.rank) for item in result.shown]
    return _listed([*told, said(result.left_out, language)] if told and result.left_out is not None else told)


def _finer(form: Form) -> Form:
    """Bars are told to one decimal where they are ranked, so that neighbours can be told apart."""
    return "rating" if form == "score" else form


def _radar(result: RadarResult, language: Language) -> str:
    def line(values: tuple[float | None, ...]) -> str:
        axes = zip(result.axes, values, strict=True)
        return ", ".join(
            f"{said(axis, language)} {said(EMPTY, language) if value is None else shown(value, _finer(result.form))}"
            for axis, value in axes
        )

    return _listed(
        (f"{said(series.label, language)}: " if series.label is not None else "") + line(series.values)
        for series in result.series
    )


def _grid(result: GridResult, language: Language) -> str:
    mark = f" ({said(result.marked, language)})" if result.marked is not None else ""

    def cell(row: int, col: int) -> str:
        number = shown(result.values[row][col], result.form)
        return f"{said(result.cols[col], language)} {number}{mark if (row, col) in result.marks else ''}"

    return _listed(
        f"{said(label, language)}: {', '.join(cell(row, col) for col in range(len(result.cols)))}"
        for row, label in enumerate(result.rows)
    )


def _map(result: MapResult, language: Language) -> str:
    x, y = said(result.x_label, language), said(result.y_label, language)

    def point(number: int) -> str:
        found = result.points[number]
        corner = result.corner(found)
        label = said(found.label, language)
        if corner is None:
            return f"{label} {said(EMPTY, language)}"
        return f"{label}: {said(corner, language)} ({x} {shown(found.x)}, {y} {shown(found.y)})"

    return _listed(point(number) for number in range(len(result.points)))


def _graph(result: GraphResult, language: Language) -> str:
    loop = result.loop
    korean = language == "ko"

    def path(nodes: Iterable[str]) -> str:
        return " → ".join(said(loop.label(node), language) for node in nodes)

    def element(key: str | tuple[str, str]) -> str:
        return path((key,) if isinstance(key, str) else key)

    if not loop.nodes:
        return ""
    parts = [
        f"강화 고리 {len(loop.reinforcing)}개, 제동 고리 {len(loop.braking)}개"
        if korean
        else f"{len(loop.reinforcing)} reinforcing, {len(loop.braking)} braking"
    ]
    if loop.main is not None:
        parts.append(f"{'주 바퀴' if korean else 'main wheel'}: {path((*loop.main.nodes, loop.main.nodes[0]))}")
    if loop.bottleneck:
        parts.append(f"{'병목' if korean else 'bottleneck'}: {', '.join(map(element, loop.bottleneck))}")
    for cycle in loop.braking:
        parts.append(f"{'제동 고리' if korean else 'brake'}: {path((*cycle.nodes, cycle.nodes[0]))}")
    if loop.lever_points:
        points = (
            f"{said(loop.label(node.id), language)} {count}"
            + (f" ({said(MISREAD, language)})" if node.misunderstood else "")
            for node, count in loop.lever_points
        )
        parts.append(f"{'지렛대 지점' if korean else 'leverage points'}: {', '.join(points)}")
    if not loop.closed and loop.dead_ends:
        parts.append(f"{'끊긴 마디' if korean else 'dead ends'}: {', '.join(map(element, loop.dead_ends))}")
    return _listed(parts)


def _tornado(result: TornadoResult, language: Language) -> str:
    model = result.model
    korean = language == "ko"
    if model.base is None:
        return ""
    parts = [] if model.own else [said(SAMPLES, language)]
    parts.append(f"{'보통 값' if korean else 'usual'} {shown(model.base)}")
    if model.low is not None and model.high is not None:
        parts.append(f"{'범위' if korean else 'range'} {shown(model.low)} … {shown(model.high)}")
    if model.spread is not None:
        eight = "열 번 중 여덟 번" if korean else "eight of ten between"
        parts.append(f"{eight} {shown(model.spread.p10)} … {shown(model.spread.p90)}")
    for driver in model.drivers:
        ends = f"{shown(driver.at_low)} … {shown(driver.at_high)}"
        parts.append(f"{said(driver.label, language) or driver.sym} {ends}")
    return _listed(parts)
