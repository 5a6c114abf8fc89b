"""What every page is given: the look, the memory, the places, the methods, and the interface's language."""

from dataclasses import dataclass

from canvasapp.app.places import Places
from canvasapp.app.settings import Settings
from canvasapp.domain.values import Language
from canvasapp.store.methods import Shelf
from canvasapp.ui.i18n import Interface
from canvasapp.ui.look import Look


@dataclass(frozen=True)
class Context:
    """Built once at the start and passed on."""

    look: Look
    settings: Settings
    places: Places
    interface: Interface
    methods: Shelf

    @property
    def language(self) -> Language:
        """The language of the interface."""
        return "ko" if self.interface.language == "ko" else "en"
