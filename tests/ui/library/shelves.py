"""Workshops for the tests of the library, and what its page shows and asks for."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from canvasapp.app.library import Library
from canvasapp.domain.model.draft import Draft, DraftSheet, made
from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import NoteBody
from canvasapp.ui.library.library_page import LibraryPage

TODAY = date(2026, 3, 2)

PageMaker = Callable[..., LibraryPage]
"""Takes a context, and the width and height of the page."""


def add(library: Library, title: str, client: str, *notes: str, language: Language = "en") -> str:
    """A workshop with notes in one block; returns its id."""
    bodies = tuple(NoteBody(block="channels", text=text) for text in notes)
    sheet = DraftSheet(method="canvas-walk", title="Today", notes=bodies)
    draft = Draft(title=title, client=client, day=date(2005, 3, 14), language=language, sheets=(sheet,))
    return library.add(made(draft), "workshop.create")


@dataclass
class Heard:
    """What the page asked the window for."""

    opened: list[str] = field(default_factory=list)
    workbooks: list[Path | None] = field(default_factory=list)


def titles(page: LibraryPage) -> list[str]:
    """The titles of the cards, in their order."""
    return [card.workshop.title for card in page.model.cards]
