"""A workshop from a file, by its suffix."""

import errno
import os
from pathlib import Path

import pytest

from canvasapp.app.importing import FileMissing, FormatUnknown, NoLeave, NotRead, read_workshop, readable
from canvasapp.export.format import UnreadableFile
from canvasapp.store.method_files import load_methods

METHODS = load_methods(Path(__file__).parents[2] / "resources" / "methods")


def test_markdown_and_json_can_be_imported() -> None:
    assert set(readable()) == {".md", ".json"}


@pytest.mark.parametrize("name", ["plan.md", "계획.MD"])
def test_the_suffix_chooses_the_format(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("# Plan\n## Channels\n- App\n", encoding="utf-8")
    content = read_workshop(tmp_path / name, METHODS).content
    assert (content.workshop.title, len(content.notes)) == ("Plan", 1)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("[", encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"bad\.json cannot be read: line 1"):
        read_workshop(tmp_path / "bad.json", METHODS)
    with pytest.raises(FormatUnknown, match="ends in "):
        read_workshop(tmp_path / "x.docx", METHODS)
    with pytest.raises(FileMissing, match=r"x\.md is not in"):
        read_workshop(tmp_path / "x.md", METHODS)


@pytest.mark.parametrize(("number", "told"), [(errno.EACCES, NoLeave), (errno.EIO, NotRead)])
def test_a_file_the_system_does_not_give_is_told(
    number: int, told: type[NotRead], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(NotRead) as caught:
        read_workshop(tmp_path / "x.md", METHODS)
    assert type(caught.value) is told
