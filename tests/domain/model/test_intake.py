"""Paper notes typed in: a number, a name and a colour beside the text, and the same text twice."""

import pytest
from contents import after, content, texts
from hypothesis import given
from hypothesis import strategies as st

from canvasapp.domain.model.blocks import SHELF
from canvasapp.domain.model.intake import PaperNote, paper_note, take_in, twin
from canvasapp.domain.model.values import clean_text

NINE_BLOCKS = ("customer_segments", "value_propositions", "channels", *(f"block_{n}" for n in range(4, 10)))


def read(line: str) -> PaperNote:
    return paper_note(line, NINE_BLOCKS, ["A", "B"])


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("faster delivery", PaperNote("faster delivery")),
        ("3 faster delivery", PaperNote("faster delivery", "channels")),
        ("3  더 빠른 배송 @김민수", PaperNote("더 빠른 배송", "channels", None, "김민수")),
        ("2 #b cheap @Kim", PaperNote("cheap", "value_propositions", "B", "Kim")),
        ("@Kim cheap #A", PaperNote("cheap", SHELF, "A", "Kim")),
        ("cheap @Kim @Lee", PaperNote("cheap", SHELF, None, "Lee")),
    ],
)
def test_a_line_says_where_by_whom_and_in_which_colour(line: str, wanted: PaperNote) -> None:
    assert read(line) == wanted


@pytest.mark.parametrize(
    ("line", "text", "block"),
    [
        ("60 seconds to any book", "60 seconds to any book", SHELF),
        ("0 3 shops closed", "3 shops closed", SHELF),
        ("3rd shop", "3rd shop", SHELF),
        ("24/7", "24/7", SHELF),
        ("write to us@shop.example", "write to us@shop.example", SHELF),
        ("#1 in town", "#1 in town", SHELF),
        ("#c is not in the legend", "#c is not in the legend", SHELF),
        ("@ five", "@ five", SHELF),
    ],
)
def test_what_only_looks_like_a_sign_is_text(line: str, text: str, block: str) -> None:
    assert (read(line).text, read(line).block) == (text, block)
    assert read(line).colour is None
    assert read(line).author == ""


def test_a_line_of_signs_alone_says_nothing() -> None:
    before = content()
    for line in ("", "  ", "3", "3 ", "@Kim", "2 #A @Kim"):
        assert read(line).text == ""
        assert take_in(before, "one", read(line), "A") is None


@given(st.text())
def test_no_word_of_a_line_is_lost(line: str) -> None:
    found = read(line)
    said = {*found.text.split(), found.author, found.block}
    for word in clean_text(line).split():
        assert word in said or word.startswith(("@", "#")) or word.isdigit()


def test_the_same_words_are_found_whatever_their_case_and_width() -> None:
    before = content(channels=["Faster  Delivery", "가게"])
    found = twin(before, "one", "ｆaster delivery")
    assert found is not None
    assert found.text == "Faster  Delivery"
    assert twin(before, "one", "faster") is None
    assert twin(before, "two", "faster delivery") is None


def test_a_note_stands_behind_the_others_with_its_author_and_colour() -> None:
    before = content(channels=["a"])
    edit = take_in(before, "one", read("3 b @Kim #B"), "A")
    result = after(before, edit)
    assert texts(result, "channels") == ["a", "b"]
    note = result.in_block("one", "channels")[-1]
    assert (note.author, note.colour) == ("Kim", "B")
    plain = after(before, take_in(before, "one", read("b"), "B")).in_block("one", SHELF)
    assert [(note.text, note.colour, note.author) for note in plain] == [("b", "B", "")]
