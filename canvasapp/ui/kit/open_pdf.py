"""A PDF in memory, opened for showing and printing."""

from PySide6.QtCore import QBuffer, QIODevice, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

POINTS_AN_INCH = 72


class OpenPdf:
    """The pages of `data`. Whoever shows `document` lets go of it before `close()`."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._buffer = QBuffer()
        self._buffer.setData(data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)

    @property
    def pages(self) -> int:
        """The number of pages."""
        return self.document.pageCount()

    def size(self, page: int) -> QSizeF:
        """The width and height of a page in points."""
        return self.document.pagePointSize(page)

    def picture(self, page: int, size: QSize) -> QImage:
        """A page as a picture of `size` pixels, on white.

        Always the whole page: with a clip, QtPdf shifts what it draws by up to two pixels, so parts would not join.
        """
        drawn = self.document.render(page, size)
        painter = QPainter(drawn)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
        painter.fillRect(drawn.rect(), Qt.GlobalColor.white)
        painter.end()
        drawn.convertTo(QImage.Format.Format_RGB32)
        return drawn

    def close(self) -> None:
        """Let go of the document, then of the memory it reads from."""
        self.document.close()
        self._buffer.close()
