"""A poster over several sheets of a small printer: an assembly map, then tiles that overlap, with marks to cut."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import cast

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, IndirectObject, NameObject

from canvasapp.domain.model.values import Words
from canvasapp.export.format import Job, Product
from canvasapp.export.paper import PaperOptions, PaperSize
from canvasapp.export.pdf.pen.colours import INK, LINE, SMALL
from canvasapp.export.pdf.pen.measures import MM, measures
from canvasapp.export.pdf.pen.page_resources import PageResources
from canvasapp.export.pdf.pen.pen import Pen
from canvasapp.export.pdf.poster.canvas_frame import Rect
from canvasapp.export.pdf.poster.poster_pages import desk_of_poster, poster

OVERLAP = 10 * MM
MARGIN = 10 * MM
"""What no office printer prints on."""

_MARK = 5 * MM
_SMALL = 9.0

_TITLE = Words(
    en="Assembly map: {paper} from {count} sheets of {tile}", ko="조립 안내: {paper} 포스터, {tile} {count}장"
)
_HOW = Words(
    en="Cut each sheet along its marks at the left and at the top, lay it over its neighbours by 10 mm, and glue it.",
    ko="각 장을 왼쪽과 위쪽 표시를 따라 자르고, 옆 장 위에 10mm 겹쳐 붙이세요.",
)
_PLACE = Words(en="Row {row} · column {column}", ko="{row}행 · {column}열")
_PAGE = Words(en="{title}, page {page}", ko="{title}, {page}쪽")


@dataclass(frozen=True)
class Tiling:
    """How a poster of `width` × `height` points lies on sheets: `across` × `down` of them, all the same way up."""

    width: float
    height: float
    sheet: tuple[float, float]
    across: int
    down: int

    @property
    def room(self) -> tuple[float, float]:
        """What one sheet shows of the poster."""
        return self.sheet[0] - 2 * MARGIN, self.sheet[1] - 2 * MARGIN

    def part(self, row: int, column: int) -> Rect:
        """Which part of the poster a sheet shows, counted from 0; beside and below it the same strip again."""
        wide, high = self.room
        return Rect(column * (wide - OVERLAP), row * (high - OVERLAP), wide, high)


def tiling(width: float, height: float, tile: PaperSize) -> Tiling:
    """The tiling with the fewest sheets, upright or across."""
    sizes = measures(tile)
    found = [_laid(width, height, sheet) for sheet in ((sizes.width, sizes.height), (sizes.height, sizes.width))]
    return min(found, key=lambda each: each.across * each.down)


def _laid(width: float, height: float, sheet: tuple[float, float]) -> Tiling:
    across, down = (
        max(1, ceil((length - OVERLAP) / (side - 2 * MARGIN - OVERLAP)))
        for length, side in zip((width, height), sheet, strict=True)
    )
    return Tiling(width, height, sheet, across, down)


def tiles(job: Job[PaperOptions], tile: PaperSize, distance: float | None = None) -> Product:
    """The posters of a job on sheets of `tile` paper. Raises NothingToWrite if there is no canvas."""
    whole = poster(job, distance)
    desk = desk_of_poster(job)
    laid = tiling(desk.sizes.width, desk.sizes.height, tile)
    pages = list(PdfReader(BytesIO(whole.data)).pages)
    marks = PdfReader(BytesIO(_marks(desk, laid, len(pages), tile)))
    writer = PdfWriter()
    writer.pdf_header = "%PDF-1.7"
    writer.append(marks)
    for number, page in enumerate(pages):
        form = writer._add_object(_as_form(writer, page))
        for at, (row, column) in enumerate(_places(laid)):
            target = writer.pages[number * (1 + laid.across * laid.down) + 1 + at]
            _lay_under(writer, target, form, laid, laid.part(row, column))
        _lay_map(writer, writer.pages[number * (1 + laid.across * laid.down)], form, laid)
    file = BytesIO()
    writer.write(file)
    return Product(file.getvalue(), len(writer.pages), whole.findings, whole.note_size)


def _places(laid: Tiling) -> Iterator[tuple[int, int]]:
    return ((row, column) for row in range(laid.down) for column in range(laid.across))


def map_place(laid: Tiling) -> tuple[Rect, float]:
    """Where the small poster stands on the assembly map, and how much smaller it is."""
    wide, high = laid.sheet
    scale = min((wide - 2 * MARGIN) / laid.width, (high - 2 * MARGIN - 60) / laid.height)
    return Rect((wide - scale * laid.width) / 2, MARGIN + 60, scale * laid.width, scale * laid.height), scale


def _marks(desk: PageResources, laid: Tiling, pages: int, tile: PaperSize) -> bytes:
    """For each page of the poster the map and the tiles without what is on them: lines, marks and names."""
    workshop = desk.job.content.workshop
    pen = desk.pen(workshop.title, workshop.language)
    for page in range(1, pages + 1):
        title = workshop.title if pages == 1 else desk.say(_PAGE).format(title=workshop.title, page=page)
        pen.turn(*laid.sheet)
        pen.bookmark(title)
        _draw_map(pen, desk, laid, tile)
        pen.end_page()
        for row, column in _places(laid):
            pen.turn(*laid.sheet)
            _draw_tile_marks(pen, desk, laid, title, row, column)
            pen.end_page()
    return pen.data()


def _draw_map(pen: Pen, desk: PageResources, laid: Tiling, tile: PaperSize) -> None:
    count, paper = laid.across * laid.down, desk.job.options.paper
    pen.paragraph(MARGIN, MARGIN, (desk.say(_TITLE).format(paper=paper, count=count, tile=tile),), 14, 18, bold=True)
    lines = desk.fonts.regular.lines(desk.say(_HOW), (laid.sheet[0] - 2 * MARGIN) / _SMALL)
    pen.paragraph(MARGIN, MARGIN + 22, lines, _SMALL, 1.35 * _SMALL, colour=SMALL)
    place, scale = map_place(laid)
    pen.box(*place, stroke=LINE)
    for number, (row, column) in enumerate(_places(laid), start=1):
        part = laid.part(row, column)
        x, top = place.x + part.x * scale, place.top + part.top * scale
        wide = min(part.width, laid.width - part.x) * scale
        high = min(part.height, laid.height - part.top) * scale
        pen.box(x, top, wide, high, stroke=INK, thickness=0.75, dash=(3, 2))
        text, size = f"{number}", 20.0
        half = pen.face(bold=True).width(text) * size / 2
        pen.box(x + wide / 2 - 16, top + high / 2 - 13, 32, 26, fill="#FFFFFF", stroke=INK, radius=4)
        pen.text(x + wide / 2 - half, top + high / 2 + 0.36 * size, text, size, bold=True)


def _draw_tile_marks(pen: Pen, desk: PageResources, laid: Tiling, title: str, row: int, column: int) -> None:
    """Marks at the four corners of what is shown, and in the margin where the sheet belongs."""
    wide, high = laid.room
    for x in (MARGIN, MARGIN + wide):
        for start in (MARGIN - _MARK - 1, MARGIN + high + 1):
            pen.line(x, start, x, start + _MARK, colour=INK, thickness=0.5)
    for y in (MARGIN, MARGIN + high):
        for start in (MARGIN - _MARK - 1, MARGIN + wide + 1):
            pen.line(start, y, start + _MARK, y, colour=INK, thickness=0.5)
    number = row * laid.across + column + 1
    place = desk.say(_PLACE).format(row=row + 1, column=column + 1)
    text = f"{number} / {laid.across * laid.down} · {place} · {title}"
    (line, *_) = pen.face(bold=False).lines(text, (wide - 4 * _MARK) / _SMALL)
    pen.text(MARGIN + 2 * _MARK, MARGIN - 3, line, _SMALL, colour=SMALL)


def _as_form(writer: PdfWriter, page: PageObject) -> DecodedStreamObject:
    """A page as a form, which several pages show parts of; its text stays text."""
    form = DecodedStreamObject()
    contents = page.get_contents()
    form.set_data(contents.get_data() if contents is not None else b"")
    form[NameObject("/Type")], form[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
    form[NameObject("/BBox")] = ArrayObject(FloatObject(side) for side in page.mediabox)
    form[NameObject("/Resources")] = cast(DictionaryObject, page["/Resources"]).clone(writer)
    return form


def _lay_under(writer: PdfWriter, target: PageObject, form: IndirectObject, laid: Tiling, part: Rect) -> None:
    """Shows a part of the poster within the margins of a sheet."""
    wide, high = laid.room
    x, y = MARGIN - part.x, laid.sheet[1] - MARGIN - laid.height + part.top
    clip = f"{MARGIN:.3f} {MARGIN:.3f} {wide:.3f} {high:.3f} re W n"
    _show(writer, target, form, f"q {clip} 1 0 0 1 {x:.3f} {y:.3f} cm /Poster Do Q\n")


def _lay_map(writer: PdfWriter, target: PageObject, form: IndirectObject, laid: Tiling) -> None:
    place, scale = map_place(laid)
    y = laid.sheet[1] - place.top - place.height
    _show(writer, target, form, f"q {scale:.5f} 0 0 {scale:.5f} {place.x:.3f} {y:.3f} cm /Poster Do Q\n")


def _show(writer: PdfWriter, target: PageObject, form: IndirectObject, operations: str) -> None:
    """Draws the form before what is on a page."""
    contents = target.get_contents()
    stream = DecodedStreamObject()
    stream.set_data(operations.encode() + (contents.get_data() if contents is not None else b""))
    target[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    resources = DictionaryObject(cast(DictionaryObject, target["/Resources"].get_object()))
    resources[NameObject("/XObject")] = DictionaryObject({NameObject("/Poster"): form})
    target[NameObject("/Resources")] = resources
