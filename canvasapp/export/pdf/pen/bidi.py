"""Right-to-left text in a line: which stretch stands where, after the rules of Unicode."""

import re
import unicodedata
from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple

from bidi import algorithm

from canvasapp.export.pdf.pen.line_breaking import clusters

_RIGHT_TO_LEFT = re.compile(
    "[\u202b\u202e\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_CLOSING = {")": "(", "]": "[", "}": "{", ">": "<", "»": "«"}
_MIRRORED = str.maketrans(_CLOSING | {opening: closing for closing, opening in _CLOSING.items()})
_WORDS = re.compile(" +|[^ ]+")


class Stretch(NamedTuple):
    """Text of one direction: as it is drawn from left to right, its rank from the left in the line, and as it reads."""

    drawn: str
    place: int
    text: str
    right_to_left: bool = False


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
        return [Stretch(line, 0, line)]
    levels = _levels(line, 1 if right_to_left else 0)
    runs = [
        (level, "".join(sign for _, sign in group))
        for level, group in groupby(zip(levels, line, strict=True), key=lambda pair: pair[0])
    ]
    in_order = _from_left_to_right([level for level, _ in runs])
    words = [_words(text, level) for level, text in runs]
    first = {run: sum(len(words[before]) for before in in_order[:place]) for place, run in enumerate(in_order)}
    return [
        Stretch(_mirrored(word), first[run] + len(found) - 1 - i, word, True)
        if runs[run][0] % 2
        else Stretch(word, first[run] + i, word)
        for run, found in enumerate(words)
        for i, word in enumerate(found)
    ]


def _words(text: str, level: int) -> list[str]:
    """The parts of a run: right to left word by word, so that words follow each other in the file as in reading."""
    return _WORDS.findall(text) if level % 2 else [text]


def _levels(line: str, base: int) -> list[int]:
    """Even: left to right, odd: right to left; one for each sign, by the rules of Unicode (UAX #9)."""
    brackets = _bracket_levels(line, _resolved(line, base, {}))
    return _resolved(line, base, brackets) if brackets else _resolved(line, base, {})


def _resolved(line: str, base: int, fixed: Mapping[int, int]) -> list[int]:
    """The levels by python-bidi, which knows no pairs of brackets: theirs are `fixed`, by place."""
    storage = algorithm.get_empty_storage()
    storage |= {"base_level": base, "base_dir": "LR"[base]}
    algorithm.get_embedding_levels(line, storage)
    signs = list(storage["chars"])
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    for place, level in fixed.items():
        signs[place]["type"] = "LR"[level % 2]
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return [sign["level"] for sign in signs]


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
