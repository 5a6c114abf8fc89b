"""The canvas that offered notes go to: one for the whole workshop, the one that was shown or chosen last."""

from collections.abc import Callable, Mapping

from canvasapp.app.settings import CANVAS_AT_HAND, Setting, Settings
from canvasapp.domain.engine.boards import canvas_behind
from canvasapp.domain.method.method import Canvas, Method
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.workshop import Sheet


class CanvasAtHand:
    """Of one workshop; remembered in its settings."""

    def __init__(self, content: Callable[[], Content], methods: Mapping[str, Method], settings: Settings) -> None:
        """`content` gives the workshop as it stands."""
        self._content, self._methods, self._settings = content, methods, settings

    @property
    def id(self) -> str:
        """The id of the sheet; "" if there is no canvas."""
        ids = [sheet.id for sheet in self.all()]
        chosen = self._settings.get(self._setting)
        return chosen if chosen in ids else ids[0] if ids else ""

    def choose(self, sheet_id: str) -> None:
        """From now on it is another one; what is not a canvas changes nothing."""
        if sheet_id != self.id and sheet_id in {sheet.id for sheet in self.all()}:
            self._settings.remember(self._setting, sheet_id)

    def shown(self) -> Canvas | None:
        """What it looks like: its blocks, and which of them take what is offered; None if there is no canvas."""
        sheet = self._content().find_sheet(self.id)
        return self._methods[sheet.method].canvas if sheet is not None else None

    def behind(self, sheet_id: str) -> str:
        """The id of the canvas whose notes a sheet looks at, as on paper; "" if there is none."""
        return canvas_behind(self._content(), self._methods, sheet_id) or ""

    def all(self) -> tuple[Sheet, ...]:
        """The sheets that take notes."""
        return tuple(sheet for sheet in self._content().sheets if self._takes_notes(sheet))

    def _takes_notes(self, sheet: Sheet) -> bool:
        method = self._methods.get(sheet.method)
        return method is not None and bool(method.canvas_blocks)

    @property
    def _setting(self) -> Setting[str]:
        return CANVAS_AT_HAND.of(self._content().workshop.id)
