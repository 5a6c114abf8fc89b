"""The deck: every text on it, native shapes, inside their slides; on templates of clients and on what is none."""

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from paper_jobs import HOSTILE, example_job, job_with, sentences
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn
from pptx.util import Pt
from pypdf import PdfReader

from canvasapp.domain.model.values import Language
from canvasapp.export.deck.deck_check import deck_texts, lost_texts
from canvasapp.export.deck.template import UnusableTemplate
from canvasapp.export.format import Job, NoHandout
from canvasapp.export.formats.deck import FORMAT, DeckOptions
from canvasapp.export.sections.found_again import squeezed

LO = shutil.which("soffice")


def deck_job(job: Job[Any], template: Path | None = None) -> Job[DeckOptions]:
    return job.with_options(DeckOptions(template))


def slides_of(data: bytes) -> Any:
    return Presentation(BytesIO(data)).slides


def shapes_in(shapes: Any) -> list[Any]:
    found = []
    for shape in shapes:
        found += [shape, *(shapes_in(shape.shapes) if shape.shape_type == MSO_SHAPE_TYPE.GROUP else [])]
    return found


@pytest.mark.parametrize(
    ("example", "language"), [("bookshop-to-ebooks", "ko"), ("corner-shop-delivery", "en"), ("car-showroom", "ko")]
)
def test_every_text_is_on_the_slides_and_every_shape_inside_them(example: str, language: Language) -> None:
    job = deck_job(example_job(example, language))
    product = FORMAT.write(job)
    assert lost_texts(product.data, job) == ()
    slides = slides_of(product.data)
    assert len(slides) == product.pages
    for slide in slides:
        for shape in shapes_in(slide.shapes):
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= Pt(960) + 1
            assert shape.top + shape.height <= Pt(540) + 1, (shape.name, shape.has_text_frame and shape.text_frame.text)


