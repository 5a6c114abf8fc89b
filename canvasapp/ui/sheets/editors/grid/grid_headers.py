"""The headers of a table: words that wrap above, numbers and grips at the side."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from canvasapp.ui.look.look import Look
from canvasapp.ui.sheets.editors.editor_fonts import FontOf

_PAD = 8
_GRIP = 14
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignBottom


class WrappingHeader(QHeaderView):
    """Column titles in small bold type, on as many lines as they need."""

    def __init__(self, look: Look, font_of: FontOf, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._font_of = look, font_of
        self.align: Callable[[int], Qt.AlignmentFlag] = lambda _section: Qt.AlignmentFlag.AlignLeft
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font_of("label"))
        high = metrics.height()
        for section in range(self.count()):
            room = QRect(0, 0, max(self.sectionSize(section) - 2 * _PAD, 20), 10_000)
            high = max(high, metrics.boundingRect(room, _WRAP, self._title(section)).height())
        return QSize(0, high + 2 * _PAD - 4)

    def width_for(self, section: int, lines: int) -> int:
        """The width in which no word of the title breaks, and which it fills with about so many lines."""
        metrics, title = QFontMetrics(self._font_of("label")), self._title(section)
        widest = max(map(metrics.horizontalAdvance, title.split() or [""]))
        return max(widest, round(1.2 * metrics.horizontalAdvance(title) / lines)) + 2 * _PAD

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.fillRect(rect, self._look.colour("surface"))
        painter.setPen(self._look.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._font_of("label"))
        painter.setPen(self._look.colour("muted"))
        words = rect.adjusted(_PAD, 4, -_PAD, -6)
        painter.drawText(words, _WRAP | self.align(logicalIndex), self._title(logicalIndex))

    def _title(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")


class GripHeader(QHeaderView):
    """Row numbers; a row is selected by them and, where rows move, dragged by them.

    `dragged` brings the place of the row and the place before which it was dropped; `removable` rows say so by Del.
    """

    dragged = Signal(int, int)
    picked = Signal(int, bool)

    def __init__(self, look: Look, font_of: FontOf, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look, self._font_of = look, font_of
        self.movable: Callable[[int], bool] = lambda _row: False
        self._from = self._before = -1
        self._pressed = QPoint()
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setMinimumSectionSize(8)

    def sizeHint(self) -> QSize:
        digits = "0" * max(2, len(str(self.count())))
        return QSize(QFontMetrics(self._font_of("caption")).horizontalAdvance(digits) + _GRIP + 16, 0)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.fillRect(rect, self._look.colour("surface"))
        painter.setPen(self._look.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        number = str(self.model().headerData(logicalIndex, Qt.Orientation.Vertical) or "")
        painter.setFont(self._font_of("caption"))
        painter.setPen(self._look.colour("muted"))
        painter.drawText(rect.adjusted(_GRIP + 2, 0, -6, 0), Qt.AlignmentFlag.AlignCenter, number)
        if self.movable(logicalIndex):
            grip = QRectF(rect.left() + 3, rect.center().y() - _GRIP / 2, _GRIP, _GRIP)
            self._look.paint_icon(painter, "grip-vertical", self._look.theme.role("line"), grip)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0:
            self.picked.emit(row, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            self._from = row if self.movable(row) else -1
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        row = self.logicalIndexAt(at)
        grips = row >= 0 and self.movable(row)
        self.setCursor(Qt.CursorShape.OpenHandCursor if grips else Qt.CursorShape.ArrowCursor)
        if self._from < 0 or (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        before = self._gap_at(at.y())
        if before != self._before:
            self._before = before
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        source, before = self._from, self._before
        self._from = self._before = -1
        self.viewport().update()
        if source >= 0 and before >= 0 and before not in (source, source + 1):
            self.dragged.emit(source, before)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._before < 0:
            return
        last = self.count() - 1
        y = (
            self.sectionViewportPosition(self._before)
            if self._before <= last
            else self.sectionViewportPosition(last) + self.sectionSize(last)
        )
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._look.colour("accent"), 3))
        painter.drawLine(2, max(y, 2), self.width() - 2, max(y, 2))
        painter.end()

    def _gap_at(self, y: int) -> int:
        """The place before which a row that is let go here would stand."""
        row = self.logicalIndexAt(QPoint(4, y))
        if row < 0:
            return self.count()
        return row + (1 if y > self.sectionViewportPosition(row) + self.sectionSize(row) / 2 else 0)
