"""Looking for characters in the fonts of the system."""

from pathlib import Path

import pytest
from made_fonts import collection_bytes, font_bytes

from canvasapp.export.pdf.pen.system_fonts import font_folders, fonts_with


def test_the_font_that_has_most_comes_first(tmp_path: Path) -> None:
    (tmp_path / "one.ttf").write_bytes(font_bytes("א"))
    (tmp_path / "both.ttf").write_bytes(font_bytes("אב"))
    (tmp_path / "none.ttf").write_bytes(font_bytes("x"))
    found = fonts_with("אב漢", [tmp_path])
    assert [(font.path.name, font.has) for font in found] == [
        ("both.ttf", frozenset("אב")),
        ("one.ttf", frozenset("א")),
    ]


def test_of_equals_a_regular_one_comes_first(tmp_path: Path) -> None:
    for name in ("a-bold.ttf", "b-regular.ttf"):
        (tmp_path / name).write_bytes(font_bytes("א"))
    assert [font.path.name for font in fonts_with("א", [tmp_path])] == ["b-regular.ttf", "a-bold.ttf"]


def test_characters_beyond_the_basic_plane_are_found(tmp_path: Path) -> None:
    (tmp_path / "runes.ttf").write_bytes(font_bytes("𐎀"))
    assert fonts_with("𐎀𐎁", [tmp_path])[0].has == frozenset("𐎀")


def test_fonts_in_folders_below_and_in_collections_are_found(tmp_path: Path) -> None:
    below = tmp_path / "deep" / "down"
    below.mkdir(parents=True)
    (below / "two.ttc").write_bytes(collection_bytes(font_bytes("x"), font_bytes("א")))
    (font,) = fonts_with("א", [tmp_path])
    assert (font.path.name, font.number) == ("two.ttc", 1)


def test_a_font_without_truetype_outlines_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "postscript.ttf").write_bytes(font_bytes("א", outlines=b"CFF "))
    assert fonts_with("א", [tmp_path]) == []


@pytest.mark.parametrize("length", [0, 1, 11, 12, 40, 300])
def test_a_broken_file_is_passed(tmp_path: Path, length: int) -> None:
    (tmp_path / "broken.ttf").write_bytes(font_bytes("א")[:length])
    (tmp_path / "noise.ttf").write_bytes(b"\xff" * length)
    (tmp_path / "collection.ttc").write_bytes(b"ttcf" + b"\xff" * length)
    (tmp_path / "whole.ttf").write_bytes(font_bytes("א"))
    assert [font.path.name for font in fonts_with("א", [tmp_path])] == ["whole.ttf"]


def test_a_folder_that_is_not_there_holds_no_fonts(tmp_path: Path) -> None:
    assert fonts_with("א", [tmp_path / "nowhere"]) == []


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_every_system_has_font_folders(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert len(font_folders()) >= 2
