"""The tray under a sheet: notes that are offered to a canvas, and those that were taken."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.offering import notes_from, offer_again, refuse, settled
from canvasapp.domain.engine.results.outcome import Offer
from canvasapp.domain.method.method import Block
from canvasapp.domain.method.note_shelf import SHELF_AREA, area_of
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.values import clean_text
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.canvas.note_editor import NoteText
from canvasapp.ui.kit.choice_box import ChoiceBox
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import ElidedLabel, button, follow, text_label, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.segments import Segments
from canvasapp.ui.kit.session_host import SessionHost
from canvasapp.ui.sheets.tray.offer_list import OfferCard, OfferModel, OfferView
from canvasapp.ui.sheets.tray.origin_menu import add_origin_actions

OPEN, FOLDED = 182, 44
_OFFERED, _TAKEN = "offered", "taken"


class Tray(Retranslated, QFrame):
    """Takes and refuses by itself. Only its head is to be seen where it is folded, and while it has nothing to show.

    Signals: `told(reason)` where something was refused, `note_wanted(note id)`, `row_wanted(rule, row)`,
    `canvas_chosen`, `fold_chosen(folded)` where somebody folds or unfolds it.
    """

    told = Signal(str)
    note_wanted = Signal(str)
    row_wanted = Signal(str, str)
    canvas_chosen = Signal()
    fold_chosen = Signal(bool)

    def __init__(self, sheet_id: str, blocks: Iterable[Block], host: SessionHost, context: Context) -> None:
        """`blocks` are all that notes can be offered to."""
        super().__init__()
        self._sheet, self._host, self._session, self._context = sheet_id, host, host.session, context
        self._blocks = {block.id: block for block in blocks}
        self._offers: tuple[Offer, ...] = ()
        self._fold_wanted = False
        self._editor: _OfferEditor | None = None
        self.setProperty("frame", "tray")
        self.title = text_label("strong")
        self.count = text_label("caption")
        self.count.setProperty("chip", True)
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.kinds = Segments((_OFFERED, _TAKEN))
        self.kinds.choose(_OFFERED)
        self.kinds.chosen.connect(lambda _name: self._choose_fold(False))
        self.refused = button("quiet")
        self.refused.clicked.connect(lambda: self._do(offer_again(self._host.content, self._sheet)))
        self.target_label = text_label("muted")
        self.target = ChoiceBox(context.look)
        self.target.activated.connect(self._choose_canvas)
        self.all = button("quiet")
        self.all.clicked.connect(lambda: self._take(dict.fromkeys(self._offers, "")))
        self.fold = tool_button(context.look, "chevron-down", small=True)
        self.fold.clicked.connect(lambda: self._choose_fold(not self._fold_wanted))
        self.model = OfferModel(self)
        self.view = OfferView(context.look, self.model)
        self.view.wanted.connect(self._act)
        self.view.menu_wanted.connect(self._menu)
        self.hint = ElidedLabel("")
        self.hint.setProperty("type", "muted")
        self._lay_out()
        follow(context.look, self, self._paint)
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (self.title, self.count, self.kinds):
            head.addWidget(part)
        head.addWidget(self.hint)
        head.addStretch(1)
        for tool in (self.refused, self.target_label, self.target, self.all, self.fold):
            head.addWidget(tool)
        for small in (self.target, self.all, self.refused):
            small.setProperty("small", True)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 4, 16, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._body, 1)

    # Folding.

    @property
    def is_folded(self) -> bool:
        """Whether only its head is to be seen."""
        return self._fold_wanted or not self.model.cards

    def set_folded(self, folded: bool) -> None:
        """The head alone, or everything that there is."""
        if folded != self._fold_wanted:
            self._fold_wanted = folded
            self.retranslate()

    def _choose_fold(self, folded: bool) -> None:
        changed = folded != self._fold_wanted
        self.set_folded(folded)
        if changed:
            self.fold_chosen.emit(folded)
        else:
            self.refresh()

    def _show_fold(self) -> None:
        folded = self.is_folded
        if folded:
            self.close_editor()
        self.setFixedHeight(FOLDED if folded else OPEN)
        self._body.setVisible(not folded)
        self.fold.setVisible(bool(self.model.cards))
        self._paint()

    # Showing.

    def refresh(self) -> None:
        """Show the offers as they are now."""
        content = self._host.content
        self._offers = self._session.offers(self._sheet)
        taken = notes_from(content, self._sheet)
        refused = settled(content, self._sheet).refused
        if not taken and self.kinds.choice() == _TAKEN:
            self.kinds.choose(_OFFERED)
        self.kinds.setVisible(bool(taken))
        self.title.setVisible(not taken)
        self.count.setVisible(not taken)
        self.count.setText(str(len(self._offers)))
        self.kinds.name_choices(
            self.tr("Offered notes"),
            {
                _OFFERED: f"{self.tr('Offered notes')}  {len(self._offers)}",
                _TAKEN: f"{self.tr('Taken')}  {len(taken)}",
            },
        )
        self.refused.setText(self.tr("Offer %n refused again", "", len(refused)))
        self.refused.setVisible(bool(refused) and self._host.writable)
        showing_taken = self.kinds.choice() == _TAKEN
        self.model.show_cards([*map(self._taken, taken)] if showing_taken else [*map(self._offered, self._offers)])
        canvases = self._session.canvas.all()
        self._show_targets()
        self.all.setVisible(self._host.writable and not showing_taken and bool(self._offers))
        self.all.setEnabled(bool(canvases))
        self.view.painted.writable = self._host.writable and bool(canvases)
        self.hint.say(self._hint(bool(canvases)))
        self.hint.setVisible(bool(self.hint.text()))
        self._show_fold()

    def _hint(self, has_canvas: bool) -> str:
        """What to do first; nothing where there is enough to do."""
        if not has_canvas:
            return self.tr("Notes are offered to a canvas: add a canvas sheet to this workshop first.")
        if self.model.cards:
            return ""
        return self.tr("What is worth a note on the canvas appears here as the sheet is filled in.")

    def _show_targets(self) -> None:
        canvases = self._session.canvas.all()
        self.target.clear()
        for sheet in canvases:
            self.target.addItem(sheet.title, sheet.id)
        self.target.setCurrentIndex(self.target.findData(self._session.canvas.id))
        for part in (self.target, self.target_label):
            part.setVisible(bool(canvases and self.model.cards))

    def _offered(self, offer: Offer) -> OfferCard:
        language, canvas = self._host.content.workshop.language, self._session.canvas.shown()
        meant = self._blocks.get(offer.block)
        area = canvas.area(canvas.taken_to(offer.block)) if canvas is not None else meant
        text = said(offer.text, language)
        if area is not None:
            return OfferCard(offer, text, area.name.in_(language), area.icon)
        name = meant.name.in_(language) if meant is not None else offer.block
        return OfferCard(offer, text, self.tr("Unplaced ({block})").format(block=name), SHELF_AREA.icon)

    def _taken(self, note: Note) -> OfferCard:
        language, sheet = self._host.content.workshop.language, self._host.content.sheet(note.sheet)
        area = area_of(self._context.methods.get(sheet.method), note.block)
        offer = self._session.outcomes.offer_behind(note)
        place = f"{area.name.in_(language)} · {sheet.title}"
        return OfferCard(offer, note.text, place, area.icon, note, self._session.outcomes.source(note))

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self.title.setText(self.tr("Offered notes"))
        self.target_label.setText(self.tr("to"))
        self.target.setAccessibleName(self.tr("Canvas that notes are offered to"))
        self.all.setText(self.tr("Take all"))
        self.view.setAccessibleName(self.tr("Offered notes"))
        fold = self.tr("Show offered notes") if self._fold_wanted else self.tr("Fold offered notes")
        self.fold.setToolTip(fold)
        self.fold.setAccessibleName(fold)
        self.refresh()

    def _paint(self) -> None:
        self.fold.setIcon(self._context.look.icon("chevron-up" if self._fold_wanted else "chevron-down"))
        self.view.scheduleDelayedItemsLayout()

    # Doing.

    def _choose_canvas(self, place: int) -> None:
        self._session.canvas.choose(self.target.itemData(place))
        self.canvas_chosen.emit()

    def _act(self, row: int, command: str) -> None:
        card = self.model.cards[row]
        if card.note is not None:
            self.note_wanted.emit(card.note.id)
        elif card.offer is None or not self._host.writable:
            return
        elif command == "take":
            self._take({card.offer: card.text})
        elif command == "edit":
            self._edit(row, card.offer)
        else:
            self._do(refuse(self._host.content, self._sheet, [card.offer]))

    def _take(self, texts: dict[Offer, str]) -> bool:
        """Make notes of offers; a blank text stands for the one that is offered."""
        if not self._session.canvas.id:
            return False
        return self._do(self._session.accept(self._sheet, texts, self._host.next_colour))

    def _do(self, edit: Edit | None) -> bool:
        reason = self._host.do(edit)
        if reason:
            self.told.emit(reason)
        return not reason

    def _edit(self, row: int, offer: Offer) -> None:
        """Other words for an offer before it is taken, in an editor over its card."""
        self.close_editor()
        text = self.model.cards[row].text
        self._editor = _OfferEditor(self.view.viewport(), text, lambda typed: self._take({offer: typed}))
        self._editor.setGeometry(self.view.text_rect(row))
        self._editor.setFont(self._context.look.font("body"))
        self._editor.setAccessibleName(self.tr("Text of the note"))
        self._editor.ended.connect(self.close_editor)
        self.view.set_edited(row)
        self._editor.show()
        self._editor.setFocus()

    def close_editor(self) -> None:
        """No editor over a card any more."""
        if self._editor is not None:
            editor, self._editor = self._editor, None
            self.view.set_edited(-1)
            had_focus = editor.hasFocus()
            editor.hide()
            editor.deleteLater()
            if had_focus:
                self.view.setFocus()

    def flush(self) -> bool:
        """Take what is being typed over a card. False if that was refused."""
        return self._editor is None or self._editor.finish()

    # From the note to the row and back.

    def menu_of(self, row: int) -> QMenu:
        """What can be done with a card."""
        menu = QMenu(self.window())
        card = self.model.cards[row]
        if card.note is not None:
            note = card.note
            menu.addAction(self.tr("Go to the note")).triggered.connect(lambda: self.note_wanted.emit(note.id))
            if note.origin is not None:
                origin = note.origin
                to_row = menu.addAction(self.tr("Go to where it comes from"))
                to_row.triggered.connect(lambda: self.row_wanted.emit(origin.rule, origin.row))
                to_row.setEnabled(card.offer is not None)
            add_origin_actions(menu, note, self._host, self.told.emit)
        elif card.offer is not None:
            offer = card.offer
            acts: tuple[tuple[str, Callable[[], object], bool], ...] = (
                (self.tr("Take"), lambda: self._act(row, "take"), self.view.painted.writable),
                (self.tr("Edit and take"), lambda: self._act(row, "edit"), self.view.painted.writable),
                (self.tr("Refuse"), lambda: self._act(row, "refuse"), self._host.writable),
                (self.tr("Go to where it comes from"), lambda: self.row_wanted.emit(offer.rule, offer.row), True),
            )
            for text, act, can in acts:
                action = menu.addAction(text)
                action.triggered.connect(lambda _checked=False, act=act: act())
                action.setEnabled(can)
        return menu

    def _menu(self, row: int, position: QPoint) -> None:
        menu = self.menu_of(row)
        menu.exec(position)
        menu.deleteLater()


class _OfferEditor(NoteText):
    """Words for an offer. Enter takes it; leaving takes it where they were changed; Esc leaves it."""

    ended = Signal()

    def __init__(self, parent: QWidget, text: str, take: Callable[[str], bool]) -> None:
        super().__init__(parent)
        self._text, self._take, self._over = text, take, False
        self.setPlainText(text)
        self.selectAll()
        self.setObjectName("noteEditor")

    def finish(self) -> bool:
        """Take the note if its words were changed. False if that was refused."""
        changed = clean_text(self.typed()) != clean_text(self._text)
        return self._end(take=changed)

    def done(self) -> None:
        self._end(take=True)

    def left(self) -> None:
        self.finish()

    def abandoned(self) -> None:
        self._end(take=False)

    def _end(self, *, take: bool) -> bool:
        if self._over:
            return True
        text = clean_text(self.typed())
        self._over = True  # what taking sets off may take the focus away and come here again
        self._over = not take or not text or self._take(text)
        if self._over:
            self.ended.emit()
        return self._over
