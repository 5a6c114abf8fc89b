"""Method files: read whole, and refused with file, place and reason."""

from pathlib import Path

import pytest
from workbooks import ROOT

from canvasapp.store.methods import BadMethod, load_method, load_methods

WALK = ROOT / "resources" / "methods" / "canvas-walk.toml"


def test_the_canvas_walk_has_nine_blocks_in_fill_in_order_with_their_guiding_questions() -> None:
    method = load_method(WALK)
    codes = [block.code for block in method.canvas_blocks]
    assert codes == ["CS", "VP", "CH", "CR", "RS", "KR", "KA", "KP", "CST"]
    assert all(4 <= len(method.guide(block.id).hints) <= 6 for block in method.canvas_blocks)
    assert all(method.guide(block.id).example is not None for block in method.canvas_blocks)


def test_methods_come_in_their_order_and_programmes_are_not_methods(tmp_path: Path) -> None:
    text = WALK.read_text(encoding="utf-8")
    (tmp_path / "a.toml").write_text(text.replace("order = 10", "order = 20"), encoding="utf-8")
    other = text.replace('id = "canvas-walk"', 'id = "first"', 1)
    (tmp_path / "b.toml").write_text(other, encoding="utf-8")
    (tmp_path / "programmes.toml").write_text("anything = 1", encoding="utf-8")
    assert list(load_methods(tmp_path)) == ["first", "canvas-walk"]


@pytest.mark.parametrize(
    ("old", "new", "place", "reason"),
    [
        ("order = 10", "order = ", "at line 4", "Invalid value"),
        ("order = 10", "order = 10\ncolour = 1", "colour", "Extra inputs are not permitted"),
        ("order = 10", "order = 'ten'", "order", "valid integer"),
        ('kind = "check"', 'kind = "guess"', "element.9", "'guess'"),
        ('code="CS", ', "", "canvas.block.0.code", "Field required"),
        ('ko="9블록 캔버스 한 바퀴"', 'ko=" "', "title.ko", "both languages need a text"),
    ],
)
def test_a_bad_file_is_named_with_the_place_and_the_reason(
    tmp_path: Path, old: str, new: str, place: str, reason: str
) -> None:
    text = WALK.read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "bad.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadMethod) as caught:
        load_methods(tmp_path)
    assert all(part in str(caught.value) for part in ("bad.toml", place, reason)), str(caught.value)


def test_files_that_are_no_text_or_not_there_are_named(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_bytes(b"id = '\xff'")
    with pytest.raises(BadMethod, match="not UTF-8"):
        load_method(tmp_path / "bad.toml")
    with pytest.raises(BadMethod, match=r"nothing\.toml"):
        load_method(tmp_path / "nothing.toml")


def test_an_id_that_stands_twice_and_a_folder_without_methods_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadMethod, match="no method"):
        load_methods(tmp_path)
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_bytes(WALK.read_bytes())
    with pytest.raises(BadMethod, match="canvas-walk is the id of another file"):
        load_methods(tmp_path)
