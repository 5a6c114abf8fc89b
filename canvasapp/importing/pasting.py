"""What is pasted into a canvas: plain lines for the block at hand, or pieces that name their blocks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import clean_text
from canvasapp.importing.found import Found, Left
from canvasapp.importing.kinds.delimited_source import rows_of
from canvasapp.importing.kinds.source_kind import UnreadableSource
from canvasapp.importing.list_signs import numbered, without_sign
from canvasapp.importing.reading import read_source
from canvasapp.importing.vocabulary import Vocabulary

CLIPBOARD = "clipboard"
"""What the source is called that has no name of its own."""


@dataclass(frozen=True)
class Pasted:
    """What was pasted: `blocks` has texts by block id; where nothing names a block, `lines` has one text a note.

    `unplaced` are the texts that stand under no block although others do; `form` is the text or the HTML that was read.
    """

    lines: tuple[str, ...] = ()
    blocks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unplaced: tuple[Left, ...] = ()
    form: str = field(default="", compare=False)


def pasted(text: str, html: str, method: Method, vocabulary: Vocabulary) -> Pasted:
    """The text and the HTML of the clipboard ("" for none), as notes for the blocks of `method`.

    Of both forms that counts in which more texts find a block; plain lines are notes, without the signs of lists.
    """
    readings = [(_found(form, method, vocabulary), form) for form in (text, html) if form.strip()]
    best, form = max(readings, key=lambda reading: reading[0].placed, default=(Found(), ""))
    if best.placed:
        blocks: dict[str, list[str]] = {}
        for canvas in best.canvases:
            for piece in canvas.pieces:
                blocks.setdefault(piece.block, []).append(piece.text)
        return Pasted(
            blocks={block: tuple(texts) for block, texts in blocks.items()}, unplaced=best.unplaced, form=form
        )
    if text.strip():
        return Pasted(lines=plain_lines(text))
    pieces = [(left.line, left.text) for left in best.unplaced] + list(best.named)
    return Pasted(lines=tuple(text for _, text in sorted(pieces)))


def plain_lines(text: str) -> tuple[str, ...]:
    """The lines of a text without the signs of lists; the cells of a spreadsheet stay whole, and lines their tabs."""
    lines: list[str] = []
    last = 0
    for _, cells in rows_of(text.replace("\r\n", "\n").replace("\r", "\n"), "\t"):
        line = "\t".join(cells).strip()
        bare, number = without_sign(line), numbered(line)
        if bare is None and number is not None and (number[0] <= 1 or number[0] in (last, last + 1)):
            last, bare = number
        lines.append(clean_text(line if bare is None else bare))
    return tuple(line for line in lines if line)


def _found(text: str, method: Method, vocabulary: Vocabulary) -> Found:
    try:
        data = text.encode("utf-8", "replace")
        return read_source(data, CLIPBOARD, vocabulary, method=method.id, careful=True).found
    except UnreadableSource:
        return Found()
