"""The commands that print decisions, actions and parked things: in words, as data, and as a calendar."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from workbooks import ROOT, library_of

from canvasapp.cli import run
from canvasapp.domain.model.draft import Draft, DraftSheet, made
from canvasapp.domain.model.takeaway import Carried, TakeawayBody, TakeawaySource
from canvasapp.domain.model.workshop import NoteBody
from canvasapp.store.sqlite.workbook import SqliteWorkbook

Capture = pytest.CaptureFixture[str]

DOCS = (ROOT / "docs" / "takeaways.md").read_text(encoding="utf-8")
KEPT = (
    TakeawayBody(sort="decision", text="Begin at\nthe stations", who="Anna", vote="11 of 14", day=date(2026, 11, 29)),
    TakeawayBody(
        sort="action",
        text="역에 전화",
        who="Jun",
        due=date(2026, 12, 4),
        source=TakeawaySource(sheet="1", note="1.1", text="Stations"),
        carried=Carried(workshop="w", takeaway="t", title="Autumn", day=date(2026, 9, 2)),
    ),
    TakeawayBody(sort="action", text="Count", status="done"),
    TakeawayBody(sort="parked", text="Second-hand books"),
)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "our.canvasbook"
    sheet = DraftSheet(method="canvas-walk", title="Today", notes=(NoteBody(block="channels", text="Stations"),))
    with SqliteWorkbook.create(path) as made_here:
        library = library_of(made_here)
        library.add(made(Draft(title="Spring", client="Lantern", day="2026-11-29", sheets=(sheet,), takeaways=KEPT)))
        library.add(made(Draft(title="Quiet")))
    return path


def done(capsys: Capture, *arguments: str | Path) -> str:
    code = run([str(argument) for argument in arguments])
    said = capsys.readouterr()
    assert code == 0, said.err
    return said.out


def data(capsys: Capture, *arguments: str | Path) -> Any:
    return json.loads(done(capsys, *arguments, "--json"))


def test_each_command_prints_its_own_kind_on_a_line_each(workbook: Path, capsys: Capture) -> None:
    before = workbook.read_bytes()
    assert done(capsys, "decisions", workbook) == "Quiet\nSpring\n  Begin at the stations  (Anna; 11 of 14)\n"
    assert done(capsys, "actions", workbook, "--workshop", "spring", "--on", "2026-12-05") == (
        "Spring\n  역에 전화  (Jun; until 2026-12-04; overdue)\n  Count  (done)\n"
    )
    assert done(capsys, "parked", workbook, "--workshop", "Spring") == "Spring\n  Second-hand books\n"
    assert workbook.read_bytes() == before


def test_json_says_everything_that_is_known(workbook: Path, capsys: Capture) -> None:
    (spring,) = data(capsys, "actions", workbook, "--workshop", "Spring", "--on", "2026-12-04")["workshops"]
    assert (spring["title"], spring["client"], spring["day"]) == ("Spring", "Lantern", "2026-11-29")
    call, count = spring["actions"]
    assert (call["text"], call["who"], call["due"], call["overdue"]) == ("역에 전화", "Jun", "2026-12-04", False)
    assert (call["source"]["sheet"], call["source"]["text"]) == ("Today", "Stations")
    assert call["carried_over_from"] == {"workshop": "w", "takeaway": "t", "title": "Autumn", "day": "2026-09-02"}
    assert (count["status"], count["due"], count["source"], count["noted"]) == ("done", None, None, None)
    assert [len(each["parked"]) for each in data(capsys, "parked", workbook)["workshops"]] == [0, 1]


def test_the_docs_have_the_shape_that_is_printed(workbook: Path, capsys: Capture) -> None:
    (shown,) = re.findall(r"^```json\n(.*?)^```", DOCS, re.MULTILINE | re.DOTALL)
    workshop = json.loads(shown)["workshops"][0]
    (printed,) = data(capsys, "actions", workbook, "--workshop", "Spring")["workshops"]
    assert workshop.keys() == printed.keys()
    assert workshop["actions"][0].keys() == printed["actions"][0].keys()
    for part in ("source", "carried_over_from"):
        assert workshop["actions"][0][part].keys() == printed["actions"][0][part].keys()


def test_a_workshop_that_is_not_there_is_wrong_use(workbook: Path, capsys: Capture) -> None:
    assert run(["actions", str(workbook), "--workshop", "Winter"]) == 2
    assert "Winter" in capsys.readouterr().err


def test_a_calendar_is_exported_by_its_suffix(workbook: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "actions.ics"
    done(capsys, "export", workbook, out, "--workshop", "Spring")
    assert b"SUMMARY:Jun: " in out.read_bytes()
    assert run(["export", str(workbook), str(out), "--workshop", "Quiet"]) == 0
    assert "no open action with a day" in capsys.readouterr().err
