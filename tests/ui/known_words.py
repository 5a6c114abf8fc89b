"""Words that are no matter of the interface's language: names, what people wrote, what method files say."""

import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import chain

from stage import Stage

from canvasapp.app.examples import list_examples, load_example
from canvasapp.app.places import find_places
from canvasapp.domain.method.note_shelf import SHELF_AREA, SHELF_PROMPT
from canvasapp.domain.model.content import Content
from canvasapp.domain.model.values import LANGUAGES
from canvasapp.export.format import formats
from canvasapp.export.options import declared
from canvasapp.importing.encodings import ENCODINGS

NAMES = (
    *(encoding.upper() for encoding in ENCODINGS),
    *("canvasapp", "canvasbook", "Strategyzer", "strategyzer.com", "CC BY-SA 3.0", "English", "Switch to English"),
    *("Markdown", "JSON", "PDF", "SQLite", "UTF-8", "Letter", "Tabloid", "mm", "in", "pt"),
    *(
        ".pptx",
        ".potx",
        ".xlsx",
        ".docx",
        ".dotx",
        ".csv",
        "CSV",
        "HTML",
        "PNG",
        "SVG",
        "Word",
        "PowerPoint",
        "grounds",
    ),
    *("MIT", "LGPL", "ISC", "SIL Open Font License", "Pretendard", "Noto Emoji", "Lucide", "Qt for Python"),
    *("Ctrl", "Alt", "Shift", "Enter", "Tab", "Esc", "Del", "Home", "Return", "Backspace", "PgUp", "PgDown"),
    *("journal", "methods", ".toml", "MB", "true", "false", "en", "ko", "id", "kind", "view", "block", "block_expr"),
    *(
        "over",
        "expr",
        "bars",
        "min",
        "max",
        "max_nodes",
        "@notes",
        "@blocks",
        "info",
        "tone",
        "name:.0f",
        "name:clause",
    ),
)
"""Latin words that stand in Korean sentences: names, formats, units, keys of the keyboard and of method files."""


def content_words(stage: Stage) -> set[str]:
    """What is said in the language of the content: the users' own words, and the method's."""
    home, opened = stage.context.places.home, stage.navigation._workshop
    return {
        *_shipped(),
        *_words_of_formats(),
        *(_words_of(opened.content) if opened is not None else ()),
        *(card.workshop.title for card in stage.navigation.library_page.model.cards),
        *(path.stem for path in home.glob("*.canvasbook")),
        str(home),
    }


@cache
def _shipped() -> frozenset[str]:
    """The words of the examples, of the method files, and of the shelf, which every canvas has."""
    places = find_places()
    examples = [
        load_example(places.examples, example.id, language)
        for example in list_examples(places.examples)
        for language in LANGUAGES
    ]
    methods = [tomllib.loads(path.read_text("utf-8")) for path in places.methods.glob("*.toml")]
    shelf = [words.in_(language) for words in (SHELF_AREA.name, SHELF_PROMPT) for language in LANGUAGES]
    words = [*chain.from_iterable(map(_words_of, examples)), *chain.from_iterable(map(_strings, methods)), *shelf]
    return frozenset(words)


@cache
def _words_of_formats() -> frozenset[str]:
    """What formats call themselves and their options: pairs of words in their modules, not texts of the interface."""
    found: list[str] = []
    for each in formats().values():
        found.append(each.name.ko)
        for one in declared(each.options()):
            texts = [one.option.title.ko, one.option.help.ko]
            texts += [words.ko for words in getattr(one.option, "names", {}).values()]
            found += [*texts, *(f"{one.option.title.ko}: {text}" for text in texts)]
    return frozenset(found)


def _words_of(content: Content) -> Iterator[str]:
    answers = (answer for sheet in content.sheets for answer in content.answers_on(sheet.id))
    for part in (
        content.workshop,
        *content.sheets,
        *content.notes.values(),
        *answers,
        *content.takeaways.values(),
        *content.agenda,
    ):
        yield from _strings(part.model_dump())


def _strings(value: object) -> Iterator[str]:
    """All texts in a value."""
    if isinstance(value, str):
        yield from (value, value.partition("(")[0], *value.splitlines())
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from _strings(inner)
