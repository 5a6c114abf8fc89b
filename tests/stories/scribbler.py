"""A facilitator in a hurry: a process that edits a workbook without end and acknowledges each edit once written."""

import random
from multiprocessing.connection import Connection
from pathlib import Path

from canvasapp.app.document import Document
from canvasapp.domain.model.change import Edit
from canvasapp.domain.model.edits import add_notes, edit_note, move_notes, remove_notes
from canvasapp.store.sqlite.workbook import SqliteWorkbook

BLOCKS = ("channels", "key_resources", "cost_structure")


def scribble(path: str, seed: int, said: Connection) -> None:
    """Open the workbook and make edits until killed; for every finished one `said` gets the number of its step."""
    chance = random.Random(seed)
    with SqliteWorkbook.open(Path(path)) as workbook:
        document = Document(workbook, workbook.workshops()[0].workshop.id, "Mina")
        while True:
            step = _anything(document, chance)
            if step is not None:
                said.send_bytes(str(step).encode())


def _anything(document: Document, chance: random.Random) -> int | None:
    whim = chance.random()
    if whim < 0.15:
        step = document.undo()
    elif whim < 0.25:
        step = document.redo()
    else:
        step = document.do(_any_edit(document, chance))
    return step.number if step is not None else None


def _any_edit(document: Document, chance: random.Random) -> Edit | None:
    content, sheet = document.content, document.content.sheets[0].id
    ids = list(content.notes)
    whim = chance.random()
    if len(ids) < 20 or whim < 0.3:
        texts = ["가게 " * chance.randrange(1, 60) for _ in range(chance.randrange(1, 8))]
        return add_notes(content, sheet, chance.choice(BLOCKS), texts)
    some = chance.sample(ids, chance.randrange(1, 8))
    if whim < 0.5:
        return edit_note(content, some[0], f"again {chance.random()}")
    if whim < 0.8:
        return move_notes(content, some, sheet, chance.choice(BLOCKS), 0)
    return remove_notes(content, some)
