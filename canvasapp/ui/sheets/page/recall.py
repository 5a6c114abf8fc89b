"""What the team wrote on an earlier step and has to have in sight on this one: read here, changed there."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from canvasapp.domain.engine.answers.answer_values import TextAnswer
from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.method.elements import Element
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.parts import clear, follow, text_label, tool_button
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.look.look import Look

_Line = tuple[str, str, str]
"""Element, question, answer."""


class Recall(Retranslated, QWidget):
    """A question and its answer a line. `wanted(element id)` where somebody wants to change one.

    Hidden while there is nothing to recall. On a projector several answers stand without their questions.
    """

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: tuple[_Line, ...] = ()
        self._projected = False
        self.told: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self.hide()
        follow(look, self, self.retranslate)

    def show_answers(self, elements: Sequence[Element], outcome: Outcome, language: Language) -> None:
        """The answers to these elements, as far as there are any."""
        lines: list[_Line] = []
        for element in elements:
            answer = outcome.reading.elements[element.id]
            assert isinstance(answer, TextAnswer)
            text = " · ".join(answer.lines) or answer.text.strip()
            if text:
                lines.append((element.id, element.prompt.in_(language), text))
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self.retranslate()
        self.setVisible(bool(lines))

    def set_projected(self, on: bool) -> None:
        """For the projector, or for work."""
        self._projected = on
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        clear(self._grid)
        self.told = {}
        muted = self._look.colour("muted").name()
        brief = self._projected and len(self._lines) > 1
        for row, (element, question, text) in enumerate(self._lines):
            told = self.told[element] = text_label("body", wrap=True)
            told.setTextFormat(Qt.TextFormat.RichText)
            asked = "·" if brief else escape(question)
            told.setText(f'<span style="color:{muted}">{asked}</span>&ensp;{escape(text)}')
            told.setAccessibleName(f"{question} {text}")
            change = tool_button(self._look, "pencil", small=True, role="muted")
            change.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            change.setToolTip(self.tr("Change this answer"))
            change.setAccessibleName(f"{question} {self.tr('Change this answer')}")
            change.clicked.connect(lambda _checked=False, element=element: self.wanted.emit(element))
            self._grid.addWidget(told, row, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(change, row, 1, Qt.AlignmentFlag.AlignTop)
