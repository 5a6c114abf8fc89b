"""Names of files and the paper that holds more."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from canvasapp.app.printing import roomier_paper, safe_name
from canvasapp.domain.model.content import content_of
from canvasapp.domain.model.workshop import Workshop
from canvasapp.export.format import Job, Product
from canvasapp.export.formats.poster import PosterOptions
from canvasapp.export.paper import PaperSize

EMPTY = content_of(Workshop(id="w", title="W"), (), (), ())
JOB = Job(EMPTY, {}, Path(), "en", PosterOptions(paper="A4"), sheets=("a",))


class Press:
    """Makes as many pages as it is told for each paper."""

    def __init__(self, **pages: int) -> None:
        self.pages, self.tried = pages, list[PaperSize]()

    def write(self, job: Job[Any]) -> Product:
        self.tried.append(job.options.paper)
        return Product(b"", self.pages[job.options.paper])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bookshop 2008", "Bookshop 2008"),
        ("서점: 2004/2008?", "서점- 2004-2008-"),
        (' a\tb\n"c" ', "ab-c-"),
        ("…ends with dots...", "…ends with dots"),
        ("   ", "canvasapp"),
        ("", "canvasapp"),
    ],
)
def test_a_name_suits_every_system(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_long_name_is_cut_between_syllables() -> None:
    assert safe_name("책" * 200) == "책" * 50


def test_the_smallest_paper_with_one_page_is_proposed() -> None:
    press = Press(A3=2, A2=2, A1=1, A0=1)
    assert roomier_paper(press.write, JOB, 3) == "A1"
    assert press.tried == ["A3", "A2", "A1"]


def test_where_no_paper_holds_all_the_one_with_fewest_pages_is_proposed() -> None:
    press = Press(A3=4, A2=5, A1=3, A0=3)
    assert roomier_paper(press.write, JOB, 5) == "A1"


def test_no_paper_is_proposed_that_does_not_help() -> None:
    press = Press(A2=2, A1=2, A0=2)
    assert roomier_paper(press.write, replace(JOB, options=PosterOptions(paper="A3")), 2) is None


def test_a_search_that_is_not_wanted_any_more_ends() -> None:
    press = Press(A3=2, A2=2, A1=1, A0=1)
    assert roomier_paper(press.write, JOB, 3, lambda: len(press.tried) < 1) is None
    assert press.tried == ["A3"]
