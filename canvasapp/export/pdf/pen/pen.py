"""Drawing on the pages of a PDF: text, boxes, lines and icons, in points from the top left corner of the page."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from itertools import groupby

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from canvasapp.domain.model.values import Language
from canvasapp.export.pdf.pen.bidi import Stretch, has_right_to_left, runs_right_to_left, stretches
from canvasapp.export.pdf.pen.colours import INK
from canvasapp.export.pdf.pen.fonts import CODE_PADDING, Face, Font, Fonts, Run, code_of
from canvasapp.export.pdf.pen.line_icons import GRID, STROKE, Icon
from canvasapp.export.pdf.pen.shaping import Glyph, needs_shaping

Step = tuple[str, Sequence[float]]
"""A step of a path: `m` moves to x, y, `l` draws a line there, `c` a curve (two control points, end), `h` closes it."""

ASCENT = 0.82
"""How far capitals and Hangul reach above the baseline, in units of the type size."""

# Streams as they are: reportlab spells them in letters one by one, and they grow by a quarter.
rl_config.useA85 = 0  # type: ignore[attr-defined]


def baseline_in(leading: float, size: float) -> float:
    """How far the baseline lies below the top of a line of text."""
    return (leading + (ASCENT - 0.14) * size) / 2


class Pen:
    """Writes one document. `title`, `author` and `language` go into its properties."""

    def __init__(
        self, width: float, height: float, fonts: Fonts, *, title: str, author: str, language: Language
    ) -> None:
        self._file = BytesIO()
        self._canvas = _canvas(self._file, width, height, language)
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject("")  # otherwise "unspecified"
        self._canvas.setCreator("canvasapp")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._height = height
        self._fonts = fonts

    def face(self, bold: bool) -> Face:
        """The face that `text` draws with."""
        return self._fonts.face(bold)

    def bookmark(self, title: str) -> None:
        """A line in the outline of the document that leads to this page."""
        key = f"page-{self._canvas.getPageNumber()}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key)

    def turn(self, width: float, height: float) -> None:
        """The page that begins, and those after it, have this size."""
        self._canvas.setPageSize((width, height))
        self._height = height

    def end_page(self) -> None:
        """The page is done; what follows is drawn on a new one."""
        self._canvas.showPage()

    def data(self) -> bytes:
        """The finished file."""
        self._canvas.save()
        return self._file.getvalue()

    def paragraph(
        self,
        x: float,
        top: float,
        lines: Sequence[str],
        size: float,
        leading: float,
        *,
        bold: bool = False,
        colour: str = INK,
        right: float | None = None,
        struck: bool = False,
    ) -> None:
        """Lines one below the other, the first beginning at `top`. Right-to-left text ends at `right`."""
        text = "".join(lines)
        turned = right is not None and runs_right_to_left(text) and self.face(bold).has_all(text)
        for i, line in enumerate(lines):
            baseline = top + i * leading + baseline_in(leading, size)
            # the blank at the end of a broken line hangs over, at the left if the text runs from right to left
            start = right - self.face(bold).width(line) * size if turned and right is not None else x
            self.text(start, baseline, line, size, bold=bold, colour=colour, right_to_left=turned)
            if struck and line.strip():
                width = self.face(bold).width(line.rstrip()) * size
                left = right - width if turned and right is not None else x
                middle = baseline - 0.3 * size
                self.line(left, middle, left + width, middle, colour=colour, thickness=size / 14)

    def text(
        self,
        x: float,
        baseline: float,
        line: str,
        size: float,
        *,
        bold: bool = False,
        colour: str = INK,
        right_to_left: bool = False,
    ) -> None:
        """One line beginning at `x`, in reading order in the file whatever way it runs on paper."""
        face = self.face(bold)
        as_codes = has_right_to_left(line) and not face.has_all(line)  # codes run from left to right
        parts = [Stretch(line, 0, line)] if as_codes else stretches(line, right_to_left)
        runs = {part.place: _runs(face, part) for part in parts}
        widths = {place: sum(run.width for run in found) * size / 1000 for place, found in runs.items()}
        self._canvas.addLiteral(_filling(colour))
        for part in parts:
            start = x + sum(width for place, width in widths.items() if place < part.place)
            self._stretch(start, baseline, runs[part.place], size, face, colour)

    def _stretch(self, x: float, baseline: float, runs: Sequence[Run], size: float, face: Face, colour: str) -> None:
        y = self._height - baseline
        operations = ["BT"]
        boxes: list[tuple[float, float]] = []
        for run in runs:
            width = run.width * size / 1000
            if run.glyphs and run.font is not None:
                operations += self._glyphs(run.font, run.glyphs, x, y, size)
            elif run.font is not None:
                operations.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm")
                operations += self._shown(run.font, run.text, size)
            else:
                boxes.append((x, width))
                operations.append(f"1 0 0 1 {x + CODE_PADDING * size / 1000:.3f} {y:.3f} Tm")
                operations += self._shown(face.first, code_of(run.text), size)
            x += width
        operations.append("ET")
        self._canvas.addLiteral("\n".join(operations))
        for left, width in boxes:
            inset = 0.05 * size
            top = baseline - ASCENT * size
            self.box(left + inset, top, width - 2 * inset, 1.06 * size, stroke=colour, thickness=size / 24)

    def _glyphs(self, font: Font, glyphs: Sequence[Glyph], x: float, y: float, size: float) -> Iterator[str]:
        """The operations that show shaped glyphs: as one text, so that it reads back as one, with shifts between."""
        yield f"1 0 0 1 {x:.3f} {y:.3f} Tm"
        wanted = at = 0.0  # where a glyph belongs and where the pen is, in thousandths of the type size
        shown: list[tuple[str, float, str]] = []  # of each glyph: font, how high, and its shift with its code
        for glyph in glyphs:
            sign = font.character(glyph)
            shift = at - wanted - glyph.right
            shifted = f"{shift:.0f} " if abs(shift) >= 1 else ""
            shown += [(name, glyph.up, f"{shifted}<{codes}>") for name, codes in self._codes(font, sign)]
            at = wanted + glyph.right + font.width(sign)
            wanted += glyph.advance
        for (name, up), group in groupby(shown, key=lambda each: each[:2]):
            yield f"{name} {size:g} Tf {up * size / 1000:.3f} Ts [{''.join(each[2] for each in group)}] TJ 0 Ts"

    def _shown(self, font: Font, text: str, size: float) -> Iterator[str]:
        """The operations that show text of one font; not through reportlab's registry of fonts, which is global."""
        for name, codes in self._codes(font, text):
            yield f"{name} {size:g} Tf <{codes}> Tj"

    def _codes(self, font: Font, text: str) -> Iterator[tuple[str, str]]:
        """`text` as codes of the subsets of a font: the name of a subset in the file, and codes in hexadecimal."""
        document = self._canvas._doc
        for subset, codes in font.splitString(text, document):  # type: ignore[no-untyped-call]
            yield font.getSubsetInternalName(subset, document), codes.hex()  # type: ignore[no-untyped-call]

    def line(
        self, x1: float, y1: float, x2: float, y2: float, *, colour: str, thickness: float, dash: Sequence[float] = ()
    ) -> None:
        """A straight line; `dash`: lengths of strokes and gaps."""
        y1, y2 = self._height - y1, self._height - y2
        self._canvas.addLiteral(f"{_stroking(colour, thickness, *dash)} {x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l S")

    def box(
        self,
        x: float,
        top: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        thickness: float = 0.5,
        dash: Sequence[float] = (),
        radius: float = 0,
    ) -> None:
        """A rectangle, filled or outlined or both."""
        colours = _colours(fill, stroke, thickness, dash)
        bottom = self._height - top - height
        outline = (
            _rounded(x, bottom, width, height, radius)
            if radius
            else f"{x:.3f} {bottom:.3f} {width:.3f} {height:.3f} re"
        )
        self._canvas.addLiteral(f"{colours} {outline} {_painting(fill, stroke)}")

    def dot(self, x: float, y: float, radius: float, colour: str) -> None:
        """A filled circle."""
        self._canvas.addLiteral(_filling(colour))
        self._canvas.circle(x, self._height - y, radius, stroke=0, fill=1)

    def path(
        self,
        steps: Sequence[Step],
        *,
        fill: str | None = None,
        stroke: str | None = None,
        thickness: float = 0.5,
        dash: Sequence[float] = (),
        round_ends: bool = False,
    ) -> None:
        """A path of moves, lines and curves, filled or outlined or both; `round_ends` also rounds its corners."""
        drawn = []
        for kind, values in steps:
            turned = [value if i % 2 == 0 else self._height - value for i, value in enumerate(values)]
            drawn.append(" ".join([*(f"{value:.3f}" for value in turned), kind]))
        colours, painted = _colours(fill, stroke, thickness, dash), _painting(fill, stroke)
        ends = ("1 J 1 j ", " 0 J 0 j") if round_ends else ("", "")
        self._canvas.addLiteral(f"{colours} {ends[0]}{' '.join(drawn)} {painted}{ends[1]}")

    @contextmanager
    def clipped(self, x: float, top: float, width: float, height: float) -> Iterator[None]:
        """What is drawn inside the `with` stays within the rectangle."""
        self._canvas.saveState()
        path = self._canvas.beginPath()
        path.rect(x, self._height - top - height, width, height)
        self._canvas.clipPath(path, stroke=0, fill=0)
        try:
            yield
        finally:
            self._canvas.restoreState()

    def icon(self, icon: Icon, x: float, top: float, size: float, colour: str = INK) -> None:
        """A line icon in a square of `size`."""
        scale = size / GRID
        self._canvas.addLiteral(_stroking(colour, STROKE * scale))
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)
        path = self._canvas.beginPath()
        draw: Mapping[str, object] = {"m": path.moveTo, "l": path.lineTo, "c": path.curveTo}
        for kind, points in icon:
            flat = [value for px, py in points for value in (x + px * scale, self._height - top - py * scale)]
            draw[kind](*flat)  # type: ignore[operator]
        self._canvas.drawPath(path)
        self._canvas.setLineCap(0)
        self._canvas.setLineJoin(0)


