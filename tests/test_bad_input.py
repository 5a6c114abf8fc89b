"""Bad input on its whole way in: a sentence with place and remedy, nothing dropped, and the workshop stays usable."""

import json
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from stage import Stage, settle
from workbooks import ROOT

from canvasapp.app.document import Document
from canvasapp.app.method_library import method_files
from canvasapp.app.places import find_places
from canvasapp.cli import run
from canvasapp.domain.engine.evaluating import outcome_in
from canvasapp.domain.engine.offering import answers_of
from canvasapp.domain.model.edits import set_answer
from canvasapp.store.method_files import load_methods
from canvasapp.store.sqlite.workbook import SqliteWorkbook

SHIPPED = sum(path.stem != "programmes" for path in (ROOT / "resources" / "methods").glob("*.toml"))
"""The methods that come with the program."""

Capture = pytest.CaptureFixture[str]
TODAY = date(2026, 3, 2)
STARTER = ROOT / "resources" / "starter" / "method.toml"

MANY = 10_000
HUGE = "가나다라 mind the gap " * 250_000  # 5 MB and more


def rows(count: int) -> dict[str, Any]:
    return {"rows": [{"id": f"r{i}", "label": f"Task {i}", "hours": 1, "value": 2, "talent": 3} for i in range(count)]}


def nodes(count: int) -> dict[str, Any]:
    return {
        "nodes": [{"id": f"n{i}", "label": f"Node {i}", "state": 2} for i in range(count)],
        "links": [
            {"source": f"n{i}", "target": f"n{(i + 1) % count}", "sign": "+", "strength": 3} for i in range(count)
        ],
    }


def equations(*lines: str) -> dict[str, Any]:
    return {"vars": [{"sym": "people", "label": "People", "low": 1, "base": 2, "high": 3}], "equations": list(lines)}


# method, element, the bad answer, what the sentence says (or None: it is no mistake, only much)
BAD_ANSWERS = {
    "a rating out of range": ("customer-effort", "effort", {"cells": {"today": {"search|time": 17}}}, "0"),
    "a number below the least": (
        "customer-effort",
        "journey",
        {"rows": [{"id": "a", "label": "x", "minutes": -3}]},
        "0",
    ),
    "an option that there is none of": ("working-backwards", "ready", {"c1": {"v": "perhaps"}}, ""),
    "ten thousand rows": ("opw-triage", "tasks", rows(MANY), "more rows than this table takes"),
    "a cycle of equations": ("formula-workbench", "model", equations("a = b + people", "b = a * 2"), "a"),
    "a loop of seventeen nodes": ("flywheel", "wheel", nodes(17), "16"),
    "something else altogether": ("customer-effort", "effort", ["not", {"a": "matrix"}], ""),
    "five megabytes of text": (
        "untold-story",
        "stories",
        {"rows": [{"id": "a", "label": HUGE}]},
        "longer than 100,000",
    ),
    "five megabytes in a paragraph": ("formula-workbench", "today", {"text": HUGE}, "longer than 100,000"),
}


def imported(tmp_path: Path, capsys: Capture, method: str, answers: dict[str, Any]) -> Path:
    """A workbook into which a file with these answers was imported."""
    book, file = tmp_path / "x.canvasbook", tmp_path / "x.json"
    sheets = [
        {"method": "canvas-walk", "title": "Canvas"},
        {"method": method, "title": "Sheet", "answers": answers},
    ]
    workshop = {"title": "Bad input", "language": "en", "sheets": sheets}
    document = {"format": "canvasapp-workshop", "version": 1, "workshop": workshop}
    file.write_text(json.dumps(document), encoding="utf-8")
    assert run(["new", str(book)]) == 0
    code = run(["import", str(book), str(file)])
    assert code == 0, capsys.readouterr().err
    capsys.readouterr()
    return book


