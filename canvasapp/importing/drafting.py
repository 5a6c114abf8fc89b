"""What was found in a source, as a draft of a workshop: what has no block lies on the shelf of its first canvas."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from canvasapp.domain.method.choosing import title_of
from canvasapp.domain.method.method import Method, canvases
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.draft import Draft, DraftSheet
from canvasapp.domain.model.values import Language, clean_text
from canvasapp.domain.model.workshop import (
    LEGEND_ORDER,
    LETTERS,
    PAPERS,
    STATUSES,
    LegendEntry,
    Letter,
    NoteBody,
    Paper,
    Status,
)
from canvasapp.importing.found import Found, FoundCanvas, Piece
from canvasapp.importing.particulars import day_of
from canvasapp.importing.vocabulary import Vocabulary

_HANGUL = re.compile(r"[\u1100-\u11ff\uac00-\ud7a3]")
_HEX = re.compile(r"#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")
_LOOKS: Mapping[Paper, tuple[int, int, int]] = {
    "yellow": (255, 235, 120),
    "amber": (255, 180, 60),
    "coral": (245, 110, 90),
    "pink": (245, 160, 200),
    "green": (130, 205, 110),
    "blue": (110, 170, 240),
    "teal": (70, 190, 180),
    "violet": (160, 120, 220),
    "grey": (180, 180, 180),
}
"""How the papers look, about, in red, green and blue from 0 to 255: to know a colour of another program again."""


def draft_of(found: Found, methods: Mapping[str, Method], vocabulary: Vocabulary) -> Draft:
    """The draft of a workshop with everything in `found` that is a note.

    The language is Korean where its words are. Without any canvas there is one of the first method, with all on its
    shelf.
    """
    language = _language(found)
    sources = found.canvases or tuple(FoundCanvas(method.id, "") for method in canvases(methods)[:1])
    shelf = tuple(Piece(SHELF, left.text, left.line) for left in found.unplaced)
    colours = _Colours(vocabulary, (piece for canvas in sources for piece in canvas.pieces))
    sheets = tuple(
        DraftSheet(
            method=canvas.method,
            method_version=methods[canvas.method].version,
            title=canvas.title or title_of(methods[canvas.method], language),
            notes=tuple(colours.note(piece) for piece in (*canvas.pieces, *(shelf if number == 0 else ()))),
        )
        for number, canvas in enumerate(sources)
    )
    return Draft(
        title=clean_text(found.title),
        facilitator=found.author,
        day=found.day,
        language=language,
        legend=colours.legend,
        sheets=sheets,
    )


def _language(found: Found) -> Language:
    words = [found.title, *(text for _, text in found.named)]
    texts = words if found.named else [left.text for left in found.unplaced[:50]]
    return "ko" if any(_HANGUL.search(text) for text in texts) else "en"


@dataclass
class _Colours:
    """The letters of the colours that pieces have, by the papers in the order in which they come."""

    vocabulary: Vocabulary
    legend: tuple[LegendEntry, ...] = ()

    def __init__(self, vocabulary: Vocabulary, pieces: Iterable[Piece]) -> None:
        self.vocabulary = vocabulary
        self._known: dict[str, Letter] = {}
        papers: list[Paper] = []
        for colour in dict.fromkeys(piece.colour for piece in pieces):
            paper = self._paper(colour) if colour else "yellow"
            if paper not in papers and len(papers) < len(LETTERS):
                papers.append(paper)
            if paper in papers:
                self._known[colour] = LETTERS[papers.index(paper)]
        entries = [LegendEntry(letter=letter, paper=paper) for letter, paper in zip(LETTERS, papers, strict=False)]
        self.legend = tuple(entries) or (LegendEntry(letter="A", paper="yellow"),)

    def note(self, piece: Piece) -> NoteBody:
        """The note of a piece, with what a table says about it; what says nothing that a note has is left aside."""
        marks = dict(piece.marks)
        return NoteBody(
            block=piece.block,
            text=clean_text(piece.text),
            colour=self._known.get(piece.colour, "A"),
            status=self._status(marks.get("status", "")),
            importance=_score(marks.get("importance", "")),
            evidence=_score(marks.get("evidence", "")),
            due=day_of(marks.get("due", "")),
        )

    def _paper(self, colour: str) -> Paper:
        if colour in LETTERS:
            return LEGEND_ORDER[LETTERS.index(colour)]
        for paper in PAPERS:
            if colour == paper or self.vocabulary.is_word(paper, colour):
                return paper
        found = _HEX.fullmatch(colour.strip())
        if found is None:
            return "grey"
        rgb = [int(part, 16) for part in found.groups()]
        return min(PAPERS, key=lambda paper: sum((a - b) ** 2 for a, b in zip(_LOOKS[paper], rgb, strict=True)))

    def _status(self, text: str) -> Status:
        return next((one for one in STATUSES if text == one or self.vocabulary.is_word(one, text)), "assumption")


def _score(text: str) -> int | None:
    return int(text) if text in ("0", "1", "2", "3", "4", "5") else None
