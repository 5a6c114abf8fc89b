"""JSON, both ways: lossless, versioned, as the published schema has it, and refused with line and reason."""

import json
from pathlib import Path
from typing import Any

import pytest
from drafts import METHODS, drafts, job
from hypothesis import given
from hypothesis import strategies as st

from canvasapp.domain.model.draft import Draft, DraftSheet, drafted
from canvasapp.domain.model.workshop import NoteBody
from canvasapp.export.format import UnreadableFile
from canvasapp.export.formats.json_file import FORMAT, read, schema, write

SCHEMA = Path(__file__).parents[2] / "resources" / "schema" / "workshop-1.schema.json"

PLAN = Draft(
    title="Plan",
    sheets=(
        DraftSheet(
            method="canvas-walk",
            title="Today",
            notes=(NoteBody(block="channels", text="App"), NoteBody(block="channels", text="가게")),
            answers={"story": {"pays": "yes", "earns": None}},
        ),
    ),
)


def document(**changes: Any) -> dict[str, Any]:
    found = json.loads(write(job(PLAN)).data)
    assert isinstance(found, dict)
    return found | changes


def refused(data: str | bytes) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read(data.encode() if isinstance(data, str) else data, "plan.json", METHODS)
    return caught.value


@given(drafts)
def test_a_workshop_comes_back_as_it_was_written(draft: Draft) -> None:
    found = read(write(job(draft)).data, "x.json", METHODS)
    assert drafted(found.content, METHODS) == draft


@given(st.one_of(st.binary(), st.text().map(str.encode), drafts.map(lambda draft: write(job(draft)).data[:-20])))
def test_any_file_is_read_or_refused_in_words(data: bytes) -> None:
    try:
        read(data, "x.json", METHODS)
    except UnreadableFile as error:
        assert "x.json cannot be read: line" in str(error)


JUNK = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3) | st.just([]) | st.just({})


@given(st.lists(st.tuples(st.integers(0, 10**6), JUNK), min_size=1, max_size=3))
def test_any_value_in_any_place_is_read_or_refused_in_words(places: list[tuple[int, Any]]) -> None:
    found = document()
    for number, junk in places:
        at: Any = found
        while isinstance(at, dict | list) and at:
            number, step = divmod(number, len(at))
            key = list(at)[step] if isinstance(at, dict) else step
            if number % 3 == 0 or not isinstance(at[key], dict | list):
                at[key] = junk
                break
            at = at[key]
    try:
        read(json.dumps(found).encode(), "x.json", METHODS)
    except UnreadableFile as error:
        assert error.details["line"] == 1


def test_the_published_schema_is_that_of_the_program() -> None:
    # Written anew with: python -c "from canvasapp.export.formats.json_file import schema; print(schema(), end='')"
    assert SCHEMA.read_text(encoding="utf-8") == schema()


def test_the_schema_describes_every_part() -> None:
    found = json.loads(schema())
    assert found["required"] == ["format", "version", "workshop"]
    parts = [found["$defs"][name] for name in ("Draft", "DraftSheet", "LegendEntry", "NoteBody")]
    assert all(part["additionalProperties"] is False and part["description"] for part in parts)


def test_importing_twice_gives_two_workshops() -> None:
    data = write(job(PLAN)).data
    once, twice = (read(data, "x.json", METHODS).content for _ in range(2))
    ids = [entity.id for content in (once, twice) for entity in content.entities()]
    assert len(ids) == len(set(ids)) == 10


def test_the_file_names_format_and_version_and_keeps_every_script() -> None:
    data = write(job(PLAN)).data.decode()
    assert data.startswith('{\n  "format": "canvasapp-workshop",\n  "version": 1,\n')
    assert '"text": "가게"' in data


