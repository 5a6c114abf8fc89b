"""Workbooks as the window needs them: opened under their full rules, kept in backups, copied clean."""

from datetime import date
from pathlib import Path

import pytest
from workbooks import ROOT, with_workshop

from canvasapp.app.places import Places, find_places
from canvasapp.app.workbooks import clean_copy_beside, keep_backup, last_backup, open_workbook
from canvasapp.store.errors import AlreadyThere


@pytest.fixture
def places() -> Places:
    return find_places()


def test_the_copy_before_a_conversion_lies_with_the_backups(places: Places, tmp_path: Path) -> None:
    path = tmp_path / "folder" / "old.canvasbook"
    path.parent.mkdir()
    path.write_bytes((ROOT / "tests" / "data" / "schema-1.canvasbook").read_bytes())
    open_workbook(path, places, read_only=True).close()
    assert not places.backups.exists()
    open_workbook(path, places).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert ["schema-1" in file.name for file in places.backups.iterdir()] == [True]


def test_the_backup_of_the_day_is_known_afterwards(places: Places, tmp_path: Path) -> None:
    path = tmp_path / "book.canvasbook"
    with_workshop(path)
    assert last_backup(path, places) is None
    with open_workbook(path, places) as workbook:
        keep_backup(workbook, places, date(2026, 3, 2))
    made = last_backup(path, places)
    assert made is not None and made.date() == date.today()


def test_a_clean_copy_takes_a_free_name(tmp_path: Path) -> None:
    path = tmp_path / "book.canvasbook"
    with_workshop(path)
    names = [clean_copy_beside(path).name for _ in range(3)]
    assert names == ["book clean.canvasbook", "book clean 2.canvasbook", "book clean 3.canvasbook"]


def test_a_clean_copy_never_replaces_a_file_that_comes_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "book.canvasbook"
    with_workshop(path)
    monkeypatch.setattr(Path, "exists", lambda self: False)
    (tmp_path / "book clean.canvasbook").write_bytes(b"somebody's")
    with pytest.raises(AlreadyThere):
        clean_copy_beside(path)
