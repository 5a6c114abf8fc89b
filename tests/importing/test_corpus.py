"""Canvases as people write them, in eight languages: every bullet and paragraph in the block it belongs to."""

import tomllib
from typing import Any

import pytest
from readers import ROOT, notes_in
from wider_vocabulary import WIDE

from canvasapp.domain.model.blocks import SHELF
from canvasapp.importing.reading import read_source

CORPUS = ROOT / "tests" / "data" / "corpus"
EXPECTED: dict[str, Any] = tomllib.loads((CORPUS / "expected.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", EXPECTED)
def test_every_piece_is_in_its_block(file: str) -> None:
    expected = EXPECTED[file]
    found = read_source((CORPUS / file).read_bytes(), file, WIDE).found
    shelf = {SHELF: [left.text for left in found.unplaced]} if found.unplaced else {}
    assert notes_in(found) | shelf == expected["blocks"]
    assert {canvas.method for canvas in found.canvases} == {expected["method"]}
    assert found.title == expected.get("title", "")


def test_the_corpus_is_complete() -> None:
    files = {path.name for path in CORPUS.iterdir()} - {"expected.toml"}
    assert files == set(EXPECTED)
    assert len(files) >= 40
    assert {file[:2] for file in files} == {"en", "ko", "ja", "zh", "de", "fr", "es", "pt"}
