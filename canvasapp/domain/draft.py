"""A draft: a whole workshop without identities and ranks, the form in which files and examples carry it."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from pydantic import Field, JsonValue

from canvasapp.domain.content import Content, content_of
from canvasapp.domain.method import Method
from canvasapp.domain.rank import ranks_between
from canvasapp.domain.values import clean_text, new_id
from canvasapp.domain.workshop import Answer, Note, NoteBody, Origin, Sheet, SheetBody, Workshop, WorkshopBody


class DraftSheet(SheetBody):
    """A sheet with its notes, each block's in their order, and its answers by element.

    The origin of a note names its sheet by number: drafts have no ids.
    """

    notes: tuple[NoteBody, ...] = ()
    answers: dict[str, JsonValue] = Field(default_factory=dict)


class Draft(WorkshopBody):
    """A workshop with its sheets in their order."""

    sheets: tuple[DraftSheet, ...] = ()


def drafted(content: Content, methods: Mapping[str, Method], sheets: Collection[str] = ()) -> Draft:
    """The draft of a content: of the sheets with these ids, of all of them if none is named.

    The blocks of a sheet follow the fill-in order of its method; blocks the method does not know come last.
    """
    chosen = [sheet for sheet in content.sheets if not sheets or sheet.id in sheets]
    numbers = {sheet.id: str(number) for number, sheet in enumerate(chosen, start=1)}
    return Draft(
        **_body(WorkshopBody, content.workshop),
        sheets=tuple(
            DraftSheet(
                **_body(SheetBody, sheet),
                notes=tuple(_note_body(note, numbers) for note in _walk(content, sheet, methods)),
                answers={answer.element: answer.value for answer in content.answers_on(sheet.id)},
            )
            for sheet in chosen
        ),
    )


def made(draft: Draft) -> Content:
    """A content with fresh identities and ranks. Texts are cleaned; a note without text is not made."""
    legend = tuple(entry.model_copy(update={"meaning": clean_text(entry.meaning)}) for entry in draft.legend)
    workshop = Workshop(id=new_id(), **_cleaned(_body(WorkshopBody, draft)) | {"legend": legend})
    sheets: list[Sheet] = []
    notes: list[Note] = []
    answers: list[Answer] = []
    ids = {str(number): new_id() for number, _ in enumerate(draft.sheets, start=1)}
    ranks = ranks_between(None, None, len(draft.sheets))
    for source, sheet_id, rank in zip(draft.sheets, ids.values(), ranks, strict=True):
        sheet = Sheet(id=sheet_id, workshop=workshop.id, rank=rank, **_cleaned(_body(SheetBody, source)))
        sheets.append(sheet)
        notes += _made_notes([note.model_copy(update=moved_origin(note, ids)) for note in source.notes], sheet.id)
        answers += [
            Answer(id=new_id(), sheet=sheet.id, element=key, value=value) for key, value in source.answers.items()
        ]
    return content_of(workshop, sheets, notes, answers)


def moved_origin(note: NoteBody, sheets: Mapping[str, str]) -> dict[str, Origin]:
    """The note's origin where its sheet has another name, as an update; a sheet that is not among them has none."""
    if note.origin is None:
        return {}
    return {"origin": note.origin.model_copy(update={"sheet": sheets.get(note.origin.sheet, "")})}


def _note_body(note: Note, numbers: Mapping[str, str]) -> NoteBody:
    return NoteBody(**_body(NoteBody, note) | moved_origin(note, numbers))


def _walk(content: Content, sheet: Sheet, methods: Mapping[str, Method]) -> Iterable[Note]:
    """The notes of a sheet, block after block."""
    known = [block.id for block in methods[sheet.method].canvas_blocks] if sheet.method in methods else []
    used = {note.block for note in content.on_sheet(sheet.id)}
    for block in [*known, *sorted(used - set(known))]:
        yield from content.in_block(sheet.id, block)


def _made_notes(bodies: Sequence[NoteBody], sheet_id: str) -> list[Note]:
    by_block: dict[str, list[NoteBody]] = {}
    for body in bodies:
        if clean_text(body.text):
            by_block.setdefault(body.block, []).append(body)
    return [
        Note(id=new_id(), sheet=sheet_id, rank=rank, **_cleaned(_body(NoteBody, body)))
        for there in by_block.values()
        for body, rank in zip(there, ranks_between(None, None, len(there)), strict=True)
    ]


def _body(of: type[WorkshopBody] | type[SheetBody] | type[NoteBody], whole: object) -> dict[str, object]:
    """The fields of a body as keyword arguments, so that a field added to it travels without further ado."""
    return {name: getattr(whole, name) for name in of.model_fields}


def _cleaned(fields: dict[str, object]) -> dict[str, object]:
    return {name: clean_text(value) if isinstance(value, str) else value for name, value in fields.items()}
