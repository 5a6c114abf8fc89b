"""One open workshop: its content, the one way to change it, undo and redo, and those who want to hear of changes."""

from collections import deque
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Literal, NoReturn

from canvasapp.app.history import History
from canvasapp.app.listeners import Listeners
from canvasapp.domain.model.agenda import AgendaItem
from canvasapp.domain.model.change import Change, Edit, Label, Step, StepHead, StepKind
from canvasapp.domain.model.content import Content, differences
from canvasapp.domain.model.limits import check_edit
from canvasapp.domain.model.takeaway_edits import Left
from canvasapp.store.errors import ChangedSince as ChangedSince
from canvasapp.store.errors import Conflict, OtherHistory
from canvasapp.store.protocol import Workbook


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


class Document:
    """A workshop of a workbook. `content` is a value: after every change it is another one.

    Raises the errors of `canvasapp.store.errors`; whatever is raised, `content` is what is on the disk or was there
    when it was last read.
    """

    def __init__(self, workbook: Workbook, workshop_id: str, author: str, clock: Callable[[], datetime] = now) -> None:
        self.workshop_id = workshop_id
        self._workbook = workbook
        self._author = author
        self._clock = clock
        self._listeners = Listeners[Step]()
        self._unannounced: deque[Step] = deque()
        self._announcing = False
        self._history = History()
        self._read()

    def _read(self) -> None:
        # The version first and the content last: what is written in between is then followed, never missed.
        version = self._workbook.data_version()
        heads = self._workbook.history(self.workshop_id)
        self._content = self._workbook.load(self.workshop_id)
        self._history = History(heads, self._workbook.session, self._history.left_out)
        self._last = heads[-1]
        self._version = version

    @property
    def content(self) -> Content:
        """The workshop as it is now."""
        return self._content

    @property
    def read_only(self) -> bool:
        """Whether the workbook may only be read."""
        return self._workbook.read_only

    @property
    def undo_label(self) -> Label | None:
        """What undo would take back; None if there is nothing."""
        head = self._history.to_undo
        return head.label if head is not None else None

    @property
    def redo_label(self) -> Label | None:
        """What redo would bring again; None if there is nothing."""
        head = self._history.to_redo
        return head.label if head is not None else None

    def steps_about(self, entity_id: str) -> tuple[Step, ...]:
        """The steps that speak of a sheet, note or answer, oldest first."""
        return self._workbook.steps_about(self.workshop_id, entity_id)

    def removals(self) -> tuple[Step, ...]:
        """The steps that removed something, oldest first."""
        return self._workbook.removals(self.workshop_id)

    def left_open(self) -> tuple[Left, ...]:
        """What earlier workshops of the same client left open: takeaways that no workshop has carried on yet."""
        client = self._content.workshop.client
        return self._workbook.left_open(client, besides=self.workshop_id) if client else ()

    def last_agenda(self) -> tuple[AgendaItem, ...]:
        """The agenda of the last workshop of the same client that has one."""
        client = self._content.workshop.client
        return self._workbook.last_agenda(client, besides=self.workshop_id) if client else ()

    def subscribe(self, listener: Callable[[Step], None]) -> Callable[[], None]:
        """`listener` hears of every step from now on, ours or another program's; the result ends that.

        A listener may call `do`: that step is announced to all when all have heard of the present one.
        """
        return self._listeners.add(listener)

    def do(self, edit: Edit | None) -> Step | None:
        """Make an edit: on the disk first, then in memory and history, then the listeners are told.

        None (an edit that changes nothing) does nothing. Raises TooMuch where there is no room for it, Conflict where
        another program was first: nothing is written, and `content` is up to date.
        """
        if edit is None:
            return None
        check_edit(self._content, edit)
        return self._write(edit, "do")

    def undo(self) -> Step | None:
        """Take back the last step that this session can undo; None if there is none.

        Raises ChangedSince where somebody else has changed the same thing since: see `step_over`.
        """
        self.refresh()
        head = self._history.to_undo
        return self._repeat(head, self._edit_of(head).inverse(), "undo") if head is not None else None

    def redo(self) -> Step | None:
        """Bring the last undone step again; None if there is none. Raises ChangedSince like `undo`."""
        self.refresh()
        head = self._history.to_redo
        return self._repeat(head, self._edit_of(head), "redo") if head is not None else None

    def step_over(self, kind: Literal["undo", "redo"]) -> None:
        """Leave the step that could not be undone (or redone) as it is, and go on with the one before it.

        It is asked for again when the workshop is opened anew.
        """
        head = self._history.to_undo if kind == "undo" else self._history.to_redo
        if head is not None:
            self._history.leave_out(head)
            _raise(self._announce(self._news(())))

    def refresh(self) -> tuple[Step, ...]:
        """Follow what others wrote to the workshop since; very cheap if nothing was written to the workbook."""
        version = self._workbook.data_version()
        if version == self._version:
            return ()
        if not self._workbook.knows(self._last):
            self._take_other_history()
        steps = self._workbook.steps_after(self.workshop_id, self._last.number)
        self._follow(steps, version)
        return steps

    def _edit_of(self, head: StepHead) -> Edit:
        step = self._workbook.step(head.number)
        return Edit.model_construct(label=step.label, changes=step.changes)

    def _repeat(self, head: StepHead, edit: Edit, kind: StepKind) -> Step:
        """Write an edit that takes back the step `head`, or brings it again."""
        try:
            return self._write(edit, kind, head.number)
        except Conflict as conflict:
            raise ChangedSince from conflict

    def _write(self, edit: Edit, kind: StepKind, target: int | None = None) -> Step:
        try:
            step = self._workbook.write(
                edit,
                self.workshop_id,
                kind=kind,
                target=target,
                last=self._last,
                author=self._author,
                time=self._clock(),
            )
        except OtherHistory:
            self._take_other_history()
        except Conflict:
            if not self.refresh():
                self._reload()  # what stands in the way was written past the log
            raise
        version = self._workbook.data_version()
        alone = version == self._version + 1
        steps = (step,) if alone else self._workbook.steps_after(self.workshop_id, self._last.number)
        self._follow(steps, version)
        return step

    def _take_other_history(self) -> NoReturn:
        """Show what stands in the workbook that was put in the place of ours, and say so."""
        _raise(self._reload())
        raise OtherHistory

    def _follow(self, steps: Sequence[Step], version: int) -> None:
        failures: list[Exception] = []
        for step in steps:
            if step.number <= self._last.number:
                continue  # a listener made an edit, and following that came here first
            if not self._content.fits(step.changes):
                failures += self._reload()
                break
            self._content = self._content.apply(step.changes)
            self._history.follow(step)
            self._last = step
            failures += self._announce(step)
        self._version = version
        _raise(failures)

    def _reload(self) -> list[Exception]:
        """Read everything again and tell the listeners the difference as if it were one step."""
        before = self._content
        self._read()
        changes = differences(before, self._content)
        if not changes:
            return []
        return self._announce(self._news(changes))

    def _news(self, changes: tuple[Change, ...]) -> Step:
        """Changes that are no step of the log, for the listeners."""
        return Step(
            number=self._last.number,
            workshop=self.workshop_id,
            time=self._clock(),
            author="",
            kind="fixed",
            label=Label(action="workshop.edit", count=len(changes), name=self._content.workshop.title),
            changes=changes,
        )

    def _announce(self, step: Step) -> list[Exception]:
        """Tell every listener, in the order of the steps, even if one of them fails or makes the next step.

        Returns what the listeners raised.
        """
        self._unannounced.append(step)
        failures: list[Exception] = []
        if self._announcing:
            return failures
        self._announcing = True
        try:
            while self._unannounced:
                failures += self._listeners.tell(self._unannounced.popleft())
        finally:
            self._announcing = False
        return failures


def _raise(failures: list[Exception]) -> None:
    """Raise what listeners have raised, if anything."""
    if failures:
        raise ExceptionGroup("listeners failed", failures)
