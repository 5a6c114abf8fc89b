"""Some answers side by side, of which one is taken: the numbers of a scale, or words."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from canvasapp.domain.method.elements import Good
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.scale_cell import RADIUS, ScaleCells

_SMALLEST = 34
"""The height of an answer, and the least width, in logical pixels; larger where the type is larger."""

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UP_AND_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}
_CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class ChoicePad(QWidget):
    """`chosen(id)` when the user takes an answer, "" when it is taken back; `left(way)` to go up (-1) or down (1).

    Left and Right go from answer to answer, Space takes one, digits take a number, Backspace and Delete take it back.
    Tab stops at the answer that is taken, or at the first.
    """

    chosen = Signal(str)
    left = Signal(int)

    def __init__(self, ids: tuple[str, ...], editor: ElementEditor, cells: ScaleCells | None, good: Good) -> None:
        """`cells` paint the numbers of a scale whose better end is `good`; without them the answers are words."""
        super().__init__()
        self._title = ""
        self._taken = ""
        self._tells_taken = True
        self.buttons = {name: _Answer(name, editor, cells, good) for name in ids}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(4)
        for name, made in self.buttons.items():
            made.installEventFilter(self)
            made.clicked.connect(lambda _checked=False, name=name: self._click(name))
            row.addWidget(made)
        self.show_taken("")

    def name_answers(self, title: str, texts: Mapping[str, str]) -> None:
        """What is asked, for a screen reader, and how each answer is called."""
        self._title = title
        for name, made in self.buttons.items():
            made.setText(texts[name])
        self._tell()

    def show_taken(self, name: str) -> None:
        """Which answer is taken; "" for none. No signal."""
        self._taken = name
        for other, made in self.buttons.items():
            made.setChecked(other == name)
        at_stop = name if name in self.buttons else next(iter(self.buttons))
        for other, made in self.buttons.items():
            stop = Qt.FocusPolicy.StrongFocus if other == at_stop else Qt.FocusPolicy.ClickFocus
            made.setFocusPolicy(stop)
        self._tell()

    def enter(self) -> None:
        """Take the keyboard."""
        self.buttons.get(self._taken, next(iter(self.buttons.values()))).setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, _Answer):
            return self._key(watched, event)
        return False

    def _key(self, at: "_Answer", event: QKeyEvent) -> bool:
        key, names = Qt.Key(event.key()), list(self.buttons)
        modified = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modified != Qt.KeyboardModifier.NoModifier:
            return False
        if key in _SIDEWAYS:
            place = names.index(at.name) + _SIDEWAYS[key]
            if 0 <= place < len(names):
                self.buttons[names[place]].setFocus(Qt.FocusReason.TabFocusReason)
        elif key in _UP_AND_DOWN:
            self.left.emit(_UP_AND_DOWN[key])
        elif key in _CLEARING:
            self._take("")
        elif event.text().isdigit() and event.text() in self.buttons:
            self._take(event.text())
            self.buttons[event.text()].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def _click(self, name: str) -> None:
        """A click on the answer that is taken takes it back."""
        self._take("" if name == self._taken else name)

    def _take(self, name: str) -> None:
        if not self.isEnabled():
            return
        before = self._taken
        self.show_taken(name)
        if name != before:
            self.chosen.emit(name)

    def _tell(self) -> None:
        for made in self.buttons.values():
            made.setAccessibleName(f"{self._title}: {made.text()}" if self._title else made.text())


class _Answer(QAbstractButton):
    """One answer."""

    def __init__(self, name: str, editor: ElementEditor, cells: ScaleCells | None, good: Good) -> None:
        super().__init__()
        self.name, self._editor, self._cells, self._good = name, editor, cells, good
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        bold = QFontMetricsF(self._editor.font_of("strong"))
        height = max(_SMALLEST, round(bold.height() * 1.9))
        width = height if self._cells is not None else round(bold.horizontalAdvance(self.text())) + height // 2 + 8
        return QSize(max(width, height), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, rect = self._editor.look, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() and self._cells is not None:
            self._cells.paint(
                painter, QRectF(self.rect()), float(self.name), self._good, self._editor.font_of("strong")
            )
        else:
            taken = self.isChecked()
            role = "accent_fill" if taken else "hover" if self.underMouse() and self.isEnabled() else "surface"
            line = "accent_fill" if taken else "line" if self.isEnabled() else "border"
            painter.setPen(QPen(look.colour(line), 1))
            painter.setBrush(look.colour(role))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
            painter.setPen(look.colour("on_accent" if taken else "text" if self.isEnabled() else "muted"))
            painter.setFont(self._editor.font_of("strong" if taken else "body"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
