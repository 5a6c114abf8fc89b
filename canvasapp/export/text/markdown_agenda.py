"""The agenda in Markdown, written and understood in both languages.

# Agenda                                  behind the sheets
- Welcome [15 min; input; lead: Kim]
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pydantic import TypeAdapter, ValidationError

from canvasapp.domain.model.agenda import MOST_MINUTES, AgendaBody, AgendaSort, Span
from canvasapp.domain.model.values import Language, Value, Words, clean_text
from canvasapp.export.text import strict_json
from canvasapp.export.text.markdown_lines import MarkdownPiece, escaped, indented, plain
from canvasapp.export.text.markdown_words import MARKED, PLAIN_NAME, meant

TITLE: Final = Words(en="Agenda", ko="진행표")
SORT_NAMES: Final[Mapping[AgendaSort, Words]] = {
    "input": Words(en="input", ko="설명"),
    "exercise": Words(en="exercise", ko="활동"),
    "break": Words(en="break", ko="휴식"),
    "vote": Words(en="vote", ko="투표"),
    "discussion": Words(en="discussion", ko="토론"),
}
_LEAD: Final = Words(en="lead", ko="진행")
_SKIPPED: Final = Words(en="skipped", ko="건너뜀")
_MINUTES = re.compile(r"(\d{1,4}) ?(?:min|분)")
_DETAILS: Final = "json agenda"
"""What a fence says that holds what has no place in brackets: sheets, private notes, and how long steps really took."""


class _Told(Value):
    """What has no place in brackets, and of which step: its number in the agenda, and its title."""

    number: int
    step: str
    lead: str | None = None
    sheet: str | None = None
    private: str | None = None
    extra: int | None = None
    spans: tuple[Span, ...] | None = None
    over: bool | None = None


_ALL_TOLD = TypeAdapter(tuple[_Told, ...])


def agenda_lines(agenda: Sequence[AgendaBody], language: Language) -> Iterator[str]:
    """The section of a file about an agenda; no lines where there is none."""
    if not agenda:
        return
    yield from (f"# {TITLE.in_(language)}", "")
    for item in agenda:
        marks = "; ".join(_marks(item, language))
        yield f"- {indented(f'{escaped(item.title)} [{marks}]')}"
    yield ""
    told = [about for number, item in enumerate(agenda, start=1) if (about := _about(number, item))]
    if told:
        yield from (f"```{_DETAILS}", strict_json.written(told).rstrip(), "```", "")


def is_agenda_title(text: str) -> bool:
    """Whether a heading is that of the section."""
    return meant({"title": TITLE}, text) is not None


class AgendaReader:
    """Takes the pieces of the section one after another; `found` are the steps they describe."""

    def __init__(self) -> None:
        self.found: list[AgendaBody] = []

    def take(self, piece: MarkdownPiece) -> bool:
        """A step, or what is told about those above; False for what is neither."""
        if piece.kind == "fence" and piece.info == _DETAILS:
            return self._take_told(piece.text)
        if piece.kind != "item":
            return False
        marked = MARKED.fullmatch(piece.text)
        fields = _meant_marks(marked["marks"]) if marked else None
        title = clean_text(plain(marked["text"] if marked and fields is not None else piece.text))
        self.found.append(AgendaBody.model_validate({"title": title} | (fields or {})))
        return True

    def _take_told(self, text: str) -> bool:
        try:
            all_told = _ALL_TOLD.validate_python(strict_json.parsed(text))
        except (strict_json.NotJson, ValidationError):
            return False
        untold = dict(enumerate(self.found, start=1))
        for told in all_told:
            same = [number for number, each in untold.items() if each.title == clean_text(told.step)]
            if not same:
                return False
            number = min(same, key=lambda n: abs(n - told.number))
            known = {name: value for name, value in told if name in AgendaBody.model_fields and value is not None}
            self.found[number - 1] = untold.pop(number).model_copy(update=known)
        return True


def _marks(item: AgendaBody, language: Language) -> Iterator[str]:
    yield f"{item.minutes} min" if language == "en" else f"{item.minutes}분"
    yield SORT_NAMES[item.sort].in_(language)
    if item.lead and PLAIN_NAME.fullmatch(item.lead):
        yield f"{_LEAD.in_(language)}: {item.lead}"
    if item.skipped:
        yield _SKIPPED.in_(language)


def _about(number: int, item: AgendaBody) -> dict[str, object]:
    """What the brackets do not say of a step; empty if they say all."""
    odd = {"lead"} if item.lead and not PLAIN_NAME.fullmatch(item.lead) else set()
    told = item.model_dump(mode="json", include={"sheet", "private", "extra", "spans", "over", *odd})
    told = {name: value for name, value in told.items() if value}
    return {"number": number, "step": item.title} | told if told else {}


def _meant_marks(text: str) -> dict[str, object] | None:
    """The fields that such a text sets; None if it is not one, that is, the team's own words in brackets."""
    fields: dict[str, object] = {}
    for part in text.split("; "):
        found = _meant_mark(part)
        if found is None or found[0] in fields:
            return None
        fields[found[0]] = found[1]
    return fields


def _meant_mark(part: str) -> tuple[str, object] | None:
    minutes = _MINUTES.fullmatch(part)
    if minutes is not None:
        return ("minutes", int(minutes[1])) if 1 <= int(minutes[1]) <= MOST_MINUTES else None
    if sort := meant(SORT_NAMES, part):
        return "sort", sort
    if meant({"skipped": _SKIPPED}, part):
        return "skipped", True
    label, colon, value = part.partition(": ")
    return ("lead", value) if colon and value and meant({"lead": _LEAD}, label) else None
