"""The one idea: an edit is a value. A change is one entity before and after; a step is one user action."""

from datetime import datetime
from typing import Literal

from pydantic import model_validator

from canvasapp.domain.model.entity import Entity, EntityKind
from canvasapp.domain.model.values import Value


class Change(Value):
    """One entity before and after: (None, x) adds, (x, None) removes, (old, new) edits."""

    before: Entity | None
    after: Entity | None

    @model_validator(mode="after")
    def _same_entity(self) -> "Change":
        if self.before is None and self.after is None:
            raise ValueError("a change needs a before or an after")
        if len({(entity.kind, entity.id) for entity in (self.before, self.after) if entity is not None}) > 1:
            raise ValueError("a change is about one entity")
        return self

    @property
    def kind(self) -> EntityKind:
        """The kind of the entity."""
        return self._some.kind

    @property
    def id(self) -> str:
        """The identity of the entity."""
        return self._some.id

    @property
    def _some(self) -> Entity:
        some = self.after if self.after is not None else self.before
        assert some is not None
        return some

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change.model_construct(before=self.after, after=self.before)

    def rebased(self, now: Entity) -> "Change | None":
        """The same change of an entity that meanwhile is `now`: fields that it does not touch stay as they are.

        None where somebody else has changed one of its fields, and for adding and removing.
        """
        if self.before is None or self.after is None:
            return None
        fields = [name for name, value in self.after if value != getattr(self.before, name)]
        if any(getattr(now, name) != getattr(self.before, name) for name in fields):
            return None
        after = now.model_copy(update={name: getattr(self.after, name) for name in fields})
        return Change.model_construct(before=now, after=after)


Action = Literal[
    "note.add",
    "note.edit",
    "note.move",
    "note.colour",
    "note.remove",
    "note.origin",
    "note.track",
    "note.reopen",
    "answer.set",
    "offer.accept",
    "offer.refuse",
    "offer.again",
    "sheet.add",
    "sheet.rename",
    "sheet.duplicate",
    "sheet.move",
    "sheet.remove",
    "workshop.create",
    "workshop.duplicate",
    "workshop.import",
    "workshop.edit",
    "workshop.legend",
    "workshop.delete",
    "workshop.restore",
    "decision.add",
    "action.add",
    "parked.add",
    "takeaway.edit",
    "takeaway.status",
    "takeaway.remove",
    "takeaway.carry",
    "agenda.add",
    "agenda.edit",
    "agenda.move",
    "agenda.skip",
    "agenda.remove",
    "clock.start",
    "clock.pause",
    "clock.give",
    "clock.end",
]


class Label(Value):
    """What a step does, in a form every language can say: the action, how many, and a name where one helps."""

    action: Action
    count: int = 1
    name: str = ""


class Edit(Value):
    """What an edit function returns: changes that belong together, and what they do."""

    label: Label
    changes: tuple[Change, ...]

    def inverse(self) -> "Edit":
        """The edit that takes this one back: inverse changes in reverse order."""
        return Edit.model_construct(
            label=self.label, changes=tuple(change.inverse() for change in reversed(self.changes))
        )


StepKind = Literal["do", "undo", "redo", "fixed"]


class StepHead(Value):
    """A step without its changes, as the history keeps it.

    `kind`: `do` can be undone; `undo` and `redo` name the step they act on in `target`; `fixed` (creating,
    importing, deleting, restoring a workshop) is history but never undone with Ctrl+Z. `id` is the step's own, the same
    in every copy of the workbook; `session` is that of the program which made it: "" where a workbook is older than
    sessions.
    """

    number: int
    id: str = ""
    workshop: str
    session: str = ""
    time: datetime
    author: str
    kind: StepKind
    target: int | None = None
    label: Label


class Step(StepHead):
    """The changes of one user action, with its label, author and time; the log of a workbook is a list of these."""

    changes: tuple[Change, ...]
