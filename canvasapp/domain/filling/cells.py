"""What people type into a cell, read by the kind of its column; and cells as text, for copying and showing."""

import math
import unicodedata
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import ClassVar

from pydantic import JsonValue

from canvasapp.domain.engine.answers.answer_values import Cell
from canvasapp.domain.engine.answers.checking import MAX_NUMBER
from canvasapp.domain.engine.answers.names import Computed
from canvasapp.domain.engine.language.templates import text_of
from canvasapp.domain.engine.results.rounding import MINUS, shown
from canvasapp.domain.filling.shape import plain_number
from canvasapp.domain.method.elements import Column, Form, Option
from canvasapp.domain.method.method import Block
from canvasapp.domain.model.days import day_from_words, day_in_words
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.values import LANGUAGES, Language, Words, clean_text, folded

RATING_MAX = 5

_LONGEST = 24
"""So many signs of a number are said again."""


class CellRefused(WorldError):
    """What was typed into a cell is not what the cell takes; it stays in the editor until it is corrected."""


class NotANumber(CellRefused):
    """A text where a number belongs."""

    sentence: ClassVar[str] = "“{text}” is not a number. Type digits, such as 12.5, or leave the cell with Esc."


class NotWhole(CellRefused):
    """A rating that is not one of the steps of its scale."""

    sentence: ClassVar[str] = "“{text}” is not on the scale. Type a whole number from {low} to {high}."


class TooSmall(CellRefused):
    """Below the smallest number of a column."""

    sentence: ClassVar[str] = "{text} is below {low}. Type a larger number."


class TooLarge(CellRefused):
    """Above the largest number of a column."""

    sentence: ClassVar[str] = "{text} is above {high}. Type a smaller number."


class NotADay(CellRefused):
    """A text where a day belongs."""

    sentence: ClassVar[str] = "“{text}” is not a day. Type it as 2026-03-31 or 31 Mar 2026."


class NotOffered(CellRefused):
    """A text that is none of the answers to choose from."""

    sentence: ClassVar[str] = "“{text}” is none of the answers. Choose one of: {options}."


class NoSuchBlock(CellRefused):
    """A text that is the name of no block."""

    sentence: ClassVar[str] = "There is no block “{text}”. Choose from the list."


def number_typed(text: str, unit: Words | None = None) -> float | None:
    """The number that a text means, None for a blank one. NotANumber if it means none; TooLarge, TooSmall.

    Comma and point are both read: the last of them is the decimal sign if the other one stands before it; a single
    comma before exactly three digits parts thousands, as the program itself writes them (12,300), unless a lone zero
    stands before it. The unit of the column may stand behind.
    """
    plain = unicodedata.normalize("NFKC", text).replace(MINUS, "-").strip()
    for name in {unit.in_(language) for language in LANGUAGES} if unit is not None else ():
        plain = plain.removesuffix(name).strip()
    digits = "".join(sign for sign in plain if not sign.isspace() and sign not in "'’_")
    if not digits:
        return None
    try:
        number = float(_with_point(digits))
    except ValueError:
        raise NotANumber(text=text.strip()) from None
    if math.isnan(number) or not any(sign.isdigit() for sign in digits):
        raise NotANumber(text=text.strip())
    if number > MAX_NUMBER:
        raise TooLarge(text=_shortened(text), high=shown(MAX_NUMBER))
    if number < -MAX_NUMBER:
        raise TooSmall(text=_shortened(text), low=shown(-MAX_NUMBER))
    return number


def _shortened(text: str) -> str:
    """A long row of digits as a sentence can bear it."""
    typed = text.strip()
    return typed if len(typed) <= _LONGEST else f"{typed[:_LONGEST]}…"


def _with_point(digits: str) -> str:
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma < 0:
        return digits if digits.count(".") < 2 else digits.replace(".", "")
    if point >= 0:
        between, decimal = (".", ",") if comma > point else (",", ".")
        return digits.replace(between, "").replace(decimal, ".")
    head, _, tail = digits.partition(",")
    if digits.count(",") > 1 or (len(tail) == 3 and head.lstrip("+-") not in ("", "0")):
        return digits.replace(",", "")
    return digits.replace(",", ".")


