"""A team works through the sheet of a method: by keys, one step an edit, and with notes offered to the canvas."""

from collections.abc import Callable
from pathlib import Path

import pytest
from composing import commit, compose
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from team import Team, key, keys, text_of
from workbooks import library_of, opened

from canvasapp.app.examples import load_example
from canvasapp.domain.engine.offering import answers_of, settled
from canvasapp.domain.model.edits import edit_note, remove_sheet, set_answer
from canvasapp.domain.model.workshop import Note
from canvasapp.store.sqlite.workbook import SqliteWorkbook
from canvasapp.ui.kit.context import Context
from canvasapp.ui.kit.figure_view import FigureView
from canvasapp.ui.kit.wording import label_text
from canvasapp.ui.sheets.editors.item_editors import CheckEditor, RatingEditor
from canvasapp.ui.sheets.editors.letter_editor import LetterEditor
from canvasapp.ui.sheets.page.sheet_page import MethodSheet
from canvasapp.ui.workshop.sheet_links import go_to_origin


def test_a_text_is_typed_kept_with_tab_and_taken_back_by_name(team: Team) -> None:
    sheet = team.open("working-backwards")
    before = team.steps()
    assert QApplication.focusWidget() is text_of(sheet, "customer")
    keys("Mina, 38")
    assert team.steps() == before
    key(Qt.Key.Key_Tab)
    assert team.steps() == before + 1
    assert team.answers(sheet)["customer"] == {"text": "Mina, 38"}
    assert "Who exactly is the customer" in team.undo_name()
    team.page.session.document.undo()
    assert text_of(sheet, "customer").toPlainText() == ""
    assert "customer" not in team.answers(sheet)


def test_enter_keeps_each_line_of_a_list_and_begins_the_next(team: Team) -> None:
    sheet = team.open("working-backwards")
    field = text_of(sheet, "experience")
    field.setFocus()
    before = team.steps()
    keys("Opens the box")
    key(Qt.Key.Key_Return)
    keys("Reads")
    key(Qt.Key.Key_Return)
    assert team.steps() == before + 2
    assert team.answers(sheet)["experience"] == {"lines": ["Opens the box", "Reads"]}
    team.page.session.document.undo()
    assert field.toPlainText().strip() == "Opens the box"


def test_a_syllable_in_the_making_is_kept_when_the_focus_leaves(team: Team) -> None:
    sheet = team.open("working-backwards")
    field = text_of(sheet, "customer")
    commit(field, "등산")
    compose(field, "객")
    before = team.steps()
    text_of(sheet, "problem").setFocus()
    assert team.steps() == before + 1
    assert team.answers(sheet)["customer"] == {"text": "등산객"}


def test_enter_while_composing_ends_the_syllable_and_nothing_else(team: Team) -> None:
    sheet = team.open("working-backwards")
    field = text_of(sheet, "experience")
    field.setFocus()
    before = team.steps()
    compose(field, "책")
    key(Qt.Key.Key_Return)
    assert (field.toPlainText(), team.steps()) == ("책", before)


def test_other_programs_steps_do_not_disturb_what_is_typed_and_are_not_overwritten_silently(team: Team) -> None:
    sheet = team.open("working-backwards")
    field = text_of(sheet, "customer")
    keys("Ours")
    with SqliteWorkbook.open(team.path) as other:
        theirs = opened(other)
        theirs.do(set_answer(theirs.content, sheet.sheet_id, "customer", {"text": "Theirs"}))
        theirs.do(set_answer(theirs.content, sheet.sheet_id, "problem", {"text": "Too heavy"}))
    team.page.look_again()
    assert field.toPlainText() == "Ours"
    assert text_of(sheet, "problem").toPlainText() == "Too heavy"
    assert not field.finish()
    assert team.answers(sheet)["customer"] == {"text": "Theirs"}
    assert "Theirs" in sheet.cards["customer"].trouble.sentence
    assert field.finish()
    assert team.answers(sheet)["customer"] == {"text": "Ours"}
    assert sheet.cards["customer"].trouble.sentence == ""


