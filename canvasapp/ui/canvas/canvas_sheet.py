"""A canvas sheet: the blocks in the method's grid, the way of the focus between them, and how large notes are."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from canvasapp.domain.method.method import Block, Method
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.change import Change, Step
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.canvas.arranging import arranged
from canvasapp.ui.canvas.block_model import BlockModel
from canvasapp.ui.canvas.block_widget import BlockWidget
from canvasapp.ui.canvas.blocks import Blocks
from canvasapp.ui.canvas.neighbours import first_outside
from canvasapp.ui.canvas.note_commands import NoteCommands
from canvasapp.ui.canvas.shelf_widget import ShelfModel, ShelfWidget
from canvasapp.ui.canvas.sizing import Sizing
from canvasapp.ui.canvas.unsaved_texts import UnsavedText, drafts_leaving, drafts_of, typed_texts
from canvasapp.ui.kit.composition import is_text
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.host import Host

_NOTCH = 120
"""What a wheel turns by one notch; a touchpad sends many small parts of it."""


class CanvasSheet(QFrame):
    """The blocks of one sheet; what is done to notes is in `commands`.

    Signals: `focus_changed(block id)`, `menu_wanted(global position)`, `picked` (selection), `sized` (another size of
    notes).
    """

    focus_changed = Signal(str)
    menu_wanted = Signal(QPoint)
    picked = Signal()
    sized = Signal()

    def __init__(
        self, method: Method, sheet_id: str, host: Host, context: Context, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.method, self.sheet_id = method, sheet_id
        self._host, self._look = host, context.look
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.sizing = self._sizing_for_work = Sizing()
        self._turned = 0
        self._arranged = False
        self._ground = QPainterPath()
        self.enlarged = ""
        self._focus_block = method.canvas_blocks[0].id
        self.blocks = Blocks()
        self.commands = NoteCommands(method, sheet_id, self.blocks, host, lambda: context.vocabulary, self)
        self.commands.emptied.connect(self.go_to)
        for number, block in enumerate(method.canvas_blocks, start=1):
            self._add(self._block(block, number))
        self.shelf = self._shelf()
        self._add(self.shelf)
        self.blocks.speak(host.content.workshop.language)
        self.blocks.show_focus(self._focus_block)

    @property
    def widget(self) -> QWidget:
        """The page of the sheet: itself."""
        return self

    @property
    def canvas(self) -> "CanvasSheet":
        """The canvas that the sheet is."""
        return self

    @property
    def steps(self) -> None:
        """A canvas shows no steps; another page of the sheet does."""
        return None

    def _block(self, block: Block, number: int) -> BlockWidget:
        model = BlockModel(self._host, self.sheet_id, block.id, partial(self._dropped, block.id), parent=self)
        prompt, submit = self.method.guide(block.id).prompt, partial(self._submit, block.id)
        return BlockWidget(block, prompt, number, model, self._host, self._look, submit, self)

    def _shelf(self) -> ShelfWidget:
        own, dropped = frozenset(self.blocks), partial(self._dropped, SHELF)
        model = ShelfModel(self._host, self.sheet_id, own, dropped, parent=self)
        return ShelfWidget(model, self._host, self._look, partial(self._submit, SHELF), self)

    def _dropped(self, block_id: str, data: QMimeData, row: int) -> None:
        self.commands.drop(data, block_id, row)

    def _add(self, widget: BlockWidget) -> None:
        block_id = widget.block.id
        self.blocks[block_id] = widget
        widget.focused.connect(self._took_focus)
        widget.pressed.connect(self.go_to)
        widget.menu_wanted.connect(self.menu_wanted)
        widget.pasted.connect(lambda block_id, data: self.paste(data, block_id))
        for leaves in (widget.input.went_up, widget.input.ended):
            leaves.connect(lambda: self.blocks.enter_notes(block_id))
        widget.input.installEventFilter(self)
        view = widget.view
        view.carried = self.commands.selected
        view.dragging.connect(self.blocks.show_dragged)
        view.left_below.connect(lambda: self.go_to(block_id))
        view.tabbed.connect(lambda way: self._tab(block_id, way))
        view.sideways.connect(lambda way: self.blocks.go_sideways(self, block_id, way))
        view.picked.connect(lambda: self._picked(block_id))

    def _submit(self, block_id: str, text: str) -> str:
        refused = self.commands.add(block_id, [text])
        if not refused:
            self.blocks[block_id].view.scrollToBottom()
        return refused

    def paste(self, data: QMimeData, block_id: str) -> None:
        """Make notes of `data` in a block, in sight."""
        self.commands.paste(data, block_id)
        self.blocks[block_id].view.scrollToBottom()

    # Where the focus is.

    @property
    def focus_block(self) -> str:
        """The block in focus."""
        return self._focus_block

    def go_to(self, block_id: str) -> None:
        """Put the cursor into the line of a block (on its notes where nothing can be written); of the shelf for a
        block that the canvas lacks."""
        widget = self._home(block_id)
        self._took_focus(widget.block.id)
        if self._host.writable:
            widget.place()
            widget.input.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            widget.view.setFocus(Qt.FocusReason.OtherFocusReason)
        widget.view.scrollToBottom()

    def _home(self, block_id: str) -> BlockWidget:
        """Where the notes of a block are to be seen."""
        return self.blocks.get(block_id, self.shelf)

    def enter(self) -> None:
        """The keyboard goes to the block in focus."""
        self.go_to(self._focus_block)

    def go_to_number(self, number: int) -> str:
        """The block with that number in fill-in order, from 1; notes that are selected on the shelf are sent there.
        Returns "" or why that was refused."""
        blocks = self.method.canvas_blocks
        if number > len(blocks):
            return ""
        block = blocks[number - 1].id
        if self.shelf.view.hasFocus() and self.shelf.view.selectedIndexes():
            return self.commands.move(block)
        self.go_to(block)
        return ""

    def _took_focus(self, block_id: str) -> None:
        left, self._focus_block = self._focus_block, block_id
        self.blocks.show_focus(self._focus_block)
        if left != block_id and self.enlarged:
            self.enlarged = block_id
            self.arrange()
        elif SHELF in (left, block_id) and self.shelf.is_wanted == self.shelf.isHidden():
            self.arrange()
        self.focus_changed.emit(block_id)

    def _tab(self, block_id: str, way: int) -> None:
        order = self._order()
        place = order.index(block_id) + way
        if 0 <= place < len(order):
            self.go_to(order[place])
        else:
            self.focusNextPrevChild(way > 0)

    def _order(self) -> list[str]:
        """The way of Tab: the blocks in fill-in order, then the shelf where it is to be seen."""
        return [widget.block.id for widget in self.blocks.values() if widget.is_wanted]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Past the last block the focus leaves the canvas, before the first likewise."""
        end = self.blocks[self._order()[-1 if forward else 0]].input
        target = first_outside(self, end, forward)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return target is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On the projector the canvas has the keyboard itself: what is typed is a note of the block in focus."""
        if is_text(event):
            self.blocks[self._focus_block].type_on(event)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.blocks[self._focus_block].type_on(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            for block_id, widget in self.blocks.items():
                if widget.input is watched and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                    self._tab(block_id, -1 if event.key() == Qt.Key.Key_Backtab else 1)
                    return True
        if event.type() == QEvent.Type.FocusIn and watched in [widget.input for widget in self.blocks.values()]:
            self.blocks.clear_selection()
        return False

    # Which notes are selected.

    def select_block(self) -> None:
        """Select all notes of the block in focus."""
        view = self.blocks[self._focus_block].view
        view.setFocus()
        view.selectAll()

    def edit_current(self) -> None:
        """Open the editor over the current note."""
        view = self.blocks.selected_view()
        if view is not None:
            view.edit_current()

    def _picked(self, block_id: str) -> None:
        """One block's selection at a time, unless Ctrl holds the others."""
        view = self.blocks[block_id].view
        held = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        if view.hasFocus() and view.selectedIndexes() and not held:
            self.blocks.select_alone_in(view)
        self.picked.emit()

    # What is being typed.

    def flush(self) -> bool:
        """Make notes of what is still being typed anywhere. False if something could not be kept; it is still there."""
        return self.blocks.flush()

    def typed(self) -> str:
        """What is being typed in lines and over notes, as it stands, and left alone."""
        return "\n\n".join(typed_texts(self.blocks))

    def take_drafts(self) -> list[UnsavedText]:
        """Take away what is being typed anywhere, since the sheet goes."""
        return drafts_of(self.blocks)

    def take_up(self, drafts: Iterable[UnsavedText], reason: str) -> None:
        """Put texts that have lost their place into the lines of their blocks, and say why."""
        for draft in drafts:
            (self._home(draft.block) if draft.block else self.blocks[self._focus_block]).take_up(draft.text, reason)

    # What the document tells.

    def follow(self, step: Step) -> None:
        """Take over a step. An editor over a note that another program moved goes with it; one over a note that is
        gone leaves its text in the line."""
        notes = [change for change in step.changes if change.kind == "note"]
        if notes:
            drafts = drafts_leaving(self.blocks, notes)
            self._move_notes(notes)
            self._put_back(drafts)
        if any(change.kind == "workshop" for change in step.changes):
            self.blocks.speak(self._host.content.workshop.language)
        if any(change.kind != "note" for change in step.changes):  # the legend, or what notes come from
            self.blocks.repaint()

    def catch_up(self) -> None:
        """A canvas follows each step at once."""

    def _move_notes(self, changes: Sequence[Change]) -> None:
        ends = (end for change in changes for end in (change.before, change.after))
        touched = {self._home(end.block).block.id for end in ends if isinstance(end, Note)}
        views = [widget.view for block_id, widget in self.blocks.items() if block_id in touched]
        before = [view.places() for view in views]
        style = self.blocks[self._focus_block].style_now
        for view in views:
            view.block_model().follow(changes)
        self.arrange()
        if style == self.blocks[self._focus_block].style_now:  # in another size they are elsewhere altogether
            for view, places in zip(views, before, strict=True):
                view.notes.slide.begin(places, view.places())

    def _put_back(self, drafts: Sequence[UnsavedText]) -> None:
        for draft in drafts:
            note = self._host.content.notes.get(draft.note)
            if note is not None and note.sheet == self.sheet_id:
                self._home(note.block).view.edit_note(note.id, draft.text)
            elif draft.changed:
                reason = self.tr("The note is gone; what you typed is here. Enter makes a new note of it.")
                self.take_up([draft], reason)

    # How large everything is.

    def zoom(self, way: int) -> None:
        """One step larger (1) or smaller (-1); 0 is the usual size again."""
        self.sizing = self.sizing.zoomed(way, self.blocks[self._focus_block].style_now)
        self.arrange()
        self.sized.emit()

    def fit(self) -> None:
        """The largest notes with which every note is visible, until another size is chosen."""
        self.sizing = self.sizing.fitting()
        self.arrange()
        self.sized.emit()

    def project(self, on: bool) -> None:
        """As large as the projector shows it, or again as it was chosen for work."""
        if on == self.sizing.projector:
            return
        if on:
            self._sizing_for_work = self.sizing
        self.sizing = Sizing(projector=True) if on else self._sizing_for_work
        self.arrange()

    def enlarge(self, on: bool) -> None:
        """The block in focus over the whole canvas, or all blocks again."""
        self.enlarged = self._focus_block if on else ""
        self.arrange()
        self.sized.emit()

    def arrange(self) -> None:
        """Choose the size of notes and place the blocks; a sheet that is not in front waits until it is."""
        if not self.isVisible() or self.width() < 50 or self.height() < 50:
            return
        self._arranged = True
        assert self.method.canvas is not None
        shown = [w for w in self.blocks.values() if (w.block.id == self.enlarged if self.enlarged else w.is_wanted)]
        scale, screen = self._look.scale, self.screen().geometry().height()
        style, places, self._ground = arranged(self.sizing, shown, self.method.canvas, self.size(), scale, screen)
        for widget in self.blocks.values():
            widget.setVisible(widget in places)
        for widget, place in places.items():
            widget.setGeometry(place.rect)
            widget.corners = place.corners
            widget.take_style(style, self.sizing.projector)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._arranged:
            self.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._arranged:
            self.arrange()
        else:  # what stands around it still looks for its place: the first layout waits until it has found one
            QApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and not self._arranged:
            self.arrange()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        for _ in range(abs(notches)):
            self.zoom(1 if notches > 0 else -1)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self._ground, self._look.colour("border"))
