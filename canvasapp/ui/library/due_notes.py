"""The notes that are due this month, of all workshops of the workbook: choosing one leads to it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from canvasapp.store.catalogue import DueNote
from canvasapp.ui.context import Context
from canvasapp.ui.dialogs.page import dialog_page
from canvasapp.ui.look import Look
from canvasapp.ui.parts import button, text_label
from canvasapp.ui.speaking import Speaking
from canvasapp.ui.wording import day_text

WIDTH = 640
DUE_ROLE = Qt.ItemDataRole.UserRole + 1
LATE_ROLE = DUE_ROLE + 1

_SIDE, _PAD, _SIGN = 14, 9, 16

Index = QModelIndex | QPersistentModelIndex


class DueNotes(Speaking, QDialog):
    """`chosen` brings a note that somebody wants to look at; the dialog is then closed."""

    chosen = Signal(object)

    def __init__(self, context: Context, notes: Sequence[DueNote], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._today = context, today
        self._heading, self._hint = text_label("h1"), text_label("muted")
        self.list = QListWidget()
        self.list.setItemDelegate(_Row(context.look, self.list))
        self.list.setFrameShape(QFrame.Shape.StyledPanel)
        self.list.setMinimumHeight(300)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for note in notes:
            item = QListWidgetItem(" ".join(note.text.split()))
            item.setData(DUE_ROLE, note)
            item.setData(LATE_ROLE, note.due < today)
            item.setToolTip(note.text)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self._close = button()
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        page = dialog_page(self, WIDTH)
        page.addWidget(self._heading)
        page.addWidget(self._hint)
        page.addWidget(self.list, 1)
        page.addLayout(foot)
        self.retranslate()
        self.list.setFocus()

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        title = self.tr("%n note(s) due this month", None, self.list.count())
        self.setWindowTitle(title)
        self._heading.setText(title)
        self.list.setAccessibleName(title)
        self._hint.setText(self.tr("Look whether they are still true. Enter opens the workshop at one."))
        self._close.setText(self.tr("Close"))
        for row in range(self.list.count()):
            item = self.list.item(row)
            note: DueNote = item.data(DUE_ROLE)
            late = self.tr("overdue since {day}") if note.due < self._today else self.tr("due on {day}")
            below = f"{late.format(day=day_text(note.due, self._context.language))} · {note.title}"
            item.setData(Qt.ItemDataRole.StatusTipRole, below)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{note.text}, {below}")

    def _choose(self, item: QListWidgetItem) -> None:
        note = item.data(DUE_ROLE)
        self.accept()
        self.chosen.emit(note)


class _Row(QStyledItemDelegate):
    """A note with its day and workshop below; a clock beside what is late."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = (QFontMetrics(self._look.font(style)).height() for style in ("body", "caption"))
        return QSize(0, sum(lines) + 2 * _PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row = self._look, option.rect
        late, chosen = bool(index.data(LATE_ROLE)), bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, look.colour("accent_soft" if chosen else "hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRect(QRectF(row).adjusted(1, 1, -1, -1))
        sign = QRectF(row.left() + _SIDE, row.top() + (row.height() - _SIGN) / 2, _SIGN, _SIGN)
        look.paint_icon(painter, "clock", look.theme.role("warn" if late else "muted"), sign)
        left = round(sign.right()) + _SIDE
        above = QRect(left, row.top() + _PAD, row.right() - left - _SIDE, 0)
        for text, style, role in (
            (index.data(Qt.ItemDataRole.DisplayRole), "body", "text"),
            (index.data(Qt.ItemDataRole.StatusTipRole), "caption", "warn" if late else "muted"),
        ):
            font = look.font(style)  # type: ignore[arg-type]
            metrics = QFontMetrics(font)
            above.setHeight(metrics.height())
            painter.setFont(font)
            painter.setPen(look.colour(role))
            painter.drawText(above, 0, metrics.elidedText(text, Qt.TextElideMode.ElideRight, above.width()))
            above.moveTop(above.bottom() + 3)
        painter.restore()
