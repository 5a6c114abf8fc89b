"""What is written as a table, a spreadsheet, JSON Canvas or plain text comes back with its notes in their blocks."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[1] / "export"))
from drafts import METHODS, job, texts
from readers import VOCABULARY

from canvasapp.app.importing import read_bytes
from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.draft import Draft, DraftSheet, drafted
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.domain.model.workshop import LegendEntry, NoteBody
from canvasapp.export.format import formats

BLOCKS = [*(block.id for block in METHODS["canvas-walk"].canvas_blocks), SHELF]
HOSTILE = [
    "=SUM(A1)",
    "+1",
    "-5 % energy",
    "@home",
    "'=already",
    '"quoted", with; signs\tand tabs',
    "two\nlines\n\nand one more",
    "- a list?\n- of two",
    "# Channels",
    "Channels: own shop",
    "| a | b |",
    "**bold** _and_ `code` [x](y) <b>&amp;</b>",
    "_x0041_",
    "1. first",
    "가족 ① 日本 Zoë 🇯🇵",
    "Customer segments",
    "{json: [1]}",
    "https://example.org/a_b",
]
some_text = st.one_of(st.sampled_from(HOSTILE), texts).filter(
    lambda text: any(sign.isalnum() for sign in text) and "\ufffe" not in text and "\uffff" not in text
)


def workshop(notes: list[tuple[str, str]]) -> Draft:
    bodies = tuple(NoteBody(block=block, text=text) for block, text in notes)
    return Draft(title="Plan", sheets=(DraftSheet(method="canvas-walk", title="Model of today", notes=bodies),))


def back(draft: Draft, form: str, language: Language) -> Draft:
    made = formats()[form]
    data = made.write(job(draft, language)).data
    return drafted(read_bytes(data, f"x{made.suffix}", METHODS, VOCABULARY).content, METHODS)


def by_block(draft: Draft) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for sheet in draft.sheets:
        for note in sheet.notes:
            found.setdefault(note.block, []).append(note.text)
    return found


def letters(found: dict[str, list[str]]) -> dict[str, str]:
    return {block: "".join(sign for text in texts for sign in text if sign.isalnum()) for block, texts in found.items()}


@pytest.mark.parametrize("form", ["csv", "xlsx", "canvas"])
@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(BLOCKS), some_text), min_size=1, max_size=6), st.sampled_from(LANGUAGES))
def test_notes_come_back_in_their_blocks(form: str, notes: list[tuple[str, str]], language: Language) -> None:
    draft = workshop(notes)
    assert by_block(back(draft, form, language)) == by_block(drafted_again(draft))


def drafted_again(draft: Draft) -> Draft:
    """The draft with its blocks in the order of the method."""
    return drafted(job(draft).content, METHODS)


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(BLOCKS), some_text), min_size=1, max_size=6), st.sampled_from(LANGUAGES))
def test_plain_text_keeps_the_words_of_each_block(notes: list[tuple[str, str]], language: Language) -> None:
    draft = workshop(notes)
    again = by_block(back(draft, "text", language))
    wanted = letters(by_block(drafted_again(draft)))
    assert {block: len(texts) for block, texts in letters(again).items()} == {
        block: len(texts) for block, texts in wanted.items()
    }


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_colours_status_and_scores_come_back(form: str) -> None:
    note = NoteBody(
        block="channels", text="App", colour="B", status="validated", importance=5, evidence=0, due="2005-09-14"
    )
    legend = (LegendEntry(letter="A", paper="yellow"), LegendEntry(letter="B", paper="blue"))
    other = NoteBody(block="channels", text="Shop")
    sheet = DraftSheet(method="canvas-walk", title="Today", notes=(other, note))
    draft = Draft(title="Plan", legend=legend, sheets=(sheet,))
    for language in LANGUAGES:
        again = back(draft, form, language)
        assert (again.sheets[0].notes, again.legend) == ((other, note), legend)


@pytest.mark.parametrize("form", ["csv", "xlsx", "canvas", "text"])
def test_each_canvas_comes_back_as_one(form: str) -> None:
    sheets = tuple(
        DraftSheet(method="canvas-walk", title=title, notes=(NoteBody(block="channels", text=f"{title} shop"),))
        for title in ("Model of today", "In three years")
    )
    again = back(Draft(title="Plan", sheets=sheets), form, "en")
    assert [(sheet.title, sheet.method, [note.text for note in sheet.notes]) for sheet in again.sheets] == [
        ("Model of today", "canvas-walk", ["Model of today shop"]),
        ("In three years", "canvas-walk", ["In three years shop"]),
    ]


def test_no_text_is_a_formula() -> None:
    draft = workshop([("channels", text) for text in ("=1+1", "+1", "-1+1", "@x")])
    csv = formats()["csv"].write(job(draft)).data.decode("utf-8-sig")
    assert [line.split(",")[3][:2] for line in csv.splitlines()[1:]] == ["'=", "'+", "'-", "'@"]
    xlsx = formats()["xlsx"].write(job(draft)).data
    from io import BytesIO  # noqa: PLC0415

    from openpyxl import load_workbook  # noqa: PLC0415

    page = load_workbook(BytesIO(xlsx)).worksheets[0]
    cells = [page.cell(row, 2) for row in range(2, 6)]
    assert [(cell.data_type, cell.value) for cell in cells] == [("s", "=1+1"), ("s", "+1"), ("s", "-1+1"), ("s", "@x")]
