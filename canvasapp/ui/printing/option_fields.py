"""Controls for the options of a format, one for each kind of option."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from canvasapp.domain.model.values import Language
from canvasapp.export.options import Choice, Declared, FileChoice, Number, Option, Switch, TimeOfDay
from canvasapp.ui.kit.choice_box import ChoiceBox
from canvasapp.ui.kit.segments import Segments
from canvasapp.ui.look.look import Look
from canvasapp.ui.printing.file_field import FileField
from canvasapp.ui.printing.typed_field import TypedField

_MOST_SEGMENTS = 3


class OptionField(Protocol):
    """A control for one option; `titled`: it needs a title above or before it."""

    titled: bool

    @property
    def widget(self) -> QWidget:
        """The control itself."""

    def show(self, value: object) -> None:
        """Put the control as `value` has it; nothing is announced."""

    def value(self) -> object:
        """What the control stands at."""

    def name(self, language: Language) -> None:
        """Say everything in a language."""


def field_for(each: Declared, look: Look, changed: Callable[[], None]) -> OptionField:
    """The control of an option; `changed` is called after each choice of the user."""
    match each.option:
        case Choice() as choice:
            short = len(choice.names) <= _MOST_SEGMENTS
            return _SegmentsField(choice, changed) if short else _BoxField(choice, look, changed)
        case Switch() as switch:
            return _CheckField(switch, changed)
        case Number() as number:
            return _LineField(number, str(number.least), changed)
        case FileChoice() as file:
            return _FileField(file, look, changed)
        case TimeOfDay() as moment:
            return _LineField(moment, "9:30", changed)
    raise NotImplementedError(each)


class _SegmentsField:
    titled = True

    def __init__(self, choice: Choice, changed: Callable[[], None]) -> None:
        self._choice = choice
        self._values = {choice.text_of(value): value for value in choice.names}
        self.widget = Segments(tuple(self._values))
        self.widget.chosen.connect(lambda _name: changed())

    def show(self, value: object) -> None:
        self.widget.choose(self._choice.text_of(value))

    def value(self) -> object:
        return self._values[self.widget.choice()]

    def name(self, language: Language) -> None:
        texts = {text: self._choice.names[value].in_(language) for text, value in self._values.items()}
        self.widget.name_choices(self._choice.title.in_(language), texts)
        self.widget.setToolTip(self._choice.help.in_(language))


class _BoxField:
    titled = True

    def __init__(self, choice: Choice, look: Look, changed: Callable[[], None]) -> None:
        self._choice = choice
        self.widget = ChoiceBox(look)
        for value in choice.names:
            self.widget.addItem("", value)
            self.widget.setItemData(self.widget.count() - 1, choice.hints.get(value, ""), Qt.ItemDataRole.ToolTipRole)
        self.widget.currentIndexChanged.connect(lambda _row: changed())

    def show(self, value: object) -> None:
        blocked = self.widget.blockSignals(True)
        self.widget.setCurrentIndex(self.widget.findData(value))
        self.widget.blockSignals(blocked)

    def value(self) -> object:
        found: object = self.widget.currentData()
        return found

    def name(self, language: Language) -> None:
        self.widget.setAccessibleName(self._choice.title.in_(language))
        self.widget.setToolTip(self._choice.help.in_(language))
        for row, words in enumerate(self._choice.names.values()):
            self.widget.setItemText(row, words.in_(language))


class _CheckField:
    titled = False

    def __init__(self, switch: Switch, changed: Callable[[], None]) -> None:
        self._switch = switch
        self.widget = QCheckBox()
        self.widget.toggled.connect(lambda _on: changed())

    def show(self, value: object) -> None:
        blocked = self.widget.blockSignals(True)
        self.widget.setChecked(bool(value))
        self.widget.blockSignals(blocked)

    def value(self) -> object:
        return self.widget.isChecked()

    def name(self, language: Language) -> None:
        self.widget.setText(self._switch.title.in_(language))


class _LineField:
    titled = True

    def __init__(self, option: Option, example: str, changed: Callable[[], None]) -> None:
        self._option = option
        self.widget = TypedField(option, example)
        self.widget.chosen.connect(changed)

    def show(self, value: object) -> None:
        self.widget.show_value(value)

    def value(self) -> object:
        return self.widget.value()

    def name(self, language: Language) -> None:
        self.widget.setAccessibleName(self._option.title.in_(language))
        self.widget.setToolTip(self._option.help.in_(language))


class _FileField:
    titled = True

    def __init__(self, option: FileChoice, look: Look, changed: Callable[[], None]) -> None:
        self._option = option
        self.widget = FileField(option.suffixes, look)
        self.widget.chosen.connect(changed)

    def show(self, value: object) -> None:
        self.widget.show_value(value if isinstance(value, Path) else None)

    def value(self) -> object:
        return self.widget.value()

    def name(self, language: Language) -> None:
        self.widget.name(self._option.title.in_(language), self._option.help.in_(language))


def owner_of(each: Declared, switches: Mapping[str, OptionField]) -> str | None:
    """The switch that an option hangs on, in whose row it stands; None for one that stands alone."""
    return next((name for name, value in each.option.when.items() if value is True and name in switches), None)
