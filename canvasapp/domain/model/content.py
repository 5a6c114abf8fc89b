"""The content of one workshop in memory: a value that changes are applied to."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from canvasapp.domain.model.agenda import AgendaItem
from canvasapp.domain.model.change import Change
from canvasapp.domain.model.entity import Entity, EntityKind
from canvasapp.domain.model.takeaway import TAKEAWAY_SORTS, Takeaway, TakeawaySort
from canvasapp.domain.model.workshop import Answer, Note, Sheet, Workshop

_T = TypeVar("_T", Sheet, Note, Answer, Takeaway, AgendaItem)
_Ranked = TypeVar("_Ranked", Sheet, AgendaItem)

BlockKey = tuple[str, str]
"""(sheet id, block id)"""


@dataclass(frozen=True)
class Content:
    """A workshop with its sheets, notes and answers, its takeaways and its agenda.

    `blocks` is derived: for (sheet id, block id) the notes in order. Build with `content_of`, change with `apply`.
    """

    workshop: Workshop
    sheets: tuple[Sheet, ...] = ()
    notes: Mapping[str, Note] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    takeaways: Mapping[str, Takeaway] = field(default_factory=dict)
    agenda: tuple[AgendaItem, ...] = ()
    blocks: Mapping[BlockKey, tuple[Note, ...]] = field(default_factory=dict)

    def sheet(self, sheet_id: str) -> Sheet:
        """The sheet with that id; KeyError if it is not here."""
        sheet = self.find_sheet(sheet_id)
        if sheet is None:
            raise KeyError(sheet_id)
        return sheet

    def find_sheet(self, sheet_id: str) -> Sheet | None:
        """The sheet with that id; None if it is not here."""
        return self._sheets_by_id.get(sheet_id)

    def in_block(self, sheet_id: str, block: str) -> tuple[Note, ...]:
        """The notes of a block in their order."""
        return self.blocks.get((sheet_id, block), ())

    def on_sheet(self, sheet_id: str) -> tuple[Note, ...]:
        """The notes of a sheet, block after block in no particular order of blocks."""
        return tuple(note for key in self._blocks_on.get(sheet_id, ()) for note in self.blocks[key])

    def answers_on(self, sheet_id: str) -> tuple[Answer, ...]:
        """The answers of a sheet, by element."""
        answers = self._answers_on.get(sheet_id, {})
        return tuple(answers[element] for element in sorted(answers))

    def answer_to(self, sheet_id: str, element: str) -> Answer | None:
        """The answer to one element of a sheet; None if there is none."""
        return self._answers_on.get(sheet_id, {}).get(element)

    # Made when they are asked for the first time: what holds thousands is looked through once, not for each sheet.

    @cached_property
    def _sheets_by_id(self) -> Mapping[str, Sheet]:
        return {sheet.id: sheet for sheet in self.sheets}

    @cached_property
    def _blocks_on(self) -> Mapping[str, Sequence[BlockKey]]:
        found: dict[str, list[BlockKey]] = {}
        for key in self.blocks:
            found.setdefault(key[0], []).append(key)
        return found

    @cached_property
    def _answers_on(self) -> Mapping[str, Mapping[str, Answer]]:
        found: dict[str, dict[str, Answer]] = {}
        for answer in self.answers.values():
            found.setdefault(answer.sheet, {})[answer.element] = answer
        return found

    def taken(self, sort: TakeawaySort | None = None) -> tuple[Takeaway, ...]:
        """The takeaways of one sort, or of all sorts one after the other, in their order."""
        found = (takeaway for takeaway in self.takeaways.values() if sort in (None, takeaway.sort))
        return tuple(sorted(found, key=lambda each: (TAKEAWAY_SORTS.index(each.sort), each.rank, each.id)))

    def apply(self, changes: Iterable[Change]) -> "Content":
        """The content after `changes`. Only what is touched is rebuilt; ValueError if the workshop itself goes."""
        by_kind: dict[EntityKind, list[Change]] = {}
        for change in changes:
            by_kind.setdefault(change.kind, []).append(change)
        workshop = self.workshop
        for change in by_kind.get("workshop", ()):
            if not isinstance(change.after, Workshop):
                raise ValueError("a workshop cannot be removed from its own content")
            workshop = change.after
        sheets = _after({sheet.id: sheet for sheet in self.sheets}, Sheet, by_kind.get("sheet", ()))
        agenda = _after({item.id: item for item in self.agenda}, AgendaItem, by_kind.get("agenda_item", ()))
        notes = _after(self.notes, Note, by_kind.get("note", ()))
        return replace(
            self,
            workshop=workshop,
            sheets=_in_order(sheets.values()),
            notes=notes,
            answers=_after(self.answers, Answer, by_kind.get("answer", ())),
            takeaways=_after(self.takeaways, Takeaway, by_kind.get("takeaway", ())),
            agenda=_in_order(agenda.values()),
            blocks=self._blocks_after(notes, by_kind.get("note", ())),
        )

    def _blocks_after(
        self, notes: Mapping[str, Note], changes: Sequence[Change]
    ) -> Mapping[BlockKey, tuple[Note, ...]]:
        changed = {change.id for change in changes}
        ends = (end for change in changes for end in (change.before, change.after))
        touched = {(note.sheet, note.block) for note in ends if isinstance(note, Note)}
        if not touched:
            return self.blocks
        fresh: dict[BlockKey, list[Note]] = {key: [] for key in touched}
        candidates = changed | {note.id for key in touched for note in self.blocks.get(key, ())}
        for note_id in candidates & notes.keys():
            note = notes[note_id]
            if (note.sheet, note.block) in fresh:
                fresh[note.sheet, note.block].append(note)
        blocks = {key: value for key, value in self.blocks.items() if key not in touched}
        blocks |= {key: tuple(sorted(found, key=note_order)) for key, found in fresh.items() if found}
        return MappingProxyType(blocks)

    def fits(self, changes: Iterable[Change]) -> bool:
        """Whether each of `changes` begins at what is here."""
        return all(self._find(change) == change.before for change in changes)

    def _find(self, change: Change) -> Entity | None:
        there: Mapping[EntityKind, Callable[[str], Entity | None]] = {
            "workshop": {self.workshop.id: self.workshop}.get,
            "sheet": self.find_sheet,
            "note": self.notes.get,
            "answer": self.answers.get,
            "takeaway": self.takeaways.get,
            "agenda_item": {item.id: item for item in self.agenda}.get,
        }
        return there[change.kind](change.id)

    def entities(self) -> tuple[Entity, ...]:
        """Everything, parents before children."""
        return (
            self.workshop,
            *self.sheets,
            *self.notes.values(),
            *self.answers.values(),
            *self.takeaways.values(),
            *self.agenda,
        )


def content_of(
    workshop: Workshop,
    sheets: Iterable[Sheet],
    notes: Iterable[Note],
    answers: Iterable[Answer],
    takeaways: Iterable[Takeaway] = (),
    agenda: Iterable[AgendaItem] = (),
) -> Content:
    """A content built from its parts, in any order."""
    by_id = {note.id: note for note in notes}
    blocks: dict[BlockKey, list[Note]] = {}
    for note in by_id.values():
        blocks.setdefault((note.sheet, note.block), []).append(note)
    return Content(
        workshop=workshop,
        sheets=_in_order(sheets),
        notes=MappingProxyType(by_id),
        answers=MappingProxyType({answer.id: answer for answer in answers}),
        takeaways=MappingProxyType({takeaway.id: takeaway for takeaway in takeaways}),
        agenda=_in_order(agenda),
        blocks=MappingProxyType({key: tuple(sorted(found, key=note_order)) for key, found in blocks.items()}),
    )


def content_from(entities: Iterable[Entity]) -> Content:
    """A content built from all that is in it, in any order; ValueError without its workshop."""
    found = tuple(entities)
    workshop = next((each for each in found if isinstance(each, Workshop)), None)
    if workshop is None:
        raise ValueError("a content needs its workshop")
    return content_of(
        workshop,
        (each for each in found if isinstance(each, Sheet)),
        (each for each in found if isinstance(each, Note)),
        (each for each in found if isinstance(each, Answer)),
        (each for each in found if isinstance(each, Takeaway)),
        (each for each in found if isinstance(each, AgendaItem)),
    )


def differences(before: Content, after: Content) -> tuple[Change, ...]:
    """The changes that lead from one content of a workshop to another: removals children first, then the rest."""
    old = {(entity.kind, entity.id): entity for entity in before.entities()}
    new = {(entity.kind, entity.id): entity for entity in after.entities()}
    removed = [Change(before=entity, after=None) for key, entity in reversed(old.items()) if key not in new]
    others = [Change(before=old.get(key), after=entity) for key, entity in new.items() if old.get(key) != entity]
    return (*removed, *others)


def note_order(note: Note) -> tuple[str, str]:
    """The order of notes in a block: by rank, and by id where two programs chose the same rank."""
    return (note.rank, note.id)


def _in_order(ranked: Iterable[_Ranked]) -> tuple[_Ranked, ...]:
    return tuple(sorted(ranked, key=lambda each: (each.rank, each.id)))


def _after(there: Mapping[str, _T], kind: type[_T], changes: Sequence[Change]) -> Mapping[str, _T]:
    """The entities of one kind after the changes of that kind; the same mapping where there are none."""
    if not changes:
        return there
    entities = dict(there)
    for change in changes:
        if isinstance(change.after, kind):
            entities[change.id] = change.after
        else:
            entities.pop(change.id, None)
    return MappingProxyType(entities)
