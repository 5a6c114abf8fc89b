"""How the cells of a matrix are painted: numbers on the heat of their step, and below them the remark on the cell."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from canvasapp.domain.engine.answers.answer_values import CellKey
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.ui.kit.index import Index
from canvasapp.ui.look.look import Look
from canvasapp.ui.sheets.editors.cell_text import draw, height_of
from canvasapp.ui.sheets.editors.editor_fonts import FontOf
from canvasapp.ui.sheets.editors.matrix.matrix_headers import BETWEEN, GAP
from canvasapp.ui.sheets.editors.matrix.matrix_model import CellPlace, FootPlace, MatrixModel, WeightPlace
from canvasapp.ui.sheets.editors.scale_cell import ScaleCells

PAD = 10
_ICON = 14


class MatrixDelegate(QStyledItemDelegate):
    """Paints an index; what belongs to a whole cell (remark, alarm) is painted in slices, one per layer."""

    def __init__(self, look: Look, font_of: FontOf, view: QTableView) -> None:
        super().__init__(view)
        self._look, self._font_of, self._view = look, font_of, view
        self._scale = ScaleCells(look)
        self.lead: Callable[[int], int] = lambda _row: 0
        """The height of the heading that a group of rows begins with."""

    def box_height(self) -> int:
        """The height of a number's box."""
        now = self._model().shown
        roomy = 52 if len(now.down) <= 8 else 40
        if now.turned:
            roomy = 44 if len(now.down) <= 8 else 36
        return max(roomy, round(QFontMetrics(self._font_of("h2")).height() * 1.7))

    def row_height(self, row: int) -> int:
        """The height that the cells of a row need, with the longest remark."""
        model = self._model()
        now = model.shown
        pad = 4 if now.turned else PAD
        if row == now.foot_row:
            return round(QFontMetrics(self._font_of("h3")).height() * 2.2)
        if row >= len(now.down):
            return self.box_height()
        below = (self.below_height(now.key(row, group), group) for group in range(len(now.across)))
        return self.lead(row) + self.box_height() + 2 * pad + max(below, default=0)

    def below_height(self, cell: CellKey, group: int) -> int:
        """The height of what stands below a cell's numbers."""
        now, font = self._model().shown, self._font_of("caption")
        wide = self.group_width(group)
        high = height_of(now.alarm, font, wide - _ICON - 6) + 4 if now.alarmed(cell) else 0
        remark = now.remarks.get(cell, "")
        return high + (height_of(remark, font, wide) + 4 if remark else 0)

    def group_width(self, group: int) -> int:
        """The width of the numbers of a cell together."""
        count = self._model().layer_count
        wide = sum(self._view.columnWidth(group * count + nth) for nth in range(count))
        return wide - (GAP if count > 1 else BETWEEN)

    def box(self, rect: QRect, index: Index) -> QRectF:
        """The box of a number inside the rect of its index."""
        count = self._model().layer_count
        nth = index.column() % count
        outer, inner = (GAP / 2, BETWEEN / 2) if count > 1 else (BETWEEN / 2, BETWEEN / 2)
        left, right = outer if nth == 0 else inner, outer if nth == count - 1 else inner
        place, wide = self._model().place(index), rect.width() - left - right
        if self._model().shown.turned and isinstance(place, CellPlace):  # as high as the question beside it
            high = rect.height() - 8 - self.below_height(place.cell, place.group)
            return QRectF(rect.left() + left, rect.top() + 4, wide, max(high, self.box_height()))
        return QRectF(rect.left() + left, rect.top() + PAD + self.lead(index.row()), wide, self.box_height())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._view.columnWidth(index.column()), self.row_height(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, rect = self._model(), QRect(option.rect)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, self._look.colour("surface"))
        if not model.shown.turned or index.row() == model.shown.foot_row - 1:
            painter.setPen(self._look.colour("border"))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        place = model.place(index)
        if isinstance(place, WeightPlace):
            self._paint_weight(painter, rect, place)
        elif isinstance(place, FootPlace):
            self._paint_foot(painter, rect, place)
        elif isinstance(place, CellPlace):
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            derived = (place.cell, place.layer) in model.shown.derived
            box = self.box(rect, index)
            number, good = model.number(place), model.shown.good
            sign = model.shown.signs.get((place.cell, place.layer), "")
            self._scale.paint(
                painter, box, number, good, self._font_of("h2"), derived=derived, hovered=hovered, sign=sign
            )
            self._paint_below(painter, rect, box, place, index)
        painter.restore()

    def _paint_below(self, painter: QPainter, rect: QRect, box: QRectF, place: CellPlace, index: Index) -> None:
        now, font = self._model().shown, self._font_of("caption")
        nth = index.column() % self._model().layer_count
        back = sum(self._view.columnWidth(index.column() - earlier) for earlier in range(1, nth + 1))
        left = rect.left() - back + (GAP if self._model().layer_count > 1 else BETWEEN) / 2
        room = QRectF(left, box.bottom() + 4, self.group_width(place.group), rect.bottom() - box.bottom() - 4)
        if now.alarmed(place.cell):
            sign = QRectF(room.left(), room.top() + 1, _ICON, _ICON)
            self._look.paint_icon(painter, "circle-alert", self._look.theme.role("danger"), sign)
            painter.setPen(self._look.colour("danger"))
            words = room.adjusted(_ICON + 6, 0, 0, 0)
            draw(painter, words, now.alarm, self._font_of("label"), middle=False)
            room.setTop(room.top() + height_of(now.alarm, font, words.width()) + 4)
        painter.setPen(self._look.colour("muted"))
        draw(painter, room, now.remarks.get(place.cell, ""), font, middle=False)

    def _paint_foot(self, painter: QPainter, rect: QRect, place: FootPlace) -> None:
        """The number, and smaller behind it the rank; the first in the accent colour."""
        foot = self._model().shown.feet[place.line.id]
        number, rank = self._font_of("h3"), self._font_of("caption")
        gap = 5 if foot.rank else 0
        wide = QFontMetrics(number).horizontalAdvance(foot.number)
        both = wide + gap + QFontMetrics(rank).horizontalAdvance(foot.rank)
        left = rect.center().x() + 1 - both / 2
        painter.setPen(self._look.colour("accent" if foot.best else "text"))
        painter.setFont(number)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, rect.top(), wide + 2, rect.height()), middle, foot.number)
        painter.setPen(self._look.colour("muted"))
        painter.setFont(rank)
        painter.drawText(QRectF(left + wide + gap, rect.top() + 1, both, rect.height()), middle, foot.rank)

    def _paint_weight(self, painter: QPainter, rect: QRect, place: WeightPlace) -> None:
        """A weight in a circle: dashed at 1, where it changes nothing."""
        side = min(round(QFontMetrics(self._font_of("strong")).height() * 1.7), rect.width() - 4, rect.height() - 4)
        circle = QRectF(0, 0, side, side)
        circle.moveCenter(QRectF(rect).center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._look.colour("line"), 1)
        if place.line.weight == 1:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(self._look.colour("sunken" if place.line.weight == 0 else "surface"))
        painter.drawEllipse(circle)
        painter.setPen(self._look.colour("text" if place.line.weight else "muted"))
        draw(painter, circle, shown(place.line.weight), self._font_of("strong"), Qt.AlignmentFlag.AlignHCenter)

    def _model(self) -> MatrixModel:
        model = self._view.model()
        assert isinstance(model, MatrixModel)
        return model
