"""JSON as the standard has it, with the line of whatever is wrong: no NaN, no repeated keys, no half characters."""

import json
import math
import re
from collections.abc import Iterator, Sequence
from typing import Any

from canvasapp.domain.model.json_text import TooDeep, read_json
from canvasapp.export.format import Finding

TOO_DEEP = Finding("It is nested too deeply. Take brackets or braces out.")

_BY_BEGINNING: tuple[tuple[str, Finding], ...] = (
    ("Expecting value", Finding("It is not JSON: a value is expected here. Texts stand in quotation marks.")),
    ("Expecting property name", Finding("It is not JSON: a name in quotation marks is expected here.")),
    ("Expecting ':'", Finding("It is not JSON: a colon is missing behind the name. Add it.")),
    ("Expecting ','", Finding("It is not JSON: a comma is missing between two entries. Add it.")),
    ("Illegal trailing comma", Finding("It is not JSON: a comma stands before the end. Remove it.")),
    ("Extra data", Finding("It is not JSON: it goes on behind its end. Remove what is too much.")),
    ("Unterminated string", Finding("It is not JSON: a text is not closed. Add the quotation mark at its end.")),
    ("Invalid control character", Finding("It is not JSON: a text has a line end or tab in it. Write \\n or \\t.")),
    ("Invalid", Finding("It is not JSON: a backslash in a text is written twice. Write it twice.")),
)
"""What Python's reader says, as people say it; by the beginning, since releases word the rest differently."""


class NotJson(Exception):
    """Why a text is not JSON, and on which line."""

    def __init__(self, line: int, reason: Finding) -> None:
        super().__init__(line, str(reason))
        self.line, self.reason = line, reason


def parsed(text: str) -> Any:
    """The document in `text`; raises NotJson."""
    try:
        document = read_json(
            text, parse_int=_whole, parse_float=_number, parse_constant=_number, object_pairs_hook=_object
        )
        json.dumps(document, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise NotJson(error.lineno, _reason_of(error)) from error
    except _Refused as error:
        raise NotJson(line_at(text, max(0, text.find(error.token))), error.reason) from error
    except TooDeep as error:
        raise NotJson(1, TOO_DEEP) from error
    except UnicodeEncodeError as error:
        half = re.search(r"\\u[dD][89a-fA-F]", text)
        reason = Finding("It holds one half of a character. Write the whole one.")
        raise NotJson(line_at(text, half.start() if half else 0), reason) from error
    return document


def written(document: object) -> str:
    """A document as text that people can read: indented, with every script as it is, a line end at the end."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def line_of(text: str, path: Sequence[str | int]) -> int:
    """The line on which the value at `path` begins in well-formed JSON, or else its nearest parent."""
    at = _past_signs(text, 0)
    for step in path:
        at = dict(_members(text, at)).get(step, at)
    return line_at(text, at)


def line_at(text: str, position: int) -> int:
    """The line, from 1, of a position in `text`."""
    return text.count("\n", 0, position) + 1


def _reason_of(error: json.JSONDecodeError) -> Finding:
    known = (finding for beginning, finding in _BY_BEGINNING if error.msg.startswith(beginning))
    return next(known, Finding("It is not JSON: {problem}.", {"problem": error.msg}))


class _Refused(Exception):
    """A value that Python's reader would take and that is not JSON; `token` is how it is written."""

    def __init__(self, token: str, reason: Finding) -> None:
        super().__init__(token)
        self.token, self.reason = token, reason


def _whole(token: str) -> int:
    try:
        return int(token)
    except ValueError as error:  # thousands of digits
        raise _no_number(token) from error


def _number(token: str) -> float:
    value = float(token)
    if not math.isfinite(value):
        raise _no_number(token)
    return value


def _no_number(token: str) -> _Refused:
    return _Refused(token, Finding("{number} is not a number of JSON. Write another.", {"number": token[:20]}))


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _Refused(
                json.dumps(key, ensure_ascii=False),
                Finding("“{key}” stands twice. Leave one of them out.", {"key": key}),
            )
        found[key] = value
    return found


def _members(text: str, at: int) -> Iterator[tuple[str | int, int]]:
    """The members of the object or array that begins at `at`: key or index, and where the value begins."""
    scan = json.JSONDecoder().raw_decode
    opening = text[at]
    if opening not in "[{":
        return
    index, at = 0, _past_signs(text, at + 1)
    while text[at] not in "]}":
        key: str | int = index
        if opening == "{":
            key, at = scan(text, at)
            at = _past_signs(text, at)
        yield key, at
        index, at = index + 1, _past_signs(text, scan(text, at)[1])


def _past_signs(text: str, at: int) -> int:
    found = re.compile(r"[\s,:]*").match(text, at)
    return found.end() if found else at
