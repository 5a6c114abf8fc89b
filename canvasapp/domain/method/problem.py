"""A problem of a method file, and the two checks that elements and rules share: ids that stand twice, and blocks."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from canvasapp.domain.model.finding import Finding

Location = tuple[str | int, ...]
"""Keys and positions (from 0) that lead to a place in a method file: ("element", 2, "columns", 0, "expr")."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong in a method: where, and what."""

    location: Location
    reason: Finding


Found = Iterator[tuple[Location, Finding]]
"""Places within the part that is looked at, and what is wrong there."""


def twice(ids: Iterable[str], place: Location = ()) -> Found:
    """The ids that stand more than once in a list at `place`."""
    seen: set[str] = set()
    for i, key in enumerate(ids):
        if key in seen:
            yield (*place, i, "id"), Finding("The id “{id}” stands twice. Give one of them another.", {"id": key})
        seen.add(key)


def block_problems(known: Collection[str] | None, block: str, place: Location) -> Iterator[Problem]:
    """What is wrong with the name of a block at `place`; nothing where it is not known which blocks there are."""
    if known is not None and block not in known:
        details = {"block": block, "blocks": ", ".join(known)}
        yield Problem(place, Finding("There is no block “{block}”. Blocks are {blocks}.", details))
