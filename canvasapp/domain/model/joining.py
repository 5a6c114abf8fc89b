"""A workshop that comes in as a part of one that is there: its canvases beside the others, or its notes on one."""

from collections.abc import Callable, Mapping

from canvasapp.domain.model.change import Change, Edit, Label
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.rank import ranks_between
from canvasapp.domain.model.workshop import Letter, Note


def joined_as_sheets(content: Content, incoming: Content) -> Edit:
    """The edit that puts the sheets of `incoming`, with their notes and answers, behind those of `content`.

    A note takes the letter that its paper has in `content`, the first one where the legend has no such paper.
    """
    ranks = ranks_between(content.sheets[-1].rank if content.sheets else None, None, len(incoming.sheets))
    sheets = [
        sheet.model_copy(update={"workshop": content.workshop.id, "rank": rank})
        for sheet, rank in zip(incoming.sheets, ranks, strict=True)
    ]
    letters = _letters(content, incoming)
    notes = [note.model_copy(update={"colour": letters[note.colour]}) for note in incoming.notes.values()]
    changes = [Change(before=None, after=entity) for entity in (*sheets, *notes, *incoming.answers.values())]
    return Edit(label=Label(action="sheet.add", count=len(sheets), name=sheets[0].title), changes=tuple(changes))


def joined_as_notes(
    content: Content, incoming: Content, sheet_id: str, place: Callable[[str], str] = lambda block: block
) -> Edit | None:
    """The edit that puts all notes of `incoming` on one sheet, behind those in their blocks; None if it has none.

    `place` says in which block of the sheet a note of a block of another canvas lies.
    """
    letters = _letters(content, incoming)
    changes: list[Change] = []
    by_block: dict[str, list[Note]] = {}
    for sheet in incoming.sheets:
        for note in incoming.on_sheet(sheet.id):
            by_block.setdefault(place(note.block), []).append(note)
    for block, notes in by_block.items():
        there = content.in_block(sheet_id, block)
        ranks = ranks_between(there[-1].rank if there else None, None, len(notes))
        for note, rank in zip(notes, ranks, strict=True):
            update = {"sheet": sheet_id, "block": block, "rank": rank, "colour": letters[note.colour], "origin": None}
            changes.append(Change(before=None, after=note.model_copy(update=update)))
    return Edit(label=Label(action="note.add", count=len(changes)), changes=tuple(changes)) if changes else None


def _letters(content: Content, incoming: Content) -> Mapping[Letter, Letter]:
    """The letters of `content` by those of `incoming`, known by their papers."""
    papers = {entry.paper: entry.letter for entry in content.workshop.legend}
    first = content.workshop.legend[0].letter
    used = {note.colour for note in incoming.notes.values()}
    return {letter: papers.get(incoming.workshop.entry(letter).paper, first) for letter in used}
