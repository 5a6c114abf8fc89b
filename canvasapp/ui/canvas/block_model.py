"""The notes of one block as a list model that follows the steps of the document."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
)

from canvasapp.domain.model.change import Change
from canvasapp.domain.model.content import note_order
from canvasapp.domain.model.tracking import overdue, replacement_of
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.canvas.note_mime import NOTES_MIME, notes_mime
from canvasapp.ui.kit.host import Host
from canvasapp.ui.kit.index import Index
from canvasapp.ui.kit.wording import source_text, status_text

NOTE_ROLE = Qt.ItemDataRole.UserRole + 1

Dropped = Callable[[QMimeData, int], None]


class BlockModel(QAbstractListModel):
    """Rows are notes in order. `dropped(data, row)` carries out what is dropped here."""

    def __init__(self, host: Host, sheet_id: str, block: str, dropped: Dropped, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host, self.sheet_id, self.block, self._dropped = host, sheet_id, block, dropped
        self.name = block
        self.notes: list[Note] = list(host.content.in_block(sheet_id, block))

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over the changes of a step as far as they are about this block.

        Neighbours that come or go together are announced together; a note that moves within the block is announced as
        moved, so that an editor over it stays open.
        """
        gone: list[int] = []
        come: list[Note] = []
        moved: list[tuple[Note, Note]] = []
        for change in changes:
            before, after = self._mine(change.before), self._mine(change.after)
            if before is not None and after is None:
                gone.append(self._row(before))
            elif before is None and after is not None:
                come.append(after)
            elif before is not None and after is not None and self._key(before) == self._key(after):
                self._replace(self._row(before), after)
            elif before is not None and after is not None:
                moved.append((before, after))
        self._remove(gone)
        for before, after in moved:
            self._move(self._row(before), after)
        self._insert(come)

    def row_of(self, note_id: str) -> int:
        """The row of a note, -1 if it is not in this block."""
        return next((row for row, note in enumerate(self.notes) if note.id == note_id), -1)

    def _mine(self, entity: object) -> Note | None:
        return entity if isinstance(entity, Note) and self._belongs(entity) else None

    def _belongs(self, note: Note) -> bool:
        """Whether a note is one of this block."""
        return note.sheet == self.sheet_id and note.block == self.block

    def _key(self, note: Note) -> tuple[str, ...]:
        """What the notes are in order by."""
        return note_order(note)

    def _row(self, note: Note) -> int:
        return bisect_left(self.notes, self._key(note), key=self._key)

    def _replace(self, row: int, note: Note) -> None:
        self.notes[row] = note
        self.dataChanged.emit(self.index(row), self.index(row))

    def _remove(self, rows: Iterable[int]) -> None:
        for first, last in reversed(_runs(sorted(rows))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self.notes[first : last + 1]
            self.endRemoveRows()

    def _move(self, row: int, note: Note) -> None:
        others = self.notes[:row] + self.notes[row + 1 :]
        goal = bisect_left(others, self._key(note), key=self._key)
        if goal != row:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), goal + (goal > row))
        others.insert(goal, note)
        self.notes = others
        if goal != row:
            self.endMoveRows()
        self.dataChanged.emit(self.index(goal), self.index(goal))

    def _insert(self, notes: Iterable[Note]) -> None:
        ordered = sorted(notes, key=self._key)
        while ordered:
            row = self._row(ordered[0])
            beyond = self._key(self.notes[row]) if row < len(self.notes) else None
            run = [note for note in ordered if beyond is None or self._key(note) < beyond]
            self.beginInsertRows(QModelIndex(), row, row + len(run) - 1)
            self.notes[row:row] = run
            self.endInsertRows()
            ordered = ordered[len(run) :]

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
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(self._standing(note))
        return None

    def _spoken(self, note: Note, row: int) -> str:
        entry = self._host.content.workshop.entry(note.colour)
        position = QCoreApplication.translate("BlockModel", "{row} of {count}").format(
            row=row + 1, count=len(self.notes)
        )
        colour = f"{entry.letter} {entry.meaning}".strip()
        standing = self._standing(note)
        return ", ".join((self.name, note.text, colour, status_text(note.status), *standing, position))

    def _standing(self, note: Note) -> list[str]:
        """What is to be said of a note beside its status: who wrote it, where it is from, that it is due, what replaced
        it."""
        found = (
            [QCoreApplication.translate("BlockModel", "by {author}").format(author=note.author)] if note.author else []
        )
        found += self._origin(note)
        if overdue(note, date.today()):
            found.append(QCoreApplication.translate("BlockModel", "to be looked at again"))
        if (other := replacement_of(self._host.content, note)) is not None:
            replaced = QCoreApplication.translate("BlockModel", "replaced by “{text}”")
            found.append(replaced.format(text=other.text))
        return found

    def _origin(self, note: Note) -> list[str]:
        """The sheet that has offered a note, and how its source stands now; nothing for any other note."""
        if note.origin is None:
            return []
        titles = [sheet.title for sheet in self._host.content.sheets if sheet.id == note.origin.sheet]
        source = self._host.source(note)
        return [
            *(QCoreApplication.translate("BlockModel", "From “{sheet}”").format(sheet=title) for title in titles),
            *([source_text(source)] if source in ("changed", "gone") else []),
        ]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self._host.writable else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if self._host.writable:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
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
        self._dropped(data, place)
        return True


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rising rows as (first, last) of neighbours."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
