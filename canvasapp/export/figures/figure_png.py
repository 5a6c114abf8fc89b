"""A figure as PNG, for files that take no drawing of ours."""

from io import BytesIO

from canvasapp.export.figures.figure import figure_pdf
from canvasapp.export.figures.marks import Figure
from canvasapp.export.figures.text_style import Style

DOTS = 220
"""An inch, enough for print."""


def figure_png(figure: Figure, style: Style) -> bytes:
    """The picture of a figure, on white."""
    return page_png(figure_pdf(figure, style))


def page_png(pdf: bytes, page: int = 0) -> bytes:
    """The picture of a page of a PDF."""
    import pypdfium2  # noqa: PLC0415  10 MB that only pictures need

    document = pypdfium2.PdfDocument(pdf)
    try:
        file = BytesIO()
        document[page].render(scale=DOTS / 72).to_pil().save(file, "PNG", dpi=(DOTS, DOTS))
    finally:
        document.close()
    return file.getvalue()
