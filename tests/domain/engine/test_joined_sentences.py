"""Whatever a team types, the sentences that a method makes of it read as sentences."""

import re
from collections.abc import Iterator

import pytest
from sheets import METHODS

from canvasapp.domain.engine.language.templates import rendered
from canvasapp.domain.engine.language.vectors import Thing
from canvasapp.domain.method.elements import LetterElement
from canvasapp.domain.method.method import Method
from canvasapp.domain.model.values import LANGUAGES, Language, Words

AWKWARD = ("My film stopped.", "The end. ", "물", "책", "3", "IBM", "(soon)", "really?", "“quoted”", "", "a; b, c")
FORBIDDEN = {
    "two stops": r"(?<!\.)\.\.(?!\.)|[?!]\.",
    "a gap before a sign": r" [,.;:]",
    "two gaps": r"  ",
    "a stop before a sign": r"\.[,;:]",
    "empty brackets": r"\(\s*\)|\[|\]",
    "a capital in the middle": r"\b(?:that|for|and|of|to) (?:My|The)\b",
    "a particle left open": r"[가-힣](?:을\(를\)|은\(는\)|이\(가\)|과\(와\))",
    "a comma at an end": r"[,;]\s*$",
}


def templates(method: Method) -> Iterator[Words]:
    """The sentences that a method fills in: of letters, offered notes and notices."""
    for element in method.element:
        if isinstance(element, LetterElement):
            yield from (part.template for part in element.parts)
    for rule in (*method.sticky, *method.notice):
        yield rule.text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_no_sentence_joins_what_does_not_belong_together(method: Method, language: Language) -> None:
    found: list[str] = []
    for template in templates(method):
        for typed in AWKWARD:
            text = rendered(template.in_(language), lambda _name, typed=typed: Thing(typed or None), language, "[…]")
            plain = text.replace("[…]", "…")
            found += [f"{name}: {text}" for name, sign in FORBIDDEN.items() if re.search(sign, plain)]
    assert found == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("My film kept stopping.", "my film kept stopping"),
        ("Netflix stopped", "Netflix stopped"),
        ("IBM’s server failed.", "IBM’s server failed"),
        ("I lost it", "I lost it"),
        ("", ""),
    ],
)
def test_a_clause_has_no_capital_of_its_own_and_no_stop(typed: str, said: str) -> None:
    assert rendered("{x:clause}", lambda _name: Thing(typed or None), "en") == said
