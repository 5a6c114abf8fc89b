"""An open workshop: undo by name, guide, search, languages, colours, and what is remembered."""

from pathlib import Path

from facilitator import ALT, CH, CS, CTRL, IN_ORDER, KP, SHIFT, VP, Facilitator, text_of
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSplitter
from pytestqt.qtbot import QtBot
from workbooks import add, opened

from canvasapp.app.settings import GUIDE, PATTERNS, SHEET_IN_FRONT, Settings
from canvasapp.domain.model import edits
from canvasapp.domain.model.workshop import LegendEntry
from canvasapp.domain.model.workshop_edits import describe, set_legend
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.settings_file import SettingsFile


def undo_text(table: Facilitator) -> str:
    return table.actions.by_id["edit.undo"].text()


def redo_text(table: Facilitator) -> str:
    return table.actions.by_id["edit.redo"].text()


class TestUndo:
    def test_undo_and_redo_say_what_they_do(self, table: Facilitator) -> None:
        table.fill(CS, "one", "two", "three")
        table.click_note(CS, 0)
        table.press(Qt.Key.Key_A, CTRL)
        table.press(Qt.Key.Key_Left, ALT)
        assert undo_text(table) == "Undo: move of 3 notes"
        assert undo_text(table) in table.page.top.buttons["edit.undo"].toolTip()
        assert table.page.top.buttons["edit.undo"].accessibleName() == undo_text(table)
        table.press(Qt.Key.Key_Z, CTRL)
        assert redo_text(table) == "Redo: move of 3 notes"
        assert undo_text(table) == "Undo: adding 3 notes"

    def test_where_there_is_nothing_to_undo_the_action_is_off(self, table: Facilitator) -> None:
        assert not table.actions.by_id["edit.undo"].isEnabled()
        assert not table.page.top.buttons["edit.undo"].isEnabled()
        table.fill(CS, "one")
        assert table.page.top.buttons["edit.undo"].isEnabled()
        assert not table.actions.by_id["edit.redo"].isEnabled()

    def test_undo_has_no_limit(self, table: Facilitator) -> None:
        document, texts = table.document, [f"note {number}" for number in range(120)]
        for text in texts:
            document.do(edits.add_notes(document.content, table.canvas.sheet_id, CS, [text]))
        for _ in texts:
            table.document.undo()
        assert undo_text(table) == "Undo"
        assert table.texts(CS) == table.shown(CS) == []
        for _ in texts:
            table.document.redo()
        assert table.texts(CS) == table.shown(CS) == texts

    def test_undo_and_redo_survive_closing_and_reopening(
        self, qtbot: QtBot, context: Context, table: Facilitator
    ) -> None:
        table.fill(CS, "one")
        table.fill(CS, "two")
        table.press(Qt.Key.Key_Z, CTRL)
        again = Facilitator(qtbot, context, table.path)
        assert undo_text(again) == "Undo: adding 1 note"
        again.press(Qt.Key.Key_Y, CTRL)
        assert again.shown(CS) == ["one", "two"]
        again.press(Qt.Key.Key_Z, CTRL)
        again.press(Qt.Key.Key_Z, CTRL)
        assert again.shown(CS) == []
        again.leave()

    def test_the_undo_key_in_a_line_with_text_is_the_lines_own(self, table: Facilitator) -> None:
        table.fill(CS, "one")
        table.type("typed")
        table.press(Qt.Key.Key_Z, CTRL)
        assert table.shown(CS) == ["one"]
        assert text_of(table.line(CS)) != "typed"
        table.press(Qt.Key.Key_Z, CTRL)  # now the line is empty
        assert table.shown(CS) == []

    def test_undo_of_a_removal_brings_notes_back_where_they_were(self, table: Facilitator) -> None:
        table.fill(CS, "one", "two", "three", "four")
        table.click_note(CS, 1)
        table.press(Qt.Key.Key_Down, SHIFT)
        table.press(Qt.Key.Key_Delete)
        table.press(Qt.Key.Key_Z, CTRL)
        assert table.shown(CS) == ["one", "two", "three", "four"]

    def test_undo_by_the_button_of_the_note_that_is_being_edited_keeps_what_is_typed(self, table: Facilitator) -> None:
        table.fill(CS, "one")
        table.double_click_note(CS, 0)
        table.type("typed over it")
        table.click(table.page.top.buttons["edit.undo"])
        assert table.shown(CS) == []
        assert text_of(table.line(CS)) == "typed over it"

    def test_undo_by_the_button_leaves_what_is_in_the_line(self, table: Facilitator) -> None:
        table.fill(CS, "one")
        table.type("typed")
        table.click(table.page.top.buttons["edit.undo"])
        assert table.shown(CS) == []
        assert text_of(table.line(CS)) == "typed"


