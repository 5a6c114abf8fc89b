"""The main window: an empty frame that is painted at once and then takes one page after another."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

MINIMUM = QSize(1100, 680)
USUAL = QSize(1440, 900)


class _FirstPage(QWidget):
    """The blank page that stands until the real ones are built."""

    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


class MainWindow(QMainWindow):
    """`first_painted` once, when the empty frame is on the screen; `closing(QCloseEvent)` before the window goes, which
    stays if the event is ignored; `language_changed` after the interface took another language."""

    first_painted = Signal()
    closing = Signal(object)
    language_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("canvasapp")
        self.setMinimumSize(MINIMUM)
        self.resize(USUAL)
        self.setAcceptDrops(True)
        self._stack = QStackedWidget()
        first = _FirstPage()
        first.painted.connect(self._announce_first_paint)
        self._first: _FirstPage | None = first
        self._stack.addWidget(first)
        self.setCentralWidget(self._stack)

    def show_page(self, page: QWidget) -> None:
        """Put a page on top; it joins the window when it comes for the first time."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if self._first is not None:
            self._stack.removeWidget(self._first)
            self._first.deleteLater()
            self._first = None

    def take_page(self, page: QWidget) -> None:
        """Remove a page that is not needed again."""
        self._stack.removeWidget(page)
        page.deleteLater()

    def page(self) -> QWidget | None:
        """The page on top."""
        return self._stack.currentWidget()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.language_changed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closing.emit(event)

    def _announce_first_paint(self) -> None:
        if self._first is not None:
            self._first.painted.disconnect(self._announce_first_paint)
        self.first_painted.emit()
