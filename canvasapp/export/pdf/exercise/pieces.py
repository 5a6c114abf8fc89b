"""Pieces of pages, one below the other: what stays together, what is repeated, and where pages end."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from canvasapp.export.figures.marks import Figure


@dataclass(frozen=True)
class Piece:
    """A figure that is not broken. `before` is space above it, but not at the top of a page.

    `keeps` holds it on one page with the next piece; `header` is repeated above it where it begins a page.
    """

    figure: Figure
    before: float = 0
    keeps: bool = False
    header: Figure | None = None


@dataclass(frozen=True)
class Placed:
    """A figure on a page, `top` points below the first one's place."""

    figure: Figure
    top: float


Page = tuple[Placed, ...]


def kept(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces that stay together with each other and with what follows them."""
    return [replace(piece, keeps=True) for piece in pieces]


def spaced(pieces: Sequence[Piece], before: float) -> list[Piece]:
    """Pieces with space above the first."""
    return [replace(piece, before=before) if i == 0 else piece for i, piece in enumerate(pieces)]


def paginated(pieces: Iterable[Piece], room: Callable[[int], float]) -> list[Page]:
    """The pieces on pages; `room` is the height of page 0, 1, ...

    A run of pieces that stay together begins a new page if it does not fit; one that no page could hold is broken.
    """
    pages: list[list[Placed]] = [[]]
    top = 0.0
    for run in _runs(pieces):
        height = sum(piece.figure.height + (piece.before if i or top else 0) for i, piece in enumerate(run))
        if top and top + height > room(len(pages) - 1) + 0.01 and _can_wait(run, top, room, len(pages)):
            pages.append([])
            top = 0.0
        for piece in run:
            before = piece.before if top else 0
            if top and top + before + piece.figure.height > room(len(pages) - 1) + 0.01:
                pages.append([])
                top, before = 0.0, 0.0
            if not top and piece.header is not None and len(pages) > 1:
                pages[-1].append(Placed(piece.header, 0))
                top = piece.header.height
            pages[-1].append(Placed(piece.figure, top + before))
            top += before + piece.figure.height
    return [tuple(page) for page in pages]


def _can_wait(run: Sequence[Piece], top: float, room: Callable[[int], float], page: int) -> bool:
    """Whether a run is better begun on a new page: it fits there, or little is left here."""
    height = sum(piece.figure.height + piece.before for piece in run)
    return height <= room(page) or top > room(page - 1) / 2


def _runs(pieces: Iterable[Piece]) -> Iterable[list[Piece]]:
    run: list[Piece] = []
    for piece in pieces:
        run.append(piece)
        if not piece.keeps:
            yield run
            run = []
    if run:
        yield run
