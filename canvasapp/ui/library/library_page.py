"""The library: the workshops of a workbook as cards, with search, examples, trash and the workbooks at hand."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from canvasapp.app.importing import readable
from canvasapp.app.library import Library
from canvasapp.app.settings import LIBRARY_ORDER, LIBRARY_SECTION, ORDERS, SECTIONS, Order, Section
from canvasapp.app.workbooks import SUFFIX
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.summaries import DueAction
from canvasapp.ui.kit.actions import State
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.empty_place import EmptyPlace
from canvasapp.ui.kit.parts import MessageBar
from canvasapp.ui.kit.watch import watch
from canvasapp.ui.kit.wording import error_text, shortened
from canvasapp.ui.library.card_delegate import CardDelegate
from canvasapp.ui.library.card_menu import CardActions, card_menu, example_of
from canvasapp.ui.library.card_thumbnails import CardThumbnails
from canvasapp.ui.library.card_view import CardView
from canvasapp.ui.library.due_list import DueList
from canvasapp.ui.library.file_drop import DropVeil, dropped_files
from canvasapp.ui.library.library_commands import LibraryCommands, Remedies
from canvasapp.ui.library.library_foot import LibraryFoot
from canvasapp.ui.library.library_header import LibraryHeader
from canvasapp.ui.library.shipped_examples import ShippedExamples
from canvasapp.ui.library.shown_cards import ShownCards
from canvasapp.ui.library.sidebar import Sidebar
from canvasapp.ui.library.workshop_cards import CardModel, WorkshopCard

_Name = TypeVar("_Name", bound=str)


class LibraryPage(QWidget):
    """`opened` brings the id of a workshop, `note_wanted` and `action_wanted` those of a workshop and a note or an
    action in it, `workbook_wanted` the path of a workbook or None to ask for one."""

    opened = Signal(str)
    note_wanted = Signal(str, str)
    action_wanted = Signal(str, str)
    workbook_wanted = Signal(object)
    settings_wanted = Signal()
    gallery_wanted = Signal()
    state_changed = Signal()

    def __init__(self, context: Context, examples: ShippedExamples, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._context, self._today = context, today
        self._examples = examples
        self._library: Library | None = None
        self._shelf: ShownCards | None = None
        self._version = 0
        self._search = ""
        self._section = context.settings.get(LIBRARY_SECTION)
        self._order = context.settings.get(LIBRARY_ORDER)
        self._commands = LibraryCommands(context, examples, self, today)
        self.sidebar = Sidebar(context)
        self.header = LibraryHeader(context, examples)
        self.message = MessageBar(context.look)
        self.model = CardModel(self, lambda: context.language)
        self.cards = CardView(context.look, self.model)
        self.empty = EmptyPlace(context.look)
        self.foot = LibraryFoot(context)
        thumbnails = CardThumbnails(context.look, context.methods)
        self.cards.paint_with(CardDelegate(context.look, thumbnails, lambda: context.language, self.cards))
        self._trouble = ""
        watch(self, self._look_again)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.header.show_order(self._order)

    # What the window asks for.

    def show_library(self, library: Library) -> None:
        """Show the workshops of `library` from now on."""
        self._commands.serve(library)
        self._library = library
        self.refresh()
        self._take_focus()

    def _take_focus(self) -> None:
        (self.cards if self.model.cards else self.empty.first or self.sidebar.places).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():  # at the start it gets its place in the window only after it was filled
            self._take_focus()

    def forget_library(self) -> None:
        """Show nothing and read nothing any more: its workbook is about to be closed."""
        self._library = self._shelf = None
        self.model.show([])

    def show_examples(self) -> None:
        """Show the examples."""
        self._show_section("examples")

    def begin_with(self, methods: Sequence[Method], name: str) -> None:
        """A new workshop with a sheet for each of some methods; `name` is that of their programme, if they are one."""
        self._commands.with_methods(methods, name)

    def refresh(self) -> None:
        """Read the workbook again and show what is in it."""
        if self._library is None:
            return
        try:
            self._version = self._library.workbook.data_version()
            self._shelf = ShownCards(self._library, self._examples, self._context.language, self._today())
        except WorldError as error:
            self.tell(error_text(error), "danger")
            return
        self._show_frame()
        self._show_cards()

    def tell(self, text: str, tone: str, remedies: Remedies | None = None) -> None:
        """Say something above the cards, with buttons {text: what they do}."""
        self.message.tell(text, tone, remedies)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the page can do, by action id."""
        offered: dict[str, Callable[[], object]] = {
            "file.new": self.header.offer_canvases,
            "file.import": self._choose_import,
            "note.find": self.header.search.begin,
            "edit.undo": self._commands.undo,
        }
        card = self.cards.card()
        if card is not None and self._section == "workshops":
            offered["file.particulars"] = lambda: self._commands.show_particulars(card)
        return offered

    def state(self) -> State:
        """How the page stands now."""
        undo = self.tr("move to the trash") if self._commands.restorable else ""
        return State(writable=self._commands.writable, undo=undo)

    # How it is built.

    def _lay_out(self) -> None:
        self.body = QStackedWidget()
        self.body.addWidget(self.cards)
        self.body.addWidget(self.empty)
        bar = QVBoxLayout()
        bar.setContentsMargins(32, 0, 32, 0)
        bar.addWidget(self.message)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(bar)
        column.addWidget(self.body, 1)
        column.addWidget(self.foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(main, 1)
        self.veil = DropVeil(self._context.look, main)

    def _connect(self) -> None:
        self.sidebar.section_chosen.connect(lambda name: self._show_section(_known(name, SECTIONS)))
        self.sidebar.workbook_chosen.connect(self.workbook_wanted)
        self.sidebar.settings_wanted.connect(self.settings_wanted)
        self.sidebar.gallery_wanted.connect(self.gallery_wanted)
        self.sidebar.due_wanted.connect(self._show_due)
        self.header.refused.connect(lambda error: self.tell(error_text(error), "danger"))
        self.header.new_wanted.connect(self._commands.new)
        self.header.example_wanted.connect(self._commands.from_example)
        self.header.emptying_wanted.connect(self._ask_to_empty_trash)
        self.header.order_chosen.connect(lambda name: self._show_order(_known(name, ORDERS)))
        self.header.search.wanted.connect(self._find)
        self.header.search.left.connect(self.cards.setFocus)
        self.cards.opened.connect(self._open)
        self.cards.removal_wanted.connect(self._remove)
        self.cards.menu_wanted.connect(self._open_menu)
        self.cards.current_changed.connect(self.state_changed)
        self._commands.opened.connect(self.opened)
        self._commands.told.connect(self.tell)
        # After the view has let go of its editor: a new order of the cards would take it away under its hands.
        self._commands.changed.connect(lambda card_id: QTimer.singleShot(0, self, lambda: self._follow(card_id)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def event(self, event: QEvent) -> bool:
        """Coming back to the window shows what another program has written meanwhile."""
        if event.type() == QEvent.Type.WindowActivate:
            self._look_again()
        return super().event(event)

    def _look_again(self) -> None:
        """Show what another program has written meanwhile. A trouble is told once."""
        if self._library is None or not self.isVisible() or self.cards.is_editing():
            return
        trouble = ""
        try:
            if self._library.workbook.data_version() != self._version:
                self.refresh()
        except WorldError as error:
            trouble = error_text(error)
        if trouble != self._trouble:
            self._trouble = trouble
            if trouble:
                self.tell(trouble, "danger")

    # What is shown.

    def _show_section(self, section: Section) -> None:
        self._section = section
        self._context.settings.remember(LIBRARY_SECTION, section)
        self.message.dismiss()
        self._show_frame()
        self._show_cards()

    def _show_order(self, order: Order) -> None:
        self._order = order
        self._context.settings.remember(LIBRARY_ORDER, order)
        self.header.show_order(order)
        self._show_cards()

    def _show_due(self) -> None:
        """The notes that are to be looked at, each a way into its workshop."""
        if self._shelf is not None:
            dialog = DueList(self._context, self._shelf.due, self._today(), self)
            dialog.chosen.connect(
                lambda due: (self.action_wanted if isinstance(due, DueAction) else self.note_wanted).emit(
                    due.workshop, due.id
                )
            )
            dialog.open()

    def _find(self, text: str) -> None:
        self._search = text
        self._show_cards()

    def _follow(self, card_id: str) -> None:
        """Show what a command has left, with the focus on the card it made or changed."""
        self.refresh()
        if card_id:
            self.cards.choose(card_id)
        self.state_changed.emit()

    def _show_frame(self) -> None:
        """Everything around the cards."""
        if self._library is None or self._shelf is None:
            return
        titles: dict[Section, str] = {
            "workshops": self.tr("All workshops"),
            "examples": self.tr("Examples"),
            "trash": self.tr("Trash"),
        }
        workbook = self._library.workbook
        in_trash = self._section == "trash"
        self.header.title.setText(titles[self._section])
        self.header.offer(
            # An empty library offers it in its middle: one primary button on a screen.
            new=not in_trash and (self._section != "workshops" or self._shelf.count("workshops") > 0),
            emptying=in_trash and self._shelf.count("trash") > 0,
            writable=not workbook.read_only,
        )
        counts = {section: self._shelf.count(section) for section in SECTIONS}
        self.sidebar.show_state(self._section, counts, workbook.path, len(self._shelf.due))
        name = shortened(self.sidebar.name_of(workbook.path), 40) if workbook.path is not None else ""
        self.foot.show_state(name, workbook.path, read_only=workbook.read_only, today=self._today())
        self.cards.setAccessibleName(titles[self._section])

    def _show_cards(self) -> None:
        """The cards that fit; the focus stays on its card, or goes to the one that took its place."""
        if self._shelf is None:
            return
        try:
            cards = self._shelf.cards(self._section, self._search, self._order)
        except WorldError as error:
            self.tell(error_text(error), "danger")
            return
        before, row = self.cards.card(), self.cards.currentIndex().row()
        editable = self._section == "workshops" and self._commands.writable
        self.model.rename = self._commands.rename if editable else None
        self.model.show(cards)
        if cards:
            stays = before is not None and self.model.index_of(before.id).isValid()
            next_row = max(0, min(row, len(cards) - 1))
            self.cards.choose(before.id if before is not None and stays else cards[next_row].id)
        else:
            self._say_why_empty()
        self.body.setCurrentWidget(self.cards if cards else self.empty)
        self.state_changed.emit()

    def _say_why_empty(self) -> None:
        if self._search.strip():
            self.empty.say(
                "search",
                self.tr("Nothing found"),
                self.tr("No title, client or note here has “{text}” in it.").format(text=shortened(self._search, 30)),
                {self.tr("Clear the search"): self.header.search.clear},
            )
        elif self._section == "trash":
            self.empty.say(
                "trash-2", self.tr("The trash is empty"), self.tr("Workshops that you delete wait here."), {}
            )
        else:
            self.empty.say(
                "library",
                self.tr("No workshop here yet"),
                self.tr("Begin with an empty canvas, or look at one that a team has filled in."),
                {self.tr("New workshop"): self.header.offer_canvases, self.tr("Open example"): self.show_examples}
                if self._commands.writable
                else {},
            )

    # What is done with a card.

    def _open(self, card: WorkshopCard) -> None:
        if self._section == "examples":
            self._commands.from_example(example_of(card), card.workshop.language)
        elif self._section == "trash":
            text = self.tr("“{title}” is in the trash. Restore it to open it.")
            self.tell(
                text.format(title=shortened(card.workshop.title)),
                "info",
                {self.tr("Restore"): lambda: self._commands.restore(card)},
            )
        else:
            self.opened.emit(card.id)

    def _remove(self, card: WorkshopCard) -> None:
        if not self._commands.writable or self._section == "examples":
            return
        if self._section == "trash":
            self._commands.ask_to_purge(card)
        else:
            self._commands.delete(card)

    def _open_menu(self, card: WorkshopCard, at: QPoint) -> None:
        menu = self.menu_for(card)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def menu_for(self, card: WorkshopCard) -> QMenu:
        """What can be done with a card of the section that is shown."""
        does = CardActions(self._open, self._remove, self.cards.rename)
        return card_menu(self, self._context.look, self._commands, card, self._section, does)

    def _ask_to_empty_trash(self) -> None:
        if self._shelf is not None:
            self._commands.ask_to_empty_trash(self._shelf.count("trash"))

    # Files that come in.

    def _choose_import(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in readable())
        name = self.tr("Workshops as text or data")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import workshop"), str(Path.home()), f"{name} ({kinds})")
        if chosen:
            self._commands.import_file(Path(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self.veil.lift()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.veil.hide()
        files = dropped_files(event.mimeData())
        event.acceptProposedAction()
        for path in files:
            if path.suffix.lower() != SUFFIX:
                self._commands.import_file(path)
        workbooks = [path for path in files if path.suffix.lower() == SUFFIX]
        if workbooks:
            self.workbook_wanted.emit(workbooks[0])


def _known(name: str, names: tuple[_Name, ...]) -> _Name:
    """The name, if it is one of them, else the first: what was remembered may be of another version."""
    return next((known for known in names if known == name), names[0])
