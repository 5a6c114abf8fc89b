"""What a canvas needs of the workshop it belongs to."""

from typing import Protocol

from canvasapp.domain.change import Edit
from canvasapp.domain.content import Content
from canvasapp.domain.workshop import Letter


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

    def do(self, edit: Edit | None) -> str:
        """Carry out an edit (None: nothing to do). Returns "" or, where it was refused, the reason in words."""
