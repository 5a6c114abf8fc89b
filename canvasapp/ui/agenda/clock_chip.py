"""The clock of the step that has begun, small, in the bar over a workshop; a click leads to the agenda."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QPushButton

from canvasapp.app.session import Session
from canvasapp.domain.model.agenda import current
from canvasapp.domain.model.agenda_times import ClockPhase, clock_of
from canvasapp.ui.agenda.agenda_words import left_text, phase_text
from canvasapp.ui.kit.parts import BESIDE_WORDS, follow
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.look.look import Look

TICK = 250
"""Milliseconds between two looks at the clock, while one runs."""

_WIDTH = 96
"""So wide that the bar stands still while its figures change."""

_ROLES: dict[ClockPhase, str] = {"calm": "text", "soon": "warn", "last": "danger", "over": "danger"}


class ClockChip(Retranslated, QPushButton):
    """Hidden while no step has begun."""

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__()
        self._look, self._session = look, session
        self._shown: object = None
        self.setProperty("kind", "quiet")
        self.setProperty("clock", True)
        self.setIconSize(BESIDE_WORDS)
        self._ticking = QTimer(self, interval=TICK)
        self._ticking.timeout.connect(self.look)
        follow(look, self, self.retranslate)
        self.look()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(_WIDTH, 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def look(self) -> None:
        """Show the clock as it stands now; what has not changed is not painted again."""
        item = current(self._session.content.agenda)
        self.setVisible(item is not None)
        if item is None:
            self._ticking.stop()
            return
        clock = clock_of(item, self._session.now())
        if clock.running != self._ticking.isActive():
            (self._ticking.start if clock.running else self._ticking.stop)()
        shown = (left_text(clock), clock.phase if clock.running else None, item.title)
        if shown == self._shown:
            return
        self._shown = shown
        role = _ROLES[clock.phase] if clock.running else "muted"
        icon = "timer" if clock.running else "pause"
        self.setText(shown[0])
        self.setIcon(self._look.icon(icon, role))
        if self.property("tone") != role:
            self.setProperty("tone", role)
            self.style().unpolish(self)
            self.style().polish(self)
        state = phase_text(clock.phase) if clock.running else self.tr("paused")
        self.setToolTip(f"{item.title}\n{state}")
        self.setAccessibleName(f"{item.title}, {shown[0]}, {state}")

    def retranslate(self) -> None:
        """Say and colour it anew."""
        self._shown = None
        self.look()
