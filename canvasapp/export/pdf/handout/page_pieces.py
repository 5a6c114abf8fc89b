"""Pieces of pages, one below the other: what stays together, what is repeated, and where pages end."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from canvasapp.export.figures.marks import Figure


@dataclass(frozen=True)
class PagePiece:
    """A figure that is not broken. `before` is space above it, but not at the top of a page.

    `keeps` holds it on one page with the next piece; `joins` does so if a page can hold all that is joined;
    `header` is repeated above it where it begins a page; `smaller` makes it again for the height that is left of a
    page, if it can be so low.
    """

    figure: Figure
    before: float = 0
    keeps: bool = False
    joins: bool = False
    header: Figure | None = None
    smaller: Callable[[float], Figure | None] | None = None


@dataclass(frozen=True)
class Placed:
    """A figure on a page, `top` points below the first one's place."""

    figure: Figure
    top: float


Page = tuple[Placed, ...]


def kept(pieces: Sequence[PagePiece]) -> list[PagePiece]:
    """Pieces that stay together with each other and with what follows them."""
    return [replace(piece, keeps=True) for piece in pieces]


def spaced(pieces: Sequence[PagePiece], before: float) -> list[PagePiece]:
    """Pieces with space above the first."""
    return [replace(piece, before=before) if i == 0 else piece for i, piece in enumerate(pieces)]


def joined(pieces: Sequence[PagePiece]) -> list[PagePiece]:
    """Pieces that stand on one page if a page can hold them."""
    return [replace(piece, joins=True) for piece in pieces[:-1]] + list(pieces[-1:])


def paginated(pieces: Iterable[PagePiece], room: Callable[[int], float]) -> list[Page]:
    """The pieces on pages; `room` is the height of page 0, 1, ...

    A run of pieces that stay together begins a new page if it does not fit; one that no page could hold is broken:
    first where pieces are only joined, else anywhere.
    """
    pages = _Pages(room)
    for run in _runs(pieces, lambda piece: piece.keeps or piece.joins):
        if pages.could_hold(run):
            pages.put(run)
        else:
            for part in _runs(run, lambda piece: piece.keeps):
                pages.put(part)
    return [tuple(page) for page in pages.pages]


class _Pages:
    """Pages as they fill up; `top` is where the next piece goes on the last one."""

    def __init__(self, room: Callable[[int], float]) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._room = room
        self._top = 0.0

    def could_hold(self, run: Sequence[PagePiece]) -> bool:
        """Whether a run fits here or on a page of its own."""
        return self._fits_here(run) or _height(run) <= self._room(len(self.pages)) + 0.01

    def put(self, run: Sequence[PagePiece]) -> None:
        """A run where it fits; a new page is begun for it, unless no page holds it and half of this one is free."""
        if run[-1].smaller is not None and not self._fits_here(run):
            above = self._top + _height(run) + (run[0].before if self._top else 0) - run[-1].figure.height
            figure = run[-1].smaller(self._room(len(self.pages) - 1) - above)
            run = run if figure is None else [*run[:-1], replace(run[-1], figure=figure, smaller=None)]
        waits = self.could_hold(run) or self._top > self._room(len(self.pages) - 1) / 2
        if self._top and waits and not self._fits_here(run):
            self._turn()
        for piece in run:
            before = piece.before if self._top else 0
            if self._top and self._top + before + piece.figure.height > self._room(len(self.pages) - 1) + 0.01:
                self._turn()
                before = 0.0
            if not self._top and piece.header is not None and len(self.pages) > 1:
                self.pages[-1].append(Placed(piece.header, 0))
                self._top = piece.header.height
            self.pages[-1].append(Placed(piece.figure, self._top + before))
            self._top += before + piece.figure.height

    def _fits_here(self, run: Sequence[PagePiece]) -> bool:
        height = _height(run) + (run[0].before if self._top else 0)
        return self._top + height <= self._room(len(self.pages) - 1) + 0.01

    def _turn(self) -> None:
        self.pages.append([])
        self._top = 0.0


def _height(run: Sequence[PagePiece]) -> float:
    """The height of a run at the top of a page."""
    return sum(piece.figure.height + (piece.before if number else 0) for number, piece in enumerate(run))


def _runs(pieces: Iterable[PagePiece], goes_on: Callable[[PagePiece], bool]) -> Iterable[list[PagePiece]]:
    run: list[PagePiece] = []
    for piece in pieces:
        run.append(piece)
        if not goes_on(piece):
            yield run
            run = []
    if run:
        yield run
