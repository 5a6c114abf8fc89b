"""The edits that follow from what is typed on a sheet: answers, and what a table over notes says of a note."""

from collections.abc import Mapping
from datetime import date

from pydantic import JsonValue

from canvasapp.domain.engine.offering import answers_of
from canvasapp.domain.method.elements import Element, TableElement
from canvasapp.domain.model import edits
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.tracking import fired, judged, reopened, track


def answer_edit(
    content: Content, sheet_id: str, element: Element, value: JsonValue, canvas_id: str, today: date
) -> Edit | None:
    """A new answer, named by its question. With a trigger that fires come the notes of the canvas that it touches."""
    question = element.prompt.in_(content.workshop.language)
    edit = edits.set_answer(content, sheet_id, element.id, value, question)
    if edit is None or not isinstance(element, TableElement):
        return edit
    blocks = fired(element, answers_of(content, sheet_id).get(element.id), value)
    also = reopened(content, blocks, canvas_id, today) if blocks else None
    return edit if also is None else edit.model_copy(update={"changes": (*edit.changes, *also.changes)})


def judgement(content: Content, note_id: str, fields: Mapping[str, JsonValue], today: date) -> Edit | None:
    """What is said of a note is kept with it, by its rules; None for a note that is gone. Raises NotYet."""
    note = content.notes.get(note_id)
    return None if note is None else track(content, note_id, judged(note, fields), today)
