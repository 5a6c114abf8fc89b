"""Conversion: newer files are refused, older ones copied aside and converted in one transaction or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.operations import Operations
from unwritable import unwritable
from workbooks import add, opened, texts

from canvasapp.store.backup import backups_of
from canvasapp.store.errors import DamagedWorkbook, OlderWorkbook
from canvasapp.store.migrate import MIGRATIONS
from canvasapp.store.schema import SCHEMA
from canvasapp.store.workbook import Workbook
from canvasapp.store.workbook_check import check

RELEASED = sorted((Path(__file__).parents[1] / "data").glob("schema-*.canvasbook"))


@pytest.fixture
def old(path: Path) -> Iterator[Path]:
    """A workbook as a schema 0 could have been, that never was: rank under another name."""
    with Workbook.open(path) as workbook:
        add(opened(workbook), "App", "동네 가게")
    with closing(sqlite3.connect(path)) as tool:
        tool.execute("ALTER TABLE note RENAME COLUMN rank TO place")
        tool.execute("PRAGMA user_version=0")
    yield path


@pytest.fixture
def to_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The migration from schema 0."""

    def migrate(operations: Operations) -> None:
        operations.alter_column("note", "place", new_column_name="rank")

    monkeypatch.setitem(MIGRATIONS, 0, migrate)


def failing(operations: Operations) -> None:
    operations.execute("DELETE FROM note")
    operations.execute("UPDATE nothing SET x = 1")


@pytest.mark.usefixtures("to_one")
def test_an_older_workbook_is_copied_aside_and_then_converted(old: Path, tmp_path: Path) -> None:
    before = old.read_bytes()
    with Workbook.open(old, backups=tmp_path / "backups") as workbook:
        assert texts(opened(workbook)) == ["App", "동네 가게"]
        add(opened(workbook), "goes on")
    (copy,) = backups_of(old, tmp_path / "backups")
    assert "schema-0" in copy.name
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("PRAGMA user_version").fetchone() == (0,)
        assert kept.execute("SELECT text FROM note ORDER BY place").fetchall() == [("App",), ("동네 가게",)]
    assert len(copy.read_bytes()) == len(before)


@pytest.mark.usefixtures("to_one")
def test_without_a_folder_for_backups_the_copy_stands_beside_the_file(old: Path) -> None:
    with Workbook.open(old):
        assert len(backups_of(old, old.parent)) == 1


@pytest.mark.usefixtures("to_one")
def test_a_second_opening_converts_nothing(old: Path, tmp_path: Path) -> None:
    for _ in range(2):
        Workbook.open(old, backups=tmp_path / "backups").close()
    assert len(backups_of(old, tmp_path / "backups")) == 1


@pytest.mark.parametrize("wanted", [False, True])
@pytest.mark.usefixtures("to_one")
def test_an_older_workbook_that_may_only_be_read_is_left(old: Path, wanted: bool) -> None:
    before = old.read_bytes()
    if wanted:
        with pytest.raises(OlderWorkbook, match="older canvasapp"):
            Workbook.open(old, read_only=True)
    else:
        with unwritable(old), pytest.raises(OlderWorkbook, match="older canvasapp"):
            Workbook.open(old)
    assert old.read_bytes() == before


def test_a_conversion_that_fails_leaves_the_file_as_it_was(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MIGRATIONS, 0, failing)
    before = old.read_bytes()
    with pytest.raises(DamagedWorkbook):
        Workbook.open(old, backups=tmp_path / "backups")
    assert old.read_bytes() == before


def test_a_conversion_that_would_leave_orphans_or_miss_a_column_is_not_kept(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = old.read_bytes()
    for statement in ("DELETE FROM sheet", "SELECT 1"):
        monkeypatch.setitem(MIGRATIONS, 0, lambda operations, text=statement: operations.execute(text))
        with pytest.raises(DamagedWorkbook):
            Workbook.open(old, backups=tmp_path / "backups")
        assert old.read_bytes() == before


def test_without_its_backup_nothing_is_converted(old: Path, tmp_path: Path, to_one: None) -> None:
    before = old.read_bytes()
    (tmp_path / "backups").write_text("a file where the folder should be")
    with pytest.raises(Exception, match="is already in"):
        Workbook.open(old, backups=tmp_path / "backups")
    assert old.read_bytes() == before


def test_a_schema_that_nobody_released_is_refused(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(DamagedWorkbook):
        Workbook.open(old)
    assert old.read_bytes() == before
    assert [file.name for file in old.parent.iterdir()] == [old.name]


def test_there_is_a_migration_from_every_older_schema_and_a_file_of_every_schema() -> None:
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA))
    assert [path.stem for path in RELEASED] == [f"schema-{number}" for number in range(1, SCHEMA + 1)]


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_files_of_every_released_schema_open_whole_and_can_be_worked_on(released: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.canvasbook"
    path.write_bytes(released.read_bytes())
    assert check(path) == ()
    with Workbook.open(path, backups=tmp_path / "backups") as workbook:
        korean, english = workbook.workshops()
        assert (korean.workshop.title, korean.notes) == ("온라인 서점의 전자책 도전", 80)
        assert (english.workshop.client, english.sheets) == ("Corner-shop network", 9)
        assert len(workbook.workshops(deleted=True)) == 1
        document = opened(workbook, korean.workshop.id)
        assert "고친 줄" in [note.text for note in document.content.notes.values()]
        count = 0
        while document.undo() is not None:
            count += 1
        assert count == 5
        while document.redo() is not None:
            pass
        assert len(document.content.notes) == korean.notes
    assert check(path) == ()
