"""Backups: whole, verified, one a day, ten at most, and never at the cost of a good one."""

import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from workbooks import add, opened, texts, with_workshop

from canvasapp.store.errors import (
    AlreadyThere,
    DamagedWorkbook,
    FolderMissing,
    ForeignDatabase,
    NotAWorkbook,
    WorkbookError,
    WorkbookMissing,
)
from canvasapp.store.sqlite.backup import backup_before_conversion, backups_of, copy_to, daily_backup
from canvasapp.store.sqlite.workbook import SqliteWorkbook

MONDAY = date(2026, 3, 2)


def test_a_copy_made_while_the_workbook_is_open_has_all_that_was_written(path: Path, tmp_path: Path) -> None:
    with SqliteWorkbook.open(path) as workbook:
        document = opened(workbook)
        add(document, "App")
        before = path.read_bytes()
        copy_to(path, tmp_path / "copy.canvasbook")
        assert path.read_bytes() == before
        add(document, "later")
    with SqliteWorkbook.open(tmp_path / "copy.canvasbook") as copy:
        assert texts(opened(copy)) == ["App"]


def test_a_copy_never_takes_the_place_of_a_file(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.canvasbook"
    out.write_bytes(b"something else")
    for target in (out, path):
        with pytest.raises(AlreadyThere):
            copy_to(path, target)
    assert out.read_bytes() == b"something else"


def test_copies_of_what_is_not_there_or_not_ours_are_refused_without_a_trace(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as tool:
        tool.execute("CREATE TABLE t (x)")
    text = tmp_path / "text"
    text.write_text("no database at all" * 100)
    before = sorted(tmp_path.iterdir())
    cases: list[tuple[Path, Path, type[WorkbookError]]] = [
        (tmp_path / "nothing", tmp_path / "out", WorkbookMissing),
        (other, tmp_path / "out", ForeignDatabase),
        (text, tmp_path / "out", NotAWorkbook),
        (path, tmp_path / "nowhere" / "out", FolderMissing),
    ]
    for source, out, kind in cases:
        with pytest.raises(kind):
            copy_to(source, out)
    assert sorted(tmp_path.iterdir()) == before


def test_there_is_one_backup_a_day(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "backups"
    first = daily_backup(path, folder, MONDAY)
    assert first is not None and first.name.endswith("2026-03-02.canvasbook")
    assert daily_backup(path, folder, MONDAY) is None
    second = daily_backup(path, folder, MONDAY + timedelta(days=1))
    assert backups_of(path, folder) == (first, second)


def test_the_last_ten_are_kept(path: Path, tmp_path: Path) -> None:
    made = [daily_backup(path, tmp_path / "backups", MONDAY + timedelta(days=day)) for day in range(13)]
    assert backups_of(path, tmp_path / "backups") == tuple(made[-10:])


def test_workbooks_of_one_name_have_backups_of_their_own(path: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    twin = tmp_path / "elsewhere" / path.name
    with_workshop(twin)
    folder = tmp_path / "backups"
    for day in range(11):
        daily_backup(path, folder, MONDAY + timedelta(days=day))
    of_twin = daily_backup(twin, folder, MONDAY)
    assert backups_of(twin, folder) == (of_twin,)
    assert len(backups_of(path, folder)) == 10


def test_the_backup_of_a_damaged_workbook_is_refused_and_the_old_ones_stay(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    for day in range(10):
        daily_backup(path, folder, MONDAY + timedelta(days=day))
    good = backups_of(path, folder)
    whole = bytearray(path.read_bytes())
    for page in range(2, len(whole) // 4096):
        whole[page * 4096 : page * 4096 + 12] = b"\xaa" * 12
    path.write_bytes(whole)
    with pytest.raises(DamagedWorkbook):
        daily_backup(path, folder, MONDAY + timedelta(days=20))
    assert backups_of(path, folder) == good
    assert len(list(folder.iterdir())) == 10


def test_a_backup_before_a_conversion_is_named_by_its_schema_and_counts_as_the_newest(
    path: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    daily = daily_backup(path, folder, MONDAY)
    moment = datetime(2026, 3, 2, 9, 12)
    converted = backup_before_conversion(path, folder, 1, moment)
    again = backup_before_conversion(path, folder, 1, moment + timedelta(seconds=1))
    assert "schema-1" in converted.name
    assert set(backups_of(path, folder)) == {daily, converted, again}
