"""What a PDF really draws, read from its operations: texts with their size and extent, lines, colours, fonts."""

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

CURVES = {b"m": 2, b"l": 2, b"c": 6}


class Text(NamedTuple):
    """A text operation: type size and extent in points from the bottom left of the page."""

    size: float
    x: float
    y: float
    width: float


class Drawn(NamedTuple):
    """The operations of a page; `pictures` are those that show something that is not drawn here."""

    texts: list[Text]
    points: list[tuple[float, float]]
    fills: set[tuple[float, ...]]
    lines: list[tuple[float, float, float, float]]
    pictures: list[bytes]


# A test looks at a file several times: what was read last is kept.


@lru_cache(maxsize=4)
def pages(data: bytes) -> tuple[PageObject, ...]:
    """The pages of a file."""
    return tuple(PdfReader(BytesIO(data)).pages)


@lru_cache(maxsize=4)
def text_of(data: bytes) -> tuple[str, ...]:
    """The text of each page."""
    return tuple(page.extract_text() for page in pages(data))


def drawn(page: PageObject) -> Drawn:
    """What a page draws."""
    found = Drawn([], [], set(), [], [])
    fonts: Any = page["/Resources"]["/Font"]
    font: Any = None
    size = x = y = 0.0
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        numbers = [float(value) for value in operands if isinstance(value, (int, float))]
        if operator == b"Tf":
            font, size = fonts[operands[0]].get_object(), float(operands[1])
        elif operator == b"Tm":
            assert numbers[:4] == [1, 0, 0, 1]
            x, y = numbers[4:]
        elif operator == b"Tj":
            width = sum(font["/Widths"][code] for code in operands[0].original_bytes) * size / 1000
            found.texts.append(Text(size, x, y, width))
            x += width
        elif operator in CURVES:
            ends = [(numbers[i], numbers[i + 1]) for i in range(0, len(numbers), 2)]
            if operator == b"l":
                found.lines.append((*found.points[-1], *ends[-1]))
            found.points.extend(ends)
        elif operator == b"re":
            found.points.extend([(numbers[0], numbers[1]), (numbers[0] + numbers[2], numbers[1] + numbers[3])])
        elif operator in (b"Do", b"INLINE IMAGE", b"sh"):
            found.pictures.append(operator)
        elif operator == b"rg":
            found.fills.add(tuple(round(value * 255) for value in numbers))
    return found


def fonts_in(data: bytes) -> Iterator[Any]:
    """Every font of a file."""
    for page in pages(data):
        for font in page["/Resources"]["/Font"].values():
            yield font.get_object()
