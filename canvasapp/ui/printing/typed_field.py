"""An option that is typed: a number, or a time of day; left empty, it is as the format thinks best."""

from PySide6.QtCore import Signal

from canvasapp.export.options import Option
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.retranslated import Retranslated


class TypedField(Retranslated, LineField):
    """`chosen` when another value was typed and the field is left, or Enter pressed; what is no value is outlined."""

    chosen = Signal()

    def __init__(self, option: Option, example: str) -> None:
        super().__init__()
        self._option, self._example = option, example
        self._value: object = None
        self.editingFinished.connect(self._take)
        self.textEdited.connect(lambda: self._complain(False))
        self.retranslate()

    def value(self) -> object:
        """The last value that was typed; None for none."""
        return self._value

    def show_value(self, value: object) -> None:
        """Show a value; nothing is announced."""
        self._value = value
        self._complain(False)
        self.setText(self._option.text_of(value))

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setPlaceholderText(self.tr("e.g. {example}").format(example=self._example))

    def _take(self) -> None:
        try:
            typed = self._option.value_of(self.text())
        except ValueError:
            self._complain(True)
            return
        if typed != self._value:
            self._value = typed
            self.chosen.emit()
        self.setText(self._option.text_of(self._value))

    def _complain(self, wrong: bool) -> None:
        self.setProperty("error", wrong)
        text = self.tr("Type it as {example}").format(example=self._example)
        self.setAccessibleDescription(text if wrong else "")
        self.style().unpolish(self)
        self.style().polish(self)
