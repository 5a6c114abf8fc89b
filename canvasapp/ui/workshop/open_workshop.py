"""What commands, menus and links work on: an open workshop on the screen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from canvasapp.app.session import Session
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.session_host import SessionHost
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.workshop.sheet_stack import SheetStack

T = TypeVar("T")


class Front(Protocol):
    """The way between the sheets of the workshop, and the place where refusals are told."""

    def flush(self) -> bool:
        """Keep what is still being typed. False if that was refused; the text is then still there."""

    def show_sheet(self, sheet_id: str) -> None:
        """Bring a sheet to the front."""

    def choose_sheet(self, sheet_id: str) -> None:
        """Bring a sheet to the front when what is being typed on this one could be kept."""

    def report(self, refused: str) -> None:
        """Tell why something was refused; "" tells nothing."""


@dataclass(frozen=True)
class OpenWorkshop:
    """The host of its sheets, the sheets themselves, and the way between them."""

    context: Context
    host: SessionHost
    sheets: SheetStack
    front: Front

    @property
    def session(self) -> Session:
        """The workshop without its window."""
        return self.host.session

    @property
    def content(self) -> Content:
        """The workshop as it stands."""
        return self.host.content

    @property
    def window(self) -> QWidget:
        """The window, for dialogs and menus to stand before."""
        return self.sheets.window()

    def read(self, look: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        """Read something out of the workbook; a refusal is told, and nothing found then."""
        try:
            return look()
        except WorldError as error:
            self.front.report(error_text(error))
            return ()

    def do(self, edit: Edit | None) -> None:
        """Carry out an edit; a refusal is told."""
        self.front.report(self.host.do(edit))
