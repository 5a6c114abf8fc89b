"""Files that strangers have worked on: what could act by itself is refused, and a clean copy holds what was entered."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from workbooks import add, opened, texts

from canvasapp.store.errors import AlreadyThere, DamagedWorkbook, StrangeWorkbook
from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.clean_copy import clean_copy
from canvasapp.store.sqlite.workbook import SqliteWorkbook

EVIL = "CREATE TRIGGER evil AFTER INSERT ON step BEGIN DELETE FROM note; END"

STRANGE = [
    EVIL,
    "CREATE VIEW evil AS SELECT * FROM note",
    "CREATE TABLE evil (x)",
    "CREATE UNIQUE INDEX evil ON note (text)",
    "ALTER TABLE note ADD COLUMN evil TEXT",
    "DROP TRIGGER step_is_never_changed; "
    "CREATE TRIGGER step_is_never_changed BEFORE UPDATE ON note BEGIN DELETE FROM sheet; END",
]


def tamper(path: Path, statements: str) -> None:
    with closing(sqlite3.connect(path)) as tool:
        tool.executescript(statements)


@pytest.fixture
def used(path: Path) -> Path:
    with SqliteWorkbook.open(path, session="mine") as workbook:
        add(opened(workbook), "App", "동네 가게")
    return path


@pytest.mark.parametrize("statements", STRANGE)
def test_a_file_with_parts_of_a_stranger_is_refused_and_left(used: Path, statements: str) -> None:
    tamper(used, statements)
    before = used.read_bytes()
    for read_only in (False, True):
        with pytest.raises(StrangeWorkbook, match="that canvasapp did not make"):
            SqliteWorkbook.open(used, read_only=read_only)
    assert used.read_bytes() == before


@pytest.mark.parametrize("statements", STRANGE)
def test_a_clean_copy_has_what_was_entered_and_nothing_else(used: Path, statements: str, tmp_path: Path) -> None:
    with SqliteWorkbook.open(used) as workbook:
        whole = opened(workbook).content
    tamper(used, statements)
    before, copy = used.read_bytes(), tmp_path / "clean.canvasbook"
    clean_copy(used, copy)
    assert used.read_bytes() == before
    assert check(copy) == ()
    with SqliteWorkbook.open(copy, session="mine") as workbook:
        document = opened(workbook)
        assert document.content == whole
        add(document, "goes on")
        document.undo()
        document.undo()
        assert texts(document) == []


def test_a_trigger_that_comes_while_the_workbook_is_open_never_acts(used: Path) -> None:
    with SqliteWorkbook.open(used) as workbook:
        document = opened(workbook)
        tamper(used, EVIL)
        for _ in range(2):
            with pytest.raises(StrangeWorkbook):
                add(document, "Shop")
        assert texts(opened(workbook)) == ["App", "동네 가게"]


def test_statistics_of_sqlite_are_no_strangers(used: Path) -> None:
    tamper(used, "ANALYZE")
    with SqliteWorkbook.open(used) as workbook:
        add(opened(workbook), "Shop")


def test_a_clean_copy_is_made_of_tables_alone_and_never_over_a_file(used: Path, tmp_path: Path) -> None:
    with pytest.raises(AlreadyThere):
        clean_copy(used, used)
    tamper(used, "ALTER TABLE note RENAME TO kept; CREATE VIEW note AS SELECT * FROM kept")
    with pytest.raises(DamagedWorkbook):
        clean_copy(used, tmp_path / "clean.canvasbook")
    assert not (tmp_path / "clean.canvasbook").exists()


def test_rows_that_belong_to_nothing_make_no_clean_copy(used: Path, tmp_path: Path) -> None:
    tamper(used, f"DELETE FROM sheet; {EVIL}")
    with pytest.raises(DamagedWorkbook):
        clean_copy(used, tmp_path / "clean.canvasbook")
    assert not (tmp_path / "clean.canvasbook").exists()
