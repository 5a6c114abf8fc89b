"""How much a workshop takes: more than any team needs, and no more than every part of the program can carry."""

from typing import ClassVar

from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.workshop import Note, Sheet

MOST_SHEETS = 1_000
MOST_NOTES = 50_000
"""On all sheets of a workshop together."""
LONGEST_NOTE = 100_000
"""Signs of one note."""


class TooMuch(WorldError):
    """More than a workshop takes; all of these take `count` (what it would be) and `most`."""


class TooManySheets(TooMuch):
    sentence: ClassVar[str] = (
        "That would be {count} sheets, and a workshop takes {most}. Nothing was changed. Put some in another workshop."
    )


class TooManyNotes(TooMuch):
    sentence: ClassVar[str] = (
        "That would be {count} notes, and a workshop takes {most}. Nothing was changed. Put some in another workshop."
    )


class NoteTooLong(TooMuch):
    sentence: ClassVar[str] = (
        "A note would have {count} signs, and {most} have room on one. Nothing was changed. Shorten it, or split it."
    )


def check_size(*, sheets: int, notes: int, longest: int) -> None:
    """Raise TooMuch for a workshop of so many sheets and notes, the longest note of so many signs."""
    for found, most, error in (
        (sheets, MOST_SHEETS, TooManySheets),
        (notes, MOST_NOTES, TooManyNotes),
        (longest, LONGEST_NOTE, NoteTooLong),
    ):
        if found > most:
            raise error(count=found, most=most)


def check_edit(content: Content | None, edit: Edit) -> None:
    """Raise TooMuch where an edit of a content (None: a new one) adds more than there is room for.

    What there is already too much of, in a workbook of an older program, can still be edited and removed.
    """
    added = [change.after for change in edit.changes if change.before is None]
    removed = [change.before for change in edit.changes if change.after is None]
    texts = [
        change.after.text
        for change in edit.changes
        if isinstance(change.after, Note)
        and not (isinstance(change.before, Note) and change.before.text == change.after.text)
    ]
    counts = {}
    for kind, there in ((Sheet, len(content.sheets) if content else 0), (Note, len(content.notes) if content else 0)):
        more = sum(isinstance(each, kind) for each in added) - sum(isinstance(each, kind) for each in removed)
        counts[kind] = there + more if more > 0 else 0
    check_size(sheets=counts[Sheet], notes=counts[Note], longest=max(map(len, texts), default=0))
