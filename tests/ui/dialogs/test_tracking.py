"""The dialog that says how sure a note is."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from canvasapp.domain.workshop import Note, Trial
from canvasapp.ui.context import Context
from canvasapp.ui.dialogs.tracking import TrackingDialog

NOTE = Note(id="n", sheet="s", block="channels", rank="V", text="Readers pay", importance=5)


def test_what_was_there_comes_back_as_it_was(qtbot: QtBot, context: Context) -> None:
    note = NOTE.model_copy(
        update={
            "evidence": 2,
            "due": date(2027, 1, 3),
            "trial": Trial(test="Ask ten", owner="Kim"),
            "status": "testing",
        }
    )
    dialog = TrackingDialog(context, note, lambda wanted: "")
    qtbot.addWidget(dialog)
    assert dialog.wanted() == note


def test_nothing_written_is_no_trial(qtbot: QtBot, context: Context) -> None:
    dialog = TrackingDialog(context, NOTE, lambda wanted: "")
    qtbot.addWidget(dialog)
    assert dialog.wanted() == NOTE


def test_a_refusal_is_told_and_the_dialog_stays_with_what_was_typed(qtbot: QtBot, context: Context) -> None:
    dialog = TrackingDialog(context, NOTE, lambda wanted: "Not yet.")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.status.choose("testing")
    dialog.fields["test"].setText("Ask ten")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.message.text.text() == "Not yet."
    assert dialog.fields["test"].text() == "Ask ten"


def test_what_is_kept_is_what_the_dialog_shows(qtbot: QtBot, context: Context) -> None:
    kept: list[Note] = []

    def keep(wanted: Note) -> str:
        kept.append(wanted)
        return ""

    dialog = TrackingDialog(context, NOTE, keep)
    qtbot.addWidget(dialog)
    dialog.evidence.choose("4")
    dialog.importance.choose("–")
    dialog.fields["result"].setText("8 of 10")
    dialog.accept()
    assert [(note.evidence, note.importance, note.trial) for note in kept] == [(4, None, Trial(result="8 of 10"))]


@pytest.mark.parametrize("typed", ["soon", "31.2.2027"])
def test_a_day_that_is_none_is_complained_about(qtbot: QtBot, context: Context, typed: str) -> None:
    kept: list[Note] = []
    dialog = TrackingDialog(context, NOTE, lambda wanted: kept.append(wanted) or "")  # type: ignore[func-returns-value]
    qtbot.addWidget(dialog)
    dialog.due.setText(typed)
    dialog.accept()
    assert kept == []
