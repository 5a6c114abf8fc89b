"""Decisions, actions and parked things as a table for spreadsheets."""

import csv
from collections.abc import Mapping
from io import StringIO
from typing import Final

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.takeaway import Takeaway, TakeawaySort, TakeawayStatus
from canvasapp.domain.model.values import Language, Words

_HEADS: Final = (
    Words(en="Kind", ko="종류"),
    Words(en="What", ko="내용"),
    Words(en="Who", ko="담당"),
    Words(en="Vote", ko="투표"),
    Words(en="Until", ko="기한"),
    Words(en="Status", ko="상태"),
    Words(en="Noted", ko="기록일"),
    Words(en="Came up at", ko="나온 곳"),
    Words(en="Carried over from", ko="이월한 워크숍"),
)
_SORTS: Final[Mapping[TakeawaySort, Words]] = {
    "decision": Words(en="decision", ko="결정"),
    "action": Words(en="action", ko="할 일"),
    "parked": Words(en="parked", ko="보류"),
}
_STATUS: Final[Mapping[TakeawayStatus, Words]] = {
    "open": Words(en="open", ko="진행 중"),
    "done": Words(en="done", ko="완료"),
    "dropped": Words(en="dropped", ko="취소"),
}
_FORMULA = ("=", "+", "-", "@", "\t")
"""What makes a spreadsheet compute a text."""


def takeaway_table(content: Content, language: Language) -> bytes:
    """All takeaways as comma-separated values, in UTF-8 with a byte order mark, which Excel needs to know it.

    A text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    out = StringIO(newline="")
    table = csv.writer(out)
    table.writerow(head.in_(language) for head in _HEADS)
    for takeaway in content.taken():
        table.writerow(map(_harmless, _row(content, takeaway, language)))
    return out.getvalue().encode("utf-8-sig")


def _row(content: Content, takeaway: Takeaway, language: Language) -> tuple[str, ...]:
    source, carried = takeaway.source, takeaway.carried
    note = content.notes.get(source.note) if source is not None else None
    return (
        _SORTS[takeaway.sort].in_(language),
        takeaway.text,
        takeaway.who,
        takeaway.vote,
        takeaway.due.isoformat() if takeaway.due is not None else "",
        _STATUS[takeaway.status].in_(language),
        takeaway.day.isoformat() if takeaway.day is not None else "",
        note.text if note is not None else source.text if source is not None else "",
        carried.title if carried is not None else "",
    )


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
