"""Sheets for the tests: the shipped methods, and the outcomes of the example workshops."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

from workbooks import ROOT

from canvasapp.app.examples import load_example
from canvasapp.domain.engine.results.outcome import BarsResult, NumberResult, Outcome, VerdictResult
from canvasapp.domain.engine.results.sheet_outcome import sheet_outcome
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content, note_order
from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import Note
from canvasapp.store.method_files import load_methods

METHODS: Mapping[str, Method] = load_methods(ROOT / "resources" / "methods")
EXAMPLES = ["bookshop-to-ebooks", "corner-shop-delivery", "car-showroom"]
TODAY = date(2026, 3, 2)


@cache
def example(name: str, language: Language = "en") -> Content:
    return load_example(ROOT / "examples", name, language)


def canvas_notes(content: Content) -> Sequence[Note]:
    blocks = [block.id for block in METHODS["canvas-walk"].canvas_blocks]
    return sorted(content.notes.values(), key=lambda note: (blocks.index(note.block), note_order(note)))


def answers_of(content: Content, method: str) -> dict[str, Any]:
    sheet = next(sheet for sheet in content.sheets if sheet.method == method)
    return {answer.element: answer.value for answer in content.answers_on(sheet.id)}


@cache
def outcome_of(name: str, method: str, language: Language = "en") -> Outcome:
    """The outcome of a sheet of an example; model-recheck is looked at 120 days after the workshop."""
    content = example(name, language)
    day = content.workshop.day
    assert day is not None
    recheck = method == "model-recheck"
    answers = {} if recheck else answers_of(content, method)
    blocks = METHODS["canvas-walk"].canvas_blocks
    today = day + timedelta(days=120) if recheck else day
    return sheet_outcome(METHODS[method], answers, canvas_notes(content), today, blocks=blocks)


def outcome(method: str | Method, answers: dict[str, Any] | None = None, **more: Any) -> Outcome:
    """The outcome of answers that a test makes up."""
    found = METHODS[method] if isinstance(method, str) else method
    return sheet_outcome(found, answers or {}, more.pop("notes", ()), more.pop("today", TODAY), **more)


def bars(found: Outcome, name: str) -> dict[str, tuple[float | None, int | None]]:
    """Value and rank of each bar by its key."""
    result = found.results[name]
    assert isinstance(result, BarsResult)
    return {bar.key: (bar.value, bar.rank) for bar in result.items}


def number(found: Outcome, name: str) -> float | None:
    result = found.results[name]
    assert isinstance(result, NumberResult)
    return result.value


def verdict(found: Outcome, name: str = "verdict") -> str:
    result = found.results[name]
    assert isinstance(result, VerdictResult)
    assert result.band is not None
    return result.band.en
