"""Votes of a group: the team's value is the median, a wide spread is worth talking about."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvasapp.domain.engine.language.labels import Label

TALK_ABOUT = 3
"""The spread from which on an item is talked about."""


def median_of(votes: Sequence[float]) -> float | None:
    """The middle vote; the mean of the two middle ones of an even number; None without votes."""
    if not votes:
        return None
    ordered, middle = sorted(votes), len(votes) // 2
    return ordered[middle] if len(votes) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


@dataclass(frozen=True, slots=True)
class Voted:
    """What the group's votes on one item say; single votes are not in it.

    `spread` is the distance of the outermost votes, None for a single vote.
    """

    element: str
    key: str
    label: Label
    layer: str | None
    count: int
    median: float
    spread: float | None

    @property
    def talk_about(self) -> bool:
        """Whether the votes are so far apart that the team should talk."""
        return self.spread is not None and self.spread >= TALK_ABOUT


def voted(element: str, key: str, label: Label, votes: Sequence[float], layer: str | None = None) -> Voted | None:
    """The summary of some votes; None without votes."""
    middle = median_of(votes)
    if middle is None:
        return None
    spread = max(votes) - min(votes) if len(votes) > 1 else None
    return Voted(element, key, label, layer, len(votes), middle, spread)


def in_order_of_talk(summaries: Sequence[Voted]) -> tuple[Voted, ...]:
    """The discussion list: the widest spread first, else as the method has them."""
    return tuple(sorted(summaries, key=lambda found: -(found.spread or 0)))
