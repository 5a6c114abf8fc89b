"""The headers of a matrix: columns with their layers, a chain of stages as arrows, rows with their help."""

import re

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from canvasapp.ui.look.look import Look
from canvasapp.ui.sheets.editors.cell_text import draw, fitting, height_of, words_of
from canvasapp.ui.sheets.editors.editor_fonts import FontOf
from canvasapp.ui.sheets.editors.matrix.matrix_model import LineView, MatrixModel

_PAD = 6
_POINT, _BLUNT = 8, 5
"""How far the point of an arrow reaches out, and where it is narrow."""

_NARROW = 84
"""An arrow that is not so wide is blunt, so that words have room in it."""

GAP = 12
"""Between the cells of two columns, where a cell has several numbers."""

BETWEEN = 5
"""Between the numbers of one cell, and between cells with one number."""

_WIDEST = 112
"""No column is made wider than that for the sake of a long word."""

_NUMBERED = re.compile(r"^(\d{1,2})[.)]?\s+(?=\D)")


class _LineHeader(QHeaderView):
    """`named` (a line is to be renamed) and `menu_wanted` bring the place of a line, and where on the screen."""

    named = Signal(int, QRect)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, orientation: Qt.Orientation, look: Look, font_of: FontOf, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._look, self._font_of = look, font_of
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(8)

    def _matrix(self) -> MatrixModel:
        model = self.model()
        assert isinstance(model, MatrixModel)
        return model

    def line_rect(self, place: int) -> QRect:
        """Where a line stands in the viewport."""
        raise NotImplementedError

    def _line_at(self, section: int) -> int:
        raise NotImplementedError

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self._line_at(self.logicalIndexAt(event.position().toPoint()))
        if line >= 0:
            rect = self.line_rect(line)
            self.named.emit(line, QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        line = self._line_at(self.logicalIndexAt(event.pos()))
        if line >= 0:
            self.menu_wanted.emit(line, event.globalPos())


class AcrossHeader(_LineHeader):
    """Column titles over their layers; a turned matrix has its stages here, as arrows."""

    def __init__(self, look: Look, font_of: FontOf, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, look, font_of, parent)

    def sizeHint(self) -> QSize:
        lines = self._matrix().shown.across
        high = max((self._high(place, line) for place, line in enumerate(lines)), default=20)
        return QSize(0, high + self._layers_high() + (10 if self._matrix().shown.turned else 2 * _PAD))

    def widest_word(self) -> int:
        """The width of a column that breaks no word of a title."""
        metrics = QFontMetrics(self._font_of("label" if self._matrix().shown.turned else "strong"))
        words = [word for line in self._matrix().shown.across for word in words_of(line.label)]
        widest = max(map(metrics.horizontalAdvance, words), default=0)
        return min(widest + self._inset(0) - (BETWEEN if self._matrix().shown.turned else 0), _WIDEST)

    def widest_layer(self) -> int:
        """The width of a number's column that breaks no word of a layer."""
        metrics = QFontMetrics(self._font_of("caption"))
        words = [word for _, name in self._matrix().shown.layers for word in name.split()]
        return min(max(map(metrics.horizontalAdvance, words), default=0) + 2, _WIDEST)

    def _high(self, place: int, line: LineView) -> int:
        wide = self.line_rect(place).width()
        room = wide - self._inset(wide)
        if self._matrix().shown.turned:
            return max(height_of(line.label, fitting(line.label, self._font_of("label"), room), room) + 12, 44)
        title = height_of(line.label, fitting(line.label, self._font_of("strong"), room), room)
        return title + (height_of(line.help, self._font_of("caption"), room) + 2 if line.help else 0)

    def _inset(self, wide: int) -> int:
        """What of the width of a column is not for the words of its title."""
        now = self._matrix().shown
        return 2 * _point(wide) + 2 if now.turned else GAP if len(now.layers) > 1 else 8

    def _layers_high(self) -> int:
        layers = self._matrix().shown.layers
        if len(layers) < 2:
            return 0
        room = self._layer_room()
        return max(height_of(words, self._layer_font(room), room) for _, words in layers) + 4

    def _layer_room(self) -> int:
        return max(self.sectionSize(0) - round((GAP + BETWEEN) / 2), 20)

    def _layer_font(self, room: float) -> QFont:
        """One size for all layers, in which no word of them is torn."""
        names = " ".join(words for _, words in self._matrix().shown.layers)
        return fitting(names, self._font_of("caption"), room)

    def _line_at(self, section: int) -> int:
        matrix = self._matrix()
        line = section // matrix.layer_count
        return line if section >= 0 and line < len(matrix.shown.across) else -1

    def line_rect(self, place: int) -> QRect:
        count = self._matrix().layer_count
        left = self.sectionViewportPosition(place * count)
        wide = sum(self.sectionSize(place * count + nth) for nth in range(count))
        return QRect(left, 0, wide, self.height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, self._look.colour("surface"))
        matrix, line = self._matrix(), self._line_at(logicalIndex)
        whole = QRectF(self.line_rect(line)) if line >= 0 else QRectF(rect)
        if matrix.shown.turned and line >= 0:
            self._paint_stage(painter, whole.adjusted(0, 2, 0, -6), matrix.shown.across[line], line == 0)
        else:
            self._paint_title(painter, whole, rect, logicalIndex, line)
        painter.restore()

    def _paint_title(self, painter: QPainter, whole: QRectF, rect: QRect, section: int, line: int) -> None:
        now = self._matrix().shown
        painter.setPen(self._look.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if line < 0:
            painter.setPen(self._look.colour("muted"))
            draw(painter, whole.adjusted(4, _PAD, -4, -_PAD), now.weight_word, self._font_of("caption"), _CENTRE)
            return
        view, layered = now.across[line], len(now.layers) > 1
        side = GAP / 2 if layered else 4
        inside = whole.adjusted(side, _PAD, -side, -_PAD - self._layers_high())
        align = Qt.AlignmentFlag.AlignLeft if layered else _CENTRE
        painter.setPen(self._look.colour("text"))
        title = fitting(view.label, self._font_of("strong"), inside.width())
        draw(painter, inside, view.label, title, align, middle=False)
        if view.help:
            top = height_of(view.label, title, inside.width()) + 2
            painter.setPen(self._look.colour("muted"))
            draw(painter, inside.adjusted(0, top, 0, 0), view.help, self._font_of("caption"), align, middle=False)
        if layered:
            nth = section % len(now.layers)
            left = GAP / 2 if nth == 0 else BETWEEN / 2
            right = GAP / 2 if nth == len(now.layers) - 1 else BETWEEN / 2
            box = QRectF(rect).adjusted(left, rect.height() - self._layers_high() - 2, -right, -2)
            painter.setPen(self._look.colour("muted"))
            draw(painter, box, now.layers[nth][1], self._layer_font(self._layer_room()), _CENTRE)

    def _paint_stage(self, painter: QPainter, whole: QRectF, view: LineView, first: bool) -> None:
        """An arrow; filled where the stage is ours, dashed where it is partly."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ours = view.ours or 0
        left, right = whole.left() + 1.5, whole.right() - 2.5
        point = _point(whole.width())
        tail = 0 if first else point
        shape = QPolygonF(
            [
                QPointF(left, whole.top() + 1),
                QPointF(right - point, whole.top() + 1),
                QPointF(right, whole.center().y()),
                QPointF(right - point, whole.bottom() - 1),
                QPointF(left, whole.bottom() - 1),
                QPointF(left + tail, whole.center().y()),
            ]
        )
        pen = QPen(self._look.colour("accent" if ours > 0 else "border"), 1.5 if ours > 0 else 1)
        if 0 < ours < 1:
            pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        painter.setBrush(self._look.colour("accent_fill" if ours >= 1 else "sunken"))
        painter.drawPolygon(shape)
        painter.setPen(self._look.colour("on_accent" if ours >= 1 else "text"))
        inside = whole.adjusted(tail + 1, 2, -point, -2)
        draw(painter, inside, view.label, fitting(view.label, self._font_of("label"), inside.width()), _CENTRE)


def _point(wide: float) -> int:
    """How far the point of an arrow reaches out."""
    return _POINT if wide >= _NARROW else _BLUNT


class DownHeader(_LineHeader):
    """Row titles with their help; a number that a title begins with stands in the accent colour."""

    def __init__(self, look: Look, font_of: FontOf, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, look, font_of, parent)
        self.wide = 150

    def sizeHint(self) -> QSize:
        return QSize(self.wide, 0)

    def widest_word(self) -> int:
        """The width in which no word of a title or its help breaks."""
        strong, small = QFontMetrics(self._title_font()), QFontMetrics(self._font_of("caption"))
        lines = self._matrix().shown.down
        wide = [
            self._indent(line)
            + max(
                [strong.horizontalAdvance(word) for word in words_of(line.label)]
                + [small.horizontalAdvance(word) for word in words_of(line.help)],
                default=0,
            )
            for line in lines
        ]
        return max(wide, default=0) + 12

    def height_for(self, place: int) -> int:
        """The height that a row needs for its title."""
        lines = self._matrix().shown.down
        if place >= len(lines):
            return 40
        line, room = lines[place], self.wide - self._indent(lines[place]) - 10
        high = height_of(_NUMBERED.sub("", line.label), self._title_font(), room)
        return (
            self.lead(place)
            + high
            + (height_of(line.help, self._font_of("caption"), room) + 2 if line.help else 0)
            + 18
        )

    def lead(self, place: int) -> int:
        """The height of the heading that a group of rows begins with."""
        lines = self._matrix().shown.down
        heading = lines[place].heading if place < len(lines) else ""
        return height_of(heading, self._font_of("label"), self.wide - 10) + 8 if heading else 0

    def _title_font(self) -> QFont:
        return self._font_of("body" if self._matrix().shown.turned else "strong")

    def _indent(self, line: LineView) -> int:
        return QFontMetrics(self._font_of("strong")).horizontalAdvance("00") + 8 if _NUMBERED.match(line.label) else 0

    def _line_at(self, section: int) -> int:
        return section if 0 <= section < len(self._matrix().shown.down) else -1

    def line_rect(self, place: int) -> QRect:
        return QRect(0, self.sectionViewportPosition(place), self.width(), self.sectionSize(place))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.fillRect(rect, self._look.colour("surface"))
        place, now = self._line_at(logicalIndex), self._matrix().shown
        if not now.turned or logicalIndex == now.foot_row - 1:
            painter.setPen(self._look.colour("border"))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = QRectF(rect).adjusted(2, 8, -8, -8)
        if place < 0 and logicalIndex == now.foot_row:
            painter.setPen(self._look.colour("text"))
            draw(painter, inside, now.foot_word, self._font_of("strong"))
            return
        if place < 0:
            painter.setPen(self._look.colour("muted"))
            draw(painter, inside, now.weight_word, self._font_of("caption"))
            return
        line = now.down[place]
        if line.heading:
            painter.setPen(self._look.colour("muted"))
            draw(painter, inside, line.heading, self._font_of("label"), middle=False)
            inside.setTop(inside.top() + self.lead(place))
        number = _NUMBERED.match(line.label)
        if number is not None:
            painter.setPen(self._look.colour("accent"))
            draw(painter, inside, number[1], self._font_of("strong"), middle=False)
        inside.setLeft(inside.left() + self._indent(line))
        title, font = _NUMBERED.sub("", line.label), self._title_font()
        painter.setPen(self._look.colour("text"))
        draw(painter, inside, title, font, middle=False)
        if line.help:
            painter.setPen(self._look.colour("muted"))
            below = inside.adjusted(0, height_of(title, font, inside.width()) + 2, 0, 0)
            draw(painter, below, line.help, self._font_of("caption"), middle=False)


_CENTRE = Qt.AlignmentFlag.AlignHCenter
