"""Results as data: what `canvasapp results --json` says of a sheet, unrounded.

Scripts rely on the shape (docs/results.md), so that keys are only ever added.
"""

from collections.abc import Iterable

from pydantic import JsonValue

from canvasapp.domain.engine.labels import Label, said
from canvasapp.domain.engine.outcome import (
    AnyResult,
    BarsResult,
    Coverage,
    CurveResult,
    GraphResult,
    GridResult,
    MapResult,
    NumberResult,
    Offer,
    Outcome,
    RadarResult,
    TornadoResult,
    VerdictResult,
)
from canvasapp.domain.engine.spoken import spoken
from canvasapp.domain.values import Language, Words
from canvasapp.domain.workshop import Sheet

JsonObject = dict[str, JsonValue]


def sheet_data(sheet: Sheet, outcome: Outcome, open_offers: Iterable[Offer], language: Language) -> JsonObject:
    """A sheet with its results in the order of its method, and the notes it offers now; labels in `language`."""
    return {
        "sheet": sheet.title,
        "id": sheet.id,
        "method": sheet.method,
        "results": {name: result_data(result, language) for name, result in outcome.results.items()},
        "offered": [
            {"rule": offer.rule, "row": offer.row, "block": offer.block, "text": said(offer.text, language)}
            for offer in open_offers
        ],
        "messages": [
            {
                "element": message.element,
                "place": said(message.place, language),
                "reason": str(message.finding),
            }
            for message in outcome.messages
        ],
    }


def result_data(result: AnyResult, language: Language) -> JsonObject:
    """One result: what all have, and what its view shows."""
    return {
        "view": result.view,
        "title": result.title.in_(language),
        **_shown(result, language),
        "band": _words(result.band, language),
        "tone": result.tone,
        "coverage": _coverage(result.coverage),
    }


def _shown(result: AnyResult, language: Language) -> JsonObject:
    match result:
        case NumberResult():
            return {"value": result.value, "unit": _words(result.unit, language), "change": result.change}
        case BarsResult():
            return {"items": _bars(result, language), "unit": _words(result.unit, language), "top": result.top}
        case RadarResult():
            return {"items": _axes(result, language), "full": result.full, "stop": result.stop}
        case GridResult():
            return {
                "rows": _said(result.rows, language),
                "columns": _said(result.cols, language),
                "values": [list(row) for row in result.values],
            }
        case MapResult():
            return {"items": _points(result, language), "x_cut": result.x_cut, "y_cut": result.y_cut}
        case CurveResult():
            return {
                "items": [{"label": said(point.label, language), "x": point.x, "y": point.y} for point in result.points]
            }
        case GraphResult():
            return _graph(result, language)
        case TornadoResult():
            return _tornado(result, language)
        case VerdictResult():
            return {"value": _words(result.band, language)}


def _bars(result: BarsResult, language: Language) -> list[JsonValue]:
    return [
        {"key": bar.key, "label": said(bar.label, language), "value": bar.value, "rank": bar.rank}
        for bar in result.items
    ]


def _axes(result: RadarResult, language: Language) -> list[JsonValue]:
    """Every axis of every line; where there is but one line it has no name."""
    return [
        {
            "label": said(axis, language),
            "series": said(line.label, language) if line.label is not None else None,
            "value": value,
        }
        for line in result.series
        for axis, value in zip(result.axes, line.values, strict=True)
    ]


def _points(result: MapResult, language: Language) -> list[JsonValue]:
    return [
        {
            "key": point.key,
            "label": said(point.label, language),
            "x": point.x,
            "y": point.y,
            "size": point.size,
            "corner": _words(result.corner(point), language),
        }
        for point in result.points
    ]


def _graph(result: GraphResult, language: Language) -> JsonObject:
    loop = result.loop

    def named(keys: Iterable[str]) -> list[JsonValue]:
        return [said(loop.label(key), language) for key in keys]

    return {
        "closed": loop.closed,
        "loops": [
            {
                "nodes": named(cycle.nodes),
                "reinforcing": cycle.reinforcing,
                "main": cycle is loop.main,
                "momentum": cycle.momentum,
            }
            for cycle in loop.cycles
        ],
        "momentum": loop.main.momentum if loop.main is not None else None,
        "turn": loop.turn,
        "turn_at_least": loop.turn_at_least,
        "bottleneck": [
            named([found])[0] if isinstance(found, str) else " → ".join(map(str, named(found)))
            for found in loop.bottleneck
        ],
        "pushes": [
            {
                "key": push.key,
                "label": said(push.label, language),
                "value": push.value,
                "gain": push.gain,
                "cost": push.cost,
            }
            for push in loop.pushes
        ],
        "dead_ends": named(loop.dead_ends),
        "sources": named(loop.sources),
        "isolated": named(loop.isolated),
        "cut_off": loop.cut_off,
    }


def _tornado(result: TornadoResult, language: Language) -> JsonObject:
    model = result.model
    return {
        "output": model.output,
        "value": model.base,
        "low": model.low,
        "high": model.high,
        "p10": model.spread.p10 if model.spread is not None else None,
        "p90": model.spread.p90 if model.spread is not None else None,
        "quality": model.quality,
        "error_pct": model.error_pct,
        "items": [
            {
                "key": driver.sym,
                "label": said(driver.label, language),
                "value": driver.swing,
                "at_low": driver.at_low,
                "at_high": driver.at_high,
                "elasticity": driver.elasticity,
                "improve": driver.improve,
                "quality": driver.quality,
            }
            for driver in model.drivers
        ],
        "problems": {name: str(problem) for name, problem in model.problems.items()},
    }


def _coverage(coverage: Coverage | None) -> JsonObject | None:
    if coverage is None:
        return None
    return {
        "answered": coverage.answered,
        "asked": coverage.asked,
        "share": coverage.share,
        "badge": coverage.badge,
    }


def _words(words: Words | None, language: Language) -> str | None:
    return words.in_(language) if words is not None else None


def _said(labels: Iterable[Label], language: Language) -> list[JsonValue]:
    return [said(label, language) for label in labels]


def sheet_lines(outcome: Outcome, open_offers: Iterable[Offer], language: Language) -> list[str]:
    """The same for people: a line for each result, rounded, then one for each note that is offered."""
    lines = [spoken(result, language) for result in outcome.results.values()]
    return [*lines, *(f"+ {said(offer.text, language)}  [{offer.block}]" for offer in open_offers)]
