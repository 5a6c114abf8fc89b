"""Names of blocks as they are compared: without case, accents, signs, spaces and numbers in front."""

import re
import unicodedata
from collections.abc import Iterator

_BRACKETS = re.compile(
    r"[(\[{（［【〔「『<＜《〈]([^()\[\]{}（）［］【】〔〕「」『』<>＜＞《》〈〉]*)[)\]}）］】〕」』>＞》〉]"
)
_PARTS = re.compile(r"[/|:：\\・·—–→＝=]|\s[-‐‑−]+\s|\n|\s{3,}|\t")
_DIGITS = re.compile(r"^(?:제|第)?\d+(?:장|절|항|章|節|节|部)?(?=\D)")
_ROMAN = re.compile(r"^\W*[IVXivx]{1,5}\W*[.):：\-–—]\W*|^\W*[Ⅰ-ⅻ]\W*")
_LETTER = re.compile(r"^\W*\(?[A-Za-z가나다라마바사아자차카타파하][.)]\s+|^\s*[一二三四五六七八九十]+\s*[、.．)）]\s*")
_AND = re.compile(r"\s(?:and|und|et|y|e)\s")
_SEPARATE = {"ä": "ae", "ö": "oe", "ü": "ue"}
_LONGEST = 120
"""A longer line is a sentence, not a name."""


def folded_name(text: str) -> str:
    """`text` with nothing but its letters, digits and "$", in one case, composed; accents are gone."""
    if text.isascii():
        return "".join(sign for sign in text.casefold() if sign.isalnum() or sign == "$")
    apart = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(sign for sign in apart if sign.isalnum() or sign == "$")
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", kept))


def spellings(name: str) -> set[str]:
    """The folded forms of a name in a vocabulary: with umlauts as they are and written out, with "and" and with "&"."""
    apart = unicodedata.normalize("NFC", name).casefold()
    for sign, written in _SEPARATE.items():
        apart = apart.replace(sign, written)
    joined = _AND.sub(" ", name)
    return {folded_name(name), folded_name(apart), folded_name(joined)}


def without_number(folded: str) -> str:
    """A folded name without the number in front of it: "3channels", "제2장채널"."""
    return _DIGITS.sub("", folded)


def without_roman(text: str) -> str:
    """A name without a Roman number or a letter in front of it: "IV. Channels", "b) Channels"."""
    return _LETTER.sub("", _ROMAN.sub("", text, count=1), count=1)


def readings(text: str) -> Iterator[tuple[str, str]]:
    """How a heading may be meant, the likeliest first: the name, and what stands beside it.

    "Channels (how we sell)" is the whole, then "Channels" beside "how we sell", then the other way round; the same with
    slashes, dashes and colons.
    """
    if len(text) > _LONGEST:
        return
    yield text, ""
    bare = _BRACKETS.sub(" ", text)
    if bare != text:
        inner = [found[1] for found in _BRACKETS.finditer(text)]
        yield bare, " ".join(inner)
        for place, part in enumerate(inner):
            yield part, " ".join([bare, *inner[:place], *inner[place + 1 :]])
    parts = [part for part in _PARTS.split(bare) if part.strip()]
    if 1 < len(parts) <= 4:
        for part in parts:
            yield part, " ".join(text.split(part, 1))
