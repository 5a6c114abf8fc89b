"""What a canvas needs of the workshop it belongs to."""

from typing import Protocol

from canvasapp.domain.engine.offering import Source
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.workshop import Letter, Note


class Host(Protocol):
    """The open workshop, as its canvases see it."""

    @property
    def content(self) -> Content:
        """The workshop as it stands."""

    @property
    def writable(self) -> bool:
        """Whether the workbook may be written."""

    @property
    def next_colour(self) -> Letter:
        """The letter that new notes take."""

    def source(self, note: Note) -> Source | None:
        """How the source of a note stands that a sheet has offered; None for any other note."""

    def do(self, edit: Edit | None) -> str:
        """Carry out an edit (None: nothing to do). Returns "" or, where it was refused, the reason in words."""
