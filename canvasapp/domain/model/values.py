"""The base of all values: frozen, strict about their fields, with clean text and fresh identities."""

import re
import unicodedata
from typing import Annotated, Literal
from uuid import uuid4

from pydantic import AfterValidator, BaseModel, ConfigDict

Language = Literal["en", "ko"]
LANGUAGES: tuple[Language, ...] = ("en", "ko")


class Value(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Words(Value):
    """A visible text in both languages; both are obligatory."""

    en: Annotated[str, AfterValidator(lambda text: _not_blank(text))]
    ko: Annotated[str, AfterValidator(lambda text: _not_blank(text))]

    def __str__(self) -> str:
        """The English text: what logs and the command line say."""
        return self.en

    def in_(self, language: Language) -> str:
        """The text in `language`."""
        return self.ko if language == "ko" else self.en


def new_id() -> str:
    """A fresh identity: 32 hexadecimal digits of a random UUID."""
    return uuid4().hex


def folded(text: str) -> str:
    """`text` as it is compared in a search: compatibility forms unified (NFKC), without case."""
    return unicodedata.normalize("NFKC", text).casefold()


def clean_text(text: str) -> str:
    """`text` as it is kept: composed Unicode (NFC), `\\n` line ends, no control characters but tab, trimmed.

    macOS hands over decomposed Hangul; without NFC a search would not find it. Every sign that ends a line somewhere
    ends one here, so that no two words are joined: VT, FF, NEL, the separators of Unicode, those of files and records.
    """
    unified = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_LINE_ENDS)
    return _CONTROLS.sub("", unified).strip()


_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""The control characters of Unicode but tab and line end, and halves of characters."""

_LINE_ENDS = {
    **dict.fromkeys(map(ord, "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), "\n"),
    ord("\x1f"): " ",
}


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("both languages need a text")
    return text
