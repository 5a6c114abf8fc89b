"""Ranking and bands: unrounded, with ties that share a rank; null comes last and has none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from canvasapp.domain.engine.language.labels import Label
from canvasapp.domain.method.rules import Band

TOLERANCE = 1e-9
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something to be ranked: its value, then what decides between equals, higher first."""

    key: str
    label: Label
    value: float | None
    ties: tuple[float | None, ...] = ()


def in_order(candidates: Sequence[Candidate], sort: Literal["desc", "asc", "given"]) -> list[Candidate]:
    """Best first (`asc`: smallest first), ties by what decides, then in the order given; null last."""
    if sort == "given":
        return list(candidates)
    sign = 1 if sort == "asc" else -1
    return sorted(candidates, key=lambda found: _place(found, sign))


def _place(found: Candidate, sign: int) -> tuple[bool, float, tuple[float, ...]]:
    if found.value is None:
        return True, 0, ()
    ties = tuple(float("inf") if tie is None else -round(tie, _DIGITS) for tie in found.ties)
    return False, sign * round(found.value, _DIGITS), ties


def ranks(ordered: Sequence[Candidate]) -> list[int | None]:
    """The ranks of candidates in their order: 1, 2, 2, 4; None for null."""
    found: list[int | None] = []
    before: tuple[bool, float, tuple[float, ...]] | None = None
    for number, candidate in enumerate(ordered, start=1):
        place = _place(candidate, 1)
        if candidate.value is None:
            found.append(None)
        else:
            found.append(found[-1] if place == before else number)
        before = place
    return found


def band_of(bands: Sequence[Band], value: float | None) -> Band | None:
    """The band with the highest `min` that the value reaches; the one without `min` is below all others."""
    if value is None:
        return None
    reached = [band for band in bands if band.min is None or value >= band.min - TOLERANCE]
    return max(reached, key=lambda band: float("-inf") if band.min is None else band.min, default=None)
