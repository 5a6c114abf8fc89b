"""The program in the situations a person meets: a real window over a real workbook, in a home of its own."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QSize, QTimer, SignalInstance
from PySide6.QtGui import QImage, QInputMethodEvent, QPainter, QPixmap, QTextCharFormat
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from canvasapp.app.examples import load_example
from canvasapp.app.library import Library
from canvasapp.app.method_library import method_files
from canvasapp.app.places import HOME, find_places
from canvasapp.app.settings import Settings
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.draft import Draft, drafted, made
from canvasapp.domain.model.values import Language, Words
from canvasapp.store.method_files import load_methods
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.i18n import Interface
from canvasapp.ui.kit.settings_file import SettingsFile
from canvasapp.ui.look.look import Look
from canvasapp.ui.look.theme import SchemeName
from canvasapp.ui.printing.print_page import PrintPage
from canvasapp.ui.shell.navigation import Navigation
from canvasapp.ui.shell.window import MainWindow
from canvasapp.ui.workshop.workshop_page import WorkshopPage

BOOKSHOP, CORNER, SHOWROOM = "bookshop-to-ebooks", "corner-shop-delivery", "car-showroom"
PATIENCE = 30_000
"""Milliseconds after which something that was waited for has failed."""

_BESIDES = (
    (BOOKSHOP, Words(en="Publishers’ round table", ko="출판사 원탁회의"), date(2005, 11, 2), 3),
    (SHOWROOM, Words(en="Day 1 pulse, third quarter", ko="3분기 첫날 점검"), date(2022, 9, 8), 4),
    (CORNER, Words(en="Next district: open it or not", ko="다음 동네, 열까 말까"), date(2024, 6, 18), 2),
)
"""Smaller workshops beside the examples: from which, title, day, and every how many notes are kept."""

_OLD = Words(en="First attempt", ko="첫 시도")
"""The workshop in the trash."""


class Stage:
    """One window with the example workshops in its library; `home` is a folder that may be filled."""

    def __init__(
        self,
        app: QApplication,
        home: Path,
        *,
        language: Language = "en",
        scheme: SchemeName = "light",
        size: QSize | None = None,
        scale: float = 1.0,
    ) -> None:
        home.mkdir(parents=True, exist_ok=True)
        places = find_places({HOME: str(home)})
        settings = Settings(SettingsFile(home / "settings.ini"))
        interface = Interface(app, places.resources / "i18n")
        interface.choose(language)
        look = Look(app, places.resources, scheme=scheme, scale=scale, contrast=False)
        self.context = Context(look, settings, places, interface, method_files(places))
        self.language: Language = language
        self.window = MainWindow()
        self.window.resize(size or QSize(1440, 900))
        self.navigation = Navigation(self.window, self.context, "")

    def open(self, fill: Callable[[Library], None] | None = None) -> None:
        """Show the window on the library, which `fill` has filled."""
        self.window.show()
        self.window.activateWindow()
        settle()
        self.navigation.open_first(None, fill)
        settle()

    def close(self) -> None:
        """Close the window and let go of the workbook and of the language."""
        for above in QApplication.topLevelWidgets():
            if above is not self.window:
                above.close()
        self.window.close()
        self.window.deleteLater()
        settle()
        self.context.interface.choose("en")

    def fill(self, library: Library) -> None:
        """The three examples and three smaller workshops, one more in the trash, and two more workbooks at hand."""
        for content in _besides(self.context.places.examples, self.context.places.methods, self.language):
            library.add(content, "workshop.create")
        for example in (SHOWROOM, CORNER, BOOKSHOP):
            library.add(self.example(example), "workshop.create")
        library.delete(library.duplicate(library.summaries()[0].workshop.id, _OLD.in_(self.language)))
        for name in Words(en="Training material", ko="교육 자료"), Words(en="Clients 2026", ko="고객사 2026"):
            path = self.context.places.home / f"{name.in_(self.language)}.canvasbook"
            SqliteWorkbook.create(path).close()
            self.context.settings.remember_recent(path)

    def example(self, example_id: str) -> Content:
        """One of the examples in the language of the stage."""
        return _example(self.context.places.examples, example_id, self.language)

    # Going about.

    def run(self, action: str) -> None:
        """Do an action of the table, as its key does."""
        self.navigation.actions.run(action)
        settle()

    def show_guide(self, on: bool) -> None:
        """Whether the guide is beside the canvas of the open workshop, whatever the width of the window."""
        if self.workshop().guide.wanted != on:
            self.run("view.guide")

    def open_workshop(self, example_id: str) -> None:
        """Open the workshop that was made of an example."""
        page, title = self.navigation.library_page, self.example(example_id).workshop.title
        page.opened.emit(next(card.id for card in page.model.cards if card.workshop.title == title))
        settle()

    def workshop(self) -> WorkshopPage:
        """The workshop that is open."""
        page = self.window.page()
        assert isinstance(page, WorkshopPage)
        return page

    def canvas(self) -> CanvasSheet:
        """The canvas in front."""
        canvas = self.workshop().sheets.canvas()
        assert canvas is not None
        return canvas

    def print_page(self) -> PrintPage:
        """The print centre, with its pages on the desk."""
        self.run("file.print")
        page = self.window.page()
        assert isinstance(page, PrintPage)
        self.wait_for_pages(page)
        return page

    def wait_for_pages(self, page: PrintPage) -> None:
        """Wait until the pages of the newest choice are on the desk of the print centre, and drawn."""
        if page.making:
            wait_for(page.ready)
        wait_until(lambda: _drawn(page.desk.view.viewport().grab().toImage()))


# Read once: hundreds of tests begin with the same workshops.


@cache
def _example(folder: Path, example_id: str, language: Language) -> Content:
    return load_example(folder, example_id, language)


@cache
def _besides(examples: Path, method_files: Path, language: Language) -> tuple[Content, ...]:
    """The smaller workshops."""
    methods = load_methods(method_files)

    def thinned(example: str, title: Words, day: date, kept: int) -> Content:
        draft = drafted(_example(examples, example, language), methods)
        sheets = tuple(sheet.model_copy(update={"notes": sheet.notes[::kept]}) for sheet in draft.sheets[: kept + 1])
        return made(Draft(**draft.model_dump() | {"title": title.in_(language), "day": day, "sheets": sheets}))

    return tuple(thinned(*beside) for beside in _BESIDES)


def settle() -> None:
    """Let everything happen that is due now: layouts, paints, deletions."""
    app = QApplication.instance()
    assert app is not None
    for _ in range(4):
        app.processEvents()
        app.sendPostedEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_for(signal: SignalInstance) -> None:
    """Wait until a signal comes; TimeoutError if it does not."""
    loop, timer = QEventLoop(), QTimer(singleShot=True, interval=PATIENCE)
    timer.timeout.connect(lambda: loop.exit(1))
    signal.connect(lambda *_: loop.exit(0))
    timer.start()
    if loop.exec():
        raise TimeoutError("what was waited for did not come")


def wait_until(happened: Callable[[], bool]) -> None:
    """Let things happen until something is so; TimeoutError if it does not become so."""
    patience = QDeadlineTimer(PATIENCE)
    while not happened():
        if patience.hasExpired():
            raise TimeoutError("what was waited for did not happen")
        settle()


def _drawn(desk: QImage) -> bool:
    """Whether the page on the desk has more than its white ground: QPdfView draws when it comes to it."""
    middle = desk.height() // 2
    return len({desk.pixel(x, middle) for x in range(desk.width())}) > 3


def enter(editor: QWidget, text: str) -> None:
    """A text as an input method delivers it."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def compose(editor: QWidget, preedit: str) -> None:
    """A syllable in the making, as an input method shows it."""
    underlined = QTextCharFormat()
    underlined.setFontUnderline(True)
    attribute = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, 0, len(preedit), underlined)
    QApplication.sendEvent(editor, QInputMethodEvent(preedit, [attribute]))


def picture(window: QWidget) -> QPixmap:
    """The window as it stands on the screen, with the menus and dialogs over it."""
    settle()
    grabbed = window.grab()
    painter = QPainter(grabbed)
    for above in QApplication.topLevelWidgets():
        if above is not window and above.isVisible() and isinstance(above, QMenu | QDialog):
            painter.drawPixmap(window.mapFromGlobal(above.mapToGlobal(above.rect().topLeft())), above.grab())
    painter.end()
    return grabbed
