"""A field for a day that may be left empty: typed as people write it, or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from canvasapp.domain.model.days import day_from_words
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import follow
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import day_text
from canvasapp.ui.look.look import Look


class DayField(Retranslated, LineField):
    """`day()` raises ValueError while the text is not a day."""

    def __init__(self, look: Look, language: Language) -> None:
        super().__init__()
        self._look, self._language = look, language
        self._open = QAction(self)
        self._open.triggered.connect(self._show_calendar)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self._paint()
        follow(look, self, self._paint)
        self.retranslate()

    def day(self) -> date | None:
        """The day, None when the field is empty."""
        return day_from_words(self.text())

    def setReadOnly(self, read_only: bool) -> None:
        super().setReadOnly(read_only)
        self._open.setEnabled(not read_only)

    def is_day(self) -> bool:
        """Whether the text is a day or empty."""
        try:
            self.day()
        except ValueError:
            return False
        return True

    def set_day(self, day: date | None) -> None:
        """Show a day as it is written in the interface's language."""
        self.setText(day_text(day, self._language))

    def speak(self, language: Language) -> None:
        """Write days as `language` writes them from now on."""
        self._language = language
        if self.is_day():
            self.set_day(self.day())

    def retranslate(self) -> None:
        self._open.setText(self.tr("Calendar"))
        self._open.setToolTip(self.tr("Choose a day from the calendar"))

    def _paint(self) -> None:
        self._open.setIcon(self._look.icon("calendar", "muted"))

    def _show_calendar(self) -> None:
        popup = CalendarPopup(self._look, self.day() if self.is_day() else None, self)
        popup.picked.connect(self.set_day)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()


class CalendarPopup(QFrame):
    """A month to pick a day from; goes away when a day is picked or something else is clicked."""

    picked = Signal(object)

    def __init__(self, look: Look, day: date | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("frame", "card")
        self.month = QCalendarWidget()
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setSelectedDate(QDate(day.year, day.month, day.day) if day else QDate.currentDate())
        self.month.clicked.connect(self._pick)
        self.month.activated.connect(self._pick)
        plain = QTextCharFormat()
        for day_of_week in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day_of_week, plain)
        for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            turn = self.month.findChild(QToolButton, name)
            assert turn is not None, "QCalendarWidget names its two buttons so"
            turn.setIcon(look.icon(icon))
            turn.setIconSize(QSize(16, 16))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.month)
        self.month.setFocus()

    def _pick(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()
