"""The search of the library: titles, clients and notes, in every script, a part of a word being enough."""

import unicodedata
from pathlib import Path

import pytest
from workbooks import BLOCKS, add, library_of, opened

from canvasapp.domain.model.edits import add_to_blocks
from canvasapp.store.sqlite.workbook import SqliteWorkbook

NOTES = ("동네 가게 주인", "ÉCOLE maternelle", "Straße 12", "Москва и ΑΘΗΝΑ", "50 % off_peak", "ｆｕｌｌ width", "第一")


@pytest.fixture
def filled(workbook: SqliteWorkbook) -> SqliteWorkbook:
    add(opened(workbook), *NOTES)
    library_of(workbook).create("Another", "en", None, "Today")
    return workbook


@pytest.mark.parametrize(
    "wanted",
    [
        "가게",
        "네 가",
        "école",
        "STRASSE",
        "москва",
        "αθηνα",
        "50 %",
        "off_peak",
        "full",
        "ＦＵＬＬ",
        "一",
        "lantern",
        "  App ",
    ],
)
def test_a_part_of_a_word_is_found_in_any_case_script_and_width(filled: SqliteWorkbook, wanted: str) -> None:
    document = opened(filled, filled.workshops()[1].workshop.id)
    add(document, "app")
    assert filled.search(wanted) == {document.workshop_id}


def test_decomposed_korean_as_macos_types_it_is_found(filled: SqliteWorkbook) -> None:
    assert len(filled.search(unicodedata.normalize("NFD", "가게"))) == 1


@pytest.mark.parametrize("absent", ["가게주인", "%5", "주인ÉCOLE", "주인\x1fÉ", "zzz", "' OR 1=1 --", "o%f"])
def test_signs_have_no_meaning_and_nothing_is_found_across_notes(filled: SqliteWorkbook, absent: str) -> None:
    assert filled.search(absent) == frozenset()


def test_the_client_is_searched_and_nothing_finds_everything(filled: SqliteWorkbook) -> None:
    library, workshop = library_of(filled), filled.workshops()[0].workshop
    library.describe(workshop.id, client="Corner-shop network")
    assert filled.search("SHOP NET") == {workshop.id}
    assert len(filled.search(" ")) == 2


def test_a_word_among_ten_thousand_notes_is_found(path: Path) -> None:
    with SqliteWorkbook.open(path) as workbook:
        document = opened(workbook)
        texts = {block: [f"{block} {i}" for i in range(1_200)] for block in BLOCKS}
        document.do(add_to_blocks(document.content, document.content.sheets[0].id, texts))
        assert workbook.search("서점") == frozenset()
        add(document, "온라인 서점의 전자책")
        assert workbook.search("서점") == {document.workshop_id}
