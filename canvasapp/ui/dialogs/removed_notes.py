"""The notes that were taken off a canvas: the archive of what the team has given up, and a way back."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from canvasapp.domain.model.note_history import Removed
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.dialogs.note_list import THING_ROLE, NoteList, say_below
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.dialog_page import dialog_page, foot
from canvasapp.ui.kit.parts import MessageBar, button, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import SIGNS, day_text, status_text

WIDTH = 640


class RemovedNotes(Retranslated, QDialog):
    """`bring_back(notes)` returns "" or why it was refused; then the dialog stays."""

    def __init__(
        self,
        context: Context,
        removed: Sequence[Removed],
        bring_back: Callable[[Sequence[Note]], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._bring_back = context, bring_back
        self._heading, self._hint = text_label("h1"), text_label("muted", wrap=True)
        self.message = MessageBar(context.look)
        self.list = NoteList(context.look)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for one in removed:
            disproved = one.note.status == "invalidated"
            self.list.add(one.note.text, "x" if disproved else "sticky-note", "muted", one)
        self.back, self.close_button = button("primary"), button()
        self.back.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.reject)
        self.list.itemActivated.connect(self.accept)
        self.list.itemSelectionChanged.connect(self._look_at_choice)
        page = dialog_page(self, WIDTH)
        page.addWidget(self._heading)
        page.addWidget(self._hint)
        page.addWidget(self.message)
        page.addWidget(self.list, 1)
        page.addLayout(foot(self.close_button, self.back))
        self.list.setCurrentRow(0)
        self._look_at_choice()
        self.retranslate()
        self.list.setFocus()

    def chosen(self) -> list[Note]:
        """The notes that are selected, in the order of the list."""
        rows = sorted(self.list.row(item) for item in self.list.selectedItems())
        return [self.list.item(row).data(THING_ROLE).note for row in rows]

    def accept(self) -> None:
        refused = self._bring_back(self.chosen())
        if refused:
            self.message.tell(refused, "danger")
        else:
            super().accept()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        title = self.tr("Removed notes")
        self.setWindowTitle(title)
        self._heading.setText(title)
        self.list.setAccessibleName(title)
        self._hint.setText(
            self.tr("What was taken off this canvas is kept here.")
            if self.list.count()
            else self.tr("Nothing was taken off this canvas yet.")
        )
        self.back.setText(self.tr("Bring back"))
        self.close_button.setText(self.tr("Close"))
        for row in range(self.list.count()):
            item = self.list.item(row)
            one: Removed = item.data(THING_ROLE)
            result = one.note.trial.result if one.note.trial is not None else ""
            moment = one.time.astimezone()
            day = f"{day_text(moment.date(), self._context.language)}, {moment:%H:%M}"
            status = f"{SIGNS[one.note.status]} {status_text(one.note.status)}"
            say_below(item, one.note.text, " · ".join(filter(None, (status, result, day, one.author))))

    def _look_at_choice(self) -> None:
        self.back.setEnabled(bool(self.list.selectedItems()))
