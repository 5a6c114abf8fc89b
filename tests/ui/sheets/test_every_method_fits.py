"""Each step of each method, filled in as in the three examples, and empty: all words have room."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fitting import clipped
from method_scenes import every_step
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from stage import BOOKSHOP, CORNER, SHOWROOM, Stage

from canvasapp.domain.model.values import LANGUAGES, Language

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SMALLEST = QSize(1100, 680)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, language: Language) -> Iterator[Stage]:
    """The smallest window."""
    stage = Stage(qapp, tmp_path, language=language, size=SMALLEST)
    yield stage
    stage.close()


def cut(stage: Stage, steps: Iterator[tuple[str, str]]) -> dict[tuple[str, str], list[str]]:
    """The words without room, by method and step."""
    return {step: words for step in steps if (words := clipped(stage.window))}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", [BOOKSHOP, CORNER, SHOWROOM])
def test_every_filled_step_fits_in_the_smallest_window(stage: Stage, example: str) -> None:
    assert cut(stage, every_step(stage, example)) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_empty_step_fits_in_the_smallest_window(stage: Stage) -> None:
    assert cut(stage, every_step(stage, BOOKSHOP, empty=True)) == {}
