"""A canvas sheet: the blocks in the method's grid, what keys and drops do between them, and how large notes are."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from canvasapp.domain import edits
from canvasapp.domain.change import Edit, Step
from canvasapp.domain.method import Method
from canvasapp.domain.values import Language
from canvasapp.export.table import pasted
from canvasapp.ui.canvas.block_model import BlockModel, copied_texts, notes_mime
from canvasapp.ui.canvas.block_widget import BlockWidget
from canvasapp.ui.canvas.host import Host
from canvasapp.ui.canvas.sizing import Sizing, block_rects, chosen_style
from canvasapp.ui.look import Look


class CanvasSheet(QFrame):
    """The blocks of one sheet. `focus_changed(block id)`, `menu_wanted(global position)`, `picked` (selection),
    `sized` (another size of notes), `told(text, tone)` for what the facilitator should know."""

    focus_changed = Signal(str)
    menu_wanted = Signal(QPoint)
    picked = Signal()
    sized = Signal()
    told = Signal(str, str)

    def __init__(self, method: Method, sheet_id: str, host: Host, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.method, self.sheet_id = method, sheet_id
        self._host, self._look = host, look
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.sizing = Sizing()
        self.enlarged = ""
        self._focus_block = method.canvas_blocks[0].id
        self.blocks: dict[str, BlockWidget] = {}
        for number, block in enumerate(method.canvas_blocks, start=1):
            self.blocks[block.id] = self._block(block.id, number)
        self._show_focus()

    def _block(self, block_id: str, number: int) -> BlockWidget:
        model = BlockModel(
            self._host,
            self.sheet_id,
            block_id,
            dropped=lambda ids, row: self._told_if_refused(self._move(ids, block_id, row)),
            text_dropped=lambda text, row: self.paste_text(text, block_id, row),
            parent=self,
        )
        widget = BlockWidget(
            self.method.block(block_id), self.method.guide(block_id), number, model, self._host, self._look, self
        )
        widget.focused.connect(self._took_focus)
        widget.pressed.connect(self.go_to)
        widget.submitted.connect(lambda text: self._submit(widget, text))
        widget.text_pasted.connect(self._paste_into)
        widget.input.went_up.connect(lambda: self._enter_notes(widget, last=True))
        widget.input.ended.connect(lambda: self._enter_notes(widget, last=True))
        widget.input.installEventFilter(self)
        view = widget.view
        view.left_below.connect(lambda: self.go_to(block_id))
        view.tabbed.connect(lambda way: self._tab(block_id, way))
        view.sideways.connect(lambda way: self._sideways(block_id, way))
        view.menu_wanted.connect(self.menu_wanted)
        view.zoomed.connect(self.zoom)
        view.picked.connect(lambda: self._picked(block_id))
        view.notes.refused.connect(lambda reason: self.told.emit(reason, "danger"))
        return widget

    # Where the focus is.

    @property
    def focus_block(self) -> str:
        """The block in focus."""
        return self._focus_block

    def go_to(self, block_id: str) -> None:
        """Put the cursor into the line of a block (on its notes where nothing can be written)."""
        widget = self.blocks[block_id]
        self._took_focus(block_id)
        if self._host.writable:
            widget.place()
            widget.input.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            widget.view.setFocus(Qt.FocusReason.OtherFocusReason)
        widget.view.scrollToBottom()

    def go_to_number(self, number: int) -> None:
        """The block with that number in fill-in order, from 1."""
        self.go_to(self.method.canvas_blocks[number - 1].id)

    def _took_focus(self, block_id: str) -> None:
        if self._focus_block != block_id:
            self._focus_block = block_id
            if self.enlarged:
                self.enlarged = block_id
                self.arrange()
        self._show_focus()
        self.focus_changed.emit(block_id)

    def _show_focus(self) -> None:
        for block_id, widget in self.blocks.items():
            widget.set_in_focus(block_id == self._focus_block)

    def _tab(self, block_id: str, way: int) -> None:
        order = [block.id for block in self.method.canvas_blocks]
        place = order.index(block_id) + way
        if 0 <= place < len(order):
            self.go_to(order[place])
        else:
            self.focusNextPrevChild(way > 0)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Past the last block the focus leaves the canvas, before the first likewise."""
        end = self.blocks[self.method.canvas_blocks[-1 if forward else 0].id]
        target: QWidget | None = end.input
        while target is not None and (self.isAncestorOf(target) or not _takes_tab(target)):
            target = target.nextInFocusChain() if forward else target.previousInFocusChain()
            if target is end.input:
                return False
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def _sideways(self, block_id: str, way: int) -> None:
        """To the nearest block on that side that has notes, to the note at about the same height."""
        view = self.blocks[block_id].view
        here = view.mapTo(self, view.visualRect(view.currentIndex()).center())
        beside = [
            widget
            for widget in self.blocks.values()
            if widget.model.notes
            and (widget.geometry().center().x() - self.blocks[block_id].geometry().center().x()) * way > 4
        ]
        if not beside:
            return
        nearest = min(
            beside,
            key=lambda widget: (
                abs(widget.geometry().center().x() - here.x()) // 40,
                _distance(widget.geometry(), here),
            ),
        )
        rows = range(len(nearest.model.notes))
        heights = [
            abs(nearest.view.mapTo(self, nearest.view.visualRect(nearest.model.index(row)).center()).y() - here.y())
            for row in rows
        ]
        nearest.view.setFocus()
        nearest.view.select_rows([heights.index(min(heights))])

    def _enter_notes(self, widget: BlockWidget, *, last: bool) -> None:
        if widget.model.notes:
            widget.view.setFocus()
            widget.view.select_rows([len(widget.model.notes) - 1 if last else 0])

    def _picked(self, block_id: str) -> None:
        """One block's selection at a time, unless Ctrl holds the others."""
        view = self.blocks[block_id].view
        held = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        if view.hasFocus() and view.selectedIndexes() and not held:
            for other in self.blocks.values():
                if other.view is not view and other.view.selectedIndexes():
                    other.view.clearSelection()
        self.picked.emit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            for block_id, widget in self.blocks.items():
                if widget.input is watched and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                    self._tab(block_id, -1 if event.key() == Qt.Key.Key_Backtab else 1)
                    return True
        if event.type() == QEvent.Type.FocusIn and watched in [widget.input for widget in self.blocks.values()]:
            for widget in self.blocks.values():
                widget.view.clearSelection()
        return False

    # What is done to notes.

    def selected_ids(self) -> list[str]:
        """The selected notes, block after block."""
        return [note_id for widget in self.blocks.values() for note_id in widget.view.selected_ids()]

    def select(self, note_ids: Iterable[str]) -> None:
        """Select these notes and put the focus on them."""
        wanted = set(note_ids)
        for widget in self.blocks.values():
            rows = [row for row, note in enumerate(widget.model.notes) if note.id in wanted]
            if rows:
                widget.view.setFocus()
                widget.view.select_rows(rows)

    def edit_current(self) -> None:
        """Open the editor over the current note."""
        for widget in self.blocks.values():
            if widget.view.selectedIndexes():
                widget.view.edit(widget.view.currentIndex())
                return

    def select_block(self) -> None:
        """Select all notes of the block in focus."""
        view = self.blocks[self._focus_block].view
        view.setFocus()
        view.selectAll()

    def remove_selected(self) -> str:
        """Remove the selected notes; the next one is selected."""
        ids = self.selected_ids()
        widget = next((block for block in self.blocks.values() if block.view.selectedIndexes()), None)
        row = min((index.row() for index in widget.view.selectedIndexes()), default=0) if widget else 0
        refused = self._host.do(edits.remove_notes(self._host.content, ids)) if ids else ""
        if widget is not None and not refused and widget.model.notes:
            widget.view.select_rows([min(row, len(widget.model.notes) - 1)])
        elif widget is not None and not refused:
            self.go_to(widget.block.id)
        return refused

    def move_selected(self, block_id: str) -> str:
        """Move the selected notes to the end of a block."""
        return self._move(self.selected_ids(), block_id, None)

    def move_selected_sideways(self, way: int) -> str:
        """Move the selected notes to the next block on the left (-1) or right (1) of the screen."""
        ids = self.selected_ids()
        if not ids:
            return ""
        here = self.blocks[self._host.content.notes[ids[0]].block].geometry()
        beside = [w for w in self.blocks.values() if (w.geometry().center().x() - here.center().x()) * way > 4]
        if not beside:
            return ""
        nearest = min(beside, key=lambda w: (_distance(w.geometry(), here.center()), w.number))
        return self._move(ids, nearest.block.id, None)

    def shift_selected(self, way: int) -> str:
        """Move the selected notes one place up (-1) or down (1) in their block."""
        ids = self.selected_ids()
        if not ids:
            return ""
        block = self._host.content.notes[ids[0]].block
        notes = self._host.content.in_block(self.sheet_id, block)
        rows = [row for row, note in enumerate(notes) if note.id in set(ids)]
        row = rows[0] - 1 if way < 0 else rows[-1] + 2
        return self._move([notes[i].id for i in rows], block, row) if row >= 0 else ""

    def _move(self, ids: Sequence[str], block_id: str, row: int | None) -> str:
        refused = self._host.do(edits.move_notes(self._host.content, ids, self.sheet_id, block_id, row))
        if not refused:
            self.select(ids)
        return refused

    def _submit(self, widget: BlockWidget, text: str) -> None:
        reason = self._host.do(self._addition(widget.block.id, [text]))
        widget.refuse(reason)
        if not reason:
            widget.view.scrollToBottom()

    def _addition(self, block_id: str, texts: Sequence[str], row: int | None = None) -> Edit | None:
        return edits.add_notes(
            self._host.content, self.sheet_id, block_id, texts, row=row, colour=self._host.next_colour
        )

    def copy_selected(self) -> None:
        """Put the selected notes on the clipboard: plain text, one line a note."""
        notes = [self._host.content.notes[note_id] for note_id in self.selected_ids()]
        if notes:
            QApplication.clipboard().setMimeData(notes_mime(notes))

    def paste(self) -> None:
        """Make notes of the clipboard in the block in focus, or in the blocks that a table's header names."""
        self._paste_into(self._focus_block, QApplication.clipboard().mimeData())

    def _paste_into(self, block_id: str, data: QMimeData) -> None:
        own = copied_texts(data)
        if own:
            self._told_if_refused(self._host.do(self._addition(block_id, own)))
        elif data.hasText():
            self.paste_text(data.text(), block_id)

    def paste_text(self, text: str, block_id: str, row: int | None = None) -> None:
        """Make notes of lines, or of a table whose header names blocks; one step whatever the number."""
        found = pasted(text, self.method)
        if found.blocks:
            edit = edits.add_to_blocks(self._host.content, self.sheet_id, found.blocks, colour=self._host.next_colour)
        else:
            edit = self._addition(block_id, found.lines, row)
        refused = self._host.do(edit)
        if refused:
            self.told.emit(refused, "danger")
        elif found.unknown:
            names = ", ".join(found.unknown)
            self.told.emit(
                self.tr("No block is called {names}: these columns were not pasted.").format(names=names), "warn"
            )

    def _told_if_refused(self, refused: str) -> None:
        if refused:
            self.told.emit(refused, "danger")

    def flush(self) -> bool:
        """Make notes of what is still being typed anywhere. False if something could not be kept."""
        editor = self.focusWidget()
        if editor is not None and editor.objectName() == "noteEditor":
            editor.left()  # type: ignore[attr-defined]
        return all(widget.input.submit() for widget in self.blocks.values())

    # What the document tells.

    def follow(self, step: Step) -> None:
        """Take over a step."""
        notes = [change for change in step.changes if change.kind == "note"]
        if notes:
            for widget in self.blocks.values():
                widget.model.follow(notes)
            self.arrange()
        if any(change.kind == "workshop" for change in step.changes):
            self.repaint_notes()

    def reload(self) -> None:
        """Read everything anew."""
        for widget in self.blocks.values():
            widget.model.reload()
        self.arrange()

    def light(self, note_ids: frozenset[str] | None) -> None:
        """Keep only these notes bright (None: all)."""
        for widget in self.blocks.values():
            widget.view.notes.lit = note_ids
        self.repaint_notes()

    def repaint_notes(self) -> None:
        """Colours or letters changed."""
        for widget in self.blocks.values():
            widget.view.viewport().update()
            widget.update()

    def speak(self, language: Language) -> None:
        """Take the words of the content's language."""
        for widget in self.blocks.values():
            widget.speak(language)

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
        """As the projector shows it, or as for work."""
        self.sizing = self.sizing.projected(on)
        self.arrange()

    def enlarge(self, on: bool) -> None:
        """The block in focus over the whole canvas, or all blocks again."""
        self.enlarged = self._focus_block if on else ""
        self.arrange()
        self.sized.emit()

    def set_patterns(self, on: bool) -> None:
        """Bands on all notes, or only where colours need them."""
        for widget in self.blocks.values():
            widget.view.notes.patterns = on
        self.repaint_notes()

    def arrange(self) -> None:
        """Choose the size of notes and place the blocks."""
        if self.width() < 50 or self.height() < 50:
            return
        shown = [w for w in self.blocks.values() if self.enlarged in ("", w.block.id)]
        rows = self.method.canvas.rows if self.method.canvas is not None else (1,)
        style = chosen_style(
            self.sizing, shown, rows, QSize(self.width(), self.height()), self._look.scale, self.screen_height()
        )
        rects = block_rects(self.sizing, shown, rows, QSize(self.width(), self.height()), style)
        for widget in self.blocks.values():
            widget.setVisible(widget in shown)
        for widget, rect in zip(shown, rects, strict=True):
            widget.setGeometry(rect)
            widget.take_style(style, self.sizing.projector)
        self.update()

    def screen_height(self) -> int:
        """The height of the screen in logical pixels."""
        return self.screen().geometry().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.role("border")))


def _distance(rect: QRect, point: QPoint) -> int:
    dx = max(rect.left() - point.x(), 0, point.x() - rect.right())
    dy = max(rect.top() - point.y(), 0, point.y() - rect.bottom())
    return dx + dy


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
