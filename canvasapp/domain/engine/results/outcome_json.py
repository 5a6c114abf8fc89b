"""The outcome of a sheet as plain JSON: unrounded, in one language, in a shape that stays."""

from collections.abc import Iterable

from pydantic import JsonValue

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.loop_analysis import LoopFindings
from canvasapp.domain.engine.results.model_analysis import ModelFindings
from canvasapp.domain.engine.results.outcome import (
    AnyResult,
    BarsResult,
    CurveResult,
    GraphResult,
    GridResult,
    MapResult,
    NumberResult,
    Offer,
    Outcome,
    RadarResult,
    TornadoResult,
    TrendResult,
    VerdictResult,
)
from canvasapp.domain.model.values import Language, Words

JsonObject = dict[str, JsonValue]


def plain_outcome(outcome: Outcome, language: Language) -> JsonObject:
    """Results by their ids, trends where there are any, and the notes that are offered; labels in `language`."""
    trends: JsonObject = {name: _plain_trend(trend) for name, trend in outcome.trends.items()}
    return {
        "results": {name: plain_result(result, language) for name, result in outcome.results.items()},
        **({"trends": trends} if trends else {}),
        "offered": plain_offers(outcome.offered, language),
    }


def plain_offers(offers: Iterable[Offer], language: Language) -> list[JsonValue]:
    """Offered notes, each with its origin: the rule and the row."""
    return [
        {"rule": offer.rule, "row": offer.row, "block": offer.block, "text": said(offer.text, language)}
        for offer in offers
    ]


def _plain_trend(trend: TrendResult) -> list[JsonValue]:
    """The runs of a method, oldest first, with a number that came out of each."""
    return [{"sheet": said(run.label, "en"), "id": run.key, "value": run.value} for run in trend.items]


def plain_result(result: AnyResult, language: Language) -> JsonObject:
    """A result: what it shows, and always `band`, `tone` and `coverage`, null where there is none."""
    coverage: JsonValue = None
    if result.coverage is not None:
        coverage = {
            "answered": result.coverage.answered,
            "asked": result.coverage.asked,
            "badge": result.coverage.badge,
        }
    return {
        "view": result.view,
        "title": said(result.title, language),
        **_body(result, language),
        "band": said(result.band, language) if result.band is not None else None,
        "tone": result.tone,
        "coverage": coverage,
        "missing": [
            {
                "element": each.element,
                "name": said(each.name, language),
                "answered": each.answered,
                "asked": each.asked,
                "share": each.share,
            }
            for each in result.missing
        ],
        "empty": _words(result.empty, language),
    }


def _body(result: AnyResult, language: Language) -> JsonObject:
    match result:
        case NumberResult():
            change: JsonObject = {}
            if result.change is not None:
                change = {"change": result.change.by, "since": result.change.since, "common": result.change.common}
            return {"value": result.value, "unit": _words(result.unit, language), **change}
        case BarsResult():
            return {
                "items": [
                    {"key": bar.key, "label": said(bar.label, language), "value": bar.value, "rank": bar.rank}
                    for bar in result.items
                ],
                "top": result.top,
                "unit": _words(result.unit, language),
            }
        case RadarResult():
            return {
                "items": [
                    {
                        "label": said(axis, language),
                        "series": said(line.label, language) if line.label is not None else None,
                        "value": line.values[i],
                    }
                    for i, axis in enumerate(result.axes)
                    for line in result.series
                ]
            }
        case GridResult():
            return {
                "rows": [said(label, language) for label in result.rows],
                "cols": [said(label, language) for label in result.cols],
                "cells": [list(row) for row in result.values],
                "marked": [
                    [said(result.rows[row], language), said(result.cols[col], language)]
                    for row, col in sorted(result.marks)
                ],
            }
        case MapResult():
            return {
                "points": [
                    {
                        "key": point.key,
                        "label": said(point.label, language),
                        "x": point.x,
                        "y": point.y,
                        "size": point.size,
                        "corner": _words(result.corner(point), language),
                        "struck": result.is_struck(point),
                    }
                    for point in result.points
                ]
            }
        case CurveResult():
            return {
                "points": [
                    {"label": said(point.label, language), "x": point.x, "y": point.y} for point in result.points
                ]
            }
        case GraphResult():
            return _loop(result.loop, language)
        case TornadoResult():
            return _model(result.model, language)
        case TrendResult():
            return {"items": _plain_trend(result)}
        case VerdictResult():
            return {}


def _words(words: Words | None, language: Language) -> JsonValue:
    return words.in_(language) if words is not None else None


def _loop(loop: LoopFindings, language: Language) -> JsonObject:
    def path(nodes: Iterable[str]) -> list[JsonValue]:
        return [said(loop.label(node), language) for node in nodes]

    def element(key: str | tuple[str, str]) -> JsonValue:
        return " → ".join(said(loop.label(node), language) for node in ((key,) if isinstance(key, str) else key))

    main = loop.main
    return {
        "closed": loop.closed,
        "reinforcing": [path(cycle.nodes) for cycle in loop.reinforcing],
        "braking": [path(cycle.nodes) for cycle in loop.braking],
        "main": path(main.nodes) if main is not None else None,
        "momentum": main.momentum if main is not None else None,
        "bottleneck": [element(key) for key in loop.bottleneck],
        "leverage": [
            {
                "label": said(loop.label(node.id), language),
                "loops": (loop.leverage or {}).get(node.id, 0),
                "misunderstood": node.misunderstood,
            }
            for node in loop.nodes
        ],
        "turn": loop.turn,
        "turn_at_least": loop.turn_at_least,
        "hub_outside": loop.hub_outside,
        "cut_off": loop.cut_off,
        "dead_ends": path(loop.dead_ends),
        "sources": path(loop.sources),
        "isolated": path(loop.isolated),
    }


def _model(model: ModelFindings, language: Language) -> JsonObject:
    return {
        "output": model.output or None,
        "base": model.base,
        "low": model.low,
        "high": model.high,
        "p10": model.spread.p10 if model.spread is not None else None,
        "p90": model.spread.p90 if model.spread is not None else None,
        "quality": model.quality,
        "known": model.known,
        "own": model.own,
        "error_pct": model.error_pct,
        "items": [
            {
                "label": said(driver.label, language) or driver.sym,
                "sym": driver.sym,
                "role": driver.role,
                "at_low": driver.at_low,
                "at_high": driver.at_high,
                "swing": driver.swing,
                "elasticity": driver.elasticity,
                "improve": driver.improve,
            }
            for driver in model.drivers
        ],
    }
