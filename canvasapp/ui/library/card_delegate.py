"""Paints a card: the picture of the canvas, title, client and date, counts; and edits its title in place."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QHelpEvent, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from canvasapp.domain.model.summaries import Standing
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.index import Index
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.library.card_thumbnails import ASPECT, CardThumbnails
from canvasapp.ui.library.workshop_cards import (
    CARD_ROLE,
    WorkshopCard,
    client_and_day,
    notes_text,
    sheets_text,
    standing_text,
)
from canvasapp.ui.look.look import Look
from canvasapp.ui.look.type import TypeStyle

HALF_GAP = 12
"""Each cell of the view is a card with half of the gap around it."""

_PAD = 16
_RADIUS = 10
_BUTTON = 28
_LEADING = 1.35
_LINE_GAP = 4
_GROUP_GAP = 12
_CHIP, _SIGN = 8, 13


@dataclass(frozen=True)
class CardAreas:
    """Where the parts of a card are, in the coordinates of the view."""

    card: QRect
    desk: QRect
    picture: QRect
    title: QRect
    client: QRect
    counts: QRect
    more: QRect


class CardDelegate(QStyledItemDelegate):
    """Hover shows nothing that focus does not. `cell` is the size of a cell, as the view lays them out."""

    def __init__(self, look: Look, thumbnails: CardThumbnails, language: Callable[[], Language], view: QWidget) -> None:
        super().__init__(view)
        self._look, self._thumbnails, self._language = look, thumbnails, language
        self.cell = QSize()

    def cell_size(self, width: int) -> QSize:
        """The size of a cell of the given width, with its half gaps."""
        inner = width - 2 * HALF_GAP
        desk = 2 * _PAD + round((inner - 2 * _PAD) * ASPECT)
        text = self._line("h3") + _LINE_GAP + self._line("body") + _GROUP_GAP + self._line("caption")
        return QSize(width, 2 * HALF_GAP + desk + 2 * _PAD - 4 + text)

    def places(self, cell: QRect) -> CardAreas:
        """The parts of the card in `cell`."""
        card = cell.adjusted(HALF_GAP, HALF_GAP, -HALF_GAP, -HALF_GAP)
        wide = card.width() - 2 * _PAD
        picture = QRect(card.left() + _PAD, card.top() + _PAD, wide, round(wide * ASPECT))
        desk = QRect(card.left(), card.top(), card.width(), picture.height() + 2 * _PAD)
        title = QRect(picture.left(), desk.bottom() + 1 + _PAD - 2, wide, self._line("h3"))
        client = QRect(picture.left(), title.bottom() + 1 + _LINE_GAP, wide, self._line("body"))
        counts = QRect(picture.left(), client.bottom() + 1 + _GROUP_GAP, wide, self._line("caption"))
        more = QRect(0, 0, _BUTTON, _BUTTON)
        more.moveCenter(title.center())
        more.moveRight(card.right() - _PAD + 6)
        return CardAreas(card, desk, picture, title, client, counts, more)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        card = index.data(CARD_ROLE)
        if not isinstance(card, WorkshopCard):
            return False
        places = self.places(option.rect)
        if places.more.contains(event.pos()):
            QToolTip.showText(event.globalPos(), self.tr("What can be done with this workshop"), view, places.more)
        elif (
            places.title.contains(event.pos())
            and self._width(card.workshop.title, "h3") > places.title.width() - _BUTTON
        ):
            QToolTip.showText(event.globalPos(), card.workshop.title, view, places.title)
        else:
            QToolTip.hideText()
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD_ROLE)
        if not isinstance(card, WorkshopCard):
            return
        places = self.places(option.rect)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, places, card, hover)
        self._paint_words(painter, places, card, leave_room=hover or focus or chosen)
        if hover or focus or chosen:
            self._look.paint_icon(
                painter, "ellipsis", self._look.theme.role("text"), QRectF(places.more).adjusted(6, 6, -6, -6)
            )
        if focus or chosen:
            self._paint_ring(painter, places.card, "accent" if focus else "line")
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = LineField(parent)
        editor.setFont(self._look.font("h3"))
        editor.setAccessibleName(self.tr("Title"))
        return editor

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter while a syllable is in the making ends the syllable, not the editing."""
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.type() == QEvent.Type.KeyPress and isinstance(editor, LineField) and editor.composing:
            editor.finish_composition()
            return True
        return super().eventFilter(editor, event)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once: writing into an editor in which someone types would take the syllable in the making."""
        if isinstance(editor, LineField) and not editor.isModified() and not editor.composing:
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, LineField):
            editor.finish_composition()
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        title = self.places(option.rect).title
        height = max(editor.sizeHint().height(), title.height())
        editor.setGeometry(title.left() - 11, title.bottom() + _LINE_GAP - height, title.width() + 22, height)

    def _paint_ground(self, painter: QPainter, places: CardAreas, card: WorkshopCard, hover: bool) -> None:
        """The card with its desk, and on the desk the sheet; the edges are painted last, over what they cut."""
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(places.card), _RADIUS, _RADIUS)
        painter.fillPath(shape, self._look.colour("surface"))
        painter.setClipPath(shape)
        painter.fillRect(places.desk, self._look.colour("sunken"))
        painter.fillRect(
            QRect(places.desk.left(), places.desk.bottom(), places.desk.width(), 1), self._look.colour("border")
        )
        painter.setClipping(False)
        self._paint_sheet(painter, places.picture, card)
        painter.setPen(QPen(self._look.colour("line" if hover else "border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(places.card).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _paint_sheet(self, painter: QPainter, place: QRect, card: WorkshopCard) -> None:
        if not self._look.theme.contrast:
            for grown, alpha in ((0.5, 16), (1.0, 10), (1.5, 6)):
                shade = self._look.colour("text") if self._look.theme.name == "light" else self._look.colour("window")
                shade.setAlpha(alpha)
                painter.fillRect(QRectF(place).translated(0, grown * 2).adjusted(-grown, 0, grown, 0), shade)
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        painter.drawPixmap(place.topLeft(), self._thumbnails.picture(card, place.size(), ratio))
        if self._look.theme.name == "dark" or self._look.theme.contrast:
            painter.setPen(QPen(self._look.colour("border"), 1))
            painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_words(self, painter: QPainter, places: CardAreas, card: WorkshopCard, *, leave_room: bool) -> None:
        title = places.title.adjusted(0, 0, -_BUTTON if leave_room else 0, 0)
        self._write(painter, title, card.workshop.title, "h3", "text")
        self._write(painter, places.client, client_and_day(card.workshop, self._language()), "body", "muted")
        left = places.counts.left()
        for icon, text in (("sticky-note", notes_text(card.notes)), ("layers", sheets_text(card.sheets))):
            left = self._write_count(painter, places.counts, left, icon, text) + 14
        right = self._paint_standing(painter, places.counts, card.standing)
        language = {"en": "English", "ko": "한국어"}[card.workshop.language]
        place = places.counts.adjusted(left - places.counts.left(), 0, right - places.counts.right(), 0)
        self._write(painter, place, language, "caption", "muted")

    def _paint_standing(self, painter: QPainter, line: QRect, standing: Standing) -> int:
        """A chip at the end of a line with what is most urgent; returns where it begins, or where the line ends."""
        text = standing_text(standing, self._language())
        if not text:
            return line.right()
        role = "danger" if standing.disproved else "warn" if standing.overdue else "info"
        icon = "circle-alert" if standing.disproved else "clock"
        wide, tall = self._width(text, "caption") + _SIGN + 3 * _CHIP, line.height() + 4
        chip = QRect(line.right() - wide, line.center().y() - tall // 2 + 1, wide, tall)
        painter.setPen(QPen(self._look.colour(role), 1) if self._look.theme.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(f"{role}_soft"))
        painter.drawRoundedRect(QRectF(chip), tall / 2, tall / 2)
        sign = QRectF(chip.left() + _CHIP, chip.center().y() + 1 - _SIGN / 2, _SIGN, _SIGN)
        self._look.paint_icon(painter, icon, self._look.theme.role(role), sign)
        self._write(painter, chip.adjusted(_CHIP + _SIGN + _CHIP // 2, 0, 0, 0), text, "caption", role)
        return chip.left() - _CHIP

    def _write_count(self, painter: QPainter, line: QRect, left: int, icon: str, text: str) -> int:
        """A count behind its icon; returns where it ends."""
        side = 15
        sign = QRectF(left, line.center().y() + 1 - side / 2, side, side)
        self._look.paint_icon(painter, icon, self._look.theme.role("muted"), sign)
        place = line.adjusted(left - line.left() + 20, 0, 0, 0)
        self._write(painter, place, text, "caption", "muted")
        return place.left() + self._width(text, "caption")

    def _write(self, painter: QPainter, place: QRect, text: str, style: TypeStyle, role: str) -> None:
        font = self._font(style)
        painter.setFont(font)
        painter.setPen(self._look.colour(role))
        shown = QFontMetrics(font).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_ring(self, painter: QPainter, card: QRect, role: str) -> None:
        """2 px, 2 px outside."""
        painter.setPen(QPen(self._look.colour(role), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(card).adjusted(-3, -3, 3, 3), _RADIUS + 3, _RADIUS + 3)

    def _width(self, text: str, style: TypeStyle) -> int:
        return round(QFontMetricsF(self._font(style)).horizontalAdvance(text))

    def _font(self, style: TypeStyle) -> QFont:
        return self._look.font(style, tabular=style == "caption")

    def _line(self, style: TypeStyle) -> int:
        return round(QFontMetricsF(self._font(style)).height() * _LEADING / 1.2)
