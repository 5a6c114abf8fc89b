"""The poster as a format: the filled canvas on paper."""

from canvasapp.domain.model.values import Words
from canvasapp.export.format import Format, Job, Product


def _write(job: Job) -> Product:
    from canvasapp.export.pdf.poster.poster_pages import poster  # noqa: PLC0415  reportlab stays off the start of the program

    return poster(job)


FORMAT = Format(id="poster", suffix=".pdf", name=Words(en="Poster", ko="포스터"), write=_write)
