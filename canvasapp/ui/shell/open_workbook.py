"""The workbook that is open in the window: opened, remembered, kept in backups, closed."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from canvasapp.app.document import Document
from canvasapp.app.library import Library
from canvasapp.app.settings import WORKBOOK
from canvasapp.app.typed import TypedText
from canvasapp.app.workbooks import (
    SUFFIX,
    SessionId,
    StrangeWorkbook,
    Workbook,
    clean_copy_beside,
    create_workbook,
    keep_backup,
    open_workbook,
)
from canvasapp.domain.model.errors import WorldError
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.kit.worker import BesideWindow

if TYPE_CHECKING:
    from canvasapp.app.session import Session


class Tell(Protocol):
    """Says something on the screen in front."""

    def __call__(self, text: str, tone: str, remedies: Mapping[str, Callable[[], object]] | None = None) -> None:
        """`remedies` are what can be done about it, by the words of their buttons."""


class OpenWorkbook(QObject):
    """One at a time. `opened` when another one is open, `closing` before the one that was open is closed."""

    opened = Signal()
    closing = Signal()

    def __init__(self, window: QWidget, context: Context, author: str, leave: Callable[[], bool], tell: Tell) -> None:
        """`leave` lets go of what is shown of the workbook before another is opened, and says whether that could be."""
        super().__init__(window)
        self._window, self._context, self._author = window, context, author
        self._leave, self._tell = leave, tell
        self._workbook: Workbook | None = None
        self._run: SessionId | None = None
        self._unkept = ""
        self._beside = BesideWindow(window)
        self.library: Library | None = None

    # Opening.

    def open_first(self, wanted: Path | None) -> bool:
        """Open the workbook that was named, else that of last time, else the library. False if none could be."""
        library, remembered = self._context.places.library, self._remembered()
        last = remembered if remembered is not None and remembered.exists() else library
        if self.open(wanted or last, create=wanted is None and last == library):
            return True
        return self.open(library, create=True)

    def gone(self) -> Path | None:
        """The workbook of last time, where it is not there any more; None if it is, or was the library."""
        remembered = self._remembered()
        missing = remembered is not None and remembered != self._context.places.library and not remembered.exists()
        return remembered if missing else None

    def _remembered(self) -> Path | None:
        remembered = self._context.settings.get(WORKBOOK)
        return Path(remembered) if remembered else None

    def open(self, path: Path, *, create: bool = False) -> bool:
        """Open a workbook; `create` makes it where it is missing. False if it was refused, with the reason told; what
        was open stays open."""
        path = path.parent.resolve() / path.name  # it is remembered for starts from other folders
        self._run = self._run or SessionId(self._context.places.sessions)
        try:
            if create and not path.exists():
                workbook = create_workbook(path, session=self._run.text)
            else:
                workbook = open_workbook(path, self._context.places, session=self._run.text)
        except StrangeWorkbook as error:
            self._tell(error_text(error), "danger", {self.tr("Make a clean copy"): lambda: self._open_clean(path)})
            return False
        except WorldError as error:
            self._tell(error_text(error), "danger")
            return False
        if not self._leave():
            workbook.close()
            return False
        self._close_workbook()
        self._workbook = workbook
        self.library = Library(workbook, self._context.methods, self._author)
        self._context.settings.remember(WORKBOOK, str(path))
        if path != self._context.places.library:
            self._context.settings.remember_recent(path)
        self._unkept = self._keep_backup(workbook)
        self.opened.emit()
        self.tell_unkept()
        return True

    def _open_clean(self, path: Path) -> None:
        try:
            copy = clean_copy_beside(path)
        except WorldError as error:
            self._tell(error_text(error), "danger")
            return
        self.open(copy)

    def choose(self) -> None:
        """Ask for a workbook and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open workbook"), str(Path.home()), self.tr("Workbooks") + f" (*{SUFFIX})"
        )
        if chosen:
            self.open(Path(chosen))

    def open_wanted(self, path: Path | None) -> None:
        """Open a workbook of the list at hand; None asks for one."""
        if path is None:
            self.choose()
        else:
            self.open(path, create=path == self._context.places.library)

    def _keep_backup(self, workbook: Workbook) -> str:
        """The backup of the day; returns why there is none, or ""."""
        try:
            keep_backup(workbook, self._context.places, date.today())
        except WorldError as error:
            return error_text(error)
        return ""

    def tell_unkept(self) -> None:
        """Say on the screen in front why there is no backup of the day, if there is none."""
        if self._unkept:
            self._tell(self._unkept, "warn")

    # Its workshops.

    def has(self, workshop_id: str) -> bool:
        """Whether a workshop is in it, and not in its trash."""
        library = self.library
        return library is not None and any(known.workshop.id == workshop_id for known in library.summaries())

    def session(self, workshop_id: str) -> "Session | None":
        """One of its workshops, opened; None where that was refused, with the reason told."""
        if self._workbook is None:
            return None
        try:
            document = Document(self._workbook, workshop_id, self._author)
        except WorldError as error:
            self._tell(error_text(error), "danger")
            return None
        # What follows from answers is not needed before a workshop is opened.
        from canvasapp.app.session import Session  # noqa: PLC0415

        context = self._context
        typed = TypedText(context.places.home, workshop_id)
        return Session(document, context.methods, context.settings, self._beside, typed=typed)

    # Closing.

    def close(self) -> None:
        """Close it; this run of the program needs no workbook any more."""
        self._close_workbook()
        if self._run is not None:
            self._run.release()
            self._run = None

    def _close_workbook(self) -> None:
        if self._workbook is not None:
            self.closing.emit()
            self._workbook.close()
            self._workbook = None
