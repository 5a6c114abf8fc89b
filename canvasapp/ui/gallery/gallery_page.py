"""The gallery of methods: groups and programmes on the left, cards in the middle, everything about one on the right."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from canvasapp.app.method_library import Catalogue, begin_method, catalogue
from canvasapp.domain.method.choosing import best_found, is_found
from canvasapp.domain.method.method import GROUPS, Method, Programme
from canvasapp.domain.model.errors import WorldError
from canvasapp.private_files import make_private_folder
from canvasapp.ui.gallery.gallery_bar import GalleryBar
from canvasapp.ui.gallery.gallery_groups import EVERYTHING, GalleryGroups, Place, name_and_length
from canvasapp.ui.gallery.group_names import group_text
from canvasapp.ui.gallery.method_details import NARROW, WIDTH, MethodDetails
from canvasapp.ui.gallery.method_groups import MethodGroup, MethodGroups
from canvasapp.ui.gallery.problem_list import ProblemList
from canvasapp.ui.kit.actions import Actions, State
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.empty_place import EmptyPlace
from canvasapp.ui.kit.parts import MessageBar, follow
from canvasapp.ui.kit.wording import error_text, shortened

ROOMY = 1200
"""The width of the window from which the details have all their width."""


class GalleryPage(QWidget):
    """A page of the window. `chosen` brings the methods to add and the name of their programme ("" for one method);
    `closed` when the user wants to go back."""

    chosen = Signal(object, str)
    closed = Signal()
    state_changed = Signal()

    def __init__(self, context: Context, actions: Actions) -> None:
        super().__init__()
        self._context = context
        self._catalogue: Catalogue = catalogue(context.places, context.methods)
        self._place = EVERYTHING
        self._search = ""
        self._writable = True
        self.bar = GalleryBar(context.look, actions)
        self.groups = GalleryGroups(context)
        self.message = MessageBar(context.look)
        self.shelf = MethodGroups(context)
        self.problems = ProblemList(context.look)
        self.empty = EmptyPlace(context.look)
        self.details = MethodDetails(context)
        self._lay_out()
        self._connect()
        follow(context.look, self, self._fill)

    def show_for(self, workshop: str | None, *, writable: bool) -> None:
        """Choose for the workshop of that title, or for a new one (None). The user's folder is read again."""
        self._writable = writable
        self._context.methods.look_again()
        self._catalogue = catalogue(self._context.places, self._context.methods)
        self.message.dismiss()
        self.bar.lead_back_to(workshop=workshop is not None)
        self.bar.search.clear()
        self.details.lead_to(workshop, writable=writable)
        self.go_to(EVERYTHING)
        self.shelf.choose_first()
        self.bar.search.setFocus()

    def go_to(self, place: Place) -> None:
        """Show another group, a programme, the user's own methods or what is wrong with files."""
        self._place = place
        self._fill()

    def _choose(self, place: Place) -> None:
        """A place was chosen in the list; what adds a programme is at hand then."""
        self.go_to(place)
        if place.kind == "programme" and self._writable:
            self.details.add.setFocus(Qt.FocusReason.TabFocusReason)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the page can do, by action id."""
        return {"note.find": self.bar.search.begin, "file.library": self.closed.emit}

    def state(self) -> State:
        """How the page stands."""
        return State(writable=self._writable)

    def add(self) -> None:
        """Add what the details show."""
        shown = self.details.shown
        if not self._writable or shown is None:
            return
        if isinstance(shown, Method):
            self.chosen.emit((shown,), "")
        else:
            programme, methods = shown
            self.chosen.emit(tuple(methods), name_and_length(programme.title.in_(self._context.language))[0])

    def _lay_out(self) -> None:
        self.body = QStackedWidget()
        for part in (self.shelf, self.problems, self.empty):
            self.body.addWidget(part)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self.message)
        middle.addWidget(self.body, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.groups)
        row.addLayout(middle, 1)
        row.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.bar.left.connect(self.closed)
        self.bar.lengths_changed.connect(self._fill)
        self.bar.search.wanted.connect(self._find)
        self.bar.search.left.connect(self._enter_cards)
        self.groups.chosen.connect(self._choose)
        self.shelf.chosen.connect(self.details.show_method)
        self.shelf.wanted.connect(lambda method: self.chosen.emit((method,), "") if self._writable else None)
        self.shelf.left.connect(self.bar.search.begin)
        self.details.added.connect(self.add)
        self.details.handout.told.connect(self.message.tell)

    def _find(self, text: str) -> None:
        """What is looked for is looked for everywhere."""
        self._search = text
        if text.strip():
            self._place = EVERYTHING
        self._fill()
        best = best_found((method for each in self.shelf.lists for method in each.rows.methods), text)
        if text.strip() and best is not None:
            self.shelf.choose(best.id)

    def _enter_cards(self) -> None:
        if self.body.currentWidget() is self.shelf:
            self.shelf.enter()

    def _fill(self) -> None:
        """The groups of now, and what there is of them."""
        self.groups.show_catalogue(self._catalogue, self._place)
        self.details.setVisible(self._place.kind != "problems")
        programme = self._programme()
        if self._place.kind == "problems":
            self.problems.show_problems(self._catalogue.problems, self._context.places.own_methods)
            self.body.setCurrentWidget(self.problems)
            self.details.show_nothing()
            return
        groups = self._groups(programme)
        self.shelf.show_groups(groups, choose=programme is None)
        if programme is not None:
            self.details.show_programme(programme, self._methods_of(programme))
        if not groups:
            self._say_why_empty()
            self.details.show_nothing()
        self.body.setCurrentWidget(self.shelf if groups else self.empty)
        self._fit()

    def _groups(self, programme: Programme | None) -> list[MethodGroup]:
        """What is shown, by group."""
        if programme is not None:
            title, _ = name_and_length(programme.title.in_(self._context.language))
            return [MethodGroup(title, self._methods_of(programme), programme.for_whom.in_(self._context.language))]
        methods, own = list(self._catalogue.methods.values()), self._context.methods.own
        if self._place.kind == "own":
            found = self._found([method for method in methods if method.id in own])
            return [MethodGroup(self.tr("Your own"), found)] if found else []
        wanted = [group for group in GROUPS if self._place.kind != "group" or group == self._place.name]
        by_group = [(group, self._found([method for method in methods if method.group == group])) for group in wanted]
        return [MethodGroup(group_text(group), found) for group, found in by_group if found]

    def _found(self, methods: Sequence[Method]) -> list[Method]:
        most = self.bar.most_minutes
        return [method for method in methods if is_found(method, self._search) and (not most or method.minutes <= most)]

    def _programme(self) -> Programme | None:
        found = (each for each in self._catalogue.programmes if self._place == Place("programme", each.id))
        return next(found, None)

    def _methods_of(self, programme: Programme) -> list[Method]:
        return [self._catalogue.methods[name] for name in programme.methods]

    def _say_why_empty(self) -> None:
        folder = self._context.places.own_methods
        if self._search.strip() or self.bar.most_minutes:
            self.empty.say(
                "search",
                self.tr("Nothing found"),
                self.tr("No method says “{text}” of itself.").format(text=shortened(self._search, 30))
                if self._search.strip()
                else self.tr("No method here is as short as that."),
                {self.tr("Show all methods"): self._show_all},
            )
        else:
            self.empty.say(
                "file-plus",
                self.tr("Methods of your own"),
                self.tr(
                    "A method is a text file in {folder}. Begin with one that is small, complete and explained."
                ).format(folder=folder),
                {self.tr("Begin a method"): self._begin_method, self.tr("Open the folder"): self._open_folder},
            )

    def _show_all(self) -> None:
        self.bar.length.setCurrentIndex(0)
        self.bar.search.clear()
        self.go_to(EVERYTHING)

    def _begin_method(self) -> None:
        """A first file of the user's own, which is shown at once."""
        folder = self._context.places.own_methods
        try:
            make_private_folder(folder)
            begin_method(self._context.places, _free(folder / "my-method.toml"))
        except WorldError as error:
            self.message.tell(error_text(error), "danger")
            return
        except OSError:
            self.message.tell(self.tr("The folder {folder} may not be written.").format(folder=folder), "danger")
            return
        self._context.methods.look_again()
        self._catalogue = catalogue(self._context.places, self._context.methods)
        self._fill()

    def _open_folder(self) -> None:
        folder = self._context.places.own_methods
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder if folder.is_dir() else folder.parent)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; a letter that no card takes begins a search."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.text().isprintable() and event.text().strip() and not event.modifiers() & _COMMANDS:
            self.bar.search.setFocus()
            self.bar.search.insert(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The details as wide as the window has room for, and as their button needs."""
        self.details.setFixedWidth(max(WIDTH if self.width() >= ROOMY else NARROW, self.details.least_width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def _free(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free
