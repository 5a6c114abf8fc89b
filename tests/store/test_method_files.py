"""Method files: shipped ones and the user's own; what is wrong with a file is told with line, place and reason."""

from pathlib import Path

import pytest
from workbooks import ROOT

from canvasapp.store.method_files import (
    PROGRAMMES,
    BadMethod,
    check_method,
    load_catalogue,
    load_method,
    load_methods,
)

SHIPPED = ROOT / "resources" / "methods"
WALK = SHIPPED / "canvas-walk.toml"
PULSE = SHIPPED / "day-one-pulse.toml"


def own_method(folder: Path, method_id: str = "day-one-pulse", version: int = 2, name: str = "mine.toml") -> Path:
    text = PULSE.read_text(encoding="utf-8")
    text = text.replace('id = "day-one-pulse"', f'id = "{method_id}"', 1)
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text.replace("version = 1", f"version = {version}", 1), encoding="utf-8")
    return path


def test_the_canvas_walk_has_nine_blocks_in_fill_in_order_with_their_guiding_questions() -> None:
    method = load_method(WALK)
    codes = [block.code for block in method.canvas_blocks]
    assert codes == ["CS", "VP", "CH", "CR", "RS", "KR", "KA", "KP", "CST"]
    assert all(4 <= len(method.guide(block.id).hints) <= 6 for block in method.canvas_blocks)
    assert all(method.guide(block.id).example is not None for block in method.canvas_blocks)


def test_twenty_six_methods_come_in_their_order_and_every_one_is_in_a_programme() -> None:
    catalogue = load_catalogue(SHIPPED)
    orders = [method.order for method in catalogue.methods.values()]
    assert (len(orders), orders) == (26, sorted(orders))
    assert catalogue.problems == ()
    assert {name for programme in catalogue.programmes for name in programme.methods} == set(catalogue.methods)
    assert len(catalogue.programmes) == 8


def test_a_file_is_read_when_its_method_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "canvas-walk.toml").write_bytes(WALK.read_bytes())
    (tmp_path / "broken.toml").write_text("id = ", encoding="utf-8")
    shelf = load_methods(tmp_path)
    assert shelf["canvas-walk"] is shelf["canvas-walk"]
    assert "broken" in shelf  # nobody has looked into it
    with pytest.raises(BadMethod, match=r"broken\.toml.*line 1"):
        shelf["broken"]
    assert list(shelf) == ["canvas-walk"]
    assert [problem.file for problem in shelf.problems] == ["broken.toml"]
    assert "weather" not in shelf
    with pytest.raises(KeyError):
        shelf["weather"]


def test_an_own_method_stands_among_the_shipped_ones(tmp_path: Path) -> None:
    own_method(tmp_path, "my-pulse")
    shelf = load_methods(SHIPPED, tmp_path)
    assert "my-pulse" in shelf
    assert shelf["my-pulse"].id == "my-pulse"
    assert len(shelf) == 27


def test_an_own_file_goes_before_a_shipped_one_only_with_a_higher_version(tmp_path: Path) -> None:
    own_method(tmp_path, version=2)
    assert load_methods(SHIPPED, tmp_path)["day-one-pulse"].version == 2
    own_method(tmp_path, version=1)
    catalogue = load_catalogue(SHIPPED, tmp_path)
    assert catalogue.methods["day-one-pulse"].version == 1
    (problem,) = catalogue.problems
    assert (problem.file, problem.line, problem.place) == ("mine.toml", 3, "version")
    assert "a higher version" in str(problem)


def test_of_two_own_files_with_one_id_the_second_is_told(tmp_path: Path) -> None:
    own_method(tmp_path, "my-pulse", name="a.toml")
    own_method(tmp_path, "my-pulse", name="b.toml")
    catalogue = load_catalogue(SHIPPED, tmp_path)
    assert "my-pulse" in catalogue.methods
    assert [problem.file for problem in catalogue.problems] == ["b.toml"]


def test_own_programmes_are_added_and_a_strange_method_in_them_is_told(tmp_path: Path) -> None:
    own_method(tmp_path, "my-pulse")
    text = """format = 1
[[programme]]
id = "ours"
title = {en="Ours", ko="우리"}
for_whom = {en="Us", ko="우리"}
methods = ["my-pulse", "canvas-walk"]
[[programme]]
id = "lost"
title = {en="Lost", ko="미아"}
for_whom = {en="Us", ko="우리"}
methods = ["weather"]
"""
    (tmp_path / PROGRAMMES).write_text(text, encoding="utf-8")
    catalogue = load_catalogue(SHIPPED, tmp_path)
    assert catalogue.programmes[-1].id == "ours"
    (problem,) = catalogue.problems
    assert (problem.file, problem.line) == (PROGRAMMES, 11)
    assert "weather" in str(problem)


