"""Sizes and colour of paper: what everything that is printed can be asked for."""

from typing import Annotated, Literal, Protocol

from canvasapp.domain.model.values import Words
from canvasapp.export.options import Choice, Number

PaperSize = Literal["A4", "A3", "A2", "A1", "A0", "Letter", "Tabloid"]
PAPER_SIZES: tuple[PaperSize, ...] = ("A4", "A3", "A2", "A1", "A0", "Letter", "Tabloid")

_SIDES: dict[PaperSize, str] = {
    "A4": "210 × 297 mm",
    "A3": "297 × 420 mm",
    "A2": "420 × 594 mm",
    "A1": "594 × 841 mm",
    "A0": "841 × 1189 mm",
    "Letter": "8.5 × 11 in",
    "Tabloid": "11 × 17 in",
}

PaperChoice = Annotated[
    PaperSize,
    Choice(
        title=Words(en="Paper", ko="용지"),
        help=Words(en="Size of the paper.", ko="용지 크기"),
        flag="--paper",
        names={size: Words(en=size, ko=size) for size in PAPER_SIZES},
        hints=dict(_SIDES),
    ),
]

ColourChoice = Annotated[
    bool,
    Choice(
        title=Words(en="Colour", ko="색"),
        help=Words(en="In colour (usual), or for printers without.", ko="컬러(보통) 또는 흑백 프린터용"),
        flag="--colour/--black-and-white",
        names={True: Words(en="Colour", ko="컬러"), False: Words(en="Black and white", ko="흑백")},
    ),
]


DistanceChoice = Annotated[
    int | None,
    Number(
        title=Words(en="Readable from (m)", ko="읽는 거리(m)"),
        help=Words(
            en="From how many metres notes are to be read; what is too small is named.",
            ko="메모를 몇 미터 밖에서 읽을지 정합니다. 너무 작은 것은 알려 줍니다",
        ),
        flag="--readable-from",
        least=1,
        most=10,
        unit="m",
    ),
]


class PaperOptions(Protocol):
    """What each kind of paper lets choose."""

    @property
    def paper(self) -> PaperSize:
        """The size of the paper."""

    @property
    def colour(self) -> bool:
        """False: black and white."""
