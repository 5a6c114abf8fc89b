"""English and Korean: everything is said, in words that follow the rules, and switched while the program runs."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import translations
from known_words import NAMES
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from spoken import without
from texts import SENTENCES, Text, texts_in

import canvasapp
from canvasapp.app.places import find_places
from canvasapp.domain.model.change import Label
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.values import Language
from canvasapp.ui.kit.i18n import Interface
from canvasapp.ui.kit.wording import label_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ROOT = Path(__file__).parents[2]
KOREAN = translations.read(ROOT / "resources" / "i18n" / "canvasapp_ko.ts")
SOURCES: set[Text] = {text for path in (ROOT / "canvasapp").rglob("*.py") for text in texts_in(path)}

PARTICLE = re.compile(r"\}(은|는|이|가|을|를|과|와|로|으로|의|에|에서|도|만|까지|부터|보다|처럼)(?![가-힣])")


@pytest.fixture
def interface(qapp: QApplication) -> Iterator[Interface]:
    """The languages of the application; English again afterwards."""
    languages = Interface(qapp, find_places().resources / "i18n")
    yield languages
    languages.choose("en")


def translated(key: translations.Key) -> list[str]:
    """The forms of a text in Korean."""
    found = KOREAN[key]
    return [form.text or "" for form in found.iter("numerusform")] or [found.text or ""]


def subclasses(kind: type[WorldError]) -> Iterator[type[WorldError]]:
    """All errors of the program, once all its modules are loaded."""
    for below in kind.__subclasses__():
        yield below
        yield from subclasses(below)


def errors() -> list[type[WorldError]]:
    """Every error that a user can be told of."""
    for module in pkgutil.walk_packages(canvasapp.__path__, "canvasapp."):
        if module.name != "canvasapp.__main__":
            importlib.import_module(module.name)
    return [error for error in subclasses(WorldError) if error.__module__.startswith("canvasapp")]


# What is in the files.


@pytest.mark.parametrize("file", translations.FILES, ids=lambda file: file.stem)
def test_the_translations_are_complete_and_compiled(file: Path) -> None:
    assert list(translations.problems_of(file, SOURCES)) == []


def test_every_error_and_every_finding_has_a_sentence_in_korean(interface: Interface) -> None:
    interface.choose("ko")
    sentences = {error.sentence for error in errors()}
    assert len(sentences) > 30
    assert sentences <= {text.words for text in SOURCES if text.context == SENTENCES}
    for sentence in {text.words for text in SOURCES if text.context == SENTENCES}:
        korean = QCoreApplication.translate(SENTENCES, sentence)
        assert translations.places(korean) == translations.places(sentence), sentence
        assert korean != sentence or not re.search("[A-Za-z]", without(sentence, translations.places(sentence)))


@pytest.mark.parametrize("key", KOREAN, ids=lambda key: key[1][:40])
def test_korean_follows_the_rules_of_the_house(key: translations.Key) -> None:
    for korean in translated(key):
        assert "!" not in korean
        assert not re.search(
            r"\}(은|는|이|가|을|를|과|와|로|으로|의|에|에서|도|만|까지|부터|보다|처럼)(?![가-힣])", korean
        )
        assert not re.search(r"(%n|\{\w+\}) (장|개|쪽|분|명|번째)(?![가-힣])", korean), "a counter stands without a gap"
        assert not re.search(r"(십시오|해주세요|해 주세요|주십시오)", korean), "instructions end in -하세요"
        assert korean == korean.strip() and "..." not in korean and '"' not in korean


def test_english_asks_for_nothing_and_shouts_nothing() -> None:
    for text in SOURCES:
        assert "!" not in text.words and "..." not in text.words, text
        assert not re.search(r"\b(please|successfully|color|dialog box|OK)\b", text.words, re.IGNORECASE), text


def test_korean_has_no_english_words_but_names() -> None:
    for key in KOREAN:
        for korean in translated(key):
            plain = without(re.sub(r"\{\w+\}|%n", " ", korean), NAMES)
            assert not re.search(r"[A-Za-z]{2,}", plain), korean


@pytest.mark.parametrize(("number", "english"), [(1, "1 note"), (2, "2 notes")])
def test_a_number_has_its_form_in_english(interface: Interface, number: int, english: str) -> None:
    interface.choose("en")
    assert QCoreApplication.translate("library", "%n note(s)", None, number) == english
    for text in (text for text in SOURCES if text.plural):
        said = QCoreApplication.translate(text.context, text.words, text.comment or None, number)
        assert "(s)" not in said and "%n" not in said, text


@pytest.mark.parametrize(
    ("language", "named"),
    [
        ("en", ("adding 1 note", "move of 3 notes", "removal of sheet “2030”")),
        ("ko", ("메모 1장 추가", "메모 3장 옮기기", "“2030” 시트 삭제")),
    ],
)
def test_undo_says_what_it_takes_back(interface: Interface, language: Language, named: tuple[str, ...]) -> None:
    interface.choose(language)
    labels = (
        Label(action="note.add"),
        Label(action="note.move", count=3),
        Label(action="sheet.remove", name="2030"),
    )
    assert tuple(label_text(label) for label in labels) == named
