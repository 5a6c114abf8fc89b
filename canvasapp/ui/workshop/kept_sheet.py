"""The page of a sheet whose method is not a canvas: its answers, kept and readable."""

import json

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from canvasapp.domain.workshop import Sheet
from canvasapp.ui.canvas.host import Host
from canvasapp.ui.parts import text_label


class KeptSheet(QWidget):
    """Shows what was answered, element by element, as plain text that can be copied."""

    def __init__(self, host: Host, sheet: Sheet) -> None:
        super().__init__()
        self._host, self._sheet = host, sheet
        self._title = text_label("h2", sheet.title)
        self._about = text_label("muted", wrap=True)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 16)
        column.setSpacing(12)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._about)
        column.addWidget(self._text, 1)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        answers = self._host.content.answers_on(self._sheet.id)
        self._about.setText(
            self.tr("%n answer(s) are kept in this sheet and go along into copies and exports.", "", len(answers))
        )
        self._text.setAccessibleName(self.tr("Answers"))
        parts = [f"{answer.element}\n{_shown(answer.value)}" for answer in answers]
        self._text.setPlainText("\n\n".join(parts))


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=2)
