"""A method: its blocks are found under all the names that people give them."""

import pytest
from workbooks import METHODS

from canvasapp.domain.method.method import named_block

WALK = METHODS["canvas-walk"]


@pytest.mark.parametrize(
    ("name", "block"),
    [
        ("CS", "customer_segments"),
        ("customer segments", "customer_segments"),
        ("Customer_Segments:", "customer_segments"),
        ("고객 세그먼트", "customer_segments"),
        ("고객세그먼트", "customer_segments"),
        ("KEY PARTNERS", "key_partnerships"),
        ("r$", "revenue_streams"),
        ("C$", "cost_structure"),
        ("수익원", "revenue_streams"),
    ],
)
def test_a_block_is_found_by_any_of_its_names(name: str, block: str) -> None:
    found = named_block(WALK, name)
    assert found is not None and found.id == block


def test_no_name_means_two_blocks() -> None:
    for block in WALK.canvas_blocks:
        for name in (block.id, block.code, block.name.en, block.name.ko, *block.aliases):
            assert named_block(WALK, name) == block


@pytest.mark.parametrize("name", ["", "  ", "weather", "$"])
def test_a_strange_name_is_no_block(name: str) -> None:
    assert named_block(WALK, name) is None


def test_the_cells_of_the_canvas_fill_its_grid_without_overlap() -> None:
    taken = [
        (row, column)
        for block in WALK.canvas_blocks
        for row in range(block.cell.row, block.cell.row + block.cell.rows)
        for column in range(block.cell.column, block.cell.column + block.cell.columns)
    ]
    assert sorted(taken) == [(row, column) for row in range(3) for column in range(10)]


def test_a_block_that_is_not_there_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        WALK.block("weather")
    with pytest.raises(KeyError):
        WALK.guide("weather")
