"""What every page of a sheet is to the stack of an open workshop, whatever its method."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from canvasapp.domain.model.change import Step
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.canvas.unsaved_texts import UnsavedText


class StepsView(Protocol):
    """A page that goes through the steps of a method."""

    @property
    def results_wanted(self) -> bool:
        """Whether the results are to be seen beside the elements."""

    def move_on(self, way: int) -> None:
        """Go to the next (1) or the previous (-1) step."""

    def toggle_help(self) -> None:
        """Help and example of what has the keyboard, or of all that is shown."""

    def toggle_results(self) -> None:
        """Want the results, or not."""

    def go_to_origin(self, rule: str, row: str) -> None:
        """Show where an offered note comes from."""

    def go_to(self, name: str, row: str = "") -> None:
        """Show the step of an element, and the row in it."""

    def element_in_focus(self) -> str:
        """The element that has the keyboard; "" if none has."""


class SheetView(Protocol):
    """The page of one sheet."""

    sheet_id: str

    @property
    def widget(self) -> QWidget:
        """The page itself."""

    @property
    def canvas(self) -> CanvasSheet | None:
        """The canvas that it is; None if it is none."""

    @property
    def steps(self) -> StepsView | None:
        """The steps that it goes through; None if there are none."""

    def follow(self, step: Step) -> None:
        """Take over a step of the document, our own or another program's."""

    def catch_up(self) -> None:
        """Show what came while the page was out of sight; to be called before it is shown."""

    def enter(self) -> None:
        """The keyboard goes to it."""

    def flush(self) -> bool:
        """Keep what is still being typed. False if that was refused; the text is then still there."""

    def typed(self) -> str:
        """All texts that are being typed and not kept yet, one below the other. Disturbs none of them."""

    def take_drafts(self) -> list[UnsavedText]:
        """Take away what is being typed and could become notes of a canvas, since the sheet goes."""

    def project(self, on: bool) -> None:
        """As the projector shows it, or as for work."""
