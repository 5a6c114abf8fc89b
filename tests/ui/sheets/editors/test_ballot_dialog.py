"""One person types the ballots of a group from paper; what single people voted is never seen again."""

import pytest
from pydantic import JsonValue
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sheet_of_one import SheetOfOne

from canvasapp.domain.method.elements import MatrixElement, RatingElement
from canvasapp.ui.kit.context import Context
from canvasapp.ui.sheets.editors.ballot_dialog import BallotDialog
from canvasapp.ui.sheets.editors.item_editors import RatingEditor
from canvasapp.ui.sheets.editors.matrix.matrix_editor import MatrixEditor

KEY = Qt.Key


class Voting(SheetOfOne):
    """The ballot dialog over a rating or a matrix."""

    def __init__(self, qtbot: QtBot, context: Context, method: str, element: str, answer: JsonValue = None) -> None:
        found = context.methods[method].element_named(element)
        assert isinstance(found, RatingElement | MatrixElement)
        kind = MatrixEditor if isinstance(found, MatrixElement) else RatingEditor
        super().__init__(kind, context.methods[method], element, context, "en", {element: answer} if answer else {})
        for part in (self.editor, *self.editor.tools()):
            qtbot.addWidget(part)
        self.editor.show()
        self.dialog = BallotDialog(
            self.editor, found, lambda: (self.value, self.outcome.reading.elements[self.element])
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.dialog)
        with qtbot.waitExposed(self.dialog):
            self.dialog.show()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.dialog.view, text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.dialog.view, key)

    def words(self) -> str:
        """All that can be read in the dialog."""
        labels = [label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible()]
        return "\n".join(labels)


@pytest.fixture
def effort(qtbot: QtBot, context: Context) -> Voting:
    return Voting(qtbot, context, "customer-effort", "effort")


def test_digits_vote_and_go_on_and_enter_counts_the_ballot_as_one_step(effort: Voting) -> None:
    effort.type("345")
    assert effort.dialog.view.currentIndex().row() == 3
    assert effort.steps == []
    effort.press(KEY.Key_Return)
    assert len(effort.steps) == 1
    assert effort.value == {"held": {"today": {"search|money": [3], "search|time": [4], "search|mind": [5]}}}
    assert effort.dialog.view.ballot.votes == {}
    assert "Ballot 2" in effort.words()


def test_backspace_goes_back_and_takes_a_vote_back(effort: Voting) -> None:
    effort.type("34")
    effort.press(KEY.Key_Backspace)
    assert effort.dialog.view.ballot.votes == {"search|money": 3}
    effort.type("5")
    assert effort.dialog.view.ballot.votes == {"search|money": 3, "search|time": 5}


def test_an_item_can_be_left_out(effort: Voting) -> None:
    effort.press(KEY.Key_Down)
    effort.type("2")
    effort.press(KEY.Key_Return)
    assert effort.value == {"held": {"today": {"search|time": [2]}}}


def test_a_click_on_a_step_votes(effort: Voting) -> None:
    view = effort.dialog.view
    rect = view.lines.step_rect(view.visualRect(view.ballot.index(1)), 4)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert view.ballot.votes == {"search|time": 4}


def test_results_are_shown_when_somebody_asks_and_the_widest_spread_comes_first(effort: Voting, qtbot: QtBot) -> None:
    for ballot in ("30", "35", "31"):
        effort.type(ballot)
        effort.press(KEY.Key_Return)
    assert "spread" not in effort.words()
    effort.dialog.reveal.click()
    qtbot.waitUntil(lambda: "spread 5" in effort.words())
    words = effort.words()
    assert words.index("Search / Time") < words.index("Search / Money")
    assert "talk about it" in words


