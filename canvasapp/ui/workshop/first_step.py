"""The bar over an empty canvas: what to do first."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from canvasapp.domain.method.method import Method
from canvasapp.ui.canvas.block_head import MOST_KEYS
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import button, follow, text_label, tool_button
from canvasapp.ui.kit.retranslated import Retranslated


class FirstStepBar(Retranslated, QFrame):
    """`paste_wanted`, `example_wanted`, `closed`."""

    paste_wanted = Signal()
    example_wanted = Signal()
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, look = context, context.look
        self._look = look
        self._method: Method | None = None
        self.setProperty("tone", "accent")
        self.setMinimumHeight(52)
        self._icon = QLabel()
        self._words = text_label("body", wrap=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._paste, self._example = button("quiet"), button("quiet")
        self._close = tool_button(look, "x", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 10, 4)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addSpacing(4)
        row.addWidget(self._words, 1)
        row.addWidget(self._paste)
        row.addWidget(self._example)
        row.addWidget(self._close)
        self._paste.clicked.connect(self.paste_wanted)
        self._example.clicked.connect(self.example_wanted)
        self._close.clicked.connect(self.closed)
        follow(look, self, self.retranslate)
        self.retranslate()

    def show_for(self, method: Method) -> None:
        """Speak of the canvas of this method from now on."""
        if method is not self._method:
            self._method = method
            self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        method = self._method
        if method is None or method.canvas is None:
            return
        begun = method.canvas_blocks[0]
        self._icon.setPixmap(self._look.icon(begun.icon, "accent").pixmap(20, 20))
        own, name = method.canvas.begin, begun.name.in_(self._context.language)
        first = own.in_(self._context.language) if own else self.tr("Begin with “{block}”.").format(block=name)
        last = min(len(method.canvas_blocks), MOST_KEYS)
        then = self.tr("Ctrl+1 to {last} goes from block to block.").format(last=last)
        self._words.setText(f"<b>{escape(first)}</b>&nbsp; {escape(then)}")
        self._words.setAccessibleName(f"{first} {then}")
        self._paste.setText(self.tr("Paste a list"))
        self._paste.setIcon(self._look.icon("clipboard-paste", "accent"))
        self._example.setText(self.tr("See an example"))
        self._example.setIcon(self._look.icon("book-open", "accent"))
        self._close.setToolTip(self.tr("Hide this hint"))
        self._close.setAccessibleName(self.tr("Hide this hint"))
