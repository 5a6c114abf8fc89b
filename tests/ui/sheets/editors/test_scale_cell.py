"""The six steps of a scale are told apart without colour, at every size, and their numbers can be read."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from canvasapp.app.settings import SchemeChoice
from canvasapp.domain.method.elements import Good
from canvasapp.ui.sheets.editors.scale_cell import ScaleCells, hatch_of, step_of

SIDE = 60


def painted(cells: ScaleCells, value: float | None, good: Good, ratio: float = 1.0, **more: bool) -> QImage:
    image = QImage(round(SIDE * ratio), round(SIDE * ratio), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    font = cells._look.font("h2")
    cells.paint(painter, QRectF(0, 0, SIDE, SIDE), value, good, font, **more)
    painter.end()
    return image


@pytest.mark.parametrize(("value", "step"), [(0, 0), (0.5, 1), (2, 2), (2.5, 3), (4.3, 5), (5, 5), (7, 5), (-1, 0)])
def test_a_half_takes_the_ground_of_the_higher_step(value: float, step: int) -> None:
    assert step_of(value) == step


def test_every_step_has_a_hatch_of_its_own() -> None:
    hatches = [hatch_of(step, QSizeF(62, 52)) for step in range(6)]
    assert hatches[0] == ([], [])
    assert all(lines or dots for lines, dots in hatches[1:])
    for one, other in combinations(hatches, 2):
        assert one != other


def test_denser_steps_have_more_ink() -> None:
    sparse, dense = (len(hatch_of(step, QSizeF(62, 52))[1]) for step in (1, 2))
    wide, narrow, crossed = (len(hatch_of(step, QSizeF(62, 52))[0]) for step in (3, 4, 5))
    assert dense > 2 * sparse
    assert narrow > wide
    assert crossed > wide


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("good", ["low", "high"])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_hatch_scales_with_the_screen_and_leaves_the_digit_alone(
    make_context: object, scheme: SchemeChoice, good: Good, ratio: float
) -> None:
    context = make_context("en", scheme)  # type: ignore[operator]
    cells = ScaleCells(context.look)
    for step in range(1, 6):
        image = painted(cells, step, good, ratio)
        fill, text = cells.colours(good, step)
        band = [(x, y) for x in range(round(6 * ratio), round(54 * ratio)) for y in range(3, round(14 * ratio))]
        assert len({image.pixelColor(x, y).rgb() for x, y in band}) > 1, "there is a hatch"
        ring = [(SIDE / 2 + dx, SIDE / 2 + dy) for dx, dy in ((-9, 0), (9, 0), (-7, -5), (7, 5))]
        for x, y in ring:
            assert image.pixelColor(round(x * ratio), round(y * ratio)) == fill
        assert _contrast(fill, text) >= 4.5


def test_an_empty_slot_is_no_zero(context: object) -> None:
    cells = ScaleCells(context.look)  # type: ignore[attr-defined]
    assert painted(cells, None, "low") != painted(cells, 0, "low")


def test_what_nobody_typed_is_marked(context: object) -> None:
    cells = ScaleCells(context.look)  # type: ignore[attr-defined]
    assert painted(cells, 3, "low", derived=True) != painted(cells, 3, "low")


def test_another_scheme_paints_other_grounds(context: object) -> None:
    look = context.look  # type: ignore[attr-defined]
    cells = ScaleCells(look)
    light = painted(cells, 3, "low")
    look.choose(scheme="dark")
    assert painted(cells, 3, "low") != light


def _contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2.1 computes it."""

    def luminance(colour: QColor) -> float:
        parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