def test_a_refused_edit_stays_in_its_field_with_the_reason_below(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = team.open("working-backwards")
    monkeypatch.setattr(team.page.host, "do", lambda edit: "The disk is full.")
    keys("Mina")
    assert not sheet.flush()
    assert sheet.cards["customer"].trouble.sentence == "The disk is full."
    assert text_of(sheet, "customer").toPlainText() == "Mina"
    monkeypatch.undo()
    assert sheet.flush()
    assert team.answers(sheet)["customer"] == {"text": "Mina"}


def test_ratings_take_digits_arrows_go_between_statements_and_delete_takes_back(team: Team) -> None:
    sheet = team.open("day-one-pulse")
    editor = sheet.cards["pulse"].editor
    assert isinstance(editor, RatingEditor)
    first, second = list(editor.lines)[:2]
    before = team.steps()
    editor.go_to(first)
    key(Qt.Key.Key_4)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_0)
    assert team.answers(sheet)["pulse"] == {first: {"v": 4}, second: {"v": 0}}
    assert team.steps() == before + 2
    key(Qt.Key.Key_0)
    assert team.steps() == before + 2
    key(Qt.Key.Key_Backspace)
    assert team.answers(sheet)["pulse"] == {first: {"v": 4}}
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Space)
    assert team.answers(sheet)["pulse"] == {first: {"v": 4}, second: {"v": 1}}
    assert editor.lines[second].pad.buttons["1"].isChecked()
    assert editor.lines[first].pad.buttons["4"].accessibleName().endswith(": 4")


def test_a_reason_belongs_to_its_statement(team: Team) -> None:
    sheet = team.open("working-backwards")
    sheet.choose_step("ready")
    editor = sheet.cards["ready"].editor
    assert isinstance(editor, CheckEditor)
    item = next(iter(editor.lines))
    line = editor.lines[item]
    line.pad.buttons["partly"].click()
    line.ask.click()
    assert QApplication.focusWidget() is line.reason
    keys("Two of us can")
    key(Qt.Key.Key_Return)
    assert team.answers(sheet)["ready"] == {item: {"v": "partly", "why": "Two of us can"}}
    line.pad.buttons["partly"].click()
    assert team.answers(sheet)["ready"] == {item: {"why": "Two of us can"}}


def test_a_median_between_two_steps_stands_beside_the_answers(team: Team) -> None:
    sheet = team.open("day-one-pulse")
    editor = sheet.cards["pulse"].editor
    assert isinstance(editor, RatingEditor)
    item = next(iter(editor.lines))
    team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "pulse", {item: {"votes": [2, 3]}}))
    line = editor.lines[item]
    assert line.between.text() == "2.5"
    assert not any(made.isChecked() for made in line.pad.buttons.values())


def test_an_edited_part_of_a_letter_is_kept_marked_and_put_together_again(team: Team) -> None:
    sheet = team.open("working-backwards")
    keys("Mina")
    key(Qt.Key.Key_Tab)
    sheet.choose_step("letter")
    editor = sheet.cards["release"].editor
    assert isinstance(editor, LetterEditor)
    part = next(part for part in editor.parts.values() if "Mina" in part.field.toPlainText())
    assert part.again.isHidden()
    part.field.setPlainText("Written by hand")
    before = team.steps()
    assert part.field.finish()
    assert team.steps() == before + 1
    assert not part.again.isHidden() and part.mine.isHidden()
    team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "customer", {"text": "Jun"}))
    assert part.field.toPlainText() == "Written by hand"
    assert not part.mine.isHidden()
    part.mine.click()
    assert part.mine.isHidden() and part.field.toPlainText() == "Written by hand"
    part.again.click()
    assert "Jun" in part.field.toPlainText() and "release" not in team.answers(sheet)


def test_steps_are_changed_by_keys_and_what_is_typed_is_kept_first(team: Team) -> None:
    sheet = team.open("working-backwards")
    keys("Mina")
    key(Qt.Key.Key_PageDown)
    assert sheet.step == "ready"
    assert team.answers(sheet)["customer"] == {"text": "Mina"}
    team.actions.run("step.next")
    assert sheet.step == "letter"
    key(Qt.Key.Key_PageUp)
    assert sheet.step == "ready"
    sheet.rail.view.clicked.emit(sheet.rail.model.index(3))
    assert sheet.step == "skills"


