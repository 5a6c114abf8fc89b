"""Pages on a real printer: the dialog, and painting them at the printer's resolution."""

from collections.abc import Callable
from math import sqrt
from typing import ClassVar

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from canvasapp.domain.model.errors import WorldError
from canvasapp.ui.kit.open_pdf import OpenPdf

MOST_DOTS = 72_000_000
"""The largest picture of one page: A3 at 600 dots an inch, A0 at 215; some 290 MB."""

SAME_PAPER = 2
"""Points by which two descriptions of one paper size may differ: each program rounds in its own way."""


class PrintingFailed(WorldError):
    """The printer or its queue refused."""

    sentence: ClassVar[str] = (
        "The printer did not take the pages; the workshop is safe. "
        "Choose another printer, or save the pages as PDF and print that file."
    )


def printer_for(pdf: OpenPdf, colour: bool, title: str) -> QPrinter:
    """The default printer, set to the paper of the first page, its orientation, and the colour."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("canvasapp")
    either_way = QPageSize.SizeMatchPolicy.FuzzyOrientationMatch
    size = QPageSize(pdf.size(0), QPageSize.Unit.Point, "", either_way)
    printer.setPageLayout(QPageLayout(size, _orientation(pdf.size(0)), QMarginsF()))
    printer.setFullPage(True)
    printer.setColorMode(QPrinter.ColorMode.Color if colour else QPrinter.ColorMode.GrayScale)
    return printer


def ask_printer(printer: QPrinter, pages: int, parent: QWidget) -> bool:
    """Let the user choose printer, copies and pages; whether to print at all."""
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def wanted_pages(printer: QPrinter, pages: int) -> list[int]:
    """The pages the user asked for, from 0 and in the order in which they are to come out."""
    chosen = list(range(pages))
    ranges = printer.pageRanges()
    if printer.printRange() == QPrinter.PrintRange.PageRange and not ranges.isEmpty():
        chosen = [page for page in chosen if ranges.contains(page + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _ in range(copies)]


def keeps_the_file(printer: QPrinter, pdf: OpenPdf) -> bool:
    """Whether the user "prints" all pages into a PDF file of the same paper: then the file itself is better than
    pictures of its pages, for it has text and lines."""
    paper, size = printer.pageLayout().fullRect(QPageLayout.Unit.Point).size(), pdf.size(0)
    same_paper = max(abs(paper.width() - size.width()), abs(paper.height() - size.height())) <= SAME_PAPER
    return (
        printer.outputFormat() == QPrinter.OutputFormat.PdfFormat
        and bool(printer.outputFileName())
        and wanted_pages(printer, pdf.pages) == list(range(pdf.pages))
        and same_paper
    )


def print_pages(pdf: OpenPdf, printer: QPrinter, go_on: Callable[[int, int], bool]) -> bool:
    """Paint the wanted pages. `go_on(done, of)` is asked before each; where it says no, nothing more is sent.

    Returns whether all were sent; raises PrintingFailed. A page on another paper than its own is fitted to it.
    """
    pages = wanted_pages(printer, pdf.pages)
    painter = QPainter()
    for done, page in enumerate(pages):
        if not go_on(done, len(pages)):
            printer.abort()
            painter.end()
            return False
        printer.setPageOrientation(_orientation(pdf.size(page)))
        if not (painter.begin(printer) if done == 0 else printer.newPage()):
            raise PrintingFailed
        _paint(painter, printer, pdf, page)
    if not painter.end():
        raise PrintingFailed
    return True


def _paint(painter: QPainter, printer: QPrinter, pdf: OpenPdf, page: int) -> None:
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    size = pdf.size(page).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    dots = size * min(1.0, sqrt(MOST_DOTS / max(1.0, size.width() * size.height())))
    picture = pdf.picture(page, dots.toSize())
    if printer.colorMode() == QPrinter.ColorMode.GrayScale:
        picture.convertTo(QImage.Format.Format_Grayscale8)
    target = QRectF(paper.topLeft(), size)
    target.moveCenter(paper.center())
    # Without this hint the pages would travel as JPEG, with shadows around every letter.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.drawImage(target, picture, QRectF(picture.rect()))


def _orientation(size: QSizeF) -> QPageLayout.Orientation:
    wide = size.width() > size.height()
    return QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
