"""A picture of the printed pages, laid on a desk true to each other's size."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument
from stage import BOOKSHOP

from canvasapp.app.examples import load_example
from canvasapp.app.places import find_places
from canvasapp.domain.model.values import Language
from canvasapp.export.format import Job, formats
from canvasapp.export.paper import PaperSize
from canvasapp.store.method_files import load_methods
from canvasapp.ui.look.theme import theme

DOTS_PER_INCH = 96
GAP = 44


def paper(language: Language) -> QPixmap:
    """The A3 poster of the bookshop, and under it the A4 handout."""
    poster, handout = page("poster", "A3", language), page("handout", "A4", language)
    desk = QPixmap(poster.width() + 2 * GAP, poster.height() + handout.height() + 3 * GAP)
    desk.fill(QColor(theme("light").role("border")))
    painter = QPainter(desk)
    painter.drawImage(GAP, GAP, poster)
    painter.drawImage(GAP, 2 * GAP + poster.height(), handout)
    painter.end()
    return desk


def page(kind: str, size: PaperSize, language: Language) -> QImage:
    """The first page of a kind of paper as a picture."""
    places = find_places()
    content = load_example(places.examples, BOOKSHOP, language)
    job = Job(
        content=content,
        methods=load_methods(places.methods),
        resources=places.resources,
        language=language,
        options=replace(formats()[kind].options(), paper=size),
        sheets=(content.sheets[0].id,),
    )
    data = QBuffer()
    data.setData(QByteArray(formats()[kind].write(job).data))
    data.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(data)
    points = document.pagePointSize(0)
    drawn = document.render(0, (points * (DOTS_PER_INCH / 72)).toSize())
    white = QImage(drawn.size(), QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, drawn)
    painter.end()
    document.close()
    return white
