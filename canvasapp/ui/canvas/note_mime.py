"""Notes on the clipboard and in a drag: whole notes for this program, plain lines for all others."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter
from PySide6.QtCore import QByteArray, QMimeData

from canvasapp.domain.model.workshop import Note, NoteBody

NOTES_MIME = "application/x-canvasapp-notes"


@dataclass(frozen=True)
class CarriedNote:
    """A note on its way: its identity, for a move, and what it says, for a copy."""

    id: str
    body: NoteBody


_CARRIED = TypeAdapter(list[CarriedNote])


def notes_mime(notes: Sequence[Note]) -> QMimeData:
    """Notes for the clipboard or a drag; as plain text one line a note."""
    data = QMimeData()
    carried = [
        {"id": note.id, "body": note.model_dump(mode="json", include=set(NoteBody.model_fields))} for note in notes
    ]
    data.setData(NOTES_MIME, QByteArray(json.dumps(carried, ensure_ascii=False).encode()))
    data.setText("\n".join(" ".join(note.text.split("\n")) for note in notes))
    return data


def local_files(data: QMimeData) -> list[Path]:
    """The files in `data`, as file managers copy and drag them."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


def carried_notes(data: QMimeData) -> list[CarriedNote]:
    """The notes in `data`; none where they are not ours, or of a version that says more than we understand."""
    if not data.hasFormat(NOTES_MIME):
        return []
    try:
        return _CARRIED.validate_json(bytes(data.data(NOTES_MIME).data()))
    except ValueError:
        return []
