"""The particulars of a workshop: title, purpose, client, facilitator, date, language, currency, remarks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from canvasapp.domain.model.values import LANGUAGES, clean_text
from canvasapp.domain.model.workshop import Workshop
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.day_field import DayField
from canvasapp.ui.kit.dialog_page import dialog_page, foot, labelled
from canvasapp.ui.kit.field_error import FieldError
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.paragraph import Paragraph, is_composing
from canvasapp.ui.kit.parts import MessageBar, button, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.segments import Segments

WIDTH = 640


Keep = Callable[[Mapping[str, object]], str]


class WorkshopDialog(Retranslated, QDialog):
    """Shows and takes the particulars; once accepted, `changes()` are what `domain.workshops.describe` takes."""

    def __init__(
        self,
        context: Context,
        workshop: Workshop,
        parent: QWidget | None = None,
        *,
        writable: bool = True,
        keep: Keep = lambda changes: "",
    ) -> None:
        """`writable` False: a workbook that may only be read; the dialog shows and takes nothing. `keep(changes)`
        returns "" or why they were refused; then the dialog stays with what is typed."""
        super().__init__(parent)
        self._context, self._workshop, self._writable, self._keep = context, workshop, writable, keep
        self.message = MessageBar(context.look)
        self.title, self.client, self.facilitator, self.money = (LineField() for _ in range(4))
        self.day = DayField(context.look, context.language)
        self.purpose, self.remarks = Paragraph(), Paragraph()
        self.language = Segments(LANGUAGES)
        self.save, self.cancel = button("primary"), button()
        self._heading = text_label("h1")
        self._no_title = FieldError(context.look, self.title)
        self._no_day = FieldError(context.look, self.day)
        self._labels = {name: text_label("label") for name in self._editors()}
        self._lay_out()
        self._show(workshop)
        self.save.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.save.setDefault(True)
        self.save.setVisible(writable)
        self.retranslate()
        self.title.selectAll()

    def fields(self) -> dict[str, object]:
        """The particulars as they stand; call after the dialog was accepted."""
        return {
            "title": clean_text(self.title.text()),
            "purpose": clean_text(self.purpose.toPlainText()),
            "client": clean_text(self.client.text()),
            "facilitator": clean_text(self.facilitator.text()),
            "day": self.day.day(),
            "language": self.language.choice(),
            "money": clean_text(self.money.text()),
            "remarks": clean_text(self.remarks.toPlainText()),
        }

    def changes(self) -> dict[str, object]:
        """The particulars that are others than when the dialog was opened."""
        return {name: value for name, value in self.fields().items() if value != getattr(self._workshop, name)}

    def accept(self) -> None:
        for field in self._editors().values():
            if isinstance(field, LineField | Paragraph):
                field.finish_composition()
        if not self._all_right():
            return
        refused = self._keep(self.changes())
        if refused:
            self.message.tell(refused, "danger")
        else:
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves also from a field of several lines; Enter never does while a syllable is in the making."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._writable and not is_composing(self.focusWidget()):
                self.accept()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("About this workshop"))
        self._heading.setText(self.tr("About this workshop"))
        texts = {
            "title": self.tr("Title"),
            "purpose": self.tr("Purpose"),
            "client": self.tr("Client"),
            "facilitator": self.tr("Facilitator"),
            "day": self.tr("Date"),
            "language": self.tr("Language of the content"),
            "money": self.tr("Currency and unit"),
            "remarks": self.tr("Remarks"),
        }
        for name, label in self._labels.items():
            label.setText(texts[name])
            self._editors()[name].setAccessibleName(texts[name])
        self.language.name_choices(texts["language"], {"en": "English", "ko": "한국어"})
        self.purpose.setPlaceholderText(self.tr("What the team wants to find out or decide"))
        self.money.setPlaceholderText(self.tr("thousand euros"))
        self.day.setPlaceholderText(self.tr("14 Mar 2005"))
        self.day.speak(self._context.language)
        self._no_title.say(self.tr("A workshop needs a title"))
        self._no_day.say(self.tr("Type it as 14 Mar 2005"))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel") if self._writable else self.tr("Close"))

    def _editors(self) -> dict[str, QWidget]:
        return {
            "title": self.title,
            "purpose": self.purpose,
            "client": self.client,
            "facilitator": self.facilitator,
            "day": self.day,
            "language": self.language,
            "money": self.money,
            "remarks": self.remarks,
        }

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.addLayout(self._field("title", self._no_title), 0, 0, 1, 6)
        grid.addLayout(self._field("purpose"), 1, 0, 1, 6)
        grid.addLayout(self._field("client"), 2, 0, 1, 3)
        grid.addLayout(self._field("facilitator"), 2, 3, 1, 3)
        grid.addLayout(self._field("day", self._no_day), 3, 0, 1, 2)
        grid.addLayout(self._field("money"), 3, 2, 1, 2)
        grid.addLayout(self._field("language"), 3, 4, 1, 2)
        grid.addLayout(self._field("remarks"), 4, 0, 1, 6)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        page = dialog_page(self, WIDTH)
        page.addWidget(self._heading)
        page.addLayout(grid, 1)
        page.addWidget(self.message)
        page.addLayout(foot(self.cancel, self.save))

    def _field(self, name: str, *below: QWidget) -> QVBoxLayout:
        return labelled(self._labels[name], self._editors()[name], *below)

    def _show(self, workshop: Workshop) -> None:
        self.title.setText(workshop.title)
        self.client.setText(workshop.client)
        self.facilitator.setText(workshop.facilitator)
        self.money.setText(workshop.money)
        self.day.set_day(workshop.day)
        self.language.choose(workshop.language)
        self.purpose.setPlainText(workshop.purpose)
        self.remarks.setPlainText(workshop.remarks)
        for editor in self._editors().values():
            if isinstance(editor, LineField | Paragraph):
                editor.setReadOnly(not self._writable)
            else:
                editor.setEnabled(self._writable)

    def _all_right(self) -> bool:
        """Whether everything fits; what does not is marked, and the first such field takes the focus."""
        self._no_title.show_if(not clean_text(self.title.text()))
        self._no_day.show_if(not self.day.is_day())
        wrong = [complaint for complaint in (self._no_title, self._no_day) if complaint.stands]
        if wrong:
            wrong[0].field.setFocus()
        return not wrong
