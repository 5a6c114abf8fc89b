"""What earlier workshops of the same client left open: chosen here, it becomes part of this workshop."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from canvasapp.domain.model.takeaway import Takeaway
from canvasapp.domain.model.takeaway_edits import Left
from canvasapp.domain.model.workshop import Workshop
from canvasapp.ui.dialogs.note_list import THING_ROLE
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.dialog_page import dialog_page, foot
from canvasapp.ui.kit.parts import MessageBar, button, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import day_text
from canvasapp.ui.takeaways.takeaway_words import sort_text

WIDTH = 640
_LEAST = 300


class CarryOverDialog(Retranslated, QDialog):
    """`carry(chosen)` returns "" or why it was refused; then the dialog stays. Everything is chosen at first."""

    def __init__(
        self,
        context: Context,
        left: Sequence[Left],
        carry: Callable[[Sequence[Left]], str],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._carry, self._today = context, carry, today
        self._heading, self._hint = text_label("h2"), text_label("muted", wrap=True)
        self.list = QListWidget()
        self.list.setMinimumHeight(_LEAST)
        self.list.setWordWrap(True)
        self.message = MessageBar(context.look)
        for each in left:
            item = QListWidgetItem()
            item.setData(THING_ROLE, each)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.take, self.cancel = button("primary"), button()
        self.take.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.list.itemChanged.connect(lambda _item: self._count())
        page = dialog_page(self, WIDTH)
        page.addWidget(self._heading)
        page.addWidget(self._hint)
        page.addWidget(self.message)
        page.addWidget(self.list, 1)
        page.addLayout(foot(self.cancel, self.take))
        self.retranslate()
        self.list.setFocus()

    def chosen(self) -> list[Left]:
        """What has a tick."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(THING_ROLE) for item in items if item.checkState() == Qt.CheckState.Checked]

    def accept(self) -> None:
        refused = self._carry(self.chosen())
        if refused:
            self.message.tell(refused, "danger")
        else:
            super().accept()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Left open earlier"))
        self._heading.setText(self.windowTitle())
        self.list.setAccessibleName(self.windowTitle())
        self._hint.setText(
            self.tr("What has a tick is carried over into this workshop. The earlier one keeps its own record of it.")
        )
        for row in range(self.list.count()):
            item = self.list.item(row)
            workshop, takeaway = item.data(THING_ROLE)
            item.setText(self._line(workshop, takeaway))
        self.cancel.setText(self.tr("Cancel"))
        self._count()

    def _line(self, workshop: Workshop, takeaway: Takeaway) -> str:
        language = self._context.language
        due = ""
        if takeaway.sort == "action" and takeaway.due is not None:
            late = self.tr("overdue since {day}") if takeaway.is_overdue(self._today) else self.tr("until {day}")
            due = late.format(day=day_text(takeaway.due, language))
        came = " ".join(part for part in (f"“{workshop.title}”", day_text(workshop.day, language)) if part)
        below = " · ".join(part for part in (sort_text(takeaway.sort), takeaway.who, due, came) if part)
        return f"{' '.join(takeaway.text.split())}\n{below}"

    def _count(self) -> None:
        number = len(self.chosen())
        self.take.setText(self.tr("Carry over %n", None, number))
        self.take.setEnabled(number > 0)
