"""The dialogs over an open workshop keep what is typed, and overwrite nothing in silence."""

from collections.abc import Callable

from composing import commit, compose
from facilitator import CS, CTRL, Disk, Facilitator
from modal import in_dialog
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from canvasapp.domain.model.workshop import LegendEntry
from canvasapp.domain.model.workshop_edits import describe, set_legend
from canvasapp.ui.dialogs.workshop_dialog import WorkshopDialog
from canvasapp.ui.kit.line_field import LineField
from canvasapp.ui.workshop.legend_dialog import LegendDialog

LEGEND = (
    LegendEntry(letter="A", paper="yellow", meaning="Readers"),
    LegendEntry(letter="B", paper="blue", meaning="Travellers"),
)


def by_key(table: Facilitator, key: Qt.Key) -> Callable[[], object]:
    return lambda: table.press(key, CTRL)


def meanings(dialog: LegendDialog) -> list[LineField]:
    """The fields of the meanings, from the top."""
    return [field for field in dialog.findChildren(LineField) if field.isVisible()]


def legend_of(table: Facilitator) -> tuple[LegendEntry, ...]:
    return table.document.content.workshop.legend


def test_a_click_on_the_title_of_the_workshop_is_the_way_to_another_one(table: Facilitator) -> None:
    title = table.page.top.title
    assert "Ctrl+I" in title.toolTip()
    opened: list[QWidget | None] = []

    def look() -> None:
        opened.append(QApplication.activeModalWidget())
        if opened[0] is not None:
            opened[0].close()

    QTimer.singleShot(0, look)
    table.click(title)
    assert [type(dialog) for dialog in opened] == [WorkshopDialog]


