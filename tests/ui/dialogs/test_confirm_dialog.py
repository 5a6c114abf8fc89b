"""The question before what cannot be undone."""

from collections.abc import Callable, Iterator

import pytest
from fitting import clipped
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from canvasapp.ui.dialogs.confirm_dialog import ConfirmDialog, ask
from canvasapp.ui.dialogs.findings_dialog import FindingsDialog
from canvasapp.ui.kit.context import Context

WORDS = ("Delete “Online bookshop moves to e-books” for good?", "This cannot be undone.", "Delete for good")


@pytest.fixture
def asked(qtbot: QtBot, context: Context) -> Iterator[tuple[ConfirmDialog, list[str]]]:
    """A question on the screen, and what was done after it."""
    page, done = QWidget(), list[str]()
    qtbot.addWidget(page)
    page.show()
    dialog = ask(page, context.look, *WORDS, do=lambda: done.append("done"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    yield dialog, done


def test_nothing_happens_before_the_answer(asked: tuple[ConfirmDialog, list[str]]) -> None:
    assert asked[1] == []


def test_enter_and_escape_keep_everything(qtbot: QtBot, asked: tuple[ConfirmDialog, list[str]]) -> None:
    dialog, done = asked
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert done == []


def test_the_deed_is_done_when_its_button_is_pressed(asked: tuple[ConfirmDialog, list[str]]) -> None:
    dialog, done = asked
    dialog.command.click()
    assert not dialog.isVisible()
    assert done == ["done"]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_fit(qtbot: QtBot, make_context: Callable[..., Context], scheme: str, scale: float) -> None:
    dialog = ConfirmDialog(make_context("en", scheme, scale).look, *WORDS)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not clipped(dialog))


def test_what_was_not_understood_is_listed_line_by_line(qtbot: QtBot, context: Context) -> None:
    dialog = FindingsDialog(context.look, ["Line 3: x", "Line 9: y"])
    qtbot.addWidget(dialog)
    assert dialog.list.toPlainText() == "Line 3: x\nLine 9: y"
    assert dialog.list.isReadOnly()
