"""Edits of a list of lines: a line that is reworded stays the row that it was, so that its notes find it again."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from pydantic import JsonValue

from canvasapp.domain.engine.answers.reader import REWORDED, reworded_lines
from canvasapp.domain.filling.shape import as_object, put

_ALIKE = 0.5
"""Lines of which so much is the same are taken for one line reworded, where several were replaced at once."""


def set_lines(value: JsonValue, lines: Sequence[str]) -> JsonValue:
    """The answer with other lines; blank ones are left out.

    A line that stood there keeps its row, wherever it moved. One that stands where another one stood is that line
    reworded: it takes over its row. What is new is a row of its own.
    """
    whole = as_object(value)
    stripped = [line.strip() for line in lines if line.strip()]
    rows = _rows(_lines(value), reworded_lines(value), stripped)
    put(whole, "lines", list(stripped))
    put(whole, REWORDED, {line: row for line, row in rows.items() if line != row} or None)
    return whole or None


def _lines(value: JsonValue) -> list[str]:
    """The lines that stand in an answer, whatever its form."""
    found = value.get("lines", value.get("text")) if isinstance(value, dict) else value
    lines = found.splitlines() if isinstance(found, str) else found
    return [line.strip() for line in lines if isinstance(line, str) and line.strip()] if isinstance(lines, list) else []


def _rows(before: Sequence[str], known: Mapping[str, str], after: Sequence[str]) -> dict[str, str]:
    """The row of every line of `after`."""
    rows = {line: known.get(line, line) for line in after if line in before}
    for line, old in _reworded(before, after).items():
        rows[line] = known.get(old, old)
    for line in after:
        if line not in rows:
            rows[line] = _unused(line, set(rows.values()))
    return rows


def _reworded(before: Sequence[str], after: Sequence[str]) -> dict[str, str]:
    """The new lines that stand where a line stood that is no more, and that line."""
    found: dict[str, str] = {}
    for _, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone = [line for line in before[i:j] if line not in after]
        come = [line for line in after[k:m] if line not in before]
        if len(gone) == 1 and len(come) == 1:
            found[come[0]] = gone[0]
            continue
        for line in come:
            likeness, best = max(((_likeness(old, line), old) for old in gone), default=(0.0, ""))
            if likeness >= _ALIKE:
                found[line] = best
                gone.remove(best)
    return found


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _unused(line: str, taken: set[str]) -> str:
    """A row for a new line: the line itself, unless a reworded one began with the same words."""
    row, number = line, 1
    while row in taken:
        number += 1
        row = f"{line} ({number})"
    return row
