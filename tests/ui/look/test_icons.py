"""Icons are sharp on every screen and take the colour of their role."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from canvasapp.ui.kit.context import Context


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_has_all_pixels_of_the_screen(context: Context, ratio: float) -> None:
    picture = context.look.icon("plus").pixmap(QSize(18, 18), ratio)
    assert picture.size() == QSize(18, 18) * ratio
    assert picture.deviceIndependentSize().toSize() == QSize(18, 18)


def test_an_icon_takes_the_colour_of_its_role_and_line_when_it_is_disabled(context: Context) -> None:
    icon = context.look.icon("plus", "accent")
    for mode, role in ((QIcon.Mode.Normal, "accent"), (QIcon.Mode.Disabled, "line")):
        image = icon.pixmap(QSize(48, 48), 1.0, mode).toImage()
        assert image.pixelColor(24, 24) == QColor(context.look.theme.role(role))


def test_a_name_that_no_icon_has_gives_the_grid(context: Context) -> None:
    size = QSize(24, 24)
    unknown = context.look.icon("no-such-icon").pixmap(size).toImage()
    assert unknown == context.look.icon("layout-grid").pixmap(size).toImage()
