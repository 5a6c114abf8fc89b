"""The notes of one block as a list model that follows the steps of the document."""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from canvasapp.domain.change import Change
from canvasapp.domain.content import note_order
from canvasapp.domain.workshop import Note
from canvasapp.ui.canvas.host import Host
from canvasapp.ui.wording import status_text

NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
NOTES_MIME = "application/x-canvasapp-notes"
_MANY = 200
"""Above so many changed rows a reset is quicker than row signals."""

Index = QModelIndex | QPersistentModelIndex


class BlockModel(QAbstractListModel):
    """Rows are notes in order. `dropped(ids, row)` and `text_dropped(text, row)` carry out what is dropped here."""

    def __init__(
        self,
        host: Host,
        sheet_id: str,
        block: str,
        *,
        dropped: Callable[[Sequence[str], int], None],
        text_dropped: Callable[[str, int], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._host, self.sheet_id, self.block = host, sheet_id, block
        self._dropped, self._text_dropped = dropped, text_dropped
        self.name = block
        self.notes: list[Note] = list(host.content.in_block(sheet_id, block))

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over the changes of a step as far as they are about this block."""
        own = [(self._mine(change.before), self._mine(change.after)) for change in changes if change.kind == "note"]
        own = [pair for pair in own if pair != (None, None)]
        if len(own) > _MANY:
            self.reload()
            return
        for before, after in own:
            if before is not None and after is not None and before.rank == after.rank:
                row = self._row(before)
                self.notes[row] = after
                self.dataChanged.emit(self.index(row), self.index(row))
                continue
            if before is not None:
                row = self._row(before)
                self.beginRemoveRows(QModelIndex(), row, row)
                del self.notes[row]
                self.endRemoveRows()
            if after is not None:
                row = bisect_left(self.notes, note_order(after), key=note_order)
                self.beginInsertRows(QModelIndex(), row, row)
                self.notes.insert(row, after)
                self.endInsertRows()

    def reload(self) -> None:
        """Read all notes anew."""
        self.beginResetModel()
        self.notes = list(self._host.content.in_block(self.sheet_id, self.block))
        self.endResetModel()

    def row_of(self, note_id: str) -> int:
        """The row of a note, -1 if it is not in this block."""
        return next((row for row, note in enumerate(self.notes) if note.id == note_id), -1)

    def _mine(self, entity: object) -> Note | None:
        if isinstance(entity, Note) and entity.sheet == self.sheet_id and entity.block == self.block:
            return entity
        return None

    def _row(self, note: Note) -> int:
        row = bisect_left(self.notes, note_order(note), key=note_order)
        return row if row < len(self.notes) and self.notes[row].id == note.id else self.row_of(note.id)

    # What follows is Qt's side of the model.

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.notes):
            return None
        note = self.notes[index.row()]
        if role == NOTE_ROLE:
            return note
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return note.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(note, index.row())
        return None

    def _spoken(self, note: Note, row: int) -> str:
        entry = self._host.content.workshop.entry(note.colour)
        position = QCoreApplication.translate("BlockModel", "{row} of {count}").format(
            row=row + 1, count=len(self.notes)
        )
        colour = f"{entry.letter} {entry.meaning}".strip()
        return ", ".join((self.name, note.text, colour, status_text(note.status), position))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if index.isValid():
            flags |= Qt.ItemFlag.ItemIsSelectable
            if self._host.writable:
                flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        elif self._host.writable:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [NOTES_MIME, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return notes_mime([self.notes[index.row()] for index in sorted(indexes, key=lambda index: index.row())])

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return self._host.writable and (data.hasFormat(NOTES_MIME) or data.hasText())

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        place = row if row >= 0 else (parent.row() if parent.isValid() else len(self.notes))
        ids = dragged_ids(data)
        if ids:
            self._dropped(ids, place)
        else:
            self._text_dropped(data.text(), place)
        return True


def notes_mime(notes: Sequence[Note]) -> QMimeData:
    """Notes for the clipboard or a drag: their ids and texts for this program, plain lines for all others."""
    data = QMimeData()
    payload = json.dumps([{"id": note.id, "text": note.text} for note in notes], ensure_ascii=False)
    data.setData(NOTES_MIME, QByteArray(payload.encode()))
    data.setText("\n".join(note.text.replace("\n", " ") for note in notes))
    return data


def dragged_ids(data: QMimeData) -> list[str]:
    """The ids of the notes in `data`; none if it is not ours."""
    return [entry["id"] for entry in _payload(data)]


def copied_texts(data: QMimeData) -> list[str]:
    """The texts of the notes in `data` with their line breaks; none if it is not ours."""
    return [entry["text"] for entry in _payload(data)]


def _payload(data: QMimeData) -> list[dict[str, str]]:
    if not data.hasFormat(NOTES_MIME):
        return []
    loaded: list[dict[str, str]] = json.loads(bytes(data.data(NOTES_MIME).data()).decode())
    return loaded
