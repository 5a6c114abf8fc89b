"""A poster over several sheets: joined again, it is the poster; and how far away it is read."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from paper_jobs import example_job, job_with, sentences
from pypdf import PdfReader

from canvasapp.export.format import Job
from canvasapp.export.formats import poster, tiles
from canvasapp.export.formats.poster import PosterOptions
from canvasapp.export.formats.tiles import TilesOptions
from canvasapp.export.paper import PaperSize
from canvasapp.export.pdf.pen.measures import MM, measures
from canvasapp.export.pdf.poster.tiles import MARGIN, OVERLAP, tiling

Place = tuple[str, float, float]


def texts_at(data: bytes, page: int) -> list[Place]:
    """The pieces of text on a page and where each begins, in points from the bottom left."""
    document = pypdfium2.PdfDocument(data)
    text = document[page].get_textpage()
    rects = [text.get_rect(number) for number in range(text.count_rects())]
    found = [(text.get_text_bounded(*rect).strip(), rect[0], rect[1]) for rect in rects]
    document.close()
    return [each for each in found if each[0]]


def one_sheet(job: Job[Any]) -> Job[Any]:
    return replace(job, sheets=(job.content.sheets[0].id,))


@pytest.mark.parametrize(("paper", "tile"), [("A2", "A4"), ("A1", "A3"), ("A3", "Letter")])
def test_joined_again_the_tiles_are_the_poster(paper: PaperSize, tile: Any) -> None:
    job = one_sheet(example_job(language="ko"))
    whole = poster.FORMAT.write(job.with_options(PosterOptions(paper, data=False))).data
    made = tiles.FORMAT.write(job.with_options(TilesOptions(paper, tile, data=False)))
    sizes = measures(paper)
    laid = tiling(sizes.width, sizes.height, tile)
    assert made.pages == 1 + laid.across * laid.down
    meant = texts_at(whole, 0)
    assert len(meant) > 50
    joined: set[int] = set()
    for number in range(laid.across * laid.down):
        part = laid.part(*divmod(number, laid.across))
        shown = texts_at(made.data, 1 + number)
        for at, (text, x, y) in enumerate(meant):
            left, top = x - part.x + MARGIN, sizes.height - y - part.top + MARGIN
            if MARGIN <= left <= MARGIN + part.width and MARGIN <= top <= MARGIN + part.height:
                joined.add(at)
                there = (left, laid.sheet[1] - top)
                assert [each for each in shown if each[0] == text and _apart(each, there) < 0.5 * MM], (text, there)
    assert joined == set(range(len(meant)))


def _apart(place: Place, there: tuple[float, float]) -> float:
    return max(abs(place[1] - there[0]), abs(place[2] - there[1]))


@pytest.mark.parametrize("tile", ["A4", "A3", "Letter"])
@pytest.mark.parametrize("paper", ["A3", "A2", "A1", "A0"])
def test_sheets_overlap_and_together_cover_the_poster(paper: PaperSize, tile: Any) -> None:
    sizes = measures(paper)
    laid = tiling(sizes.width, sizes.height, tile)
    for row in range(laid.down):
        for column in range(laid.across):
            part = laid.part(row, column)
            if column + 1 < laid.across:
                assert part.x + part.width - laid.part(row, column + 1).x == pytest.approx(OVERLAP)
            if row + 1 < laid.down:
                assert part.top + part.height - laid.part(row + 1, column).top == pytest.approx(OVERLAP)
    last = laid.part(laid.down - 1, laid.across - 1)
    assert last.x + last.width >= sizes.width - 0.01
    assert last.top + last.height >= sizes.height - 0.01


def test_each_sheet_says_where_it_belongs_and_the_map_how_many_there_are() -> None:
    job = one_sheet(example_job(language="en"))
    pages = PdfReader(BytesIO(tiles.FORMAT.write(job.with_options(TilesOptions("A2"))).data)).pages
    assert "Assembly map: A2 from 8 sheets of A4" in pages[0].extract_text()
    assert "1 / 8 · Row 1 · column 1 · Online bookshop" in pages[1].extract_text()
    assert "8 / 8 · Row 2 · column 4 · Online bookshop" in pages[8].extract_text()


def test_every_page_of_the_poster_is_shared_out() -> None:
    job = job_with(sentences(400, "en"), "en")
    product = tiles.FORMAT.write(job.with_options(TilesOptions("A3")))
    pages = poster.FORMAT.write(job.with_options(PosterOptions("A3"))).pages
    laid = tiling(measures("A3").width, measures("A3").height, "A4")
    assert product.pages == pages * (1 + laid.across * laid.down)
    assert tiles.FORMAT.lost is not None
    assert tiles.FORMAT.lost(product.data, job.with_options(TilesOptions("A3"))) == ()


def test_a_poster_that_is_read_from_there_says_so_and_its_capitals_are_high_enough() -> None:
    job = job_with(sentences(9, "en"), "en").with_options(PosterOptions("A0", readable_from=3))
    product = poster.FORMAT.write(job)
    assert [str(finding) for finding in product.findings] == ["“Today” can be read from 3 m."]
    assert product.note_size is not None
    assert product.note_size * 0.71 >= 3000 / 250 * MM - 0.5


def test_what_cannot_be_read_from_there_is_named_with_what_it_takes() -> None:
    long = "A note that goes on and on about things that nobody can read from the back of the room " * 3
    job = job_with([*sentences(8, "en"), long], "en").with_options(PosterOptions("A1", readable_from=2))
    (finding,) = poster.FORMAT.write(job).findings
    assert "“Today” cannot be read from 2 m: that takes 32 pt. On A1 notes are set in" in str(finding)
    assert "A note that goes on and on about things…" in str(finding)
    assert "Rights for digital editions 2" not in str(finding)