def test_the_median_becomes_the_value_and_the_facilitator_may_overwrite_it(effort: Voting) -> None:
    for ballot in "24":
        effort.type(ballot)
        effort.press(KEY.Key_Return)
    editor = effort.editor
    assert isinstance(editor, MatrixEditor)
    here = (("search", "money"), "today")
    assert here not in editor.view.matrix.shown.numbers, "two votes are held back, or one could tell whose they are"
    effort.dialog.reveal.click()
    assert editor.view.matrix.shown.numbers[here] == 3
    assert here in editor.view.matrix.shown.derived
    editor.view.setCurrentIndex(editor.view.matrix.index(0, 0))
    QTest.keyClicks(editor.view, "5")
    assert editor.view.matrix.shown.numbers[here] == 5
    assert here not in editor.view.matrix.shown.derived
    assert isinstance(effort.value, dict)
    assert effort.value["votes"] == {"today": {"search|money": [2, 4]}}


def test_layers_are_voted_on_one_by_one(effort: Voting) -> None:
    effort.dialog.layer_box.setCurrentIndex(1)
    effort.dialog.layer_box.activated.emit(1)
    effort.type("1")
    effort.press(KEY.Key_Return)
    assert effort.value == {"held": {"target": {"search|money": [1]}}}


def test_an_unfinished_ballot_is_not_dropped_without_a_word(effort: Voting) -> None:
    effort.type("3")
    effort.dialog.leave.click()
    assert effort.dialog.isVisible()
    assert "not finished" in effort.words()
    drop = next(made for made in effort.dialog.findChildren(QPushButton) if made.text() == "Drop it")
    drop.click()
    assert not effort.dialog.isVisible()
    assert effort.steps == []


def test_an_empty_ballot_is_not_counted(effort: Voting) -> None:
    effort.press(KEY.Key_Return)
    assert effort.steps == []
    assert "empty" in effort.words()


def test_a_ballot_that_is_refused_stays(effort: Voting) -> None:
    effort.refusal = "The disk is full."
    effort.type("34")
    effort.press(KEY.Key_Return)
    assert effort.dialog.view.ballot.votes == {"search|money": 3, "search|time": 4}


def test_a_new_vote_keeps_the_teams_values(effort: Voting) -> None:
    for ballot in "24":
        effort.type(ballot)
        effort.press(KEY.Key_Return)
    effort.dialog.again.click()
    assert effort.value == {"cells": {"today": {"search|money": 3}}}
    assert "Ballot 1" in effort.words()


def test_ratings_are_voted_on_as_well(qtbot: QtBot, context: Context) -> None:
    voting = Voting(qtbot, context, "day-one-pulse", "pulse")
    assert not voting.dialog.layer_box.isVisible()
    assert voting.dialog.view.ballot.rowCount() == 15
    voting.type("543")
    voting.press(KEY.Key_Return)
    assert isinstance(voting.value, dict)
    assert list(voting.value.values()) == [{"held": [5]}, {"held": [4]}, {"held": [3]}]


def test_the_editor_lists_what_to_talk_about(effort: Voting) -> None:
    editor = effort.editor
    assert isinstance(editor, MatrixEditor)
    assert not editor.talk.isVisible()
    for ballot in ("05", "55"):
        effort.type(ballot)
        effort.press(KEY.Key_Return)
    assert not editor.talk.isVisible()
    effort.dialog.leave.click()
    words = [label.text() for label in editor.talk.findChildren(QLabel)]
    assert "Talk about it" in words
    assert "Search / Money · Today" in words
    assert "Search / Time · Today" not in words


def test_the_third_ballot_moves_the_sheet(effort: Voting) -> None:
    for count, ballot in enumerate("045", start=1):
        effort.type(ballot)
        effort.press(KEY.Key_Return)
        assert "votes" in str(effort.value) or count < 3
        assert f"{count} ballot" in effort.words()
    assert effort.value == {"votes": {"today": {"search|money": [0, 4, 5]}}}


def test_the_dialog_is_as_tall_as_its_lines_but_not_taller_than_the_screen(qtbot: QtBot, context: Context) -> None:
    view = Voting(qtbot, context, "long-horizon", "conviction").dialog.view
    assert view.viewport().height() >= sum(view.sizeHintForRow(row) for row in range(6))
    tall = Voting(qtbot, context, "day-one-pulse", "pulse").dialog
    assert tall.height() <= tall.screen().availableGeometry().height()
