"""The steps of a method down the side of its sheet: minutes, who leads, what to say, and a tick for what is done."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from canvasapp.domain.method.method import Method, MethodStep
from canvasapp.domain.model.values import Language
from canvasapp.ui.canvas.note_style import LINE, text_height, text_layout
from canvasapp.ui.kit.parts import follow, reading_label, set_reading, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import lead_text, minutes_text, team_text
from canvasapp.ui.look.look import Look
from canvasapp.ui.look.type import TypeStyle, size_of

WIDE, NARROW = 248, 56

_Index = QModelIndex | QPersistentModelIndex
_MARK = 24
"""The circle with the number of a step."""

_MARGIN, _GAP, _SIDE = 12, 10, 2
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Rail(Retranslated, QFrame):
    """`chosen(step id)`. Everything can be opened: the rail suggests an order and locks nothing."""

    chosen = Signal(str)

    def __init__(self, method: Method, look: Look, language: Language) -> None:
        super().__init__()
        self._method, self._look, self._language = method, look, language
        self._narrow = False
        self.setProperty("frame", "sidebar")
        self._title = text_label("h2", wrap=True)
        self._about = text_label("muted")
        self.model = _Steps(method.step, language, self)
        self.view = QListView()
        self.view.setProperty("ground", "window")
        self.view.setModel(self.model)
        self.view.setItemDelegate(_StepDelegate(look, self))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.view.setMouseTracking(True)
        self.view.setSpacing(2)
        self.view.clicked.connect(self._open)
        self.view.activated.connect(self._open)
        self._bulb = QLabel()
        self._tip = reading_label("caption", method.tip.in_(language))
        self._foot = QFrame()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(10, 12, 0, 12)
        foot.setSpacing(10)
        foot.addWidget(self._bulb, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._tip, 1)
        self._head = QFrame()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(12, 0, 0, 6)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._about)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        self._column.addWidget(self._head)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self._foot)
        self.set_narrow(False)
        self.speak(language)
        follow(look, self, self._repaint)
        self._repaint()

    def show_step(self, step: str) -> None:
        """The step that is open."""
        self.model.set_current(step)
        index = self.model.index_of(step)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def show_done(self, done: frozenset[str]) -> None:
        """The steps that are answered."""
        self.model.set_done(done)

    def set_narrow(self, narrow: bool) -> None:
        """Numbers alone, where the window has little width."""
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._column.setContentsMargins(*((4, 14, 4, 8) if narrow else (14, 16, 14, 4)))
        self._head.setVisible(not narrow)
        self._foot.setVisible(not narrow)
        self.view.scheduleDelayedItemsLayout()

    @property
    def narrow(self) -> bool:
        """Whether numbers alone are shown."""
        return self._narrow

    def speak(self, language: Language) -> None:
        """Take the workshop's language."""
        self._language = language
        self.model.speak(language)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        self._title.setText(self._method.title.in_(self._language))
        about = f"{minutes_text(self._method.minutes)} · {team_text(self._method.team)}"
        self._about.setText(about)
        set_reading(self._tip, self._method.tip.in_(self._language))
        self.view.setAccessibleName(self.tr("Steps"))
        self.model.retold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.scheduleDelayedItemsLayout()

    def _repaint(self) -> None:
        self._bulb.setPixmap(self._look.icon("lightbulb", "muted").pixmap(16, 16))
        self.view.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.step_at(index).id)


class _Steps(QAbstractListModel):
    """The steps; what a screen reader says of each is its text."""

    def __init__(self, steps: tuple[MethodStep, ...], language: Language, parent: Rail) -> None:
        super().__init__(parent)
        self._steps, self.language = steps, language
        self.current = steps[0].id
        self.done: frozenset[str] = frozenset()

    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self._steps)

    def step_at(self, index: _Index) -> MethodStep:
        """The step of a row."""
        return self._steps[index.row()]

    def index_of(self, step: str) -> QModelIndex:
        """The row of a step."""
        return self.index(next(row for row, known in enumerate(self._steps) if known.id == step))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        step = self.step_at(index)
        title = step.title.in_(self.language)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [f"{index.row() + 1}. {title}", minutes_text(step.minutes), lead_text(step.lead)]
            return ", ".join([*parts, *([self.tr("done")] if step.id in self.done else [])])
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{title}\n{step.say.in_(self.language)}"
        return title if role == Qt.ItemDataRole.DisplayRole else None

    def set_current(self, step: str) -> None:
        """The step that is open."""
        self.current = step
        self.layoutChanged.emit()

    def set_done(self, done: frozenset[str]) -> None:
        """The steps with a tick."""
        if done != self.done:
            self.done = done
            self.retold()

    def speak(self, language: Language) -> None:
        """The language of titles."""
        self.language = language
        self.retold()

    def retold(self) -> None:
        """Everything is said anew."""
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        self.layoutChanged.emit()


