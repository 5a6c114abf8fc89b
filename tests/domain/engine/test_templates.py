"""Sentences with places, letters, and numbers for display."""

from typing import Any

import pytest
from sheets import outcome

from canvasapp.domain.engine.language.templates import is_readable, places, rendered, with_particles
from canvasapp.domain.engine.results.outcome import LetterPart
from canvasapp.domain.engine.results.rounding import shown
from canvasapp.domain.model.values import Language, Words

NAMES: dict[str, Any] = {
    "name": "Mina",
    "ended": "She waits.",
    "asked": "Why?",
    "number": 2.345,
    "whole": 4.0,
    "none": None,
    "lines": ("One.", "two"),
    "words": Words(en="reader", ko="독자"),
    "yes": True,
}


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("Hello {name}", "Hello Mina"),
        ("{name}: {number}, {whole}, {number:.1f}", "Mina: 2.35, 4, 2.3"),
        ("{none}", ""),
        ("a {none} b", "a b"),
        ("{lines}", "One. two"),
        ("{words}", "reader"),
        ("{ended}. Then", "She waits. Then"),
        ("{asked}. Then", "Why? Then"),
        ("{name}[ ({none})]", "Mina"),
        ("{name}[ ({number:.0f})]", "Mina (2)"),
        ("{name}[: {none} and {whole}]", "Mina: and 4"),
        ("[no place]", "[no place]"),
        ("{yes}", "yes"),
        ("{nobody}", ""),
    ],
)
def test_a_template_is_filled(template: str, expected: str) -> None:
    assert rendered(template, NAMES.get, "en") == expected


def test_places_are_found_and_stray_braces_too() -> None:
    assert places("{a} {b.c} {d:.0f}") == ("a", "b.c", "d")
    assert is_readable("{a} and {b:.1f}")
    assert not is_readable("{a} and {b:>10}")
    assert not is_readable("{a!r}")
    assert not is_readable("{")


def test_korean_particles_follow_the_syllable_before_them() -> None:
    assert with_particles("책을(를) 소개하고 리더을(를) 팝니다") == "책을 소개하고 리더를 팝니다"
    assert with_particles("값은(는) 개이(가) 물과(와)") == "값은 개가 물과"
    assert with_particles("Reader을(를)") == "Reader을(를)"


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        (None, "plain", "–"),
        (46.5, "score", "47"),
        (45.5, "score", "46"),
        (-0.4, "score", "0"),
        (2.25, "rating", "2.3"),
        (2.0, "rating", "2"),
        (2010, "year", "2010"),
        (2_961_818.18, "money", "2,961,818"),
        (-93, "money", "−93"),
        (23.52, "money", "23.5"),
        (0.125, "plain", "0.13"),
        (1.005, "plain", "1.01"),
        (1e15, "plain", "1,000,000,000,000,000"),
    ],
)
def test_numbers_are_rounded_for_display_half_away_from_zero(value: float | None, form: Any, expected: str) -> None:
    assert shown(value, form) == expected


def parts(answers: dict[str, Any], language: Language = "en") -> dict[str, LetterPart]:
    return {part.id: part for part in outcome("working-backwards", answers).letters["release"][language]}


def test_a_letter_is_put_together_from_the_answers() -> None:
    found = parts({"product": "Lantern", "benefit": "Any book at once", "experience": ["Opens the box.", "Reads"]})
    assert found["head"].text == "Lantern: Any book at once"
    assert found["solution"].text == "From today: Any book at once. Opens the box. Reads."
    korean = parts({"product": "등불 리더", "customer": "미나"}, "ko")
    assert korean["lead"].text == "오늘 등불 리더를 소개합니다. 이런 고객을 위해 만들었습니다. 미나."


def test_a_part_with_nothing_to_say_is_left_out_and_a_single_gap_is_marked() -> None:
    found = parts({"product": "Lantern"})
    assert found["head"].text == "Lantern: […]"
    assert found["problem"].left_out
    assert found["problem"].text == ""


def test_an_edited_part_stays_and_is_marked_when_its_source_changes() -> None:
    edit = {"edited": {"head": "Read tonight"}, "from": {"head": "Lantern: At once"}}
    same = parts({"product": "Lantern", "benefit": "At once", "release": edit})["head"]
    assert (same.text, same.edited, same.stale) == ("Read tonight", True, False)
    changed = parts({"product": "Lantern", "benefit": "In a minute", "release": edit})["head"]
    assert (changed.text, changed.stale, changed.assembled) == ("Read tonight", True, "Lantern: In a minute")
