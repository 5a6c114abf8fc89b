"""What a workbook can do, wherever it is kept: the one thing that the layers above know of the store."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from canvasapp.domain.model.agenda import AgendaItem
from canvasapp.domain.model.change import Edit, Step, StepHead, StepKind
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.summaries import DueAction, DueNote, Standing, Thumbnail, WorkshopSummary
from canvasapp.domain.model.takeaway_edits import Left
from canvasapp.domain.model.workshop import Workshop


class Workbook(Protocol):
    """An open workbook, used in the thread that opened it, closed by `close` or `with`.

    Others may read and write it at the same time. Every method raises an error of `canvasapp.store.errors` where
    something is not as it should be, and has then changed nothing.
    """

    @property
    def path(self) -> Path | None:
        """The file that it is; None where it is no file."""

    @property
    def read_only(self) -> bool:
        """Whether it may only be read."""

    @property
    def session(self) -> str:
        """The id that every step gets which is made through this opening."""

    def close(self) -> None:
        """Let go of it. Nothing is pending: every step was written when it was made."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def workshops(self, *, deleted: bool = False) -> tuple[WorkshopSummary, ...]:
        """The workshops, or those in the trash, last changed first."""

    def thumbnail(self, workshop_id: str) -> Thumbnail:
        """The first notes of each block of the first sheet with notes."""

    def search(self, text: str) -> frozenset[str]:
        """The ids of the workshops with `text` in title, client or a note, in any case and script."""

    def due_notes(self, until: date) -> tuple[DueNote, ...]:
        """The notes of all workshops that are to be looked at by a day, soonest first."""

    def left_open(self, client: str, *, besides: str) -> tuple[Left, ...]:
        """The open takeaways of a client's other workshops that none has carried on, each with its workshop."""

    def last_agenda(self, client: str, *, besides: str) -> tuple[AgendaItem, ...]:
        """The agenda of the last of a client's other workshops that has one."""

    def due_actions(self) -> tuple[DueAction, ...]:
        """The open actions with a day of all workshops, soonest first."""

    def standings(self, today: date) -> Mapping[str, Standing]:
        """How the notes of each workshop stand on a day, by its id."""

    def workshop(self, workshop_id: str) -> Workshop:
        """The workshop alone, without its sheets. Raises WorkshopMissing."""

    def load(self, workshop_id: str) -> Content:
        """A workshop with all that is in it. Raises WorkshopMissing."""

    def write(
        self,
        edit: Edit,
        workshop_id: str,
        *,
        kind: StepKind = "do",
        target: int | None = None,
        last: StepHead | None = None,
        author: str,
        time: datetime,
    ) -> Step:
        """Write the changes of `edit` to the rows and, as the newest step, to the log: both or neither.

        `time` has a time zone; `target` is the step that is undone or redone; `last` the newest step that the writer
        knows. Where others have changed other fields of the same entities, both stay: the step that is returned says
        what was changed in fact. Raises Conflict where a field no longer is what `before` says, OtherHistory where
        `last` is not in the log.
        """

    def history(self, workshop_id: str) -> tuple[StepHead, ...]:
        """The steps of a workshop without their changes, oldest first."""

    def knows(self, step: StepHead) -> bool:
        """Whether this very step is in the log: if not, what is open now is another history."""

    def step(self, number: int) -> Step:
        """The step with that number. Raises WorkshopMissing: a step goes only with its workshop."""

    def steps_after(self, workshop_id: str, number: int) -> tuple[Step, ...]:
        """The steps of a workshop behind the one with that number, oldest first."""

    def steps_about(self, workshop_id: str, entity_id: str) -> tuple[Step, ...]:
        """The steps of a workshop that speak of an entity, oldest first."""

    def removals(self, workshop_id: str) -> tuple[Step, ...]:
        """The steps of a workshop that removed something, oldest first."""

    def purge(self, workshop_id: str) -> None:
        """Remove a workshop that is in the trash for good, with its steps. Raises WorkshopMissing, or Conflict if it is
        not in the trash."""

    def data_version(self) -> int:
        """A number that rises with every write, ours (by one) or somebody else's; cheap to ask for."""
