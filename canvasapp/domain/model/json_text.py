"""JSON from files that anybody may have written: read to a depth that nothing later on stumbles over."""

import json
from typing import Any

DEEPEST = 100
"""Lists and objects inside one another; no answer of a method has more than five."""


class TooDeep(ValueError):
    """JSON with more lists and objects inside one another than anybody means."""


def read_json(text: str, **options: Any) -> Any:
    """The value in `text`; `options` are those of `json.loads`.

    Raises json.JSONDecodeError where it is no JSON, and TooDeep for more than a hundred lists and objects inside one
    another; both are ValueErrors.
    """
    try:
        value = json.loads(text, **options)
    except RecursionError:
        raise TooDeep("nested too deeply") from None
    if text.count("[") + text.count("{") > DEEPEST and _depth(value) > DEEPEST:
        raise TooDeep("nested too deeply")
    return value


def _depth(value: object) -> int:
    """How many lists and objects are inside one another at most."""
    depth, level = 0, [value]
    while level := [part for part in level if isinstance(part, list | dict)]:
        depth += 1
        level = [inner for part in level for inner in (part.values() if isinstance(part, dict) else part)]
    return depth
