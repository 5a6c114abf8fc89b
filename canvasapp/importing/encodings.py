"""Bytes as text: by the mark at their beginning, as UTF-8, or by a guess that is told and can be changed."""

import codecs
from collections.abc import Callable
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
GUESSED: Final = ("cp949", "shift_jis", "cp932", "gb18030", "big5", "euc_jp", "cp1252", "mac_roman")
"""The encodings that a file without a mark may be in, besides UTF-8."""

ENCODINGS: Final = ("utf-8", "utf-16", "cp949", "shift_jis", "gb18030", "big5", "euc_jp", "cp1252", "mac_roman")
"""The encodings that can be asked for."""

_SAMPLE = 20_000
_CONTROLS = bytes([*range(1, 9), *range(14, 27)])
_FEW = 3


def decoded(data: bytes, encoding: str | None, known: Callable[[str], int]) -> tuple[str, str] | None:
    """The text in `data`, with `\\n` line ends, and the encoding it was read in; None for what is no text.

    `encoding` is one that was asked for. Where it has to be guessed, the text in which `known` counts most names of
    blocks wins, since few bytes say little about an encoding and names say much. Raises UnicodeDecodeError or
    LookupError where the encoding asked for does not fit.
    """
    if encoding is not None:
        return _lines(data.decode(encoding)), encoding
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _attempt(data, marked)
    if _is_utf16(data):
        return _attempt(data, "utf-16-le" if data[1:2] == b"\0" else "utf-16-be")
    sample = data[:_SAMPLE]
    if b"\0" in sample or len(sample) - len(sample.translate(None, _CONTROLS)) > max(_FEW, len(sample) * 0.02):
        return None
    try:
        return _lines(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        return _guessed(data, known)


def _attempt(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return _lines(data.decode(encoding)), encoding
    except UnicodeDecodeError:
        return None


def _is_utf16(data: bytes) -> bool:
    """Whether half of the bytes are zeros, all at odd or all at even places, as Latin text has them in UTF-16."""
    sample = data[:2000]
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    return len(sample) > 3 and (odd > len(sample) * 0.3 > even * 6 or even > len(sample) * 0.3 > odd * 6)


def _guessed(data: bytes, known: Callable[[str], int]) -> tuple[str, str] | None:
    # Only for files in old encodings, and slow to load.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    ranked = [str(match.encoding) for match in from_bytes(data[:_SAMPLE], cp_isolation=list(GUESSED))]
    candidates = [*ranked, *(name for name in GUESSED if name not in ranked)]
    best: tuple[int, int, str, str] | None = None
    for place, encoding in enumerate(candidates):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        score = (known(text[:_SAMPLE]), -place)
        if best is None or score > best[:2]:
            best = (*score, text, encoding)
    return (_lines(best[2]), best[3]) if best else None


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