def test_a_step_is_ticked_when_its_elements_are_answered(team: Team) -> None:
    sheet = team.open("working-backwards")
    assert sheet.rail.model.done == frozenset()
    for element in ("customer", "problem", "benefit", "evidence"):
        team.page.host.do(set_answer(team.document.content, sheet.sheet_id, element, {"text": "x"}))
    team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "experience", {"lines": ["x"]}))
    assert sheet.rail.model.done == {"five"}
    spoken = sheet.rail.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("1. ") and spoken.endswith("done")


def test_results_follow_each_edit(team: Team) -> None:
    sheet = team.open("working-backwards")
    sheet.choose_step("ready")
    assert sheet.results.numbers["readiness"].value.text() == "0"
    assert any(not finding.isHidden() for finding in sheet.results.verdicts.values())
    for element in ("customer", "problem"):
        team.page.host.do(set_answer(team.document.content, sheet.sheet_id, element, {"text": "x"}))
    editor = sheet.cards["ready"].editor
    assert isinstance(editor, CheckEditor)
    for line in list(editor.lines.values())[:3]:
        line.pad.buttons["yes"].click()
    assert sheet.results.numbers["readiness"].value.text() == "25"


def offered(sheet: MethodSheet) -> list[str]:
    return [card.text for card in sheet.tray.model.cards if card.note is None]


def with_offer(team: Team) -> MethodSheet:
    """A sheet that offers what its customer is."""
    sheet = team.open("working-backwards")
    keys("Mina, who flies")
    key(Qt.Key.Key_Tab)
    assert offered(sheet) == ["Mina, who flies"]
    return sheet


def notes(team: Team) -> list[Note]:
    return list(team.document.content.notes.values())


def test_an_offered_note_is_taken_with_enter_and_is_one_step(team: Team) -> None:
    sheet = with_offer(team)
    sheet.tray.view.setFocus()
    before = team.steps()
    key(Qt.Key.Key_Return)
    assert team.steps() == before + 1
    (note,) = notes(team)
    assert (note.text, note.block, note.importance, note.evidence) == ("Mina, who flies", "customer_segments", 3, 0)
    assert note.sheet == team.page.session.canvas.id
    assert note.origin is not None and note.origin.sheet == sheet.sheet_id
    assert offered(sheet) == []
    assert team.undo_name().startswith("taking 1 offered note")
    team.page.session.document.undo()
    assert offered(sheet) == ["Mina, who flies"]
    assert notes(team) == []


def test_an_offered_note_is_edited_before_it_is_taken(team: Team) -> None:
    sheet = with_offer(team)
    sheet.tray.view.setFocus()
    key(Qt.Key.Key_F2)
    keys("Frequent flyers")
    key(Qt.Key.Key_Return)
    (note,) = notes(team)
    assert note.text == "Frequent flyers"
    assert note.origin is not None and note.origin.text == "Mina, who flies"


def test_leaving_the_editor_of_an_offer_untouched_takes_nothing(team: Team) -> None:
    sheet = with_offer(team)
    sheet.tray.view.setFocus()
    key(Qt.Key.Key_F2)
    text_of(sheet, "problem").setFocus()
    assert notes(team) == []
    sheet.tray.view.setFocus()
    key(Qt.Key.Key_F2)
    keys("Other words")
    key(Qt.Key.Key_Escape)
    assert notes(team) == []


def test_a_refusal_is_remembered_undone_and_can_be_offered_again(team: Team) -> None:
    sheet = with_offer(team)
    sheet.tray.view.setFocus()
    key(Qt.Key.Key_Delete)
    assert offered(sheet) == []
    assert len(settled(team.document.content, sheet.sheet_id).refused) == 1
    assert team.undo_name().startswith("refusal of 1 offered note")
    team.page.session.document.undo()
    assert offered(sheet) == ["Mina, who flies"]
    team.page.session.document.redo()
    assert offered(sheet) == []
    sheet.tray.refused.click()
    assert offered(sheet) == ["Mina, who flies"]