def test_every_note_is_a_shape_of_its_own_with_its_letter_and_nothing_is_a_picture() -> None:
    notes = [*sentences(20, "ko"), *sentences(16, "en")]
    slides = slides_of(FORMAT.write(deck_job(job_with(notes, "ko"))).data)
    canvas = slides[1] if slides[1].shapes.title.text_frame.text == "Today" else slides[2]
    groups = [shape for shape in canvas.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    assert sorted(next(iter(group.shapes)).text_frame.text for group in groups) == sorted(notes)
    assert {list(group.shapes)[1].text_frame.text[0] for group in groups} == set("ABCDEF")
    assert not [shape for shape in shapes_in(canvas.shapes) if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]


def test_difficult_texts_are_kept_to_the_sign() -> None:
    job = deck_job(job_with(HOSTILE, "ko"))
    read = squeezed("".join(deck_texts(FORMAT.write(job).data)))
    for text in HOSTILE:
        assert squeezed(text)[:400] in read


def test_many_notes_go_on_on_further_slides() -> None:
    notes = sentences(300, "en")
    job = deck_job(job_with(notes, "en"))
    product = FORMAT.write(job)
    assert lost_texts(product.data, job) == ()
    assert sum("continued" in slide.shapes.title.text_frame.text for slide in slides_of(product.data)) >= 2


def test_results_are_native_charts_and_tables_and_pictures_say_what_they_show() -> None:
    slides = slides_of(FORMAT.write(deck_job(example_job(language="en"))).data)
    shapes = [shape for slide in slides for shape in shapes_in(slide.shapes)]
    charts = [shape for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.CHART]
    tables = [shape for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.TABLE]
    pictures = [shape for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert len(charts) > 5
    assert len(tables) > 10
    for shape in (*charts, *pictures):
        described = shape._element.find(f".//{qn('p:cNvPr')}").get("descr")
        assert described.startswith(f"{shape.name}: ")
        assert len(described) > len(shape.name) + 4


def test_korean_text_has_a_font_for_it() -> None:
    slides = slides_of(FORMAT.write(deck_job(job_with(["한 장"], "ko"))).data)
    runs = [
        run
        for slide in slides
        for shape in shapes_in(slide.shapes)
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    assert runs
    for run in runs:
        properties = run._r.get_or_add_rPr()
        assert properties.get("lang") == "ko-KR"
        assert properties.find(qn("a:ea")).get("typeface") == "Malgun Gothic"


def test_no_box_to_be_filled_in_is_left() -> None:
    for slide in slides_of(FORMAT.write(deck_job(example_job(language="en"))).data):
        for holder in slide.placeholders:
            assert holder.text_frame.text.strip()


def test_the_same_job_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    job = deck_job(example_job(language="ko"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    first, second = FORMAT.write(job).data, FORMAT.write(job).data
    assert first == second
    with ZipFile(BytesIO(first)) as packed:
        assert packed.infolist()[0].date_time == (2023, 11, 14, 22, 13, 20)
        assert b"2023-11-14T22:13:20Z" in packed.read("docProps/core.xml")


def client_template(folder: Path, name: str = "client.pptx") -> Path:
    """A template with a theme of its own, four to three, and a slide that nobody is to see."""
    presentation = Presentation()
    secret = presentation.slides.add_slide(presentation.slide_layouts[5])
    secret.shapes.title.text_frame.text = "SECRET OF ANOTHER CLIENT"
    path = folder / name
    presentation.save(str(path))
    return path


def test_a_template_gives_its_size_and_layouts_but_none_of_its_slides(tmp_path: Path) -> None:
    job = deck_job(example_job(language="en"), client_template(tmp_path))
    data = FORMAT.write(job).data
    made = Presentation(BytesIO(data))
    assert (made.slide_width, made.slide_height) == (9144000, 6858000)
    assert lost_texts(data, job) == ()
    with ZipFile(BytesIO(data)) as packed:
        assert not [name for name in packed.namelist() if b"SECRET" in packed.read(name)]
    for slide in made.slides:
        for shape in shapes_in(slide.shapes):
            assert shape.left + shape.width <= made.slide_width + 1
            assert shape.top + shape.height <= made.slide_height + 1


def test_a_potx_is_a_template_too(tmp_path: Path) -> None:
    path = client_template(tmp_path)
    other = tmp_path / "client.potx"
    with ZipFile(path) as packed, ZipFile(other, "w") as renamed:
        for entry in packed.infolist():
            inside = packed.read(entry).replace(b"presentation.main+xml", b"template.main+xml")
            renamed.writestr(entry.filename, inside)
    assert FORMAT.write(deck_job(job_with(["note"]), other)).pages > 2


def test_what_is_no_template_is_refused_with_the_reason(tmp_path: Path) -> None:
    words, macros, bare = tmp_path / "words.pptx", tmp_path / "macros.pptx", tmp_path / "bare.pptx"
    words.write_text("no slides at all", encoding="utf-8")
    shutil.copy(client_template(tmp_path), macros)
    with ZipFile(macros, "a") as packed:
        packed.writestr("ppt/vbaProject.bin", b"Sub AutoOpen()")
    presentation = Presentation()
    for layout in presentation.slide_layouts:
        for holder in list(layout.placeholders):
            holder._element.getparent().remove(holder._element)
    presentation.save(str(bare))
    reasons = {
        words: "no PowerPoint file",
        macros: "It has macros",
        bare: "no layout with a title",
        tmp_path / "gone.pptx": "It is not there",
    }
    for path, reason in reasons.items():
        with pytest.raises(UnusableTemplate, match=reason) as refused:
            FORMAT.write(deck_job(job_with(["note"]), path))
        assert path.name in str(refused.value)


def test_without_a_sheet_there_is_no_deck() -> None:
    with pytest.raises(NoHandout):
        FORMAT.write(deck_job(replace(job_with([]), methods={})))


@pytest.mark.skipif(LO is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_shows_every_note(tmp_path: Path) -> None:
    notes = sentences(30, "en")
    path = tmp_path / "deck.pptx"
    product = FORMAT.write(deck_job(job_with(notes, "en")))
    path.write_bytes(product.data)
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    run = [str(LO), "--headless", home, "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(run, check=True, capture_output=True, timeout=240)
    shown = PdfReader(tmp_path / "deck.pdf")
    assert len(shown.pages) == product.pages
    read = squeezed("".join(page.extract_text() for page in shown.pages))
    assert not [note for note in notes if squeezed(note) not in read]
