"""Conversion: newer files are refused, older ones copied aside and converted in one transaction or not at all."""

import sqlite3
from contextlib import closing
from datetime import time
from pathlib import Path

import pytest
from alembic.operations import Operations
from unwritable import unwritable
from workbooks import ROOT, add, opened

from canvasapp.store.errors import DamagedWorkbook, StrangeWorkbook
from canvasapp.store.sqlite.backup import backups_of
from canvasapp.store.sqlite.check import check
from canvasapp.store.sqlite.clean_copy import clean_copy
from canvasapp.store.sqlite.migrate import MIGRATIONS
from canvasapp.store.sqlite.schema import SCHEMA
from canvasapp.store.sqlite.shape import parts_of, parts_of_schema
from canvasapp.store.sqlite.workbook import SqliteWorkbook

RELEASED = sorted((ROOT / "tests" / "data").glob("schema-*.canvasbook"))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A workbook that a program of schema 1 made."""
    folder = tmp_path / "old"
    folder.mkdir()
    path = folder / "책.canvasbook"
    path.write_bytes((ROOT / "tests" / "data" / "schema-1.canvasbook").read_bytes())
    return path


def failing(operations: Operations) -> None:
    operations.execute("DELETE FROM note")
    operations.execute("UPDATE nothing SET x = 1")


def all_notes(workbook: SqliteWorkbook) -> list[str]:
    return sorted(note.text for each in workbook.workshops() for note in workbook.load(each.workshop.id).notes.values())


def test_an_older_workbook_is_copied_aside_and_then_converted(old: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(old)) as before:
        texts = sorted(text for (text,) in before.execute("SELECT text FROM note"))
    with SqliteWorkbook.open(old, backups=tmp_path / "backups") as workbook:
        assert set(all_notes(workbook)) <= set(texts)
        add(opened(workbook), "goes on")
    (copy,) = backups_of(old, tmp_path / "backups")
    assert "schema-1" in copy.name
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("PRAGMA user_version").fetchone() == (1,)
        assert sorted(text for (text,) in kept.execute("SELECT text FROM note")) == texts
    assert [file.name for file in old.parent.iterdir()] == [old.name]


def test_without_a_folder_for_backups_the_copy_stands_beside_the_file(old: Path) -> None:
    with SqliteWorkbook.open(old):
        assert len(backups_of(old, old.parent)) == 1


def test_a_second_opening_converts_nothing(old: Path, tmp_path: Path) -> None:
    for _ in range(2):
        SqliteWorkbook.open(old, backups=tmp_path / "backups").close()
    assert len(backups_of(old, tmp_path / "backups")) == 1


def test_an_older_workbook_that_is_only_read_stays_as_it_is(old: Path) -> None:
    before = old.read_bytes()
    with SqliteWorkbook.open(old, read_only=True) as wanted:
        notes = all_notes(wanted)
        assert notes and wanted.read_only
    with unwritable(old), SqliteWorkbook.open(old) as forced:
        assert forced.read_only
        assert all_notes(forced) == notes
    assert old.read_bytes() == before
    assert [file.name for file in old.parent.iterdir()] == [old.name]
    with SqliteWorkbook.open(old) as workbook:
        assert all_notes(workbook) == notes


def test_what_an_older_program_writes_is_seen_by_who_only_reads(old: Path) -> None:
    with SqliteWorkbook.open(old, read_only=True) as workbook:
        version = workbook.data_version()
        with closing(sqlite3.connect(old)) as tool:
            tool.execute("UPDATE note SET text = 'changed'")
            tool.commit()
        assert workbook.data_version() > version
        assert set(all_notes(workbook)) == {"changed"}


def test_steps_get_the_same_ids_in_every_copy_of_a_workbook_and_no_session(old: Path, tmp_path: Path) -> None:
    found = []
    for path in (old, tmp_path / "copy.canvasbook"):
        path.write_bytes((ROOT / "tests" / "data" / "schema-1.canvasbook").read_bytes())
        with SqliteWorkbook.open(path, backups=tmp_path / "backups") as workbook:
            heads = [head for each in workbook.workshops() for head in workbook.history(each.workshop.id)]
        assert {head.session for head in heads} == {""}
        found.append([head.id for head in heads])
    assert found[0] == found[1]
    assert len(set(found[0])) == len(found[0]) > 10


def test_a_trigger_of_a_stranger_is_found_before_anything_is_converted(old: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(old)) as tool:
        tool.execute("CREATE TRIGGER evil AFTER INSERT ON step BEGIN DELETE FROM note; END")
    before = old.read_bytes()
    for read_only in (True, False):
        with pytest.raises(StrangeWorkbook):
            SqliteWorkbook.open(old, read_only=read_only)
        assert old.read_bytes() == before
    copy = tmp_path / "clean.canvasbook"
    clean_copy(old, copy)
    with SqliteWorkbook.open(copy) as workbook:
        assert all_notes(workbook)
    assert check(copy) == ()


def test_a_conversion_that_fails_leaves_the_file_as_it_was(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MIGRATIONS, 1, failing)
    before = old.read_bytes()
    for read_only in (True, False):
        with pytest.raises(DamagedWorkbook):
            SqliteWorkbook.open(old, backups=tmp_path / "backups", read_only=read_only)
        assert old.read_bytes() == before


def test_a_conversion_that_would_leave_orphans_or_miss_a_column_is_not_kept(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = old.read_bytes(), MIGRATIONS[1]

    def orphans(operations: Operations) -> None:
        real(operations)
        operations.execute("DELETE FROM sheet")

    for migration in (orphans, lambda operations: operations.execute("SELECT 1")):
        monkeypatch.setitem(MIGRATIONS, 1, migration)
        with pytest.raises(DamagedWorkbook):
            SqliteWorkbook.open(old, backups=tmp_path / "backups")
        assert old.read_bytes() == before


def test_without_its_backup_nothing_is_converted(old: Path, tmp_path: Path) -> None:
    before = old.read_bytes()
    (tmp_path / "backups").write_text("a file where the folder should be")
    with pytest.raises(Exception, match="is already in"):
        SqliteWorkbook.open(old, backups=tmp_path / "backups")
    assert old.read_bytes() == before


def test_a_schema_that_nobody_released_is_refused(old: Path) -> None:
    with closing(sqlite3.connect(old)) as tool:
        tool.execute("PRAGMA user_version=0")
    before = old.read_bytes()
    for read_only in (True, False):
        with pytest.raises(DamagedWorkbook):
            SqliteWorkbook.open(old, read_only=read_only)
    assert old.read_bytes() == before
    assert [file.name for file in old.parent.iterdir()] == [old.name]


def test_there_is_a_migration_from_every_older_schema_and_a_file_of_every_schema() -> None:
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA))
    assert [path.stem for path in RELEASED] == [f"schema-{number}" for number in range(1, SCHEMA + 1)]


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_no_number_of_a_schema_is_used_twice(released: Path) -> None:
    """A file that was released is what the statements of its number make; other tables take another number."""
    with closing(sqlite3.connect(released)) as file:
        (number,) = file.execute("PRAGMA user_version").fetchone()
        assert released.stem == f"schema-{number}"
        assert parts_of(file) == parts_of_schema(number)


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_files_of_every_released_schema_open_whole_and_can_be_worked_on(released: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.canvasbook"
    path.write_bytes(released.read_bytes())
    assert check(path) == ()
    with SqliteWorkbook.open(path, backups=tmp_path / "backups") as workbook:
        workshops = {each.workshop.language: each for each in workbook.workshops()}
        korean, english = workshops["ko"], workshops["en"]
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
    with closing(sqlite3.connect(path)) as file:
        assert parts_of(file) == parts_of_schema(SCHEMA)


def test_in_a_file_of_schema_2_each_session_undoes_its_own_steps(tmp_path: Path) -> None:
    path = tmp_path / "two.canvasbook"
    path.write_bytes((ROOT / "tests" / "data" / "schema-2.canvasbook").read_bytes())
    for session, own in (("a" * 32, {"by a", "also by a"}), ("b" * 32, {"by b"})):
        with SqliteWorkbook.open(path, session=session) as workbook:
            english = next(each for each in workbook.workshops() if each.workshop.language == "en")
            document = opened(workbook, english.workshop.id)
            before = {note.text for note in document.content.notes.values()}
            for _ in own:
                document.undo()
            assert before - {note.text for note in document.content.notes.values()} == own


def test_a_file_of_schema_3_has_authors_and_takeaways(tmp_path: Path) -> None:
    path = tmp_path / "three.canvasbook"
    path.write_bytes((ROOT / "tests" / "data" / "schema-3.canvasbook").read_bytes())
    with SqliteWorkbook.open(path) as workbook:
        document = opened(workbook)
        assert "김민수" in {note.author for note in document.content.notes.values()}
        kept = [(each.sort, each.text, each.status) for each in document.content.taken()]
        assert kept == [
            ("decision", "Begin at the stations", "open"),
            ("action", "역에 전화", "done"),
            ("parked", "Second-hand books", "open"),
        ]


def test_a_file_of_schema_4_has_an_agenda_whose_clock_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "four.canvasbook"
    path.write_bytes((ROOT / "tests" / "data" / "schema-4.canvasbook").read_bytes())
    with SqliteWorkbook.open(path) as workbook:
        content = opened(workbook).content
        assert (content.workshop.begins, content.workshop.ends) == (time(8, 30), time(16))
        assert [(item.title, item.over, item.is_running, item.skipped) for item in content.agenda] == [
            ("여는 말과 목적", True, False, False),
            ("Value proposition", False, True, False),
            ("Break", False, False, False),
            ("Dot vote", False, False, True),
        ]
        assert content.agenda[0].extra == 5
        assert [len(item.spans) for item in content.agenda] == [2, 1, 0, 0]
