"""A draft: a whole workshop without identities and ranks, the form in which files and examples carry it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from pydantic import Field, JsonValue

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.agenda import AgendaBody, AgendaItem
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.links import moved_links, moved_source
from canvasapp.domain.model.rank import ranks_between
from canvasapp.domain.model.takeaway import Takeaway, TakeawayBody
from canvasapp.domain.model.values import clean_text, new_id
from canvasapp.domain.model.workshop import Answer, Note, NoteBody, Sheet, SheetBody, Workshop, WorkshopBody


class DraftSheet(SheetBody):
    """A sheet with its notes, each block's in their order, and its answers by element.

    The origin of a note names its sheet by number, a note that is replaced the other one by its place ("2.7"): drafts
    have no ids.
    """

    notes: tuple[NoteBody, ...] = ()
    answers: dict[str, JsonValue] = Field(default_factory=dict)


class Draft(WorkshopBody):
    """A workshop with its sheets in their order, its takeaways, those of each sort in their order, and its
    agenda; the sheet of a step of the agenda is its number."""

    sheets: tuple[DraftSheet, ...] = ()
    takeaways: tuple[TakeawayBody, ...] = ()
    agenda: tuple[AgendaBody, ...] = ()


def drafted(content: Content, methods: Mapping[str, Method], sheets: Collection[str] = ()) -> Draft:
    """The draft of a content: of the sheets with these ids, of all of them if none is named.

    The blocks of a sheet follow the fill-in order of its method; the shelf and blocks the method does not know come
    last. Takeaways go with the sheet on which they came up, all of them with all sheets.
    """
    chosen = [sheet for sheet in content.sheets if not sheets or sheet.id in sheets]
    numbers = {sheet.id: f"{number}" for number, sheet in enumerate(chosen, start=1)}
    notes = {sheet.id: tuple(_walk(content, sheet, methods)) for sheet in chosen}
    places = {
        note.id: _place(number, place)
        for number, sheet in enumerate(chosen, start=1)
        for place, note in enumerate(notes[sheet.id], start=1)
    }
    return Draft(
        **_body(WorkshopBody, content.workshop),
        sheets=tuple(
            DraftSheet(
                **_body(SheetBody, sheet),
                notes=tuple(_note_body(note, numbers, places) for note in notes[sheet.id]),
                answers={answer.element: answer.value for answer in content.answers_on(sheet.id)},
            )
            for sheet in chosen
        ),
        takeaways=tuple(
            TakeawayBody(**_body(TakeawayBody, takeaway) | moved_source(takeaway, numbers, places))
            for takeaway in content.taken()
            if not sheets or (takeaway.source is not None and takeaway.source.sheet in numbers)
        ),
        agenda=tuple(
            AgendaBody(**_body(AgendaBody, item) | {"sheet": numbers.get(item.sheet, "")})
            for item in content.agenda
            if not sheets or item.sheet in numbers
        ),
    )


def made(draft: Draft) -> Content:
    """A content with fresh identities and ranks. Texts are cleaned; a note without text is not made."""
    legend = tuple(entry.model_copy(update={"meaning": clean_text(entry.meaning)}) for entry in draft.legend)
    workshop = Workshop(id=new_id(), **_cleaned(_body(WorkshopBody, draft)) | {"legend": legend})
    sheets: list[Sheet] = []
    notes: list[Note] = []
    answers: list[Answer] = []
    ids = {f"{number}": new_id() for number, _ in enumerate(draft.sheets, start=1)}
    note_ids = {_place(number, place): new_id() for number, place, _ in _written(draft)}
    for (number, source), rank in zip(enumerate(draft.sheets, start=1), _ranks(draft.sheets), strict=True):
        sheet_id = ids[f"{number}"]
        sheets.append(Sheet(id=sheet_id, workshop=workshop.id, rank=rank, **_cleaned(_body(SheetBody, source))))
        answers += [
            Answer(id=new_id(), sheet=sheet_id, element=key, value=value) for key, value in source.answers.items()
        ]
    by_block: dict[tuple[int, str], list[tuple[str, NoteBody]]] = {}
    for number, place, body in _written(draft):
        moved = body.model_copy(update=moved_links(body, ids, note_ids))
        by_block.setdefault((number, body.block), []).append((note_ids[_place(number, place)], moved))
    for (number, _), there in by_block.items():
        notes += [
            Note(id=note_id, sheet=ids[f"{number}"], rank=rank, **_cleaned(_body(NoteBody, body)))
            for (note_id, body), rank in zip(there, _ranks(there), strict=True)
        ]
    return content_of(
        workshop,
        sheets,
        notes,
        answers,
        _made_takeaways(draft, workshop.id, ids, note_ids),
        _made_agenda(draft, workshop.id, ids),
    )


def _made_takeaways(
    draft: Draft, workshop_id: str, sheets: Mapping[str, str], notes: Mapping[str, str]
) -> list[Takeaway]:
    """Those that say something, with fresh identities; `sheets` and `notes` are the ids that the draft's names got."""
    kept = [takeaway for takeaway in draft.takeaways if clean_text(takeaway.text)]
    return [
        Takeaway(
            id=new_id(),
            workshop=workshop_id,
            rank=rank,
            **_cleaned(_body(TakeawayBody, body)) | moved_source(body, sheets, notes),
        )
        for body, rank in zip(kept, _ranks(kept), strict=True)
    ]


def _made_agenda(draft: Draft, workshop_id: str, sheets: Mapping[str, str]) -> list[AgendaItem]:
    """The steps that have a title, with fresh identities."""
    kept = [body for body in draft.agenda if clean_text(body.title)]
    return [
        AgendaItem(
            id=new_id(),
            workshop=workshop_id,
            rank=rank,
            **_cleaned(_body(AgendaBody, body)) | {"sheet": sheets.get(body.sheet, "")},
        )
        for body, rank in zip(kept, _ranks(kept), strict=True)
    ]


def _written(draft: Draft) -> Iterator[tuple[int, int, NoteBody]]:
    """The notes that have a text, each with the number of its sheet and its place there, from 1."""
    for number, sheet in enumerate(draft.sheets, start=1):
        for place, note in enumerate(sheet.notes, start=1):
            if clean_text(note.text):
                yield number, place, note


def _place(sheet: int, note: int) -> str:
    """What a note is called in a file."""
    return f"{sheet}.{note}"


def _ranks(there: Sequence[object]) -> list[str]:
    return ranks_between(None, None, len(there))


def _note_body(note: Note, numbers: Mapping[str, str], places: Mapping[str, str]) -> NoteBody:
    return NoteBody(**_body(NoteBody, note) | moved_links(note, numbers, places))


def _walk(content: Content, sheet: Sheet, methods: Mapping[str, Method]) -> Iterable[Note]:
    """The notes of a sheet, block after block."""
    known = [block.id for block in methods[sheet.method].canvas_blocks] if sheet.method in methods else []
    used = {note.block for note in content.on_sheet(sheet.id)}
    for block in [*known, SHELF, *sorted(used - {*known, SHELF})]:
        yield from content.in_block(sheet.id, block)


def _body(
    of: type[WorkshopBody] | type[SheetBody] | type[NoteBody] | type[TakeawayBody] | type[AgendaBody], whole: object
) -> dict[str, object]:
    """The fields of a body as keyword arguments, so that a field added to it travels without further ado."""
    return {name: getattr(whole, name) for name in of.model_fields}


def _cleaned(fields: dict[str, object]) -> dict[str, object]:
    return {name: clean_text(value) if isinstance(value, str) else value for name, value in fields.items()}
