"""What can be chosen in the print centre: kind of paper, sheets, size, colour, language, and what goes along."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from canvasapp.app.printing import PAPER_KINDS, Choices
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.values import LANGUAGES
from canvasapp.domain.model.workshop import Sheet
from canvasapp.export.format import PAPER_SIZES, PaperSize
from canvasapp.ui.kit.choice_box import ChoiceBox
from canvasapp.ui.kit.parts import text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.segments import Segments
from canvasapp.ui.look.look import Look
from canvasapp.ui.printing.sheet_list import SheetList
from canvasapp.ui.printing.start_field import StartField

_SIDES: dict[PaperSize, str] = {
    "A4": "210 × 297 mm",
    "A3": "297 × 420 mm",
    "A2": "420 × 594 mm",
    "A1": "594 × 841 mm",
    "A0": "841 × 1189 mm",
    "Letter": "8.5 × 11 in",
    "Tabloid": "11 × 17 in",
}


class ChoicePanel(Retranslated, QScrollArea):
    """`changed` after each choice of the user; `kind_changed` when it was another kind of paper."""

    changed = Signal()
    kind_changed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._choices = Choices()
        self._methods: dict[str, Method] = {}
        self.kind = Segments(PAPER_KINDS)
        self.filled = Segments(("blank", "filled"))
        self.sheets = SheetList(look)
        self.paper = ChoiceBox(look)
        self.colour = Segments(("colour", "mono"))
        self.language = Segments((*reversed(LANGUAGES), "both"))
        self.private = QCheckBox()
        self.guides = QCheckBox()
        self.facilitator = QCheckBox()
        self.start = StartField()
        self.vote_cards = QCheckBox()
        self.check = QCheckBox()
        self._titles = {
            name: text_label("label") for name in ("filled", "sheets", "paper", "colour", "language", "along")
        }
        for paper in PAPER_SIZES:
            self.paper.addItem(paper, paper)
            self.paper.setItemData(self.paper.count() - 1, _SIDES[paper], Qt.ItemDataRole.ToolTipRole)
        self._inside = QWidget()
        self._groups = {
            "filled": self._group("filled", self.filled),
            "sheets": self._group("sheets", self.sheets),
            "paper": self._group("paper", self.paper),
            "colour": self._group("colour", self.colour),
            "language": self._group("language", self.language),
            "along": self._group("along", self.guides, self._with_start(), self.vote_cards, self.private, self.check),
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_workshop(self, content: Content, sheets: Sequence[Sheet], methods: Mapping[str, Method]) -> None:
        """Offer the sheets of a workshop; which are checked comes with `show_choices`."""
        self._methods = {sheet.id: methods[sheet.method] for sheet in sheets}
        self.sheets.show_sheets(sheets, content)

    def show_choices(self, choices: Choices) -> None:
        """Put the controls as `choices` has it; nothing is announced."""
        self._choices = choices
        for control in self._controls():
            control.blockSignals(True)
        self.kind.choose(choices.kind)
        self.sheets.check(choices.sheets)
        self.paper.setCurrentIndex(self.paper.findData(choices.paper))
        self.colour.choose("colour" if choices.colour else "mono")
        self.language.choose("both" if choices.both else choices.language)
        self.filled.choose("filled" if choices.filled else "blank")
        self.private.setChecked(choices.private)
        self.guides.setChecked(choices.guides)
        self.facilitator.setChecked(choices.facilitator)
        self.start.show_time(choices.start)
        self.vote_cards.setChecked(choices.vote_cards)
        self.check.setChecked(choices.check)
        for control in self._controls():
            control.blockSignals(False)
        self._show_what_matters()

    def _show_what_matters(self) -> None:
        """A poster has nothing to do with guides, nor a handout with the search for notes; votes and private answers
        matter where a chosen sheet asks for some."""
        poster, filled = self._choices.kind == "poster", self._choices.filled
        blank = not poster and not filled
        chosen = [self._methods[sheet] for sheet in self._choices.sheets if sheet in self._methods]
        private = not poster and filled and any(method.has_private for method in chosen)
        self._groups["filled"].setVisible(not poster)
        self.language.buttons["both"].setVisible(not poster)
        self.check.setVisible(poster)
        self.guides.setVisible(blank)
        self.facilitator.setVisible(blank)
        self.start.setVisible(blank and self._choices.facilitator)
        self.vote_cards.setVisible(blank and any(method.has_votes for method in chosen))
        self.private.setVisible(private)
        self._groups["along"].setVisible(poster or blank or private)

    def choices(self) -> Choices:
        """What is chosen now."""
        return self._choices

    def needed_width(self) -> int:
        """The least width at which no choice is cut, in logical pixels; it grows with the size of the text."""
        return self._inside.minimumSizeHint().width() + 1  # the line at the right edge

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        titles = {
            "filled": self.tr("Handout"),
            "sheets": self.tr("Sheets to include"),
            "paper": self.tr("Paper"),
            "colour": self.tr("Colour"),
            "language": self.tr("Language of the labels"),
            "along": self.tr("Also"),
        }
        for name, label in self._titles.items():
            label.setText(titles[name])
        self.kind.name_choices(self.tr("Kind of paper"), {"poster": self.tr("Poster"), "handout": self.tr("Handout")})
        ways = {"colour": self.tr("Colour", "not black and white"), "mono": self.tr("Black and white")}
        self.colour.name_choices(titles["colour"], ways)
        both = self.tr("Both", "languages")
        self.language.name_choices(titles["language"], {"ko": "한국어", "en": "English", "both": both})
        self.filled.name_choices(titles["filled"], {"blank": self.tr("Blank"), "filled": self.tr("Filled in")})
        self.private.setText(self.tr("Private answers"))
        self.paper.setAccessibleName(titles["paper"])
        self.guides.setText(self.tr("Guiding questions"))
        self.facilitator.setText(self.tr("Facilitator’s sheet"))
        self.vote_cards.setText(self.tr("Vote cards"))
        self.check.setText(self.tr("Check all notes after saving"))
        self.sheets.retranslate()

    def _controls(self) -> Collection[QWidget]:
        return (
            self.kind,
            self.filled,
            self.sheets,
            self.paper,
            self.colour,
            self.language,
            self.private,
            self.guides,
            self.facilitator,
            self.start,
            self.vote_cards,
            self.check,
        )

    def _connect(self) -> None:
        self.kind.chosen.connect(self.kind_changed)
        self.sheets.chosen.connect(self._read)
        self.paper.currentIndexChanged.connect(self._read)
        self.colour.chosen.connect(self._read)
        self.language.chosen.connect(self._read)
        self.filled.chosen.connect(self._read)
        self.private.toggled.connect(self._read)
        self.guides.toggled.connect(self._read)
        self.facilitator.toggled.connect(self._read)
        self.start.chosen.connect(self._read)
        self.vote_cards.toggled.connect(self._read)
        self.check.toggled.connect(self._read)

    def _read(self) -> None:
        language = self.language.choice()
        self._choices = replace(
            self._choices,
            sheets=self.sheets.checked(),
            paper=self.paper.currentData(),
            colour=self.colour.choice() == "colour",
            language=next((known for known in LANGUAGES if known == language), self._choices.language),
            guides=self.guides.isChecked(),
            facilitator=self.facilitator.isChecked(),
            start=self.start.start(),
            vote_cards=self.vote_cards.isChecked(),
            check=self.check.isChecked(),
            filled=self.filled.choice() == "filled",
            private=self.private.isChecked(),
            both=language == "both",
        )
        self._show_what_matters()
        self.changed.emit()

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(20)
        column.addWidget(self.kind)
        for group in self._groups.values():
            column.addWidget(group)
        column.addStretch(1)
        self.setWidget(self._inside)

    def _with_start(self) -> QWidget:
        """The box of the facilitator's sheet with the time it begins at."""
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.facilitator)
        row.addWidget(self.start, 1)
        return both

    def _group(self, name: str, *controls: QWidget) -> QWidget:
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._titles[name], *controls):
            column.addWidget(part)
        return group
