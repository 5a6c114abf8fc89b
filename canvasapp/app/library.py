"""The workshops of a workbook as the library screen and the command line handle them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import ClassVar

from canvasapp.app.document import now
from canvasapp.domain.method.choosing import title_of, workshop_with
from canvasapp.domain.method.method import Method, canvases
from canvasapp.domain.model.change import Action, Edit, StepKind
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.days import end_of_month
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.limits import check_edit
from canvasapp.domain.model.summaries import DueAction, DueNote, Standing, WorkshopSummary
from canvasapp.domain.model.values import Language, clean_text, new_id
from canvasapp.domain.model.workshop import Workshop
from canvasapp.domain.model.workshop_edits import blank, copy_of, creation, describe, put_in_trash, restore
from canvasapp.store.protocol import Workbook


class TitleMissing(WorldError):
    sentence: ClassVar[str] = "A workshop needs a title. Nothing was made. Give it one."


class NoCanvas(WorldError):
    sentence: ClassVar[str] = "None of the methods is a canvas. Nothing was made. Install canvasapp again."


class Library:
    """Every action is a step of the workbook. Particulars can be undone inside the workshop; all else is `fixed`.

    Raises the errors of `canvasapp.store.errors`.
    """

    def __init__(
        self,
        workbook: Workbook,
        methods: Mapping[str, Method],
        author: str,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._workbook = workbook
        self._methods = methods
        self._author = author
        self._clock = clock

    @property
    def workbook(self) -> Workbook:
        """The workbook itself, for reading."""
        return self._workbook

    def summaries(self) -> tuple[WorkshopSummary, ...]:
        """The workshops, last changed first."""
        return self._workbook.workshops()

    def trash(self) -> tuple[WorkshopSummary, ...]:
        """The workshops in the trash, last changed first."""
        return self._workbook.workshops(deleted=True)

    def due_this_month(self, today: date) -> tuple[DueNote | DueAction, ...]:
        """The notes that are to be looked at and the actions that are to be done in this month, or were in an earlier
        one; soonest first."""
        until = end_of_month(today)
        actions = (action for action in self._workbook.due_actions() if action.due <= until)
        return tuple(sorted((*self._workbook.due_notes(until), *actions), key=lambda each: (each.due, each.title)))

    def standings(self, today: date) -> Mapping[str, Standing]:
        """How the notes and actions of each workshop stand, by its id: disproved, past their day, and the next day."""
        found = dict(self._workbook.standings(today))
        for action in self._workbook.due_actions():
            found[action.workshop] = found.get(action.workshop, Standing()).with_due(action.due, today)
        return found

    def search(self, text: str) -> frozenset[str]:
        """The ids of the workshops, also of those in the trash, with `text` in title, client or a note."""
        return self._workbook.search(text)

    def create(
        self, title: str, language: Language, day: date | None, sheet_title: str = "", canvas: Method | None = None
    ) -> str:
        """A new workshop with one empty sheet of a canvas (None: the first one), called as the canvas is where no
        title is given; returns its id. Raises TitleMissing and NoCanvas."""
        workshop = Workshop(id=new_id(), title=_title(title), language=language, day=day)
        method = canvas or self._first_canvas()
        name = sheet_title or title_of(method, language)
        return self.add(blank(workshop, name, method.id, method.version), "workshop.create")

    def create_with(self, title: str, language: Language, day: date | None, methods: Sequence[Method]) -> str:
        """A new workshop with a sheet for each of the methods, and a canvas; returns its id. Raises TitleMissing and
        NoCanvas."""
        workshop = Workshop(id=new_id(), title=_title(title), language=language, day=day)
        return self.add(workshop_with(workshop, methods, self._first_canvas()), "workshop.create")

    def _first_canvas(self) -> Method:
        found = canvases(self._methods)
        if not found:
            raise NoCanvas()
        return found[0]

    def add(self, content: Content, action: Action = "workshop.import") -> str:
        """A whole content from an example or a file, with its identities as they are; returns the workshop's id."""
        edit = creation(content, action)
        check_edit(None, edit)
        self._write(edit, content.workshop.id, "fixed")
        return content.workshop.id

    def duplicate(self, workshop_id: str, title: str) -> str:
        """A copy under another title; returns its id. Raises TitleMissing."""
        return self.add(copy_of(self._workbook.load(workshop_id), _title(title)), "workshop.duplicate")

    def rename(self, workshop_id: str, title: str) -> None:
        """Another title; a blank one changes nothing. It can be undone inside the workshop."""
        self.describe(workshop_id, title=title)

    def describe(self, workshop_id: str, **fields: object) -> None:
        """Other particulars, as `domain.workshops.describe` takes them. It can be undone inside the workshop."""
        self._write(describe(self._workbook.workshop(workshop_id), **fields), workshop_id, "do")

    def delete(self, workshop_id: str) -> None:
        """Put a workshop in the trash."""
        self._write(put_in_trash(self._workbook.workshop(workshop_id), self._clock()), workshop_id, "fixed")

    def restore(self, workshop_id: str) -> None:
        """Take a workshop out of the trash."""
        self._write(restore(self._workbook.workshop(workshop_id)), workshop_id, "fixed")

    def purge(self, workshop_id: str) -> None:
        """Remove a workshop of the trash for good. Raises Conflict if it is not (or no longer) in the trash."""
        self._workbook.purge(workshop_id)

    def empty_trash(self) -> int:
        """Remove all workshops of the trash for good; returns how many."""
        summaries = self.trash()
        for summary in summaries:
            self.purge(summary.workshop.id)
        return len(summaries)

    def _write(self, edit: Edit | None, workshop_id: str, kind: StepKind) -> None:
        if edit is not None:
            self._workbook.write(edit, workshop_id, kind=kind, author=self._author, time=self._clock())


def _title(title: str) -> str:
    kept = clean_text(title)
    if not kept:
        raise TitleMissing
    return kept
