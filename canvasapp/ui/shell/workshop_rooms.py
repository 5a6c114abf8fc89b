"""The rooms beside an open workshop, made when somebody first looks there, and their ways back to it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from canvasapp.domain.model.takeaway import Takeaway
from canvasapp.ui.kit.actions import Actions
from canvasapp.ui.kit.context import Context

if TYPE_CHECKING:
    from canvasapp.ui.agenda.agenda_page import AgendaPage
    from canvasapp.ui.takeaways.takeaways_page import TakeawaysPage
    from canvasapp.ui.workshop.workshop_page import WorkshopPage


class WorkshopRooms:
    """Decisions and actions, and the agenda. `back` shows the workshop again; `workshop` is the one that is open."""

    def __init__(
        self,
        context: Context,
        actions: Actions,
        back: Callable[[], None],
        workshop: "Callable[[], WorkshopPage | None]",
    ) -> None:
        self._context, self._actions, self._back, self._workshop = context, actions, back, workshop
        self._takeaways: TakeawaysPage | None = None
        self._agenda: AgendaPage | None = None

    def made(self) -> "list[TakeawaysPage | AgendaPage]":
        """The pages that somebody has looked at."""
        return [page for page in (self._takeaways, self._agenda) if page is not None]

    def takeaways(self) -> "TakeawaysPage":
        """The page of decisions and actions."""
        if self._takeaways is None:
            # Its list and dialogs are not needed for the start.
            from canvasapp.ui.takeaways.takeaways_page import TakeawaysPage  # noqa: PLC0415

            self._takeaways = TakeawaysPage(self._context, self._actions)
            self._takeaways.closed.connect(self._back)
            self._takeaways.source_wanted.connect(self._show_source)
        return self._takeaways

    def agenda(self) -> "AgendaPage":
        """The page of the agenda and its clock."""
        if self._agenda is None:
            # As the other.
            from canvasapp.ui.agenda.agenda_page import AgendaPage  # noqa: PLC0415

            self._agenda = AgendaPage(self._context, self._actions)
            self._agenda.closed.connect(self._back)
            self._agenda.sheet_wanted.connect(self._show_sheet)
        return self._agenda

    def leave(self) -> None:
        """Let go of the workshop."""
        for page in self.made():
            page.leave()

    def _show_sheet(self, sheet_id: str) -> None:
        """Back to the workshop, to a sheet."""
        self._back()
        workshop = self._workshop()
        if workshop is not None:
            workshop.show_sheet(sheet_id)

    def _show_source(self, takeaway: Takeaway) -> None:
        """Back to the workshop, there where a takeaway came up."""
        self._back()
        workshop = self._workshop()
        if workshop is not None:
            # As heavy as the page of the workshop, which is loaded by now.
            from canvasapp.ui.workshop.sheet_links import go_to_source  # noqa: PLC0415

            go_to_source(workshop.opened, takeaway)
