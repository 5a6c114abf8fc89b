"""The clock of the step that has begun: how much is left, how far the day is from its plan, and its buttons."""

from datetime import datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from canvasapp.domain.model.agenda import AgendaItem
from canvasapp.domain.model.agenda_times import Clock, ClockPhase, clock_of
from canvasapp.ui.agenda.agenda_words import behind_text, clock_time, left_text, phase_text
from canvasapp.ui.kit.parts import button, follow, reading_label, set_reading, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.wording import minutes_text
from canvasapp.ui.look.look import Look

_ROLES: dict[ClockPhase, str] = {"calm": "text", "soon": "warn", "last": "danger", "over": "danger"}
_TONES: dict[ClockPhase, str] = {"calm": "info", "soon": "warn", "last": "danger", "over": "danger"}
_BAR = 5


class ClockPanel(Retranslated, QFrame):
    """Signals are what its buttons want; `given` brings minutes."""

    toggled = Signal()
    given = Signal(int)
    ended = Signal()
    next_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._item: AgendaItem | None = None
        self._coming: AgendaItem | None = None
        self.setProperty("frame", "side")
        self.face = _ClockFace(look)
        self.plan, self.phase, self.until = QLabel(), QLabel(), text_label("caption")
        for chip in (self.plan, self.phase):
            chip.setProperty("chip", True)
        self.title = text_label("h3", wrap=True)
        self.run, self.one, self.five, self.end = button(), button(), button(), button()
        self.next = button("primary")
        self._private_head, self._next_head = text_label("label"), text_label("label")
        self.private, self.coming = reading_label("body"), text_label("body", wrap=True)
        self._lay_out()
        self.run.clicked.connect(self.toggled)
        self.one.clicked.connect(lambda: self.given.emit(1))
        self.five.clicked.connect(lambda: self.given.emit(5))
        self.end.clicked.connect(self.ended)
        self.next.clicked.connect(self.next_wanted)
        follow(look, self, self.retranslate)
        self.retranslate()

    def show_day(
        self, item: AgendaItem | None, coming: AgendaItem | None, behind: timedelta | None, *, writable: bool
    ) -> None:
        """Which step has begun and which comes next, and how far the day is from its plan."""
        self._item, self._coming = item, coming
        self.plan.setText(behind_text(behind))
        self.plan.setVisible(behind is not None)
        for made in (self.run, self.one, self.five, self.end):
            made.setVisible(item is not None)
            made.setEnabled(writable)
        self.next.setEnabled(writable and (item is not None or coming is not None))
        self.retranslate()

    def tick(self, now: datetime) -> None:
        """Show the clock as it stands now; what has not changed is not painted again."""
        item = self._item
        if item is None:
            self.face.show_clock(None)
            self.phase.hide()
            self.until.setText("")
            return
        clock = clock_of(item, now)
        self.face.show_clock(clock)
        self.phase.setText(phase_text(clock.phase) if clock.running else self.tr("paused"))
        self._tone(self.phase, _TONES[clock.phase] if clock.running else "info")
        self.phase.show()
        self.until.setText(self.tr("until {time}").format(time=clock_time(now + max(clock.left, timedelta()))))

    def retranslate(self) -> None:
        """Say the words in the interface's language."""
        item, coming = self._item, self._coming
        self.title.setText(item.title if item is not None else self.tr("No step has begun"))
        running = item is not None and item.is_running
        self.run.setText(self.tr("Pause") if running else self.tr("Go on"))
        self.run.setIcon(self._look.icon("pause" if running else "play"))
        self.one.setText(self.tr("+1 min"))
        self.five.setText(self.tr("+5 min"))
        self.end.setText(self.tr("Finish"))
        last = item is not None and coming is None
        begin = self.tr("Begin the day") if item is None else self.tr("Next step")
        self.next.setText(self.tr("Finish the day") if last else begin)
        self._private_head.setText(self.tr("For your eyes alone"))
        set_reading(self.private, item.private if item is not None else "")
        for part in (self._private_head, self.private):
            part.setVisible(item is not None and bool(item.private))
        self._next_head.setText(self.tr("Next"))
        self.coming.setText(f"{coming.title} · {minutes_text(coming.minutes)}" if coming is not None else "")
        self._next_head.setVisible(coming is not None)
        self.face.setAccessibleName(self.tr("Clock"))

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("frame", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 16, 18, 16)
        inside.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self.phase)
        head.addStretch(1)
        head.addWidget(self.until)
        inside.addWidget(self.plan, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.title)
        inside.addLayout(head)
        inside.addWidget(self.face)
        for pair in ((self.run, self.end), (self.one, self.five)):
            buttons = QHBoxLayout()
            buttons.setSpacing(8)
            for made in pair:
                buttons.addWidget(made, 1)
            inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(card)
        column.addSpacing(8)
        column.addWidget(self._private_head)
        column.addWidget(self.private)
        column.addStretch(1)
        column.addWidget(self._next_head)
        foot = QHBoxLayout()
        foot.addWidget(self.coming, 1)
        foot.addWidget(self.next)
        column.addLayout(foot)

    def _tone(self, chip: QWidget, tone: str) -> None:
        if chip.property("tone") != tone:
            chip.setProperty("tone", tone)
            chip.style().unpolish(chip)
            chip.style().polish(chip)


class _ClockFace(QWidget):
    """The figures of the clock, and a bar of what is left."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[str, ClockPhase, int] | None = None
        follow(look, self, self._measure)
        self._measure()

    def show_clock(self, clock: Clock | None) -> None:
        """Show a clock; None: none runs. Painted again only where it looks different."""
        shown = None
        if clock is not None:
            share = max(clock.left / clock.box, 0.0)
            shown = (left_text(clock), clock.phase, round(share * 200))
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleDescription(shown[0] if shown is not None else "")
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, QFontMetrics(self._look.font("clock", tabular=True)).height() + _BAR + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text, phase, share = self._shown or ("--:--", "calm", 0)
        role = _ROLES[phase] if self._shown is not None else "muted"
        painter.setFont(self._look.font("clock", tabular=True))
        painter.setPen(self._look.colour(role))
        figures = self.rect().adjusted(0, 0, 0, -_BAR - 8)
        painter.drawText(figures, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        track = QRectF(0, self.height() - _BAR, self.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("sunken"))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if share:
            track.setWidth(max(track.width() * share / 200, _BAR))
            painter.setBrush(self._look.colour("accent" if role == "text" else role))
            painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)

    def _measure(self) -> None:
        self.updateGeometry()
        self.update()
