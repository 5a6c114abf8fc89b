"""One edit from `Document.do` until it is on the disk; its floor writes the same rows by raw sqlite3.

The floor has the same journal mode and sync, and no check, no foreign keys, no values: strings that lie ready.
"""

import json
import shutil
import sqlite3
import time
from itertools import count
from pathlib import Path

from bench.measure import Measure
from canvasapp.app.document import Document
from canvasapp.domain.model.edits import edit_note
from canvasapp.store.sqlite.workbook import SqliteWorkbook


def through_document(path: Path) -> Measure:
    """A measure of one edit of a note through an open document."""
    workbook = SqliteWorkbook.open(path)
    document = Document(workbook, workbook.workshops()[0].workshop.id, author="bench")
    note_id, number = next(iter(document.content.notes)), count(1)

    def one_edit() -> float:
        edit = edit_note(document.content, note_id, f"Readers who travel and read {next(number)} books")
        started = time.perf_counter()
        document.do(edit)
        return time.perf_counter() - started

    return one_edit


def through_sqlite(path: Path) -> Measure:
    """A measure of the same two rows written by sqlite3, in a copy of the file."""
    copy = shutil.copyfile(path, path.with_suffix(".raw"))
    connection = sqlite3.connect(copy, isolation_level=None)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA synchronous=FULL")
    connection.row_factory = sqlite3.Row
    note = dict(connection.execute("SELECT * FROM note LIMIT 1").fetchone())
    step = dict(connection.execute("SELECT * FROM step LIMIT 1").fetchone())
    texts = (f"Readers who travel and read {number} books" for number in count(1))

    def one_edit() -> float:
        text = next(texts)
        changes = json.dumps([{"before": note, "after": note | {"text": text}}], ensure_ascii=False)
        values = (step["workshop"], step["time"], "bench", "do", "note.edit", 1, "", changes)
        started = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE note SET text = ? WHERE id = ?", (text, note["id"]))
        connection.execute(
            "INSERT INTO step (workshop, time, author, kind, action, count, name, changes) VALUES (?,?,?,?,?,?,?,?)",
            values,
        )
        connection.execute("COMMIT")
        return time.perf_counter() - started

    return one_edit
