"""An element on its sheet: what is asked, help and example on demand, its editor, and what is wrong below it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from canvasapp.domain.engine.answers.answer_values import Message
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.method.elements import TableElement
from canvasapp.ui.kit.error_line import ErrorLine
from canvasapp.ui.kit.parts import clear, reading_label, text_label, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import finding_text
from canvasapp.ui.sheets.editors.element_editor import ElementEditor

_MOST_MESSAGES = 3
_MOST_FOR_TOOLS = 0.5
"""The part of the width that tools may take beside the prompt."""


class ElementCard(Retranslated, QWidget):
    """The frame around an editor. Alone in its step it bears the step's heading."""

    def __init__(self, editor: ElementEditor) -> None:
        super().__init__()
        self.editor = editor
        element, look = editor.element, editor.look
        self.prompt = text_label("h3", wrap=True)
        self.optional = text_label("caption")
        self.calculated = isinstance(element, TableElement) and element.calculated
        self.ask = tool_button(look, "circle-question-mark", small=True, role="muted")
        self.ask.setCheckable(True)
        self.ask.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ask.clicked.connect(self.show_help)
        self.help = QFrame()
        self.help.setProperty("frame", "sunken")
        self._helped = QVBoxLayout(self.help)
        self._helped.setContentsMargins(14, 10, 14, 12)
        self._helped.setSpacing(6)
        self.help.hide()
        self.trouble = ErrorLine(look, self)
        self.messages = text_label("body", wrap=True)
        self.messages.setProperty("tone", "warn")
        self.messages.hide()
        self._tools, self._tools_below = editor.tools(), False
        self._head, self._below = QHBoxLayout(), QHBoxLayout()
        for row in (self._head, self._below):
            row.setSpacing(8)
        self._head.addWidget(self.prompt, 1)
        for part in (self.optional, *self._tools, self.ask):
            self._head.addWidget(part)
        self._below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head)
        column.addLayout(self._below)
        column.addWidget(self.help)
        column.addWidget(editor)
        column.addWidget(self.trouble)
        column.addWidget(self.messages)
        # Once they have a parent: what is shown without one is a window for a moment, and takes the keyboard away.
        self.optional.setVisible(element.optional and not self.calculated)
        self.ask.setVisible(bool(element.help or element.example or element.hints))
        editor.troubled.connect(self.trouble.tell)
        self.setFocusProxy(editor)
        self.retranslate()

    def head_the_step(self, alone: bool) -> None:
        """Whether the prompt is the heading of the whole step."""
        self.prompt.setProperty("type", "h1" if alone else "h3")
        self.prompt.style().polish(self.prompt)

    def _place_tools(self) -> None:
        """The tools beside the prompt, or in a row below it where they would leave it too little room."""
        there = [tool for tool in self._tools if not tool.isHidden()]
        wide = sum(tool.sizeHint().width() + self._head.spacing() for tool in there)
        below = wide > _MOST_FOR_TOOLS * self.width()
        if below == self._tools_below:
            return
        self._tools_below = below
        for place, tool in enumerate(self._tools):
            (self._head if below else self._below).removeWidget(tool)
            (self._below if below else self._head).insertWidget(place if below else 2 + place, tool)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tools()

    def show_outcome(self, outcome: Outcome) -> None:
        """What was kept but cannot be used, and what cannot be computed, with what to do."""
        mine = [message for message in outcome.messages if message.element == self.editor.element.id]
        text = "\n".join(self._told(message) for message in mine[:_MOST_MESSAGES])
        if len(mine) > _MOST_MESSAGES:
            text += "\n" + self.tr("… and %n more", "", len(mine) - _MOST_MESSAGES)
        self._place_tools()
        self.messages.setText(text)
        self.messages.setVisible(bool(text))

    def retranslate(self) -> None:
        """Say the words in the interface's language, and the method's in the workshop's."""
        element, language = self.editor.element, self.editor.language
        self.prompt.setText(element.prompt.in_(language))
        self.optional.setText(self.tr("optional"))
        asked = self.tr("Help and example")
        self.ask.setToolTip(asked)
        self.ask.setAccessibleName(f"{element.prompt.in_(language)}: {asked}")
        clear(self._helped)
        if element.help is not None:
            self._helped.addWidget(reading_label("body", element.help.in_(language)))
        for hint in element.hints:
            self._helped.addWidget(reading_label("body", f"· {hint.in_(language)}"))
        if element.example is not None:
            self._helped.addWidget(text_label("label", self.tr("Example")))
            self._helped.addWidget(reading_label("body", element.example.in_(language)))

    def show_help(self, shown: bool) -> None:
        """Help and example, or not."""
        self.ask.setChecked(shown)
        self.help.setVisible(shown)

    def _told(self, message: Message) -> str:
        language = self.editor.language
        place, text = said(message.place, language), finding_text(message.finding.in_(language))
        return f"{place}: {text}" if place else text
