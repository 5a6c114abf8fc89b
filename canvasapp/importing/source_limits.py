"""How much of a source is read: what nobody wrote by hand, and what keeps parsers busy, is refused or tamed."""

from collections.abc import Sequence
from typing import Final

from canvasapp.domain.model.finding import Finding

MOST_BYTES: Final = 4_000_000
"""A longer text is no canvas that anybody wrote."""

MOST_PARTS: Final = 60_000
"""The most lines, cells with text or pieces of a source."""

TOO_LONG = Finding("It is longer than {limit} megabytes. Take out what belongs to no canvas.", {"limit": 4})
TOO_MANY = Finding(
    "It has more than {limit} pieces of text. Take out what belongs to no canvas.", {"limit": MOST_PARTS}
)

_IN_A_LINE, _IN_ALL, _INDENT, _TAGS = 300, 50_000, 100, 150_000
_LOADED = "[<*_`!&|"
"""Signs at each of which a parser of Markdown looks ahead, or makes something."""


class TooManyParts(Exception):
    """A source that has more parts than are read."""


def tamed_markdown(lines: Sequence[str]) -> tuple[list[str], list[tuple[int, str]]]:
    """The lines that a parser of Markdown takes in good time, and those, with their numbers, that are read as they are.

    The latter have hundreds of brackets, tags or stars; all lines are such where there are tens of thousands in all.
    """
    whole = "\n".join(lines)
    loaded = any(whole.count(sign) > _IN_ALL for sign in "[<!") or whole.count("<!--") > _IN_A_LINE
    kept, taken = [], []
    for number, line in enumerate(lines, start=1):
        if loaded or (len(line) > _IN_A_LINE and any(line.count(sign) > _IN_A_LINE for sign in _LOADED)):
            taken.append((number, line))
            line = ""
        elif len(line) > _INDENT and line[:_INDENT].isspace():
            line = line[:_INDENT] + line[_INDENT:].lstrip()
        kept.append(line)
    return kept, taken


def tamed_html(text: str) -> str:
    """A page whose comments and sections all end; what begins one that never ends is text. Raises TooManyParts."""
    if text.count("<") > _TAGS:
        raise TooManyParts
    for opening, closing in (("<!--", "-->"), ("<![", "]>"), ("<?", ">"), ("<!", ">")):
        end = text.rfind(closing) + 1
        if opening in text[end:]:
            text = text[:end] + text[end:].replace(opening, f"&lt;{opening[1:]}")
    return text
