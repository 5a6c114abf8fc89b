"""The head of a Markdown file between two lines of "---": title, date and author; the rest is named."""

import re
from collections.abc import Sequence

from canvasapp.domain.model.finding import Finding
from canvasapp.importing.outline import Aside, Entry, Outline
from canvasapp.importing.particulars import day_of

_PAIR = re.compile(r"(?P<key>[A-Za-z_-]+)\s*:\s*(?P<value>.*)")
_NOT_USED = Finding("It stands in the head of the file and says nothing that a workshop keeps.")
_LONGEST = 200


def front_matter(lines: Sequence[str]) -> tuple[Outline, int]:
    """What the head of a file says, and the number of its lines (0: it has none)."""
    if not lines or lines[0].rstrip() != "---":
        return Outline(), 0
    end = next((at for at, line in enumerate(lines[1:_LONGEST], start=1) if line.rstrip() in ("---", "...")), 0)
    if not end or not any(_PAIR.fullmatch(line.strip()) for line in lines[1:end]):
        return Outline(), 0
    title, author, day = "", "", None
    left: list[Entry] = []
    for number, line in enumerate(lines[1:end], start=2):
        pair = _PAIR.fullmatch(line.strip())
        key = pair["key"].lower() if pair else ""
        value = _bare(pair["value"]) if pair else ""
        if key == "title" and value and not title:
            title = value
        elif key in ("author", "authors", "by", "creator") and value and not author:
            author = value
        elif key in ("date", "created", "updated") and day is None and day_of(value[:10]):
            day = day_of(value[:10])
        elif line.strip():
            left.append(Aside(number, line.strip(), _NOT_USED))
    return Outline(tuple(left), title, day, author), end + 1


def _bare(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value.strip("[]").strip()
