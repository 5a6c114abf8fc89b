"""Answers as files have them: every shape is read, nothing is dropped, and what cannot be used is named."""

from typing import Any

import pytest
from sheets import METHODS, TODAY, outcome

from canvasapp.domain.engine.answers.answer_values import (
    Answers,
    ItemsAnswer,
    LoopAnswer,
    MatrixAnswer,
    ModelAnswer,
    ReadAnswers,
    TableAnswer,
    TextAnswer,
)
from canvasapp.domain.engine.answers.reader import Board, read_answers
from canvasapp.domain.engine.language.labels import said
from canvasapp.domain.model.workshop import Note


def reading(method: str, answers: Answers, board: Board | None = None) -> ReadAnswers:
    return read_answers(METHODS[method], answers, board or Board())


def note(text: str, block: str = "channels", **more: Any) -> Note:
    return Note(id=text, sheet="s", rank="V", block=block, text=text, **more)


@pytest.mark.parametrize("value", [{"text": "Mina"}, "Mina", {"lines": ["Mina"]}, ["Mina"]])
def test_a_text_is_read_in_every_form_that_files_have(value: Any) -> None:
    assert reading("working-backwards", {"customer": value}).elements["customer"] == TextAnswer(text="Mina")


@pytest.mark.parametrize("value", [{"lines": ["a", " ", "b "]}, ["a", "b"], {"text": "a\n\nb"}, "a\nb"])
def test_lines_are_read_without_blank_ones(value: Any) -> None:
    assert reading("working-backwards", {"experience": value}).elements["experience"] == TextAnswer(lines=("a", "b"))


def test_a_text_that_is_bound_to_notes_is_the_notes_of_its_block() -> None:
    board = Board([note("App"), note("Reader", "customer_segments")])
    assert reading("canvas-walk", {"channels": "typed"}, board).elements["channels"] == TextAnswer(lines=("App",))


@pytest.mark.parametrize("value", [3, {"v": 3}, {"v": 3.0, "why": "saw it"}])
def test_a_rating_is_read_bare_or_with_its_reason(value: Any) -> None:
    answer = reading("recommend-test", {"will": {"will": value}}).elements["will"]
    assert isinstance(answer, ItemsAnswer)
    assert answer.items["will"].value == 3


def test_the_median_of_the_votes_is_the_value_until_somebody_overwrites_it() -> None:
    def value(of: dict[str, Any]) -> Any:
        answer = reading("recommend-test", {"will": {"will": of}}).elements["will"]
        assert isinstance(answer, ItemsAnswer)
        return answer.items["will"].value

    assert value({"votes": [5, 1, 2]}) == 2
    assert value({"votes": [5, 2, 3, 1]}) == 2.5
    assert value({"votes": [5, 1, 2], "v": 4}) == 4
    assert value({"votes": []}) is None


def test_preset_rows_stand_until_the_team_has_rows_of_its_own() -> None:
    fresh = reading("value-chain", {}).elements["stages"]
    assert isinstance(fresh, TableAnswer)
    assert (len(fresh.rows), fresh.preset) == (8, True)
    emptied = reading("value-chain", {"stages": {"rows": []}}).elements["stages"]
    assert emptied == TableAnswer(())
    kept = reading("value-chain", {"stages": {"rows": [{"id": "pay"}, {"id": "x", "label": "Own"}]}}).elements["stages"]
    assert isinstance(kept, TableAnswer)
    assert [said(row.label, "ko") for row in kept.rows] == ["결제", "Own"]


def test_rows_with_nothing_in_them_are_not_read() -> None:
    rows = [{"id": "a", "label": " "}, {"id": "b", "label": "", "who": ""}, {"id": "c", "label": "", "spend": 0}]
    answer = reading("value-chain", {"stages": {"rows": rows}}).elements["stages"]
    assert isinstance(answer, TableAnswer)
    assert [row.id for row in answer.rows] == ["c"]


