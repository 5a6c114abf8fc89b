"""The editor of a text: a line, a paragraph, or a list with one entry a line."""

from pydantic import JsonValue
from PySide6.QtWidgets import QVBoxLayout

from canvasapp.domain.engine.answers.answer_values import TextAnswer
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.filling.line_edits import set_lines
from canvasapp.domain.filling.shape import as_object, put
from canvasapp.domain.method.elements import Element, TextElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.text_field import TextField
from canvasapp.ui.sheets.editors.element_editor import ElementEditor


class TextEditor(ElementEditor):
    """One field. Every line of a list is kept as soon as the next one is begun."""

    def __init__(self, element: Element, method: Method, context: Context, language: Language) -> None:
        super().__init__(element, method, context, language)
        assert isinstance(element, TextElement)
        self._member = "lines" if element.size == "lines" else "text"
        self._answer = TextAnswer()
        self.field = TextField(element.size, self._keep)
        self.field.refused.connect(self.troubled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.retranslate()

    def show_answer(self, value: JsonValue, outcome: Outcome) -> None:
        super().show_answer(value, outcome)
        answer = outcome.reading.elements[self.element.id]
        assert isinstance(answer, TextAnswer)
        self._answer = answer
        self.field.show_text("\n".join(answer.lines) if self._member == "lines" else answer.text)

    def retranslate(self) -> None:
        self.field.setAccessibleName(self.element.prompt.in_(self.language))
        if self._member == "lines":
            self.field.setPlaceholderText(self.tr("One entry a line"))

    def flush(self) -> bool:
        return self.field.finish()

    def set_writable(self, on: bool) -> None:
        super().set_writable(on)
        self.field.setReadOnly(not on)

    def go_to(self, row: str) -> None:
        self.field.setFocus()
        self.field.show_entry(next((line for line in self._answer.lines if self._answer.row_of(line) == row), row))

    def _keep(self, text: str) -> bool:
        if self._member == "lines":
            return self.submit(set_lines(self.value, text.split("\n")))
        whole = as_object(self.value)
        put(whole, self._member, text)
        return self.submit(whole or None)
