"""A workbook of its own for each test of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from workbooks import with_workshop

from canvasapp.store.sqlite.workbook import SqliteWorkbook


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workbook with one workshop, in a folder whose name is not easy."""
    folder = tmp_path / "워크숍 #1 50% ,;"
    folder.mkdir()
    with_workshop(folder / "책 & 가게.canvasbook")
    return folder / "책 & 가게.canvasbook"


@pytest.fixture
def workbook(path: Path) -> Iterator[SqliteWorkbook]:
    with SqliteWorkbook.open(path) as opened:
        yield opened