class TestGuide:
    def open(self, table: Facilitator) -> None:
        if not table.page.guide.isVisible():
            table.press(Qt.Key.Key_G, CTRL)
        QApplication.processEvents()

    def panel_texts(self, table: Facilitator) -> list[str]:
        labels = [label for label in table.page.guide.panel().findChildren(QLabel) if label.isVisible()]
        return [label.accessibleName() or label.text() for label in labels]

    def test_the_guide_says_what_belongs_into_the_block_in_focus(self, table: Facilitator) -> None:
        self.open(table)
        for block in IN_ORDER:
            table.press(Qt.Key(Qt.Key.Key_1.value + IN_ORDER.index(block)), CTRL)
            QApplication.processEvents()
            guide = table.canvas.method.guide(block)
            texts = self.panel_texts(table)
            assert guide.prompt.en in texts
            assert guide.help is None or guide.help.en in texts
            assert guide.example is not None
            assert guide.example.en in texts
            assert 4 <= len(guide.hints) <= 6
            assert {hint.en for hint in guide.hints} <= set(texts)

    def test_the_guide_follows_a_click_on_a_note(self, table: Facilitator) -> None:
        table.fill(KP, "one")
        table.click_note(KP, 0)
        assert table.page.guide.panel().block == KP

    def test_the_guide_speaks_the_language_of_the_workshop(self, table: Facilitator) -> None:
        table.document.do(describe(table.document.content.workshop, language="ko"))
        self.open(table)
        assert table.canvas.method.guide(CS).prompt.ko in self.panel_texts(table)
        assert table.block(CS).head.name.text() == "고객 세그먼트"

    def test_ctrl_g_the_button_and_the_cross_hide_and_show_it_and_that_is_remembered(
        self, table: Facilitator, tmp_path: Path
    ) -> None:
        shown = table.page.guide.isVisible()
        table.press(Qt.Key.Key_G, CTRL)
        assert table.page.guide.isVisible() != shown
        table.click(table.page.top.buttons["view.guide"])
        assert table.page.guide.isVisible() == shown
        if not shown:
            table.press(Qt.Key.Key_G, CTRL)
        table.page.guide.closed.emit()
        assert not table.page.guide.isVisible()
        assert not table.page.top.buttons["view.guide"].isChecked()
        assert Settings(SettingsFile(tmp_path / "settings.ini")).get(GUIDE) is False

    def test_at_first_the_guide_is_there_where_the_window_is_wide(self, table: Facilitator) -> None:
        assert table.page.guide.isVisible()
        table.window.resize(1366, 768)
        table.page.run("sheet.duplicate")
        assert not table.page.guide.isVisible()

    def test_the_width_of_the_guide_is_remembered(self, qtbot: QtBot, context: Context, table: Facilitator) -> None:
        self.open(table)
        table.page.findChildren(QSplitter)[0].setSizes([1040, 380])
        QApplication.processEvents()
        width = table.page.guide.width()
        table.page.end()
        again = Facilitator(qtbot, context, table.path)
        QApplication.processEvents()
        assert abs(again.page.guide.width() - width) <= 2
        again.leave()


class TestSearch:
    def test_finding_dims_the_others_and_enter_goes_from_match_to_match(self, table: Facilitator) -> None:
        table.fill(CS, "한 달에 세 권 읽는 독자", "등산객")
        table.fill(VP, "독자 리뷰")
        table.press(Qt.Key.Key_F, CTRL)
        finder = table.page.finder
        assert table.focus() is finder.field
        table.compose("독")
        assert lit(table) == {"한 달에 세 권 읽는 독자", "독자 리뷰"}
        table.compose("")
        table.commit("독자")
        seen = []
        for _ in range(3):
            table.press(Qt.Key.Key_Return)
            seen += table.selected()
        assert seen == ["한 달에 세 권 읽는 독자", "독자 리뷰", "한 달에 세 권 읽는 독자"]
        table.press(Qt.Key.Key_Escape)
        assert not finder.isVisible()
        assert table.view(CS).notes.lit is None
        assert table.canvas.isAncestorOf(table.focus())

    def test_notes_that_come_while_one_searches_are_found_too(self, table: Facilitator) -> None:
        table.press(Qt.Key.Key_F, CTRL)
        table.type("rent")
        table.fill(KP, "Rent of the shop")
        assert lit(table) == {"Rent of the shop"}

    def test_on_another_sheet_the_search_is_for_that_sheet(self, table: Facilitator) -> None:
        table.fill(CS, "one here", "two here")
        table.page.run("sheet.duplicate")
        table.fill(VP, "one there")
        first, second = (sheet.id for sheet in table.document.content.sheets)
        table.page.show_sheet(first)
        table.press(Qt.Key.Key_F, CTRL)
        table.type("one")
        assert lit(table) == {"one here"}
        dimmed = table.view(CS)
        table.page.show_sheet(second)
        assert lit(table) == {"one here", "one there"}
        table.click(table.page.finder.field)
        table.press(Qt.Key.Key_Escape)
        assert lit(table) == set()
        assert dimmed.notes.lit is None


