"""What an export format is, and how the formats are found: every module of `export/formats` with a `FORMAT`."""

import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

import canvasapp.export.formats
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.finding import Finding as Finding
from canvasapp.domain.model.values import Language, Words
from canvasapp.domain.model.workshop import Sheet
from canvasapp.export.options import Declared, Options, declared

Chosen_co = TypeVar("Chosen_co", covariant=True)
Chosen = TypeVar("Chosen", bound=Options)


@dataclass(frozen=True)
class Job(Generic[Chosen_co]):
    """What is to be written: `sheets` are ids of sheets of `content` (empty: all the format can show).

    `language` is that of the printed labels; the team's own words stay as they are. `resources` is the folder
    with `fonts/` and `icons/`, `options` is what was chosen for the format. Notes due before `today` carry a clock
    (None: no clocks), and `font_folders` are searched for characters that the bundled fonts lack (None: those of the
    system).
    """

    content: Content
    methods: Mapping[str, Method]
    resources: Path
    language: Language
    options: Chosen_co
    sheets: tuple[str, ...] = ()
    today: date | None = None
    font_folders: tuple[Path, ...] | None = None

    def with_options(self, options: Chosen) -> "Job[Chosen]":
        """The same job for another format."""
        return Job(**{each.name: getattr(self, each.name) for each in fields(self)} | {"options": options})


@dataclass(frozen=True)
class Product:
    """The bytes of a file, the number of its pages (0: no paper) and what the user should know about it.

    `note_size` is the type size of the notes in points, of the smallest where sheets differ; None: it has no notes.
    `preview` is a PDF of the same pages, to look at where `data` is none itself.
    """

    data: bytes
    pages: int = 0
    findings: tuple[Finding, ...] = ()
    note_size: float | None = None
    preview: bytes = b""


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


def every_sheet(content: Content, methods: Mapping[str, Method]) -> tuple[Sheet, ...]:
    """All sheets of a workshop."""
    return content.sheets


@dataclass(frozen=True)
class Format(Generic[Chosen]):
    """One file format.

    `write` makes a file; `options` is what can be chosen for it. `read` takes (bytes, file name, methods) and raises
    `UnreadableFile`; None: write only. What makes `pages` is offered by the print centre, in the order of `place`, and
    of the formats that share a suffix the first is meant by it; everything else is text or data of a whole workshop.

    `sheets` says which sheets the format can show, and `nothing` what is wrong where there are none. A `single` format
    shows a sheet on one page if it can; a `whole` one begins with all sheets chosen. `lost` reads a written file again,
    and tells which texts of its job are not in it.
    """

    id: str
    suffix: str
    name: Words
    write: Callable[[Job[Chosen]], Product]
    options: Callable[[], Chosen]
    read: Callable[[bytes, str, Mapping[str, Method]], ReadWorkshop] | None = None
    pages: bool = False
    place: int = 100
    sheets: Callable[[Content, Mapping[str, Method]], tuple[Sheet, ...]] = every_sheet
    nothing: type[NothingToWrite] = NoHandout
    single: bool = False
    whole: bool = False
    lost: Callable[[bytes, Job[Chosen]], tuple[str, ...]] | None = None

    @property
    def declared(self) -> tuple[Declared, ...]:
        """The options that a user can choose."""
        return declared(self.options())


AnyFormat = Format[Any]


def formats() -> dict[str, AnyFormat]:
    """All formats by id in the order of their places, found by walking `export/formats`."""
    found: list[AnyFormat] = []
    for module in pkgutil.iter_modules(canvasapp.export.formats.__path__):
        if module.ispkg:
            continue
        candidate = getattr(import_module(f"canvasapp.export.formats.{module.name}"), "FORMAT", None)
        if isinstance(candidate, Format):
            found.append(candidate)
    return {each.id: each for each in sorted(found, key=lambda each: each.place)}


def page_formats(found: Mapping[str, AnyFormat]) -> dict[str, AnyFormat]:
    """Those formats that make pages."""
    return {name: made for name, made in found.items() if made.pages}
