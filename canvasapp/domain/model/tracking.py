"""Assumptions and evidence: which status a note may have, when it is looked at again, and how sure the model is.

The status machine and the formulas are those of the method `model-recheck`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import ClassVar

from pydantic import JsonValue

from canvasapp.domain.method.elements import TableElement
from canvasapp.domain.model.change import Change, Edit, Label
from canvasapp.domain.model.content import Content, note_order
from canvasapp.domain.model.edits import add_notes, replace_notes
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.workshop import Note, Status, Trial

ENOUGH_EVIDENCE = 3
"""Observed behaviour: less does not settle a claim."""

_NEXT: Mapping[Status, tuple[Status, ...]] = {
    "assumption": ("testing",),
    "testing": ("assumption", "validated", "invalidated"),
    "validated": ("assumption", "testing"),
    "invalidated": ("assumption",),
}
_LOOK_AGAIN_DAYS = {5: 90, 4: 120, 3: 180}
_RARELY_DAYS = 365
_CONFIDENCE: Mapping[Status, float] = {"assumption": 0.0, "testing": 0.25, "validated": 1.0, "invalidated": 0.0}
_OVERDUE_CONFIDENCE = 0.5


class NotYet(WorldError):
    """A status that a note may not have yet."""


class NoPlanYet(NotYet):
    sentence: ClassVar[str] = (
        "Testing needs a test, a limit, an owner and a date. The note is as it was. Write what is missing first."
    )


class NoEvidenceYet(NotYet):
    sentence: ClassVar[str] = (
        "A claim is settled by evidence of 3 or more and a result in words. The note is as it was. Write both first."
    )


class NoSuchWay(NotYet):
    sentence: ClassVar[str] = "An assumption is tested before it is settled. The note is as it was. Test it first."


def overdue(note: Note, today: date) -> bool:
    """Whether a validated note is past its date; its status stays, it only counts for half."""
    return note.status == "validated" and note.due is not None and note.due < today


def confidence_of(note: Note, today: date) -> float:
    """How far a note is founded: 0 assumption, 0.25 testing, 1 validated (0.5 past its date), 0 disproved."""
    return _OVERDUE_CONFIDENCE if overdue(note, today) else _CONFIDENCE[note.status]


def confidence(notes: Iterable[Note], today: date) -> float | None:
    """How far some notes are founded, 0–100, weighted by importance; None where no importance is known.

    A disproved note that another has replaced does not count any more.
    """
    judged = [note for note in notes if note.importance is not None and not note.is_replaced]
    known = [(note.importance or 0, confidence_of(note, today)) for note in judged]
    weight = sum(importance for importance, _ in known)
    return 100 * sum(importance * sure for importance, sure in known) / weight if weight else None


def look_again_on(importance: int | None, today: date) -> date:
    """When a note that is validated today is looked at again: the more depends on it, the sooner."""
    return today + timedelta(days=_LOOK_AGAIN_DAYS.get(importance or 0, _RARELY_DAYS))


def check_status(note: Note, wanted: Status) -> None:
    """Raise NotYet if `note` (with what is planned and found already in it) may not go to `wanted`."""
    if wanted == note.status:
        return
    if wanted not in _NEXT[note.status]:
        raise NoSuchWay
    trial = note.trial or Trial()
    if wanted == "testing" and not (trial.test and trial.limit and trial.owner and note.due):
        raise NoPlanYet
    if wanted in ("validated", "invalidated") and not ((note.evidence or 0) >= ENOUGH_EVIDENCE and trial.result):
        raise NoEvidenceYet


def judged(note: Note, fields: Mapping[str, JsonValue]) -> Note:
    """The note with what a table over notes says of it: its own fields and those of its trial, by their names.

    Raises pydantic.ValidationError for a value that a note cannot have.
    """
    trial = (note.trial or Trial()).model_dump()
    own = {name: value for name, value in fields.items() if name not in trial}
    trial |= {name: value or "" for name, value in fields.items() if name in trial}
    return Note.model_validate(note.model_dump() | own | {"trial": trial if any(trial.values()) else None})


def fired(element: TableElement, before: JsonValue, after: JsonValue) -> Mapping[str, str]:
    """What fired from one answer to the next: the rows of a table whose `reopens` column became "yes", as the blocks
    that they name with the first such row's label."""
    if element.reopens is None:
        return {}
    columns = [column.id for column in element.columns if column.kind == "blocks"]
    old = {row["id"]: row.get(element.reopens) for row in _rows(before)}
    found: dict[str, str] = {}
    for row in _rows(after):
        if row.get(element.reopens) == "yes" and old.get(row["id"]) != "yes":
            named = [row.get(column) for column in columns]
            for block in (block for blocks in named if isinstance(blocks, list) for block in blocks):
                found.setdefault(str(block), str(row.get("label") or ""))
    return found


def _rows(answer: JsonValue) -> list[dict[str, JsonValue]]:
    rows = answer.get("rows") if isinstance(answer, dict) else None
    return [row for row in rows if isinstance(row, dict) and "id" in row] if isinstance(rows, list) else []


