"""The editor of a letter: paragraphs put together from the answers, each of which the team may write itself."""

from collections.abc import Callable

from pydantic import JsonValue
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from canvasapp.domain.engine.results.outcome import LetterPart, Outcome
from canvasapp.domain.filling.letter_edits import assemble_part, edit_part
from canvasapp.domain.method.elements import Element, LetterElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language, clean_text
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import button, text_label
from canvasapp.ui.kit.text_field import TextField
from canvasapp.ui.sheets.editors.element_editor import ElementEditor


class LetterEditor(ElementEditor):
    """A field per part. A part that is edited is the team's from then on; it is marked when what it was put together
    from changes, and is put together again on request."""

    def __init__(self, element: Element, method: Method, context: Context, language: Language) -> None:
        super().__init__(element, method, context, language)
        assert isinstance(element, LetterElement)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.parts = {part.id: _LetterPart(self._keep, self._assemble, self._confirm) for part in element.parts}
        for part in self.parts.values():
            part.field.refused.connect(self.troubled)
            column.addWidget(part)
        self.setFocusProxy(next(iter(self.parts.values())).field)
        self._outcome: Outcome | None = None

    def show_answer(self, value: JsonValue, outcome: Outcome) -> None:
        super().show_answer(value, outcome)
        self._outcome = outcome
        self._show()

    def retranslate(self) -> None:
        for part in self.parts.values():
            part.retranslate()
        self._show()

    def _show(self) -> None:
        if self._outcome is not None:
            for part in self._outcome.letters[self.element.id][self.language]:
                self.parts[part.id].show_part(part, part.title.in_(self.language), self.writable)

    def flush(self) -> bool:
        refused = [part for part in self.parts.values() if not part.field.finish()]
        return not refused

    def set_writable(self, on: bool) -> None:
        super().set_writable(on)
        for part in self.parts.values():
            part.field.setReadOnly(not on)
        self._show()

    def go_to(self, row: str) -> None:
        self.parts.get(row, next(iter(self.parts.values()))).field.setFocus()

    def _keep(self, part: LetterPart, text: str) -> bool:
        """A text that says what is put together anyway is not the team's own."""
        if text == clean_text(part.assembled) and not part.left_out:
            return self.submit(assemble_part(self.value, part.id))
        return self.submit(edit_part(self.value, part.id, text, part.assembled))

    def _assemble(self, part: LetterPart) -> None:
        self.submit(assemble_part(self.value, part.id))

    def _confirm(self, part: LetterPart) -> None:
        """The team's text stays as it is, and the change of its source counts as seen."""
        self.submit(edit_part(self.value, part.id, part.text, part.assembled))


class _LetterPart(QWidget):
    """One part: its title, how it stands, its text."""

    def __init__(
        self,
        keep: Callable[[LetterPart, str], bool],
        assemble: Callable[[LetterPart], None],
        confirm: Callable[[LetterPart], None],
    ) -> None:
        super().__init__()
        self._keep = keep
        self.part: LetterPart | None = None
        self.title = text_label("strong")
        self.standing = text_label("caption")
        self.again, self.mine = button("quiet"), button("quiet")
        for made, act in ((self.again, assemble), (self.mine, confirm)):
            made.setProperty("small", True)
            made.clicked.connect(lambda _checked=False, act=act: self._act(act))
        self.field = TextField("para", self._commit)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.standing, 1)
        head.addWidget(self.mine)
        head.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.field)
        self.retranslate()

    def show_part(self, part: LetterPart, title: str, writable: bool) -> None:
        """The part as it stands."""
        self.part = part
        self.title.setText(title)
        self.field.setAccessibleName(title)
        self.field.show_text(clean_text(part.text))
        self.again.setVisible(part.edited and writable)
        self.again.setToolTip(part.assembled)
        self.mine.setVisible(part.stale and writable)
        self.standing.setText(self._standing())
        self.standing.setProperty("tone", "warn" if part.stale else "")
        self.standing.style().polish(self.standing)

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self.again.setText(self.tr("Put together again"))
        self.mine.setText(self.tr("Keep ours"))
        self.standing.setText(self._standing())

    def _standing(self) -> str:
        if self.part is None:
            return ""
        if self.part.stale:
            return self.tr("Our words; the answers behind them have changed since")
        if self.part.edited:
            return self.tr("Our words")
        if self.part.left_out:
            return self.tr("Left out until one of its answers is there")
        return self.tr("Put together from the answers")

    def _act(self, act: Callable[[LetterPart], None]) -> None:
        if self.part is not None and self.field.finish():
            act(self.part)

    def _commit(self, text: str) -> bool:
        return self.part is None or self._keep(self.part, text)
