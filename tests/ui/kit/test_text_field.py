"""A field that keeps what is typed, and nothing else."""

import unicodedata

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from canvasapp.ui.kit.text_field import TextField


@pytest.mark.parametrize(
    "stored", ["blanks behind it  \n\n", "\tbefore it", "two\r\nlines", unicodedata.normalize("NFD", "가게"), "a\x07b"]
)
def test_a_text_that_nobody_typed_into_is_not_kept_anew(qtbot: QtBot, stored: str) -> None:
    kept: list[str] = []
    field = TextField("para", lambda text: not kept.append(text))  # type: ignore[func-returns-value]
    qtbot.addWidget(field)
    field.show_text(stored)
    assert not field.dirty
    assert field.finish()
    assert kept == []
    QTest.keyClicks(field, "!")
    assert field.finish()
    assert len(kept) == 1
    assert kept[0].endswith("!")
