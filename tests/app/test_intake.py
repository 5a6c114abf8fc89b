"""What comes in, before it is taken: read as asked, sent to blocks, and taken."""

from pathlib import Path

import pytest

from canvasapp.app.intake import Intake
from canvasapp.domain.model.blocks import SHELF
from canvasapp.importing.kinds.source_kind import UnreadableSource
from canvasapp.importing.vocabulary import load_vocabulary
from canvasapp.store.method_files import load_methods

RESOURCES = Path(__file__).parents[2] / "resources"
METHODS = load_methods(RESOURCES / "methods")
VOCABULARY = load_vocabulary(RESOURCES / "vocabulary", METHODS)
PLAN = "# Plan\n## 1. Channels\n- Shop\n## Weather\n- Rain\n"


def intake(text: str = PLAN, encoding: str = "utf-8", file: str = "x.md") -> Intake:
    return Intake(text.encode(encoding), file, METHODS, VOCABULARY)


def test_a_piece_of_the_shelf_is_sent_to_a_block() -> None:
    coming = intake()
    (piece,) = coming.notes(SHELF)
    assert coming.placed == 1
    coming.send([piece.id], "cost_structure")
    assert [note.text for note in coming.notes("cost_structure")] == ["Weather: Rain"]
    assert (coming.notes(SHELF), coming.placed) == ((), 2)
    assert coming.taken().on_sheet(coming.sheet.id) == coming.content.on_sheet(coming.sheet.id)


def test_one_canvas_of_several_can_be_taken_alone() -> None:
    coming = intake("# Plan\n# Today\n### 1. Channels\n- Shop\n# Later\n### 1. Channels\n- Web\n")
    assert [sheet.title for sheet in coming.taken().sheets] == ["Today", "Later"]
    coming.choose(coming.sheets[1].id)
    assert [note.text for note in coming.taken().notes.values()] == ["Web"]


def test_it_can_be_read_in_another_encoding_and_as_another_canvas() -> None:
    coming = intake("구분,내용\n채널,앱\n", "cp949", "x.csv")
    assert coming.incoming.encoding == "cp949"
    with pytest.raises(UnreadableSource, match="It is not written in utf-8"):
        coming.read_as("utf-8", None)
    assert coming.encoding is None and coming.placed == 1, "a reading that fails changes nothing"
    coming.read_as("cp949", "lean-canvas")
    assert coming.sheet.method == "lean-canvas"
