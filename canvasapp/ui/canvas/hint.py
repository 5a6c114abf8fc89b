"""The prompt in an empty block: as much of it as there is room for."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from canvasapp.ui.kit.parts import set_reading


class Hint(QLabel):
    """Lets clicks through to its block. Where the room ends, whole words are left out; a screen reader hears all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
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
        words = self._whole.split(" ")
        set_reading(self, self._whole)
        while self.heightForWidth(self.width()) > self.height() and len(words) > 1:
            words.pop()
            set_reading(self, " ".join(words) + "…")
        self.setAccessibleName(self._whole)
