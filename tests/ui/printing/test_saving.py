"""Asking where to save, and the text and data of a workshop."""

from pathlib import Path

import pytest
from press import Answers
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from canvasapp.domain.model.content import Content
from canvasapp.domain.model.errors import WorldError
from canvasapp.export.format import formats
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.saving import FileKind, ask_where
from canvasapp.ui.workshop.text_export import export_text

KINDS = (FileKind("Markdown", ".md"), FileKind("JSON", ".json"))


def answer_dialog(*, name: str = "", kind: FileKind | None = None, accept: bool = True) -> None:
    """Answer the file dialog that opens next."""

    def act() -> None:
        (dialog,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog)]
        if kind is not None:
            dialog.selectNameFilter(kind.filter)
            dialog.filterSelected.emit(kind.filter)
        if name:
            dialog.findChild(QLineEdit).setText(name)  # type: ignore[union-attr]
        dialog.accept() if accept else dialog.reject()

    QTimer.singleShot(0, act)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the dialog stands before."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_suggested_name_is_taken_as_it_is(window: QWidget, tmp_path: Path) -> None:
    answer_dialog()
    assert ask_where(window, "Save", tmp_path / "서점.md", KINDS) == tmp_path / "서점.md"


def test_a_missing_suffix_is_that_of_the_chosen_kind(window: QWidget, tmp_path: Path) -> None:
    answer_dialog(name="workshop", kind=KINDS[1])
    assert ask_where(window, "Save", tmp_path / "x.md", KINDS) == tmp_path / "workshop.json"


def test_a_cancelled_dialog_is_no_file(window: QWidget, tmp_path: Path) -> None:
    answer_dialog(accept=False)
    assert ask_where(window, "Save", tmp_path / "x.md", KINDS) is None


@pytest.mark.parametrize("suffix", [".md", ".json"])
def test_a_workshop_is_saved_as_text_and_data(
    window: QWidget, context: Context, content: Content, tmp_path: Path, suffix: str
) -> None:
    answers = Answers(path=tmp_path / f"out{suffix}")
    told = export_text(window, context, content, where=answers.where)
    assert told is not None
    assert told.startswith(f"Saved: out{suffix}.")
    assert answers.suggested[0].name == "서점- 2004-2008-.md"
    offered = [kind.suffix for kind in answers.kinds[0]]
    assert offered[:2] == [".md", ".json"]
    assert {".xlsx", ".csv", ".canvas", ".txt"} <= set(offered)
    (format_,) = [each for each in formats().values() if each.suffix == suffix]
    assert format_.read is not None
    read = format_.read((tmp_path / f"out{suffix}").read_bytes(), "out", context.methods)
    assert sorted(note.text for note in read.content.notes.values()) == sorted(
        note.text for note in content.notes.values()
    )


def test_an_export_that_is_cancelled_says_nothing(window: QWidget, context: Context, content: Content) -> None:
    assert export_text(window, context, content, where=Answers().where) is None


def test_an_export_into_a_missing_folder_is_an_error_in_words(
    window: QWidget, context: Context, content: Content, tmp_path: Path
) -> None:
    with pytest.raises(WorldError):
        export_text(window, context, content, where=Answers(path=tmp_path / "nowhere" / "out.md").where)
