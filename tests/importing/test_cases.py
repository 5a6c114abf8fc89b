"""Canvases that once came in empty, or not at all: each with what has to be in which block."""

from pathlib import Path

import pytest
from readers import METHODS, ROOT, VOCABULARY

from canvasapp.app.importing import Incoming, read_file
from canvasapp.domain.model.blocks import SHELF

CASES = ROOT / "tests" / "data" / "cases"

EXPECTED: dict[str, dict[str, list[str]]] = {
    "numbered-headings.md": {
        "customer_segments": ["Families nearby"],
        "value_propositions": ["Warm at seven"],
        "channels": ["The counter"],
    },
    "heading-with-gloss.md": {
        "customer_relationships": ["이름을 기억한다"],
        "revenue_streams": ["Course fees"],
        "customer_segments": ["Beginners"],
    },
    "subheadings.md": {
        "customer_segments": ["Families: with a small garden", "Offices: with one kitchen herb pot"],
    },
    "paragraphs.md": {"channels": ["Posters in the two bakeries.", "A friend brings a friend."]},
    "bold-or-list-blocks.md": {"customer_segments": ["Day visitors"], "channels": ["Campsite desk"]},
    "html-table.md": {"key_partnerships": ["Hop farm"], "channels": ["Taproom"]},
    "zero-notes-is-no-success.md": {"customer_segments": ["Pendler"], "channels": ["Bahnsteig"]},
    "paste-markdown.txt": {"channels": ["Own shop"], "key_activities": ["Bake"]},
    "emoji-sequences-on-paper.md": {"channels": ["farmer 👩🏽‍🌾 family 👨‍👩‍👦 flag 🇯🇵 key 3️⃣"]},
    "nel-joins-words.md": {"channels": ["Monday\nTuesday"]},
    "paste-csv-and-md-table.txt": {"customer_segments": ["Families"], "channels": ["Shop"]},
    "foreign-json-csv.json": {"customer_segments": ["Families"], "channels": ["Shop"]},
    "plain-text-canvas.md": {"customer_segments": ["Shift workers"], "channels": ["Factory board"]},
    "front-matter.md": {"customer_segments": ["Families"]},
    "paste-bullets.txt": {SHELF: ["bread", "rolls", "cake", "pie", "-5 % energy"]},
}


def incoming(file: str) -> Incoming:
    return read_file(CASES / file, METHODS, VOCABULARY)


@pytest.mark.parametrize("file", EXPECTED)
def test_each_piece_is_in_the_block_it_stands_under(file: str) -> None:
    content = incoming(file).content
    (sheet,) = content.sheets
    notes: dict[str, list[str]] = {}
    for note in content.on_sheet(sheet.id):
        notes.setdefault(note.block, []).append(note.text)
    assert notes == EXPECTED[file]


def test_every_case_has_its_right_value() -> None:
    assert {path.name for path in Path(CASES).iterdir()} == set(EXPECTED)


def test_title_and_date_of_the_front_matter_are_those_of_the_workshop() -> None:
    workshop = incoming("front-matter.md").content.workshop
    assert (workshop.title, str(workshop.day)) == ("Bakery plan", "2026-01-02")
    assert incoming("front-matter.md").findings == ()


def test_a_gloss_beside_a_name_is_told() -> None:
    assert [str(finding) for finding in incoming("heading-with-gloss.md").findings] == [
        "Line 6: “Revenue streams (how we earn)” was left out. It stands beside the name of a block."
    ]