def test_what_is_not_json_is_refused_with_its_line() -> None:
    assert str(refused('{\n "format": oops\n}')) == (
        "plan.json cannot be read: line 2: It is not JSON: a value is expected here. Texts stand in quotation marks. "
        "Nothing was imported."
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"a" 1}', "a colon is missing behind the name"),
        ('{"a": 1 "b": 2}', "a comma is missing between two entries"),
        ("{a: 1}", "a name in quotation marks is expected here"),
        ('{"a": 1} x', "it goes on behind its end"),
        ('["open', "a text is not closed"),
        ('["a\tb"]', "a text has a line end or tab in it"),
        ('["\\d"]', "a backslash in a text is written twice"),
    ],
)
def test_why_a_text_is_not_json_is_said_in_words(text: str, told: str) -> None:
    assert told in str(refused(text))


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('{"a": 1,\n"a": 2}', 1, "“a” stands twice"),
        ("[1,\nNaN]", 2, "NaN is not a number"),
        ("[1,\n-Infinity]", 2, "-Infinity is not a number"),
        ("[1,\n\n1e999]", 3, "1e999 is not a number"),
        ("[" + "9" * 5000 + "]", 1, "is not a number"),
        ('["a",\n"\\ud800"]', 2, "half of a character"),
        ("[" * 100_000, 1, "nested too deeply"),
        ("[]", 1, "not a workshop of canvasapp"),
        ('{"format": "excalidraw"}', 1, "not a workshop of canvasapp"),
        ("", 1, "not JSON"),
    ],
)
def test_a_wrong_file_is_refused_with_line_and_reason(text: str, line: int, reason: str) -> None:
    error = refused(text)
    assert error.details["line"] == line
    assert reason in str(error)


def test_a_wrong_value_is_refused_with_its_line_and_path() -> None:
    found = document()
    found["workshop"]["sheets"][0]["notes"][1]["colour"] = "Z"
    text = json.dumps(found, indent=2, ensure_ascii=False)
    error = refused(text)
    assert error.details["line"] == 1 + next(i for i, line in enumerate(text.split("\n")) if '"Z"' in line)
    assert "workshop, sheets 1, notes 2, colour: This can be one of: A, B, C" in str(error)


def test_a_key_that_is_missing_or_unknown_is_named() -> None:
    found = document()
    found["workshop"]["titel"] = found["workshop"].pop("title")
    assert "workshop, title: This is missing. Add it." in str(refused(json.dumps(found)))
    found["workshop"]["title"] = "Plan"
    assert "workshop, titel: There is no such key here." in str(refused(json.dumps(found)))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"day": "2020-13-45"}, "day: This has to be a day, such as 2026-03-31."),
        ({"title": 5}, "title: This has to be a text in quotation marks."),
        ({"sheets": "none"}, "sheets: This has to be a list in square brackets."),
        ({"sheets": ["none"]}, "sheets 1: This has to be names with their values, in braces."),
        ({"legend": []}, "legend: There has to be at least one."),
        (
            {"legend": [{"letter": "A", "paper": "blue"}, {"letter": "A", "paper": "grey"}]},
            "legend: A letter stands twice in the legend. Give each entry its own.",
        ),
    ],
)
def test_a_wrong_value_is_told_with_its_remedy(change: dict[str, object], told: str) -> None:
    found = document()
    found["workshop"] |= change
    assert f"workshop, {told}" in str(refused(json.dumps(found)))


def test_a_newer_version_is_refused_plainly() -> None:
    error = refused(json.dumps(document(version=2), indent=1))
    assert error.details["line"] == 3
    assert "It has version 2, this canvasapp reads up to version 1. Update canvasapp first." in str(error)


def test_a_wrong_encoding_is_refused() -> None:
    assert "Save it as UTF-8" in str(refused(b'{"format": "\xb0\xa1"}'))


def test_a_byte_order_mark_does_no_harm() -> None:
    data = write(job(PLAN)).data.decode()
    for encoding in ("utf-8-sig", "utf-16"):
        assert len(read(data.encode(encoding), "x.json", METHODS).content.notes) == 2


def test_notes_without_a_text_are_left_out_and_counted() -> None:
    found = document()
    found["workshop"]["sheets"][0]["notes"][0]["text"] = " \n"
    reading = read(json.dumps(found).encode(), "x.json", METHODS)
    assert [str(finding) for finding in reading.findings] == ["Notes without a text were left out: 1."]


def test_sheets_of_unknown_methods_and_notes_in_unknown_blocks_are_kept_and_named() -> None:
    found = document()
    sheet = found["workshop"]["sheets"][0]
    sheet["notes"][0]["block"] = "sponsors"
    found["workshop"]["sheets"].append(sheet | {"method": "tarot", "title": "Cards"})
    reading = read(json.dumps(found).encode(), "x.json", METHODS)
    assert [str(finding) for finding in reading.findings] == [
        "Sheets of methods that are not known here are kept as they are: Cards.",
        "The sheet “Today” has notes in blocks that its canvas lacks: sponsors. They are on its shelf.",
    ]
    assert len(reading.content.notes) == 4


def test_the_format_says_what_it_is() -> None:
    assert (FORMAT.id, FORMAT.suffix) == ("json", ".json")