class TestLegend:
    def test_a_meaning_with_its_last_syllable_in_the_making_is_kept(self, table: Facilitator) -> None:
        def act(dialog: LegendDialog) -> None:
            (field,) = meanings(dialog)
            commit(field, "독")
            compose(field, "자")
            dialog.save.click()

        in_dialog(LegendDialog, by_key(table, Qt.Key.Key_L), act)
        assert legend_of(table) == (LegendEntry(letter="A", paper="yellow", meaning="독자"),)
        assert table.document.undo_label is not None
        assert table.document.undo_label.action == "workshop.legend"

    def test_colours_are_added_up_to_six_in_the_order_that_is_told_apart_best(self, table: Facilitator) -> None:
        def act(dialog: LegendDialog) -> None:
            for _ in range(5):
                dialog._add.click()
            assert not dialog._add.isEnabled()
            dialog.save.click()

        in_dialog(LegendDialog, by_key(table, Qt.Key.Key_L), act)
        assert [entry.letter for entry in legend_of(table)] == list("ABCDEF")
        assert [entry.paper for entry in legend_of(table)] == ["yellow", "blue", "green", "grey", "coral", "violet"]

    def test_enter_leads_from_colour_to_colour_until_one_has_no_meaning(self, table: Facilitator) -> None:
        def act(dialog: LegendDialog) -> None:
            for meaning in ("today", "tomorrow", ""):
                QTest.keyClicks(dialog.focusWidget(), meaning)
                QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
                QApplication.processEvents()

        in_dialog(LegendDialog, by_key(table, Qt.Key.Key_L), act)
        assert [entry.meaning for entry in legend_of(table)] == ["today", "tomorrow", ""]

    def test_no_two_letters_can_have_one_colour(self, table: Facilitator) -> None:
        table.document.do(set_legend(table.document.content, LEGEND))

        def act(dialog: LegendDialog) -> None:
            first = dialog.findChildren(QComboBox)[0]
            assert first.findData("blue") < 0
            assert first.findData("green") >= 0

        in_dialog(LegendDialog, by_key(table, Qt.Key.Key_L), act)

    def test_the_keyboard_stays_in_its_row_when_a_colour_goes_or_changes(self, table: Facilitator) -> None:
        table.document.do(set_legend(table.document.content, LEGEND))

        def act(dialog: LegendDialog) -> None:
            table.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
            second = dialog.findChildren(QComboBox)[1]
            second.setFocus()
            second.activated.emit(second.findData("coral"))
            changed = dialog.findChildren(QComboBox)[1]
            table.qtbot.waitUntil(changed.hasFocus)
            assert changed.currentData() == "coral"
            (gone,) = [b for b in dialog.findChildren(QAbstractButton) if b.accessibleName() == "Remove colour A"]
            gone.setFocus()
            gone.click()
            table.qtbot.waitUntil(lambda: [field.hasFocus() for field in meanings(dialog)] == [True])
            assert meanings(dialog)[0].text() == "Travellers"

        in_dialog(LegendDialog, by_key(table, Qt.Key.Key_L), act)

    def test_the_last_colour_stays(self, table: Facilitator) -> None:
        def act(dialog: LegendDialog) -> None:
            (gone,) = [b for b in dialog.findChildren(QAbstractButton) if b.accessibleName() == "Remove colour A"]
            assert not gone.isEnabled()

        in_dialog(LegendDialog, by_key(table, Qt.Key.Key_L), act)

    def test_escape_changes_nothing(self, table: Facilitator) -> None:
        def act(dialog: LegendDialog) -> None:
            commit(meanings(dialog)[0], "Nonsense")
            dialog.reject()

        in_dialog(LegendDialog, by_key(table, Qt.Key.Key_L), act)
        assert legend_of(table)[0].meaning == ""

    def test_a_refused_legend_stays_in_the_dialog_with_the_reason(self, table: Facilitator, disk: Disk) -> None:
        def act(dialog: LegendDialog) -> None:
            commit(meanings(dialog)[0], "Readers")
            disk.full = True
            dialog.save.click()
            assert dialog.isVisible()
            assert meanings(dialog)[0].text() == "Readers"
            assert any("no room left" in label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
            disk.full = False
            dialog.save.click()

        in_dialog(LegendDialog, by_key(table, Qt.Key.Key_L), act)
        assert legend_of(table)[0].meaning == "Readers"

    def test_a_legend_that_was_changed_elsewhere_is_not_overwritten_in_silence(self, table: Facilitator) -> None:
        def act(dialog: LegendDialog) -> None:
            commit(meanings(dialog)[0], "Mine")
            with table.elsewhere() as document:
                document.do(set_legend(document.content, LEGEND))
            table.page.look_again()
            dialog.save.click()
            assert dialog.isVisible()
            assert legend_of(table) == LEGEND
            dialog.save.click()

        in_dialog(LegendDialog, by_key(table, Qt.Key.Key_L), act)
        assert legend_of(table)[0].meaning == "Mine"


class TestParticulars:
    def test_only_what_was_changed_is_written(self, table: Facilitator) -> None:
        def act(dialog: WorkshopDialog) -> None:
            compose(dialog.client, "서점")
            with table.elsewhere() as document:
                document.do(describe(document.content.workshop, title="Renamed elsewhere"))
            table.page.look_again()
            dialog.save.click()

        in_dialog(WorkshopDialog, by_key(table, Qt.Key.Key_I), act)
        workshop = table.document.content.workshop
        assert (workshop.title, workshop.client) == ("Renamed elsewhere", "서점")

    def test_refused_particulars_stay_in_the_dialog_with_the_reason(self, table: Facilitator, disk: Disk) -> None:
        def act(dialog: WorkshopDialog) -> None:
            dialog.client.setText("Lantern Books")
            disk.full = True
            dialog.save.click()
            assert dialog.isVisible()
            assert dialog.message.isVisible()
            assert "no room left" in dialog.message.text.text()
            disk.full = False
            dialog.save.click()

        in_dialog(WorkshopDialog, by_key(table, Qt.Key.Key_I), act)
        assert table.document.content.workshop.client == "Lantern Books"

    def test_nothing_changed_is_no_step(self, table: Facilitator) -> None:
        before = table.steps()
        in_dialog(WorkshopDialog, by_key(table, Qt.Key.Key_I), lambda dialog: dialog.save.click())
        assert table.steps() == before


def test_what_is_being_typed_in_the_line_is_still_there_after_a_dialog(table: Facilitator) -> None:
    table.compose("점")
    in_dialog(LegendDialog, by_key(table, Qt.Key.Key_L), lambda dialog: dialog.reject())
    texts = [table.line(CS).toPlainText(), *table.shown(CS)]
    assert "점" in texts
