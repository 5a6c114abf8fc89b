"""The list of takeaways: a sign for the kind, the text, and a line below that says who, when and how it stands."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidgetItem

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.takeaway import Takeaway
from canvasapp.domain.model.values import Language
from canvasapp.ui.dialogs.note_list import THING_ROLE, NoteList, say_below
from canvasapp.ui.look.look import Look
from canvasapp.ui.takeaways.takeaway_words import ICONS, below_text, sort_text

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TakeawayList(NoteList):
    """Enter changes one, Ctrl+Enter goes to where it came up, space makes it done or open, Delete removes it."""

    edit_wanted = Signal()
    source_wanted = Signal()
    toggle_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.itemDoubleClicked.connect(lambda _item: self.edit_wanted.emit())

    def show_takeaways(self, content: Content, takeaways: Sequence[Takeaway], today: date, language: Language) -> None:
        """Show these; what was selected and had the focus keeps both."""
        selected, current = set(self.chosen_ids()), self.current_id()
        row = self.currentRow()
        self.clear()
        for takeaway in takeaways:
            late = takeaway.is_overdue(today)
            icon = "clock" if late else "check" if takeaway.status == "done" else ICONS[takeaway.sort]
            self.add(takeaway.text, icon, "warn" if late else "muted", takeaway)
            below = below_text(content, takeaway, today, language)
            say_below(self.item(self.count() - 1), f"{sort_text(takeaway.sort)}: {takeaway.text}", below)
        ids = [takeaway.id for takeaway in takeaways]
        if ids:
            self.setCurrentRow(ids.index(current) if current in ids else max(0, min(row, len(ids) - 1)))
        for place, takeaway_id in enumerate(ids):
            if takeaway_id in selected:
                self.item(place).setSelected(True)

    def choose(self, takeaway_id: str) -> None:
        """Select one, and give it the focus."""
        for row in range(self.count()):
            if _takeaway(self.item(row)).id == takeaway_id:
                self.setCurrentRow(row)

    def chosen(self) -> list[Takeaway]:
        """The takeaways that are selected, from the top."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [_takeaway(self.item(row)) for row in rows]

    def chosen_ids(self) -> list[str]:
        """The ids of the selected ones."""
        return [takeaway.id for takeaway in self.chosen()]

    def current_id(self) -> str:
        """The id of the one that has the focus; "" if there is none."""
        item = self.currentItem()
        return _takeaway(item).id if item is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER:
            (self.source_wanted if control else self.edit_wanted).emit()
        elif event.key() == Qt.Key.Key_Space:
            self.toggle_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)


def _takeaway(item: QListWidgetItem) -> Takeaway:
    takeaway = item.data(THING_ROLE)
    assert isinstance(takeaway, Takeaway), "every row is one"
    return takeaway
