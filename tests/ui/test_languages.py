"""English and Korean: everything is said, in words that follow the rules, and switched while the program runs."""

import importlib
import pkgutil
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import translations
from fitting import PseudoLanguage
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scenes import SCENES
from spoken import without, words_on_screen
from stage import Stage, settle
from texts import SENTENCES, Text, texts_in

import canvasapp
from canvasapp.app.examples import list_examples, load_example
from canvasapp.app.places import find_places
from canvasapp.domain.model.change import Label
from canvasapp.domain.model.errors import WorldError
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.ui.kit.i18n import Interface
from canvasapp.ui.kit.wording import label_text
from canvasapp.ui.workshop.workshop_page import WorkshopPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ROOT = Path(__file__).parents[2]
KOREAN = translations.read(ROOT / "resources" / "i18n" / "canvasapp_ko.ts")
SOURCES: set[Text] = {text for path in (ROOT / "canvasapp").rglob("*.py") for text in texts_in(path)}

NAMES = (
    *("canvasapp", "canvasbook", "Strategyzer", "strategyzer.com", "CC BY-SA 3.0", "English", "Switch to English"),
    *("Markdown", "JSON", "PDF", "SQLite", "UTF-8", "Letter", "Tabloid", "mm", "in", "pt"),
    *("Ctrl", "Alt", "Shift", "Enter", "Tab", "Esc", "Del", "Home", "Return", "Backspace", "PgUp", "PgDown"),
    *("journal", "methods", ".toml", "MB", "true", "false", "en", "ko", "id", "kind", "view", "block", "block_expr"),
    *("over", "expr", "bars", "min", "max", "max_nodes", "@notes", "@blocks", "info", "tone", "name:.0f"),
)
"""Latin words that stand in Korean sentences: names, formats, units, keys of the keyboard and of method files."""

SAID_ONCE = "menu|message|02-canvas|method|05-|06-|09-|legend|confirm|findings"
"""Scenes with words that stay as they were said: menus, messages, an open editor, what a sheet offers and computes,
questions."""

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


# What is on the screen.


def content_words(stage: Stage) -> set[str]:
    """What is said in the language of the content: the users' own words, and the method's."""
    home = stage.context.places.home
    folder = stage.context.places.examples
    examples = [
        load_example(folder, example.id, language) for example in list_examples(folder) for language in LANGUAGES
    ]
    page = stage.window.page()
    if isinstance(page, WorkshopPage):
        examples.append(page.content)
    values = [one.workshop.model_dump() for one in examples]
    values += [part.model_dump() for one in examples for part in (*one.sheets, *one.notes.values())]
    values += [answer.model_dump() for one in examples for sheet in one.sheets for answer in one.answers_on(sheet.id)]
    methods = [tomllib.loads(path.read_text("utf-8")) for path in find_places().methods.glob("*.toml")]
    pages = stage.navigation.library_page.model.cards
    return {
        *(text for value in [*values, *methods] for text in strings(value)),
        *(card.workshop.title for card in pages),
        *(path.stem for path in home.glob("*.canvasbook")),
        str(home),
    }


def strings(value: object) -> Iterator[str]:
    """All texts in a value."""
    if isinstance(value, str):
        yield from (value, value.partition("(")[0], *value.splitlines())
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from strings(inner)


@pytest.fixture
def stage_for(qapp: QApplication, tmp_path: Path) -> Iterator[list[Stage]]:
    """The stages of a test, closed when it ends."""
    stages: list[Stage] = []
    yield stages
    for stage in stages:
        stage.close()


@pytest.mark.parametrize("scene", SCENES)
def test_every_word_on_a_korean_screen_is_korean(
    qapp: QApplication, tmp_path: Path, stage_for: list[Stage], scene: str
) -> None:
    stage = Stage(qapp, tmp_path / "home", language="ko")
    stage_for.append(stage)
    SCENES[scene](stage)
    settle()
    known = content_words(stage) | set(NAMES)
    foreign = {text for text in words_on_screen() if re.search(r"[A-Za-z]{2,}", without(text, known))}
    assert foreign == set()


@pytest.mark.parametrize("scene", [name for name in SCENES if not re.search(SAID_ONCE, name)])
def test_every_word_follows_a_change_of_language(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, stage_for: list[Stage], scene: str
) -> None:
    stage = Stage(qapp, tmp_path / "home", language="ko")
    stage_for.append(stage)
    SCENES[scene](stage)
    known = content_words(stage) | {"한국어", *NAMES}
    pseudo = PseudoLanguage(qapp)
    qapp.installTranslator(pseudo)
    try:
        settle()
        deaf = {text for text in words_on_screen() if "«" not in text and re.search("[가-힣]", without(text, known))}
    finally:
        qapp.removeTranslator(pseudo)
    assert deaf == set()
