"""The report as HTML: well-formed, in order for the ear, with every text, and nothing from elsewhere."""

from collections import Counter
from html.parser import HTMLParser

import pytest
from paper_jobs import HOSTILE, example_job, job_with

from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.export.formats.html import FORMAT
from canvasapp.export.options import Options

VOID = {"meta", "img"}


class Page(HTMLParser):
    """Reads a page and complains about tags that are not closed in their order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.headings: list[int] = []
        self.images: list[dict[str, str | None]] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.language = ""
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags[tag] += 1
        if tag not in VOID:
            self.open.append(tag)
        if tag in ("h1", "h2", "h3"):
            self.headings.append(int(tag[1]))
        if tag == "img":
            self.images.append(found)
        self.links += [found["href"] or ""] if "href" in found else []
        self.ids += [found["id"] or ""] if "id" in found else []
        self.language = found.get("lang") or self.language

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page_of(language: Language) -> tuple[str, Page]:
    job = example_job(language=language).with_options(Options())
    text = FORMAT.write(job).data.decode()
    return text, Page(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_whole_page_that_needs_nothing_else(language: Language) -> None:
    text, page = page_of(language)
    assert text.startswith("<!DOCTYPE html>")
    assert page.language == language
    assert page.tags["script"] == page.tags["link"] == page.tags["iframe"] == 0
    assert "http" not in text.replace("https", "http").partition("<body>")[0]
    assert "@media print" in text
    assert all((image["src"] or "").startswith("data:image/png;base64,") for image in page.images)


def test_who_listens_finds_the_way() -> None:
    _, page = page_of("en")
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))
    assert page.tags["main"] == page.tags["nav"] == page.tags["header"] == 1
    assert [link.removeprefix("#") for link in page.links] == [name for name in page.ids if name != "contents"]
    assert all(len(image["alt"] or "") > 5 for image in page.images)
    assert page.tags["th"] > page.tags["table"]


def test_what_the_team_wrote_stays_text() -> None:
    job = job_with(HOSTILE, "ko").with_options(Options())
    text = FORMAT.write(job).data.decode()
    Page(text)
    assert FORMAT.lost is not None
    assert FORMAT.lost(text.encode(), job) == ()
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in text
