"""The guide: for the block in focus what belongs there, questions to ask, and an example."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from canvasapp.domain.method.method import Element, Method
from canvasapp.domain.method.note_shelf import SHELF_AREA, SHELF_PROMPT, area_of
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.flow_layout import FlowLayout
from canvasapp.ui.kit.parts import clear, follow, key_cap, reading_label, text_label, tool_button
from canvasapp.ui.look.look import Look


class GuidePanel(QFrame):
    """Speaks of `block` in the content's language; `closed` when its cross is pressed."""

    closed = Signal()

    def __init__(self, method: Method, block: str, language: Language, look: Look, *, writable: bool) -> None:
        """`writable`: with the keys of writing at its foot."""
        super().__init__()
        self._method, self._look, self._writable = method, look, writable
        self.block, self._language = block, language
        self.setProperty("frame", "side")
        self.setMinimumWidth(280)
        self.setMaximumWidth(400)
        self._icon = QLabel()
        self._name = text_label("h3")
        self._name.setProperty("tone", "accent")
        self._close = tool_button(look, "x", small=True)
        self._close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._icon)
        head.addWidget(self._name, 1)
        head.addWidget(self._close)
        self._body = QScrollArea()
        self._body.setWidgetResizable(True)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._keys = FlowLayout(gap=8, pitch=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._body, 1)
        column.addLayout(self._keys)
        follow(look, self, self._fill)
        self._fill()

    def show_block(self, block_id: str) -> None:
        """Speak of this block from now on."""
        if block_id != self.block:
            self.block = block_id
            self._fill()

    def speak(self, language: Language) -> None:
        """Take the content's language."""
        self._language = language
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        block = area_of(self._method, self.block)
        self._icon.setPixmap(self._look.icon(block.icon, "accent").pixmap(20, 20))
        self._name.setText(block.name.in_(self._language))
        self._close.setToolTip(self.tr("Hide the guide"))
        self._close.setAccessibleName(self.tr("Hide the guide"))
        self._body.setAccessibleName(self.tr("Guiding questions"))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 4, 4)
        column.setSpacing(8)
        if block is SHELF_AREA:
            column.addWidget(reading_label("muted", SHELF_PROMPT.in_(self._language)))
        else:
            self._fill_questions(column, self._method.guide(block.id))
        column.addStretch(1)
        self._body.setWidget(page)
        page.show()
        self._fill_keys()

    def _fill_questions(self, column: QVBoxLayout, guide: Element) -> None:
        """What the method says of a block, as far as it says something."""
        column.addWidget(text_label("h2", guide.prompt.in_(self._language), wrap=True))
        if guide.help is not None:
            column.addWidget(reading_label("muted", guide.help.in_(self._language)))
        if guide.hints:
            column.addSpacing(8)
            column.addWidget(text_label("label", self.tr("Questions to ask together")))
        for number, hint in enumerate(guide.hints, start=1):
            column.addWidget(_rule())
            column.addLayout(_question(number, hint.in_(self._language)))
        if guide.example is not None:
            column.addSpacing(8)
            column.addWidget(self._example(guide.example.in_(self._language)))

    def _example(self, text: str) -> QFrame:
        box = QFrame()
        box.setProperty("frame", "sunken")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(14, 10, 14, 12)
        inside.addWidget(text_label("label", self.tr("Example")))
        inside.addWidget(reading_label("body", text))
        return box

    def _fill_keys(self) -> None:
        clear(self._keys)
        if not self._writable:
            return
        for key, meaning in (
            ("Enter", self.tr("next note")),
            ("Tab", self.tr("next block")),
            ("Esc", self.tr("done")),
        ):
            self._keys.addWidget(_key(key, meaning))


def _key(key: str, meaning: str) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(key_cap(key))
    row.addWidget(text_label("caption", meaning))
    return pair


def _question(number: int, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    count = text_label("caption", str(number))
    count.setFixedWidth(12)
    count.setAlignment(Qt.AlignmentFlag.AlignTop)
    row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(reading_label("body", text), 1)
    return row


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("frame", "rule")
    return rule
