"""The handout as a format: the blank canvas to write on."""

from canvasapp.domain.values import Words
from canvasapp.export.formats import Format, Job, Product


def _write(job: Job) -> Product:
    from canvasapp.export.pdf.handout import handout  # noqa: PLC0415  reportlab stays off the start of the program

    return handout(job)


FORMAT = Format(id="handout", suffix=".pdf", name=Words(en="Blank handout", ko="빈 유인물"), write=_write)
