"""What can be chosen in the print centre: the kind, the sheets, the language, and what the format declares."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from canvasapp.app.printing import Choices
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.values import LANGUAGES
from canvasapp.domain.model.workshop import Sheet
from canvasapp.export.format import AnyFormat
from canvasapp.ui.kit.choice_box import ChoiceBox
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.segments import Segments
from canvasapp.ui.printing.option_rows import OptionRows
from canvasapp.ui.printing.sheet_list import SheetList


class ChoicePanel(Retranslated, QScrollArea):
    """`changed` after each choice of the user; `kind_changed` when it was another format.

    `laid_out` when its controls were, and another width may be needed.
    """

    changed = Signal()
    kind_changed = Signal(str)
    laid_out = Signal()

    def __init__(self, context: Context, offered: Mapping[str, AnyFormat]) -> None:
        super().__init__()
        self._context, self._formats = context, offered
        self._methods: dict[str, Method] = {}
        self.kind = ChoiceBox(context.look)
        for name in offered:
            self.kind.addItem("", name)
        first = next(iter(offered.values()))
        self._choices = Choices(first.id, first.options())
        self.sheets = SheetList(context.look)
        self.language = Segments(tuple(reversed(LANGUAGES)))
        self.check = QCheckBox()
        self.options = OptionRows(first, context.look)
        self._titles = {name: text_label("label") for name in ("kind", "sheets", "language", "along")}
        self._along = QWidget()
        self._inside = _Inside()
        self._column = QVBoxLayout(self._inside)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_workshop(self, content: Content, sheets: Sequence[Sheet], methods: Mapping[str, Method]) -> None:
        """Offer the sheets of a workshop; which are checked comes with `show_choices`."""
        self._methods = {sheet.id: methods[sheet.method] for sheet in sheets if sheet.method in methods}
        self.sheets.show_sheets(sheets, content)

    def show_choices(self, choices: Choices) -> None:
        """Put the controls as `choices` has it; nothing is announced."""
        if choices.kind != self._choices.kind:
            self._change_options(self._formats[choices.kind])
        self._choices = choices
        for control in (self.kind, self.check):
            control.blockSignals(True)
        self.kind.setCurrentIndex(self.kind.findData(choices.kind))
        self.check.setChecked(choices.check)
        for control in (self.kind, self.check):
            control.blockSignals(False)
        self.sheets.check(choices.sheets)
        self.language.choose(choices.language)
        self._show_what_matters()

    def choices(self) -> Choices:
        """What is chosen now."""
        return self._choices

    def needed_width(self) -> int:
        """The least width at which no choice is cut, in logical pixels; it grows with the size of the text."""
        bar = self.verticalScrollBar()
        beside = bar.sizeHint().width() if bar.maximum() else 0
        return self._inside.minimumSizeHint().width() + beside + 1  # the line at the right edge

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        titles = {
            "kind": self.tr("Kind"),
            "sheets": self.tr("Sheets to include"),
            "language": self.tr("Language of the labels"),
            "along": self.tr("Also"),
        }
        for name, label in self._titles.items():
            label.setText(titles[name])
        self.kind.setAccessibleName(titles["kind"])
        for row, made in enumerate(self._formats.values()):
            self.kind.setItemText(row, made.name.in_(self._context.language))
        self.language.name_choices(titles["language"], {"ko": "한국어", "en": "English"})
        self.check.setText(self.tr("Check the file after saving"))
        self.options.name(self._context.language)
        self.sheets.retranslate()

    def _show_what_matters(self) -> None:
        chosen = [self._methods[sheet] for sheet in self._choices.sheets if sheet in self._methods]
        self.options.show_options(self._choices.options, chosen)
        self.check.setVisible(self._formats[self._choices.kind].lost is not None)
        self._along.setVisible(self.options.has_along() or not self.check.isHidden())

    def _change_options(self, made: AnyFormat) -> None:
        """The controls of another format in the place of those that are there."""
        old, self.options = self.options, OptionRows(made, self._context.look)
        for there, now in ((old, self.options), (old.along, self.options.along)):
            parent = there.parentWidget()
            assert parent is not None
            layout = parent.layout()
            assert layout is not None
            layout.replaceWidget(there, now)
            there.hide()
            there.deleteLater()
        self._keep_order()
        self.options.changed.connect(self._read)
        self.options.name(self._context.language)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _row: self.kind_changed.emit(self.kind.currentData()))
        self.sheets.chosen.connect(self._read)
        self.language.chosen.connect(self._read)
        self.check.toggled.connect(self._read)
        self.options.changed.connect(self._read)
        self._inside.laid_out.connect(self.laid_out)
        self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self.laid_out.emit())

    def _read(self) -> None:
        language = self.language.choice()
        self._choices = replace(
            self._choices,
            sheets=self.sheets.checked(),
            language=next((known for known in LANGUAGES if known == language), self._choices.language),
            check=self.check.isChecked(),
            options=replace(self._choices.options, **self.options.values()),
        )
        self._show_what_matters()
        self.changed.emit()

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(20)
        self._column.addWidget(self._group("kind", self.kind))
        self._column.addWidget(self._group("sheets", self.sheets))
        self._column.addWidget(self.options)
        self._column.addWidget(self._group("language", self.language))
        along = QVBoxLayout(self._along)
        along.setContentsMargins(0, 0, 0, 0)
        along.setSpacing(8)
        for part in (self._titles["along"], self.options.along, self.check):
            along.addWidget(part)
        self._column.addWidget(self._along)
        self._column.addStretch(1)
        self.setWidget(self._inside)

    def _keep_order(self) -> None:
        """The keyboard goes through the controls as the eye does."""
        before: QWidget = self.sheets
        for group in (self.options, self.language, self.options.along, self.check):
            for widget in _focusable(group):
                QWidget.setTabOrder(before, widget)
                before = widget

    def _group(self, name: str, control: QWidget) -> QWidget:
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._titles[name], control):
            column.addWidget(part)
        return group


class _Inside(QWidget):
    """The column of controls; says when it was laid out anew."""

    laid_out = Signal()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.laid_out.emit()
        return done


def _focusable(group: QWidget) -> list[QWidget]:
    """The controls in a widget that take the keyboard, from the top; itself if it is one."""
    inside = [group, *group.findChildren(QWidget)]
    here = [widget for widget in inside if widget.window() is group.window()]  # not the list that a box opens
    return [widget for widget in here if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
