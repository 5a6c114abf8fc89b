"""The dialog that says how sure a note is."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from canvasapp.domain.model.note_history import Event
from canvasapp.domain.model.workshop import Note, Trial
from canvasapp.ui.dialogs.tracking_dialog import TrackingDialog
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.dialog_page import ScrolledForm

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
    dialog = TrackingDialog(context, note, lambda wanted, new: "")
    qtbot.addWidget(dialog)
    assert dialog.wanted() == note


def test_nothing_written_is_no_trial(qtbot: QtBot, context: Context) -> None:
    dialog = TrackingDialog(context, NOTE, lambda wanted, new: "")
    qtbot.addWidget(dialog)
    assert dialog.wanted() == NOTE


def test_a_refusal_is_told_and_the_dialog_stays_with_what_was_typed(qtbot: QtBot, context: Context) -> None:
    dialog = TrackingDialog(context, NOTE, lambda wanted, new: "Not yet.")
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

    def keep(wanted: Note, new: str) -> str:
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
    dialog = TrackingDialog(context, NOTE, lambda wanted, new: kept.append(wanted) or "")  # type: ignore[func-returns-value]
    qtbot.addWidget(dialog)
    dialog.due.setText(typed)
    dialog.accept()
    assert kept == []


DISPROVED = NOTE.model_copy(update={"status": "invalidated", "evidence": 4, "trial": Trial(result="2 of 10")})
OTHERS = (NOTE.model_copy(update={"id": "o", "text": "Readers rent"}),)


def test_a_disproved_note_is_replaced_by_one_that_is_there(context: Context) -> None:
    kept: list[tuple[Note, str]] = []
    dialog = TrackingDialog(context, DISPROVED, lambda wanted, new: kept.append((wanted, new)) or "", OTHERS)  # type: ignore[func-returns-value]
    dialog.show()
    assert dialog.replacement.isVisible()
    dialog.replacement.choose("o")
    dialog.accept()
    ((wanted, new),) = kept
    assert wanted.trial == Trial(result="2 of 10", replaced_by="o")
    assert new == ""


def test_a_disproved_note_is_replaced_by_a_new_one(context: Context) -> None:
    kept: list[tuple[Note, str]] = []
    dialog = TrackingDialog(context, DISPROVED, lambda wanted, new: kept.append((wanted, new)) or "", OTHERS)  # type: ignore[func-returns-value]
    dialog.show()
    dialog.replacement.choose("new")
    assert dialog.replacement.text.isVisible()
    assert dialog.focusWidget() is dialog.replacement.text
    QTest.keyClicks(dialog.replacement.text, "Readers rent")
    dialog.accept()
    ((wanted, new),) = kept
    assert wanted.trial == Trial(result="2 of 10")
    assert new == "Readers rent"


def test_only_a_disproved_note_asks_what_replaced_it(qtbot: QtBot, context: Context) -> None:
    dialog = TrackingDialog(context, NOTE, lambda wanted, new: "", OTHERS)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.replacement.isVisible()
    dialog.status.buttons["invalidated"].click()
    assert dialog.replacement.isVisible()


def test_what_prompted_a_new_look_stands_under_the_day(qtbot: QtBot, context: Context) -> None:
    note = NOTE.model_copy(update={"trial": Trial(prompted="A club sells cheaper")})
    dialog = TrackingDialog(context, note, lambda wanted, new: "")
    qtbot.addWidget(dialog)
    assert dialog.prompted.text() == "Prompted by: A club sells cheaper"
    assert dialog.wanted() == note


def test_the_history_tells_day_person_and_evidence_newest_first(qtbot: QtBot, context: Context) -> None:
    noon = datetime(2026, 11, 21, 12, tzinfo=UTC)
    tested = NOTE.model_copy(update={"status": "testing", "due": date(2026, 12, 1)})
    replaced = DISPROVED.model_copy(update={"trial": Trial(result="2 of 10", replaced_by="o")})
    events = (
        Event(noon, "Kim", DISPROVED, replaced),
        Event(noon, "Kim", tested, DISPROVED),
        Event(noon, "Lee", NOTE, tested),
        Event(noon, "Lee", None, NOTE),
    )
    dialog = TrackingDialog(context, NOTE, lambda wanted, new: "", OTHERS, lambda: events)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.look_back.click()
    assert dialog.past.isVisible()
    told = dialog.past.toPlainText()
    assert "21 Nov 2026" in told
    assert told.index("replaced by “Readers rent”") < told.index("testing → disproved")
    assert told.index("Kim") < told.index("testing → disproved") < told.index("what came out: 2 of 10")
    assert told.index("assumption → testing") < told.index("look again on 1 Dec 2026")
    assert told.index("look again on 1 Dec 2026") < told.index("written: “Readers pay”")
    dialog.look_back.click()
    assert not dialog.past.isVisible()


def test_the_dialog_grows_with_what_it_asks_and_scrolls_on_a_small_screen(qtbot: QtBot, context: Context) -> None:
    dialog = TrackingDialog(context, DISPROVED, lambda wanted, new: "", OTHERS)
    qtbot.addWidget(dialog)
    dialog.show()
    bar = dialog.replacement.parentWidget().parentWidget().parentWidget()
    assert isinstance(bar, ScrolledForm)
    before = dialog.height()
    dialog.replacement.choose("new")
    qtbot.waitUntil(lambda: dialog.height() > before)
    qtbot.waitUntil(lambda: not bar.verticalScrollBar().isVisible())
    dialog.resize(dialog.width(), 400)
    qtbot.waitUntil(lambda: bar.verticalScrollBar().isVisible())
    assert dialog.save.isVisible()