def test_a_table_of_notes_takes_from_the_notes_what_they_know() -> None:
    board = Board([note("App", status="validated", importance=4, evidence=3)])
    answer = reading(
        "model-recheck", {"claims": {"rows": [{"id": "App", "test": "ask", "importance": 1}]}}, board
    ).elements["claims"]
    assert isinstance(answer, TableAnswer)
    (row,) = answer.rows
    assert (row.label, row.block) == ("App", "channels")
    assert dict(row.cells) == {"importance": 4, "evidence": 3, "status": "validated", "test": "ask"}


def test_a_matrix_is_read_with_or_without_layers() -> None:
    layered = reading("customer-effort", {"effort": {"cells": {"today": {"use|mind": 4}}}}).elements["effort"]
    flat = reading("customer-effort", {"effort": {"cells": {"use|mind": 4}}}).elements["effort"]
    assert isinstance(layered, MatrixAnswer)
    assert isinstance(flat, MatrixAnswer)
    assert layered.layers["today"] == flat.layers["today"] == {("use", "mind"): 4}
    once_layered = reading("value-chain", {"signs": {"cells": {"today": {"pay|price": 2}}}}).elements["signs"]
    assert isinstance(once_layered, MatrixAnswer)
    assert once_layered.layers["v"] == {("pay", "price"): 2}


def test_weights_of_rows_and_columns_are_read_and_zero_takes_out() -> None:
    answers = {"burden": {"cols": [{"id": "a", "label": "A", "w": 2}], "w_rows": {"permit": 0, "papers": 9}}}
    found = reading("direct-connection", answers)
    answer = found.elements["burden"]
    assert isinstance(answer, MatrixAnswer)
    assert [col.weight for col in answer.cols] == [2]
    assert [row.weight for row in answer.rows[:3]] == [0, 1, 1]
    assert "not between 0 and 3" in str(found.kept[0].reason)


def test_cells_of_a_stage_that_was_removed_come_back_with_it() -> None:
    cells = {"five": {"cells": {"gone|q1": 3, "pay|q1": 2}}}
    without = reading("value-chain", cells)
    assert isinstance(answer := without.elements["five"], MatrixAnswer)
    assert answer.layers["v"] == {("pay", "q1"): 2}
    assert without.kept == without.earlier == ()
    again = reading("value-chain", {**cells, "stages": {"rows": [{"id": "gone", "label": "Back"}]}})
    assert isinstance(answer := again.elements["five"], MatrixAnswer)
    assert answer.layers["v"] == {("gone", "q1"): 3}


def test_a_variable_takes_from_the_method_what_the_team_did_not_say() -> None:
    answer = reading("proactive-recovery", {"worth": {"vars": [{"sym": "lost", "base": 0.2}]}}).elements["worth"]
    assert isinstance(answer, ModelAnswer)
    (variable,) = answer.variables
    assert (said(variable.label, "en"), variable.low, variable.base) == ("Would leave otherwise", 0.05, 0.2)
    assert len(answer.equations) == 3


def test_arrows_that_lead_nowhere_are_kept_unused() -> None:
    links = [{"source": "a", "target": "b"}, {"source": "a", "target": "a"}, {"source": "a", "target": "z"}, 7]
    found = reading("flywheel", {"wheel": {"nodes": [{"id": "a", "label": "A"}, {"id": "b"}], "links": links}})
    assert isinstance(answer := found.elements["wheel"], LoopAnswer)
    assert [(link.source, link.target) for link in answer.links] == [("a", "b")]
    assert len(found.kept) == 4  # the number, and what it was read as


