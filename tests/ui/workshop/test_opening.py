"""A workshop is laid out once when it is opened, however narrow its window is."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from stage import BOOKSHOP, Stage, settle

from canvasapp.domain.model.values import LANGUAGES, Language
from canvasapp.ui.canvas import canvas_sheet
from canvasapp.ui.workshop.guide import GuidePanel


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often a canvas was laid out, and a guide filled."""
    counts: Counter[str] = Counter()

    def count(where: object, name: str) -> None:
        real: Callable[..., Any] = getattr(where, name)

        def counting(*arguments: Any) -> Any:
            counts[name] += 1
            return real(*arguments)

        monkeypatch.setattr(where, name, counting)

    count(canvas_sheet, "arranged")
    count(GuidePanel, "_fill")
    return counts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [QSize(1100, 680), QSize(1366, 768), QSize(1440, 900), QSize(1920, 1080)], ids=str)
def test_an_opened_workshop_is_laid_out_once(
    qapp: QApplication, tmp_path: Path, counted: Counter[str], language: Language, size: QSize
) -> None:
    stage = Stage(qapp, tmp_path, language=language, size=size)
    stage.open(stage.fill)
    try:
        for _ in range(2):  # the first brings the page's modules, the second finds them
            counted.clear()
            stage.open_workshop(BOOKSHOP)
            settle()
            assert counted == {"arranged": 1, "_fill": 1}
            stage.navigation.show_library()
            settle()
    finally:
        stage.close()
