"""Entering the votes of a group: one person types what stands on the papers, one ballot after the other."""

from collections.abc import Callable

from pydantic import JsonValue
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
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
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from canvasapp.domain.elements import MatrixElement
from canvasapp.domain.engine.answers import ElementAnswer
from canvasapp.domain.engine.labels import said
from canvasapp.domain.filling.ballots import VoteElement, ballots, votables, votes_closed, with_ballot
from canvasapp.domain.filling.matrices import layers_of
from canvasapp.ui.choice_box import ChoiceBox
from canvasapp.ui.dialogs.page import dialog_page
from canvasapp.ui.methods.editor import ElementEditor
from canvasapp.ui.methods.editors.scale_cell import RADIUS, ScaleCells
from canvasapp.ui.methods.editors.talk_list import TalkList
from canvasapp.ui.methods.editors.words import draw, height_of
from canvasapp.ui.parts import MessageBar, button, text_label

WIDTH = 640
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_BOX = 32
_GAP = 4
_PAD = 6


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


class BallotDialog(QDialog):
    """One ballot after the other; what the votes say is shown when somebody asks for it."""

    def __init__(
        self, editor: ElementEditor, element: VoteElement, source: Callable[[], tuple[JsonValue, ElementAnswer]]
    ) -> None:
        """`source()` brings the stored answer and the same read; a finished ballot goes through `editor.submit`."""
        super().__init__(editor.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._editor, self._element, self._source = editor, element, source
        self.layers: tuple[str | None, ...] = layers_of(element) if isinstance(element, MatrixElement) else (None,)
        self.view = BallotView(editor, element)
        self.view.finished.connect(self.finish)
        self.layer_box: QComboBox = ChoiceBox(editor.look)
        for layer in self.layers:
            names = {known.id: known.label.in_(editor.language) for known in getattr(element, "layers", ())}
            self.layer_box.addItem(names.get(layer, ""), layer)
        self.layer_box.setVisible(len(self.layers) > 1)
        self.layer_box.activated.connect(lambda _index: self._begin())
        self.counter, self.title = text_label("muted"), text_label("h3")
        self.message = MessageBar(editor.look)
        self.results = TalkList(editor, everything=True)
        self.finish_button, self.reveal, self.again, self.leave = button("primary"), button(), button("quiet"), button()
        for made in (self.finish_button, self.reveal, self.again, self.leave):
            made.setAutoDefault(False)
        self.finish_button.clicked.connect(self.finish)
        self.reveal.setCheckable(True)
        self.reveal.toggled.connect(lambda _on: self._show())
        self.again.clicked.connect(self._start_again)
        self.leave.clicked.connect(self.reject)
        self._lay_out()
        self._retranslate()
        self._begin()

    @property
    def layer(self) -> str | None:
        """The layer that is voted on; None for a rating."""
        found = self.layer_box.currentData()
        return found if isinstance(found, str) else None

    def _lay_out(self) -> None:
        self.heading, self.about = text_label("h1"), text_label("muted", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.counter)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.reveal)
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.finish_button)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addLayout(head)
        middle.addWidget(self.view, 1)
        middle.addWidget(self.results)
        page = dialog_page(self, WIDTH)
        for part in (self.heading, self.about, self.layer_box):
            page.addWidget(part)
        page.addLayout(middle, 1)
        page.addWidget(self.message)
        page.addLayout(foot)
        self.view.setMinimumHeight(260)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Group vote"))
        self.heading.setText(self.tr("Group vote"))
        self.about.setText(
            self.tr(
                "Type what stands on each paper: digits vote and go on, Backspace goes back, Enter ends the ballot. "
                "The median becomes the team’s value; nobody can see single votes afterwards."
            )
        )
        self.layer_box.setAccessibleName(self.tr("What is voted on"))
        self.view.setAccessibleName(self._element.prompt.in_(self._editor.language))
        self.finish_button.setText(self.tr("Finish ballot"))
        self.reveal.setText(self.tr("Show results"))
        self.again.setText(self.tr("Begin a new vote"))
        self.leave.setText(self.tr("Close"))

    # What is done.

    def finish(self) -> None:
        """Count the ballot as one step, and begin the next one."""
        if not self.view.ballot.votes:
            self.message.tell(self.tr("This ballot is empty. Type at least one vote, or close."), "warn")
            return
        value, _ = self._source()
        if self._editor.submit(with_ballot(self._element, value, self.view.ballot.votes, self.layer)):
            self._begin()

    def reject(self) -> None:
        """A ballot that is half entered is not dropped without a word."""
        if self.view.ballot.votes:
            self.message.tell(
                self.tr("This ballot is not finished."),
                "warn",
                {self.tr("Finish ballot"): self.finish, self.tr("Drop it"): self._drop},
            )
            return
        super().reject()

    def _drop(self) -> None:
        self.view.ballot.votes.clear()
        super().reject()

    def _start_again(self) -> None:
        value, answer = self._source()
        if self._editor.submit(votes_closed(self._element, value, answer, self.layer)):
            self._begin()

    def _begin(self) -> None:
        _, answer = self._source()
        asked = votables(self._element, answer)
        say = self._editor.language
        self.view.ballot.begin(
            tuple(found.key for found in asked),
            tuple(" · ".join(said(name, say) for name in found.names) for found in asked),
        )
        self.view.go(0)
        self.view.setFocus()
        self.message.dismiss()
        self._show()

    def _show(self) -> None:
        _, answer = self._source()
        count = ballots(answer, self.layer)
        self.title.setText(self.tr("Ballot {number}").format(number=count + 1))
        self.counter.setText(self.tr("%n ballot(s) counted", "", count))
        self.results.show_votes(self._element, answer, self.layer)
        self.results.setVisible(self.reveal.isChecked() and count > 0)
        self.reveal.setEnabled(count > 0)
        self.again.setVisible(count > 0)