@pytest.mark.parametrize("name", BAD_ANSWERS)
def test_bad_answers_in_a_file_are_kept_told_and_stop_nothing(name: str, tmp_path: Path, capsys: Capture) -> None:
    method, element, answer, reason = BAD_ANSWERS[name]
    book = imported(tmp_path, capsys, method, {element: answer})
    methods = method_files(find_places())
    with SqliteWorkbook.open(book) as workbook:
        document = Document(workbook, workbook.workshops()[0].workshop.id, "tests")
        sheet = document.content.sheets[1].id
        assert answers_of(document.content, sheet)[element] == answer, "what was typed stays as it is"
        begun = time.perf_counter()
        outcome = outcome_in(document.content, methods, sheet, TODAY)
        assert time.perf_counter() - begun < 10
        told = [str(message.finding) for message in outcome.messages]
        told += [str(found) for model in outcome.models.values() for found in model.problems.values()]
        told += [str(line.problem) for model in outcome.models.values() for line in model.equations if line.problem]
        told += ["at most 16 nodes" for loop in outcome.loops.values() if loop.too_many_nodes]
        if reason is not None:
            assert any(reason in sentence for sentence in told), told
            assert len(outcome.messages) < 10, "what is wrong a thousand times is said once"
        # And the workshop goes on: another answer is a step, its undo brings the bad one back.
        document.do(set_answer(document.content, sheet, element, None))
        document.undo()
        assert answers_of(document.content, sheet)[element] == answer
    assert run(["results", str(book), "--json"]) == 0
    assert run(["check", str(book)]) == 0


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("name", BAD_ANSWERS)
def test_a_sheet_with_bad_answers_opens_and_can_be_worked_on(
    name: str, qapp: QApplication, tmp_path: Path, capsys: Capture
) -> None:
    method, element, answer, _ = BAD_ANSWERS[name]
    book = imported(tmp_path, capsys, method, {element: answer})
    stage = Stage(qapp, tmp_path / "stage", size=QSize(1366, 768))
    try:
        stage.open()
        assert stage.navigation.workbook.open(book)
        settle()
        page = stage.navigation.library_page
        page.opened.emit(page.model.cards[0].id)
        settle()
        workshop = stage.workshop()
        workshop.show_sheet(workshop.content.sheets[1].id)
        sheet = workshop.sheets.steps()
        assert sheet is not None
        for step in sheet.method.step:
            sheet.choose_step(step.id)
            settle()
            assert not stage.window.grab().isNull()
        assert workshop.host.do(set_answer(workshop.content, sheet.sheet_id, element, None)) == ""
        stage.run("edit.undo")
        assert answers_of(workshop.content, sheet.sheet_id)[element] == answer
    finally:
        stage.close()


def replaced(old: str, new: str) -> Callable[[str], bytes]:
    def make(text: str) -> bytes:
        assert old in text
        return text.replace(old, new, 1).encode()

    return make


BAD_FILES: dict[str, tuple[Callable[[str], bytes], str]] = {
    "duplicate ids": (replaced('id = "tasks"', 'id = "team"'), "stands twice"),
    "a missing language": (replaced(', ko="어느 팀인가요?"', ""), "This is missing"),
    "an unknown block": (replaced('block = "key_activities"', 'block = "kitchen"'), "There is no block “kitchen”"),
    "unknown blocks at the top": (replaced('blocks = ["key_activities"]', 'blocks = ["sky"]'), "no block “sky”"),
    "another encoding": (lambda text: text.encode("utf-16"), "not UTF-8"),
    "Korean of an old Windows": (lambda text: text.encode("cp949", errors="replace"), "not UTF-8"),
    "five megabytes": (lambda text: text.encode() + b"#" * 5_000_000, "larger than 1,000,000 bytes"),
    "half a file": (lambda text: text.encode()[: len(text) // 2], ""),
    "deep nesting": (lambda text: b"x = " + b"[" * 100_000, ""),
    "zeros": (lambda text: b"\0" * 1000, ""),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_method_file_is_told_with_its_place_and_stops_nothing(
    name: str, home: Path, tmp_path: Path, capsys: Capture
) -> None:
    make, reason = BAD_FILES[name]
    own = home / "methods"
    own.mkdir(parents=True)
    (own / "bad.toml").write_bytes(make(STARTER.read_text(encoding="utf-8")))
    assert run(["methods", "check", str(own / "bad.toml")]) == 1
    said = capsys.readouterr().err
    assert said.startswith("bad.toml")
    assert reason in said
    assert run(["methods"]) == 0
    said = capsys.readouterr()
    assert "bad.toml" in said.err
    assert said.out.count(" min)") == SHIPPED
    assert run(["new", str(tmp_path / "x.canvasbook"), "--example", "car-showroom"]) == 0
    assert run(["results", str(tmp_path / "x.canvasbook")]) == 0


def test_a_folder_full_of_bad_files_leaves_all_shipped_methods(tmp_path: Path) -> None:
    text = STARTER.read_text(encoding="utf-8")
    for number, (make, _) in enumerate(BAD_FILES.values()):
        (tmp_path / f"bad{number}.toml").write_bytes(make(text))
    found = load_methods(ROOT / "resources" / "methods", tmp_path)
    assert len(found) == SHIPPED
    assert {problem.file for problem in found.problems} == {f"bad{number}.toml" for number in range(len(BAD_FILES))}
