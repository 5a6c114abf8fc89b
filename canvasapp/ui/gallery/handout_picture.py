"""The first page of a method's blank handout as it will be printed, and the button that saves all of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from canvasapp.app.exporting import write_file
from canvasapp.app.printing import blank_handout, safe_name
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.errors import WorldError
from canvasapp.export.format import Product, formats
from canvasapp.ui.kit import saving
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.open_pdf import OpenPdf
from canvasapp.ui.kit.parts import button, follow, text_label
from canvasapp.ui.kit.retranslated import Retranslated
from canvasapp.ui.kit.saving import FileKind, ask_where
from canvasapp.ui.kit.wording import error_text
from canvasapp.ui.kit.worker import Worker


class HandoutPicture(Retranslated, QWidget):
    """`told` brings a sentence and its tone, `ready` says that the page of the newest method is shown."""

    told = Signal(str, str)
    ready = Signal()

    def __init__(self, context: Context, where: Callable[..., Path | None] = ask_where) -> None:
        super().__init__()
        self._context, self._where = context, where
        self._method: Method | None = None
        self._product: Product | None = None
        self.page = _Page(context)
        self._worker = Worker(self)  # where it fails, the paper stays empty and there is nothing to save
        self.save = button()
        self.save.setProperty("small", True)
        self.save.clicked.connect(self.save_pages)
        self.count = text_label("caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.page)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.save)
        foot.addWidget(self.count)
        foot.addStretch(1)
        column.addLayout(foot)
        follow(context.look, self, self.retranslate)
        self.retranslate()

    def show_method(self, method: Method) -> None:
        """Show the handout of a method; it is made beside the window."""
        self._method, self._product = method, None
        self.page.show_picture(None, landscape=method.handout.orientation == "landscape" or method.canvas is not None)
        job = blank_handout(method.id, self._context.methods, self._context.places.resources, self._context.language)
        self._worker.ask(lambda: formats()["handout"].write(job), self._take)
        self.retranslate()

    def save_pages(self) -> None:
        """Ask where, and write the PDF."""
        if self._product is None or self._method is None:
            return
        name = f"{safe_name(self._method.title.in_(self._context.language))}.pdf"
        start = saving.last_folder(self._context.settings) / name
        path = self._where(self, self.tr("Save the blank handout"), start, [FileKind(self.tr("PDF document"), ".pdf")])
        if path is None:
            return
        saving.remember_folder(self._context.settings, path)
        try:
            write_file(path, self._product.data)
        except WorldError as error:
            self.told.emit(error_text(error), "danger")
            return
        self.told.emit(self.tr("Saved {file}.").format(file=path.name), "good")

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        pages = self._product.pages if self._product is not None else 0
        self.save.setText(self.tr("Save as PDF…"))
        self.count.setText(self.tr("%n page(s)", None, pages) if pages else "")
        self.save.setIcon(self._context.look.icon("download"))
        self.save.setEnabled(self._product is not None)
        self.page.setAccessibleName(self.tr("First page of the blank handout"))

    def _take(self, product: Product) -> None:
        self._product = product
        pdf = OpenPdf(product.data)
        size = pdf.size(0)
        wide = max(1, round(self.page.width() * self.devicePixelRatioF()))
        picture = QPixmap.fromImage(pdf.picture(0, QSize(wide, round(wide * size.height() / size.width()))))
        pdf.close()
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.page.show_picture(picture)
        self.retranslate()
        self.ready.emit()


class _Page(QWidget):
    """A page as wide as there is room; empty paper until it is made."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._look = context.look
        self._picture: QPixmap | None = None
        self._aspect = 1.414
        follow(context.look, self, self.update)

    def show_picture(self, picture: QPixmap | None, *, landscape: bool | None = None) -> None:
        """Show another page; None for empty paper."""
        self._picture = picture
        if landscape is not None:
            self._aspect = 0.707 if landscape else 1.414
        elif picture is not None:
            self._aspect = picture.height() / picture.width()
        self._fit()
        self.update()

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(round(max(self.width(), 1) * self._aspect))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.rect(), self._picture)
        else:
            painter.fillRect(self.rect(), self._look.colour("sunken"))
        painter.setPen(QPen(self._look.colour("border"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
