"""The prompt in an empty block: as much of it as there is room for."""

from bisect import bisect_left

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from canvasapp.ui.kit.parts import set_reading


class Hint(QLabel):
    """Lets clicks through to its block. Where the room ends, whole words are left out; a screen reader hears all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self._fitted: tuple[str, QSize, str] | None = None
        self.setProperty("type", "muted")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, text: str) -> None:
        """Another prompt."""
        self._whole = text
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        given = (self._whole, self.size(), self.font().key())
        if given == self._fitted:
            return
        self._fitted = given
        words = self._whole.split(" ")
        if not self._has_room(self._whole) and len(words) > 1:
            most = bisect_left(range(1, len(words)), True, key=lambda count: not self._has_room(_begin(words, count)))
            set_reading(self, _begin(words, max(most, 1)))
        self.setAccessibleName(self._whole)

    def _has_room(self, text: str) -> bool:
        """Show a text; whether it has room."""
        set_reading(self, text)
        return self.heightForWidth(self.width()) <= self.height()


def _begin(words: list[str], count: int) -> str:
    return " ".join(words[:count]) + "…"
