"""The particulars of a workshop: what goes in comes out, in every language, and no syllable is lost."""

from collections.abc import Callable
from datetime import date

import pytest
from composing import compose
from fitting import clipped, speak_pseudo, untranslated
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canvasapp.domain.model.workshop import Workshop
from canvasapp.domain.model.workshop_edits import describe
from canvasapp.ui.dialogs.workshop_dialog import WorkshopDialog
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.day_field import CalendarPopup

WORKSHOP = Workshop(
    id="w",
    title="Online bookshop",
    purpose="What do readers want?\nAnd what not?",
    client="Lantern Books",
    facilitator="Kim Mina",
    day=date(2005, 3, 14),
    language="ko",
    money="million USD",
    remarks="Room 3",
)


@pytest.fixture
def dialog(qtbot: QtBot, context: Context) -> WorkshopDialog:
    """The dialog on the screen."""
    shown = WorkshopDialog(context, WORKSHOP)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # tests look at it when it is closed
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    return shown


def test_an_untouched_dialog_changes_nothing(dialog: WorkshopDialog) -> None:
    dialog.accept()
    assert dialog.result()
    assert describe(WORKSHOP, **dialog.fields()) is None


def test_every_field_can_be_changed(dialog: WorkshopDialog) -> None:
    dialog.title.setText("등불서점")
    dialog.purpose.setPlainText("목적")
    dialog.client.setText("고객")
    dialog.facilitator.setText("진행자")
    dialog.day.setText("2007. 11. 19.")
    dialog.language.choose("en")
    dialog.money.setText("억 원")
    dialog.remarks.setPlainText("")
    dialog.accept()
    edit = describe(WORKSHOP, **dialog.fields())
    assert edit is not None
    after = edit.changes[0].after
    assert isinstance(after, Workshop)
    assert after == WORKSHOP.model_copy(
        update={
            "title": "등불서점",
            "purpose": "목적",
            "client": "고객",
            "facilitator": "진행자",
            "day": date(2007, 11, 19),
            "language": "en",
            "money": "억 원",
            "remarks": "",
        }
    )


def test_the_date_may_be_left_empty(dialog: WorkshopDialog) -> None:
    dialog.day.clear()
    dialog.accept()
    assert dialog.result()
    assert dialog.fields()["day"] is None


def test_a_date_that_is_none_is_marked_and_nothing_is_lost(qtbot: QtBot, dialog: WorkshopDialog) -> None:
    dialog.day.setText("next Tuesday")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.day.property("error") is True
    assert dialog.day.accessibleDescription()
    assert dialog.day.text() == "next Tuesday"
    qtbot.keyClicks(dialog.day, "x")
    assert dialog.day.property("error") is False


def test_a_workshop_without_a_title_is_not_saved(dialog: WorkshopDialog) -> None:
    dialog.title.setText("  ")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.title.property("error") is True


def test_the_last_syllable_of_a_line_is_kept_when_the_dialog_is_saved(dialog: WorkshopDialog) -> None:
    dialog.title.setText("등불서")
    compose(dialog.title, "점")
    dialog.accept()
    assert dialog.fields()["title"] == "등불서점"


def test_the_last_syllable_of_a_paragraph_is_kept_when_the_dialog_is_saved(dialog: WorkshopDialog) -> None:
    dialog.remarks.setPlainText("")
    compose(dialog.remarks, "방")
    dialog.accept()
    assert dialog.fields()["remarks"] == "방"


def test_a_title_that_is_one_syllable_in_the_making_is_a_title(dialog: WorkshopDialog) -> None:
    dialog.title.clear()
    compose(dialog.title, "책")
    dialog.accept()
    assert dialog.result()
    assert dialog.fields()["title"] == "책"


def test_enter_while_composing_does_not_save(qtbot: QtBot, dialog: WorkshopDialog) -> None:
    dialog.title.setFocus()
    compose(dialog.title, "점")
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_ctrl_enter_saves_from_a_paragraph_where_enter_is_a_new_line(qtbot: QtBot, dialog: WorkshopDialog) -> None:
    dialog.remarks.setFocus()
    qtbot.keyClick(dialog.remarks, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.remarks, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert dialog.result()


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, dialog: WorkshopDialog) -> None:
    dialog.title.setText("Another")
    qtbot.keyClick(dialog.title, Qt.Key.Key_Escape)
    assert not dialog.result()


def test_a_workbook_that_may_only_be_read_is_shown_and_not_taken(qtbot: QtBot, context: Context) -> None:
    dialog = WorkshopDialog(context, WORKSHOP, writable=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.title.isReadOnly() and dialog.remarks.isReadOnly() and not dialog.language.isEnabled()
    assert not dialog.save.isVisible()
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert not dialog.result()


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_all_words_fit(
    qtbot: QtBot, make_context: Callable[..., Context], language: str, scheme: str, scale: float
) -> None:
    dialog = WorkshopDialog(make_context(language, scheme, scale), WORKSHOP)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.title.clear()
    dialog.day.setText("?")
    dialog.accept()
    qtbot.waitUntil(lambda: not clipped(dialog))
    assert dialog.height() <= 680


def test_every_word_is_translated_and_every_field_has_a_name(
    qtbot: QtBot, qapp: QApplication, dialog: WorkshopDialog
) -> None:
    language = speak_pseudo(qapp)
    try:
        qtbot.waitUntil(lambda: "«" in dialog.windowTitle())
        assert untranslated(dialog, {"English", "한국어"}) == []
        for field in (dialog.title, dialog.client, dialog.facilitator, dialog.money, dialog.day, dialog.remarks):
            assert field.accessibleName()
    finally:
        qapp.removeTranslator(language)


def test_a_day_is_picked_from_the_calendar(qtbot: QtBot, context: Context, dialog: WorkshopDialog) -> None:
    popup = CalendarPopup(context.look, date(2005, 3, 14), dialog)
    popup.picked.connect(dialog.day.set_day)
    assert popup.month.selectedDate().toPython() == date(2005, 3, 14)
    qtbot.keyClick(popup.month.findChild(object, "qt_calendar_calendarview"), Qt.Key.Key_Right)
    qtbot.keyClick(popup.month.findChild(object, "qt_calendar_calendarview"), Qt.Key.Key_Return)
    assert dialog.day.text() == "15 Mar 2005"


def test_the_day_is_written_anew_when_the_interface_speaks_korean(
    qtbot: QtBot, context: Context, dialog: WorkshopDialog
) -> None:
    context.interface.choose("ko")
    QApplication.processEvents()
    dialog.retranslate()
    assert dialog.day.text() == "2005. 3. 14."
