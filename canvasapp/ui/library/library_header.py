"""The header of the library: what is shown, the search, the order, and the one primary button."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from canvasapp.app.settings import ORDERS, Order
from canvasapp.domain.method.choosing import title_of
from canvasapp.domain.method.method import canvases
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import button, clear_menu, follow, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.search_field import SearchField
from canvasapp.ui.library.shipped_examples import ShippedExamples

if TYPE_CHECKING:
    from canvasapp.app.examples import ExampleSummary

HEIGHT = 76


class LibraryHeader(Retranslated, QFrame):
    """`new_wanted` brings the id of the canvas that is begun with, `example_wanted` the id of an example and the
    language of its content, `refused` why there are none."""

    new_wanted = Signal(str)
    example_wanted = Signal(str, str)
    emptying_wanted = Signal()
    refused = Signal(object)
    order_chosen = Signal(str)

    def __init__(self, context: Context, examples: ShippedExamples) -> None:
        super().__init__()
        self._context, self._examples = context, examples
        self._order: Order = "newest"
        self.title = text_label("h1")
        self.search = SearchField(context.look)
        self.order = button()
        self.new = button("primary")
        self.more = button("primary")
        self.empty = button("danger")
        self._lay_out()
        self.order.setMenu(QMenu(self.order))
        self.more.setMenu(QMenu(self.more))
        self.more.menu().aboutToShow.connect(self._fill_new_menu)
        self.new.clicked.connect(self.offer_canvases)
        self.empty.clicked.connect(self.emptying_wanted)
        self._paint()
        follow(context.look, self, self._paint)
        self.retranslate()

    def show_order(self, order: Order) -> None:
        """The order that is on."""
        self._order = order
        self._fill_order_menu()

    def offer_canvases(self) -> None:
        """Ask with which canvas a new workshop begins: Enter takes the first one. A single one is no question."""
        found = canvases(self._context.methods)
        if len(found) == 1:
            self.new_wanted.emit(found[0].id)
            return
        menu, under = self.more.menu(), self.new if self.new.isVisible() else self
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))
        menu.setActiveAction(menu.actions()[0])

    def offer(self, *, new: bool, emptying: bool, writable: bool) -> None:
        """Which buttons stand here: those for a new workshop, or the one that empties the trash."""
        self.new.setVisible(new)
        self.more.setVisible(new)
        self.empty.setVisible(emptying)
        for one in (self.new, self.more, self.empty):
            one.setEnabled(writable)

    def retranslate(self) -> None:
        """Say everything in the interface's language; the title is the page's."""
        self.new.setText(self.tr("New workshop"))
        self.more.setToolTip(self.tr("Choose a canvas or an example"))
        self.more.setAccessibleName(self.tr("Choose a canvas or an example"))
        self.empty.setText(self.tr("Empty the trash…"))
        self._fill_order_menu()

    def _lay_out(self) -> None:
        self.setFixedHeight(HEIGHT)
        # The chevron stands behind the words.
        self.order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.new.setProperty("side", "left")
        self.more.setProperty("side", "right")
        self.more.setIconSize(QSize(16, 16))
        both = QHBoxLayout()
        both.setSpacing(1)
        both.addWidget(self.new)
        both.addWidget(self.more)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 32, 0)
        row.setSpacing(12)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.search, 3)
        row.addWidget(self.order)
        row.addLayout(both)
        row.addWidget(self.empty)
        self.empty.hide()

    def _paint(self) -> None:
        look = self._context.look
        self.order.setIcon(look.icon("chevron-down"))
        self.order.setIconSize(QSize(24, 16))
        self.new.setIcon(look.icon("plus", "on_accent"))
        self.more.setIcon(look.icon("chevron-down", "on_accent"))
        self.empty.setIcon(look.icon("trash-2", "danger"))

    def _fill_order_menu(self) -> None:
        names: dict[Order, str] = {
            "newest": self.tr("Newest first"),
            "title": self.tr("By title"),
            "client": self.tr("By client"),
        }
        menu = self.order.menu()
        clear_menu(menu)
        group = QActionGroup(menu)
        for order in ORDERS:
            action = QAction(names[order], group)
            action.setCheckable(True)
            action.setChecked(order == self._order)
            action.triggered.connect(lambda _checked=False, order=order: self.order_chosen.emit(order))
            menu.addAction(action)
        self.order.setText(names[self._order])
        self.order.setAccessibleName(self.tr("Order: {name}").format(name=names[self._order]))

    def _fill_new_menu(self) -> None:
        """The canvases; the examples in the interface's language; the same in the other one."""
        menu, look = self.more.menu(), self._context.look
        clear_menu(menu)
        for canvas in canvases(self._context.methods):
            name = title_of(canvas, self._context.language).replace("&", "&&")
            menu.addAction(look.icon(canvas.icon), name, partial(self.new_wanted.emit, canvas.id))
        menu.addSeparator()
        try:
            examples = self._examples.summaries
        except WorldError as error:
            self.refused.emit(error)
            return
        own = self._context.language
        from_example = menu.addMenu(self.tr("From example"))
        self._add_examples(from_example, examples, own)
        from_example.addSeparator()
        for language in LANGUAGES:
            if language != own:
                names = {"en": self.tr("In English"), "ko": self.tr("In Korean")}
                self._add_examples(from_example.addMenu(names[language]), examples, language)

    def _add_examples(self, menu: QMenu, examples: "Iterable[ExampleSummary]", language: Language) -> None:
        for one in examples:
            menu.addAction(one.title.in_(language), partial(self.example_wanted.emit, one.id, language))
