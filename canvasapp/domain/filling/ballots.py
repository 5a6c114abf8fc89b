"""Entering the votes of a group, one ballot at a time; a ballot belongs to nobody once it is in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import JsonValue

from canvasapp.domain.engine.answers.answer_values import ElementAnswer, ItemsAnswer, MatrixAnswer
from canvasapp.domain.engine.answers.votes import Voted, median_of, voted
from canvasapp.domain.engine.language.labels import Label, joined
from canvasapp.domain.filling.matrix_edits import layers_of
from canvasapp.domain.filling.shape import JsonObject, as_object, inner, plain_number, put, tidy
from canvasapp.domain.method.elements import MatrixElement, RatingElement

VoteElement = RatingElement | MatrixElement

VOTES, HELD = "votes", "held"
"""Where an answer has votes that count, and those that are held back."""

ENOUGH = 3
"""With so many ballots single votes can no longer be told from the medians."""


@dataclass(frozen=True, slots=True)
class Votable:
    """Something to vote on: its key in the answer, and its name in one or two parts (item; row and column)."""

    key: str
    names: tuple[Label] | tuple[Label, Label]


def votables(element: VoteElement, answer: ElementAnswer) -> tuple[Votable, ...]:
    """What is voted on, in the method's order."""
    if isinstance(element, RatingElement):
        return tuple(Votable(item.id, (item.label,)) for item in element.items)
    if not isinstance(answer, MatrixAnswer):
        return ()
    return tuple(Votable(f"{row.id}|{col.id}", (row.label, col.label)) for row in answer.rows for col in answer.cols)


def ballots(answer: ElementAnswer, layer: str | None = None) -> int:
    """How many ballots are in: as many as the item with most votes has."""
    return max(map(len, _votes(answer, layer).values()), default=0)


def summaries(element: VoteElement, answer: ElementAnswer, layer: str | None = None) -> tuple[Voted, ...]:
    """Median and spread of what was voted on, in the method's order; no single vote is in it."""
    votes = _votes(answer, layer)
    found = [
        voted(element.id, votable.key, _label(votable), votes.get(votable.key, ()), layer)
        for votable in votables(element, answer)
    ]
    return tuple(summary for summary in found if summary is not None)


def ballots_in(element: VoteElement, value: JsonValue, layer: str | None = None) -> int:
    """How many ballots a stored answer has, those that are held back among them."""
    whole = as_object(value)
    return max(_most(element, whole, layer, shelf) for shelf in (VOTES, HELD))


def with_ballot(
    element: VoteElement, value: JsonValue, ballot: Mapping[str, int], layer: str | None = None
) -> JsonValue:
    """The answer with one ballot more: {key: vote}.

    The first ballots are held back until there are so many that nobody can tell whose they were, or until
    `votes_opened`; then the median of the votes becomes the value of each of them. Votes are kept in order of size.
    """
    whole = as_object(value)
    shelf = VOTES if _most(element, whole, layer, VOTES) else HELD
    for key, vote in ballot.items():
        _put_list(element, whole, key, layer, shelf, sorted([*_list(element, whole, key, layer, shelf), vote]))
        if shelf == VOTES:
            _put_value(element, whole, key, layer, None)
    if _most(element, whole, layer, HELD) >= ENOUGH:
        _open(element, whole, layer)
    return _tidied(element, whole)


def votes_opened(element: VoteElement, value: JsonValue, layer: str | None = None) -> JsonValue:
    """The answer with the votes that were held back counted."""
    whole = as_object(value)
    _open(element, whole, layer)
    return _tidied(element, whole)


def votes_closed(element: VoteElement, value: JsonValue, answer: ElementAnswer, layer: str | None = None) -> JsonValue:
    """The answer without the votes of a layer: the team's values stay, and a new vote may begin."""
    whole = as_object(value)
    for key in _votes(answer, layer):
        _put_list(element, whole, key, layer, VOTES, [])
        _put_value(element, whole, key, layer, _value(answer, key, layer))
    for key in _keys(element, whole, layer, HELD):
        _put_value(element, whole, key, layer, median_of(_list(element, whole, key, layer, HELD)))
        _put_list(element, whole, key, layer, HELD, [])
    return _tidied(element, whole)


