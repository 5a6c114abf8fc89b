"""What an export format is, and how the formats are found: every module of `export/formats` with a `FORMAT`."""

import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from importlib import import_module
from pathlib import Path
from typing import ClassVar, Literal

import canvasapp.export.formats
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.finding import Finding as Finding
from canvasapp.domain.model.values import LANGUAGES, Language, Words
from canvasapp.domain.model.workshop import Sheet

PaperSize = Literal["A4", "A3", "A2", "A1", "A0", "Letter", "Tabloid"]
PAPER_SIZES: tuple[PaperSize, ...] = ("A4", "A3", "A2", "A1", "A0", "Letter", "Tabloid")


@dataclass(frozen=True)
class Job:
    """What is to be written: `sheets` are ids of sheets of `content` (empty: all the format can show).

    `language` is that of the printed labels; the team's own words stay as they are. `resources` is the folder
    with `fonts/` and `icons/`. The rest matters to paper alone: `guides` are guiding questions, help and examples on a
    blank handout, `colour` False is black and white, notes due before `today` carry a clock (None: no clocks), and
    `font_folders` are searched for characters that the bundled fonts lack (None: those of the system).

    To handouts alone: `filled` has the answers on it (those to private questions only if `private` too), `both` the
    labels in the other language too, and `method` is the id of a method whose blank handout is wanted whatever sheets
    there are. Behind a blank handout come the `facilitator` sheet, with the steps by the clock if they `start` at some
    time, and `vote_cards`.
    """

    content: Content
    methods: Mapping[str, Method]
    resources: Path
    language: Language
    sheets: tuple[str, ...] = ()
    paper: PaperSize = "A4"
    guides: bool = True
    colour: bool = True
    today: date | None = None
    font_folders: tuple[Path, ...] | None = None
    filled: bool = False
    private: bool = False
    both: bool = False
    method: str | None = None
    facilitator: bool = False
    start: time | None = None
    vote_cards: bool = False

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the labels, the main one first."""
        others = tuple(language for language in LANGUAGES if language != self.language)
        return (self.language, *others) if self.both else (self.language,)


@dataclass(frozen=True)
class Product:
    """The bytes of a file, the number of its pages (0: no paper) and what the user should know about it.

    `note_size` is the type size of the notes in points, of the smallest where sheets differ; None: it has no notes.
    """

    data: bytes
    pages: int = 0
    findings: tuple[Finding, ...] = ()
    note_size: float | None = None


@dataclass(frozen=True)
class ReadWorkshop:
    """A workshop read from a file, with what was not understood; nothing is dropped in silence."""

    content: Content
    findings: tuple[Finding, ...] = ()


class UnreadableFile(WorldError):
    """A file that is not in its format; `reason` is a sentence, with what to do."""

    sentence: ClassVar[str] = "{file} cannot be read: line {line}: {reason} Nothing was imported."


class NothingToWrite(WorldError):
    """There is no sheet the format could show."""

    sentence: ClassVar[str] = "There is no canvas in this workshop to export. Add a canvas sheet first."


class NoHandout(NothingToWrite):
    """There is no sheet whose method is known, or no such method."""

    sentence: ClassVar[str] = "There is no sheet in this workshop to make a handout of. Add a sheet first."


def canvas_sheets(content: Content, methods: Mapping[str, Method]) -> tuple[Sheet, ...]:
    """The sheets of a workshop that can be put on paper as a canvas."""
    return tuple(
        sheet for sheet in content.sheets if sheet.method in methods and methods[sheet.method].canvas is not None
    )


def handout_sheets(content: Content, methods: Mapping[str, Method]) -> tuple[Sheet, ...]:
    """The sheets of a workshop that there can be a handout of: those whose method is known."""
    return tuple(sheet for sheet in content.sheets if sheet.method in methods)


@dataclass(frozen=True)
class Format:
    """One file format. `read` takes (bytes, file name, methods) and raises `UnreadableFile`; None: write only."""

    id: str
    suffix: str
    name: Words
    write: Callable[[Job], Product]
    read: Callable[[bytes, str, Mapping[str, Method]], ReadWorkshop] | None = None


def formats() -> dict[str, Format]:
    """All formats by id, found by walking `export/formats`."""
    found: dict[str, Format] = {}
    for module in pkgutil.iter_modules(canvasapp.export.formats.__path__):
        if module.ispkg:
            continue
        candidate = getattr(import_module(f"canvasapp.export.formats.{module.name}"), "FORMAT", None)
        if isinstance(candidate, Format):
            found[candidate.id] = candidate
    return found
