"""The sentence under an editor that says why its text was not kept."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from canvasapp.ui.kit.parts import follow, text_label
from canvasapp.ui.look.look import Look
from canvasapp.ui.look.type import pixel_font


class ErrorLine(QFrame):
    """Lies over the block it stands in, below the editor it speaks of; hidden while nothing is wrong."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("tone", "danger")
        self._sign = QLabel()
        self._sentence = text_label("body", wrap=True)
        self._sentence.setProperty("tone", "danger")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        follow(look, self, self._paint)
        self._paint()
        self.hide()

    @property
    def sentence(self) -> str:
        """What is wrong; "" if nothing is."""
        return "" if self.isHidden() else self._sentence.text()

    def tell(self, sentence: str) -> None:
        """Say what is wrong; "" takes it back."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        self.raise_()

    def project(self, pixels: float) -> None:
        """As large as the room needs it; 0 is the usual size."""
        self._sentence.setFont(pixel_font(pixels) if pixels else QFont())

    def stand_under(self, editor: QRect) -> None:
        """Take the place below `editor` (in the block's pixels), as wide as it; inside the block in any case."""
        block = self.parentWidget()
        assert block is not None
        height = self.heightForWidth(editor.width())
        self.setGeometry(editor.left(), min(editor.bottom() + 3, block.height() - height - 4), editor.width(), height)

    def _paint(self) -> None:
        self._sign.setPixmap(self._look.icon("circle-alert", "danger").pixmap(16, 16))
