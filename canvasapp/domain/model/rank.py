"""Ranks: strings that sort, with always room for one more between two of them.

A rank is a base-62 fraction without trailing zeros ("V" is one half), so moving a note writes that note alone.
"""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_MIDDLE = "V"
_LENGTH = 5
_STRIDE = _BASE**2


def ranks_between(low: str | None, high: str | None, count: int) -> list[str]:
    """`count` rising ranks strictly between `low` and `high`, evenly spread; None is an open end.

    Raises ValueError if `low` is not below `high`.
    """
    if low is not None and high is not None and low >= high:
        raise ValueError(f"no room between {low!r} and {high!r}")
    if count == 0:
        return []
    if low is None and high is None:
        return [_MIDDLE, *ranks_between(_MIDDLE, None, count - 1)]
    if low is None or high is None:
        beside = _beside(low, high, count)
        if beside:
            return beside
    length = max(len(low or ""), len(high or ""))
    while True:
        length += 1
        floor = _number(low or "", length)
        ceiling = _number(high, length) if high is not None else _BASE**length
        if (ceiling - floor) // (count + 1) >= 1:
            gap = ceiling - floor
            return [_text(floor + gap * (i + 1) // (count + 1), length) for i in range(count)]


def _beside(low: str | None, high: str | None, count: int) -> list[str]:
    """Ranks one stride after the last or before the first, so that appending thousands keeps ranks short."""
    length = max(_LENGTH, len(low or high or ""))
    first = _number(low, length) + _STRIDE if low is not None else _number(high or "", length) - count * _STRIDE
    if first <= 0 or first + count * _STRIDE >= _BASE**length:
        return []
    return [_text(first + i * _STRIDE, length) for i in range(count)]


def _number(rank: str, length: int) -> int:
    value = 0
    for digit in rank.ljust(length, "0"):
        value = value * _BASE + _DIGITS.index(digit)
    return value


def _text(value: int, length: int) -> str:
    digits = []
    for _ in range(length):
        value, rest = divmod(value, _BASE)
        digits.append(_DIGITS[rest])
    return "".join(reversed(digits)).rstrip("0")
