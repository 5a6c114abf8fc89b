"""What can be done with the workshops of a library; every command ends in a message or a changed library."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from canvasapp.app.importing import bytes_of
from canvasapp.app.intake import Intake
from canvasapp.app.library import Library
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.values import Language
from canvasapp.ui.dialogs.confirm_dialog import ask
from canvasapp.ui.dialogs.findings_dialog import FindingsDialog
from canvasapp.ui.dialogs.intake_dialog import IntakeDialog, Target
from canvasapp.ui.dialogs.workshop_dialog import WorkshopDialog
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.wording import error_text, finding_text, shortened
from canvasapp.ui.library.shipped_examples import ShippedExamples
from canvasapp.ui.library.workshop_cards import WorkshopCard

Remedies = Mapping[str, Callable[[], object]]

_T = TypeVar("_T")


class LibraryCommands(QObject):
    """`changed` brings the id of the workshop to show next (or ""), `opened` the one to open, `told` (text, tone,
    remedies). `restorable` is the workshop that was put in the trash last, as long as that can be taken back."""

    changed = Signal(str)
    opened = Signal(str)
    told = Signal(str, str, object)

    def __init__(self, context: Context, examples: ShippedExamples, page: QWidget, today: Callable[[], date]) -> None:
        super().__init__(page)
        self._context, self._examples, self._page, self._today = context, examples, page, today
        self._library: Library | None = None
        self.restorable = ""

    def serve(self, library: Library) -> None:
        """From now on the commands are done in `library`."""
        if library is not self._library:
            self._library, self.restorable = library, ""

    @property
    def library(self) -> Library:
        """The library that is served."""
        assert self._library is not None, "commands come after show_library"
        return self._library

    @property
    def writable(self) -> bool:
        """Whether anything can be changed."""
        return self._library is not None and not self._library.workbook.read_only

    def new(self, canvas_id: str) -> None:
        """A blank workshop with today's date and a sheet of one canvas, and open it."""
        today, language = self._today(), self._context.language
        title, canvas = self._free(self.tr("New workshop")), self._context.methods[canvas_id]
        made = self._attempt(lambda: self.library.create(title, language, today, canvas=canvas))
        if made:
            self._open_new(made)

    def with_methods(self, methods: Sequence[Method], name: str) -> None:
        """A workshop with a sheet for each of some methods, called after them, and open it."""
        language = self._context.language
        title = self._free(name or methods[0].title.in_(language))
        made = self._attempt(lambda: self.library.create_with(title, language, self._today(), methods))
        if made:
            self._open_new(made)

    def from_example(self, example_id: str, language: Language) -> None:
        """A copy of an example in the workbook, and open it."""
        made = self._attempt(lambda: self.library.add(self._examples.fresh(example_id, language), "workshop.create"))
        if made:
            self._open_new(made)

    def duplicate(self, card: WorkshopCard) -> None:
        """A copy beside the original."""
        title = self._free(self.tr("{title} (copy)").format(title=card.workshop.title))
        made = self._attempt(lambda: self.library.duplicate(card.id, title))
        if made:
            self.changed.emit(made)

    def rename(self, workshop_id: str, title: str) -> None:
        """Another title."""
        self._attempt(lambda: self.library.rename(workshop_id, title))
        self.changed.emit(workshop_id)

    def show_particulars(self, card: WorkshopCard) -> WorkshopDialog:
        """The particulars, to read and to change; returns at once."""
        dialog = WorkshopDialog(self._context, card.workshop, self._page, writable=self.writable)
        dialog.accepted.connect(lambda: self._describe(card.id, dialog.changes()))
        dialog.open()
        return dialog

    def delete(self, card: WorkshopCard) -> None:
        """Into the trash; the message offers the way back."""
        if self._done(lambda: self.library.delete(card.id)):
            self.restorable = card.id
            self.changed.emit("")
            text = self.tr("“{title}” is in the trash.").format(title=shortened(card.workshop.title))
            self.told.emit(text, "info", {self.tr("Undo"): self.undo})

    def undo(self) -> None:
        """Take back what was put in the trash last."""
        workshop_id, self.restorable = self.restorable, ""
        if workshop_id and self._done(lambda: self.library.restore(workshop_id)):
            self.changed.emit(workshop_id)

    def restore(self, card: WorkshopCard) -> None:
        """Out of the trash."""
        if self._done(lambda: self.library.restore(card.id)):
            self._forget(card.id)
            self.changed.emit("")
            text = self.tr("“{title}” is among the workshops again.").format(title=shortened(card.workshop.title))
            self.told.emit(text, "info", {self.tr("Open"): lambda: self.opened.emit(card.id)})

    def ask_to_purge(self, card: WorkshopCard) -> None:
        """Remove one workshop of the trash for good; asks first."""

        def purge() -> None:
            if self._done(lambda: self.library.purge(card.id)):
                self._forget(card.id)
                self.changed.emit("")

        ask(
            self._page,
            self._context.look,
            self.tr("Delete “{title}” for good?").format(title=shortened(card.workshop.title)),
            self.tr("Everything in it is gone then. This cannot be undone."),
            self.tr("Delete for good"),
            purge,
        )

    def ask_to_empty_trash(self, count: int) -> None:
        """Remove all workshops of the trash for good; asks first."""

        def empty() -> None:
            self._attempt(self.library.empty_trash)
            self.restorable = ""
            self.changed.emit("")

        ask(
            self._page,
            self._context.look,
            self.tr("Empty the trash?"),
            self.tr("%n workshop(s) and everything in them are gone then. This cannot be undone.", None, count),
            self.tr("Empty the trash"),
            empty,
        )

    def import_file(self, path: Path) -> None:
        """Show what a file holds before it is taken; a workshop in one of our own forms is taken at once."""
        methods = self._context.methods
        intake = self._attempt(lambda: Intake(bytes_of(path), path.name, methods, self._context.vocabulary))
        if intake is None:
            return
        sentences = [finding_text(finding) for finding in intake.incoming.findings]
        if intake.incoming.is_ours:
            refused = self._take_in(intake.content, sentences)
            if refused:
                self.told.emit(refused, "danger", {})
            return
        target = Target(self.tr("A new workshop"), self._take_in)
        IntakeDialog(self._context, intake, [target], self._page).open()

    def _take_in(self, content: Content, sentences: Sequence[str] = ()) -> str:
        """Add a workshop that came in, and say what was not understood; returns why it was refused, or ""."""
        try:
            made = self.library.add(content, "workshop.import")
        except WorldError as error:
            return error_text(error)
        self.changed.emit(made)
        self._tell_of_import(content.workshop.title, sentences, made)
        return ""

    def _tell_of_import(self, title: str, sentences: Sequence[str], made: str) -> None:
        text = self.tr("“{title}” was imported.").format(title=shortened(title))
        remedies: dict[str, Callable[[], object]] = {self.tr("Open"): lambda: self.opened.emit(made)}
        if len(sentences) == 1:
            text = f"{text} {sentences[0]}"
        elif sentences:
            text = f"{text} {self.tr('%n thing(s) were not understood.', None, len(sentences))}"
            shown = self.tr("Show them")
            remedies = {shown: lambda: FindingsDialog(self._context.look, sentences, self._page).open(), **remedies}
        self.told.emit(text, "warn" if sentences else "good", remedies)

    def _describe(self, workshop_id: str, fields: dict[str, object]) -> None:
        self._attempt(lambda: self.library.describe(workshop_id, **fields))
        self.changed.emit(workshop_id)

    def _open_new(self, workshop_id: str) -> None:
        self.changed.emit(workshop_id)
        self.opened.emit(workshop_id)

    def _free(self, title: str) -> str:
        """The title, with a number behind it where a workshop has it already."""
        taken = {summary.workshop.title for summary in self._attempt(self.library.summaries) or ()}
        number, free = 1, title
        while free in taken:
            number += 1
            free = f"{title} ({number})"
        return free

    def _forget(self, workshop_id: str) -> None:
        if self.restorable == workshop_id:
            self.restorable = ""

    def _done(self, do: Callable[[], object]) -> bool:
        """Whether a command was done; a refusal is told."""
        try:
            do()
        except WorldError as error:
            self.told.emit(error_text(error), "danger", {})
            return False
        return True

    def _attempt(self, do: Callable[[], _T]) -> _T | None:
        """What a command returns, None if it was refused; the refusal is told."""
        results: list[_T] = []
        return results[0] if self._done(lambda: results.append(do())) else None
