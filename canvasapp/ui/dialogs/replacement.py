"""Which note stands in the place of a disproved one: one that is there, or a new one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from canvasapp.domain.model.values import clean_text
from canvasapp.domain.model.workshop import Note
from canvasapp.ui.kit.choice_box import ChoiceBox
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.look.look import Look

_NONE, _NEW = "", "new"
_LONGEST = 70


class Replacement(Retranslated, QWidget):
    """None, one of `others`, or the text of a new note."""

    def __init__(self, look: Look, others: Sequence[Note]) -> None:
        super().__init__()
        self.others = {note.id: note.text for note in others}
        self.title = text_label("label")
        self.choice = ChoiceBox(look)
        self.text = LineField()
        self.title.setBuddy(self.choice)
        for key in (_NONE, _NEW, *self.others):
            self.choice.addItem("", key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.title, self.choice, self.text):
            column.addWidget(part)
        self.choice.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.currentIndexChanged.connect(self._show_text)
        self._show_text()
        self.retranslate()

    def choose(self, note_id: str) -> None:
        """Show the note that has replaced this one; "" for none."""
        self.choice.setCurrentIndex(max(self.choice.findData(note_id), 0))

    def note(self) -> str:
        """The id of the note that was chosen; "" for none and for a new one."""
        chosen = self.choice.currentData()
        return chosen if chosen in self.others else ""

    def new_text(self) -> str:
        """The text of the new note; "" where none is wanted."""
        self.text.finish_composition()
        return clean_text(self.text.text()) if self.choice.currentData() == _NEW else ""

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.title.setText(self.tr("Replaced by"))
        self.choice.setAccessibleName(self.tr("Replaced by"))
        self.choice.setItemText(0, self.tr("nothing yet"))
        self.choice.setItemText(1, self.tr("a new note"))
        for place, text in enumerate(self.others.values(), start=2):
            line = " ".join(text.split())
            self.choice.setItemText(place, line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…")
        self.text.setPlaceholderText(self.tr("What do we believe now?"))
        self.text.setAccessibleName(self.tr("Text of the new note"))

    def _show_text(self) -> None:
        new = self.choice.currentData() == _NEW
        self.text.setVisible(new)
        if new:
            self.text.setFocus()
