"""One takeaway to be written down or changed: what, who, until when or by which vote, and how it stands."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from canvasapp.domain.model.takeaway import TAKEAWAY_SORTS, TAKEAWAY_STATUSES, TakeawayBody, TakeawaySort
from canvasapp.domain.model.values import clean_text
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.day_field import DayField
from canvasapp.ui.kit.dialog_page import dialog_page, foot, labelled
from canvasapp.ui.kit.field_error import FieldError
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.paragraph import Paragraph, is_composing
from canvasapp.ui.kit.parts import MessageBar, button, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.segments import Segments
from canvasapp.ui.takeaways.takeaway_words import sort_text, status_text

WIDTH = 560


class TakeawayDialog(Retranslated, QDialog):
    """`keep(wanted)` returns "" or why it was refused; then the dialog stays. `origin` says where it came up; a `new`
    takeaway is open, so that nobody is asked how it stands."""

    def __init__(
        self,
        context: Context,
        takeaway: TakeawayBody,
        keep: Callable[[TakeawayBody], str],
        origin: str = "",
        *,
        new: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._takeaway, self._keep, self._origin, self._new = context, takeaway, keep, origin, new
        self.sort = Segments(TAKEAWAY_SORTS)
        self.text = Paragraph()
        self.who, self.vote = LineField(), LineField()
        self.due = DayField(context.look, context.language)
        self.status = Segments(TAKEAWAY_STATUSES)
        self.message = MessageBar(context.look)
        self.save, self.cancel = button("primary"), button()
        self._heading = text_label("h2")
        self._from = text_label("caption", wrap=True)
        self._no_day = FieldError(context.look, self.due)
        self._no_text = text_label("caption")
        self._labels = {name: text_label("label") for name in self._editors()}
        self._parts: dict[str, QWidget] = {}
        self._lay_out()
        self._show(takeaway)
        self.save.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.sort.chosen.connect(self._follow_sort)
        self.text.textChanged.connect(self._no_text.hide)
        self.save.setDefault(True)
        self.retranslate()
        self.text.setFocus()
        self.text.selectAll()

    def wanted(self) -> TakeawayBody:
        """The takeaway as the dialog has it. Raises ValueError while the day is none."""
        return TakeawayBody(
            **{name: getattr(self._takeaway, name) for name in TakeawayBody.model_fields}
            | {
                "sort": self._sort(),
                "text": clean_text(self.text.toPlainText()),
                "who": clean_text(self.who.text()),
                "vote": clean_text(self.vote.text()),
                "due": self.due.day(),
                "status": self.status.choice(),
            }
        )

    def accept(self) -> None:
        for field in (self.text, self.who, self.vote, self.due):
            field.finish_composition()
        blank = not clean_text(self.text.toPlainText())
        self._no_text.setVisible(blank)
        self._no_day.show_if(self._sort() == "action" and not self.due.is_day())
        if blank or self._no_day.stands:
            (self.text if blank else self.due).setFocus()
            return
        if not self.due.is_day():
            self.due.clear()  # of another sort, and not to be seen
        refused = self._keep(self.wanted())
        if refused:
            self.message.tell(refused, "danger")
        else:
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line and Ctrl+Enter in the text save; Enter never does while a syllable is in the making."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not is_composing(self.focusWidget()):
                self.accept()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        texts = {
            "sort": self.tr("Kind"),
            "text": self.tr("What"),
            "who": self._who_text(),
            "vote": self.tr("By which vote"),
            "due": self.tr("Until"),
            "status": self.tr("How it stands"),
        }
        for name, label in self._labels.items():
            label.setText(texts[name])
            self._editors()[name].setAccessibleName(texts[name])
        self.sort.name_choices(texts["sort"], {sort: sort_text(sort) for sort in TAKEAWAY_SORTS})
        stands: dict[str, str] = {each: status_text(self._sort(), each) for each in TAKEAWAY_STATUSES}
        self.status.name_choices(texts["status"], stands)
        title = self.tr("Keep") if self._new else self.tr("Change")
        self.setWindowTitle(f"{title}: {sort_text(self._sort())}")
        self._heading.setText(self.windowTitle())
        self.vote.setPlaceholderText(self.tr("11 of 14 for it"))
        self.due.setPlaceholderText(self.tr("14 Mar 2005"))
        self.due.speak(self._context.language)
        self._no_day.say(self.tr("Type it as 14 Mar 2005"))
        self._no_text.setText(self.tr("Say what it is"))
        self._from.setText(self.tr("Came up at: {place}").format(place=self._origin) if self._origin else "")
        self._from.setVisible(bool(self._origin))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))

    def _editors(self) -> dict[str, QWidget]:
        return {
            "sort": self.sort,
            "text": self.text,
            "who": self.who,
            "vote": self.vote,
            "due": self.due,
            "status": self.status,
        }

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        self._no_text.setProperty("tone", "danger")
        self._no_text.hide()
        grid.addWidget(self._field("sort"), 0, 0, 1, 2)
        grid.addWidget(self._field("text", self._no_text, self._from), 1, 0, 1, 2)
        grid.addWidget(self._field("who"), 2, 0)
        grid.addWidget(self._field("vote"), 2, 1)
        grid.addWidget(self._field("due", self._no_day), 2, 1)
        grid.addWidget(self._field("status"), 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        page = dialog_page(self, WIDTH)
        page.addWidget(self._heading)
        page.addWidget(self.message)
        page.addLayout(grid, 1)
        page.addLayout(foot(self.cancel, self.save))

    def _field(self, name: str, *below: QWidget) -> QWidget:
        """A field with its label in one widget, so that both go where it has no place."""
        part = self._parts[name] = QWidget()
        column: QVBoxLayout = labelled(self._labels[name], self._editors()[name], *below)
        column.setContentsMargins(0, 0, 0, 0)
        part.setLayout(column)
        return part

    def _show(self, takeaway: TakeawayBody) -> None:
        self.sort.choose(takeaway.sort)
        self.text.setPlainText(takeaway.text)
        self.who.setText(takeaway.who)
        self.vote.setText(takeaway.vote)
        self.due.set_day(takeaway.due)
        self.status.choose(takeaway.status)
        self._follow_sort()

    def _follow_sort(self) -> None:
        """What is asked for depends on the kind: a vote of a decision, a day of an action."""
        self._parts["vote"].setVisible(self._sort() == "decision")
        self._parts["due"].setVisible(self._sort() == "action")
        self._parts["status"].setVisible(not self._new)
        self.retranslate()

    def _who_text(self) -> str:
        names: dict[TakeawaySort, str] = {
            "decision": self.tr("Who decided"),
            "action": self.tr("Who does it"),
            "parked": self.tr("Who raised it"),
        }
        return names[self._sort()]

    def _sort(self) -> TakeawaySort:
        return next((sort for sort in TAKEAWAY_SORTS if sort == self.sort.choice()), TAKEAWAY_SORTS[0])
