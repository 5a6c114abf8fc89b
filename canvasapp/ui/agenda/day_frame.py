"""The frame of the day: when it begins and ends, and how much of that time is planned."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from canvasapp.domain.model.workshop import Workshop
from canvasapp.ui.kit.parts import text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.time_field import TimeField
from canvasapp.ui.look.look import Look

_WIDTH = 96


class DayFrame(Retranslated, QWidget):
    """`described` brings the particulars of the workshop that are to be others: `begins` or `ends`."""

    described = Signal(dict)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._planned, self._available = 0, 0
        self.fields = {"begins": TimeField(), "ends": TimeField()}
        self._labels = {name: text_label("label") for name in self.fields}
        self.sum = text_label("muted", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for name, field in self.fields.items():
            field.setFixedWidth(_WIDTH)
            self._labels[name].setBuddy(field)
            row.addWidget(self._labels[name])
            row.addWidget(field)
            row.addSpacing(8)
            field.editingFinished.connect(lambda name=name: self._take(name))
        row.addWidget(self.sum, 1)
        self.retranslate()

    def show_day(self, workshop: Workshop, planned: int, *, writable: bool) -> None:
        """When a workshop begins and ends, and how many minutes are planned."""
        for name, field in self.fields.items():
            field.setReadOnly(not writable)
            if not field.hasFocus() or not field.isModified():
                field.set_time(getattr(workshop, name))
        self._planned, self._available = planned, _minutes_between(workshop.begins, workshop.ends)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        texts = {"begins": self.tr("Begins"), "ends": self.tr("Ends")}
        for name, label in self._labels.items():
            label.setText(texts[name])
            self.fields[name].setAccessibleName(texts[name])
            self.fields[name].setPlaceholderText("08:30" if name == "begins" else "16:00")
        planned = self.tr("planned: {time}").format(time=_hours(self._planned))
        available = self.tr("available: {time}").format(time=_hours(self._available)) if self._available else ""
        over = self._planned - self._available if self._available else 0
        too_much = self.tr("too much: {time}").format(time=_hours(over)) if over > 0 else ""
        self.sum.setText(" · ".join(part for part in (planned, available, too_much) if part))
        tone = "warn" if over > 0 else ""
        if self.sum.property("tone") != tone:
            self.sum.setProperty("tone", tone)
            self.sum.style().unpolish(self.sum)
            self.sum.style().polish(self.sum)

    def _take(self, name: str) -> None:
        field = self.fields[name]
        wrong = not field.is_time()
        field.setProperty("error", wrong)
        field.setToolTip(self.tr("Type it as 8:30") if wrong else "")
        field.setAccessibleDescription(field.toolTip())
        field.style().unpolish(field)
        field.style().polish(field)
        if not wrong and field.isModified():
            field.setModified(False)
            self.described.emit({name: field.moment()})


def _minutes_between(begins: time | None, ends: time | None) -> int:
    """The minutes of a day that begins and ends then, over midnight if it must; 0 where one of them is not known."""
    if begins is None or ends is None:
        return 0
    day = datetime(2000, 1, 1).date()
    length = datetime.combine(day, ends) - datetime.combine(day, begins)
    return int(length.total_seconds() // 60) % (24 * 60) if length else 0


def _hours(minutes: int) -> str:
    """2:05, as hours and minutes."""
    whole = timedelta(minutes=minutes)
    return f"{whole // timedelta(hours=1)}:{minutes % 60:02}"
