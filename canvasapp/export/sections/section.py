"""The model: a document is sections, a section is parts."""

from dataclasses import dataclass
from typing import Literal

from canvasapp.domain.engine.results.outcome import AnyResult
from canvasapp.domain.method.method import Canvas
from canvasapp.domain.model.workshop import Note

Role = Literal["body", "bullet", "muted"]


@dataclass(frozen=True)
class Heading:
    """A heading within a section."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """A text; line ends are kept."""

    text: str
    role: Role = "body"


@dataclass(frozen=True)
class TextTable:
    """A table of texts; `numeric` says of each column whether it has numbers. The first column names the rows."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...] = ()


@dataclass(frozen=True)
class Picture:
    """The figure of a result; `told` says in words what it shows."""

    result: AnyResult
    title: str
    told: str


@dataclass(frozen=True)
class FilledCanvas:
    """The canvas of a sheet with its notes by block, in fill-in order; `names` are those of the blocks, and of the
    shelf, where some lie there."""

    sheet: str
    canvas: Canvas
    names: dict[str, str]
    notes: dict[str, tuple[Note, ...]]
    credit: str


Part = Heading | Paragraph | TextTable | Picture | FilledCanvas


@dataclass(frozen=True)
class Section:
    """Parts under a title; `kind` says what it is, `finding` what has come out of it in a sentence."""

    kind: str
    title: str
    parts: tuple[Part, ...]
    finding: str = ""


def team_texts(section: Section) -> tuple[str, ...]:
    """What the team itself wrote: titles, notes, texts, and what the rows of its tables are about."""
    found = [section.title]
    for part in section.parts:
        match part:
            case Paragraph(role="body" | "bullet"):
                found.append(part.text)
            case TextTable():
                found += [row[0] for row in part.rows]
            case FilledCanvas():
                found += [note.text for notes in part.notes.values() for note in notes]
    return tuple(text for text in found if text.strip())


def texts_of(section: Section) -> tuple[str, ...]:
    """All texts of a section, as they are to be found again in whatever was written from it."""
    found = [section.title, section.finding]
    for part in section.parts:
        match part:
            case Heading() | Paragraph():
                found.append(part.text)
            case TextTable():
                found += [*part.head, *(cell for row in part.rows for cell in row)]
            case Picture():
                found.append(part.title)
            case FilledCanvas():
                found += [note.text for notes in part.notes.values() for note in notes]
    return tuple(text for text in found if text.strip())
