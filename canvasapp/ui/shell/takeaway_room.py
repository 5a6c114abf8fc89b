"""The page of decisions and actions, made when somebody first looks there, and its ways back to the workshop."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from canvasapp.domain.model.takeaway import Takeaway
from canvasapp.ui.kit.actions import Actions
from canvasapp.ui.kit.context import Context

if TYPE_CHECKING:
    from canvasapp.ui.takeaways.takeaways_page import TakeawaysPage
    from canvasapp.ui.workshop.workshop_page import WorkshopPage


class TakeawayRoom:
    """`back` shows the workshop again; `workshop` is the one that is open. `made` is None until it is first needed."""

    def __init__(
        self,
        context: Context,
        actions: Actions,
        back: Callable[[], None],
        workshop: "Callable[[], WorkshopPage | None]",
    ) -> None:
        self._context, self._actions, self._back, self._workshop = context, actions, back, workshop
        self.made: TakeawaysPage | None = None

    def page(self) -> "TakeawaysPage":
        """The page."""
        if self.made is None:
            # Its list and dialogs are not needed for the start.
            from canvasapp.ui.takeaways.takeaways_page import TakeawaysPage  # noqa: PLC0415

            self.made = TakeawaysPage(self._context, self._actions)
            self.made.closed.connect(self._back)
            self.made.source_wanted.connect(self._show_source)
        return self.made

    def leave(self) -> None:
        """Let go of the workshop."""
        if self.made is not None:
            self.made.leave()

    def _show_source(self, takeaway: Takeaway) -> None:
        """Back to the workshop, there where a takeaway came up."""
        self._back()
        workshop = self._workshop()
        if workshop is not None:
            # As heavy as the page of the workshop, which is loaded by now.
            from canvasapp.ui.workshop.sheet_links import go_to_source  # noqa: PLC0415

            go_to_source(workshop.opened, takeaway)
