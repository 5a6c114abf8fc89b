"""Small widgets that every page uses: labels by type style, buttons by kind, key caps, the message bar."""

from collections.abc import Callable, Mapping
from html import escape

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QMenuBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from canvasapp.ui.look.look import Look

BESIDE_WORDS = QSize(26, 18)
"""The size of an icon beside the words of a button: four pixels of air on both sides, since Qt leaves too little."""


def text_label(kind: str, text: str = "", *, wrap: bool = False) -> QLabel:
    """A label in a type style of the style sheet: caption, label, strong, muted, h1, h2, h3, or body."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("type", kind)
    label.setWordWrap(wrap)
    return label


def reading_label(kind: str, text: str = "", pitch: float = 1.5) -> QLabel:
    """A label for longer text: lines stand `pitch` times as far apart as in a plain one, which Korean needs."""
    label = text_label(kind, wrap=True)
    label.setTextFormat(Qt.TextFormat.RichText)
    set_reading(label, text, pitch)
    return label


def set_reading(label: QLabel, text: str, pitch: float = 1.5) -> None:
    """Another text for a reading label; its lines stay lines."""
    lines = escape(text).replace("\n", "<br>")
    label.setText(f'<p style="line-height:{round(pitch * 82)}%">{lines}</p>')
    label.setAccessibleName(text)


def key_cap(text: str) -> QLabel:
    """A key as it stands on a keyboard."""
    cap = QLabel(text)
    cap.setIndent(0)  # its frame would make Qt indent the text
    cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    cap.setProperty("key", True)
    return cap


def button(kind: str = "plain") -> QPushButton:
    """A push button: primary, plain, quiet or danger."""
    made = QPushButton()
    made.setProperty("kind", kind)
    made.setIconSize(BESIDE_WORDS)
    return made


def tool_button(look: Look, icon: str, *, small: bool = False, role: str = "text") -> QToolButton:
    """A square button that shows an icon alone; give it a tool tip and an accessible name."""
    made = QToolButton()
    made.setProperty("small" if small else "bar", True)
    made.setIconSize(QSize(16, 16) if small else QSize(18, 18))

    def paint() -> None:
        made.setIcon(look.icon(icon, role))

    paint()
    follow(look, made, paint)
    return made


def follow(look: Look, widget: QWidget, repaint: Callable[[], None]) -> None:
    """Call `repaint` after each change of the look for as long as `widget` lives."""
    connection = look.changed.connect(repaint)
    # By its handle: a method of a widget that is gone can no longer be named.
    widget.destroyed.connect(lambda: QObject.disconnect(connection))


class ElidedLabel(QLabel):
    """A label that gives up its end where there is no room, and tells the whole on hover and to a screen reader."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.say(text)

    def say(self, text: str) -> None:
        """Another text."""
        self.setText(text)
        self.setToolTip(text)
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(super().sizeHint().width(), 48), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def empty(layout: QLayout) -> None:
    """Take all widgets out of a layout, to be laid out anew; they stay where they are until then.

    Not by takeAt(): the old item lives on, and keeps Qt from measuring its widget anew in the next one.
    """
    while (item := layout.itemAt(0)) is not None and (widget := item.widget()) is not None:
        layout.removeWidget(widget)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, at once off the screen and off the keyboard's way."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()


def clear_menu(menu: QMenu | QMenuBar) -> None:
    """Take everything out of a menu, also the submenus and groups that `QMenu.clear` leaves behind unseen."""
    for kind in (QMenu, QActionGroup):
        for old in menu.findChildren(kind, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.deleteLater()
    menu.clear()


class MessageBar(QFrame):
    """A message where the thing is: icon, sentence, remedy buttons, close. Stays until it is closed."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._again: Callable[[], None] | None = None
        self._held = self._waiting = False
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        self._icon = QLabel()
        self.text = text_label("body", wrap=True)
        self._remedies = QHBoxLayout()
        self._close = tool_button(look, "x", small=True)
        self._close.clicked.connect(self.dismiss)
        row.addWidget(self._icon)
        row.addWidget(self.text, 1)
        row.addLayout(self._remedies)
        row.addWidget(self._close)
        self.setMinimumHeight(44)
        self.hide()

    def tell(self, text: str, tone: str = "info", remedies: Mapping[str, Callable[[], object]] | None = None) -> None:
        """Show `text` in a tone (info, good, warn, danger) with buttons {text: what they do}."""
        self._again = None
        icon = {"danger": "circle-alert", "warn": "triangle-alert", "good": "circle-check"}.get(tone, "info")
        self._icon.setPixmap(self._look.icon(icon, tone).pixmap(18, 18))
        self.text.setText(text)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        clear(self._remedies)
        for name, act in (remedies or {}).items():
            remedy = button()
            remedy.setText(name)
            remedy.setProperty("small", True)
            remedy.clicked.connect(self.dismiss)
            remedy.clicked.connect(lambda _checked=False, act=act: act())
            self._remedies.addWidget(remedy)
        self._close.setToolTip(self.tr("Close message"))
        self._close.setAccessibleName(self.tr("Close message"))
        self.setAccessibleName(text)
        self._waiting = True
        self.setVisible(not self._held)

    def tell_in_any_language(self, say: Callable[[], None]) -> None:
        """A message that stays long: `say` calls `tell`, now and each time the language of the interface changes."""
        say()
        self._again = say

    def hold(self, on: bool) -> None:
        """Keep messages back, for those who are not meant to read them; they are shown when that ends."""
        self._held = on
        self.setVisible(self._waiting and not on)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._waiting and self._again is not None:
            self.tell_in_any_language(self._again)

    def dismiss(self) -> None:
        """Take the message away."""
        self._waiting = False
        self.hide()
        self.closed.emit()
