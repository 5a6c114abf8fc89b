"""A line to type a stack of paper notes: text, Enter, text, Enter; where each goes is seen while it is typed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from canvasapp.domain.method.note_shelf import area_of
from canvasapp.domain.model.intake import PaperNote, paper_note, take_in, twin
from canvasapp.ui.canvas.canvas_sheet import CanvasSheet
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import button, follow, key_cap, text_label, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.session_host import SessionHost
from canvasapp.ui.look.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class IntakeBar(Retranslated, QFrame):
    """`closed` when somebody has typed enough. A text that could not be kept, or stands on the canvas already, stays in
    the line, with a sentence below that says why."""

    closed = Signal()

    def __init__(self, look: Look, host: SessionHost) -> None:
        super().__init__()
        self._look, self._host = look, host
        self._canvas: CanvasSheet | None = None
        self._known_twin, self._twin_block = "", ""
        self._typed = 0
        self._forget = host.session.typed.add(lambda: self.field.shown_text())
        self._title, self._told = text_label("strong"), text_label("caption")
        self._hint = text_label("caption", wrap=True)
        self.field = LineField()
        self._sign, self.goes_to = QLabel(), text_label("muted")
        self.add = button()
        self._close = tool_button(look, "x", small=True)
        self.trouble = text_label("caption", wrap=True)
        self._lay_out()
        self.field.shown_changed.connect(lambda _text: self._on_typing())
        self.field.installEventFilter(self)
        self.add.clicked.connect(self.submit)
        self._close.clicked.connect(self.end)
        follow(look, self, self._show_place)
        self.retranslate()
        self.hide()

    def begin(self, canvas: CanvasSheet) -> None:
        """Take notes in for a canvas."""
        self.serve(canvas)
        self.show()
        self.field.setFocus()

    def serve(self, canvas: CanvasSheet | None) -> None:
        """Another canvas is in front; with none there is nothing to take notes in for."""
        self._canvas = canvas
        if canvas is None:
            self.hide()
        self._on_typing()

    def end(self) -> None:
        """Typed enough. What is still in the line stays there."""
        self.hide()
        self.closed.emit()

    def leave(self) -> None:
        """The screen goes: nothing is being typed here any more."""
        self._forget()

    def flush(self) -> bool:
        """Keep what stands in the line, also where it is there already. False if that was refused."""
        self.field.finish_composition()
        self._known_twin = self._paper().text
        return self.submit()

    def submit(self) -> bool:
        """A note of what stands in the line; False where it could not be kept, or waits for a second Enter."""
        self.field.finish_composition()
        paper = self._paper()
        if self._canvas is None or not paper.text:
            return True
        there = twin(self._host.content, self._canvas.sheet_id, paper.text)
        if there is not None and self._known_twin != paper.text:
            self._known_twin, self._twin_block = paper.text, there.block
            self._say_twin()
            return False
        refused = self._host.do(take_in(self._host.content, self._canvas.sheet_id, paper, self._host.next_colour))
        if refused:
            self._complain(refused, "danger")
            return False
        self._canvas.blocks[paper.block].view.scrollToBottom()
        self._typed += 1
        self.field.clear()
        self._tell()
        return True

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self.field.composing:
            if event.key() in _ENTER:
                self.submit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                if self._known_twin:
                    self.field.clear()
                else:
                    self.end()
                return True
        return False

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self._title.setText(self.tr("Paper notes"))
        self._hint.setText(self.tr("Begin with the number of a block; @name is who wrote it, #letter its colour."))
        self.field.setPlaceholderText(self.tr("3 faster delivery @Kim"))
        self.field.setAccessibleName(self.tr("Text of a paper note"))
        self.add.setText(self.tr("Add"))
        self._close.setToolTip(self.tr("Close paper notes"))
        self._close.setAccessibleName(self.tr("Close paper notes"))
        self._show_place()
        self._tell()
        if self._known_twin:
            self._say_twin()

    def _say_twin(self) -> None:
        place = self._place_of(self._twin_block)
        text = self.tr("This is there already, in {block}. Enter adds it again, Esc leaves it.")
        self._complain(text.format(block=place))

    def _lay_out(self) -> None:
        self.setProperty("frame", "card")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._hint, 1)
        head.addWidget(self._told)
        head.addWidget(self._close)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self._sign)
        line.addWidget(self.goes_to)
        line.addWidget(self.add)
        line.addWidget(key_cap("Enter"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.trouble)

    def _paper(self) -> PaperNote:
        blocks = [block.id for block in self._canvas.method.canvas_blocks] if self._canvas is not None else []
        letters = [entry.letter for entry in self._host.content.workshop.legend]
        return paper_note(self.field.shown_text(), blocks, letters)

    def _on_typing(self) -> None:
        self._known_twin = ""
        self._complain("")
        self._show_place()

    def _show_place(self) -> None:
        """Where the note will go, its colour and who wrote it."""
        paper = self._paper()
        if self._canvas is not None:
            icon = area_of(self._canvas.method, paper.block).icon
            self._sign.setPixmap(self._look.icon(icon, "muted").pixmap(16, 16))
        parts = (self._place_of(paper.block), paper.colour or "", paper.author)
        self.goes_to.setText(" · ".join(part for part in parts if part))
        self.goes_to.setAccessibleName(self.tr("Goes to: {place}").format(place=self.goes_to.text()))

    def _place_of(self, block: str) -> str:
        method = self._canvas.method if self._canvas is not None else None
        return area_of(method, block).name.in_(self._host.content.workshop.language)

    def _complain(self, sentence: str, tone: str = "warn") -> None:
        self.trouble.setText(sentence)
        self.trouble.setProperty("tone", tone)
        self.trouble.style().unpolish(self.trouble)
        self.trouble.style().polish(self.trouble)
        self.trouble.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)

    def _tell(self) -> None:
        """How many were typed."""
        self._told.setText(self.tr("%n note(s) typed", None, self._typed) if self._typed else "")
