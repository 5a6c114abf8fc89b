"""What was found in a source: canvases with their pieces, and what found no block or was left out."""

from dataclasses import dataclass, field
from datetime import date

from canvasapp.domain.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Piece:
    """A text for one note, with the block it belongs to (`SHELF`: none), its line, and what a table says about it.

    `colour` is a paper's name or a letter, `status` and the others are as a note has them; empty where unknown.
    """

    block: str
    text: str
    line: int
    colour: str = ""
    marks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """Text that is in no note: its line, and why."""

    line: int
    text: str
    reason: Finding


@dataclass(frozen=True)
class FoundCanvas:
    """One canvas: the id of its method, its title ("" where the source gives it none), its pieces in their order."""

    method: str
    title: str
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Found:
    """Everything in a source.

    `unplaced` are texts that belong to no block, each with its reason; `left` are texts that are no idea (a heading, a
    picture, a comment). `named` are the lines that were taken for names of blocks and titles.
    """

    canvases: tuple[FoundCanvas, ...] = ()
    unplaced: tuple[Left, ...] = ()
    left: tuple[Left, ...] = ()
    named: tuple[tuple[int, str], ...] = ()
    title: str = ""
    day: date | None = None
    author: str = ""
    findings: tuple[Finding, ...] = field(default=())

    @property
    def placed(self) -> int:
        """The number of pieces that have a block."""
        return sum(len(canvas.pieces) for canvas in self.canvases)
