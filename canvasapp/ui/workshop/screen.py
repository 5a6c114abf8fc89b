"""What commands and menus need of the screen of an open workshop."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from canvasapp.domain.engine.offering import Source
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.note_history import Event, Removed
from canvasapp.domain.model.workshop import Letter, Note
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.kit.actions import Actions
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import MessageBar
from canvasapp.ui.workshop.find_bar import FindBar
from canvasapp.ui.workshop.sheet_stack import SheetStack
from canvasapp.ui.workshop.sheet_tabs import SheetTabs


class Screen(Protocol):
    """An open workshop with its sheets, bars and signals."""

    context: Context
    table: Actions
    tabs: SheetTabs
    sheets: SheetStack
    message: MessageBar
    finder: FindBar
    next_colour: Letter
    presenting: bool
    library_wanted: SignalInstance
    print_wanted: SignalInstance
    gallery_wanted: SignalInstance

    @property
    def content(self) -> Content:
        """The workshop as it stands."""

    @property
    def writable(self) -> bool:
        """Whether the workbook may be written."""

    def source(self, note: Note) -> Source | None:
        """How the source of a note stands that a sheet has offered; None for any other note."""

    def history(self, note: Note) -> tuple[Event, ...]:
        """What happened to a note, newest first; a refusal is told."""

    def removed(self, sheet_id: str) -> tuple[Removed, ...]:
        """The notes that were removed from a sheet, the last one first; a refusal is told."""

    def do(self, edit: Edit | None) -> str:
        """Carry out an edit; returns why it was refused, or ""."""

    def undo(self) -> str:
        """Take back the last step; returns why it was refused, or ""."""

    def redo(self) -> str:
        """Do again what was taken back; returns why it was refused, or ""."""

    def report(self, refused: str) -> None:
        """Tell why something was refused; "" tells nothing."""

    def run(self, command: str) -> None:
        """Carry out a command by its action id."""

    def flush(self) -> bool:
        """Keep what is still being typed. False if that was refused; the text is then still there."""

    def canvas(self) -> CanvasSheet | None:
        """The canvas in front; None if the sheet in front is not one."""

    def with_canvas(self, act: Callable[[CanvasSheet], object]) -> None:
        """Do something with the canvas in front, if there is one."""

    def current_sheet(self) -> str:
        """The id of the sheet in front."""

    def show_sheet(self, sheet_id: str) -> None:
        """Bring a sheet to the front."""

    def choose_sheet(self, sheet_id: str) -> None:
        """Bring a sheet to the front when what is being typed on this one could be kept."""

    def present(self, on: bool) -> None:
        """The canvas alone, as large as it goes, or everything again."""

    def toggle_guide(self) -> None:
        """Show or hide the guide, or the results of the sheet of a method."""

    def window(self) -> QWidget:
        """The window, for dialogs and menus to stand before."""
