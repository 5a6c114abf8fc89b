"""Reading line icons."""

from math import hypot
from pathlib import Path

import pytest
from paper_jobs import CANVAS, RESOURCES

from canvasapp.export.pdf.pen.line_icons import GRID, Icon, read_icon

ICONS = sorted((RESOURCES / "icons").glob("*.svg"))
ON_PAPER = {block.icon for block in CANVAS.canvas_blocks} | {"clock"}


def icon_of(tmp_path: Path, shape: str) -> Icon:
    path = tmp_path / "icon.svg"
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg">{shape}</svg>', "utf-8")
    return read_icon(path)


def ends(icon: Icon) -> list[tuple[float, float]]:
    return [(round(x, 6), round(y, 6)) for *_, (x, y) in (segment.points for segment in icon)]


def test_every_icon_on_paper_is_there() -> None:
    assert {path.stem for path in ICONS} >= ON_PAPER


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_every_icon_that_a_canvas_may_name_can_be_drawn_and_stays_in_its_grid(path: Path) -> None:
    icon = read_icon(path)
    assert icon[0].kind == "m"
    for segment in icon:
        assert len(segment.points) == {"m": 1, "l": 1, "c": 3}[segment.kind]
        assert all(0 <= value <= GRID for value in segment.points[-1])


def test_commands_may_be_relative_or_absolute_and_repeated(tmp_path: Path) -> None:
    assert ends(icon_of(tmp_path, '<path d="M1 2 3 4l1 1h2v-1H0V9z"/>')) == [
        (1, 2), (3, 4), (4, 5), (6, 5), (6, 4), (0, 4), (0, 9), (1, 2),
    ]  # fmt: skip


def test_the_flags_of_an_arc_may_stand_together_with_what_follows(tmp_path: Path) -> None:
    apart, together = '<path d="M2 12a2 2 0 0 0 2 2V3"/>', '<path d="M2 12a2 2 0 002 2V3"/>'
    assert icon_of(tmp_path, together) == icon_of(tmp_path, apart)


def test_a_curve_goes_on_from_the_one_before(tmp_path: Path) -> None:
    first, curve, smooth = icon_of(tmp_path, '<path d="M0 0C1 0 2 1 2 2s1 2 2 2"/>')
    assert (first.kind, curve.kind) == ("m", "c")
    assert smooth.points == ((2, 3), (3, 4), (4, 4))
    assert icon_of(tmp_path, '<path d="M0 0s1 2 2 2"/>')[1].points[0] == (0, 0)


def test_an_ellipse_meets_its_four_ends(tmp_path: Path) -> None:
    found = ends(icon_of(tmp_path, '<ellipse cx="12" cy="5" rx="9" ry="3"/>'))
    assert {(3, 5), (21, 5), (12, 2), (12, 8)} <= set(found)


def test_numbers_may_stand_without_blanks(tmp_path: Path) -> None:
    assert ends(icon_of(tmp_path, '<path d="M1.5.5l-.5-1"/>')) == [(1.5, 0.5), (1, -0.5)]


@pytest.mark.parametrize(("flags", "side"), [("0 1", -1), ("0 0", 1)])
def test_an_arc_keeps_its_distance_from_its_centre(tmp_path: Path, flags: str, side: int) -> None:
    start, *curves = icon_of(tmp_path, f'<path d="M2 12A10 10 0 {flags} 22 12"/>')
    assert start.points == ((2, 12),)
    for curve in curves:
        x, y = curve.points[-1]
        assert hypot(x - 12, y - 12) == pytest.approx(10)
    middle = curves[0].points[-1]
    assert (middle[1] - 12) * side == pytest.approx(10)
    assert curves[-1].points[-1] == (22, 12)


def test_an_arc_with_radii_too_short_reaches_its_end(tmp_path: Path) -> None:
    *_, last = icon_of(tmp_path, '<path d="M0 0a1 1 0 0 0 10 0"/>')
    assert last.points[-1] == (10, 0)


def test_an_arc_without_a_radius_is_a_line(tmp_path: Path) -> None:
    assert [segment.kind for segment in icon_of(tmp_path, '<path d="M0 0a0 0 0 0 0 5 5"/>')] == ["m", "l"]


def test_other_shapes_are_read_too(tmp_path: Path) -> None:
    assert ends(icon_of(tmp_path, '<line x1="1" y1="2" x2="3" y2="4"/>')) == [(1, 2), (3, 4)]
    assert ends(icon_of(tmp_path, '<polygon points="1 1 2 1 2 2"/>'))[-1] == (1, 1)
    assert ends(icon_of(tmp_path, '<circle cx="9" cy="7" r="4"/>'))[-1] == (5, 7)
    rectangle = ends(icon_of(tmp_path, '<rect x="2" y="3" width="10" height="8" rx="1"/>'))
    assert {(3, 3), (11, 3), (12, 10), (2, 4)} <= set(rectangle)


@pytest.mark.parametrize("shape", ["<text/>", '<path d="M0 0Q1 1 2 2"/>'])
def test_what_line_icons_do_not_use_is_refused(tmp_path: Path, shape: str) -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        icon_of(tmp_path, shape)