def lit(table: Facilitator) -> set[str]:
    """The texts that stay bright."""
    ids = {note_id for block in IN_ORDER for note_id in table.view(block).notes.lit or ()}
    return {table.document.content.notes[note_id].text for note_id in ids}


class TestLanguages:
    def korean(self, table: Facilitator) -> None:
        table.context.interface.choose("ko")
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        QApplication.processEvents()
        table.actions.retranslate()

    def test_the_interface_is_switched_at_run_time_and_the_content_stays(self, table: Facilitator) -> None:
        table.fill(VP, "one")
        english = self.words(table)
        self.korean(table)
        korean = self.words(table)
        assert english.keys() == korean.keys()
        assert [key for key in english if english[key] == korean[key]] == []
        assert table.block(CS).head.name.text() == "Customer segments"
        assert table.shown(VP) == ["one"]
        table.context.interface.choose("en")
        QApplication.processEvents()
        table.actions.retranslate()
        assert self.words(table) == english

    def words(self, table: Facilitator) -> dict[str, str]:
        page = table.page
        return {
            "line": table.line(CS).placeholderText(),
            "line, spoken": table.line(CS).accessibleName(),
            "list, spoken": table.view(VP).accessibleName(),
            "note, spoken": str(table.block(VP).model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)),
            "new sheet": page.tabs.plus.text(),
            "present": page.top.present.text(),
            "undo": undo_text(table),
            "undo, tool tip": page.top.buttons["edit.undo"].toolTip(),
            "search": page.finder.field.placeholderText(),
            "first step": page.first_step.findChildren(QPushButton)[0].text(),
            "menu": page.top.menu.accessibleName(),
            "legend": page.legend.findChildren(QPushButton)[0].text(),
            "menu entry": table.actions.by_id["note.edit"].text(),
        }

    def test_the_content_language_changes_names_questions_and_credit_but_not_the_interface(
        self, table: Facilitator
    ) -> None:
        before = table.page.top.present.text()
        table.document.do(describe(table.document.content.workshop, language="ko"))
        assert [table.block(block).head.name.text() for block in (CS, VP)] == ["고객 세그먼트", "가치 제안"]
        credit = table.page.legend.findChild(QLabel, "credit")
        assert isinstance(credit, QLabel)
        assert "비즈니스 모델 캔버스" in credit.text()
        assert table.page.top.present.text() == before

    def test_a_new_sheet_is_named_in_the_language_of_the_workshop(self, table: Facilitator) -> None:
        table.document.do(describe(table.document.content.workshop, language="ko"))
        table.press(Qt.Key.Key_D, CTRL)
        assert table.document.content.sheets[-1].title == "Today (사본)"


