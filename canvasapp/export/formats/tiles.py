"""Tiles as a format: a poster over several sheets of an office printer."""

from dataclasses import dataclass
from typing import Annotated

from canvasapp.domain.model.values import Words
from canvasapp.export.carrying import carrying, data_option
from canvasapp.export.format import Format, Job, NothingToWrite, Product, canvas_sheets
from canvasapp.export.formats.poster import PosterOptions
from canvasapp.export.options import Choice, Options
from canvasapp.export.paper import ColourChoice, DistanceChoice, PaperChoice, PaperSize


@dataclass(frozen=True)
class TilesOptions(Options):
    """What can be chosen for tiles: `paper` is the size of the poster, `tile` that of the sheets it is printed on."""

    paper: PaperChoice = "A1"
    tile: Annotated[
        PaperSize,
        Choice(
            title=Words(en="Printed on", ko="인쇄할 용지"),
            help=Words(en="The paper of the printer.", ko="프린터에 넣은 용지입니다"),
            flag="--tile",
            names={size: Words(en=size, ko=size) for size in ("A4", "A3", "Letter")},
        ),
    ] = "A4"
    colour: ColourChoice = True
    readable_from: DistanceChoice = None
    data: Annotated[bool, data_option()] = True


def _write(job: Job[TilesOptions]) -> Product:
    from canvasapp.export.pdf.poster.tiles import tiles  # noqa: PLC0415  reportlab and pypdf stay off the start

    product = tiles(job, job.options.tile, job.options.readable_from)
    return carrying(product, job) if job.options.data else product


def _lost(data: bytes, job: Job[TilesOptions]) -> tuple[str, ...]:
    from canvasapp.export.pdf.poster.poster_check import lost_notes  # noqa: PLC0415

    return tuple(note.text for note in lost_notes(data, job.with_options(PosterOptions(paper=job.options.paper))))


FORMAT = Format(
    id="tiles",
    suffix=".pdf",
    name=Words(en="Tiles", ko="나눠 찍는 포스터"),
    write=_write,
    options=TilesOptions,
    pages=True,
    place=12,
    sheets=canvas_sheets,
    nothing=NothingToWrite,
    lost=_lost,
)
