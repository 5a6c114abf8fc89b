"""PNG: a picture of each chosen sheet as it is printed, one below the other."""

from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import Annotated, ClassVar

from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.values import Words
from canvasapp.export.format import Format, Job, Product, handout_sheets
from canvasapp.export.formats.handout import HandoutOptions
from canvasapp.export.options import Number, Options
from canvasapp.export.paper import ColourChoice, PaperChoice

_POINTS_AN_INCH = 72
_USUAL_DPI = 150
_MOST_PIXELS = 200_000_000
"""The largest picture: A0 at 200 dots an inch; some 600 MB while it is made."""

_GAP = 12
"""Between pages, in points."""


class TooLargePicture(WorldError):
    """More pixels than programs open."""

    sentence: ClassVar[str] = (
        "This picture would be {width} × {height} pixels, more than programs open. Choose fewer dots or smaller paper."
    )


@dataclass(frozen=True)
class PngOptions(Options):
    """What can be chosen for a picture; of `width` and `dpi` the width counts."""

    paper: PaperChoice = "A3"
    colour: ColourChoice = True
    width: Annotated[
        int | None,
        Number(
            title=Words(en="Width in pixels", ko="너비(픽셀)"),
            help=Words(
                en="Width of the picture in pixels; left out, it follows from the dots an inch.",
                ko="그림의 너비(픽셀)입니다. 비워 두면 해상도에 따릅니다",
            ),
            flag="--width",
            least=16,
            most=30_000,
            unit="px",
        ),
    ] = None
    dpi: Annotated[
        int | None,
        Number(
            title=Words(en="Dots an inch", ko="해상도(dpi)"),
            help=Words(en="Dots an inch; usually 150.", ko="1인치에 찍는 점의 수입니다. 보통 150"),
            flag="--dpi",
            least=18,
            most=1200,
            unit="dpi",
        ),
    ] = None


def _write(job: Job[PngOptions]) -> Product:
    from canvasapp.export.pdf.handout.handout_pages import handouts  # noqa: PLC0415  reportlab stays off the start of the program

    options = job.options
    pages = handouts(job.with_options(HandoutOptions(filled=True, paper=options.paper, colour=options.colour)))
    data = _picture(pages.data, options)
    return Product(data, pages.pages, pages.findings, preview=pages.data)


def _picture(pdf: bytes, options: PngOptions) -> bytes:
    """The pages of a PDF, centred below one another. Raises TooLargePicture."""
    import pypdfium2  # noqa: PLC0415  10 MB that only pictures need
    from PIL import Image  # noqa: PLC0415

    document = pypdfium2.PdfDocument(pdf)
    try:
        sizes = [document.get_page_size(page) for page in range(len(document))]
        widest = max(width for width, _ in sizes)
        scale = options.width / widest if options.width else (options.dpi or _USUAL_DPI) / _POINTS_AN_INCH
        gap = ceil(_GAP * scale)
        wide = options.width or ceil(widest * scale)
        high = sum(ceil(height * scale) for _, height in sizes) + gap * (len(sizes) - 1)
        if wide * high > _MOST_PIXELS:
            raise TooLargePicture(width=wide, height=high)
        whole = Image.new("RGB", (wide, high), "white")
        top = 0
        for page, (width, height) in enumerate(sizes):
            drawn = document[page].render(scale=scale).to_pil()
            whole.paste(drawn, ((wide - ceil(width * scale)) // 2, top))
            top += ceil(height * scale) + gap
    finally:
        document.close()
    file = BytesIO()
    dots = scale * _POINTS_AN_INCH
    whole.save(file, "PNG", dpi=(dots, dots))
    return file.getvalue()


def _lost(data: bytes, job: Job[PngOptions]) -> tuple[str, ...]:
    """The titles of the sheets, if the picture is not, pixel by pixel, that of their pages."""
    from PIL import Image, ImageChops, UnidentifiedImageError  # noqa: PLC0415

    try:
        read, meant = (Image.open(BytesIO(each)).convert("RGB") for each in (data, _write(job).data))
    except (UnidentifiedImageError, OSError, SyntaxError):  # SyntaxError: what PIL says of a broken PNG
        same = False
    else:
        same = read.size == meant.size and ImageChops.difference(read, meant).getbbox() is None
    shown = [sheet for sheet in handout_sheets(job.content, job.methods) if not job.sheets or sheet.id in job.sheets]
    return () if same else tuple(sheet.title for sheet in shown)


FORMAT = Format(
    id="png",
    suffix=".png",
    name=Words(en="Picture (PNG)", ko="그림(PNG)"),
    write=_write,
    options=PngOptions,
    pages=True,
    place=80,
    sheets=handout_sheets,
    lost=_lost,
)
