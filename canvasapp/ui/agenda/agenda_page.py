"""The day of a workshop: its agenda with clock times, and the clock of the step that has begun."""

from collections.abc import Callable, Mapping
from typing import Literal, get_args

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from canvasapp.domain.method.agenda_of_methods import agenda_of_methods
from canvasapp.domain.method.method import Lead
from canvasapp.domain.model.agenda import AgendaBody, AgendaItem, current, following
from canvasapp.domain.model.agenda_edits import (
    add_agenda,
    begin_step,
    edit_agenda_item,
    end_step,
    give_minutes,
    move_agenda_item,
    next_step,
    pause_or_go_on,
    planned_again,
    remove_agenda,
    skip_agenda_item,
)
from canvasapp.domain.model.agenda_times import behind, day_start, planned_minutes, slots
from canvasapp.domain.model.change import Edit, Step
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.workshop_edits import describe
from canvasapp.ui.agenda.agenda_dialog import AgendaDialog
from canvasapp.ui.agenda.agenda_list import AgendaList
from canvasapp.ui.agenda.clock_chip import TICK
from canvasapp.ui.agenda.clock_panel import ClockPanel
from canvasapp.ui.agenda.day_frame import DayFrame
from canvasapp.ui.kit.actions import Actions, State
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.empty_place import EmptyPlace
from canvasapp.ui.kit.parts import MessageBar, button, follow
from canvasapp.ui.kit.room_bar import RoomBar
from canvasapp.ui.kit.session_host import SessionHost
from canvasapp.ui.kit.undo_state import undo_state
from canvasapp.ui.kit.undoing import take_back
from canvasapp.ui.kit.wording import error_text, lead_text

WIDE = 1400
_CLOCK_WIDTHS = (384, 336)


