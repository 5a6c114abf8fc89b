"""The editing of one note, from the text it had when its editor was opened."""

from PySide6.QtCore import QCoreApplication

from canvasapp.domain.model import edits
from canvasapp.domain.model.values import clean_text
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.kit.host import Host

_QUOTED = 80


class NoteEdit:
    """Keeps a text as one step, and replaces nothing that came to the note meanwhile without saying so."""

    def __init__(self, host: Host, note: Note) -> None:
        self._host, self.note_id, self._known = host, note.id, note.text

    def changes(self, text: str) -> bool:
        """Whether `text` says something else than the note did."""
        return clean_text(text) != self._known

    def commit(self, text: str) -> str:
        """Make `text` the note's. Returns "" or why it was refused; tried again, it replaces what stands there."""
        note = self._host.content.notes.get(self.note_id)
        if note is None or not self.changes(text) or note.text == clean_text(text):
            return ""
        meanwhile = self._meanwhile()
        if meanwhile:
            return meanwhile
        refused = self._host.do(edits.edit_note(self._host.content, self.note_id, text))
        if not refused or self.note_id not in self._host.content.notes:
            return ""  # a note that turned out to be gone left its text in the line
        return self._meanwhile() or refused

    def _meanwhile(self) -> str:
        """What became of the note since it was looked at last, in a sentence; "" if nothing."""
        note = self._host.content.notes.get(self.note_id)
        if note is None or note.text == self._known:
            return ""
        self._known = note.text
        shown = note.text if len(note.text) <= _QUOTED else note.text[: _QUOTED - 1] + "…"
        return QCoreApplication.translate(
            "NoteEdit", "This note meanwhile says “{text}”. Enter puts yours in its place, Esc leaves it."
        ).format(text=shown)
