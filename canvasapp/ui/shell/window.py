"""The main window: an empty frame that is painted at once and then takes one page after another."""

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

MINIMUM = QSize(1000, 640)
USUAL = QSize(1440, 900)


class _FirstPage(QWidget):
    """The blank page that stands until the real ones are built."""

    painted = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


class _SecondClick(QObject):
    """Takes the second half of a double click whose first half has brought another page: it is meant for nothing that
    stands there now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        assert app is not None
        self._app = app
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(1000)  # longer than any double click; a filter over the whole program is dear
        self._end.timeout.connect(self._stop)

    def wait(self) -> None:
        """A page was changed."""
        self._app.installEventFilter(self)
        self._end.start()

    def _stop(self) -> None:
        self._end.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return False
        if not isinstance(watched, QWidget):  # a native window gets a press before its double click
            return False
        if kind == QEvent.Type.MouseButtonPress:
            self._stop()
        return kind == QEvent.Type.MouseButtonDblClick


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
        self._second_click = _SecondClick(self)
        first = _FirstPage()
        first.painted.connect(self._announce_first_paint)
        self._first: _FirstPage | None = first
        self._stack.addWidget(first)
        self.setCentralWidget(self._stack)

    def show_page(self, page: QWidget) -> None:
        """Put a page on top; it joins the window when it comes for the first time."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        if page is not self._stack.currentWidget():
            self._second_click.wait()
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
