"""Notes glide to their new places when others come, go or change their order."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPoint, QVariantAnimation
from PySide6.QtWidgets import QWidget

_DURATION = 120
"""Milliseconds."""


class Slide(QVariantAnimation):
    """Tells how far notes are still away from their places; `canvas` is painted anew while they glide."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.wanted = True
        self._away: dict[str, QPoint] = {}
        self.setDuration(_DURATION)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setStartValue(1.0)
        self.setEndValue(0.0)
        self.valueChanged.connect(lambda _value: canvas.update())

    def away(self, note_id: str) -> QPoint:
        """Where a note is now, from the place where it belongs."""
        if self.state() != QAbstractAnimation.State.Running:
            return QPoint()
        return self._away.get(note_id, QPoint()) * float(self.currentValue())

    def begin(self, before: Mapping[str, QPoint], after: Mapping[str, QPoint]) -> None:
        """Let the notes glide from the places before to those after; new ones are at their places at once."""
        self.stop()
        self._away = {
            note_id: before[note_id] - place
            for note_id, place in after.items()
            if note_id in before and before[note_id] != place
        }
        if self.wanted and self._away:
            self.start()
