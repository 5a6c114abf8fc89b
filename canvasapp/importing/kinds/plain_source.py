"""Plain text: lines, some of which name blocks."""

import re

from canvasapp.domain.model.values import Words
from canvasapp.importing.kinds.source_kind import ImportSource, SourceKind
from canvasapp.importing.list_signs import without_sign
from canvasapp.importing.outline import Entry, Outline, TextPart
from canvasapp.importing.plain_lines import parts_of_lines
from canvasapp.importing.vocabulary import Vocabulary

_WIKI = re.compile(r"h(?P<level>[1-6])\.\s+(?P<words>\S.*)|(?P<signs>={2,6})\s*(?P<text>[^=\s][^=]*?)\s*(?P=signs)")
"""Headings of wikis: h2. Channels, or the name between signs of equality."""

_RULES = {"=": 1, "-": 2, "~": 3, "^": 4}


def read(source: ImportSource, vocabulary: Vocabulary) -> Outline:
    """The outline of lines; a line with a rule below it is a heading."""
    lines = source.text.split("\n")
    entries: list[Entry] = []
    begun = 0
    for at in range(1, len(lines)):
        level = _level(lines[at - 1], lines[at])
        wiki = _WIKI.fullmatch(lines[at - 1].strip())
        if (level or wiki) and at > begun:
            text = lines[at - 1].strip() if wiki is None else wiki["text"] or wiki["words"]
            level = level or (len(wiki["signs"] or "") or int(wiki["level"] or 1) if wiki else 1)
            entries += parts_of_lines(enumerate(lines[begun : at - 1], start=begun + 1))
            entries.append(TextPart("heading", at, text, min(6, level)))
            begun = at if wiki else at + 1
    entries += parts_of_lines(enumerate(lines[begun:], start=begun + 1))
    return Outline(tuple(entries))


def _level(line: str, below: str) -> int:
    """The level of the heading that a line is, by the rule below it; 0: it is none."""
    rule = below.rstrip()
    if len(rule) < 3 or line[:1].isspace() or not line.strip() or without_sign(line) is not None:
        return 0
    return _RULES.get(rule[0], 0) if len(set(rule)) == 1 else 0


def recognises(source: ImportSource, vocabulary: Vocabulary) -> bool:
    """Any text can be read as lines."""
    return bool(source.text)


KIND = SourceKind("plain", Words(en="Plain text", ko="일반 텍스트"), (".txt", ".text"), 99, recognises, read)
