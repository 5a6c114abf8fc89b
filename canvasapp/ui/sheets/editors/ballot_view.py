"""The list in which a ballot is entered: what is voted on, with the steps of the scale beside it."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from canvasapp.domain.filling.ballots import VoteElement
from canvasapp.ui.sheets.editors.cell_text import draw, height_of
from canvasapp.ui.sheets.editors.element_editor import ElementEditor
from canvasapp.ui.sheets.editors.scale_cell import RADIUS, ScaleCells

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_BOX = 32
_GAP = 4
_PAD = 6
_MOST = 0.6
"""The list takes no more than this part of the screen's height for itself."""


class BallotModel(QAbstractListModel):
    """What is voted on, with the votes of the ballot that is being entered."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.keys: tuple[str, ...] = ()
        self.names: tuple[str, ...] = ()
        self.votes: dict[str, int] = {}

    def begin(self, keys: tuple[str, ...], names: tuple[str, ...]) -> None:
        """An empty ballot over these."""
        self.beginResetModel()
        self.keys, self.names, self.votes = keys, names, {}
        self.endResetModel()

    def vote(self, row: int, step: int | None) -> None:
        """Enter a vote; None takes it back."""
        if step is None:
            self.votes.pop(self.keys[row], None)
        else:
            self.votes[self.keys[row]] = step
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        vote = self.votes.get(self.keys[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return self.names[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.names[index.row()]}: {self.tr('no vote') if vote is None else vote}"
        return None


class BallotDelegate(QStyledItemDelegate):
    """Paints a line with the steps of the scale at its right end."""

    def __init__(self, editor: ElementEditor, element: VoteElement, view: "BallotView") -> None:
        super().__init__(view)
        self._editor, self._element, self._view = editor, element, view
        self._cells = ScaleCells(editor.look)
        self.steps = range(element.scale.min, element.scale.max + 1)

    def step_rect(self, rect: QRect, step: int) -> QRect:
        """The box of a step in the rect of a line."""
        left = rect.right() - _PAD - (len(self.steps) - self.steps.index(step)) * (_BOX + _GAP)
        return QRect(left, rect.center().y() - _BOX // 2 + 1, _BOX, _BOX)

    def _words_rect(self, rect: QRect) -> QRect:
        return QRect(rect.left() + 10, rect.top(), rect.width() - 26 - len(self.steps) * (_BOX + _GAP), rect.height())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        room = self._words_rect(QRect(0, 0, self._view.viewport().width(), 10)).width()
        return QSize(100, max(_BOX + 2 * _PAD, height_of(str(index.data()), self._editor.font_of("body"), room) + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, rect = self._editor.look, QRect(option.rect)
        model = index.model()
        assert isinstance(model, BallotModel)
        vote = model.votes.get(model.keys[index.row()])
        painter.save()
        current = index == self._view.currentIndex()
        painter.fillRect(rect, look.colour("accent_soft" if current else "surface"))
        painter.setPen(look.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(look.colour("text"))
        draw(painter, QRectF(self._words_rect(rect)), str(index.data()), self._editor.font_of("body"))
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        for step in self.steps:
            box = QRectF(self.step_rect(rect, step))
            if step == vote:
                self._cells.paint(painter, box, step, self._element.scale.good, self._editor.font_of("strong"))
                continue
            painter.setPen(look.colour("line"))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.setPen(look.colour("text"))
            painter.setFont(self._editor.font_of("body"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(step))
        painter.restore()


class BallotView(QListView):
    """Digits vote and go on, Backspace goes back, Enter finishes the ballot; a click on a step votes, too."""

    finished = Signal()

    def __init__(self, editor: ElementEditor, element: VoteElement) -> None:
        super().__init__()
        self.ballot = BallotModel(self)
        self.setModel(self.ballot)
        self.lines = BallotDelegate(editor, element, self)
        self.setItemDelegate(self.lines)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def sizeHint(self) -> QSize:
        """As high as its lines, as far as the screen goes."""
        lines = sum(max(self.sizeHintForRow(row), 0) for row in range(self.ballot.rowCount()))
        most = round(_MOST * self.screen().availableGeometry().height())
        return QSize(super().sizeHint().width(), min(lines + 2 * self.frameWidth(), most))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, text = self.currentIndex().row(), event.text()
        if text.isdigit() and int(text) in self.lines.steps:
            self.ballot.vote(row, int(text))
            self.go(row + 1)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            back = row if self.ballot.keys[row] in self.ballot.votes else max(row - 1, 0)
            self.ballot.vote(back, None)
            self.go(back)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are no commands."""

    def go(self, row: int) -> None:
        """To a line, if there is one; from the last line nothing goes on."""
        if row < self.ballot.rowCount():
            self.setCurrentIndex(self.ballot.index(row))
            self.scrollTo(self.currentIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        for step in self.lines.steps if index.isValid() else ():
            if self.lines.step_rect(self.visualRect(index), step).contains(event.position().toPoint()):
                self.ballot.vote(
                    index.row(), None if self.ballot.votes.get(self.ballot.keys[index.row()]) == step else step
                )
