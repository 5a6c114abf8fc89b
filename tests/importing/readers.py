"""What the tests of the reader share: the vocabulary that is shipped, and shorter ways to ask."""

from pathlib import Path

from canvasapp.importing.found import Found
from canvasapp.importing.reading import SourceReading, read_source
from canvasapp.importing.vocabulary import load_vocabulary
from canvasapp.store.method_files import load_methods

ROOT = Path(__file__).parents[2]
METHODS = load_methods(ROOT / "resources" / "methods")
VOCABULARY = load_vocabulary(ROOT / "resources" / "vocabulary", METHODS)


def read_text(text: str, file: str = "x.md", **asked: object) -> SourceReading:
    """What is in a text."""
    return read_source(text.encode(), file, VOCABULARY, **asked)  # type: ignore[arg-type]


def notes_in(found: Found) -> dict[str, list[str]]:
    """The texts of all canvases by block, in order."""
    notes: dict[str, list[str]] = {}
    for canvas in found.canvases:
        for piece in canvas.pieces:
            notes.setdefault(piece.block, []).append(piece.text)
    return notes


def notes_of(text: str, file: str = "x.md") -> dict[str, list[str]]:
    """The notes in a text, by block."""
    return notes_in(read_text(text, file).found)


def all_words(found: Found) -> str:
    """Everything that is anywhere in what was found, in one text."""
    pieces = [piece.text for canvas in found.canvases for piece in canvas.pieces]
    pieces += [left.text for left in (*found.unplaced, *found.left)]
    pieces += [text for _, text in found.named]
    pieces += [canvas.title for canvas in found.canvases]
    return "\n".join([*pieces, found.title, found.author, str(found.day or "")])
