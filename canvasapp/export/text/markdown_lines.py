"""Markdown as lines: headings, list items, fences and plain text, each with its line number; and its escapes.

The rules are those of CommonMark as far as a workshop needs them (https://spec.commonmark.org/0.31.2/), with three
liberties: "##Title" without a space is a heading, "•" is a bullet, and a list item is never nested: what is indented
below it belongs to its text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

_BLANK = re.compile(r"[ \t]*$")
_HEADING = re.compile(r" {0,3}(?P<signs>#(?=[ \t]|$)|#{2,6}(?!#))[ \t]*(?P<text>.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:(?P<first>=+)|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_BULLET = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[-*+•]|\d{1,9}[.)])(?P<space>[ \t]+(?=\S)|[ \t]*$)(?P<text>.*)$")
_FENCE = re.compile(r" {0,3}(?P<signs>`{3,}|~{3,})[ \t]*(?P<info>[^`]*?)[ \t]*$")

_SIGNS = re.compile(r"[\\`*<\[]|_(?![^\W_])|(?<![^\W_])_|&(?=#?\w+;)")
_START = re.compile(
    r"^([ \t]*(?:\d{1,9}(?=[.)]))?)"
    r"(?=[-+.)](?:[ \t]|$)|#{1,6}(?:[ \t]|$)|>|--|=+[ \t]*$|~~~)",
    re.MULTILINE,
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|\\(?=\n)|&#10;")


@dataclass(frozen=True)
class MarkdownPiece:
    """A part of a file: what it is, where it begins (line, from 1), its text with its escapes, and how it was typed.

    `level` is that of a heading; `info` the words behind the opening signs of a fence.
    """

    kind: Literal["heading", "item", "fence", "text"]
    line: int
    text: str
    typed: str
    level: int = 0
    info: str = ""


def pieces(text: str) -> list[MarkdownPiece]:
    """The pieces of a text, in order. Blank lines and rules are nothing; every other line is in a piece."""
    lines = text.split("\n")
    found: list[MarkdownPiece] = []
    at = 0
    while at < len(lines):
        if _BLANK.match(lines[at]) or _RULE.match(lines[at]):
            at += 1
            continue
        piece, end = _piece(lines, at)
        found.append(piece)
        at = end
    return found


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it was typed; several lines keep their breaks."""
    signs = _START.sub(r"\1\\", _SIGNS.sub(r"\\\g<0>", text))
    if signs.count("~") > 1:
        signs = re.sub(r"(?<!\\)~", r"\\~", signs)
    return re.sub(r"(?<=[^\n])\n(?=[^\n])", "\\\\\n", signs)


def escaped_title(text: str) -> str:
    """`text` for a heading: on one line, its line breaks as characters, "#" at its end not taken for a sign."""
    return re.sub(r"([ \t])(#+)$", r"\1\\\2", "&#10;".join(escaped(line) for line in text.split("\n")))


def plain(text: str) -> str:
    """What was meant by a text with escapes."""
    return _ESCAPED.sub(lambda found: found[1] or ("\n" if found[0] == "&#10;" else ""), text)


def indented(text: str) -> str:
    """The lines of an item's text below its bullet."""
    return re.sub(r"\n(?=[^\n])", "\n  ", text)


def _piece(lines: Sequence[str], at: int) -> tuple[MarkdownPiece, int]:
    """The piece that begins at a line, and the line behind it."""
    line = lines[at]
    if fence := _FENCE.match(line):
        return _fence(lines, at, fence)
    if heading := _HEADING.match(line):
        level = len(heading["signs"])
        return MarkdownPiece("heading", at + 1, heading["text"], line, level=level), at + 1
    if bullet := _BULLET.match(line):
        return _item(lines, at, bullet)
    if at + 1 < len(lines) and (underline := _UNDERLINE.match(lines[at + 1])):
        level = 1 if underline["first"] else 2
        return MarkdownPiece("heading", at + 1, line.strip(" \t"), f"{line}\n{lines[at + 1]}", level=level), at + 2
    end = at + 1
    while end < len(lines) and not _begins_something(lines, end):
        end += 1
    typed = "\n".join(lines[at:end])
    return MarkdownPiece("text", at + 1, typed, typed), end


def _fence(lines: Sequence[str], at: int, opening: re.Match[str]) -> tuple[MarkdownPiece, int]:
    closing = re.compile(rf" {{0,3}}{opening['signs'][0]}{{{len(opening['signs'])},}}[ \t]*$")
    end = next((i for i in range(at + 1, len(lines)) if closing.match(lines[i])), len(lines))
    body, typed = "\n".join(lines[at + 1 : end]), "\n".join(lines[at : end + 1])
    return MarkdownPiece("fence", at + 1, body, typed, info=opening["info"]), min(end + 1, len(lines))


def _item(lines: Sequence[str], at: int, bullet: re.Match[str]) -> tuple[MarkdownPiece, int]:
    space = _width(bullet["space"])
    offset = _width(bullet["indent"]) + len(bullet["marker"]) + (space if 1 <= space <= 4 else 1)
    text, end = [bullet["text"]], at + 1
    for i in range(at + 1, len(lines)):
        if _BLANK.match(lines[i]):
            continue
        if _indent(lines[i]) >= offset:
            text += [_without_indent(line, offset) for line in lines[end : i + 1]]
        elif i == end and not _begins_something(lines, i):
            text.append(lines[i].lstrip(" \t"))
        else:
            break
        end = i + 1
    return MarkdownPiece("item", at + 1, "\n".join(text), "\n".join(lines[at:end])), end


def _begins_something(lines: Sequence[str], at: int) -> bool:
    """Whether a line is not the continuation of the text above it."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else ""
    if any(sign.match(line) for sign in (_BLANK, _RULE, _FENCE, _HEADING, _BULLET)):
        return True
    return _UNDERLINE.match(below) is not None


def _indent(line: str) -> int:
    return _width(line[: len(line) - len(line.lstrip(" \t"))])


def _width(space: str) -> int:
    return len(space.expandtabs(4))


def _without_indent(line: str, columns: int) -> str:
    """`line` without that many columns of space; a tab that reaches over the edge goes as a whole."""
    taken = 0
    while taken < columns and line[:1] in (" ", "\t"):
        taken += 4 - taken % 4 if line[0] == "\t" else 1
        line = line[1:]
    return line
