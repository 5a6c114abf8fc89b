"""How sure is this note: its status by the rules, importance, evidence, the trial, and when it is looked at again."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from canvasapp.domain.values import clean_text
from canvasapp.domain.workshop import STATUSES, Note, Trial
from canvasapp.ui.context import Context
from canvasapp.ui.dialogs.complaint import Complaint
from canvasapp.ui.dialogs.day_field import DayField
from canvasapp.ui.dialogs.page import dialog_page
from canvasapp.ui.line_field import LineField
from canvasapp.ui.parts import MessageBar, button, text_label
from canvasapp.ui.segments import Segments
from canvasapp.ui.speaking import Speaking
from canvasapp.ui.wording import status_text

WIDTH = 680
NONE = "–"
_SCORES = (NONE, "0", "1", "2", "3", "4", "5")
_TEXTS = ("test", "limit", "owner", "result")


class TrackingDialog(Speaking, QDialog):
    """Shows one note's tracking. `keep(wanted note)` returns "" or why it was refused; then the dialog stays."""

    def __init__(
        self, context: Context, note: Note, keep: Callable[[Note], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._note, self._keep = context, note, keep
        self.status = Segments(STATUSES)
        self.importance, self.evidence = Segments(_SCORES), Segments(_SCORES)
        self.fields = {name: LineField() for name in _TEXTS}
        self.due = DayField(context.look, context.language)
        self.message = MessageBar(context.look)
        self.save, self.cancel = button("primary"), button()
        self._heading = text_label("h2", note.text, wrap=True)
        self._no_day = Complaint(context.look, self.due)
        self._labels = {name: text_label("label") for name in self._editors()}
        self._ladder = text_label("caption", wrap=True)
        self._lay_out()
        self._show(note)
        self.save.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.save.setDefault(True)
        self.retranslate()

    def wanted(self) -> Note:
        """The note as the dialog has it."""
        for field in (*self.fields.values(), self.due):
            field.finish_composition()
        trial = Trial(**{name: clean_text(field.text()) for name, field in self.fields.items()})
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
        refused = self._keep(self.wanted())
        if refused:
            self.message.tell(refused, "warn")
        else:
            super().accept()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setWindowTitle(self.tr("How sure are we?"))
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
        grid.addLayout(self._field("due", self._no_day), 5, 2, 1, 2)
        grid.addLayout(self._field("result"), 6, 0, 1, 4)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        page = dialog_page(self, WIDTH)
        page.addWidget(self._heading)
        page.addWidget(self.message)
        page.addLayout(grid, 1)
        page.addLayout(foot)

    def _field(self, name: str, complaint: Complaint | None = None) -> QVBoxLayout:
        editor, label = self._editors()[name], self._labels[name]
        label.setBuddy(editor)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(editor)
        if complaint is not None:
            column.addWidget(complaint)
        column.addStretch(1)
        return column

    def _show(self, note: Note) -> None:
        trial = note.trial or Trial()
        self.status.choose(note.status)
        self.importance.choose(_shown(note.importance))
        self.evidence.choose(_shown(note.evidence))
        for name, field in self.fields.items():
            field.setText(getattr(trial, name))
        self.due.set_day(note.due)


def _score(shown: str) -> int | None:
    return int(shown) if shown.isdigit() else None


def _shown(score: int | None) -> str:
    return NONE if score is None else str(score)
