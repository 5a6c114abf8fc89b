"""How sure is a note: its status by the rules, importance, evidence, the trial, its next day, and its history."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from canvasapp.domain.model.note_history import Event
from canvasapp.domain.model.values import clean_text
from canvasapp.domain.model.workshop import STATUSES, Note, Trial
from canvasapp.ui.dialogs.note_history_dialog import NoteHistory
from canvasapp.ui.dialogs.replacement import Replacement
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.day_field import DayField
from canvasapp.ui.kit.dialog_page import ScrolledForm, dialog_page, fit_to_screen, foot, labelled
from canvasapp.ui.kit.field_error import FieldError
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import MessageBar, button, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.segments import Segments
from canvasapp.ui.kit.wording import status_text

WIDTH = 680
NONE = "–"
_SCORES = (NONE, "0", "1", "2", "3", "4", "5")
_TEXTS = ("test", "limit", "owner", "result")


class TrackingDialog(Retranslated, QDialog):
    """Shows one note's tracking. `keep(wanted note, text of a new note in its place)` returns "" or why it was refused;
    then the dialog stays. `others` could replace the note; `history` brings what happened to it."""

    def __init__(
        self,
        context: Context,
        note: Note,
        keep: Callable[[Note, str], str],
        others: Sequence[Note] = (),
        history: Callable[[], Sequence[Event]] = tuple,
        parent: QWidget | None = None,
        *,
        count: int = 1,
    ) -> None:
        """`count` notes are spoken of, the first of them is `note`: what is changed is changed for all."""
        super().__init__(parent)
        self._context, self._note, self._keep, self._history = context, note, keep, history
        self._count = count
        self.status = Segments(STATUSES)
        self.importance, self.evidence = Segments(_SCORES), Segments(_SCORES)
        self.fields = {name: LineField() for name in _TEXTS}
        self.due = DayField(context.look, context.language)
        self.replacement = Replacement(context.look, others)
        self.prompted = text_label("caption", wrap=True)
        self.past = NoteHistory()
        self.look_back = button("quiet")
        self.message = MessageBar(context.look)
        self.save, self.cancel = button("primary"), button()
        self._heading = text_label("h2", note.text, wrap=True)
        self.look_back.setVisible(count == 1)
        self._no_day = FieldError(context.look, self.due)
        self._labels = {name: text_label("label") for name in self._editors()}
        self._ladder = text_label("caption", wrap=True)
        self._lay_out()
        self._show(note)
        self.save.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.status.chosen.connect(self._show_replacement)
        self.look_back.toggled.connect(self._show_past)
        self.save.setDefault(True)
        self.retranslate()

    def wanted(self) -> Note:
        """The note as the dialog has it."""
        for field in (*self.fields.values(), self.due):
            field.finish_composition()
        texts = {name: clean_text(field.text()) for name, field in self.fields.items()}
        texts["replaced_by"] = self.replacement.note() if self.status.choice() == "invalidated" else ""
        trial = (self._note.trial or Trial()).model_copy(update=texts)
        return self._note.model_copy(
            update={
                "status": self.status.choice(),
                "importance": _score(self.importance.choice()),
                "evidence": _score(self.evidence.choice()),
                "due": self.due.day(),
                "trial": trial if trial != Trial() else None,
            }
        )

    def accept(self) -> None:
        self._no_day.show_if(not self.due.is_day())
        if self._no_day.stands:
            self.due.setFocus()
            return
        new = self.replacement.new_text() if self.status.choice() == "invalidated" else ""
        refused = self._keep(self.wanted(), new)
        if refused:
            self.message.tell(refused, "warn")
        else:
            super().accept()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("How sure are we?"))
        if self._count > 1:
            self._heading.setText(self.tr("%n note(s): what you change here is changed for all", None, self._count))
        texts = {
            "status": self.tr("Status"),
            "importance": self.tr("The model depends on it"),
            "evidence": self.tr("Evidence"),
            "test": self.tr("Cheapest test"),
            "limit": self.tr("We believe it if"),
            "owner": self.tr("Owner"),
            "due": self.tr("Look again on"),
            "result": self.tr("What came out"),
        }
        for name, label in self._labels.items():
            label.setText(texts[name])
            self._editors()[name].setAccessibleName(texts[name])
        self.status.name_choices(texts["status"], {status: status_text(status) for status in STATUSES})
        for name, scores in (("importance", self.importance), ("evidence", self.evidence)):
            scores.name_choices(texts[name], {score: score for score in _SCORES})
        self._ladder.setText(
            self.tr(
                "0 none, 1 opinion, 2 talks with customers, 3 observed behaviour, 4 small paid trial, "
                "5 repeated measurement"
            )
        )
        self.due.speak(self._context.language)
        self._no_day.say(self.tr("Type it as 14 Mar 2005"))
        prompted = self._note.trial.prompted if self._note.trial is not None else ""
        self.prompted.setText(self.tr("Prompted by: {reason}").format(reason=prompted) if prompted else "")
        self.prompted.setVisible(bool(prompted))
        self._name_look_back()
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))

    def _editors(self) -> dict[str, QWidget]:
        return {
            "status": self.status,
            "importance": self.importance,
            "evidence": self.evidence,
            **self.fields,
            "due": self.due,
        }

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.addLayout(self._field("status"), 0, 0, 1, 4)
        grid.addLayout(self._field("importance"), 1, 0, 1, 2)
        grid.addLayout(self._field("evidence"), 1, 2, 1, 2)
        grid.addWidget(self._ladder, 2, 0, 1, 4)
        grid.addLayout(self._field("test"), 3, 0, 1, 4)
        grid.addLayout(self._field("limit"), 4, 0, 1, 4)
        grid.addLayout(self._field("owner"), 5, 0, 1, 2)
        grid.addLayout(self._field("due", self._no_day, self.prompted), 5, 2, 1, 2)
        grid.addLayout(self._field("result"), 6, 0, 1, 4)
        grid.addWidget(self.replacement, 7, 0, 1, 4)
        self._form = QWidget()
        self._form.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        self._scrolled = ScrolledForm(self._form)
        self._scrolled.grown.connect(lambda: QTimer.singleShot(0, self, lambda: fit_to_screen(self)))
        self._pages.addWidget(self._scrolled)
        self._pages.addWidget(self.past)
        self.look_back.setCheckable(True)
        self.look_back.setIcon(self._context.look.icon("history"))
        page = dialog_page(self, WIDTH)
        page.addWidget(self._heading)
        page.addWidget(self.message)
        page.addWidget(self._pages, 1)
        page.addLayout(foot(self.cancel, self.save, before=self.look_back))

    def _field(self, name: str, *below: QWidget) -> QVBoxLayout:
        return labelled(self._labels[name], self._editors()[name], *below)

    def _show(self, note: Note) -> None:
        trial = note.trial or Trial()
        self.status.choose(note.status)
        self.importance.choose(_shown(note.importance))
        self.evidence.choose(_shown(note.evidence))
        for name, field in self.fields.items():
            field.setText(getattr(trial, name))
        self.due.set_day(note.due)
        self.replacement.choose(trial.replaced_by)
        self._show_replacement(note.status)

    def _show_replacement(self, status: str) -> None:
        self.replacement.setVisible(status == "invalidated" and self._count == 1)

    def showEvent(self, event: QShowEvent) -> None:
        fit_to_screen(self)
        super().showEvent(event)

    def _show_past(self, wanted: bool) -> None:
        """The history in the place of the form, or the form again."""
        if wanted:
            self.past.show_events(self._history(), self.replacement.others, self._context.language)
        self._pages.setCurrentWidget(self.past if wanted else self._scrolled)
        self._name_look_back()
        (self.past if wanted else self.status).setFocus()

    def _name_look_back(self) -> None:
        self.look_back.setText(self.tr("Back to the note") if self.look_back.isChecked() else self.tr("History"))


def _score(shown: str) -> int | None:
    return int(shown) if shown.isdigit() else None


def _shown(score: int | None) -> str:
    return NONE if score is None else str(score)