def test_notes_go_to_the_canvas_that_is_chosen(team: Team) -> None:
    first = team.document.content.sheets[0].id
    team.page.add_sheet(team.context.methods["canvas-walk"])
    second = team.page.sheets.current
    sheet = with_offer(team)
    assert sheet.tray.target.currentData() == second
    sheet.tray.target.setCurrentIndex(sheet.tray.target.findData(first))
    sheet.tray.target.activated.emit(sheet.tray.target.currentIndex())
    sheet.tray.all.click()
    assert [note.sheet for note in notes(team)] == [first]


def test_one_goes_from_the_note_to_its_row_and_back(team: Team) -> None:
    sheet = with_offer(team)
    sheet.tray.all.click()
    (note,) = notes(team)
    sheet.choose_step("ready")
    sheet.note_wanted.emit(note.id)
    canvas = team.page.sheets.canvas()
    assert canvas is not None and canvas.commands.selected_ids() == [note.id]
    go_to_origin(team.page.opened, note.id)
    assert team.page.sheets.steps() is sheet
    assert sheet.step == "five"
    assert QApplication.focusWidget() is text_of(sheet, "customer")


def test_a_changed_source_is_told_and_followed(team: Team) -> None:
    sheet = with_offer(team)
    sheet.tray.all.click()
    (note,) = notes(team)
    assert team.page.host.source(note) == "same"
    team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "customer", {"text": "Jun"}))
    assert team.page.host.source(note) == "changed"
    sheet.tray.kinds.buttons["taken"].click()
    menu = sheet.tray.menu_of(0)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == [
        "Go to the note",
        "Go to where it comes from",
        "Take over “Jun”",
        "Keep ours",
        "Forget where it comes from",
    ]
    next(action for action in menu.actions() if action.text() == "Take over “Jun”").trigger()
    (note,) = notes(team)
    assert note.text == "Jun" and team.page.host.source(note) == "same"
    team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "customer", None))
    assert team.page.host.source(note) == "gone"
    model = sheet.tray.model
    assert "source gone" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    menu.deleteLater()


def test_a_note_whose_sheet_is_gone_says_so(team: Team) -> None:
    sheet = with_offer(team)
    sheet.tray.all.click()
    (note,) = notes(team)
    team.page.host.do(remove_sheet(team.document.content, sheet.sheet_id))
    assert team.page.host.source(note) == "gone"


def test_a_note_keeps_its_origin_through_another_text(team: Team) -> None:
    sheet = with_offer(team)
    sheet.tray.all.click()
    (note,) = notes(team)
    team.page.host.do(edit_note(team.document.content, note.id, "In our words"))
    (edited,) = notes(team)
    assert edited.origin == note.origin
    assert team.page.host.source(edited) == "same"


def test_a_picture_of_a_step_that_is_gone_to_on_the_projector_is_as_large_as_the_others(team: Team) -> None:
    sheet = team.open("value-chain")
    sheet.project(True)
    sheet.choose_step("move")
    (large,) = (view for name, view in sheet.parts.pictures.items() if name == "place")
    assert large.style_now().size == next(iter(sheet.results.pictures.values())).style_now().size
    assert large.style_now().size > 12


def test_the_projector_shows_the_step_alone_with_large_type(team: Team) -> None:
    sheet = team.open("working-backwards")
    label = sheet.cards["customer"].prompt
    small = label.fontInfo().pixelSize()
    team.actions.run("view.present")
    assert sheet.rail.isHidden() and sheet.tray.isHidden()
    assert label.fontInfo().pixelSize() >= max(20, small)
    team.actions.run("view.present")
    assert not sheet.rail.isHidden() and not sheet.tray.isHidden()
    assert label.fontInfo().pixelSize() == small


def test_help_and_example_come_on_demand(team: Team) -> None:
    sheet = team.open("working-backwards")
    card = sheet.cards["customer"]
    assert card.help.isHidden()
    team.actions.run("help.here")
    assert not card.help.isHidden()
    assert sheet.cards["problem"].help.isHidden()
    team.actions.run("help.here")
    assert card.help.isHidden()


