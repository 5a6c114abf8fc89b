"""What every page is given: the look, the memory, the places, the methods, and the interface's language."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from canvasapp.app.method_library import MethodFiles
from canvasapp.app.places import Places
from canvasapp.app.settings import Settings
from canvasapp.domain.model.values import Language
from canvasapp.importing.vocabulary import Vocabulary, load_vocabulary
from canvasapp.ui.kit.i18n import Interface
from canvasapp.ui.look.look import Look

if TYPE_CHECKING:
    from canvasapp.export.figures.lettering import Lettering


@dataclass(frozen=True)
class Context:
    """Built once at the start and passed on."""

    look: Look
    settings: Settings
    places: Places
    interface: Interface
    methods: MethodFiles

    @property
    def language(self) -> Language:
        """The language of the interface."""
        return "ko" if self.interface.language == "ko" else "en"

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The names of blocks, read when something comes in for the first time."""
        return load_vocabulary(self.places.vocabulary, self.methods)

    @cached_property
    def lettering(self) -> "Lettering":
        """The fonts of all figures of the window; 20 MB, loaded for the first of them."""
        # reportlab, which reads the fonts, stays off the start.
        from canvasapp.export.figures.lettering import Lettering  # noqa: PLC0415

        return Lettering(self.places.resources)
