"""When the first step begins: a time of day, or nothing."""

from datetime import time

from PySide6.QtCore import Signal

from canvasapp.domain.model.days import time_from_words
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.retranslated import Retranslated


class StartField(Retranslated, LineField):
    """`chosen` when another time was typed and the field is left, or Enter pressed; what is no time is outlined."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._time: time | None = None
        self.editingFinished.connect(self._take)
        self.textEdited.connect(lambda: self._complain(False))
        self.retranslate()

    def start(self) -> time | None:
        """The last time that was typed; None for none."""
        return self._time

    def show_time(self, start: time | None) -> None:
        """Show a time; nothing is announced."""
        self._time = start
        self._complain(False)
        self._write()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setPlaceholderText(self.tr("e.g. 9:30"))
        self.setAccessibleName(self.tr("The first step begins at"))
        self.setToolTip(self.tr("When the first step begins; left empty, the clock counts from 0:00"))

    def _take(self) -> None:
        try:
            typed = time_from_words(self.text())
        except ValueError:
            self._complain(True)
            return
        if typed != self._time:
            self._time = typed
            self.chosen.emit()
        self._write()

    def _write(self) -> None:
        self.setText(f"{self._time.hour}:{self._time.minute:02}" if self._time is not None else "")

    def _complain(self, wrong: bool) -> None:
        self.setProperty("error", wrong)
        self.setAccessibleDescription(self.tr("Type it as 9:30") if wrong else "")
        self.style().unpolish(self)
        self.style().polish(self)
