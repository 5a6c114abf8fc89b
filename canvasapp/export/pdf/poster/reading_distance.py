"""From how far away a poster can be read: letters are high enough where a capital is 1/250 of the distance."""

from canvasapp.export.pdf.pen.fonts import Fonts
from canvasapp.export.pdf.pen.measures import MM

PART = 250
"""A capital seen under 14 minutes of arc: signs are designed for it, and a team reads without effort."""


def size_for(distance: float, fonts: Fonts) -> float:
    """The type size in points that is read from so many metres."""
    return distance * 1000 / PART * MM / _capital(fonts)


def distance_of(size: float, fonts: Fonts) -> float:
    """From how many metres a type size is read."""
    return size * _capital(fonts) / MM / 1000 * PART


def _capital(fonts: Fonts) -> float:
    """The height of a capital in units of the type size."""
    height: float = fonts.regular.first.face.capHeight
    return height / 1000
