"""What was decided, what is to be done and what was parked, of one workshop: the page that keeps it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from canvasapp.domain.model.change import Step
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.takeaway import TAKEAWAY_STATUSES, Takeaway, TakeawayBody, TakeawaySort, TakeawayStatus
from canvasapp.domain.model.takeaway_edits import (
    Left,
    add_takeaway,
    carry_over,
    edit_takeaway,
    remove_takeaways,
    set_takeaway_status,
)
from canvasapp.ui.kit.actions import Actions, State
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.empty_place import EmptyPlace
from canvasapp.ui.kit.parts import MessageBar
from canvasapp.ui.kit.session_host import SessionHost
from canvasapp.ui.kit.undo_state import undo_state
from canvasapp.ui.kit.undoing import take_back
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.takeaways.carry_over_dialog import CarryOverDialog
from canvasapp.ui.takeaways.saving_takeaways import save_takeaways
from canvasapp.ui.takeaways.takeaway_dialog import TakeawayDialog
from canvasapp.ui.takeaways.takeaway_list import TakeawayList
from canvasapp.ui.takeaways.takeaway_words import CARRY, source_text, status_text
from canvasapp.ui.takeaways.takeaways_bar import TakeawaysBar


class TakeawaysPage(QWidget):
    """`closed` when the user wants to go back, `source_wanted` brings the takeaway whose source is to be shown."""

    closed = Signal()
    state_changed = Signal()
    source_wanted = Signal(object)

    def __init__(self, context: Context, actions: Actions, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._context, self._today = context, today
        self._desk: SessionHost | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self.bar = TakeawaysBar(context.look, actions)
        self.message = MessageBar(context.look)
        self.list = TakeawayList(context.look)
        self.empty = EmptyPlace(context.look)
        self._body = QStackedWidget()
        self._body.addWidget(self.list)
        self._body.addWidget(self.empty)
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 12, 24, 20)
        inside.setSpacing(8)
        inside.addWidget(self.message)
        inside.addWidget(self._body, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(inside, 1)
        self._connect()

    def _connect(self) -> None:
        self.bar.left.connect(self.closed)
        self.bar.filtered.connect(self.refresh)
        self.bar.new.clicked.connect(lambda: self.write_down("action"))
        self.bar.save.clicked.connect(self._save)
        self.bar.carry.clicked.connect(self.carry)
        self.list.edit_wanted.connect(self._edit)
        self.list.source_wanted.connect(self._go_to_source)
        self.list.toggle_wanted.connect(self._toggle)
        self.list.removal_wanted.connect(self._remove)
        self.list.customContextMenuRequested.connect(self._open_menu)

    # What the window asks for.

    def show_for(self, desk: SessionHost, chosen: str = "") -> None:
        """Show the takeaways of a workshop, with one of them chosen; or (`CARRY`) what earlier ones have left open."""
        self.leave()
        self._desk = desk
        self._unsubscribe = desk.session.subscribe(self._follow)
        self.message.hide()
        if chosen in desk.content.takeaways and not self.bar.shows(desk.content.takeaways[chosen]):
            self.bar.show_all()
        self.refresh()
        self.list.choose(chosen)
        self._take_focus()
        self.state_changed.emit()
        if chosen == CARRY:
            self.carry()

    def leave(self) -> None:
        """Let go of the workshop."""
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._desk = None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here, by action id."""
        return {
            "edit.undo": lambda: self._take_back("undo"),
            "edit.redo": lambda: self._take_back("redo"),
            "take.decide": lambda: self.write_down("decision"),
            "take.act": lambda: self.write_down("action"),
            "take.park": lambda: self.write_down("parked"),
            "view.takeaways": self.closed.emit,
        }

    def state(self) -> State:
        """How the workshop stands."""
        return State(**undo_state(self._desk.session)) if self._desk is not None else State()

    def refresh(self) -> None:
        """Show the takeaways as they are now."""
        if self._desk is None:
            return
        content, writable = self._desk.content, self._desk.writable
        self.bar.show_for(content)
        self.bar.new.setVisible(bool(content.takeaways))  # an empty page offers it in its middle
        self.bar.new.setEnabled(writable)
        self.bar.carry.setEnabled(writable)
        shown = [takeaway for takeaway in content.taken() if self.bar.shows(takeaway)]
        had_focus = self.list.hasFocus() or self.empty.isAncestorOf(self.focusWidget() or self)
        self.list.show_takeaways(content, shown, self._today(), self._context.language)
        if not shown:
            self._say_why_empty(content)
        self._body.setCurrentWidget(self.list if shown else self.empty)
        if had_focus:
            self._take_focus()

    def _take_back(self, kind: Literal["undo", "redo"]) -> None:
        if self._desk is not None:
            take_back(self._desk.session.document, kind, self.message.tell)

    # What is done here.

    def write_down(self, sort: TakeawaySort) -> None:
        """Ask for a new takeaway of a sort."""
        if self._desk is None or not self._desk.writable:
            return
        known = set(self._desk.content.takeaways)
        self._ask(TakeawayBody(sort=sort, text="", day=self._today()), None)
        for takeaway_id in self._desk.content.takeaways.keys() - known:
            self.list.choose(takeaway_id)

    def carry(self) -> None:
        """Offer what earlier workshops of the same client left open."""
        if self._desk is None:
            return
        desk = self._desk
        try:
            left = desk.session.document.left_open()
        except WorldError as error:
            self._report(error_text(error))
            return
        if not desk.content.workshop.client:
            self.message.tell(
                self.tr("Say whose workshop this is (About this workshop, Client), to find its earlier ones.")
            )
        elif not left:
            self.message.tell(self.tr("Earlier workshops of this client have left nothing open."))
        else:

            def take(chosen: Sequence[Left]) -> str:
                return desk.do(carry_over(desk.content, chosen))

            CarryOverDialog(self._context, left, take, self._today(), self.window()).exec()

    def _edit(self) -> None:
        takeaway = self._current()
        if takeaway is not None and self._desk is not None and self._desk.writable:
            self._ask(takeaway, takeaway.id)

    def _ask(self, body: TakeawayBody, takeaway_id: str | None) -> None:
        desk = self._desk
        assert desk is not None, "there is a workshop while something is written down"

        def keep(wanted: TakeawayBody) -> str:
            if takeaway_id is None:
                return desk.do(add_takeaway(desk.content, wanted))
            if takeaway_id not in desk.content.takeaways:
                return QCoreApplication.translate("takeaways", "This is gone: another window has removed it.")
            return desk.do(edit_takeaway(desk.content, takeaway_id, wanted))

        origin = source_text(desk.content, body.source) if body.source is not None else ""
        TakeawayDialog(self._context, body, keep, origin, new=takeaway_id is None, parent=self.window()).exec()

    def _toggle(self) -> None:
        chosen = self.list.chosen()
        if chosen:
            self._set("open" if all(each.status == "done" for each in chosen) else "done")

    def _set(self, status: TakeawayStatus) -> None:
        if self._desk is not None and self._desk.writable:
            self._report(self._desk.do(set_takeaway_status(self._desk.content, self.list.chosen_ids(), status)))

    def _remove(self) -> None:
        if self._desk is not None and self._desk.writable:
            self._report(self._desk.do(remove_takeaways(self._desk.content, self.list.chosen_ids())))

    def _go_to_source(self) -> None:
        takeaway = self._current()
        if takeaway is not None and takeaway.source is not None:
            self.source_wanted.emit(takeaway)

    def _save(self) -> None:
        if self._desk is None:
            return
        try:
            saved = save_takeaways(self.window(), self._context, self._desk.content, self._today())
        except WorldError as error:
            self._report(error_text(error))
            return
        if saved:
            self.message.tell(saved, "good")

    def menu(self) -> QMenu:
        """What can be done with the chosen takeaways."""
        menu = QMenu(self)
        chosen = self.list.chosen()
        writable = self._desk is not None and self._desk.writable
        menu.addAction(self.tr("Change…"), self._edit).setEnabled(writable)
        there = menu.addAction(self.tr("Go to where it came up"), self._go_to_source)
        there.setEnabled(len(chosen) == 1 and chosen[0].source is not None)
        menu.addSeparator()
        for status in TAKEAWAY_STATUSES:
            words = {status_text(each.sort, status) for each in chosen}
            action = menu.addAction(" / ".join(sorted(words)), lambda status=status: self._set(status))  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(all(each.status == status for each in chosen))
            action.setEnabled(writable)
        menu.addSeparator()
        menu.addAction(self._context.look.icon("trash-2"), self.tr("Remove"), self._remove).setEnabled(writable)
        return menu

    def _open_menu(self, position: QPoint) -> None:
        if self.list.chosen():
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(position))

    def _current(self) -> Takeaway | None:
        if self._desk is None:
            return None
        return self._desk.content.takeaways.get(self.list.current_id())

    def _report(self, refused: str) -> None:
        if refused:
            self.message.tell(refused, "danger")

    def _follow(self, step: Step) -> None:
        if any(change.kind in ("takeaway", "note", "sheet", "workshop") for change in step.changes):
            self.refresh()
        self.state_changed.emit()

    def _say_why_empty(self, content: Content) -> None:
        if content.takeaways:
            self.empty.say(
                "search",
                self.tr("Nothing of this kind"),
                self.tr("Others are kept in this workshop."),
                {self.tr("Show all"): self.bar.show_all},
            )
            return
        writable = self._desk is not None and self._desk.writable
        self.empty.say(
            "gavel",
            self.tr("Nothing kept yet"),
            self.tr("On a note, F6 keeps a decision, F7 an action, and F8 parks it for later."),
            {self.tr("Write down…"): lambda: self.write_down("action"), self.tr("Left open earlier…"): self.carry}
            if writable
            else {},
        )

    def _take_focus(self) -> None:
        (self.list if self.list.count() else self.empty.first or self.bar.top.back).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
