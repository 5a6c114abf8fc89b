"""Ranks: strings that sort, with always room for one more between two of them.

A rank is a base-62 fraction without trailing zeros ("V" is one half), so moving a note writes that note alone. It ends
with a mark of the entity that bears it, so that two programs which append at once get two ranks.
"""

from collections.abc import Sequence
from hashlib import blake2b

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_LENGTH = 5
_STRIDE = _BASE**2
_MIDDLE = _BASE // 2 * _BASE ** (_LENGTH - 1)
_MARK = 8
"""Digits of a mark: that two which are put in one place at once get the same has a chance of one in four billions."""


def ranks_between(low: str | None, high: str | None, count: int) -> list[str]:
    """`count` rising ranks strictly between `low` and `high`, evenly spread; None is an open end.

    Raises ValueError if `low` is not below `high`.
    """
    return [position.rstrip("0") for position in _positions(low, high, count)]


def ranks_of(ids: Sequence[str], low: str | None, high: str | None) -> list[str]:
    """Rising ranks between `low` and `high` that nobody else gets: one for each of the entities with these ids.

    Raises ValueError if `low` is not below `high`.
    """
    return [f"{position}{_mark(entity)}" for entity, position in zip(ids, _positions(low, high, len(ids)), strict=True)]


def _positions(low: str | None, high: str | None, count: int) -> list[str]:
    """`count` rising strings of one length; whatever follows one of them, it sorts between its neighbours."""
    if low is not None and high is not None and low >= high:
        raise ValueError(f"no room between {low!r} and {high!r}")
    if count == 0:
        return []
    if low is None or high is None:
        beside = _beside(low, high, count)
        if beside:
            return beside
    length = 0
    while True:
        length += 1
        floor = _number(low or "", length)
        ceiling = _number(high, length) if high is not None else _BASE**length
        gap = ceiling - floor
        if gap // (count + 1) >= 1:
            return [_text(floor + gap * (i + 1) // (count + 1), length) for i in range(count)]


def _beside(low: str | None, high: str | None, count: int) -> list[str]:
    """Places one stride after the last or before the first, so that appending thousands keeps ranks short."""
    if low is not None:
        first = _number(low, _LENGTH) + _STRIDE
    else:
        first = _number(high, _LENGTH) - count * _STRIDE if high is not None else _MIDDLE
    if first <= 0 or first + count * _STRIDE >= _BASE**_LENGTH:
        return []
    return [_text(first + i * _STRIDE, _LENGTH) for i in range(count)]


def _mark(entity: str) -> str:
    """The digits that stand for an entity: sixteen of the sixty-two are enough, and the last is no zero."""
    return f"{blake2b(entity.encode(), digest_size=_MARK // 2).hexdigest()}V"


def _number(rank: str, length: int) -> int:
    """The first `length` digits of a rank as a number."""
    value = 0
    for digit in rank[:length].ljust(length, "0"):
        value = value * _BASE + _DIGITS.index(digit)
    return value


def _text(value: int, length: int) -> str:
    digits = []
    for _ in range(length):
        value, rest = divmod(value, _BASE)
        digits.append(_DIGITS[rest])
    return "".join(reversed(digits))
