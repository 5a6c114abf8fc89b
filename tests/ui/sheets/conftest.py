"""A team in front of a workshop, for the tests of sheets of methods."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from team import Team
from workbooks import with_workshop

from canvasapp.ui.kit.context import Context


@pytest.fixture
def team(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[Team]:
    """The team at a new workshop with one empty canvas."""
    path = tmp_path / "team.canvasbook"
    with_workshop(path)
    made = Team(qtbot, context, path)
    yield made
    made.leave()
