"""Files are written whole or not at all."""

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from canvasapp.app.exporting import BadName, FileHeld, IsFolder, IsWorkbook, NoRoom, NotWritten, write_file
from canvasapp.domain.model.errors import WorldError
from canvasapp.store.errors import FolderMissing, FolderReadOnly


def test_a_new_file_is_there_and_nothing_else(tmp_path: Path) -> None:
    write_file(tmp_path / "포스터.pdf", b"%PDF")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("포스터.pdf", b"%PDF")]


def test_an_old_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    out.write_bytes(b"old and longer")
    out.chmod(0o640)
    write_file(out, b"new")
    assert out.read_bytes() == b"new"
    assert os.name == "nt" or stat.S_IMODE(out.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_link_keeps_pointing_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real" / "x.pdf")
    write_file(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real" / "x.pdf").read_bytes() == b"new"


def test_a_missing_folder_a_folder_and_a_bad_name_have_their_sentences(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing, match="is not there"):
        write_file(tmp_path / "none" / "x.pdf", b"")
    with pytest.raises(IsFolder, match="that is a folder"):
        write_file(tmp_path, b"")
    with pytest.raises(BadName, match="takes no such name"):
        write_file(tmp_path / ("x" * 300), b"")
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_is_never_replaced(tmp_path: Path) -> None:
    book = tmp_path / "x.pdf"
    book.write_bytes(b"SQLite format 3\0 and what the team wrote")
    with pytest.raises(IsWorkbook, match="never replaces one"):
        write_file(book, b"new")
    assert book.read_bytes().endswith(b"what the team wrote")


@pytest.mark.parametrize(
    ("number", "writable", "told"),
    [
        (errno.ENOSPC, True, NoRoom),
        (errno.EACCES, True, FileHeld),
        (errno.EACCES, False, FolderReadOnly),
        (errno.EROFS, False, FolderReadOnly),
        (errno.EIO, True, NotWritten),
    ],
)
def test_what_the_system_refuses_is_told_and_the_old_file_stays(
    number: int, writable: bool, told: type[WorldError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "x.pdf"
    out.write_bytes(b"old")

    def refuse(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    access: Callable[[Path, int], bool] = lambda path, mode: writable  # noqa: E731
    monkeypatch.setattr(os, "fsync", refuse)
    monkeypatch.setattr(os, "access", access)
    with pytest.raises(told) as caught:
        write_file(out, b"new")
    assert type(caught.value) is told
    assert str(tmp_path) in str(caught.value) or "x.pdf" in str(caught.value)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x.pdf", b"old")]
