"""Two programs at one workbook, whatever they do: both end with the same, the log explains it, undo is one's own."""

import random
from contextlib import suppress
from pathlib import Path

import pytest
from workbooks import opened, with_workshop

from canvasapp.app.document import Document
from canvasapp.domain.model.change import Edit, Step
from canvasapp.domain.model.edits import add_notes, colour_notes, edit_note, move_notes, remove_notes
from canvasapp.store.errors import ChangedSince, Conflict
from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.workbook import SqliteWorkbook

BLOCKS = ("channels", "key_resources")


def some_edit(document: Document, chance: random.Random) -> Edit | None:
    content, sheet = document.content, document.content.sheets[0].id
    ids = sorted(content.notes, key=lambda note: content.notes[note].text)  # ids are new in each run, the texts are not
    if not ids or chance.random() < 0.3:
        return add_notes(content, sheet, chance.choice(BLOCKS), [f"note {chance.random()}"], row=chance.randrange(4))
    some = chance.sample(ids, min(len(ids), chance.randrange(1, 3)))
    match chance.randrange(4):
        case 0:
            return edit_note(content, some[0], f"again {chance.random()}")
        case 1:
            return colour_notes(content, some, chance.choice("ABC"))  # type: ignore[arg-type]
        case 2:
            return move_notes(content, some, sheet, chance.choice(BLOCKS), chance.randrange(4))
    return remove_notes(content, some)


def act(document: Document, chance: random.Random, refused: list[str]) -> Step | None:
    """Anything a person does, often without having seen what the other has done; what is refused is noted."""
    whim = chance.random()
    try:
        if whim < 0.2:
            return document.undo()
        if whim < 0.3:
            return document.redo()
        if whim < 0.45:
            document.refresh()
            return None
        return document.do(some_edit(document, chance))
    except ChangedSince:
        refused.append("undo")
        document.step_over("undo" if whim < 0.2 else "redo")
    except Conflict:
        refused.append("edit")
    return None


@pytest.mark.parametrize("seed", range(6))
def test_two_sessions_end_with_the_same_and_undo_their_own_steps(seed: int, tmp_path: Path) -> None:
    path, chance = tmp_path / "book.canvasbook", random.Random(seed)
    with_workshop(path)
    with SqliteWorkbook.open(path, session="a") as ours, SqliteWorkbook.open(path, session="b") as theirs:
        documents = [opened(ours), opened(theirs)]
        sessions: dict[int, str] = {}
        undone, refused = 0, list[str]()
        for _ in range(80):
            which = chance.randrange(2)
            step = act(documents[which], chance, refused)
            if step is None:
                continue
            sessions[step.number] = step.session
            assert step.session == "ab"[which]
            if step.target is not None:
                undone += 1
                assert sessions[step.target] == step.session
        for document in documents:
            with suppress(Conflict):
                document.refresh()
        assert documents[0].content == documents[1].content == ours.load(documents[0].workshop_id)
        assert undone > 3 and refused, "nothing of this was tried"
        for block in BLOCKS:
            ranks = [note.rank for note in documents[0].content.in_block(documents[0].content.sheets[0].id, block)]
            assert len(ranks) == len(set(ranks))
    assert check(path) == ()
