"""Breaking text into lines."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvasapp.export.pdf.pen.line_breaking import break_lines, clusters, shortened

_WIDTHS = defaultdict(lambda: 1000, {" ": 500, "\u0301": 0, "\u200d": 0, "\ufe0f": 0})


def square(text: str) -> float:
    """Every character as wide as the type is high."""
    return sum(map(_WIDTHS.__getitem__, text))


def lines(text: str, width: float) -> list[str]:
    return list(break_lines(text, width, square))


def test_korean_breaks_at_word_spaces() -> None:
    assert lines("이동 중에 읽을 책이 떨어지는", 6) == ["이동 중에 ", "읽을 책이 ", "떨어지는"]


def test_a_word_longer_than_the_line_is_broken_anywhere() -> None:
    assert lines("ab abcdefgh i", 5) == ["ab ", "abcde", "fgh i"]


def test_japanese_and_chinese_break_between_signs_but_not_before_a_stop() -> None:
    assert lines("あいうえ。おか", 4) == ["あいう", "え。おか"]
    assert lines("漢字「漢」字", 3) == ["漢字", "「漢」", "字"]


def test_a_word_with_a_hyphen_breaks_behind_it() -> None:
    assert lines("one-click order", 9) == ["one-click ", "order"]
    assert lines("one-click order", 6) == ["one-", "click ", "order"]


def test_a_range_of_numbers_is_not_broken() -> None:
    assert lines("in 2005-2008", 9) == ["in ", "2005-2008"]


def test_line_ends_and_empty_lines_are_kept() -> None:
    assert lines("one\n\ntwo", 10) == ["one", "", "two"]


def test_a_tab_is_a_wide_blank() -> None:
    assert lines("a\tb", 10) == ["a    b"]


def test_an_indent_is_kept() -> None:
    assert lines("  a", 10) == ["  a"]


def test_no_text_is_one_empty_line() -> None:
    assert lines("", 10) == [""]


@pytest.mark.parametrize("whole", ["e\u0301", "👨\u200d👩\u200d👧", "👍🏽", "🇰🇷", "❤\ufe0f"])
def test_what_belongs_together_is_not_torn_apart(whole: str) -> None:
    assert list(clusters(whole * 3)) == [whole] * 3


def test_a_cluster_wider_than_the_line_is_broken_all_the_same() -> None:
    family = "👨\u200d👩\u200d👧\u200d👦"
    assert "".join(lines(family, 2)) == family
    assert len(lines(family, 2)) == 2


_SIGNS = st.sampled_from("ab가나あ漢。「」-–(). \t\n\u0301\u200d😀🏽🇰🇷x")


@given(st.text(_SIGNS | st.characters(exclude_categories=["Cs"]), max_size=80), st.floats(1, 12))
def test_every_character_stands_in_exactly_one_line(text: str, width: float) -> None:
    assert "".join("".join(lines(text, width)).split()) == "".join(text.split())


@given(st.text(_SIGNS, max_size=80), st.floats(1, 12))
def test_no_line_is_wider_than_the_column(text: str, width: float) -> None:
    for line in lines(text, width):
        used = square(line.strip(" "))
        assert used <= width * 1000


def test_a_text_that_is_too_long_is_cut_with_an_ellipsis() -> None:
    assert shortened("one two three", 4, square, 2) == (("one ", "two…"), True)
    assert shortened("one two", 4, square, 2) == (("one ", "two"), False)
    assert shortened("four more", 4, square, 1) == (("fou…",), True)
