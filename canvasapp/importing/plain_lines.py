"""Plain lines as parts of an outline: lists by their signs and indents, paragraphs, single lines."""

from collections.abc import Iterable, Sequence

from canvasapp.importing.list_signs import numbered, without_sign
from canvasapp.importing.outline import TextPart

_ENDS = (".", "!", "?", ";", ":", "。", "！", "？")
_WIDE = 60
"""Lines of at least that many signs are the lines of a wrapped paragraph."""


def parts_of_lines(lines: Iterable[tuple[int, str]], level: int = 0) -> list[TextPart]:
    """The parts of numbered lines: an item for each line with the sign of a list, a text for each other line.

    `level` is the depth of the list around them. Lines that are all wide are one wrapped paragraph.
    """
    found: list[TextPart] = []
    paragraph: list[tuple[int, str]] = []
    indents: list[int] = []
    last = 0
    for number, line in [*lines, (0, "")]:
        text, last = _item(line, last)
        if text is None and line.strip():
            indent = _indent(line)
            if indents and indent > indents[-1] and found and found[-1].kind == "item" and not paragraph:
                _continue(found, line)
                continue
            indents = []
            paragraph.append((number, line.strip()))
            continue
        found += _paragraph(paragraph, level)
        paragraph = []
        if text is not None:
            indent = _indent(line)
            indents = [*(known for known in indents if known < indent), indent]
            found.append(TextPart("item", number, text.strip(), level + len(indents)))
    return found


def joined(lines: Sequence[str]) -> str:
    """The lines of a paragraph: on one line where they were only wrapped, else as they are.

    Lines that end sentences are a list without signs, however wide they are.
    """
    broken = lines[:-1]
    ended = [line for line in broken if line.rstrip().endswith(_ENDS)]
    wrapped = bool(broken) and len(ended) * 2 < len(broken) + 1 and all(len(line) >= _WIDE for line in broken)
    return (" " if wrapped else "\n").join(line.strip() for line in lines)


def _item(line: str, last: int) -> tuple[str | None, int]:
    """The text of a line with a sign (None: it has none), and the number that a next numbered line follows."""
    text = without_sign(line)
    if text is not None:
        return text, last
    found = numbered(line)
    if found is not None and (found[0] <= 1 or found[0] in (last, last + 1)):
        return found[1], found[0]
    return None, last


def _paragraph(lines: Sequence[tuple[int, str]], level: int) -> list[TextPart]:
    if not lines:
        return []
    text = joined([line for _, line in lines])
    if "\n" not in text:
        return [TextPart("text", lines[0][0], text, level)]
    return [TextPart("text", number, line, level) for number, line in lines]


def _continue(found: list[TextPart], line: str) -> None:
    last = found.pop()
    found.append(TextPart(last.kind, last.line, f"{last.text}\n{line.strip()}", last.level))


def _indent(line: str) -> int:
    space = line[: len(line) - len(line.lstrip())]
    return len(space.expandtabs(4))
