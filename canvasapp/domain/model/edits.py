"""The edits of notes, sheets and answers: pure functions from a content and a wish to an `Edit`.

Every function returns None where nothing would change, so that an edit that changes nothing is silent.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from pydantic import JsonValue

from canvasapp.domain.model.change import Action, Change, Edit, Label
from canvasapp.domain.model.content import Content, note_order
from canvasapp.domain.model.links import moved_replacement
from canvasapp.domain.model.rank import ranks_of
from canvasapp.domain.model.values import clean_text, new_id
from canvasapp.domain.model.workshop import Answer, Letter, Note, NoteBody, Sheet, SheetBody, Status


def add_notes(
    content: Content,
    sheet_id: str,
    block: str,
    texts: Iterable[str],
    *,
    row: int | None = None,
    colour: Letter | None = None,
) -> Edit | None:
    """Notes with `texts` in a block, before row `row` (None: at the end). Blank texts make no note."""
    return add_to_blocks(content, sheet_id, {block: tuple(texts)}, row=row, colour=colour)


def add_to_blocks(
    content: Content,
    sheet_id: str,
    texts_by_block: Mapping[str, Iterable[str]],
    *,
    row: int | None = None,
    colour: Letter | None = None,
) -> Edit | None:
    """Notes for several blocks at once: {block: texts}."""
    sheet = content.sheet(sheet_id)
    letter = colour or content.workshop.legend[0].letter
    changes: list[Change] = []
    mended: list[Change] = []
    for block, texts in texts_by_block.items():
        kept = {new_id(): text for text in map(clean_text, texts) if text}
        ranks, tied = _free_ranks(content.in_block(sheet.id, block), row, tuple(kept))
        changes += [
            _added(Note(id=note_id, sheet=sheet.id, block=block, rank=ranks[note_id], text=text, colour=letter))
            for note_id, text in kept.items()
        ]
        mended += tied
    return _edit("note.add", changes, mended=mended)


def add_copies(
    content: Content, sheet_id: str, block: str, bodies: Iterable[NoteBody], *, row: int | None = None
) -> Edit | None:
    """Notes that say what `bodies` say, in a block before row `row` (None: at the end).

    They keep status, scores and day, but no origin and no replacement: a copy was never offered. A colour that is not
    in the legend becomes the first one.
    """
    sheet, legend = content.sheet(sheet_id), content.workshop.legend
    letters = {entry.letter for entry in legend}
    kept = {
        new_id(): body.model_copy(update={"text": text, **moved_replacement(body, {})})
        for body in bodies
        if (text := clean_text(body.text))
    }
    ranks, mended = _free_ranks(content.in_block(sheet.id, block), row, tuple(kept))
    changes = [
        _added(
            Note(
                **body.model_dump(exclude={"block", "colour", "origin"}),
                id=note_id,
                sheet=sheet.id,
                block=block,
                rank=ranks[note_id],
                colour=body.colour if body.colour in letters else legend[0].letter,
            )
        )
        for note_id, body in kept.items()
    ]
    return _edit("note.add", changes, mended=mended)


def edit_note(content: Content, note_id: str, text: str) -> Edit | None:
    """Another text for a note; a blank text removes it."""
    note = content.notes[note_id]
    kept = clean_text(text)
    if not kept:
        return remove_notes(content, [note_id])
    if kept == note.text:
        return None
    return replace_notes("note.edit", [note], text=kept, status=_status_after_rewording(note))


def replace_notes(action: Action, notes: Sequence[Note], **fields: object) -> Edit | None:
    """Other values for fields of some notes."""
    return _edit(action, _replaced(notes, **fields))


def _status_after_rewording(note: Note) -> Status:
    """What was settled was another sentence: it is an assumption again (rule of the method model-recheck)."""
    return "assumption" if note.status in ("validated", "invalidated") else note.status


def colour_notes(content: Content, note_ids: Iterable[str], colour: Letter) -> Edit | None:
    """Another colour of the legend for some notes."""
    return _edit("note.colour", _replaced(_notes(content, note_ids), colour=colour))


def remove_notes(content: Content, note_ids: Iterable[str]) -> Edit | None:
    """Some notes gone, and with them what said that one of them had replaced another note."""
    gone = _notes(content, note_ids)
    links = _without_replacement(content, {note.id for note in gone})
    label = Label(action="note.remove", count=len(gone))
    return Edit.model_construct(label=label, changes=(*map(_removed, gone), *links)) if gone else None


def bring_back(content: Content, notes: Iterable[Note]) -> Edit | None:
    """Removed notes where they were; what is there already, or whose sheet is gone, is left out.

    A colour that is not in the legend becomes the first one; a replacement that is gone replaces nothing.
    """
    legend, sheets = content.workshop.legend, {sheet.id for sheet in content.sheets}
    letters = {entry.letter for entry in legend}
    back = [note for note in notes if note.id not in content.notes and note.sheet in sheets]
    known = {note: note for note in [*content.notes, *(note.id for note in back)]}
    changes = [
        _added(
            note.model_copy(
                update={
                    "colour": note.colour if note.colour in letters else legend[0].letter,
                    **moved_replacement(note, known),
                }
            )
        )
        for note in back
    ]
    return _edit("note.add", changes)


def _without_replacement(content: Content, gone: Collection[str]) -> list[Change]:
    """The changes of notes that stay, where one that goes had replaced them."""
    return [
        _change(note, trial=note.trial.model_copy(update={"replaced_by": ""}))
        for note in content.notes.values()
        if note.trial is not None and note.trial.replaced_by in gone and note.id not in gone
    ]


def move_notes(
    content: Content, note_ids: Iterable[str], sheet_id: str, block: str, row: int | None = None
) -> Edit | None:
    """Some notes to a block of a sheet, before the note that stands at `row` now (None: at the end).

    The moved notes keep their order among each other; their new neighbours are untouched.
    """
    moving = _notes(content, note_ids)
    there = content.in_block(content.sheet(sheet_id).id, block)
    ids = {note.id for note in moving}
    position = len(there) if row is None else max(0, min(row, len(there)))
    staying = [note for note in there if note.id not in ids]
    row_among_staying = sum(1 for note in there[:position] if note.id not in ids)
    unmoved = [note.id for note in there] == [
        *(note.id for note in staying[:row_among_staying]),
        *(note.id for note in moving),
        *(note.id for note in staying[row_among_staying:]),
    ]
    if unmoved:
        return None
    ranks, mended = _free_ranks(staying, row_among_staying, [note.id for note in moving])
    changes = [_change(note, sheet=sheet_id, block=block, rank=ranks[note.id]) for note in moving]
    return _edit("note.move", [change for change in changes if change.before != change.after], mended=mended)


def move_to_sheet(content: Content, note_ids: Iterable[str], sheet_id: str) -> Edit | None:
    """Some notes to the ends of the same blocks of another sheet, in one edit."""
    changes: list[Change] = []
    by_block: dict[str, list[Note]] = {}
    for note in _notes(content, note_ids):
        if note.sheet != sheet_id:
            by_block.setdefault(note.block, []).append(note)
    for block, moving in by_block.items():
        ranks, _ = _free_ranks(content.in_block(content.sheet(sheet_id).id, block), None, [note.id for note in moving])
        changes += [_change(note, sheet=sheet_id, rank=ranks[note.id]) for note in moving]
    return _edit("note.move", changes)


def add_sheet(content: Content, title: str, method: str, method_version: int = 1, *, row: int | None = None) -> Edit:
    """An empty sheet at position `row` among all sheets (None: behind the others)."""
    return add_sheets(content, [SheetBody(title=title, method=method, method_version=method_version)], row=row)


def add_sheets(content: Content, bodies: Sequence[SheetBody], name: str = "", *, row: int | None = None) -> Edit:
    """Empty sheets, in one edit, from position `row` on (None: behind the others); `name` is what people call them."""
    wanted = {new_id(): body for body in bodies}
    ranks, mended = _free_ranks(content.sheets, row, tuple(wanted))
    sheets = [
        Sheet(
            id=sheet_id,
            workshop=content.workshop.id,
            method=body.method,
            method_version=body.method_version,
            title=clean_text(body.title),
            rank=ranks[sheet_id],
        )
        for sheet_id, body in wanted.items()
    ]
    label = Label(action="sheet.add", count=len(sheets), name=name or sheets[0].title)
    return Edit(label=label, changes=(*map(_added, sheets), *mended))


def rename_sheet(content: Content, sheet_id: str, title: str) -> Edit | None:
    """Another title for a sheet; a blank title changes nothing."""
    sheet, kept = content.sheet(sheet_id), clean_text(title)
    return _edit("sheet.rename", _replaced([sheet], title=kept), name=kept) if kept else None


def move_sheet(content: Content, sheet_id: str, row: int) -> Edit | None:
    """A sheet to position `row` among all sheets."""
    sheet = content.sheet(sheet_id)
    others = [other for other in content.sheets if other.id != sheet_id]
    row = max(0, min(row, len(others)))
    if content.sheets.index(sheet) == row:
        return None
    ranks, mended = _free_ranks(others, row, [sheet_id])
    return _edit("sheet.move", _replaced([sheet], rank=ranks[sheet_id]), name=sheet.title, mended=mended)


def duplicate_sheet(content: Content, sheet_id: str, title: str) -> Edit:
    """A copy of a sheet with its notes and answers, right behind it."""
    sheet = content.sheet(sheet_id)
    twin_id = new_id()
    ranks, mended = _free_ranks(content.sheets, content.sheets.index(sheet) + 1, [twin_id])
    twin = sheet.model_copy(update={"id": twin_id, "title": clean_text(title), "rank": ranks[twin_id]})
    notes = sorted(content.on_sheet(sheet_id), key=note_order)
    children: list[Note | Answer] = [*notes, *content.answers_on(sheet_id)]
    ids = {child.id: new_id() for child in children}
    known = {note: note for note in content.notes} | ids
    changes = [_added(twin)]
    for child in children:
        links = moved_replacement(child, known) if isinstance(child, Note) else {}
        changes.append(_added(child.model_copy(update={"id": ids[child.id], "sheet": twin.id, **links})))
    return Edit(label=Label(action="sheet.duplicate", name=twin.title), changes=(*changes, *mended))


def remove_sheet(content: Content, sheet_id: str) -> Edit:
    """A sheet gone, with its notes and answers."""
    sheet = content.sheet(sheet_id)
    children: list[Note | Answer] = [*content.on_sheet(sheet_id), *content.answers_on(sheet_id)]
    links = _without_replacement(content, {child.id for child in children})
    changes = [*map(_removed, children), _removed(sheet), *links]
    return Edit(label=Label(action="sheet.remove", name=sheet.title), changes=tuple(changes))


def set_answer(content: Content, sheet_id: str, element: str, value: JsonValue, name: str = "") -> Edit | None:
    """Another answer to an element of a sheet; None takes it away. `name` is what people call the element."""
    change = answer_change(content, sheet_id, element, value)
    return _edit("answer.set", [change], name) if change is not None else None


def answer_change(content: Content, sheet_id: str, element: str, value: JsonValue) -> Change | None:
    """The change that leads to an answer, for edits that are more than that."""
    before = content.answer_to(sheet_id, element)
    if before is None:
        new = Answer(id=new_id(), sheet=content.sheet(sheet_id).id, element=element, value=value)
        return _added(new) if value is not None else None
    if value is None:
        return _removed(before)
    return None if value == before.value else _change(before, value=value)


def _edit(action: Action, changes: Sequence[Change], name: str = "", mended: Sequence[Change] = ()) -> Edit | None:
    """The edit of some changes; `mended` comes along and is not counted."""
    if not changes:
        return None
    label = Label(action=action, count=len(changes), name=name)
    return Edit.model_construct(label=label, changes=(*changes, *mended))


def _notes(content: Content, note_ids: Iterable[str]) -> list[Note]:
    """The notes in the order in which they stand: by sheet and block as given first, then by rank."""
    found = [content.notes[note_id] for note_id in dict.fromkeys(note_ids)]
    places = {key: i for i, key in enumerate(dict.fromkeys((note.sheet, note.block) for note in found))}
    return sorted(found, key=lambda note: (places[note.sheet, note.block], note_order(note)))


def _free_ranks(
    there: Sequence[Note] | Sequence[Sheet], row: int | None, ids: Sequence[str]
) -> tuple[Mapping[str, str], list[Change]]:
    """Ranks before the element at `row` for the entities with `ids`; and the changes that make room for them.

    Room has to be made where neighbours have one rank: two programs could get the same before ranks bore a mark. Those
    behind the new ones then get other ranks.
    """
    row = len(there) if row is None else max(0, min(row, len(there)))
    low = there[row - 1].rank if row > 0 else None
    end = row
    while end < len(there) and low is not None and there[end].rank <= low:
        end += 1
    tied, high = there[row:end], there[end].rank if end < len(there) else None
    bearers = [*ids, *(each.id for each in tied)]
    ranks = dict(zip(bearers, ranks_of(bearers, low, high), strict=True))
    return ranks, [_change(each, rank=ranks[each.id]) for each in tied]


def _added(entity: Note | Sheet | Answer) -> Change:
    return Change.model_construct(before=None, after=entity)


def _removed(entity: Note | Sheet | Answer) -> Change:
    return Change.model_construct(before=entity, after=None)


def _change(entity: Note | Sheet | Answer, **fields: object) -> Change:
    return Change.model_construct(before=entity, after=entity.model_copy(update=fields))


def _replaced(entities: Sequence[Note] | Sequence[Sheet], **fields: object) -> list[Change]:
    changes = [_change(entity, **fields) for entity in entities]
    return [change for change in changes if change.before != change.after]
