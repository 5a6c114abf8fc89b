"""The examples: both languages, nothing lost, and a typo is named."""

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from canvasapp.app.examples import BadExample, UnknownExample, list_examples, load_example
from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.store.method_files import load_methods

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
METHODS = load_methods(ROOT / "resources" / "methods")
IDS = ["bookshop-to-ebooks", "corner-shop-delivery", "car-showroom"]


def test_the_list_says_what_there_is() -> None:
    found = list_examples(EXAMPLES)
    assert [(example.id, example.notes, example.sheets) for example in found] == [
        ("bookshop-to-ebooks", 38, 7),
        ("corner-shop-delivery", 30, 9),
        ("car-showroom", 32, 8),
    ]
    assert found[0].title.en == "Online bookshop moves to e-books"
    assert found[0].title.ko == "온라인 서점의 전자책 도전"


@pytest.mark.parametrize("example", IDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_is_a_whole_workshop_in_either_language(example: str, language: Language) -> None:
    content = load_example(EXAMPLES, example, language)
    workshop, canvas = content.workshop, content.sheets[0]
    assert workshop.language == language
    assert all([workshop.title, workshop.client, workshop.facilitator, workshop.purpose, workshop.money, workshop.day])
    assert canvas.method == "canvas-walk"
    assert canvas.title == ("오늘의 사업 모델" if language == "ko" else "Business model today")
    assert {note.sheet for note in content.notes.values()} == {canvas.id}
    blocks = {block.id for block in METHODS["canvas-walk"].canvas_blocks}
    assert {note.block for note in content.notes.values()} == blocks
    assert {note.colour for note in content.notes.values()} == {entry.letter for entry in workshop.legend}


def test_notes_keep_their_order_status_ratings_and_dates() -> None:
    content = load_example(EXAMPLES, "bookshop-to-ebooks", "ko")
    notes = content.in_block(content.sheets[0].id, "customer_segments")
    assert [note.text for note in notes][:2] == [
        "한 달에 세 권 넘게 읽는 독자",
        "이동 중에 읽을 책이 떨어지는, 여행이 잦은 독자",
    ]
    first = notes[0]
    assert (first.colour, first.status, first.importance, first.evidence) == ("A", "validated", 5, 4)
    assert str(first.due) == "2005-09-14"
    assert [(entry.letter, entry.paper, entry.meaning) for entry in content.workshop.legend] == [
        ("A", "yellow", "책을 많이 읽는 독자"),
        ("B", "green", "여행자·특별한 상황"),
        ("C", "blue", "출판사와 작가"),
        ("D", "grey", "공통"),
    ]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_no_answer_of_a_file_is_lost(path: Path) -> None:
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    content = load_example(EXAMPLES, file["id"], "en")
    methods = {sheet.id: sheet.method for sheet in content.sheets}
    loaded: dict[str, dict[str, Any]] = {}
    for answer in content.answers.values():
        loaded.setdefault(methods[answer.sheet], {})[answer.element] = answer.value
    assert loaded == english(file["answers"])


def english(value: Any) -> Any:
    """What is expected, found another way: the English text of every pair, at any depth."""
    match value:
        case {"en": str(text), "ko": str()}:
            return text
        case dict():
            return {key: english(inner) for key, inner in value.items()}
        case list():
            return [english(inner) for inner in value]
        case _:
            return value


def test_an_example_that_is_loaded_twice_shares_no_identity() -> None:
    once, twice = (load_example(EXAMPLES, IDS[0], "en") for _ in range(2))
    assert not {entity.id for entity in once.entities()} & {entity.id for entity in twice.entities()}


def test_an_unknown_example_is_told_with_those_there_are() -> None:
    with pytest.raises(UnknownExample, match="Choose one of: bookshop-to-ebooks, corner-shop-delivery, car-showroom"):
        load_example(EXAMPLES, "bakery", "en")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("importance=5", "importence=5", "note 1, importence: There is no such key here."),
        ('ko="등불서점"', 'kr="등불서점"', "client, ko: This is missing."),
        ('{letter="D", paper="grey"', '{letter="E", paper="grey"', "letters that are not in the legend: D"),
        ("[answers.flywheel]", "[answers.flyweel]", "answers without a sheet: flyweel"),
        ("date = ", "date = = ", "line 2: There is no value here that can be read."),
    ],
)
def test_a_typo_in_an_example_is_named(tmp_path: Path, old: str, new: str, told: str) -> None:
    text = (EXAMPLES / "bookshop.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "bookshop.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadExample) as caught:
        list_examples(tmp_path)
    assert "bookshop.toml" in str(caught.value)
    assert told in str(caught.value)


def test_a_broken_file_does_not_hide_behind_the_others(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    (tmp_path / "examples" / "zz.toml").write_bytes(b"\xff")
    with pytest.raises(BadExample, match=r"zz\.toml.*line 1: The file is not UTF-8"):
        load_example(tmp_path / "examples", IDS[0], "en")