def test_the_rail_shows_numbers_alone_in_a_narrow_window(team: Team) -> None:
    sheet = team.open("working-backwards")
    assert not sheet.rail.narrow
    team.window.resize(1100, 680)
    team.qtbot.waitUntil(lambda: sheet.rail.narrow)
    assert sheet.rail.width() == 56
    assert sheet.tray.is_folded


def test_a_sheet_reopens_where_it_was_left(team: Team) -> None:
    sheet = team.open("working-backwards")
    sheet.choose_step("letter")
    again = MethodSheet(sheet.method, sheet.sheet_id, team.page.host, team.context)
    team.qtbot.addWidget(again)
    assert again.step == "letter"


def test_every_step_says_what_it_is_called_in_undo(team: Team) -> None:
    sheet = with_offer(team)
    sheet.tray.all.click()
    labels = [label_text(head.label) for head in team.workbook.history(team.document.workshop_id)][-2:]
    assert labels[0].startswith("answer to “Who exactly")
    assert labels[1].startswith("taking 1 offered note")


def test_a_canvas_is_walked_through_by_its_steps_and_its_links_are_tested(team: Team) -> None:
    canvas_id = team.page.sheets.current
    team.fill("channels", "Corner shop")
    team.actions.run("view.walk")
    sheet = team.page.sheets.steps()
    assert sheet is not None and team.page.sheets.canvas() is None
    assert sheet.cards["channels"].editor.findChildren(QLabel)[0].accessibleName() == "Corner shop"
    sheet.choose_step("story")
    editor = sheet.cards["story"].editor
    assert isinstance(editor, CheckEditor)
    item = next(iter(editor.lines))
    editor.lines[item].pad.buttons["no"].click()
    assert answers_of(team.document.content, canvas_id) == {"story": {item: {"v": "no"}}}
    sheet.choose_step("front")
    sheet.block_wanted.emit("channels")
    canvas = team.page.sheets.canvas()
    assert canvas is not None and canvas.focus_block == "channels"


def test_what_was_typed_on_a_sheet_that_another_program_removes_can_be_copied(team: Team) -> None:
    sheet = team.open("working-backwards")
    keys("Not kept yet")
    with SqliteWorkbook.open(team.path) as other:
        theirs = opened(other)
        theirs.do(remove_sheet(theirs.content, sheet.sheet_id))
    team.page.look_again()
    assert "gone" in team.page.message.text.text()
    copy = next(made for made in team.page.message.findChildren(QPushButton) if made.text() == "Copy")
    copy.click()
    assert QApplication.clipboard().text() == "Not kept yet"


def test_the_results_are_hidden_and_shown_like_the_guide(team: Team) -> None:
    sheet = team.open("working-backwards")
    button = team.page.top.buttons["view.guide"]
    assert sheet.results.isVisible() and button.isChecked()
    team.actions.run("view.guide")
    assert not sheet.results.isVisible() and not button.isChecked()
    team.actions.run("view.guide")
    assert sheet.results.isVisible()


def test_a_number_of_an_earlier_step_without_a_value_takes_no_place(team: Team) -> None:
    sheet = team.open("customer-effort")
    sheet.choose_step("target")
    numbers = sheet.results.numbers
    assert [name for name, number in numbers.items() if not number.isHidden()] == ["cut", "lowered"]
    journey = {"rows": [{"id": "r", "label": "Order", "minutes": 9}]}
    team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "journey", journey))
    assert [name for name, number in numbers.items() if not number.isHidden()] == ["minutes_total", "cut", "lowered"]


def test_a_step_without_elements_shows_its_pictures_to_the_room(team: Team) -> None:
    sheet = team.open("day-one-pulse")
    sheet.choose_step("talk")
    views = [view for view in sheet.area.findChildren(FigureView) if view.isVisible()]
    assert [view.accessibleName() for view in views] == [
        rule.title.en for rule in sheet.method.result if rule.id in ("lowest_items",)
    ]
    assert sheet.area.isAncestorOf(views[0])


