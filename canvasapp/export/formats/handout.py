"""The handout as a format: canvases and exercises to write on, or as they were filled in."""

from canvasapp.domain.model.values import Words
from canvasapp.export.format import Format, Job, Product


def _write(job: Job) -> Product:
    from canvasapp.export.pdf.handout.handout_pages import handouts  # noqa: PLC0415  reportlab stays off the start of the program

    return handouts(job)


FORMAT = Format(id="handout", suffix=".pdf", name=Words(en="Handout", ko="유인물"), write=_write)
