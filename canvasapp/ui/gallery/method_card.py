"""Paints the card of a method: a picture of its handout, title, minutes, team, and the blocks it feeds."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from canvasapp.domain.method.choosing import fed_canvas
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import Language
from canvasapp.ui.gallery.block_map import paint_block_map
from canvasapp.ui.gallery.handout_sketch import HandoutSketch
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.index import Index
from canvasapp.ui.kit.wording import minutes_text, team_text

METHOD_ROLE = Qt.ItemDataRole.UserRole + 1

GAP = 18
_HALF = GAP // 2
_PAD = 14
_RADIUS = 10
_DESK = 86
_SHEET = 0.75
"""The width of the sheet of paper on its desk, of the card's."""

_WIDEST = 210
_ICON = 16
_MOST_LINES = 2
_MAP = QSize(38, 26)


class MethodCard(QStyledItemDelegate):
    """Hover shows nothing that focus does not. `cell` is the size of a card with half of the gap around it."""

    def __init__(self, context: Context, view: QWidget) -> None:
        super().__init__(view)
        self._context, self._look = context, context.look
        self._sketches: dict[tuple[object, ...], QPixmap] = {}
        self.cell = QSize()

    def cell_size(self, width: int, methods: Sequence[Method]) -> QSize:
        """The size of a cell of the given width, in which the longest title of `methods` has room."""
        titles = (method.title.in_(self._context.language) for method in methods)
        inner = width - GAP - 2 * _PAD - _ICON - 8
        lines = max((min(len(self._lines(title, inner)), _MOST_LINES) for title in titles), default=1)
        text = lines * self._line("h3") + 10 + max(self._line("caption"), _MAP.height())
        return QSize(width, GAP + _DESK + _PAD + text + _PAD)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        method = index.data(METHOD_ROLE)
        if not isinstance(method, Method):
            return
        card = option.rect.adjusted(_HALF, _HALF, -_HALF, -_HALF)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, card, method)
        painter.setPen(QPen(self._look.colour("line" if hover else "border"), 1))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        self._paint_words(painter, card, method, "accent" if focus or chosen else "text")
        if focus or chosen:
            painter.setPen(QPen(self._look.colour("accent" if focus else "line"), 2))
            painter.drawRoundedRect(QRectF(card).adjusted(-3, -3, 3, 3), _RADIUS + 3, _RADIUS + 3)
        painter.restore()

    def _paint_ground(self, painter: QPainter, card: QRect, method: Method) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(card), _RADIUS, _RADIUS)
        painter.setClipPath(outline)
        painter.fillRect(card, self._look.colour("surface"))
        desk = QRect(card.left(), card.top(), card.width(), _DESK)
        painter.fillRect(desk, self._look.colour("sunken"))
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        painter.drawPixmap(desk.topLeft(), self._sketch(method, desk.size(), ratio))
        painter.fillRect(desk.left(), desk.bottom(), desk.width(), 1, self._look.colour("border"))
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _sketch(self, method: Method, size: QSize, ratio: float) -> QPixmap:
        """The picture of the handout on its desk, kept for the next paint."""
        theme = self._look.theme
        key = (method.id, method.version, theme.name, theme.contrast, size.width(), ratio)
        if key not in self._sketches:
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            wide = min(round(size.width() * _SHEET), _WIDEST)
            HandoutSketch(painter, self._look, method).paint(QRectF((size.width() - wide) / 2, 14, wide, wide * 0.71))
            painter.end()
            self._sketches[key] = picture
        return self._sketches[key]

    def _paint_words(self, painter: QPainter, card: QRect, method: Method, role: str) -> None:
        colour, left, right = self._look.theme.role(role), card.left() + _PAD, card.right() - _PAD
        top = card.top() + _DESK + _PAD
        line = self._line("h3")
        self._look.paint_icon(painter, method.icon, colour, QRectF(left, top + (line - _ICON) / 2, _ICON, _ICON))
        title = QRect(left + _ICON + 8, top, right - left - _ICON - 8, line * _MOST_LINES)
        self._paint_title(painter, title, method.title.in_(self._context.language), role)
        bottom = card.bottom() - _PAD + 1
        foot = QRect(left, bottom - _MAP.height(), right - left - _MAP.width() - 8, _MAP.height())
        x = self._paint_fact(painter, foot, left, "clock", minutes_text(method.minutes))
        self._paint_fact(painter, foot, x + 14, "users", method.team.replace("-", "–"))
        canvas, blocks = fed_canvas(method, self._context.methods)
        if canvas is None:
            return
        place = QRectF(right - _MAP.width() + 0.5, bottom - _MAP.height() + 0.5, _MAP.width() - 1, _MAP.height() - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        paint_block_map(painter, self._look, place, canvas, [block.id for block in blocks])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_title(self, painter: QPainter, place: QRect, title: str, role: str) -> None:
        font = self._look.font("h3")
        painter.setFont(font)
        painter.setPen(self._look.colour(role))
        lines = self._lines(title, place.width())
        for number, text in enumerate(lines[:_MOST_LINES]):
            cut = number == _MOST_LINES - 1 and len(lines) > _MOST_LINES
            shown = "".join(lines[number:]) if cut else text
            shown = QFontMetrics(font).elidedText(shown.strip(), Qt.TextElideMode.ElideRight, place.width())
            row = QRect(place.left(), place.top() + number * self._line("h3"), place.width(), self._line("h3"))
            painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_fact(self, painter: QPainter, line: QRect, left: int, icon: str, text: str) -> int:
        """A fact behind its icon; returns where it ends."""
        sign = QRectF(left, line.center().y() - 6.5, 14, 14)
        self._look.paint_icon(painter, icon, self._look.theme.role("muted"), sign)
        painter.setFont(self._look.font("caption", tabular=True))
        painter.setPen(self._look.colour("muted"))
        place = line.adjusted(left - line.left() + 20, 0, 60, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return place.left() + QFontMetrics(painter.font()).horizontalAdvance(text)

    def _lines(self, title: str, width: int) -> list[str]:
        """A title broken into lines as text is broken everywhere, also in Korean."""
        layout = QTextLayout(title, self._look.font("h3"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            lines.append(title[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()
        return lines

    def _line(self, style: str) -> int:
        font = self._look.font("h3" if style == "h3" else "caption")
        return round(QFontMetricsF(font).height() * 1.12)


def spoken_card(method: Method, language: Language) -> str:
    """What a screen reader says of a card."""
    return ", ".join((method.title.in_(language), minutes_text(method.minutes), team_text(method.team)))
