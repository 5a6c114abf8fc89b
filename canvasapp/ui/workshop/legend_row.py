"""The row under a canvas: what the colours and signs mean, and whose canvas it is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from canvasapp.domain.model.workshop import STATUSES, Note, Status, Workshop
from canvasapp.ui.kit.parts import ElidedLabel, button, clear, follow, text_label, tool_button
from canvasapp.ui.kit.swatch import Swatch
from canvasapp.ui.kit.wording import SIGNS, status_text
from canvasapp.ui.look.look import Look
from canvasapp.ui.look.type import pixel_font


class LegendRow(QFrame):
    """`wanted` when the facilitator wants to change the legend."""

    wanted = Signal()

    def __init__(self, look: Look, *, writable: bool) -> None:
        super().__init__()
        self._look, self._writable = look, writable
        self._workshop: Workshop | None = None
        self._statuses: tuple[Status, ...] = ()
        self._words: list[QLabel] = []
        self._credit_label: QLabel | None = None
        self._line_height = 38
        self._title = ""
        self._credit = ""
        self._projected = False
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row, self._below = QHBoxLayout(), QHBoxLayout()
        self._row.setSpacing(8)
        column.addLayout(self._row, 1)
        column.addLayout(self._below)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow(look, self, self._fill)

    def tell(self, workshop: Workshop, notes: tuple[Note, ...], credit: str, title: str) -> None:
        """The legend of a workshop, the statuses that occur among `notes`, and the credit line."""
        occurring = {note.status for note in notes}
        statuses = tuple(status for status in STATUSES if status in occurring)
        told = (workshop, statuses, credit, title)
        if told != (self._workshop, self._statuses, self._credit, self._title):
            self._workshop, self._statuses, self._credit, self._title = told
            self._fill()

    def project(self, on: bool) -> None:
        """As the foot of the projector's picture, or as for work."""
        self._projected = on
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        clear(self._row)
        clear(self._below)
        self._words = []
        if self._workshop is None:
            return
        pixels = max(20.0, self.screen().geometry().height() * 0.022) if self._projected else 12.0 * self._look.scale
        self._line_height = round(pixels * 1.9) if self._projected else round(38 * self._look.scale)
        margin = 16 if self._projected else 2
        for row in (self._row, self._below):
            row.setContentsMargins(margin, 0, margin, 0)
        if self._projected:
            self._row.addWidget(self._text(self._title, pixels, bold=True, elide=True))
            self._row.addSpacing(12)
        self._fill_colours(self._workshop, pixels)
        if not self._projected:
            self._fill_signs()
        self._row.addStretch(1)
        self._credit_label = self._text(self._credit, pixels, role="muted")
        self._credit_label.setObjectName("credit")
        self._row.addWidget(self._credit_label)
        for part in self.findChildren(QWidget):
            part.show()  # at once: what is not shown yet counts for nothing in the width that is wanted
        self._make_room()

    def _fill_colours(self, workshop: Workshop, pixels: float) -> None:
        meant = False
        for entry in workshop.legend:
            meant = meant or bool(entry.meaning)
            self._row.addWidget(Swatch(entry, self._look, pixels * (0.8 if self._projected else 1)))
            meaning = entry.meaning or (self.tr("all notes") if len(workshop.legend) == 1 else "–")
            self._row.addWidget(self._text(meaning, pixels, elide=True))
            self._row.addSpacing(8)
        if self._writable and not self._projected:
            self._row.addWidget(self._change_button(meant))

    def _change_button(self, meant: bool) -> QAbstractButton:
        change: QAbstractButton
        if meant:
            change = tool_button(self._look, "pencil", small=True, role="muted")
            change.setToolTip(self.tr("Change what the colours mean"))
        else:
            change = button("quiet")
            change.setProperty("small", True)
            change.setText(self.tr("Say what colours mean"))
            change.setIcon(self._look.icon("plus", "accent"))
        change.setAccessibleName(self.tr("What the colours mean"))
        change.clicked.connect(self.wanted)
        return change

    def _fill_signs(self) -> None:
        for status in self._statuses:
            sign = text_label("strong", SIGNS[status])
            sign.setToolTip(status_text(status))
            sign.setAccessibleName(status_text(status))
            word = text_label("caption", status_text(status))
            self._words.append(word)
            self._row.addSpacing(4)
            self._row.addWidget(sign)
            self._row.addWidget(word)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where the row is too narrow the words behind the signs go first; then the credit gets a line of its own."""
        credit = self._credit_label
        if credit is None:
            return
        for word in self._words:
            word.show()
        self._below.removeWidget(credit)
        if self._row.indexOf(credit) < 0:
            self._row.addWidget(credit)
        if self._wanted() > self.width():
            for word in self._words:
                word.hide()
        if self._wanted() > self.width():
            self._row.removeWidget(credit)
            self._below.addWidget(credit, 0, Qt.AlignmentFlag.AlignRight)
        lines = 2 if self._below.count() else 1
        self._column.setStretch(1, lines - 1)
        self.setFixedHeight(self._line_height * lines - (self._line_height // 3 if lines == 2 else 0))

    def _wanted(self) -> int:
        for label in self.findChildren(QLabel):
            label.ensurePolished()  # before that its size is that of another font
        self._row.invalidate()
        return self._row.sizeHint().width()

    def _text(self, text: str, pixels: float, *, bold: bool = False, role: str = "text", elide: bool = False) -> QLabel:
        label = ElidedLabel(text) if elide else QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(pixel_font(pixels, bold=bold))
        label.setProperty("type", "muted" if role == "muted" else "")
        return label
