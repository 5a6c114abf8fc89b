"""The way between the screens: library, workshop, printing; it opens workbooks and keeps what is typed."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QMenuBar, QWidget

from canvasapp.app.document import Document
from canvasapp.app.library import Library
from canvasapp.app.settings import (
    LANGUAGE,
    MENU_BAR,
    PATTERNS,
    REDUCE_MOTION,
    SCHEME,
    WORKBOOK,
    WORKSHOP,
    SchemeChoice,
)
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
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.errors import WorldError
from canvasapp.ui.dialogs.about_dialog import AboutDialog
from canvasapp.ui.dialogs.confirm_dialog import ConfirmDialog
from canvasapp.ui.dialogs.keys_dialog import KeysDialog
from canvasapp.ui.dialogs.settings_dialog import SettingsDialog
from canvasapp.ui.kit.actions import Actions
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.menu_button import MenuButton
from canvasapp.ui.kit.parts import MessageBar
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.kit.worker import BesideWindow
from canvasapp.ui.library.library_page import LibraryPage
from canvasapp.ui.library.shipped_examples import ShippedExamples
from canvasapp.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from canvasapp.app.session import Session
    from canvasapp.ui.gallery.gallery_page import GalleryPage
    from canvasapp.ui.printing.print_page import PrintPage
    from canvasapp.ui.workshop.workshop_page import WorkshopPage


class Navigation(QObject):
    """Built once per window, when the window has been painted."""

    def __init__(self, window: MainWindow, context: Context, author: str) -> None:
        super().__init__(window)
        self._window, self._context, self._author = window, context, author
        self._workbook: Workbook | None = None
        self._library: Library | None = None
        self._workshop: WorkshopPage | None = None
        self._was_maximised = False
        self._unkept = ""
        self._beside = BesideWindow(window)
        self._session_id: SessionId | None = None
        self.actions = Actions(window, context.look, self._handlers())
        self.library_page = LibraryPage(context, ShippedExamples(context.places.examples))
        self._print_page: PrintPage | None = None
        self._gallery: GalleryPage | None = None
        self._menu_bar = QMenuBar(window)
        window.setMenuBar(self._menu_bar)
        self.show_menu_bar()
        self._connect()

    def _handlers(self) -> Mapping[str, Callable[[], object]]:
        return {
            "file.open": self.choose_workbook,
            "file.methods": self.show_gallery,
            "file.settings": self.show_settings,
            "help.here": self.show_keys,
            "help.keys": self.show_keys,
            "help.about": self.show_about,
            "file.quit": self._window.close,
            "view.language": self._other_language,
            "view.scheme": self._other_scheme,
            "view.menu": self.show_menu,
        }

    def _connect(self) -> None:
        self.library_page.opened.connect(self.open_workshop)
        self.library_page.note_wanted.connect(self.open_note)
        self.library_page.workbook_wanted.connect(self._open_wanted)
        self.library_page.settings_wanted.connect(self.show_settings)
        self.library_page.gallery_wanted.connect(self.show_gallery)
        self._window.closing.connect(self.close)
        self._window.language_changed.connect(self.retranslate)

    # Workbooks.

    def open_first(self, wanted: Path | None, prepare: Callable[[Library], None] | None = None) -> None:
        """Open the workbook that was named, else that of last time, else the library; and there the last workshop.

        `prepare` may put something into the library before it is shown.
        """
        library, settings = self._context.places.library, self._context.settings
        remembered = settings.get(WORKBOOK)
        last = Path(remembered) if remembered and Path(remembered).exists() else library
        workshop = settings.get(WORKSHOP)
        opened = self.open_workbook(wanted or last, create=wanted is None and last == library)
        if not opened:
            opened = self.open_workbook(library, create=True)
        if opened and prepare is not None and self._library is not None:
            prepare(self._library)
            self.show_library()
        elif opened and wanted is None and workshop:
            self._reopen(workshop)
        if remembered and wanted is None and last != Path(remembered):
            self._tell_gone(Path(remembered))

    def _reopen(self, workshop_id: str) -> None:
        if self._library is not None and any(s.workshop.id == workshop_id for s in self._library.summaries()):
            self.open_workshop(workshop_id)
            self._tell_unkept()

    def open_workbook(self, path: Path, *, create: bool = False) -> bool:
        """Show the library of a workbook; `create` makes it where it is missing. False if it was refused, with the
        reason told; what was open stays open."""
        path = path.parent.resolve() / path.name  # it is remembered for starts from other folders
        self._session_id = self._session_id or SessionId(self._context.places.sessions)
        try:
            if create and not path.exists():
                workbook = create_workbook(path, session=self._session_id.text)
            else:
                workbook = open_workbook(path, self._context.places, session=self._session_id.text)
        except StrangeWorkbook as error:
            self.tell(error_text(error), "danger", {self.tr("Make a clean copy"): lambda: self._open_clean_copy(path)})
            return False
        except WorldError as error:
            self.tell(error_text(error), "danger")
            return False
        if not self._leave_workshop():
            workbook.close()
            return False
        self.close_workbook()
        self._workbook = workbook
        self._library = Library(workbook, self._context.methods, self._author)
        self._context.settings.remember(WORKBOOK, str(path))
        if path != self._context.places.library:
            self._context.settings.remember_recent(path)
        self._unkept = self._keep_backup(workbook)
        self.show_library()
        self._tell_unkept()
        return True

    def _open_clean_copy(self, path: Path) -> None:
        try:
            copy = clean_copy_beside(path)
        except WorldError as error:
            self.tell(error_text(error), "danger")
            return
        self.open_workbook(copy)

    def choose_workbook(self) -> None:
        """Ask for a workbook and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open workbook"), str(Path.home()), self.tr("Workbooks") + f" (*{SUFFIX})"
        )
        if chosen:
            self.open_workbook(Path(chosen))

    def _open_wanted(self, path: Path | None) -> None:
        if path is None:
            self.choose_workbook()
        else:
            self.open_workbook(path, create=path == self._context.places.library)

    def _keep_backup(self, workbook: Workbook) -> str:
        """The backup of the day; returns why there is none, or ""."""
        try:
            keep_backup(workbook, self._context.places, date.today())
        except WorldError as error:
            return error_text(error)
        return ""

    def _tell_unkept(self) -> None:
        if self._unkept:
            self.tell(self._unkept, "warn")

    def close_workbook(self) -> None:
        """Close the workbook that is open."""
        if self._workbook is not None:
            self.library_page.forget_library()
            self._workbook.close()
            self._workbook = None

    # Screens.

    def show_library(self) -> None:
        """Back to the cards."""
        if self._library is None or not self._leave_workshop():
            return
        self.library_page.show_library(self._library)
        self._show(self.library_page)
        self._window.setWindowTitle("canvasapp")

    def open_workshop(self, workshop_id: str) -> None:
        """Open a workshop on its last sheet."""
        if self._workbook is None:
            return
        try:
            document = Document(self._workbook, workshop_id, self._author)
        except WorldError as error:
            self.tell(error_text(error), "danger")
            return
        # The canvas and its parts take a third of the start if they are loaded before the library is painted.
        from canvasapp.ui.workshop.workshop_page import WorkshopPage  # noqa: PLC0415

        page = WorkshopPage(self._context, self._session(document), self.actions)
        page.library_wanted.connect(self.show_library)
        page.print_wanted.connect(self._print)
        page.gallery_wanted.connect(self.show_gallery)
        page.example_wanted.connect(self._show_examples)
        page.presenting_changed.connect(self._present)
        page.state_changed.connect(self._name_window)
        self._workshop = page
        self._show(page)
        self._name_window()
        self._context.settings.remember(WORKSHOP, workshop_id)

    def _session(self, document: Document) -> "Session":
        # What follows from sheets is not needed before one is shown.
        from canvasapp.app.session import Session  # noqa: PLC0415

        context = self._context
        typed = TypedText(context.places.home, document.workshop_id)
        return Session(document, context.methods, context.settings, self._beside, typed=typed)

    def open_note(self, workshop_id: str, note_id: str) -> None:
        """Open a workshop with a note on its canvas selected."""
        self.open_workshop(workshop_id)
        if self._workshop is not None:
            # As heavy as the page of the workshop, which is loaded by now.
            from canvasapp.ui.workshop.sheet_links import go_to_note  # noqa: PLC0415

            go_to_note(self._workshop.opened, note_id)

    def _name_window(self) -> None:
        if self._workshop is not None:
            self._window.setWindowTitle(f"{self._workshop.content.workshop.title} – canvasapp")

    def show_gallery(self) -> None:
        """Choose a method for the open workshop, or for a new one."""
        if self._library is None or (self._workshop is not None and not self._workshop.flush()):
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
        self.fill_menu_bar()

    def _present(self, on: bool) -> None:
        if on:
            self._was_maximised = self._window.isMaximized()
            self._menu_bar.hide()
            self._window.showFullScreen()
        else:
            self.show_menu_bar()
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
        pages = (self._workshop, self._gallery, self._print_page)
        front = next((page for page in pages if page is not None and page is self._window.page()), self.library_page)
        return front.message

    def _tell_gone(self, workbook: Path) -> None:
        text = self.tr("The workbook of last time is not there: {path}. If it is on a stick, plug that in and open it.")
        remedies = {self.tr("Open workbook…"): self.choose_workbook}
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

    def show_keys(self) -> None:
        """All keys, to read and to search."""
        KeysDialog(self._window).exec()

    def show_about(self) -> None:
        """What this program is, and where its data lies."""
        AboutDialog(self._context.places.home, self._window).exec()

    def show_settings(self) -> None:
        """The settings, applied as they are chosen."""
        dialog = SettingsDialog(self._context, self._window)
        dialog.changed.connect(self._on_setting)
        dialog.exec()

    def _on_setting(self, key: str) -> None:
        if key == MENU_BAR.key:
            self.show_menu_bar()
        elif key in (PATTERNS.key, REDUCE_MOTION.key) and self._workshop is not None:
            self._workshop.sheets.arrange()

    def _other_language(self) -> None:
        language = "en" if self._context.language == "ko" else "ko"
        self._context.settings.remember(LANGUAGE, language)
        self._context.interface.choose(language)

    def _other_scheme(self) -> None:
        scheme: SchemeChoice = "light" if self._context.look.theme.name == "dark" else "dark"
        self._context.settings.remember(SCHEME, scheme)
        self._context.look.choose(scheme=scheme)

    def show_menu_bar(self) -> None:
        """Show the menu bar where the user wants it; on macOS it is always there."""
        self._menu_bar.setVisible(self._menu_bar.isNativeMenuBar() or self._context.settings.get(MENU_BAR))

    def show_menu(self) -> None:
        """Open the menus: in the bar where it is shown, from the page's button, else in the corner of the page."""
        first = self._menu_bar.actions()[:1]
        shown = self._window.findChildren(MenuButton)
        button = next((found for found in shown if found.isVisible()), None)
        if self._menu_bar.isVisible() and first:
            self._menu_bar.setFocus()
            self._menu_bar.setActiveAction(first[0])
        elif button is not None:
            button.showMenu()
        else:
            menu = QMenu(self._window)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.actions.fill(menu)
            menu.popup(self._window.mapToGlobal(QPoint(12, 12)))

    def fill_menu_bar(self) -> None:
        """The menus of the page in front."""
        self.actions.fill(self._menu_bar)

    def retranslate(self) -> None:
        """Say everything of the window itself in the interface's language."""
        self.actions.retranslate()
        self.fill_menu_bar()

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
        self.close_workbook()
        if self._session_id is not None:
            self._session_id.release()
            self._session_id = None

    def _lets_go(self) -> bool:
        dialog = ConfirmDialog(
            self._context.look,
            self.tr("Close all the same?"),
            self.tr("What is being typed could not be kept, the reason stands beside it. It would be lost."),
            self.tr("Close and lose it"),
            self._window,
        )
        return dialog.exec() == ConfirmDialog.DialogCode.Accepted
