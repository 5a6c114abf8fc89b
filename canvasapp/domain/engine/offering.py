"""Notes that a sheet offers to a canvas: accepted, refused, and followed back to where they came from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import JsonValue

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.outcome import Offer
from canvasapp.domain.method.method import Canvas
from canvasapp.domain.model.change import Change, Edit, Label
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.edits import add_copies, answer_change
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.domain.model.workshop import Letter, Note, NoteBody, Origin

OFFERS = "@offers"
"""The element under which a sheet keeps what became of its offers; no element of a method can be called so."""

IMPORTANCE = 3
EVIDENCE = 0
"""What an accepted note is taken for until the team says otherwise (METHODS B0)."""

Key = tuple[str, str]
"""(rule, row): with the sheet the origin of an offer."""

Source = Literal["same", "changed", "gone"]
"""How the source of an accepted note stands now."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The offers of a sheet that are not made again."""

    accepted: tuple[Key, ...] = ()
    refused: tuple[Key, ...] = ()

    def __contains__(self, key: Key) -> bool:
        return key in self.accepted or key in self.refused


def answers_of(content: Content, sheet_id: str) -> dict[str, JsonValue]:
    """The answers of a sheet by element, without what the sheet keeps for itself."""
    return {answer.element: answer.value for answer in content.answers_on(sheet_id) if answer.element[:1] != "@"}


def settled(content: Content, sheet_id: str) -> Settled:
    """What became of the offers of a sheet; a note on any canvas that came from it counts as accepted."""
    kept = _kept(content, sheet_id)
    notes = tuple((note.origin.rule, note.origin.row) for note in notes_from(content, sheet_id) if note.origin)
    return Settled(accepted=(*kept.accepted, *notes), refused=kept.refused)


