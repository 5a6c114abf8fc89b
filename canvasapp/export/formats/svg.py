"""SVG: the printed pages of each chosen sheet as one drawing, made from the PDF itself.

Letters are outlines, so that they look the same everywhere; each text lies over them once more, unseen, to be found,
marked and read aloud.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from io import BytesIO
from struct import unpack_from
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from canvasapp.domain.model.values import Words
from canvasapp.export.format import Format, Job, Product, handout_sheets
from canvasapp.export.formats.handout import HandoutOptions
from canvasapp.export.options import Options
from canvasapp.export.paper import ColourChoice, PaperChoice

if TYPE_CHECKING:
    from pypdf import PageObject
    from uharfbuzz import Font as Outlines

_GAP = 12
"""Between pages, in points."""


@dataclass(frozen=True)
class SvgOptions(Options):
    """What can be chosen for a drawing."""

    paper: PaperChoice = "A3"
    colour: ColourChoice = True


def _write(job: Job[SvgOptions]) -> Product:
    from canvasapp.export.pdf.handout.handout_pages import handouts  # noqa: PLC0415  reportlab stays off the start of the program

    options = job.options
    pages = handouts(job.with_options(HandoutOptions(filled=True, paper=options.paper, colour=options.colour)))
    data = "\n".join(_drawing(pages.data, job)).encode()
    return Product(data, pages.pages, pages.findings, preview=pages.data)


def _drawing(pdf: bytes, job: Job[SvgOptions]) -> Iterator[str]:
    """The pages of a PDF below one another."""
    from pypdf import PdfReader  # noqa: PLC0415  stays off the start of the program, as does uharfbuzz below

    pages = list(PdfReader(BytesIO(pdf)).pages)
    wide = max(float(page.mediabox.width) for page in pages)
    high = sum(float(page.mediabox.height) for page in pages) + _GAP * (len(pages) - 1)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:g}pt" height="{high:g}pt" '
        f'viewBox="0 0 {wide:g} {high:g}" xml:lang="{job.language}">'
    )
    yield f"<title>{escape(job.content.workshop.title)}</title>"
    yield f'<rect width="{wide:g}" height="{high:g}" fill="#FFFFFF"/>'
    top = 0.0
    for number, page in enumerate(pages):
        left = (wide - float(page.mediabox.width)) / 2
        # a PDF counts from the bottom of the page
        yield f'<g transform="matrix(1 0 0 -1 {left:g} {top + float(page.mediabox.height):g})">'
        yield from _PageDrawing(page, f"p{number}").lines()
        yield "</g>"
        top += float(page.mediabox.height) + _GAP
    yield "</svg>"


def _lost(data: bytes, job: Job[SvgOptions]) -> tuple[str, ...]:
    from canvasapp.export.pdf.handout.handout_check import not_written  # noqa: PLC0415

    read = "\n".join(each.text or "" for each in ElementTree.fromstring(data).iter("{http://www.w3.org/2000/svg}text"))
    options = HandoutOptions(filled=True, paper=job.options.paper)
    return not_written(read, job.with_options(options))


@dataclass
class _Ink:
    """How the next path or text is drawn, as a PDF knows it: it stays until it is changed."""

    fill: str = "#000000"
    stroke: str = "#000000"
    width: float = 1
    dash: str = ""
    ends: str = "butt"
    corners: str = "miter"


@dataclass
class _Writing:
    """The text between BT and ET: where it began, where it is, how high it stands, and what it says."""

    x: float = 0
    y: float = 0
    start: tuple[float, float] | None = None
    rise: float = 0
    size: float = 0
    font: "_EmbeddedFont | None" = None
    said: list[str] = field(default_factory=list)


class _PageDrawing:
    """The operations of one page as SVG. Raises NotImplementedError for one that no page of ours has."""

    def __init__(self, page: "PageObject", name: str) -> None:
        self._page, self._name = page, name
        self._ink, self._kept = _Ink(), list[tuple[_Ink, int]]()
        self._writing = _Writing()
        self._path: list[str] = []
        self._clips = self._open = 0
        self._clipping = False
        self._fonts: dict[str, _EmbeddedFont] = {}
        self._glyphs: set[str] = set()

    def lines(self) -> Iterator[str]:
        """The elements."""
        contents = self._page.get_contents()
        for operands, operator in contents.operations if contents is not None else ():
            sign = operator.decode()
            if sign not in _OPERATIONS:
                raise NotImplementedError(sign)
            yield from _OPERATIONS[sign](self, operands) or ()

    def colour(self, operands: Sequence[Any], what: str) -> None:
        """rg, RG: the colour of areas or lines."""
        setattr(self._ink, what, "#" + "".join(f"{round(float(value) * 255):02X}" for value in operands))

    def dashes(self, operands: Sequence[Any]) -> None:
        """d: strokes and gaps."""
        self._ink.dash = " ".join(f"{float(length):g}" for length in operands[0])

    def step(self, sign: str, operands: Sequence[Any]) -> None:
        """m, l, c, h: a step of a path."""
        self._path.append(sign + " ".join(f"{float(value):g}" for value in operands))

    def rectangle(self, operands: Sequence[Any]) -> None:
        """re: a rectangle."""
        x, y, width, height = map(float, operands)
        self._path.append(f"M{x:g} {y:g}h{width:g}v{height:g}h{-width:g}z")

    def paint(self, *, fill: bool, stroke: bool, rule: str = "nonzero") -> Iterator[str]:
        """f, S, B, n: the path is done; with W before it, what follows stays within."""
        path, self._path = "".join(self._path), []
        if self._clipping:
            self._clipping, self._clips = False, self._clips + 1
            name = f"{self._name}c{self._clips}"
            yield f'<clipPath id="{name}"><path d="{path}"/></clipPath><g clip-path="url(#{name})">'
            self._open += 1
        ink = self._ink
        filled = f'fill="{ink.fill}"' if fill else 'fill="none"'
        ruled = ' fill-rule="evenodd"' if fill and rule == "evenodd" else ""
        if fill or stroke:
            yield f'<path d="{path}" {filled}{ruled}{self._stroked() if stroke else ""}/>'

    def keep(self) -> None:
        """q: what holds now comes back at Q."""
        self._kept.append((replace(self._ink), self._open))

    def bring_back(self) -> Iterator[str]:
        """Q: the end of a clip, and the ink of before."""
        self._ink, before = self._kept.pop()
        yield "</g>" * (self._open - before)
        self._open = before

    def begin_text(self) -> None:
        """BT: a text."""
        self._writing = _Writing()

    def place(self, operands: Sequence[Any]) -> None:
        """Tm: where the text goes on."""
        self._writing.x, self._writing.y = float(operands[4]), float(operands[5])
        self._writing.start = self._writing.start or (self._writing.x, self._writing.y)

    def choose_font(self, operands: Sequence[Any]) -> None:
        """Tf: font and size."""
        name = str(operands[0])
        if name not in self._fonts:
            number = f"{self._name}f{len(self._fonts)}"
            self._fonts[name] = _EmbeddedFont(self._page["/Resources"]["/Font"][name], number)  # type: ignore[index]
        self._writing.font, self._writing.size = self._fonts[name], float(operands[1])

    def show(self, parts: Sequence[Any]) -> Iterator[str]:
        """Tj, TJ: letters, and shifts between them in thousandths of the size."""
        now = self._writing
        assert now.font is not None
        scale = now.size / now.font.unit
        for part in parts:
            if not hasattr(part, "original_bytes"):
                now.x -= float(part) * now.size / 1000
                continue
            for code in part.original_bytes:
                glyph = now.font.glyph(code)
                if outline := now.font.outline(glyph):
                    yield from self._glyph(f"{now.font.name}g{glyph}", outline, scale)
                now.said.append(now.font.text(code))
                now.x += now.font.width(code) * now.size / 1000

    def end_text(self) -> Iterator[str]:
        """ET: the text as such, over its letters."""
        now, said = self._writing, "".join(self._writing.said)
        if now.start is None or not said.strip():
            return
        x, y = now.start
        yield (
            f'<text transform="matrix(1 0 0 -1 {x:g} {y:g})" font-family="Pretendard, sans-serif" '
            f'font-size="{now.size:g}" fill-opacity="0" xml:space="preserve" '
            f'textLength="{max(now.x - x, 0.1):g}" lengthAdjust="spacingAndGlyphs">{escape(said)}</text>'
        )

    def _glyph(self, name: str, outline: str, scale: float) -> Iterator[str]:
        """A letter: its outline where it is met first, else that of before."""
        if name not in self._glyphs:
            self._glyphs.add(name)
            yield f'<defs><path id="{name}" d={quoteattr(outline)}/></defs>'
        x, y = self._writing.x, self._writing.y + self._writing.rise
        yield f'<use href="#{name}" transform="matrix({scale:g} 0 0 {scale:g} {x:g} {y:g})" fill="{self._ink.fill}"/>'

    def _stroked(self) -> str:
        ink = self._ink
        dashes = f' stroke-dasharray="{ink.dash}"' if ink.dash else ""
        ends = f' stroke-linecap="{ink.ends}" stroke-linejoin="{ink.corners}"' if ink.ends != "butt" else ""
        return f' stroke="{ink.stroke}" stroke-width="{ink.width:g}"{dashes}{ends}'


class _EmbeddedFont:
    """A subset of a font in the file: outlines, widths and meanings of its codes."""

    def __init__(self, described: Any, name: str) -> None:
        self.name, self._described = name, described.get_object()
        self._first = int(self._described["/FirstChar"])
        self._widths = [float(width) for width in self._described["/Widths"]]

    @property
    def unit(self) -> int:
        """How many units of the outlines make the size of the font."""
        upem: int = self._outlines.face.upem
        return upem

    def glyph(self, code: int) -> int:
        """The number of the glyph that a code shows."""
        return self._numbers[code] if code < len(self._numbers) else 0

    def width(self, code: int) -> float:
        """The advance of a code, in thousandths of the size."""
        return self._widths[code - self._first]

    def text(self, code: int) -> str:
        """What a code reads as."""
        return self._texts.get(code, "").replace("\u200b", "")

    def outline(self, glyph: int) -> str:
        """The shape of a glyph as the path of an SVG, in units of the font; empty for a blank."""
        steps: list[str] = []
        self._outlines.draw_glyph_with_pen(glyph, _PathPen(steps))
        return "".join(steps)

    @cached_property
    def _outlines(self) -> "Outlines":
        import uharfbuzz  # noqa: PLC0415

        return uharfbuzz.Font(uharfbuzz.Face(self._described["/FontDescriptor"]["/FontFile2"].get_data()))

    @cached_property
    def _numbers(self) -> tuple[int, ...]:
        """The glyphs of the codes from 0, as the only character map of a subset lists them (format 6 from byte 12)."""
        table = self._outlines.face.reference_table("cmap").data
        (count,) = unpack_from(">H", table, 12 + 8)
        return unpack_from(f">{count}H", table, 12 + 10)

    @cached_property
    def _texts(self) -> dict[int, str]:
        pairs = re.findall(
            rb"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", self._described["/ToUnicode"].get_data(), re.MULTILINE
        )
        return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


class _PathPen:
    """What harfbuzz draws a glyph with."""

    def __init__(self, steps: list[str]) -> None:
        self._steps = steps

    def moveTo(self, point: tuple[float, float]) -> None:
        """Begin there."""
        self._add("M", point)

    def lineTo(self, point: tuple[float, float]) -> None:
        """A straight line."""
        self._add("L", point)

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        """A curve with one control point."""
        self._add("Q", *points)

    def curveTo(self, *points: tuple[float, float]) -> None:
        """A curve with two control points."""
        self._add("C", *points)

    def closePath(self) -> None:
        """Back to where it began."""
        self._steps.append("Z")

    def _add(self, sign: str, *points: tuple[float, float]) -> None:
        self._steps.append(sign + " ".join(f"{value:g}" for point in points for value in point))


_CAPS = ("butt", "round", "square")
_JOINS = ("miter", "round", "bevel")

_OPERATIONS: dict[str, Callable[[_PageDrawing, Sequence[Any]], Iterator[str] | None]] = {
    "rg": lambda page, given: page.colour(given, "fill"),
    "RG": lambda page, given: page.colour(given, "stroke"),
    "w": lambda page, given: setattr(page._ink, "width", float(given[0])),
    "d": lambda page, given: page.dashes(given),
    "J": lambda page, given: setattr(page._ink, "ends", _CAPS[int(given[0])]),
    "j": lambda page, given: setattr(page._ink, "corners", _JOINS[int(given[0])]),
    "m": lambda page, given: page.step("M", given),
    "l": lambda page, given: page.step("L", given),
    "c": lambda page, given: page.step("C", given),
    "h": lambda page, given: page.step("Z", given),
    "re": lambda page, given: page.rectangle(given),
    "B": lambda page, given: page.paint(fill=True, stroke=True),
    "f": lambda page, given: page.paint(fill=True, stroke=False),
    "f*": lambda page, given: page.paint(fill=True, stroke=False, rule="evenodd"),
    "S": lambda page, given: page.paint(fill=False, stroke=True),
    "n": lambda page, given: page.paint(fill=False, stroke=False),
    "W": lambda page, given: setattr(page, "_clipping", True),
    "W*": lambda page, given: setattr(page, "_clipping", True),
    "q": lambda page, given: page.keep(),
    "Q": lambda page, given: page.bring_back(),
    "BT": lambda page, given: page.begin_text(),
    "ET": lambda page, given: page.end_text(),
    "Tm": lambda page, given: page.place(given),
    "Tf": lambda page, given: page.choose_font(given),
    "Ts": lambda page, given: setattr(page._writing, "rise", float(given[0])),
    "Tj": lambda page, given: page.show(given),
    "TJ": lambda page, given: page.show(given[0]),
}


FORMAT = Format(
    id="svg",
    suffix=".svg",
    name=Words(en="Drawing (SVG)", ko="그림(SVG)"),
    write=_write,
    options=SvgOptions,
    pages=True,
    place=81,
    sheets=handout_sheets,
    lost=_lost,
)
