"""What an export format is, and how the formats are found: every module of this package with a `FORMAT`."""

import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import ClassVar, Literal

import canvasapp.export
from canvasapp.domain.content import Content
from canvasapp.domain.errors import WorldError
from canvasapp.domain.method import Method
from canvasapp.domain.values import Language, Words

PaperSize = Literal["A4", "A3", "A2", "A1", "A0", "Letter", "Tabloid"]
PAPER_SIZES: tuple[PaperSize, ...] = ("A4", "A3", "A2", "A1", "A0", "Letter", "Tabloid")


@dataclass(frozen=True)
class Job:
    """What is to be written: `sheets` are ids of sheets of `content` (empty: all the format can show).

    `language` is that of the printed labels; the team's own words stay as they are. `resources` is the folder
    with `fonts/` and `icons/`. `paper`, `guides` (guiding questions on a blank handout) and `colour` (False: black
    and white) matter to paper alone.
    """

    content: Content
    methods: Mapping[str, Method]
    resources: Path
    language: Language
    sheets: tuple[str, ...] = ()
    paper: PaperSize = "A4"
    guides: bool = True
    colour: bool = True


@dataclass(frozen=True)
class Finding:
    """Something the user should know about a product or a reading: a sentence with `{named}` places and their values.

    `sentence` is English and a literal in the source, so that the window can translate it before filling it.
    """

    sentence: str
    details: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format(**self.details)


@dataclass(frozen=True)
class Product:
    """The bytes of a file, the number of its pages (0: no paper) and what the user should know about it."""

    data: bytes
    pages: int = 0
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Reading:
    """A workshop read from a file, with what was not understood; nothing is dropped in silence."""

    content: Content
    findings: tuple[Finding, ...] = ()


class UnreadableFile(WorldError):
    """A file that is not in its format."""

    sentence: ClassVar[str] = "{file} cannot be read: line {line}: {reason}. Nothing was imported."


class NothingToWrite(WorldError):
    """There is no sheet the format could show."""

    sentence: ClassVar[str] = "There is no canvas in this workshop to export. Add a canvas sheet first."


@dataclass(frozen=True)
class Format:
    """One file format. `read` takes (bytes, file name, methods) and raises `UnreadableFile`; None: write only."""

    id: str
    suffix: str
    name: Words
    write: Callable[[Job], Product]
    read: Callable[[bytes, str, Mapping[str, Method]], Reading] | None = None


def formats() -> dict[str, Format]:
    """All formats by id, found by walking this package."""
    found: dict[str, Format] = {}
    for module in pkgutil.iter_modules(canvasapp.export.__path__):
        if module.ispkg:
            continue
        candidate = getattr(import_module(f"canvasapp.export.{module.name}"), "FORMAT", None)
        if isinstance(candidate, Format):
            found[candidate.id] = candidate
    return found
