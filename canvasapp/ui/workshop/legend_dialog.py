"""The dialog in which the team says what its colours mean."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QWidget

from canvasapp.domain.model.workshop import LEGEND_ORDER, LETTERS, PAPERS, LegendEntry, Paper
from canvasapp.ui.kit.choice_box import ChoiceBox
from canvasapp.ui.kit.dialog_page import dialog_page, foot
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import MessageBar, button, clear, text_label, tool_button
from canvasapp.ui.kit.swatch import Swatch, swatch_icon
from canvasapp.ui.look.look import Look

WIDTH = 560


class LegendDialog(QDialog):
    """Up to six colours, each with letter, paper and meaning. `legend()` is what was entered."""

    def __init__(
        self,
        legend: tuple[LegendEntry, ...],
        look: Look,
        parent: QWidget | None = None,
        *,
        keep: Callable[[tuple[LegendEntry, ...]], str] = lambda legend: "",
    ) -> None:
        """`keep(legend)` returns "" or why it was refused; then the dialog stays with what is typed."""
        super().__init__(parent)
        self._look, self._keep = look, keep
        self.message = MessageBar(look)
        self._entries = list(legend)
        self.setWindowTitle(self.tr("What the colours mean"))
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(8)
        self._add = button("quiet")
        self._add.setText(self.tr("Add a colour"))
        self._add.setIcon(look.icon("plus", "accent"))
        self._add.clicked.connect(self._append)
        self.save, self.cancel = button("primary"), button()
        self.save.setText(self.tr("Save"))
        for each in (self._add, self.save, self.cancel):
            each.setAutoDefault(False)  # Enter goes from colour to colour
        self.save.clicked.connect(self.accept)
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        column = dialog_page(self, WIDTH)
        column.addWidget(text_label("h1", self.tr("What the colours mean")))
        column.addWidget(
            text_label("muted", self.tr("One colour for one thing: a segment, a time, or how sure you are."), wrap=True)
        )
        column.addLayout(self._grid)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column.addWidget(self.message)
        column.addLayout(foot(self.cancel, self.save))
        self._fields: list[LineField] = []
        self._choices: list[QComboBox] = []
        self._fill()
        self._fields[0].setFocus()

    def legend(self) -> tuple[LegendEntry, ...]:
        """The entries as they stand in the dialog."""
        self._read()
        return tuple(self._entries)

    def accept(self) -> None:
        refused = self._keep(self.legend())
        if refused:
            self.message.tell(refused, "danger")
        else:
            super().accept()

    def _read(self) -> None:
        for field in self._fields:
            field.finish_composition()
        self._entries = [
            entry.model_copy(update={"meaning": field.text().strip()})
            for entry, field in zip(self._entries, self._fields, strict=True)
        ]

    def _fill(self) -> None:
        clear(self._grid)
        self._fields, self._choices = [], []
        for row, entry in enumerate(self._entries):
            self._grid.addWidget(Swatch(entry, self._look, 16), row, 0)
            self._choices.append(self._papers(row, entry))
            self._grid.addWidget(self._choices[-1], row, 1)
            meaning = LineField()
            meaning.setText(entry.meaning)
            meaning.setPlaceholderText(self.tr("Meaning"))
            meaning.setAccessibleName(self.tr("Meaning of colour {letter}").format(letter=entry.letter))
            meaning.returnPressed.connect(lambda row=row: self._go_on(row))
            self._fields.append(meaning)
            self._grid.addWidget(meaning, row, 2)
            gone = tool_button(self._look, "x", small=True)
            gone.setAccessibleName(self.tr("Remove colour {letter}").format(letter=entry.letter))
            gone.setToolTip(gone.accessibleName())
            gone.setEnabled(len(self._entries) > 1)
            gone.clicked.connect(lambda _checked=False, row=row: self._remove(row))
            self._grid.addWidget(gone, row, 3)
            if self.isVisible():
                meaning.show()  # at once, so that it can take the focus
        self._grid.setColumnStretch(2, 1)
        self._add.setEnabled(len(self._entries) < len(LETTERS))

    def _papers(self, row: int, entry: LegendEntry) -> QComboBox:
        choice = ChoiceBox(self._look)
        choice.setIconSize(QSize(18, 18))
        taken = {other.paper for other in self._entries} - {entry.paper}
        names = self._paper_names()
        for paper in PAPERS:
            if paper not in taken:
                sample = entry.model_copy(update={"paper": paper})
                choice.addItem(swatch_icon(sample, self._look, self.devicePixelRatioF()), names[paper], paper)
        choice.setCurrentIndex(choice.findData(entry.paper))
        choice.setAccessibleName(self.tr("Colour of {letter}").format(letter=entry.letter))
        choice.activated.connect(lambda index: self._repaper(row, choice.itemData(index)))
        return choice

    def _paper_names(self) -> dict[Paper, str]:
        return {
            "amber": self.tr("amber"),
            "yellow": self.tr("yellow"),
            "coral": self.tr("coral"),
            "pink": self.tr("pink"),
            "green": self.tr("green"),
            "blue": self.tr("blue"),
            "teal": self.tr("teal"),
            "violet": self.tr("violet"),
            "grey": self.tr("grey"),
        }

    def _repaper(self, row: int, paper: Paper) -> None:
        self._read()
        self._entries[row] = self._entries[row].model_copy(update={"paper": paper})
        self._fill()
        self._choices[row].setFocus()

    def _append(self) -> None:
        self._read()
        letters = {entry.letter for entry in self._entries}
        papers = {entry.paper for entry in self._entries}
        letter = next(letter for letter in LETTERS if letter not in letters)
        paper = next(paper for paper in (*LEGEND_ORDER, *PAPERS) if paper not in papers)
        self._entries.append(LegendEntry(letter=letter, paper=paper))
        self._fill()
        self._fields[-1].setFocus()

    def _go_on(self, row: int) -> None:
        """Enter goes to the next colour, from the last one to a new one; a last one without meaning is the end."""
        if row + 1 < len(self._fields):
            self._fields[row + 1].setFocus()
        elif self._fields[row].text().strip() and self._add.isEnabled():
            self._append()
        else:
            self.accept()

    def _remove(self, row: int) -> None:
        self._read()
        del self._entries[row]
        self._fill()
        self._fields[min(row, len(self._fields) - 1)].setFocus()
