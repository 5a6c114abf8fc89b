"""Reading a saved poster again: is every note in it?"""

import re
import unicodedata
from collections.abc import Sequence
from io import BytesIO

from canvasapp.domain.content import Content

_CODE = re.compile(r"U\+([0-9A-F]{4,6})")
_SHORTEST_PART = 8
"""A note that goes on from page to page is looked for in parts of at least so many signs."""


def missing_notes(data: bytes, content: Content, sheets: Sequence[str]) -> tuple[str, ...]:
    """The ids of the notes of `sheets` whose text is not in the PDF `data`; each place counts for one note only.

    Blanks and invisible signs don't matter, since paper breaks lines where it has to; a sign that was printed as
    its code (no font has it) counts as printed.
    """
    pages = [_bare(text) for text in _texts(data)]
    notes = [note for sheet in sheets for note in content.on_sheet(sheet)]
    # Long texts first, so that a short one cannot use up a piece of a long one.
    longest_first = sorted(notes, key=lambda note: len(_bare(note.text)), reverse=True)
    return tuple(note.id for note in longest_first if not _take(_bare(note.text), pages))


def _texts(data: bytes) -> list[str]:
    from pypdf import PdfReader  # noqa: PLC0415  needed after saving, not at the start of the program

    return [page.extract_text() for page in PdfReader(BytesIO(data)).pages]


def _bare(text: str) -> str:
    """Text without blanks and invisible signs, codes as the signs they stand for."""
    signs = "".join(
        sign for sign in unicodedata.normalize("NFC", text) if not sign.isspace() and unicodedata.category(sign) != "Cf"
    )
    return _CODE.sub(_sign, signs)


def _sign(code: re.Match[str]) -> str:
    number = int(code[1], 16)
    return chr(number) if number <= 0x10FFFF else code[0]


def _take(text: str, pages: list[str]) -> bool:
    """Strike `text` out where it stands whole, else in parts on pages that follow one another."""
    for number, page in enumerate(pages):
        if text in page:
            pages[number] = page.replace(text, "\0", 1)
            return True
    return _take_parts(text, pages)


def _take_parts(text: str, pages: list[str]) -> bool:
    struck = list(pages)
    for number, page in enumerate(pages):
        length = _longest_beginning(text, page)
        if length < min(_SHORTEST_PART, len(text)):
            continue
        struck[number] = page.replace(text[:length], "\0", 1)
        text = text[length:]
        if not text:
            pages[:] = struck
            return True
    return False


def _longest_beginning(text: str, page: str) -> int:
    """How many signs from the beginning of `text` stand together on `page`."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if text[:middle] in page:
            low = middle
        else:
            high = middle - 1
    return low
