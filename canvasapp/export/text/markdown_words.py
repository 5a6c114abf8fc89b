"""The words of a workshop in Markdown, in both languages, written and understood: particulars, legend, marks."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, time
from typing import Final, TypeVar

from canvasapp.domain.model.days import time_from_words
from canvasapp.domain.model.values import Language, Words
from canvasapp.domain.model.workshop import LETTERS, LegendEntry, Letter, NoteBody, Paper, Status

_T = TypeVar("_T", bound=str)

PARTICULARS: Final[Mapping[str, Words]] = {
    "client": Words(en="Client", ko="고객사"),
    "facilitator": Words(en="Facilitator", ko="진행자"),
    "day": Words(en="Date", ko="날짜"),
    "begins": Words(en="Begins", ko="시작"),
    "ends": Words(en="Ends", ko="끝"),
    "language": Words(en="Language", ko="언어"),
    "money": Words(en="Money", ko="금액 단위"),
    "purpose": Words(en="Purpose", ko="목적"),
    "remarks": Words(en="Remarks", ko="비고"),
}
LANGUAGE_NAMES: Final[Mapping[Language, Words]] = {
    "en": Words(en="English", ko="영어"),
    "ko": Words(en="Korean", ko="한국어"),
}
"""What stands above the notes without a block."""

METHOD: Final = Words(en="Method", ko="방법")
_VERSION: Final = Words(en="version", ko="버전")
_LEGEND: Final = Words(en="Legend", ko="범례")
PAPER_NAMES: Final[Mapping[Paper, Words]] = {
    "amber": Words(en="amber", ko="호박색"),
    "yellow": Words(en="yellow", ko="노랑"),
    "coral": Words(en="coral", ko="산호색"),
    "pink": Words(en="pink", ko="분홍"),
    "green": Words(en="green", ko="초록"),
    "blue": Words(en="blue", ko="파랑"),
    "teal": Words(en="teal", ko="청록"),
    "violet": Words(en="violet", ko="보라"),
    "grey": Words(en="grey", ko="회색"),
}
STATUS_NAMES: Final[Mapping[Status, Words]] = {
    "assumption": Words(en="assumption", ko="가정"),
    "testing": Words(en="testing", ko="검증 중"),
    "validated": Words(en="validated", ko="검증됨"),
    "invalidated": Words(en="disproved", ko="반증됨"),
}
_SCORES: Final[Mapping[str, Words]] = {
    "importance": Words(en="importance", ko="중요도"),
    "evidence": Words(en="evidence", ko="근거"),
}
_DUE: Final = Words(en="due", ko="재검증일")


MARKED: Final = re.compile(r"(?P<text>.*\S)[ \t]+\[(?P<marks>[^\[\]\\\n]+)\][ \t]*", re.DOTALL)
"""An item that ends in brackets; signs that somebody typed have a backslash before them."""


PLAIN_NAME: Final = re.compile(r"[^;\[\]\\\n`*_<&~\t]+")
"""A text that can stand in brackets between semicolons as it is."""


def meant(names: Mapping[_T, Words], word: str) -> _T | None:
    """The key of `names` that `word` names in either language, or by itself; None if there is none."""
    folded = word.strip().casefold()
    for key, name in names.items():
        if folded in (key, name.en.casefold(), name.ko):
            return key
    return None


def method_text(method: str, version: int, language: Language) -> str:
    """How the method of a sheet is written behind its label."""
    return method if version == 1 else f"{method}, {_VERSION.in_(language)} {version}"


def meant_method(text: str) -> tuple[str, int] | None:
    """The method and version in such a text."""
    found = re.fullmatch(rf"(.+?)(?:, (?:{_either(_VERSION)}) ([1-9]\d{{0,8}}))?", text)
    return (found[1], int(found[2] or 1)) if found else None


def legend_label(entry: LegendEntry, language: Language) -> str:
    """The label of a line of the legend: "Legend A, yellow"."""
    return f"{_LEGEND.in_(language)} {entry.letter}, {PAPER_NAMES[entry.paper].in_(language)}"


def meant_entry(label: str, meaning: str) -> LegendEntry | None:
    """The entry of the legend that stands under such a label."""
    found = re.fullmatch(rf"(?:{_either(_LEGEND)}) ([A-F]), (.+)", label, re.IGNORECASE)
    letter, paper = (_letter(found[1].upper()), meant(PAPER_NAMES, found[2])) if found else (None, None)
    return LegendEntry(letter=letter, paper=paper, meaning=meaning) if letter and paper else None


def marks(note: NoteBody, language: Language, with_letter: bool) -> str:
    """What stands in brackets behind a note: "A, validated, importance 5"; empty where there is nothing to say."""
    said: list[str] = [note.colour] if with_letter else []
    if note.status != "assumption":
        said.append(STATUS_NAMES[note.status].in_(language))
    said += [
        f"{name.in_(language)} {getattr(note, field)}"
        for field, name in _SCORES.items()
        if getattr(note, field) is not None
    ]
    if note.due is not None:
        said.append(f"{_DUE.in_(language)} {note.due.isoformat()}")
    return ", ".join(said)


def meant_marks(text: str, with_letters: bool) -> dict[str, object] | None:
    """The fields of a note that such a text sets; None if it is not one, that is, the team's own words in brackets."""
    fields: dict[str, object] = {}
    for part in text.split(", "):
        found = _meant_mark(part, with_letters)
        if found is None or found[0] in fields:
            return None
        fields[found[0]] = found[1]
    return fields


def meant_day(text: str) -> date | None:
    """The day that a person writes as 2005-03-14, 2005/3/14 or 2005. 3. 14."""
    found = re.fullmatch(r"(\d{4})[-./] ?(\d{1,2})[-./] ?(\d{1,2})\.?", text.strip(), re.ASCII)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def meant_time(text: str) -> time | None:
    """The time of a day that a person writes as 8:30, 8.30 or 8시 30분, or this program as 08:30:00."""
    for read in (time.fromisoformat, time_from_words):
        with suppress(ValueError):
            return read(text.strip())
    return None


def _meant_mark(part: str, with_letters: bool) -> tuple[str, object] | None:
    letter = _letter(part)
    if letter:
        return ("colour", letter) if with_letters else None
    if status := meant(STATUS_NAMES, part):
        return "status", status
    name, _, value = part.rpartition(" ")
    if (score := meant(_SCORES, name)) and re.fullmatch("[0-5]", value):
        return score, int(value)
    if meant({"due": _DUE}, name) and (day := meant_day(value)):
        return "due", day
    return None


def _letter(text: str) -> Letter | None:
    return next((letter for letter in LETTERS if letter == text), None)


def _either(words: Words) -> str:
    return f"{words.en}|{words.ko}"
