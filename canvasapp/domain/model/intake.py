"""A stack of paper notes typed in: what a line says besides its text, and whether it is there already."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.change import Change, Edit, Label
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.rank import ranks_between
from canvasapp.domain.model.values import clean_text, folded, new_id
from canvasapp.domain.model.workshop import LETTERS, Letter, Note

_NUMBERED = re.compile(r"(\d{1,2})(?:[ \t]+(.*))?", re.DOTALL)
_AUTHOR = re.compile(r"(?<!\S)@([^\s@]+)(?!\S)")
_COLOUR = re.compile(r"(?<!\S)#([A-Fa-f])(?!\S)")


@dataclass(frozen=True)
class PaperNote:
    """A line as it was typed: its text, the block it goes to, and colour and author where it names them."""

    text: str
    block: str = SHELF
    colour: Letter | None = None
    author: str = ""


def paper_note(line: str, blocks: Sequence[str], letters: Collection[Letter]) -> PaperNote:
    """What a line says: "3 faster delivery @Kim #b" goes to the third of `blocks`, by Kim, in colour B.

    A number that no block has is part of the text; 0 is the shelf, for a text that begins with a number. A letter that
    the legend does not have is text as well. The last name counts.
    """
    text, block = clean_text(line), SHELF
    numbered = _NUMBERED.fullmatch(text)
    if numbered is not None and int(numbered[1]) <= len(blocks):
        block = ([SHELF, *blocks])[int(numbered[1])]
        text = numbered[2] or ""
    author = ""
    for found in _AUTHOR.finditer(text):
        author = found[1]
    text = _AUTHOR.sub("", text)
    colour = next((letter for letter in LETTERS if letter in letters and _names(text, letter)), None)
    if colour is not None:
        text = _COLOUR.sub(lambda found: "" if found[1].upper() == colour else found[0], text)
    return PaperNote(re.sub(r"[ \t]{2,}", " ", text).strip(), block, colour, author)


def _names(text: str, letter: Letter) -> bool:
    return any(found[1].upper() == letter for found in _COLOUR.finditer(text))


def twin(content: Content, sheet_id: str, text: str) -> Note | None:
    """The note of a sheet that says the same, whatever the case and width of its signs and the space between words."""
    wanted = _compared(text)
    return next((note for note in content.on_sheet(sheet_id) if _compared(note.text) == wanted), None)


def take_in(content: Content, sheet_id: str, paper: PaperNote, colour: Letter) -> Edit | None:
    """A note of what was typed, at the end of its block; in `colour` where the line names none. A blank text: none."""
    if not paper.text:
        return None
    there = content.in_block(content.sheet(sheet_id).id, paper.block)
    (rank,) = ranks_between(there[-1].rank if there else None, None, 1)
    note = Note(
        id=new_id(),
        sheet=sheet_id,
        block=paper.block,
        rank=rank,
        text=paper.text,
        colour=paper.colour or colour,
        author=paper.author,
    )
    change = Change.model_construct(before=None, after=note)
    return Edit.model_construct(label=Label(action="note.add"), changes=(change,))


def _compared(text: str) -> str:
    return " ".join(folded(text).split())
