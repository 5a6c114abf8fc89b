"""Breaking text into lines: Korean at word spaces, Japanese and Chinese between signs, long words anywhere."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

_CJK = "\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OPENING = "(\\[{「『（〈《【“‘"
_CLOSING = ")\\]}」』）〉》】”’、。，．！？!?,.:;：；・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜"

_PART = re.compile(
    rf" +|[{_OPENING}]*[{_CJK}][{_CLOSING}]*"  # a blank, or one sign with the brackets that belong to it
    rf"|[^ {_CJK}]*?[^\W\d_][-–—](?=[^\W\d_])|[^ {_CJK}]+"  # a word, broken after a hyphen between letters
)

_TAB = "    "

Measure = Callable[[str], float]
"""The width of a text in one line, in thousandths of the type size."""


def break_lines(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """The lines of `text` in a column.

    `width` is in units of the type size; `measure` gives the width of a text in thousandths of it. Every
    character stands in exactly one line; blanks at a line's end shrink to one, which keeps words apart when the
    text is searched or copied.
    """
    limit = width * 1000
    lines: list[str] = []
    for paragraph in text.replace("\t", _TAB).split("\n"):
        lines += _break_paragraph(paragraph, limit, measure)
    return tuple(lines)


class Shortened(NamedTuple):
    """The lines of a text; `cut` if some of it was left out."""

    lines: tuple[str, ...]
    cut: bool


def shortened(text: str, width: float, measure: Measure, most: int) -> Shortened:
    """The first lines of a text, `most` at most; what is left out shows as an ellipsis. Widths as in `break_lines`."""
    lines = break_lines(text, width, measure)
    if len(lines) <= most:
        return Shortened(lines, False)
    last = lines[most - 1].rstrip()
    while last and measure(last + "…") > width * 1000:
        last = last[:-1]
    return Shortened((*lines[: most - 1], last + "…"), True)


def _break_paragraph(paragraph: str, limit: float, measure: Measure) -> Iterator[str]:
    line, used = "", 0.0
    for part in _PART.findall(paragraph):
        wide = measure(part)
        if used + wide <= limit or part[0] == " ":
            line, used = line + part, used + wide
            continue
        if line:
            yield _ended(line)
        line, used = part, wide
        if wide > limit:
            *full, line = _break_word(part, limit, measure)
            yield from full
            used = measure(line)
    yield line.rstrip(" ")


def _ended(line: str) -> str:
    kept = line.rstrip(" ")
    return kept if kept == line else kept + " "


def _break_word(word: str, limit: float, measure: Measure) -> Iterator[str]:
    line, used = "", 0.0
    for cluster in _breakable(word, limit, measure):
        wide = measure(cluster)
        if line and used + wide > limit:
            yield line
            line, used = "", 0.0
        line, used = line + cluster, used + wide
    yield line


def _breakable(word: str, limit: float, measure: Measure) -> Iterator[str]:
    for cluster in clusters(word):
        if measure(cluster) <= limit:
            yield cluster
        else:
            yield from cluster


def clusters(word: str) -> Iterator[str]:
    """What must not be torn apart: a sign with its accents and selectors, a joined emoji, a flag."""
    cluster = ""
    for sign in word:
        if cluster and not _joins(cluster, sign):
            yield cluster
            cluster = ""
        cluster += sign
    if cluster:
        yield cluster


def _joins(cluster: str, sign: str) -> bool:
    if unicodedata.category(sign) in ("Mn", "Me", "Mc", "Cf") or "\U0001f3fb" <= sign <= "\U0001f3ff":
        return True
    return cluster.endswith("\u200d") or (len(cluster) == 1 and _is_flag_letter(cluster) and _is_flag_letter(sign))


def _is_flag_letter(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"