def track(content: Content, note_id: str, wanted: Note, today: date) -> Edit | None:
    """Importance, evidence, day, trial and status of a note as `wanted` has them; its text and place stay.

    A note that becomes validated gets its next date from its importance, unless another one is wanted. What prompted a
    new look is done with when status or day change; only a disproved note is replaced by another. Raises NotYet.
    """
    note = content.notes[note_id]
    fields = {name: getattr(wanted, name) for name in ("importance", "evidence", "due", "trial")}
    check_status(note.model_copy(update=fields), wanted.status)
    fields["trial"] = _trial_after(note, wanted)
    if wanted.status == "validated" and note.status != "validated" and fields["due"] == note.due:
        fields["due"] = look_again_on(wanted.importance, today)
    return replace_notes("note.track", [note], **fields, status=wanted.status)


def track_all(content: Content, note_ids: Sequence[str], wanted: Note, text: str, today: date) -> Edit | None:
    """The same for several notes, in one edit: what `wanted` has otherwise than the first of them is said of all.

    `text` is that of a note in the place of the first one, as in `track_with_new`; "" where there are several.
    """
    first, *others = [content.notes[note_id] for note_id in note_ids]
    changed = {
        name: getattr(wanted, name)
        for name in ("importance", "evidence", "due", "trial", "status")
        if getattr(wanted, name) != getattr(first, name)
    }
    found = [track_with_new(content, first.id, wanted, text, today)]
    found += [track(content, other.id, other.model_copy(update=changed), today) for other in others]
    made = [edit for edit in found if edit is not None]
    if not made:
        return None
    changes = tuple(change for edit in made for change in edit.changes)
    return Edit(label=made[0].label.model_copy(update={"count": len(made)}), changes=changes)


def track_with_new(content: Content, note_id: str, wanted: Note, text: str, today: date) -> Edit | None:
    """The same for a disproved note that a new one with `text` replaces: it stands right behind, as important.

    A blank text makes no note.
    """
    note = content.notes[note_id]
    row = content.in_block(note.sheet, note.block).index(note) + 1
    added = add_notes(content, note.sheet, note.block, [text], row=row, colour=note.colour)
    if added is None:
        return track(content, note_id, wanted, today)
    (change,) = added.changes
    assert isinstance(change.after, Note)
    new = change.after.model_copy(update={"importance": wanted.importance})
    trial = (wanted.trial or Trial()).model_copy(update={"replaced_by": new.id})
    tracked = track(content, note_id, wanted.model_copy(update={"trial": trial}), today)
    assert tracked is not None, "a link to a note that was not there before is a change"
    return tracked.model_copy(update={"changes": (Change(before=None, after=new), *tracked.changes)})


def could_replace(content: Content, note: Note) -> tuple[Note, ...]:
    """The notes of the same sheet that could stand in the place of one, those of its own block first; and the one that
    does, wherever it is."""
    here = [other for other in content.on_sheet(note.sheet) if other.id != note.id and other.status != "invalidated"]
    known = replacement_of(content, note)
    elsewhere = [known] if known is not None and known not in here else []
    return (
        *sorted(here, key=lambda other: (other.block != note.block, other.block, note_order(other))),
        *elsewhere,
    )


def replacement_of(content: Content, note: Note) -> Note | None:
    """The note that stands in the place of a disproved one."""
    return content.notes.get(note.trial.replaced_by) if note.is_replaced and note.trial is not None else None


def replaced_by(content: Content, note_id: str) -> tuple[Note, ...]:
    """The notes that one has replaced."""
    return tuple(
        other
        for other in content.notes.values()
        if other.is_replaced and other.trial is not None and other.trial.replaced_by == note_id
    )


def _trial_after(note: Note, wanted: Note) -> Trial | None:
    trial = wanted.trial or Trial()
    same = wanted.status == note.status and wanted.due == note.due
    trial = trial.model_copy(
        update={
            "prompted": trial.prompted if same else "",
            "replaced_by": trial.replaced_by if wanted.status == "invalidated" else "",
        }
    )
    return trial if trial != Trial() else None


def reopened(content: Content, reasons: Mapping[str, str], sheet_id: str, today: date) -> Edit | None:
    """A trigger has fired: the validated notes of the touched blocks are to be looked at today, for a reason each.

    `reasons` are what `fired` returns.
    """
    changes = [
        Change(before=note, after=note.model_copy(update={"due": today, "trial": _prompted(note, reason)}))
        for block, reason in reasons.items()
        for note in content.in_block(sheet_id, block)
        if note.status == "validated" and (note.due is None or note.due > today)
    ]
    return Edit(label=Label(action="note.reopen", count=len(changes)), changes=tuple(changes)) if changes else None


def _prompted(note: Note, reason: str) -> Trial | None:
    trial = (note.trial or Trial()).model_copy(update={"prompted": reason})
    return trial if trial != Trial() else None
