"""The handout as a format: canvases and exercises to write on, or as they were filled in."""

from canvasapp.domain.model.values import Words
from canvasapp.export.carrying import carrying
from canvasapp.export.format import Format, Job, Product, handout_sheets
from canvasapp.export.pdf.handout.handout_options import HandoutOptions as HandoutOptions


def _write(job: Job[HandoutOptions]) -> Product:
    from canvasapp.export.pdf.handout.handout_pages import handouts  # noqa: PLC0415  reportlab stays off the start of the program

    product = handouts(job)
    return carrying(product, job) if job.options.filled and job.options.data else product


def _lost(data: bytes, job: Job[HandoutOptions]) -> tuple[str, ...]:
    from canvasapp.export.pdf.handout.handout_check import lost_texts  # noqa: PLC0415  so does pypdf

    return lost_texts(data, job)


FORMAT = Format(
    id="handout",
    suffix=".pdf",
    name=Words(en="Handout", ko="유인물"),
    write=_write,
    options=HandoutOptions,
    pages=True,
    place=20,
    sheets=handout_sheets,
    lost=_lost,
)
