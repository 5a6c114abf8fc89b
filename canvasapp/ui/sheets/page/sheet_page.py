"""The sheet of a method: its steps down the side, what is filled in, results beside it, offered notes below."""

from collections.abc import Mapping

from pydantic import JsonValue
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from canvasapp.app.settings import RESULTS, STEP_IN_FRONT, TRAY_FOLDED, Setting
from canvasapp.domain.engine.offering import answers_of
from canvasapp.domain.engine.results.offers import element_behind
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.engine.results.progress import where_to_begin
from canvasapp.domain.method.method import Method, MethodStep
from canvasapp.domain.model.change import Step
from canvasapp.domain.model.values import Language
from canvasapp.ui.canvas.unsaved_texts import UnsavedText
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.leaving import leave
from canvasapp.ui.kit.page_area import PageArea
from canvasapp.ui.kit.parts import empty, follow, text_label
from canvasapp.ui.kit.session_host import SessionHost, refusal
from canvasapp.ui.kit.text_field import TextField
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.grid.table_editor import TableEditor
from canvasapp.ui.sheets.editors.notes_on_canvas import NotesOnCanvas
from canvasapp.ui.sheets.page.element_card import ElementCard
from canvasapp.ui.sheets.page.rail import Rail
from canvasapp.ui.sheets.page.recall import Recall
from canvasapp.ui.sheets.page.sheet_type import SheetType
from canvasapp.ui.sheets.page.step_parts import StepParts
from canvasapp.ui.sheets.results.results_panel import Results
from canvasapp.ui.sheets.tray.tray import Tray

ROOMY = 1400
"""The width of a window from which on the rail is wide and the tray open without being asked."""

RESULTS_WIDE, RESULTS_NARROW = 312, 280
_WIDEST = 1.3
"""As much wider the results are for large type."""

_WAYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MethodSheet(QWidget):
    """Signals: `told(reason)` where something was refused and there is no editor to say it under, `note_wanted(note
    id)` to go to a note on a canvas, `block_wanted(block id)` to write notes there."""

    told = Signal(str)
    note_wanted = Signal(str)
    block_wanted = Signal(str)

    def __init__(self, method: Method, sheet_id: str, host: SessionHost, context: Context) -> None:
        super().__init__()
        self.method, self.sheet_id = method, sheet_id
        self._host, self._context, self._session = host, context, host.session
        self.language: Language = host.content.workshop.language
        self.projected = False
        self._behind_times = False
        self.step = method.step[0].id
        self.rail = Rail(method, context.look, self.language)
        self.heading = text_label("h1", wrap=True)
        self.say, self.recall = text_label("muted", wrap=True), Recall(context.look)
        self.results = Results(method, context, context.lettering, self.language)
        self.tray = Tray(
            sheet_id, [block for known in context.methods.values() for block in known.canvas_blocks], host, context
        )
        self._lay_out()
        self.type = SheetType(self, self.area, self.parts, self.results)
        self._connect()
        remembered = context.settings.get(self._memory)
        self.show_step(remembered if remembered in {step.id for step in method.step} else self.step)

    @property
    def widget(self) -> QWidget:
        """The page of the sheet: itself."""
        return self

    @property
    def canvas(self) -> None:
        """It is no canvas."""
        return None

    @property
    def steps(self) -> "MethodSheet":
        """What goes through the steps."""
        return self

    def _lay_out(self) -> None:
        self._page = QWidget()
        self.parts = StepParts(self.method, self._context, self._page, self.language, self._connect_editor)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(24, 16, 24, 24)
        self._column.setSpacing(20)
        top = QVBoxLayout()
        top.setSpacing(8)
        for part in (self.heading, self.say, self.recall):
            top.addWidget(part)
        self._column.addLayout(top)
        self._body = QVBoxLayout()
        self._body.setSpacing(24)
        self._column.addLayout(self._body)
        self._column.addStretch(1)
        self.area = PageArea(self._page, _WAYS)
        self._beside = PageArea(self.results, _WAYS)
        self._side = QFrame()
        self._side.setProperty("frame", "side")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self._beside)
        work = QHBoxLayout()
        work.setSpacing(0)
        work.addWidget(self.area, 1)
        work.addWidget(self._side)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(work, 1)
        right.addWidget(self.tray)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.choose_step)
        self.recall.wanted.connect(self.go_to)
        self.results.wanted_element.connect(self.go_to)
        self.tray.told.connect(self.told)
        self.tray.note_wanted.connect(self.note_wanted)
        self.tray.row_wanted.connect(self.go_to_origin)
        self.tray.canvas_chosen.connect(self.refresh)
        self.tray.fold_chosen.connect(lambda folded: self._context.settings.remember(TRAY_FOLDED, folded))
        self.destroyed.connect(self._session.outcomes.subscribe(self._on_outcome))
        follow(self._context.look, self, self._scale_type)

    @property
    def _memory(self) -> Setting[str]:
        return STEP_IN_FRONT.of(self.sheet_id)

    # Steps.

    def choose_step(self, step: str) -> None:
        """Go on to a step where what is being typed in this one could be kept; the keyboard goes along."""
        if self.flush():
            from_rail = self.rail.view.hasFocus()
            self.show_step(step)
            if not from_rail:
                self.enter()

    def show_step(self, step: str) -> None:
        """Show the elements and results of a step."""
        self.step = step
        known = self._known_step()
        cards, talks, pictures = self.parts.show(known)
        filled_in = [card for card in cards if not card.calculated]
        alone = len(filled_in) == 1 and cards[0] is filled_in[0]
        for card in cards:
            card.head_the_step(alone and card is cards[0])
            if isinstance(card.editor, TableEditor):
                card.editor.show_columns(known.columns.get(card.editor.element.id, ()))
        empty(self._body)
        for part in (*cards, *talks, *pictures.values()):
            self._body.addWidget(part)
        self.heading.setVisible(not alone)
        self._say_step()
        self.rail.show_step(step)
        self.results.show_step(step, pictures.keys())
        self.area.verticalScrollBar().setValue(0)
        self._context.settings.remember(self._memory, step)
        self.refresh()

    def _known_step(self) -> MethodStep:
        return next(known for known in self.method.step if known.id == self.step)

    def _say_step(self) -> None:
        """Title and sentence of the step; where the rail is wide it says the sentence."""
        step = self._known_step()
        title, sentence = step.title.in_(self.language), step.say.in_(self.language)
        self.heading.setText(title)
        self.say.setText(sentence if not self.heading.isHidden() else f"{title} · {sentence}")
        self.say.setVisible(self.rail.narrow and not self.projected)

    def move_on(self, way: int) -> None:
        """Go to the next (1) or the previous (-1) step."""
        steps = [step.id for step in self.method.step]
        place = steps.index(self.step) + way
        if 0 <= place < len(steps):
            self.choose_step(steps[place])

    @property
    def cards(self) -> Mapping[str, ElementCard]:
        """The cards of elements that have been shown, by their ids."""
        return self.parts.cards

    def _connect_editor(self, name: str, editor: ElementEditor) -> None:
        editor.edited.connect(lambda value: self._keep(name, value))
        if isinstance(editor, TableEditor):
            editor.note_edited.connect(lambda note, fields: self._judge(name, note, fields))
        editor.set_writable(self._host.writable)
        if isinstance(editor, NotesOnCanvas):
            editor.block_wanted.connect(self.block_wanted)

    def enter(self) -> None:
        """The keyboard goes to the first element of the step."""
        for place in range(self._body.count()):
            item = self._body.itemAt(place)
            widget = item.widget() if item is not None else None
            if isinstance(widget, ElementCard):
                widget.editor.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self.rail.view.setFocus()

    def toggle_help(self) -> None:
        """Help and example of the element that has the keyboard, or of all that are shown."""
        focused = self.element_in_focus()
        shown = [card for card in self.cards.values() if not card.isHidden()]
        for card in [self.cards[focused]] if focused else shown:
            card.show_help(card.help.isHidden())

    def element_in_focus(self) -> str:
        """The element that has the keyboard; "" if none has."""
        focus = QApplication.focusWidget() or self
        return next((name for name, card in self.cards.items() if card.isAncestorOf(focus)), "")

    def go_to_origin(self, rule: str, row: str) -> None:
        """Show where an offered note comes from: the element behind its rule, and the row in it."""
        self.go_to(element_behind(self.method, rule), row)

    def go_to(self, name: str, row: str = "") -> None:
        """Show the step of an element, and the row in it."""
        step = next((step.id for step in self.method.step if name in step.show), "")
        if step and self.flush():
            self.show_step(step)
            editor = self.cards[name].editor
            editor.go_to(row)
            QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self.cards[name]))

    # Answers.

    def _keep(self, name: str, value: object) -> None:
        """An edit is finished: one step of the document, or a reason below the editor."""
        card = self.cards[name]
        if self._host.content.find_sheet(self.sheet_id) is None:
            self._tell(card, self.tr("This sheet is gone."))
            return
        element = self.method.element_named(name)
        self._tell(card, self._host.do(self._session.answer(self.sheet_id, element, value)))  # type: ignore[arg-type]

    def _judge(self, name: str, note_id: str, fields: Mapping[str, JsonValue]) -> None:
        """A table over the canvas's notes says something of one of them."""
        reason = refusal(lambda: self._session.do(self._session.judge(note_id, fields)))
        self._tell(self.cards[name], reason)

    def _tell(self, card: ElementCard, reason: str) -> None:
        card.trouble.tell(reason)
        if reason:
            card.editor.refuse(reason)

    def follow(self, step: Step) -> None:
        """Take over a step, our own or another program's; out of sight it is noted for `catch_up`."""
        if any(change.kind == "workshop" for change in step.changes):
            self.speak(self._host.content.workshop.language)
        self._behind_times = True
        if not self.isHidden():
            self.refresh()

    def catch_up(self) -> None:
        """Show what came while the sheet was out of sight; to be called before it is shown."""
        if self._behind_times:
            self.refresh()

    def refresh(self) -> None:
        """Show the answers as they are now, and what follows from them."""
        self._behind_times = False
        outcome = self._session.outcomes.of(self.sheet_id)
        if outcome is None:
            return
        self.parts.show_outcome(self._known_step(), answers_of(self._host.content, self.sheet_id), outcome)
        recalled = [self.method.element_named(name) for name in self._known_step().recall]
        self.recall.show_answers(recalled, outcome, self.language)
        self.results.show_outcome(outcome, self.language, self._where_to_begin(outcome))
        self.rail.show_done(self._session.outcomes.done(self.sheet_id))
        self.tray.refresh()

    def _where_to_begin(self, outcome: Outcome) -> str:
        """What to do first while nothing is said on the step; "" as soon as something is."""
        first = where_to_begin(self.method, self._known_step().show, outcome.reading)
        return (
            "" if first is None else self.tr("Begin with “{question}”").format(question=first.prompt.in_(self.language))
        )

    def _on_outcome(self, sheet_id: str) -> None:
        if sheet_id == self.sheet_id:
            self.refresh()

    def flush(self) -> bool:
        """Keep what is still being typed. False if that was refused; the text is then still there."""
        kept = self.parts.flush()
        return self.tray.flush() and kept

    def typed(self) -> str:
        """All texts that are being typed and not kept yet, one below the other."""
        return "\n\n".join(field.typed() for field in self.findChildren(TextField) if field.dirty)

    def take_drafts(self) -> list[UnsavedText]:
        """No text of a sheet becomes a note by itself."""
        return []

    def speak(self, language: Language) -> None:
        """Take the workshop's language."""
        if language == self.language:
            return
        self.language = language
        self.rail.speak(language)
        self.parts.speak(language)
        self._say_step()
        self.refresh()

    # Projector and sizes.

    def project(self, on: bool) -> None:
        """As the projector shows it: no rail, no tray, type that is read from the back; or as for work."""
        if on == self.projected:
            return
        self.projected = on
        self.rail.setVisible(not on)
        self.tray.setVisible(not on)
        self.recall.set_projected(on)
        self._scale_type()
        self.parts.hide_help()
        self._fit()

    @property
    def results_wanted(self) -> bool:
        """Whether the results are to be seen beside the elements."""
        return self._context.settings.get(RESULTS)

    def toggle_results(self) -> None:
        """Want the results beside the elements, or not."""
        self._context.settings.remember(RESULTS, not self.results_wanted)
        self._fit()

    def _scale_type(self) -> None:
        self._fit()
        if self.projected:
            self.type.fit(self.window().height(), self._side, results=self.results_wanted)
        else:
            self.type.show(0)

    def _fit(self) -> None:
        """Give the parts the widths that the window has room for."""
        scale = self._context.look.scale
        roomy = self.window().width() >= ROOMY * scale
        self.rail.set_narrow(not roomy)
        self._say_step()
        side = round((RESULTS_WIDE if roomy else RESULTS_NARROW) * min(max(scale, 1), _WIDEST))
        if not self.projected:  # there `SheetType.fit` decides
            self._side.setVisible(self.results_wanted)
        self._side.setFixedWidth(round(self.width() * 0.28) if self.projected else side)
        folded = self._context.settings.get(TRAY_FOLDED)
        self.tray.set_folded(not roomy if folded is None else folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale_type()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page up and down go from step to step, wherever the keyboard is; Esc leaves a grid, or the projector."""
        if event.key() == Qt.Key.Key_Escape and not self.projected:
            leave(self.cards.values())
            return
        way = _WAYS.get(Qt.Key(event.key()))
        if way is not None and not event.modifiers():
            self.move_on(way)
        else:
            super().keyPressEvent(event)
