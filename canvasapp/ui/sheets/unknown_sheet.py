"""The page of a sheet whose method is not a canvas: its answers, kept and readable."""

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from canvasapp.domain.engine.offering import answers_of
from canvasapp.domain.model.change import Step
from canvasapp.ui.canvas.unsaved_texts import UnsavedText
from canvasapp.ui.kit.host import Host
from canvasapp.ui.kit.parts import text_label
from canvasapp.ui.kit.retranslated import Retranslated


class UnknownSheet(Retranslated, QWidget):
    """Shows what was answered, element by element, as plain text that can be copied."""

    def __init__(self, host: Host, sheet_id: str) -> None:
        super().__init__()
        self._host, self.sheet_id = host, sheet_id
        self._title = text_label("h2", wrap=True)
        self._about = text_label("muted", wrap=True)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self.setFocusProxy(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 16)
        column.setSpacing(12)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._about)
        column.addWidget(self._text, 1)
        self.retranslate()

    @property
    def widget(self) -> QWidget:
        """The page of the sheet: itself."""
        return self

    @property
    def canvas(self) -> None:
        """It is no canvas."""
        return None

    @property
    def steps(self) -> None:
        """Nobody knows its steps."""
        return None

    def enter(self) -> None:
        """The keyboard goes to the text."""
        self.setFocus()

    def typed(self) -> str:
        """Nothing is typed here."""
        return ""

    def take_drafts(self) -> list[UnsavedText]:
        """Nothing is typed here."""
        return []

    def catch_up(self) -> None:
        """Each step is followed at once."""

    def flush(self) -> bool:
        """Nothing is typed here."""
        return True

    def project(self, on: bool) -> None:
        """The projector shows it as it is."""

    def follow(self, step: Step) -> None:
        """Take over a step."""
        if any(change.kind in ("answer", "sheet") for change in step.changes):
            self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        content = self._host.content
        answers = answers_of(content, self.sheet_id)
        self._title.setText(content.sheet(self.sheet_id).title)
        self._about.setText(
            self.tr("%n answer(s) are kept in this sheet and go along into copies and exports.", "", len(answers))
        )
        self._text.setAccessibleName(self.tr("Answers"))
        parts = [f"{element}\n{_shown(value)}" for element, value in answers.items()]
        notes = "\n".join(note.text for note in content.on_sheet(self.sheet_id))
        self._text.setPlainText("\n\n".join([*parts, *([notes] if notes else [])]))


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=2)
