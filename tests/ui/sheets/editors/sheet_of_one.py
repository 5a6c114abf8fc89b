"""A sheet with one editor on it: what the real one does with a finished edit, without a workbook."""

from collections.abc import Sequence
from datetime import date

from pydantic import JsonValue

from canvasapp.domain.engine.results.outcome import Outcome
from canvasapp.domain.engine.results.sheet_outcome import sheet_outcome
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.kit.context import Context
from canvasapp.ui.sheets.editors.element_editor import ElementEditor

TODAY = date(2026, 3, 31)


class SheetOfOne:
    """Keeps the answers of a method, counts finished edits in `steps`, and shows each outcome to its editor."""

    def __init__(
        self,
        kind: type[ElementEditor],
        method: Method,
        element: str,
        context: Context,
        language: Language = "en",
        answers: dict[str, JsonValue] | None = None,
        notes: Sequence[Note] = (),
    ) -> None:
        self.method, self.element, self.notes = method, element, tuple(notes)
        self.answers: dict[str, JsonValue] = dict(answers or {})
        self.blocks = context.methods["canvas-walk"].canvas_blocks
        self.steps: list[JsonValue] = []
        self.troubles: list[str] = []
        self.refusal = ""
        self.editor = kind(method.element_named(element), method, context, language)
        self.editor.edited.connect(self._take)
        self.editor.troubled.connect(self.troubles.append)
        self.show()

    @property
    def value(self) -> JsonValue:
        """The stored answer."""
        return self.answers.get(self.element)

    @property
    def outcome(self) -> Outcome:
        """What follows from the answers now."""
        return sheet_outcome(self.method, self.answers, self.notes, TODAY, blocks=self.blocks, spreads={})

    def show(self) -> None:
        """As after a step, by whomever."""
        self.editor.show_answer(self.value, self.outcome)

    def undo(self) -> None:
        """Take back the last edit."""
        self.steps.pop()
        self.answers[self.element] = self.steps[-1] if self.steps else None
        self.show()

    def _take(self, value: JsonValue) -> None:
        if self.refusal:
            self.editor.refuse(self.refusal)
            return
        self.steps.append(value)
        self.answers[self.element] = value
        self.show()
