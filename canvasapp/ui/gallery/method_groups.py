"""The middle of the gallery: groups of cards under their headings, and one focus that moves through all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from canvasapp.domain.method.method import Method
from canvasapp.ui.gallery.method_card import GAP
from canvasapp.ui.gallery.method_cards import MethodList
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import clear, text_label

MARGIN = 28 - GAP // 2


@dataclass(frozen=True)
class MethodGroup:
    """Some methods under a heading, with a sentence about them."""

    title: str
    methods: Sequence[Method]
    about: str = ""


class MethodGroups(QScrollArea):
    """`chosen` brings the method in focus, `wanted` the one to add; `left` says that Up leads out at the top."""

    chosen = Signal(object)
    wanted = Signal(object)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.lists: list[MethodList] = []
        self._current: MethodList | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setSpacing(0)
        self.setWidget(self._inside)
        self._set_margins()

    def show_groups(self, groups: Sequence[MethodGroup], *, choose: bool = True) -> None:
        """Show these groups; the focus stays on its method, or goes to the first. Without `choose` no card has it."""
        before, had_focus = self.method(), self.has_focus()
        clear(self._column)
        self.lists, self._current = [], None
        for group in groups:
            self._add(group)
        self._column.addStretch(1)
        found = [(each, row) for each in self.lists for row, method in enumerate(each.rows.methods) if method == before]
        if choose and self.lists:
            chosen, row = found[0] if found else (self.lists[0], 0)
            chosen.choose(row)
            if had_focus:
                chosen.setFocus()

    def method(self) -> Method | None:
        """The method in focus."""
        return self._current.method() if self._current is not None else None

    def choose(self, method_id: str) -> None:
        """Put the focus on a method; nothing happens if it is not shown."""
        for each in self.lists:
            for row, method in enumerate(each.rows.methods):
                if method.id == method_id:
                    each.choose(row)

    def choose_first(self) -> None:
        """Put the focus on the first card."""
        if self.lists:
            self.lists[0].choose(0)

    def has_focus(self) -> bool:
        """Whether the keyboard is in the cards."""
        return any(each.hasFocus() for each in self.lists)

    def enter(self) -> None:
        """The keyboard goes to the method in focus, or to the first."""
        entered = self._current or next(iter(self.lists), None)
        if entered is not None:
            entered.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        """Room for a scroll bar is always kept, so that its coming moves nothing."""
        bar = self.verticalScrollBar().sizeHint().width() if not self.verticalScrollBar().isVisible() else 0
        self._column.setContentsMargins(MARGIN, 16, MARGIN - 12 + bar, 16)

    def _add(self, group: MethodGroup) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GAP // 2, 4, GAP // 2, 0)
        head.setSpacing(8)
        title = text_label("h3", group.title)
        head.addWidget(title)
        head.addWidget(text_label("caption", str(len(group.methods))))
        head.addStretch(1)
        row = QWidget()
        row.setLayout(head)
        self._column.addWidget(row)
        if group.about:
            about = text_label("muted", group.about, wrap=True)
            about.setContentsMargins(GAP // 2, 2, GAP // 2, 2)
            self._column.addWidget(about)
        made = MethodList(self._context)
        made.setAccessibleName(group.title)
        made.show_methods(group.methods)
        made.chosen.connect(lambda method, made=made: self._take(made, method))
        made.wanted.connect(self.wanted)
        made.passed.connect(lambda way, x, made=made: self._pass(made, way, x))
        self._column.addWidget(made)
        self.lists.append(made)

    def _take(self, chosen: MethodList, method: Method) -> None:
        """Only one card of all is the chosen one."""
        self._current = chosen
        for other in self.lists:
            if other is not chosen:
                other.forget()
        self.chosen.emit(method)
        # After the layout has given new lists their places.
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        if self._current is None or not self._current.currentIndex().isValid():
            return
        row, place = self._current.currentIndex().row(), self._current.visualRect(self._current.currentIndex())
        top = self._current.mapTo(self._inside, place.topLeft()).y()
        first = self._current is self.lists[0] and row == self._current.row_at(place.center().x(), last=False)
        if first:
            self.verticalScrollBar().setValue(0)
        else:
            self.ensureVisible(0, top + place.height() // 2, 0, place.height() // 2 + 34)

    def _pass(self, source: MethodList, way: int, x: int) -> None:
        """An arrow key leads from one list into the next."""
        place = self.lists.index(source) + way
        if 0 <= place < len(self.lists):
            target = self.lists[place]
            target.choose(target.row_at(x, last=way < 0))
            target.setFocus()
        elif way < 0:
            self.left.emit()
