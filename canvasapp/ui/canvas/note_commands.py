"""What is done to the notes of a canvas: remove, move, colour, copy and paste, each one step of the document."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QApplication

from canvasapp.domain.method.method import Method
from canvasapp.domain.model import edits
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.workshop import Letter, Note
from canvasapp.importing.pasting import pasted
from canvasapp.importing.vocabulary import Vocabulary
from canvasapp.ui.canvas.block_widget import BlockWidget
from canvasapp.ui.canvas.neighbours import block_beside
from canvasapp.ui.canvas.note_mime import carried_notes, local_files, notes_mime
from canvasapp.ui.kit.host import Host

Remedies = Mapping[str, Callable[[], object]]


class NoteCommands(QObject):
    """Acts on the selected notes of a canvas's blocks. Every command returns "" or why it was refused.

    `told(text, tone, remedies)` is for what the facilitator should know and can do about it, `emptied(block id)` tells
    that a block has lost its last note, `files_wanted(paths)` that files were pasted or dropped,
    `preview_wanted(text)` that a part of what was pasted finds no block.
    """

    told = Signal(str, str, object)
    files_wanted = Signal(list)
    preview_wanted = Signal(str)
    emptied = Signal(str)

    def __init__(
        self,
        method: Method,
        sheet_id: str,
        blocks: Mapping[str, BlockWidget],
        host: Host,
        vocabulary: Callable[[], Vocabulary],
        parent: QObject,
    ) -> None:
        """`blocks` may still be filled; `vocabulary` is asked for what people call them."""
        super().__init__(parent)
        self._method, self._sheet, self._blocks, self._host = method, sheet_id, blocks, host
        self._vocabulary = vocabulary

    def selected(self) -> list[Note]:
        """The selected notes, block after block."""
        return [note for block in self._blocks.values() for note in block.view.selected_notes()]

    def selected_ids(self) -> list[str]:
        """Their ids."""
        return [note.id for note in self.selected()]

    def select(self, note_ids: Iterable[str]) -> None:
        """Select these notes and put the focus on them."""
        wanted = set(note_ids)
        for block in self._blocks.values():
            rows = [row for row, note in enumerate(block.model.notes) if note.id in wanted]
            if rows:
                block.view.setFocus()
                block.view.select_rows(rows)

    def add(self, block_id: str, texts: Sequence[str], row: int | None = None) -> str:
        """Make notes of texts in the colour that is chosen for the next ones."""
        content, colour = self._host.content, self._host.next_colour
        return self._host.do(edits.add_notes(content, self._sheet, block_id, texts, row=row, colour=colour))

    def remove(self) -> str:
        """Remove the selected notes; the next one is selected."""
        ids = self.selected_ids()
        block = next((block for block in self._blocks.values() if block.view.selectedIndexes()), None)
        if block is None:
            return ""
        row = min(index.row() for index in block.view.selectedIndexes())
        refused = self._host.do(edits.remove_notes(self._host.content, ids))
        if not refused and block.model.notes:
            block.view.select_rows([min(row, len(block.model.notes) - 1)])
        elif not refused:
            self.emptied.emit(block.block.id)
        return refused

    def colour(self, letter: Letter) -> str:
        """Give the selected notes a colour of the legend."""
        return self._host.do(edits.colour_notes(self._host.content, self.selected_ids(), letter))

    # Moving.

    def move(self, block_id: str) -> str:
        """Move the selected notes to the end of a block."""
        return self._move(self.selected_ids(), block_id, None)

    def move_sideways(self, way: int) -> str:
        """Move the selected notes to the next block on the left (-1) or right (1) of the screen."""
        ids = self.selected_ids()
        if not ids:
            return ""
        here = self._home(ids[0])
        beside = block_beside(self._blocks.values(), here, way, here.geometry().center().y())
        return self._move(ids, beside.block.id, None) if beside is not None else ""

    def _home(self, note_id: str) -> BlockWidget:
        """The block in which a note is to be seen."""
        return self._blocks.get(self._host.content.notes[note_id].block, self._blocks[SHELF])

    def shift(self, way: int) -> str:
        """Move the selected notes one place up (-1) or down (1) in their block."""
        ids = self.selected_ids()
        if not ids:
            return ""
        block = self._host.content.notes[ids[0]].block
        notes = self._host.content.in_block(self._sheet, block)
        rows = [row for row, note in enumerate(notes) if note.id in set(ids)]
        row = rows[0] - 1 if way < 0 else rows[-1] + 2
        return self._move([notes[i].id for i in rows], block, row) if row >= 0 else ""

    def _move(self, ids: Sequence[str], block_id: str, row: int | None) -> str:
        refused = self._host.do(edits.move_notes(self._host.content, ids, self._sheet, block_id, row))
        if not refused:
            self.select(ids)
        return refused

    def drop(self, data: QMimeData, block_id: str, row: int) -> None:
        """Carry out a drop before `row`: notes of this workshop move, others are copied, text becomes notes."""
        carried = carried_notes(data)
        here = [note.id for note in carried if note.id in self._host.content.notes]
        if here:
            self._tell(self._move(here, block_id, row))
        elif carried:
            bodies = [note.body for note in carried]
            self._tell(self._host.do(edits.add_copies(self._host.content, self._sheet, block_id, bodies, row=row)))
        else:
            self._take_in(data, block_id, row)

    # The clipboard.

    def copy(self) -> None:
        """Put the selected notes on the clipboard: plain text, one line a note."""
        notes = self.selected()
        if notes:
            QApplication.clipboard().setMimeData(notes_mime(notes))

    def cut(self) -> str:
        """Copy the selected notes, then remove them."""
        self.copy()
        return self.remove()

    def paste(self, data: QMimeData, block_id: str) -> None:
        """Make notes of `data` in a block, or in the blocks that a table's header names."""
        carried = [note.body for note in carried_notes(data)]
        if carried:
            self._tell(self._host.do(edits.add_copies(self._host.content, self._sheet, block_id, carried)))
        else:
            self._take_in(data, block_id, None)

    def _take_in(self, data: QMimeData, block_id: str, row: int | None) -> None:
        """Notes of what another program says; of what says nothing, a sentence."""
        files = local_files(data)
        if files:
            self.files_wanted.emit(files)
        elif data.text().strip() or data.html().strip():
            self.paste_text(data.text(), block_id, row, html=data.html())
        elif data.hasImage():
            self.told.emit(self.tr("There is a picture on the clipboard, and no text to make notes of."), "info", {})
        elif data.formats():
            self.told.emit(self.tr("What is on the clipboard is no text to make notes of."), "info", {})
        else:
            self.told.emit(self.tr("There is nothing on the clipboard."), "info", {})

    def paste_text(self, text: str, block_id: str, row: int | None = None, html: str = "") -> None:
        """Make notes of lines, or of what names their blocks; one step whatever the number.

        Where a part of it finds no block, it is shown before it is taken.
        """
        found = pasted(text, html, self._method, self._vocabulary())
        if found.blocks and found.unplaced:
            self.preview_wanted.emit(found.form)
        elif found.blocks:
            self._tell(self._host.do(self._table(found.blocks)))
        else:
            self._tell(self.add(block_id, found.lines, row))

    def _table(self, texts_by_block: Mapping[str, Sequence[str]]) -> Edit | None:
        content, colour = self._host.content, self._host.next_colour
        return edits.add_to_blocks(content, self._sheet, texts_by_block, colour=colour)

    def _tell(self, refused: str) -> None:
        if refused:
            self.told.emit(refused, "danger", {})