def _runs(face: Face, part: Stretch) -> list[Run]:
    return face.runs(part.text, part.right_to_left) if needs_shaping(part.text) else face.plain_runs(part.drawn)


# Operations as text: reportlab's own take several times as long, and a page has hundreds.


@lru_cache(maxsize=256)
def _channels(colour: str) -> str:
    return " ".join(f"{int(colour[i : i + 2], 16) / 255:.6g}" for i in (1, 3, 5))


def _filling(colour: str) -> str:
    return f"{_channels(colour)} rg"


def _stroking(colour: str, thickness: float, *dash: float) -> str:
    return f"{_channels(colour)} RG {thickness:.3f} w [{' '.join(f'{part:.3f}' for part in dash)}] 0 d"


def _colours(fill: str | None, stroke: str | None, thickness: float, dash: Sequence[float]) -> str:
    parts = (_filling(fill) if fill else "", _stroking(stroke, thickness, *dash) if stroke else "")
    return " ".join(filter(None, parts))


def _painting(fill: str | None, stroke: str | None) -> str:
    """The operation that fills or outlines a path or both."""
    return {(True, True): "B", (True, False): "f", (False, True): "S"}[fill is not None, stroke is not None]


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle with round corners."""
    bend = radius * 0.4477  # a circle's quarter as a curve: its control points lie so far from the corner
    right, top = x + width, y + height
    return (
        f"{x + radius:.3f} {y:.3f} m {right - radius:.3f} {y:.3f} l "
        f"{right - bend:.3f} {y:.3f} {right:.3f} {y + bend:.3f} {right:.3f} {y + radius:.3f} c "
        f"{right:.3f} {top - radius:.3f} l "
        f"{right:.3f} {top - bend:.3f} {right - bend:.3f} {top:.3f} {right - radius:.3f} {top:.3f} c "
        f"{x + radius:.3f} {top:.3f} l "
        f"{x + bend:.3f} {top:.3f} {x:.3f} {top - bend:.3f} {x:.3f} {top - radius:.3f} c "
        f"{x:.3f} {y + radius:.3f} l "
        f"{x:.3f} {y + bend:.3f} {x + bend:.3f} {y:.3f} {x + radius:.3f} {y:.3f} c h"
    )


class _Canvas(Canvas):
    """reportlab's canvas; that one begins each page in Helvetica, which no text here uses and which is not embedded."""

    def _make_preamble(self) -> None:
        self._preamble = ""


def _canvas(file: BytesIO, width: float, height: float, language: Language) -> Canvas:
    # invariant: no time of day in the file, so that the same job gives the same bytes
    size = (width, height)
    return _Canvas(file, size, pageCompression=1, invariant=1, lang=language)  # type: ignore[no-untyped-call]
