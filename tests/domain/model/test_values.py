"""Values: frozen, strict, with clean text and identities of their own."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from canvasapp.domain.model.finding import Finding
from canvasapp.domain.model.values import Words, clean_text, folded, new_id
from canvasapp.domain.model.workshop import Note


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  App \n", "App"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b\u2029c\x0bd\x0ce", "a\nb\nc\nd\ne"),
        ("a\tb", "a\tb"),
        ("\x00a\x07b\x1b", "ab"),
        (unicodedata.normalize("NFD", "가게 école"), "가게 école"),
        ("a\ud800b", "ab"),
        ("👨‍👩‍👧 🏪", "👨‍👩‍👧 🏪"),
        ("\u200fשלום", "\u200fשלום"),
    ],
)
def test_text_is_kept_clean(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    once.encode()


def test_folding_takes_case_width_and_composition_away() -> None:
    assert folded("ＳＴＲＡＳＳＥ") == folded("straße")
    assert folded(unicodedata.normalize("NFD", "가게")) == folded("가게")


def test_identities_are_fresh() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000
    assert len(new_id()) == 32


def test_a_value_is_frozen_and_refuses_what_it_does_not_know() -> None:
    note = Note(id="n", sheet="s", block="channels", rank="V", text="App")
    with pytest.raises(ValidationError, match="frozen"):
        note.text = "other"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="Extra inputs"):
        Note.model_validate(note.model_dump() | {"color": "A"})


def test_words_need_both_languages() -> None:
    assert (Words(en="note", ko="메모").in_("ko"), Words(en="note", ko="메모").in_("en")) == ("메모", "note")
    for blank in ({"en": "note", "ko": " "}, {"en": "", "ko": "메모"}, {"en": "note"}):
        with pytest.raises(ValidationError):
            Words.model_validate(blank)


def test_the_words_of_a_method_in_a_finding_are_said_in_a_language() -> None:
    words = Words(en="seven", ko="일곱")
    nested = Finding("{notice}: {inner}", {"notice": words, "inner": Finding("{n}", {"n": words})})
    assert str(nested.in_("ko")) == "일곱: 일곱"
    assert str(nested) == "seven: seven"