def test_sheets_come_to_rest_with_large_type_in_a_small_window(
    qtbot: QtBot, make_context: Callable[..., Context], tmp_path: Path
) -> None:
    """What gets its height from its width, and its width from a scroll bar, must not chase itself for ever."""
    path, context = tmp_path / "large.canvasbook", make_context(scale=1.5)
    with SqliteWorkbook.create(path) as workbook:
        library_of(workbook).add(load_example(context.places.examples, "corner-shop-delivery", "en"), "workshop.create")
    team = Team(qtbot, context, path)
    team.window.resize(1366, 768)
    for shown in team.document.content.sheets[1:]:
        team.page.show_sheet(shown.id)
        sheet = team.page.sheets.steps()
        assert sheet is not None
        for step in sheet.method.step:
            sheet.choose_step(step.id)
            resizes = _Resizes(sheet)
            for _ in range(20):
                QApplication.processEvents()
            assert resizes.count < 2000, (sheet.method.id, step.id)
    team.leave()


class _Resizes(QObject):
    """Counts how often something inside a widget is given another size; too often ends it with a failure."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self.count = 0
        for widget in (root, *root.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Resize
        return self.count > 5000  # so that a loop without end does end


class TestAnotherRun:
    def vote(self, team: Team, value: int) -> MethodSheet:
        sheet = team.page.sheets.steps()
        assert sheet is not None
        pulse = team.context.methods["day-one-pulse"].element_named("pulse")
        votes = {item.id: value for item in pulse.items}  # type: ignore[union-attr]
        assert team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "pulse", votes)) == ""
        return sheet

    def test_the_same_method_is_begun_again_by_key_and_compared_with_the_run_before(self, team: Team) -> None:
        team.open("day-one-pulse")
        first = self.vote(team, 2)
        assert first.results.trends == {}
        team.actions.by_id["sheet.again"].trigger()
        second = self.vote(team, 3)
        assert second is not first
        number, line = second.results.numbers["pulse_score"], second.results.trends["pulse_score"]
        assert number.change.text() == "+20 since “Day 1 pulse”"
        assert "+20 since “Day 1 pulse”" in number.accessibleName()
        assert line.isVisibleTo(second)
        assert line.accessibleDescription().startswith("run by run: Day 1 pulse 40; ")
        assert line.accessibleDescription().endswith(" 60")

    def test_an_answer_of_an_earlier_run_changes_what_later_ones_say(self, team: Team) -> None:
        team.open("day-one-pulse")
        first = self.vote(team, 2)
        for _ in range(2):
            team.page.run("sheet.again")
            last = self.vote(team, 3)
        team.page.show_sheet(first.sheet_id)
        self.vote(team, 1)
        team.page.show_sheet(last.sheet_id)
        assert last.results.trends["pulse_score"].accessibleDescription().startswith("run by run: Day 1 pulse 20; ")
        assert last.results.numbers["pulse_score"].change.text().startswith("±0 since")
        team.page.session.document.undo()
        assert last.results.trends["pulse_score"].accessibleDescription().startswith("run by run: Day 1 pulse 40; ")

    def test_a_canvas_is_not_run_again(self, team: Team) -> None:
        assert team.page.sheets.canvas() is not None
        assert not team.actions.by_id["sheet.again"].isEnabled()


def test_one_goes_from_the_note_to_its_line_though_it_was_reworded(team: Team) -> None:
    sheet = team.open("recommend-test")
    field = text_of(sheet, "hesitations")
    field.setFocus()
    keys("Slow")
    key(Qt.Key.Key_Return)
    keys("Far")
    key(Qt.Key.Key_Return)
    sheet.tray.all.click()
    field.setPlainText("Slow in winter\nFar")
    assert field.finish()
    slow = next(note for note in notes(team) if note.text == "Slow")
    assert team.page.host.source(slow) == "changed"
    assert offered(sheet) == []
    go_to_origin(team.page.opened, slow.id)
    assert QApplication.focusWidget() is field
    assert field.textCursor().block().text() == "Slow in winter"