@dataclass(frozen=True)
class _RailPart:
    """A text of a row and where it stands."""

    rect: QRect
    text: str
    font: QFont
    style: TypeStyle
    role: str
    icon: str = ""


class _StepDelegate(QStyledItemDelegate):
    """Paints a step: the current one as a white card with the sentence to say and who leads."""

    def __init__(self, look: Look, rail: Rail) -> None:
        super().__init__(rail)
        self._look, self._rail = look, rail

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._rail.view.viewport().width() - 2 * self._rail.view.spacing()
        if self._rail.narrow:
            return QSize(width, 44)
        parts, height = self._parts(index, width)
        return QSize(width, max(height + 2 * _MARGIN, 44) if parts else 44)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = index.row() == self._row_of_current()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and self._rail.view.hasFocus()
        if current or hovered or focused:
            line = "accent" if focused else "border" if current else "hover"
            painter.setPen(QPen(self._look.colour(line), 2 if focused else 1))
            painter.setBrush(self._look.colour("surface" if current else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 8, 8)
        self._paint_mark(painter, rect, index, current)
        if not self._rail.narrow:
            for part in self._parts(index, rect.width())[0]:
                self._paint_part(painter, part, rect)
        painter.restore()

    def _row_of_current(self) -> int:
        return self._rail.model.index_of(self._rail.model.current).row()

    def _paint_mark(self, painter: QPainter, rect: QRect, index: _Index, current: bool) -> None:
        done = self._rail.model.step_at(index).id in self._rail.model.done
        left = rect.left() + ((rect.width() - _MARK) // 2 if self._rail.narrow else _MARGIN)
        top = rect.top() + (rect.height() - _MARK) // 2 if self._rail.narrow else rect.top() + _MARGIN - 2
        mark = QRectF(left, top, _MARK, _MARK).adjusted(1, 1, -1, -1)
        fill, line, ink = "window", "line", "muted"
        if current:
            fill, line, ink = "accent_fill", "accent_fill", "on_accent"
        elif done:
            fill, line, ink = "good_soft", "good", "good"
        painter.setPen(QPen(self._look.colour(line), 1))
        painter.setBrush(self._look.colour(fill))
        painter.drawEllipse(mark)
        if done and not current:
            inner = QRectF(0, 0, 14, 14)
            inner.moveCenter(mark.center())
            self._look.paint_icon(painter, "check", self._look.theme.role(ink), inner)
        else:
            painter.setFont(self._look.font("label", tabular=True))
            painter.setPen(self._look.colour(ink))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))

    def _paint_part(self, painter: QPainter, part: _RailPart, rect: QRect) -> None:
        where = part.rect.translated(rect.topLeft())
        if part.icon:
            icon = QRectF(where.left(), where.top() + (where.height() - 14) / 2, 14, 14)
            self._look.paint_icon(painter, part.icon, self._look.theme.role(part.role), icon)
            where.setLeft(where.left() + 20)
        painter.setFont(part.font)
        painter.setPen(self._look.colour(part.role))
        if part.style == "body":
            layout = text_layout(part.text, where.width(), self._pixels(), LINE)
            layout.draw(painter, QPointF(where.topLeft()), [], QRectF())
        else:
            painter.drawText(where, int(_WRAPPED), part.text)

    def _pixels(self) -> float:
        """The size of running text in logical pixels."""
        return size_of("body", self._look.scale) * 96 / 72

    def _parts(self, index: _Index, width: int) -> tuple[list[_RailPart], int]:
        """What is written in a row that is `width` pixels wide, and how high that is."""
        model = self._rail.model
        step, current = model.step_at(index), index.row() == self._row_of_current()
        left = _MARGIN + _MARK + _GAP
        minutes = minutes_text(step.minutes)
        small = self._look.font("caption", tabular=True)
        minutes_width = QFontMetrics(small).horizontalAdvance(minutes)
        minutes_at = width - _MARGIN - minutes_width
        parts: list[_RailPart] = []
        top = _MARGIN

        def add(text: str, style: TypeStyle, role: str, right: int, icon: str = "") -> None:
            nonlocal top
            font = self._look.font(style)
            room = right - left - (20 if icon else 0)
            if style == "body":
                height = text_height(text, room, self._pixels(), LINE)
            else:
                height = QFontMetrics(font).boundingRect(0, 0, room, 10_000, int(_WRAPPED), text).height()
            parts.append(_RailPart(QRect(left, top, right - left, height), text, font, style, role, icon))
            top += height

        add(step.title.in_(model.language), "strong" if current else "body", "text", minutes_at - 6)
        parts.append(
            _RailPart(QRect(minutes_at, _MARGIN + 1, minutes_width + 2, 18), minutes, small, "caption", "muted")
        )
        if current:
            top += 6
            add(step.say.in_(model.language), "body", "muted", width - _MARGIN)
            top += 6
            add(lead_text(step.lead), "caption", "muted", width - _MARGIN, "user")
        return parts, top - _MARGIN
