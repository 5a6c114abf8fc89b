"""Figures on the screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from canvasapp.domain.engine.results.outcome import BarsResult, BarValue, NumberResult
from canvasapp.domain.model.values import Words
from canvasapp.export.figures.lettering import Lettering
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.figure_view import FigureView

TITLE = Words(en="Best pushes", ko="가장 좋은 밀기")


def bars(*values: float) -> BarsResult:
    items = tuple(BarValue(f"{i}", f"bar {i}", value, i) for i, value in enumerate(values, start=1))
    return BarsResult(id="b", title=TITLE, items=items)


@pytest.fixture
def context(make_context: Callable[..., Context]) -> Context:
    return make_context()


@pytest.fixture
def view(context: Context, qtbot: QtBot) -> FigureView:
    made = FigureView(context.look, Lettering(context.places.resources, ()))
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_before_there_is_a_result_nothing_is_shown(view: FigureView) -> None:
    assert view.figure() is None
    assert view.heightForWidth(300) == 0
    assert not view.grab().isNull()


def test_a_result_is_said_in_words(view: FigureView) -> None:
    view.show_result(bars(3, 1), "ko")
    assert view.accessibleName() == "가장 좋은 밀기"
    assert "bar 1 3" in view.accessibleDescription()
    view.show_result(bars(3, 1), "en")
    assert view.accessibleName() == "Best pushes"


def test_the_height_follows_the_figure_and_the_width(view: FigureView) -> None:
    view.show_result(bars(3), "en")
    low = view.heightForWidth(300)
    view.show_result(bars(*range(9, 0, -1)), "en")
    assert view.heightForWidth(300) > low
    assert view.sizeHint() == QSize(300, view.heightForWidth(300))


def test_larger_text_makes_a_higher_figure(view: FigureView, context: Context) -> None:
    view.show_result(bars(3, 2, 1), "en")
    before = view.heightForWidth(300)
    context.look.choose(scale=1.5)
    larger = view.heightForWidth(300)
    assert larger > 1.3 * before
    view.set_zoom(2)
    assert view.heightForWidth(300) > 1.5 * larger


def test_the_colours_are_those_of_the_theme(view: FigureView, context: Context) -> None:
    view.show_result(bars(3, 1), "en")
    view.resize(300, view.heightForWidth(300))
    for scheme in ("light", "dark"):
        context.look.choose(scheme=scheme)
        assert QColor(context.look.theme.role("accent")).name() in colours(view.grab().toImage())


def test_the_same_result_is_not_drawn_anew(view: FigureView) -> None:
    view.show_result(bars(3, 1), "en")
    figure = view.figure()
    view.show_result(bars(3, 1), "en")
    assert view.figure() is figure
    view.show_result(bars(3, 2), "en")
    assert view.figure() is not figure


def test_a_map_can_be_given_its_height(view: FigureView) -> None:
    view.show_result(NumberResult(id="n", title=TITLE, value=3.0), "en")
    view.set_body_height(400)
    assert view.heightForWidth(300) < 400


def test_a_character_that_needs_another_font_is_lettered(view: FigureView) -> None:
    items = (BarValue("a", "☕ and 漢", 1.0, 1),)
    view.show_result(BarsResult(id="b", title=TITLE, items=items), "en")
    figure = view.figure()
    assert figure is not None
    assert "☕ and 漢" in {text.text for text in figure.texts}
    assert not view.grab().isNull()
