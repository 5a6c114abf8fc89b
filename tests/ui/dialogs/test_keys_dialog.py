"""All keys in one list: complete, in the language of the interface, and found by what they do."""

from collections.abc import Iterator

import pytest
from keyboard import PAGES, page
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from canvasapp.ui.dialogs.about_dialog import AboutDialog
from canvasapp.ui.dialogs.keys_dialog import KeysDialog
from canvasapp.ui.kit.actions import TABLE
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.key_list import key_groups


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    yield made
    context.interface.choose("en")


def test_every_key_of_the_table_is_in_the_list() -> None:
    listed = " ".join(key for group in key_groups() for row in group.rows for key in row.keys)
    spanned = ("Alt+2", "Alt+3", "Alt+4", "Alt+5", *(f"Ctrl+{i}" for i in range(2, 9)))
    missing = {key for spec in TABLE.values() for key in spec.keys if key not in listed}
    assert missing <= set(spanned)


@pytest.mark.parametrize(("wanted", "keys"), [("undo", "Ctrl+Z"), ("ctrl+z", "Ctrl+Z"), ("present", "F11")])
def test_a_key_is_found_by_its_words_and_by_itself(window: QWidget, wanted: str, keys: str) -> None:
    dialog = KeysDialog(window)
    dialog.search.setText(wanted)
    assert keys in {key for row in dialog.rows() for key in row.keys}
    assert len(dialog.rows()) < 6


def test_what_no_key_does_is_said(window: QWidget) -> None:
    dialog = KeysDialog(window)
    dialog.search.setText("elephant")
    assert dialog.rows() == []
    assert not dialog.nothing.isHidden()


def test_the_list_speaks_korean(window: QWidget, context: Context) -> None:
    context.interface.choose("ko")
    dialog = KeysDialog(window)
    dialog.search.setText("실행 취소")
    assert [row.keys for row in dialog.rows()] == [("Ctrl+Z",)]


@pytest.mark.parametrize("language", PAGES)
def test_the_pages_in_docs_are_those_of_the_program(context: Context, language: str) -> None:
    context.interface.choose(language)
    written = PAGES[language].read_text("utf-8")
    made = page(language, key_groups())
    context.interface.choose("en")
    assert written == made, "run python tools/keyboard.py"


def test_about_says_where_the_data_is(window: QWidget, context: Context) -> None:
    dialog = AboutDialog(context.places.home, window)
    assert any(str(context.places.home) in label.text() for label in dialog.labels)
