"""The print centre follows its choices, saves what it shows, and survives what goes wrong."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any, ClassVar

import pytest
from press import Answers, Press, pages_of
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from canvasapp.app.printing import paper_of
from canvasapp.domain.model.content import Content, content_of
from canvasapp.domain.model.draft import Draft, DraftSheet, made
from canvasapp.domain.model.errors import WorldError
from canvasapp.export.format import Finding, formats
from canvasapp.export.formats.handout import HandoutOptions
from canvasapp.export.formats.poster import PosterOptions
from canvasapp.ui.kit.context import Context
from canvasapp.ui.printing.print_page import PrintPage
from canvasapp.ui.printing.remembered_choices import last_kind, remembered


class OutOfInk(WorldError):
    """Something that can go wrong."""

    sentence: ClassVar[str] = "The ink is out. The workshop is safe. Fill it up."


def choose_paper(page: PrintPage, paper: str) -> None:
    field(page, "paper").setCurrentIndex(field(page, "paper").findData(paper))


def choose_kind(page: PrintPage, kind: str) -> None:
    page.panel.kind.setCurrentIndex(page.panel.kind.findData(kind))


def field(page: PrintPage, name: str) -> Any:
    """The control of an option."""
    return page.panel.options.fields[name].widget


def shown_data(page: PrintPage) -> bytes:
    pdf = page.desk.view.pdf
    assert pdf is not None
    return pdf.data


def test_only_canvases_are_offered_and_the_one_on_the_screen_is_chosen(page: PrintPage, content: Content) -> None:
    rows = [page.panel.sheets.topLevelItem(row) for row in range(page.panel.sheets.topLevelItemCount())]
    assert [row.text(0) for row in rows if row is not None] == ["오늘", "2030"]
    assert page.panel.choices().sheets == (content.sheets[0].id,)


def test_pages_are_made_as_of_today(press: Press, page: PrintPage) -> None:
    assert press.jobs[-1].today == date(2026, 3, 2)


def test_labels_begin_in_the_language_of_the_workshop(page: PrintPage, press: Press) -> None:
    assert press.jobs[-1].language == "ko"
    assert page.panel.language.choice() == "ko"


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [
        ("paper", {"options": PosterOptions(paper="A1")}),
        ("mono", {"options": PosterOptions(colour=False)}),
        ("english", {"language": "en"}),
    ],
)
def test_each_choice_changes_the_pages_at_once(
    page: PrintPage, press: Press, qtbot: QtBot, choice: str, wanted: dict[str, object]
) -> None:
    before, job = shown_data(page), press.jobs[-1]
    with qtbot.waitSignal(page.ready):
        if choice == "paper":
            choose_paper(page, "A1")
        elif choice == "mono":
            field(page, "colour").buttons["no"].click()
        else:
            page.panel.language.buttons["en"].click()
    assert press.jobs[-1] == replace(job, **wanted)  # type: ignore[arg-type]
    assert shown_data(page) == pages_of(press.jobs[-1], 1) != before


def test_a_second_sheet_is_a_second_page(page: PrintPage, qtbot: QtBot) -> None:
    second = page.panel.sheets.topLevelItem(1)
    assert second is not None
    with qtbot.waitSignal(page.ready):
        second.setCheckState(0, Qt.CheckState.Checked)
    assert page.desk.view.pages() == page.thumbnails.model().rowCount() == 2
    assert "4" in page.foot.summary.text()
    page.thumbnails.setCurrentIndex(page.thumbnails.model().index(1, 0))
    assert page.desk.view.page() == 1


def test_the_handout_has_its_own_choices(page: PrintPage, press: Press, qtbot: QtBot, content: Content) -> None:
    with qtbot.waitSignal(page.ready):
        choose_kind(page, "handout")
    assert (press.jobs[-1].options.paper, press.jobs[-1].sheets) == ("A4", (content.sheets[0].id,))
    assert page.panel.sheets.topLevelItemCount() == 3
    assert field(page, "guides").isVisible()
    assert page.panel.check.isVisible()
    with qtbot.waitSignal(page.ready):
        field(page, "guides").click()
    assert not press.jobs[-1].options.guides
    with qtbot.waitSignal(page.ready):
        field(page, "both").click()
    assert press.jobs[-1].options.both
    with qtbot.waitSignal(page.ready):
        field(page, "filled").buttons["yes"].click()
    assert press.jobs[-1].options.filled
    assert not field(page, "guides").isVisible()
    assert not field(page, "private").isVisible()
    with qtbot.waitSignal(page.ready):
        choose_kind(page, "poster")
    assert page.panel.sheets.topLevelItemCount() == 2
    assert "filled" not in page.panel.options.fields


@pytest.fixture
def recommending(page: PrintPage, qtbot: QtBot) -> PrintPage:
    """The blank handout of an exercise with votes and a private question."""
    sheets = (DraftSheet(method="recommend-test", title="추천"), DraftSheet(method="flywheel", title="플라이휠"))
    content = made(Draft(title="서점", sheets=sheets))
    with qtbot.waitSignal(page.ready):
        page.show_for(content, content.sheets[0].id)
    with qtbot.waitSignal(page.ready):
        field(page, "filled").buttons["no"].click()
    return page


def test_behind_a_blank_handout_come_the_facilitators_sheet_by_the_clock_and_vote_cards(
    recommending: PrintPage, press: Press, qtbot: QtBot
) -> None:
    assert not field(recommending, "start").isVisible()
    with qtbot.waitSignal(recommending.ready):
        field(recommending, "facilitator").click()
    assert (press.jobs[-1].options.facilitator, press.jobs[-1].options.start) == (True, None)
    field(recommending, "start").setFocus()
    QTest.keyClicks(field(recommending, "start"), "9.30")
    with qtbot.waitSignal(recommending.ready):
        QTest.keyClick(field(recommending, "start"), Qt.Key.Key_Return)
    assert press.jobs[-1].options.start == time(9, 30)
    assert field(recommending, "start").text() == "9:30"
    with qtbot.waitSignal(recommending.ready):
        field(recommending, "vote_cards").click()
    assert press.jobs[-1].options.vote_cards
    with qtbot.waitSignal(recommending.ready):
        field(recommending, "filled").buttons["yes"].click()
    assert not any(field(recommending, name).isVisible() for name in ("facilitator", "start", "vote_cards"))


def test_what_is_no_time_is_outlined_and_changes_no_page(recommending: PrintPage, press: Press, qtbot: QtBot) -> None:
    with qtbot.waitSignal(recommending.ready):
        field(recommending, "facilitator").click()
    jobs = len(press.jobs)
    QTest.keyClicks(field(recommending, "start"), "half past nine")
    QTest.keyClick(field(recommending, "start"), Qt.Key.Key_Return)
    assert field(recommending, "start").property("error")
    assert field(recommending, "start").text() == "half past nine"
    assert len(press.jobs) == jobs


def test_votes_and_private_answers_are_asked_for_where_a_sheet_has_some(
    recommending: PrintPage, press: Press, qtbot: QtBot
) -> None:
    panel = recommending.panel
    assert field(recommending, "vote_cards").isVisible()
    with qtbot.waitSignal(recommending.ready):
        field(recommending, "filled").buttons["yes"].click()
    assert field(recommending, "private").isVisible()
    with qtbot.waitSignal(recommending.ready):
        field(recommending, "private").click()
    assert press.jobs[-1].options.private
    first, second = (panel.sheets.topLevelItem(row) for row in range(2))
    assert first is not None
    assert second is not None
    with qtbot.waitSignal(recommending.ready):
        second.setCheckState(0, Qt.CheckState.Checked)
    with qtbot.waitSignal(recommending.ready):
        first.setCheckState(0, Qt.CheckState.Unchecked)
    assert not field(recommending, "private").isVisible()


def test_the_choices_of_a_blank_handout_are_reached_one_after_the_other_by_tab(
    recommending: PrintPage, qtbot: QtBot
) -> None:
    panel = recommending.panel
    recommending.activateWindow()
    qtbot.waitUntil(recommending.isActiveWindow)
    with qtbot.waitSignal(recommending.ready):
        field(recommending, "facilitator").click()
    panel.language.buttons["ko"].setFocus()
    reached = []
    for _ in range(5):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    along = ("both", "guides", "facilitator", "start", "vote_cards")
    assert reached == [field(recommending, name) for name in along]


def test_a_sheet_that_is_no_canvas_is_shown_as_its_filled_handout(
    page: PrintPage, press: Press, qtbot: QtBot, content: Content
) -> None:
    exercise = content.sheets[1].id
    with qtbot.waitSignal(page.ready):
        page.show_for(content, exercise)
    assert (page.panel.choices().kind, press.jobs[-1].options.filled, press.jobs[-1].sheets) == (
        "handout",
        True,
        (exercise,),
    )


def test_the_newest_choice_wins(page: PrintPage, press: Press, qtbot: QtBot) -> None:
    made_before = len(press.jobs)
    press.gate.clear()
    for paper in ("A2", "A1", "A0"):
        choose_paper(page, paper)
    with qtbot.waitSignal(page.ready):
        press.gate.set()
    assert [job.options.paper for job in press.jobs[made_before:]] == ["A2", "A0"]  # A1 was never begun
    assert shown_data(page) == pages_of(press.jobs[-1], 1)
    assert page.foot.summary.text().startswith("A0")


def test_work_that_takes_long_is_told(page: PrintPage, press: Press, qtbot: QtBot) -> None:
    press.gate.clear()
    choose_paper(page, "A2")
    qtbot.waitUntil(lambda: "Preparing" in page.foot.summary.text())
    with qtbot.waitSignal(page.ready):
        press.gate.set()
    assert page.foot.summary.text().startswith("A2")


def test_choices_are_remembered_for_each_kind_of_paper(page: PrintPage, context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.ready):
        choose_paper(page, "A0")
    with qtbot.waitSignal(page.ready):
        choose_kind(page, "handout")
    with qtbot.waitSignal(page.ready):
        field(page, "colour").buttons["no"].click()
    made = formats()
    assert last_kind(context.settings, made).id == "handout"
    poster, handout = (remembered(context.settings, made[kind]).options for kind in ("poster", "handout"))
    assert isinstance(poster, PosterOptions)
    assert isinstance(handout, HandoutOptions)
    assert (poster.paper, poster.colour) == ("A0", True)
    assert (handout.paper, handout.colour) == ("A4", False)
    with qtbot.waitSignal(page.ready):
        choose_kind(page, "poster")
    assert paper_of(page.panel.choices()) == "A0"


def test_no_sheet_chosen_says_what_to_do(page: PrintPage, content: Content) -> None:
    first = page.panel.sheets.topLevelItem(0)
    assert first is not None
    first.setCheckState(0, Qt.CheckState.Unchecked)
    assert page.desk.empty.isVisible()
    assert "at least one sheet" in page.desk.empty.text()
    assert not page.foot.save.isEnabled()
    assert not page.foot.print.isEnabled()
    page.save()  # the key does nothing then
    page.print_out()


def test_a_workshop_without_a_canvas_says_so(page: PrintPage, content: Content) -> None:
    page.show_for(content_of(content.workshop, content.sheets[1:2], (), ()), content.sheets[0].id)
    assert "no canvas" in page.desk.empty.text()
    assert not page.foot.save.isEnabled()


def test_a_failure_is_a_sentence_and_the_next_choice_works(page: PrintPage, press: Press, qtbot: QtBot) -> None:
    press.fault = OutOfInk()
    choose_paper(page, "A2")
    qtbot.waitUntil(page.desk.message.isVisible)
    assert page.desk.message.text.text() == OutOfInk.sentence
    assert page.desk.view.pages() == 0
    assert not page.foot.save.isEnabled()
    press.fault = None
    with qtbot.waitSignal(page.ready):
        choose_paper(page, "A1")
    assert page.foot.save.isEnabled()
    assert not page.desk.message.isVisible()


def test_a_fault_of_the_program_is_a_sentence_too(
    page: PrintPage, press: Press, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    press.fault = ZeroDivisionError("by zero")
    choose_paper(page, "A2")
    qtbot.waitUntil(page.desk.message.isVisible)
    assert "workshop is safe" in page.desk.message.text.text()
    assert "ZeroDivisionError" in caplog.text


def test_saving_writes_the_bytes_of_the_preview(
    page: PrintPage, answers: Answers, press: Press, tmp_path: Path, qtbot: QtBot
) -> None:
    page.panel.check.setChecked(False)
    qtbot.waitUntil(lambda: page.foot.save.isEnabled() and not page.making)
    answers.path = tmp_path / "out.pdf"
    with qtbot.waitSignal(page.saved):
        page.foot.save.click()
    assert answers.path.read_bytes() == shown_data(page)
    assert "out.pdf" in page.desk.message.text.text()
    assert [button.text() for button in page.desk.message.findChildren(QPushButton)] == ["Open folder"]


def test_the_suggested_name_suits_every_system(page: PrintPage, answers: Answers) -> None:
    page.save()
    assert answers.suggested[0].name == "서점- 2004-2008- – Poster A3.pdf"


def test_after_saving_the_keyboard_is_on_its_button_again(
    page: PrintPage, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.path = tmp_path / "poster.pdf"
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.foot.save.setFocus()
    with qtbot.waitSignal(page.saved):
        QTest.mouseClick(page.foot.save, Qt.MouseButton.LeftButton)
        assert not page.foot.save.isEnabled()
    assert QApplication.focusWidget() is page.foot.save


def test_a_sheet_without_notes_has_the_whole_row_for_its_title(recommending: PrintPage, page: PrintPage) -> None:
    rows = [page.panel.sheets.topLevelItem(row) for row in range(2)]
    assert all(row is not None and row.isFirstColumnSpanned() for row in rows)


def test_saving_begins_in_the_folder_of_the_last_time(
    page: PrintPage, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.path = tmp_path / "out.pdf"
    for _ in range(2):
        with qtbot.waitSignal(page.saved):
            page.save()
    assert answers.suggested[1].parent == tmp_path


def test_saving_while_pages_are_made_waits_for_them(
    page: PrintPage, answers: Answers, press: Press, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.path = tmp_path / "out.pdf"
    press.gate.clear()
    choose_paper(page, "A2")
    page.save()
    assert answers.suggested == []
    with qtbot.waitSignal(page.saved):
        press.gate.set()
    assert answers.path.read_bytes() == pages_of(press.jobs[-1], 1)


def test_a_note_that_is_not_in_the_saved_file_is_named(
    page: PrintPage, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.path = tmp_path / "out.pdf"  # the pages of this test have no notes on them at all
    with qtbot.waitSignal(page.saved):
        page.save()
    assert page.desk.message.property("tone") == "danger"
    assert "Wireless" in page.desk.message.text.text()


def test_a_file_that_cannot_be_written_is_told(page: PrintPage, answers: Answers, tmp_path: Path, qtbot: QtBot) -> None:
    answers.path = tmp_path / "no such folder" / "out.pdf"
    page.save()
    qtbot.waitUntil(page.desk.message.isVisible)
    assert page.desk.message.property("tone") == "danger"
    assert page.foot.save.isEnabled()


def test_cancelled_dialogs_change_nothing(page: PrintPage, answers: Answers, tmp_path: Path) -> None:
    shown, before = shown_data(page), sorted(tmp_path.rglob("*"))
    page.save()
    page.print_out()
    assert len(answers.suggested) == len(answers.printers) == 1
    assert shown_data(page) == shown
    assert not page.desk.message.isVisible()
    assert [path for path in sorted(tmp_path.rglob("*")) if path not in before] == []


def test_the_printer_is_set_to_the_paper_before_the_dialog(page: PrintPage, answers: Answers) -> None:
    page.print_out()
    layout = answers.printers[0].pageLayout()
    assert layout.pageSize().id() == QPageSize.PageSizeId.A3
    assert layout.orientation() == QPageLayout.Orientation.Landscape


def test_printing_into_a_pdf_file_keeps_text_and_lines(
    page: PrintPage, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    def to_file(printer: QPrinter) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "print.pdf"))

    answers.printing, answers.prepare = True, to_file
    with qtbot.waitSignal(page.saved):
        page.print_out()
    assert (tmp_path / "print.pdf").read_bytes() == shown_data(page)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_refuses_is_told(page: PrintPage, answers: Answers, tmp_path: Path) -> None:
    def to_nowhere(printer: QPrinter) -> None:
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "no such folder" / "print.pdf"))

    answers.printing, answers.prepare = True, to_nowhere
    page.print_out()
    assert page.desk.message.property("tone") == "danger"
    assert "printer did not take the pages" in page.desk.message.text.text()


def test_pages_that_go_on_offer_a_paper_on_which_they_do_not(page: PrintPage, press: Press, qtbot: QtBot) -> None:
    press.findings = (Finding("“{sheet}” goes on.", {"sheet": "오늘"}),)
    press.pages = lambda job: 1 if job.options.paper == "A1" else 3
    with qtbot.waitSignal(page.ready):
        choose_paper(page, "A4")
    assert page.desk.findings.text.text() == "“오늘” goes on."
    qtbot.waitUntil(lambda: bool(page.desk.findings.findChildren(QPushButton)))
    (remedy,) = page.desk.findings.findChildren(QPushButton)
    assert remedy.text() == "Change to A1"
    press.findings = ()
    with qtbot.waitSignal(page.ready):
        remedy.click()
    assert field(page, "paper").currentData() == "A1"
    assert not page.desk.findings.isVisible()


def test_closing_while_pages_are_made_is_safe(
    context: Context, content: Content, press: Press, answers: Answers, qtbot: QtBot
) -> None:
    shown = PrintPage(context, offered=press.formats, where=answers.where, printing=answers.printer)
    shown.show()
    press.gate.clear()
    shown.show_for(content, content.sheets[0].id)
    qtbot.waitUntil(lambda: bool(press.jobs))
    shown.close()
    gone: list[bool] = []
    shown.destroyed.connect(lambda *_: gone.append(True))
    shown.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
    del shown
    press.gate.set()
    other = PrintPage(context, offered=press.formats, where=answers.where, printing=answers.printer)
    qtbot.addWidget(other)
    with qtbot.waitSignal(other.ready):
        other.show_for(content, content.sheets[0].id)


def test_escape_goes_back(page: PrintPage, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.foot.print, Qt.Key.Key_Escape)


def test_print_and_export_are_offered_as_actions(page: PrintPage, answers: Answers) -> None:
    page.handlers()["file.print"]()
    page.handlers()["file.export"]()
    assert len(answers.printers) == len(answers.suggested) == 1


def test_every_control_has_a_name_and_is_reached_by_tab(page: PrintPage) -> None:
    controls = [
        control
        for control in (*page.findChildren(QAbstractButton), *page.findChildren(QComboBox))
        if control.isVisible()
    ]
    assert len(controls) > 12
    for control in controls:
        assert control.accessibleName() or getattr(control, "text", str)(), control
    for view in (page.panel.sheets, page.thumbnails, page.desk.view):
        assert view.accessibleName()
    reached = set()
    widget = page.foot.print.nextInFocusChain()
    while widget is not page.foot.print:
        widget = widget.nextInFocusChain()
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            reached.add(widget)
    assert {page.panel.sheets, field(page, "paper"), page.panel.check, page.thumbnails, page.desk.view} <= reached
    assert {page.foot.save, page.foot.print, page.top.leave} <= reached


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("width", [1100, 1366, 1920])
def test_no_text_is_cut_at_any_size(page: PrintPage, context: Context, language: str, width: int) -> None:
    context.interface.choose(language)
    page.resize(width, 680 if width == 1100 else 900)
    for _ in range(2):  # what the new texts need is known in one turn, and given in the next
        QApplication.processEvents()
    for label in (*page.findChildren(QLabel), *page.findChildren(QPushButton)):
        if label.isVisible() and not (isinstance(label, QLabel) and label.wordWrap()):
            assert label.width() >= label.minimumSizeHint().width(), label.text()


def test_larger_text_gets_more_room(page: PrintPage, context: Context) -> None:
    page.resize(1100, 680)
    context.look.choose(scale=1.5)
    QApplication.processEvents()
    inside = page.panel.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= page.panel.viewport().width()
    assert page.panel.check.width() >= page.panel.check.sizeHint().width()


def test_a_page_is_turned_and_sized_by_keys(page: PrintPage, press: Press, qtbot: QtBot) -> None:
    press.pages = lambda job: 3
    with qtbot.waitSignal(page.ready):
        choose_paper(page, "A2")
    view = page.desk.view
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page() == page.thumbnails.currentIndex().row() == 1
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page() == 2
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page() == 1
    fitting = view.zoomFactor()
    view.zoom(1)
    assert view.zoomFactor() > fitting
    view.fit()
    assert view.zoomFactor() == fitting


def test_the_saved_pages_are_read_by_others(page: PrintPage, answers: Answers, tmp_path: Path, qtbot: QtBot) -> None:
    answers.path = tmp_path / "out.pdf"
    with qtbot.waitSignal(page.saved):
        page.save()
    assert len(PdfReader(answers.path).pages) == 1


def test_a_real_poster_is_saved_with_all_its_notes(
    context: Context, content: Content, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    real = PrintPage(context, where=answers.where, printing=answers.printer)
    qtbot.addWidget(real)
    answers.path = tmp_path / "poster.pdf"
    with qtbot.waitSignal(real.ready, timeout=20_000):
        real.show_for(content, content.sheets[0].id)
    with qtbot.waitSignal(real.saved, timeout=20_000):
        real.save()
    assert real.desk.message.property("tone") == "good"
    assert real.desk.message.text.text() == "Saved: poster.pdf. Everything was found in it."
    assert answers.path.read_bytes() == shown_data(real)


def test_a_kind_without_a_preview_is_saved_and_checked_all_the_same(
    context: Context, content: Content, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    real = PrintPage(context, where=answers.where, printing=answers.printer)
    qtbot.addWidget(real)
    answers.path = tmp_path / "review.pptx"
    with qtbot.waitSignal(real.ready, timeout=20_000):
        real.show_for(content, content.sheets[0].id)
    with qtbot.waitSignal(real.ready, timeout=20_000):
        choose_kind(real, "deck")
    assert "no preview" in real.desk.empty.text()
    assert len(real.panel.choices().sheets) == 3  # a deck is of the whole workshop
    assert real.foot.save.text() == "Save as PPTX"
    assert real.foot.save.isEnabled()
    assert not real.foot.print.isEnabled()
    with qtbot.waitSignal(real.saved, timeout=20_000):
        real.save()
    assert real.desk.message.property("tone") == "good"
    assert answers.path.read_bytes()[:2] == b"PK"
