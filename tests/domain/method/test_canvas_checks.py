"""What is wrong with a canvas is told with its place; and where a canvas takes the notes that are offered to others."""

from copy import deepcopy
from typing import Any

import pytest
from workbooks import METHODS

from canvasapp.domain.method.canvas_checks import canvas_problems
from canvasapp.domain.method.choosing import fed_canvas, title_of
from canvasapp.domain.method.method import Method, canvases
from canvasapp.domain.model.blocks import SHELF

SWOT: dict[str, Any] = METHODS["swot"].model_dump(mode="json", by_alias=True)
LEAN = METHODS["lean-canvas"].canvas
assert LEAN is not None


def swot(path: tuple[str | int, ...], value: object) -> Method:
    """The SWOT canvas with another value at a place below its `canvas`."""
    whole = deepcopy(SWOT)
    *way, last = ("canvas", *path)
    place: Any = whole
    for key in way:
        place = place[key]
    place[last] = value
    return Method.model_validate(whole)


def test_a_shipped_canvas_has_no_problem_and_a_method_that_is_none_is_not_looked_at() -> None:
    assert all(list(canvas_problems(method)) == [] for method in METHODS.values())


@pytest.mark.parametrize(
    ("path", "value", "place", "reason"),
    [
        (("block", 0, "id"), SHELF, ("canvas", "block", 0, "id"), "meaning of its own"),
        (("block", 1, "id"), "strengths", ("canvas", "block", 1, "id"), "stands twice"),
        (("block", 1, "id"), "wishes", ("canvas", "block", 1, "id"), "no questions"),
        (("block", 1, "cell", "columns"), 2, ("canvas", "block", 1, "cell"), "beyond the grid of 2 × 2"),
        (("block", 0, "cell", "rows"), 3, ("canvas", "block", 0, "cell"), "beyond the grid"),
        (("block", 2, "cell", "row"), 0, ("canvas", "block", 2, "cell"), "“opportunities” lies over “strengths”"),
        (("takes",), {"channels": "shelves"}, ("canvas", "takes", "channels"), "no block “shelves”"),
        (("takes",), {"threats": "strengths"}, ("canvas", "takes", "threats"), "takes its notes itself"),
    ],
)
def test_a_problem_of_a_canvas_is_told_with_its_place(
    path: tuple[str | int, ...], value: object, place: tuple[str | int, ...], reason: str
) -> None:
    found = list(canvas_problems(swot(path, value)))
    assert any(problem.location == place and reason in str(problem.reason) for problem in found), found


def test_a_grid_has_up_to_twelve_columns_and_six_rows() -> None:
    for path, value in ((("columns",), 13), (("rows",), [1] * 7), (("rows",), []), (("rows",), [1, 0])):
        with pytest.raises(ValueError, match="canvas"):
            swot(path, value)
    assert list(canvas_problems(swot(("columns",), 12))) == []


@pytest.mark.parametrize(
    ("offered", "block"),
    [
        ("channels", "channels"),
        ("key_activities", "solution"),
        ("value_propositions", "unique_value_proposition"),
        ("key_partnerships", SHELF),
        ("nowhere", SHELF),
    ],
)
def test_a_canvas_takes_what_it_has_a_block_for_and_the_rest_goes_to_its_shelf(offered: str, block: str) -> None:
    assert LEAN is not None
    assert LEAN.taken_to(offered) == block


def test_the_nine_blocks_are_the_first_canvas_and_an_own_one_with_a_lower_order_goes_before() -> None:
    assert [method.id for method in canvases(METHODS)] == [
        "canvas-walk",
        "lean-canvas",
        "swot",
        "environment",
        "five-forces",
        "errc-grid",
    ]
    own = METHODS["swot"].model_copy(update={"id": "our-swot", "order": 1})
    assert canvases({**METHODS, own.id: own})[0] is own


def test_a_method_feeds_the_first_canvas_that_has_most_of_its_blocks() -> None:
    canvas, blocks = fed_canvas(METHODS["customer-effort"], METHODS)
    assert canvas is METHODS["canvas-walk"].canvas
    assert [block.id for block in blocks] == [
        block.id for block in METHODS["canvas-walk"].canvas_blocks if block.id in METHODS["customer-effort"].blocks
    ]
    about_rivals = METHODS["customer-effort"].model_copy(update={"blocks": ("rivalry", "substitutes")})
    assert fed_canvas(about_rivals, METHODS)[0] is METHODS["five-forces"].canvas
    assert fed_canvas(METHODS["swot"], {}) == (METHODS["swot"].canvas, METHODS["swot"].canvas_blocks)
    assert fed_canvas(METHODS["customer-effort"], {}) == (None, ())


def test_a_sheet_is_called_as_its_canvas_wants_it() -> None:
    assert title_of(METHODS["canvas-walk"], "ko") == "비즈니스 모델"
    assert title_of(METHODS["lean-canvas"], "en") == "Lean canvas"
