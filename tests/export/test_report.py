"""The report as PDF: what came out in front, contents that lead to the right pages, bookmarks, every text."""

from dataclasses import replace
from io import BytesIO

import pytest
from paper_jobs import METHODS, example_job, job_with
from pypdf import PdfReader

from canvasapp.domain.model.draft import drafted
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.export.carrying import carried
from canvasapp.export.formats.report import FORMAT, ReportOptions
from canvasapp.export.sections.found_again import not_found, squeezed
from canvasapp.export.sections.sections_of import sections_of


@pytest.mark.parametrize("example", ["bookshop-to-ebooks", "corner-shop-delivery"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_lead_to_the_pages_of_each_sheet(example: str, language: Language) -> None:
    job = example_job(example, language).with_options(ReportOptions(data=False))
    product = FORMAT.write(job)
    pages = [page.extract_text() for page in PdfReader(BytesIO(product.data)).pages]
    assert len(pages) == product.pages
    lines = pages[0].splitlines()
    for sheet in job.content.sheets:
        at = next(i for i in range(len(lines) - 1, -1, -1) if sheet.title in lines[i])
        number = int((lines[at].removeprefix(sheet.title) + " " + lines[at + 1]).split()[0])
        assert squeezed(sheet.title) in squeezed(pages[number - 1])
    assert f"{product.pages} / {product.pages}" in pages[-1]
    assert FORMAT.lost is not None
    assert FORMAT.lost(product.data, job) == ()


def test_what_came_out_stands_on_the_first_page() -> None:
    job = example_job(language="en").with_options(ReportOptions(data=False))
    first = squeezed(PdfReader(BytesIO(FORMAT.write(job).data)).pages[0].extract_text())
    findings = [section.finding for section in sections_of(job) if section.finding]
    assert len(findings) > 5
    assert not_found([*findings, job.content.workshop.purpose], first) == ()


def test_each_sheet_has_a_bookmark() -> None:
    job = example_job(language="ko").with_options(ReportOptions(data=False))
    reader = PdfReader(BytesIO(FORMAT.write(job).data))
    titles = [each["/Title"] for each in reader.outline if not isinstance(each, list)]
    assert [sheet.title for sheet in job.content.sheets if sheet.title not in titles] == []
    assert reader.metadata is not None
    assert reader.metadata.title == job.content.workshop.title


def test_it_brings_its_workshop_back_unless_told_not_to() -> None:
    job = job_with(["one", "둘"], "ko")
    whole = FORMAT.write(job.with_options(ReportOptions())).data
    assert drafted(carried(whole, "r.pdf", METHODS).content, METHODS) == drafted(job.content, METHODS)
    assert not PdfReader(BytesIO(FORMAT.write(job.with_options(ReportOptions(data=False))).data)).attachments


def test_a_long_purpose_takes_a_second_page_and_the_contents_know_it() -> None:
    job = job_with(["note"], "en")
    workshop = job.content.workshop.model_copy(update={"purpose": "Find out what readers want. " * 400})
    long = replace(job, content=replace(job.content, workshop=workshop)).with_options(ReportOptions(data=False))
    pages = [page.extract_text() for page in PdfReader(BytesIO(FORMAT.write(long).data)).pages]
    at = next(i for i, page in enumerate(pages) if "Contents" in page)
    assert at >= 1
    assert f"{at + 2}" in pages[at].partition("Contents")[2]
    assert "Key partnerships" in pages[at + 1]
