"""What stands around the elements of a step: its sentence, what is recalled, where to begin, and results beside."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from team import Team, key, keys, text_of
from workbooks import METHODS

from canvasapp.domain.method.method import Method
from canvasapp.domain.model.edits import set_answer
from canvasapp.ui.kit.figure_view import FigureView
from canvasapp.ui.sheets.editors.matrix.matrix_view import MatrixView
from canvasapp.ui.sheets.editors.talk_list import TalkList
from canvasapp.ui.sheets.results.result_parts import emphasised
from canvasapp.ui.sheets.results.results_panel import large_pictures, stands_beside


def test_the_sentence_to_say_stands_over_the_step_where_the_rail_has_no_room_for_it(team: Team) -> None:
    sheet = team.open("customer-effort")
    assert not sheet.say.isVisible()
    team.window.resize(1100, 680)
    team.qtbot.waitUntil(lambda: sheet.rail.narrow)
    assert sheet.say.isVisible() and sheet.say.text() == sheet.method.step[0].say.en
    sheet.choose_step("today")
    assert sheet.say.text() == f"{sheet.method.step[1].title.en} · {sheet.method.step[1].say.en}"
    team.actions.run("view.present")
    assert not sheet.say.isVisible()


def test_what_an_earlier_step_said_stays_in_sight_and_is_changed_there(team: Team) -> None:
    sheet = team.open("customer-effort")
    sheet.choose_step("today")
    assert sheet.recall.isHidden()
    sheet.choose_step("walk")
    text_of(sheet, "segment").setFocus()
    keys("Parents & <guests>")
    sheet.choose_step("today")
    assert sheet.recall.isVisible()
    assert sheet.recall.told["segment"].accessibleName() == "Whose effort are we rating? Parents & <guests>"
    assert "&lt;guests&gt;" in sheet.recall.told["segment"].text()
    (change,) = sheet.recall.findChildren(QToolButton)
    change.click()
    assert sheet.step == "walk" and QApplication.focusWidget() is text_of(sheet, "segment")


def test_an_empty_step_says_where_to_begin_and_then_what_was_found(team: Team) -> None:
    sheet = team.open("purpose")
    results = sheet.results
    assert results.first.isVisible()
    assert (
        results.first.accessibleName()
        == "Begin with “Vision: what will be different for our customers when we succeed?”"
    )
    assert results.verdicts["verdict"].isHidden()
    sheet.choose_step("align")  # its own verdict says it better
    assert results.first.isHidden() and results.verdicts["verdict"].isVisible()
    sheet.choose_step("why")
    text_of(sheet, "vision").setFocus()
    keys("Nobody waits")
    key(Qt.Key.Key_Tab)
    assert results.first.isHidden() and results.verdicts["verdict"].isVisible()


@pytest.mark.parametrize("method", METHODS.values(), ids=lambda method: method.id)
def test_every_result_of_a_step_stands_beside_its_elements_or_below_them(method: Method) -> None:
    views = {rule.id: rule for rule in method.result}
    for step in method.step:
        below = large_pictures(method, step)
        for name in (name for name in step.show if name in views):
            rule = views[name]
            beside = rule.view in ("number", "verdict") or stands_beside(rule, method)
            repeats = rule.view in ("grid", "graph") and rule.over.partition(":")[0] in step.show
            assert beside or name in below or repeats, (step.id, name)


def test_a_radar_with_a_line_for_each_idea_is_large_and_any_other_stands_beside() -> None:
    def radar(method: str, name: str) -> bool:
        return stands_beside(next(rule for rule in METHODS[method].result if rule.id == name), METHODS[method])

    assert not radar("dream-business", "radar")
    assert radar("customer-effort", "by_cost") and radar("day-one-pulse", "by_area")


def test_a_finding_that_lacks_something_leads_there(team: Team) -> None:
    sheet = team.open("untold-story")
    sheet.choose_step("signal")
    rows = [{"id": name, "label": name, "value": 5, "known": known} for name, known in (("a", 5), ("b", None))]
    rows += [{"id": name, "label": name, "value": None} for name in ("c", "d")]
    team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "stories", {"rows": rows}))
    finding = sheet.results.verdicts["verdict"]
    assert 'Not yet judged: <a href="stories">stories (1 of 4)</a>.' in finding.text.text()
    assert finding.accessibleName() == "Finding: Not yet judged: stories (1 of 4)."
    finding.text.linkActivated.emit("stories")
    assert sheet.step == "list"
    full = {"rows": [row | {"value": 5, "known": 5} for row in rows]}
    team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "stories", full))
    assert "<a " not in finding.text.text()


def test_the_verdict_of_the_step_stands_before_those_of_earlier_ones(team: Team) -> None:
    sheet = team.open("long-horizon")
    sheet.choose_step("plan")
    verdicts = sheet.results.verdicts
    assert verdicts["verdict"].y() < verdicts["place"].y()


def test_a_number_that_fails_says_why(team: Team) -> None:
    sheet = team.open("working-backwards")
    sheet.choose_step("skills")
    rows = {"rows": [{"id": "a", "label": "Skill", "need": 0, "have": 0}]}
    team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "skills", rows))
    number = sheet.results.numbers["gap_share"]
    assert number.value.text() == "–"
    assert number.reason.isVisible() and "divided by zero" in number.reason.text()


@pytest.mark.parametrize(
    ("text", "rich"),
    [
        ("Light journey", "Light journey"),
        ("There is one (5). Repair it.", "<b>There is one (5).</b> Repair it."),
        ("포기 지점이 있습니다. 그것부터 고치세요.", "<b>포기 지점이 있습니다.</b> 그것부터 고치세요."),
        ("At 2.5 & <more>", "At 2.5 &amp; &lt;more&gt;"),
    ],
)
def test_the_first_of_several_sentences_stands_out(text: str, rich: str) -> None:
    assert emphasised(text) == rich


def test_several_answers_are_recalled_without_their_questions_on_a_projector(team: Team) -> None:
    sheet = team.open("working-backwards")
    keys("Mina")
    key(Qt.Key.Key_Tab)
    text_of(sheet, "problem").setFocus()
    keys("Books are heavy")
    sheet.choose_step("ready")
    told = sheet.recall.told["problem"]
    assert "What problem" in told.text()
    team.actions.run("view.present")
    told = sheet.recall.told["problem"]
    assert "What problem" not in told.text() and "Books are heavy" in told.text()
    assert told.accessibleName().startswith("What problem")


def test_results_are_measured_anew_after_the_step_was_changed(team: Team) -> None:
    sheet = team.open("customer-effort")
    for step in ("today", "target", "today"):
        sheet.choose_step(step)
    results = sheet.results
    shown = [results.first, results.numbers["effort_today"]]
    results.setStyleSheet("QLabel { font-size: 40px; }")
    for part in shown:
        assert part.isVisible()
        team.qtbot.waitUntil(lambda part=part: part.height() >= part.heightForWidth(part.width()))


class _Windows(QObject):
    """Which widgets appeared as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_part_of_a_sheet_is_a_window_even_for_a_moment(team: Team) -> None:
    windows, app = _Windows(), QApplication.instance()
    assert app is not None
    app.installEventFilter(windows)
    for method in ("customer-effort", "purpose", "working-backwards", "value-chain", "flywheel", "formula-workbench"):
        sheet = team.open(method)
        for step in sheet.method.step:
            sheet.choose_step(step.id)
    app.removeEventFilter(windows)
    assert windows.seen == []