def rating_typed(text: str, low: int = 0, high: int = RATING_MAX) -> int | None:
    """The step of a scale that a text names, None for a blank one. NotWhole if it names none."""
    try:
        number = number_typed(text)
    except CellRefused:
        number = -1.5
    if number is None:
        return None
    if not number.is_integer() or not low <= number <= high:
        raise NotWhole(text=text.strip(), low=low, high=high)
    return int(number)


def cell_typed(column: Column, text: str, blocks: Sequence[Block] = ()) -> JsonValue:
    """What a text means in a column, as it is kept; None for a blank one. CellRefused says what is wrong with it."""
    match column.kind:
        case "text":
            return clean_text(text) or None
        case "number":
            return _number(column, text)
        case "rating":
            return rating_typed(text, *column.scale)
        case "date":
            return _day(text)
        case "blocks":
            return _blocks(text, blocks)
        case "choice" | "calc":
            return option_typed(text, column.choices)


def _number(column: Column, text: str) -> JsonValue:
    number = number_typed(text, column.unit)
    if number is None:
        return None
    if column.min is not None and number < column.min:
        raise TooSmall(text=text.strip(), low=exact(column.min))
    if column.max is not None and number > column.max:
        raise TooLarge(text=text.strip(), high=exact(column.max))
    return plain_number(number)


def _day(text: str) -> JsonValue:
    try:
        day = day_from_words(text)
    except ValueError:
        raise NotADay(text=text.strip()) from None
    return None if day is None else day.isoformat()


def option_typed(text: str, options: Sequence[Option]) -> str | None:
    """The id of the option that a text names: its id, its words in either language, or how only one of them begins."""
    wanted = folded(text).strip()
    if not wanted:
        return None
    names = {option.id: [folded(option.id), *(folded(option.label.in_(la)) for la in LANGUAGES)] for option in options}
    exactly = [key for key, known in names.items() if wanted in known]
    begun = exactly or [key for key, known in names.items() if any(name.startswith(wanted) for name in known)]
    if len(begun) != 1:
        raise NotOffered(text=text.strip(), options=", ".join(option.label.en for option in options))
    return begun[0]


def _blocks(text: str, blocks: Sequence[Block]) -> JsonValue:
    found: list[JsonValue] = []
    for name in text.replace("\n", ",").split(","):
        wanted = folded(name).strip()
        if not wanted:
            continue
        block = next(
            (b for b in blocks if wanted in map(folded, (b.id, b.code, b.name.en, b.name.ko, *b.aliases))), None
        )
        if block is None:
            raise NoSuchBlock(text=name.strip())
        if block.id not in found:
            found.append(block.id)
    return found or None


def exact(number: float, form: Form | None = None) -> str:
    """A number as it was typed, unrounded, with commas between thousands; years without."""
    whole = Decimal(repr(float(number)))
    text = f"{abs(whole):,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    if form == "year":
        text = text.replace(",", "")
    return f"{MINUS}{text}" if whole < 0 else text


def cell_text(column: Column, cell: Cell, language: Language, blocks: Mapping[str, Block]) -> str:
    """A cell as text, such that `cell_typed` reads the same again."""
    if cell is None:
        return ""
    if isinstance(cell, tuple):
        return ", ".join(blocks[name].name.in_(language) if name in blocks else name for name in cell)
    if column.kind == "choice" or (column.kind == "calc" and isinstance(cell, str)):
        return next((option.label.in_(language) for option in column.choices if option.id == cell), str(cell))
    if isinstance(cell, (int, float)):
        return exact(cell, column.format)
    return cell if isinstance(cell, str) else day_in_words(cell, language)


def computed_text(column: Column, computed: Computed, language: Language) -> str:
    """A computed cell in words: its option where it has one, else the number, yes or no, a day or a text."""
    if computed.option is not None:
        return computed.option.label.in_(language)
    value = computed.value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return shown(value, column.format or "plain")
    return text_of(value, language)
