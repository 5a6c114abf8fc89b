"""The poster as a format: the filled canvas on paper."""

from dataclasses import dataclass
from typing import Annotated

from canvasapp.domain.model.values import Words
from canvasapp.export.carrying import carrying, data_option
from canvasapp.export.format import Format, Job, NothingToWrite, Product, canvas_sheets
from canvasapp.export.options import Options
from canvasapp.export.paper import ColourChoice, DistanceChoice, PaperChoice


@dataclass(frozen=True)
class PosterOptions(Options):
    """What can be chosen for a poster."""

    paper: PaperChoice = "A3"
    colour: ColourChoice = True
    readable_from: DistanceChoice = None
    data: Annotated[bool, data_option()] = True


def _write(job: Job[PosterOptions]) -> Product:
    from canvasapp.export.pdf.poster.poster_pages import poster  # noqa: PLC0415  reportlab stays off the start of the program

    product = poster(job, job.options.readable_from)
    return carrying(product, job) if job.options.data else product


def _lost(data: bytes, job: Job[PosterOptions]) -> tuple[str, ...]:
    from canvasapp.export.pdf.poster.poster_check import lost_notes  # noqa: PLC0415  so does pypdf

    return tuple(note.text for note in lost_notes(data, job))


FORMAT = Format(
    id="poster",
    suffix=".pdf",
    name=Words(en="Poster", ko="포스터"),
    write=_write,
    options=PosterOptions,
    pages=True,
    place=10,
    sheets=canvas_sheets,
    nothing=NothingToWrite,
    single=True,
    lost=_lost,
)