def still_open(content: Content, sheet_id: str, offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """Those of the offers of a sheet that were neither accepted nor refused."""
    done = settled(content, sheet_id)
    return tuple(offer for offer in offers if key_of(offer) not in done)


def key_of(offer: Offer) -> Key:
    """What an offer is known by in its sheet."""
    return offer.rule, offer.row


def notes_from(content: Content, sheet_id: str) -> tuple[Note, ...]:
    """The notes on any canvas that a sheet has offered."""
    found = (note for note in content.notes.values() if note.origin is not None and note.origin.sheet == sheet_id)
    return tuple(sorted(found, key=lambda note: (note.sheet, note.block, note.rank)))


def accept(
    content: Content,
    sheet_id: str,
    offers: Mapping[Offer, str] | Sequence[Offer],
    canvas_id: str,
    canvas: Canvas,
    language: Language,
    colour: Letter | None = None,
) -> Edit | None:
    """Offers become notes at the ends of their blocks, in one edit. A mapping says with which text (edit and accept).

    An offer goes to the block that takes it on `canvas`, that of the sheet `canvas_id`; what has no place there goes to
    its shelf. The notes are assumptions of importance 3 without evidence, and remember where they came from
    (METHODS B0). An offer whose text is blank makes no note.
    """
    letter = colour or content.workshop.legend[0].letter
    texts = offers if isinstance(offers, Mapping) else {offer: said(offer.text, language) for offer in offers}
    changes: list[Change] = []
    keys: list[Key] = []
    for block in dict.fromkeys(canvas.taken_to(offer.block) for offer in texts):
        bodies = {
            offer: NoteBody(block=block, text=text, colour=letter, importance=IMPORTANCE, evidence=EVIDENCE)
            for offer, text in texts.items()
            if canvas.taken_to(offer.block) == block and text.strip()
        }
        added = add_copies(content, canvas_id, block, bodies.values())
        for offer, change in zip(bodies, added.changes if added is not None else (), strict=True):
            assert isinstance(change.after, Note)
            origin = Origin(sheet=sheet_id, rule=offer.rule, row=offer.row, text=said(offer.text, language))
            changes.append(Change(before=None, after=change.after.model_copy(update={"origin": origin})))
            keys.append(key_of(offer))
    kept = _kept(content, sheet_id)
    accepted = Settled((*kept.accepted, *keys), tuple(key for key in kept.refused if key not in keys))
    remembered = _remember(content, sheet_id, accepted)
    if not changes:
        return None
    return Edit(label=Label(action="offer.accept", count=len(changes)), changes=(*changes, *remembered))


def refuse(content: Content, sheet_id: str, offers: Sequence[Offer]) -> Edit | None:
    """Offers that are not made again."""
    kept = _kept(content, sheet_id)
    new = [key_of(offer) for offer in offers if key_of(offer) not in kept.refused]
    changes = _remember(content, sheet_id, Settled(kept.accepted, (*kept.refused, *new)))
    return Edit(label=Label(action="offer.refuse", count=len(new)), changes=changes) if new else None


def offer_again(content: Content, sheet_id: str) -> Edit | None:
    """All that was refused is offered again, as far as it still holds."""
    kept = _kept(content, sheet_id)
    changes = _remember(content, sheet_id, Settled(kept.accepted))
    return Edit(label=Label(action="offer.again", count=len(kept.refused)), changes=changes) if changes else None


def offer_behind(note: Note, offers: Iterable[Offer]) -> Offer | None:
    """The offer that a note came from, as its sheet makes it now; None where its condition does not hold any more."""
    origin = note.origin
    if origin is None:
        return None
    return next((offer for offer in offers if key_of(offer) == (origin.rule, origin.row)), None)


def source_of(note: Note, offer: Offer | None) -> Source:
    """How the source of a note stands: `offer` is what stands behind it now. Another language is no other text."""
    if offer is None:
        return "gone"
    assert note.origin is not None
    return "same" if note.origin.text in (said(offer.text, language) for language in LANGUAGES) else "changed"


def take_source_text(content: Content, note_id: str, offer: Offer, language: Language) -> Edit | None:
    """The note says what its source says now."""
    text = said(offer.text, language)
    return _with_origin(content, note_id, text, text=text)


def keep_own_text(content: Content, note_id: str, offer: Offer, language: Language) -> Edit | None:
    """The note keeps its text, and its source counts as seen."""
    return _with_origin(content, note_id, said(offer.text, language))


def unlink(content: Content, note_id: str) -> Edit:
    """The note does not remember where it came from any more; what it came from is not offered again."""
    note = content.notes[note_id]
    changes: list[Change] = [Change(before=note, after=note.model_copy(update={"origin": None}))]
    if note.origin is not None and any(sheet.id == note.origin.sheet for sheet in content.sheets):
        kept, key = _kept(content, note.origin.sheet), (note.origin.rule, note.origin.row)
        if key not in kept.accepted:
            changes += _remember(content, note.origin.sheet, Settled((*kept.accepted, key), kept.refused))
    return Edit(label=Label(action="note.origin"), changes=tuple(changes))


def _with_origin(content: Content, note_id: str, source: str, **fields: object) -> Edit | None:
    note = content.notes[note_id]
    if note.origin is None:
        return None
    origin = note.origin.model_copy(update={"text": source})
    after = note.model_copy(update={"origin": origin, **fields})
    if after == note:
        return None
    return Edit(label=Label(action="note.origin"), changes=(Change(before=note, after=after),))


def _kept(content: Content, sheet_id: str) -> Settled:
    """What the sheet itself remembers; a form that a file made up is read as far as it can be."""
    answer = content.answer_to(sheet_id, OFFERS)
    value = answer.value if answer is not None else None
    whole = value if isinstance(value, dict) else {}
    return Settled(accepted=_keys(whole.get("accepted")), refused=_keys(whole.get("refused")))


def _keys(value: JsonValue) -> tuple[Key, ...]:
    pairs = value if isinstance(value, list) else []
    return tuple((str(pair[0]), str(pair[1])) for pair in pairs if isinstance(pair, list) and len(pair) == 2)


def _remember(content: Content, sheet_id: str, what: Settled) -> tuple[Change, ...]:
    value: dict[str, JsonValue] = {
        name: [list(key) for key in dict.fromkeys(keys)]
        for name, keys in (("accepted", what.accepted), ("refused", what.refused))
        if keys
    }
    change = answer_change(content, sheet_id, OFFERS, value or None)
    return (change,) if change is not None else ()
