"""The poster, read back: nothing is lost, nothing too small, nothing beside the paper."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import product
from typing import Any

import pytest
from drawn_pages import drawn, fonts_in, pages, text_of
from paper_jobs import (
    BLOCKS,
    CANVAS,
    HOSTILE,
    ROOT,
    example_job,
    job_of,
    job_with,
    poster_of,
    sentences,
    with_workshop_fields,
    workshop,
)
from pypdf import PdfReader

from canvasapp.domain.model.content import content_of
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.domain.model.workshop import LETTERS, LegendEntry, Note, Sheet
from canvasapp.export.format import Job, NothingToWrite
from canvasapp.export.paper import PAPER_SIZES, PaperSize
from canvasapp.export.pdf.pen.colours import FILLS
from canvasapp.export.pdf.pen.paper_words import SIGN
from canvasapp.export.pdf.poster.poster_check import lost_notes

LANDSCAPE_MM = {"A4": (297, 210), "A3": (420, 297), "A2": (594, 420), "A1": (841, 594), "A0": (1189, 841)}
LANDSCAPE_INCHES = {"Letter": (11, 8.5), "Tabloid": (17, 11)}
TITLE_BLOCK_SMALL = {"A4": (18, 11, 9), "Letter": (18, 11, 9), "A3": (22, 13, 9), "Tabloid": (22, 13, 9)}
LARGE = (36, 22, 14)
CREDIT = {
    "en": "Business Model Canvas © Strategyzer · strategyzer.com · CC BY-SA 3.0",
    "ko": "비즈니스 모델 캔버스 © Strategyzer · strategyzer.com · CC BY-SA 3.0",
}
LOADS = {
    "empty": lambda language: [],
    "thirty": lambda language: sentences(30, language),
    "hundreds": lambda language: sentences(450, language),
    "hostile": lambda language: [*HOSTILE, *HOSTILE],
}


def points(paper: PaperSize) -> tuple[float, float]:
    if paper in LANDSCAPE_INCHES:
        width, height = LANDSCAPE_INCHES[paper]
        return width * 72, height * 72
    width, height = LANDSCAPE_MM[paper]
    return width * 72 / 25.4, height * 72 / 25.4


def squeezed(text: str) -> str:
    return "".join(text.split())


def letters_only(*letters: str) -> tuple[LegendEntry, ...]:
    return tuple(LegendEntry(letter=letter, paper=paper) for letter, paper in zip(letters, FILLS, strict=False))


@pytest.mark.parametrize(("paper", "language", "load"), list(product(PAPER_SIZES, LANGUAGES, LOADS)))
def test_every_paper_holds_every_load(paper: PaperSize, language: Language, load: str) -> None:
    job = job_with(LOADS[load](language), language, paper=paper, today=date(2026, 1, 1))
    poster = poster_of(job)
    title, _, small = TITLE_BLOCK_SMALL.get(paper, LARGE)
    assert lost_notes(poster.data, job) == []
    assert poster.note_size is not None
    assert poster.note_size >= small
    found = pages(poster.data)
    assert len(found) == poster.pages
    for page in found:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(points(paper), abs=0.01)
        width, height = points(paper)
        on_page = drawn(page)
        sizes = {text.size for text in on_page.texts}
        assert min(sizes) >= small
        assert {title, small} <= sizes
        for text in on_page.texts:
            assert text.x >= 0
            assert text.x + text.width <= width
            assert 0 <= text.y <= height - text.size * 0.8
        assert all(0 <= x <= width and 0 <= y <= height for x, y in on_page.points)
        assert not on_page.pictures


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", PAPER_SIZES)
def test_block_names_stand_in_their_blocks_in_one_size(paper: PaperSize, language: Language) -> None:
    title, block, small = TITLE_BLOCK_SMALL.get(paper, LARGE)
    (page,) = pages(poster_of(job_with([], language, paper=paper)).data)
    others = (title, small, round(small * 4 / 3, 1))
    names = [text for text in drawn(page).texts if round(text.size, 1) not in others]
    (size,) = {text.size for text in names}
    assert size == block or (paper == "Letter" and 9 < size < block)  # "Customer relationships" is long for it
    left, column = (points(paper)[0] - _inner_width(paper)) / 2, _inner_width(paper) / 5
    for name in names:
        if name.y > points(paper)[1] * 0.35:  # the blocks below are wider
            assert name.x + name.width < left + (int((name.x - left) / column) + 1) * column


def _inner_width(paper: PaperSize) -> float:
    width = points(paper)[0]
    margin = 12 * 72 / 25.4 if paper in TITLE_BLOCK_SMALL else 15 * 72 / 25.4 + 0.01 * width
    return width - 2 * margin


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", PAPER_SIZES)
def test_the_credit_line_stands_under_every_canvas(paper: PaperSize, language: Language) -> None:
    job = job_with([*sentences(5, language), "long " * 4000], language, paper=paper)
    texts = text_of(poster_of(job).data)
    assert len(texts) > 1
    assert all(CREDIT[language] in text.replace("\n", "") for text in texts)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", ["bookshop-to-ebooks", "corner-shop-delivery", "car-showroom"])
def test_an_example_fits_on_one_page_of_a3(example: str, language: Language) -> None:
    job = example_job(example, language, paper="A3")
    poster = poster_of(job)
    assert poster.pages == 1
    assert poster.note_size is not None
    assert poster.note_size > 9
    assert poster.findings == ()
    assert lost_notes(poster.data, job) == []


def test_each_note_is_followed_by_its_letter_and_sign() -> None:
    job = job_with(sentences(30, "ko"), "ko", paper="A3")
    text = squeezed("".join(text_of(poster_of(job).data)))
    for note in job.content.notes.values():
        assert squeezed(note.text) + note.colour + SIGN[note.status] in text


def test_blanks_read_back_where_lines_are_broken() -> None:
    text = "Wide columns need a long sentence that is broken at its blanks and nowhere inside a word"
    job = job_with([text], blocks=["channels"], paper="A4")
    read = text_of(poster_of(job).data)[0]
    assert text in read.replace(" \n", " ")


def test_markup_is_printed_as_typed() -> None:
    job = job_with(["<b>&amp;</b>"], paper="A4")
    assert "<b>&amp;</b>" in text_of(poster_of(job).data)[0]


def test_few_notes_are_large_and_many_are_small() -> None:
    few = poster_of(job_with(sentences(9, "en"), paper="A3"))
    some = poster_of(job_with(sentences(60, "en"), paper="A3"))
    many = poster_of(job_with(sentences(450, "en"), paper="A3"))
    assert few.note_size == 15
    assert some.note_size is not None
    assert 9 < some.note_size < 15
    assert many.note_size == 9
    for poster in (few, some, many):
        assert poster.note_size in {text.size for page in pages(poster.data) for text in drawn(page).texts}


def test_a_larger_sheet_of_paper_has_larger_notes() -> None:
    sizes = [poster_of(job_with(sentences(40, "en"), paper=paper)).note_size for paper in ("A4", "A3", "A2", "A1")]
    assert sizes == sorted(sizes, key=lambda size: size or 0)
    assert len(set(sizes)) == len(sizes)


@pytest.mark.parametrize(("language", "pointer"), [("en", "→ page 2"), ("ko", "→ 2쪽")])
def test_what_does_not_fit_goes_on_on_a_page_that_its_block_names(language: Language, pointer: str) -> None:
    job = job_with(sentences(30, language), language, blocks=["channels"], paper="A4")
    poster = poster_of(job)
    first, second = text_of(poster.data)[:2]
    assert pointer in first
    assert CANVAS.block("channels").name.in_(language) in second
    (finding,) = poster.findings
    assert finding.details["page"] == 2
    printed = [squeezed(note.text) + note.colour for note in job.content.notes.values()]
    assert [text for text in printed if text in squeezed(second)] == printed[-int(str(finding.details["count"])) :]


def test_a_block_where_all_fits_names_no_page() -> None:
    job = job_with(sentences(9, "en"), paper="A4")
    assert "→" not in text_of(poster_of(job).data)[0]


def test_one_long_note_does_not_make_the_others_small() -> None:
    job = job_with([*sentences(8, "en"), "long " * 600], paper="A3")
    poster = poster_of(job)
    assert poster.note_size == 15
    assert lost_notes(poster.data, job) == []


def test_a_note_longer_than_a_page_flows_over_pages() -> None:
    text = " ".join(f"word{i}" for i in range(4000))
    job = job_with([text], paper="A4")
    poster = poster_of(job)
    assert poster.pages > 3
    assert lost_notes(poster.data, job) == []
    assert "(continued)" in text_of(poster.data)[2]


def test_notes_of_blocks_that_the_canvas_lacks_are_printed_as_its_shelf() -> None:
    job = job_with(["kept all the same"], blocks=["a_block_of_tomorrow"], paper="A4")
    poster = poster_of(job)
    assert [str(finding) for finding in poster.findings] == ["“Today”: notes on its shelf, on page 2: 1"]
    assert poster.pages == 2
    assert "Shelf" in text_of(poster.data)[1]
    assert lost_notes(poster.data, job) == []


def test_what_the_title_block_and_the_legend_cut_is_printed_in_full() -> None:
    title = " ".join(f"title{i}" for i in range(60))
    meaning = " ".join(f"meaning{i}" for i in range(80))
    job = with_workshop_fields(
        job_with(["a note"], paper="A4"),
        title=title,
        legend=(LegendEntry(letter="A", paper="yellow", meaning=meaning),),
    )
    first, second = text_of(poster_of(job).data)
    assert "…" in first
    assert squeezed(title) in squeezed(second)
    assert squeezed(meaning) in squeezed(second)


def test_long_values_leave_room_for_the_title() -> None:
    long = "a long name that goes on and on " * 8
    job = with_workshop_fields(job_with(["a note"], paper="A4"), title=long, client=long)
    page = drawn(pages(poster_of(job).data)[0])
    title = [text for text in page.texts if text.size == 18]
    assert sum(text.width for text in title) > 40
    assert text_of(poster_of(job).data)[0].startswith("Today")


def test_a_character_that_no_font_has_is_printed_as_its_code_and_named() -> None:
    job = job_with(["an ᚠ rune"], paper="A4")
    poster = poster_of(job)
    assert "an U+16A0 rune" in " ".join(text_of(poster.data)[0].split())
    assert str(poster.findings[0]) == "No font has these characters; they are printed as their codes: ᚠ (U+16A0)"


def test_the_title_block_names_workshop_client_and_day() -> None:
    text = text_of(poster_of(job_with([], paper="A4")).data)[0]
    for part in ("Today", "Workshop", "Lantern Books", "Client", "등불서점", "Date", "14 Mar 2005"):
        assert part in text
    korean = text_of(poster_of(job_with([], "ko", paper="A4")).data)[0]
    assert "2005. 3. 14." in korean


def test_the_legend_says_what_letters_and_signs_mean() -> None:
    text = text_of(poster_of(job_with(sentences(4, "en"), paper="A3")).data)[0]
    for part in ("Meaning A", "Meaning F", "? Assumption", "~ Testing", "✓ Validated", "× Disproved"):
        assert part in text.replace("\n", " ")


def test_only_notes_overdue_on_the_given_day_carry_a_clock() -> None:
    job = job_with(sentences(1, "en"), paper="A4")  # due on 1 January 2020
    late, early, unknown = (
        "Overdue" in text_of(poster_of(replace(job, today=day)).data)[0]
        for day in (date(2020, 1, 2), date(2020, 1, 1), None)
    )
    assert (late, early, unknown) == (True, False, False)


def test_an_invalidated_note_is_struck_through() -> None:
    job = job_with(["one line"], paper="A4")
    (note,) = job.content.notes.values()

    def lines(status: str) -> int:
        changed = content_of(job.content.workshop, job.content.sheets, [note.model_copy(update={"status": status})], ())
        data = poster_of(replace(job, content=changed)).data
        return sum(y1 == y2 for _, y1, _, y2 in drawn(pages(data)[0]).lines)

    assert lines("invalidated") == lines("validated") + 1


def test_colour_speaks_of_the_legend() -> None:
    job = job_with(sentences(6, "en"), paper="A4")
    papers = [_rgb(FILLS[entry.paper].paper) for entry in job.content.workshop.legend]
    assert set(papers) <= drawn(pages(poster_of(job).data)[0]).fills


def test_black_and_white_has_no_paper_colours_but_a_band_for_each_letter() -> None:
    job = job_with(sentences(6, "en"), paper="A4", colour=False)
    fills = drawn(pages(poster_of(job).data)[0]).fills
    assert not fills & {_rgb(fill.paper) for fill in FILLS.values()}
    assert not fills & {_rgb(fill.ink) for fill in FILLS.values()}
    bands = {letter: _operations_of_one_note(letter, colour=False) for letter in LETTERS}
    assert len(set(bands.values())) == len(LETTERS)


def test_in_colour_the_fifth_and_sixth_letter_have_a_band() -> None:
    drawings = {letter: _operations_of_one_note(letter, colour=True) for letter in LETTERS}
    assert len({drawings[letter] for letter in "ABCD"}) == 1
    assert len({drawings["A"], drawings["E"], drawings["F"]}) == 3


def _operations_of_one_note(letter: str, colour: bool) -> int:
    """How many points and lines a canvas with one note of a letter has."""
    job = job_with(["note"], paper="A4", colour=colour)
    (note,) = job.content.notes.values()
    content = content_of(workshop(), job.content.sheets, [note.model_copy(update={"colour": letter})], ())
    page = drawn(pages(poster_of(replace(job, content=content)).data)[0])
    return len(page.points) * 1000 + len(page.lines)


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def _two_sheets() -> Job[Any]:
    sheets = [Sheet(id=id_, workshop="workshop", method=CANVAS.id, title=id_, rank=id_[0]) for id_ in ("One", "Two")]
    other = Sheet(id="Other", workshop="workshop", method="another-method", title="Other", rank="Z")
    notes = [Note(id=s.id, sheet=s.id, block=BLOCKS[0], rank="V", text=f"note of {s.id}") for s in (*sheets, other)]
    return job_of(content_of(workshop(), [*sheets, other], notes, ()))


def test_all_canvas_sheets_are_printed_unless_some_are_chosen() -> None:
    job = _two_sheets()
    both = text_of(poster_of(job).data)
    assert ["note of One" in both[0], "note of Two" in both[1], len(both)] == [True, True, 2]
    assert "1 / 2" in both[0]
    (second,) = text_of(poster_of(replace(job, sheets=("Two",))).data)
    assert "note of Two" in second
    assert "/ 1" not in second


def test_without_a_canvas_there_is_nothing_to_write() -> None:
    with pytest.raises(NothingToWrite):
        poster_of(replace(_two_sheets(), sheets=("Other",)))


def test_the_file_says_what_it_is() -> None:
    reader = PdfReader(BytesIO(poster_of(example_job(language="ko")).data))
    assert reader.metadata is not None
    assert reader.metadata.title == example_job(language="ko").content.workshop.title
    assert reader.metadata.author == example_job(language="ko").content.workshop.facilitator
    assert reader.metadata.creator == "canvasapp"
    assert reader.trailer["/Root"]["/Lang"] == "ko"
    assert len(reader.outline) == 1


def test_all_fonts_are_embedded_subsets() -> None:
    data = poster_of(job_with([*HOSTILE, *sentences(100, "ko")], "ko")).data
    fonts = list(fonts_in(data))
    assert fonts
    for font in fonts:
        assert font["/FontDescriptor"]["/FontFile2"].get_data()
        assert font["/ToUnicode"].get_data()
        assert "+" in font["/BaseFont"]
    assert len(data) < 500_000


def test_the_same_job_gives_the_same_bytes_in_any_process() -> None:
    code = (
        "import sys, hashlib; sys.path.insert(0, 'tests');"
        "from paper_jobs import *; from paper_jobs import poster_of;"
        "print(hashlib.sha256(poster_of(job_with(HOSTILE, 'ko')).data).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_listing_the_formats_loads_no_heavy_library() -> None:
    code = (
        "import sys; from canvasapp.export.format import formats;"
        "assert {'poster', 'handout'} <= set(formats());"
        "assert not {'reportlab', 'pypdf'} & set(sys.modules), 'loaded'"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
