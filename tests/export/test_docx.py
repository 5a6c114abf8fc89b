"""The report for Word: every text in it, contents and page numbers, the styles of a client."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from paper_jobs import HOSTILE, example_job, job_with
from pptx import Presentation

from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.export.format import Job, NoHandout
from canvasapp.export.formats.docx import FORMAT, DocxOptions
from canvasapp.export.report.docx_check import document_texts, lost_texts
from canvasapp.export.report.docx_report import UnusableDocument
from canvasapp.export.sections.found_again import squeezed


def report_job(job: Job[Any], template: Path | None = None) -> Job[DocxOptions]:
    return job.with_options(DocxOptions(template))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_in_the_report_and_it_says_what_it_is(language: Language) -> None:
    job = report_job(example_job(language=language))
    data = FORMAT.write(job).data
    assert lost_texts(data, job) == ()
    document = Document(BytesIO(data))
    assert document.core_properties.title == job.content.workshop.title
    assert document.core_properties.language == language
    headings = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"]
    assert [sheet.title for sheet in job.content.sheets if sheet.title not in headings] == []


def test_contents_and_page_numbers_are_worked_out_by_word() -> None:
    document = Document(BytesIO(FORMAT.write(report_job(job_with(["note"], "en"))).data))
    codes = [each.text.split()[0] for each in document.element.body.iter(qn("w:instrText"))]
    foot = [each.text.split()[0] for each in document.sections[0].footer._element.iter(qn("w:instrText"))]
    assert (codes, foot) == (["TOC"], ["PAGE", "NUMPAGES"])


def test_each_picture_says_in_words_what_it_shows_and_heads_of_tables_stand_again() -> None:
    document = Document(BytesIO(FORMAT.write(report_job(example_job(language="en"))).data))
    told = [each.get("descr") for each in document.element.body.iter(qn("wp:docPr"))]
    assert len(told) > 10
    assert all(told)
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in document.tables)


def test_difficult_texts_are_kept_to_the_sign() -> None:
    read = squeezed("".join(document_texts(FORMAT.write(report_job(job_with(HOSTILE, "ko"))).data)))
    assert [text for text in HOSTILE if squeezed(text) not in read] == []


def test_the_styles_of_a_client_are_used_and_what_they_wrote_is_not(tmp_path: Path) -> None:
    template = Document()
    template.add_paragraph("SECRET OF ANOTHER CLIENT")
    template.styles["Heading 1"].font.size = Pt(33)
    template.sections[0].footer.paragraphs[0].text = "Client plc"
    template.save(str(tmp_path / "client.docx"))
    data = FORMAT.write(report_job(job_with(["note"], "en"), tmp_path / "client.docx")).data
    made = Document(BytesIO(data))
    assert made.styles["Heading 1"].font.size == Pt(33)
    assert made.sections[0].footer.paragraphs[0].text == "Client plc"
    assert "SECRET" not in "".join(document_texts(data))


def test_what_is_no_template_is_refused_with_the_reason(tmp_path: Path) -> None:
    words, slides, macros = tmp_path / "words.docx", tmp_path / "slides.docx", tmp_path / "macros.docx"
    words.write_text("nothing", encoding="utf-8")
    Presentation().save(str(slides))
    Document().save(str(macros))
    with ZipFile(macros, "a") as packed:
        packed.writestr("word/vbaProject.bin", b"Sub AutoOpen()")
    gone = tmp_path / "gone.docx"
    for path, reason in {
        words: "no Word file",
        slides: "no Word file",
        macros: "has macros",
        gone: "not there",
    }.items():
        with pytest.raises(UnusableDocument, match=reason):
            FORMAT.write(report_job(job_with(["note"]), path))


def test_without_a_sheet_there_is_no_report() -> None:
    with pytest.raises(NoHandout):
        FORMAT.write(report_job(replace(job_with([]), methods={})))
