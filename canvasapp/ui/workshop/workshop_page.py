"""An open workshop on the screen: its document, its sheets as tabs, bars, guide and legend around them."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from canvasapp.app.session import Session
from canvasapp.app.settings import GUIDE_SPLITTER, SHEET_IN_FRONT
from canvasapp.domain.method.method import Method
from canvasapp.domain.model import edits
from canvasapp.domain.model.change import Step
from canvasapp.domain.model.content import Content
from canvasapp.ui.agenda.clock_chip import ClockChip
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.kit.actions import TABLE, Actions, State
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import MessageBar, follow
from canvasapp.ui.kit.session_host import SessionHost, refusal
from canvasapp.ui.kit.undo_state import undo_state
from canvasapp.ui.kit.watch import watch
from canvasapp.ui.workshop.find_bar import FindBar
from canvasapp.ui.workshop.first_step import FirstStepBar
from canvasapp.ui.workshop.guide_side import GuideSide
from canvasapp.ui.workshop.incoming_files import take_in_files, take_in_text
from canvasapp.ui.workshop.intake_bar import IntakeBar
from canvasapp.ui.workshop.legend_row import LegendRow
from canvasapp.ui.workshop.note_menu import show_note_menu, show_sheet_menu
from canvasapp.ui.workshop.open_workshop import OpenWorkshop
from canvasapp.ui.workshop.sheet_links import go_to_block, go_to_note, move_to_sheet
from canvasapp.ui.workshop.sheet_stack import SheetStack
from canvasapp.ui.workshop.sheet_tabs import SheetTabs
from canvasapp.ui.workshop.step_commands import clock_commands, step_commands
from canvasapp.ui.workshop.taking_commands import offer_left_open, taking_commands
from canvasapp.ui.workshop.top_bar import TopBar
from canvasapp.ui.workshop.unsaved_typing import UnsavedTyping
from canvasapp.ui.workshop.workshop_commands import file_commands, note_commands, sheet_commands, view_commands
from canvasapp.ui.workshop.workshop_frame import WorkshopFrame


class WorkshopPage(QWidget):
    """A page of the window.

    Signals: `library_wanted`, `gallery_wanted`, `print_wanted(sheet id)`, `takeaways_wanted(id of one,
    or "")`, `agenda_wanted`, `example_wanted`, `presenting_changed`.
    """

    state_changed = Signal()
    library_wanted = Signal()
    print_wanted = Signal(str)
    gallery_wanted = Signal()
    takeaways_wanted = Signal(str)
    agenda_wanted = Signal()
    example_wanted = Signal()
    presenting_changed = Signal(bool)

    def __init__(self, context: Context, session: Session, actions: Actions) -> None:
        super().__init__()
        self.context, self.session = context, session
        self.host = SessionHost(session)
        self.presenting = False
        self._hint_closed = False
        self._unread = ""
        self.top = TopBar(context.look, actions)
        self.tabs = SheetTabs(context.look, context.methods, self._rename)
        self.message = MessageBar(context.look)
        self.finder = FindBar(context.look)
        self.first_step = FirstStepBar(context)
        self.legend = LegendRow(context.look, writable=session.writable)
        self.sheets = SheetStack(context, self.host)
        self.opened = OpenWorkshop(context, self.host, self.sheets, self)
        self.clock = ClockChip(context.look, session)
        self.top.put(self.clock)
        self.intake = IntakeBar(context.look, self.host)
        self.guide = GuideSide(context, session.content.workshop.language, writable=session.writable)
        self._frame = WorkshopFrame(
            (self.top, self.tabs),
            (self.message, self.finder, self.first_step),
            self.sheets,
            (self.intake, self.legend),
            self.guide,
        )
        self.setLayout(self._frame)
        self._connect(actions)
        self._unsubscribe = session.subscribe(self._follow)
        self._unkept = UnsavedTyping(session.typed, self.sheets.typed, self.message)
        self._poll = watch(self, self.look_again)
        self._commands = {
            **file_commands(self.opened, self.library_wanted.emit, self.print_wanted.emit),
            **note_commands(self.opened, self.finder),
            **sheet_commands(self.opened, self.tabs.rename, self.gallery_wanted.emit),
            **view_commands(self.opened, self._toggle_presenting, self.toggle_guide),
            **step_commands(self.opened),
            **taking_commands(self.opened),
            **clock_commands(self.opened),
            "view.intake": self._begin_intake,
            "view.agenda": self.agenda_wanted.emit,
        }
        self.show_sheet(self._remembered_sheet())
        self._frame.take_widths(context.settings.get(GUIDE_SPLITTER))
        follow(context.look, self, self.sheets.arrange)
        offer_left_open(self.opened)

    def _connect(self, actions: Actions) -> None:
        opened, signals = self.opened, self.sheets.signals
        self.tabs.chosen.connect(self.choose_sheet)
        self.tabs.moved.connect(self._move_sheet)
        self.tabs.added.connect(lambda: self.run("sheet.new"))
        self.tabs.notes_dropped.connect(lambda ids, sheet_id: move_to_sheet(opened, ids, sheet_id))
        self.tabs.menu_wanted.connect(lambda sheet_id, position: show_sheet_menu(opened, actions, sheet_id, position))
        self.tabs.entered.connect(self._enter_sheet)
        signals.focus_changed.connect(self._on_focus)
        signals.picked.connect(self.state_changed)
        signals.sized.connect(self._show_bars)
        signals.told.connect(self.message.tell)
        signals.files_wanted.connect(lambda paths: take_in_files(opened, paths))
        signals.preview_wanted.connect(lambda text: take_in_text(opened, text))
        signals.menu_wanted.connect(lambda position: show_note_menu(opened, actions, position))
        signals.note_wanted.connect(lambda note_id: go_to_note(opened, note_id))
        signals.takeaway_wanted.connect(self.takeaways_wanted)
        signals.block_wanted.connect(lambda block_id: go_to_block(opened, block_id))
        self.finder.found.connect(self.sheets.light)
        self.finder.wanted.connect(self._select)
        self.finder.closed.connect(self._enter_sheet)
        self.clock.clicked.connect(lambda: self.run("view.agenda"))
        self.intake.closed.connect(self._enter_sheet)
        self.first_step.paste_wanted.connect(lambda: self.run("note.paste"))
        self.first_step.example_wanted.connect(self.example_wanted)
        self.first_step.closed.connect(self._close_hint)
        self.legend.wanted.connect(lambda: self.run("sheet.legend"))
        self.guide.closed.connect(self.toggle_guide)

    @property
    def content(self) -> Content:
        """The workshop as it stands."""
        return self.session.content

    def report(self, refused: str) -> None:
        """Tell why something was refused; "" tells nothing."""
        if refused:
            self.message.tell(refused, "danger")

    # What the window needs.

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What this page can do; help with a step only where there are steps."""
        if self.sheets.steps() is not None:
            return self._commands
        return {command: run for command, run in self._commands.items() if command != "help.here"}

    def run(self, command: str) -> None:
        """Carry out one of this page's commands, where its rule allows that now."""
        if TABLE[command].rule(self.state()):
            self._commands[command]()

    def state(self) -> State:
        """How the page stands."""
        canvas = self.sheets.canvas()
        return State(
            **undo_state(self.session),
            selected=len(canvas.commands.selected()) if canvas is not None else 0,
            sheets=len(self.content.sheets),
            on_canvas=canvas is not None,
            blocks=len(canvas.method.canvas_blocks) if canvas is not None else 0,
            on_method=self.sheets.steps() is not None,
            walking=self.sheets.walking,
        )

    def flush(self) -> bool:
        """Keep what is still being typed. False if that was refused; the text is then still there, in sight."""
        refused = self.sheets.flush()
        if refused and refused != self.sheets.current:
            self.show_sheet(refused)
        return self.tabs.flush() and not refused and self.intake.flush()

    def end(self) -> None:
        """The page goes: stop listening, remember how it looked."""
        self._poll.stop()
        self.intake.leave()
        self._unkept.end()
        self._unsubscribe()
        self.context.settings.remember(GUIDE_SPLITTER, self._frame.widths())

    # The sheets.

    def _select(self, note_id: str) -> None:
        self.sheets.with_canvas(lambda canvas: canvas.commands.select([note_id]))

    def _begin_intake(self) -> None:
        self.sheets.with_canvas(self.intake.begin)

    def choose_sheet(self, sheet_id: str) -> None:
        """Bring a sheet to the front when what is being typed on this one could be kept."""
        if sheet_id != self.sheets.current and not self.flush():
            sheet_id = self.sheets.current
        self.show_sheet(sheet_id)

    def show_sheet(self, sheet_id: str) -> None:
        """Bring a sheet to the front."""
        self.sheets.show_sheet(sheet_id)
        self._show_bars()
        self._show_tabs()
        self.finder.follow(self.content, sheet_id)
        self.intake.serve(self.sheets.canvas())
        self.context.settings.remember(SHEET_IN_FRONT.of(self.content.workshop.id), sheet_id)
        self._refresh()
        if self.isVisible() and not self.tabs.bar.hasFocus():  # the arrow keys go on from tab to tab
            self._enter_sheet()

    def _enter_sheet(self) -> None:
        """The keyboard goes to the sheet in front."""
        page = self.sheets.in_front()
        if page is not None:
            page.enter()

    def add_sheet(self, method: Method) -> str:
        """A new sheet of a method, in front; returns why it was refused, or ""."""
        return self.add_methods([method])

    def add_methods(self, methods: Sequence[Method], programme: str = "") -> str:
        """A sheet for each of the methods in one step, the first of them in front; returns why it was refused."""
        if not self.flush():
            return ""
        before = {sheet.id for sheet in self.content.sheets}
        refused = self.host.do(self.session.start(methods, programme))
        self.report(refused)
        fresh = [sheet.id for sheet in self.content.sheets if sheet.id not in before]
        if fresh:
            self.show_sheet(fresh[0])
        return refused

    def _show_tabs(self) -> None:
        self.tabs.show_sheets(self.content.sheets, self.sheets.current, writable=self.session.writable)

    def _rename(self, sheet_id: str, title: str) -> str:
        refused = self.host.do(edits.rename_sheet(self.content, sheet_id, title))
        self.report(refused)
        return refused

    def _move_sheet(self, sheet_id: str, row: int) -> None:
        self.opened.do(edits.move_sheet(self.content, sheet_id, row))
        self._show_tabs()

    def _remembered_sheet(self) -> str:
        remembered = self.context.settings.get(SHEET_IN_FRONT.of(self.content.workshop.id))
        ids = [sheet.id for sheet in self.content.sheets]
        return remembered if remembered in ids else ids[0]

    # What the document tells.

    def look_again(self) -> None:
        """Follow what another program wrote, and keep aside what is being typed. A trouble is told once."""
        self._unkept.look()
        unread = refusal(self.session.document.refresh)
        if unread != self._unread:
            self._unread = unread
            self.report(unread)

    def _follow(self, step: Step) -> None:
        place = self.tabs.bar.currentIndex()
        drafts = self.sheets.follow(step)
        if self.sheets.current not in {sheet.id for sheet in self.content.sheets}:
            self.show_sheet(self.content.sheets[min(place, len(self.content.sheets) - 1)].id)
        elif any(change.kind == "sheet" for change in step.changes):
            self._show_tabs()
        self.sheets.drop_gone()
        if drafts:
            reason = self.tr("The sheet is gone; what you typed on it is here. Enter makes a note of it.")
            self.sheets.with_canvas(lambda canvas: canvas.take_up(drafts, reason))
        if any(change.kind == "workshop" for change in step.changes):
            self.guide.speak(self.content.workshop.language)
        self.finder.follow(self.content, self.sheets.current)
        self._refresh()

    def _refresh(self) -> None:
        self.clock.look()
        workshop, canvas = self.content.workshop, self.sheets.canvas()
        self.top.tell(workshop, self.context.language, not self.session.writable)
        notes = self.content.on_sheet(self.sheets.current)
        self.legend.setVisible(canvas is not None)
        if canvas is not None and canvas.method.canvas is not None:
            credit = canvas.method.canvas.credit.in_(workshop.language)
            self.legend.tell(workshop, notes, credit, self.content.sheet(canvas.sheet_id).title)
        if canvas is not None:
            self.first_step.show_for(canvas.method)
        empty = canvas is not None and not notes and self.session.writable
        hint = empty and not self._hint_closed and not self.presenting
        self.first_step.setVisible(hint)
        self._show_guide(canvas)
        self.state_changed.emit()

    def _close_hint(self) -> None:
        self._hint_closed = True
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # In its window, and not shown yet, the page knows the width on which the guide depends: it is laid out once.
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.ParentChange):
            self._refresh()

    # Guide and projector.

    def toggle_guide(self) -> None:
        """Show or hide the guide of the canvas, or the results of the sheet of a method, in front."""
        steps = self.sheets.steps()
        if steps is not None:
            steps.toggle_results()
        else:
            self.guide.toggle()
        self._refresh()

    def _show_guide(self, canvas: CanvasSheet | None) -> None:
        shown = canvas is not None and self.guide.wanted and not self.presenting and not canvas.enlarged
        self.guide.setVisible(shown)
        steps = self.sheets.steps()
        self.top.show_guide(shown or (steps is not None and steps.results_wanted))
        self.top.show_walk(self.sheets.walking)
        if canvas is not None:
            self.guide.show_for(canvas)

    def _on_focus(self) -> None:
        self.sheets.with_canvas(self.guide.show_for)
        self.state_changed.emit()

    def present(self, on: bool) -> None:
        """The canvas alone, as large as it goes, or everything again."""
        self.presenting = on
        self._show_bars()
        self.legend.project(on)
        self.sheets.project(on)
        self.message.hold(on)  # what it says is for the one at the keyboard
        if on:
            self.finder.end()
        self._refresh()
        self.presenting_changed.emit(on)
        self.sheets.with_canvas(lambda canvas: canvas.setFocus() if on else canvas.go_to(canvas.focus_block))

    def _toggle_presenting(self) -> None:
        self.flush()  # what can't be kept stays in its line, in front of the room too
        self.present(not self.presenting)

    def _show_bars(self) -> None:
        """One block over the whole window, and the projector, go without bars."""
        canvas = self.sheets.canvas()
        self._frame.show_bars(not self.presenting and (canvas is None or not canvas.enlarged))
        self._frame.give_air(not self.presenting and self.sheets.steps() is None)
        self._show_guide(canvas)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back one step: from one block to all, from the projector to the bars."""
        canvas = self.sheets.canvas()
        if event.key() == Qt.Key.Key_Escape and canvas is not None and canvas.enlarged:
            canvas.enlarge(False)
        elif event.key() == Qt.Key.Key_Escape and self.presenting:
            self.run("view.present")
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():  # a window that comes back from the task bar is left as it was
            self._refresh()  # only now the width of the window is known, on which the guide depends
            self.sheets.lay_out()
            self._enter_sheet()