def _open(element: VoteElement, whole: JsonObject, layer: str | None) -> None:
    for key in _keys(element, whole, layer, HELD):
        found = _list(element, whole, key, layer, HELD)
        _put_list(element, whole, key, layer, HELD, [])
        _put_list(element, whole, key, layer, VOTES, sorted([*_list(element, whole, key, layer, VOTES), *found]))
        _put_value(element, whole, key, layer, None)


def _label(votable: Votable) -> Label:
    return votable.names[0] if len(votable.names) == 1 else joined(*votable.names)


def _votes(answer: ElementAnswer, layer: str | None) -> dict[str, Sequence[float]]:
    if isinstance(answer, ItemsAnswer):
        return {key: rated.votes for key, rated in answer.items.items() if rated.votes}
    if isinstance(answer, MatrixAnswer) and layer is not None:
        return {"|".join(cell): votes for cell, votes in answer.votes.get(layer, {}).items() if votes}
    return {}


def _value(answer: ElementAnswer, key: str, layer: str | None) -> float | None:
    if isinstance(answer, ItemsAnswer):
        found = answer.items[key].value
        return found if isinstance(found, float) else median_of(answer.items[key].votes)
    assert isinstance(answer, MatrixAnswer)
    row, _, col = key.partition("|")
    return answer.layers.get(layer or "", {}).get((row, col))


def _keys(element: VoteElement, whole: JsonObject, layer: str | None, shelf: str) -> list[str]:
    """What has votes on a shelf."""
    if isinstance(element, RatingElement):
        return [key for key, own in whole.items() if isinstance(own, dict) and own.get(shelf)]
    return list(as_object(as_object(whole.get(shelf)).get(layer or "")))


def _most(element: VoteElement, whole: JsonObject, layer: str | None, shelf: str) -> int:
    """How many votes the item with most of them has."""
    found = (_list(element, whole, key, layer, shelf) for key in _keys(element, whole, layer, shelf))
    return max(map(len, found), default=0)


def _list(element: VoteElement, whole: JsonObject, key: str, layer: str | None, shelf: str) -> list[float]:
    if isinstance(element, RatingElement):
        own = whole.get(key)
        given = own.get(shelf) if isinstance(own, dict) else None
    else:
        given = as_object(as_object(whole.get(shelf)).get(layer or "")).get(key)
    return [vote for vote in given if isinstance(vote, (int, float))] if isinstance(given, list) else []


def _put_list(
    element: VoteElement, whole: JsonObject, key: str, layer: str | None, shelf: str, votes: Sequence[float]
) -> None:
    listed: list[JsonValue] = [plain_number(vote) for vote in votes]
    if isinstance(element, RatingElement):
        given = whole.get(key)
        own: JsonObject = as_object(given) if isinstance(given, dict) else {}
        if given is not None and not isinstance(given, dict):
            own["v"] = given
        put(own, shelf, listed)
        put(whole, key, own or None)
    else:
        put(inner(inner(whole, shelf), layer or layers_of(element)[0]), key, listed)


def _put_value(element: VoteElement, whole: JsonObject, key: str, layer: str | None, value: float | None) -> None:
    number = None if value is None else plain_number(value)
    if isinstance(element, RatingElement):
        own = inner(whole, key)
        put(own, "v", number)
        put(whole, key, own or None)
        return
    name = layer or layers_of(element)[0]
    cells = inner(whole, "cells")
    put(inner(cells, name), key, number)
    if name == layers_of(element)[0]:
        cells.pop(key, None)


def _tidied(element: VoteElement, whole: JsonObject) -> JsonValue:
    if isinstance(element, RatingElement):
        return whole or None
    for name in (VOTES, HELD, "cells"):
        layers = as_object(whole.get(name))
        whole[name] = {layer: found for layer, found in layers.items() if found != {}}
    return tidy(whole, VOTES, HELD, "cells")
