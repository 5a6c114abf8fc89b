"""The editors that open over a cell: for text of several lines, for a line, for a day. None loses a syllable."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from canvasapp.domain.model.days import day_from_words
from canvasapp.domain.model.values import Language
from canvasapp.ui.canvas.note_editor import NoteText
from canvasapp.ui.kit.composition import FOCUS_COMES_BACK
from canvasapp.ui.kit.day_field import CalendarPopup
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.wording import day_text
from canvasapp.ui.look.look import Look


class End(Enum):
    """How an editor is left: by Enter, Tab, Shift+Tab, Esc, or because the focus or the program asks for it."""

    ENTER = auto()
    NEXT = auto()
    BACK = auto()
    ESCAPE = auto()
    AWAY = auto()


class CellText(NoteText):
    """A text of any number of lines: Enter is done, Shift+Enter a new line."""

    def __init__(self, parent: QWidget, text: str, ended: Callable[[End], object]) -> None:
        super().__init__(parent)
        self._ended = ended
        self.setPlainText(text)
        self.setObjectName("cellEditor")

    def begin(self, *, typing: bool) -> None:
        """Start: typing replaces what stands here, else the cursor stands behind it."""
        if typing:
            self.selectAll()
        else:
            cursor = self.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            self.setTextCursor(cursor)

    def done(self) -> None:
        self._ended(End.ENTER)

    def abandoned(self) -> None:
        self._ended(End.ESCAPE)

    def left(self) -> None:
        self._ended(End.AWAY)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self._ended(End.NEXT if forward else End.BACK)
        return True


class CellLine(LineField):
    """A number or another short text."""

    def __init__(self, parent: QWidget, text: str, ended: Callable[[End], object]) -> None:
        super().__init__(parent)
        self._ended = ended
        self.setText(text)
        self.setObjectName("cellEditor")

    def begin(self, *, typing: bool) -> None:
        """Start: what stands here is selected, so that typing replaces it."""
        self.selectAll()

    def typed(self) -> str:
        """The text, with what is being composed."""
        self.finish_composition()
        return self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._ended(End.ESCAPE)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.composing:
            self._ended(End.ENTER)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in FOCUS_COMES_BACK:
            self._ended(End.AWAY)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self._ended(End.NEXT if forward else End.BACK)
        return True


class CellDay(CellLine):
    """A day: typed as people write it, or picked from the calendar (Alt+Down)."""

    def __init__(
        self, parent: QWidget, look: Look, language: Language, text: str, ended: Callable[[End], object]
    ) -> None:
        super().__init__(parent, text, ended)
        self._look, self._language = look, language
        calendar = QAction(self.tr("Calendar"), self)
        calendar.setToolTip(self.tr("Choose a day from the calendar"))
        calendar.setIcon(look.icon("calendar", "muted"))
        calendar.triggered.connect(self._show_calendar)
        self.addAction(calendar, QLineEdit.ActionPosition.TrailingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._show_calendar()
        else:
            super().keyPressEvent(event)

    def _show_calendar(self) -> None:
        try:
            day = day_from_words(self.text())
        except ValueError:
            day = None
        popup = CalendarPopup(self._look, day, self)
        popup.picked.connect(lambda picked: self.setText(day_text(picked, self._language)))
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()


CellEditor = CellText | CellLine
