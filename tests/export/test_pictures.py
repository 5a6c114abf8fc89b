"""Sheets as pictures: PNG with its pixels, SVG with its outlines and texts."""

from io import BytesIO
from xml.etree import ElementTree

import pypdfium2
import pytest
from paper_jobs import HOSTILE, example_job, job_with, sentences
from PIL import Image

from canvasapp.export.format import formats
from canvasapp.export.formats import png, svg
from canvasapp.export.formats.png import PngOptions, TooLargePicture
from canvasapp.export.formats.svg import SvgOptions

SVG = "{http://www.w3.org/2000/svg}"


def picture(options: PngOptions) -> Image.Image:
    job = job_with(sentences(6, "ko"), "ko").with_options(options)
    return Image.open(BytesIO(png.FORMAT.write(job).data))


def texts(drawing: bytes) -> str:
    root = ElementTree.fromstring(drawing)
    return "".join(each.text or "" for each in root.iter(f"{SVG}text"))


def test_a_picture_is_as_wide_as_asked() -> None:
    made = picture(PngOptions(width=1000))
    assert made.width == 1000
    assert made.height == pytest.approx(1000 * 297 / 420, abs=1)


def test_a_picture_has_as_many_dots_an_inch_as_asked_and_says_so() -> None:
    made = picture(PngOptions(paper="A4", dpi=72))
    assert made.size == (842, 596)
    assert made.info["dpi"][0] == pytest.approx(72, abs=0.1)


def test_a_picture_in_black_and_white_has_no_colour() -> None:
    grey = picture(PngOptions(width=400, colour=False)).convert("HSV").getchannel("S")
    assert grey.getextrema()[1] < 80  # ink is not quite black
    coloured = picture(PngOptions(width=400)).convert("HSV").getchannel("S")
    assert coloured.getextrema()[1] > 120


def test_a_picture_that_no_program_opens_is_refused_with_its_size() -> None:
    with pytest.raises(TooLargePicture, match="39743 × 28111"):
        picture(PngOptions(paper="A0", dpi=849))


def test_all_pages_stand_below_one_another() -> None:
    job = example_job(language="en").with_options(PngOptions(width=300))
    product = png.FORMAT.write(job)
    assert product.pages > 5
    made = Image.open(BytesIO(product.data))
    pages = pypdfium2.PdfDocument(product.preview)
    assert len(pages) == product.pages
    assert made.height > 150 * product.pages
    pages.close()


def test_a_drawing_has_every_text_to_be_found() -> None:
    notes = [*sentences(8, "ko"), *sentences(8, "en")]
    said = texts(svg.FORMAT.write(job_with(notes, "ko").with_options(SvgOptions())).data)
    squeezed = "".join(said.split())
    for note in notes:
        assert "".join(note.split()) in squeezed


def test_a_drawing_of_difficult_texts_is_well_formed_and_all_outlines() -> None:
    data = svg.FORMAT.write(job_with(HOSTILE, "ko").with_options(SvgOptions())).data
    root = ElementTree.fromstring(data)
    known = {each.attrib["id"] for each in root.iter(f"{SVG}path") if "id" in each.attrib}
    used = {each.attrib["href"].removeprefix("#") for each in root.iter(f"{SVG}use")}
    assert used == known
    assert len(used) > 100
    assert all(each.attrib["fill-opacity"] == "0" for each in root.iter(f"{SVG}text"))


def test_each_letter_is_the_glyph_of_its_text() -> None:
    """The outlines of one letter are the same wherever it stands, and differ from letter to letter."""
    data = svg.FORMAT.write(job_with(["가가나"], "ko", paper="A4").with_options(SvgOptions(paper="A4"))).data
    lines = data.decode().splitlines()
    at = next(i for i, line in enumerate(lines) if ">가가나<" in line)
    uses = [line.split('href="')[1].split('"')[0] for line in lines[:at] if line.startswith("<use")][-3:]
    assert uses[0] == uses[1] != uses[2]


def test_the_same_job_gives_the_same_bytes() -> None:
    for made in (formats()["png"], formats()["svg"]):
        job = job_with(sentences(4, "en")).with_options(made.options())
        assert made.write(job).data == made.write(job).data