@pytest.mark.parametrize(
    ("old", "new", "line", "place", "reason"),
    [
        ("order = 10", "order = ", 4, "", "There is no value here"),
        ("order = 10", "order = 10\ncolour = 1", 5, "colour", "There is no such key here"),
        ("order = 10", "order = 'ten'", 4, "order", "This has to be a whole number"),
        ('kind = "check"', 'kind = "guess"', 194, "element 10", "This can be one of: text, rating"),
        ('code="CS", ', "", 22, "canvas, block 1, code", "This is missing"),
        ('ko="9블록 캔버스 한 바퀴"', 'ko=" "', 9, "title, ko", "Both languages need a text"),
    ],
)
def test_a_bad_file_is_named_with_line_place_and_reason(
    tmp_path: Path, old: str, new: str, line: int, place: str, reason: str
) -> None:
    text = WALK.read_text(encoding="utf-8")
    assert old in text
    bad = tmp_path / "bad.toml"
    bad.write_text(text.replace(old, new, 1), encoding="utf-8")
    (problem,) = check_method(bad)
    assert (problem.file, problem.place) == ("bad.toml", place)
    assert reason in str(problem.reason)
    assert problem.line is not None
    assert abs(problem.line - line) <= 1, str(problem)
    with pytest.raises(BadMethod) as caught:
        load_method(bad)
    assert "bad.toml" in str(caught.value)
    assert reason in str(caught.value)


def test_all_mistakes_of_a_file_are_told_at_once_in_the_order_of_its_lines(tmp_path: Path) -> None:
    text = PULSE.read_text(encoding="utf-8")
    for old, new in (
        ('show = ["pulse",', 'show = ["puls",'),
        ("wmean(pulse)/5", "wmean(pulze)/5"),
        ('"count(pulse) < 8"', '"count(pulse) <"'),
        ('({who})]", ko', '({whom})]", ko'),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    bad = tmp_path / "bad.toml"
    bad.write_text(text, encoding="utf-8")
    found = check_method(bad)
    assert [problem.line for problem in found] == sorted(problem.line or 0 for problem in found)
    told = "\n".join(map(str, found))
    for part in ("puls", "pulze", "breaks off", "whom"):
        assert part in told
    lines = text.splitlines()
    assert all(problem.line and problem.line <= len(lines) for problem in found)
    assert "wmean(pulze)" in lines[next(p.line for p in found if "pulze" in str(p)) - 1]  # type: ignore[operator]


def test_files_that_are_no_text_too_large_or_not_there_are_named(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_bytes("id = 'x'\ntitle = '제목'".encode("euc-kr"))
    (problem,) = check_method(bad)
    assert (problem.line, "not UTF-8" in str(problem)) == (2, True)
    bad.write_bytes(b"# " + b"x" * 5_000_000)
    assert "larger than 1,000,000 bytes" in str(check_method(bad)[0])
    bad.write_text("a = " + "[" * 5000, encoding="utf-8")
    assert "bad.toml" in str(check_method(bad)[0])
    with pytest.raises(BadMethod, match=r"nothing\.toml"):
        load_method(tmp_path / "nothing.toml")


def test_a_folder_without_methods_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadMethod, match="no method"):
        load_methods(tmp_path)


def test_a_shipped_file_has_the_name_of_its_method(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_bytes(WALK.read_bytes())
    with pytest.raises(BadMethod, match=r"canvas-walk\.toml"):
        load_methods(tmp_path)["other"]


def test_a_shelf_follows_the_user_s_folder_when_it_looks_again(tmp_path: Path) -> None:
    shelf = load_methods(SHIPPED, tmp_path / "own")
    assert (shelf["day-one-pulse"].version, shelf.own, shelf.look_again()) == (1, frozenset(), False)
    path = own_method(tmp_path / "own")
    (tmp_path / "own" / "bad.toml").write_text("id =", encoding="utf-8")
    assert shelf.look_again()
    assert (shelf["day-one-pulse"].version, shelf.own) == (2, {"day-one-pulse"})
    assert [problem.file for problem in shelf.problems] == ["bad.toml"]
    path.unlink()
    assert shelf.look_again()
    assert (shelf["day-one-pulse"].version, shelf.own) == (1, frozenset())


def test_a_list_whose_entries_are_all_wrong_is_not_also_called_too_short(tmp_path: Path) -> None:
    text = PULSE.read_text(encoding="utf-8").replace('lead = "', 'lead = "x')
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    assert {problem.place.partition(",")[0].rstrip(" 0123456789") for problem in check_method(path)} == {"step"}
    assert all(problem.line is not None for problem in check_method(path))


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('format = 1\nid = "a\n', 2, "The text is not closed on its line."),
        ("format = 1\nformat = 1\n", 2, "This key stands twice."),
        ("format 1\n", 1, "An = is missing behind the key."),
        ("format = 1 2\n", 1, "The line goes on where it should end."),
        ("format = 1\n[handout\n", 2, "The heading has no ] at its end."),
        ("[handout]\n[handout]\n", 2, "This heading stands twice."),
        ("blocks = [1, 2\n", 1, "The list is not closed."),
        ('title = {en="a", ko="b"\n', 1, "The braces are not closed."),
        ('id = "a\\d"\n', 1, "A backslash in a text is written twice."),
        ("a.= 1\n", 1, "A key is expected here"),
        ('id = "a\x00"\n', 1, "There is a sign that cannot stand here."),
    ],
)
def test_why_a_file_is_not_toml_is_said_in_words(tmp_path: Path, text: str, line: int, told: str) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text(text, encoding="utf-8")
    (problem,) = check_method(bad)
    assert problem.line == line
    assert told in str(problem)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    marked = tmp_path / "canvas-walk.toml"
    marked.write_text(WALK.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert check_method(marked) == ()


def test_what_is_no_file_is_said_with_what_to_do(tmp_path: Path) -> None:
    assert "There is no such file. Check its name." in str(check_method(tmp_path / "none.toml")[0])
    assert "This is a folder. Name a file in it." in str(check_method(tmp_path)[0])
