"""The check of a file says what is wrong with it and leaves it as it is."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from workbooks import add, library_of, opened, retext

from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.workbook import SqliteWorkbook


@pytest.fixture
def used(path: Path) -> Path:
    """A workbook after some work."""
    with SqliteWorkbook.open(path) as workbook:
        document = opened(workbook)
        note, _ = add(document, "App", "Shop")
        retext(document, note, "App and telephone")
        document.undo()
        library = library_of(workbook)
        library.delete(library.duplicate(document.workshop_id, "Copy"))
        gone = library.duplicate(document.workshop_id, "Gone")
        library.delete(gone)
        library.purge(gone)
    return path


def findings(path: Path, statement: str = "") -> list[str]:
    """What the check says after a tool without our rules has run a statement."""
    with closing(sqlite3.connect(path, isolation_level=None)) as tool:
        tool.execute(statement)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    found = [str(finding) for finding in check(path)]
    assert {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()} == before
    return found


def test_a_sound_workbook_has_no_findings(used: Path) -> None:
    assert findings(used) == []


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE note SET text = 'smuggled'", "4 entries are not as the log of steps has them."),
        ("UPDATE note SET status = 'sure' WHERE rowid = 1", "A note cannot be read: "),
        ("UPDATE workshop SET legend = 'x' WHERE deleted IS NULL", "A workshop cannot be read: "),
        ("INSERT INTO note (id, sheet, block, rank, text, colour, status, author) "
         "SELECT 'n', 'nowhere', block, rank, text, colour, status, author FROM note LIMIT 1",
         "1 rows of note belong to nothing."),
        ("CREATE TABLE extra (x)", "There is a table extra that canvasapp did not make."),
        ("CREATE TRIGGER spy AFTER INSERT ON note BEGIN SELECT 1; END", "There is a trigger spy that canvasapp did"),
        ("DROP TRIGGER step_is_never_changed", "The trigger step_is_never_changed is missing."),
        ("DROP INDEX note_in_block", "The index note_in_block is missing."),
        ("ALTER TABLE note DROP COLUMN due", "is damaged or incomplete"),
        ("PRAGMA user_version=9", "was made by a newer canvasapp"),
        ("PRAGMA application_id=1", "database of another program"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(used: Path, statement: str, finding: str) -> None:
    found = findings(used, statement)
    assert any(finding in line for line in found), found


def test_a_changed_log_is_seen(used: Path) -> None:
    with closing(sqlite3.connect(used, isolation_level=None)) as tool:
        tool.execute("DROP TRIGGER step_is_never_changed")
    found = findings(used, "UPDATE step SET changes = '[{}]' WHERE number = 3")
    assert "A step cannot be read: 3" in found


def test_a_write_ahead_log_of_another_tool_leaves_no_files_behind(used: Path) -> None:
    with closing(sqlite3.connect(used)) as tool:
        tool.execute("PRAGMA journal_mode=WAL")
    assert findings(used) == []
    assert [file.name for file in used.parent.iterdir()] == [used.name]


def test_a_damaged_page_is_reported_by_sqlite(used: Path) -> None:
    whole = bytearray(used.read_bytes())
    with closing(sqlite3.connect(used)) as tool:
        (page,) = tool.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'note_in_block'").fetchone()
    start = (page - 1) * 4096
    whole[start + 8 : start + 12] = b"\x0f\xff\x0f\xff"
    used.write_bytes(whole)
    assert findings(used) != []


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    (finding,) = check(tmp_path / "nothing.canvasbook")
    assert "nothing.canvasbook is not in" in str(finding)
    assert list(tmp_path.iterdir()) == []


def test_an_unfinished_write_is_a_finding_and_is_left_for_the_program(used: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.canvasbook"
    with closing(sqlite3.connect(used, isolation_level=None)) as writer:
        writer.execute("PRAGMA cache_size=1")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("CREATE TABLE padding AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                       "WHERE i < 400) SELECT randomblob(900) FROM n")  # fmt: skip
        for suffix in ("", "-journal"):
            Path(f"{copy}{suffix}").write_bytes(Path(f"{used}{suffix}").read_bytes())
        writer.execute("ROLLBACK")
    before = copy.read_bytes()
    (finding,) = check(copy)
    assert "A program stopped while it wrote to copy.canvasbook." in str(finding)
    assert copy.read_bytes() == before
    with SqliteWorkbook.open(copy):
        assert check(copy) == ()
