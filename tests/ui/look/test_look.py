"""One table of colours, one of type, icons that exist: nothing of the look is said anywhere else."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvasapp.app.places import find_places
from canvasapp.store.method_files import load_methods
from canvasapp.ui.kit.actions import TABLE
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.parts import ElidedLabel, MessageBar
from canvasapp.ui.look.theme import SchemeName, theme
from canvasapp.ui.look.type import TypeStyle, font

UI = Path(__file__).parents[3] / "canvasapp" / "ui"
ICONS = find_places().resources / "icons"
STYLE_SHEETS = (UI / "look" / "style.qss", UI / "look" / "contrast.qss")
STYLE_SHEET = "".join(sheet.read_text("utf-8") for sheet in STYLE_SHEETS)

POINTS: dict[TypeStyle, tuple[float, QFont.Weight]] = {
    "caption": (9, QFont.Weight.Normal),
    "label": (9, QFont.Weight.Bold),
    "body": (10, QFont.Weight.Normal),
    "strong": (10, QFont.Weight.Bold),
    "note": (10.5, QFont.Weight.Normal),
    "h3": (11, QFont.Weight.Bold),
    "h2": (13, QFont.Weight.Bold),
    "h1": (16, QFont.Weight.Bold),
    "figure": (24, QFont.Weight.Bold),
    "clock": (40, QFont.Weight.Bold),
}


def found(pattern: str, *, but: str) -> list[str]:
    """Where a pattern stands in the sources of the window, without one module."""
    return [
        f"{path.relative_to(UI)}: {line.strip()}"
        for path in sorted([*UI.rglob("*.py"), *STYLE_SHEETS])
        if path.name != but
        for line in path.read_text("utf-8").splitlines()
        if re.search(pattern, line)
    ]


def test_colours_are_written_in_the_theme_alone() -> None:
    assert found(r"#(?:[0-9A-Fa-f]{3,4}){1,2}\b", but="theme.py") == []


def test_sizes_and_weights_of_type_are_written_in_one_module_alone() -> None:
    assert found(r"\.set(?:PointSizeF?|PixelSize|Weight)\(", but="type.py") == []
    sizes = set(re.findall(r"font-size: *([^;]+);", STYLE_SHEET))
    assert sizes and all(re.fullmatch(r"@\w+@", size) for size in sizes)
    assert set(re.findall(r"font-weight: *([^;]+);", STYLE_SHEET)) <= {"400", "700"}


@pytest.mark.parametrize("style", POINTS)
def test_the_type_scale_is_as_published_and_grows_with_the_users_text_size(style: TypeStyle) -> None:
    points, weight = POINTS[style]
    assert (font(style).pointSizeF(), font(style).weight()) == (points, weight)
    assert font(style, 1.5).pointSizeF() == points * 1.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_scheme_reaches_the_palette_and_every_place_of_the_style_sheet(
    qtbot: QtBot, qapp: QApplication, context: Context, scheme: SchemeName
) -> None:
    with qtbot.waitSignal(context.look.changed):
        context.look.choose(scheme=scheme)
    colours, palette = theme(scheme), qapp.palette()
    assert palette.color(QPalette.ColorRole.Window).name().upper() == colours.role("window")
    assert palette.color(QPalette.ColorRole.Highlight).name().upper() == colours.role("accent_fill")
    assert "@" not in re.sub(r"/\*.*?\*/", "", qapp.styleSheet(), flags=re.DOTALL)


@pytest.mark.parametrize("tone", ["info", "warn", "danger", "good"])
def test_a_message_keeps_its_tone_as_a_line_in_high_contrast(qtbot: QtBot, context: Context, tone: str) -> None:
    bar = MessageBar(context.look)
    qtbot.addWidget(bar)
    bar.resize(600, 48)
    bar.tell("The disk is full.", tone)
    context.look.choose(contrast=True)
    assert bar.grab().toImage().pixelColor(300, 0) == context.look.colour(tone)
    context.look.choose(contrast=False)
    assert bar.grab().toImage().pixelColor(300, 0) == context.look.colour(f"{tone}_soft")


def test_every_icon_that_is_named_is_there() -> None:
    sources = "".join(path.read_text("utf-8") for path in UI.rglob("*.py"))
    pairs = re.findall(r'icon\((?:painter, )?"([a-z0-9-]+)"|tool_button\(\S+, "([a-z0-9-]+)"', sources)
    named = {name for either in pairs for name in either if name}
    named |= {spec.icon for spec in TABLE.values() if spec.icon}
    methods = load_methods(find_places().methods).values()
    named |= {block.icon for method in methods if method.canvas for block in method.canvas.block}
    assert len(named) > 40
    assert sorted(name for name in named if not (ICONS / f"{name}.svg").is_file()) == []


def test_every_icon_that_is_shipped_has_its_licence_beside_it_and_its_version_named() -> None:
    assert "ISC" in (ICONS / "LICENSE").read_text("utf-8")
    assert "1.62.0" in (ICONS / "VERSION.txt").read_text("utf-8")


def test_an_icon_keeps_its_shape_where_there_is_more_room_than_it_needs(context: Context) -> None:
    wide = context.look.icon("square-check").pixmap(QSize(26, 18), 1.0).toImage()
    square = context.look.icon("square-check").pixmap(QSize(18, 18), 1.0).toImage()
    assert wide.copy(4, 0, 18, 18) == square


def test_what_is_given_up_for_want_of_room_is_told_in_full(qtbot: QtBot) -> None:
    label = ElidedLabel("Online bookshop moves to e-books")
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < label.sizeHint().width()
    assert label.toolTip() == label.accessibleName() == "Online bookshop moves to e-books"
