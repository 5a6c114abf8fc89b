"""Decisions, actions and the parking lot in Markdown, written and understood in both languages.

# Decisions, actions, parking lot         behind the sheets
## Actions                                one heading for each sort that there is
- Call the station [who: Jun; until: 2026-12-04; done]
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pydantic import TypeAdapter, ValidationError

from canvasapp.domain.model.takeaway import (
    TAKEAWAY_SORTS,
    Carried,
    TakeawayBody,
    TakeawaySort,
    TakeawaySource,
    TakeawayStatus,
)
from canvasapp.domain.model.values import Language, Value, Words, clean_text
from canvasapp.export.text import strict_json
from canvasapp.export.text.markdown_lines import MarkdownPiece, escaped, indented, plain
from canvasapp.export.text.markdown_words import MARKED, PLAIN_NAME, meant, meant_day

TITLE: Final = Words(en="Decisions, actions, parking lot", ko="결정, 할 일, 보류함")
SORT_NAMES: Final[Mapping[TakeawaySort, Words]] = {
    "decision": Words(en="Decisions", ko="결정"),
    "action": Words(en="Actions", ko="할 일"),
    "parked": Words(en="Parking lot", ko="보류함"),
}
_DETAILS: Final = "json takeaways"
"""What a fence says that holds what has no place in brackets: where takeaways came up, and names with odd signs."""

_LABELS: Final[Mapping[str, Words]] = {
    "who": Words(en="who", ko="담당"),
    "vote": Words(en="vote", ko="투표"),
    "due": Words(en="until", ko="기한"),
    "day": Words(en="noted", ko="기록일"),
}
_STATUS: Final[Mapping[TakeawayStatus, Words]] = {
    "open": Words(en="open", ko="진행 중"),
    "done": Words(en="done", ko="완료"),
    "dropped": Words(en="dropped", ko="취소"),
}


class _Told(Value):
    """What has no place in brackets, and of which takeaway: its number in the list, its sort and its text."""

    number: int
    sort: TakeawaySort
    takeaway: str
    who: str | None = None
    vote: str | None = None
    source: TakeawaySource | None = None
    carried: Carried | None = None


_ALL_TOLD = TypeAdapter(tuple[_Told, ...])


def takeaway_lines(takeaways: Sequence[TakeawayBody], language: Language) -> Iterator[str]:
    """The section of a file about these takeaways; no lines where there are none."""
    if not takeaways:
        return
    yield from (f"# {TITLE.in_(language)}", "")
    for sort in TAKEAWAY_SORTS:
        of_sort = [takeaway for takeaway in takeaways if takeaway.sort == sort]
        if of_sort:
            yield from (f"## {SORT_NAMES[sort].in_(language)}", "")
            yield from (_item(takeaway, language) for takeaway in of_sort)
            yield ""
    told = [about for number, takeaway in enumerate(takeaways, start=1) if (about := _about(number, takeaway))]
    if told:
        yield from (f"```{_DETAILS}", strict_json.written(told).rstrip(), "```", "")


class TakeawayReader:
    """Takes the pieces of the section one after another; `found` are the takeaways they describe."""

    def __init__(self) -> None:
        self.found: list[TakeawayBody] = []

    def take(self, piece: MarkdownPiece, sort: TakeawaySort) -> bool:
        """A takeaway of a sort, or what is told about those above; False for what is neither."""
        if piece.kind == "fence" and piece.info == _DETAILS:
            return self._take_told(piece.text)
        if piece.kind != "item":
            return False
        marked = MARKED.fullmatch(piece.text)
        fields = _meant_marks(marked["marks"]) if marked else None
        text = clean_text(plain(marked["text"] if marked and fields is not None else piece.text))
        self.found.append(TakeawayBody.model_validate({"sort": sort, "text": text} | (fields or {})))
        return True

    def _take_told(self, text: str) -> bool:
        try:
            all_told = _ALL_TOLD.validate_python(strict_json.parsed(text))
        except (strict_json.NotJson, ValidationError):
            return False
        untold = dict(enumerate(self.found, start=1))
        for told in all_told:
            same = [n for n, each in untold.items() if (each.sort, each.text) == (told.sort, told.takeaway)]
            if not same:
                return False
            number = min(same, key=lambda n: abs(n - told.number))
            update = {name: value for name, value in told if name in TakeawayBody.model_fields and value is not None}
            self.found[number - 1] = untold.pop(number).model_copy(update=update | {"sort": told.sort})
        return True


def sort_named(text: str) -> TakeawaySort | None:
    """The sort of takeaways that stand under a heading, in either language."""
    return meant(SORT_NAMES, text)


def is_title(text: str) -> bool:
    """Whether a heading is that of the section."""
    return meant({"title": TITLE}, text) is not None


def _item(takeaway: TakeawayBody, language: Language) -> str:
    marks = "; ".join(_marks(takeaway, language))
    return f"- {indented(escaped(takeaway.text) + (f' [{marks}]' if marks else ''))}"


def _marks(takeaway: TakeawayBody, language: Language) -> Iterator[str]:
    for name, label in _LABELS.items():
        value = getattr(takeaway, name)
        if value and PLAIN_NAME.fullmatch(str(value)):
            yield f"{label.in_(language)}: {value}"
    if takeaway.status != "open":
        yield _STATUS[takeaway.status].in_(language)


def _about(number: int, takeaway: TakeawayBody) -> dict[str, object]:
    """What the brackets do not say of a takeaway; empty if they say all."""
    odd = {name for name in ("who", "vote") if (text := getattr(takeaway, name)) and not PLAIN_NAME.fullmatch(text)}
    told = takeaway.model_dump(mode="json", include={"source", "carried", *odd}, exclude_none=True)
    return {"number": number, "sort": takeaway.sort, "takeaway": takeaway.text} | told if told else {}


def _meant_marks(text: str) -> dict[str, object] | None:
    """The fields that such a text sets; None if it is not one, that is, the team's own words in brackets."""
    fields: dict[str, object] = {}
    for part in text.split("; "):
        label, colon, value = part.partition(": ")
        name = meant(_LABELS, label) if colon else "status"
        found = value if name in ("who", "vote") else meant_day(value) if colon else meant(_STATUS, part)
        if name is None or name in fields or not found:
            return None
        fields[name] = found
    return fields
