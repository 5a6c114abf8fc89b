"""The colours of paper: ink, lines and the light fills of the notes, as hexadecimal RGB."""

from typing import NamedTuple

from canvasapp.domain.model.workshop import LegendEntry, Paper

INK = "#1F2328"
SMALL = "#4A505A"
LINE = "#7A7F87"
WRITING_LINE = "#B4B8BE"
WARN = "#7E5200"
WHITE = "#FFFFFF"


class Fill(NamedTuple):
    """A note's paper and the ink of its border, letter and sign."""

    paper: str
    ink: str


FILLS: dict[Paper, Fill] = {
    "amber": Fill("#FFE0B2", "#8A3F05"),
    "yellow": Fill("#FFF4B8", "#6B5400"),
    "coral": Fill("#FFD6D0", "#A3211A"),
    "pink": Fill("#FAD7E8", "#8E1254"),
    "green": Fill("#D5F0D3", "#1A5E26"),
    "blue": Fill("#D3E6FB", "#14538C"),
    "teal": Fill("#D2F1F5", "#0B5B66"),
    "violet": Fill("#E4DBFA", "#5530A0"),
    "grey": Fill("#E9EAEC", "#44505C"),
}

PLAIN = Fill(WHITE, INK)
"""Every note in black and white."""


def fill_of(entry: LegendEntry, colour: bool) -> Fill:
    """The paper and ink of notes with a legend entry; `colour` False: on a black and white page."""
    return FILLS[entry.paper] if colour else PLAIN
