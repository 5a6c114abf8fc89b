"""A little paper with its letter: how a colour of the legend is shown wherever it is not a note."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from canvasapp.domain.model.workshop import LegendEntry
from canvasapp.ui.look.look import Look
from canvasapp.ui.look.type import pixel_font


class Swatch(QWidget):
    """The paper of a legend entry, its letter `pixels` high."""

    def __init__(self, entry: LegendEntry, look: Look, pixels: float = 12.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.show_entry(entry, pixels)

    def show_entry(self, entry: LegendEntry, pixels: float) -> None:
        """Show this entry from now on."""
        self.entry, self._pixels = entry, pixels
        side = round(pixels * 1.6)
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint_swatch(painter, QRectF(self.rect()), self.entry, self._look, self._pixels)


def swatch_icon(entry: LegendEntry, look: Look, ratio: float) -> QIcon:
    """The paper of a legend entry as an icon for menus; `ratio` is that of the screen."""
    picture = QPixmap(QSize(round(18 * ratio), round(18 * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _paint_swatch(painter, QRectF(0, 0, 18, 18), entry, look, 12)
    painter.end()
    return QIcon(picture)


def _paint_swatch(painter: QPainter, rect: QRectF, entry: LegendEntry, look: Look, pixels: float) -> None:
    paper = look.theme.papers[entry.paper]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(paper.edge), 1))
    painter.setBrush(QColor(paper.fill))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(QColor(paper.ink))
    painter.setFont(pixel_font(pixels, bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, entry.letter)