class TestLook:
    def ground(self, table: Facilitator, block: str) -> QColor:
        widget = table.block(block)
        return widget.grab().toImage().pixelColor(widget.width() // 2, widget.height() - 12)

    def test_the_scheme_is_switched_at_run_time(self, table: Facilitator) -> None:
        table.fill(VP, "one")
        view = table.view(VP)
        spot = QPoint(60, 40)
        assert self.ground(table, VP) == QColor("#ffffff")
        light = view.viewport().grab().toImage().pixelColor(spot)
        table.context.look.choose(scheme="dark")
        assert self.ground(table, VP) == table.context.look.colour("surface")
        assert self.ground(table, VP).lightness() < 60
        dark = view.viewport().grab().toImage().pixelColor(spot)
        assert dark == QColor(table.context.look.theme.papers["yellow"].fill)
        assert dark != light

    def test_patterns_are_for_all_sheets_and_remembered(self, table: Facilitator) -> None:
        other = table.add_sheet("2030")
        table.page.show_sheet(other)
        table.page.run("view.patterns")
        first = table.document.content.sheets[0].id
        table.page.show_sheet(first)
        assert table.view(CS).notes.patterns
        assert table.context.settings.get(PATTERNS)


class TestLegend:
    LEGEND = (
        LegendEntry(letter="A", paper="yellow", meaning="Readers"),
        LegendEntry(letter="B", paper="blue", meaning="Travellers"),
    )

    def test_the_row_under_the_canvas_says_what_the_colours_mean(self, table: Facilitator) -> None:
        table.document.do(set_legend(table.document.content, self.LEGEND))
        texts = [label.text() for label in table.page.legend.findChildren(QLabel)]
        assert "Readers" in texts
        assert "Travellers" in texts

    def test_a_legend_that_loses_a_colour_gives_its_notes_the_first_one(self, table: Facilitator) -> None:
        table.document.do(set_legend(table.document.content, self.LEGEND))
        table.press(Qt.Key.Key_2, ALT)
        table.type("Hikers")
        table.press(Qt.Key.Key_Return)
        table.document.do(set_legend(table.document.content, self.LEGEND[:1]))
        assert table.notes(CS)[0].colour == "A"
        assert table.page.host.next_colour == "A"
        table.press(Qt.Key.Key_2, ALT)
        assert table.page.host.next_colour == "A"


class TestFirstStep:
    def test_an_empty_canvas_says_what_to_do_first_and_then_is_silent(self, table: Facilitator) -> None:
        assert table.page.first_step.isVisible()
        table.type("Commuters")
        table.press(Qt.Key.Key_Return)
        assert not table.page.first_step.isVisible()

    def test_a_list_can_be_pasted_from_there(self, table: Facilitator) -> None:
        QApplication.clipboard().setText("one\ntwo")
        paste = next(b for b in table.page.first_step.findChildren(QPushButton) if "Paste" in b.text())
        table.click(paste)
        assert table.texts(CS) == ["one", "two"]

    def test_an_example_can_be_seen_from_there(self, qtbot: QtBot, table: Facilitator) -> None:
        example = next(b for b in table.page.first_step.findChildren(QPushButton) if "example" in b.text())
        with qtbot.waitSignal(table.page.example_wanted):
            table.click(example)

    def test_the_hint_can_be_closed(self, table: Facilitator) -> None:
        table.page.first_step.closed.emit()
        assert not table.page.first_step.isVisible()


class TestHeader:
    def test_the_bar_says_whose_workshop_it_is(self, table: Facilitator) -> None:
        from datetime import date  # noqa: PLC0415

        fields = {"title": "The shelf", "client": "Lantern Books", "day": date(2005, 3, 14)}
        table.document.do(describe(table.document.content.workshop, **fields))
        assert table.page.top.title.text() == "The shelf"
        assert table.page.top.about.text() == "Lantern Books · 14 Mar 2005"

    def test_what_another_program_writes_appears_by_itself(
        self, qtbot: QtBot, context: Context, table: Facilitator
    ) -> None:
        with table.elsewhere() as document:
            add(document, "From elsewhere", block=CH)
        table.page._poll.start(1)
        qtbot.waitUntil(lambda: table.shown(CH) == ["From elsewhere"])

    def test_a_message_stays_until_it_is_closed(self, table: Facilitator) -> None:
        table.page.report("The disk is full.")
        table.type("Commuters")
        table.press(Qt.Key.Key_Return)
        assert table.page.message.isVisible()
        table.page.message.dismiss()
        assert not table.page.message.isVisible()


def test_the_last_sheet_is_remembered(qtbot: QtBot, context: Context, table: Facilitator) -> None:
    other = table.add_sheet("2030")
    table.page.show_sheet(other)
    again = Facilitator(qtbot, context, table.path)
    assert again.page.sheets.current == other
    again.leave()


def test_a_remembered_sheet_that_is_gone_is_forgotten(qtbot: QtBot, context: Context, table: Facilitator) -> None:
    context.settings.remember(SHEET_IN_FRONT.of(table.document.workshop_id), "gone")
    again = Facilitator(qtbot, context, table.path)
    assert again.page.sheets.current == again.document.content.sheets[0].id
    again.leave()


def test_closing_keeps_what_was_typed_for_the_next_time(table: Facilitator) -> None:
    table.compose("점")
    assert table.page.flush()
    with SqliteWorkbook.open(table.path) as workbook:
        assert [note.text for note in opened(workbook).content.notes.values()] == ["점"]
