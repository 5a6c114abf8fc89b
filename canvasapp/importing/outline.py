"""The outline of a source: what all kinds of sources become before their pieces are given to blocks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from canvasapp.domain.model.finding import Finding

PartKind = Literal["heading", "bold", "item", "text", "code", "column", "end"]


@dataclass(frozen=True, slots=True)
class TextPart:
    """A heading, a bold line, an item of a list, a paragraph or a stretch of code, with its line (from 1).

    `level` is that of a heading (1 to 6; 0 stands above all: a sheet, a frame) or the depth of an item (from 1); a
    paragraph inside an item has the item's. `colour` is a paper or a letter, `marks` what a table says of a note. A
    "column" is the name above or beside cells of a table, whose "end" follows.
    """

    kind: PartKind
    line: int
    text: str
    level: int = 0
    colour: str = ""
    marks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TextCell:
    """A cell of a table: its parts, in order, and its whole text as it was typed ("" where that is its parts).

    One that is `covered` by a wider or taller cell has that one's parts.
    """

    parts: tuple[TextPart, ...] = ()
    covered: bool = False
    typed: str = ""

    @property
    def text(self) -> str:
        """All of its text, a line a part."""
        if self.typed:
            return self.typed
        return "\n".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table: rows of cells, each row with the line it begins on."""

    line: int
    rows: tuple[tuple[TextCell, ...], ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """Something that is no text for a note, and why."""

    line: int
    text: str
    reason: Finding


Entry = TextPart | TextTable | Aside


@dataclass(frozen=True)
class Outline:
    """The entries of a source, and what it says about itself."""

    entries: Sequence[Entry] = ()
    title: str = ""
    day: date | None = None
    author: str = ""
    findings: tuple[Finding, ...] = field(default=())
