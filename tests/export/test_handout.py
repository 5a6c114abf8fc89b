"""The blank handout, read back."""

from dataclasses import replace
from itertools import pairwise, product

import pytest
from drawn_pages import drawn, fonts_in, pages, text_of
from paper_jobs import CANVAS, METHODS, example_job, job_of, job_with, sentences, with_options, workshop

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.content import content_of
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.domain.model.workshop import Sheet
from canvasapp.export.format import NothingToWrite
from canvasapp.export.formats.handout import FORMAT
from canvasapp.export.paper import PAPER_SIZES, PaperSize

WRITING_LINE = 9 * 72 / 25.4


def squeezed(text: str) -> str:
    return "".join(text.split())


def questions(method: Method, language: Language) -> list[str]:
    guides = [method.guide(block.id) for block in method.canvas_blocks]
    return [squeezed(words.in_(language)) for guide in guides for words in (guide.prompt, *guide.hints)]


@pytest.mark.parametrize(("paper", "language", "guides"), list(product(PAPER_SIZES, LANGUAGES, (True, False))))
def test_every_paper_has_room_for_the_canvas(paper: PaperSize, language: Language, guides: bool) -> None:
    handout = FORMAT.write(job_with([], language, paper=paper, guides=guides))
    found = pages(handout.data)
    assert len(found) == handout.pages
    assert handout.note_size is None
    smallest = 9 if paper in ("A4", "Letter", "A3", "Tabloid") else 14
    for page in found:
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        assert width > height
        on_page = drawn(page)
        assert min(text.size for text in on_page.texts) == smallest
        assert all(text.x >= 0 and text.x + text.width <= width for text in on_page.texts)
        assert all(0 <= text.y <= height - text.size * 0.8 for text in on_page.texts)
        assert all(0 <= x <= width and 0 <= y <= height for x, y in on_page.points)
        assert not on_page.pictures
        text = page.extract_text()
        assert CANVAS.canvas is not None
        assert squeezed(CANVAS.canvas.credit.in_(language)) in squeezed(text)
        assert squeezed(CANVAS.tip.in_(language)) in squeezed(text)
    for font in fonts_in(handout.data):
        assert font["/FontDescriptor"]["/FontFile2"].get_data()


@pytest.mark.parametrize(("paper", "language"), list(product(PAPER_SIZES, LANGUAGES)))
def test_every_guiding_question_is_printed_somewhere(paper: PaperSize, language: Language) -> None:
    text = squeezed("".join(text_of(FORMAT.write(job_with([], language, paper=paper)).data)))
    assert [question for question in questions(CANVAS, language) if question not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_block_asks_its_main_question_and_leaves_half_of_it_to_write_on(language: Language) -> None:
    data = FORMAT.write(job_with([], language, paper="A4")).data
    text = squeezed(text_of(data)[0])
    for block in CANVAS.canvas_blocks:
        assert squeezed(CANVAS.guide(block.id).prompt.in_(language)) in text
    assert len(_writing_lines(data)) >= 2 * len(CANVAS.canvas_blocks)


def test_without_guides_no_question_is_printed() -> None:
    handout = FORMAT.write(job_with([], "en", paper="A4", guides=False))
    assert handout.pages == 1
    text = squeezed(text_of(handout.data)[0])
    assert [question for question in questions(CANVAS, "en") if question in text] == []


def test_writing_lines_are_nine_millimetres_apart() -> None:
    lines = _writing_lines(FORMAT.write(job_with([], "en", paper="A4", guides=False)).data)
    columns: dict[float, list[float]] = {}
    for x, y, _, _ in lines:
        columns.setdefault(round(x), []).append(y)
    gaps = [a - b for ys in columns.values() for a, b in pairwise(sorted(ys, reverse=True))]
    assert min(gaps) == pytest.approx(WRITING_LINE, abs=0.01)
    assert len(lines) > 40


def _writing_lines(data: bytes) -> list[tuple[float, float, float, float]]:
    """The horizontal lines below the head of the first page that are at least a column wide."""
    page = pages(data)[0]
    height, width = float(page.mediabox.height), float(page.mediabox.width)
    lines = drawn(page).lines
    return [line for line in lines if line[1] == line[3] < height * 0.85 and line[2] - line[0] > width / 8]


def test_the_head_has_fields_to_fill_in() -> None:
    english, korean = (
        text_of(FORMAT.write(job_with([], language, paper="A4", guides=False)).data)[0] for language in LANGUAGES
    )
    for word in ("Workshop", "Date", "Team", "Nine-block canvas walk", "1 / 1"):
        assert word in english
    for word in ("워크숍", "날짜", "모둠", "9블록 캔버스 한 바퀴"):
        assert word in korean


def test_a_blank_handout_has_none_of_the_notes() -> None:
    job = job_with(sentences(20, "en"), "en", paper="A4")
    text = squeezed("".join(text_of(FORMAT.write(job).data)))
    assert not any(squeezed(note.text) in text for note in job.content.notes.values())


def test_two_sheets_of_one_method_need_one_blank_canvas() -> None:
    sheets = [Sheet(id=i, workshop="workshop", method=CANVAS.id, title=i, rank=i) for i in "ab"]
    assert FORMAT.write(job_of(content_of(workshop(), sheets, (), ()), guides=False)).pages == 1


def test_two_methods_need_a_blank_canvas_each() -> None:
    other = CANVAS.model_copy(update={"id": "other-canvas"})
    methods = {**METHODS, other.id: other}
    sheets = [Sheet(id=m, workshop="workshop", method=m, title=m, rank=m[0]) for m in (CANVAS.id, other.id)]
    job = job_of(content_of(workshop(), sheets, (), ()), guides=False, methods=methods)
    texts = text_of(FORMAT.write(job).data)
    assert ["1 / 2" in texts[0], "2 / 2" in texts[1]] == [True, True]


def test_without_a_sheet_of_a_known_method_there_is_nothing_to_write() -> None:
    job = example_job()
    with pytest.raises(NothingToWrite):
        FORMAT.write(replace(job, content=content_of(job.content.workshop, (), (), ())))
    with pytest.raises(NothingToWrite):
        FORMAT.write(replace(job, methods={}))
    with pytest.raises(NothingToWrite):
        FORMAT.write(with_options(job, method="no-such-method"))


def test_the_same_job_gives_the_same_bytes() -> None:
    job = job_with([], "ko")
    assert FORMAT.write(job).data == FORMAT.write(job).data
