"""A workshop in a workbook, opened twice: here and in another window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from workbooks import opened, with_workshop

from canvasapp.app.document import Document
from canvasapp.store.sqlite.workbook import SqliteWorkbook


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with_workshop(tmp_path / "book.canvasbook")
    return tmp_path / "book.canvasbook"


@pytest.fixture
def workbook(path: Path) -> Iterator[SqliteWorkbook]:
    with SqliteWorkbook.open(path) as ours:
        yield ours


@pytest.fixture
def elsewhere(path: Path) -> Iterator[SqliteWorkbook]:
    """The same file in another window."""
    with SqliteWorkbook.open(path) as theirs:
        yield theirs


@pytest.fixture
def document(workbook: SqliteWorkbook) -> Document:
    return opened(workbook)
