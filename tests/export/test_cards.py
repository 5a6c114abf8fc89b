"""Cards: every note on one, of the size of a sticky note, as large as fits."""

from io import BytesIO

import pytest
from paper_jobs import HOSTILE, example_job, job_with, sentences
from pypdf import PdfReader

from canvasapp.domain.model.values import Language
from canvasapp.export.formats.cards import FORMAT, CardsOptions
from canvasapp.export.pdf.pen.measures import MM


def words_of(data: bytes) -> list[str]:
    return ["".join(page.extract_text().split()) for page in PdfReader(BytesIO(data)).pages]


@pytest.mark.parametrize("options", [CardsOptions(), CardsOptions("Letter", "3x3"), CardsOptions(colour=False)])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_note_has_a_card_with_its_number_and_block(options: CardsOptions, language: Language) -> None:
    job = example_job(language=language).with_options(options)
    product = FORMAT.write(job)
    assert FORMAT.lost is not None
    assert FORMAT.lost(product.data, job) == ()
    notes = len(job.content.notes)
    assert product.pages == -(-notes // (9 if options.grid == "3x3" else 6))
    whole = "".join(words_of(product.data))
    first = job.methods["canvas-walk"].canvas_blocks[0].name.in_(language)
    assert "".join(first.split()) in whole
    assert product.note_size is not None
    assert product.note_size >= 9


def test_cards_stand_upright_on_their_paper_and_are_76_mm_wide() -> None:
    product = FORMAT.write(job_with(["one"], "en").with_options(CardsOptions()))
    (page,) = PdfReader(BytesIO(product.data)).pages
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((210 * MM, 297 * MM), abs=0.1)
    boxes = [op for op in page.get_contents().operations if op[1] == b"re"]  # type: ignore[union-attr]
    assert float(boxes[0][0][2]) == pytest.approx(76 * MM, abs=0.01)


def test_a_short_note_is_set_larger_than_a_long_one() -> None:
    sizes = []
    for text in ("Price", "Readers who buy three or more books a month and read them on the way to work " * 3):
        sizes.append(FORMAT.write(job_with([text], "en").with_options(CardsOptions())).note_size)
    assert sizes[0] == 30
    assert sizes[1] is not None
    assert 9 <= sizes[1] < 20


def test_what_is_too_long_for_one_card_goes_on_on_the_next_and_says_so() -> None:
    job = job_with(HOSTILE, "en").with_options(CardsOptions("A4", "3x3"))
    product = FORMAT.write(job)
    assert any("too long for one card" in str(finding) for finding in product.findings)
    assert FORMAT.lost is not None
    assert FORMAT.lost(product.data, job) == ()


def test_a_canvas_without_notes_gives_cards_to_write_on() -> None:
    assert FORMAT.write(job_with([], "en").with_options(CardsOptions())).pages == 1


def test_a_note_that_is_not_there_is_named() -> None:
    job = job_with(sentences(7, "ko"), "ko").with_options(CardsOptions())
    fewer = job_with(sentences(6, "ko"), "ko").with_options(CardsOptions())
    assert FORMAT.lost is not None
    assert FORMAT.lost(FORMAT.write(fewer).data, job) == (sentences(7, "ko")[-1],)
