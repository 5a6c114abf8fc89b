"""Right-to-left text in a line: which stretch stands where, after the Unicode rules without nested embeddings."""

import re
import unicodedata
from itertools import groupby
from typing import NamedTuple

from canvasapp.export.pdf.pen.line_breaking import clusters

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_CLOSING = {")": "(", "]": "[", "}": "{", ">": "<", "»": "«"}
_MIRRORED = str.maketrans(_CLOSING | {opening: closing for closing, opening in _CLOSING.items()})
_WORDS = re.compile(" +|[^ ]+")


class Stretch(NamedTuple):
    """Text of one direction as it is drawn from left to right, and its rank from the left in the line."""

    drawn: str
    place: int


def has_right_to_left(text: str) -> bool:
    """Whether any letter of `text` is of a script that runs from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter of `text` is of such a script."""
    if not has_right_to_left(text):
        return False
    letters = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind != "L" for kind in letters if kind in ("L", "R", "AL")), False)


def stretches(line: str, right_to_left: bool) -> list[Stretch]:
    """The stretches of `line` in reading order; `right_to_left` is the direction of the whole text."""
    if not has_right_to_left(line):
        return [Stretch(line, 0)]
    levels = _levels(line, 1 if right_to_left else 0)
    runs = [
        (level, "".join(sign for _, sign in group))
        for level, group in groupby(zip(levels, line, strict=True), key=lambda pair: pair[0])
    ]
    in_order = _from_left_to_right([level for level, _ in runs])
    words = [_words(text, level) for level, text in runs]
    first = {run: sum(len(words[before]) for before in in_order[:place]) for place, run in enumerate(in_order)}
    return [
        Stretch(word, first[run] + (len(found) - 1 - i if runs[run][0] % 2 else i))
        for run, found in enumerate(words)
        for i, word in enumerate(found)
    ]


def _words(text: str, level: int) -> list[str]:
    """A run as it is drawn; right to left word by word, so that words follow each other in the file as in reading."""
    return [_mirrored(word) for word in _WORDS.findall(text)] if level % 2 else [text]


def _levels(line: str, base: int) -> list[int]:
    """Even: left to right, odd: right to left. Blanks and marks go with equal neighbours, else with the whole."""
    levels: list[int | None] = []
    last = base  # the level of the last letter
    for sign in line:
        kind = unicodedata.bidirectional(sign)
        if kind in ("R", "AL"):
            last = 1
            levels.append(1)
        elif kind == "L":
            last = 2 * base
            levels.append(last)
        elif kind in ("EN", "AN"):
            levels.append(2 if last == 1 else last)
        elif kind == "NSM":
            levels.append(levels[-1] if levels else base)
        else:
            levels.append(None)
    brackets = _bracket_levels(line, _neutrals_filled(levels, base))
    return _neutrals_filled([brackets.get(i, level) for i, level in enumerate(levels)], base)


def _bracket_levels(line: str, levels: list[int]) -> dict[int, int]:
    """The levels of brackets in pairs, by place: a closing bracket goes with its opening one."""
    opened: list[int] = []
    paired: dict[int, int] = {}
    for i, sign in enumerate(line):
        if sign in _CLOSING.values():
            opened.append(i)
        elif opened and line[opened[-1]] == _CLOSING.get(sign):
            opening = opened.pop()
            paired[opening] = paired[i] = levels[opening]
    return paired


def _neutrals_filled(levels: list[int | None], base: int) -> list[int]:
    following: list[int] = []
    after = base
    for level in reversed(levels):
        after = after if level is None else level
        following.append(after)
    filled: list[int] = []
    before = base
    for level, after in zip(levels, reversed(following), strict=True):
        if level is not None:
            before = level
        filled.append(level if level is not None else _between(before, after, base))
    return filled


def _between(before: int, after: int, base: int) -> int:
    if before == after:
        return before
    return 1 if before >= 1 and after >= 1 and 1 in (before, after) else base


def _from_left_to_right(levels: list[int]) -> list[int]:
    """The numbers of the runs as they stand from left to right: from the highest level down, turn what is in it."""
    order = list(range(len(levels)))
    for depth in range(max(levels), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and levels[order[end]] >= depth:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = end + 1
    return order


def _mirrored(text: str) -> str:
    """Right-to-left text in the order in which it is drawn from the left; marks stay behind their letter."""
    return "".join(reversed(list(clusters(text)))).translate(_MIRRORED)
