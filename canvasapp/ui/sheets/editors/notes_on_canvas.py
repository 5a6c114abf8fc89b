"""A text that is the list of notes of a block: read here, written on the canvas."""

from pydantic import JsonValue
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from canvasapp.domain.engine.answers.answer_values import TextAnswer
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.method.elements import Element
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import button, reading_label, set_reading
from canvasapp.ui.sheets.editors.element_editor import ElementEditor


class NotesOnCanvas(ElementEditor):
    """`block_wanted(block id)` when its button is pressed, which leads to the block on the canvas."""

    block_wanted = Signal(str)

    def __init__(self, element: Element, method: Method, context: Context, language: Language) -> None:
        super().__init__(element, method, context, language)
        self._lines: tuple[str, ...] = ()
        self._text = reading_label("body")
        self._there = button("quiet")
        self._there.setProperty("small", True)
        self._there.clicked.connect(lambda: self.block_wanted.emit(element.blocks[0]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        self.setFocusProxy(self._there)
        self.retranslate()

    def show_answer(self, value: JsonValue, outcome: Outcome) -> None:
        super().show_answer(value, outcome)
        answer = outcome.reading.elements[self.element.id]
        assert isinstance(answer, TextAnswer)
        if answer.lines != self._lines:
            self._lines = answer.lines
            self.retranslate()

    def retranslate(self) -> None:
        self._there.setText(self.tr("Write on the canvas"))
        self._there.setAccessibleName(f"{self.element.prompt.in_(self.language)}: {self._there.text()}")
        set_reading(self._text, "\n".join(f"· {line}" for line in self._lines) or self.tr("No notes yet"))
        self._text.setAccessibleName("\n".join(self._lines) or self.tr("No notes yet"))

    def tools(self) -> tuple[QWidget, ...]:
        return (self._there,)
