"""The page on the desk: one at a time, as large as fits or at a chosen size."""

from PySide6.QtCore import QEvent, QMargins, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame

from canvasapp.ui.kit.open_pdf import POINTS_AN_INCH, OpenPdf
from canvasapp.ui.kit.parts import follow
from canvasapp.ui.look.look import Look

MARGIN = 24
ZOOMS = (0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


class PagesView(QPdfView):
    """`moved` after another page or size is shown."""

    moved = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        # A view keeps using its document until it is given another one: without pages it shows an empty one.
        self._nothing = QPdfDocument(self)
        self._pdf: OpenPdf | None = None
        self._fits = True
        self.setPageMode(QPdfView.PageMode.SinglePage)
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDocument(self._nothing)
        self.pageNavigator().currentPageChanged.connect(lambda _page: self._arrange())
        self._paint()
        follow(look, self, self._paint)

    def show_pdf(self, pdf: OpenPdf | None) -> None:
        """Show another document, at the page that was shown where it has one."""
        page = self.page()
        self._pdf = pdf
        self.setDocument(self._nothing if pdf is None else pdf.document)
        if pdf is not None:
            self.show_page(min(page, pdf.pages - 1))
        self._arrange()

    @property
    def pdf(self) -> OpenPdf | None:
        """The document that is shown."""
        return self._pdf

    def page(self) -> int:
        """The page that is shown, from 0."""
        return self.pageNavigator().currentPage()

    def pages(self) -> int:
        """The number of pages."""
        return 0 if self._pdf is None else self._pdf.pages

    def show_page(self, page: int) -> None:
        """Show the page with this number, from 0; a number that is not there changes nothing."""
        if 0 <= page < self.pages() and page != self.page():
            self.pageNavigator().jump(page, QPointF())

    def fit(self) -> None:
        """The whole page, as large as the desk has room, from now on also after the desk changes."""
        self._fits = True
        self._arrange()

    def zoom(self, step: int) -> None:
        """The next larger (1) or smaller (-1) size."""
        now = self.zoomFactor()
        steps = [zoom for zoom in ZOOMS if (zoom > now * 1.01 if step > 0 else zoom < now * 0.99)]
        if steps:
            self._fits = False
            self.setZoomFactor(steps[0] if step > 0 else steps[-1])
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turn := event.angleDelta().y():
                self.zoom(1 if turn > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, page = self.verticalScrollBar(), self.page()
        if event.key() == Qt.Key.Key_PageDown and bar.value() >= bar.maximum():
            self.show_page(page + 1)
        elif event.key() == Qt.Key.Key_PageUp and bar.value() <= bar.minimum():
            self.show_page(page - 1)
        elif event.key() == Qt.Key.Key_Home:
            self.show_page(0)
        elif event.key() == Qt.Key.Key_End:
            self.show_page(self.pages() - 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._pdf is None or self._pdf.pages == 0:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._look.colour("border"), 1))
        painter.drawRect(self._sheet().adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn or event.type() == QEvent.Type.FocusOut:
            self.viewport().update()
        return super().event(event)

    def _arrange(self) -> None:
        """Put the page into the middle of the desk: the view alone would leave it at the top."""
        if self._pdf is None or self._pdf.pages == 0:
            self.moved.emit()
            return
        desk = self.viewport().size()
        whole = self._pdf.size(self.page()) * (_resolution() / POINTS_AN_INCH)
        if self._fits:
            room = desk.shrunkBy(QMargins(MARGIN, MARGIN, MARGIN, MARGIN))
            self.setZoomFactor(max(0.05, min(room.width() / whole.width(), room.height() / whole.height())))
        spare = max(0, round((desk.height() - whole.height() * self.zoomFactor()) / 2))
        below = MARGIN if spare < MARGIN else 0  # there is room anyway, and no scroll bar for a rounded pixel
        self.setDocumentMargins(QMargins(MARGIN, max(MARGIN, spare), MARGIN, below))
        self.moved.emit()

    def _sheet(self) -> QRectF:
        """Where the page lies on the desk, in pixels of the viewport."""
        assert self._pdf is not None
        size = self._pdf.size(self.page()) * (_resolution() / POINTS_AN_INCH * self.zoomFactor())
        wide = max(self.viewport().width(), size.width() + 2 * MARGIN)
        left = (wide - size.width()) / 2 - self.horizontalScrollBar().value()
        return QRectF(QPointF(left, self.documentMargins().top() - self.verticalScrollBar().value()), size)

    def _paint(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.Dark, self._look.colour("sunken"))
        self.setPalette(palette)


def _resolution() -> float:
    """What QPdfView takes for the size 1.0, in pixels an inch."""
    return QGuiApplication.primaryScreen().logicalDotsPerInch()
