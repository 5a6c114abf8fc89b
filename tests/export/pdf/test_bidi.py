"""Right-to-left text in lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvasapp.export.pdf.pen.bidi import has_right_to_left, runs_right_to_left, stretches


def seen(line: str, right_to_left: bool) -> str:
    """The line as it stands on paper from left to right."""
    return "".join(part.drawn for part in sorted(stretches(line, right_to_left), key=lambda part: part.place))


def read(line: str, right_to_left: bool) -> list[str]:
    """The stretches as they follow each other in the file."""
    return [part.drawn for part in stretches(line, right_to_left)]


@pytest.mark.parametrize(
    ("line", "right_to_left", "expected"),
    [
        ("Hello there", False, "Hello there"),
        ("אבג", True, "גבא"),
        ("אבג דהו", True, "והד גבא"),
        ("abc אבג def", False, "abc גבא def"),
        ("אבג abc דהו", True, "והד abc גבא"),
        ("אבג 123 דהו", True, "והד 123 גבא"),
        ("abc אבג 12 דהו def", False, "abc והד 12 גבא def"),
        ("abc (אבג דהו) 12", False, "abc (והד גבא) 12"),
        ("אבג (דהו)", True, "(והד) גבא"),
        ("אבג (abc)", True, "(abc) גבא"),
        ("מה?", True, "?המ"),
        ("אבג 12.5% דהו", True, "והד 12.5% גבא"),
        ("-5% אבג", True, "גבא 5%-"),
        ("abc \u202edef\u202c ghi", False, "abc \u202efed\u202c ghi"),
    ],
)
def test_a_line_is_seen_as_readers_of_its_script_expect(line: str, right_to_left: bool, expected: str) -> None:
    assert seen(line, right_to_left) == expected


def test_words_follow_each_other_in_the_file_as_in_reading() -> None:
    assert read("אבג דהו abc", True) == ["גבא", " ", "והד", " ", "abc"]


def test_marks_stay_behind_their_letter() -> None:
    assert seen("בּא", True) == "אבּ"


@pytest.mark.parametrize(
    ("text", "expected"), [("אבג abc", True), ("abc אבג", False), ("12 אבג", True), ("가나", False), ("", False)]
)
def test_the_first_letter_decides_the_direction_of_a_text(text: str, expected: bool) -> None:
    assert runs_right_to_left(text) is expected


def test_other_scripts_are_one_stretch() -> None:
    assert read("가나 (abc) 12", False) == ["가나 (abc) 12"]
    assert not has_right_to_left("가나 (abc) 12")


@given(st.text(st.sampled_from("אבגعab1 2().,[]\u05bc"), max_size=30), st.booleans())
def test_nothing_is_lost_and_places_are_a_permutation(line: str, right_to_left: bool) -> None:
    found = stretches(line, right_to_left)
    unmirrored = str.maketrans(")]", "([")
    assert sorted("".join(part.drawn for part in found).translate(unmirrored)) == sorted(line.translate(unmirrored))
    assert sorted(part.place for part in found) == list(range(len(found)))
