"""Files that can't be opened or written: each is told in a sentence of its own, and stays byte for byte as it was."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from unwritable import unwritable
from workbooks import add, opened, texts

from canvasapp.domain.model.edits import set_answer
from canvasapp.store import errors
from canvasapp.store.errors import (
    AlreadyThere,
    DamagedWorkbook,
    DiskFull,
    DiskTrouble,
    FolderMissing,
    FolderReadOnly,
    ForeignDatabase,
    NewerWorkbook,
    NoAccess,
    NotAWorkbook,
    ReadOnlyWorkbook,
    UnfinishedWrite,
    WorkbookBusy,
    WorkbookError,
    WorkbookMissing,
    WorkbookMoved,
)
from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.faults import of_sqlite, told
from canvasapp.store.sqlite.schema import SCHEMA
from canvasapp.store.sqlite.workbook import SqliteWorkbook


def refused(path: Path, kind: type[WorkbookError]) -> WorkbookError:
    """The error with which the file is refused; the folder is as it was before."""
    before = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    with pytest.raises(kind) as caught:
        SqliteWorkbook.open(path, patience=0.01)
    assert {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()} == before
    return caught.value


@pytest.mark.parametrize("content", [b"", b"x", b"a plain text\n" * 400, b"PK\x03\x04" + bytes(4096), bytes(8192)])
def test_a_file_that_is_not_a_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.canvasbook"
    path.write_bytes(content)
    assert "notes.canvasbook is not a workbook" in str(refused(path, NotAWorkbook))


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_database_of_another_program(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "addresses.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA journal_mode={mode}")
        other.execute("CREATE TABLE address (name)")
        other.commit()
    assert "another program" in str(refused(path, ForeignDatabase))


def test_the_unfinished_write_of_another_program_is_left_to_it(tmp_path: Path) -> None:
    path = tmp_path / "addresses.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("CREATE TABLE address (name)")
        _leave_a_hot_journal(other, path, "INSERT INTO address VALUES (randomblob(9000))")
    refused(path.with_name("copy of addresses.db"), ForeignDatabase)


@pytest.mark.parametrize("share", [0.01, 0.2, 0.5, 0.9, 0.999])
def test_a_truncated_workbook(path: Path, share: float) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert isinstance(refused(path, WorkbookError), DamagedWorkbook | NotAWorkbook)


def test_a_workbook_of_a_newer_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as tool:
        tool.execute("PRAGMA user_version=7")
    assert f"newer canvasapp (format 7; this one knows {SCHEMA})" in str(refused(path, NewerWorkbook))


def test_a_workbook_without_one_of_its_tables(path: Path) -> None:
    with closing(sqlite3.connect(path)) as tool:
        tool.execute("ALTER TABLE note RENAME COLUMN rank TO place")
    refused(path, DamagedWorkbook)


def test_a_workbook_whose_rows_are_not_what_their_columns_say(path: Path) -> None:
    with SqliteWorkbook.open(path) as workbook:
        document = opened(workbook)
        note, _ = add(document, "App", "Shop")
        for column, value in (("status", "sure"), ("importance", 9), ("due", "soon"), ("text", b"\xff\xfe")):
            kept = workbook._file.execute(f"SELECT {column} FROM note WHERE id = ?", (note.id,)).fetchone()
            workbook._file.execute(f"UPDATE note SET {column} = ? WHERE id = ?", (value, note.id))
            with pytest.raises(DamagedWorkbook):
                workbook.load(document.workshop_id)
            workbook._file.execute(f"UPDATE note SET {column} = ? WHERE id = ?", (*kept, note.id))
        workbook._file.execute("UPDATE note SET text = CAST(x'fffe' AS TEXT) WHERE id = ?", (note.id,))
        with pytest.raises(DamagedWorkbook):
            workbook.load(document.workshop_id)
        workbook._file.execute("UPDATE workshop SET legend = '[}'")
        with pytest.raises(DamagedWorkbook):
            workbook.workshops()


@pytest.mark.parametrize("column", ["note.origin", "note.trial", "workshop.legend", "answer.value", "step.changes"])
@pytest.mark.parametrize("depth", [150, 5_000])
def test_a_cell_of_nested_brackets_is_a_sentence(path: Path, column: str, depth: int) -> None:
    with SqliteWorkbook.open(path) as workbook:
        document = opened(workbook)
        add(document, "App")
        document.do(set_answer(document.content, document.content.sheets[0].id, "story", "x"))
        table, name = column.split(".")
        workbook._file.execute("DROP TRIGGER step_is_never_changed")
        workbook._file.execute(f"UPDATE {table} SET {name} = ?", ("[" * depth + "]" * depth,))
        with pytest.raises(DamagedWorkbook):
            workbook.load(document.workshop_id)
            workbook.steps_after(document.workshop_id, 0)
    assert check(path) != ()


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    assert "library.canvasbook is not in" in str(refused(tmp_path / "library.canvasbook", WorkbookMissing))
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder(tmp_path: Path) -> None:
    for action in (SqliteWorkbook.open, SqliteWorkbook.create):
        with pytest.raises(FolderMissing, match="is not there"):
            action(tmp_path / "stick" / "library.canvasbook")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkbook):
        SqliteWorkbook.open(tmp_path)


def test_a_workbook_locked_by_another_program_can_be_opened_when_it_is_free(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "in use by another program" in str(refused(path, WorkbookBusy))
        other.execute("ROLLBACK")
    with SqliteWorkbook.open(path) as workbook:
        add(opened(workbook), "App")


def test_a_write_that_another_program_keeps_waiting_is_not_made_and_can_be_repeated(path: Path) -> None:
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        SqliteWorkbook.open(path, patience=0.01) as workbook,
    ):
        document = opened(workbook)
        # One that writes stops us at once; one that reads lets us begin, but not commit.
        for obstacle in ("BEGIN IMMEDIATE", "BEGIN; SELECT * FROM note"):
            for statement in obstacle.split("; "):
                other.execute(statement).fetchall()
            with pytest.raises(WorkbookBusy):
                add(document, "App")
            assert texts(document) == []
            other.execute("ROLLBACK")
            assert opened(workbook).content == document.content
        add(document, "App")
        assert texts(opened(workbook)) == ["App"]


def test_a_file_that_may_not_be_written_is_opened_for_reading(path: Path) -> None:
    with unwritable(path), SqliteWorkbook.open(path) as workbook:
        assert workbook.read_only
        document = opened(workbook)
        with pytest.raises(ReadOnlyWorkbook):
            add(document, "App")


def test_a_folder_that_may_not_be_written_is_read_and_refuses_new_workbooks(path: Path) -> None:
    with unwritable(path.parent):
        with SqliteWorkbook.open(path) as workbook:
            assert workbook.read_only
            assert opened(workbook).content.workshop.title == "Lantern Books"
        with pytest.raises(FolderReadOnly, match="may not be written"):
            SqliteWorkbook.create(path.with_name("new.canvasbook"))


def test_a_workbook_whose_rights_are_taken_away_while_it_is_open(path: Path) -> None:
    with SqliteWorkbook.open(path) as workbook:
        document = opened(workbook)
        with unwritable(path.parent), pytest.raises((FolderReadOnly, ReadOnlyWorkbook)):
            add(document, "App")
        assert texts(document) == []
        add(document, "App")


def test_the_hot_journal_of_a_killed_writer_is_rolled_back_on_opening(path: Path) -> None:
    hot = _with_hot_journal(path)
    with SqliteWorkbook.open(hot) as workbook:
        assert workbook.workshops()[0].workshop.title == "Lantern Books"
    assert [file.name for file in hot.parent.iterdir()] == [hot.name]


def test_a_hot_journal_that_can_not_be_rolled_back_is_told_and_left(path: Path) -> None:
    hot = _with_hot_journal(path)
    with unwritable(hot.parent), unwritable(hot):
        assert "Copy it together with" in str(refused(hot, UnfinishedWrite))


@pytest.mark.skipif("os.name == 'nt'", reason="Windows doesn't let an open file be moved")
def test_a_file_moved_while_it_is_open_takes_no_more_writes_until_one_with_its_history_is_there(path: Path) -> None:
    with SqliteWorkbook.open(path) as workbook:
        document = opened(workbook)
        moved = path.rename(path.with_name("moved.canvasbook"))
        with pytest.raises((WorkbookMoved, WorkbookMissing)):
            add(document, "lost?")
        path.write_bytes(moved.read_bytes())
        add(document, "kept")
        assert texts(document) == texts(opened(workbook)) == ["kept"]
    with SqliteWorkbook.open(moved) as workbook:
        assert texts(opened(workbook)) == []


def test_a_new_workbook_does_not_take_the_name_of_a_file_that_comes_while_it_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new.canvasbook"

    def late(_: Path) -> None:
        raise OSError(errno.EEXIST, "exists")

    monkeypatch.setattr("os.link", lambda *_: late(path))
    monkeypatch.setattr("pathlib.Path.rename", lambda *_: late(path))
    with pytest.raises(AlreadyThere):
        SqliteWorkbook.create(path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_system_without_links_takes_new_workbooks_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr("os.link", refuse)
    with SqliteWorkbook.create(tmp_path / "new.canvasbook") as workbook:
        assert workbook.workshops() == ()
    assert [file.name for file in tmp_path.iterdir()] == ["new.canvasbook"]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, FolderReadOnly),
        (errno.EROFS, FolderReadOnly),
        (errno.EIO, DiskTrouble),
    ],
)
def test_what_the_system_says_has_a_sentence(path: Path, number: int, kind: type[WorkbookError]) -> None:
    with pytest.raises(kind), told(path):
        raise OSError(number, "")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_IOERR_WRITE, DiskFull),
        (sqlite3.SQLITE_IOERR_READ, DiskTrouble),
        (sqlite3.SQLITE_IOERR_FSYNC, DiskTrouble),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, WorkbookBusy),
        (sqlite3.SQLITE_READONLY_DBMOVED, WorkbookMoved),
        (sqlite3.SQLITE_CORRUPT_INDEX, DamagedWorkbook),
        (sqlite3.SQLITE_PERM, NoAccess),
    ],
)
def test_what_sqlite_says_has_a_sentence(path: Path, code: int, kind: type[WorkbookError]) -> None:
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = code
    assert type(of_sqlite(path, error)) is kind


def test_no_more_open_files_is_no_fault_of_the_folder(path: Path) -> None:
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
    assert type(of_sqlite(path, error)) is DiskTrouble


def _kinds() -> Iterator[type[WorkbookError]]:
    for value in vars(errors).values():
        if isinstance(value, type) and issubclass(value, WorkbookError) and value is not WorkbookError:
            yield value


def test_every_error_has_a_sentence_of_its_own_that_says_what_is_safe_and_what_to_do() -> None:
    kinds = list(_kinds())
    assert len({kind.sentence for kind in kinds}) == len(kinds) > 15
    for kind in kinds:
        sentence = str(kind.at(Path("/folder/book.canvasbook"), found=7, known=1, kind="trigger", name="evil"))
        assert sentence.count(". ") >= 2, sentence
        assert not set("!{}") & set(sentence) and "lease" not in sentence, sentence


def _leave_a_hot_journal(connection: sqlite3.Connection, path: Path, statement: str) -> None:
    """Copy `path` as it is in the middle of a write, with the journal, to `copy of …` beside it."""
    connection.execute("PRAGMA cache_size=1")  # so that pages are written before the commit
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "CREATE TABLE padding AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
        "WHERE i < 400) SELECT randomblob(900) FROM n"
    )
    connection.execute(statement)
    for suffix in ("", "-journal"):
        path.with_name(f"copy of {path.name}{suffix}").write_bytes(Path(f"{path}{suffix}").read_bytes())
    connection.execute("ROLLBACK")


def _with_hot_journal(path: Path) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        _leave_a_hot_journal(writer, path, "UPDATE workshop SET title = 'half written'")
    folder = path.with_name("hot")
    folder.mkdir()
    for suffix in ("", "-journal"):
        path.with_name(f"copy of {path.name}{suffix}").rename(folder / f"{path.name}{suffix}")
    return folder / path.name
