"""Every character of a source is in a note, on the shelf, in a title, or in the list of what was left out."""

import json
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from readers import all_words
from wider_vocabulary import WIDE

from canvasapp.importing.found import Found
from canvasapp.importing.kinds.source_kind import UnreadableSource
from canvasapp.importing.reading import read_source

NAMES = ["Customer segments", "채널", "**Key partners**", "Problem", "Solution", "Mood", "Strengths:", "1. Costs"]
STARTS = ["# ", "## ", "### ", "- ", "  - ", "    - ", "1. ", "> ", "", "\t", "* ", "| ", "• ", "    ", "##"]
WORDS = st.sampled_from(["zebra", "okapi", "가족 단위", "日本", "Zoë", "5 % off", "2024. a plan", "a:b", "—", "x | y"])
LINES = st.tuples(st.sampled_from(STARTS), st.one_of(st.sampled_from(NAMES), WORDS)).map("".join)
BLANKS = st.sampled_from(["", "---", "```", "|---|---|", "***"])
TEXTS = st.lists(st.one_of(LINES, LINES, BLANKS), max_size=25).map("\n".join)


def letters(text: str) -> Counter[str]:
    return Counter(sign for sign in text if sign.isalnum())


def found_in(text: str, file: str, careful: bool = False) -> Found | None:
    try:
        return read_source(text.encode(), file, WIDE, careful=careful).found
    except UnreadableSource:
        return None


def missing(text: str, found: Found) -> Counter[str]:
    """The letters and digits that are nowhere; numbers of lists are signs, so digits count only where they are left."""
    lost = letters(text) - letters(all_words(found))
    return Counter({sign: count for sign, count in lost.items() if not (sign.isdigit() and sign in "1")})


@given(TEXTS, st.sampled_from(["x.md", "x.txt", "x", "x.csv", "x.html"]), st.booleans())
@example("---\n# zebra", "x.md", False)
@example("| Mood\n|---|\n| zebra", "x.md", False)
def test_structured_texts(text: str, file: str, careful: bool) -> None:
    found = found_in(text, file, careful)
    if found is not None:
        assert missing(text, found) == Counter()


@given(st.text(st.characters(exclude_characters="<>&\\", exclude_categories=("Cs", "Cc", "Mn")), max_size=200))
def test_any_text_as_markdown_and_as_lines(text: str) -> None:
    for file in ("x.md", "x.txt"):
        found = found_in(text, file)
        if found is not None:
            lost = letters(text) - letters(all_words(found))
            assert not {sign for sign in lost if not sign.isnumeric()}


@given(st.lists(st.lists(st.one_of(WORDS, st.sampled_from(NAMES), st.just("")), max_size=4), max_size=8))
def test_cells(rows: list[list[str]]) -> None:
    for delimiter, file in (("\t", "x.tsv"), (";", "x.csv")):
        text = "\n".join(delimiter.join(row) for row in rows)
        found = found_in(text, file)
        if found is not None:
            assert missing(text, found) == Counter()
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    found = found_in(f"<table>{table}</table>", "x.html")
    if found is not None:
        assert missing("".join(cell for row in rows for cell in row), found) == Counter()


JSON = st.recursive(
    st.one_of(WORDS, st.none(), st.integers(20, 99), st.sampled_from(NAMES)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from([*NAMES, "title", "items", "text", "id", "color", "zebra"]), inner, max_size=4),
    ),
    max_leaves=15,
)


@given(JSON.filter(lambda document: isinstance(document, dict | list)))
def test_documents(document: object) -> None:
    found = found_in(json.dumps(document, ensure_ascii=False), "x.json")
    assert found is not None
    said = letters(all_words(found).casefold())
    values = "".join(_values(document)).casefold()
    assert not {sign: count for sign, count in (letters(values) - said).items() if sign != "1"}


def _values(document: object) -> list[str]:
    """The texts and numbers in a document; keys are names, which may be those of a list of notes."""
    if isinstance(document, dict):
        return [text for inner in document.values() for text in _values(inner)]
    if isinstance(document, list):
        return [text for inner in document for text in _values(inner)]
    return [] if document is None else [str(document)]


@pytest.mark.parametrize("nested", [" " * 2, " " * 4])
def test_lists_that_are_nested_deeper_than_anybody_does(nested: str) -> None:
    text = "\n".join(f"{nested * depth}- word{depth}x" for depth in range(80))
    found = found_in(f"## Channels\n{text}", "x.md")
    assert found is not None
    said = all_words(found)
    assert all(f"word{depth}x" in said for depth in range(80))
