"""Cards as a format: each note on a card, to be cut apart and sorted by hand."""

from dataclasses import dataclass
from typing import Annotated, Literal

from canvasapp.domain.model.values import Words
from canvasapp.export.format import Format, Job, NothingToWrite, Product, canvas_sheets
from canvasapp.export.options import Choice, Options
from canvasapp.export.paper import ColourChoice


@dataclass(frozen=True)
class CardsOptions(Options):
    """What can be chosen for cards; no other paper holds them well."""

    paper: Annotated[
        Literal["A4", "Letter"],
        Choice(
            title=Words(en="Paper", ko="용지"),
            help=Words(en="Size of the paper.", ko="용지 크기"),
            flag="--paper",
            names={size: Words(en=size, ko=size) for size in ("A4", "Letter")},
        ),
    ] = "A4"
    grid: Annotated[
        Literal["2x3", "3x3"],
        Choice(
            title=Words(en="Cards", ko="카드"),
            help=Words(
                en="Six cards of 76 mm on a sheet, as large as sticky notes, or nine of 62 mm.",
                ko="한 장에 76mm 카드 여섯 장(점착 메모지 크기) 또는 62mm 카드 아홉 장",
            ),
            flag="--cards",
            names={
                "2x3": Words(en="2 × 3, 76 mm", ko="2 × 3, 76mm"),
                "3x3": Words(en="3 × 3, 62 mm", ko="3 × 3, 62mm"),
            },
        ),
    ] = "2x3"
    colour: ColourChoice = True


def _write(job: Job[CardsOptions]) -> Product:
    from canvasapp.export.pdf.cards.cards import cards  # noqa: PLC0415  reportlab stays off the start of the program

    return cards(job, job.options.grid)


def _lost(data: bytes, job: Job[CardsOptions]) -> tuple[str, ...]:
    from canvasapp.export.pdf.cards.cards_check import lost_notes  # noqa: PLC0415  so does pypdf

    return lost_notes(data, job)


FORMAT = Format(
    id="cards",
    suffix=".pdf",
    name=Words(en="Cards", ko="카드"),
    write=_write,
    options=CardsOptions,
    pages=True,
    place=15,
    sheets=canvas_sheets,
    nothing=NothingToWrite,
    lost=_lost,
)
