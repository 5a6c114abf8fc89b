"""The head of a block: its icon and name, and how many notes it has or which key leads to it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from canvasapp.domain.method.method import Area
from canvasapp.ui.canvas.note_style import NoteStyle
from canvasapp.ui.kit.parts import ElidedLabel, key_cap, text_label
from canvasapp.ui.look.look import Look
from canvasapp.ui.look.type import pixel_font

MOST_KEYS = 9
"""So many blocks have a key of their own: Ctrl and a digit."""


class BlockHead(QWidget):
    """Lets clicks through to its block. `lit`: in the accent colour, as the block in focus has it."""

    def __init__(self, block: Area, number: int, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._look = block.icon, look
        self._has_key = 1 <= number <= MOST_KEYS
        self.lit = False
        self._ring_right = 0
        self._style: NoteStyle | None = None
        self._sure: float | None = None
        self._has_ring = False
        self._has_icon = True
        self.name = ElidedLabel("")
        self.count = text_label("muted")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.key = key_cap(str(number))
        for label in (self.name, self.count, self.key):
            label.setParent(self)

    def say_name(self, name: str) -> None:
        """The name of the block in the content's language."""
        self.name.say(name)

    def say_count(self, count: str, *, key: bool) -> None:
        """The count, "" for none; `key`: with the key that leads here, if there is one."""
        self.count.setText(count)
        self.count.setVisible(bool(count))
        self.key.setVisible(key and self._has_key)
        self._place()

    def say_confidence(self, percent: float | None) -> None:
        """How far the notes are founded, 0–100, as a ring beside the count; None: nothing is known."""
        # Said each time: the language may be another one.
        self.setToolTip("" if percent is None else self.tr("Confidence {percent} %").format(percent=round(percent)))
        if self._sure != percent:
            self._sure = percent
            self._place()
            self.update()

    def light(self, lit: bool) -> None:
        """Take the accent colour, or leave it."""
        if self.lit != lit:
            self.lit = lit
            self.name.setProperty("tone", "accent" if lit else "")
            self.name.style().unpolish(self.name)
            self.name.style().polish(self.name)
            self.update()

    def take_style(self, style: NoteStyle, width: int) -> None:
        """As large as the notes want it."""
        self._style = style
        self.resize(width, style.head)
        self.name.setFont(pixel_font(style.head_pixels, bold=True))
        self.count.setFont(pixel_font(style.mark))
        self.key.adjustSize()
        self._place()

    def _place(self) -> None:
        if self._style is None:
            return
        counted = max(self.count.sizeHint().width(), 14) if not self.count.isHidden() else 0
        taken = max(counted, 0 if self.key.isHidden() else self.key.width())
        # What the block is called goes before its icon and how sure we are.
        left, named = round(self._icon_size() + 8), self.name.sizeHint().width()
        self._has_icon = left + named <= self.width() - taken - 8
        left = left if self._has_icon else 4
        room, ring = self.width() - left - taken - 8, round(self._ring_size() * 1.3 + 2)
        self._has_ring = self._sure is not None and named + ring <= room
        self.name.setGeometry(left, 0, room - (ring if self._has_ring else 0), self.height())
        self._ring_right = self.width() - taken - 4 - max(4, round(self._ring_size() * 0.3))
        self.count.setGeometry(self.width() - counted - 4, 0, counted, self.height())
        self.key.move(self.width() - self.key.width() - 2, (self.height() - self.key.height()) // 2)

    def _icon_size(self) -> float:
        return self._style.head_pixels * 1.25 if self._style is not None else 16

    def paintEvent(self, event: QPaintEvent) -> None:
        size = round(self._icon_size())
        spot = QRectF(2, (self.height() - size) / 2, size, size)
        colour = self._look.theme.role("accent" if self.lit else "muted")
        painter = QPainter(self)
        if self._has_icon:
            self._look.paint_icon(painter, self._icon, colour, spot)
        if self._sure is not None and self._has_ring:
            self._paint_ring(painter, self._sure)

    def _ring_size(self) -> float:
        return self._style.head_pixels * 0.95 if self._style is not None else 13

    def _paint_ring(self, painter: QPainter, percent: float) -> None:
        """An arc from the top, clockwise, on a track: the whole ring is a model that is founded."""
        size = self._ring_size()
        spot = QRectF(self._ring_right - size, (self.height() - size) / 2, size, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = max(size * 0.2, 2.0)
        track = 1.0 if self._look.theme.contrast else thick  # a border as dark as the arc is told apart by its width
        for role, share, width in (("border", 100.0, track), ("good", percent, thick)):
            pen = QPen(self._look.colour(role), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(spot, 90 * 16, round(-share * 3.6 * 16))
