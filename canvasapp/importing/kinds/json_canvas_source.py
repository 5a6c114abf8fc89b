"""JSON Canvas (https://jsoncanvas.org/spec/1.0/): groups are blocks, the cards inside them are notes."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Words
from canvasapp.importing.kinds.json_source import read as read_json
from canvasapp.importing.kinds.json_source import recognises as is_json
from canvasapp.importing.kinds.markdown_source import read as read_markdown
from canvasapp.importing.kinds.source_kind import ImportSource, SourceKind
from canvasapp.importing.outline import Aside, Entry, Outline, TextPart
from canvasapp.importing.vocabulary import Vocabulary

_PAPERS = {"1": "coral", "2": "amber", "3": "yellow", "4": "green", "5": "teal", "6": "violet"}
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|\\(?=\n)")
_STRUCTURE = re.compile(
    r"[*`<\[]|(?<![^\W_])_|_(?![^\W_])|&#?\w+;"
    r"|^\s*(?:#{1,6}\s|>|•|[-+](?:\s|$)|\d+[.)](?:\s|$)|={3}|~{3}|\|?[ :|-]*-{3}.*\|)",
    re.MULTILINE,
)
"""What is more than plain text in Markdown, once its escapes are gone."""
_ARROW = Finding("It is the word on an arrow.")


def recognises(source: ImportSource, vocabulary: Vocabulary) -> bool:
    """Whether a text is JSON with nodes that have places."""
    return is_json(source, vocabulary) and '"nodes"' in source.text and '"width"' in source.text


def read(source: ImportSource, vocabulary: Vocabulary) -> Outline:
    """The outline of a canvas: its groups from left to right, the cards outside of all of them last."""
    plain = read_json(source, vocabulary)
    document = json.loads(source.text)
    nodes = document.get("nodes") if isinstance(document, dict) else None
    if not isinstance(nodes, list) or not all(isinstance(node, Mapping) for node in nodes):
        return plain
    lines = _Lines(source.text)
    groups = [node for node in nodes if node.get("type") == "group"]
    inside: dict[int, list[Mapping[str, Any]]] = {}
    for node in nodes:
        if node.get("type") != "group":
            inside.setdefault(_group_of(node, groups), []).append(node)
    entries: list[Entry] = []
    for number in [*sorted(range(len(groups)), key=lambda at: _place(groups[at])), -1]:
        if number >= 0:
            entries += _heading(groups[number], number, groups, lines)
        for node in sorted(inside.get(number, ()), key=_place):
            entries += _card(node, number >= 0, lines, vocabulary)
    edges = document.get("edges")
    for edge in edges if isinstance(edges, list) else ():
        if isinstance(edge, Mapping) and isinstance(edge.get("label"), str) and edge["label"].strip():
            entries.append(Aside(lines.of(edge["label"]), edge["label"], _ARROW))
    return Outline(tuple(entries))


class _Lines:
    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, words: str) -> int:
        """The line on which some words stand first."""
        at = self._text.find(json.dumps(words, ensure_ascii=False)[1:-1][:200])
        return self._text.count("\n", 0, max(at, 0)) + 1


def _heading(
    group: Mapping[str, Any], number: int, groups: Sequence[Mapping[str, Any]], lines: _Lines
) -> Iterable[Entry]:
    label = group.get("label")
    text = label.strip() if isinstance(label, str) else ""
    yield TextPart("heading", lines.of(text), text, 2 + _nesting(number, groups))


def _card(node: Mapping[str, Any], inside: bool, lines: _Lines, vocabulary: Vocabulary) -> Iterator[Entry]:
    text = next((node[key] for key in ("text", "file", "url") if isinstance(node.get(key), str)), "")
    line = lines.of(text)
    colour = _PAPERS.get(str(node.get("color", "")), "")
    if not inside:
        yield TextPart("heading", line, "", 1)
    bare = _ESCAPE.sub("x", text)
    if inside and text.strip() and _STRUCTURE.search(bare) is None:
        yield TextPart("item", line, _ESCAPE.sub(lambda found: found[1] or "", text), 1, colour)
        return
    inner = read_markdown(ImportSource("", b"", text), vocabulary).entries
    if inside and not any(isinstance(entry, TextPart) and entry.kind in ("item", "heading") for entry in inner):
        words = "\n".join(entry.text for entry in inner if isinstance(entry, TextPart))
        yield from (Aside(line, entry.text, entry.reason) for entry in inner if isinstance(entry, Aside))
        yield TextPart("item", line, words, 1, colour)
        return
    for entry in inner:
        if isinstance(entry, TextPart):
            level = min(6, entry.level + 3) if entry.kind == "heading" and inside else entry.level
            yield TextPart(entry.kind, line, entry.text, level, colour)
        else:
            yield entry


def _group_of(node: Mapping[str, Any], groups: Sequence[Mapping[str, Any]]) -> int:
    """The smallest group that the middle of a card lies in; -1: none."""
    x, y = _number(node, "x") + _number(node, "width") / 2, _number(node, "y") + _number(node, "height") / 2
    around = [
        at
        for at, group in enumerate(groups)
        if 0 <= x - _number(group, "x") <= _number(group, "width")
        and 0 <= y - _number(group, "y") <= _number(group, "height")
    ]
    return min(around, key=lambda at: _number(groups[at], "width") * _number(groups[at], "height"), default=-1)


def _nesting(number: int, groups: Sequence[Mapping[str, Any]]) -> int:
    around, seen = number, 0
    others = [dict(group) for group in groups]
    while seen < 3:
        mine = others[around]
        larger = [group for group in others if _area(group) > _area(mine)]
        outer = _group_of(mine, larger)
        if outer < 0:
            break
        around, seen = others.index(larger[outer]), seen + 1
    return seen


def _area(group: Mapping[str, Any]) -> float:
    return _number(group, "width") * _number(group, "height")


def _place(node: Mapping[str, Any]) -> tuple[float, float]:
    return (_number(node, "y"), _number(node, "x"))


def _number(node: Mapping[str, Any], key: str) -> float:
    value = node.get(key)
    return float(value) if isinstance(value, int | float) else 0.0


KIND = SourceKind("canvas", Words(en="JSON Canvas", ko="JSON Canvas"), (".canvas",), 20, recognises, read)