def test_tools_stand_below_a_prompt_that_they_would_squeeze(team: Team) -> None:
    sheet = team.open("direct-connection")
    sheet.choose_step(next(step.id for step in sheet.method.step if "burden" in step.show))
    card = sheet.cards["burden"]
    tools = card.editor.tools()
    assert len(tools) >= 3
    team.window.resize(1100, 680)
    team.qtbot.waitUntil(lambda: all(tool.y() > card.prompt.geometry().bottom() for tool in tools))
    assert card.prompt.width() > 0.7 * card.width()
    assert [tool.x() for tool in tools] == sorted(tool.x() for tool in tools)
    team.window.resize(1900, 1000)
    team.qtbot.waitUntil(lambda: all(tool.y() < card.prompt.geometry().bottom() for tool in tools))
    assert [tool.x() for tool in tools] == sorted(tool.x() for tool in tools)


def test_after_a_vote_the_step_lists_what_to_talk_about_and_no_single_vote(team: Team) -> None:
    sheet = team.open("customer-effort")
    sheet.choose_step("today")
    votes = {"votes": {"today": {"use|mind": [0, 5, 4], "order|time": [4, 4, 3]}}}
    team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "effort", votes))
    (talk,) = sheet.cards["effort"].findChildren(TalkList)
    assert talk.isVisible() and sheet.area.isAncestorOf(talk)
    texts = [label.text() for label in talk.findChildren(QLabel)]
    assert texts == ["Talk about it", "3 ballots", "Use / Worry · Today", "spread 5"]
    sheet.choose_step("walk")
    assert not talk.isVisible()


def test_a_step_that_only_looks_back_lists_what_the_votes_before_left_to_talk_about(team: Team) -> None:
    sheet = team.open("day-one-pulse")
    sheet.choose_step("talk")
    assert not [talk for talk in sheet.findChildren(TalkList) if talk.isVisible()]
    votes = {"face": {"votes": [0, 5]}, "whose": {"votes": [3, 3]}}
    team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "pulse", votes))
    (talk,) = [talk for talk in sheet.findChildren(TalkList) if talk.isVisible()]
    assert "spread 5" in [label.text() for label in talk.findChildren(QLabel)]
    picture = next(view for view in sheet.area.findChildren(FigureView) if view.isVisible())
    assert talk.y() < picture.y()
    sheet.choose_step("habit")
    assert not talk.isVisible()
    sheet.choose_step("talk")
    assert talk.isVisible()


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (1920, 1080)])
def test_the_projector_shows_all_columns_of_a_chain_and_all_its_questions(team: Team, size: tuple[int, int]) -> None:
    sheet = team.open("value-chain")
    stages = [{"id": f"s{n}", "label": label} for n, label in enumerate(("Wholesale", "Payment and settlement") * 3)]
    team.page.host.do(set_answer(team.document.content, sheet.sheet_id, "stages", {"rows": stages}))
    sheet.choose_step("five")
    team.window.resize(*size)
    team.page.run("view.present")
    QApplication.processEvents()
    view = sheet.cards["five"].editor.findChild(MatrixView)
    assert view.horizontalScrollBar().maximum() == 0
    assert all(view.across.sectionSize(column) >= 40 for column in range(6))
    team.page.run("view.present")
    assert sheet.type.height == 0
