"""The outcome of a sheet: from the answers of a team to everything that is derived from them."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from canvasapp.domain.engine.answers.answer_values import (
    Answers,
    ItemsAnswer,
    LetterAnswer,
    MatrixAnswer,
    Message,
    ReadAnswers,
)
from canvasapp.domain.engine.answers.checking import TOO_MANY_ROWS
from canvasapp.domain.engine.answers.names import Spreads
from canvasapp.domain.engine.answers.reader import Board, read_answers
from canvasapp.domain.engine.answers.votes import Voted, in_order_of_talk, voted
from canvasapp.domain.engine.language.labels import joined
from canvasapp.domain.engine.language.scope import Scope
from canvasapp.domain.engine.results.evaluation import evaluation_of, notices_of, results_of
from canvasapp.domain.engine.results.letter_parts import assembled
from canvasapp.domain.engine.results.offers import offers_of
from canvasapp.domain.engine.results.outcome import LetterPart, Outcome
from canvasapp.domain.engine.results.run_changes import Run, trends_of, with_changes
from canvasapp.domain.method.elements import LetterElement, MatrixElement, RatingElement
from canvasapp.domain.method.method import Block, Method
from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.domain.model.workshop import Note, Sheet

MOST_MESSAGES = 100
"""More messages help nobody; the answers themselves all stay."""

FAILED = Finding("Something in this sheet could not be computed; it is a fault of the program. All answers are kept.")

_LOG = logging.getLogger(__name__)


def sheet_outcome(
    method: Method,
    answers: Answers,
    notes: Sequence[Note],
    today: date,
    *,
    blocks: Sequence[Block] = (),
    sheet: Sheet | None = None,
    runs: Sequence[Run] = (),
    spreads: Spreads | None = None,
) -> Outcome:
    """Everything that follows from the answers of a sheet.

    `notes` are those of the canvas that the sheet looks at (of a canvas sheet its own), in order, `blocks` that
    canvas's blocks; `sheet` is the one that the answers are of, `runs` are earlier runs of the method, oldest first;
    `spreads` are simulated ranges that somebody has computed (None: they are computed here). Never raises: what cannot
    be used or computed is null, kept, and named in `messages`.
    """
    board = Board(tuple(notes), tuple(blocks))
    reading = read_answers(method, answers, board)
    try:
        return _derived(method, reading, board, today, sheet, runs, spreads)
    except Exception:  # a fault of ours: it may cost the results of this sheet, never the sheet or its neighbours
        _LOG.exception("the results of a sheet of %s", method.id)
        empty = _derived(method, read_answers(method, {}, board), board, today, None, (), spreads or {})
        failed = Message(method.element[0].id, "", FAILED)
        return replace(empty, reading=reading, offered=(), standing=(), messages=(failed, *_messages(reading, ())))


def _derived(
    method: Method,
    reading: ReadAnswers,
    board: Board,
    today: date,
    sheet: Sheet | None,
    runs: Sequence[Run],
    spreads: Spreads | None,
) -> Outcome:
    evaluation = evaluation_of(method, reading, board, today, spreads)
    results = results_of(evaluation)
    offers = offers_of(evaluation, results)
    return Outcome(
        reading=reading,
        results=with_changes(results, evaluation, runs, board, today),
        trends=trends_of(method, results, runs, sheet) if sheet is not None else {},
        offered=offers.offered,
        standing=offers.standing,
        letters=_letters(method, reading, evaluation.scope),
        computed=evaluation.names.computed,
        loops=evaluation.names.loops,
        models=evaluation.names.models,
        messages=_messages(reading, [*notices_of(evaluation), *evaluation.messages]),
    )


def voted_items(method: Method, reading: ReadAnswers) -> tuple[Voted, ...]:
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


def _letters(
    method: Method, reading: ReadAnswers, scope: Scope
) -> Mapping[str, Mapping[Language, tuple[LetterPart, ...]]]:
    found: dict[str, dict[Language, tuple[LetterPart, ...]]] = {}
    for element in method.element:
        answer = reading.elements[element.id]
        if isinstance(element, LetterElement) and isinstance(answer, LetterAnswer):
            found[element.id] = {language: assembled(element, answer, scope, language) for language in LANGUAGES}
    return found


def _messages(reading: ReadAnswers, of_results: Sequence[Message]) -> tuple[Message, ...]:
    found: list[Message] = []
    for message in (*about_kept(reading), *of_results):
        if len(found) < MOST_MESSAGES and message not in found:
            found.append(message)
    return tuple(found)


def about_kept(reading: ReadAnswers) -> Iterator[Message]:
    """What was kept without being used. Of the rows that a table does not take the first stands for all."""
    full: set[str] = set()
    for kept in reading.kept:
        if kept.reason == TOO_MANY_ROWS and kept.element in full:
            continue
        if kept.reason == TOO_MANY_ROWS:
            full.add(kept.element)
        yield Message(kept.element, kept.place, kept.reason)