class AgendaPage(QWidget):
    """`closed` when the user wants to go back, `sheet_wanted` brings the id of a sheet."""

    closed = Signal()
    state_changed = Signal()
    sheet_wanted = Signal(str)

    def __init__(self, context: Context, actions: Actions) -> None:
        super().__init__()
        self._context = context
        self._desk: SessionHost | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self.from_last, self.from_sheets, self.new = button(), button(), button()
        self.bar = RoomBar(context.look, actions, (self.from_last, self.from_sheets, self.new))
        self.message = MessageBar(context.look)
        self.frame = DayFrame(context.look)
        self.list = AgendaList(context.look)
        self.empty = EmptyPlace(context.look)
        self.clock = ClockPanel(context.look)
        self._lay_out()
        self._connect()
        self._ticking = QTimer(self, interval=TICK)
        self._ticking.timeout.connect(self.tick)
        follow(context.look, self, self._paint)
        self._paint()
        self._say()

    # What the window asks for.

    def show_for(self, desk: SessionHost) -> None:
        """Show the agenda of a workshop."""
        self.leave()
        self._desk = desk
        self._unsubscribe = desk.session.subscribe(self._follow)
        self.message.hide()
        self.refresh()
        begun = current(desk.content.agenda)
        if begun is not None:
            self.list.choose(begun.id)
        (self.list if self.list.count() else self.empty.first or self.bar.back).setFocus()
        self.state_changed.emit()

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
            "view.agenda": self.closed.emit,
            "clock.run": self.toggle,
            "clock.next": self.go_on,
        }

    def state(self) -> State:
        """How the workshop stands."""
        return State(**undo_state(self._desk.session)) if self._desk is not None else State()

    def refresh(self) -> None:
        """Show the agenda as it is now."""
        if self._desk is None:
            return
        content, writable = self._desk.content, self._desk.writable
        self.bar.workshop.say(content.workshop.title)
        for command in (self.from_sheets, self.new):
            command.setVisible(bool(content.agenda))  # an empty page offers them in its middle
            command.setEnabled(writable)
        self.from_last.setVisible(not content.agenda)
        self.from_last.setEnabled(writable)
        self.frame.show_day(content.workshop, planned_minutes(content.agenda), writable=writable)
        if not content.agenda:
            self._say_why_empty()
        self._body.setCurrentWidget(self.list if content.agenda else self.empty)
        self.clock.setVisible(bool(content.agenda))
        self.tick()

    def tick(self) -> None:
        """Show the times as they are now."""
        if self._desk is None:
            return
        items, now, workshop = self._desk.content.agenda, self._desk.session.now(), self._desk.content.workshop
        start = day_start(items, workshop.begins, now)
        self.list.show_slots(slots(items, start, now), now)
        late = behind(items, start, now)
        self.clock.show_day(current(items), following(items), late, writable=self._desk.writable)
        self.clock.tick(now)

    # What is done here.

    def toggle(self) -> None:
        """The clock stands still, or goes on."""
        if self._desk is not None:
            self._do(pause_or_go_on(self._desk.content, self._desk.session.now()))

    def go_on(self) -> None:
        """The step is over and the next one begins."""
        if self._desk is not None:
            self._do(next_step(self._desk.content, self._desk.session.now()))
            begun = current(self._desk.content.agenda)
            if begun is not None:
                self.list.choose(begun.id)

    def write_down(self) -> None:
        """Ask for a new step behind the one that has the focus."""
        if self._desk is None or not self._desk.writable:
            return
        desk = self._desk
        row = self.list.currentRow() + 1 if self.list.count() else None
        known = {item.id for item in desk.content.agenda}

        def keep(wanted: AgendaBody) -> str:
            return desk.do(add_agenda(desk.content, [wanted], row))

        AgendaDialog(self._context, AgendaBody(title=""), desk.content.sheets, keep, self.window()).exec()
        for item in desk.content.agenda:
            if item.id not in known:
                self.list.choose(item.id)

    def _edit(self) -> None:
        item, desk = self._chosen(), self._desk
        if item is None or desk is None or not desk.writable:
            return

        def keep(wanted: AgendaBody) -> str:
            if all(each.id != item.id for each in desk.content.agenda):
                return self.tr("This step is gone: another window has removed it.")
            return desk.do(edit_agenda_item(desk.content, item.id, wanted))

        AgendaDialog(self._context, item, desk.content.sheets, keep, self.window()).exec()

    def _take_methods(self) -> None:
        if self._desk is None:
            return
        content = self._desk.content
        leads: dict[Lead, str] = {lead: lead_text(lead) for lead in get_args(Lead)}
        edit = add_agenda(content, agenda_of_methods(content, self._context.methods, leads))
        if edit is None:
            self.message.tell(self.tr("The steps of all sheets are in the agenda already."))
        self._do(edit)

    def _take_last(self) -> None:
        if self._desk is None:
            return
        content = self._desk.content
        try:
            earlier = self._desk.session.document.last_agenda()
        except WorldError as error:
            self.message.tell(error_text(error), "danger")
            return
        if not earlier:
            self.message.tell(self.tr("No earlier workshop of this client has an agenda."))
        self._do(add_agenda(content, planned_again(earlier)))

    def _move(self, item_id: str, row: int) -> None:
        if self._desk is not None and item_id and row >= 0:
            self._do(move_agenda_item(self._desk.content, item_id, row))
            self.list.choose(item_id)

    def _skip(self) -> None:
        item = self._chosen()
        if item is not None and self._desk is not None:
            self._do(skip_agenda_item(self._desk.content, item.id, not item.skipped))

    def _remove(self) -> None:
        item = self._chosen()
        if item is not None and self._desk is not None:
            self._do(remove_agenda(self._desk.content, [item.id]))

    def _begin(self) -> None:
        item = self._chosen()
        if item is not None and self._desk is not None:
            self._do(begin_step(self._desk.content, item.id, self._desk.session.now()))

    def _give(self, minutes: int) -> None:
        if self._desk is not None:
            self._do(give_minutes(self._desk.content, minutes))

    def _end(self) -> None:
        if self._desk is not None:
            self._do(end_step(self._desk.content, self._desk.session.now()))

    def _go_to_sheet(self) -> None:
        item = self._chosen()
        if item is not None and self._has_sheet(item):
            self.sheet_wanted.emit(item.sheet)

    def _describe(self, fields: Mapping[str, object]) -> None:
        if self._desk is not None:
            self._do(describe(self._desk.content.workshop, **fields))

    def _do(self, edit: Edit | None) -> None:
        if self._desk is not None and self._desk.writable:
            refused = self._desk.do(edit)
            if refused:
                self.message.tell(refused, "danger")

    def menu(self) -> QMenu:
        """What can be done with the chosen step."""
        menu, item = QMenu(self), self._chosen()
        writable = self._desk is not None and self._desk.writable
        menu.addAction(self.tr("Change…"), self._edit).setEnabled(writable)
        menu.addAction(self.tr("Begin this step now"), self._begin).setEnabled(writable)
        skip = self.tr("Take in again") if item is not None and item.skipped else self.tr("Leave out")
        menu.addAction(skip, self._skip).setEnabled(writable and item is not None and not item.spans)
        menu.addAction(self.tr("Go to its sheet"), self._go_to_sheet).setEnabled(self._has_sheet(item))
        menu.addSeparator()
        menu.addAction(self._context.look.icon("trash-2"), self.tr("Remove"), self._remove).setEnabled(writable)
        return menu

    def _open_menu(self, position: QPoint) -> None:
        if self._chosen() is not None:
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(position))

    def _chosen(self) -> AgendaItem | None:
        items = self._desk.content.agenda if self._desk is not None else ()
        return next((item for item in items if item.id == self.list.current_id()), None)

    def _has_sheet(self, item: AgendaItem | None) -> bool:
        sheets = self._desk.content.sheets if self._desk is not None else ()
        return item is not None and any(sheet.id == item.sheet for sheet in sheets)

    def _take_back(self, kind: Literal["undo", "redo"]) -> None:
        if self._desk is not None:
            take_back(self._desk.session.document, kind, self.message.tell)

    def _follow(self, step: Step) -> None:
        if any(change.kind in ("agenda_item", "sheet", "workshop") for change in step.changes):
            self.refresh()
        self.state_changed.emit()

    # How it is built.

    def _lay_out(self) -> None:
        self.bar.setProperty("frame", "bar")
        self._body = QStackedWidget()
        self._body.addWidget(self.list)
        self._body.addWidget(self.empty)
        left = QVBoxLayout()
        left.setContentsMargins(24, 14, 24, 16)
        left.setSpacing(10)
        for part in (self.message, self.frame):
            left.addWidget(part)
        left.addWidget(self._body, 1)
        work = QHBoxLayout()
        work.setSpacing(0)
        work.addLayout(left, 1)
        work.addWidget(self.clock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(work, 1)

    def _connect(self) -> None:
        self.bar.left.connect(self.closed)
        self.new.clicked.connect(self.write_down)
        self.from_sheets.clicked.connect(self._take_methods)
        self.from_last.clicked.connect(self._take_last)
        self.frame.described.connect(self._describe)
        self.list.edit_wanted.connect(self._edit)
        self.list.sheet_wanted.connect(self._go_to_sheet)
        self.list.skip_wanted.connect(self._skip)
        self.list.removal_wanted.connect(self._remove)
        self.list.moved.connect(self._move)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.clock.toggled.connect(self.toggle)
        self.clock.next_wanted.connect(self.go_on)
        self.clock.given.connect(
            lambda minutes: self._do(give_minutes(self._desk.content, minutes)) if self._desk else None
        )
        self.clock.ended.connect(
            lambda: self._do(end_step(self._desk.content, self._desk.session.now())) if self._desk else None
        )

    def _say(self) -> None:
        self.bar.title.setText(self.tr("Agenda"))
        self.from_sheets.setText(self.tr("From the sheets"))
        self.from_last.setText(self.tr("From the last workshop"))
        self.new.setText(self.tr("New step…"))
        self.list.setAccessibleName(self.tr("Agenda"))

    def _say_why_empty(self) -> None:
        writable = self._desk is not None and self._desk.writable
        commands: dict[str, Callable[[], object]] = {
            self.tr("From the sheets"): self._take_methods,
            self.tr("New step…"): self.write_down,
        }
        self.empty.say(
            "list-ordered",
            self.tr("No agenda yet"),
            self.tr("Take the steps of the methods on the sheets with their minutes, or begin with one of your own."),
            commands if writable else {},
        )

    def _paint(self) -> None:
        self.new.setIcon(self._context.look.icon("plus"))
        self.from_last.setIcon(self._context.look.icon("history"))
        self.from_sheets.setIcon(self._context.look.icon("layers"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ticking.start()
        self.tick()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticking.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, narrow = _CLOCK_WIDTHS
        scale = self._context.look.scale
        self.clock.setFixedWidth(round((wide if self.width() >= WIDE * scale else narrow) * max(scale, 1)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.refresh()