@pytest.mark.parametrize(
    ("method", "answers", "place", "reason"),
    [
        ("recommend-test", {"will": {"will": 7}}, "I would recommend it", "7 is not between 0 and 5"),
        ("recommend-test", {"will": {"will": -1}}, "I would recommend it", "-1 is not between 0 and 5"),
        ("recommend-test", {"will": {"will": "4"}}, "I would recommend it", "A number is expected"),
        ("recommend-test", {"will": {"will": True}}, "I would recommend it", "A number is expected"),
        ("recommend-test", {"will": {"will": float("nan")}}, "I would recommend it", "A number is expected"),
        ("recommend-test", {"will": [1]}, "", "another form"),
        ("recommend-test", {"promises": {"rows": [{"id": "a", "label": "P", "weight": 9}]}}, "P / Weight",
         "not between"),
        ("recommend-test", {"promises": {"rows": [{"id": "a", "label": "P", "kept": "maybe"}]}}, "P / Kept every time?",
         "none of the answers"),
        ("recommend-test", {"promises": {"rows": [{"label": "P"}]}}, "1", "no id"),
        ("recommend-test", {"promises": {"rows": "many"}}, "", "another form"),
        ("customer-effort", {"journey": {"rows": [{"id": "a", "label": "J", "minutes": -1}]}}, "J / Minutes",
         "below 0"),
        ("customer-effort", {"effort": {"cells": {"today": {"use|mind": 6}}}}, "Use / Worry", "not between 0 and 5"),
        ("model-recheck", {"triggers": {"rows": [{"id": "a", "label": "T", "sign": 5}]}}, "T / Sign and limit",
         "A text is expected"),
        ("working-backwards", {"customer": {"text": 5}}, "", "A text is expected"),
        ("data-asset", {"legal": {"consent": {"v": "perhaps"}}}, "People know and agree", "none of the answers"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_kept_and_named_with_a_remedy(
    method: str, answers: Answers, place: str, reason: str
) -> None:
    found = outcome(method, dict(answers))
    assert len(found.reading.kept) == 1
    kept = found.reading.kept[0]
    assert said(kept.place, "en") == place
    assert reason in str(kept.reason)
    assert [message.finding for message in found.messages] == [kept.reason]
    assert str(kept.reason).count(".") >= 1


def test_answers_of_an_earlier_version_are_listed_and_keep_their_values() -> None:
    answers: dict[str, Any] = {
        "gone": {"text": "kept"},
        "@offers": {"refused": []},
        "ready": {"old": {"v": "yes"}},
        "skills": {"rows": [{"id": "a", "label": "Skill", "colour": "red"}]},
        "release": {"edited": {"postscript": "P.S."}},
    }
    found = reading("working-backwards", answers)
    assert {(kept.element, said(kept.place, "en"), str(kept.value)) for kept in found.earlier} == {
        ("gone", "", "{'text': 'kept'}"),
        ("ready", "old", "{'v': 'yes'}"),
        ("skills", "Skill / colour", "red"),
        ("release", "postscript", "P.S."),
    }
    assert found.kept == ()


def test_ten_thousand_rows_leave_the_workshop_usable() -> None:
    rows = [{"id": f"r{i}", "label": f"Row {i}", "need": 9, "have": 1} for i in range(10_000)]
    found = outcome("working-backwards", {"skills": {"rows": rows}})
    answer = found.reading.elements["skills"]
    assert isinstance(answer, TableAnswer)
    assert len(answer.rows) == 200
    assert len(found.messages) == 100
    assert len([kept for kept in found.reading.kept if "more rows" in str(kept.reason)]) == 9_800


def test_two_rows_with_one_id_are_not_mixed_up() -> None:
    rows = [{"id": "a", "label": "First"}, {"id": "a", "label": "Second"}]
    found = reading("working-backwards", {"skills": {"rows": rows}})
    assert isinstance(answer := found.elements["skills"], TableAnswer)
    assert [row.label for row in answer.rows] == ["First"]
    assert found.kept[0].value == {"id": "a", "label": "Second"}


def test_past_is_measured_from_the_day_that_is_given() -> None:
    board = [note("App", status="validated", importance=4, evidence=3, due=TODAY)]
    assert outcome("model-recheck", notes=board).results["overdue"].value == 0  # type: ignore[union-attr]
    tomorrow = TODAY.replace(day=TODAY.day + 1)
    assert outcome("model-recheck", notes=board, today=tomorrow).results["overdue"].value == 1  # type: ignore[union-attr]
