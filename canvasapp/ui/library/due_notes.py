"""The notes that are due this month, of all workshops of the workbook: choosing one leads to it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from canvasapp.domain.model.summaries import DueNote
from canvasapp.ui.dialogs.note_list import THING_ROLE, NoteList, say_below
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.dialog_page import dialog_page, foot
from canvasapp.ui.kit.parts import button, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import day_text

WIDTH = 640


class DueNotes(Retranslated, QDialog):
    """`chosen` brings a note that somebody wants to look at; the dialog is then closed."""

    chosen = Signal(object)

    def __init__(self, context: Context, notes: Sequence[DueNote], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._today = context, today
        self._heading, self._hint = text_label("h1"), text_label("muted")
        self.list = NoteList(context.look)
        for note in notes:
            late = note.due < today
            self.list.add(note.text, "clock", "warn" if late else "muted", note)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self._close = button()
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.reject)
        page = dialog_page(self, WIDTH)
        page.addWidget(self._heading)
        page.addWidget(self._hint)
        page.addWidget(self.list, 1)
        page.addLayout(foot(self._close))
        self.retranslate()
        self.list.setFocus()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        title = self.tr("%n note(s) due this month", None, self.list.count())
        self.setWindowTitle(title)
        self._heading.setText(title)
        self.list.setAccessibleName(title)
        self._hint.setText(self.tr("Look whether they are still true. Enter opens the workshop at one."))
        self._close.setText(self.tr("Close"))
        for row in range(self.list.count()):
            item = self.list.item(row)
            note: DueNote = item.data(THING_ROLE)
            late = self.tr("overdue since {day}") if note.due < self._today else self.tr("due on {day}")
            below = f"{late.format(day=day_text(note.due, self._context.language))} · {note.title}"
            say_below(item, note.text, below)

    def _choose(self, item: QListWidgetItem) -> None:
        note = item.data(THING_ROLE)
        self.accept()
        self.chosen.emit(note)
