"""What is wrong with a field, said under it; the field is outlined until it is put right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from canvasapp.ui.kit.parts import follow, text_label
from canvasapp.ui.look.look import Look


class FieldError(QWidget):
    """A sentence with a sign, hidden while nothing is wrong; typing in the field takes it away."""

    def __init__(self, look: Look, field: QLineEdit) -> None:
        super().__init__()
        self._look, self.field, self.stands = look, field, False
        self._sign = QLabel()
        self._sentence = text_label("caption")
        self._sentence.setProperty("tone", "danger")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self._paint()
        follow(look, self, self._paint)
        field.textEdited.connect(lambda: self.show_if(False))
        self.hide()

    def say(self, sentence: str) -> None:
        """The sentence, in the interface's language."""
        self._sentence.setText(sentence)

    def show_if(self, wrong: bool) -> None:
        """Complain, or be content."""
        self.stands = wrong
        self.field.setProperty("error", wrong)
        self.field.setAccessibleDescription(self._sentence.text() if wrong else "")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        self.setVisible(wrong)

    def _paint(self) -> None:
        self._sign.setPixmap(self._look.icon("circle-alert", "danger").pixmap(QSize(14, 14)))
