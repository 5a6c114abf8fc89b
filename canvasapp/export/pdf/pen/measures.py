"""Paper sizes and the type sizes, margins and lines that belong to them; all lengths in points."""

from dataclasses import dataclass

from canvasapp.export.paper import PaperSize

MM = 72 / 25.4

_LONG_AND_SHORT_SIDE: dict[PaperSize, tuple[float, float]] = {
    "A4": (297 * MM, 210 * MM),
    "A3": (420 * MM, 297 * MM),
    "A2": (594 * MM, 420 * MM),
    "A1": (841 * MM, 594 * MM),
    "A0": (1189 * MM, 841 * MM),
    "Letter": (11 * 72, 8.5 * 72),
    "Tabloid": (17 * 72, 11 * 72),
}


@dataclass(frozen=True)
class Measures:
    """A sheet of paper in landscape. `floor` and `ceiling` bound the text of notes, `small` all other small text."""

    width: float
    height: float
    margin: float
    title: float
    block: float
    small: float
    floor: float
    ceiling: float
    grid_line: float
    frame_line: float

    @property
    def inner_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def bottom(self) -> float:
        """Where the lower margin begins, from the top of the page."""
        return self.height - self.margin

    @property
    def value(self) -> float:
        """The type size of a value in the title block, under its label: 12 pt over 9 pt."""
        return self.small * 4 / 3

    @property
    def pad(self) -> float:
        """The space between a block's edge and what is in it."""
        return self.block * 0.6


def measures(paper: PaperSize) -> Measures:
    """The measures of `paper`. A poster is the A3 page enlarged: its notes may grow with the long side."""
    width, height = _LONG_AND_SHORT_SIDE[paper]
    if paper in ("A4", "Letter"):
        return Measures(width, height, 12 * MM, 18, 11, 9, 9, 12, 0.5, 1)
    if paper in ("A3", "Tabloid"):
        return Measures(width, height, 12 * MM, 22, 13, 9, 9, 15, 0.5, 1)
    ceiling = 15 * width / _LONG_AND_SHORT_SIDE["A3"][0]
    return Measures(width, height, 15 * MM + 0.01 * width, 36, 22, 14, 14, ceiling, 0.75, 1.5)
