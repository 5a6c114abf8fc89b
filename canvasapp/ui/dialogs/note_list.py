"""A list of notes to choose from: a sign, the text, and a line below that says more."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from canvasapp.ui.kit.index import Index
from canvasapp.ui.look.look import Look

THING_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a row stands for."""

_ICON_ROLE, _COLOUR_ROLE, _BELOW_ROLE = THING_ROLE + 1, THING_ROLE + 2, THING_ROLE + 3
_SIDE, _PAD, _SIGN = 14, 9, 16
_LEAST = 300


class NoteList(QListWidget):
    """Rows are added with `add`; the line below is said with `say_below`, again in each language."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setItemDelegate(_ListRow(look, self))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setMinimumHeight(_LEAST)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add(self, text: str, icon: str, role: str, thing: object) -> None:
        """A row for a note; `role` is the colour of its icon and of the line below, `thing` what it stands for."""
        item = QListWidgetItem(" ".join(text.split()))
        item.setToolTip(text)
        for data_role, value in ((THING_ROLE, thing), (_ICON_ROLE, icon), (_COLOUR_ROLE, role)):
            item.setData(data_role, value)
        self.addItem(item)


def say_below(item: QListWidgetItem, text: str, below: str) -> None:
    """The line below the text of a note."""
    item.setData(_BELOW_ROLE, below)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {below}")


class _ListRow(QStyledItemDelegate):
    """Paints a row."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = (QFontMetrics(self._look.font(style)).height() for style in ("body", "caption"))
        return QSize(0, sum(lines) + 2 * _PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row, role = self._look, option.rect, index.data(_COLOUR_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, look.colour("accent_soft" if chosen else "hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRect(QRectF(row).adjusted(1, 1, -1, -1))
        sign = QRectF(row.left() + _SIDE, row.top() + (row.height() - _SIGN) / 2, _SIGN, _SIGN)
        look.paint_icon(painter, index.data(_ICON_ROLE), look.theme.role(role), sign)
        left = round(sign.right()) + _SIDE
        line = QRect(left, row.top() + _PAD, row.right() - left - _SIDE, 0)
        for text, style, colour in (
            (index.data(Qt.ItemDataRole.DisplayRole), "body", "text"),
            (index.data(_BELOW_ROLE), "caption", role),
        ):
            font = look.font(style)  # type: ignore[arg-type]
            metrics = QFontMetrics(font)
            line.setHeight(metrics.height())
            painter.setFont(font)
            painter.setPen(look.colour(colour))
            painter.drawText(line, 0, metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width()))
            line.moveTop(line.bottom() + 3)
        painter.restore()
