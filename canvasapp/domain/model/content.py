"""The content of one workshop in memory: a value that changes are applied to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from canvasapp.domain.model.change import Change
from canvasapp.domain.model.workshop import Answer, Note, Sheet, Workshop

_T = TypeVar("_T")

BlockKey = tuple[str, str]
"""(sheet id, block id)"""


@dataclass(frozen=True)
class Content:
    """A workshop with its sheets, notes and answers.

    `blocks` is derived: for (sheet id, block id) the notes in order. Build with `content_of`, change with `apply`.
    """

    workshop: Workshop
    sheets: tuple[Sheet, ...] = ()
    notes: Mapping[str, Note] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
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

    def apply(self, changes: Iterable[Change]) -> "Content":
        """The content after `changes`. Only what is touched is rebuilt; ValueError if the workshop itself goes."""
        workshop = self.workshop
        sheets = {sheet.id: sheet for sheet in self.sheets}
        notes: dict[str, Note] | None = None
        answers: dict[str, Answer] | None = None
        touched: set[BlockKey] = set()
        changed: set[str] = set()
        for change in changes:
            old, new = change.before, change.after
            if isinstance(old, Note) or isinstance(new, Note):
                notes = dict(self.notes) if notes is None else notes
                changed.add(change.id)
                touched |= {(n.sheet, n.block) for n in (old, new) if isinstance(n, Note)}
                _put(notes, change.id, new if isinstance(new, Note) else None)
            elif isinstance(old, Answer) or isinstance(new, Answer):
                answers = dict(self.answers) if answers is None else answers
                _put(answers, change.id, new if isinstance(new, Answer) else None)
            elif isinstance(old, Sheet) or isinstance(new, Sheet):
                _put(sheets, change.id, new if isinstance(new, Sheet) else None)
            elif isinstance(new, Workshop):
                workshop = new
            else:
                raise ValueError("a workshop cannot be removed from its own content")
        return replace(
            self,
            workshop=workshop,
            sheets=_in_order(sheets.values()),
            notes=self.notes if notes is None else MappingProxyType(notes),
            answers=self.answers if answers is None else MappingProxyType(answers),
            blocks=self.blocks if notes is None else self._blocks_after(notes, touched, changed),
        )

    def _blocks_after(
        self, notes: Mapping[str, Note], touched: set[BlockKey], changed: set[str]
    ) -> Mapping[BlockKey, tuple[Note, ...]]:
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

    def _find(self, change: Change) -> Workshop | Sheet | Note | Answer | None:
        if change.kind == "note":
            return self.notes.get(change.id)
        if change.kind == "answer":
            return self.answers.get(change.id)
        if change.kind == "sheet":
            return self.find_sheet(change.id)
        return self.workshop if self.workshop.id == change.id else None

    def entities(self) -> tuple[Workshop | Sheet | Note | Answer, ...]:
        """Everything, parents before children."""
        return (self.workshop, *self.sheets, *self.notes.values(), *self.answers.values())


def content_of(
    workshop: Workshop, sheets: Iterable[Sheet], notes: Iterable[Note], answers: Iterable[Answer]
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
        blocks=MappingProxyType({key: tuple(sorted(found, key=note_order)) for key, found in blocks.items()}),
    )


def content_from(entities: Iterable[Workshop | Sheet | Note | Answer]) -> Content:
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


def _in_order(sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    return tuple(sorted(sheets, key=lambda sheet: (sheet.rank, sheet.id)))


def _put(store: dict[str, _T], key: str, value: _T | None) -> None:
    if value is None:
        store.pop(key, None)
    else:
        store[key] = value
