"""The notes and actions that are due this month, of all workshops of the workbook: choosing one leads to it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from canvasapp.domain.model.summaries import DueAction, DueNote
from canvasapp.ui.dialogs.note_list import THING_ROLE, NoteList, say_below
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.dialog_page import dialog_page, foot
from canvasapp.ui.kit.parts import button, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import day_text

WIDTH = 640


class DueList(Retranslated, QDialog):
    """`chosen` brings a note or an action that somebody wants to look at; the dialog is then closed."""

    chosen = Signal(object)

    def __init__(
        self, context: Context, things: Sequence[DueNote | DueAction], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._today = context, today
        self._heading, self._hint = text_label("h1"), text_label("muted")
        self.list = NoteList(context.look)
        for thing in things:
            icon = "square-check" if isinstance(thing, DueAction) else "clock"
            self.list.add(thing.text, icon, "warn" if thing.due < today else "muted", thing)
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
        title = self.tr("%n thing(s) due this month", None, self.list.count())
        self.setWindowTitle(title)
        self._heading.setText(title)
        self.list.setAccessibleName(title)
        self._hint.setText(
            self.tr("Notes to be looked at again, and actions to be done. Enter opens the workshop at one.")
        )
        self._close.setText(self.tr("Close"))
        for row in range(self.list.count()):
            item = self.list.item(row)
            thing: DueNote | DueAction = item.data(THING_ROLE)
            late = self.tr("overdue since {day}") if thing.due < self._today else self.tr("due on {day}")
            who = thing.who if isinstance(thing, DueAction) else ""
            parts = (who, late.format(day=day_text(thing.due, self._context.language)), thing.title)
            say_below(item, thing.text, " · ".join(part for part in parts if part))

    def _choose(self, item: QListWidgetItem) -> None:
        thing = item.data(THING_ROLE)
        self.accept()
        self.chosen.emit(thing)
