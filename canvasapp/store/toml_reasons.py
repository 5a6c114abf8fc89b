"""What tomllib finds wrong with a file, as people say it: on which line, what is the matter, and what to do."""

import re
import tomllib

from canvasapp.domain.model.finding import Finding

_TWICE = Finding("This key stands twice. Leave one of them out.")
_BACKSLASH = Finding("A backslash in a text is written twice. Write it twice, or leave it out.")
_SIGN = Finding("There is a sign that cannot stand here. Remove it.")

_BY_BEGINNING: tuple[tuple[str, Finding], ...] = (
    ("Invalid value", Finding("There is no value here that can be read. Texts stand in quotation marks.")),
    ("Invalid statement", Finding("This line is neither a key with a value nor a heading in brackets. Correct it.")),
    ("Invalid initial character", Finding("A key is expected here: letters, digits, - and _.")),
    ("Invalid date", Finding("This has to be a day, such as 2026-03-31.")),
    ("Invalid hex", _BACKSLASH),
    ("Unescaped", _BACKSLASH),
    ("Escaped character", _BACKSLASH),
    ("Expected '='", Finding("An = is missing behind the key. Add it.")),
    (
        "Expected newline",
        Finding("The line goes on where it should end. Begin a new line, or remove what is too much."),
    ),
    ("Expected ']]'", Finding("The heading has no ]] at its end. Add them.")),
    ("Expected ']'", Finding("The heading has no ] at its end. Add it.")),
    ("Cannot declare", Finding("This heading stands twice. Put all that belongs to it under one.")),
    ("Cannot", _TWICE),
    ("Duplicate", _TWICE),
    ("Unclosed array", Finding("The list is not closed. Add the ] at its end.")),
    ("Unclosed inline table", Finding("The braces are not closed. Add the closing one.")),
    ("Unterminated string", Finding("The text is not closed. Add the quotation mark at its end.")),
    ("Illegal character '\\n'", Finding("The text is not closed on its line. Add the quotation mark at its end.")),
    ("Illegal character", _SIGN),
    ("Found invalid character", _SIGN),
)


def reason_in(error: tomllib.TOMLDecodeError, text: str) -> tuple[int, Finding]:
    """The line (from 1) and the reason of what keeps `text` from being TOML; what is not known is told as it is."""
    reason, _, place = str(error).rpartition(" (at ")
    line = re.search(r"line (\d+)", place)
    known = (finding for beginning, finding in _BY_BEGINNING if reason.startswith(beginning))
    return (
        int(line[1]) if line else max(1, len(text.splitlines())),
        next(known, Finding("{reason}.", {"reason": reason or str(error)})),
    )
