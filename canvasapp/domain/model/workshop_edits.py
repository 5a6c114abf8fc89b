"""The edits of a whole workshop: create, copy, describe, put in the trash, restore."""

from collections.abc import Iterable
from datetime import datetime

from pydantic import JsonValue

from canvasapp.domain.model.agenda import NOT_BEGUN
from canvasapp.domain.model.change import Action, Change, Edit, Label
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.links import moved_links, moved_source
from canvasapp.domain.model.values import clean_text, new_id
from canvasapp.domain.model.workshop import LegendEntry, Letter, Sheet, Workshop


def creation(content: Content, action: Action = "workshop.create") -> Edit:
    """The edit that brings a whole content into a workbook."""
    label = Label(action=action, name=content.workshop.title)
    changes = tuple(Change.model_construct(before=None, after=entity) for entity in content.entities())
    return Edit.model_construct(label=label, changes=changes)


def copy_of(content: Content, title: str) -> Content:
    """The same content with fresh identities under another title, out of the trash."""
    workshop = content.workshop.model_copy(update={"id": new_id(), "title": clean_text(title), "deleted": None})
    sheet_ids = {sheet.id: new_id() for sheet in content.sheets}
    sheets = [sheet.model_copy(update={"id": sheet_ids[sheet.id], "workshop": workshop.id}) for sheet in content.sheets]
    note_ids = {note: new_id() for note in content.notes}
    notes = [
        note.model_copy(
            update={"id": note_ids[note.id], "sheet": sheet_ids[note.sheet]} | moved_links(note, sheet_ids, note_ids)
        )
        for note in content.notes.values()
    ]
    answers = [
        answer.model_copy(update={"id": new_id(), "sheet": sheet_ids[answer.sheet]})
        for answer in content.answers.values()
    ]
    takeaways = [
        takeaway.model_copy(
            update={"id": new_id(), "workshop": workshop.id} | moved_source(takeaway, sheet_ids, note_ids)
        )
        for takeaway in content.takeaways.values()
    ]
    agenda = [
        item.model_copy(
            update={"id": new_id(), "workshop": workshop.id, "sheet": sheet_ids.get(item.sheet, ""), **NOT_BEGUN}
        )
        for item in content.agenda
    ]
    return content_of(workshop, sheets, notes, answers, takeaways, agenda)


def describe(workshop: Workshop, **fields: JsonValue | object) -> Edit | None:
    """Other particulars (title, purpose, client, facilitator, day, language, money, remarks); texts are cleaned.

    A blank title is ignored: a workshop always has one. Raises pydantic.ValidationError for a value that does not fit.
    """
    update = {key: clean_text(value) if isinstance(value, str) else value for key, value in fields.items()}
    if not update.get("title", "title"):
        del update["title"]
    after = Workshop.model_validate(workshop.model_dump() | update)
    return _edit("workshop.edit", workshop, after)


def set_legend(content: Content, legend: Iterable[LegendEntry]) -> Edit | None:
    """Another legend. Notes whose letter is no longer in it take the first letter, in the same step.

    Raises pydantic.ValidationError if a letter or colour stands twice, or for none or more than six entries.
    """
    workshop = content.workshop
    after = Workshop.model_validate(workshop.model_dump() | {"legend": tuple(legend)})
    letters: set[Letter] = {entry.letter for entry in after.legend}
    stranded = [note for note in content.notes.values() if note.colour not in letters]
    changes = [
        Change.model_construct(before=note, after=note.model_copy(update={"colour": after.legend[0].letter}))
        for note in stranded
    ]
    edit = _edit("workshop.legend", workshop, after)
    return edit and edit.model_copy(update={"changes": (*edit.changes, *changes)})


def put_in_trash(workshop: Workshop, now: datetime) -> Edit | None:
    """The workshop in the workbook's trash since `now` (with time zone)."""
    return _edit("workshop.delete", workshop, workshop.model_copy(update={"deleted": now}))


def restore(workshop: Workshop) -> Edit | None:
    """The workshop out of the trash."""
    return _edit("workshop.restore", workshop, workshop.model_copy(update={"deleted": None}))


def blank(workshop: Workshop, sheet_title: str, method: str, method_version: int = 1) -> Content:
    """A new workshop with one empty sheet."""
    sheet = Sheet(
        id=new_id(),
        workshop=workshop.id,
        method=method,
        method_version=method_version,
        title=clean_text(sheet_title),
        rank="V",
    )
    return content_of(workshop, [sheet], (), ())


def _edit(action: Action, before: Workshop, after: Workshop) -> Edit | None:
    if before == after:
        return None
    change = Change.model_construct(before=before, after=after)
    return Edit.model_construct(label=Label(action=action, name=after.title), changes=(change,))
