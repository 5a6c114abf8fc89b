"""A session as the screen sees it: refusals are words, and notes that are written here have a colour."""

from collections.abc import Callable

from canvasapp.app.session import Session
from canvasapp.domain.engine.offering import Source
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.workshop import Letter, Note
from canvasapp.ui.kit.wording import error_text


class SessionHost:
    """The host of the sheets of one window; several may stand over one session."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._colour = session.content.workshop.legend[0].letter

    @property
    def content(self) -> Content:
        """The workshop as it stands."""
        return self.session.content

    @property
    def writable(self) -> bool:
        """Whether the workbook may be written."""
        return self.session.writable

    @property
    def next_colour(self) -> Letter:
        """The letter that new notes take; the first of the legend where the chosen one is not there any more."""
        legend = self.content.workshop.legend
        return self._colour if any(entry.letter == self._colour for entry in legend) else legend[0].letter

    def choose_colour(self, letter: Letter) -> None:
        """New notes take another letter from now on."""
        self._colour = letter

    def source(self, note: Note) -> Source | None:
        """How the source of a note stands that a sheet has offered; None for any other note."""
        return self.session.outcomes.source(note)

    def do(self, edit: Edit | None) -> str:
        """Carry out an edit. Returns "" or, where it was refused, the reason in words."""
        return refusal(lambda: self.session.do(edit))


def refusal(act: Callable[[], object]) -> str:
    """Do something; returns why it was refused, in words, or ""."""
    try:
        act()
    except WorldError as error:
        return error_text(error)
    return ""
