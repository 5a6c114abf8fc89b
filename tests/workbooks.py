"""Workbooks for the tests: real files with a workshop in them, and the edits that tests make."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from canvasapp.app.document import Document
from canvasapp.app.library import Library
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.change import Step
from canvasapp.domain.model.edits import add_notes, edit_note
from canvasapp.domain.model.workshop import Note
from canvasapp.store.method_files import load_methods
from canvasapp.store.sqlite.workbook import SqliteWorkbook

ROOT = Path(__file__).parents[1]
METHODS: dict[str, Method] = load_methods(ROOT / "resources" / "methods")
BLOCKS = METHODS["canvas-walk"].blocks


def ticking(start: datetime = datetime(2026, 3, 2, 9, tzinfo=UTC)) -> Callable[[], datetime]:
    """A clock that goes on by a second whenever it is read."""
    seconds = count()
    return lambda: start + timedelta(seconds=next(seconds))


def library_of(workbook: SqliteWorkbook) -> Library:
    return Library(workbook, METHODS, "Mina", ticking())


def with_workshop(path: Path, title: str = "Lantern Books") -> str:
    """A new workbook at `path` with one workshop of one empty canvas; returns the workshop's id."""
    with SqliteWorkbook.create(path) as workbook:
        return library_of(workbook).create(title, "en", None, "Today")


def opened(workbook: SqliteWorkbook, workshop_id: str | None = None) -> Document:
    """The document of a workshop, of the first one if none is named."""
    return Document(workbook, workshop_id or workbook.workshops()[0].workshop.id, "Mina", ticking())


def add(document: Document, *texts: str, block: str = "channels") -> tuple[Note, ...]:
    """New notes on the first sheet, each call one step; returns the notes."""
    step = made(document.do(add_notes(document.content, document.content.sheets[0].id, block, texts)))
    return tuple(change.after for change in step.changes if isinstance(change.after, Note))


def retext(document: Document, note: Note, text: str) -> Step:
    """Another text for a note."""
    return made(document.do(edit_note(document.content, note.id, text)))


def made(step: Step | None) -> Step:
    """The step of an edit that did change something."""
    assert step is not None
    return step


def texts(document: Document, block: str = "channels") -> list[str]:
    """The texts of a block of the first sheet, in their order."""
    return [note.text for note in document.content.in_block(document.content.sheets[0].id, block)]
