"""The steps of a scale below a matrix: what the ends mean, and the keys that type them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from canvasapp.domain.elements import Scale
from canvasapp.ui.methods.editor import ElementEditor
from canvasapp.ui.methods.editors.scale_cell import ScaleCells

_GAP = 6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ScaleLegend(QWidget):
    """Painted like the cells, so that it explains them: lowest step, its words, … highest step, its words."""

    def __init__(self, editor: ElementEditor, scale: Scale) -> None:
        super().__init__()
        self._editor, self._scale = editor, scale
        self._cells = ScaleCells(editor.look)
        self._ends = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, low: str, high: str) -> None:
        """The words of the two ends."""
        self._ends = (low, high)
        scale = self._scale
        self.setAccessibleName(f"{scale.min} {low}, {scale.max} {high}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._editor.font_of("caption"))
        side = self._side()
        steps = self._scale.max - self._scale.min + 1
        words = sum(metrics.horizontalAdvance(end) + 2 * _GAP for end in self._ends)
        return QSize(steps * (side + _GAP) + words + 4, side + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _side(self) -> int:
        return max(20, round(QFontMetrics(self._editor.font_of("label")).height() * 1.4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side, scale = self._side(), self._scale
        metrics = QFontMetrics(self._editor.font_of("caption"))
        x = 1.0
        for step in range(scale.min, scale.max + 1):
            box = QRectF(x, 1, side, side)
            self._cells.paint(painter, box, step, scale.good, self._editor.font_of("label"))
            x += side + _GAP
            words = {scale.min: self._ends[0], scale.max: self._ends[1]}.get(step, "")
            if words:
                painter.setFont(self._editor.font_of("caption"))
                painter.setPen(self._editor.look.colour("muted"))
                painter.drawText(QRectF(x, 0, 1000, side + 2), _LEFT, words)
                x += metrics.horizontalAdvance(words) + 2 * _GAP
        painter.end()
