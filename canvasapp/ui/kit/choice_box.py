"""A drop-down list with the arrow of the icon set: a style sheet alone would paint none in the theme's colour."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from canvasapp.ui.kit.parts import follow
from canvasapp.ui.look.look import Look

ARROW = 16
MARGIN = 10


class ChoiceBox(QComboBox):
    """One choice of a list."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        follow(look, self, self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        role = "text" if self.isEnabled() else "muted"
        where = QRectF(self.width() - ARROW - MARGIN, (self.height() - ARROW) / 2, ARROW, ARROW)
        self._look.paint_icon(painter, "chevron-down", self._look.theme.role(role), where)
        painter.end()
