"""What is done to the notes of a canvas: remove, move, colour, copy and paste, each one step of the document."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QApplication

from canvasapp.domain.method.method import Method
from canvasapp.domain.model import edits
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.workshop import Letter, Note
from canvasapp.export.text.pasted_table import pasted
from canvasapp.ui.canvas.block_widget import BlockWidget
from canvasapp.ui.canvas.host import Host
from canvasapp.ui.canvas.neighbours import block_beside
from canvasapp.ui.canvas.note_mime import carried_notes, notes_mime

Remedies = Mapping[str, Callable[[], object]]


class NoteCommands(QObject):
    """Acts on the selected notes of a canvas's blocks. Every command returns "" or why it was refused.

    `told(text, tone, remedies)` is for what the facilitator should know and can do about it, `emptied(block id)` tells
    that a block has lost its last note.
    """

    told = Signal(str, str, object)
    emptied = Signal(str)

    def __init__(
        self, method: Method, sheet_id: str, blocks: Mapping[str, BlockWidget], host: Host, parent: QObject
    ) -> None:
        """`blocks` may still be filled."""
        super().__init__(parent)
        self._method, self._sheet, self._blocks, self._host = method, sheet_id, blocks, host

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
            self.paste_text(data.text(), block_id, row)

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
        elif data.hasText():
            self.paste_text(data.text(), block_id)

    def paste_text(self, text: str, block_id: str, row: int | None = None) -> None:
        """Make notes of lines, or of a table whose header names blocks; one step whatever the number."""
        found = pasted(text, self._method)
        refused = self._host.do(self._table(found.blocks)) if found.blocks else self.add(block_id, found.lines, row)
        self._tell(refused)
        if found.unknown and not refused:
            self._tell_unknown(found.unknown, block_id)

    def _table(self, texts_by_block: Mapping[str, Sequence[str]]) -> Edit | None:
        content, colour = self._host.content, self._host.next_colour
        return edits.add_to_blocks(content, self._sheet, texts_by_block, colour=colour)

    def _tell_unknown(self, unknown: Mapping[str, Sequence[str]], block_id: str) -> None:
        names = ", ".join(name or "–" for name in unknown)
        texts = [text for column in unknown.values() for text in column]
        block = self._blocks[block_id].model.name
        self.told.emit(
            self.tr("No block is called {names}: these columns were not pasted.").format(names=names),
            "warn",
            {self.tr("Add them to {block}").format(block=block): lambda: self._tell(self.add(block_id, texts))},
        )

    def _tell(self, refused: str) -> None:
        if refused:
            self.told.emit(refused, "danger", {})
