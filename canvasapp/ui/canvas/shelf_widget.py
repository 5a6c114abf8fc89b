"""The shelf beside a canvas: the notes that have no block there are always in sight, whatever brought them here."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from canvasapp.domain.method.note_shelf import SHELF_AREA, SHELF_PROMPT, on_shelf, shelf_order
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.canvas.block_model import BlockModel, Dropped
from canvasapp.ui.canvas.block_widget import BlockWidget
from canvasapp.ui.kit.host import Host
from canvasapp.ui.look.look import Look


class ShelfModel(BlockModel):
    """The notes of a sheet in none of its canvas's `blocks`, in their order; what is dropped goes to the shelf."""

    def __init__(
        self, host: Host, sheet_id: str, blocks: frozenset[str], dropped: Dropped, parent: QObject | None = None
    ) -> None:
        super().__init__(host, sheet_id, SHELF, dropped, parent)
        self._blocks = blocks
        self.notes = list(on_shelf(host.content, sheet_id, blocks))

    def _belongs(self, note: Note) -> bool:
        return note.sheet == self.sheet_id and note.block not in self._blocks

    def _key(self, note: Note) -> tuple[str, ...]:
        return shelf_order(note)


class ShelfWidget(BlockWidget):
    """Is shown while it has notes, something is being typed there, or the focus is on it. It has no number: no key
    leads to it by counting."""

    def __init__(
        self, model: ShelfModel, host: Host, look: Look, submit: Callable[[str], str], parent: QWidget
    ) -> None:
        super().__init__(SHELF_AREA, SHELF_PROMPT, 0, model, host, look, submit, parent)

    @property
    def is_wanted(self) -> bool:
        return bool(self.model.notes) or self.in_focus or not self.input.empty
