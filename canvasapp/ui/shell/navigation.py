"""The way between the pages of the window: library, workshop, gallery, print centre."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QWidget

from canvasapp.app.library import Library
from canvasapp.app.settings import MENU_BAR, PATTERNS, REDUCE_MOTION, WORKSHOP
from canvasapp.domain.method.method import Method
from canvasapp.ui.dialogs.confirm_dialog import ConfirmDialog
from canvasapp.ui.kit.actions import Actions
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import MessageBar
from canvasapp.ui.library.library_page import LibraryPage
from canvasapp.ui.library.shipped_examples import ShippedExamples
from canvasapp.ui.shell.menus import Menus
from canvasapp.ui.shell.open_workbook import OpenWorkbook
from canvasapp.ui.shell.window import MainWindow
from canvasapp.ui.shell.window_commands import window_commands
from canvasapp.ui.shell.workshop_rooms import WorkshopRooms

if TYPE_CHECKING:
    from canvasapp.ui.gallery.gallery_page import GalleryPage
    from canvasapp.ui.printing.print_page import PrintPage
    from canvasapp.ui.workshop.workshop_page import WorkshopPage


class Navigation(QObject):
    """Built once per window, when the window has been painted."""

    def __init__(self, window: MainWindow, context: Context, author: str) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._workshop: WorkshopPage | None = None
        self._was_maximised = False
        self.workbook = OpenWorkbook(window, context, author, self._leave_workshop, self.tell)
        self.actions = Actions(window, context.look, self._handlers())
        self.menus = Menus(window, self.actions, context.settings)
        self.library_page = LibraryPage(context, ShippedExamples(context.places.examples))
        self._print_page: PrintPage | None = None
        self._gallery: GalleryPage | None = None
        self._rooms = WorkshopRooms(context, self.actions, self._back_to_workshop, lambda: self._workshop)
        self._connect()

    def _handlers(self) -> Mapping[str, Callable[[], object]]:
        return {
            **window_commands(self._window, self._context, self._on_setting),
            "file.open": self.workbook.choose,
            "file.methods": self.show_gallery,
            "view.menu": lambda: self.menus.open(),
        }

    def _connect(self) -> None:
        self.library_page.opened.connect(self.open_workshop)
        self.library_page.note_wanted.connect(self.open_note)
        self.library_page.action_wanted.connect(self.open_takeaway)
        self.library_page.workbook_wanted.connect(self.workbook.open_wanted)
        self.library_page.settings_wanted.connect(lambda: self.actions.run("file.settings"))
        self.library_page.gallery_wanted.connect(self.show_gallery)
        self.workbook.opened.connect(self.show_library)
        self.workbook.closing.connect(self.library_page.forget_library)
        self._window.closing.connect(self.close)
        self._window.language_changed.connect(self.retranslate)

    def open_first(self, wanted: Path | None, prepare: Callable[[Library], None] | None = None) -> None:
        """Open the workbook that was named, else that of last time, else the library; and there the last workshop.

        `prepare` may put something into the library before it is shown.
        """
        workshop = self._context.settings.get(WORKSHOP)
        gone = self.workbook.gone() if wanted is None else None
        opened, library = self.workbook.open_first(wanted), self.workbook.library
        if opened and prepare is not None and library is not None:
            prepare(library)
            self.show_library()
        elif opened and wanted is None and self.workbook.has(workshop):
            self.open_workshop(workshop)
            self.workbook.tell_unkept()
        if gone is not None:
            self._tell_gone(gone)

    # Screens.

    def show_library(self) -> None:
        """Back to the cards."""
        library = self.workbook.library
        if library is None or not self._leave_workshop():
            return
        self.library_page.show_library(library)
        self._show(self.library_page)
        self._window.setWindowTitle("canvasapp")

    def open_workshop(self, workshop_id: str) -> None:
        """Open a workshop on its last sheet."""
        session = self.workbook.session(workshop_id)
        if session is None:
            return
        # The canvas and its parts take a third of the start if they are loaded before the library is painted.
        from canvasapp.ui.workshop.workshop_page import WorkshopPage  # noqa: PLC0415

        page = WorkshopPage(self._context, session, self.actions)
        page.library_wanted.connect(self.show_library)
        page.print_wanted.connect(self._print)
        page.gallery_wanted.connect(self.show_gallery)
        page.takeaways_wanted.connect(self.show_takeaways)
        page.agenda_wanted.connect(self.show_agenda)
        page.example_wanted.connect(self._show_examples)
        page.presenting_changed.connect(self._present)
        page.state_changed.connect(self._name_window)
        self._workshop = page
        self._show(page)
        self._name_window()
        self._context.settings.remember(WORKSHOP, workshop_id)

    def open_note(self, workshop_id: str, note_id: str) -> None:
        """Open a workshop with a note on its canvas selected."""
        self.open_workshop(workshop_id)
        if self._workshop is not None:
            # As heavy as the page of the workshop, which is loaded by now.
            from canvasapp.ui.workshop.sheet_links import go_to_note  # noqa: PLC0415

            go_to_note(self._workshop.opened, note_id)

    def open_takeaway(self, workshop_id: str, takeaway_id: str) -> None:
        """Open a workshop at one of its decisions, actions or parked things."""
        self.open_workshop(workshop_id)
        self.show_takeaways(takeaway_id)

    def show_takeaways(self, chosen: str = "") -> None:
        """What the open workshop has decided, has to do and has parked; with one of them chosen."""
        if self._workshop is not None and self._workshop.flush():
            page = self._rooms.takeaways()
            self._show(page)
            page.show_for(self._workshop.host, chosen)

    def show_agenda(self) -> None:
        """The day of the open workshop and its clock."""
        if self._workshop is not None and self._workshop.flush():
            page = self._rooms.agenda()
            self._show(page)
            page.show_for(self._workshop.host)

    def _name_window(self) -> None:
        if self._workshop is not None:
            self._window.setWindowTitle(f"{self._workshop.content.workshop.title} – canvasapp")

    def show_gallery(self) -> None:
        """Choose a method for the open workshop, or for a new one."""
        if self.workbook.library is None or (self._workshop is not None and not self._workshop.flush()):
            return
        if self._gallery is None:
            # The cards and their pictures are not needed before somebody looks for a method.
            from canvasapp.ui.gallery.gallery_page import GalleryPage  # noqa: PLC0415

            self._gallery = GalleryPage(self._context, self.actions)
            self._gallery.closed.connect(self._back_to_workshop)
            self._gallery.chosen.connect(self._take_chosen)
        workshop = self._workshop
        writable = (workshop or self.library_page).state().writable
        self._show(self._gallery)
        self._gallery.show_for(workshop.content.workshop.title if workshop is not None else None, writable=writable)

    def _take_chosen(self, methods: Sequence[Method], programme: str) -> None:
        """The methods become sheets of the open workshop, or of a new one."""
        if self._workshop is not None:
            self._show(self._workshop)
            self._workshop.add_methods(methods, programme)
            return
        self._show(self.library_page)
        self.library_page.begin_with(methods, programme)
        if self._workshop is not None:
            sheets = self._workshop.content.sheets
            self._workshop.show_sheet(next(sheet.id for sheet in sheets if sheet.method == methods[0].id))

    def _leave_workshop(self) -> bool:
        """Let go of the open workshop, if there is one. False if something typed could not be kept."""
        page = self._workshop
        if page is None:
            return True
        if not page.flush():
            return False
        if page.presenting:
            page.present(False)
        self._rooms.leave()
        page.end()
        page.session.end()
        self._workshop = None
        self._context.settings.remember(WORKSHOP, "")
        self.actions.serve(self.library_page)
        self._window.take_page(page)
        return True

    def _print(self, sheet_id: str) -> None:
        # reportlab and QtPdf are heavy, and most starts print nothing.
        from canvasapp.ui.printing.print_page import PrintPage  # noqa: PLC0415

        if self._workshop is not None:
            page = self._print_page or PrintPage(self._context)
            if self._print_page is None:
                page.closed.connect(self._back_to_workshop)
                self._print_page = page
            self._show(page)
            page.show_for(self._workshop.content, sheet_id)

    def _back_to_workshop(self) -> None:
        if self._workshop is not None:
            self._show(self._workshop)
        else:
            self.show_library()

    def _show_examples(self) -> None:
        self.show_library()
        self.library_page.show_examples()

    def _show(self, page: QWidget) -> None:
        self._window.show_page(page)
        self.actions.serve(page)  # type: ignore[arg-type]
        self.menus.fill()

    def _present(self, on: bool) -> None:
        if on:
            self._was_maximised = self._window.isMaximized()
            self.menus.hide_bar()
            self._window.showFullScreen()
        else:
            self.menus.show_bar()
            if self._was_maximised:
                self._window.showMaximized()
            else:
                self._window.showNormal()

    # Messages, settings, language.

    def tell(self, text: str, tone: str, remedies: Mapping[str, Callable[[], object]] | None = None) -> None:
        """Say something on the screen in front."""
        self._message().tell(text, tone, remedies)

    def _message(self) -> MessageBar:
        """The message bar of the screen in front."""
        pages = (self._workshop, *self._rooms.made(), self._gallery, self._print_page)
        front = next((page for page in pages if page is not None and page is self._window.page()), self.library_page)
        return front.message

    def _tell_gone(self, workbook: Path) -> None:
        text = self.tr("The workbook of last time is not there: {path}. If it is on a stick, plug that in and open it.")
        remedies = {self.tr("Open workbook…"): self.workbook.choose}
        self.tell(text.format(path=workbook), "warn", remedies)

    def tell_of_fault(self, log: Path) -> None:
        """Say that something went wrong in the program itself."""
        text = self.tr("Something went wrong in the program. What was entered is kept. The details are in {log}")
        self.tell(text.format(log=log), "danger")

    def tell_of_crash(self, log: Path) -> None:
        """Say that the program died last time, and where it left its log."""

        def say() -> None:
            text = self.tr(
                "The program stopped unexpectedly last time. Nothing that was entered is lost. The log is {log}"
            )
            folder = QUrl.fromLocalFile(str(log.parent))
            remedies = {self.tr("Open the folder"): lambda: QDesktopServices.openUrl(folder)}
            message.tell(text.format(log=log), "warn", remedies)

        message = self._message()
        message.tell_in_any_language(say)

    def _on_setting(self, key: str) -> None:
        if key == MENU_BAR.key:
            self.menus.show_bar()
        elif key in (PATTERNS.key, REDUCE_MOTION.key) and self._workshop is not None:
            self._workshop.sheets.arrange()

    def retranslate(self) -> None:
        """Say everything of the window itself in the interface's language."""
        self.actions.retranslate()
        self.menus.fill()

    def close(self, event: QCloseEvent) -> None:
        """Keep what is being typed and let go of everything; where that is refused, the user may stay."""
        if self._workshop is not None and not self._workshop.flush():
            self._show(self._workshop)
            if not self._lets_go():
                event.ignore()
                return
        if self._workshop is not None:
            self._workshop.end()
            self._workshop.session.end()
        self.workbook.close()

    def _lets_go(self) -> bool:
        dialog = ConfirmDialog(
            self._context.look,
            self.tr("Close all the same?"),
            self.tr("What is being typed could not be kept, the reason stands beside it. It would be lost."),
            self.tr("Close and lose it"),
            self._window,
        )
        return dialog.exec() == ConfirmDialog.DialogCode.Accepted
