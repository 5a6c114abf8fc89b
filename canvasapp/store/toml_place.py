"""Finding a place of a TOML file again: which line holds the third column of the second element."""

import re
from collections.abc import Sequence

Location = tuple[str | int, ...]

_TAGS = frozenset(
    {
        *("text", "rating", "check", "table", "matrix", "loop", "model", "letter"),
        *("number", "bars", "radar", "grid", "map", "graph", "tornado", "curve", "verdict"),
    }
)
"""What pydantic puts into a location to say which kind of a union it tried."""


def keys_of(location: Sequence[str | int]) -> Location:
    """A location of pydantic's without the kinds of unions: of ("element", 2, "text", "size") the "text" goes."""
    return tuple(
        part
        for i, part in enumerate(location)
        if not (part in _TAGS and i == 2 and location[0] in ("element", "result"))
    )


def line_of(text: str, location: Location) -> int | None:
    """The line (from 1) that holds a location, or the nearest that was found above it.

    The file is read line by line, as people write it: a header or key at the beginning of its line, and one inline
    table a line in a list.
    """
    lines = text.splitlines()
    first, last = 0, len(lines)
    found: int | None = None
    rest = list(location)
    if len(rest) > 1 and isinstance(rest[1], int):
        headers = [i for i, line in enumerate(lines) if re.match(rf"\s*\[\[\s*{re.escape(str(rest[0]))}\s*\]\]", line)]
        if rest[1] < len(headers):
            found = headers[rest[1]]
            first, last = found + 1, _end(lines, found + 1)
            rest = rest[2:]
    elif rest:
        headers = [i for i, line in enumerate(lines) if re.match(rf"\s*\[\s*{re.escape(str(rest[0]))}\s*\]", line)]
        if headers:
            found = headers[0]
            first, last = found + 1, _end(lines, found + 1)
            rest = rest[1:]
        else:
            last = _end(lines, 0)
    for part in rest:
        if isinstance(part, int):
            rows = [i for i in range(first, last) if re.match(r"\s*\{", lines[i])]
            at = rows[part] if part < len(rows) else None
        else:
            at = next((i for i in range(first, last) if re.match(rf"\s*{re.escape(part)}\s*=", lines[i])), None)
        if at is None:
            break
        found, first = at, at if isinstance(part, int) else at + 1
    return found + 1 if found is not None else None


def _end(lines: Sequence[str], start: int) -> int:
    """Where the section that begins at `start` ends: at the next header."""
    return next((i for i in range(start, len(lines)) if re.match(r"\s*\[\[?\s*[\w.-]+\s*\]", lines[i])), len(lines))
