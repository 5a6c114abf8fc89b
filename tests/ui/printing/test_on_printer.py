"""What comes out of a printer; a printer that writes into a file stands for one of metal."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from press import pages_of
from pypdf import PdfReader
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from canvasapp.domain.model.content import Content
from canvasapp.export.format import Job
from canvasapp.export.formats.poster import PosterOptions
from canvasapp.export.formats.tiles import FORMAT as TILES
from canvasapp.export.formats.tiles import TilesOptions
from canvasapp.export.paper import PaperSize
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.open_pdf import OpenPdf
from canvasapp.ui.printing.on_printer import ask_printer, print_pages, printer_for, wanted_pages


@pytest.fixture
def pdf(content: Content, context: Context) -> Iterator[OpenPdf]:
    """Three pages of A3."""
    opened = OpenPdf(pages_of(Job(content, context.methods, Path(), "en", PosterOptions()), 3))
    yield opened
    opened.close()


def file_printer(pdf: OpenPdf, file: Path, paper: PaperSize = "A3") -> QPrinter:
    printer = printer_for(pdf, True, "test")
    printer.setPageSize(QPageSize(getattr(QPageSize.PageSizeId, paper)))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(72)
    return printer


def test_every_page_comes_out_on_its_paper(pdf: OpenPdf, tmp_path: Path) -> None:
    asked = []

    def go_on(done: int, of: int) -> bool:
        asked.append((done, of))
        return True

    assert print_pages(pdf, file_printer(pdf, tmp_path / "out.pdf"), go_on)
    assert asked == [(0, 3), (1, 3), (2, 3)]
    pages = PdfReader(tmp_path / "out.pdf").pages
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages] == [(1191, 842)] * 3


def test_what_is_printed_is_what_is_on_the_page(pdf: OpenPdf, tmp_path: Path) -> None:
    print_pages(pdf, file_printer(pdf, tmp_path / "out.pdf"), lambda done, of: True)
    printed = OpenPdf((tmp_path / "out.pdf").read_bytes())
    size = QSize(1191, 842)
    there, here = printed.picture(0, size), pdf.picture(0, size)
    dark = [(x, y) for x in range(0, 400, 2) for y in range(600, 842, 2) if here.pixelColor(x, y).lightness() < 128]
    assert len(dark) > 20
    near = [
        min(there.pixelColor(x + dx, y + dy).lightness() for dx in (-1, 0, 1) for dy in (-1, 0, 1)) for x, y in dark
    ]
    assert max(near) < 200
    printed.close()


def test_a_page_on_smaller_paper_is_fitted_to_it(pdf: OpenPdf, tmp_path: Path) -> None:
    print_pages(pdf, file_printer(pdf, tmp_path / "out.pdf", paper="A4"), lambda done, of: True)
    box = PdfReader(tmp_path / "out.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)


def test_cancelling_sends_no_more_pages(pdf: OpenPdf, tmp_path: Path) -> None:
    asked: list[int] = []

    def go_on(done: int, of: int) -> bool:
        asked.append(done)
        return done < 1

    assert not print_pages(pdf, file_printer(pdf, tmp_path / "out.pdf"), go_on)
    assert asked == [0, 1]


def test_the_chosen_pages_come_in_the_chosen_order(pdf: OpenPdf, tmp_path: Path) -> None:
    printer = file_printer(pdf, tmp_path / "out.pdf")
    assert wanted_pages(printer, 3) == [0, 1, 2]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1,3"))
    assert wanted_pages(printer, 3) == [0, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert wanted_pages(printer, 3) == [2, 0]


def test_the_dialog_opens_without_any_printer(pdf: OpenPdf, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    seen: list[QPrintDialog] = []

    def dismiss() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QPrintDialog):
                seen.append(widget)
                widget.reject()

    QTimer.singleShot(0, dismiss)
    assert not ask_printer(printer_for(pdf, True, "test"), pdf.pages, window)
    assert len(seen) == 1


def test_tiles_are_printed_on_the_paper_of_the_printer(content: Content, context: Context) -> None:
    options = TilesOptions("A2", "A4", data=False)
    job = Job(content, context.methods, context.places.resources, "en", options, (content.sheets[0].id,))
    opened = OpenPdf(TILES.write(job).data)
    layout = printer_for(opened, True, "tiles").pageLayout()
    opened.close()
    assert layout.pageSize().id() == QPageSize.PageSizeId.A4
