"""The outcome of a sheet: from the answers of a team to everything that is derived from them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from canvasapp.domain.elements import LetterElement, MatrixElement, RatingElement
from canvasapp.domain.engine.answers import (
    Answers,
    ItemsAnswer,
    LetterAnswer,
    MatrixAnswer,
    Message,
    Reading,
)
from canvasapp.domain.engine.keeping import TOO_MANY_ROWS
from canvasapp.domain.engine.labels import joined
from canvasapp.domain.engine.letters import assembled
from canvasapp.domain.engine.offers import offers_of
from canvasapp.domain.engine.outcome import AnyResult, LetterPart, NumberResult, Outcome
from canvasapp.domain.engine.reading import Board, read_answers
from canvasapp.domain.engine.results import Evaluation, notices_of, results_of
from canvasapp.domain.engine.scope import Scope
from canvasapp.domain.engine.things import Spreads, things_of
from canvasapp.domain.engine.votes import Voted, in_order_of_talk, voted
from canvasapp.domain.method import Block, Method
from canvasapp.domain.values import LANGUAGES, Language
from canvasapp.domain.workshop import Note

MOST_MESSAGES = 100
"""More messages help nobody; the answers themselves all stay."""


def sheet_outcome(
    method: Method,
    answers: Answers,
    notes: Sequence[Note],
    today: date,
    *,
    blocks: Sequence[Block] = (),
    previous: Answers | None = None,
    spreads: Spreads | None = None,
) -> Outcome:
    """Everything that follows from the answers of a sheet.

    `notes` are those of the canvas that the sheet looks at (of a canvas sheet its own), in order, `blocks` that
    canvas's blocks; `previous` are the answers of an earlier sheet of the same method, for the change since then;
    `spreads` are simulated ranges that somebody has computed (None: they are computed here). Never raises: what
    cannot be used or computed is null, kept, and named in `messages`.
    """
    board = Board(tuple(notes), tuple(blocks))
    reading = read_answers(method, answers, board)
    evaluation = _evaluation(method, reading, board, today, spreads)
    results = results_of(evaluation)
    if previous is not None:
        results = _with_changes(results, method, reading, read_answers(method, previous, board), board, today)
    offers = offers_of(evaluation, results)
    return Outcome(
        reading=reading,
        results=results,
        offered=offers.offered,
        standing=offers.standing,
        letters=_letters(method, reading, evaluation.scope),
        computed=evaluation.sheet.computed,
        loops=evaluation.sheet.loops,
        models=evaluation.sheet.models,
        messages=_messages(reading, [*notices_of(evaluation), *evaluation.messages]),
    )


def voted_items(method: Method, reading: Reading) -> tuple[Voted, ...]:
    """What the group voted on, with median and spread: the items to talk about first. No single vote is in it."""
    found: list[Voted | None] = []
    for element in method.element:
        answer = reading.elements[element.id]
        if isinstance(element, RatingElement) and isinstance(answer, ItemsAnswer):
            for item in element.items:
                rated = answer.items.get(item.id)
                found.append(voted(element.id, item.id, item.label, rated.votes) if rated is not None else None)
        if isinstance(element, MatrixElement) and isinstance(answer, MatrixAnswer):
            labels = {(row.id, col.id): joined(row.label, col.label) for row in answer.rows for col in answer.cols}
            for layer, cells in answer.votes.items():
                found += [voted(element.id, "|".join(key), labels[key], votes, layer) for key, votes in cells.items()]
    return in_order_of_talk([summary for summary in found if summary is not None])


def _evaluation(method: Method, reading: Reading, board: Board, today: date, spreads: Spreads | None) -> Evaluation:
    sheet = things_of(method, reading, board, today, spreads)
    return Evaluation(method, reading, sheet, Scope(sheet.names, today), list(sheet.messages))


def _letters(method: Method, reading: Reading, scope: Scope) -> Mapping[str, Mapping[Language, tuple[LetterPart, ...]]]:
    found: dict[str, dict[Language, tuple[LetterPart, ...]]] = {}
    for element in method.element:
        answer = reading.elements[element.id]
        if isinstance(element, LetterElement) and isinstance(answer, LetterAnswer):
            found[element.id] = {language: assembled(element, answer, scope, language) for language in LANGUAGES}
    return found


def _messages(reading: Reading, of_results: Sequence[Message]) -> tuple[Message, ...]:
    found: list[Message] = []
    for message in (*_of_kept(reading), *of_results):
        if len(found) < MOST_MESSAGES and message not in found:
            found.append(message)
    return tuple(found)


def _of_kept(reading: Reading) -> Iterator[Message]:
    """What was kept without being used. Of the rows that a table does not take the first stands for all."""
    full: set[str] = set()
    for kept in reading.kept:
        if kept.reason == TOO_MANY_ROWS and kept.element in full:
            continue
        if kept.reason == TOO_MANY_ROWS:
            full.add(kept.element)
        yield Message(kept.element, kept.place, kept.reason)


def _with_changes(
    results: Mapping[str, AnyResult], method: Method, now: Reading, before: Reading, board: Board, today: date
) -> dict[str, AnyResult]:
    """The numbers with their change since the earlier sheet, over the items that both have answered."""
    both = [_values(method, common, board, today) for common in (_common(now, before), _common(before, now))]
    changed: dict[str, AnyResult] = dict(results)
    for name, result in results.items():
        new, old = (values.get(name) for values in both)
        if isinstance(result, NumberResult) and new is not None and old is not None:
            changed[name] = replace(result, change=new - old)
    return changed


def _values(method: Method, reading: Reading, board: Board, today: date) -> dict[str, float | None]:
    results = results_of(_evaluation(method, reading, board, today, {}))
    return {name: result.value for name, result in results.items() if isinstance(result, NumberResult)}


def _common(kept: Reading, other: Reading) -> Reading:
    """A reading without the ratings that the other one does not have."""
    elements = dict(kept.elements)
    for name, answer in kept.elements.items():
        there = other.elements[name]
        if isinstance(answer, ItemsAnswer) and isinstance(there, ItemsAnswer):
            items = {
                key: rated
                for key, rated in answer.items.items()
                if key in there.items and there.items[key].value is not None
            }
            elements[name] = ItemsAnswer(items)
        elif isinstance(answer, MatrixAnswer) and isinstance(there, MatrixAnswer):
            layers = {
                layer: {key: value for key, value in cells.items() if key in there.layers.get(layer, {})}
                for layer, cells in answer.layers.items()
            }
            elements[name] = replace(answer, layers=layers)
    return Reading(elements)
