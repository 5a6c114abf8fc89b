"""What the cells of a matrix mean: the steps of its scale, the signs beside numbers, whose a stage of a chain is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from canvasapp.domain.method.elements import Scale
from canvasapp.domain.model.values import Language
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.matrix.matrix_model import MatrixShown
from canvasapp.ui.sheets.editors.scale_cell import ScaleCells

_GAP = 6
_BETWEEN = 14
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

Mark = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True)
class _ScaleItem:
    """A mark that is painted into a square, and the words behind it."""

    mark: Mark
    words: str


class ScaleLegend(QWidget):
    """Painted like the cells, so that it explains them. Each step has its words where there is room for all of them in
    one line, else only the ends have; what else is to be explained follows."""

    def __init__(self, editor: ElementEditor, scale: Scale) -> None:
        super().__init__()
        self._editor, self._scale = editor, scale
        self._cells = ScaleCells(editor.look)
        self._language: Language = editor.language
        self._now = MatrixShown()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, language: Language) -> None:
        """Take the language of the words of the scale."""
        self._language = language
        self._changed()

    def explain(self, now: MatrixShown) -> None:
        """What a matrix shows now is to be explained."""
        before, self._now = self._now, now
        if _explained(before) != _explained(now):
            self._changed()

    def _changed(self) -> None:
        words = [f"{step} {word}" for step, word in words_of(self._scale, self._language).items() if word]
        self.setAccessibleName(", ".join((*words, *(entry.words for entry in self._others()))))
        self.updateGeometry()
        self.update()

    # What there is to say.

    def _entries(self, width: int) -> list[_ScaleItem]:
        found = self._steps(all_of_them=True)
        if sum(map(self._wide, found)) > width:
            found = self._steps(all_of_them=False)
        return [*found, *self._others()]

    def _steps(self, *, all_of_them: bool) -> list[_ScaleItem]:
        words = words_of(self._scale, self._language, all_of_them=all_of_them)
        return [_ScaleItem(self._painter_of(step), words[step]) for step in words]

    def _painter_of(self, step: int) -> Mark:
        def paint(painter: QPainter, box: QRectF) -> None:
            self._cells.paint(painter, box, step, self._scale.good, self._editor.font_of("label"))

        return paint

    def _others(self) -> Iterator[_ScaleItem]:
        now = self._now
        names = dict(now.layers)
        for (layer, sign), meaning in now.meanings.items():
            yield _ScaleItem(self._sign(sign), f"{names[layer]}: {meaning}" if names[layer] else meaning)
        if now.derived:
            yield _ScaleItem(self._sigma, self.tr("computed from other answers"))
        ours = {line.ours for line in now.across if line.ours}
        if 1 in ours:
            yield _ScaleItem(self._stage(whole=True), self.tr("we do it"))
        if ours - {1}:
            yield _ScaleItem(self._stage(whole=False), self.tr("we do part of it"))

    # Marks.

    def _sign(self, sign: str) -> Mark:
        def paint(painter: QPainter, box: QRectF) -> None:
            painter.setFont(self._editor.font_of("body"))
            painter.setPen(self._editor.look.colour("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)

        return paint

    def _sigma(self, painter: QPainter, box: QRectF) -> None:
        side = box.height() * 0.65
        sign = QRectF(0, 0, side, side)
        sign.moveCenter(box.center())
        look = self._editor.look
        look.paint_icon(painter, "sigma", look.theme.role("muted"), sign)

    def _stage(self, *, whole: bool) -> Mark:
        def paint(painter: QPainter, box: QRectF) -> None:
            look = self._editor.look
            pen = QPen(look.colour("accent"), 1.5)
            if not whole:
                pen.setDashPattern([3, 2.5])
            painter.setPen(pen)
            painter.setBrush(look.colour("accent_fill" if whole else "sunken"))
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 3, 3)

        return paint

    # Sizes and painting.

    def _side(self) -> int:
        return max(20, round(QFontMetrics(self._editor.font_of("label")).height() * 1.4))

    def _wide(self, entry: _ScaleItem) -> int:
        metrics = QFontMetrics(self._editor.font_of("caption"))
        words = metrics.horizontalAdvance(entry.words) + _BETWEEN if entry.words else 0
        return self._side() + _GAP + words

    def _placed(self, width: int) -> Iterator[tuple[_ScaleItem, int, int]]:
        """The entries with their left and top edges, line by line."""
        left, top = 1, 1
        for entry in self._entries(width):
            wide = self._wide(entry)
            if left > 1 and left + wide - _BETWEEN > width:
                left, top = 1, top + self._side() + _GAP
            yield entry, left, top
            left += wide

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((top for _, _, top in self._placed(max(width, 200))), default=1) + self._side() + 1

    def sizeHint(self) -> QSize:
        width = sum(map(self._wide, self._steps(all_of_them=False)))
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._side() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side()
        for entry, left, top in self._placed(self.width()):
            entry.mark(painter, QRectF(left, top, side, side))
            painter.setFont(self._editor.font_of("caption"))
            painter.setPen(self._editor.look.colour("muted"))
            painter.drawText(QRectF(left + side + _GAP, top, self.width() - left - side, side), _LEFT, entry.words)
        painter.end()


def words_of(scale: Scale, language: Language, *, all_of_them: bool = True) -> dict[int, str]:
    """The words of each step of a scale: of all where the method names them, else of the two ends."""
    steps = range(scale.min, scale.max + 1)
    if all_of_them and scale.steps:
        return {step: words.in_(language) for step, words in zip(steps, scale.steps, strict=True)}
    return dict.fromkeys(steps, "") | {scale.min: scale.low.in_(language), scale.max: scale.high.in_(language)}


def _explained(now: MatrixShown) -> tuple[object, ...]:
    return dict(now.meanings), bool(now.derived), {line.ours for line in now.across}, now.layers
