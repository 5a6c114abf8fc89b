"""A facilitator at a new workshop with one empty canvas."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from facilitator import Facilitator
from pytestqt.qtbot import QtBot
from workbooks import with_workshop

from canvasapp.ui.context import Context


@pytest.fixture
def table(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[Facilitator]:
    """The facilitator at an empty canvas, in English."""
    path = tmp_path / "workbook.canvasbook"
    with_workshop(path)
    facilitator = Facilitator(qtbot, context, path)
    yield facilitator
    facilitator.leave()
