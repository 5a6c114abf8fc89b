"""What comes in, before it is taken: read as asked, its pieces sent to other blocks, and then taken somewhere."""

from collections.abc import Iterable, Mapping

from canvasapp.app.importing import Incoming, read_bytes
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.edits import move_notes
from canvasapp.domain.model.workshop import Note, Sheet
from canvasapp.importing.vocabulary import Vocabulary


class Intake:
    """The bytes of one source and what they are understood to be.

    `content` is the workshop they make, with the moves that were made; `incoming` what the reader said. `encoding` and
    `method` are what was asked for (None: what fits best). Raises UnreadableSource or UnreadableFile where it cannot be
    read so.
    """

    def __init__(
        self, data: bytes, file: str, methods: Mapping[str, Method], vocabulary: Vocabulary, method: str | None = None
    ) -> None:
        self.file = file
        self._data, self._methods, self._vocabulary = data, methods, vocabulary
        self.encoding: str | None = None
        self.method = method
        self.incoming = self._read(None, method)
        self.content = self.incoming.content
        self.chosen: str | None = None

    @property
    def is_text(self) -> bool:
        """Whether it has an encoding that can be another."""
        return bool(self.incoming.encoding)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The canvases that were found."""
        return self.content.sheets

    @property
    def sheet(self) -> Sheet:
        """The canvas that is looked at."""
        return next((sheet for sheet in self.sheets if sheet.id == self.chosen), self.sheets[0])

    def read_as(self, encoding: str | None, method: str | None) -> None:
        """Read it again, in another encoding or as another canvas; moves are forgotten."""
        self.incoming = self._read(encoding, method)
        self.encoding, self.method = encoding, method
        self.content, self.chosen = self.incoming.content, None

    def choose(self, sheet_id: str | None) -> None:
        """Take one canvas alone; None: all."""
        self.chosen = sheet_id

    def notes(self, block: str) -> tuple[Note, ...]:
        """The pieces in a block of the canvas that is looked at, or on its shelf."""
        return self.content.in_block(self.sheet.id, block)

    def send(self, note_ids: Iterable[str], block: str, row: int | None = None) -> None:
        """Send pieces to a block, or to the shelf."""
        edit = move_notes(self.content, note_ids, self.sheet.id, block, row)
        if edit is not None:
            self.content = self.content.apply(edit.changes)

    def taken(self) -> Content:
        """The workshop that is taken: all canvases, or the one that was chosen."""
        if self.chosen is None:
            return self.content
        sheet = self.sheet
        return content_of(self.content.workshop, [sheet], self.content.on_sheet(sheet.id), ())

    @property
    def placed(self) -> int:
        """The notes that have a block, in what is taken."""
        return sum(1 for note in self.taken().notes.values() if note.block != SHELF)

    def _read(self, encoding: str | None, method: str | None) -> Incoming:
        return read_bytes(self._data, self.file, self._methods, self._vocabulary, encoding=encoding, method=method)
