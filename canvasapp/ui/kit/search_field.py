"""The search field: finds while one types, also while a Korean syllable is still in the making."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.kit.parts import follow, key_cap
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.look.look import Look

KEYS = "Ctrl+F"
_MOST = 300
_LEAST = 128
_SIGN = 60
"""The room that the sign, the gaps and the edges take."""


class SearchField(Retranslated, LineField):
    """`wanted` brings what to look for, blank for everything; `left` says that the results are to have the focus."""

    wanted = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._last = ""
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_MOST)
        # Qt keeps twice the gap that the sign needs.
        self.setTextMargins(-8, 0, 0, 0)
        self._sign = QAction(self)
        self._clear = QAction(self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self.clear)
        self._sign.triggered.connect(self.begin)
        self._cap = key_cap(QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " "))
        self._cap.setParent(self)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.shown_changed.connect(self._search)
        self._paint()
        follow(look, self, self._paint)
        self.retranslate()
        self._furnish("")

    def begin(self) -> None:
        """Take the focus; what was looked for is there to be replaced."""
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears, and leaves when there is nothing to clear; Down and Enter go to what was found."""
        key = event.key()
        if self.composing or key not in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cap()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self.setPlaceholderText(self.tr("Search titles, clients, notes"))
        self.setAccessibleName(self.tr("Search titles, clients, notes"))
        self._sign.setText(self.tr("Search"))
        self._clear.setText(self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear the search"))

    def _search(self, shown: str) -> None:
        self._furnish(shown)
        if shown != self._last:
            self._last = shown
            self.wanted.emit(shown)

    def _furnish(self, shown: str) -> None:
        self._clear.setVisible(bool(shown))
        self._place_cap()

    def _paint(self) -> None:
        self._sign.setIcon(self._look.icon("search", "muted"))
        self._clear.setIcon(self._look.icon("x", "muted"))
        self._place_cap()

    def _place_cap(self) -> None:
        """At the end, where there is room for it beside what is to be typed here."""
        self._cap.adjustSize()
        needed = self.fontMetrics().horizontalAdvance(self.placeholderText()) + self._cap.width() + _SIGN
        self._cap.setVisible(not self.shown_text() and self.width() >= needed)
        self._cap.move(self.width() - self._cap.width() - 9, (self.height() - self._cap.height()) // 2)
