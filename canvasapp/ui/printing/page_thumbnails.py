"""All pages beside the desk, small: choose one to look at it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from canvasapp.ui.kit.open_pdf import OpenPdf
from canvasapp.ui.kit.parts import follow
from canvasapp.ui.look.look import Look

SIDE = 16
NUMBER = 24
RING = 2
FINER = 4


class PageThumbnails(QListView):
    """`page_chosen` brings the number of a page, from 0."""

    page_chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.pdf: OpenPdf | None = None
        self._pages = QStandardItemModel(self)
        self.setModel(self._pages)
        self.setItemDelegate(_Delegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setProperty("thumbnails", True)
        self.selectionModel().currentChanged.connect(self._tell)
        follow(look, self, self.viewport().update)
        self.retranslate()

    def show_pdf(self, pdf: OpenPdf | None, page: int) -> None:
        """Show the pages of a document, `page` chosen."""
        self.pdf = pdf
        self._pages.clear()
        for number in range(0 if pdf is None else pdf.pages):
            item = QStandardItem(str(number + 1))
            item.setData(Qt.AlignmentFlag.AlignCenter, Qt.ItemDataRole.TextAlignmentRole)
            self._pages.appendRow(item)
        self.retranslate()
        self.choose(page)

    def choose(self, page: int) -> None:
        """Mark the page that the desk shows."""
        if page != self.currentIndex().row():
            self.setCurrentIndex(self._pages.index(page, 0))

    def retranslate(self) -> None:
        """Say what a screen reader needs."""
        self.setAccessibleName(self.tr("Pages"))
        for row in range(self._pages.rowCount()):
            text = self.tr("Page {page} of {pages}").format(page=row + 1, pages=self._pages.rowCount())
            self._pages.item(row).setData(text, Qt.ItemDataRole.AccessibleTextRole)

    def _tell(self, now: QModelIndex) -> None:
        if now.isValid():
            self.page_chosen.emit(now.row())


class _Delegate(QStyledItemDelegate):
    """Paints a page, its number below, and the ring of the one that is shown."""

    def __init__(self, look: Look, view: PageThumbnails) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self._painted_for: OpenPdf | None = None
        self._painted: dict[tuple[int, int], QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._width() + 2 * SIDE, self._size(index.row()).height() + NUMBER + SIDE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        size = self._size(index.row())
        area = QRect(option.rect.left() + SIDE, option.rect.top() + SIDE - 6, size.width(), size.height())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen and self._view.hasFocus():
            painter.fillRect(option.rect, self._look.colour("accent_soft"))
        painter.drawPixmap(area, self._picture(index.row(), size))
        painter.setPen(QPen(self._look.colour("border"), 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        if chosen:
            painter.setPen(QPen(self._look.colour("accent"), RING, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(area.adjusted(-3, -3, 2, 2))
        painter.setFont(self._look.font("label" if chosen else "caption", tabular=True))
        painter.setPen(self._look.colour("text" if chosen else "muted"))
        below = QRect(area.left(), area.bottom() + 4, area.width(), NUMBER - 4)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()

    def _width(self) -> int:
        return max(1, self._view.viewport().width() - 2 * SIDE)

    def _size(self, page: int) -> QSize:
        pdf = self._view.pdf
        if pdf is None:
            return QSize(self._width(), self._width())
        whole = pdf.size(page)
        return QSize(self._width(), round(self._width() * whole.height() / max(whole.width(), 1)))

    def _picture(self, page: int, size: QSize) -> QPixmap:
        pdf = self._view.pdf
        if pdf is not self._painted_for:
            self._painted, self._painted_for = {}, pdf
        if pdf is None:
            return QPixmap()
        key = (page, size.width())
        if key not in self._painted:
            self._painted[key] = self._small(pdf, page, size)
        return self._painted[key]

    def _small(self, pdf: OpenPdf, page: int, size: QSize) -> QPixmap:
        """Made smaller from a larger picture: drawn at this size, hairlines would be as thick as letters."""
        ratio = self._view.devicePixelRatioF()
        large = pdf.picture(page, size * (ratio * FINER))
        picture = QPixmap.fromImage(large.scaled(size * ratio, mode=Qt.TransformationMode.SmoothTransformation))
        picture.setDevicePixelRatio(ratio)
        return picture
