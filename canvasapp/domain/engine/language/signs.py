"""The signs of an expression as the language reads them: wide ones unified, raised digits as powers, none guessed."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from canvasapp.domain.model.finding import Finding

_PIECE = re.compile(
    r"(?P<quoted>'[^']*'|\"[^\"]*\")"
    r"|(?P<raised>[⁰¹²³⁴-⁹⁺⁻]+)"
    r"|(?P<lowered>(?<=[^\W\d])[₀-₉]+)"
    r"|(?P<sign>.)",
    re.DOTALL,
)
_POWER = re.compile(r"[⁺⁻]?[⁰¹²³⁴-⁹]+")
_ANOTHER_POWER = re.compile(r"\s*\*\*")
_SIGNS = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "+-01234567890123456789")
_SAME_SIGN = frozenset({"<wide>", "<narrow>", "<small>", "<font>", "<noBreak>"})
"""The kinds of compatibility forms (Unicode Standard, section 5.19) that are the same sign in another dress."""


class ExpressionError(Exception):
    """An expression that is refused: the column (from 1) and the reason."""

    def __init__(self, column: int, reason: Finding) -> None:
        super().__init__(f"column {column}: {reason}")
        self.column = column
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Plain:
    """An expression in plain signs; `columns` say for each of them in which column (from 1) it was typed."""

    text: str
    columns: tuple[int, ...]

    def column(self, place: int) -> int:
        """The column of the sign at `place` (from 0); the last one behind the end."""
        return self.columns[min(place, len(self.columns) - 1)] if self.columns else 1


def plain(text: str) -> Plain:
    """An expression in plain signs, without spaces at its beginning.

    A raised number is a power, a lowered one behind a letter belongs to the name. Raises ExpressionError for signs
    that mean something else once they are unified (½ is not 1⁄2 of what follows, ③ is not 3).
    """
    signs: list[str] = []
    columns: list[int] = []
    powers: list[int] = []
    for column, written, is_power in _pieces(unicodedata.normalize("NFC", text)):
        if signs or not written.isspace():
            signs += written
            columns += [column if is_power else column + i for i in range(len(written))]
        if is_power:
            powers.append(len(signs))
    found = "".join(signs)
    for end in powers:
        if _ANOTHER_POWER.match(found, end):
            reason = Finding("Two powers follow each other here. Put the first one into brackets.")
            raise ExpressionError(columns[end - 1], reason)
    return Plain(found, tuple(columns))


def symbol(text: str) -> str:
    """A name as it is compared. What would become another name by being unified stays as it is."""
    found: list[str] = []
    for piece in _PIECE.finditer(unicodedata.normalize("NFC", text)):
        lowered, sign = piece["lowered"], piece["sign"]
        found.append(lowered.translate(_SIGNS) if lowered else (_same_sign(sign) if sign else None) or piece[0])
    return unicodedata.normalize("NFC", "".join(found)).strip()


def _pieces(text: str) -> Iterator[tuple[int, str, bool]]:
    """The pieces of a text: column (from 1), as they are read, and whether a piece is a power."""
    for piece in _PIECE.finditer(text):
        column, written = piece.start() + 1, piece[0]
        if piece["quoted"]:
            yield column, written, False
        elif piece["raised"] and _POWER.fullmatch(written):
            yield column, f"**({written.translate(_SIGNS)})", True
        elif piece["lowered"]:
            yield column, written.translate(_SIGNS), False
        elif (same := _same_sign(written)) is not None:
            yield column, " " if same.isspace() else same, False
        else:
            raise ExpressionError(
                column,
                Finding("“{sign}” can be read in two ways. Write it in plain digits and letters.", {"sign": written}),
            )


def _same_sign(sign: str) -> str | None:
    """The plain form of a sign; None where that would mean something else."""
    same = unicodedata.normalize("NFKC", sign)
    kind = unicodedata.decomposition(sign).partition(" ")[0] if len(sign) == 1 else "<super>"
    if same == sign or kind in _SAME_SIGN or not kind.startswith("<"):
        return same
    is_letter = kind == "<compat>" and len(same) == 1 and unicodedata.category(sign)[0] == unicodedata.category(same)[0]
    return same if is_letter else None
