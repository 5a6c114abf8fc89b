"""One step of the agenda to be written down or changed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from canvasapp.domain.model.agenda import AGENDA_SORTS, MOST_MINUTES, AgendaBody
from canvasapp.domain.model.values import clean_text
from canvasapp.domain.model.workshop import Sheet
from canvasapp.ui.agenda.agenda_words import sort_text
from canvasapp.ui.kit.choice_box import ChoiceBox
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.dialog_page import dialog_page, foot, labelled
from canvasapp.ui.kit.field_error import FieldError
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.paragraph import Paragraph, is_composing
from canvasapp.ui.kit.parts import MessageBar, button, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.segments import Segments

WIDTH = 600


class AgendaDialog(Retranslated, QDialog):
    """`keep(wanted)` returns "" or why it was refused; then the dialog stays."""

    def __init__(
        self,
        context: Context,
        body: AgendaBody,
        sheets: Sequence[Sheet],
        keep: Callable[[AgendaBody], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._body, self._keep = body, keep
        self.title, self.lead = LineField(), LineField()
        self.sort = Segments(AGENDA_SORTS)
        self.minutes = LineField()
        self.minutes.setValidator(QIntValidator(1, MOST_MINUTES, self.minutes))
        self.sheet = ChoiceBox(context.look)
        self.sheet.addItem("", "")
        for each in sheets:
            self.sheet.addItem(each.title, each.id)
        self.private = Paragraph()
        self.message = MessageBar(context.look)
        self.save, self.cancel = button("primary"), button()
        self._heading = text_label("h2")
        self._no_title = FieldError(context.look, self.title)
        self._no_minutes = FieldError(context.look, self.minutes)
        self._labels = {name: text_label("label") for name in self._editors()}
        self._lay_out()
        self._show(body)
        self.save.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.save.setDefault(True)
        self.retranslate()
        self.title.setFocus()
        self.title.selectAll()

    def wanted(self) -> AgendaBody:
        """The step as the dialog has it. Raises ValueError where the minutes are no number."""
        return self._body.model_copy(
            update={
                "title": clean_text(self.title.text()),
                "sort": self.sort.choice(),
                "minutes": int(self.minutes.text()),
                "lead": clean_text(self.lead.text()),
                "sheet": self.sheet.currentData(),
                "private": clean_text(self.private.toPlainText()),
            }
        )

    def accept(self) -> None:
        for field in (self.title, self.lead, self.private):
            field.finish_composition()
        self._no_title.show_if(not clean_text(self.title.text()))
        self._no_minutes.show_if(not self.minutes.hasAcceptableInput())
        wrong = [complaint for complaint in (self._no_title, self._no_minutes) if complaint.stands]
        if wrong:
            wrong[0].field.setFocus()
            return
        refused = self._keep(self.wanted())
        if refused:
            self.message.tell(refused, "danger")
        else:
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line and Ctrl+Enter in the notes save; Enter never does while a syllable is in the making."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not is_composing(self.focusWidget()):
                self.accept()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("Step of the agenda"))
        self._heading.setText(self.windowTitle())
        texts = {
            "title": self.tr("Title"),
            "sort": self.tr("Kind"),
            "minutes": self.tr("Minutes"),
            "lead": self.tr("Who leads"),
            "sheet": self.tr("On the sheet"),
            "private": self.tr("For your eyes alone"),
        }
        for name, label in self._labels.items():
            label.setText(texts[name])
            self._editors()[name].setAccessibleName(texts[name])
        self.sort.name_choices(texts["sort"], {sort: sort_text(sort) for sort in AGENDA_SORTS})
        self.sheet.setItemText(0, self.tr("None"))
        self._no_title.say(self.tr("A step needs a title"))
        self._no_minutes.say(self.tr("Type a number of minutes"))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))

    def _editors(self) -> dict[str, QWidget]:
        return {
            "title": self.title,
            "sort": self.sort,
            "minutes": self.minutes,
            "lead": self.lead,
            "sheet": self.sheet,
            "private": self.private,
        }

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.addLayout(self._field("title", self._no_title), 0, 0, 1, 3)
        grid.addLayout(self._field("sort"), 1, 0, 1, 3)
        grid.addLayout(self._field("minutes", self._no_minutes), 2, 0, 1, 1)
        grid.addLayout(self._field("lead"), 2, 1, 1, 1)
        grid.addLayout(self._field("sheet"), 2, 2, 1, 1)
        grid.addLayout(self._field("private"), 3, 0, 1, 3)
        for column, share in enumerate((1, 2, 2)):
            grid.setColumnStretch(column, share)
        page = dialog_page(self, WIDTH)
        page.addWidget(self._heading)
        page.addWidget(self.message)
        page.addLayout(grid, 1)
        page.addLayout(foot(self.cancel, self.save))

    def _field(self, name: str, *below: QWidget) -> QVBoxLayout:
        return labelled(self._labels[name], self._editors()[name], *below)

    def _show(self, body: AgendaBody) -> None:
        self.title.setText(body.title)
        self.sort.choose(body.sort)
        self.minutes.setText(f"{body.minutes}")
        self.lead.setText(body.lead)
        self.sheet.setCurrentIndex(max(self.sheet.findData(body.sheet), 0))
        self.private.setPlainText(body.private)
