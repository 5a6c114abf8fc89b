"""The list at the left of the library: sections with their counts, and the workbooks at hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from canvasapp.ui.kit.index import Index
from canvasapp.ui.kit.parts import follow
from canvasapp.ui.look.look import Look
from canvasapp.ui.look.type import TypeStyle

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1

_ROW = 36
_SPACE = 2
_HEAD = 40
_SIDE = 12
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class SideEntry:
    """One row; `spoken` is what a screen reader says, `below` a second line under the text, which may then wrap.

    A workbook has a `path`; `missing`: no file is there.
    """

    kind: Literal["section", "head", "workbook", "command"]
    id: str
    text: str
    spoken: str
    icon: str = ""
    count: int | None = None
    active: bool = False
    missing: bool = False
    path: Path | None = None
    below: str = ""


class SideModel(QAbstractListModel):
    """The rows, replaced as a whole: there are a dozen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: tuple[SideEntry, ...] = ()

    def show(self, entries: Sequence[SideEntry]) -> None:
        """Show other rows; the same number of rows is painted anew where it stands."""
        if len(entries) == len(self._entries):
            self._entries = tuple(entries)
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it; never changed)
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken
            case _ if role == ENTRY_ROLE:
                return entry
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, SideEntry) and entry.kind == "head":
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class SideDelegate(QStyledItemDelegate):
    """A row: icon, name, count; for a missing workbook a cross that forgets it."""

    def __init__(self, look: Look, view: QWidget) -> None:
        super().__init__(view)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = QFontMetrics(self._look.font("strong")).height()
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, SideEntry) and entry.below:
            return QSize(0, self._wrapped(entry, self._room()).height() + self._below_height() + 12 + _SPACE)
        head = isinstance(entry, SideEntry) and entry.kind == "head"
        return QSize(0, max(_HEAD if head else _ROW, line + 12) + _SPACE)

    @staticmethod
    def cross(row: QRect) -> QRect:
        """Where a missing workbook is forgotten."""
        side = _ROW - 8
        return QRect(row.right() - side - 4, row.top() + (row.height() - _SPACE - side) // 2, side, side)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, SideEntry) or entry.path is None:
            return False
        crossed = entry.missing and self.cross(option.rect).contains(event.pos())
        tip = self.tr("Take off this list") if crossed else str(entry.path)
        QToolTip.showText(event.globalPos(), tip, view, option.rect)
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, SideEntry):
            return
        row = option.rect.adjusted(0, 0, 0, -_SPACE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.kind == "head":
            place = row.adjusted(10, 8, -10, 0)
            self._write(painter, place, entry.text, "label", "muted")
        else:
            self._paint_row(painter, row, entry, option.state)
        painter.restore()

    def _paint_row(self, painter: QPainter, row: QRect, entry: SideEntry, state: QStyle.StateFlag) -> None:
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        marked = entry.active and entry.kind == "section"
        if marked or hover:
            # Where soft grounds are no colours of their own, a line says it.
            lined = marked and self._look.theme.contrast
            painter.setPen(QPen(self._look.colour("accent"), 2) if lined else Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("accent_soft" if marked else "hover"))
            painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1) if lined else QRectF(row), 6, 6)
        if focus:
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 5, 5)
        role = "accent" if marked else "muted" if entry.missing else "text"
        if entry.below:
            self._paint_lines(painter, row, entry, "strong" if marked else "body", role)
            return
        icon = QRectF(row.left() + 10, row.top() + (row.height() - 17) / 2, 17, 17)
        self._look.paint_icon(painter, entry.icon, self._look.theme.role(role), icon)
        right = self._paint_end(painter, row, entry, role, crossed=hover or focus)
        place = row.adjusted(38, 0, right - row.right(), 0)
        self._write(painter, place, entry.text, "strong" if marked else "body", role)

    def _paint_lines(self, painter: QPainter, row: QRect, entry: SideEntry, style: TypeStyle, role: str) -> None:
        """A row of two kinds of lines, without an icon."""
        place = self._wrapped(entry, self._room(), style).translated(row.left() + 10, row.top() + 6)
        place.setWidth(self._room())
        painter.setFont(self._look.font(style))
        painter.setPen(self._look.colour(role))
        painter.drawText(place, _WRAPPED, entry.text)
        below = QRect(place.left(), place.bottom() + 1, self._room(), self._below_height())
        self._write(painter, below, entry.below, "caption", "muted")

    def _room(self) -> int:
        """How wide the text of a row with two kinds of lines may be."""
        view = self.parent()
        return (view.viewport().width() if isinstance(view, QListView) else 0) - 20

    def _wrapped(self, entry: SideEntry, width: int, style: TypeStyle = "strong") -> QRect:
        """Where the text stands if it is broken at that width; rows have room for the wider of its two weights."""
        return QFontMetrics(self._look.font(style)).boundingRect(QRect(0, 0, max(width, 1), 1000), _WRAPPED, entry.text)

    def _below_height(self) -> int:
        return QFontMetrics(self._look.font("caption")).height() + 2

    def _paint_end(self, painter: QPainter, row: QRect, entry: SideEntry, role: str, *, crossed: bool) -> int:
        """What stands at the end of a row; returns where the name must stop."""
        if entry.count is not None:
            text = str(entry.count)
            painter.setFont(self._look.font("caption", tabular=True))
            painter.setPen(self._look.colour(role if role == "accent" else "muted"))
            place = row.adjusted(0, 0, -10, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
            return place.right() - QFontMetrics(painter.font()).horizontalAdvance(text) - 8
        if entry.missing and crossed:
            cross = self.cross(row)
            self._look.paint_icon(painter, "x", self._look.theme.role("muted"), QRectF(cross).adjusted(6, 6, -6, -6))
            return cross.left()
        if entry.active:
            sign = QRectF(row.right() - 25, row.top() + (row.height() - 15) / 2, 15, 15)
            self._look.paint_icon(painter, "check", self._look.theme.role("accent"), sign)
            return round(sign.left()) - 4
        return row.right() - 8

    def _write(self, painter: QPainter, place: QRect, text: str, style: TypeStyle, role: str) -> None:
        font = self._look.font(style)
        painter.setFont(font)
        painter.setPen(self._look.colour(role))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class SideList(QListView):
    """`chosen` brings the entry that was clicked or entered; `forgotten` a missing workbook to take off the list."""

    chosen = Signal(object)
    forgotten = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SideModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(SideDelegate(look, self))
        self.setProperty("ground", "window")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        follow(look, self, self._measure)

    def show_entries(self, entries: Sequence[SideEntry]) -> None:
        """Show these rows; the focus stays on its row."""
        row = self.currentIndex().row()
        self.rows.show(entries)
        active = next((i for i, entry in enumerate(entries) if entry.active), 0)
        if not self.currentIndex().isValid() and entries:
            self.setCurrentIndex(self.rows.index(row if 0 <= row < len(entries) else active))

    def natural_height(self) -> int:
        """The height at which all rows are shown."""
        return sum(self.sizeHintForRow(row) for row in range(self.rows.rowCount()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # names take another line where a scroll bar comes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.currentIndex().data(ENTRY_ROLE)
        if isinstance(entry, SideEntry) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(entry)
        elif isinstance(entry, SideEntry) and entry.missing and event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(entry)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        entry = index.data(ENTRY_ROLE)
        if event.button() != Qt.MouseButton.LeftButton or not isinstance(entry, SideEntry) or entry.kind == "head":
            return
        crossed = entry.missing and SideDelegate.cross(self.visualRect(index)).contains(event.position().toPoint())
        (self.forgotten if crossed else self.chosen).emit(entry)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
