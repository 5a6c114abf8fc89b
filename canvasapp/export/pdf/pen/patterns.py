"""Bands of hatching that tell the colours of a legend apart without colour."""

from collections.abc import Callable

from canvasapp.domain.model.workshop import Letter
from canvasapp.export.pdf.pen.pen import Pen
from canvasapp.export.pdf.poster.canvas_frame import Rect

_LINE = 0.75
_CLOSEST = 3.0
"""From line to line in a band as narrow as that of a small note."""


def has_band(letter: Letter, colour: bool) -> bool:
    """Whether notes of a letter carry a band at the left: the fifth and sixth colour, and all in black and white."""
    return not colour or letter in ("E", "F")


def draw_band(pen: Pen, letter: Letter, band: Rect, ink: str) -> None:
    """The band of a letter: A full, B empty, C slanted, D crossed, E striped, F dotted; each with a line at its end."""
    with pen.clipped(*band):
        _DRAWN[letter](pen, band, ink)
    end = band.x + band.width
    pen.line(end, band.top, end, band.top + band.height, colour=ink, thickness=_LINE)


def _full(pen: Pen, band: Rect, ink: str) -> None:
    pen.box(*band, fill=ink)


def _empty(pen: Pen, band: Rect, ink: str) -> None:
    """Nothing but the line at the end."""


def _slanted(pen: Pen, band: Rect, ink: str) -> None:
    for y in _steps(band, 0, band.width):
        pen.line(band.x, y, band.x + band.width, y - band.width, colour=ink, thickness=_LINE)


def _crossed(pen: Pen, band: Rect, ink: str) -> None:
    _slanted(pen, band, ink)
    for y in _steps(band, -band.width, 0):
        pen.line(band.x, y, band.x + band.width, y + band.width, colour=ink, thickness=_LINE)


def _striped(pen: Pen, band: Rect, ink: str) -> None:
    for y in _steps(band, _step(band) / 2, 0):
        pen.line(band.x, y, band.x + band.width, y, colour=ink, thickness=_LINE * 1.5)


def _dotted(pen: Pen, band: Rect, ink: str) -> None:
    for y in _steps(band, _step(band) / 2, 0):
        pen.dot(band.x + band.width / 2, y, _step(band) * 0.28, ink)


def _step(band: Rect) -> float:
    return max(_CLOSEST, 0.7 * band.width)


def _steps(band: Rect, above: float, below: float) -> list[float]:
    """The heights of lines down the band, beginning and ending so far inside (or outside) of it."""
    step = _step(band)
    count = int((band.height - above + below) / step) + 1
    return [band.top + above + i * step for i in range(count)]


_DRAWN: dict[Letter, Callable[[Pen, Rect, str], None]] = {
    "A": _full,
    "B": _empty,
    "C": _slanted,
    "D": _crossed,
    "E": _striped,
    "F": _dotted,
}
