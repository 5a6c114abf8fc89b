"""Looking for the texts of sections in what was written from them."""

from collections.abc import Iterable

_PIECE = 12
"""No text is parted into pieces shorter than this many characters, but for its last."""


def squeezed(text: str) -> str:
    """A text without blanks, since lines are broken at them."""
    return "".join(text.split())


def not_found(wanted: Iterable[str], read: str) -> tuple[str, ...]:
    """Those of the texts that do not stand in what was read, whole or in pieces one after the other."""
    there = squeezed(read)
    return tuple(dict.fromkeys(text for text in wanted if not _is_there(squeezed(text), there)))


def _is_there(text: str, there: str) -> bool:
    at = 0
    while text:
        if (found := there.find(text, at)) >= 0 or (at == 0 and text in there):
            return found >= 0 or text in there
        length = next((end for end in range(len(text) - 1, _PIECE - 1, -1) if there.find(text[:end], at) >= 0), 0)
        if not length:
            return False
        at = there.find(text[:length], at) + length
        text = text[length:]
    return True
